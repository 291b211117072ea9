/** Keys to press, drawn as caps: "Ctrl+Enter" becomes two. */

import styles from './Keys.module.css';

export interface KeysProps {
  /** Key names joined by "+", as people say them. */
  readonly keys: string;
}

export function Keys({ keys }: KeysProps) {
  return (
    <span className={styles.keys}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
