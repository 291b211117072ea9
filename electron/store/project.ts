/** Acts to rows: each act in its turn meets the rules, and either changes what the tables say or is kept as void. */

import { verify, X509Certificate } from 'node:crypto';
import { type AnyAct, asHeardOf, hasHeads, unsignedLine } from '../../shared/acts/act.ts';
import { type ActKind, signedKinds } from '../../shared/acts/acts.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import type { PanelMember } from '../../shared/domain/model.ts';
import { type Refusal, refuse } from '../../shared/domain/result.ts';
import { closingActs, isClosed, lapsesKeysOf, locks, mayAct, type PermittedKind, stageAfter, turnKey } from '../../shared/domain/stages.ts';
import { actsInOrder } from './acts.ts';
import { projectionTables } from './migrations/0010-record.ts';
import { afterAwardHandlers } from './projections/after-award.ts';
import { archiveHandlers } from './projections/archive.ts';
import { awardHandlers } from './projections/award.ts';
import { clarifyHandlers } from './projections/clarify.ts';
import { courseHandlers } from './projections/course.ts';
import { gateHandlers } from './projections/gates.ts';
import type { Handler } from './projections/handler.ts';
import { lowPriceHandlers } from './projections/low-price.ts';
import { moderateHandlers } from './projections/moderate.ts';
import { priceHandlers } from './projections/price.ts';
import { createTender, liftFreeze, prepareHandlers } from './projections/prepare.ts';
import { receiveHandlers } from './projections/receive.ts';
import { reopeningHandlers } from './projections/reopening.ts';
import { scoreHandlers } from './projections/score.ts';
import { courseOf } from './queries/course.ts';
import { memberOf, stageOf, turnedKeys } from './queries/prepare.ts';
import type { ReadDb, WriteDb } from './sql.ts';

const handlers = {
  ...prepareHandlers,
  ...receiveHandlers,
  ...gateHandlers,
  ...clarifyHandlers,
  ...scoreHandlers,
  ...moderateHandlers,
  ...reopeningHandlers,
  ...awardHandlers,
  ...afterAwardHandlers,
  ...priceHandlers,
  ...lowPriceHandlers,
  ...courseHandlers,
  ...archiveHandlers,
};

const closings: ReadonlySet<string> = new Set(Object.values(closingActs));

/** Projects one act in its turn. Answers the refusal that makes it void, having written nothing. */
export const project = (db: WriteDb, act: AnyAct): Refusal | null => {
  if (act.kind === 'tender.created') return begin(db, act);
  const author = memberOf(db, act.tender, act.actor);
  if (!author) return refuse('not-on-this-panel', 'This person is not on the panel of this tender.', { about: act.actor });
  const stage = stageOf(db, act.tender);
  if (!stage) return refuse('no-such-tender', 'There is no such tender.');
  const kind: PermittedKind = act.kind;
  const refusal =
    mayAct(kind, stage, author.roles, courseOf(db, act.tender)) ??
    refuseUnsigned(act, author) ??
    mayTurn(db, act, author) ??
    askHandler(db, act, author);
  if (refusal) return refusal;
  if (locks[kind]) {
    db.run('DELETE FROM lapsed_key WHERE tender = ? AND kind = ? AND person = ?', act.tender, kind, act.actor);
    db.run(
      'INSERT INTO turned_key (tender, kind, person, at, chain, seq) VALUES (?, ?, ?, ?, ?, ?)',
      act.tender,
      kind,
      act.actor,
      act.at,
      act.chain,
      act.seq,
    );
  }
  if (closings.has(kind)) close(db, act);
  else if (act.kind === 'freeze.lifted' && turnedKeys(db, act.tender, kind).length === locks[kind]?.length) liftFreeze(db, act);
  else lapseKeys(db, act, lapsesKeysOf(kind, stage));
  return null;
};

/** A key turned on what has changed since no longer stands; whoever turned it is told. */
const lapseKeys = (db: WriteDb, { tender, at }: AnyAct, kind: PermittedKind): void => {
  db.run(
    `INSERT INTO lapsed_key (tender, kind, person, at, lapsed_at) SELECT tender, kind, person, at, ? FROM turned_key WHERE tender = ? AND kind = ?
     ON CONFLICT (tender, kind, person) DO UPDATE SET at = excluded.at, lapsed_at = excluded.lapsed_at`,
    at,
    tender,
    kind,
  );
  db.run('DELETE FROM turned_key WHERE tender = ? AND kind = ?', tender, kind);
};

const askHandler = (db: WriteDb, act: AnyAct, author: PanelMember): Refusal | null =>
  (handlers[act.kind as PermittedKind] as Handler<ActKind>)(db, act, author);

const begin = (db: WriteDb, act: AnyAct & { kind: 'tender.created' }): Refusal | null => {
  if (stageOf(db, act.tender)) return refuse('tender-already-created', 'This tender has been made already.');
  if (act.body.lead.id !== act.actor || act.body.details.id !== act.tender || !act.body.lead.roles.includes('lead'))
    return refuse('not-your-role', 'A tender is made by its own procurement lead.');
  createTender(db, act);
  return null;
};

const refuseUnsigned = (act: AnyAct, author: PanelMember): Refusal | null => {
  if (!signedKinds.has(act.kind)) return null;
  const key = new X509Certificate(Buffer.from(author.certificate, 'base64')).publicKey;
  const fits =
    act.signature !== undefined &&
    verify('sha256', Buffer.from(unsignedLine(act)), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(act.signature, 'base64'));
  return fits ? null : refuse('signature-missing', `This act does not carry the signature of ${author.name}.`, { about: act.actor });
};

const keyHolders = (db: ReadDb, tender: TenderId, kind: PermittedKind) =>
  turnedKeys(db, tender, kind).flatMap((key) => {
    const member = memberOf(db, tender, key.person);
    return member ? [{ person: member.id, name: member.name, roles: member.roles }] : [];
  });

const turn = (db: ReadDb, act: AnyAct, author: PanelMember) =>
  turnKey(act.kind as PermittedKind, keyHolders(db, act.tender, act.kind as PermittedKind), {
    person: author.id,
    name: author.name,
    roles: author.roles,
  });

const mayTurn = (db: ReadDb, act: AnyAct, author: PanelMember): Refusal | null => {
  if (!locks[act.kind as PermittedKind]) return null;
  const turned = turn(db, act, author);
  return 'kind' in turned ? turned : null;
};

/** The stage is left when one person was enough, or when every lock has its key. */
const close = (db: WriteDb, act: AnyAct): void => {
  const kind = act.kind as PermittedKind;
  const needed = locks[kind]?.length ?? 1;
  const turned = locks[kind] ? turnedKeys(db, act.tender, kind).length : 1;
  const next = stageAfter(kind);
  if (turned < needed || !next) return;
  db.run('UPDATE tender SET stage = ? WHERE id = ?', next, act.tender);
};

const tooLate = refuse(
  'arrived-after-closing',
  'This act arrived after the stage that it belongs to was closed without it, so it changes nothing.',
);

const empty = (db: WriteDb, tender: TenderId): void => {
  for (const table of projectionTables) db.run(`DELETE FROM main.${table} WHERE ${table === 'tender' ? 'id' : 'tender'} = ?`, tender);
};

const markVoid = (db: WriteDb, act: AnyAct, refusal: Refusal): void =>
  db.run(
    'INSERT OR REPLACE INTO void (tender, chain, seq, code, sentence) VALUES (?, ?, ?, ?, ?)',
    act.tender,
    act.chain,
    act.seq,
    refusal.code,
    refusal.sentence,
  );

/** What a late act is void for: that the stage it belongs to was closed without it comes before what else may be said of it. */
const lateRefusal = (db: ReadDb, act: AnyAct, refusal: Refusal): Refusal => {
  const stage = stageOf(db, act.tender);
  return act.kind !== 'tender.created' && stage && isClosed(act.kind, stage) ? tooLate : refusal;
};

/**
 * Empties a tender's tables and plays its acts again, the first `upTo` of the total order, so that every computer comes to the same state whatever arrived first.
 * Played again where a closing act or a key is void: it changed nothing, so nothing counts after it for its sake.
 */
export const rebuild = (db: WriteDb, tender: TenderId, upTo?: number): void => {
  const acts = actsInOrder(db, tender, upTo);
  const deaf = new Set<AnyAct>();
  for (;;) {
    const known = deaf.size;
    empty(db, tender);
    for (const { act, isLate } of asHeardOf(acts, deaf)) {
      const refusal = project(db, act);
      if (!refusal) continue;
      markVoid(db, act, isLate ? lateRefusal(db, act, refusal) : refusal);
      if (hasHeads(act)) deaf.add(act);
    }
    if (deaf.size === known) return;
  }
};
