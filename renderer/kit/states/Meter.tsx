/** How much of something there is, such as questions answered; not for work that is going on, that is Progress. */

import { Label, Meter as AriaMeter } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './bars.module.css';

export interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly of: number;
  /** The amount in words, such as "14 of 20 answered". */
  readonly shown: string;
}

export function Meter({ label, value, of, shown }: MeterProps) {
  const percent = of === 0 ? 0 : (value / of) * 100;
  return (
    <AriaMeter value={value} maxValue={of} valueLabel={shown} className={classes(styles.bar)}>
      <Label className={classes(styles.label)}>{label}</Label>
      <span className={styles.value}>{shown}</span>
      <div className={styles.track}>
        <div className={classes(styles.fill, percent >= 100 && styles.full)} style={{ width: `${percent}%` }} />
      </div>
    </AriaMeter>
  );
}
