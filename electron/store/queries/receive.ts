/** Rows to values: bidders, files, declarations, gates, and which bids still stand. */

import type { Bidder } from '../../../shared/acts/receive.ts';
import type { CriteriaTree, Envelope } from '../../../shared/domain/criteria.ts';
import { answersToScore, criteriaInLot } from '../../../shared/domain/answers.ts';
import type { BidId, CriterionId, LotId, PersonId, Sha256, SupplierId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { ModelLot } from '../../../shared/domain/model.ts';
import { type ConflictAnswer, type ConflictOutcome, type Declared, standingTowards } from '../../../shared/domain/people.ts';
import type { ScoredByFewer, ScoringFacts } from '../../../shared/domain/receive.ts';
import type { ReadDb } from '../sql.ts';
import { criteriaOf, lotsOf, panelOf } from './prepare.ts';

export interface BidRow {
  readonly id: BidId;
  /** Under the names that say the lot: what a screen, a letter or the journal calls this bid. */
  readonly bidder: Bidder;
  /** As it was typed. */
  readonly registered: Bidder;
  /** null: the whole contract is let as one. */
  readonly lot: LotId | null;
  /** Whose bids belong together: without lots each bid is a supplier's only one. */
  readonly supplier: SupplierId;
  readonly preference: number | null;
  readonly withdrawnReason: string | null;
  readonly at: Time;
  readonly actor: PersonId;
}

const toBid =
  (lots: readonly ModelLot[]) =>
  (row: { id: BidId; bidder: string; withdrawn_reason: string | null; at: Time; actor: PersonId }): BidRow => {
    const registered = JSON.parse(row.bidder) as Bidder;
    const { name, alias, lot } = registered;
    const words = lot ? ` · lot ${lots.find(({ id }) => id === lot.id)?.number ?? ''}` : '';
    return {
      id: row.id,
      bidder: { ...registered, name: `${name}${words}`, alias: `${alias}${words}` },
      registered,
      lot: (lot?.id ?? null) as LotId | null,
      supplier: (lot?.supplier ?? row.id) as SupplierId,
      preference: lot?.preference ?? null,
      withdrawnReason: row.withdrawn_reason,
      at: row.at,
      actor: row.actor,
    };
  };

/** In order of registration. */
export const bidsOf = (db: ReadDb, tender: TenderId): BidRow[] =>
  db
    .all<{ id: BidId; bidder: string; withdrawn_reason: string | null; at: Time; actor: PersonId }>(
      'SELECT id, bidder, withdrawn_reason, at, actor FROM bid WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(toBid(lotsOf(db, tender)));

/** The bids of the stage before that are registered in this one; null for each that came from none. */
export const goneOnFrom = (db: ReadDb, tender: TenderId): (BidId | null)[] =>
  db.all<{ gone_on_from: BidId | null }>('SELECT gone_on_from FROM bid WHERE tender = ?', tender).map((row) => row.gone_on_from);

export const presentBids = (db: ReadDb, tender: TenderId): BidRow[] => bidsOf(db, tender).filter((bid) => bid.withdrawnReason === null);

export interface FileRow {
  readonly bid: BidId;
  readonly sha256: Sha256;
  readonly title: string;
  readonly mediaType: string;
  readonly size: number;
  readonly envelope: Envelope;
  readonly receivedAt: Time;
  /** For the price envelope: the commitment of the seal whose key opens it. */
  readonly sealedUnder: Sha256 | null;
  readonly setAsideReason: string | null;
  /** For the price envelope, once open: the digest of the plain bytes. */
  readonly openedSha256: Sha256 | null;
  readonly at: Time;
  readonly actor: PersonId;
}

export const filesOf = (db: ReadDb, tender: TenderId): FileRow[] =>
  db.all<FileRow>(
    `SELECT bid, sha256, title, media_type AS mediaType, size, envelope, received_at AS receivedAt, sealed_under AS sealedUnder, set_aside_reason AS setAsideReason,
            opened_sha256 AS openedSha256, at, actor FROM bid_file WHERE tender = ? ORDER BY position`,
    tender,
  );

export interface DeclarationRow extends Declared {
  readonly person: PersonId;
  readonly details: string;
  readonly at: Time;
  readonly reason: string | null;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Time | null;
}

const declarationColumns = `SELECT d.person, d.bid, d.answer, d.details, d.at, c.outcome, c.reason, c.actor AS decidedBy, c.at AS decidedAt
  FROM declaration AS d LEFT JOIN conflict_decision AS c ON c.tender = d.tender AND c.person = d.person AND c.bid = d.bid`;

export const declarationsOf = (db: ReadDb, tender: TenderId): DeclarationRow[] =>
  db.all<DeclarationRow>(`${declarationColumns} WHERE d.tender = ? ORDER BY d.person, d.bid`, tender);

export const declaredBy = (db: ReadDb, tender: TenderId, person: PersonId): Declared[] =>
  db.all<{ bid: BidId; answer: ConflictAnswer; outcome: ConflictOutcome | null }>(
    `SELECT d.bid, d.answer, c.outcome FROM declaration AS d LEFT JOIN conflict_decision AS c ON c.tender = d.tender AND c.person = d.person AND c.bid = d.bid
      WHERE d.tender = ? AND d.person = ?`,
    tender,
    person,
  );

export interface GateRow {
  readonly bid: BidId;
  /** null: completeness. */
  readonly criterion: CriterionId | null;
  readonly outcome: 'pass' | 'fail';
  readonly reason: string;
  readonly at: Time;
  readonly actor: PersonId;
}

export const gatesOf = (db: ReadDb, tender: TenderId): GateRow[] =>
  db
    .all<GateRow>('SELECT bid, criterion, outcome, reason, at, actor FROM gate_decision WHERE tender = ? ORDER BY bid, criterion', tender)
    .map((row) => ({ ...row, criterion: row.criterion === ('' as CriterionId) ? null : row.criterion }));

/** Left out on a ground of the Act. */
export const disregardedBids = (db: ReadDb, tender: TenderId): ReadonlySet<BidId> =>
  new Set(db.all<{ bid: BidId }>('SELECT bid FROM disregard WHERE tender = ?', tender).map(({ bid }) => bid));

/** Neither withdrawn nor left out; `back` as if it had not been left out. */
const bidsInHand = (db: ReadDb, tender: TenderId, back: BidId | null): BidRow[] => {
  const disregarded = disregardedBids(db, tender);
  return presentBids(db, tender).filter(({ id }) => id === back || !disregarded.has(id));
};

/** In hand and past every gate: the bids that the panel scores. `back` asks what would be if the decision to leave one out were taken back. */
export const standingBids = (db: ReadDb, tender: TenderId, back: BidId | null = null): BidRow[] => {
  const failed = new Set(
    gatesOf(db, tender)
      .filter((gate) => gate.outcome === 'fail')
      .map((gate) => gate.bid),
  );
  return bidsInHand(db, tender, back).filter((bid) => !failed.has(bid.id));
};

export const isStanding = (db: ReadDb, tender: TenderId, bid: BidId): boolean =>
  db.get(
    `SELECT 1 FROM bid WHERE tender = ? AND id = ? AND withdrawn_reason IS NULL
        AND NOT EXISTS (SELECT 1 FROM disregard WHERE disregard.tender = bid.tender AND disregard.bid = bid.id)
        AND NOT EXISTS (SELECT 1 FROM gate_decision WHERE gate_decision.tender = bid.tender AND gate_decision.bid = bid.id AND outcome = 'fail')`,
    tender,
    bid,
  ) !== undefined;

/** Who on the panel touches bids and so declares: everyone but pure auditors. */
export const declarers = (db: ReadDb, tender: TenderId) =>
  panelOf(db, tender).filter((member) => member.roles.some((role) => role !== 'auditor'));

export const scoringFacts = (db: ReadDb, tender: TenderId, back: BidId | null = null): ScoringFacts => {
  const criteria = criteriaOf(db, tender);
  const bids = bidsInHand(db, tender, back);
  const decided = gatesOf(db, tender);
  const panel = declarers(db, tender);
  const assessors = panel.filter((member) => member.roles.includes('assessor')).map((member) => member.id);
  const sealed = new Set(
    db.all<{ bid: BidId }>('SELECT bid FROM commercial WHERE tender = ? AND current = 1', tender).map((row) => row.bid),
  );
  const inLot = criteriaByLot(db, tender);
  return {
    bids: bids.map((bid) => ({
      id: bid.id,
      name: bid.bidder.name,
      priceSealed: sealed.has(bid.id),
      priceNeeded: asksForPrice(inLot(bid.lot)),
    })),
    people: panel.map((member) => ({ id: member.id, name: member.name, declared: declaredBy(db, tender, member.id) })),
    gates: bids.flatMap((bid) =>
      [{ id: null, title: 'Completeness' }, ...inLot(bid.lot).filter((criterion) => criterion.kind === 'pass-fail')].map((gate) => ({
        bid: bid.id,
        criterion: gate.id,
        title: gate.title,
        outcome: decided.find((one) => one.bid === bid.id && one.criterion === gate.id)?.outcome ?? null,
      })),
    ),
    items: answersToScore(criteria, standingBids(db, tender, back)).flatMap(({ criterion: id, bid }) => {
      const criterion = criteria.find((one) => one.id === id);
      return criterion?.kind === 'scored'
        ? [{ criterion: id, bid, title: criterion.title, assessors: criterion.assessors.length > 0 ? criterion.assessors : assessors }]
        : [];
    }),
  };
};

export interface StartedWithFewer {
  readonly answers: readonly ScoredByFewer[];
  readonly reason: string;
  readonly at: Time;
  readonly actor: PersonId;
}

/** The lead's word on starting with fewer assessors than planned; null where none was needed. */
export const startedWithFewer = (db: ReadDb, tender: TenderId): StartedWithFewer | null => {
  const row = db.get<Omit<StartedWithFewer, 'answers'> & { answers: string }>(
    'SELECT answers, reason, at, actor FROM scored_by_fewer WHERE tender = ?',
    tender,
  );
  return row ? { ...row, answers: JSON.parse(row.answers) as ScoredByFewer[] } : null;
};

/** Whether a bid is asked for a price or for quantities, which are sealed together. */
const asksForPrice = (criteria: CriteriaTree): boolean =>
  criteria.some((criterion) => criterion.kind === 'price' || criterion.kind === 'social-value-quantity');

/** The criteria that are judged in a lot, read once for many bids. */
export const criteriaByLot = (db: ReadDb, tender: TenderId): ((lot: LotId | null) => CriteriaTree) => {
  const criteria = criteriaOf(db, tender);
  const known = new Map<LotId | null, CriteriaTree>();
  return (lot) => {
    const before = known.get(lot) ?? criteriaInLot(criteria, lot);
    known.set(lot, before);
    return before;
  };
};

/** People recused from a bid. */
export const recusedFrom = (db: ReadDb, tender: TenderId, bid: BidId) =>
  panelOf(db, tender).filter((member) => standingTowards(bid, declaredBy(db, tender, member.id)) === 'recused');

/** People who declare, and have not declared on this bid as it now is. */
export const silentTowards = (db: ReadDb, tender: TenderId, bid: BidId) =>
  declarers(db, tender).filter((member) => standingTowards(bid, declaredBy(db, tender, member.id)) === 'undeclared');
