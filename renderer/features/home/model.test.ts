import { expect, test } from 'vitest';
import { deadlineWords } from '../../words/format.ts';
import { found, sizeWords, waitingOf } from './model.ts';
import type { TenderCard } from './model.ts';

const card = (reference: string, deadline: string, waiting: TenderCard['waiting'] = []): TenderCard => ({
  tender: `id of ${reference}`,
  reference,
  title: `Title of ${reference}`,
  procedureStage: null,
  authority: 'Borough of Eastmere',
  stage: 'frozen',
  stageWords: 'Criteria frozen, bids sealed',
  deadline,
  myRoles: ['assessor'],
  waiting,
  job: 'score',
});

const wait = (sentence: string, urgent: boolean): TenderCard['waiting'][number] => ({ job: 'score', sentence, urgent });

test('what others wait for comes first, then what is due sooner, then what has no deadline', () => {
  const list = waitingOf([
    card('A', '', [wait('Score 4 answers', true)]),
    card('B', '2026-05-01', [wait('Sign the pack', false), wait('Declare your conflicts of interest', true)]),
    card('C', '2026-03-01', [wait('Score 9 answers', true), wait('Submit your scoresheet', true)]),
  ]);
  expect(list.map(({ reference, sentence }) => `${reference}: ${sentence}`)).toEqual([
    'C: Score 9 answers',
    'C: Submit your scoresheet',
    'B: Declare your conflicts of interest',
    'A: Score 4 answers',
    'B: Sign the pack',
  ]);
});

test('a deadline for tenders says nothing any more once the bids are open', () => {
  const scoring = { ...card('A', '2026-03-01', [wait('Score 4 answers', true)]), stage: 'scoring' } as const;
  expect(waitingOf([scoring]).map(({ deadline }) => deadline)).toEqual(['']);
});

test('a tender is found by any of its words, in any order and in any letters', () => {
  const tenders = [card('HS-014', ''), card('HS-015', '')];
  expect(found(tenders, 'eastmere hs-015').map(({ reference }) => reference)).toEqual(['HS-015']);
  expect(found(tenders, '')).toEqual(tenders);
  expect(found(tenders, 'tram')).toEqual([]);
});

test('a deadline that is a day is written out; what somebody put in words stays in their words', () => {
  expect(deadlineWords('2026-11-22')).toBe('22 November 2026');
  expect(deadlineWords('end of March')).toBe('end of March');
  expect(deadlineWords('')).toBe('');
});

test('sizes are said as file managers say them', () => {
  expect([1, 999_000, 2_400_000, 1_234_567_890].map(sizeWords)).toEqual(['1 kB', '999 kB', '2.4 MB', '1234.6 MB']);
});
