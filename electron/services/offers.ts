/** Social value offers after prices are open: what bids say about them, how each was verified, what looks odd, and the register for whoever manages the contract. */

import { criteriaInLot } from '../../shared/domain/answers.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import { registerCsv, registerOf, type RegisterRow } from '../../shared/domain/register.ts';
import { allowed, refuse, refused } from '../../shared/domain/result.ts';
import { stages } from '../../shared/domain/stages.ts';
import type { TenderEvaluation } from '../../shared/domain/tender-evaluation.ts';
import { recommendationsOf } from '../store/queries/award.ts';
import { offerChecksOf, offersOf } from '../store/queries/offers.ts';
import { detailsOf, modelOf } from '../store/queries/prepare.ts';
import { bidsOf } from '../store/queries/receive.ts';
import { evaluationOf } from './award.ts';
import type { Context, Services } from './context.ts';
import { authored, keepAct, look, type View, whyNot } from './desk.ts';
import { keepExport } from './exports.ts';
import { offerFlags } from './offer-flags.ts';

type OfferOperation = 'award.viewOffers' | 'award.verifyOffer' | 'award.exportRegister';

const priceHidden = refuse('price-not-open', 'What bids offer is still sealed.', { wayOut: 'Two people open the prices first.' });

const isOpen = ({ stage }: View): boolean => stages.indexOf(stage) >= stages.indexOf('price-open');

/** Of every bid that is recommended, lot by lot. */
const register = (view: View, { lots }: TenderEvaluation): readonly RegisterRow[] => {
  const { db, tender } = view;
  const { criteria, tender: details, lots: named } = modelOf(db, tender);
  const offers = offersOf(db, tender);
  return recommendationsOf(db, tender).flatMap(({ lot, bids }) =>
    bids.flatMap((id) => {
      const bid = lots.flatMap(({ evaluation }) => evaluation.bids).find((one) => one.bid === id);
      const registered = bidsOf(db, tender).find((one) => one.id === id)?.registered;
      return bid && registered
        ? registerOf({
            reference: details.reference,
            supplier: registered.name,
            lot: named.find((one) => one.id === lot)?.number ?? '',
            criteria: criteriaInLot(criteria, lot),
            bid,
            offers: offers.filter((one) => one.bid === id),
          })
        : [];
    }),
  );
};

export const offerServices = (context: Context): Services<OfferOperation> => ({
  'award.viewOffers': (where, caller) =>
    look(context, where, caller, (view) => {
      if (!isOpen(view)) return refused(priceHidden);
      const { db, tender } = view;
      const evaluation = evaluationOf(view);
      if (!evaluation.ok) return evaluation;
      const odd = offerFlags(
        view,
        evaluation.value.lots.flatMap((one) => one.evaluation.bids),
      );
      if (!odd.ok) return odd;
      const checks = offerChecksOf(db, tender);
      return allowed({
        offers: offersOf(db, tender).map(({ bid, measure, quantity, details }) => {
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
    }),

  'award.verifyOffer': ({ tender, bid, measure, check, reason }, caller) =>
    keepAct(context, caller, tender, 'offer.verified', { bid, measure, check, reason }),

  'award.exportRegister': async (where, caller) => {
    const made = look(context, where, caller, (view) => {
      if (!isOpen(view)) return refused(priceHidden);
      if (recommendationsOf(view.db, view.tender).length === 0)
        return refused(
          refuse('not-recommended', 'No award is recommended yet, so nobody’s promises go to contract management.', {
            wayOut: 'Recommend an award first.',
          }),
        );
      const evaluation = evaluationOf(view);
      if (!evaluation.ok) return evaluation;
      const rows = register(view, evaluation.value);
      return rows.length > 0
        ? allowed({ rows, reference: detailsOf(view.db, where.tender as TenderId).reference })
        : refused(refuse('nothing-promised', 'The recommended bids promise no quantities of social value.'));
    });
    if (!made.ok) return made;
    const { rows, reference } = made.value;
    const title = `Register of commitments ${reference}`;
    const csv = await keepExport(context, `${title}.csv`, Buffer.from(registerCsv(rows)));
    const json = await keepExport(context, `${title}.json`, Buffer.from(`${JSON.stringify({ reference, commitments: rows }, null, 2)}\n`));
    return allowed({ commitments: rows.length, files: [csv, json] });
  },
});
