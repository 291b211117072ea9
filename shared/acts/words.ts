/** The small schemas that acts and the contract are spelled with. */

import { isExact } from '../domain/exact.ts';
import type { Exact } from '../domain/ids.ts';
import { z } from '../zod.ts';

export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);

/** A day, as the domain counts them; whether there is such a day is for its rules to say. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Text as typed, in normal form C; long reasons are welcome. */
export const text = (most = 200_000) =>
  z
    .string()
    .max(most)
    .refine((value) => value.isWellFormed(), 'half a character')
    .transform((value) => value.normalize('NFC'));

/** Text that must say something. */
export const filledText = (most = 200_000) => text(most).refine((value) => value.trim() !== '', 'blank');

/** A schema whose result is a domain type: ids are branded there and plain text here. */
export const as = <T>(schema: z.ZodType): z.ZodType<T, T> => schema as z.ZodType<T, T>;

/** Canonical exact numbers: `-12.5` or `1/3`, in lowest terms, so that one number is always one text. */
export const exact = z
  .string()
  .max(200)
  .refine(isExact, 'not an exact number in canonical form')
  .transform((value): Exact => value);

export const base64 = z.base64().max(4_000_000);
