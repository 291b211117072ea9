/** Steps on the way to evaluated prices, as rows. */

import type { priceActs } from '../../../shared/acts/price.ts';
import { rowsOfStep } from '../../../shared/domain/evaluated-price.ts';
import { noPriceRules, type PriceFacts } from '../../../shared/domain/price-steps.ts';
import type { LotId, TenderId } from '../../../shared/domain/ids.ts';
import { allowed, type Outcome, refuse, refused } from '../../../shared/domain/result.ts';
import { evaluateTender } from '../../../shared/domain/tender-evaluation.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { evaluationInput } from '../queries/award.ts';
import { modelOf } from '../queries/prepare.ts';
import { amountsOf, priceStepsOf, schedulesOf } from '../queries/price.ts';
import { criteriaByLot } from '../queries/receive.ts';
import type { ReadDb } from '../sql.ts';
import { append } from './append.ts';
import type { Handlers } from './handler.ts';

/** What a step of one lot, or of the whole contract, is judged by. */
export const priceFactsOf = (db: ReadDb, tender: TenderId, lot: LotId | null): Outcome<PriceFacts> => {
  const evaluation = evaluateTender(modelOf(db, tender), evaluationInput(db, tender));
  if (!evaluation.ok) return evaluation;
  const result = evaluation.value.lots.find((one) => (one.lot?.id ?? null) === lot);
  if (!result) return refused(refuse('no-such-lot', 'This tender has no such lot.'));
  const amounts = new Map(amountsOf(db, tender).map((one) => [one.bid, one]));
  const lines = new Map(schedulesOf(db, tender).map((schedule) => [schedule.bid, schedule.lines]));
  const price = criteriaByLot(db, tender)(lot).find((criterion) => criterion.kind === 'price');
  return allowed({
    rules: price?.kind === 'price' ? (price.rules ?? noPriceRules) : noPriceRules,
    issued: price?.kind === 'price' ? (price.schedule ?? []) : [],
    standing: result.evaluation.bids.flatMap(({ bid, name, standing }) => {
      const price = amounts.get(bid);
      return standing === 'standing' && price
        ? [{ id: bid, name, amount: price.amount, currency: price.currency, lines: lines.get(bid) ?? null }]
        : [];
    }),
    steps: priceStepsOf(db, tender).filter((step) => step.lot === lot),
  });
};

export const priceHandlers: Handlers<keyof typeof priceActs> = {
  'price.adjusted': (db, { tender, body, at, actor }) => {
    const facts = priceFactsOf(db, tender, body.lot as LotId | null);
    if (!facts.ok) return facts.refusal;
    if (priceStepsOf(db, tender).some(({ id }) => id === body.id))
      return refuse('step-on-record', 'This step is on record already.', { about: body.id });
    const rows = rowsOfStep(facts.value, body.step);
    if (!rows.ok) return rows.refusal;
    append(db, 'price_step', tender, {
      id: body.id,
      lot: body.lot,
      step: canonical(body.step),
      rows: canonical(rows.value),
      reason: body.reason,
      at,
      actor,
    });
    return null;
  },
};
