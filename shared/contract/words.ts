/** The small schemas that operations are spelled with. */

import { exact, filledText, sha256, text, time, uuid } from '../acts/words.ts';
import type { Refusal } from '../domain/result.ts';
import { stages } from '../domain/stages.ts';
import { z } from '../zod.ts';

/**
 * Which record is looked at: a tender of this computer, or one of an opened pack or a replay (`record`), as it stood after its first `upTo` acts.
 * Commands take `tender` alone: what is archived is only read.
 */
export const where = z.strictObject({ tender: uuid, record: z.string().max(80).optional(), upTo: z.int().min(1).optional() });

export type Where = z.infer<typeof where>;

/** Acts that cannot be taken back ask for the passphrase again; acts of two people for both. */
export const signers = z
  .array(z.strictObject({ person: uuid, passphrase: z.string().max(1_000) }))
  .min(1)
  .max(2);

/** Names long work, so that its progress can be told and it can be cancelled. */
export const job = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

export const kept = z.strictObject({ keptAt: time });

export const refusal = z.object({
  kind: z.literal('refusal'),
  code: z.string(),
  sentence: z.string(),
  wayOut: z.string().optional(),
  about: z.string().optional(),
}) as unknown as z.ZodType<Refusal, Refusal>;

/** A value that the domain computed and types; its own shape is documented and fixed there, so the wire only asks for an object. */
export const computed = <T extends object>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

/** What has to be shown beside a thing that is done: who and when. */
export const authored = z.strictObject({ by: z.string(), at: time });

export const stage = z.enum(stages);

/** An act of two people: who has turned a key, and which roles are still needed. */
export const lock = z.strictObject({
  turned: z.array(z.strictObject({ person: uuid, name: z.string(), at: time })),
  /** Turned, and lapsed by what has changed since. */
  lapsed: z.array(z.strictObject({ person: uuid, name: z.string(), at: time, lapsedAt: time })),
  needed: z.array(z.array(z.string())),
  /** Those on the panel who may turn one now. */
  candidates: z.array(z.strictObject({ person: uuid, name: z.string(), roles: z.array(z.string()) })),
  /** What the course of the procurement forbids meanwhile, such as a suspension; said before anybody gives a passphrase. */
  halted: refusal.nullable(),
  /** What stands in the way, whoever turns; null when it may be done. What halts it comes first. */
  refusal: refusal.nullable(),
});

export { exact, filledText, sha256, text, time, uuid };
