/** A contract in lots: who gets which, by what published rule, what that came from, and each lot's own result. */

import type { Block, Row } from '../../typeset/paper.ts';
import { dash, points, pounds, result } from '../numbers.ts';
import { indexReport, type ReportIndex } from '../report-index.ts';
import type { ReportedLots } from '../report.ts';
import { dayAndTime, lotMechanisms } from '../words.ts';
import { formerBlocks } from './former.ts';

type Section = (index: ReportIndex) => Block[];

/** "Bidder A", "Bidder A and Bidder B", or that it is nobody. */
export const awardedTo = ({ report }: ReportedLots['parts'][number]): string => {
  const { recommendation } = report;
  if (!recommendation) return (report.stages?.next ?? null) === null ? 'not recommended yet' : 'not decided yet';
  const names = recommendation.bids.map((key) => report.bids.find((bid) => bid.key === key)?.name ?? '');
  return names.length === 0 ? 'nobody' : names.join(' and ');
};

const leading = ({ report }: ReportedLots['parts'][number]): string => {
  const first = report.bids.filter(({ rank }) => rank === 1);
  return first.length === 1 ? `${first[0]?.name ?? ''}, ${points(first[0]?.total?.value ?? null)}` : dash;
};

const glance = ({ parts }: ReportedLots, goesOn: string | null): Block => ({
  kind: 'table',
  caption: `Lots, their first bid by points, and who ${goesOn === null ? 'is recommended' : 'goes on'}`,
  columns: [
    { title: 'Lot', align: 'start', width: { share: 1 } },
    { title: 'Estimated value', align: 'end', width: { mm: 32 } },
    { title: 'First in the lot', align: 'start', width: { mm: 52 } },
    { title: goesOn === null ? 'Recommended' : 'Goes on', align: 'start', width: { mm: 46 } },
  ],
  rows: parts.map((part): Row => ({
    cells: [part.name, part.value === null ? dash : pounds(part.value), leading(part), { text: awardedTo(part), strong: true }],
  })),
});

const sums = ({ total, price }: ReportedLots): Block[] => {
  const rows = [total, price].flatMap((working): Row[] =>
    working ? [{ cells: [working.title, working.substituted, working === price ? pounds(working.value) : result(working.value)] }] : [],
  );
  return rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'What the awarded bids come to together',
          columns: [
            { title: 'What', align: 'start', width: { mm: 34 } },
            { title: 'Working', align: 'start', width: { share: 1 } },
            { title: 'Comes to', align: 'end', width: { mm: 44 } },
          ],
          rows,
        },
      ];
};

const decisions = ({ decisions: all }: ReportedLots): Block[] =>
  all.flatMap(({ kind, witness, chosen, from, reason, by, at, counts }): Block[] => [
    { kind: 'heading', level: 2, text: from.length > 0 ? 'Combinations that came out exactly level' : 'The order of lots of one value' },
    ...(from.length > 0 ? [{ kind: 'list', ordered: true, items: from } as const] : []),
    {
      kind: 'text',
      text: `${kind === 'draw' ? 'Lots were drawn' : 'It was decided'} before ${witness}: ${chosen}\n\n${reason}`,
    },
    {
      kind: 'note',
      text: `Recorded by ${by} on ${dayAndTime(at)}.${counts ? '' : ' What it chose from has changed since, so the result does not rest on it.'}`,
    },
  ]);

/** Headings one step further in, under the name of their lot. */
const under = (block: Block): Block => {
  if (block.kind === 'heading') return { ...block, level: block.level === 1 ? 2 : 3 };
  return block.kind === 'landscape' ? { ...block, blocks: block.blocks.map(under) } : block;
};

export const lotsSection = (index: ReportIndex): Block[] => {
  const { goesOn } = index;
  const { lots } = index.report;
  if (!lots) return [];
  return [
    { kind: 'heading', level: 1, text: 'Lots' },
    glance(lots, goesOn),
    {
      kind: 'text',
      text:
        goesOn !== null
          ? 'As published, each lot decides by itself who goes on.'
          : lots.cap
            ? `As published, one supplier may be awarded at most ${lots.cap.most} of ${lots.parts.length} lots. ${lotMechanisms[lots.cap.mechanism]}`
            : 'As published, a supplier may be awarded every lot in which it is first.',
    },
    ...(lots.sentences.length > 0 ? [{ kind: 'list', ordered: false, items: lots.sentences } as const] : []),
    ...decisions(lots),
    ...sums(lots),
    ...formerBlocks(index),
  ];
};

/** The sections that are about one lot, lot after lot. */
export const lotParts = ({ report: { lots } }: ReportIndex, sections: readonly Section[]): Block[] =>
  (lots?.parts ?? []).flatMap(({ name, report }) => {
    const part = indexReport(report);
    return [{ kind: 'heading', level: 1, text: name } as const, ...sections.flatMap((section) => section(part)).map(under)];
  });
