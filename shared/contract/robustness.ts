/** What is information only: a model tried out before the freeze, and, once nothing can be steered any more, how firmly the result stands and how far assessors agreed. */

import { drawOrder } from '../acts/award.ts';
import { testOfModel } from '../acts/test-of-model.ts';
import type { Agreement } from '../domain/agreement.ts';
import type { Robustness } from '../domain/robustness.ts';
import type { WeightDraws } from '../domain/weight-draws.ts';
import { z } from '../zod.ts';
import { stillOpen } from './award.ts';
import { command, query } from './define.ts';
import { authored, computed, job, kept, refusal, uuid, where } from './words.ts';

/** What a model is refused with whose arithmetic does not work out yet. */
const notSound = [
  'weight-missing',
  'weight-not-positive',
  'weight-without-children',
  'weights-do-not-add-up',
  'criterion-without-scale',
  'scale-without-span',
  'threshold-over-price',
  'threshold-over-nothing',
];

const early = [
  'no-such-lot',
  'quality-not-locked',
  'price-not-open',
  ...stillOpen,
  'fewer-than-two-bids',
  'rounding-decides',
  'fact-given-twice',
  'price-not-positive',
  'offer-not-a-quantity',
];

/** Of the lot that is named, the first where none is; of the whole contract where there are no lots. */
const whereLot = where.extend({ lot: uuid.optional() });

export const robustness = {
  'prepare.viewTests': query(
    where,
    z.strictObject({
      /** The latest first. */
      tests: z.array(
        z.strictObject({
          report: testOfModel,
          /** Made on the model as it is now. */
          isCurrent: z.boolean(),
          made: authored,
        }),
      ),
      /** Why the person who asks may not try it out now; null when they may. */
      mayTest: refusal.nullable(),
    }),
  ),
  /** Tries the model on invented bids, in a thread of its own, and records what was found. */
  'prepare.testModel': command(
    z.strictObject({
      tender: uuid,
      job,
      seed: z.string().regex(/^\d{1,20}$/),
      rounds: z.int().min(1).max(100_000),
      bids: z.int().min(3).max(20),
      priceSpread: z.int().min(1).max(99),
    }),
    kept,
    ['criteria-frozen', 'not-your-role', 'seed-not-understood', 'stress-test-not-understood', ...notSound],
  ),
  /** Who has looked at how firmly the result stands. Says nothing about the result. */
  'award.viewLooks': query(
    whereLot,
    z.strictObject({
      /** Why nobody may look yet; null when it may be looked at. */
      refusal: refusal.nullable(),
      views: z.array(
        z.strictObject({
          made: authored,
          drawn: drawOrder.extend({ generator: z.string() }).nullable(),
          /** The result that was looked at is the one that stands. */
          isCurrent: z.boolean(),
        }),
      ),
      /** Which result stands: the SHA-256 of the rules and facts that it follows from; null while there is none. */
      result: z.string().nullable(),
      /** Whether the person who asks has looked at this very result. */
      haveLooked: z.boolean(),
      /** Whether looking is recorded here: not in a record that is only read, nor once it is closed. */
      isRecorded: z.boolean(),
    }),
    ['no-such-lot'],
  ),
  /** How firmly the result stands. The first look of a person at a result is recorded. */
  'award.robustness': command(whereLot.extend({ job }), computed<Robustness>(), early),
  /** Weights drawn around the published ones from a seed. Each order is recorded, so that it can be drawn again. */
  'award.drawWeights': command(whereLot.extend({ job, order: drawOrder }), computed<WeightDraws>(), [
    ...early,
    'seed-not-understood',
    'too-many-draws',
    'spread-out-of-range',
  ]),
  /** How far assessors agreed, with one another and with the panel. */
  'moderate.viewAgreement': query(where, computed<Agreement>(), ['quality-not-locked']),
} as const;
