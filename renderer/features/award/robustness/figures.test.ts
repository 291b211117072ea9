import { expect, it } from 'vitest';
import { display } from '../../../../shared/domain/display.ts';
import type { Robustness } from '../../../../shared/domain/robustness.ts';
import { robustnessOf } from '../../../../shared/domain/robustness.ts';
import { finished } from '../../../../shared/domain/stepwise.ts';
import { inputOf } from '../../../../shared/domain/testing.ts';
import { settledOf, tram, tramBids, tramMarks } from '../../../../shared/domain/testing-examples.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import { robustness } from '../../../words/robustness.ts';
import { axisRound, flipLines, percentOf, priceLines, shareBars, totalLines } from './figures.ts';

const found = ((): Robustness => {
  const outcome = finished(robustnessOf(settledOf(tram, inputOf(tramBids)), tramMarks));
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
})();
const nameOf = (bid: string): string => `Bidder ${bid}`;
const titleOf = (criterion: string): string => criterion;

it('a line of weights has the published one as its ring, and a dot where each bid is level (domain.md 5.1)', () => {
  const price = flipLines(found, nameOf, titleOf).find(({ name }) => name === 'Price');
  expect(price?.points.slice(0, 2)).toEqual([
    { label: 'as published', value: 20, shown: '20', isMarked: true },
    {
      label: 'Bidder B',
      value: Number(display(exact(found.weightFlips.find(({ criterion }) => criterion === 'Price')?.at ?? '0'), 6)),
      shown: '23.2169',
    },
  ]);
});

it('a line of weights shows those that need the least change, however far behind the bids stand', () => {
  const flips = [50, 45, 40, 35, 30, 25, 21].map((at, behind) => ({
    criterion: 'Price',
    rival: `R${behind + 1}`,
    weight: '20',
    at: String(at),
  }));
  const price = flipLines({ ...found, weightFlips: flips as never }, nameOf, titleOf).find(({ name }) => name === 'Price');
  expect(price?.points.map(({ label }) => label)).toEqual(['as published', ...['R7', 'R6', 'R5', 'R4', 'R3', 'R2'].map(nameOf)]);
});

it('a line of totals leaves out bids without one', () => {
  const lines = totalLines(
    [
      {
        name: 'Everybody',
        totals: [
          { bid: 'A' as never, total: '75.5' },
          { bid: 'B' as never, total: null },
        ],
      },
    ],
    nameOf,
  );
  expect(lines).toEqual([{ name: 'Everybody', points: [{ label: 'Bidder A', value: 75.5, shown: '75.50' }] }]);
});

it('a line of prices goes from the price as it is to the one at which the bid would be first', () => {
  const line = priceLines(found, nameOf, robustness.prices).find(({ name }) => name === 'Bidder B');
  expect(line?.points.map(({ shown }) => shown)).toEqual(['£71,200,000', '£69,773,594.91']);
});

it('an axis has round numbers on both sides of its values', () => {
  expect(axisRound('Total', [64.17, 82.66], String).ticks.map(({ at }) => at)).toEqual([60, 65, 70, 75, 80, 85]);
  expect(axisRound('Total', [50, 50], String).ticks.length).toBeGreaterThan(1);
});

it('shares are counted draws, and level ones stand beside them only where there are any', () => {
  const draws = { seed: '1', draws: 400, spread: '5', level: 'sections', generator: '', drawn: [] } as const;
  const shares = [
    { bid: 'C' as never, first: 300, level: 0 },
    { bid: 'B' as never, first: 100, level: 0 },
  ];
  expect(shareBars({ ...draws, shares }, nameOf).map(({ name, total, parts }) => [name, total, parts.length])).toEqual([
    ['Bidder C', '75.0%', 1],
    ['Bidder B', '25.0%', 1],
  ]);
  const level = [
    { bid: 'C' as never, first: 399, level: 1 },
    { bid: 'B' as never, first: 0, level: 1 },
  ];
  expect(shareBars({ ...draws, shares: level }, nameOf)[1]?.parts.map(({ shown }) => shown)).toEqual(['0', '1']);
  expect(percentOf(0, 0)).toBe('0%');
});
