/** Social value offers after prices are open: what bids say about them, how each was verified, and what looks odd. */

import { placeFlags, type PlacedOffer, type TableAtHand } from '../../shared/domain/place-flags.ts';
import type { PlaceSet } from '../../shared/domain/places.ts';
import { allowed, refuse, refused } from '../../shared/domain/result.ts';
import { stages } from '../../shared/domain/stages.ts';
import type { Blobs } from '../store/blobs.ts';
import { offerChecksOf, type OfferRow, offersOf } from '../store/queries/offers.ts';
import { modelOf } from '../store/queries/prepare.ts';
import { evaluationOf } from './award.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAct, look, type View, whyNot } from './desk.ts';
import { offerFlags } from './offer-flags.ts';
import { placesOf } from './places.ts';

type OfferOperation = 'award.viewOffers' | 'award.verifyOffer';

export const priceHidden = refuse('price-not-open', 'What bids offer is still sealed.', { wayOut: 'Two people open the prices first.' });

export const isOpen = ({ stage }: View): boolean => stages.indexOf(stage) >= stages.indexOf('price-open');

const noTable = refuse('places-not-named', 'This tender names no table of places.');

/** The table that the freeze names, as it can be read here and now. */
const tableAtHand = async (context: Context, set: PlaceSet | null, blobs: Blobs): Promise<TableAtHand> => {
  const named = await placesOf(context, set, blobs);
  return named.ok ? (named.value ?? noTable) : named.refusal;
};

/** Each offer with the places that it was sealed with. */
const placed = (offers: readonly OfferRow[], measures: readonly PlacedOffer['measure'][]): readonly PlacedOffer[] =>
  offers.flatMap(({ measure: id, details: { places } }) => {
    const measure = measures.find((one) => one.id === id);
    return measure ? [{ measure, places }] : [];
  });

export const offerServices = (context: Context): Services<OfferOperation> => ({
  'award.viewOffers': async (where, caller) => {
    const seen = look(context, where, caller, (view) => {
      if (!isOpen(view)) return refused(priceHidden);
      const { db, tender } = view;
      const evaluation = evaluationOf(view);
      if (!evaluation.ok) return evaluation;
      const odd = offerFlags(
        view,
        evaluation.value.lots.flatMap((one) => one.evaluation.bids),
      );
      if (!odd.ok) return odd;
      const offers = offersOf(db, tender);
      const checks = offerChecksOf(db, tender);
      const { criteria, places } = modelOf(db, tender);
      const measures = criteria.flatMap((one) => (one.kind === 'social-value-quantity' ? one.measures : []));
      return allowed({
        offers: offers.map(({ bid, measure, quantity, details }) => {
          const found = checks.find((one) => one.bid === bid && one.measure === measure) ?? null;
          return {
            bid,
            measure,
            quantity,
            details,
            check: found && {
              outcome: found.check.outcome,
              left: found.check.outcome === 'reduced' ? found.check.quantity : null,
              reason: found.reason,
              decided: authored(view, found),
            },
          };
        }),
        flags: odd.value.map(({ bid, flags }) => ({
          bid,
          flags,
          placed: placed(
            offers.filter((one) => one.bid === bid),
            measures,
          ),
        })),
        verify: whyNot(view, 'offer.verified'),
        places,
        blobs: view.store.blobs,
      });
    });
    if (!seen.ok) return seen;
    const { flags, blobs, ...shown } = seen.value;
    const table = await tableAtHand(context, shown.places, blobs);
    return allowed({
      ...shown,
      flags: flags.map(({ bid, flags: odd, placed: offered }) => ({ bid, flags: [...odd, ...placeFlags(table, offered)] })),
    });
  },

  'award.verifyOffer': ({ tender, bid, measure, check, reason }, caller) =>
    keepAct(context, caller, tender, 'offer.verified', { bid, measure, check, reason }),
});
