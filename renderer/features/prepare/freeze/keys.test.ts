import { expect, test } from 'vitest';
import { firstChoice, keySlots, signersOf } from './keys.ts';
import type { Lock } from './keys.ts';

const candidate = (person: string, ...roles: readonly string[]) => ({ person, name: person.toUpperCase(), roles: [...roles] });
const lock: Lock = {
  turned: [],
  needed: [['procurement lead'], ['approver']],
  candidates: [candidate('ann', 'procurement lead', 'approver'), candidate('ben', 'approver'), candidate('cat', 'assessor')],
  refusal: null,
};
const slots = keySlots(lock);

test('each key shows those who may turn it', () => {
  expect(slots.map(({ candidates }) => candidates.map(({ person }) => person))).toEqual([['ann'], ['ann', 'ben']]);
});

test('a different person is proposed for each key, whoever is signed in first', () => {
  expect(firstChoice(slots, null)).toEqual(['ann', 'ben']);
  expect(firstChoice(slots, 'ben')).toEqual(['ann', 'ben']);
  expect(firstChoice(keySlots({ ...lock, candidates: [candidate('ann', 'procurement lead', 'approver')] }), 'ann')).toEqual(['ann', null]);
});

test('both sign now, or one now and the other later', () => {
  expect(signersOf(slots, ['ann', 'ben'])?.map(({ name, roles }) => [name, ...roles])).toEqual([
    ['ANN', 'procurement lead'],
    ['BEN', 'approver'],
  ]);
  expect(signersOf(slots, [null, 'ben'])?.map(({ person }) => person)).toEqual(['ben']);
});

test('nobody, and one person for both keys, cannot sign', () => {
  expect(signersOf(slots, [null, null])).toBeNull();
  expect(signersOf(slots, ['ann', 'ann'])).toBeNull();
});
