import { expect, test } from 'vitest';
import { shortClause } from './short-clause.ts';

const level = (depth: number, last: string): string => [...Array.from({ length: depth - 1 }, () => '1'), last].join('.');

test.each([
  ['1.4.2', '1.4.2'],
  [level(7, '12'), '1.1.1.1.1.1.12'],
  [level(8, '2'), '…1.1.1.1.1.2'],
  [level(50, '2'), '…1.1.1.1.1.2'],
  ['10.20.30.40.50.60', '…30.40.50.60'],
  ['Schedule-of-requirements', '…-requirements'],
])('%s is shown as %s', (clause, shown) => {
  expect(shortClause(clause)).toBe(shown);
});
