/** Weights as people read them and can type them again: "33.5%" or "1/3" of a section, "6 2/3" points. Exact, and read by `readPercent`. */

import { display, displayPercent } from '../../../../shared/domain/display.ts';
import type { Fraction } from '../../../../shared/domain/exact.ts';
import { compare, divide, fromInteger, hundred, isPositive, one, printExact, subtract } from '../../../../shared/domain/exact.ts';

export interface Shown {
  readonly shown: string;
  /** About how much that is, where no decimal can say it. */
  readonly about: string | null;
}

/** Forty digits in a column are told apart by nobody: the first of them, and that there are more; noughts alone would be read as nothing. The cell is edited, copied and printed whole. */
export const shortened = (shown: string): string => {
  if (shown.length <= 16) return shown;
  const sign = shown.endsWith('%') ? '%' : '';
  return shown.startsWith('0.000000') ? `< 0.000001${sign}` : `${shown.slice(0, 12)}…${sign}`;
};

const isDecimal = (value: Fraction): boolean => !printExact(value).includes('/');

/** "33 1/3" for 100/3; a fraction below one gets its nought, because "1/3" alone is read as a third of the whole. */
const writeMixed = (value: Fraction): string => {
  const whole = value.numerator / value.denominator;
  return `${whole} ${printExact(subtract(value, fromInteger(whole)))}`;
};

/** Percent of a section: the shortest decimal, or the part of the section where no decimal ends. */
export const writeShare = (percent: Fraction): string => {
  if (isDecimal(percent)) return printExact(percent);
  const part = divide(percent, hundred);
  return isPositive(part) && compare(part, one) < 0 ? printExact(part) : writeMixed(percent);
};

/** "25%", or "1/3" and about how much that is. */
export const showShare = (percent: Fraction): Shown =>
  isDecimal(percent) ? { shown: `${printExact(percent)}%`, about: null } : { shown: writeShare(percent), about: displayPercent(percent) };

/** "12.5", or "6 2/3" where no decimal ends. */
export const writePoints = (points: Fraction): string => (isDecimal(points) ? printExact(points) : writeMixed(points));

export const showPoints = (points: Fraction): Shown => ({ shown: writePoints(points), about: isDecimal(points) ? null : display(points) });
