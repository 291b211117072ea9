import { describe, expect, test } from 'vitest';
import { firstChoice, holdersOf, isStillPossible, keySlots } from './two-keys.ts';
import type { KeyHolder, TwoKeyLock } from './two-keys.ts';

const holder = (person: string, ...roles: readonly string[]): KeyHolder => ({ person, name: person.toUpperCase(), roles });
const lockOf = (...candidates: readonly KeyHolder[]): TwoKeyLock => ({
  turned: [],
  lapsed: [],
  halted: null,
  needed: [['lead'], ['moderator', 'approver']],
  candidates,
});
const ann = holder('ann', 'lead', 'moderator', 'assessor');
const ben = holder('ben', 'moderator');
const cat = holder('cat', 'approver');
const dan = holder('dan', 'assessor');
const slots = keySlots(lockOf(ann, ben, cat, dan));

test('each key is offered to those who hold one of its roles, in that capacity', () => {
  expect(slots).toEqual([
    { roles: ['lead'], candidates: [holder('ann', 'lead')] },
    { roles: ['moderator', 'approver'], candidates: [holder('ann', 'moderator'), ben, cat] },
  ]);
});

describe('who is proposed', () => {
  test('a different person for each key, whoever is signed in first', () => {
    expect(firstChoice(slots, null)).toEqual(['ann', 'ben']);
    expect(firstChoice(slots, 'cat')).toEqual(['ann', 'cat']);
  });

  test('those who are ready before those who are not', () => {
    expect(firstChoice(slots, null, (person) => person === 'cat')).toEqual(['ann', 'cat']);
    expect(firstChoice(slots, 'ben', (person) => person === 'cat')).toEqual(['ann', 'ben']);
  });

  test('two, even where the one who is signed in could turn either key', () => {
    expect(firstChoice(slots.toReversed(), 'ann')).toEqual(['ben', 'ann']);
  });

  test('nobody for a key that nobody is left for', () => {
    expect(firstChoice(keySlots(lockOf(ann)), 'ann')).toEqual(['ann', null]);
    expect(firstChoice(keySlots(lockOf(dan)), 'dan')).toEqual([null, null]);
  });
});

describe('who signs', () => {
  test('both now, or one now and the other later, each in the capacity of the key', () => {
    expect(holdersOf(slots, ['ann', 'ben'])).toEqual([holder('ann', 'lead'), ben]);
    expect(holdersOf(slots, [null, 'ann'])).toEqual([holder('ann', 'moderator')]);
  });

  test('neither nobody nor one person for both keys', () => {
    expect(holdersOf(slots, [null, null])).toBeNull();
    expect(holdersOf(slots, ['ann', 'ann'])).toBeNull();
  });
});

test('a choice does not outlive a key that was turned or a role that was taken away', () => {
  expect(isStillPossible(slots, ['ann', null])).toBe(true);
  expect(isStillPossible(slots.slice(1), ['ann', 'ben'])).toBe(false);
  expect(isStillPossible(keySlots(lockOf(ann, cat)), ['ann', 'ben'])).toBe(false);
});
