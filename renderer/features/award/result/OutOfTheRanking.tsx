/** Why each bid outside the ranking is there: in the words of the rule, or of whoever decided it. */

import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import { Heading, StateBadge } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { dayAndTime } from '../../../words/format.ts';
import { reasonsOf } from '../gates/standing.ts';
import type { Received } from '../gates/standing.ts';
import type { View } from './result.ts';
import styles from './result.module.css';

const words = award.out;

export interface OutOfTheRankingProps {
  readonly bids: readonly BidEvaluation[];
  readonly view: View;
  readonly received: Received;
}

export const OutOfTheRanking = ({ bids, view, received }: OutOfTheRankingProps) => (
  <ul className={styles.reasons}>
    {bids.map((bid) => {
      const reasons = reasonsOf(bid, view, received);
      return (
        <li key={bid.bid}>
          <Heading
            level={3}
            beside={
              <StateBadge icon="remove" tone="neutral">
                {bid.standing === 'disqualified' ? words.disqualified : words['set-aside']}
              </StateBadge>
            }
          >
            {bid.name}
          </Heading>
          {reasons.length === 0 ? <p>{words.none}</p> : null}
          {reasons.map(({ kind, about, sentence, decided }) => (
            <div key={`${kind} ${about}`} className={styles.reason}>
              <p>
                <strong>{words.reasons[kind](about)}.</strong> {sentence}
              </p>
              <p className={styles.facts}>
                {decided ? words.decided(decided.by, dayAndTime(decided.at)) : kind === 'threshold' ? words.byRule : null}
              </p>
            </div>
          ))}
        </li>
      );
    })}
  </ul>
);
