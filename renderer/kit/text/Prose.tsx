/** Running text set to be read: a measure of some seventy letters, and space between paragraphs. */

import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './Prose.module.css';

export interface ProseProps {
  readonly size?: 'body' | 'large';
  readonly children: ReactNode;
}

export function Prose({ size = 'body', children }: ProseProps) {
  return <div className={classes(styles.prose, size === 'large' && styles.large)}>{children}</div>;
}
