/** From tendered totals to evaluated prices: every step with its rule, its reason and who took it. */

import { displayMoney } from '../../../../shared/domain/currency.ts';
import type { PriceRow } from '../../../../shared/domain/price-steps.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { Block, Row } from '../../typeset/paper.ts';
import type { ReportedPriceStep } from '../report.ts';
import { named, type ReportIndex } from '../report-index.ts';
import { dayAndTime } from '../words.ts';

const flags: Record<PriceRow['flags'][number], string> = { 'zero-priced': 'priced at nothing', negative: 'priced below nothing' };

const rowsOf = ({ bid }: ReportIndex, { rows, reason, by, at }: ReportedPriceStep): Row[] => {
  const [first] = rows;
  if (!first) return [];
  return [
    { voice: 'heading', cells: [first.rule.charAt(0).toUpperCase() + first.rule.slice(1)] },
    ...rows.map((row) => ({
      cells: [
        bid(row.bid).name,
        displayMoney(exact(row.from), row.currency),
        {
          text: displayMoney(exact(row.to), row.into),
          ...(row.flags.length > 0 ? { note: row.flags.map((flag) => flags[flag]).join(', ') } : {}),
        },
        row.working.substituted,
      ],
    })),
    { cells: [{ text: row(first), note: `${by}, ${dayAndTime(at)}` }, '', '', reason] },
  ];
};

const row = ({ sameForAll }: PriceRow): string => (sameForAll ? 'The same for all' : 'For this bid');

const schedules = ({ report, bid }: ReportIndex): Block[] =>
  report.schedules.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Price schedules' },
        ...report.schedules.flatMap(({ bid: key, lines, caveats }): Block[] => [
          {
            kind: 'text',
            text: `${bid(key).name} filled in ${lines} lines.${caveats.length === 0 ? ' Nothing in them has to be looked at.' : ' To be looked at:'}`,
          },
          ...(caveats.length === 0 ? [] : [{ kind: 'list', ordered: false, items: caveats } as const]),
        ]),
      ];

export const priceStepsBlocks = (index: ReportIndex): Block[] => {
  const { report, bid } = index;
  if (report.priceSteps.length === 0) return schedules(index);
  return [
    ...schedules(index),
    { kind: 'heading', level: 2, text: 'From tendered total to evaluated price' },
    {
      kind: 'text',
      text: 'No price was typed over. Each step below is a row of its own, by a rule that was published before any bid was opened; what was wrong was taken back by a later row.',
    },
    {
      kind: 'table',
      caption: 'Totals as tendered',
      columns: [
        { title: 'Bidder', align: 'start', width: { share: 1 } },
        { title: 'Tendered total', align: 'end', width: { mm: 50 } },
      ],
      rows: report.tendered.map(({ bid: key, amount, currency }) => ({ cells: [named(bid(key)), displayMoney(exact(amount), currency)] })),
    },
    {
      kind: 'table',
      caption: 'Steps, in the order in which they were taken',
      columns: [
        { title: 'Bidder', align: 'start', width: { mm: 40 } },
        { title: 'From', align: 'end', width: { mm: 26 } },
        { title: 'To', align: 'end', width: { mm: 26 } },
        { title: 'Working and reason', align: 'start', width: { share: 1 } },
      ],
      rows: report.priceSteps.flatMap((step) => rowsOf(index, step)),
    },
  ];
};
