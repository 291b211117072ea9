/** Schema of a policy pack (types in shared/domain/policy.ts): how one is written in a file and in an act. `docs/policy-pack.schema.json` is made from it. */

import { isDay } from '../domain/calendar.ts';
import { exact as fraction, isPositive } from '../domain/exact.ts';
import { type LimitKind, limitKinds } from '../domain/limits.ts';
import type { PolicyPack } from '../domain/policy.ts';
import type { HolidayTable } from '../domain/working-days.ts';
import { z } from '../zod.ts';
import { answerLimit, scale, tenderDetails } from './model.ts';
import { exact, filledText, text } from './words.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'not a day of the calendar')
  .meta({ description: 'A day: 2026-11-16' });

const { regime, contractType } = (tenderDetails as unknown as z.ZodObject<{ regime: z.ZodType; contractType: z.ZodType }>).shape;

const sourced = {
  source: filledText(500).meta({ description: 'Where the number comes from' }),
  asOf: day,
  confidence: z
    .enum(['read', 'remembered-well', 'remembered', 'remembered-vaguely'])
    .meta({ description: 'Read in the source, or remembered: over 90 % sure, 60 to 90 %, under 60 %' }),
};

const demand = {
  ...sourced,
  from: exact.nullable().meta({ description: 'From this estimate in pounds without VAT; null: whatever the contract is worth' }),
  severity: z.enum(['blocks', 'warns']).meta({ description: 'Whether the check before the freeze blocks or warns where it is not met' }),
};

const aboveNought = exact.refine((value) => isPositive(fraction(value)), 'is not more than nought');

const holiday = z.strictObject({ day, title: filledText(200) });
const nation = z.array(holiday).max(2_000);

const { name, reading, steps } = (scale as unknown as z.ZodObject<{ name: z.ZodType; reading: z.ZodType; steps: z.ZodType }>).shape;

export const holidayTable = z.strictObject({
  version: filledText(40).meta({ description: 'Sorts after the version that it replaces: 2027-03' }),
  source: filledText(300),
  firstYear: z.int().min(1900).max(3000),
  lastYear: z.int().min(1900).max(3000),
  nations: z.strictObject({ englandAndWales: nation, scotland: nation, northernIreland: nation }),
}) as unknown as z.ZodType<HolidayTable, HolidayTable>;

export const policyPack = z
  .strictObject({
    $schema: z.string().max(300).optional(),
    format: z.literal(1),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,59}$/)
      .meta({ description: 'Short and stable, the same in every version' }),
    version: z.int().min(1).max(1_000_000).meta({ description: 'Counts up with every change' }),
    title: filledText(200),
    bodies: filledText(2_000).meta({ description: 'Who it is for, in words' }),
    regimes: z.array(regime).min(1).max(10),
    notFor: z.array(contractType).max(10).meta({ description: 'Kinds of contract that it is not for' }),
    validFrom: day,
    validTo: day.nullable(),
    note: text(4_000).meta({ description: 'What a reader has to know: what is not in it, what is only an example' }),
    demands: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({
            ...demand,
            kind: z.literal('social-value-weight'),
            atLeast: exact.meta({ description: 'Percent of all points' }),
          }),
          z.strictObject({ ...demand, kind: z.literal('consideration'), of: filledText(500) }),
          z.strictObject({ ...demand, kind: z.literal('indicators'), atLeast: z.int().min(1).max(100), unless: text(500) }),
        ]),
      )
      .max(100),
    thresholds: z
      .array(
        z.strictObject({
          ...sourced,
          title: filledText(200),
          contractTypes: z.array(contractType).max(10),
          pounds: exact.meta({ description: 'Including VAT' }),
          validFrom: day,
          validTo: day.nullable(),
        }),
      )
      .max(200),
    limits: z
      .array(
        z.strictObject({
          ...sourced,
          kind: z
            .enum(limitKinds as [LimitKind, ...LimitKind[]])
            .meta({ description: 'What is looked into: docs/policy-packs.md lists them' }),
          value: aboveNought,
        }),
      )
      .max(limitKinds.length)
      .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'one limit stands there twice')
      .default([])
      .meta({ description: 'In place of customary values; information only' }),
    legalWages: z
      .array(
        z
          .strictObject({
            ...sourced,
            hourly: aboveNought.meta({ description: 'Lowest lawful pounds an hour of grown-up workers' }),
            validFrom: day,
            validTo: day,
          })
          .refine(({ validFrom, validTo }) => validFrom <= validTo, 'ends before it begins'),
      )
      .max(200)
      .default([])
      .meta({ description: 'Before the rows that are built in; the first that covers a day counts' }),
    scales: z.array(z.strictObject({ name, reading, steps })).max(100),
    questions: z
      .array(
        z.strictObject({
          code: text(40),
          title: filledText(500),
          text: filledText(20_000),
          considerations: z.array(filledText(2_000)).max(50),
          envelope: z.enum(['quality', 'social-value']),
          limit: answerLimit.nullable(),
        }),
      )
      .max(500),
    holidays: holidayTable.nullable(),
  })
  .transform(({ $schema: _, ...pack }) => pack) as unknown as z.ZodType<PolicyPack, PolicyPack>;

export const policyPackSchema = (): unknown => ({ ...z.toJSONSchema(policyPack, { io: 'input' }), title: 'A policy pack of Tender Panel' });
