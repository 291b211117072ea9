/** Abandoning a procurement: the reason, the notice that says so, and the approver's passphrase. */

import { refuse } from '../../../../shared/domain/result.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { roleNames } from '../../../../shared/domain/stages.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { SignedDialog, Stack, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { course } from '../../../words/course.ts';

const words = course.abandon;

export const AbandonDialog = ({ tender, onClose }: { readonly tender: string; readonly onClose: () => void }) => {
  const session = useSession();
  const { run, busy } = useCommand('course.abandon');
  const { typed, type, forget } = useTyped(`abandon ${tender}`, { reason: '', notice: '' });
  const abandon = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const reason = typed.reason.trim();
    if (reason === '') return refuse('reason-missing', 'There is no reason yet.', { wayOut: 'Write why no contract is awarded.' });
    const said = refusalOf(await run({ tender, reason, notice: typed.notice.trim(), signers }));
    if (!said) forget();
    return said;
  };
  return (
    <SignedDialog
      title={words.title}
      onClose={onClose}
      willBeFixed={words.fixed}
      signer={session}
      capacity={roleNames.approver}
      act={words.act}
      isPending={busy}
      onAct={abandon}
    >
      <Stack>
        <p>{words.lead}</p>
        <TextArea label={course.reason} rows={3} value={typed.reason} onChange={(reason) => type({ ...typed, reason })} />
        <TextField
          label={words.notice}
          description={words.noticeHelp}
          isOptional
          value={typed.notice}
          onChange={(notice) => type({ ...typed, notice })}
        />
      </Stack>
    </SignedDialog>
  );
};
