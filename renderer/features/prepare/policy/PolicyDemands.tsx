/** What a policy pack asks for, its thresholds, and the limits and wages that it names: each number with where it comes from. */

import { displayPounds } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import { limitTitles } from '../../../../shared/domain/limits.ts';
import type { ChosenPolicy, PolicyDemand, Sourced } from '../../../../shared/domain/policy.ts';
import { DataTable, Disclosure, Heading, Icon, Stack } from '../../../kit/index.ts';
import { longDay } from '../../../words/format.ts';
import { policyWords as words } from '../../../words/policy.ts';
import styles from './policy.module.css';

const asked = (demand: PolicyDemand): string => {
  switch (demand.kind) {
    case 'social-value-weight':
      return words.demand['social-value-weight'](demand.atLeast);
    case 'consideration':
      return words.demand.consideration(demand.of);
    case 'indicators':
      return words.demand.indicators(demand.atLeast);
    default:
      return demand satisfies never;
  }
};

const sourceOf = ({ source, asOf, confidence }: Sourced): string => words.sourced(source, longDay(asOf), words.confidences[confidence]);

export const PolicyDemands = ({ policy: { demands } }: { readonly policy: ChosenPolicy }) => (
  <Stack gap="two">
    <Heading level={3}>{words.demands}</Heading>
    {demands.length === 0 ? <p>{words.demandsNothing}</p> : null}
    <ul className={styles.demands}>
      {demands.map((demand) => (
        <li key={asked(demand)}>
          <span className={styles.symbol}>
            <Icon name={demand.severity === 'blocks' ? 'sealed' : 'information'} />
          </span>
          <span>
            {[asked(demand), ...(demand.from === null ? [] : [words.from(displayPounds(exact(demand.from)))])].join(', ')};{' '}
            <strong>{words.severities[demand.severity]}</strong>.<span className={styles.source}>{sourceOf(demand)}</span>
          </span>
        </li>
      ))}
    </ul>
  </Stack>
);

export const PolicyThresholds = ({ policy: { thresholds } }: { readonly policy: ChosenPolicy }) =>
  thresholds.length === 0 ? null : (
    <Disclosure title={words.thresholds} level={3}>
      <DataTable
        caption={words.thresholds}
        isCaptionHidden
        isDense
        rows={thresholds}
        rowKey={({ title, validFrom }) => `${title} ${validFrom}`}
        columns={[
          { id: 'title', title: words.threshold.title, isRowHeader: true, render: ({ title }) => title },
          { id: 'pounds', title: words.threshold.pounds, isNumeric: true, render: ({ pounds }) => displayPounds(exact(pounds)) },
          {
            id: 'valid',
            title: words.threshold.valid,
            render: ({ validFrom, validTo }) => words.valid(longDay(validFrom), validTo === null ? null : longDay(validTo)),
          },
          { id: 'source', title: words.threshold.source, render: sourceOf },
        ]}
      />
    </Disclosure>
  );

export const PolicyLimits = ({ policy: { limits, legalWages } }: { readonly policy: ChosenPolicy }) => {
  const rows = [
    ...limits.map(({ kind, ...limit }) => ({ ...limit, what: limitTitles[kind] })),
    ...legalWages.map(({ hourly, validFrom, validTo, ...wage }) => ({
      ...wage,
      value: displayPounds(exact(hourly)),
      what: words.wage(longDay(validFrom), longDay(validTo)),
    })),
  ];
  return rows.length === 0 ? null : (
    <Disclosure title={words.limits} level={3}>
      <p>{words.limitsWhy}</p>
      <DataTable
        caption={words.limits}
        isCaptionHidden
        isDense
        rows={rows}
        rowKey={({ what }) => what}
        columns={[
          { id: 'what', title: words.limit.what, isRowHeader: true, render: ({ what }) => what },
          { id: 'value', title: words.limit.value, isNumeric: true, render: ({ value }) => value },
          { id: 'source', title: words.limit.source, render: sourceOf },
        ]}
      />
    </Disclosure>
  );
};
