/** A short tip that appears on hover and on focus; nothing may be said in a tip alone that is needed to do the work. */

import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Keys } from '../actions/Keys.tsx';
import styles from './Tooltip.module.css';

export interface TipProps {
  readonly keys?: string;
  readonly children: ReactNode;
}

/** The tip itself, for triggers that are already inside a TooltipTrigger. */
export function Tip({ keys, children }: TipProps) {
  return (
    <AriaTooltip offset={8} className={classes(styles.tip)}>
      <span>{children}</span>
      {keys === undefined ? null : <Keys keys={keys} />}
    </AriaTooltip>
  );
}

export interface TooltipProps extends TipProps {
  /** One button of the kit, or anything that React Aria can focus. */
  readonly trigger: ReactElement;
}

export function Tooltip({ trigger, ...tip }: TooltipProps) {
  return (
    <TooltipTrigger delay={500}>
      {trigger}
      <Tip {...tip} />
    </TooltipTrigger>
  );
}
