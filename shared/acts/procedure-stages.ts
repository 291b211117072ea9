/** Schemas of the stages of a competitive flexible procedure, and of what a later one takes from the one before (types in shared/domain). */

import type { EarlierStage, ProcedureStage } from '../domain/procedure-stages.ts';
import { z } from '../zod.ts';
import { frameworkCut } from './lots.ts';
import { bidder } from './receive.ts';
import { as, exact, filledText, sha256, text, uuid } from './words.ts';

export const procedureStage = z.strictObject({
  id: uuid,
  title: text(200),
  onwards: z.strictObject({ cut: frameworkCut.nullable(), scores: z.enum(['carried-forward', 'reset']) }).nullable(),
});

/** Every stage but the last says who goes on. */
export const procedureStages = as<ProcedureStage[]>(
  z
    .array(procedureStage)
    .max(10)
    .refine(
      (stages) => stages.every(({ onwards }, index) => (onwards === null) === (index === stages.length - 1)),
      'every stage but the last says who goes on',
    ),
);

const earlierBid = z.strictObject({ bid: uuid, lot: uuid.nullable(), name: filledText(400) });

export const earlierStage = as<EarlierStage>(
  z.strictObject({
    tender: uuid,
    stage: uuid,
    freezeHash: sha256,
    decided: sha256,
    rules: sha256,
    goneOn: z.array(earlierBid).max(1_000),
    leftOut: z.array(earlierBid).max(5_000),
    scores: z
      .array(
        z.strictObject({
          criterion: uuid,
          bid: uuid,
          agreedIn: uuid,
          value: exact,
          reason: filledText(20_000),
          explanations: z.array(text(20_000)).max(50),
        }),
      )
      .max(200_000),
  }),
);

/** Of those who went on, as they were registered: their ids are those of the earlier bids. */
export const goneOnBidders = z.array(bidder).max(1_000);

export const refinement = z.strictObject({
  /** Where the notice or the documents provide for refining. */
  providedFor: text(5_000),
  changesCriterion: z.boolean(),
  /** Everybody who did not go on, and whether they would have under the refined criteria; null: not considered. */
  eliminated: z.array(z.strictObject({ bid: uuid, wouldHaveProgressed: z.boolean().nullable() })).max(5_000),
  statement: text(20_000),
});
