/** An approver decides on the recommendation: approves it or returns it, with the reason and a word on conflicts of interest. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { Select, SignedDialog, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { afterAward } from '../../../words/after-award.ts';
import { asMissing } from './course-after.ts';

const words = afterAward.approve;

interface Draft {
  readonly outcome: 'approved' | 'returned' | null;
  readonly reason: string;
  readonly conflicts: string;
}

export interface ApproveDialogProps {
  readonly tender: string;
  /** Who is recommended, in words. */
  readonly names: string;
  readonly onClose: () => void;
}

export const ApproveDialog = ({ tender, names, onClose }: ApproveDialogProps) => {
  const session = useSession();
  const { run, busy } = useCommand('afterAward.approve');
  const { typed: draft, type, forget } = useTyped<Draft>(`approve ${tender}`, { outcome: null, reason: '', conflicts: '' });
  const { outcome, reason, conflicts } = draft;
  const missing = [
    ...(outcome === null ? [words.missing.outcome] : []),
    ...(reason.trim() === '' ? [words.missing.reason] : []),
    ...(conflicts.trim() === '' ? [words.missing.conflicts] : []),
  ];
  const decide = async (signers: KeySigner[]): Promise<Refusal | null> => {
    if (outcome === null) return null;
    const said = refusalOf(await run({ tender, outcome, reason: reason.trim(), conflicts: conflicts.trim(), signers }));
    if (!said) forget();
    return said;
  };
  return (
    <SignedDialog
      title={words.title}
      onClose={onClose}
      willBeFixed={words.fixed}
      signer={session}
      capacity={words.capacity}
      missing={asMissing(missing)}
      act={words.act}
      isPending={busy}
      onAct={decide}
    >
      <Stack>
        <p>{words.lead(names)}</p>
        <Select
          label={words.outcome}
          placeholder={words.choose}
          value={outcome}
          choices={(['approved', 'returned'] as const).map((id) => ({ id, label: words.outcomes[id] }))}
          onChange={(next) => type({ ...draft, outcome: next })}
        />
        <TextArea label={words.reason} rows={3} value={reason} onChange={(typed) => type({ ...draft, reason: typed })} />
        <TextArea
          label={words.conflicts}
          description={words.conflictsHelp}
          rows={2}
          value={conflicts}
          onChange={(typed) => type({ ...draft, conflicts: typed })}
        />
      </Stack>
    </SignedDialog>
  );
};
