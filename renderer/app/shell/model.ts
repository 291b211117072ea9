/** What the frame of the window says of a tender: its steps, and when something was last kept. */

import type { JobName } from '../../../shared/contract/home.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Step, StepState } from '../../kit/index.ts';
import { common } from '../../words/common.ts';
import { clockTime, dayAndTime } from '../../words/format.ts';
import type { Moment } from '../../words/format.ts';
import { kitWords } from '../../words/kit.ts';

type Tender = Output<'home.tender'>;
type TenderStep = Tender['steps'][number];

export type JobNames = Readonly<Record<JobName, string>>;

const namesBefore: JobNames = { ...common.jobs, award: common.whoGoesOn };

/** Before the last stage of a procedure nothing is awarded: it is decided who goes on (PA23 s.20). */
export const jobNames = (tender: Pick<Tender, 'next'> | null | undefined): JobNames => (tender?.next ? namesBefore : common.jobs);

/** The kit says "Waits for" itself. */
const waitsFor = new RegExp(`^${kitWords.waitsFor} `);

const stateOf = ({ state, words }: TenderStep): StepState =>
  state === 'waiting' ? { kind: state, waitsFor: words.replace(waitsFor, '') } : { kind: state, ...(words === '' ? {} : { note: words }) };

/** The jobs as the kit draws them. */
export const stepsOf = (steps: readonly TenderStep[], names: JobNames): readonly Step<JobName>[] =>
  steps.map((step) => ({ id: step.job, title: names[step.job], state: stateOf(step) }));

/**
 * What stands after "Kept on this computer": a clock time for what was kept in this window; for what was kept before it, with its day.
 * ISO times of one form sort as text.
 */
export const keptWords = (here: Moment | null, before: Moment | null): string | null => {
  if (here !== null && (before === null || here >= before)) return clockTime(here);
  return before === null ? null : dayAndTime(before);
};
