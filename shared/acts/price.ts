/** Acts and rules on the way from tendered total to evaluated price (types in shared/domain/evaluated-price.ts). */

import type { PublishedRates } from '../domain/currency.ts';
import type { PriceRules, PriceStep } from '../domain/price-steps.ts';
import type { Caveat, IssuedLine, ScheduleLine } from '../domain/price-schedule.ts';
import { z } from '../zod.ts';
import { as, day, exact, filledText, text, uuid } from './words.ts';

export const currency = z.string().regex(/^[A-Z]{3}$/);

export const publishedRates = as<PublishedRates>(
  z.strictObject({
    rates: z.array(z.strictObject({ currency, pounds: exact })).max(50),
    source: text(500),
    /** Empty until it is said. */
    date: z.union([day, z.literal('')]),
    rounding: z.enum(['half-up', 'half-even', 'down']),
  }),
);

export const priceRules = as<PriceRules>(
  z.strictObject({
    arithmetic: z.enum(['unit-rate-prevails', 'total-prevails']).nullable(),
    missingItems: z.enum(['published', 'highest', 'mean']).nullable(),
    quantities: z.literal('published').nullable(),
    options: z.enum(['included', 'excluded']).nullable(),
    lifeCycle: z.strictObject({ rate: exact, timing: z.enum(['year-end', 'year-start']) }).nullable(),
    vat: z.enum(['including', 'excluding']).nullable(),
    currencies: publishedRates.nullable(),
  }),
);

/** Lines of a schedule; far more than a tender has. */
const mostLines = 5_000;

export const issuedSchedule = as<readonly IssuedLine[]>(
  z
    .array(
      z.strictObject({
        ref: filledText(200),
        description: text(2_000),
        unit: text(80),
        quantity: exact.nullable(),
        missingRate: exact.nullable(),
        optional: z.boolean(),
      }),
    )
    .max(mostLines),
);

/** A bidder's schedule as it is sealed with its price: the file's own bytes, and what was read there. */
export const sealedSchedule = z.strictObject({
  name: filledText(255),
  bytes: z.base64().max(1_500_000),
  lines: as<readonly ScheduleLine[]>(
    z
      .array(
        z.strictObject({
          row: z.int().min(1),
          ref: filledText(200),
          description: text(2_000),
          unit: text(80),
          quantity: exact.nullable(),
          rate: exact.nullable(),
          total: exact.nullable(),
          year: z.int().min(0).max(99).nullable(),
          optional: z.boolean(),
          vatRate: exact.nullable(),
          note: text(5_000),
        }),
      )
      .max(mostLines),
  ),
  caveats: as<readonly Caveat[]>(
    z
      .array(
        z.strictObject({
          kind: z.enum([
            'missing-item',
            'total-without-rate',
            'does-not-multiply',
            'zero-priced',
            'negative',
            'altered',
            'other-unit',
            'other-quantity',
            'note',
            'formula',
            'hidden',
            'other-sheet',
            'total-differs',
          ]),
          ref: text(200),
          sentence: text(10_000),
        }),
      )
      .max(50_000),
  ),
});

const most = 1_000;
const bidPounds = z.strictObject({ bid: uuid, pounds: exact.nullable() });

export const priceStep = as<PriceStep>(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('arithmetic'),
      bid: uuid,
      line: filledText(200),
      quantity: exact,
      rate: exact,
      stated: exact,
    }),
    z.strictObject({
      kind: z.literal('missing-item'),
      item: filledText(500),
      line: filledText(200).nullable(),
      published: exact.nullable(),
      asked: z.array(bidPounds).max(most),
    }),
    z.strictObject({ kind: z.literal('quantities') }),
    z.strictObject({ kind: z.literal('option'), item: filledText(500), amounts: z.array(bidPounds).max(most) }),
    z.strictObject({
      kind: z.literal('life-cycle'),
      costs: z
        .array(z.strictObject({ bid: uuid, years: z.array(z.strictObject({ year: z.int().min(0).max(60), pounds: exact })).max(200) }))
        .max(most),
    }),
    z.strictObject({ kind: z.literal('vat'), rates: z.array(z.strictObject({ bid: uuid, percent: exact })).max(most) }),
    z.strictObject({ kind: z.literal('currency') }),
    z.strictObject({ kind: z.literal('as-tendered'), bid: uuid.nullable(), line: filledText(200) }),
    z.strictObject({ kind: z.literal('reversal'), reverses: uuid }),
  ]),
);

export const priceActs = {
  /** One step, with a row for every bid that it reaches. Nothing is typed over: what is wrong is taken back by a later step. */
  'price.adjusted': z.strictObject({ id: uuid, lot: uuid.nullable(), step: priceStep, reason: filledText(20_000) }),
} as const;
