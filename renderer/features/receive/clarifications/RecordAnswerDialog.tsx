/** Recording what a bidder answered, with the names that it gives for the first time. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, RefusalNotice, Row, Stack, TextArea, TextField, useTyped } from '../../../kit/index.ts';
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
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waits = draft.answer.trim() === '' ? words.waitsAnswer : undefined;
  const record = async (): Promise<void> => {
    if (waits !== undefined) return;
    const said = refusalOf(
      await run({ tender, clarification, bid, on: draft.on, text: draft.answer.trim(), newNames: [...namesIn(draft.newNames)] }),
    );
    setRefusal(said);
    if (said) return;
    forget();
    onClose();
  };
  return (
    <Dialog
      title={words.heading(words.answerTitle, name)}
      isOpen
      onClose={onClose}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{clarify.cancel}</Button>
          <Button look="primary" isPending={busy} waitsFor={waits} onPress={() => void record()}>
            {words.answerTitle}
          </Button>
        </Row>
      }
    >
      <Stack>
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
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};
