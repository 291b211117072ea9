/** Locking quality: which answers still have no consensus, and the act of two people that makes all of them final. */

import { refuse } from '../../../shared/domain/result.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../app/ask.ts';
import { TwoKeys, useTwoKeys } from '../../kit/index.ts';
import { moderate } from '../../words/moderate.ts';
import { missingConsensus } from './model.ts';
import type { ModerateView } from './model.ts';

export interface LockQualityProps {
  readonly tender: string;
  readonly view: ModerateView;
  readonly me: string;
}

const words = moderate.lock;

/** Named one by one; beyond them only how many. */
const most = 10;

const missingOf = (view: ModerateView): readonly Refusal[] => {
  const missing = missingConsensus(view).map(({ criterion, bids }) =>
    refuse('consensus-missing', words.missing(`${criterion.number} ${criterion.title}`, bids)),
  );
  const rest = missing.length - most;
  if (rest > 0) return [...missing.slice(0, most), refuse('consensus-missing', words.more(rest))];
  // The engine may know of bids that the person who looks may not see.
  return missing.length > 0 || view.locking.halted || !view.locking.refusal ? missing : [view.locking.refusal];
};

export const LockQuality = ({ tender, view, me }: LockQualityProps) => {
  const lock = useCommand('moderate.lock');
  const keys = useTwoKeys(view.locking, me);
  return (
    <TwoKeys
      keys={keys}
      words={words}
      isChosenInDialog
      willBeFixed={words.fixed(view.progress.total)}
      missing={missingOf(view)}
      isPending={lock.busy}
      onAct={async (signers) => refusalOf(await lock.run({ tender, signers: [...signers] }))}
    />
  );
};
