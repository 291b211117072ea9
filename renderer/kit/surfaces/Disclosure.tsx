/** Detail that is there for whoever asks, folded away for everybody else. */

import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { HeadingLevel } from '../text/Heading.tsx';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly title: string;
  readonly level?: HeadingLevel;
  readonly isInitiallyOpen?: boolean;
  readonly children: ReactNode;
}

export function Disclosure({ title, level = 3, isInitiallyOpen = false, children }: DisclosureProps) {
  return (
    <AriaDisclosure defaultExpanded={isInitiallyOpen} className={classes(styles.disclosure)}>
      <Heading level={level}>
        <Button slot="trigger" className={classes(styles.trigger)}>
          <span className={styles.arrow}>
            <Icon name="right" />
          </span>
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className={styles.content}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
