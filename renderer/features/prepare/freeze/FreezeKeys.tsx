/** The two keys of the freeze. */

import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { TwoKeys, useTwoKeys } from '../../../kit/index.ts';
import type { TwoKeyLock } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';

const words = prepareWords.freeze;

export interface FreezeKeysProps {
  readonly tender: string;
  readonly lock: TwoKeyLock;
  /** How many things are missing; nobody turns a key before there are none. */
  readonly missing: number;
  /** How many advisory findings nobody has answered. */
  readonly unanswered: number;
  readonly willBeFixed: readonly string[];
}

export const FreezeKeys = ({ tender, lock, missing, unanswered, willBeFixed }: FreezeKeysProps) => {
  const session = useSession();
  const { run, busy } = useCommand('prepare.freeze');
  return (
    <TwoKeys
      keys={useTwoKeys(lock, session?.person ?? null)}
      words={words.deed}
      willBeFixed={willBeFixed}
      waitsFor={missing > 0 ? words.waitsForMissing(missing) : unanswered > 0 ? words.waitsForAnswers(unanswered) : undefined}
      isPending={busy}
      onAct={async (signers) => refusalOf(await run({ tender, signers: [...signers] }))}
    />
  );
};
