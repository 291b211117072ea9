/** `data/envelope.json`: what a container is, who must sign it, to whom it goes, and the index of its files (pack format 3.2). */

import { sha256, text, time, uuid } from '../acts/words.ts';
import { type Refusal, refuse } from '../domain/result.ts';
import { z } from '../zod.ts';
import { isPayload, isSafeName } from './manifest.ts';

/** A program that knows format 1 refuses whatever says more. */
export const format = 1;

export const mediaType = z
  .string()
  .max(120)
  .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/);
const payloadPath = z.string().refine((path) => isSafeName(path) && isPayload(path), 'not a file name in data/');
const ageRecipient = z.string().regex(/^age1[0-9a-z]{58}$/);
const wholeNumber = z.int().min(0);
const chainId = z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/);

const areDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

const member = z.strictObject({
  id: uuid,
  name: text(200),
  /** Stands in the person's signature as the role that they claim. */
  role: text(200),
  certSha256: sha256,
  ageRecipient,
  mustSign: z.boolean(),
});

export const packEnvelope = z.strictObject({
  format: z.literal(format),
  type: z.enum(['card', 'briefing', 'scoresheet', 'pack']),
  packId: uuid,
  /** null on a card, which is about a person. */
  tender: z.strictObject({ id: uuid, ref: text(80), title: text(300) }).nullable(),
  revision: z.int().min(1),
  /** SHA-256 of the previous revision's envelope.json. */
  previous: sha256.nullable(),
  createdAt: time,
  from: uuid,
  /** Named in what is signed, so that a recipient cannot pass a file on as addressed to somebody else. Empty: for anybody. */
  to: z.array(z.strictObject({ member: uuid, ageRecipient })).max(1_000),
  members: z
    .array(member)
    .max(1_000)
    .refine((members) => members.some(({ mustSign }) => mustSign), 'nobody must sign')
    .refine((members) => areDistinct(members.map(({ id }) => id)), 'one person twice')
    // One key must not be able to sign for two.
    .refine((members) => areDistinct(members.map(({ certSha256 }) => certSha256)), 'one certificate twice'),
  /** Roster members in these roles may sign after the others; the pack is approved when all of these have. */
  expectedApprovals: z.array(z.strictObject({ role: text(200) })).max(100),
  /** The scoresheets that were merged into this pack, byte for byte. */
  inputs: z.array(z.strictObject({ member: uuid, revision: z.int().min(1), path: payloadPath, sha256 })).max(1_000),
  /** Each act chain in data/acts: how many acts, and the SHA-256 of the last one's line. */
  chains: z.array(z.strictObject({ chain: chainId, length: z.int().min(1), head: sha256 })).max(5_000),
  /** Every payload file but this one, in name order. One with a digest is only referred to and is not in the container. */
  files: z
    .array(z.strictObject({ path: payloadPath, title: text(255), mediaType, size: wholeNumber, sha256: sha256.optional() }))
    .max(20_000),
});

export type PackEnvelope = z.infer<typeof packEnvelope>;
export type PackType = PackEnvelope['type'];
export type RosterMember = PackEnvelope['members'][number];

/** What says that a container is of a later format, even where nothing else in it can be understood. */
export const formatOf = (value: unknown): number | null => z.looseObject({ format: z.int() }).safeParse(value).data?.format ?? null;

export interface Expected {
  readonly type: PackType;
  /** Omitted: any. */
  readonly packId?: string;
  /** The highest revision seen so far; an older one is refused. */
  readonly revision?: number;
  /** Who is reading: the container must be addressed to them, or to nobody in particular. */
  readonly reader?: string;
}

/** A genuine container may still be the wrong one. Refusals: `wrong-type`, `wrong-pack`, `older-revision`, `addressed-to-another`. */
export const expectEnvelope = (envelope: PackEnvelope, expected: Expected): Refusal | null => {
  if (envelope.type !== expected.type)
    return refuse('wrong-type', `This is a ${typeWords[envelope.type]}, and a ${typeWords[expected.type]} was expected.`, {
      wayOut: 'Choose another file.',
    });
  if (expected.packId !== undefined && envelope.packId !== expected.packId)
    return refuse('wrong-pack', 'This belongs to another tender or to another pack of this tender.', { wayOut: 'Choose another file.' });
  if (expected.revision !== undefined && envelope.revision < expected.revision)
    return refuse('older-revision', `This is revision ${envelope.revision}, and revision ${expected.revision} has been seen already.`, {
      wayOut: 'Ask the sender for the latest one.',
    });
  if (expected.reader !== undefined && envelope.to.length > 0 && !envelope.to.some(({ member }) => member === expected.reader))
    return refuse('addressed-to-another', 'This was addressed to somebody else.', {
      wayOut: 'Ask the sender for one that is addressed to you.',
    });
  return null;
};

export const typeWords: Readonly<Record<PackType, string>> = {
  card: 'card',
  briefing: 'briefing',
  scoresheet: 'scoresheet',
  pack: 'evaluation pack',
};
