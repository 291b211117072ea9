/** What a caveat of a schedule leads to by the published rules: a step already filled in, to be looked at, changed and recorded with a reason, or left. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { PriceRules } from '../../../../shared/domain/price-steps.ts';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import type { Caveat } from '../../../../shared/domain/price-schedule.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { FormDialog, Notice, TextArea, useTyped } from '../../../kit/index.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';
import { scheduleWords } from '../../../words/price-schedule.ts';
import type { View } from '../result/result.ts';
import { type CaveatStep, draftOf, waitsFor } from './step-draft.ts';
import { StepFields } from './StepFields.tsx';
import { useRecordStep } from './use-record-step.ts';

const form = pipelineWords.form;
const words = scheduleWords.correction;

export interface CorrectionDialogProps {
  readonly place: Where;
  readonly view: View;
  readonly rules: PriceRules;
  /** Those still in. */
  readonly bids: readonly BidEvaluation[];
  readonly caveat: Caveat;
  readonly correction: CaveatStep;
  readonly onClose: () => void;
}

export const CorrectionDialog = ({ place, view, rules, bids, caveat, correction, onClose }: CorrectionDialogProps) => {
  const { record, busy } = useRecordStep({ place, view, bids });
  const [draft, setDraft] = useState(() => draftOf(correction));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { typed: reason, type, forget } = useTyped(`price ${correction.kind} ${place.tender} ${view.lot ?? ''} ${caveat.sentence}`, '');
  const withoutSchedule = bids.filter(({ bid }) => !view.schedules.some((one) => one.bid === bid));
  const act = async (): Promise<Refusal | null> => {
    const said = await record(draft, reason);
    setRefusal(said);
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={form.kinds[correction.kind]}
      onClose={onClose}
      act={form.act}
      isPending={busy}
      waitsFor={waitsFor(draft, reason)}
      onAct={act}
    >
      <p>{caveat.sentence}</p>
      <p>{correction.kind === 'as-tendered' ? words.asTendered : words.lead(pipelineWords.ruleOf(rules, correction.kind))}</p>
      {caveat.kind === 'other-unit' && correction.kind === 'arithmetic' ? <Notice kind="warning">{words.otherUnit}</Notice> : null}
      {correction.kind === 'missing-item' && withoutSchedule.length > 0 ? (
        <Notice kind="warning">{words.withoutSchedule(withoutSchedule.map(({ name }) => name))}</Notice>
      ) : null}
      <StepFields draft={draft} onDraft={setDraft} refusal={refusal} view={view} rules={rules} bids={bids} />
      <TextArea label={form.reason} description={form.reasonHint} value={reason} onChange={type} />
    </FormDialog>
  );
};
