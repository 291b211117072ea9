/** What every host calls: a name and a payload in, an answer out. Shapes are checked on both sides of every service, and faults never leave as more than a reference. */

import { contract, isOperation, type OperationName, refusalsOf } from '../../shared/contract/contract.ts';
import type { Answer } from '../../shared/contract/define.ts';
import { type Outcome, type Refusal, refuse } from '../../shared/domain/result.ts';
import type { Caller, Services } from '../services/context.ts';
import { freshReference, type Log } from './log.ts';

export type Dispatch = (operation: string, payload: unknown, caller: Caller) => Promise<Answer<unknown>>;

/** A refusal that the contract does not list still reaches whoever can act on it; that it is missing there is for us to mend. */
class Unlisted extends Error {
  override readonly name = 'Unlisted';
}

const refusedWith = (refusal: Refusal): Answer<never> => ({ kind: 'refused', refusal });

const diskFull = refuse('disk-full', 'The disk is full, so this could not be kept. What was kept before is safe.', {
  wayOut: 'Make room on the disk, then do it again.',
});

const isDiskFull = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && (fault.code === 'SQLITE_FULL' || fault.code === 'ENOSPC');

/** The first thing that is wrong with a payload, in a form that says where. */
const whatIsWrong = (issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string => {
  const [first] = issues;
  return first ? `${first.path.map(String).join('.') || 'payload'}: ${first.message}` : 'unknown';
};

export const createDispatch = (services: Services, log: Log): Dispatch => {
  const run = async (name: OperationName, payload: unknown, caller: Caller): Promise<Outcome<unknown>> => {
    const service = services[name] as (payload: unknown, caller: Caller) => Outcome<unknown> | Promise<Outcome<unknown>>;
    return service(payload, caller);
  };
  return async (operation, payload, caller) => {
    if (typeof operation !== 'string' || !isOperation(operation))
      return refusedWith(
        refuse('no-such-operation', 'The page asked for something that this program does not do.', { wayOut: 'Start the program again.' }),
      );
    const { input, output } = contract[operation];
    const read = input.safeParse(payload);
    if (!read.success)
      return refusedWith(
        refuse('malformed-call', 'What was typed does not have a form that can be kept, so nothing was changed.', {
          about: whatIsWrong(read.error.issues),
        }),
      );
    try {
      const outcome = await run(operation, read.data, caller);
      if (outcome.ok) return { kind: 'done', value: output.parse(outcome.value) };
      if (!refusalsOf(operation).has(outcome.refusal.code))
        log.write({ what: 'fault', reference: freshReference(), operation, fault: new Unlisted(outcome.refusal.code) });
      return refusedWith(outcome.refusal);
    } catch (fault) {
      if (isDiskFull(fault)) return refusedWith(diskFull);
      const reference = freshReference();
      log.write({ what: 'fault', reference, operation, fault });
      return {
        kind: 'unexpected',
        reference,
        sentence: `Something went wrong that should not have (reference ${reference}). What was kept before is safe.`,
      };
    }
  };
};
