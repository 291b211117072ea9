/** The file that `tender-panel compute` reads: the published model and the facts, as the arithmetic takes them. `docs/compute.schema.json` is made from this, and `docs/compute.md` says it in words. */

import { frameworkCut, lotCap, method, modelLot } from '../../../../shared/acts/lots.ts';
import { procedureStage } from '../../../../shared/acts/procedure-stages.ts';
import * as model from '../../../../shared/acts/model.ts';
import { currency, priceStep } from '../../../../shared/acts/price.ts';
import type { IndividualMark } from '../../../../shared/domain/agreement.ts';
import type { Criterion } from '../../../../shared/domain/criteria.ts';
import { pound } from '../../../../shared/domain/currency.ts';
import type { NamedFormula } from '../../../../shared/domain/formula-swap.ts';
import type { BidId, LotId, ProcedureStageId, SupplierId } from '../../../../shared/domain/ids.ts';
import type { FrameworkCut } from '../../../../shared/domain/framework-cut.ts';
import { type LotDecision, mostToChooseFrom } from '../../../../shared/domain/lot-choice.ts';
import type { Model, ModelLot, ModelLotCap } from '../../../../shared/domain/model.ts';
import type { ProcedureStage } from '../../../../shared/domain/procedure-stages.ts';
import type { PriceFormula } from '../../../../shared/domain/price-formula.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import type { TenderBid } from '../../../../shared/domain/tender-evaluation.ts';
import { z } from '../../../../shared/zod.ts';
import type { GivenInput, GivenPrice, GivenStep } from './prices.ts';
import { name, number, respelled } from './respell.ts';

/** What the rules read of a model; who sits on the panel and what the tender is called does not change a digit. */
export type ComputedModel = Pick<
  Model,
  'method' | 'weightMode' | 'criteria' | 'scales' | 'rounding' | 'tieBreak' | 'lots' | 'lotCap' | 'frameworkCut' | 'stages'
> &
  Pick<Model['tender'], 'estimatedValue'> & {
    /** Which of the stages is reckoned; null: the first, or the only one. */
    readonly stage: ProcedureStageId | null;
  };

export interface ComputeFile {
  readonly title: string;
  readonly model: ComputedModel;
  readonly input: GivenInput;
  readonly individual: readonly IndividualMark[];
  readonly formulas: readonly NamedFormula[];
}

/** A schema whose result is a domain type: ids are branded there and names here. */
const as = <T>(schema: z.ZodType): z.ZodType<T> => schema as z.ZodType<T>;

const few = 10_000;
const many = 1_000_000;

/** Without a number and a title of its own a criterion goes by its name. */
const criterion = as<Criterion>(
  respelled(model.criterion).transform((given) => {
    const read = given as Criterion;
    return { ...read, number: read.number || read.id, title: read.title || read.id };
  }),
);

const scale = as<Scale>(
  respelled(model.scale).transform((given) => {
    const read = given as Scale;
    const steps = read.steps.map((step) => ({ ...step, descriptor: step.descriptor || step.label || step.value }));
    return { ...read, name: read.name || read.id, steps };
  }),
);

const bid = as<TenderBid>(
  z
    .strictObject({
      id: name,
      name: z.string().max(500).optional(),
      lot: name.nullable().default(null).meta({ description: 'The one lot that the bid is for, in a tender that is let in lots' }),
      supplier: name.optional().meta({ description: 'Whose bid it is: bids of one supplier in several lots belong together' }),
      preference: z
        .int()
        .min(1)
        .max(500)
        .nullable()
        .default(null)
        .meta({ description: 'Place of this lot among those that the supplier wants, 1 first' }),
    })
    .transform((read) => ({
      id: read.id as BidId,
      name: read.name ?? read.id,
      lot: read.lot as LotId | null,
      supplier: (read.supplier ?? read.id) as SupplierId,
      preference: read.preference,
    })),
);

const lot = as<ModelLot>(
  respelled(modelLot).transform((given) => {
    const read = given as ModelLot;
    return { ...read, number: read.number || read.id, title: read.title || read.id };
  }),
);

const stage = as<ProcedureStage>(
  respelled(procedureStage).transform((given) => {
    const read = given as ProcedureStage;
    return { ...read, title: read.title || read.id };
  }),
);

const list = (schema: z.ZodType, most: number, description: string) => z.array(schema).max(most).default([]).meta({ description });

const offer = z.strictObject({
  bid: name,
  measure: name,
  quantity: number,
  verified: number.optional().meta({ description: 'What verification left of it' }),
  share: number.optional().meta({ description: 'Percent of a shared project, where attribution is as offered' }),
  places: z
    .array(z.strictObject({ code: z.string().max(40).default(''), decile: z.int().min(1).max(10), inside: z.boolean(), quantity: number }))
    .max(few)
    .optional()
    .meta({ description: 'Where it is delivered, where the measure counts by place; together the whole quantity' }),
});

const price = as<GivenPrice>(
  z.strictObject({
    bid: name,
    amount: number.meta({ description: 'As it was submitted, in its currency. Without steps it is what the formula takes' }),
    currency: currency.default(pound).meta({ description: 'ISO 4217; pounds where it is left out, others at a published rate' }),
    lines: z
      .array(
        z.strictObject({
          ref: name,
          quantity: number.nullable().default(null).meta({ description: 'As the bidder wrote it; left out: as issued' }),
          rate: number.nullable().default(null).meta({ description: 'null: blank, which is not nought' }),
          total: number.nullable().default(null).meta({ description: 'Of the line, as stated; null: blank' }),
          optional: z.boolean().default(false).meta({ description: 'As issued: whether it counts is published' }),
        }),
      )
      .max(few)
      .nullable()
      .default(null)
      .meta({
        description:
          'The schedule that came with it: what does not multiply out, and what is left out, holds the price back until a step deals with it',
      }),
  }),
);

/** Each after the one before it, so a slip is likelier than so many. */
const mostSteps = 1_000;

/** Without an id of its own a step goes by its place, from 1. */
const priceSteps = as<readonly GivenStep[]>(
  z
    .array(
      z.strictObject({
        id: name.optional().meta({ description: 'What a reversal calls it; left out, its place in the list: "1" is the first' }),
        lot: name.nullable().default(null).meta({ description: 'The lot whose prices it is taken on' }),
        step: respelled(priceStep),
      }),
    )
    .max(mostSteps)
    .default([])
    .transform((steps) => steps.map((one, at) => ({ ...one, id: one.id ?? `${at + 1}` }))),
);

const by = z.enum(['draw', 'decision']);
const combination = z.array(name).max(500);

const lotDecision = as<LotDecision>(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('combination'), by, from: z.array(combination).min(2).max(mostToChooseFrom), chosen: combination }),
    z.strictObject({ kind: z.literal('order'), by, order: z.array(name).min(2).max(500) }),
  ]),
);

const input = z.strictObject({
  bids: z.array(bid).max(few).meta({ description: 'The bids that stand. Who fails a "must" threshold is put out by the calculation' }),
  setAside: list(bid, few, 'Disqualified, disregarded or withdrawn: no relative formula refers to them'),
  consensus: list(z.strictObject({ criterion: name, bid: name, value: number }), many, 'The agreed scores'),
  prices: list(price, few, 'Prices as they were submitted'),
  priceSteps: priceSteps.meta({ description: 'What was done to them on the way to what is compared, in the order in which it was done' }),
  offers: list(offer, many, 'Promised quantities'),
  kept: list(z.strictObject({ bid: name, criterion: name }), many, 'Failed "may" thresholds after which it was decided to keep the bid'),
  tieOrders: list(z.strictObject({ by, order: z.array(name).max(few) }), few, 'How ties were settled on record, best first'),
  lotDecisions: list(lotDecision, few, 'What was decided on record between level combinations of lots, or lots of one value'),
});

export const computeFile = as<ComputeFile>(
  z
    .strictObject({
      $schema: z.string().optional(),
      title: z.string().max(500).default(''),
      model: z.strictObject({
        method: method
          .default('points')
          .meta({ description: 'points: they are added up; lexicographic: the order of the criteria alone decides' }),
        weightMode: model.weightMode.meta({
          description: 'relative: percent of the section above; absolute: points out of 100 for the whole tender',
        }),
        criteria: z.array(criterion).max(few).meta({ description: 'In any order; siblings in their published order' }),
        scales: list(scale, few, 'The scales that the criteria name'),
        rounding: model.rounding
          .default({ stage: 'none', places: 2, mode: 'half-up' })
          .meta({ description: 'Left out, nothing is rounded until it is shown' }),
        estimatedValue: number.nullable().default(null).meta({
          description: 'Pounds; for targets and bands that are a share of it, unless there are lots: then each lot’s own value counts',
        }),
        tieBreak: z
          .array(as(respelled(model.tieBreakStep)))
          .max(20)
          .meta({ description: 'Applied in this order' }),
        lots: list(lot, 500, 'Parts of the contract that are let apart, in their published order'),
        lotCap: as<ModelLotCap | null>(respelled(lotCap.nullable()).default(null)).meta({
          description: 'The most lots that one supplier may have, and the published mechanism',
        }),
        frameworkCut: as<FrameworkCut | null>(respelled(frameworkCut.nullable()).default(null)).meta({
          description: 'Who is admitted to a framework',
        }),
        stages: list(stage, 10, 'The stages of a competitive flexible procedure, in their order; each but the last says who goes on'),
        stage: name.nullable().default(null).meta({ description: 'Which of the stages is reckoned; left out, the first' }),
      }),
      input,
      individual: list(
        z.strictObject({ person: name, criterion: name, bid: name, value: number }),
        many,
        'Each assessor’s own marks, for --agreement',
      ),
      formulas: list(
        z.strictObject({ name, formula: as<PriceFormula>(respelled(model.priceFormula)) }),
        100,
        'Other price formulas, for --formula',
      ),
    })
    .transform(({ $schema: _, ...read }) => read),
);

export const computeSchema = (): unknown => ({
  ...z.toJSONSchema(computeFile, { io: 'input' }),
  title: 'What tender-panel compute reads',
});
