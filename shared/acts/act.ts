/** The act: the only way anything changes. Its envelope, its place in its author's chain and in the one total order. */

import type { DeviceId, PersonId, Sha256, TenderId, Time } from '../domain/ids.ts';
import { canonical } from '../pack/canonical.ts';
import { z } from '../zod.ts';
import type { ActBodies, ActKind } from './acts.ts';
import { text, time, uuid } from './words.ts';

/** One person on one device writes one chain, so merging needs no server and no order. */
export type ChainId = string & { readonly chain: unique symbol };

export const chainOf = (actor: PersonId, device: DeviceId): ChainId => `${actor}.${device}` as ChainId;

export interface Act<Kind extends ActKind = ActKind> {
  readonly tender: TenderId;
  readonly chain: ChainId;
  /** 1, 2, 3 … within the chain. */
  readonly seq: number;
  /** One more than the greatest that the author had seen: the logical clock. */
  readonly lamport: number;
  readonly kind: Kind;
  /** Claimed by the author's computer; shown, never used for order. */
  readonly at: Time;
  readonly actor: PersonId;
  readonly device: DeviceId;
  readonly body: ActBodies[Kind];
  /** The hash of the author's previous act; 64 noughts for the first. */
  readonly prev: Sha256;
  /** ECDSA P-256 over the unsigned line (r‖s in base64), on acts that commit their author to something. */
  readonly signature?: string;
}

/** Each kind with its own body, so that narrowing on `kind` narrows `body`. */
export type AnyAct = { [Kind in ActKind]: Act<Kind> }[ActKind];

export const firstPrev = '0'.repeat(64) as Sha256;

/** What an author signs: the act without its signature. */
export const unsignedLine = (act: Act): string => canonical({ ...act, signature: undefined });

/** The line kept in a pack, without its line feed. Its SHA-256 is the act's hash, which the next act of the chain names. */
export const actLine = (act: Act): string => canonical(act);

/** The total order in which acts count: the same on every computer, whatever arrived first. */
export const inOrder = (a: Pick<Act, 'lamport' | 'chain' | 'seq'>, b: Pick<Act, 'lamport' | 'chain' | 'seq'>): number =>
  a.lamport - b.lamport || (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : a.seq - b.seq);

/** The envelope's shape; the body is checked against its kind's own schema (acts.ts). */
export const actEnvelope = z.strictObject({
  tender: uuid,
  chain: z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/),
  seq: z.int().min(1),
  lamport: z.int().min(1),
  kind: text(60),
  at: time,
  actor: uuid,
  device: uuid,
  body: z.unknown(),
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.base64().length(88).optional(),
});
