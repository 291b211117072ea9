/** Every check in its place from the beginning, ticked as it is found to hold. */

import type { Check } from '../../../../shared/pack/verdict.ts';
import { Icon, Spinner, VisuallyHidden } from '../../../kit/index.ts';
import type { IconName } from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import type { CheckLine } from './checks.ts';
import styles from './verdict.module.css';

const words = archive.verify;

const symbols: Readonly<Record<CheckLine['state'], IconName>> = { done: 'done', now: 'now', waiting: 'open', failed: 'refused' };

export interface CheckListProps {
  readonly lines: readonly CheckLine[];
  /** What was found, once it was. */
  readonly checks?: readonly Check[];
}

export const CheckList = ({ lines, checks = [] }: CheckListProps) => (
  <ul className={styles.checks}>
    {lines.map(({ rule, state }) => (
      <li key={rule} data-state={state}>
        <span className={styles.mark}>{state === 'now' ? <Spinner label={words.states.now} /> : <Icon name={symbols[state]} />}</span>
        <div>
          <p>
            {state === 'now' ? null : <VisuallyHidden>{words.states[state]}: </VisuallyHidden>}
            {words.rules[rule]}
          </p>
          {checks
            .filter((check) => check.rule === rule)
            .map(({ sentence }) => (
              <p key={sentence} className={styles.quiet}>
                {sentence}
              </p>
            ))}
        </div>
      </li>
    ))}
  </ul>
);
