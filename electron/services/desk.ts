/** What services do over and over: find out who asks and what they may look at, unlock signers, record acts and say that they are kept. */

import type { AnyAct } from '../../shared/acts/act.ts';
import { type ActBodies, type ActKind, signedKinds } from '../../shared/acts/acts.ts';
import type { Where } from '../../shared/contract/words.ts';
import type { Course } from '../../shared/domain/course.ts';
import type { BidId, PersonId, TenderId, Time } from '../../shared/domain/ids.ts';
import type { PanelMember, Role } from '../../shared/domain/model.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import { halts, type KeyHolder, locks, mayAct, type PermittedKind, roleNames, type Stage, turnKey } from '../../shared/domain/stages.ts';
import { signBytes } from '../packs/certificate.ts';
import { type UnlockedKey, unlockKey } from '../packs/key-file.ts';
import { profileOf } from '../store/profiles.ts';
import { courseOf } from '../store/queries/course.ts';
import { lapsedKeys, memberOf, panelOf, stageOf, turnedKeys } from '../store/queries/prepare.ts';
import { allOrNothing, record } from '../store/record.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import type { Caller, Context, Session } from './context.ts';

const notSignedIn = refuse('not-signed-in', 'Nobody is signed in in this window.', {
  wayOut: 'Choose your name and give your passphrase.',
});
const noSuchTender = refuse('no-such-tender', 'This tender is not on this computer.');

export const sessionOf = (context: Context, caller: Caller): Outcome<Session> => {
  const session = context.sessions.get(caller.window);
  return session ? allowed(session) : refused(notSignedIn);
};

/** A record being looked at, by whom. */
export interface View {
  readonly tender: TenderId;
  readonly stage: Stage;
  /** null in an opened pack: all that its record has published is shown to whoever holds it. */
  readonly viewer: PanelMember | null;
  /** A pack or a replay: it can be looked at, and nothing in it can change. */
  readonly isRecord: boolean;
  readonly db: ReadDb;
  /** The tender as it is now, where it is one of this computer: whoever is recused today does not see in a replay what they may no longer see. In a pack the record itself. */
  readonly today: ReadDb;
  readonly store: Context['store'];
}

/** Opens the record that `where` names and looks into it, in one consistent view. */
export const look = <T>(context: Context, where: Where, caller: Caller, see: (view: View) => Outcome<T>): Outcome<T> => {
  const tender = where.tender as TenderId;
  if (where.record !== undefined) {
    const reader = context.records.get(where.record)?.reader ?? null;
    const isTheirs = reader === null || context.sessions.get(caller.window)?.person === reader;
    const store = isTheirs ? context.records.at(where.record, where.upTo) : null;
    if (!store)
      return refused(refuse('no-such-record', 'This pack is not open any more.', { wayOut: 'Open it again from the first screen.' }));
    return context.store.read((live) =>
      store.read((db) => {
        const stage = stageOf(db, tender);
        const viewer = reader === null ? null : memberOf(live, tender, reader);
        return stage
          ? see({ tender, stage, viewer, isRecord: true, db, today: reader === null ? db : live, store })
          : refused(noSuchTender);
      }),
    );
  }
  const session = sessionOf(context, caller);
  if (!session.ok) return session;
  return context.store.read((db) => {
    const stage = stageOf(db, tender);
    if (!stage) return refused(noSuchTender);
    const viewer = memberOf(db, tender, session.value.person);
    return viewer ? see({ tender, stage, viewer, isRecord: false, db, today: db, store: context.store }) : refused(notOnPanel);
  });
};

const notOnPanel = refuse('not-on-this-panel', 'You are not on the panel of this tender.', { wayOut: 'Ask its procurement lead.' });

/** How far a question is from being moderated again, in what is looked at or in the tender as it is today: what is hidden meanwhile no replay shows either (domain.md 2.4). */
export const reopeningNow = ({ db, today, tender }: Pick<View, 'db' | 'today' | 'tender'>): Course['reopening'] =>
  courseOf(db, tender).reopening ?? courseOf(today, tender).reopening;

/** Why the person who asks could not do this kind of act now; in an archive nobody can do anything. */
export const whyNot = (view: View, kind: PermittedKind): Refusal | null =>
  view.viewer && !view.isRecord
    ? mayAct(kind, view.stage, view.viewer.roles, courseOf(view.db, view.tender))
    : refuse('read-only', 'This is an archived record: it can be read and replayed, and nothing in it can change.');

/** Looks into a tender of this computer with an act in mind: refused where the person who asks could not do it now. */
export const lookToAct = <T>(
  context: Context,
  caller: Caller,
  tender: string,
  kind: PermittedKind,
  see: (view: View) => Outcome<T>,
): Outcome<T> =>
  look(context, { tender }, caller, (view) => {
    const refusal = whyNot(view, kind);
    return refusal ? refused(refusal) : see(view);
  });

interface Entry<Kind extends ActKind> {
  readonly tender: TenderId;
  readonly kind: Kind;
  readonly body: ActBodies[Kind];
}

/** Records one act within a transaction, in the name of whoever holds the key. */
export const recordAs = <Kind extends ActKind>(
  context: Context,
  db: WriteDb,
  author: { readonly person: PersonId; readonly key: UnlockedKey },
  entry: Entry<Kind>,
): Outcome<AnyAct> =>
  record(db, {
    ...entry,
    actor: author.person,
    device: context.device,
    at: context.clock(),
    ...(signedKinds.has(entry.kind)
      ? { sign: (line: string) => Buffer.from(signBytes(author.key.privateKey, Buffer.from(line))).toString('base64') }
      : {}),
  });

/** A transaction of acts; tells every window and answers when it was kept. */
export const keep = (context: Context, tender: TenderId | null, act: (db: WriteDb) => Outcome<unknown>): Outcome<{ keptAt: Time }> => {
  const outcome = allOrNothing(context.store, act);
  if (!outcome.ok) return outcome;
  const keptAt = context.clock();
  context.tell({ kind: 'changed', tender, at: keptAt });
  return allowed({ keptAt });
};

/** The commonest command: one act by the person signed in. */
export const keepAct = <Kind extends ActKind>(
  context: Context,
  caller: Caller,
  tender: string,
  kind: Kind,
  body: ActBodies[Kind],
): Outcome<{ keptAt: Time }> => {
  const session = sessionOf(context, caller);
  if (!session.ok) return session;
  return keep(context, tender as TenderId, (db) => recordAs(context, db, session.value, { tender: tender as TenderId, kind, body }));
};

/** Whether these people, in this order, may turn the keys of an act of two people now: asked before their keys open anything. */
export const mayTurnKeys = (view: View, kind: PermittedKind, signers: readonly { readonly person: PersonId }[]): Refusal | null => {
  const holders = turnedKeys(view.db, view.tender, kind).flatMap((key) => holderOf(view, key.person));
  for (const signer of signers) {
    const [holder] = holderOf(view, signer.person);
    if (!holder) return notOnPanel;
    const refusal = mayAct(kind, view.stage, holder.roles, courseOf(view.db, view.tender));
    if (refusal) return refusal;
    const turned = turnKey(kind, holders, holder);
    if ('kind' in turned) return turned;
    holders.push(holder);
  }
  return null;
};

const holderOf = (view: View, person: PersonId): KeyHolder[] => {
  const member = memberOf(view.db, view.tender, person);
  return member ? [{ person, name: member.name, roles: member.roles }] : [];
};

export interface SignerInput {
  readonly person: string;
  readonly passphrase: string;
}

export interface UnlockedSigner {
  readonly person: PersonId;
  readonly name: string;
  readonly key: UnlockedKey;
}

/** Unlocks everybody who signs; the first passphrase that does not fit stops all of it. */
export const unlockSigners = async (context: Context, signers: readonly SignerInput[]): Promise<Outcome<readonly UnlockedSigner[]>> => {
  const unlocked: UnlockedSigner[] = [];
  for (const { person, passphrase } of signers) {
    const profile = context.store.read((db) => profileOf(db, person as PersonId));
    if (!profile) return refused(refuse('no-such-profile', 'This person has no profile on this computer.', { about: person }));
    const key = await unlockKey(profile.keyFile, passphrase, Buffer.from(profile.certificate, 'base64'));
    if (!key.ok)
      return refused({
        ...key.refusal,
        about: person,
        sentence: signers.length > 1 ? `${profile.name}: ${key.refusal.sentence}` : key.refusal.sentence,
      });
    unlocked.push({ person: profile.person, name: profile.name, key: key.value });
  }
  return allowed(unlocked);
};

/** A command signed by one person or two: each passphrase is asked again, and all their acts are kept together or not at all. */
export const keepSigned = async <Kind extends ActKind>(
  context: Context,
  caller: Caller,
  asked: { readonly tender: string; readonly signers: readonly SignerInput[] },
  kind: Kind,
  bodyOf: (db: ReadDb, signer: UnlockedSigner, index: number) => ActBodies[Kind],
): Promise<Outcome<{ keptAt: Time }>> => {
  const session = sessionOf(context, caller);
  if (!session.ok) return session;
  const signers = await unlockSigners(context, asked.signers);
  if (!signers.ok) return signers;
  return keepAll(context, asked.tender as TenderId, signers.value, kind, bodyOf);
};

/** The same for signers whose keys are unlocked already. */
export const keepAll = <Kind extends ActKind>(
  context: Context,
  tender: TenderId,
  signers: readonly UnlockedSigner[],
  kind: Kind,
  bodyOf: (db: ReadDb, signer: UnlockedSigner, index: number) => ActBodies[Kind],
): Outcome<{ keptAt: Time }> =>
  keep(context, tender, (db) => {
    for (const [index, signer] of signers.entries()) {
      const outcome = recordAs(context, db, signer, { tender, kind, body: bodyOf(db, signer, index) });
      if (!outcome.ok) return outcome;
    }
    return allowed(null);
  });

/** How an act of two people stands, for a screen. `refusal` is what else stands in its way, whoever turns a key. */
export const lockView = (view: View, kind: PermittedKind, refusal: Refusal | null) => {
  const turned = turnedKeys(view.db, view.tender, kind).flatMap((key) => {
    const member = memberOf(view.db, view.tender, key.person);
    return member ? [{ person: key.person, name: member.name, at: key.at, roles: member.roles }] : [];
  });
  const locksOfKind = locks[kind] ?? [];
  // A lock is taken by the first turned key that fits it; turnKey has made sure that the rest can still be filled.
  const left = [...locksOfKind];
  for (const key of turned) {
    const taken = left.findIndex((roles) => key.roles.some((role) => roles.includes(role)));
    if (taken >= 0) left.splice(taken, 1);
  }
  const halted = view.isRecord ? null : halts(kind, courseOf(view.db, view.tender));
  const fits = (roles: readonly Role[]) => left.some((open) => roles.some((role) => open.includes(role)));
  return {
    turned: turned.map(({ person, name, at }) => ({ person, name, at })),
    lapsed: left.length === 0 ? [] : lapsedKeys(view.db, view.tender, kind).map((key) => ({ ...key, name: nameOf(view, key.person) })),
    needed: left.map((roles) => roles.map((role) => roleNames[role])),
    candidates: panelOf(view.db, view.tender)
      .filter((member) => fits(member.roles) && !turned.some((key) => key.person === member.id))
      .map((member) => ({ person: member.id as string, name: member.name, roles: member.roles.map((role) => roleNames[role]) })),
    halted,
    refusal: halted ?? refusal,
  };
};

/** A person's name as the panel knows it. */
export const nameOf = (view: Pick<View, 'db' | 'tender'>, person: PersonId): string =>
  memberOf(view.db, view.tender, person)?.name ?? 'Somebody no longer on the panel';

/** A bid as a list names it. */
export const bidName = (bid: { readonly id: BidId; readonly bidder: { readonly name: string; readonly alias: string } }) => ({
  bid: bid.id as string,
  name: bid.bidder.name,
  alias: bid.bidder.alias,
});

export const authored = (view: Pick<View, 'db' | 'tender'>, row: { readonly actor: PersonId; readonly at: Time }) => ({
  by: nameOf(view, row.actor),
  at: row.at,
});
