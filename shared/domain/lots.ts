/** Who gets which lot when no supplier may have more than so many: by the mechanism that was published, and by no other (PA23 s.23(4)). */

import { bestCombination } from './lot-combinations.ts';
import type { Derivation } from './derivation.ts';
import { displayPounds, displayWorking } from './display.ts';
import { compare, exact, type Fraction, printExact, sum } from './exact.ts';
import type { BidId, Exact, LotId, SupplierId } from './ids.ts';
import type { LotDecision, LotRecord, OrChoice } from './lot-choice.ts';
import { bestOf, byPreference, byValue } from './lot-order.ts';
import type { Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { listed } from './wording.ts';

/** A bid that stands in one lot. */
export interface LotBid {
  readonly bid: BidId;
  readonly supplier: SupplierId;
  readonly name: string;
  /** Shared only while a tie is open, as in the ranking of the lot. */
  readonly rank: number;
  /** Null where the order of the criteria puts bids in order. */
  readonly total: Exact | null;
  /** Evaluated price in pounds; null where price plays no part. */
  readonly price: Exact | null;
}

export interface Lot {
  readonly id: LotId;
  readonly title: string;
  /** Estimated value in pounds, as published. */
  readonly value: Exact;
  /** Best first. A supplier bids once. */
  readonly bids: readonly LotBid[];
}

export type LotMechanism =
  /** Lots are awarded one after the other, the most valuable first; who has reached the cap is passed over. */
  | { readonly kind: 'descending-value' }
  | { readonly kind: 'ascending-value' }
  /** Who would have more than the cap keeps the lots that it named first; the others go to the next in rank. */
  | { readonly kind: 'stated-preference'; readonly preferences: ReadonlyMap<SupplierId, readonly LotId[]> }
  /** Of all allowed combinations the one with the highest sum of totals … */
  | { readonly kind: 'best-combined-total' }
  /** … or with the lowest sum of prices, or the highest of incomes (domain.md 3.4, P9), whatever the places of the bids in it. */
  | { readonly kind: 'best-combined-price'; readonly of: 'prices' | 'incomes' };

export interface LotCap {
  /** The most lots that one supplier may be awarded. */
  readonly most: number;
  readonly mechanism: LotMechanism | null;
}

/** By lot, who gets it; no entry for a lot that nobody can be given. */
export type Assignment = ReadonlyMap<LotId, LotBid>;

export interface Assigned {
  readonly lots: Assignment;
  /** The decisions on record that it rests on. */
  readonly settled: readonly LotDecision[];
}

export interface LotAward {
  readonly lot: LotId;
  /** Null when nobody who stands in it may have one more lot, or nobody stands in it. */
  readonly awarded: LotBid | null;
  readonly sentence: string;
}

export interface LotAwards {
  /** In the order of the lots. */
  readonly awards: readonly LotAward[];
  /** Whether the cap bit, so that the mechanism had to be used. */
  readonly capped: boolean;
  /** What was decided on record where the mechanism left several combinations, or the order of lots, open. */
  readonly settled: readonly LotDecision[];
  /** Sum of the totals of the awarded bids; null where there are no totals. */
  readonly total: Derivation | null;
  /** Sum of their prices; null where a price is not known. */
  readonly price: Derivation | null;
}

/** To be asked before the freeze. Refuses `cap-not-a-number` and `cap-without-mechanism`: a mechanism that was not published cannot be chosen afterwards. */
export const mayCapLots = ({
  most,
  mechanism,
}: {
  readonly most: number;
  readonly mechanism: LotMechanism | LotMechanism['kind'] | null;
}): Refusal | null => {
  if (!Number.isInteger(most) || most < 1)
    return refuse('cap-not-a-number', `A supplier cannot be limited to ${most} lots.`, { wayOut: 'Enter a whole number of at least 1.' });
  if (mechanism === null)
    return refuse(
      'cap-without-mechanism',
      'A limit on lots needs an objective mechanism for who gets what when a supplier would exceed it.',
      {
        wayOut: 'Choose one and publish it with the criteria (PA23 s.23(4)(b)).',
      },
    );
  return null;
};

const whoWouldExceed = (firsts: Assignment, most: number): readonly SupplierId[] =>
  [...Map.groupBy(firsts.values(), ({ supplier }) => supplier)].filter(([, won]) => won.length > most).map(([supplier]) => supplier);

const assign = (lots: readonly Lot[], most: number, mechanism: LotMechanism, record: LotRecord): OrChoice<Assigned> => {
  switch (mechanism.kind) {
    case 'descending-value':
      return byValue(lots, most, (a, b) => compare(exact(b.value), exact(a.value)), record);
    case 'ascending-value':
      return byValue(lots, most, (a, b) => compare(exact(a.value), exact(b.value)), record);
    case 'stated-preference':
      return byPreference(lots, most, mechanism.preferences);
    case 'best-combined-total':
      return bestCombination(lots, most, 'highest-total', record);
    case 'best-combined-price':
      return bestCombination(lots, most, mechanism.of === 'incomes' ? 'highest-income' : 'lowest-price', record);
    default:
      return mechanism satisfies never;
  }
};

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;

const prefersTheWhole = (settled: readonly LotDecision[]): string => {
  const chosen = settled.find(({ kind }) => kind === 'combination');
  if (!chosen) return 'the published mechanism prefers the whole combination';
  return chosen.by === 'draw'
    ? 'the whole combination was drawn among level ones'
    : 'the whole combination was decided on among level ones';
};

const sentenceOf = (
  { title, bids }: Lot,
  awarded: LotBid | null,
  held: ReadonlyMap<SupplierId, number>,
  most: number,
  whole: string,
): string => {
  if (bids.length === 0) return `Nobody stands in ${title}.`;
  if (!awarded) return `${title} goes to nobody: everyone who stands in it has as many lots as it may have.`;
  const better = bids.filter(({ rank }) => rank < awarded.rank);
  if (better.length === 0) return `${title} goes to ${awarded.name}, the first in it.`;
  const ordinal = ordinals[awarded.rank - 1];
  const full = better.filter(({ supplier }) => (held.get(supplier) ?? 0) >= most).map(({ name }) => name);
  const why =
    full.length === better.length ? `${listed(full)} ${full.length === 1 ? 'has' : 'have'} as many lots as one supplier may have` : whole;
  return `${title} goes to ${awarded.name}, ${ordinal ? `the ${ordinal}` : `number ${awarded.rank}`} in it: ${why}.`;
};

const added = (title: string, values: readonly Fraction[], shown: (value: Fraction) => string): Derivation => ({
  title,
  formula: 'sum over the awarded lots',
  substituted: values.map(shown).join(' + '),
  value: printExact(sum(values)),
  inputs: [],
});

const present = (lots: readonly Lot[], { lots: assigned, settled }: Assigned, capped: boolean, most: number): LotAwards => {
  const held = new Map([...Map.groupBy(assigned.values(), ({ supplier }) => supplier)].map(([supplier, won]) => [supplier, won.length]));
  const awarded = lots.flatMap(({ id }) => assigned.get(id) ?? []);
  const totals = awarded.map(({ total }) => total).filter((total) => total !== null);
  const prices = awarded.map(({ price }) => price).filter((price) => price !== null);
  return {
    awards: lots.map((lot) => {
      const bid = assigned.get(lot.id) ?? null;
      return { lot: lot.id, awarded: bid, sentence: sentenceOf(lot, bid, held, most, prefersTheWhole(settled)) };
    }),
    capped,
    settled,
    total: totals.length === awarded.length ? added('Sum of totals', totals.map(exact), displayWorking) : null,
    price: prices.length === awarded.length ? added('Sum of prices', prices.map(exact), displayPounds) : null,
  };
};

/**
 * Every lot to its first, and where somebody would then have more than the cap, all lots by the mechanism. Without a cap every lot simply goes to its
 * first. Refuses what `mayCapLots` refuses, `lot-tied`, `lots-of-equal-value`, `preference-missing`, `price-missing`, `combinations-level` and
 * `too-many-combinations`; what a person can decide stands beside the refusal, and counts once it is on record. When a bid is withdrawn, it is asked again without it, and both answers are kept.
 */
export const awardLots = (lots: readonly Lot[], cap: LotCap | null, record: LotRecord): OrChoice<LotAwards> => {
  const wrong = cap && mayCapLots(cap);
  if (wrong) return refused(wrong);
  const firsts = new Map<LotId, LotBid>();
  for (const lot of lots) {
    const first = bestOf(lot, () => true);
    if (!first.ok) return first;
    if (first.value) firsts.set(lot.id, first.value);
  }
  if (!cap?.mechanism || whoWouldExceed(firsts, cap.most).length === 0)
    return allowed(present(lots, { lots: firsts, settled: [] }, false, lots.length));
  const assigned = assign(lots, cap.most, cap.mechanism, record);
  return assigned.ok ? allowed(present(lots, assigned.value, true, cap.most)) : assigned;
};
