/** The contract recorded as entered into: the day, under the lead's passphrase. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { SignedDialog, Stack, TextField, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { afterAward } from '../../../words/after-award.ts';
import { asMissing } from './course-after.ts';

const words = afterAward.enter;

export const ContractDialog = ({
  tender,
  today,
  onClose,
}: {
  readonly tender: string;
  readonly today: string;
  readonly onClose: () => void;
}) => {
  const session = useSession();
  const { run, busy } = useCommand('afterAward.enterContract');
  const { typed: on, type, forget } = useTyped(`contract ${tender}`, today);
  const enter = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, on, signers }));
    if (!said) forget();
    return said;
  };
  return (
    <SignedDialog
      title={words.title}
      onClose={onClose}
      willBeFixed={words.fixed}
      signer={session}
      capacity={afterAward.capacity}
      missing={asMissing(on === '' ? [words.missingDay] : [])}
      act={words.act}
      isPending={busy}
      onAct={enter}
    >
      <Stack>
        <p>{words.lead}</p>
        <TextField type="date" label={afterAward.day} value={on} onChange={type} />
      </Stack>
    </SignedDialog>
  );
};
