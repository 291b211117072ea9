/** The facts of an evaluation, looked up by bid: each given once, each an exact number. */

import type { EvaluationInput } from './evaluation.ts';
import type { Fraction } from './exact.ts';
import { isNegative, isPositive, parseExact } from './exact.ts';
import type { BidId, CriterionId, Exact, MeasureId } from './ids.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

export interface BidFacts {
  readonly scores: ReadonlyMap<CriterionId, Exact>;
  readonly price: Fraction | null;
  readonly offers: ReadonlyMap<MeasureId, Fraction>;
  readonly kept: ReadonlySet<CriterionId>;
}

const no = (code: string, sentence: string, about: BidId): Outcome<never> => refused(refuse(code, sentence, { about }));

/** A map that refuses to hear two things about one key. */
const once = <Key, Value>(entries: readonly (readonly [Key, Value])[], bid: BidId, what: string): Outcome<ReadonlyMap<Key, Value>> => {
  const map = new Map(entries);
  return map.size === entries.length ? allowed(map) : no('fact-given-twice', `Two records give ${what}.`, bid);
};

const quantities = (
  given: readonly { readonly measure: MeasureId; readonly quantity: Exact }[],
  bid: BidId,
): Outcome<BidFacts['offers']> => {
  const entries: (readonly [MeasureId, Fraction])[] = [];
  for (const { measure, quantity } of given) {
    const value = parseExact(quantity);
    if (value === null || isNegative(value)) return no('offer-not-a-quantity', `“${quantity}” is not a quantity that can be offered.`, bid);
    entries.push([measure, value]);
  }
  return once(entries, bid, 'an offer for the same measure');
};

/** Refuses `fact-given-twice`, `price-not-positive` and `offer-not-a-quantity`. Facts about bids that are not asked for are left alone. */
export const factsByBid = (input: EvaluationInput): Outcome<ReadonlyMap<BidId, BidFacts>> => {
  const scores = Map.groupBy(input.consensus, ({ bid }) => bid);
  const prices = Map.groupBy(input.prices, ({ bid }) => bid);
  const offers = Map.groupBy(input.offers, ({ bid }) => bid);
  const kept = Map.groupBy(input.kept, ({ bid }) => bid);
  const facts = new Map<BidId, BidFacts>();
  for (const { id } of [...input.bids, ...input.setAside]) {
    if (facts.has(id)) return no('fact-given-twice', 'A bid is listed twice.', id);
    const marks = once(
      (scores.get(id) ?? []).map(({ criterion, value }) => [criterion, value] as const),
      id,
      'an agreed score for the same answer',
    );
    if (!marks.ok) return marks;
    const offered = quantities(offers.get(id) ?? [], id);
    if (!offered.ok) return offered;
    const [given, second] = prices.get(id) ?? [];
    if (second) return no('fact-given-twice', 'Two records give a price for the same bid.', id);
    const price = given ? parseExact(given.pounds) : null;
    if (given && (price === null || !isPositive(price))) {
      return no('price-not-positive', `“${given.pounds}” cannot be a price: it has to be a number of pounds above nought.`, id);
    }
    facts.set(id, {
      scores: marks.value,
      price,
      offers: offered.value,
      kept: new Set((kept.get(id) ?? []).map(({ criterion }) => criterion)),
    });
  }
  return allowed(facts);
};
