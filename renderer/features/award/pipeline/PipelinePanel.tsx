/** The way from each tendered total to its evaluated price: what was published, every step as a row, and the next step. */

import type { Where } from '../../../../shared/contract/words.ts';
import type { BidEvaluation, Evaluation } from '../../../../shared/domain/evaluation.ts';
import { Columns, DataTable, DescriptionList, Notice, Part, Stack, StateBadge } from '../../../kit/index.ts';
import { pipelineWords } from '../../../words/award-pipeline.ts';
import { dayAndTime } from '../../../words/format.ts';
import { displayMoney } from '../../../../shared/domain/currency.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { View } from '../result/result.ts';
import styles from '../result/result.module.css';
import { Why, WhyRecorded } from '../why/Why.tsx';
import { gathered } from './step-choices.ts';
import { StepForm } from './StepForm.tsx';

const words = pipelineWords;

export interface PipelinePanelProps {
  readonly place: Where;
  readonly view: View;
  readonly evaluation: Evaluation;
  /** In the order of the result. */
  readonly bids: readonly BidEvaluation[];
  /** Whether the person who looks may take a step now. */
  readonly mayStep: boolean;
  /** Whether somebody still could. */
  readonly isOpen: boolean;
}

export const PipelinePanel = ({ place, view, evaluation, bids, mayStep, isOpen }: PipelinePanelProps) => {
  const { priceRules, priceSteps, priceWorkings } = view;
  const waiting = gathered(view.priceWaits, bids);
  const hasRules = priceRules !== null && Object.values(priceRules).some((rule) => rule !== null);
  if (!hasRules && priceSteps.length === 0)
    return (
      <Part title={words.title}>
        <p className={styles.note}>{words.publishedNothing}</p>
      </Part>
    );
  return (
    <Part title={words.title}>
      <Stack gap="three">
        {hasRules ? <DescriptionList facts={[{ term: words.published, detail: words.rulesOf(priceRules) }]} /> : null}
        <p className={styles.note}>{words.lead}</p>
        {waiting.length === 0 ? null : (
          <Notice kind="warning" title={words.waiting.title}>
            <p>{words.waiting.lead}</p>
            <ul className={styles.reasons}>
              {waiting.map(({ wait, bids: of }) => (
                <li key={`${wait.kind} ${wait.line ?? ''}`}>
                  {words.waiting.of(
                    words.waitSentence(wait),
                    of.map(({ name }) => name),
                  )}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {priceSteps.length === 0 ? null : (
          <Columns narrowest="30rem" gap="four">
            {priceWorkings.map((price) => (
              <BidSteps key={price.bid} price={price} {...{ place, view, evaluation, bids }} />
            ))}
          </Columns>
        )}
        {mayStep && priceRules !== null ? (
          <StepForm place={place} view={view} rules={priceRules} bids={bids.filter(({ standing }) => standing === 'standing')} />
        ) : isOpen ? (
          <p className={styles.note}>{words.form.notYours}</p>
        ) : null}
      </Stack>
    </Part>
  );
};

interface BidStepsProps extends Pick<PipelinePanelProps, 'place' | 'view' | 'evaluation' | 'bids'> {
  readonly price: View['priceWorkings'][number];
}

const BidSteps = ({ price: { bid, tendered, currency, working }, place, view, evaluation, bids }: BidStepsProps) => {
  const name = view.bids.find((one) => one.bid === bid)?.name ?? bids.find((one) => one.bid === bid)?.name ?? '';
  const isWaiting = view.priceWaits.some((one) => one.bid === bid);
  const back = new Set(view.priceSteps.flatMap(({ step }) => (step.kind === 'reversal' ? [step.reverses] : [])));
  const lines = view.priceSteps.flatMap((step) =>
    step.rows.filter((row) => row.bid === bid).map((row) => ({ key: `${step.id} ${row.bid}`, step, row })),
  );
  const shown = displayMoney(exact(working.value), currency);
  const total = displayMoney(exact(tendered.amount), tendered.currency);
  return (
    <Part level={3} title={name}>
      <p>
        {words.tendered}{' '}
        <WhyRecorded
          label={words.tenderedLabel(name, total)}
          title={`${words.tendered}, ${name}`}
          shown={total}
          place={place}
          origin={{ kind: 'tendered', bid }}
        />
      </p>
      <DataTable
        caption={words.caption(name)}
        isCaptionHidden
        isDense
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'step',
            title: words.columns.step,
            isRowHeader: true,
            foot: isWaiting ? words.soFar : words.evaluated,
            render: ({ step, row }) => (
              <>
                {row.rule.charAt(0).toUpperCase() + row.rule.slice(1)}
                {row.sameForAll ? `, ${words.sameForAll}` : ''}.{' '}
                {row.flags.map((flag) => (
                  <StateBadge key={flag} icon="warning" tone="warn">
                    {words.flags[flag]}
                  </StateBadge>
                ))}
                {back.has(step.id) ? (
                  <StateBadge icon="undo" tone="neutral">
                    {words.takenBack}
                  </StateBadge>
                ) : null}
                <span className={styles.facts}>
                  {' '}
                  {step.reason} {words.made(step.made.by, dayAndTime(step.made.at))}
                </span>
              </>
            ),
          },
          { id: 'from', title: words.columns.from, isNumeric: true, render: ({ row }) => displayMoney(exact(row.from), row.currency) },
          {
            id: 'to',
            title: words.columns.to,
            isNumeric: true,
            foot: (
              <Why
                label={isWaiting ? words.soFarLabel(name, shown) : words.evaluatedLabel(name, shown)}
                shown={shown}
                derivation={working}
                unit="pounds"
                place={place}
                evaluation={evaluation}
              />
            ),
            render: ({ row }) => {
              const to = displayMoney(exact(row.to), row.into);
              return (
                <Why
                  label={words.toLabel(name, row.rule, to)}
                  shown={to}
                  derivation={row.working}
                  unit="pounds"
                  place={place}
                  evaluation={evaluation}
                />
              );
            },
          },
        ]}
      />
    </Part>
  );
};
