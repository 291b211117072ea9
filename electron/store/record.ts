/** The two ways into the record: an act made here, and acts that come from elsewhere. */

import type { Act, AnyAct } from '../../shared/acts/act.ts';
import { unsignedLine } from '../../shared/acts/act.ts';
import { type ActBodies, actBodies, type ActKind } from '../../shared/acts/acts.ts';
import type { DeviceId, PersonId, TenderId, Time } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import { appendAct, hashOf, nextPlace } from './acts.ts';
import type { Store } from './open.ts';
import { project, rebuild } from './project.ts';
import type { WriteDb } from './sql.ts';

export interface Draft<Kind extends ActKind> {
  readonly tender: TenderId;
  readonly kind: Kind;
  readonly body: ActBodies[Kind];
  readonly actor: PersonId;
  readonly device: DeviceId;
  readonly at: Time;
  /** Signs the act's own line; given for acts that commit their author. */
  readonly sign?: (line: string) => string;
}

/** Asks the rules and, if they allow it, appends the act and what it changes, together. Writes nothing on a refusal. */
export const record = <Kind extends ActKind>(db: WriteDb, draft: Draft<Kind>): Outcome<AnyAct> => {
  const { sign, ...envelope } = draft;
  const body = actBodies[draft.kind].parse(draft.body) as ActBodies[Kind];
  const unsigned: Act<Kind> = { ...envelope, ...nextPlace(db, draft.tender, draft.actor, draft.device), body };
  const act = (sign ? { ...unsigned, signature: sign(unsignedLine(unsigned)) } : unsigned) as unknown as AnyAct;
  const refusal = project(db, act);
  if (refusal) return refused(refusal);
  appendAct(db, act);
  return allowed(act);
};

class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.sentence);
    this.refusal = refusal;
  }
}

/** A transaction whose refusal takes back all that was written in it. */
export const allOrNothing = <T>(store: Pick<Store, 'write'>, act: (db: WriteDb) => Outcome<T>): Outcome<T> => {
  try {
    return allowed(
      store.write((db) => {
        const outcome = act(db);
        if (!outcome.ok) throw new Undone(outcome.refusal);
        return outcome.value;
      }),
    );
  } catch (error) {
    if (error instanceof Undone) return refused(error.refusal);
    throw error;
  }
};

/**
 * Takes in acts from elsewhere, whole chains or their continuations, each already read and checked as a chain (`readChain`), and rebuilds the tender.
 * Refuses `chain-forked` where a chain would have two different acts with one number: that is for the chair to look at, never overwritten.
 */
export const importActs = (db: WriteDb, tender: TenderId, acts: readonly AnyAct[], upTo?: number): Refusal | null => {
  for (const act of acts) {
    const known = db.get<{ hash: string }>(
      'SELECT hash FROM act WHERE tender = ? AND chain = ? AND seq = ?',
      act.tender,
      act.chain,
      act.seq,
    );
    if (!known) appendAct(db, act);
    else if (known.hash !== hashOf(act))
      return refuse('chain-forked', 'Two different acts stand at the same place of one person’s chain. Neither was overwritten.', {
        about: act.actor,
        wayOut: 'Show both to the chair: one of the two copies was changed or restored from an old backup.',
      });
  }
  rebuild(db, tender, upTo);
  return null;
};
