import { expect, test } from 'vitest';
import { candidatesFor, proposed, turning } from './keys.ts';
import type { Lock } from './keys.ts';

const lead = { person: 'lead', name: 'Rhiannon', roles: ['procurement lead'] };
const both = { person: 'both', name: 'Joseph', roles: ['moderator', 'procurement lead'] };
const lock = (...candidates: (typeof lead)[]): Lock => ({
  turned: [],
  needed: [['moderator'], ['procurement lead']],
  candidates,
  refusal: null,
});

test('each key is offered to those who hold its role', () => {
  expect(candidatesFor(lock(lead, both), ['moderator'])).toEqual([both]);
});

test('two different people are proposed, even where one of them could turn either key', () => {
  expect(proposed(lock(both, lead), 'both')).toEqual(['both', 'lead']);
  expect(proposed(lock(both, lead), 'lead')).toEqual(['both', 'lead']);
});

test('whoever is signed in is proposed first', () => {
  const second = { ...lead, person: 'second' };
  expect(proposed(lock(lead, second, both), 'second')).toEqual(['both', 'second']);
});

test('a key that nobody is left for stays open', () => {
  expect(proposed(lock(lead), 'lead')).toEqual([null, 'lead']);
  expect(turning(lock(lead), [null, 'lead'])).toEqual([lead]);
});
