/** A row of tools that is one stop for Tab; the arrow keys walk inside it. */

import type { ReactNode } from 'react';
import { Separator, Toolbar as AriaToolbar } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './Toolbar.module.css';

export interface ToolbarProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function Toolbar({ label, children }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className={classes(styles.toolbar)}>
      {children}
    </AriaToolbar>
  );
}

/** Divides groups of tools. */
export function ToolbarRule() {
  return <Separator orientation="vertical" className={classes(styles.rule)} />;
}
