/** Submitting one's sheet: what is still missing, what will be sealed, and the passphrase. */

import { useState } from 'react';
import type { Refusal } from '../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../app/ask.ts';
import type { Session } from '../../app/ask.ts';
import { Button, SignedDialog } from '../../kit/index.ts';
import { score } from '../../words/score.ts';
import type { MyAnswer } from './model.ts';
import type { Names } from './names.ts';

export interface SubmitSheetProps {
  readonly tender: string;
  readonly session: Session;
  readonly mine: readonly MyAnswer[];
  readonly names: Names;
  /** Records everything that has been typed. */
  readonly leaveAll: () => Promise<void>;
}

const words = score.submit;

/** Named one by one; beyond them only how many. */
const most = 12;

export const SubmitSheet = ({ tender, session, mine, names, leaveAll }: SubmitSheetProps) => {
  const submit = useCommand('score.submit');
  const [isOpen, setOpen] = useState(false);
  const open = async (): Promise<void> => {
    await leaveAll();
    setOpen(true);
  };
  return (
    <>
      <Button look="solemn" icon="wax" onPress={() => void open()}>
        {words.open}
      </Button>
      {isOpen ? (
        <SignedDialog
          title={words.title}
          onClose={() => setOpen(false)}
          willBeFixed={words.fixed(mine.length)}
          missing={missingOf(mine, names)}
          signer={session}
          capacity={words.capacity}
          act={words.act}
          isPending={submit.busy}
          onAct={async (signers) => refusalOf(await submit.run({ tender, signers }))}
        >
          {words.sentence}
        </SignedDialog>
      ) : null}
    </>
  );
};

const missingOf = (mine: readonly MyAnswer[], names: Names): readonly Refusal[] => {
  const missing = mine.flatMap(({ criterion, bid, lacks }) =>
    lacks
      ? [{ ...lacks, sentence: words.missing(score.answerOf(names.question(criterion), names.bid(bid)), lacks.sentence), wayOut: '' }]
      : [],
  );
  const rest = missing.length - most;
  return rest > 0 ? [...missing.slice(0, most), { kind: 'refusal', code: 'marks-missing', sentence: words.more(rest) }] : missing;
};
