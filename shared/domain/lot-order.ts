/** Lots given away one after the other: by their value, or by what suppliers prefer. Each lot goes to the best in it who may still have it. */

import { exact, printExact } from './exact.ts';
import type { LotId, SupplierId } from './ids.ts';
import { decided, howToChoose, type LotDecision, type LotRecord, type OrChoice } from './lot-choice.ts';
import type { Assigned, Lot, LotBid } from './lots.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { listed } from './wording.ts';

/** The best of those whom `may` allows; null when there is none. Refuses `lot-tied` when an open tie leaves more than one of them in front. */
export const bestOf = (lot: Lot, may: (supplier: SupplierId) => boolean): Outcome<LotBid | null> => {
  const [first, second] = lot.bids.filter(({ supplier }) => may(supplier));
  if (!first || second?.rank !== first.rank) return allowed(first ?? null);
  return refused(
    refuse('lot-tied', `${first.name} and ${second.name} are tied in ${lot.title}, and it depends on them who gets it.`, {
      about: lot.id,
      wayOut: 'Decide the tie as published, then award the lots.',
    }),
  );
};

const meet = (one: Lot, other: Lot): boolean => one.bids.some(({ supplier }) => other.bids.some((bid) => bid.supplier === supplier));

/** Lots of one value have no order by value; that matters only where one supplier bids for several of them. */
const levelLots = (lots: readonly Lot[]): readonly (readonly Lot[])[] =>
  [...Map.groupBy(lots, ({ value }) => printExact(exact(value))).values()]
    .map((level) => level.filter((one) => level.some((other) => other !== one && meet(one, other))))
    .filter((level) => level.length > 0);

/** Refuses `lots-of-equal-value` and `lot-tied`. */
export const byValue = (lots: readonly Lot[], most: number, order: (a: Lot, b: Lot) => number, record: LotRecord): OrChoice<Assigned> => {
  const settled: (LotDecision & { readonly kind: 'order' })[] = [];
  for (const level of levelLots(lots)) {
    const choice = { kind: 'order', asks: record.asks, lots: level.map(({ id }) => id) } as const;
    const decision = decided(choice, record.decisions);
    if (decision) settled.push(decision);
    else {
      const sentence = `${listed(level.map(({ title }) => title))} have the same estimated value, so their value does not say which is awarded first.`;
      return { ok: false, refusal: refuse('lots-of-equal-value', sentence, { wayOut: howToChoose(record.asks) }), choice };
    }
  }
  const place = ({ id }: Lot): number => settled.find((one) => one.order.includes(id))?.order.indexOf(id) ?? 0;
  const held = new Map<SupplierId, number>();
  const assigned = new Map<LotId, LotBid>();
  for (const lot of lots.toSorted((a, b) => order(a, b) || place(a) - place(b))) {
    const best = bestOf(lot, (supplier) => (held.get(supplier) ?? 0) < most);
    if (!best.ok) return best;
    if (!best.value) continue;
    assigned.set(lot.id, best.value);
    held.set(best.value.supplier, (held.get(best.value.supplier) ?? 0) + 1);
  }
  return allowed({ lots: assigned, settled });
};

/**
 * Each lot is offered to the best in it who has not turned it down. A supplier who holds more than the cap turns down what it named last, and that lot is
 * offered to the next. In whatever order the lots are offered, it ends the same. Refuses `lot-tied` and `preference-missing`.
 */
export const byPreference = (
  lots: readonly Lot[],
  most: number,
  preferences: ReadonlyMap<SupplierId, readonly LotId[]>,
): Outcome<Assigned> => {
  const turnedDown = new Map<LotId, Set<SupplierId>>(lots.map(({ id }) => [id, new Set()]));
  const assigned = new Map<LotId, LotBid>();
  const waiting = lots.toReversed();
  for (let lot = waiting.pop(); lot; lot = waiting.pop()) {
    const { id } = lot;
    const best = bestOf(lot, (supplier) => !turnedDown.get(id)?.has(supplier));
    if (!best.ok) return best;
    if (!best.value) continue;
    const { supplier, name } = best.value;
    assigned.set(id, best.value);
    const held = lots.filter((one) => assigned.get(one.id)?.supplier === supplier);
    if (held.length <= most) continue;
    const named = preferences.get(supplier) ?? [];
    const unnamed = held.find((one) => !named.includes(one.id));
    if (unnamed) {
      const sentence = `${name} would have more than ${most} lots, and it has not said where ${unnamed.title} stands among them.`;
      return refused(
        refuse('preference-missing', sentence, {
          about: unnamed.id,
          wayOut: 'Record the order of preference that it stated in its tender.',
        }),
      );
    }
    const least = held.reduce((last, one) => (named.indexOf(one.id) > named.indexOf(last.id) ? one : last));
    assigned.delete(least.id);
    turnedDown.get(least.id)?.add(supplier);
    waiting.push(least);
  }
  return allowed({ lots: assigned, settled: [] });
};
