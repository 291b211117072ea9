/** What the published rules had led to before bids left the running or came back to it: kept beside the result (rule N10). */

import { listed } from '../../../../shared/domain/wording.ts';
import type { Block, Column } from '../../typeset/paper.ts';
import { figureColumn, pointsColumn } from '../numbers.ts';
import type { ReportedFormer } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';
import { dayAndTime } from '../words.ts';

const happened = ({ cause, bids }: ReportedFormer): string => {
  if (cause === 'withdrawn') return 'withdrew';
  return `${bids.length === 1 ? 'was' : 'were'} ${cause === 'disregarded' ? 'left out' : 'let in again'}`;
};

/** What put the bids in order then: pounds, points, or where nothing is added up what each has on one criterion after the other. */
const decisive = (places: ReportedFormer['places']): { readonly column: Column; readonly shown: readonly string[] } => {
  if (places.some(({ figure }) => figure !== null))
    return {
      column: { title: 'What ranked', align: 'end', width: { mm: 44 } },
      shown: figureColumn(places.map(({ figure }) => figure)),
    };
  if (places.some(({ total }) => total !== null))
    return { column: { title: 'Total', align: 'end', width: { mm: 44 } }, shown: pointsColumn(places.map(({ total }) => total)) };
  return {
    column: { title: 'Of 100 on each criterion in turn', align: 'start', width: { mm: 70 } },
    shown: places.map(({ shown }) => shown),
  };
};

const ranking = (places: ReportedFormer['places']): Block => {
  const { column, shown } = decisive(places);
  return {
    kind: 'table',
    caption: 'The result until then',
    columns: [{ title: 'Rank', align: 'centre', width: { mm: 14 } }, { title: 'Bidder', align: 'start', width: { share: 1 } }, column],
    rows: places.map(({ rank, name }, index) => ({ cells: [{ text: String(rank), strong: true }, name, shown[index] ?? ''] })),
  };
};

export const formerBlocks = ({ report: { former }, bid }: ReportIndex): Block[] =>
  former.flatMap((one): Block[] => {
    const { places, sentences } = one;
    return [
      { kind: 'heading', level: 2, text: `Before ${listed(one.bids.map((key) => bid(key).name))} ${happened(one)}` },
      { kind: 'text', text: one.reason },
      ...(sentences.length > 0
        ? ([
            { kind: 'text', text: 'Until then the published rules had led to this:' },
            { kind: 'list', ordered: false, items: sentences },
          ] as const)
        : []),
      ...(places.length > 0 ? [ranking(places)] : []),
      ...(sentences.length + places.length === 0 ? [{ kind: 'text', text: 'There was no ranking yet.' } as const] : []),
      { kind: 'note', text: `Recorded by ${one.by} on ${dayAndTime(one.at)}. Both results are kept.` },
    ];
  });

/** Of a contract that is let as one; with lots they stand under “Lots”. */
export const formerSection = (index: ReportIndex): Block[] =>
  index.report.former.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: 'Results before a bid left or came back' },
        {
          kind: 'text',
          text: 'A bid that leaves the running, or comes back to it, once prices are open can change the points of the others. The result as it stood until then is kept beside the one above.',
        },
        ...formerBlocks(index),
      ];
