/** Rows to values: what the evaluation is computed from, and what was decided about it. */

import type { Commercial } from '../../../shared/acts/receive.ts';
import type { TieOrder } from '../../../shared/domain/evaluation.ts';
import type { FormerResult } from '../../../shared/domain/former-result.ts';
import type { BidId, CriterionId, LotId, PersonId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { LotDecision } from '../../../shared/domain/lot-choice.ts';
import { allowed, type Outcome } from '../../../shared/domain/result.ts';
import {
  evaluateTender,
  type TenderBid,
  type TenderEvaluation,
  type TenderInput,
  withoutRanks,
} from '../../../shared/domain/tender-evaluation.ts';
import type { ReadDb } from '../sql.ts';
import { countedOffers } from './offers.ts';
import { consensusOf } from './moderate.ts';
import { modelOf, turnedKeys } from './prepare.ts';
import { pricesOf } from './price.ts';
import { type BidRow, bidsOf, standingBids } from './receive.ts';

export interface SealedCommercial {
  readonly bid: BidId;
  readonly commitment: Sha256;
  /** Holds the price that counts; a superseded one is there only for the files under its seal. */
  readonly current: boolean;
  readonly keysNeeded: number;
  readonly shares: readonly { readonly holder: string; readonly share: string }[];
  readonly recipient: string;
  readonly content: string;
  readonly openedKey: string | null;
  readonly at: Time;
  readonly actor: PersonId;
}

export const commercialOf = (db: ReadDb, tender: TenderId): SealedCommercial[] =>
  db
    .all<{ bid: BidId; commitment: Sha256; current: number; body: string; opened_key: string | null; at: Time; actor: PersonId }>(
      'SELECT bid, commitment, current, body, opened_key, at, actor FROM commercial WHERE tender = ? ORDER BY bid, commitment',
      tender,
    )
    .map((row) => ({
      ...(JSON.parse(row.body) as Pick<SealedCommercial, 'keysNeeded' | 'shares' | 'recipient' | 'content'>),
      bid: row.bid,
      commitment: row.commitment,
      current: row.current === 1,
      openedKey: row.opened_key,
      at: row.at,
      actor: row.actor,
    }));

export interface ThresholdDecision {
  readonly bid: BidId;
  readonly criterion: CriterionId;
  readonly outcome: 'keep' | 'reject';
  readonly reason: string;
  readonly at: Time;
  readonly actor: PersonId;
}

export const thresholdDecisionsOf = (db: ReadDb, tender: TenderId): ThresholdDecision[] =>
  db.all<ThresholdDecision>(
    'SELECT bid, criterion, outcome, reason, at, actor FROM threshold_decision WHERE tender = ? ORDER BY bid, criterion',
    tender,
  );

export interface OfferAcceptance {
  readonly bid: BidId;
  readonly reason: string;
  readonly at: Time;
  readonly actor: PersonId;
}

export const offerAcceptancesOf = (db: ReadDb, tender: TenderId): OfferAcceptance[] =>
  db.all<OfferAcceptance>('SELECT bid, reason, at, actor FROM offer_acceptance WHERE tender = ? ORDER BY bid', tender);

export interface TieDecision {
  readonly by: TieOrder['by'];
  readonly order: readonly BidId[];
  readonly reason: string;
  readonly witness: PersonId;
  readonly at: Time;
  readonly actor: PersonId;
}

export const tieDecisionsOf = (db: ReadDb, tender: TenderId): TieDecision[] =>
  db
    .all<{ bids: string; reason: string; witness: PersonId; at: Time; actor: PersonId }>(
      'SELECT bids, reason, witness, at, actor FROM tie_decision WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ bids, ...row }) => ({ ...(JSON.parse(bids) as Pick<TieDecision, 'by' | 'order'>), ...row }));

export interface DecidedLots {
  readonly decision: LotDecision;
  readonly reason: string;
  readonly witness: PersonId;
  readonly at: Time;
  readonly actor: PersonId;
}

export const lotDecisionsOf = (db: ReadDb, tender: TenderId): DecidedLots[] =>
  db
    .all<Omit<DecidedLots, 'decision'> & { decision: string }>(
      'SELECT decision, reason, witness, at, actor FROM lot_decision WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ decision, ...row }) => ({ ...row, decision: JSON.parse(decision) as LotDecision }));

export interface Recommendation {
  /** null: the whole contract. */
  readonly lot: LotId | null;
  /** All who are admitted to a framework; empty: nobody. */
  readonly bids: readonly BidId[];
  readonly reason: string;
  readonly at: Time;
  readonly actor: PersonId;
}

/** One for each lot; empty: none made yet. */
export const recommendationsOf = (db: ReadDb, tender: TenderId): Recommendation[] =>
  db
    .all<Omit<Recommendation, 'bids'> & { bids: string }>(
      'SELECT lot, bids, reason, at, actor FROM recommendation WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ bids, ...row }) => ({ ...row, bids: JSON.parse(bids) as BidId[] }));

/** A result as it stood when bids were withdrawn or left out, or came back. */
export interface KeptResult {
  readonly cause: 'withdrawn' | 'disregarded' | 'readmitted';
  readonly bids: readonly BidId[];
  readonly reason: string;
  readonly result: FormerResult;
  readonly at: Time;
  readonly actor: PersonId;
}

/** Oldest first. */
export const formerResultsOf = (db: ReadDb, tender: TenderId): KeptResult[] =>
  db
    .all<Omit<KeptResult, 'result' | 'bids'> & { result: string; bids: string }>(
      'SELECT cause, bids, reason, result, at, actor FROM former_result WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ result, bids, ...row }) => ({ ...row, bids: JSON.parse(bids) as BidId[], result: JSON.parse(result) as FormerResult }));

/** Everything that the arithmetic needs, as far as the record has it; `back` as if it had not been left out. */
export const evaluationInput = (db: ReadDb, tender: TenderId, back: BidId | null = null): TenderInput => {
  const decisions = thresholdDecisionsOf(db, tender);
  const rejected = new Set(decisions.filter((one) => one.outcome === 'reject').map((one) => one.bid));
  const standing = standingBids(db, tender, back).filter((bid) => !rejected.has(bid.id));
  const named = ({ id, registered, lot, supplier, preference }: BidRow): TenderBid => ({
    id,
    name: registered.name,
    lot,
    supplier,
    preference,
  });
  return {
    bids: standing.map(named),
    setAside: bidsOf(db, tender)
      .filter((bid) => !standing.some((one) => one.id === bid.id))
      .map(named),
    consensus: consensusOf(db, tender).map(({ criterion, bid, value }) => ({ criterion, bid, value })),
    prices: pricesOf(db, tender),
    offers: countedOffers(db, tender),
    kept: decisions.filter((one) => one.outcome === 'keep').map(({ bid, criterion }) => ({ bid, criterion })),
    tieOrders: tieDecisionsOf(db, tender).map(({ by, order }) => ({ by, order })),
    lotDecisions: lotDecisionsOf(db, tender).map(({ decision }) => decision),
  };
};

export type { Commercial };

/** Two people have opened the prices, or the result where no price was asked for. */
export const isResultOpen = (db: ReadDb, tender: TenderId): boolean => turnedKeys(db, tender, 'price.opened').length > 1;

/** The evaluation as it may be shown: before the result is open, points without ranks. */
export const shownEvaluation = (db: ReadDb, tender: TenderId): Outcome<TenderEvaluation> => {
  const evaluated = evaluateTender(modelOf(db, tender), evaluationInput(db, tender));
  return evaluated.ok && !isResultOpen(db, tender) ? allowed(withoutRanks(evaluated.value)) : evaluated;
};
