/** Social value offers after prices are open: what bids say about them, how each was verified, and what looks odd. */

import { allowed, refuse, refused } from '../../shared/domain/result.ts';
import { stages } from '../../shared/domain/stages.ts';
import { offerChecksOf, offersOf } from '../store/queries/offers.ts';
import { modelOf } from '../store/queries/prepare.ts';
import { evaluationOf } from './award.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAct, look, type View, whyNot } from './desk.ts';
import { offerFlags } from './offer-flags.ts';
import { tableAtHand } from './places.ts';

type OfferOperation = 'award.viewOffers' | 'award.verifyOffer';

export const priceHidden = refuse('price-not-open', 'What bids offer is still sealed.', { wayOut: 'Two people open the prices first.' });

export const isOpen = ({ stage }: View): boolean => stages.indexOf(stage) >= stages.indexOf('price-open');

export const offerServices = (context: Context): Services<OfferOperation> => ({
  'award.viewOffers': async (where, caller) => {
    const table = await tableAtHand(context, where, caller);
    if (!table.ok) return table;
    return look(context, where, caller, (view) => {
      if (!isOpen(view)) return refused(priceHidden);
      const { db, tender } = view;
      const evaluation = evaluationOf(view);
      if (!evaluation.ok) return evaluation;
      const odd = offerFlags(
        view,
        evaluation.value.lots.flatMap((one) => one.evaluation.bids),
        table.value,
      );
      if (!odd.ok) return odd;
      const offers = offersOf(db, tender);
      const checks = offerChecksOf(db, tender);
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
        flags: odd.value,
        verify: whyNot(view, 'offer.verified'),
        places: modelOf(db, tender).places,
      });
    });
  },

  'award.verifyOffer': ({ tender, bid, measure, check, reason }, caller) =>
    keepAct(context, caller, tender, 'offer.verified', { bid, measure, check, reason }),
});
