/** The act: the only way anything changes. Its envelope, its place in its author's chain and in the one total order. */

import type { DeviceId, PersonId, Sha256, TenderId, Time } from '../domain/ids.ts';
import { canonical } from '../pack/canonical.ts';
import { z } from '../zod.ts';
import type { ActBodies, ActKind } from './acts.ts';
import type { Heads } from './heads.ts';
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

/** Whether an act closes something, or is a key to what does: such acts name what their author had heard of. */
export const hasHeads = (act: AnyAct): act is AnyAct & { body: { heads: Heads } } => 'heads' in act.body;

export interface Counted {
  readonly act: AnyAct;
  /** Put behind an act that sorts after it and had not heard of it. */
  readonly isLate: boolean;
}

/** The newest act of each chain that the author of a closing act, or of a key to one, had heard of: those that it names, and what their authors had heard of in turn. */
const heardBy = (act: AnyAct & { body: { heads: Heads } }, earlier: readonly Hearing[]): ReadonlyMap<string, number> => {
  const heard = new Map<string, number>(act.body.heads.map(({ chain, seq }) => [chain, seq]));
  const hear = (chain: string, seq: number) => heard.set(chain, Math.max(seq, heard.get(chain) ?? 0));
  hear(act.chain, act.seq - 1);
  for (const one of earlier.filter(({ chain, seq }) => seq <= (heard.get(chain) ?? 0)))
    for (const [chain, seq] of one.heard) hear(chain, seq);
  return heard;
};

interface Hearing {
  readonly place: number;
  readonly chain: ChainId;
  readonly seq: number;
  readonly heard: ReadonlyMap<string, number>;
}

/**
 * Acts in the order in which they count, the same on every computer, whatever arrived first; given in the total order of `lamport`, `chain` and `seq`. What a closing act, or a key to
 * one, had not heard of counts after it: nobody who turned it could take it into account, and what was opened is open. Nothing comes before what its author knew. `deaf` are those that
 * put nothing behind them, for they changed nothing.
 */
export const asHeardOf = (acts: readonly AnyAct[], deaf: ReadonlySet<AnyAct> = new Set()): readonly Counted[] => {
  const hearing: Hearing[] = [];
  for (const [place, act] of acts.entries())
    if (hasHeads(act) && !deaf.has(act)) hearing.push({ place, chain: act.chain, seq: act.seq, heard: heardBy(act, hearing) });
  const placed = acts.map((act, place) => {
    const unheard = hearing.findLast((one) => one.place > place && (one.heard.get(act.chain) ?? 0) < act.seq);
    return { act, isLate: unheard !== undefined, behind: unheard?.place ?? place, place };
  });
  return placed
    .toSorted((a, b) => a.behind - b.behind || Number(a.isLate) - Number(b.isLate) || a.place - b.place)
    .map(({ act, isLate }) => ({ act, isLate }));
};

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
