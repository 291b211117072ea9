import { expect, test } from 'vitest';
import { roundingExample } from './rounding-example.ts';

test('half-way numbers part the three ways of rounding', () => {
  expect(roundingExample({ stage: 'leaf', places: 2, mode: 'half-up' })).toEqual({ before: '12.445', after: '12.45' });
  expect(roundingExample({ stage: 'leaf', places: 2, mode: 'half-even' })).toEqual({ before: '12.445', after: '12.44' });
  expect(roundingExample({ stage: 'leaf', places: 2, mode: 'down' })).toEqual({ before: '12.445', after: '12.44' });
  expect(roundingExample({ stage: 'leaf', places: 0, mode: 'half-up' })).toEqual({ before: '12.5', after: '13' });
});
