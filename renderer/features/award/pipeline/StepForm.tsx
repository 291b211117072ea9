/** The next step on the way to evaluated prices, in the fields that its kind needs; the rules of the record say whether it may be taken. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { PriceRules, PriceStepKind } from '../../../../shared/domain/price-steps.ts';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { Button, Heading, RefusalNotice, Select, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';
import { stepChoices } from './step-choices.ts';
import { emptyDraft, type StepDraft, waitsFor } from './step-draft.ts';
import { StepFields } from './StepFields.tsx';
import { useRecordStep } from './use-record-step.ts';

const words = pipelineWords.form;

export interface StepFormProps {
  readonly place: Where;
  readonly view: View;
  readonly rules: PriceRules;
  /** Those still in. */
  readonly bids: readonly BidEvaluation[];
}

export const StepForm = ({ place, view, rules, bids }: StepFormProps) => {
  const { record, busy } = useRecordStep({ place, view, bids });
  const [draft, setDraft] = useState<StepDraft>(emptyDraft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { typed: reason, type: setReason, forget } = useTyped(`price step ${place.tender} ${view.lot ?? ''}`, '');
  const { offered, notNow } = stepChoices(rules, view);
  const act = async (): Promise<void> => {
    const said = await record(draft, reason);
    setRefusal(said);
    if (said) return;
    setDraft(emptyDraft);
    forget();
  };
  return (
    <section aria-label={words.title} className={styles.form}>
      <Stack>
        <Heading level={3}>{words.title}</Heading>
        <Select<PriceStepKind>
          label={words.kind}
          placeholder={words.choose}
          value={draft.kind}
          {...(notNow.length === 0 ? {} : { description: words.notOffered(notNow) })}
          choices={offered.map((id) => ({ id, label: words.kinds[id] }))}
          onChange={(kind) => {
            setDraft({ ...emptyDraft, kind });
            setRefusal(null);
          }}
        />
        <StepFields draft={draft} onDraft={setDraft} refusal={refusal} view={view} rules={rules} bids={bids} />
        <TextArea label={words.reason} description={words.reasonHint} value={reason} onChange={setReason} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <div>
          <Button waitsFor={waitsFor(draft, reason)} isPending={busy} onPress={() => void act()}>
            {words.act}
          </Button>
        </div>
      </Stack>
    </section>
  );
};
