/** What stands beside the result: the conflicts assessment, the publication, the independent check, and due diligence (PA23 s.83; domain.md 2.2 and 4.9). */

import type { Block } from '../../typeset/paper.ts';
import type { ReportedStep } from '../report.ts';
import type { ReportIndex } from '../report-index.ts';
import { stepsTable } from './steps.ts';

const stepsOrNone = (caption: string, steps: readonly ReportedStep[], none: string): Block =>
  steps.length > 0 ? stepsTable(caption, steps) : { kind: 'text', text: none };

export const assuranceSection = ({ report: { assurance }, bid, goesOn }: ReportIndex): Block[] => [
  { kind: 'heading', level: 1, text: 'Assessment, publication and checks' },
  stepsOrNone(
    'The conflicts assessment of the authority',
    assurance.conflictsAssessments,
    'No conflicts assessment of the authority is on record.',
  ),
  stepsOrNone('What was published', assurance.publications, 'No publication of what was frozen is on record.'),
  stepsOrNone('The independent check', assurance.checks, 'No independent check is on record.'),
  ...assurance.dueDiligence.map((one) => stepsTable(`Due diligence on ${bid(one.bid).name}`, one.steps)),
  ...(assurance.dueDiligence.length === 0 && goesOn === null ? [{ kind: 'text', text: 'No due diligence is on record.' } as const] : []),
];
