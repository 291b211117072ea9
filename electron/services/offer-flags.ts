/** What stands out in the offers on record, and in the places that they were sealed with: information for the screen and the report, which changes nothing. */

import type { Output } from '../../shared/contract/contract.ts';
import { criteriaInLot } from '../../shared/domain/answers.ts';
import type { BidEvaluation } from '../../shared/domain/evaluation.ts';
import { limitsOf } from '../../shared/domain/limits.ts';
import { flagsOf } from '../../shared/domain/offer-flags.ts';
import { placeFlags, type PlacedOffer, type TableAtHand } from '../../shared/domain/place-flags.ts';
import { allowed, type Outcome } from '../../shared/domain/result.ts';
import { pricesOf } from '../store/queries/price.ts';
import { type OfferRow, offersOf, staffHoursOf } from '../store/queries/offers.ts';
import { wageInForce } from '../store/queries/low-price.ts';
import { modelOf } from '../store/queries/prepare.ts';
import { bidsOf } from '../store/queries/receive.ts';
import type { View } from './desk.ts';

/** Each offer with the places that it was sealed with. */
const placed = (offers: readonly OfferRow[], measures: readonly PlacedOffer['measure'][]): readonly PlacedOffer[] =>
  offers.flatMap(({ measure: id, details: { places } }) => {
    const measure = measures.find((one) => one.id === id);
    return measure ? [{ measure, places }] : [];
  });

/** Flags of each bid whose offers are open, in the order of registration. */
export const offerFlags = (
  view: Pick<View, 'db' | 'tender'>,
  evaluated: readonly BidEvaluation[],
  table: TableAtHand,
): Outcome<Output<'award.viewOffers'>['flags']> => {
  const { db, tender } = view;
  const model = modelOf(db, tender);
  const offers = offersOf(db, tender);
  const prices = pricesOf(db, tender);
  const hours = staffHoursOf(db, tender);
  const legalWage = wageInForce(db, tender);
  const limits = limitsOf(model.policy);
  const found: Output<'award.viewOffers'>['flags'] = [];
  for (const { id, lot } of bidsOf(db, tender)) {
    const own = offers.filter(({ bid }) => bid === id);
    if (own.length === 0) continue;
    const worth = evaluated.find(({ bid }) => bid === id)?.offers ?? [];
    const measures = criteriaInLot(model.criteria, lot).flatMap((one) => (one.kind === 'social-value-quantity' ? one.measures : []));
    const recorded = own.map((offer) => ({
      ...offer,
      pounds: worth.find(({ measure }) => measure === offer.measure)?.pounds.value ?? null,
    }));
    const context = {
      price: prices.find(({ bid }) => bid === id)?.pounds ?? null,
      staffHours: hours.find(({ bid }) => bid === id)?.hours ?? null,
      termMonths: model.tender.termMonths,
      legalWage,
    };
    const odd = flagsOf(measures, recorded, context, limits);
    if (!odd.ok) return odd;
    found.push({
      bid: id,
      flags: [...odd.value, ...placeFlags(table, placed(own, measures))].map(({ code, measures: about, sentence, working }) => ({
        code,
        measures: [...about],
        sentence,
        working,
      })),
    });
  }
  return allowed(found);
};
