/** A heading whose level says where it stands in the page, with an optional clause number as in a contract. */

import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './Heading.module.css';

export type HeadingLevel = 1 | 2 | 3 | 4;

export type HeadingSize = 'banner' | 'head' | 'title' | 'small';

export interface HeadingProps {
  readonly level: HeadingLevel;
  /** Where its surroundings ask for another than its level has. */
  readonly size?: HeadingSize;
  /** The number that people quote it by, such as "3.2". */
  readonly clause?: string;
  /** A few quiet words on the same line. */
  readonly beside?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

const sizes = { 1: 'banner', 2: 'head', 3: 'title', 4: 'small' } as const;

export function Heading({ level, size = sizes[level], clause, beside, id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={classes(styles.heading, styles[size])}>
      {/* The spaces are heard, not seen: without them a screen reader runs the parts together. */}
      {clause === undefined ? null : <span className={styles.clause}>{clause}</span>} <span>{children}</span>{' '}
      {beside === undefined ? null : <span className={styles.beside}>{beside}</span>}
    </Tag>
  );
}
