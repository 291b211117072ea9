/** The state of something in a symbol and a word; the colour only repeats them. */

import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import type { IconName } from '../icons.tsx';
import styles from './StateBadge.module.css';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'wax';

export interface StateBadgeProps {
  readonly icon: IconName;
  readonly tone?: Tone;
  readonly children: string;
}

export function StateBadge({ icon, tone = 'neutral', children }: StateBadgeProps) {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      <span>
        <Icon name={icon} />
      </span>
      {children}
    </span>
  );
}
