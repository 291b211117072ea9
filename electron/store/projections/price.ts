/** Steps on the way to evaluated prices, as rows. */

import type { priceActs } from '../../../shared/acts/price.ts';
import { rowsOfStep } from '../../../shared/domain/evaluated-price.ts';
import type { LotId, TenderId } from '../../../shared/domain/ids.ts';
import type { PriceFacts } from '../../../shared/domain/price-steps.ts';
import { priceFactsOf } from '../../../shared/domain/pricing.ts';
import { type Outcome, refuse } from '../../../shared/domain/result.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { evaluationInput } from '../queries/award.ts';
import { modelOf } from '../queries/prepare.ts';
import { priceStepsOf, pricingOf } from '../queries/price.ts';
import type { ReadDb } from '../sql.ts';
import { append } from './append.ts';
import type { Handlers } from './handler.ts';

/** What a step of one lot, or of the whole contract, is judged by. */
export const priceFactsIn = (db: ReadDb, tender: TenderId, lot: LotId | null): Outcome<PriceFacts> =>
  priceFactsOf(modelOf(db, tender), evaluationInput(db, tender), pricingOf(db, tender), lot);

export const priceHandlers: Handlers<keyof typeof priceActs> = {
  'price.adjusted': (db, { tender, body, at, actor }) => {
    const facts = priceFactsIn(db, tender, body.lot as LotId | null);
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
