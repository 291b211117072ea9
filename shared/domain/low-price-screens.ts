/** Screens for prices that look abnormally low: flags for somebody to think about, none of them a legal test (domain.md 2.5; PA23 s.19(3)(c)). */

import type { Derivation } from './derivation.ts';
import { displayPercent, displayPounds } from './display.ts';
import {
  compare,
  divide,
  equal,
  exact,
  type Fraction,
  fromInteger,
  hundred,
  isPositive,
  multiply,
  parseExact,
  printExact,
  subtract,
  sum,
} from './exact.ts';
import type { BidId, Exact } from './ids.ts';
import type { WageOfDay } from './legal-wage.ts';
import type { Limit, Limits } from './limits.ts';
import type { Outcome, Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

export interface ScreenedBid {
  readonly bid: BidId;
  readonly name: string;
  /** Evaluated price in pounds. */
  readonly price: Exact;
  /** Hours of work that the bid itself names, where it does. */
  readonly labourHours: Exact | null;
  /** What the bid itself says that it costs to deliver, where it does. */
  readonly ownCost: Exact | null;
}

/** Whether this can be noted about a bid: something, above nought, at a place where it can be found again. Refuses `nothing-noted`, `number-zero` and `place-missing`. */
export const mayNote = (labourHours: Exact | null, ownCost: Exact | null, place: string): Refusal | null => {
  if (labourHours === null && ownCost === null)
    return refuse('nothing-noted', 'Neither hours nor costs are given.', {
      about: 'labourHours',
      wayOut: 'Give what the bid itself says.',
    });
  if ([labourHours, ownCost].some((number) => number !== null && !isPositive(exact(number))))
    return refuse('number-zero', 'What is compared with a price is more than nought.');
  return place.trim() === ''
    ? refuse('place-missing', 'Nothing says where it stands.', { about: 'place', wayOut: 'Name the document and page, or the table.' })
    : null;
};

export interface ScreenFacts {
  readonly bids: readonly ScreenedBid[];
  readonly estimate: Exact | null;
  /** Lowest lawful pounds an hour, and where they were read. */
  readonly legalWage: WageOfDay | null;
}

export type ScreenKind = 'below-mean' | 'below-others' | 'below-estimate' | 'below-next' | 'below-labour-cost' | 'negative-margin';

export interface LowPriceScreen {
  readonly bid: BidId;
  readonly kind: ScreenKind;
  /** Percent that the price lies below what it is compared with; below nought when it lies above. */
  readonly working: Derivation;
  readonly flagged: boolean;
  readonly sentence: string;
}

interface Compared {
  readonly kind: ScreenKind;
  readonly words: string;
  /** Where a number in it was read. */
  readonly from?: string;
  readonly with: Fraction;
  /** Flagged beyond this percentage; null is anything below at all. */
  readonly limit: Limit | null;
}

const screen = ({ bid, name, price }: ScreenedBid, { kind, words, from, with: reference, limit }: Compared): LowPriceScreen => {
  const pounds = exact(price);
  const below = divide(multiply(subtract(reference, pounds), hundred), reference);
  const flagged = compare(below, limit === null ? fromInteger(0) : exact(limit.value)) > 0;
  const direction = isPositive(below) ? `${displayPercent(below)} below` : 'not below';
  return {
    bid,
    kind,
    working: {
      title: `Price of ${name} against ${words}`,
      formula: `(${words} − price) ÷ ${words} × 100`,
      substituted: `(${displayPounds(reference)} − ${displayPounds(pounds)}) ÷ ${displayPounds(reference)} × 100`,
      value: printExact(below),
      inputs: [{ label: 'price', value: price, source: { kind: 'price', bid } }],
    },
    flagged,
    sentence: `${name} is ${direction} ${words}${from === undefined ? '' : ` (${from})`}${flagged && limit !== null ? `, more than the ${limit.value}% from which on it is looked into (${limit.setBy})` : ''}.`,
  };
};

/** What the prices of all bids come to, worked out once. */
interface Prices {
  readonly count: number;
  readonly total: Fraction;
  readonly lowest: Fraction | null;
  /** The same as the lowest where two bids share it. */
  readonly second: Fraction | null;
}

const pricesOf = (bids: readonly ScreenedBid[]): Prices => {
  const sorted = bids.map(({ price }) => exact(price)).toSorted(compare);
  return { count: sorted.length, total: sum(sorted), lowest: sorted[0] ?? null, second: sorted[1] ?? null };
};

const comparisonsOf = (
  { price, labourHours, ownCost }: ScreenedBid,
  { count, total, lowest, second }: Prices,
  { estimate, legalWage }: ScreenFacts,
  limits: Limits,
): readonly Compared[] => {
  const pounds = exact(price);
  const found: (Compared | null)[] = [
    count > 1
      ? {
          kind: 'below-mean',
          words: 'the mean of all prices',
          with: divide(total, fromInteger(count)),
          limit: limits['price-below-mean'],
        }
      : null,
    count > 1
      ? {
          kind: 'below-others',
          words: 'the mean of the other prices',
          with: divide(subtract(total, pounds), fromInteger(count - 1)),
          limit: limits['price-below-others'],
        }
      : null,
    estimate !== null
      ? { kind: 'below-estimate', words: 'the estimate', with: exact(estimate), limit: limits['price-below-estimate'] }
      : null,
    lowest && second && equal(pounds, lowest)
      ? { kind: 'below-next', words: 'the next higher price', with: second, limit: limits['price-below-next'] }
      : null,
    labourHours !== null && legalWage !== null
      ? {
          kind: 'below-labour-cost',
          words: 'its own hours at the lowest lawful wage',
          from: `£${legalWage.hourly}: ${legalWage.source}`,
          with: multiply(exact(labourHours), exact(legalWage.hourly)),
          limit: null,
        }
      : null,
    ownCost === null ? null : { kind: 'negative-margin', words: 'what it says it costs', with: exact(ownCost), limit: null },
  ];
  return found.flatMap((compared) => (compared !== null && isPositive(compared.with) ? [compared] : []));
};

/** Every screen that can be asked of every bid, in the order of the bids. Refuses `price-not-positive` and `number-not-exact`. */
export const screenPrices = (facts: ScreenFacts, limits: Limits): Outcome<readonly LowPriceScreen[]> => {
  const numbers = [
    facts.estimate,
    facts.legalWage?.hourly ?? null,
    ...Object.values(limits).map(({ value }) => value),
    ...facts.bids.flatMap(({ labourHours, ownCost }) => [labourHours, ownCost]),
  ];
  const wrong = numbers.find((number) => number !== null && parseExact(number) === null);
  if (wrong !== undefined && wrong !== null) return refused(refuse('number-not-exact', `“${wrong.slice(0, 40)}” is not an exact number.`));
  for (const { bid, name, price } of facts.bids) {
    const pounds = parseExact(price);
    if (pounds === null || !isPositive(pounds))
      return refused(
        refuse('price-not-positive', `“${price.slice(0, 40)}” of ${name} cannot be compared: a price is more than nought.`, { about: bid }),
      );
  }
  const prices = pricesOf(facts.bids);
  return allowed(facts.bids.flatMap((one) => comparisonsOf(one, prices, facts, limits).map((compared) => screen(one, compared))));
};
