/** Which bids came in, and what became of each. */

import type { Block } from '../../typeset/paper.ts';
import type { ReportedBid } from '../report.ts';
import { named, type ReportIndex } from '../report-index.ts';
import { dayAndTime, dayOf, sizes, standings, timeOf } from '../words.ts';

const kindOf = ({ size, vcse }: ReportedBid): string => (vcse ? `${sizes[size]}, VCSE` : sizes[size]);

export const bidsSection = ({ report: { bids } }: ReportIndex): Block[] => {
  const out = bids.filter((bid) => bid.out !== null);
  return [
    { kind: 'heading', level: 1, text: 'Bids received' },
    {
      kind: 'table',
      caption: 'Bids, in the order of the record',
      columns: [
        { title: 'Bidder', align: 'start', width: { share: 1 } },
        { title: 'Identifier', align: 'start', width: { mm: 34 } },
        { title: 'Kind', align: 'start', width: { mm: 28 } },
        { title: 'Received', align: 'start', width: { mm: 32 } },
        { title: 'What became of it', align: 'start', width: { mm: 34 } },
      ],
      rows: bids.map((bid) => ({
        cells: [
          named(bid),
          bid.identifier,
          kindOf(bid),
          bid.received === null ? 'No file' : { text: dayOf(bid.received), note: timeOf(bid.received) },
          { text: standings[bid.standing], strong: bid.standing !== 'standing' },
        ],
      })),
    },
    ...(out.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'Bids no longer in the running, with reasons',
            columns: [
              { title: 'Bidder', align: 'start', width: { mm: 45 } },
              { title: 'Why', align: 'start', width: { share: 1 } },
            ],
            rows: out.map((bid) => ({
              cells: [
                { text: bid.name, note: standings[bid.standing] },
                bid.out ? { text: bid.out.reason, note: `${bid.out.by}, ${dayAndTime(bid.out.at)}` } : '',
              ],
            })),
          } as const,
        ]),
  ];
};
