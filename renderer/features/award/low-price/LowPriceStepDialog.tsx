/** One step of the loop about a price: a suspicion or none, the letter, the reply, or the decision. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, Segments, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { lowPrice } from '../../../words/low-price.ts';
import { emptyStep, stepOf, stepWaits } from './low-price.ts';
import type { LowPriceBid, StepDraft, StepKind } from './low-price.ts';

const words = lowPrice.loop;

export interface LowPriceStepDialogProps {
  readonly tender: string;
  readonly bid: LowPriceBid;
  readonly kind: StepKind;
  readonly today: string;
  readonly onClose: () => void;
}

export const LowPriceStepDialog = ({ tender, bid: { bid, name, steps }, kind, today, onClose }: LowPriceStepDialogProps) => {
  const { run, busy } = useCommand('lowPrice.step');
  const { typed: draft, type, forget } = useTyped<StepDraft>(`low price ${bid} ${kind} ${steps.length}`, emptyStep(today));
  const { title, lead, text, act } = words.dialog[kind];
  const waits = stepWaits(kind, draft);
  const record = async (): Promise<Refusal | null> => {
    const step = stepOf(kind, draft);
    if (step === null) return null;
    const said = refusalOf(await run({ tender, bid, step }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog title={words.dialogTitle(title, name)} onClose={onClose} act={act} isPending={busy} waitsFor={waits} onAct={record}>
      <p>{lead}</p>
      {kind === 'decide' ? (
        <Segments<StepDraft['outcome']>
          label={words.outcome}
          segments={(['demonstrated', 'not-demonstrated'] as const).map((id) => ({ id, label: words.outcomes[id] }))}
          value={draft.outcome}
          onChange={(outcome) => type({ ...draft, outcome })}
        />
      ) : null}
      <TextArea label={text} rows={4} value={draft.text} onChange={(said) => type({ ...draft, text: said })} />
      <TextField type="date" label={words.day} value={draft.on} onChange={(on) => type({ ...draft, on })} />
      {kind === 'notify' ? (
        <TextField type="date" label={words.replyDue} value={draft.replyDue} onChange={(replyDue) => type({ ...draft, replyDue })} />
      ) : null}
    </FormDialog>
  );
};
