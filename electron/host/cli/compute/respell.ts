/** The schemas of acts spelled for people: names instead of UUIDs, any exact writing of a number, and what says nothing left out. One spelling of the model, so that a new rule is in both at once. */

import { parseExact, printExact } from '../../../../shared/domain/exact.ts';
import type { Exact } from '../../../../shared/domain/ids.ts';
import { nature } from '../../../../shared/acts/measure.ts';
import { exact, uuid } from '../../../../shared/acts/words.ts';
import { z } from '../../../../shared/zod.ts';

/** Whatever a person calls a criterion, a bid, a measure: the same text wherever it is meant. */
export const name = z
  .string()
  .min(1, 'a name cannot be empty')
  .max(200, 'a name can have at most 200 characters')
  .meta({ description: 'A name of your own, the same wherever it is meant' });

const writing = /^-?\d+(?:\.\d+|\/\d+)?$/;

const whyNotExact = (given: unknown): string => {
  if (typeof given === 'number') {
    return Number.isInteger(given)
      ? `${given} is too large to be written bare without losing digits; write it in quotation marks`
      : `${given} is a binary floating-point number, which cannot be exact; write it in quotation marks, such as "0.1" or "1/3"`;
  }
  if (typeof given !== 'string') return 'a number is missing here; write it in quotation marks, such as "12.5" or "1/3"';
  const shown = given.length > 40 ? `${given.slice(0, 40)}…` : given;
  return `“${shown}” is not an exact number; write digits only, such as "1234.50" or "1/3", without thousands, signs of currency or percent`;
};

/** `"12.5"`, `"12.50"`, `"1/3"`, or a whole number bare. */
export const number = z
  .union(
    [
      z
        .string()
        .max(200)
        .regex(writing, { error: ({ input }) => whyNotExact(input) }),
      z.int(),
    ],
    { error: ({ input }) => whyNotExact(input) },
  )
  .transform((given, context): Exact => {
    const value = parseExact(String(given));
    if (value) return printExact(value);
    context.addIssue(whyNotExact(String(given)));
    return z.NEVER;
  })
  .meta({ description: 'An exact number: "12.5", "1/3", or a whole number without quotation marks' });

/** What may be left out, and what is then meant: nothing is decided by it. A number that counts is never filled in. */
const leftOut = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodNullable) return schema.default(null);
  if (schema instanceof z.ZodArray) return schema.default([]);
  if (schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodString) return schema.default('');
  if (schema instanceof z.ZodBoolean) return schema.default(false);
  if (schema === nature) return nature.default('other');
  if (schema instanceof z.ZodObject && Object.values(schema.def.shape).every((inner) => inner instanceof z.ZodDefault))
    return schema.prefault({});
  return schema;
};

/** Other kinds of schema hold no names and no numbers, so they stay as they are. */
export const respelled = (schema: z.ZodType): z.ZodType => {
  if (schema === uuid) return name;
  if (schema === exact) return number;
  if (schema instanceof z.ZodObject) {
    const shape = Object.fromEntries(
      Object.entries(schema.def.shape as Record<string, z.ZodType>).map(([field, inner]) => [field, leftOut(respelled(inner))]),
    );
    return schema.clone({ ...schema.def, shape });
  }
  if (schema instanceof z.ZodArray) return schema.clone({ ...schema.def, element: respelled(schema.def.element as z.ZodType) });
  if (schema instanceof z.ZodOptional) return schema.clone({ ...schema.def, innerType: respelled(schema.def.innerType as z.ZodType) });
  if (schema instanceof z.ZodNullable) return schema.clone({ ...schema.def, innerType: respelled(schema.def.innerType as z.ZodType) });
  if (schema instanceof z.ZodUnion)
    return schema.clone({ ...schema.def, options: (schema.def.options as readonly z.ZodType[]).map(respelled) });
  return schema;
};
