/** The promise at the foot of the window: when the last change reached the disk. */

import { kitWords } from '../../words/kit.ts';
import { Icon } from '../icons.tsx';
import { Spinner } from './Spinner.tsx';
import styles from './KeptAt.module.css';

export interface KeptAtProps {
  /** A clock time such as "14:32:07"; null before the first change. */
  readonly time: string | null;
  /** A change is on its way and not yet on disk. */
  readonly isKeeping: boolean;
}

export function KeptAt({ time, isKeeping }: KeptAtProps) {
  return (
    <span className={styles.kept}>
      {isKeeping ? (
        <>
          <span>
            <Spinner label={kitWords.working} />
          </span>
          <span>{kitWords.keeping}</span>
        </>
      ) : (
        <>
          <span className={styles.tick}>
            <Icon name="done" />
          </span>
          <span>{time === null ? kitWords.nothingToKeep : kitWords.keptAt(time)}</span>
        </>
      )}
    </span>
  );
}
