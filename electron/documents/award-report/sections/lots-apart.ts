/** Lots that are decided in records of their own: which tender this one lot is a part of, and which lots of this tender went (domain.md 2.2). */

import type { Block } from '../../typeset/paper.ts';
import type { ReportIndex } from '../report-index.ts';
import type { ReportedLotsApart } from '../report.ts';
import { dayAndTime } from '../words.ts';

const partOf = ({ of }: ReportedLotsApart): Block[] =>
  of === null
    ? []
    : [
        {
          kind: 'text',
          text: `This record decides ${of.lot} of ${of.reference}, by the rules that were published for it with the other lots, and no other lot.`,
        },
        {
          kind: 'facts',
          facts: [
            { term: 'Record of the whole tender', text: of.tender },
            { term: 'Its frozen rules', text: of.freezeHash },
            { term: 'Act that gave the lot its own record', text: of.parted },
          ],
        },
        {
          kind: 'note',
          text: 'The frozen rules and the act are SHA-256 digests. The pack of that record holds both: the first as its freeze hash, the second as the digest of the line of the act.',
        },
      ];

const gone = ({ gone: lots }: ReportedLotsApart): Block[] =>
  lots.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Lots that are not decided in this record',
          columns: [
            { title: 'Lot', align: 'start', width: { mm: 50 } },
            { title: 'Why it has a record of its own', align: 'start', width: { share: 1 } },
            { title: 'Decided', align: 'start', width: { mm: 44 } },
          ],
          rows: lots.map(({ lot, reason, by, at }) => ({ cells: [lot, reason, { text: by, note: dayAndTime(at) }] })),
        },
      ];

export const lotsApartSection = ({ report: { lotsApart } }: ReportIndex): Block[] =>
  lotsApart === null
    ? []
    : [{ kind: 'heading', level: 1, text: 'Lots with records of their own' }, ...partOf(lotsApart), ...gone(lotsApart)];
