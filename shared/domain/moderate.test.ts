import { expect, it } from 'vitest';
import { deviationOf, sampleVariance } from './agreement.ts';
import { exact } from './exact.ts';
import { byDisagreement } from './moderate.ts';

const marked = (...values: readonly string[]) => ({
  values,
  steps: Number(values.toSorted().at(-1)) - Number(values.toSorted()[0]),
  variance: sampleVariance(values.map(exact)),
});

it('the agenda goes by range in steps, and within one range by standard deviation (domain.md 3.8)', () => {
  const items = [marked('4', '4', '4'), marked('4'), marked('4', '3', '4', '4'), marked('4', '3', '3', '4'), marked('2', '4', '4')];
  expect(items.toSorted(byDisagreement).map(({ values }) => values.join(''))).toEqual(['244', '4334', '4344', '444', '4']);
});

it('standard deviations are those of domain.md 3.8, and none for a single mark', () => {
  expect([['4', '3', '4'], ['4', '4', '5'], ['5', '4', '4'], ['3', '4', '2'], ['4']].map(deviationOf)).toEqual([
    '0.577',
    '0.577',
    '0.577',
    '1.000',
    null,
  ]);
});
