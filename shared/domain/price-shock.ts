/** How much cheaper another bid would have had to be in order to be first, or to be taken on, to the penny (domain.md 3.7). Information only, through `settle`. */

import { atStake, takenBy } from './at-stake.ts';
import type { Derivation } from './derivation.ts';
import { displayPounds } from './display.ts';
import { type Fraction, fraction, printExact, subtract } from './exact.ts';
import type { BidId } from './ids.ts';
import type { Contender } from './ranking.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { reckon } from './reckon.ts';
import { leftOut, type Settled } from './sensitivity.ts';

export interface PriceShock {
  readonly rival: BidId;
  /** Pounds less that the price would have to be; null when not even a penny would be cheap enough. */
  readonly working: Derivation | null;
  readonly sentence: string;
}

const pence = (amount: bigint): Fraction => fraction(amount, 100n);

const isTakenAt = ({ plan, input, stake }: Settled, { bid }: Contender, price: Fraction): Outcome<boolean> => {
  const prices = [...input.prices.filter((one) => one.bid !== bid), { bid, pounds: printExact(price) }];
  const result = reckon(plan, { ...input, prices });
  return result.ok ? allowed(takenBy(stake, result.value.ranking)?.includes(bid) ?? false) : result;
};

/**
 * Tries prices with the very rules of the tender, so that it holds for every formula: at the price found the rival is first or taken on, a penny above it is not.
 * Under a formula by which a lower own price can do harm (a cap as a share of it) a higher such price may exist. Refuses `not-a-rival`,
 * `price-is-income`, `no-price-known` and what `calculate` refuses.
 */
export const priceShock = (settled: Settled, bid: BidId): Outcome<PriceShock> => {
  const rival = leftOut(settled).find((one) => one.bid === bid);
  if (!rival) return refused(refuse('not-a-rival', 'This bid is taken already, or does not stand.', { about: bid }));
  if (settled.plan.priced.some(({ formula }) => formula.kind === 'highest-income'))
    return refused(
      refuse('price-is-income', 'The price is an income here and the highest is best, so no bid would be first for being cheaper.', {
        about: bid,
      }),
    );
  const { name, price } = rival;
  const what = atStake(settled.stake);
  if (!price) return refused(refuse('no-price-known', `No price of ${name} takes part in the result.`, { about: bid }));
  // Cheap enough and too dear, in pence: the price itself is too dear, and a part of a penny is rounded up, not away.
  let cheap = 1n;
  let dear = (price.numerator * 100n + price.denominator - 1n) / price.denominator;
  const atAPenny = isTakenAt(settled, rival, pence(cheap));
  if (!atAPenny.ok) return atAPenny;
  if (!atAPenny.value) return allowed({ rival: bid, working: null, sentence: `${name} would not ${what} at any price.` });
  while (dear - cheap > 1n) {
    const middle = (cheap + dear) / 2n;
    const taken = isTakenAt(settled, rival, pence(middle));
    if (!taken.ok) return taken;
    if (taken.value) cheap = middle;
    else dear = middle;
  }
  const enough = pence(cheap);
  const less = subtract(price, enough);
  return allowed({
    rival: bid,
    working: {
      title: `How much cheaper ${name} would have to be`,
      formula: `price − highest price in whole pence at which it would ${what}`,
      substituted: `${displayPounds(price)} − ${displayPounds(enough)}`,
      value: printExact(less),
      inputs: [{ label: 'price', value: printExact(price), source: { kind: 'price', bid } }],
    },
    sentence: `${name} would ${what} if its price were ${displayPounds(less)} lower, at ${displayPounds(enough)} instead of ${displayPounds(price)}.`,
  });
};
