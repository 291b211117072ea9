/** Rows to values: consensus as it stands, and what is still to be agreed. */

import type { BidId, CriterionId, Exact, PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../sql.ts';
import { criteriaOf } from './prepare.ts';
import { answersToScore, withShared } from '../../../shared/domain/answers.ts';
import type { Assignment } from '../../../shared/domain/sheet.ts';
import { bidsOf, standingBids } from './receive.ts';

export interface Consensus {
  readonly criterion: CriterionId;
  readonly bid: BidId;
  readonly value: Exact;
  readonly reason: string;
  readonly explanations: readonly string[];
  readonly dissent: string;
  readonly present: readonly PersonId[];
  /** How often it was recorded: 1 unless the panel came back to it. */
  readonly versions: number;
  readonly at: Time;
  readonly actor: PersonId;
}

export const consensusOf = (db: ReadDb, tender: TenderId): Consensus[] =>
  db
    .all<{ criterion: CriterionId; bid: BidId; value: Exact; body: string; versions: number; at: Time; actor: PersonId }>(
      'SELECT criterion, bid, value, body, versions, at, actor FROM consensus WHERE tender = ? ORDER BY criterion, bid',
      tender,
    )
    .map(({ body, ...row }) => ({ ...(JSON.parse(body) as Pick<Consensus, 'reason' | 'explanations' | 'dissent' | 'present'>), ...row }));

/** Answers without a consensus, of those that the panel scores. */
export const missingConsensus = (db: ReadDb, tender: TenderId): Assignment[] => {
  const criteria = criteriaOf(db, tender);
  const agreed = new Set(withShared(criteria, bidsOf(db, tender), consensusOf(db, tender)).map((one) => `${one.criterion} ${one.bid}`));
  return answersToScore(criteria, standingBids(db, tender)).filter((item) => !agreed.has(`${item.criterion} ${item.bid}`));
};
