import { expect, test } from 'vitest';
import type { LotId } from '../../../../shared/domain/ids.ts';
import { type Lotting, withChanged, withLot, withMoved, withoutLot } from './lot-list.ts';

const id = (name: string) => name as LotId;
const none: Lotting = { lots: [], lotCap: null };
const two = withLot(withLot(none, id('a')), id('b'));
const numbers = ({ lots }: Lotting) => lots.map(({ number }) => number).join();

test('a lot begins with the next number that is free', () => {
  expect(numbers(two)).toBe('1,2');
  expect(numbers(withLot(withoutLot(two, id('a')), id('c')))).toBe('2,3');
  expect(numbers(withLot(withChanged(two, id('a'), { number: '3' }), id('c')))).toBe('3,2,4');
});

test('lots change places with their neighbours, and stay at the ends', () => {
  expect(withMoved(two, id('b'), -1).lots.map((lot) => lot.id)).toEqual(['b', 'a']);
  expect(withMoved(two, id('b'), 1).lots.map((lot) => lot.id)).toEqual(['a', 'b']);
});

test('the limit goes with the last lot', () => {
  const capped: Lotting = { ...two, lotCap: { most: 1, mechanism: 'descending-value' } };
  expect(withoutLot(capped, id('a')).lotCap).not.toBeNull();
  expect(withoutLot(withoutLot(capped, id('a')), id('b'))).toEqual(none);
});
