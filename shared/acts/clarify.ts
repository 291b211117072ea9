/** Acts of the two clarification logs: bidders' questions before the deadline, the authority's after it (domain.md 2.7). */

import { z } from '../zod.ts';
import { day, filledText, text, uuid } from './words.ts';

export const clarifyActs = {
  /** `asker` is who asked, for the record; all read question and answer without it. */
  'question.answered': z.strictObject({
    on: day,
    asker: text(300),
    question: text(20_000),
    answer: text(20_000),
    to: z.enum(['all', 'asker-alone']),
    confidential: text(5_000),
  }),
  /** One question to every bid with this defect at once: the same chance for all of them. */
  'clarification.asked': z.strictObject({
    clarification: uuid,
    on: day,
    why: z.enum(['ambiguity', 'obvious-error']),
    criterion: uuid.nullable(),
    text: text(20_000),
    asked: z
      .array(z.strictObject({ bid: uuid, place: text(500) }))
      .min(1)
      .max(1_000),
    /** Every bid with the defect, asked or not. */
    sameDefect: z.array(uuid).max(1_000),
  }),
  'clarification.answered': z.strictObject({
    clarification: uuid,
    bid: uuid,
    on: day,
    text: text(),
    /** Sub-contractors that the answer names for the first time: everybody declares conflicts of interest on this bidder again. */
    newNames: z.array(filledText(300)).max(200),
  }),
  /** Whether the answer may inform a score, and why. A later consideration takes the place of an earlier one. */
  'clarification.considered': z.strictObject({
    clarification: uuid,
    bid: uuid,
    use: z.boolean(),
    isImprovement: z.boolean(),
    whyNoImprovement: text(20_000),
    seenBy: z.array(uuid).max(200),
  }),
} as const;
