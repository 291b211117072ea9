/** All lots at a glance: each with its places, and who gets which by the published mechanism. */

import type { Output } from '../../shared/contract/contract.ts';
import type { BidId, Exact } from '../../shared/domain/ids.ts';
import { leadsTo, type TenderEvaluation } from '../../shared/domain/tender-evaluation.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import { notOnRecordOf } from '../store/queries/assurance.ts';
import { formerResultsOf, lotDecisionsOf, recommendationsOf } from '../store/queries/award.ts';
import { pricesOf } from '../store/queries/price.ts';
import { modelOf } from '../store/queries/prepare.ts';
import { bidsOf } from '../store/queries/receive.ts';
import { authored, nameOf, type View } from './desk.ts';

type LotsView = Output<'award.viewLots'>;

/** What was decided on record between lots, and whether the result rests on it. */
export const decidedLots = ({ db, tender }: Pick<View, 'db' | 'tender'>, { awards }: TenderEvaluation) => {
  const settled = (awards?.ok ? awards.value.settled : []).map(canonical);
  return lotDecisionsOf(db, tender).map((one) => ({ ...one, counts: settled.includes(canonical(one.decision)) }));
};

export const lotsView = (view: View, evaluation: TenderEvaluation): LotsView => {
  const { db, tender } = view;
  const registered = new Map(bidsOf(db, tender).map((bid) => [bid.id, bid]));
  const prices = new Map<BidId, Exact>(pricesOf(db, tender).map(({ bid, pounds }) => [bid, pounds]));
  const led = leadsTo(evaluation);
  return {
    cap: modelOf(db, tender).lotCap,
    lots: evaluation.lots.flatMap(({ lot, evaluation: { bids, ranking, missing } }) =>
      lot
        ? [
            {
              lot,
              missing: missing.length,
              bids: bids.map(({ bid, name, standing }) => ({ bid, name, standing })),
              places: (ranking?.places ?? []).flatMap(({ bid, rank, shown, total }) => {
                const found = registered.get(bid);
                const price = prices.get(bid) ?? null;
                return found ? [{ bid, supplier: found.supplier, name: found.registered.name, rank, shown, total, price }] : [];
              }),
            },
          ]
        : [],
    ),
    awards: evaluation.awards,
    leadsTo: led.ok ? { ok: true, value: led.value.map(({ lot, bids }) => ({ lot, bids: [...bids] })) } : led,
    decisions: decidedLots(view, evaluation).map(({ decision, counts, reason, witness, ...row }) => ({
      decision,
      counts,
      reason,
      witness: nameOf(view, witness),
      decided: authored(view, row),
    })),
    former: formerResultsOf(db, tender).map(({ cause, bids, reason, result, ...row }) => ({
      cause,
      names: bids.map((bid) => registered.get(bid)?.bidder.name ?? ''),
      reason,
      result,
      recorded: authored(view, row),
    })),
    recommendations: recommendationsOf(db, tender).map(({ lot, bids, reason, ...row }) => ({
      lot,
      bids: [...bids],
      reason,
      made: authored(view, row),
    })),
    notOnRecord: [...notOnRecordOf(db, tender, evaluation)],
  };
};
