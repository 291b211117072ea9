/** Acts about prices that look abnormally low: each step of the loop that the law asks for (domain.md 2.5). */

import type { LowPriceStep } from '../domain/abnormally-low.ts';
import { z } from '../zod.ts';
import { day, exact, text, uuid } from './words.ts';

const reason = text(20_000);

export const lowPriceStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clear'), on: day, reason }),
  z.strictObject({ kind: z.literal('suspect'), on: day, reason }),
  z.strictObject({ kind: z.literal('notify'), on: day, questions: text(20_000), replyDue: day }),
  /** What the supplier said and gave as evidence. */
  z.strictObject({ kind: z.literal('reply'), on: day, text: text(20_000) }),
  z.strictObject({ kind: z.literal('decide'), on: day, outcome: z.enum(['demonstrated', 'not-demonstrated']), reason }),
]) satisfies z.ZodType<LowPriceStep>;

export type RecordedLowPriceStep = z.infer<typeof lowPriceStep>;

export const lowPriceActs = {
  'low-price.stepped': z.strictObject({ bid: uuid, step: lowPriceStep }),
  /** What a bid itself says about what it takes and costs to deliver, and where; a later note takes the place of an earlier one. */
  'low-price.noted': z.strictObject({ bid: uuid, labourHours: exact.nullable(), ownCost: exact.nullable(), place: text(500) }),
  /** The lowest lawful pay for an hour, with the table that it was read from. */
  'low-price.wage-noted': z.strictObject({ wage: exact, source: text(500) }),
} as const;
