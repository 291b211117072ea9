/** Something is being worked on and nobody can say how long; where that is known, use Progress. */

import styles from './Spinner.module.css';

export interface SpinnerProps {
  readonly label: string;
}

export function Spinner({ label }: SpinnerProps) {
  return <span className={styles.spinner} role="img" aria-label={label} />;
}
