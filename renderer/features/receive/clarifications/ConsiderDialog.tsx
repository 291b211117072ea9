/** Deciding whether an answer may inform a score: never if it improves the tender, and who reads it if it does not. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { CheckboxGroup, FormDialog, Notice, Segments, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { clarify } from '../../../words/clarify.ts';
import styles from '../receive.module.css';
import { considerationOf, considerWaits } from './clarification.ts';
import type { Clarification, ClarifyView, ConsiderDraft } from './clarification.ts';

const words = clarify.after;

export interface ConsiderDialogProps {
  readonly tender: string;
  readonly question: Clarification;
  readonly people: ClarifyView['people'];
  readonly onClose: () => void;
}

export const ConsiderDialog = ({ tender, question: { clarification, bid, name, text, answer }, people, onClose }: ConsiderDialogProps) => {
  const { run, busy } = useCommand('clarify.consider');
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<ConsiderDraft>(`consider ${clarification} ${bid}`, { improves: 'open', use: 'open', reason: '', seenBy: [] });
  const change = (more: Partial<ConsiderDraft>): void => type({ ...draft, ...more });
  const waits = considerWaits(draft);
  const isUsed = draft.improves === 'no' && draft.use === 'yes';
  const record = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, clarification, bid, ...considerationOf(draft) }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.heading(words.considerTitle, name)}
      onClose={onClose}
      act={words.decide}
      isPending={busy}
      waitsFor={waits}
      onAct={record}
    >
      <Stack gap="one">
        <p className={styles.quiet}>{text}</p>
        <p className={styles.said}>{answer}</p>
      </Stack>
      <Segments<ConsiderDraft['improves']>
        label={words.improves}
        segments={(['yes', 'no'] as const).map((id) => ({ id, label: words[id] }))}
        value={draft.improves}
        onChange={(improves) => change({ improves })}
      />
      {draft.improves === 'yes' ? <Notice kind="warning">{words.improvesMeans}</Notice> : null}
      {draft.improves === 'no' ? (
        <Segments<ConsiderDraft['use']>
          label={words.use}
          segments={(['yes', 'no'] as const).map((id) => ({ id, label: words.uses[id] }))}
          value={draft.use}
          onChange={(use) => change({ use })}
        />
      ) : null}
      <TextArea label={isUsed ? words.whyUsed : words.whyNot} rows={3} value={draft.reason} onChange={(reason) => change({ reason })} />
      {isUsed ? (
        <CheckboxGroup
          label={words.seenBy}
          description={words.seenByHelp}
          choices={people.map((one) => ({ id: one.person, label: one.name }))}
          value={draft.seenBy}
          onChange={(seenBy) => change({ seenBy })}
        />
      ) : null}
    </FormDialog>
  );
};
