import { expect, it } from 'vitest';
import { type Concern, emptyStep, happened, openSteps, type Step, stepOf, stepWaits } from './concern.ts';

const made = { by: 'Ann Lead', at: '2026-10-03T10:00:00Z' };
const nothing = { ask: null, answer: null, determine: null, offer: null, replace: null, disregard: null };
const ask: Step = { kind: 'ask', on: '2026-10-02', text: 'What do you say?', due: '2026-10-09' };
const answer: Step = { kind: 'answer', on: '2026-10-08', text: 'The director has left.' };
const offer: Step = { kind: 'offer', on: '2026-10-13', text: 'You may name somebody else.', due: '2026-10-20' };

const concernOf = (steps: readonly Step[], more: Partial<Concern> = {}): Concern => ({
  concern: 'K',
  bid: 'A',
  subject: { kind: 'supplier', name: '' },
  ground: 'tax-offences',
  isDebarred: false,
  on: '2026-10-01',
  reason: 'As declared.',
  raised: made,
  steps: steps.map((step) => ({ step, made })),
  outcome: null,
  awaitedUntil: null,
  replacedBy: null,
  may: nothing,
  ...more,
});

it('offers the steps of the loop in their turn, and a replacement only where somebody else than the supplier is in the way', () => {
  expect(openSteps(concernOf([]))).toEqual(['ask', 'determine']);
  expect(openSteps(concernOf([ask]))).toEqual(['answer', 'determine']);
  expect(openSteps(concernOf([ask, answer]))).toEqual(['determine']);
  expect(openSteps(concernOf([], { isDebarred: true }))).toEqual(['determine']);
  const subContractor = { outcome: 'excluded', subject: { kind: 'sub-contractor', name: 'Track Ltd' } } as const;
  expect(openSteps(concernOf([ask, answer], { outcome: 'excluded' }))).toEqual([]);
  expect(openSteps(concernOf([ask, answer], subContractor))).toEqual(['offer']);
  expect(openSteps(concernOf([ask, answer, offer], subContractor))).toEqual(['replace']);
  expect(openSteps(concernOf([ask, answer, offer], { ...subContractor, replacedBy: 'Rails Ltd' }))).toEqual([]);
});

it('a determination waits for two answers, each with its reason, and for the second only where the first is yes', () => {
  const yes = { ...emptyStep('2026-10-12'), applies: 'yes', appliesReason: 'Convicted.' } as const;
  expect(stepWaits('determine', { ...yes, appliesReason: ' ' }, false)).toBe('the first answer and its reason');
  expect(stepWaits('determine', yes, false)).toBe('the second answer and its reason');
  expect(stepWaits('determine', { ...yes, applies: 'no' }, false)).toBeUndefined();
  expect(stepOf('determine', { ...yes, applies: 'no', continuing: 'yes', continuingReason: 'left over' }, false)).toEqual({
    kind: 'determine',
    on: '2026-10-12',
    applies: { answer: false, reason: 'Convicted.' },
    continuingOrLikely: null,
  });
  expect(stepOf('determine', yes, true)).toMatchObject({ applies: null, continuingOrLikely: null });
});

it('tells what has happened from the beginning, each step with its day and its author', () => {
  expect(happened(concernOf([ask])).map(({ what, facts, text }) => [what, facts, text])).toEqual([
    ['Raised', '1 October 2026, recorded by Ann Lead', 'As declared.'],
    ['Asked the supplier', '2 October 2026, recorded by Ann Lead', 'What do you say?\n(answer until 9 October 2026)'],
  ]);
});
