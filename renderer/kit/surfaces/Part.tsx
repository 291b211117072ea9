/** One subject on a sheet that carries several: its heading over a rule, what can be done with it, and then the work. */

import { useId } from 'react';
import type { ReactNode } from 'react';
import { Heading } from '../text/Heading.tsx';
import styles from './Part.module.css';

export interface PartProps {
  readonly title: string;
  /** 3 for a part of something that has a heading of its own on the same sheet. */
  readonly level?: 2 | 3;
  /** A few quiet words after the title. */
  readonly beside?: ReactNode;
  /** Buttons on the line of the title. */
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function Part({ title, level = 2, beside, actions, foot, children }: PartProps) {
  const titleId = useId();
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading level={level} size="title" id={titleId} beside={beside}>
          {title}
        </Heading>
        {actions}
      </div>
      {children}
      {foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
