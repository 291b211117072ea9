import { expect, test } from 'vitest';
import { bidOf, cleared, personOf, towards } from '../testing.ts';
import { conflictOf, conflictWords, waitingConflicts } from './conflict.ts';
import { answerFor, answersOf, draftFrom, standingOf, waitsFor, withAnswer } from './declaration.ts';

const bids = [bidOf('A'), bidOf('B')];
const blank = draftFrom(personOf('ann', [], [towards('A'), towards('B')]));

test('nothing is answered by itself, and a declaration waits for each answer, for what a conflict is, and for the undertaking', () => {
  expect(answerFor(blank, 'A')).toEqual({ answer: null, details: '' });
  expect(waitsFor(blank, bids)).toBe('your answer about 2 bidders');
  const one = withAnswer(blank, 'A', { answer: 'none' });
  expect(waitsFor(one, bids)).toBe('your answer about 1 bidder');
  const conflict = withAnswer(one, 'B', { answer: 'actual', details: '  ' });
  expect(waitsFor(conflict, bids)).toBe('what the conflict with B Ltd is');
  const whole = withAnswer(conflict, 'B', { details: 'My sister works there.' });
  expect(waitsFor(whole, bids)).toBe('your undertaking to keep it confidential');
  expect(waitsFor({ ...whole, undertaking: true }, bids)).toBeUndefined();
});

test('what is filed is each answer, with words only where there is a conflict', () => {
  const draft = withAnswer(withAnswer(blank, 'A', { answer: 'perceived', details: ' Shares. ' }), 'B', {
    answer: 'none',
    details: 'typed before',
  });
  expect(answersOf(draft, bids)).toEqual([
    { bid: 'A', answer: 'perceived', details: 'Shares.' },
    { bid: 'B', answer: 'none', details: '' },
  ]);
});

test('a changed declaration begins with the old one; a bidder that has come since is open, and the undertaking is given anew', () => {
  const mine = personOf('ann', [], [towards('A', { standing: 'undecided', answer: 'actual', details: 'Shares.' }), towards('B')]);
  const draft = draftFrom(mine);
  expect(answerFor(draft, 'A')).toEqual({ answer: 'actual', details: 'Shares.' });
  expect(answerFor(draft, 'B').answer).toBeNull();
  expect(draft.undertaking).toBe(false);
});

test('the register says how somebody stands, and no more than whoever asks may know', () => {
  expect(standingOf(towards('A'))).toBe('undeclared');
  expect(standingOf(cleared('A'))).toBe('none');
  expect(standingOf(towards('A', { standing: 'cleared' }))).toBe('cleared');
  expect(standingOf(towards('A', { standing: 'cleared', answer: 'actual', outcome: 'managed' }))).toBe('managed');
  expect(standingOf(towards('A', { standing: 'cleared', answer: 'perceived', outcome: 'no-conflict' }))).toBe('no-conflict');
  expect(standingOf(towards('A', { standing: 'recused' }))).toBe('recused');
});

test('conflicts wait in words for those who may know of them', () => {
  const people = [
    personOf('ben', [], [towards('A', { standing: 'undecided', answer: 'potential', details: 'An offer.' }), cleared('B')]),
    personOf('cat', [], [cleared('A'), towards('B', { standing: 'undecided' })]),
  ];
  expect(waitingConflicts(people, bids).map(conflictWords)).toEqual(['BEN: potential conflict with A Ltd']);
  const none = conflictOf({ person: 'cat', name: 'CAT' }, cleared('A'), bids);
  expect(none && conflictWords(none)).toBe('CAT declared no conflict with A Ltd');
});
