import { expect, it } from 'vitest';
import {
  answerBidderWaits,
  askWaits,
  bidderAnswerOf,
  type ClarifyView,
  considerationOf,
  considerWaits,
  namesIn,
  questionOf,
} from './clarification.ts';

it('an answer to all carries no reason for confidence, and one to the asker alone waits for it', () => {
  const draft = {
    on: '2026-09-20',
    asker: ' A Ltd ',
    question: 'May we visit?',
    answer: 'Yes.',
    to: 'all',
    confidential: 'left over',
  } as const;
  expect(answerBidderWaits({ ...draft, answer: ' ' })).toBe('the answer');
  expect(answerBidderWaits({ ...draft, to: 'asker-alone', confidential: '' })).toBe('what is confidential about it');
  expect(bidderAnswerOf(draft)).toEqual({ ...draft, asker: 'A Ltd', confidential: '' });
});

it('a question waits for its item and for the place in each tender, and every bid with the defect is asked', () => {
  const view = { bids: [{ bid: 'B', name: 'Bidder B', alias: 'B', stands: true }] } as unknown as ClarifyView;
  const draft = { on: '2026-10-02', criterion: 'Q1', why: 'ambiguity', text: 'Which week?', bids: ['B'], places: {} } as const;
  expect(askWaits({ ...draft, criterion: null }, view)).toBe('what it is about');
  expect(askWaits(draft, view)).toBe('the place in the tender of Bidder B');
  expect(questionOf({ ...draft, places: { B: ' p. 3 ' } })).toEqual({
    on: '2026-10-02',
    why: 'ambiguity',
    criterion: 'Q1',
    text: 'Which week?',
    asked: [{ bid: 'B', place: 'p. 3' }],
    sameDefect: ['B'],
  });
});

it('names stand one on each line, each once', () => {
  expect(namesIn('Signals Ltd\n\n Rails Ltd \nSignals Ltd')).toEqual(['Signals Ltd', 'Rails Ltd']);
});

it('what improves a tender is never used, whatever was chosen before', () => {
  const draft = { improves: 'open', use: 'open', reason: '', seenBy: [] } as const;
  expect(considerWaits(draft)).toBe('whether it changes the offer');
  expect(considerWaits({ ...draft, improves: 'no', use: 'yes', reason: 'It was there.' })).toBe('who reads it');
  expect(considerWaits({ ...draft, improves: 'yes', reason: 'New staff.' })).toBeUndefined();
  expect(considerationOf({ improves: 'yes', use: 'yes', reason: 'New staff. ', seenBy: ['A1'] })).toEqual({
    use: false,
    isImprovement: true,
    whyNoImprovement: 'New staff.',
    seenBy: [],
  });
});
