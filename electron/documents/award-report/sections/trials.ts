/** The trial on invented bids before the freeze: what was tried, by which seed it can be made again, what was found, and what was answered where the frozen rules were not tried (domain.md 2.2, state 3). */

import type { Block } from '../../typeset/paper.ts';
import { whole } from '../numbers.ts';
import type { ReportedTrial } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';
import { dayAndTime, dayOf } from '../words.ts';

const fieldsOf = (fields: number): string => `${whole(String(fields))} ${fields === 1 ? 'field' : 'fields'}`;

const foundIn = ({ findings }: ReportedTrial): string =>
  findings.length === 0 ? 'nothing found' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;

const latest = (trial: ReportedTrial): Block[] => [
  {
    kind: 'facts',
    facts: [
      {
        term: 'Tried',
        text: `${fieldsOf(trial.rounds)} of ${trial.bids} invented bids each, with prices within ${trial.priceSpread}% of the estimate`,
      },
      { term: 'Seed', text: `${trial.seed}; ${trial.generator}. The same seed invents the same bids again.` },
      { term: 'Made', text: `${trial.by}, ${dayAndTime(trial.at)}` },
      {
        term: 'The frozen rules',
        text: trial.isOfFrozen ? 'What was tried is what was frozen' : 'What was tried was changed before it was frozen',
      },
    ],
  },
  ...(trial.findings.length === 0
    ? [{ kind: 'text', text: 'None of the things that are looked for happened in any field.' } as const]
    : ([
        { kind: 'text', text: 'What was found:' },
        {
          kind: 'list',
          ordered: true,
          items: trial.findings.map(
            ({ about, sentence, fields }) => `${about}${sentence} In ${whole(String(fields))} of ${fieldsOf(trial.rounds)}.`,
          ),
        },
      ] as const)),
  ...(trial.weights.length === 0
    ? []
    : ([
        { kind: 'text', text: 'How far the invented bids lay apart in each section:' },
        { kind: 'list', ordered: false, items: trial.weights },
      ] as const)),
];

export const trialsSection = ({ report: { trials, untried } }: ReportIndex): Block[] => {
  const last = trials.at(-1);
  const earlier = trials.slice(0, -1);
  return [
    { kind: 'heading', level: 1, text: 'Tried on invented bids before the freeze' },
    ...(last ? latest(last) : [{ kind: 'text', text: 'The rules were not tried on invented bids before they were frozen.' } as const]),
    ...(untried
      ? [{ kind: 'text', text: `${untried.sentence} Left because: ${untried.reason} (${untried.by}, ${dayOf(untried.at)})` } as const]
      : []),
    ...(earlier.length === 0
      ? []
      : ([
          { kind: 'text', text: 'Tried before that:' },
          {
            kind: 'list',
            ordered: false,
            items: earlier.map(
              (trial) => `${dayAndTime(trial.at)}, ${trial.by}: ${fieldsOf(trial.rounds)}, seed ${trial.seed}, ${foundIn(trial)}`,
            ),
          },
          { kind: 'note', text: 'The pack holds each trial whole, with the smallest example of everything that was found.' },
        ] as const)),
  ];
};
