import { expect, test } from 'vitest';
import { refuse } from '../../../../shared/domain/result.ts';
import { cleared, personOf, towards } from '../testing.ts';
import { missingFor, undeclaredAmong } from './undeclared.ts';

const holder = (person: string) => ({ person, name: person.toUpperCase(), roles: ['moderator'] });
const people = [personOf('ann', [], [cleared('A')]), personOf('ben', [], [towards('A')])];
const holders = [holder('ann'), holder('ben')];

test('whoever has not declared is missing, with the way out', () => {
  expect(undeclaredAmong(holders, people).map(({ person }) => person)).toEqual(['ben']);
  expect(missingFor(null, holders, people)).toEqual([
    {
      code: 'declare-first',
      sentence: 'BEN has not declared conflicts of interest yet.',
      wayOut: 'Sign in and file the declaration first.',
    },
  ]);
});

test('what stands in the way of everybody comes first', () => {
  const stands = refuse('no-bids', 'There is no bid to open.');
  expect(missingFor(stands, holders, people).map(({ code }) => code)).toEqual(['no-bids', 'declare-first']);
});
