import { expect, test } from 'vitest';
import { display } from '../../../../shared/domain/display.ts';
import { exact, fromInteger } from '../../../../shared/domain/exact.ts';
import { exampleLowest, priceExample } from './price-example.ts';

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
