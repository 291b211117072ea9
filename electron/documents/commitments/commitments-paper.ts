/** The register of commitments as a paper for whoever manages the contract: what is promised, when it is due, and who answers for it (domain.md 4.11). */

import type { DueInQuarter } from '../../../shared/domain/commitment.ts';
import { exact, printExact, sum } from '../../../shared/domain/exact.ts';
import { dash, pounds, whole } from '../award-report/numbers.ts';
import { dayAndTime, longDay, moment } from '../award-report/words.ts';
import type { Block, Cell, Paper, Row } from '../typeset/paper.ts';
import type { CommitmentsRegister, ReportedCommitment } from './register.ts';

const said = (text: string): string => (text === '' ? dash : text);

const lines = (...parts: readonly (readonly [term: string, text: string])[]): string =>
  said(
    parts
      .filter(([, text]) => text !== '')
      .map(([term, text]) => `${term}: ${text}`)
      .join('\n'),
  );

const nameOf = ({ row }: ReportedCommitment): Cell => ({
  text: row.commitment_id,
  strong: true,
  note: [row.measure, row.theme, row.outcome].filter((part) => part !== '' && part !== row.commitment_id).join(' · '),
});

const quantityOf = ({ row }: ReportedCommitment): Cell => ({
  text: whole(row.quantity),
  strong: true,
  note: row.quantity === row.quantity_promised ? row.unit : `${row.unit}; ${whole(row.quantity_promised)} promised`,
});

const day = (text: string): string => (text === '' ? dash : longDay(text));

const promised = (commitments: readonly ReportedCommitment[]): Block => ({
  kind: 'table',
  caption: 'What is promised',
  columns: [
    { title: 'Commitment', align: 'start', width: { share: 5 } },
    { title: 'Quantity', align: 'end', width: { mm: 38 } },
    { title: 'From', align: 'start', width: { mm: 30 } },
    { title: 'To', align: 'start', width: { mm: 30 } },
    { title: 'Where, for whom, by whom', align: 'start', width: { share: 5 } },
    { title: 'Value at award', align: 'end', width: { mm: 32 } },
    { title: 'Scored', align: 'start', width: { mm: 16 } },
  ],
  rows: commitments.map((one): Row => ({
    cells: [
      nameOf(one),
      quantityOf(one),
      day(one.row.start),
      day(one.row.end),
      lines(['Where', one.row.place], ['For', one.row.beneficiaries], ['By', one.row.delivered_by]),
      one.row.value_at_award === '' ? dash : pounds(one.row.value_at_award),
      one.row.scored,
    ],
  })),
  note: 'The quantity is what was verified. Any change of it after award is a change of the contract. A dash: the bid does not say.',
});

const answeredFor = (commitments: readonly ReportedCommitment[]): Block => ({
  kind: 'table',
  caption: 'Who answers for it, and how it is held to',
  columns: [
    { title: 'Commitment', align: 'start', width: { mm: 40 } },
    { title: 'Owner at supplier', align: 'start', width: { share: 4 } },
    { title: 'Owner at authority', align: 'start', width: { share: 4 } },
    { title: 'Contract clause', align: 'start', width: { mm: 30 } },
    { title: 'Remedy if missed', align: 'start', width: { share: 6 } },
    { title: 'KPI', align: 'start', width: { share: 3 } },
    { title: 'Evidence, and where in the bid', align: 'start', width: { share: 5 } },
  ],
  rows: commitments.map(({ row, agreed }): Row => {
    const waits = agreed ? dash : 'Not agreed yet';
    return {
      cells: [
        { text: row.commitment_id, strong: true },
        said(row.owner_supplier),
        row.owner_authority || waits,
        row.contract_clause || waits,
        row.remedy_if_missed || waits,
        row.kpi || waits,
        lines(['Evidence', row.evidence], ['Bid', row.source_in_bid]),
      ],
    };
  }),
});

/** One row a year, so that a commitment of any length has room. */
const yearsOf = (profile: readonly DueInQuarter[]): Row[] =>
  [...Map.groupBy(profile, ({ quarter }) => quarter.slice(0, 4))].map(([year, due]) => ({
    cells: [
      year,
      ...['1', '2', '3', '4'].map((number) => {
        const found = due.find(({ quarter }) => quarter.endsWith(number));
        return found ? whole(found.quantity) : dash;
      }),
      { text: totalOf(due), strong: true },
    ],
  }));

const totalOf = (due: readonly DueInQuarter[]): string => whole(printExact(sum(due.map(({ quantity }) => exact(quantity)))));

const byQuarter = (commitments: readonly ReportedCommitment[]): Block => ({
  kind: 'table',
  caption: 'What is due in which quarter',
  columns: [
    { title: 'Year', align: 'start', width: { mm: 40 } },
    ...['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec', 'In the year'].map((title) => ({
      title,
      align: 'end' as const,
      width: { share: 1 },
    })),
  ],
  rows: commitments.flatMap(({ row, profile, agreed }): Row[] => [
    { voice: 'heading', cells: [`${row.commitment_id} ${row.measure} (${row.unit})`] },
    ...(agreed
      ? [...yearsOf(profile), { voice: 'total' as const, cells: ['Together', '', '', '', '', totalOf(profile)] }]
      : [{ cells: ['Not agreed yet', dash, dash, dash, dash, { text: whole(row.quantity), strong: true }] }]),
  ]),
  note: 'Quarters of the calendar. A dash: outside the commitment.',
});

const delivered = (commitments: readonly ReportedCommitment[]): Block => ({
  kind: 'table',
  caption: 'Where it stands, and who agreed it',
  columns: [
    { title: 'Commitment', align: 'start', width: { share: 4 } },
    { title: 'Status', align: 'start', width: { mm: 30 } },
    { title: 'Delivered to date', align: 'end', width: { mm: 36 } },
    { title: 'Agreed', align: 'start', width: { share: 7 } },
  ],
  rows: commitments.map(({ row, agreed }): Row => ({
    cells: [
      { text: row.commitment_id, strong: true },
      row.status,
      whole(row.delivered_to_date),
      agreed === null
        ? 'Not agreed yet'
        : { text: `${agreed.by}, ${dayAndTime(agreed.at)}`, ...(agreed.reason === '' ? {} : { note: `Changed: ${agreed.reason}` }) },
    ],
  })),
});

const cautions = ({ invented, commitments }: CommitmentsRegister): Block[] => {
  const open = commitments.filter(({ agreed }) => agreed === null).length;
  return [
    ...(invented
      ? [
          {
            kind: 'caution',
            text: 'This is an invented example. The authority, the bidders, the people and every number in it are made up.',
          } as const,
        ]
      : []),
    ...(open > 0
      ? [
          {
            kind: 'caution',
            text: `For ${open} of ${commitments.length} ${commitments.length === 1 ? 'commitment' : 'commitments'} nothing was agreed when this was made: no quarters, no owner at the authority, no clause, no remedy.`,
          } as const,
        ]
      : []),
  ];
};

/** Whose commitments they are: "Bidder C Ltd", "Bidder C Ltd, lot 2". */
const headOf = ({ row: { supplier, lot } }: ReportedCommitment): string => (lot === '' ? supplier : `${supplier}, lot ${lot}`);

export const commitmentsPaper = (register: CommitmentsRegister): Paper => {
  const { tender, made, freeze, commitments } = register;
  return {
    title: `Register of commitments: ${tender.title} (${tender.reference})`,
    description: `What the contract holds of the social value that was promised: ${commitments.length} ${commitments.length === 1 ? 'commitment' : 'commitments'}.`,
    author: tender.authority,
    made: moment(made),
    masthead: { over: tender.authority, title: tender.title, under: `Register of commitments · ${tender.reference}` },
    head: `${tender.reference} · Register of commitments`,
    foot: `Rules frozen as ${freeze.slice(0, 4)} ${freeze.slice(4, 8)} ${freeze.slice(8, 12)}`,
    mark: '',
    isLandscape: true,
    blocks: [
      ...cautions(register),
      ...[...Map.groupBy(commitments, headOf)].flatMap(([head, own]): Block[] => [
        { kind: 'heading', level: 1, text: head },
        promised(own),
        answeredFor(own),
        byQuarter(own),
        delivered(own),
      ]),
    ],
  };
};
