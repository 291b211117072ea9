/** The report of a test before the freeze, as it stands in its act: what was tried, what was found, each on the smallest invented example. */

import { z } from '../zod.ts';
import { exact, filledText, sha256, text, uuid } from './words.ts';

const inventedBid = z.strictObject({
  name: filledText(80),
  price: exact,
  scores: z.array(z.strictObject({ criterion: uuid, value: exact })).max(5_000),
  offers: z.array(z.strictObject({ measure: uuid, quantity: exact })).max(5_000),
});

export const testOfModel = z.strictObject({
  /** SHA-256 of the part of the model that the arithmetic reads (shared/domain/tested-model.ts). */
  tested: sha256,
  seed: z.string().regex(/^\d{1,20}$/),
  generator: text(200),
  rounds: z.int().min(1).max(100_000),
  bids: z.int().min(3).max(20),
  priceSpread: z.int().min(1).max(99),
  findings: z
    .array(
      z.strictObject({
        /** null: the whole contract. */
        lot: uuid.nullable(),
        code: z.enum(['rank-reversal', 'zero-price-collapse', 'dominated-winner', 'effective-weight']),
        fields: z.int().min(1),
        round: z.int().min(0),
        sentence: filledText(4_000),
        bids: z.array(inventedBid).max(20),
      }),
    )
    .max(5_000),
  weights: z
    .array(
      z.strictObject({
        lot: uuid.nullable(),
        criterion: uuid,
        stated: exact,
        effective: z.string().max(4_000).nullable(),
        sentence: filledText(2_000),
      }),
    )
    .max(5_000),
});

export type TestOfModel = z.infer<typeof testOfModel>;
