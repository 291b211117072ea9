/** Prices that look abnormally low: what each was held against, what was asked and decided, and the result with and without. */

import type { Block, Row } from '../../typeset/paper.ts';
import { points } from '../numbers.ts';
import type { ReportedBoth, ReportedLowPrices } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';
import { stepsTable } from './steps.ts';

const screens = ({ screens: all, limits }: ReportedLowPrices, { report }: ReportIndex): Block[] =>
  all.length === 0
    ? []
    : [
        {
          kind: 'text',
          text: `From where on a price is flagged: ${limits.map(({ title, value, setBy }) => `${value} ${title} (${setBy})`).join('; ')}.`,
        },
        {
          kind: 'table',
          caption: 'How far each price lies below what it is compared with',
          note: 'A flag is a reason to think about a price. None is a legal test.',
          columns: [
            { title: 'Working', align: 'start', width: { share: 1 } },
            { title: 'Percent below', align: 'end', width: { mm: 30 } },
            { title: 'Flag', align: 'start', width: { mm: 24 } },
          ],
          rows: report.bids.flatMap((bid): Row[] => {
            const own = all.filter((screen) => screen.bid === bid.key);
            if (own.length === 0) return [];
            return [
              { voice: 'heading', cells: [bid.name] },
              ...own.map(({ working, flagged, sentence }) => ({
                cells: [
                  { text: sentence, note: working.substituted },
                  points(working.value, 2),
                  flagged ? { text: 'Flagged', strong: true } : '',
                ],
              })),
            ];
          }),
        },
      ];

const both = ({ bids, rows }: ReportedBoth, { bid }: ReportIndex): Block => ({
  kind: 'table',
  caption: `The result with and without ${bids.map((key) => bid(key).name).join(' and ')}: both are kept`,
  columns: [
    { title: 'Bidder', align: 'start', width: { share: 1 } },
    { title: 'With', align: 'end', width: { mm: 44 } },
    { title: 'Without', align: 'end', width: { mm: 44 } },
  ],
  rows: rows.map((row) => ({ cells: [bid(row.bid).name, row.with, row.without] })),
});

export const lowPriceSection = (index: ReportIndex): Block[] => {
  const { lowPrices, arePricesKeptBack } = index.report.procedures;
  const heading: Block = { kind: 'heading', level: 1, text: 'Low prices' };
  if (arePricesKeptBack)
    return [
      heading,
      { kind: 'text', text: 'Whether a price is being looked into is not told to those who score quality before an award is recommended.' },
    ];
  if (!lowPrices) return [];
  return [
    heading,
    ...screens(lowPrices, index),
    ...lowPrices.loops.map(({ bid, steps }) => stepsTable(`What was done about the price of ${index.bid(bid).name}`, steps)),
    ...(lowPrices.loops.length === 0 ? [{ kind: 'text', text: 'No price was looked into as abnormally low.' } as const] : []),
    ...(lowPrices.both ? [both(lowPrices.both, index)] : []),
  ];
};
