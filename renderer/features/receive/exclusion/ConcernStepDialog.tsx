/** One step about a ground for exclusion: the letter, the answer, the two answers of the determination, or the name that takes a place. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FieldSet, FormDialog, Segments, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { gates } from '../../../words/gates.ts';
import { emptyStep, stepOf, stepWaits } from './concern.ts';
import type { Concern, StepDraft, StepKind } from './concern.ts';

const words = gates.exclusion;

export interface ConcernStepDialogProps {
  readonly tender: string;
  readonly concern: Concern;
  readonly name: string;
  readonly kind: StepKind;
  readonly today: string;
  readonly onClose: () => void;
}

const dayLabels: Readonly<Record<StepKind, string>> = {
  ask: words.sentOn,
  answer: words.answeredOn,
  determine: words.determinedOn,
  offer: words.sentOn,
  replace: words.answeredOn,
};

export const ConcernStepDialog = ({ tender, concern: { concern, isDebarred }, name, kind, today, onClose }: ConcernStepDialogProps) => {
  const { run, busy } = useCommand('gates.step');
  const { typed: draft, type, forget } = useTyped<StepDraft>(`concern ${concern} ${kind}`, emptyStep(today));
  const { title, lead, text, due, act } = words.dialog[kind];
  const waits = stepWaits(kind, draft, isDebarred);
  const change = (more: Partial<StepDraft>): void => type({ ...draft, ...more });
  const record = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, concern, step: stepOf(kind, draft, isDebarred) }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog title={`${title}: ${name}`} onClose={onClose} act={act} isPending={busy} waitsFor={waits} onAct={record}>
      <p>{lead}</p>
      <TextField type="date" label={dayLabels[kind]} value={draft.on} onChange={(on) => change({ on })} />
      {text === '' ? null : <TextArea label={text} rows={4} value={draft.text} onChange={(said) => change({ text: said })} />}
      {due === '' ? null : <TextField type="date" label={due} value={draft.due} onChange={(until) => change({ due: until })} />}
      {kind === 'replace' ? <TextField label={words.newName} value={draft.name} onChange={(chosen) => change({ name: chosen })} /> : null}
      {kind === 'determine' && isDebarred ? <p>{words.byList}</p> : null}
      {kind === 'determine' && !isDebarred ? (
        <>
          <Question
            question={words.appliesQuestion}
            answer={draft.applies}
            reason={draft.appliesReason}
            onAnswer={(applies) => change({ applies })}
            onReason={(appliesReason) => change({ appliesReason })}
          />
          {draft.applies === 'yes' ? (
            <Question
              question={words.continuingQuestion}
              help={words.continuingHelp}
              answer={draft.continuing}
              reason={draft.continuingReason}
              onAnswer={(continuing) => change({ continuing })}
              onReason={(continuingReason) => change({ continuingReason })}
            />
          ) : null}
        </>
      ) : null}
    </FormDialog>
  );
};

interface QuestionProps {
  readonly question: string;
  readonly help?: string;
  readonly answer: StepDraft['applies'];
  readonly reason: string;
  readonly onAnswer: (answer: StepDraft['applies']) => void;
  readonly onReason: (reason: string) => void;
}

const Question = ({ question, help, answer, reason, onAnswer, onReason }: QuestionProps) => (
  <FieldSet legend={question} description={help}>
    <Segments<StepDraft['applies']>
      label={question}
      isLabelHidden
      segments={[
        { id: 'yes', label: words.yes },
        { id: 'no', label: words.no },
      ]}
      value={answer}
      onChange={onAnswer}
    />
    <TextArea label={words.reasonFor(question)} isLabelHidden rows={3} value={reason} onChange={onReason} />
  </FieldSet>
);
