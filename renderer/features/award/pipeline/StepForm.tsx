/** The next step on the way to evaluated prices, in the fields that its kind needs; the rules of the record say whether it may be taken. */

import { useState } from 'react';
import type { Where } from '../../../../shared/contract/words.ts';
import type { PriceRules, PriceStepKind } from '../../../../shared/domain/evaluated-price.ts';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Columns, Heading, NumberText, RefusalNotice, Select, Stack, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';
import { emptyDraft, readStep, type StepDraft, waitsFor } from './step-draft.ts';

const words = pipelineWords.form;

export interface StepFormProps {
  readonly place: Where;
  readonly view: View;
  readonly rules: PriceRules;
  /** Those still in. */
  readonly bids: readonly BidEvaluation[];
}

/** The kinds that were published, and taking back where there is something to take back. */
const kindsOf = (rules: PriceRules, canTakeBack: boolean): readonly PriceStepKind[] => [
  ...(rules.arithmetic ? (['arithmetic'] as const) : []),
  ...(rules.missingItems ? (['missing-item'] as const) : []),
  ...(rules.options ? (['option'] as const) : []),
  ...(rules.lifeCycle ? (['life-cycle'] as const) : []),
  ...(rules.vat ? (['vat'] as const) : []),
  ...(canTakeBack ? (['reversal'] as const) : []),
];

export const StepForm = ({ place, view, rules, bids }: StepFormProps) => {
  const { run, busy } = useCommand('award.adjustPrice');
  const [draft, setDraft] = useState<StepDraft>(emptyDraft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { typed: reason, type: setReason, forget } = useTyped(`price step ${place.tender} ${view.lot ?? ''}`, '');
  const reversible = view.priceSteps.filter(({ reversal }) => reversal === null);
  const record = async (): Promise<void> => {
    const step = readStep(
      draft,
      bids.map(({ bid }) => bid),
    );
    if (!step.ok) {
      setRefusal(step.refusal);
      return;
    }
    const said = refusalOf(await run({ tender: place.tender, lot: view.lot, step: step.value, reason }));
    setRefusal(said);
    if (said) return;
    setDraft(emptyDraft);
    forget();
  };
  const fields = { draft, onDraft: setDraft, refusal };
  return (
    <section aria-label={words.title} className={styles.form}>
      <Stack>
        <Heading level={3}>{words.title}</Heading>
        <Select<PriceStepKind>
          label={words.kind}
          placeholder={words.choose}
          value={draft.kind}
          choices={kindsOf(rules, reversible.length > 0).map((id) => ({ id, label: words.kinds[id] }))}
          onChange={(kind) => {
            setDraft({ ...emptyDraft, kind });
            setRefusal(null);
          }}
        />
        {draft.kind === 'arithmetic' ? <Arithmetic {...fields} bids={bids} /> : null}
        {draft.kind === 'missing-item' || draft.kind === 'option' ? <Typed {...fields} field="item" label={words.item} /> : null}
        {draft.kind === 'missing-item' && rules.missingItems === 'published' ? (
          <Amount {...fields} field="published" label={words.publishedRate} prefix="£" />
        ) : null}
        {draft.kind === 'missing-item' || draft.kind === 'option' || draft.kind === 'vat' || draft.kind === 'life-cycle' ? (
          <Columns narrowest="14rem">
            {bids.map((bid) => (
              <ForBid key={bid.bid} {...fields} kind={draft.kind} bid={bid} />
            ))}
          </Columns>
        ) : null}
        {draft.kind === 'reversal' ? (
          <Select
            label={words.step}
            placeholder={words.choose}
            value={draft.reverses}
            choices={reversible.map(({ id, rows, reason: why }) => ({ id, label: rows[0]?.rule ?? '', detail: why }))}
            onChange={(reverses) => setDraft({ ...draft, reverses })}
          />
        ) : null}
        <TextArea label={words.reason} description={words.reasonHint} value={reason} onChange={setReason} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        <div>
          <Button waitsFor={waitsFor(draft, reason)} isPending={busy} onPress={() => void record()}>
            {words.act}
          </Button>
        </div>
      </Stack>
    </section>
  );
};

interface Fields {
  readonly draft: StepDraft;
  readonly onDraft: (draft: StepDraft) => void;
  readonly refusal: Refusal | null;
}

interface FieldProps extends Fields {
  readonly field: string;
  readonly label: string;
  readonly description?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

const useField = ({ draft, onDraft, refusal, field }: FieldProps) => ({
  value: draft.typed[field] ?? '',
  onChange: (typed: string) => onDraft({ ...draft, typed: { ...draft.typed, [field]: typed } }),
  ...(refusal?.about === field ? { refusal: refusal.sentence } : {}),
});

const Typed = (props: FieldProps) => <TextField label={props.label} {...useField(props)} />;

const Amount = (props: FieldProps) => (
  <NumberText
    label={props.label}
    {...(props.description === undefined ? {} : { description: props.description })}
    {...(props.prefix === undefined ? {} : { prefix: props.prefix })}
    {...(props.suffix === undefined ? {} : { suffix: props.suffix })}
    {...useField(props)}
  />
);

const Lines = (props: FieldProps) => (
  <TextArea label={props.label} {...(props.description === undefined ? {} : { description: props.description })} {...useField(props)} />
);

const Arithmetic = ({ bids, ...fields }: Fields & { readonly bids: readonly BidEvaluation[] }) => (
  <Columns narrowest="12rem">
    <Select
      label={words.bid}
      placeholder={words.choose}
      value={fields.draft.bid}
      choices={bids.map(({ bid, name }) => ({ id: bid as string, label: name }))}
      onChange={(bid) => fields.onDraft({ ...fields.draft, bid })}
    />
    <Typed {...fields} field="line" label={words.line} />
    <Amount {...fields} field="quantity" label={words.quantity} />
    <Amount {...fields} field="rate" label={words.rate} prefix="£" />
    <Amount {...fields} field="stated" label={words.stated} prefix="£" />
  </Columns>
);

const ForBid = ({ kind, bid: { bid, name }, ...fields }: Fields & { readonly kind: PriceStepKind | null; readonly bid: BidEvaluation }) => {
  const common = { ...fields, field: bid as string };
  switch (kind) {
    case 'missing-item':
      return <Amount {...common} label={words.asked(name)} description={words.askedHint} prefix="£" />;
    case 'option':
      return <Amount {...common} label={words.amount(name)} prefix="£" />;
    case 'vat':
      return <Amount {...common} label={words.percent(name)} suffix="%" />;
    default:
      return <Lines {...common} label={words.years(name)} description={words.yearsHint} />;
  }
};
