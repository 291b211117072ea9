/** Acts about prices that look abnormally low: each step of the loop that the law asks for (domain.md 2.5). */

import type { LowPriceStep } from '../domain/abnormally-low.ts';
import { z } from '../zod.ts';
import { day, text, uuid } from './words.ts';

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
} as const;
