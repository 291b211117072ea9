/** The best of all allowed combinations of lots and suppliers: every one is compared, none is guessed, and between level ones only what is on record decides. */

import { add, compare, exact, type Fraction, negate, zero } from './exact.ts';
import type { LotId, SupplierId } from './ids.ts';
import { type Combination, decided, howToChoose, type LotRecord, mostToChooseFrom, type OrChoice, sameMembers } from './lot-choice.ts';
import type { Assigned, Lot, LotBid } from './lots.ts';
import { allowed, refuse, refused } from './result.ts';

/** So many different states of "who still may have how many lots" are looked at, and no more. */
export const mostStates = 100_000;

/** The best that the lots from one on can bring. */
interface Best {
  readonly awarded: number;
  /** The more the better: totals, incomes, or prices below nought. */
  readonly worth: Fraction;
  /** How many combinations bring exactly this. */
  readonly ways: bigint;
  /** The bids for the first of these lots that can bring it, each with the best of the rest; empty: there are no more lots. */
  readonly choices: readonly { readonly bid: LotBid | null; readonly rest: Best }[];
}

/** Lot after lot, who gets it. */
type Way = readonly (LotBid | null)[];

const waysOf = ({ choices }: Best): readonly Way[] =>
  choices.length === 0 ? [[]] : choices.flatMap(({ bid, rest }) => waysOf(rest).map((way) => [bid, ...way]));

const combinationOf = (way: Way): Combination => way.flatMap((one) => one?.bid ?? []);

/** As few lots as can be are left without a supplier; then the worth decides. */
const isBetter = (one: Best, other: Best): boolean =>
  one.awarded > other.awarded || (one.awarded === other.awarded && compare(one.worth, other.worth) > 0);

const isLevel = (one: Best, other: Best): boolean => one.awarded === other.awarded && compare(one.worth, other.worth) === 0;

/**
 * The bids that can be in a best combination. Where one is, whoever stands better in its lot has as many lots as it may have already, or would have had this one as well: so no more bids
 * can stand better than suppliers can be full of the other lots.
 */
const inReach = (lots: readonly Lot[], most: number, worthOf: (bid: LotBid) => Fraction): readonly Lot[] => {
  const full = Math.floor((lots.length - 1) / most);
  return lots.map((lot) => ({
    ...lot,
    bids: lot.bids.filter((bid) => lot.bids.filter((other) => compare(worthOf(other), worthOf(bid)) > 0).length <= full),
  }));
};

/** Suppliers whom the cap can bind at all, because they stand in more lots than they may have. */
const bindable = (lots: readonly Lot[], most: number): ReadonlyMap<SupplierId, number> => {
  const standing = Map.groupBy(
    lots.flatMap(({ bids }) => bids),
    ({ supplier }) => supplier,
  );
  return new Map([...standing].filter(([, bids]) => bids.length > most).map(([supplier], position) => [supplier, position]));
};

/** What is added up, and which way it is best. */
type Aim = 'highest-total' | 'lowest-price' | 'highest-income';

const worthBy: Readonly<Record<Aim, (bid: LotBid) => Fraction>> = {
  'highest-total': ({ total }) => exact(total ?? '0'),
  'lowest-price': ({ price }) => negate(exact(price ?? '0')),
  'highest-income': ({ price }) => exact(price ?? '0'),
};

const sumOf: Readonly<Record<Aim, string>> = { 'highest-total': 'total', 'lowest-price': 'price', 'highest-income': 'income' };

/** Refuses `price-missing`, `method-without-totals`, `too-many-combinations` and `combinations-level`. */
export const bestCombination = (given: readonly Lot[], most: number, aim: Aim, record: LotRecord): OrChoice<Assigned> => {
  const unpriced = given.find(({ bids }) => bids.some(({ price }) => price === null));
  if (aim !== 'highest-total' && unpriced)
    return refused(
      refuse('price-missing', `Not every bid in ${unpriced.title} has a price, so prices cannot be added up.`, { about: unpriced.id }),
    );
  const unranked = given.find(({ bids }) => bids.some(({ total }) => total === null));
  if (aim === 'highest-total' && unranked)
    return refused(
      refuse('method-without-totals', `Bids in ${unranked.title} have no totals, so totals cannot be added up.`, { about: unranked.id }),
    );
  const worthOf = worthBy[aim];
  const lots = inReach(given, most, worthOf);
  const limited = bindable(lots, most);
  const known = new Map<string, Best>();

  /** Null where more states are met than can be looked at. */
  const from = (at: number, held: readonly number[]): Best | null => {
    const lot = lots[at];
    if (!lot) return { awarded: 0, worth: zero, ways: 1n, choices: [] };
    const state = `${at}:${held.join()}`;
    const before = known.get(state);
    if (before) return before;
    if (known.size >= mostStates) return null;
    const without = from(at + 1, held);
    if (!without) return null;
    let best: Best = { ...without, choices: [{ bid: null, rest: without }] };
    for (const bid of lot.bids) {
      const position = limited.get(bid.supplier);
      const count = position === undefined ? 0 : (held[position] ?? 0);
      if (count >= most) continue;
      const rest = from(at + 1, position === undefined ? held : held.with(position, count + 1));
      if (!rest) return null;
      const found: Best = { awarded: rest.awarded + 1, worth: add(rest.worth, worthOf(bid)), ways: rest.ways, choices: [{ bid, rest }] };
      if (isBetter(found, best)) best = found;
      else if (isLevel(found, best)) best = { ...best, ways: best.ways + found.ways, choices: [...best.choices, ...found.choices] };
    }
    known.set(state, best);
    return best;
  };

  const best = from(
    0,
    Array.from({ length: limited.size }, () => 0),
  );
  if (!best) {
    const sentence = `${lots.length} lots in which ${limited.size} suppliers could reach the limit of ${most} have more combinations than can be compared one and all here.`;
    return refused(
      refuse('too-many-combinations', sentence, {
        wayOut: 'No other mechanism may be chosen now (PA23 s.23(4)(b)): take legal advice.',
      }),
    );
  }
  const sentence = `${best.ways} combinations come to exactly the same best ${sumOf[aim]}.`;
  if (best.ways > mostToChooseFrom)
    return refused(
      refuse('combinations-level', sentence, {
        wayOut: `More than ${mostToChooseFrom} cannot be laid before anybody to choose from, and no mechanism may be chosen afterwards (PA23 s.23(4)(b)). Take legal advice.`,
      }),
    );
  const ways = waysOf(best);
  const assigned = (way: Way) => new Map<LotId, LotBid>(lots.flatMap(({ id }, at) => (way[at] ? [[id, way[at]] as const] : [])));
  const [only = [], ...more] = ways;
  if (more.length === 0) return allowed({ lots: assigned(only), settled: [] });
  const choice = { kind: 'combination', asks: record.asks, from: ways.map(combinationOf) } as const;
  const decision = decided(choice, record.decisions);
  const chosen = decision && ways.find((way) => sameMembers(combinationOf(way), decision.chosen));
  if (decision && chosen) return allowed({ lots: assigned(chosen), settled: [decision] });
  return { ok: false, refusal: refuse('combinations-level', sentence, { wayOut: howToChoose(record.asks) }), choice };
};
