/** Prices that look abnormally low: the screens, the loop, and the result with and without the bids in question. */

import { lowPriceStep } from '../acts/low-price.ts';
import { day } from '../acts/words.ts';
import type { LowPriceScreen } from '../domain/low-price-screens.ts';
import type { NumberEntryCode } from '../domain/number-entry.ts';
import type { WithAndWithout } from '../domain/with-and-without.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, computed, exact, kept, refusal, text, uuid, where } from './words.ts';

const looking = [
  'criteria-not-frozen',
  'bids-not-opened',
  'scoring-not-started',
  'sheets-not-unsealed',
  'quality-not-locked',
  'price-not-open',
  'already-recommended',
  'record-closed',
  'not-your-role',
  'quality-panel-not-told',
  'no-such-bid',
];

/** How a typed number may be refused (shared/domain/number-entry.ts). */
const numberEntry = [
  'number-blank',
  'number-ambiguous',
  'number-not-understood',
  'number-other-currency',
  'number-negative',
  'number-zero',
  'number-part-of-a-penny',
] as const satisfies readonly NumberEntryCode[];

export const lowPrice = {
  'lowPrice.view': query(
    where,
    z.strictObject({
      today: day,
      /** Why the screens and the loop are not shown to the person who asks; null when they are. */
      hidden: refusal.nullable(),
      /** From where on each screen flags, and whether the policy pack says so or it is the customary value. */
      limits: z.array(z.strictObject({ title: z.string(), value: exact, setBy: z.string() })),
      /** Why the prices could not be held against one another; null when they were. */
      unscreened: refusal.nullable(),
      bids: z.array(
        z.strictObject({
          bid: uuid,
          name: z.string(),
          pounds: z.string(),
          screens: z.array(computed<LowPriceScreen>()),
          state: z.enum(['screened', 'not-suspected', 'suspected', 'notified', 'replied', 'decided']),
          outcome: z.enum(['demonstrated', 'not-demonstrated']).nullable(),
          replyDue: day.nullable(),
          isLate: z.boolean(),
          steps: z.array(z.strictObject({ step: lowPriceStep, made: authored })),
          /** What may come next, for whoever may do it. */
          next: z.array(z.enum(['clear', 'suspect', 'notify', 'reply', 'decide'])),
          /** Why the tender may not be left out on this ground; null when it may. */
          disregard: refusal.nullable(),
          isDisregarded: z.boolean(),
          /** What the bid itself says that its work takes and costs. */
          note: z.strictObject({ labourHours: exact.nullable(), ownCost: exact.nullable(), place: z.string(), noted: authored }).nullable(),
        }),
      ),
      /** Noted by somebody; null: by the policy pack or the table, for the day of the deadline. */
      wage: z.strictObject({ pounds: exact, source: z.string(), noted: authored.nullable() }).nullable(),
      note: refusal.nullable(),
      step: refusal.nullable(),
      disregard: refusal.nullable(),
      /** Provisional while a price is under query: with the bids in question and without them. */
      provisional: computed<WithAndWithout>().nullable(),
      /** The result with the bids that were left out after prices were open, and without them. */
      kept: computed<WithAndWithout>().nullable(),
    }),
    ['price-not-open'],
  ),
  /** Hours and pounds as typed; blank where the bid does not say. */
  'lowPrice.note': command(z.strictObject({ tender: uuid, bid: uuid, labourHours: text(60), ownCost: text(60), place: text(500) }), kept, [
    ...looking,
    ...numberEntry,
    'nothing-noted',
    'place-missing',
  ]),
  'lowPrice.noteWage': command(z.strictObject({ tender: uuid, wage: text(60), source: text(500) }), kept, [
    ...looking,
    ...numberEntry,
    'nothing-noted',
    'place-missing',
  ]),
  'lowPrice.step': command(z.strictObject({ tender: uuid, bid: uuid, step: lowPriceStep }), kept, [
    ...looking,
    'day-not-understood',
    'day-still-to-come',
    'low-price-decided',
    'price-not-suspected',
    'supplier-not-notified',
    'supplier-notified',
    'before-the-step-before',
    'reason-missing',
    'questions-missing',
    'no-time-to-reply',
    'reply-still-awaited',
    'answer-missing',
  ]),
} as const;
