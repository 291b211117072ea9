/** What was bid in pounds, and how that became points. */

import type { Block, Cell } from '../../typeset/paper.ts';
import { figureResult, inSentence, pounds, result } from '../numbers.ts';
import type { ReportedPriceFormula, Working } from '../report.ts';
import { priceRulesBlocks } from './price-rules.ts';
import { priceStepsBlocks } from './price-steps.ts';
import { named, type ReportIndex } from '../report-index.ts';

const notOpened: Block = {
  kind: 'text',
  text: 'The price envelope is still sealed. Two people open it together once quality is locked; until then no price is known to this report.',
};

const prices = ({ report, bid }: ReportIndex): Block => {
  if (report.prices === null) return notOpened;
  const { waiting } = report;
  const notes = [
    ...(waiting.length > 0
      ? [
          `Not comparable before every published step is taken and its schedule is dealt with: ${waiting.map((key) => bid(key).name).join(', ')}.`,
        ]
      : []),
    ...(report.prices.length + waiting.length < report.bids.length
      ? ['The prices of bids that no longer stood when prices were opened stay sealed.']
      : []),
  ];
  return {
    kind: 'table',
    caption: 'Evaluated prices',
    columns: [
      { title: 'Bidder', align: 'start', width: { share: 1 } },
      { title: 'Evaluated price', align: 'end', width: { mm: 50 } },
    ],
    rows: report.prices.map((price) => ({ cells: [named(bid(price.bid)), pounds(price.pounds)] })),
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  };
};

const before = { points: 'Points = ', pounds: 'What ranks = ', gate: 'A gate: ' } as const satisfies Record<
  ReportedPriceFormula['comesTo'],
  string
>;

const headings = {
  points: 'From price to points',
  pounds: 'What bids are ranked by',
  gate: 'Price as a gate',
} as const satisfies Record<ReportedPriceFormula['comesTo'], string>;

/** Every step on the way, such as an average, a root or a percentage, below the line that it is used in. */
const workingOf = ({ substituted, steps = [] }: Working): Cell => ({
  text: substituted,
  ...(steps.length > 0 ? { note: steps.map((step) => `${step.title}: ${step.substituted} = ${inSentence(step.value)}`).join('; ') } : {}),
});

const formulaOf = ({ bid, criterion }: ReportIndex, { criterion: key, formula, comesTo, workings }: ReportedPriceFormula): Block[] => {
  const { title } = criterion(key);
  const rule: Block[] = [
    { kind: 'heading', level: 2, text: `${headings[comesTo]}: ${title}` },
    { kind: 'text', text: `${before[comesTo]}${formula}.` },
  ];
  if (workings.length === 0) return comesTo === 'points' ? [] : rule;
  return [
    ...rule,
    {
      kind: 'table',
      caption: `${comesTo === 'points' ? 'Points for' : 'Pounds by'} “${title}”, with the numbers in the formula`,
      columns: [
        { title: 'Bidder', align: 'start', width: { mm: 45 } },
        { title: 'Working', align: 'start', width: { share: 1 } },
        { title: comesTo === 'points' ? 'Points' : 'Pounds', align: 'end', width: { mm: 40 } },
      ],
      rows: workings.map(({ bid: one, working }) => ({
        cells: [bid(one).name, workingOf(working), comesTo === 'points' ? result(working.value) : figureResult(working.value)],
      })),
    },
  ];
};

export const priceSection = (index: ReportIndex): Block[] =>
  asksForPrice(index)
    ? [
        { kind: 'heading', level: 1, text: 'Price' },
        prices(index),
        ...index.report.priceFormulas.flatMap((one) => priceRulesBlocks(index, one)),
        ...priceStepsBlocks(index),
        ...index.report.priceFormulas.flatMap((one) => formulaOf(index, one)),
      ]
    : [];

/** A stage before the last need not ask for a price. */
const asksForPrice = ({ report: { criteria, stages } }: ReportIndex): boolean =>
  stages === null || criteria.some(({ kind }) => kind === 'price');
