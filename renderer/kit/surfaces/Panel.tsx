/** A sheet of paper on the desk: one subject, its heading, and what can be done with it. */

import { useId } from 'react';
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Heading } from '../text/Heading.tsx';
import type { HeadingLevel } from '../text/Heading.tsx';
import styles from './Panel.module.css';

export interface PanelProps {
  readonly title: string;
  readonly level?: HeadingLevel;
  readonly clause?: string;
  /** A few quiet words after the title. */
  readonly beside?: ReactNode;
  /** Buttons on the line of the title. */
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  /** For tables and lists that reach the edges of the sheet. */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
}

export function Panel({ title, level = 2, clause, beside, actions, foot, isFlush = false, children }: PanelProps) {
  const titleId = useId();
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading level={level} id={titleId} beside={beside} {...(clause === undefined ? {} : { clause })}>
          {title}
        </Heading>
        {actions}
      </div>
      <div className={classes(styles.body, isFlush && styles.flush)}>{children}</div>
      {foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
