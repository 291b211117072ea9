/** Rows to values: bidders, files, declarations, gates, and which bids still stand. */

import type { Bidder } from '../../../shared/acts/receive.ts';
import type { Envelope } from '../../../shared/domain/criteria.ts';
import type { BidId, CriterionId, PersonId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import { type ConflictAnswer, type ConflictOutcome, type Declared, standingTowards } from '../../../shared/domain/people.ts';
import type { ScoringFacts } from '../../../shared/domain/receive.ts';
import type { ReadDb } from '../sql.ts';
import { criteriaOf, panelOf } from './prepare.ts';

export interface BidRow {
  readonly id: BidId;
  readonly bidder: Bidder;
  readonly withdrawnReason: string | null;
  readonly at: Time;
  readonly actor: PersonId;
}

/** In order of registration. */
export const bidsOf = (db: ReadDb, tender: TenderId): BidRow[] =>
  db
    .all<{ id: BidId; bidder: string; withdrawn_reason: string | null; at: Time; actor: PersonId }>(
      'SELECT id, bidder, withdrawn_reason, at, actor FROM bid WHERE tender = ? ORDER BY position',
      tender,
    )
    .map((row) => ({
      id: row.id,
      bidder: JSON.parse(row.bidder) as Bidder,
      withdrawnReason: row.withdrawn_reason,
      at: row.at,
      actor: row.actor,
    }));

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

/** Not withdrawn and past every gate: the bids that the panel scores. */
export const standingBids = (db: ReadDb, tender: TenderId): BidRow[] => {
  const failed = new Set(
    gatesOf(db, tender)
      .filter((gate) => gate.outcome === 'fail')
      .map((gate) => gate.bid),
  );
  return presentBids(db, tender).filter((bid) => !failed.has(bid.id));
};

export const isStanding = (db: ReadDb, tender: TenderId, bid: BidId): boolean =>
  db.get(
    `SELECT 1 FROM bid WHERE tender = ? AND id = ? AND withdrawn_reason IS NULL
        AND NOT EXISTS (SELECT 1 FROM gate_decision WHERE gate_decision.tender = bid.tender AND gate_decision.bid = bid.id AND outcome = 'fail')`,
    tender,
    bid,
  ) !== undefined;

/** Who on the panel touches bids and so declares: everyone but pure auditors. */
export const declarers = (db: ReadDb, tender: TenderId) =>
  panelOf(db, tender).filter((member) => member.roles.some((role) => role !== 'auditor'));

export const scoringFacts = (db: ReadDb, tender: TenderId): ScoringFacts => {
  const criteria = criteriaOf(db, tender);
  const bids = presentBids(db, tender);
  const decided = gatesOf(db, tender);
  const panel = declarers(db, tender);
  const assessors = panel.filter((member) => member.roles.includes('assessor')).map((member) => member.id);
  const sealed = new Set(
    db.all<{ bid: BidId }>('SELECT bid FROM commercial WHERE tender = ? AND current = 1', tender).map((row) => row.bid),
  );
  const gates = [{ id: null, title: 'Completeness' }, ...criteria.filter((criterion) => criterion.kind === 'pass-fail')];
  return {
    bids: bids.map((bid) => ({ id: bid.id, name: bid.bidder.name, priceSealed: sealed.has(bid.id) })),
    people: panel.map((member) => ({ id: member.id, name: member.name, declared: declaredBy(db, tender, member.id) })),
    gates: bids.flatMap((bid) =>
      gates.map((gate) => ({
        bid: bid.id,
        criterion: gate.id,
        title: gate.title,
        outcome: decided.find((one) => one.bid === bid.id && one.criterion === gate.id)?.outcome ?? null,
      })),
    ),
    items: criteria
      .filter((criterion) => criterion.kind === 'scored')
      .map((criterion) => ({
        criterion: criterion.id,
        title: criterion.title,
        assessors: criterion.assessors.length > 0 ? criterion.assessors : assessors,
      })),
    priceNeeded: criteria.some((criterion) => criterion.kind === 'price' || criterion.kind === 'social-value-quantity'),
  };
};

/** People recused from a bid. */
export const recusedFrom = (db: ReadDb, tender: TenderId, bid: BidId) =>
  panelOf(db, tender).filter((member) => standingTowards(bid, declaredBy(db, tender, member.id)) === 'recused');
