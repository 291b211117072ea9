/** One part of a tab under its heading: quieter than a sheet of its own, because the tab is one already. */

import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './prepare.module.css';

export interface PartProps {
  readonly title: string;
  /** A few quiet words after the title. */
  readonly beside?: string | undefined;
  /** It has come in place of what had the focus. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

export const Part = ({ title, beside, takesFocus = false, children }: PartProps) => {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.partTitle}>
        {title} {beside === undefined ? null : <span className={styles.beside}>{beside}</span>}
      </h2>
      {children}
    </section>
  );
};
