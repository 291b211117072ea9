/** What has happened in a procedure, one step under another: what, when and by whom, and the words that were said. */

import styles from './Happened.module.css';

export interface HappenedStep {
  readonly id: string;
  readonly what: string;
  /** When and by whom. */
  readonly facts: string;
  /** What was said or decided, as it was written. */
  readonly text?: string;
}

export interface HappenedProps {
  readonly label: string;
  readonly steps: readonly HappenedStep[];
}

export function Happened({ label, steps }: HappenedProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ id, what, facts, text }) => (
        <li key={id} className={styles.step}>
          <p>
            <strong>{what}</strong> <span className={styles.facts}>{facts}</span>
          </p>
          {text === undefined || text === '' ? null : <p className={styles.text}>{text}</p>}
        </li>
      ))}
    </ol>
  );
}
