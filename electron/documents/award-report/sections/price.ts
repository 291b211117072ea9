/** What was bid in pounds, and how that became points. */

import type { Block } from '../../typeset/paper.ts';
import { pounds, result } from '../numbers.ts';
import type { ReportedPriceFormula } from '../report.ts';
import { named, type ReportIndex } from '../report-index.ts';

const notOpened: Block = {
  kind: 'text',
  text: 'The price envelope is still sealed. Two people open it together once quality is locked; until then no price is known to this report.',
};

const prices = ({ report, bid }: ReportIndex): Block =>
  report.prices === null
    ? notOpened
    : {
        kind: 'table',
        caption: 'Evaluated prices, excluding VAT',
        columns: [
          { title: 'Bidder', align: 'start', width: { share: 1 } },
          { title: 'Evaluated price', align: 'end', width: { mm: 50 } },
        ],
        rows: report.prices.map((price) => ({ cells: [named(bid(price.bid)), pounds(price.pounds)] })),
        ...(report.prices.length < report.bids.length
          ? { note: 'The prices of bids that no longer stood when prices were opened stay sealed.' }
          : {}),
      };

const formulaOf = ({ bid, criterion }: ReportIndex, { criterion: key, formula, workings }: ReportedPriceFormula): Block[] => {
  if (workings.length === 0) return [];
  const { title } = criterion(key);
  return [
    { kind: 'heading', level: 2, text: `From price to points: ${title}` },
    { kind: 'text', text: `Points = ${formula}.` },
    {
      kind: 'table',
      caption: `Points for “${title}”, with the numbers in the formula`,
      columns: [
        { title: 'Bidder', align: 'start', width: { mm: 45 } },
        { title: 'Working', align: 'start', width: { share: 1 } },
        { title: 'Points', align: 'end', width: { mm: 40 } },
      ],
      rows: workings.map(({ bid: one, working }) => ({ cells: [bid(one).name, working.substituted, result(working.value)] })),
    },
  ];
};

export const priceSection = (index: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'Price' },
  prices(index),
  ...index.report.priceFormulas.flatMap((one) => formulaOf(index, one)),
];
