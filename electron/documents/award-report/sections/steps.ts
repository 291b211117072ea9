/** The steps of a procedure as one table: the day, what was done and by whom it was recorded, and the words. */

import type { Block } from '../../typeset/paper.ts';
import type { ReportedStep } from '../report.ts';
import { longDay } from '../words.ts';

export const stepsTable = (caption: string, steps: readonly ReportedStep[]): Block => ({
  kind: 'table',
  caption,
  columns: [
    { title: 'Day', align: 'start', width: { mm: 34 } },
    { title: 'Step', align: 'start', width: { mm: 58 } },
    { title: 'Words', align: 'start', width: { share: 1 } },
  ],
  rows: steps.map(({ on, what, by, text }) => ({ cells: [longDay(on), { text: what, note: by }, text] })),
});
