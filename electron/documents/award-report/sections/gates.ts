/** What a bid had to pass: completeness, pass or fail, and thresholds, each with its reason. */

import type { Block, Cell, Row } from '../../typeset/paper.ts';
import type { ReportedGate } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';
import { dayAndTime, gateOutcomes } from '../words.ts';

const reasonOf = ({ sentence, decision }: ReportedGate): Cell => {
  const text = [sentence, decision?.reason ?? ''].filter(Boolean).join('\n');
  return decision ? { text, note: `${decision.by}, ${dayAndTime(decision.at)}` } : text;
};

/** Bids in the order of the record, each with its gates. */
const rows = ({ report, label }: ReportIndex): Row[] =>
  report.bids.flatMap((bid): Row[] => {
    const gates = report.gates.filter((gate) => gate.bid === bid.key);
    if (gates.length === 0) return [];
    return [
      { voice: 'heading', cells: [bid.name] },
      ...gates.map((gate) => ({
        cells: [
          gate.criterion === null ? 'Completeness' : label(gate.criterion),
          { text: gateOutcomes[gate.outcome], strong: gate.outcome !== 'passed' },
          reasonOf(gate),
        ],
      })),
    ];
  });

export const gatesSection = (index: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'Thresholds and gates' },
  index.report.gates.length === 0
    ? { kind: 'text', text: 'The published rules had no threshold, and no gate was decided.' }
    : {
        kind: 'table',
        caption: 'What each bid had to pass',
        columns: [
          { title: 'Gate', align: 'start', width: { mm: 48 } },
          { title: 'Outcome', align: 'start', width: { mm: 26 } },
          { title: 'Facts and reason', align: 'start', width: { share: 1 } },
        ],
        rows: rows(index),
      },
];
