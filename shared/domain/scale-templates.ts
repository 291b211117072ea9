/** Scales in common use, to start a draft from (domain.md 3.3). The words are ours and meant to be edited; what is frozen is what counts. */

import type { Scale, ScaleStep } from './scale.ts';

/** A scale that still needs an id, which the caller makes. */
export type ScaleTemplate = Omit<Scale, 'id'>;

const step = (value: number, label: string, descriptor: string): ScaleStep => ({ value: String(value), label, descriptor });

type Words = readonly (readonly [label: string, descriptor: string])[];

const fiveAndNought: Words = [
  ['Nothing', 'No answer, or nothing in it bears on the question.'],
  ['Poor', 'Answers little of the question; major gaps leave little confidence that the need would be met.'],
  ['Limited', 'Answers part of the question; notable gaps leave doubts about how the need would be met.'],
  ['Acceptable', 'Meets the requirement; gaps are minor and could be closed without changing the offer.'],
  ['Good', 'Meets the requirement in full and shows with evidence how it would be done.'],
  ['Excellent', 'Meets the requirement in full with strong evidence, and adds value that is relevant to this question.'],
];

const scaleOf = (name: string, values: readonly number[], words: Words): ScaleTemplate => ({
  name,
  reading: 'of-maximum',
  steps: words.map(([label, descriptor], position) => step(values[position] ?? position, label, descriptor)),
});

const fiveStepWords: Words = [
  ['Unacceptable', 'No answer, or one that would not meet the need.'],
  ['Poor', 'Meets the need in part only; major gaps.'],
  ['Acceptable', 'Meets the need; minor gaps.'],
  ['Good', 'Meets the need in full, with evidence.'],
  ['Excellent', 'Meets the need in full with strong evidence, and adds relevant value.'],
];

export const scaleTemplates: readonly [ScaleTemplate, ...ScaleTemplate[]] = [
  scaleOf('0 to 5', [0, 1, 2, 3, 4, 5], fiveAndNought),
  scaleOf('0 to 4', [0, 1, 2, 3, 4], fiveStepWords),
  scaleOf(
    '0 to 3',
    [0, 1, 2, 3],
    [
      ['Fails', 'Does not meet the need.'],
      ['Partly', 'Meets the need in part.'],
      ['Meets', 'Meets the need.'],
      ['Exceeds', 'Meets the need and gives more, in a way that this question describes as worth more.'],
    ],
  ),
  scaleOf('0 to 10 in even steps', [0, 2, 4, 6, 8, 10], fiveAndNought),
  scaleOf('0 to 100 in quarters', [0, 25, 50, 75, 100], fiveStepWords),
  scaleOf('0, 30, 60, 80, 100', [0, 30, 60, 80, 100], fiveStepWords),
];
