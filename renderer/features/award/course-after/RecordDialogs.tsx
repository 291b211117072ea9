/** The steps after the recommendation that are recorded without a passphrase: the answer to a return, the notice, the handover. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { afterAward } from '../../../words/after-award.ts';
import { nothingSaid, saidOf } from './course-after.ts';
import { StandstillFields } from './StandstillFields.tsx';

const { answer, publish, accept, form } = afterAward;

interface RecordDialogProps {
  readonly tender: string;
  readonly today: string;
  readonly onClose: () => void;
}

export const AnswerDialog = ({ tender, onClose }: Omit<RecordDialogProps, 'today'>) => {
  const { run, busy } = useCommand('afterAward.answer');
  const { typed: text, type, forget } = useTyped(`answer ${tender}`, '');
  const record = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, text: text.trim() }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={answer.title}
      onClose={onClose}
      act={answer.act}
      isPending={busy}
      waitsFor={text.trim() === '' ? form.text : undefined}
      onAct={record}
    >
      <p>{answer.lead}</p>
      <TextArea label={answer.text} autoFocus rows={4} value={text} onChange={type} />
    </FormDialog>
  );
};

export const NoticeDialog = ({ tender, today, onClose }: RecordDialogProps) => {
  const { run, busy } = useCommand('afterAward.publishNotice');
  const { typed: draft, type, forget } = useTyped(`award notice ${tender}`, { reference: '', on: today, standstill: nothingSaid });
  const { reference, on, standstill } = draft;
  const record = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, reference: reference.trim(), on, standstill: saidOf(standstill) }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={publish.title}
      onClose={onClose}
      act={publish.act}
      isPending={busy}
      waitsFor={reference.trim() === '' ? form.reference : on === '' ? form.day : undefined}
      onAct={record}
    >
      <p>{publish.lead}</p>
      <TextField label={publish.reference} autoFocus value={reference} onChange={(typed) => type({ ...draft, reference: typed })} />
      <TextField type="date" label={afterAward.day} value={on} onChange={(typed) => type({ ...draft, on: typed })} />
      <StandstillFields start="notice-published" value={standstill} onChange={(typed) => type({ ...draft, standstill: typed })} />
    </FormDialog>
  );
};

export const HandoverDialog = ({ tender, today, onClose }: RecordDialogProps) => {
  const { run, busy } = useCommand('afterAward.acceptHandover');
  const { typed: draft, type, forget } = useTyped(`handover ${tender}`, { by: '', on: today });
  const { by, on } = draft;
  const record = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, by: by.trim(), on }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={accept.title}
      onClose={onClose}
      act={accept.act}
      isPending={busy}
      waitsFor={by.trim() === '' ? form.by : on === '' ? form.day : undefined}
      onAct={record}
    >
      <p>{accept.lead}</p>
      <TextField label={accept.by} description={accept.byHelp} autoFocus value={by} onChange={(typed) => type({ ...draft, by: typed })} />
      <TextField type="date" label={afterAward.day} value={on} onChange={(typed) => type({ ...draft, on: typed })} />
    </FormDialog>
  );
};
