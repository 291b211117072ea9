import { expect, it } from 'vitest';
import { addressees, type BatchDraft, batchOf, happenedOf, missingInBatch, noLetter, nothingSaid, saidOf } from './course-after.ts';

const assessed = [
  { bid: 'a', name: 'Alder', isOwed: true },
  { bid: 'b', name: 'Birch', isOwed: true },
  { bid: 'c', name: 'Cedar', isOwed: false },
];

const draft = (letters: BatchDraft['letters'], on = '2026-11-02'): BatchDraft => ({ on, letters, standstill: nothingSaid });

it('asks for every letter that is owed, and for one that is offered only when it is', () => {
  expect(missingInBatch(assessed, draft({}, ''))).toEqual([
    'The day on which they went.',
    'Where the summary for Alder went.',
    'Where the summary for Birch went.',
  ]);
  const written = {
    a: { ...noLetter, address: 'a@example.invalid ' },
    b: { ...noLetter, address: '1 High Street', by: 'other-means' },
  } as const;
  expect(missingInBatch(assessed, draft(written))).toEqual([]);
  expect(batchOf(assessed, draft(written))).toEqual([
    { bid: 'a', address: 'a@example.invalid', by: 'electronic-means' },
    { bid: 'b', address: '1 High Street', by: 'other-means' },
  ]);
  const offered = draft({ ...written, c: { ...noLetter, isOffered: true } });
  expect(addressees(assessed, offered)).toHaveLength(3);
  expect(missingInBatch(assessed, offered)).toEqual(['Where the summary for Cedar went.']);
});

it('says nothing of a day that was not stated', () => {
  expect(saidOf(nothingSaid)).toEqual({ stated: null, exemption: null });
  expect(saidOf({ stated: '2026-11-20', exemption: 'light-touch' })).toEqual({ stated: '2026-11-20', exemption: 'light-touch' });
});

it('tells the day of a letter beside the moment of its recording, and of a decision only the moment', () => {
  const made = { by: 'Margaret Ellis', at: '2026-11-03T09:30:00Z' };
  const one = (step: 'approval' | 'notice') =>
    happenedOf({ step, state: 'done', note: '', happened: [{ what: 'What', on: '2026-11-02', text: '', made }] })[0]?.facts;
  expect(one('approval')).toMatch(/^Margaret Ellis, 3 November 2026/);
  expect(one('notice')).toMatch(/^on 2 November 2026; recorded by Margaret Ellis, 3 November 2026/);
});
