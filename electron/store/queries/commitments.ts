/** Rows to values: what bids that are recommended promise, and what is agreed about it. */

import type { CommitmentFacts, CommitmentTerms } from '../../../shared/domain/commitment.ts';
import type { BidId, MeasureId, PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import { stageAfterThis } from '../../../shared/domain/procedure-stages.ts';
import type { ReadDb } from '../sql.ts';
import { recommendationsOf } from './award.ts';
import { criteriaOf, stagedOf } from './prepare.ts';
import { bidsOf } from './receive.ts';
import { countedOffers, type OfferRow, offersOf } from './offers.ts';

export interface AgreedCommitment {
  readonly bid: BidId;
  readonly measure: MeasureId;
  readonly terms: CommitmentTerms;
  /** Empty, unless it replaced what was agreed before. */
  readonly reason: string;
  readonly at: Time;
  readonly actor: PersonId;
}

export const agreedCommitmentsOf = (db: ReadDb, tender: TenderId): AgreedCommitment[] =>
  db
    .all<Omit<AgreedCommitment, 'terms'> & { terms: string }>(
      'SELECT bid, measure, terms, reason, at, actor FROM agreed_commitment WHERE tender = ? ORDER BY bid, measure',
      tender,
    )
    .map(({ terms, ...row }) => ({ ...row, terms: JSON.parse(terms) as CommitmentTerms }));

/** Who is recommended for an award; before the last stage of a procedure nobody is, whoever goes on. */
export const awardsOf = (db: ReadDb, tender: TenderId) => (stageAfterThis(stagedOf(db, tender)) ? [] : recommendationsOf(db, tender));

/** Every quantity of a bid that is recommended, but for those of nothing. */
const promisesOf = (db: ReadDb, tender: TenderId): OfferRow[] => {
  const recommended = new Set(awardsOf(db, tender).flatMap(({ bids }) => bids));
  return offersOf(db, tender).filter(({ bid, quantity }) => quantity !== '0' && recommended.has(bid));
};

/** Promises of which nothing is agreed yet, each as “JOB New jobs” of Bidder C Ltd. */
export const openCommitments = (db: ReadDb, tender: TenderId): string[] => {
  const agreed = agreedCommitmentsOf(db, tender);
  const measures = criteriaOf(db, tender).flatMap((one) => (one.kind === 'social-value-quantity' ? one.measures : []));
  const bids = bidsOf(db, tender);
  return promisesOf(db, tender)
    .filter((promise) => !agreed.some((one) => one.bid === promise.bid && one.measure === promise.measure))
    .map(({ bid, measure }) => {
      const found = measures.find(({ id }) => id === measure);
      return `“${`${found?.code ?? ''} ${found?.title ?? ''}`.trim()}” of ${bids.find(({ id }) => id === bid)?.bidder.name ?? ''}`;
    });
};

export const isAnythingPromised = (db: ReadDb, tender: TenderId): boolean => promisesOf(db, tender).length > 0;

/** Whether whoever manages the contract has accepted the register. */
export const isHandedOver = (db: ReadDb, tender: TenderId): boolean =>
  db.get("SELECT 1 FROM after_award WHERE tender = ? AND kind = 'handover.accepted'", tender) !== undefined;

export const commitmentFacts = (db: ReadDb, tender: TenderId, bid: BidId, measure: MeasureId): CommitmentFacts => {
  const isIt = (one: { readonly bid: BidId; readonly measure: MeasureId }): boolean => one.bid === bid && one.measure === measure;
  const promise = promisesOf(db, tender).find(isIt);
  return {
    quantity: promise ? (countedOffers(db, tender).find(isIt)?.verified ?? promise.quantity) : null,
    start: promise?.details.start ?? '',
    end: promise?.details.end ?? '',
    isAgreed: agreedCommitmentsOf(db, tender).some(isIt),
    isHandedOver: isHandedOver(db, tender),
  };
};
