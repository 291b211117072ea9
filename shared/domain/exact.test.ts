import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  equal,
  exact,
  fraction,
  fromInteger,
  isExact,
  isZero,
  longestExact,
  max,
  min,
  multiply,
  negate,
  one,
  parseExact,
  printExact,
  roundTo,
  subtract,
  sum,
  zero,
} from './exact.ts';
import type { Rounding } from './model.ts';

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

const mode = fc.constantFrom<Rounding['mode']>('half-up', 'half-even', 'down');
const places = fc.integer({ min: 0, max: 8 });

describe('domain.md 3.1: arithmetic on fractions', () => {
  it('obeys the laws of a field', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(add(a, zero)).toEqual(a);
        expect(multiply(a, one)).toEqual(a);
        expect(add(a, negate(a))).toEqual(zero);
        expect(subtract(a, b)).toEqual(add(a, negate(b)));
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it('keeps every number in lowest terms above a positive denominator, so that equal numbers are equal values', () => {
    expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0n, -7n)).toEqual({ numerator: 0n, denominator: 1n });
    fc.assert(
      fc.property(anyFraction, fc.bigInt({ min: 1n, max: 10n ** 9n }), (a, factor) => {
        expect(fraction(a.numerator * factor, a.denominator * factor)).toEqual(a);
      }),
    );
  });

  it('orders as subtraction does', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const difference = subtract(a, b).numerator;
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(equal(a, b)).toBe(difference === 0n);
        expect(compare(min(a, b), max(a, b))).not.toBe(1);
      }),
    );
  });

  it('adds a tenth ten times to exactly one, and 0.15×0.2 + 0.25×0.2 to exactly 0.2×0.4', () => {
    expect(printExact(sum(Array.from({ length: 10 }, () => exact('0.1'))))).toBe('1');
    const first = add(multiply(exact('0.15'), exact('0.2')), multiply(exact('0.25'), exact('0.2')));
    expect(first).toEqual(multiply(exact('0.20'), exact('0.4')));
  });

  it('throws for a division by nought and for an integer that is none', () => {
    expect(() => divide(one, zero)).toThrow(RangeError);
    expect(() => fromInteger(0.5)).toThrow(RangeError);
  });
});

describe('domain.md 3.1: exact texts', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(anyFraction, (a) => {
        expect(parseExact(printExact(a))).toEqual(a);
        expect(isExact(printExact(a))).toBe(true);
      }),
    );
  });

  it.each([
    ['12.5', '12.5'],
    ['-2', '-2'],
    ['1/3', '1/3'],
    ['-0', '0'],
    ['007.50', '7.5'],
    ['2/4', '0.5'],
    ['-6/4', '-1.5'],
    ['10/1', '10'],
    ['0.000', '0'],
    ['7/12', '7/12'],
  ])('reads %s as %s', (text, canonical) => {
    expect(printExact(exact(text))).toBe(canonical);
    expect(isExact(text)).toBe(text === canonical);
  });

  it.each(['', ' ', '1e3', '1,000', '.5', '5.', '+1', '1/0', '1/-3', '1.5/2', '٣', 'NaN', '0x10', '1 000', '--1', '1\n'])(
    'reads nothing from %j',
    (text) => {
      expect(parseExact(text)).toBeNull();
      expect(isExact(text)).toBe(false);
    },
  );

  it('refuses a text so long that it could only be meant to keep the computer busy', () => {
    expect(parseExact('9'.repeat(longestExact))).not.toBeNull();
    expect(parseExact('9'.repeat(longestExact + 1))).toBeNull();
  });
});

describe('domain.md 3.1: rounding', () => {
  it('stays within half a unit, or below one and never away from nought when rounding down', () => {
    fc.assert(
      fc.property(anyFraction, places, mode, (a, digits, how) => {
        const rounded = roundTo(a, digits, how);
        const unit = fraction(1n, 10n ** BigInt(digits));
        const error = subtract(rounded, a);
        const size = error.numerator < 0n ? negate(error) : error;
        expect(multiply(rounded, divide(one, unit)).denominator).toBe(1n);
        if (how === 'down') {
          expect(compare(size, unit)).toBe(-1);
          expect(rounded.numerator * a.numerator >= 0n).toBe(true);
          expect(compare(multiply(rounded, rounded), multiply(a, a))).not.toBe(1);
        } else {
          expect(compare(multiply(size, fraction(2n)), unit)).not.toBe(1);
        }
        expect(roundTo(rounded, digits, how)).toEqual(rounded);
        expect(roundTo(negate(a), digits, how)).toEqual(negate(rounded));
      }),
    );
  });

  it.each([
    ['2.345', 'half-up', '2.35'],
    ['-2.345', 'half-up', '-2.35'],
    ['2.345', 'half-even', '2.34'],
    ['2.355', 'half-even', '2.36'],
    ['2.3451', 'half-even', '2.35'],
    ['-2.345', 'half-even', '-2.34'],
    ['2.349', 'down', '2.34'],
    ['-2.349', 'down', '-2.34'],
    ['2/3', 'half-up', '0.67'],
    ['0.005', 'half-up', '0.01'],
    ['0.005', 'half-even', '0'],
  ] as const)('takes %s %s to %s at two places', (text, how, expected) => {
    expect(printExact(roundTo(exact(text), 2, how))).toBe(expected);
  });
});
