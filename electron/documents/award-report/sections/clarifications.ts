/** The two clarification logs: bidders answered before the deadline, bidders asked after it. */

import type { Block } from '../../typeset/paper.ts';
import type { ReportIndex } from '../report-index.ts';
import { longDay } from '../words.ts';
import { stepsTable } from './steps.ts';

export const clarificationsSection = ({ report, bid, label }: ReportIndex): Block[] => {
  const { before, after } = report.procedures.clarifications;
  return [
    { kind: 'heading', level: 1, text: 'Clarifications' },
    before.length === 0
      ? { kind: 'text', text: 'No bidder’s question was answered before the deadline.' }
      : {
          kind: 'table',
          caption: 'Questions of bidders, answered before the deadline',
          columns: [
            { title: 'Day', align: 'start', width: { mm: 34 } },
            { title: 'Question', align: 'start', width: { share: 1 } },
            { title: 'Answer', align: 'start', width: { share: 1 } },
          ],
          rows: before.map((one) => ({
            cells: [
              { text: longDay(one.on), note: one.by },
              one.question,
              { text: one.answer, note: one.confidential === '' ? 'To all bidders' : `To the one that asked alone: ${one.confidential}` },
            ],
          })),
        },
    ...(after.length === 0
      ? [{ kind: 'text', text: 'No bidder was asked to clear anything up after the deadline.' } as const]
      : after.map((one) => stepsTable(`${bid(one.bid).name}, ${label(one.criterion)}, at ${one.place}`, one.steps))),
  ];
};
