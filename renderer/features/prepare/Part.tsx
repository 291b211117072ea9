/** One part of a tab under its heading: quieter than a sheet of its own, because the tab is one already. */

import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './prepare.module.css';

export interface PartProps {
  readonly title: string;
  /** A few quiet words after the title. */
  readonly beside?: string | undefined;
  readonly children: ReactNode;
}

export const Part = ({ title, beside, children }: PartProps) => {
  const titleId = useId();
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.partTitle}>
        {title}
        {beside === undefined ? null : <span className={styles.beside}>{beside}</span>}
      </h2>
      {children}
    </section>
  );
};
