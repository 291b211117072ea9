/** Schemas of what decides beside the criteria: the method, what is let apart, how many lots one supplier may have, and who is admitted (types in shared/domain). */

import type { FrameworkCut } from '../domain/framework-cut.ts';
import { type LotDecision, mostToChooseFrom } from '../domain/lot-choice.ts';
import type { ModelLot, ModelLotCap } from '../domain/model.ts';
import { z } from '../zod.ts';
import { as, exact, text, uuid } from './words.ts';

export const method = z.enum(['points', 'lexicographic']);

export const modelLot = as<ModelLot>(z.strictObject({ id: uuid, number: text(40), title: text(300), value: exact.nullable() }));

export const lotCap = as<ModelLotCap>(
  z.strictObject({
    most: z.int().min(1).max(1_000),
    mechanism: z
      .enum(['descending-value', 'ascending-value', 'stated-preference', 'best-combined-total', 'best-combined-price'])
      .nullable(),
  }),
);

const combination = z.array(uuid).max(500);
const by = z.enum(['draw', 'decision']);

/** What was chosen between lots, and all that it was chosen from. */
export const lotDecision = as<LotDecision>(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('combination'), by, from: z.array(combination).min(2).max(mostToChooseFrom), chosen: combination }),
    z.strictObject({ kind: z.literal('order'), by, order: z.array(uuid).min(2).max(500) }),
  ]),
);

export const frameworkCut = as<FrameworkCut>(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('first'), count: z.int().min(1).max(1_000), line: z.enum(['all-in', 'none-in', 'by-rank']) }),
    z.strictObject({ kind: z.literal('above'), score: exact, line: z.enum(['in', 'out']) }),
    z.strictObject({ kind: z.literal('within'), points: exact, line: z.enum(['in', 'out']) }),
  ]),
);
