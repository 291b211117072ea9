/** The record itself: acts appended to their author's chain, read back in the one total order, their chains checked. */

import { createHash } from 'node:crypto';
import { type Act, actLine, type AnyAct, type ChainId, chainOf, firstPrev } from '../../shared/acts/act.ts';
import { type ActKind, isActKind, parseAct } from '../../shared/acts/acts.ts';
import type { Heads } from '../../shared/acts/heads.ts';
import type { DeviceId, PersonId, Sha256, TenderId, Time } from '../../shared/domain/ids.ts';
import { type Refusal, refuse } from '../../shared/domain/result.ts';
import { canonical, readCanonical } from '../../shared/pack/canonical.ts';
import type { ReadDb, WriteDb } from './sql.ts';

interface ActRow {
  readonly tender: string;
  readonly chain: string;
  readonly seq: number;
  readonly lamport: number;
  readonly kind: string;
  readonly at: string;
  readonly actor: string;
  readonly device: string;
  readonly body: string;
  readonly prev: string;
  readonly signature: string | null;
}

const columns = 'tender, chain, seq, lamport, kind, at, actor, device, body, prev, signature';

const fromRow = (row: ActRow): AnyAct => {
  if (!isActKind(row.kind)) throw new Error(`the store holds an act of unknown kind “${row.kind}”`);
  const { signature, ...rest } = row;
  return { ...rest, body: JSON.parse(row.body), ...(signature === null ? {} : { signature }) } as AnyAct;
};

/** An act's hash: SHA-256 of its line, as anybody can recompute from a pack with `sha256sum`. */
export const hashOf = (act: Act): Sha256 => createHash('sha256').update(actLine(act)).digest('hex') as Sha256;

/** Appends, never replaces: the primary key refuses a second act with the same place in a chain. */
export const appendAct = (db: WriteDb, act: AnyAct): void =>
  db.run(
    `INSERT INTO act (${columns}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    act.tender,
    act.chain,
    act.seq,
    act.lamport,
    act.kind,
    act.at,
    act.actor,
    act.device,
    canonical(act.body),
    act.prev,
    act.signature ?? null,
    hashOf(act),
  );

/** The envelope that the next act of this person on this device will have. */
export const nextPlace = (db: ReadDb, tender: TenderId, actor: PersonId, device: DeviceId) => {
  const chain = chainOf(actor, device);
  const head = db.get<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM act WHERE tender = ? AND chain = ? ORDER BY seq DESC LIMIT 1',
    tender,
    chain,
  );
  const seen = db.get<{ lamport: number | null }>('SELECT max(lamport) AS lamport FROM act WHERE tender = ?', tender);
  return { chain, seq: (head?.seq ?? 0) + 1, prev: (head?.hash ?? firstPrev) as Sha256, lamport: (seen?.lamport ?? 0) + 1 };
};

/** All acts of a tender in the total order, at most `upTo` of them. */
export const actsInOrder = (db: ReadDb, tender: TenderId, upTo = Number.MAX_SAFE_INTEGER): AnyAct[] =>
  db.all<ActRow>(`SELECT ${columns} FROM act WHERE tender = ? ORDER BY lamport, chain, seq LIMIT ?`, tender, upTo).map(fromRow);

export const actAt = (db: ReadDb, tender: TenderId, chain: string, seq: number): AnyAct | null => {
  const row = db.get<ActRow>(`SELECT ${columns} FROM act WHERE tender = ? AND chain = ? AND seq = ?`, tender, chain, seq);
  return row ? fromRow(row) : null;
};

export interface ListedAct {
  /** Place in the total order, from 1. */
  readonly number: number;
  readonly act: AnyAct;
  readonly hash: Sha256;
  readonly voided: Refusal | null;
}

/** A page of the record, oldest first, each act with its fate. */
export const listActs = (db: ReadDb, tender: TenderId, from: number, count: number): ListedAct[] =>
  db
    .all<ActRow & { hash: string; code: string | null; sentence: string | null }>(
      `SELECT ${columns
        .split(', ')
        .map((name) => `act.${name}`)
        .join(', ')}, hash, void.code, void.sentence
         FROM act LEFT JOIN void ON void.tender = act.tender AND void.chain = act.chain AND void.seq = act.seq
        WHERE act.tender = ? ORDER BY act.lamport, act.chain, act.seq LIMIT ? OFFSET ?`,
      tender,
      count,
      from - 1,
    )
    .map(({ hash, code, sentence, ...row }, index) => ({
      number: from + index,
      act: fromRow(row),
      hash: hash as Sha256,
      voided: code === null ? null : refuse(code, sentence ?? ''),
    }));

export const countActs = (db: ReadDb, tender: TenderId): number =>
  db.get<{ count: number }>('SELECT count(*) AS count FROM act WHERE tender = ?', tender)?.count ?? 0;

/** Of the newest act of a kind; null where there is none. */
export const lastHashOf = (db: ReadDb, tender: TenderId, kind: ActKind): Sha256 | null =>
  db.get<{ hash: Sha256 }>(
    'SELECT hash FROM act WHERE tender = ? AND kind = ? ORDER BY lamport DESC, chain DESC, seq DESC LIMIT 1',
    tender,
    kind,
  )?.hash ?? null;

export const lastActAt = (db: ReadDb, tender: TenderId): Time | null =>
  db.get<{ at: string }>('SELECT at FROM act WHERE tender = ? ORDER BY lamport DESC, chain DESC, seq DESC LIMIT 1', tender)?.at ?? null;

/** The newest act of each chain. */
export const headsOf = (db: ReadDb, tender: TenderId): Heads =>
  db.all<{ chain: string; seq: number; hash: string }>(
    'SELECT chain, seq, hash FROM act AS one WHERE tender = ? AND seq = (SELECT max(seq) FROM act WHERE tender = one.tender AND chain = one.chain) ORDER BY chain',
    tender,
  );

/** Every chain as the lines that a pack holds, in canonical form, without line feeds. */
export const chainLines = (db: ReadDb, tender: TenderId): { readonly chain: ChainId; readonly lines: readonly string[] }[] => {
  const chains = new Map<ChainId, string[]>();
  for (const act of actsInOrder(db, tender)) {
    const lines = chains.get(act.chain) ?? [];
    lines.push(actLine(act));
    chains.set(act.chain, lines);
  }
  return [...chains].map(([chain, lines]) => ({ chain, lines })).sort((a, b) => (a.chain < b.chain ? -1 : 1));
};

const broken = (chain: string, seq: number, what: string): Refusal =>
  refuse('chain-broken', `Act ${seq} of chain ${chain} ${what}, so this record cannot be trusted.`, { about: `${chain} ${seq}` });

/** Reads the lines of one chain as they came: canonical, numbered without a gap, each naming the hash of the one before, all by one author. */
export const readChain = (chain: string, lines: readonly Uint8Array[]): readonly AnyAct[] | Refusal => {
  const acts: AnyAct[] = [];
  let prev: Sha256 = firstPrev;
  for (const [index, line] of lines.entries()) {
    let act: AnyAct;
    try {
      act = parseAct(readCanonical(line));
    } catch {
      return broken(chain, index + 1, 'is not written as an act');
    }
    if (act.chain !== chain || chainOf(act.actor, act.device) !== chain) return broken(chain, index + 1, 'belongs to another chain');
    if (act.seq !== index + 1 || act.prev !== prev) return broken(chain, index + 1, 'does not follow the one before it');
    prev = createHash('sha256').update(line).digest('hex') as Sha256;
    acts.push(act);
  }
  return acts;
};
