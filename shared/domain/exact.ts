/** Exact numbers: fractions on bigint, so that no result ever passes through binary floating point (domain.md 3.1). */

import type { Exact } from './ids.ts';
import type { Rounding } from './model.ts';

/** Always in lowest terms with a positive denominator: equal numbers are equal fields and equal texts. Made only by this file. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Longer texts are refused, so that a hostile file cannot keep the computer busy with one number. */
export const longestExact = 1000;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

const greatestCommonDivisor = (one: bigint, other: bigint): bigint => {
  let [larger, smaller] = [magnitude(one), magnitude(other)];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
};

/** Throws RangeError for the denominator 0: a rule that may meet it has to refuse before it divides. */
export const fraction = (numerator: bigint, denominator = 1n): Fraction => {
  if (denominator === 0n) throw new RangeError('a fraction cannot have the denominator 0');
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};

/** Throws RangeError for a number that is not whole. */
export const fromInteger = (value: bigint | number): Fraction => fraction(BigInt(value));

export const zero = fraction(0n);
export const one = fraction(1n);
export const hundred = fraction(100n);

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? fraction(a.numerator + b.numerator, a.denominator)
    : fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const negate = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator });

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));

export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** Throws RangeError when the divisor is 0. */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** -1, 0 or 1, as sorting wants it. */
export const compare = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

export const equal = (a: Fraction, b: Fraction): boolean => a.numerator === b.numerator && a.denominator === b.denominator;

export const isZero = (a: Fraction): boolean => a.numerator === 0n;

export const isNegative = (a: Fraction): boolean => a.numerator < 0n;

export const isPositive = (a: Fraction): boolean => a.numerator > 0n;

export const min = (first: Fraction, ...rest: readonly Fraction[]): Fraction =>
  rest.reduce((least, value) => (compare(value, least) < 0 ? value : least), first);

export const max = (first: Fraction, ...rest: readonly Fraction[]): Fraction =>
  rest.reduce((greatest, value) => (compare(value, greatest) > 0 ? value : greatest), first);

/** Over one common denominator, put into lowest terms once at the end: much cheaper than after every addition. */
export const sum = (values: Iterable<Fraction>): Fraction => {
  let numerator = 0n;
  let denominator = 1n;
  for (const value of values) {
    if (value.denominator !== denominator) {
      const factor = value.denominator / greatestCommonDivisor(value.denominator, denominator);
      if (factor !== 1n) {
        numerator *= factor;
        denominator *= factor;
      }
    }
    numerator += value.denominator === denominator ? value.numerator : value.numerator * (denominator / value.denominator);
  }
  return fraction(numerator, denominator);
};

/** Rounds to `places` digits after the point. `half-up` goes away from nought at 5, `half-even` to the even digit, `down` towards nought. */
export const roundTo = (value: Fraction, places: number, mode: Rounding['mode']): Fraction => {
  const unit = 10n ** BigInt(places);
  const scaled = value.numerator * unit;
  const towardsZero = scaled / value.denominator;
  const twiceTheRest = 2n * magnitude(scaled % value.denominator);
  const up =
    mode === 'half-up'
      ? twiceTheRest >= value.denominator
      : mode === 'half-even' && (twiceTheRest > value.denominator || (twiceTheRest === value.denominator && towardsZero % 2n !== 0n));
  return fraction(towardsZero + (up ? (value.numerator < 0n ? -1n : 1n) : 0n), unit);
};

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;
const fractionPattern = /^(-?\d+)\/(\d+)$/;

/** Reads canonical texts and what a careful person types: `12.5`, `1/3`, `-2`, `007.50`. Null for everything else: exponents, commas, spaces, `.5`, `1/0`. */
export const parseExact = (text: string): Fraction | null => {
  if (text.length > longestExact) return null;
  const [, sign, whole, decimals = ''] = decimalPattern.exec(text) ?? [];
  if (sign !== undefined && whole !== undefined) return fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
  const [, numerator, denominator] = fractionPattern.exec(text) ?? [];
  if (numerator === undefined || denominator === undefined || BigInt(denominator) === 0n) return null;
  return fraction(BigInt(numerator), BigInt(denominator));
};

/** For numbers that were checked when they came in; a text that is no number is our own fault, so it throws. */
export const exact = (text: Exact): Fraction => {
  const value = parseExact(text);
  if (value === null) throw new TypeError(`“${text.slice(0, 40)}” is not an exact number`);
  return value;
};

/** The fewest digits after the point that show the number whole, or null when its decimal never ends. */
const decimalPlaces = (denominator: bigint): number | null => {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
};

/** Digits of `numerator / 10^places`. */
export const writeDecimal = (numerator: bigint, places: number): string => {
  const digits = magnitude(numerator)
    .toString()
    .padStart(places + 1, '0');
  const point = digits.length - places;
  return `${numerator < 0n ? '-' : ''}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ''}`;
};

/** Canonical text: the shortest decimal where it ends, else `numerator/denominator` in lowest terms. */
export const printExact = (value: Fraction): Exact => {
  const places = decimalPlaces(value.denominator);
  if (places === null) return `${value.numerator}/${value.denominator}`;
  return writeDecimal((value.numerator * 10n ** BigInt(places)) / value.denominator, places);
};

/** Whether a text is the one canonical writing of a number: what may stand in a record. */
export const isExact = (text: string): boolean => {
  const value = parseExact(text);
  return value !== null && printExact(value) === text;
};
