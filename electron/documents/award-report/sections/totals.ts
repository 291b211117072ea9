/** How each total came about, down to the questions. */

import type { Block, Row } from '../../typeset/paper.ts';
import { points, result } from '../numbers.ts';
import type { ReportedBid, Working } from '../report.ts';
import { type ReportIndex, titled } from '../report-index.ts';

/** The working itself, then those inside it. */
const lines = (working: Working): readonly Working[] => [working, ...(working.steps ?? []).flatMap(lines)];

const sectionRows = ({ report, sections, points: pointsOf }: ReportIndex, bid: ReportedBid): Row[] =>
  sections.flatMap((section): Row[] => {
    const parts = report.criteria.filter(({ parent, absolute }) => parent === section.key && absolute !== null);
    if (parts.length === 0) return [];
    const value = pointsOf(section.key, bid.key);
    return [
      {
        cells: [
          titled(section),
          parts.map((part) => `${points(pointsOf(part.key, bid.key))} (${part.number || part.title})`).join(' + '),
          value === null ? points(null) : result(value),
        ],
      },
    ];
  });

const totalRows = ({ total }: ReportedBid): Row[] =>
  total === null
    ? []
    : lines(total).map((working, depth) => ({
        cells: [depth === 0 ? 'Total' : working.title, { text: working.substituted, note: working.formula }, result(working.value)],
        ...(depth === 0 ? { voice: 'total' } : {}),
      }));

export const totalsSection = (index: ReportIndex): Block[] => {
  const placed = index.ranked.filter(({ total }) => total !== null);
  return [
    { kind: 'heading', level: 1, text: 'How the totals were reached' },
    placed.length === 0
      ? { kind: 'text', text: 'There are no totals yet.' }
      : {
          kind: 'table',
          caption: 'Sums of sections and totals, with the exact numbers',
          columns: [
            { title: 'What', align: 'start', width: { mm: 38 } },
            { title: 'Working', align: 'start', width: { share: 1 } },
            { title: 'Comes to', align: 'end', width: { mm: 44 } },
          ],
          rows: placed.flatMap((bid): Row[] => [{ voice: 'heading', cells: [bid.name] }, ...sectionRows(index, bid), ...totalRows(bid)]),
          note: 'Where a decimal does not end, four digits are shown and the exact fraction beside them. Ranks are decided on the exact numbers.',
        },
  ];
};
