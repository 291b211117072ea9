/** The stages of the procedure: which one this record holds, who goes on by which published rule, and what came from the record before (PA23 ss.20 and 24; domain.md 3.6). */

import { listed } from '../../../../shared/domain/wording.ts';
import type { Block } from '../../typeset/paper.ts';
import type { ReportedStages } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';
import { dayAndTime } from '../words.ts';

const scores = {
  'carried-forward': 'Carried forward: a question that is judged again later keeps its agreed score',
  reset: 'Reset: every question of the next stage is scored anew',
} as const satisfies Record<NonNullable<ReportedStages['list'][number]['onwards']>['scores'], string>;

const published = ({ list }: ReportedStages): Block => ({
  kind: 'table',
  caption: 'The stages, as published',
  columns: [
    { title: 'Stage', align: 'start', width: { mm: 44 } },
    { title: 'Who goes on', align: 'start', width: { share: 1 } },
    { title: 'What becomes of the scores', align: 'start', width: { mm: 52 } },
  ],
  rows: list.map(({ title, isThis, onwards }, index) => ({
    cells: [
      { text: `${index + 1} ${title}`, strong: isThis, ...(isThis ? { note: 'This record' } : {}) },
      onwards ? onwards.rule : 'This stage ends in an award',
      onwards ? scores[onwards.scores] : '',
    ],
  })),
});

const cameFrom = ({ from }: ReportedStages): Block[] =>
  from === null
    ? []
    : [
        { kind: 'heading', level: 2, text: 'What came from the stage before' },
        {
          kind: 'facts',
          facts: [
            { term: 'Stage before', text: from.title },
            { term: 'Went on', text: listed(from.goneOn) || 'Nobody' },
            { term: 'Did not go on', text: listed(from.leftOut) || 'Nobody' },
            {
              term: 'Scores',
              text:
                from.carried === 0
                  ? 'None was carried forward'
                  : `${from.carried} agreed ${from.carried === 1 ? 'score was' : 'scores were'} carried forward`,
            },
            { term: 'Its record', text: from.tender },
            { term: 'Its frozen rules', text: from.freezeHash },
            { term: 'Act that named who goes on', text: from.decided },
          ],
        },
        {
          kind: 'note',
          text: 'The frozen rules and the act are SHA-256 digests. The pack of that record holds both: the first as its freeze hash, the second as the digest of the line of the act.',
        },
      ];

const progress = (would: boolean | null): string =>
  would === null ? 'not considered' : would ? 'would have gone on' : 'would not have gone on';

const refined = ({ refinement, from }: ReportedStages): Block[] => {
  if (from === null) return [];
  const heading: Block = { kind: 'heading', level: 2, text: 'Refinement of the criteria' };
  if (refinement === null) return [heading, { kind: 'text', text: 'The criteria were not refined after the stage before (PA23 s.24).' }];
  return [
    heading,
    { kind: 'text', text: refinement.statement },
    {
      kind: 'facts',
      facts: [
        { term: 'Provided for in', text: refinement.providedFor },
        { term: 'Changes an award criterion', text: refinement.changesCriterion ? 'Yes' : 'No' },
        ...(refinement.eliminated.length === 0
          ? []
          : [
              {
                term: 'Suppliers left out, under the refined criteria',
                text: refinement.eliminated.map(({ name, wouldHaveProgressed }) => `${name}: ${progress(wouldHaveProgressed)}`).join('\n'),
              },
            ]),
      ],
    },
    { kind: 'note', text: `Stated by ${refinement.by} on ${dayAndTime(refinement.at)} (PA23 s.24).` },
  ];
};

export const stagesSection = ({ report: { stages } }: ReportIndex): Block[] =>
  stages === null
    ? []
    : [
        { kind: 'heading', level: 1, text: 'Stages of the procedure' },
        {
          kind: 'text',
          text: `This record holds ${stages.name.charAt(0).toLowerCase()}${stages.name.slice(1)}, of a competitive flexible procedure (Procurement Act 2023, section 20). Each stage has its own record, its own tenders and its own result.`,
        },
        published(stages),
        ...cameFrom(stages),
        ...refined(stages),
      ];
