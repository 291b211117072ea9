/** Square roots for the eye: digits that are right to the last, from whole numbers alone. A root is shown and never reckoned with, because most have no exact writing. */

import { writeDecimal, type Fraction, isNegative } from './exact.ts';

/** The greatest whole number whose square is not more than `value`. Throws RangeError below nought. */
export const integerSquareRoot = (value: bigint): bigint => {
  if (value < 0n) throw new RangeError('no square root below nought');
  if (value < 2n) return value;
  // Newton's steps from above come down to the root and then no further.
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (let next = (root + value / root) >> 1n; next < root; next = (root + value / root) >> 1n) root = next;
  return root;
};

/** `places` digits after the point, half up: the root is taken of the number itself, so there is no second rounding. Throws RangeError below nought. */
export const displaySquareRoot = (value: Fraction, places: number): string => {
  if (isNegative(value)) throw new RangeError('no square root below nought');
  // Twice the root in units of the last place, cut off, tells on which side of the half it lies.
  const twice = integerSquareRoot((4n * value.numerator * 100n ** BigInt(places)) / value.denominator);
  return writeDecimal((twice + 1n) / 2n, places);
};
