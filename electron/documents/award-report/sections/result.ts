/** Who is where, by how much, and what decided it. */

import { add, exact, printExact, sum } from '../../../../shared/domain/exact.ts';
import type { RankedByPounds } from '../../../../shared/domain/evaluation.ts';
import type { Exact } from '../../../../shared/domain/ids.ts';
import { figureNames } from '../../../../shared/domain/price-figure.ts';
import type { Block, Column, Row } from '../../typeset/paper.ts';
import { type Bar, drawBars, fitsLabel } from '../chart.ts';
import { dash, difference, figureColumn, inSentence, points, pointsColumn, whole } from '../numbers.ts';
import type { Key, ReportedBid, ReportedCriterion, ReportedTie } from '../report.ts';
import { named, type ReportIndex, titled } from '../report-index.ts';
import { dayAndTime, standings } from '../words.ts';

/** A column of the result and a piece of every bar. */
interface Part {
  readonly title: string;
  readonly available: Exact;
  readonly of: (bid: Key) => Exact | null;
}

/** More sections than this at the top of the tree would be too narrow to read; they are then put together by kind. */
const mostParts = 6;
/** As many columns as leave room for the names of bidders on a page upright. */
const mostUpright = 3;
const barsPerDrawing = 24;

const kinds = [
  { title: 'Scored answers', kind: 'scored' },
  { title: 'Price', kind: 'price' },
  { title: 'Social value quantities', kind: 'social-value-quantity' },
] as const satisfies readonly { title: string; kind: ReportedCriterion['kind'] }[];

const partsOf = ({ report, sections, points: pointsOf }: ReportIndex): readonly Part[] => {
  if (report.rankedBy === 'criteria-order')
    return report.criteria
      .filter(({ key }) => report.points.some(({ criterion }) => criterion === key))
      .map(({ key, title }) => ({ title, available: '100', of: (bid) => pointsOf(key, bid) }));
  if (sections.length <= mostParts)
    return sections.map((section) => ({
      title: section.title,
      available: section.absolute ?? '0',
      of: (bid) => pointsOf(section.key, bid),
    }));
  return kinds.flatMap(({ title, kind }) => {
    const leaves = report.criteria.filter((criterion) => criterion.kind === kind && criterion.absolute !== null);
    if (leaves.length === 0) return [];
    const available = printExact(sum(leaves.map(({ absolute }) => exact(absolute ?? '0'))));
    const of = (bid: Key) =>
      leaves.reduce<Exact | null>((total, { key }) => {
        const found = pointsOf(key, bid);
        return total === null || found === null ? null : printExact(add(exact(total), exact(found)));
      }, '0');
    return [{ title, available, of }];
  });
};

const figureTitles = {
  'price-per-point': 'Price per quality point',
  'willingness-to-pay': 'Price less what quality is worth',
} as const satisfies Record<RankedByPounds, string>;

/** 100, but for tenders whose price ranks without a weight. */
const availableIn = (parts: readonly Part[]): string => whole(printExact(sum(parts.map(({ available }) => exact(available)))));

/** No total: the criteria one after the other, and what put each bid before the next. */
const inTurn = ({ ranked, report }: Pick<ReportIndex, 'ranked' | 'report'>, parts: readonly Part[]): Block => ({
  kind: 'table',
  caption: 'Ranking by the order of the criteria: what each bid has of 100 on each of them',
  columns: [
    { title: 'Rank', align: 'centre', width: { mm: 13 } },
    { title: 'Bidder', align: 'start', width: { share: 1 } },
    ...parts.map(({ title }): Column => ({ title, align: 'end', width: { mm: 27 } })),
  ],
  rows: ranked.map((bid): Row => ({
    cells: [
      bid.rank === null ? dash : String(bid.rank),
      bid.standing === 'standing' ? named(bid) : { text: bid.name, note: standings[bid.standing] },
      ...parts.map(({ of }) => points(of(bid.key))),
    ],
    ...(report.recommendation?.bids.includes(bid.key) ? { voice: 'strong' } : bid.rank === null ? { voice: 'quiet' } : {}),
  })),
  note: `Bids are compared on the first criterion, those that are level on it on the second, and so on; nothing is added up. ${report.order.join(' ')}`,
});

const ranking = ({ ranked, report }: ReportIndex, parts: readonly Part[]): Block => {
  const { rankedBy } = report;
  if (rankedBy === 'criteria-order') return inTurn({ ranked, report }, parts);
  const totals = pointsColumn(ranked.map(({ total }) => total?.value ?? null));
  const figures = figureColumn(ranked.map(({ figure }) => figure?.value ?? null));
  const rowOf = (bid: ReportedBid, row: number): Row => ({
    cells: [
      bid.rank === null ? dash : String(bid.rank),
      bid.standing === 'standing' ? named(bid) : { text: bid.name, note: standings[bid.standing] },
      ...parts.map(({ of }) => points(of(bid.key))),
      { text: totals[row] ?? dash, strong: rankedBy === 'total' },
      ...(rankedBy === 'total' ? [] : [{ text: figures[row] ?? dash, strong: true }]),
    ],
    ...(report.recommendation?.bids.includes(bid.key) ? { voice: 'strong' } : bid.rank === null ? { voice: 'quiet' } : {}),
  });
  return {
    kind: 'table',
    caption: 'Ranking, with points for each part of the evaluation',
    columns: [
      { title: 'Rank', align: 'centre', width: { mm: 13 } },
      { title: 'Bidder', align: 'start', width: { share: 1 } },
      ...parts.map(({ title, available }): Column => ({ title: `${title}\n(of ${whole(available)})`, align: 'end', width: { mm: 27 } })),
      {
        title: rankedBy === 'total' ? `Total\n(of ${availableIn(parts)})` : `Points for everything but price\n(of ${availableIn(parts)})`,
        align: 'end',
        width: { mm: rankedBy === 'total' ? 22 : 30 },
      },
      ...(rankedBy === 'total'
        ? []
        : [{ title: `${figureTitles[rankedBy]}\n(the lowest is first)`, align: 'end', width: { mm: 34 } } as const]),
    ],
    rows: ranked.map(rowOf),
    note: `${rankedBy === 'total' ? '' : `Bids are ranked by ${figureNames[rankedBy]}, the lowest first, as published; the total does not rank. `}Points are shown to four decimals, or to more where two totals would otherwise look equal. The exact totals and how they were reached are given under “How the totals were reached”.`,
  };
};

const drawings = ({ ranked }: ReportIndex, parts: readonly Part[]): Block[] => {
  const placed = ranked.filter(({ rank }) => rank !== null);
  const totals = pointsColumn(placed.map(({ total }) => total?.value ?? null));
  const bars = placed.map(({ key, name, alias }, row): Bar & { readonly words: string } => {
    const pieces = parts.map(({ of }) => of(key) ?? '0');
    const shown = pieces.map((piece) => points(piece, 2));
    const total = totals[row] ?? '';
    return {
      label: fitsLabel(name) ? name : alias,
      total,
      pieces: pieces.map((piece, index) => ({ points: Number(points(piece)), shown: shown[index] ?? '' })),
      words: `${name}: ${parts.map(({ title }, index) => `${title} ${shown[index] ?? ''}`).join(', ')}, total ${total}.`,
    };
  });
  const titles = parts.map(({ title }) => title);
  return Array.from({ length: Math.ceil(bars.length / barsPerDrawing) }, (_, part) => {
    const some = bars.slice(part * barsPerDrawing, (part + 1) * barsPerDrawing);
    return {
      kind: 'drawing',
      svg: drawBars(titles, some),
      alt: `Stacked bars of points, best first. ${some.map(({ words }) => words).join(' ')}`,
      caption: 'Points by part, best first; the table above has the same numbers',
    };
  });
};

/** Between first and second; where several go on, that decides nothing. */
const decidedBy = ({ report, bid, criterion, goesOn, points: pointsOf }: ReportIndex): Block[] => {
  const { margin } = report;
  if (!margin || goesOn !== null) return [];
  const [first, second] = [bid(margin.first), bid(margin.second)];
  if (margin.sections.length === 0)
    return [
      { kind: 'heading', level: 2, text: 'What decided it' },
      { kind: 'text', text: margin.sentence },
    ];
  return [
    { kind: 'heading', level: 2, text: 'Margin, and what decided it' },
    { kind: 'text', text: `${first.name} leads ${second.name} by ${inSentence(margin.points)} points. ${margin.sentence}` },
    {
      kind: 'table',
      caption: 'First place against second, section by section',
      columns: [
        { title: 'Section', align: 'start', width: { share: 1 } },
        { title: first.alias, align: 'end', width: { mm: 24 } },
        { title: second.alias, align: 'end', width: { mm: 24 } },
        { title: 'Difference', align: 'end', width: { mm: 24 } },
        { title: 'Margin without this section', align: 'end', width: { mm: 34 } },
      ],
      rows: [
        ...margin.sections.map((section): Row => ({
          cells: [
            {
              text: titled(criterion(section.criterion)),
              ...(section.decides ? { note: 'Decides: without it the first would not lead' } : {}),
            },
            points(pointsOf(section.criterion, first.key)),
            points(pointsOf(section.criterion, second.key)),
            difference(section.difference),
            difference(section.marginWithout),
          ],
          ...(section.decides ? { voice: 'strong' } : {}),
        })),
        {
          voice: 'total',
          cells: ['Total', points(first.total?.value ?? null), points(second.total?.value ?? null), difference(margin.points), ''],
        },
      ],
      note: 'Differences are of the exact numbers, so their last digit need not be that of the numbers as shown. This comparison explains the result; it took no part in reaching it.',
    },
  ];
};

const tieOf = ({ bid }: ReportIndex, { sentence, decision }: ReportedTie): Block[] => [
  { kind: 'text', text: sentence },
  ...(decision
    ? [
        {
          kind: 'text',
          text: `${decision.kind === 'draw' ? 'Lots were drawn' : 'It was decided'} before ${decision.witness}: ${decision.order.map((key) => bid(key).name).join(', then ')}.\n\n${decision.reason}`,
        } as const,
        { kind: 'note', text: `Recorded by ${decision.by} on ${dayAndTime(decision.at)}.` } as const,
      ]
    : []),
];

export const resultSection = (index: ReportIndex): Block[] => {
  const parts = partsOf(index);
  const { ties } = index.report;
  const ranked: Block[] = [{ kind: 'heading', level: 1, text: 'Result' }, ranking(index, parts)];
  return [
    ...(parts.length > mostUpright ? [{ kind: 'landscape', blocks: ranked } as const] : ranked),
    ...(index.report.rankedBy === 'criteria-order' ? [] : drawings(index, parts)),
    ...decidedBy(index),
    ...(ties.length > 0
      ? [
          { kind: 'heading', level: 2, text: index.report.rankedBy === 'total' ? 'Equal totals' : 'Ties' } as const,
          ...ties.flatMap((tie) => tieOf(index, tie)),
        ]
      : []),
  ];
};
