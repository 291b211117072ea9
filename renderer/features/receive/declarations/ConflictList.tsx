/** The conflicts that were declared and wait for somebody else's decision. */

import { Button, Icon, Part } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import { conflictWords } from './conflict.ts';
import type { Conflict } from './conflict.ts';
import styles from './declarations.module.css';

const words = receive.declarations;

export interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly me: string | null;
  /** Null for those who may not decide. */
  readonly onDecide: ((conflict: Conflict) => void) | null;
}

export const ConflictList = ({ conflicts, me, onDecide }: ConflictListProps) => (
  <Part level={3} title={words.decideTitle}>
    <p className={styles.quiet}>{words.decideLead}</p>
    <ul className={styles.conflicts}>
      {conflicts.map((conflict) => (
        <li key={`${conflict.person} ${conflict.bid}`} className={styles.conflict}>
          <span className={styles.conflictMark}>
            <Icon name="warning" />
          </span>
          <div>
            <p className={styles.whomName}>{conflictWords(conflict)}</p>
            <p>{conflict.details}</p>
          </div>
          {conflict.person === me ? (
            <p className={styles.quiet}>{words.own}</p>
          ) : onDecide ? (
            <Button aria-label={words.decideAbout(conflict.name, conflict.bidder)} onPress={() => onDecide(conflict)}>
              {words.decide}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  </Part>
);
