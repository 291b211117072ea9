/** Who took part, what they declared, what was decided about it, and who turned which key when (PA23 ss.81–83). */

import type { Block, Row } from '../../typeset/paper.ts';
import type { ReportedMember } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';
import { conflictAnswers, conflictOutcomes, dayAndTime, dayOf, timeOf } from '../words.ts';

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const declaration = ({ declared, conflicts }: ReportedMember): string => {
  if (!declared) return 'No declaration on record';
  const against = `${declared.bids} ${declared.bids === 1 ? 'bidder' : 'bidders'}`;
  const found = conflicts.length === 0 ? 'no conflict' : `${conflicts.length} ${conflicts.length === 1 ? 'conflict' : 'conflicts'}, below`;
  return `Against ${against}: ${found}`;
};

const panel = ({ report }: ReportIndex): Block => ({
  kind: 'table',
  caption: 'The panel and its declarations',
  columns: [
    { title: 'Name', align: 'start', width: { mm: 40 } },
    { title: 'Position', align: 'start', width: { share: 1 } },
    { title: 'Roles', align: 'start', width: { mm: 38 } },
    { title: 'Declaration of interests', align: 'start', width: { mm: 50 } },
  ],
  rows: report.panel.map((member) => ({
    cells: [
      { text: member.name, strong: true },
      member.position,
      sentenceCase(member.roles.join(', ')),
      member.declared ? { text: declaration(member), note: dayAndTime(member.declared.at) } : declaration(member),
    ],
  })),
});

const conflicts = ({ report, bid }: ReportIndex): Block => {
  const rows = report.panel.flatMap((member) =>
    member.conflicts.map(({ bid: key, answer, details, decision }): Row => ({
      cells: [
        member.name,
        bid(key).name,
        `${conflictAnswers[answer]}. ${details}`,
        decision
          ? { text: `${conflictOutcomes[decision.outcome]}. ${decision.reason}`, note: `${decision.by}, ${dayAndTime(decision.at)}` }
          : 'Nobody has decided on it yet',
      ],
    })),
  );
  if (rows.length === 0) return { kind: 'text', text: 'Nobody declared a conflict of interest.' };
  return {
    kind: 'table',
    caption: 'Conflicts declared, and what was decided',
    columns: [
      { title: 'Person', align: 'start', width: { mm: 34 } },
      { title: 'Bidder', align: 'start', width: { mm: 34 } },
      { title: 'What was declared', align: 'start', width: { share: 1 } },
      { title: 'Decision', align: 'start', width: { share: 1 } },
    ],
    rows,
  };
};

const fewer = ({ report: { scoredByFewer } }: ReportIndex): Block[] =>
  scoredByFewer === null
    ? []
    : [
        {
          kind: 'text',
          text: `Some answers were scored by fewer people than were planned. ${scoredByFewer.by}, ${dayAndTime(scoredByFewer.at)}: ${scoredByFewer.reason}`,
        },
        {
          kind: 'table',
          caption: 'Answers scored by fewer people than planned',
          columns: [
            { title: 'Question', align: 'start', width: { share: 1 } },
            { title: 'Bidder', align: 'start', width: { share: 1 } },
            { title: 'Scored by', align: 'start', width: { mm: 30 } },
          ],
          rows: scoredByFewer.answers.map((one) => ({
            cells: [one.question, one.bidder, `${one.able} of ${one.planned}`],
          })),
        },
      ];

export const panelSection = (index: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'Panel, declarations and conflicts' },
  panel(index),
  conflicts(index),
  ...fewer(index),
];

export const locksSection = ({ report }: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'Openings and locks' },
  {
    kind: 'text',
    text: 'Each of these acts took two different people. Times are UTC, as claimed by the computers on which the keys were turned.',
  },
  {
    kind: 'table',
    caption: 'Who turned which key, and when',
    columns: [
      { title: 'Act', align: 'start', width: { mm: 42 } },
      { title: 'Person', align: 'start', width: { mm: 42 } },
      { title: 'Roles', align: 'start', width: { share: 1 } },
      { title: 'When', align: 'start', width: { mm: 36 } },
    ],
    rows: report.locks.flatMap(({ title, keys }): Row[] =>
      keys.length === 0
        ? [{ voice: 'quiet', cells: [title, 'Not done yet', '', ''] }]
        : keys.map(({ by, role, at }, turn) => ({
            cells: [turn === 0 ? { text: title, strong: true } : '', by, sentenceCase(role), { text: dayOf(at), note: timeOf(at) }],
          })),
    ),
  },
];
