/** Schemas of the model's parts: how the rules that the freeze fixes are written in acts (types in shared/domain). */

import type { Criterion } from '../domain/criteria.ts';
import type { PanelMember, Rounding, TenderDetails, TieBreakStep } from '../domain/model.ts';
import { nations } from '../domain/places.ts';
import { isUnweighedFormula, type PriceFormula } from '../domain/price-formula.ts';
import type { Scale } from '../domain/scale.ts';
import type { PlaceSet } from '../domain/places.ts';
import { z } from '../zod.ts';
import { issuedSchedule, priceRules } from './price.ts';
import { measure, pointsRule, groupCap } from './measure.ts';
import { as, base64, exact, filledText, sha256, text, uuid } from './words.ts';

export const threshold = z.strictObject({
  comparison: z.enum(['at-least', 'more-than']),
  value: exact,
  modality: z.enum(['must', 'may']),
});

export const answerLimit = z.strictObject({
  kind: z.enum(['words', 'pages']),
  most: z.int().min(1).max(1_000_000),
  beyond: z.enum(['not-read', 'may-be-rejected']),
});

/** A number that a draft may not have yet. */
const open = exact.nullable();

export const priceFormula = as<PriceFormula>(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lowest-over-price') }),
    z.strictObject({ kind: z.literal('linear-from-lowest') }),
    z.strictObject({ kind: z.literal('linear-range') }),
    z.strictObject({
      kind: z.literal('deviation-from-average'),
      average: z.enum(['mean', 'median', 'trimmed-mean']),
      factor: open,
    }),
    z.strictObject({ kind: z.literal('fixed-benchmark'), floor: open, ceiling: open }),
    z.strictObject({
      kind: z.literal('bands'),
      measured: z.enum(['above-lowest', 'of-budget']),
      budget: open,
      upperEnd: z.enum(['included', 'excluded']),
      bands: z.array(z.strictObject({ upTo: open, points: open })).max(100),
      beyond: open,
    }),
    z.strictObject({ kind: z.literal('highest-income') }),
    z.strictObject({ kind: z.literal('power'), exponent: open, places: z.int().min(0).max(12) }),
    z.strictObject({ kind: z.literal('price-per-point') }),
    z.strictObject({ kind: z.literal('willingness-to-pay'), poundsPerPoint: open }),
    z.strictObject({ kind: z.literal('budget'), pounds: open }),
  ]),
);

const lots = z.array(uuid).min(1).max(500).optional();
const stages = z.array(uuid).min(1).max(10).optional();
const node = { id: uuid, parent: uuid.nullable(), number: text(250), title: text(500), text: text(20_000), lots, stages };
const weight = exact.nullable();

export const criterion = as<Criterion>(
  z.discriminatedUnion('kind', [
    z.strictObject({ ...node, kind: z.literal('group'), weight, threshold: threshold.nullable() }),
    z.strictObject({
      ...node,
      kind: z.literal('scored'),
      weight,
      envelope: z.enum(['quality', 'social-value']),
      scale: uuid.nullable(),
      threshold: threshold.nullable(),
      considerations: z.array(filledText(2_000)).max(50),
      limit: answerLimit.nullable(),
      guidance: text(20_000),
      assessors: z.array(uuid).max(200),
      scoredOnce: z.boolean().optional(),
    }),
    z.strictObject({ ...node, kind: z.literal('pass-fail'), modality: z.enum(['must', 'may']) }),
    z.strictObject({ ...node, kind: z.literal('information') }),
    z
      .strictObject({
        ...node,
        kind: z.literal('price'),
        weight,
        formula: priceFormula,
        rules: priceRules.optional(),
        schedule: issuedSchedule.optional(),
      })
      .refine((price) => price.weight === null || !isUnweighedFormula(price.formula), 'this price formula has no weight'),
    z.strictObject({
      ...node,
      kind: z.literal('social-value-quantity'),
      weight,
      points: pointsRule,
      measures: z.array(measure).max(200),
      caps: z.array(groupCap).max(50),
      verification: text(5_000),
    }),
  ]),
);

export const scale = as<Scale>(
  z.strictObject({
    id: uuid,
    name: text(200),
    steps: z.array(z.strictObject({ value: exact, label: text(80), descriptor: text(4_000) })).max(101),
    reading: z.enum(['of-maximum', 'of-range']),
  }),
);

export const tenderDetails = as<TenderDetails>(
  z.strictObject({
    id: uuid,
    reference: text(80),
    title: text(300),
    authority: text(300),
    regime: z.enum(['pa23', 'pr-wales', 'pcr15', 'scotland', 'below-threshold', 'other']),
    procedure: z.enum(['open', 'competitive-flexible', 'call-off', 'direct']),
    contractType: z.enum(['ordinary', 'utilities', 'concession', 'light-touch', 'defence-and-security', 'framework', 'call-off']),
    description: text(20_000),
    estimatedValue: exact.nullable(),
    termMonths: z.int().min(1).max(1200).nullable(),
    deadline: text(40),
    noticeReference: text(80),
    socialValueConsideration: text(20_000),
    lotsReason: text(5_000),
    place: text(2_000),
    definitions: z.array(z.strictObject({ term: filledText(200), meaning: text(4_000) })).max(200),
    provenance: z.enum(['own', 'invented', 'implied-prices']),
  }),
);

export const rounding = as<Rounding>(
  z.strictObject({
    stage: z.enum(['none', 'leaf', 'section', 'price', 'total']),
    places: z.int().min(0).max(12),
    mode: z.enum(['half-up', 'half-even', 'down']),
  }),
);

export const tieBreakStep = as<TieBreakStep>(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('highest-quality') }),
    z.strictObject({ kind: z.literal('highest-social-value') }),
    z.strictObject({ kind: z.literal('highest-criterion'), criterion: uuid }),
    z.strictObject({ kind: z.literal('lowest-price') }),
    z.strictObject({ kind: z.literal('drawing-lots') }),
  ]),
);

export const placeSet = as<PlaceSet>(
  z.strictObject({
    file: sha256,
    title: filledText(255),
    nation: z.enum(nations),
    index: filledText(80),
    year: z.int().min(1900).max(2200),
    boundaries: filledText(40),
    areas: z.int().min(1),
  }),
);

export const weightMode = z.enum(['relative', 'absolute']);

export const role = z.enum(['lead', 'moderator', 'assessor', 'price-evaluator', 'approver', 'observer', 'auditor']);

export const panelMember = as<PanelMember>(
  z.strictObject({
    id: uuid,
    name: filledText(200),
    position: text(300),
    roles: z.array(role).min(1).max(7),
    certificate: base64,
    ageRecipient: z.string().regex(/^age1[0-9a-z]{58}$/),
  }),
);

/** A batch of edits to the tree, made together and undone together (shared/domain/criteria.ts). */
export const criteriaChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), criterion, before: uuid.nullable() }),
  z.strictObject({ kind: z.literal('changed'), criterion }),
  z.strictObject({ kind: z.literal('moved'), id: uuid, parent: uuid.nullable(), before: uuid.nullable() }),
  z.strictObject({ kind: z.literal('removed'), id: uuid }),
]);
