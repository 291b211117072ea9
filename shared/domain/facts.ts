/** The facts of an evaluation, looked up by bid: each given once, each an exact number. */

import type { EvaluationInput } from './evaluation.ts';
import type { Fraction } from './exact.ts';
import { compare, equal, hundred, isNegative, isPositive, parseExact, sum } from './exact.ts';
import type { BidId, CriterionId, Exact, MeasureId } from './ids.ts';
import type { Offer, OfferFact } from './measure.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

export interface BidFacts {
  readonly scores: ReadonlyMap<CriterionId, Exact>;
  readonly price: Fraction | null;
  readonly offers: ReadonlyMap<MeasureId, OfferFact>;
  readonly kept: ReadonlySet<CriterionId>;
}

const no = (code: string, sentence: string, about: BidId): Outcome<never> => refused(refuse(code, sentence, { about }));

/** A map that refuses to hear two things about one key. */
const once = <Given, Key, Value>(
  given: readonly Given[],
  keyOf: (one: Given) => Key,
  valueOf: (one: Given) => Value,
  bid: BidId,
  what: string,
): Outcome<ReadonlyMap<Key, Value>> => {
  const map = new Map<Key, Value>();
  for (const one of given) map.set(keyOf(one), valueOf(one));
  return map.size === given.length ? allowed(map) : no('fact-given-twice', `Two records give ${what}.`, bid);
};

const quantityOf = (text: Exact): Fraction | null => {
  const value = parseExact(text);
  return value === null || isNegative(value) ? null : value;
};

/** One offer as exact numbers. What verification leaves is never more than the promise, and places are those of the whole promise. */
export const readOffer = ({ quantity, verified, share, places = [] }: Offer, bid: BidId): Outcome<OfferFact> => {
  const promised = quantityOf(quantity);
  const units = quantityOf(verified ?? quantity);
  if (promised === null || units === null)
    return no('offer-not-a-quantity', `“${promised === null ? quantity : verified}” is not a quantity that can be offered.`, bid);
  if (compare(units, promised) > 0)
    return no('offer-verified-upwards', `${verified} cannot be verified of a promise of ${quantity}: verification never adds.`, bid);
  const percent = share === undefined ? null : quantityOf(share);
  if (share !== undefined && (percent === null || compare(percent, hundred) > 0))
    return no('offer-not-a-share', `“${share}” is not a percentage from 0 to 100.`, bid);
  const read = places.map((place) => ({ ...place, units: quantityOf(place.quantity) }));
  const parts = read.flatMap(({ code, decile, inside, units: here }) => (here === null ? [] : [{ code, decile, inside, units: here }]));
  if (parts.length < read.length) return no('offer-not-a-quantity', 'A quantity at a place is not one that can be offered.', bid);
  if (parts.length > 0 && !equal(sum(parts.map((one) => one.units)), promised))
    return no('places-do-not-add-up', `The quantities by place do not add up to the ${quantity} that are offered.`, bid);
  return allowed({ promised, units, share: percent, places: parts });
};

const quantities = (given: readonly Offer[], bid: BidId): Outcome<BidFacts['offers']> => {
  const entries: (readonly [MeasureId, OfferFact])[] = [];
  for (const offer of given) {
    const fact = readOffer(offer, bid);
    if (!fact.ok) return fact;
    entries.push([offer.measure, fact.value]);
  }
  return once(
    entries,
    ([measure]) => measure,
    ([, fact]) => fact,
    bid,
    'an offer for the same measure',
  );
};

/** Refuses `fact-given-twice`, `price-not-positive` and what `readOffer` refuses. Facts about bids that are not asked for are left alone. */
export const factsByBid = (input: EvaluationInput): Outcome<ReadonlyMap<BidId, BidFacts>> => {
  const scores = Map.groupBy(input.consensus, ({ bid }) => bid);
  const prices = Map.groupBy(input.prices, ({ bid }) => bid);
  const offers = Map.groupBy(input.offers, ({ bid }) => bid);
  const kept = Map.groupBy(input.kept, ({ bid }) => bid);
  const facts = new Map<BidId, BidFacts>();
  for (const { id } of [...input.bids, ...input.setAside]) {
    if (facts.has(id)) return no('fact-given-twice', 'A bid is listed twice.', id);
    const marks = once(
      scores.get(id) ?? [],
      ({ criterion }) => criterion,
      ({ value }) => value,
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
