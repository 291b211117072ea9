import { expect, test } from 'vitest';
import { fraction, fromInteger, printExact } from '../../../../shared/domain/exact.ts';
import { readPercent } from '../../../../shared/domain/number-entry.ts';
import { shortened, showPoints, showShare, writePoints, writeShare } from './weight-text.ts';

test('percent of a section is written as a decimal where it ends and as a part of the section where it does not', () => {
  expect(writeShare(fraction(125n, 2n))).toBe('62.5');
  expect(writeShare(fraction(100n, 3n))).toBe('1/3');
  expect(writeShare(fraction(50n, 3n))).toBe('1/6');
  expect(showShare(fromInteger(25))).toEqual({ shown: '25%', about: null });
  expect(showShare(fraction(100n, 3n))).toEqual({ shown: '1/3', about: '33.33%' });
});

test('points are written as a mixed number where no decimal ends', () => {
  expect(writePoints(fraction(25n, 2n))).toBe('12.5');
  expect(writePoints(fraction(20n, 3n))).toBe('6 2/3');
  expect(writePoints(fraction(2n, 3n))).toBe('0 2/3');
  expect(showPoints(fraction(20n, 3n))).toEqual({ shown: '6 2/3', about: '6.67' });
});

test.each([fraction(100n, 3n), fraction(50n, 7n), fraction(125n, 2n), fraction(700n, 3n), fraction(2n, 3n)])(
  'what is written is read again exactly: $numerator/$denominator',
  (value) => {
    expect(readPercent(writeShare(value))).toEqual({ ok: true, value: printExact(value) });
    expect(readPercent(writePoints(value))).toEqual({ ok: true, value: printExact(value) });
  },
);

test.each([
  ['12.5', '12.5'],
  ['0.0000005', '0.0000005'],
  ['3.0517578125', '3.0517578125'],
  ['0.000762939453125', '0.0007629394…'],
  // 100 halved fifty times: not nought, and not to be read as nought.
  ['0.00000000000008881784197001252323389053344726562500', '< 0.000001'],
  ['0.000000000000012345%', '< 0.000001%'],
])('%s stands in a column as %s', (whole, inColumn) => {
  expect(shortened(whole)).toBe(inColumn);
});
