/** Acts about prices that look abnormally low, as rows. */

import type { lowPriceActs } from '../../../shared/acts/low-price.ts';
import { lowPriceStateAfter, mayKnowOfQuery, stepLowPrice } from '../../../shared/domain/abnormally-low.ts';
import type { BidId } from '../../../shared/domain/ids.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { mayHaveHappened } from '../../../shared/domain/step-day.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { pricesOf } from '../queries/price.ts';
import { lowPriceStepsOf } from '../queries/low-price.ts';
import { isStanding } from '../queries/receive.ts';
import type { Handlers } from './handler.ts';

export const lowPriceHandlers: Handlers<keyof typeof lowPriceActs> = {
  'low-price.stepped': (db, { tender, body: { step, ...body }, at, actor }, author) => {
    const bid = body.bid as BidId;
    const known = mayKnowOfQuery(author.roles);
    if (known) return known;
    if (!isStanding(db, tender, bid) || !pricesOf(db, tender).some((price) => price.bid === bid))
      return refuse('no-such-bid', 'This bid is not in the running with a price.', { about: bid });
    const steps = lowPriceStepsOf(db, tender, bid);
    const refusal = mayHaveHappened(step.on, at);
    if (refusal) return refusal;
    if (step.kind === 'reply' && step.text.trim() === '')
      return refuse('answer-missing', 'The reply is empty.', {
        about: 'text',
        wayOut: 'Write what the supplier said and gave as evidence.',
      });
    const next = stepLowPrice(lowPriceStateAfter(steps.map((one) => one.step)), step);
    if (!next.ok) return next.refusal;
    db.run(
      'INSERT INTO low_price_step (tender, bid, position, body, at, actor) VALUES (?, ?, ?, ?, ?, ?)',
      tender,
      bid,
      steps.length,
      canonical(step),
      at,
      actor,
    );
    return null;
  },
};
