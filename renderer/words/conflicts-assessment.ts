/** What is said of the authority's conflicts assessment (PA23 s.83). */

import { dayAndTime } from './format.ts';

export const conflictsAssessment = {
  title: 'Conflicts assessment of the authority',
  lead: 'Prepared before the tender notice, kept under review, and revised before the award (Procurement Act 2023, section 83). What each person declares towards each bidder comes later, under “Receive”.',
  none: 'None is signed yet. The notice has to confirm that there is one.',
  version: (version: number, on: string): string => `Version ${version}, of ${on}`,
  signed: (by: string, at: string): string => `Signed by ${by} on ${dayAndTime(at)}.`,
  sign: (version: number): string => (version === 1 ? 'Sign the first version' : `Sign version ${version}`),
  dialogTitle: (version: number): string => `Conflicts assessment, version ${version}`,
  on: 'Day of the assessment',
  onHelp: 'As 2026-05-01.',
  found: 'What was found',
  foundHelp:
    'About everybody who influences a decision: personal, professional or financial interests, direct or indirect. Say so where there is none.',
  steps: 'Steps taken or planned',
  stepsHelp: 'So that no supplier gains or loses unfairly.',
  appearances: 'What could look like a conflict',
  appearancesHelp:
    'Circumstances that would make a reasonable person wrongly believe that there is one, and what shows that there is none.',
  act: 'Sign',
  fixed: (version: number): readonly string[] => [
    `Version ${version} stands in the record as it is. A revision is a new version beside it.`,
  ],
  missing: 'Something of the assessment is still empty, or the day is not one such as 2026-05-01.',
  missingWayOut: 'Write every part. Where nothing was found, say so.',
} as const;
