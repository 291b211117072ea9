/** The fields that a kind of step needs, the same wherever a step is filled in. */

import { moneySign } from '../../../../shared/domain/currency.ts';
import type { PriceRules, PriceStepKind } from '../../../../shared/domain/price-steps.ts';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { Columns, NumberText, Select, TextArea, TextField } from '../../../kit/index.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';
import styles from '../result/result.module.css';
import type { View } from '../result/result.ts';
import { linesToAdd, waitingLines } from './step-choices.ts';
import type { StepDraft } from './step-draft.ts';

const words = pipelineWords.form;

interface Fields {
  readonly draft: StepDraft;
  readonly onDraft: (draft: StepDraft) => void;
  readonly refusal: Refusal | null;
}

export interface StepFieldsProps extends Fields {
  readonly view: View;
  readonly rules: PriceRules;
  /** Those still in. */
  readonly bids: readonly BidEvaluation[];
}

export const StepFields = ({ view, rules, bids, ...fields }: StepFieldsProps) => {
  const { draft, onDraft } = fields;
  const reversible = view.priceSteps.filter(({ reversal }) => reversal === null);
  /** What a bid's amounts are in so far. */
  const signOf = (bid: string | null): string => moneySign(view.priceWorkings.find((one) => one.bid === bid)?.currency ?? 'GBP');
  switch (draft.kind) {
    case null:
      return null;
    case 'arithmetic':
      return (
        <Columns narrowest="12rem">
          <Select
            label={words.bid}
            placeholder={words.choose}
            value={draft.bid}
            choices={bids.map(({ bid, name }) => ({ id: bid as string, label: name }))}
            onChange={(bid) => onDraft({ ...draft, bid })}
          />
          <Typed {...fields} field="line" label={words.line} />
          <Amount {...fields} field="quantity" label={words.quantity} />
          <Amount {...fields} field="rate" label={words.rate} prefix={signOf(draft.bid)} />
          <Amount {...fields} field="stated" label={words.stated} prefix={signOf(draft.bid)} />
        </Columns>
      );
    case 'as-tendered': {
      const choices = waitingLines(view.priceWaits, bids);
      return (
        <Select
          label={words.waitingLine}
          placeholder={words.choose}
          value={choices.find(({ bid, line }) => bid === draft.bid && line === draft.typed['line'])?.id ?? null}
          choices={choices}
          onChange={(id) => {
            const chosen = choices.find((one) => one.id === id);
            if (chosen) onDraft({ ...draft, bid: chosen.bid, typed: { line: chosen.line } });
          }}
        />
      );
    }
    case 'quantities':
    case 'currency':
      return <p className={styles.note}>{words.without[draft.kind]}</p>;
    case 'reversal':
      return (
        <Select
          label={words.step}
          placeholder={words.choose}
          value={draft.reverses}
          choices={reversible.map(({ id, rows, reason: why }) => ({ id, label: rows[0]?.rule ?? '', detail: why }))}
          onChange={(reverses) => onDraft({ ...draft, reverses })}
        />
      );
    case 'missing-item':
    case 'option':
    case 'life-cycle':
    case 'vat':
      return (
        <>
          {draft.kind === 'missing-item' || draft.kind === 'option' ? <Typed {...fields} field="item" label={words.item} /> : null}
          {draft.kind === 'missing-item' && view.issued.length > 0 ? (
            <Select
              label={words.issuedLine}
              description={words.issuedLineHint}
              placeholder={words.choose}
              value={draft.typed['line'] ?? ''}
              choices={[
                { id: '', label: words.noLine },
                ...linesToAdd(view, bids).map(({ ref, description }) => ({ id: ref, label: words.lineOf(ref, description) })),
              ]}
              onChange={(line) => onDraft({ ...draft, typed: { ...draft.typed, line } })}
            />
          ) : null}
          {draft.kind === 'missing-item' && rules.missingItems === 'published' ? (
            <Amount {...fields} field="published" label={words.publishedRate} prefix="£" />
          ) : null}
          <Columns narrowest="14rem">
            {bids.map((bid) => (
              <ForBid key={bid.bid} {...fields} kind={draft.kind} bid={bid} sign={signOf(bid.bid)} />
            ))}
          </Columns>
        </>
      );
    default:
      return draft.kind satisfies never;
  }
};

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

interface ForBidProps extends Fields {
  readonly kind: PriceStepKind | null;
  readonly bid: BidEvaluation;
  readonly sign: string;
}

const ForBid = ({ kind, bid: { bid, name }, sign, ...fields }: ForBidProps) => {
  const common = { ...fields, field: bid as string };
  switch (kind) {
    case 'missing-item':
      return <Amount {...common} label={words.asked(name)} description={words.askedHint} prefix={sign} />;
    case 'option':
      return <Amount {...common} label={words.amount(name)} prefix={sign} />;
    case 'vat':
      return <Amount {...common} label={words.percent(name)} suffix="%" />;
    default:
      return <Lines {...common} label={words.years(name)} description={words.yearsHint} />;
  }
};
