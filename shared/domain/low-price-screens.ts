/** Screens for prices that look abnormally low: flags for somebody to think about, none of them a legal test (domain.md 2.5; PA23 s.19(3)(c)). */

import type { Derivation } from './derivation.ts';
import { displayPercent, displayPounds } from './display.ts';
import {
  compare,
  divide,
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
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

/** Percentages from which on a screen flags; null for a screen that is not used. Policy, and so data with a date. */
export interface LowPriceLimits {
  /** Below the mean of all bids that stand. */
  readonly belowMean: Exact | null;
  /** Below the mean of the other bids. */
  readonly belowOthers: Exact | null;
  /** Below the authority's own estimate of what it should cost. */
  readonly belowEstimate: Exact | null;
  /** Below the next higher price, asked of the lowest alone. */
  readonly belowNext: Exact | null;
}

/** More than 10% below the mean or the estimate: a trigger for referral in central government, offered as a start and not as law. */
export const customaryLimits: LowPriceLimits = { belowMean: '10', belowOthers: '10', belowEstimate: '10', belowNext: '10' };

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

export interface ScreenFacts {
  readonly bids: readonly ScreenedBid[];
  readonly estimate: Exact | null;
  /** Lowest lawful pounds an hour, by the table of the day. */
  readonly legalWage: Exact | null;
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
  readonly with: Fraction;
  /** Flagged beyond this percentage; null is anything below at all. */
  readonly limit: Exact | null;
}

const screen = ({ bid, name, price }: ScreenedBid, { kind, words, with: reference, limit }: Compared): LowPriceScreen => {
  const pounds = exact(price);
  const below = divide(multiply(subtract(reference, pounds), hundred), reference);
  const flagged = compare(below, limit === null ? fromInteger(0) : exact(limit)) > 0;
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
    sentence: `${name} is ${direction} ${words}${flagged && limit !== null ? `, more than the ${limit}% from which on it is looked into` : ''}.`,
  };
};

const mean = (values: readonly Fraction[]): Fraction => divide(sum(values), fromInteger(values.length));

const comparisonsOf = (one: ScreenedBid, { bids, estimate, legalWage }: ScreenFacts, limits: LowPriceLimits): readonly Compared[] => {
  const prices = bids.map(({ price }) => exact(price));
  const others = bids.filter(({ bid }) => bid !== one.bid).map(({ price }) => exact(price));
  const [next, ...higher] = others;
  const isLowest = next !== undefined && others.every((price) => compare(price, exact(one.price)) >= 0);
  const found: (Compared | null)[] = [
    limits.belowMean !== null && others.length > 0
      ? { kind: 'below-mean', words: 'the mean of all prices', with: mean(prices), limit: limits.belowMean }
      : null,
    limits.belowOthers !== null && others.length > 0
      ? { kind: 'below-others', words: 'the mean of the other prices', with: mean(others), limit: limits.belowOthers }
      : null,
    limits.belowEstimate !== null && estimate !== null
      ? { kind: 'below-estimate', words: 'the estimate', with: exact(estimate), limit: limits.belowEstimate }
      : null,
    limits.belowNext !== null && isLowest
      ? {
          kind: 'below-next',
          words: 'the next higher price',
          with: higher.reduce((least, price) => (compare(price, least) < 0 ? price : least), next),
          limit: limits.belowNext,
        }
      : null,
    one.labourHours !== null && legalWage !== null
      ? {
          kind: 'below-labour-cost',
          words: 'its own hours at the lowest lawful wage',
          with: multiply(exact(one.labourHours), exact(legalWage)),
          limit: null,
        }
      : null,
    one.ownCost === null ? null : { kind: 'negative-margin', words: 'what it says it costs', with: exact(one.ownCost), limit: null },
  ];
  return found.flatMap((compared) => (compared !== null && isPositive(compared.with) ? [compared] : []));
};

/** Every screen that can be asked of every bid, in the order of the bids. Refuses `price-not-positive` and `number-not-exact`. */
export const screenPrices = (facts: ScreenFacts, limits: LowPriceLimits): Outcome<readonly LowPriceScreen[]> => {
  const numbers = [
    facts.estimate,
    facts.legalWage,
    ...Object.values(limits),
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
  return allowed(facts.bids.flatMap((one) => comparisonsOf(one, facts, limits).map((compared) => screen(one, compared))));
};
