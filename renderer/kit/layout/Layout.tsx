/** The four ways of placing things: one under another, side by side, in equal columns, and as a whole page. */

import type { CSSProperties, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { useKeptFocus } from '../kept-focus.ts';
import styles from './layout.module.css';

/** Steps of the 8 px scale; `half` is for what belongs to one thing. */
export type Gap = 'none' | 'half' | 'one' | 'two' | 'three' | 'four' | 'six';

const gapStyle = (gap: Gap): CSSProperties & Record<'--gap', string> => ({ '--gap': gap === 'none' ? '0' : `var(--${gap})` });

export interface StackProps {
  readonly gap?: Gap;
  readonly children: ReactNode;
}

export function Stack({ gap = 'two', children }: StackProps) {
  return (
    <div className={styles.stack} style={gapStyle(gap)}>
      {children}
    </div>
  );
}

export interface RowProps {
  readonly gap?: Gap;
  readonly align?: 'centre' | 'start' | 'baseline' | 'end';
  /** Pushes the first and the last to the two sides. */
  readonly isSpread?: boolean;
  readonly children: ReactNode;
}

/** Wraps by itself, so that nothing is cut off at 400 % zoom. */
export function Row({ gap = 'one', align = 'centre', isSpread = false, children }: RowProps) {
  return (
    <div className={classes(styles.row, align !== 'centre' && styles[align], isSpread && styles.spread)} style={gapStyle(gap)}>
      {children}
    </div>
  );
}

export interface ColumnsProps {
  readonly gap?: Gap;
  /** A CSS length: columns narrower than this go under one another. */
  readonly narrowest?: string;
  readonly children: ReactNode;
}

export function Columns({ gap = 'three', narrowest = '18rem', children }: ColumnsProps) {
  const style: CSSProperties & Record<'--narrowest', string> = { ...gapStyle(gap), '--narrowest': narrowest };
  return (
    <div className={styles.columns} style={style}>
      {children}
    </div>
  );
}

export interface PageProps {
  /** `reading` for prose and forms, `work` for tables and boards. Both begin at the same place. */
  readonly width?: 'reading' | 'work';
  readonly children: ReactNode;
}

/** Keeps the focus of whoever works in it, whatever comes and goes. */
export function Page({ width = 'work', children }: PageProps) {
  return (
    <div ref={useKeptFocus()} className={classes(styles.page, width === 'reading' && styles.reading)}>
      {children}
    </div>
  );
}
