/** Acts about prices that look abnormally low, as rows. */

import type { lowPriceActs } from '../../../shared/acts/low-price.ts';
import { lowPriceStateAfter, mayKnowOfQuery, stepLowPrice } from '../../../shared/domain/abnormally-low.ts';
import type { BidId, TenderId } from '../../../shared/domain/ids.ts';
import { mayNote } from '../../../shared/domain/low-price-screens.ts';
import { type Refusal, refuse } from '../../../shared/domain/result.ts';
import { mayHaveHappened } from '../../../shared/domain/step-day.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { pricesOf } from '../queries/price.ts';
import { lowPriceStepsOf } from '../queries/low-price.ts';
import { isStanding } from '../queries/receive.ts';
import type { ReadDb } from '../sql.ts';
import type { Handlers } from './handler.ts';

const refuseUnpriced = (db: ReadDb, tender: TenderId, bid: BidId): Refusal | null =>
  isStanding(db, tender, bid) && pricesOf(db, tender).some((price) => price.bid === bid)
    ? null
    : refuse('no-such-bid', 'This bid is not in the running with a price.', { about: bid });

export const lowPriceHandlers: Handlers<keyof typeof lowPriceActs> = {
  'low-price.stepped': (db, { tender, body: { step, ...body }, at, actor }, author) => {
    const bid = body.bid as BidId;
    const unable = mayKnowOfQuery(author.roles) ?? refuseUnpriced(db, tender, bid);
    if (unable) return unable;
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
  'low-price.noted': (db, { tender, body: { bid: id, ...note }, at, actor }, author) => {
    const bid = id as BidId;
    const refusal = mayKnowOfQuery(author.roles) ?? refuseUnpriced(db, tender, bid) ?? mayNote(note.labourHours, note.ownCost, note.place);
    if (refusal) return refusal;
    db.run(
      `INSERT INTO low_price_note (tender, bid, body, at, actor) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (tender, bid) DO UPDATE SET body = excluded.body, at = excluded.at, actor = excluded.actor`,
      tender,
      bid,
      canonical(note),
      at,
      actor,
    );
    return null;
  },
  'low-price.wage-noted': (db, { tender, body, at, actor }, author) => {
    const refusal = mayKnowOfQuery(author.roles) ?? mayNote(body.wage, null, body.source);
    if (refusal) return refusal;
    db.run(
      `INSERT INTO lowest_wage (tender, wage, source, at, actor) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (tender) DO UPDATE SET wage = excluded.wage, source = excluded.source, at = excluded.at, actor = excluded.actor`,
      tender,
      body.wage,
      body.source,
      at,
      actor,
    );
    return null;
  },
};
