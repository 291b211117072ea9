import { describe, expect, it } from 'vitest';
import { evaluatedTram, tramCriteria } from '../testing.ts';
import { axisOf, barsOf, ends, pointsOfScatter, roughPounds } from './drawings.ts';
import { inTheRunning } from './result.ts';

const evaluation = evaluatedTram();
const prices = [
  { bid: 'A', pounds: '74600000' },
  { bid: 'B', pounds: '71200000' },
  { bid: 'C', pounds: '78900000' },
  { bid: 'D', pounds: '64000000' },
];

it('draws each total as a bar of its sections, with the figures of the table on them', () => {
  const [first, ...others] = barsOf(inTheRunning(evaluation), tramCriteria, 2);
  expect(first).toEqual({
    name: 'Bidder C',
    total: '81.02',
    parts: [
      { label: 'Quality', value: 46, shown: '46.00' },
      { label: 'Price', value: expect.closeTo(16.2231, 4), shown: '16.22' },
      { label: 'Social value', value: 18.8, shown: '18.80' },
    ],
  });
  expect(others.map(({ name, total }) => [name, total])).toEqual([
    ['Bidder B', '80.66'],
    ['Bidder A', '75.92'],
    ['Bidder D', '67.17'],
  ]);
});

it('puts each bid where its price and its quality points meet, and knows who stands at the ends', () => {
  const points = pointsOfScatter(inTheRunning(evaluation), tramCriteria, prices, 2);
  expect(points.map(({ name, shownX, shownY }) => [name, shownX, shownY])).toEqual([
    ['Bidder C', '£78,900,000', '46.00'],
    ['Bidder B', '£71,200,000', '48.00'],
    ['Bidder A', '£74,600,000', '45.00'],
    ['Bidder D', '£64,000,000', '39.00'],
  ]);
  expect(ends(points)).toEqual({ cheapest: ['Bidder D'], dearest: ['Bidder C'], best: ['Bidder B'] });
});

describe('an axis', () => {
  const steps = (values: readonly number[], most?: number) => axisOf('', values, String, most).ticks.map(({ at }) => at);

  it('has a few round steps, with room below and above', () => {
    expect(steps([64_000_000, 78_900_000])).toEqual([60_000_000, 65_000_000, 70_000_000, 75_000_000, 80_000_000]);
    expect(steps([39, 48])).toEqual([35, 40, 45, 50]);
  });

  it('goes neither below nought nor beyond the most that there can be', () => {
    expect(steps([0, 9])).toEqual([0, 5, 10]);
    expect(steps([50, 60], 60)).toEqual([45, 50, 55, 60]);
  });

  it('holds a single value too', () => {
    expect(steps([100]).length).toBeGreaterThan(1);
  });
});

it('writes prices for an axis short', () => {
  expect([64_000_000, 72_500_000, 250_000, 900, 0].map(roughPounds)).toEqual(['£64m', '£72.5m', '£250k', '£900', '£0']);
});
