/** The scores that the panel agreed and the points that they gave, question by question. */

import type { Block, Cell, Column, Row, Table } from '../../typeset/paper.ts';
import { points, pointsColumn, whole } from '../numbers.ts';
import type { ReportedBid, ReportedCriterion } from '../report.ts';
import { type ReportIndex, titled } from '../report-index.ts';

/** As many as fit beside the questions upright, and on a page turned. */
const most = { upright: 4, turned: 7 };

/** Parts of nearly one size, none longer than `longest`. */
const evenly = <T>(items: readonly T[], longest: number): readonly (readonly T[])[] => {
  const parts = Math.ceil(items.length / longest);
  return Array.from({ length: parts }, (_, part) =>
    items.slice(Math.round((part * items.length) / parts), Math.round(((part + 1) * items.length) / parts)),
  );
};

const tableOf = (index: ReportIndex, bids: readonly ReportedBid[], which: string): Table => {
  const { report, depth, consensus, points: pointsOf, available } = index;
  const totals = pointsColumn(
    report.bids.map(({ total }) => total?.value ?? null),
    2,
  );
  const pair = (criterion: ReportedCriterion, bid: ReportedBid): readonly Cell[] => {
    const agreed = consensus(criterion.key, bid.key);
    return [
      agreed
        ? { text: whole(agreed.score), strong: true, ...(agreed.carried ? { note: agreed.carried.stands ? 'carried' : 'anew' } : {}) }
        : '',
      points(pointsOf(criterion.key, bid.key), 2),
    ];
  };
  return {
    kind: 'table',
    caption: `Consensus scores and weighted points${which}`,
    spans: [{ title: '', columns: 2 }, ...bids.map(({ alias }) => ({ title: alias, columns: 2 }))],
    columns: [
      { title: 'Criterion', align: 'start', width: { share: 1 } },
      { title: 'Weight', align: 'end', width: { mm: 14 } },
      ...bids.flatMap((): Column[] => [
        { title: 'Score', align: 'end', width: { mm: 11 }, parted: true },
        { title: 'Points', align: 'end', width: { mm: 14 } },
      ]),
    ],
    rows: [
      ...report.criteria
        .filter(({ absolute }) => absolute !== null)
        .map((criterion): Row => ({
          cells: [
            { text: titled(criterion), indent: depth(criterion) },
            whole(criterion.absolute ?? '0'),
            ...bids.flatMap((bid) => pair(criterion, bid)),
          ],
          ...(criterion.kind === 'group' ? { voice: 'strong' } : {}),
        })),
      { voice: 'total', cells: ['Total', available, ...bids.flatMap((bid) => ['', totals[report.bids.indexOf(bid)] ?? ''])] },
    ],
  };
};

const note =
  'Each score is the consensus of the panel, agreed by people and never an average. The marks of single assessors are not printed; they are in the record. Points are shown here to two decimals; nothing was rounded to get them unless the rules of rounding below say so.';

const carriedNotes = {
  stands:
    'A score marked “carried” was agreed in an earlier stage and carried forward as published; the panel did not score that question again.',
  anew: 'A score marked “anew” was carried forward too, and agreed anew in this stage after its question was reopened; what was carried forward stands with the reasons.',
} as const;

export const scoresSection = (index: ReportIndex): Block[] => {
  const { bids, consensus } = index.report;
  const isCarried = (stands: boolean): boolean => consensus.some(({ carried }) => carried?.stands === stands);
  const notes = [note, ...(isCarried(true) ? [carriedNotes.stands] : []), ...(isCarried(false) ? [carriedNotes.anew] : [])];
  const upright = bids.length <= most.upright;
  const tables = evenly(bids, upright ? most.upright : most.turned).map((some) => {
    const last = some.at(-1);
    const to = last ? bids.indexOf(last) + 1 : 0;
    return tableOf(index, some, some.length === bids.length ? '' : `: bids ${to - some.length + 1} to ${to} of ${bids.length}`);
  });
  const section: Block[] = [{ kind: 'heading', level: 1, text: 'Scores and points' }, { kind: 'note', text: notes.join(' ') }, ...tables];
  return upright ? section : [{ kind: 'landscape', blocks: section }];
};
