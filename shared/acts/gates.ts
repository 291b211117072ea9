/** Acts of the legal gates: concerns about excluded suppliers, step by step, and tenders left out on a ground of the Act. */

import type { ConcernStep, ConcernSubject } from '../domain/exclusion-loop.ts';
import { concernSubjects } from '../domain/exclusion-loop.ts';
import { type ExclusionGroundCode, exclusionGrounds } from '../domain/exclusion.ts';
import { z } from '../zod.ts';
import { day, filledText, text, uuid } from './words.ts';

export const exclusionGround = z.enum(Object.keys(exclusionGrounds) as [ExclusionGroundCode, ...ExclusionGroundCode[]]);

export const concernSubject = z.strictObject({ kind: z.enum(concernSubjects), name: text(300) }) satisfies z.ZodType<ConcernSubject>;

/** The domain says what a step lacks; here it has a shape. */
const considered = z.strictObject({ answer: z.boolean(), reason: text(20_000) });
const letter = { on: day, text: text(20_000), due: day };

export const concernStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), ...letter }),
  z.strictObject({ kind: z.literal('answer'), on: day, text: text(20_000) }),
  z.strictObject({
    kind: z.literal('determine'),
    on: day,
    applies: considered.nullable(),
    continuingOrLikely: considered.nullable(),
  }),
  z.strictObject({ kind: z.literal('offer'), ...letter }),
  /** A new name: everybody declares conflicts of interest on this bidder again. */
  z.strictObject({ kind: z.literal('replace'), on: day, name: text(300) }),
]) satisfies z.ZodType<ConcernStep>;

const one = { bid: uuid, reason: text(20_000) };
const advantage = { advantage: text(20_000), unavoidable: text(20_000) };
const requirement = text(5_000);
/** How a minister was told and agreed, where the ground is a threat to national security (PA23 s.29). */
const byConcern = { concern: uuid, minister: text(5_000) };

/** One tender left out, with exactly what its ground asks for; what the record knows already it is not asked again. */
export const disregardCase = z.discriminatedUnion('ground', [
  z.strictObject({ ground: z.literal('conditions-of-participation'), ...one, requirement }),
  z.strictObject({ ground: z.literal('not-treaty-state'), ...one }),
  z.strictObject({ ground: z.literal('abnormally-low'), ...one }),
  z.strictObject({ ground: z.literal('procedural-breach'), ...one, requirement }),
  z.strictObject({ ground: z.literal('excluded-supplier'), ...one, ...byConcern }),
  z.strictObject({ ground: z.literal('excludable-supplier'), ...one, ...byConcern }),
  z.strictObject({ ground: z.literal('excluded-sub-contractor'), ...one, ...byConcern }),
  z.strictObject({ ground: z.literal('excludable-sub-contractor'), ...one, ...byConcern }),
  /** What the supplier said when it was heard; empty while it was not. */
  z.strictObject({ ground: z.literal('improper-behaviour'), ...one, ...advantage, heard: text(20_000) }),
  z.strictObject({ ground: z.literal('exclusion-information-withheld'), ...one, requested: text(5_000) }),
  z.strictObject({ ground: z.literal('market-engagement-advantage'), ...one, ...advantage }),
  z.strictObject({ ground: z.literal('conflict-advantage'), ...one, ...advantage }),
  z.strictObject({ ground: z.literal('reserved-contract'), ...one }),
  /** How its application for membership was considered, or what exceptional circumstances prevented that; empty while it was not. */
  z.strictObject({ ground: z.literal('not-on-dynamic-market'), ...one, considered: text(20_000) }),
]);

export type DisregardCase = z.infer<typeof disregardCase>;

export const gateActs = {
  'exclusion.raised': z.strictObject({
    concern: uuid,
    bid: uuid,
    subject: concernSubject,
    ground: exclusionGround,
    isDebarred: z.boolean(),
    on: day,
    reason: filledText(20_000),
  }),
  'exclusion.stepped': z.strictObject({ concern: uuid, step: concernStep }),
  /** All tenders with one defect are decided on together, so that they are treated alike: on one ground, those that leave and those that stay. */
  'tenders.disregarded': z.strictObject({
    on: day,
    cases: z.array(disregardCase).min(1).max(1_000),
    staying: z.array(uuid).max(1_000),
    reasonForDifference: text(20_000),
  }),
  /** What one decision left out stands again, all of it or some: then the difference has a reason. */
  'tenders.readmitted': z.strictObject({
    on: day,
    bids: z.array(uuid).min(1).max(1_000),
    reason: text(20_000),
    reasonForDifference: text(20_000),
  }),
} as const;
