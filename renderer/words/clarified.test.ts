import { expect, it } from 'vitest';
import { clarified } from './clarified.ts';

const made = { by: 'Ann Lead', at: '2026-10-03T10:00:00Z' };
const question: Parameters<typeof clarified>[0] = {
  clarification: '1',
  bid: 'B',
  name: 'Bidder B',
  alias: 'B',
  on: '2026-10-02',
  why: 'obvious-error',
  criterion: 'Q1',
  title: '1.1 Programme',
  place: 'p. 3',
  text: 'Week 14 or 41?',
  asked: made,
  answered: { on: '2026-10-03', newNames: ['Signals Ltd'], made },
  answer: null,
  hidden: { kind: 'refusal', code: 'answer-not-for-you', sentence: 'The answer is shown to those who score this item.' },
  considered: null,
};

it('an answer that is not for whoever looks is told as that, never as missing', () => {
  expect(clarified(question).map(({ what, text }) => [what, text])).toEqual([
    ['Asked: an obvious error', 'Week 14 or 41?\n(at p. 3)'],
    [
      'Answered',
      'The answer is shown to those who score this item.\nNamed for the first time: Signals Ltd. Everybody declares on this bidder again.',
    ],
  ]);
});

it('says who reads an answer that is used, and for whom it came too late to stand on their sheet', () => {
  const considered = {
    use: true,
    isImprovement: false,
    reason: 'The chart was there.',
    seenBy: ['Amira', 'Daniel'],
    late: ['Daniel'],
    made,
  };
  expect(clarified({ ...question, answer: 'In week 14.', hidden: null, considered }).at(-1)).toMatchObject({
    what: 'Decided: it may be used',
    text: 'The chart was there.\nRead by Amira and Daniel.\nThe scoresheet of Daniel was in already: what the answer changes is weighed in moderation.',
  });
  expect(clarified({ ...question, answered: null, hidden: null }).at(-1)?.what).toBe('Waits for the answer');
});
