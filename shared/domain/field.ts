/** The field that relative formulas compare: the bids still standing, their prices and the pounds of their social value (domain.md 2.6, 3.4, 3.5). */

import type { Fraction } from './exact.ts';
import { sum } from './exact.ts';
import type { CriterionId, MeasureId } from './ids.ts';
import { isSettled, type MarkedBid } from './marks.ts';
import type { Plan } from './plan.ts';
import { type PricedBid, type PriceReference, priceReference } from './price-reference.ts';
import type { Outcome } from './result.ts';
import { allowed } from './result.ts';
import { worthOf } from './social-value.ts';
import { countWorth, type Worth } from './social-value-caps.ts';
import { highestOffer, isRelative, type OfferedBid } from './social-value-points.ts';

export interface ValuedBid extends MarkedBid {
  /** Of every offered measure whose pounds can be known, while the bid stands. */
  readonly worth: ReadonlyMap<MeasureId, Worth>;
  /** By criterion with offers in every measure. */
  readonly pounds: ReadonlyMap<CriterionId, Fraction>;
}

export interface Field {
  /** Null until it is settled which bids stand, and all of them have prices. */
  readonly reference: PriceReference | null;
  /** By criterion with a relative rule, once it is settled which bids stand, and all of them have offers. */
  readonly highest: ReadonlyMap<CriterionId, OfferedBid>;
}

export const valueBid = ({ offered }: Plan, marked: MarkedBid): ValuedBid => {
  const worth = new Map<MeasureId, Worth>();
  const pounds = new Map<CriterionId, Fraction>();
  if (marked.standing !== 'standing') return { ...marked, worth, pounds };
  const { offers, price, scores } = marked.facts;
  for (const criterion of offered) {
    const { id, measures } = criterion;
    const known = measures.flatMap((measure) => {
      const offer = offers.get(measure.id);
      const found = offer && worthOf(measure, offer, price);
      return found ? [[measure.id, found] as const] : [];
    });
    for (const [measure, counted] of countWorth(criterion, new Map(known), price, scores)) worth.set(measure, counted);
    const parts = measures.map((measure) => worth.get(measure.id)?.pounds ?? null);
    if (parts.every((part) => part !== null)) pounds.set(id, sum(parts));
  }
  return { ...marked, worth, pounds };
};

const averagesIn = ({ priced }: Plan) =>
  priced.flatMap(({ formula }) => (formula.kind === 'deviation-from-average' ? [formula.average] : []));

/** Nothing is compared before the whole field is settled and all of it has answered: a reference from part of it would change later. */
export const fieldOf = (plan: Plan, bids: readonly ValuedBid[]): Outcome<Field> => {
  const highest = new Map<CriterionId, OfferedBid>();
  const standing = bids.filter(({ standing }) => standing === 'standing');
  const settled = bids.every((bid) => bid.standing === 'set-aside' || isSettled(plan, bid));
  if (!settled || standing.length === 0) return allowed({ reference: null, highest });
  for (const { id, points } of plan.offered) {
    if (!isRelative(points)) continue;
    const offers = standing.flatMap(({ bid, facts, pounds }): OfferedBid[] => {
      const offered = pounds.get(id);
      return offered ? [{ bid: bid.id, pounds: offered, ownPrice: facts.price }] : [];
    });
    const best = offers.length === standing.length ? highestOffer(points, offers) : null;
    if (best) highest.set(id, best);
  }
  const prices = standing.map(({ bid, facts }) => ({ bid: bid.id, name: bid.name, pounds: facts.price }));
  if (!prices.every((priced): priced is PricedBid => priced.pounds !== null)) return allowed({ reference: null, highest });
  const reference = priceReference(prices, averagesIn(plan));
  return reference.ok ? allowed({ reference: reference.value, highest }) : reference;
};
