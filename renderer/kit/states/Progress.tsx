/** Long work that is going on: how far it is, and a way to stop it. */

import { Label, ProgressBar } from 'react-aria-components';
import { kitWords } from '../../words/kit.ts';
import { Button } from '../actions/Button.tsx';
import { classes } from '../classes.ts';
import styles from './bars.module.css';

export interface ProgressProps {
  /** What is being done, such as "Checking the pack". */
  readonly label: string;
  /** From 0 to 100; null while nobody can say. */
  readonly percent: number | null;
  /** How far in words, such as "412 of 1,902 acts". */
  readonly shown: string;
  readonly onCancel?: () => void;
}

export function Progress({ label, percent, shown, onCancel }: ProgressProps) {
  return (
    <div className={classes(onCancel && styles.withCancel)}>
      <ProgressBar
        className={classes(styles.bar)}
        {...(percent === null ? { isIndeterminate: true } : { value: percent })}
        valueLabel={shown}
      >
        <Label className={classes(styles.label)}>{label}</Label>
        <span className={styles.value}>{shown}</span>
        <div className={styles.track}>
          <div
            className={classes(styles.fill, percent === null && styles.unknown)}
            style={percent === null ? {} : { width: `${percent}%` }}
          />
        </div>
      </ProgressBar>
      {onCancel ? (
        <Button size="small" onPress={onCancel}>
          {kitWords.cancel}
        </Button>
      ) : null}
    </div>
  );
}
