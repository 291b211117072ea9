import { expect, it } from 'vitest';
import { firstChoice, holdersOf, keySlots } from './keys.ts';

const price = { person: 'price', name: 'Daniel', roles: ['price evaluator'] };
const lead = { person: 'lead', name: 'Rhiannon', roles: ['procurement lead'] };
const both = { person: 'both', name: 'Sam', roles: ['price evaluator', 'approver'] };
const lock = (candidates: readonly (typeof price)[]) => ({
  turned: [],
  needed: [['price evaluator'], ['procurement lead', 'approver']],
  candidates: [...candidates],
  refusal: null,
});

it('offers each key to those who hold one of its roles', () => {
  expect(keySlots(lock([price, lead, both])).map(({ candidates }) => candidates.map(({ person }) => person))).toEqual([
    ['price', 'both'],
    ['lead', 'both'],
  ]);
});

it('proposes two different people, whoever is signed in among them', () => {
  const slots = keySlots(lock([price, lead, both]));
  expect(firstChoice(slots, 'lead')).toEqual(['price', 'lead']);
  expect(firstChoice(slots, 'both')).toEqual(['both', 'lead']);
  expect(firstChoice(keySlots(lock([both])), null)).toEqual(['both', null]);
});

it('lets one key be turned now and the other later, but nobody turns both', () => {
  const slots = keySlots(lock([price, lead, both]));
  expect(holdersOf(slots, ['price', 'lead'])?.map(({ person }) => person)).toEqual(['price', 'lead']);
  expect(holdersOf(slots, [null, 'lead'])).toEqual([{ person: 'lead', name: 'Rhiannon', roles: ['procurement lead', 'approver'] }]);
  expect(holdersOf(slots, ['both', 'both'])).toBeNull();
  expect(holdersOf(slots, [null, null])).toBeNull();
});
