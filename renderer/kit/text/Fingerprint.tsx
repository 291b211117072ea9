/** A fingerprint in eight words that two people can read to one another over the telephone, with its digits below. */

import styles from './Fingerprint.module.css';

export interface FingerprintProps {
  /** What it is the fingerprint of, such as "Fingerprint of Grace Okafor’s key". */
  readonly label: string;
  readonly words: readonly string[];
  readonly hex: string;
}

export function Fingerprint({ label, words, hex }: FingerprintProps) {
  return (
    <div className={styles.print} role="group" aria-label={label}>
      <ol className={styles.words}>
        {words.map((word, index) => (
          // The same word may come twice, so its place is part of what it is.
          <li key={`${index + 1} ${word}`} className={styles.word}>
            <span className={styles.place} aria-hidden="true">
              {index + 1}
            </span>
            {word}
          </li>
        ))}
      </ol>
      <code className={styles.hex}>{hex.match(/.{1,4}/g)?.join(' ')}</code>
    </div>
  );
}
