/** Answering a bidder before the deadline: for all to read without its name, or to it alone with a reason. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, Segments, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { clarify } from '../../../words/clarify.ts';
import { answerBidderWaits, bidderAnswerOf } from './clarification.ts';
import type { AnswerBidderDraft } from './clarification.ts';

const words = clarify.before;

export interface AnswerBidderDialogProps {
  readonly tender: string;
  readonly today: string;
  readonly onClose: () => void;
}

export const AnswerBidderDialog = ({ tender, today, onClose }: AnswerBidderDialogProps) => {
  const { run, busy } = useCommand('clarify.answerBidder');
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<AnswerBidderDraft>(`answer bidder ${tender}`, {
    on: today,
    asker: '',
    question: '',
    answer: '',
    to: 'all',
    confidential: '',
  });
  const change = (more: Partial<AnswerBidderDraft>): void => type({ ...draft, ...more });
  const waits = answerBidderWaits(draft);
  const record = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, ...bidderAnswerOf(draft) }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog title={words.dialogTitle} onClose={onClose} act={words.record} isPending={busy} waitsFor={waits} onAct={record}>
      <TextField label={words.asker} description={words.askerHelp} value={draft.asker} onChange={(asker) => change({ asker })} />
      <TextArea label={words.question} rows={3} value={draft.question} onChange={(question) => change({ question })} />
      <TextArea label={words.answer} rows={3} value={draft.answer} onChange={(answer) => change({ answer })} />
      <Segments<AnswerBidderDraft['to']>
        label={words.to}
        segments={(['all', 'asker-alone'] as const).map((id) => ({ id, label: words.tos[id] }))}
        value={draft.to}
        onChange={(to) => change({ to })}
      />
      {draft.to === 'asker-alone' ? (
        <TextArea label={words.confidential} rows={2} value={draft.confidential} onChange={(confidential) => change({ confidential })} />
      ) : null}
      <TextField type="date" label={words.day} value={draft.on} onChange={(on) => change({ on })} />
    </FormDialog>
  );
};
