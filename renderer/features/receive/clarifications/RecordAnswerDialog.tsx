/** Recording what a bidder answered, with the names that it gives for the first time. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { clarify } from '../../../words/clarify.ts';
import styles from '../receive.module.css';
import { namesIn } from './clarification.ts';
import type { Clarification } from './clarification.ts';

const words = clarify.after;

export interface RecordAnswerDialogProps {
  readonly tender: string;
  readonly question: Clarification;
  readonly today: string;
  readonly onClose: () => void;
}

export const RecordAnswerDialog = ({ tender, question: { clarification, bid, name, text }, today, onClose }: RecordAnswerDialogProps) => {
  const { run, busy } = useCommand('clarify.recordAnswer');
  const { typed: draft, type, forget } = useTyped(`answer of ${clarification} ${bid}`, { on: today, answer: '', newNames: '' });
  const waits = draft.answer.trim() === '' ? words.waitsAnswer : undefined;
  const record = async (): Promise<Refusal | null> => {
    const said = refusalOf(
      await run({ tender, clarification, bid, on: draft.on, text: draft.answer.trim(), newNames: [...namesIn(draft.newNames)] }),
    );
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.heading(words.answerTitle, name)}
      onClose={onClose}
      act={words.answerTitle}
      isPending={busy}
      waitsFor={waits}
      onAct={record}
    >
      <p className={styles.said}>{text}</p>
      <TextArea label={words.answer} rows={4} value={draft.answer} onChange={(answer) => type({ ...draft, answer })} />
      <TextArea
        label={words.newNames}
        description={words.newNamesHelp}
        isOptional
        rows={2}
        value={draft.newNames}
        onChange={(newNames) => type({ ...draft, newNames })}
      />
      <TextField type="date" label={words.answeredOn} value={draft.on} onChange={(on) => type({ ...draft, on })} />
    </FormDialog>
  );
};
