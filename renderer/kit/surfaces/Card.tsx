/** One thing in a list of things, such as a tender; pressing anywhere opens it. */

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { Heading } from '../text/Heading.tsx';
import type { HeadingLevel } from '../text/Heading.tsx';
import styles from './Card.module.css';

export interface CardProps {
  readonly title: string;
  readonly level?: HeadingLevel;
  /** Without it the card is only something to read. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

export function Card({ title, level = 3, onOpen, children }: CardProps) {
  return (
    <article className={classes(styles.card, onOpen && styles.opens)}>
      <Heading level={level}>
        {onOpen ? (
          <Button className={classes(styles.title)} onPress={onOpen}>
            <span>{title}</span>
            <span>
              <Icon name="arrow" />
            </span>
          </Button>
        ) : (
          title
        )}
      </Heading>
      {children}
    </article>
  );
}
