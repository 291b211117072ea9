import { expect, it } from 'vitest';
import { orderOf, startingOrder, troubles } from './trial-order.ts';

it('begins with an order that can be tried', () => {
  const typed = startingOrder();
  expect(troubles(typed)).toEqual({});
  expect(orderOf(typed)).toEqual({ rounds: 2000, bids: 6, priceSpread: 20, seed: typed.seed });
});

it('reads what a person types, and says which number is wrong', () => {
  expect(orderOf({ rounds: ' 10,000', bids: '3', priceSpread: '99', seed: '0' })).toEqual({
    rounds: 10_000,
    bids: 3,
    priceSpread: 99,
    seed: '0',
  });
  const wrong = { rounds: '0', bids: '2', priceSpread: '1.5', seed: '18446744073709551616' };
  expect(Object.keys(troubles(wrong))).toEqual(['rounds', 'bids', 'priceSpread', 'seed']);
  expect(orderOf(wrong)).toBeNull();
});
