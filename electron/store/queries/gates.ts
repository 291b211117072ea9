/** Rows to values: concerns about excluded suppliers with their steps, and the tenders left out, each with what it rests on. */

import type { DisregardCase } from '../../../shared/acts/gates.ts';
import { lowPriceStateAfter } from '../../../shared/domain/abnormally-low.ts';
import type { Day } from '../../../shared/domain/calendar.ts';
import type { Disregard } from '../../../shared/domain/disregard.ts';
import {
  type Concern,
  type ConcernStep,
  type ConcernSubject,
  raised,
  replacementOf,
  stepConcern,
} from '../../../shared/domain/exclusion-loop.ts';
import type { ExclusionGroundCode } from '../../../shared/domain/exclusion.ts';
import type { BidId, PersonId, SupplierId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../sql.ts';
import { lowPriceStepsOf } from './low-price.ts';
import { bidsOf, standingBids } from './receive.ts';

interface Authored {
  readonly at: Time;
  readonly actor: PersonId;
}

export interface ConcernBody {
  readonly subject: ConcernSubject;
  readonly ground: ExclusionGroundCode;
  readonly isDebarred: boolean;
  readonly on: Day;
  readonly reason: string;
}

export interface StepRow extends Authored {
  readonly step: ConcernStep;
}

export interface ConcernRow extends Authored {
  readonly id: string;
  readonly bid: BidId;
  readonly reason: string;
  readonly steps: readonly StepRow[];
  /** What the steps add up to. */
  readonly concern: Concern;
}

/** In the order in which they were raised. */
export const concernsOf = (db: ReadDb, tender: TenderId): ConcernRow[] => {
  const steps = Map.groupBy(
    db
      .all<Authored & { concern: string; body: string }>(
        'SELECT concern, body, at, actor FROM exclusion_step WHERE tender = ? ORDER BY concern, position',
        tender,
      )
      .map(({ body, ...row }) => ({ ...row, step: JSON.parse(body) as ConcernStep })),
    ({ concern }) => concern,
  );
  return db
    .all<Authored & { id: string; bid: BidId; body: string }>(
      'SELECT id, bid, body, at, actor FROM exclusion_concern WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ body, ...row }) => {
      const { subject, ground, isDebarred, on, reason } = JSON.parse(body) as ConcernBody;
      const own = steps.get(row.id) ?? [];
      const concern = own.reduce(
        (state, { step }) => {
          const next = stepConcern(state, step);
          return next.ok ? next.value : state;
        },
        raised(subject, ground, isDebarred, on),
      );
      return { ...row, reason, concern, steps: own.map(({ step, at, actor }) => ({ step, at, actor })) };
    });
};

/** A concern is about a supplier, whichever of its bids it was raised on. */
const suppliersOf = (db: ReadDb, tender: TenderId): ReadonlyMap<string, SupplierId> =>
  new Map(bidsOf(db, tender).map(({ id, supplier }) => [id, supplier]));

/** What was determined last about the same ground and the same person of a supplier: a ground that was raised again and determined anew takes the place of what stood there. */
const lastAbout = (concerns: readonly ConcernRow[], suppliers: ReadonlyMap<string, SupplierId>, row: ConcernRow): ConcernRow =>
  concerns.findLast(
    ({ bid, concern: { subject, ground, determined } }) =>
      determined !== null &&
      suppliers.get(bid) === suppliers.get(row.bid) &&
      ground === row.concern.ground &&
      subject.kind === row.concern.subject.kind &&
      subject.name === row.concern.subject.name,
  ) ?? row;

/** Concerns about suppliers with a bid that still stands, as the rules ask for them: what was determined anew counts in place of what it was before. */
export const standingConcerns = (db: ReadDb, tender: TenderId) => {
  const suppliers = suppliersOf(db, tender);
  const standing = new Map(standingBids(db, tender).map(({ supplier, registered }) => [supplier, registered.name]));
  const concerns = concernsOf(db, tender);
  return concerns.flatMap((row) => {
    const supplier = suppliers.get(row.bid);
    const bidder = supplier && standing.get(supplier);
    const { concern } = row.concern.determined ? lastAbout(concerns, suppliers, row) : row;
    return bidder === undefined ? [] : [{ bidder, concern }];
  });
};

export interface DisregardRow extends Authored {
  readonly bid: BidId;
  readonly on: Day;
  readonly case: DisregardCase;
  readonly staying: readonly BidId[];
  readonly reasonForDifference: string;
}

export const disregardsOf = (db: ReadDb, tender: TenderId): DisregardRow[] =>
  db
    .all<Authored & { bid: BidId; body: string }>('SELECT bid, body, at, actor FROM disregard WHERE tender = ? ORDER BY bid', tender)
    .map(({ body, ...row }) => ({
      ...(JSON.parse(body) as Pick<DisregardRow, 'on' | 'case' | 'staying' | 'reasonForDifference'>),
      ...row,
    }));

/** A decision to leave a tender out that was taken back, with both reasons. */
export interface TakenBackRow extends DisregardRow {
  readonly back: Authored & {
    readonly on: Day;
    readonly reason: string;
    readonly stayOut: readonly BidId[];
    readonly reasonForDifference: string;
  };
}

/** In the order in which they were taken back. */
export const takenBackOf = (db: ReadDb, tender: TenderId): TakenBackRow[] =>
  db
    .all<Authored & { bid: BidId; body: string; back: string; backAt: Time; backBy: PersonId }>(
      'SELECT bid, body, at, actor, back, back_at AS backAt, back_by AS backBy FROM former_disregard WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ body, back, backAt, backBy, ...row }) => ({
      ...(JSON.parse(body) as Pick<DisregardRow, 'on' | 'case' | 'staying' | 'reasonForDifference'>),
      ...row,
      back: { ...(JSON.parse(back) as Omit<TakenBackRow['back'], keyof Authored>), at: backAt, actor: backBy },
    }));

const blank = (text: string): boolean => text.trim() === '';

/** What a case and the record together say to the rule; null where it names a concern that is not about this bid, or not about such a person. */
export const disregardFacts = (db: ReadDb, tender: TenderId, one: DisregardCase): Disregard | null => {
  switch (one.ground) {
    case 'abnormally-low':
      return { ground: one.ground, loop: lowPriceStateAfter(lowPriceStepsOf(db, tender, one.bid as BidId).map(({ step }) => step)) };
    case 'excluded-supplier':
    case 'excludable-supplier':
    case 'excluded-sub-contractor':
    case 'excludable-sub-contractor': {
      const suppliers = suppliersOf(db, tender);
      const concerns = concernsOf(db, tender);
      const found = concerns.find(({ id, bid }) => id === one.concern && suppliers.get(bid) === suppliers.get(one.bid));
      const isSubContractor = one.ground === 'excluded-sub-contractor' || one.ground === 'excludable-sub-contractor';
      if (!found || (found.concern.subject.kind === 'sub-contractor') !== isSubContractor) return null;
      const { concern } = lastAbout(concerns, suppliers, found);
      const facts = {
        determination: concern.determined?.outcome ?? null,
        exclusionGround: concern.ground,
        hasMinisterAgreed: !blank(one.minister),
      };
      const replacement = replacementOf(concern);
      if (one.ground === 'excluded-supplier' || one.ground === 'excludable-supplier') return { ground: one.ground, ...facts, replacement };
      return replacement && { ground: one.ground, ...facts, replacement };
    }
    case 'improper-behaviour':
      return { ...one, isHeard: !blank(one.heard) };
    case 'not-on-dynamic-market':
      return { ground: one.ground, isApplicationConsidered: !blank(one.considered) };
    default:
      return one;
  }
};

/** Bids that stay with a defect that the record itself knows to be the same: nobody has to remember them. */
export const alikeOnRecord = (
  db: ReadDb,
  tender: TenderId,
  cases: readonly DisregardCase[],
  mayLeave: (one: DisregardCase) => boolean,
): BidId[] => {
  const [first] = cases;
  if (!first) return [];
  const isDecided = (bid: BidId): boolean => cases.some((one) => one.bid === bid);
  const others = standingBids(db, tender)
    .map(({ id }) => id)
    .filter((id) => !isDecided(id));
  if (first.ground === 'abnormally-low') return others.filter((bid) => mayLeave({ ...first, bid }));
  if (!('concern' in first)) return [];
  const concerns = concernsOf(db, tender);
  const suppliers = suppliersOf(db, tender);
  const ground = concerns.find(({ id }) => id === first.concern)?.concern.ground;
  return others.filter((bid) =>
    concerns.some(
      (one) =>
        suppliers.get(one.bid) === suppliers.get(bid) && one.concern.ground === ground && mayLeave({ ...first, bid, concern: one.id }),
    ),
  );
};

export const nameOfBid = (db: ReadDb, tender: TenderId, bid: string): string =>
  bidsOf(db, tender).find(({ id }) => id === bid)?.bidder.name ?? '';
