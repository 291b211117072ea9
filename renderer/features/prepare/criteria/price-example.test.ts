import { expect, test } from 'vitest';
import { display } from '../../../../shared/domain/display.ts';
import { exact, fromInteger } from '../../../../shared/domain/exact.ts';
import { modelOf, priced, scored } from '../../../../shared/domain/testing.ts';
import { exampleLowest, priceExample, workedExample } from './price-example.ts';

const shown = (kind: 'lowest-over-price' | 'linear-from-lowest'): readonly (readonly string[])[] =>
  priceExample({ kind }, fromInteger(40), fromInteger(1000)).map(({ above, pounds, points }) => [
    String(above),
    display(pounds, 0),
    display(points),
  ]);

test('lowest over price halves the points at twice the price', () => {
  // 40 × 1000 ÷ price, by hand.
  expect(shown('lowest-over-price')).toEqual([
    ['0', '1000', '40.00'],
    ['5', '1050', '38.10'],
    ['10', '1100', '36.36'],
    ['25', '1250', '32.00'],
    ['50', '1500', '26.67'],
    ['100', '2000', '20.00'],
    ['150', '2500', '16.00'],
  ]);
});

test('the straight line reaches nothing at twice the price and stays there', () => {
  expect(shown('linear-from-lowest').map(([, , points]) => points)).toEqual(['40.00', '38.00', '36.00', '30.00', '20.00', '0.00', '0.00']);
});

test('the example is of the size of the estimate, or of a hundred thousand pounds', () => {
  expect(exampleLowest('75000000')).toEqual(exact('75000000'));
  expect(exampleLowest(null)).toEqual(exact('100000'));
  expect(exampleLowest('0')).toEqual(exact('100000'));
});

test('price per point shows the figure and the place of four bids', () => {
  const price = priced('0', { kind: 'price-per-point' });
  const example = workedExample(price, modelOf([scored('Q', null, '100'), price]), null);
  // 100,000 ÷ 60, 110,000 ÷ 70, 120,000 ÷ 80, 130,000 ÷ 90.
  expect(example.kind === 'figures' && example.rows.map(({ figure, place }) => [figure, place])).toEqual([
    ['£1,666.67', 4],
    ['£1,571.43', 3],
    ['£1,500.00', 2],
    ['£1,444.44', 1],
  ]);
});

test('a budget lets a price at it pass and none above', () => {
  const price = priced('0', { kind: 'budget', pounds: '1000' });
  const example = workedExample(price, modelOf([scored('Q', null, '100'), price]), null);
  expect(example.kind === 'budget' && example.rows.map(({ pounds, passes }) => [display(pounds, 0), passes])).toEqual([
    ['950', true],
    ['1000', true],
    ['1050', false],
  ]);
});

test('the example waits for the published numbers, and is rounded as published', () => {
  const open = priced('40', { kind: 'fixed-benchmark', floor: '100', ceiling: null });
  expect(workedExample(open, modelOf([scored('Q', null, '60'), open]), fromInteger(40)).kind).toBe('incomplete');
  const ratio = priced('40');
  const model = modelOf([scored('Q', null, '60'), ratio], { rounding: { stage: 'price', places: 0, mode: 'half-up' } });
  const example = workedExample(ratio, model, fromInteger(40));
  // 40, 38.1, 36.4, 32, 26.7, 20, 16.
  expect(example.kind === 'points' && example.rows.map(({ points }) => display(points, 2))).toEqual([
    '40.00',
    '38.00',
    '36.00',
    '32.00',
    '27.00',
    '20.00',
    '16.00',
  ]);
});
