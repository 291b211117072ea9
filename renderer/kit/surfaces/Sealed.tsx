/** How hidden things look: there, sealed, and saying who can open them and when. */

import { kitWords } from '../../words/kit.ts';
import { Icon } from '../icons.tsx';
import styles from './Sealed.module.css';

export interface SealedProps {
  /** What is inside, such as "Four sheets of scores". */
  readonly what: string;
  /** Such as "Opens for the moderator, Grace Okafor". */
  readonly who: string;
  /** Such as "when all five assessors have submitted; two are still writing". */
  readonly when: string;
}

export function Sealed({ what, who, when }: SealedProps) {
  return (
    <div className={styles.sealed}>
      <div className={styles.label}>
        <span className={styles.symbol}>
          <Icon name="sealed" size="large" />
        </span>
        <div className={styles.what}>
          <span className={styles.word}>{kitWords.sealed}:</span> {what}
        </div>
        <div className={styles.facts}>
          <div className={styles.fact}>
            <span>
              <Icon name="key" />
            </span>
            <span>{who}</span>
          </div>
          <div className={styles.fact}>
            <span>
              <Icon name="clock" />
            </span>
            <span>{when}</span>
          </div>
        </div>
      </div>
    </div>
  );
}

export interface SealedMarkProps {
  /** One word or two; "Sealed" where nothing else is said. */
  readonly children?: string;
}

/** The same in a cell or a line of text. */
export function SealedMark({ children = kitWords.sealed }: SealedMarkProps) {
  return (
    <span className={styles.mark}>
      <span>
        <Icon name="sealed" />
      </span>
      {children}
    </span>
  );
}
