/** What a trial found: one sentence each, the invented bids that show it, and what each section would really weigh. */

import type { Output } from '../../../../shared/contract/contract.ts';
import { display, displayPercent, displayPounds } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import { lotName } from '../../../../shared/domain/lot-words.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { DataTable, Disclosure, Part, Stack, StateBadge } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { trial as words } from '../../../words/trial.ts';
import styles from './trial.module.css';

export type Trial = Output<'prepare.viewTests'>['tests'][number];

type Finding = Trial['report']['findings'][number];

export const TrialReport = ({ test, model }: { readonly test: Trial; readonly model: Model }) => {
  const { report, isCurrent, made } = test;
  return (
    <>
      <Part
        title={words.report}
        beside={
          <StateBadge icon={isCurrent ? 'done' : 'flag'} tone={isCurrent ? 'good' : 'warn'}>
            {isCurrent ? words.current : words.changed}
          </StateBadge>
        }
        foot={words.replay(report.seed, report.generator)}
      >
        <Stack gap="three">
          <p className={styles.quiet}>{words.facts(report.rounds, report.bids, report.priceSpread, made.by, dayAndTime(made.at))}</p>
          {report.findings.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <ol className={styles.findings}>
              {report.findings.map((finding, index) => (
                <li key={`${finding.lot ?? ''} ${finding.sentence}`}>
                  <p className={styles.sentence}>
                    {ofLot(model, finding.lot)}
                    {finding.sentence} <span className={styles.quiet}>{words.fields(finding.fields, report.rounds)}</span>
                  </p>
                  <Disclosure title={words.example(index + 1)}>
                    <Example finding={finding} position={index + 1} model={model} />
                  </Disclosure>
                </li>
              ))}
            </ol>
          )}
        </Stack>
      </Part>
      <Weights test={test} model={model} />
    </>
  );
};

/** "Lot 1: " before what was found in one of several. */
export const ofLot = ({ lots }: Model, lot: string | null): string => {
  const found = lots.find(({ id }) => id === lot);
  return found ? `${lotName(found)}: ` : '';
};

/** One row for each thing that was invented, one column for each bid. */
const Example = ({ finding, position, model }: { readonly finding: Finding; readonly position: number; readonly model: Model }) => {
  const { bids } = finding;
  const measures = model.criteria.flatMap((criterion) => (criterion.kind === 'social-value-quantity' ? criterion.measures : []));
  const titleOf = (id: string) => {
    const criterion = model.criteria.find((one) => one.id === id);
    return criterion ? `${criterion.number} ${criterion.title}`.trim() : '';
  };
  const [first] = bids;
  const rows = [
    ...(first?.scores ?? []).map(({ criterion }, at) => ({
      id: criterion,
      title: titleOf(criterion),
      cells: bids.map(({ scores }) => scores[at]?.value ?? ''),
    })),
    { id: 'price', title: words.price, cells: bids.map(({ price }) => displayPounds(exact(price))) },
    ...(first?.offers ?? []).map(({ measure }, at) => ({
      id: measure,
      title: measures.find(({ id }) => id === measure)?.title ?? '',
      cells: bids.map(({ offers }) => display(exact(offers[at]?.quantity ?? '0'), 0, { thousands: true })),
    })),
  ];
  return (
    <DataTable
      caption={words.exampleCaption(position, finding.round)}
      isDense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'what', title: words.what, isRowHeader: true, render: ({ title }) => title },
        ...bids.map(({ name }, at) => ({
          id: name,
          title: name,
          isNumeric: true,
          render: ({ cells }: (typeof rows)[number]) => cells[at] ?? '',
        })),
      ]}
    />
  );
};

const Weights = ({ test, model }: { readonly test: Trial; readonly model: Model }) => (
  <Part title={words.weights}>
    <Stack>
      <p className={styles.quiet}>{words.weightsLead}</p>
      <DataTable
        caption={words.weights}
        isCaptionHidden
        rows={test.report.weights}
        rowKey={({ lot, criterion }) => `${lot ?? ''} ${criterion}`}
        columns={[
          {
            id: 'section',
            title: words.section,
            isRowHeader: true,
            render: ({ lot, criterion }) => `${ofLot(model, lot)}${model.criteria.find(({ id }) => id === criterion)?.title ?? ''}`,
          },
          { id: 'stated', title: words.stated, isNumeric: true, render: ({ stated }) => displayPercent(exact(stated), 1) },
          {
            id: 'effective',
            title: words.effective,
            isNumeric: true,
            render: ({ effective }) => (effective === null ? words.noDifference : displayPercent(exact(effective), 1)),
          },
        ]}
      />
    </Stack>
  </Part>
);
