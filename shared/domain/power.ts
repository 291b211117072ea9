/** Powers with fractions for exponents. Most roots have no exact writing, so a published rule says to how many places they are rounded; every digit is right (domain.md 3.4, P10). */

import { type Fraction, fraction, isPositive, multiply, one } from './exact.ts';

/** Longer exponents keep a computer busy with one number, and no published rule has them. */
export const longestExponent = { numerator: 12n, denominator: 6n } as const;

/** The greatest whole number whose power is not more than `value`. Throws RangeError below nought. */
export const integerRoot = (value: bigint, degree: bigint): bigint => {
  if (value < 0n) throw new RangeError('no root below nought');
  if (value < 2n || degree === 1n) return value;
  // Newton's steps from above come down to the root and then no further.
  let root = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  const step = (from: bigint): bigint => ((degree - 1n) * from + value / from ** (degree - 1n)) / degree;
  for (let next = step(root); next < root; next = step(root)) root = next;
  return root;
};

const whole = (base: Fraction, exponent: bigint): Fraction => {
  let result = one;
  for (let count = 0n; count < exponent; count += 1n) result = multiply(result, base);
  return result;
};

/**
 * `base` to the power of `exponent`: exact for a whole exponent, else rounded half up to `places` of the power itself. Throws RangeError for a base or an
 * exponent that is not above nought: a rule that may meet one has to refuse before.
 */
export const power = (base: Fraction, exponent: Fraction, places: number): Fraction => {
  if (!isPositive(base) || !isPositive(exponent)) throw new RangeError('no power of such a number');
  const raised = whole(base, exponent.numerator);
  const degree = exponent.denominator;
  if (degree === 1n) return raised;
  const unit = 10n ** BigInt(places);
  // Twice the root in units of the last place, cut off, tells on which side of the half it lies.
  const twice = integerRoot(((2n * unit) ** degree * raised.numerator) / raised.denominator, degree);
  return fraction((twice + 1n) / 2n, unit);
};

/** Whether an exponent can be reckoned with. */
export const isExponent = (exponent: Fraction): boolean =>
  isPositive(exponent) && exponent.numerator <= longestExponent.numerator && exponent.denominator <= longestExponent.denominator;
