/** Schemas of what is published about measures of social value, and of the caps and points over them (types in shared/domain). */

import { type GroupCap, type Measure, natures } from '../domain/measure.ts';
import type { PointsRule } from '../domain/social-value-points.ts';
import { z } from '../zod.ts';
import { as, exact, text, uuid } from './words.ts';

const theme = text(200);

export const nature = z.enum(natures);

export const measure = as<Measure>(
  z.strictObject({
    id: uuid,
    code: text(40),
    title: text(500),
    theme,
    outcome: text(500),
    nature,
    unit: text(80),
    value: exact,
    valueIncludesDeadweight: z.boolean(),
    deadweight: exact.nullable(),
    attribution: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('published'), percent: exact }),
        z.strictObject({ kind: z.literal('as-offered') }),
      ])
      .nullable(),
    displacement: exact.nullable(),
    dropOff: z.strictObject({ percent: exact, years: z.int().min(1).max(100) }).nullable(),
    local: z
      .strictObject({
        elsewhere: exact,
        deciles: z.array(z.strictObject({ upTo: z.int().min(1).max(10), percent: exact })).max(10),
      })
      .nullable(),
    evidence: z
      .strictObject({
        criterion: uuid,
        steps: z
          .array(z.strictObject({ from: exact, percent: exact }))
          .min(1)
          .max(101),
      })
      .nullable(),
    cap: z.strictObject({ kind: z.enum(['share-of-own-price', 'share-of-bid-total']), percent: exact }).nullable(),
    origin: z.strictObject({ source: text(200), version: text(80), licence: text(200), validFrom: text(10), notes: text(2_000) }),
  }),
);

export const groupCap = as<GroupCap>(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('theme-share-of-own-price'), theme, percent: exact }),
    z.strictObject({ kind: z.literal('theme-share-of-bid-total'), theme, percent: exact }),
    z.strictObject({ kind: z.literal('total-share-of-own-price'), percent: exact }),
  ]),
);

export const pointsRule = as<PointsRule>(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('relative-to-highest') }),
    z.strictObject({ kind: z.literal('per-pound-of-price') }),
    z.strictObject({
      kind: z.literal('of-target'),
      target: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pounds'), pounds: exact }),
        z.strictObject({ kind: z.literal('share-of-estimate'), percent: exact }),
      ]),
    }),
    z.strictObject({
      kind: z.literal('bands'),
      of: z.enum(['own-price', 'estimate']),
      bands: z.array(z.strictObject({ from: exact, points: exact })).max(50),
    }),
    z.strictObject({ kind: z.literal('menu'), needed: exact, award: z.enum(['all-or-nothing', 'scaled']) }),
    z.strictObject({ kind: z.literal('contract-only') }),
  ]),
);
