/** How exact numbers are shown to people: rounded for the eye only, and never so that unequal numbers look equal (domain.md 3.1). */

import type { Fraction } from './exact.ts';
import { equal, fromInteger, multiply, printExact, roundTo, writeDecimal, zero } from './exact.ts';

export interface DisplayOptions {
  /** `1,234.50` instead of `1234.50`. */
  readonly thousands?: boolean;
}

/** Half up (away from nought at 5), always with `places` digits after the point. */
export const display = (value: Fraction, places = 2, { thousands = false }: DisplayOptions = {}): string => {
  const scaled = multiply(roundTo(value, places, 'half-up'), fromInteger(10n ** BigInt(places)));
  const text = writeDecimal(scaled.numerator, places);
  return thousands ? text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')) : text;
};

/** The numbers of one column, with as many more digits than `places` as it takes until unequal numbers look unequal. */
export const displayDistinct = (values: readonly Fraction[], places = 2, options: DisplayOptions = {}): readonly string[] => {
  const different = new Set(values.map(printExact)).size;
  for (let digits = places; ; digits += 1) {
    const shown = values.map((value) => display(value, digits, options));
    if (new Set(shown).size === different) return shown;
  }
};

/** `12.50` as `12.5`, `3.00` as `3`: for sentences, where a column's noughts would only be in the way. */
export const withoutTrailingNoughts = (shown: string): string => (shown.includes('.') ? shown.replace(/\.?0+$/, '') : shown);

/** For a sentence: at most `places` digits and no nought at the end, but more digits rather than calling something nothing. */
export const displayShort = (value: Fraction, places = 4): string => {
  const [shown = ''] = displayDistinct(equal(value, zero) ? [value] : [value, zero], places, { thousands: true });
  return withoutTrailingNoughts(shown);
};

/** For a line of working: whole where the decimal ends soon, else four digits and `…`, so that nobody takes a rounded number for the exact one. */
export const displayWorking = (value: Fraction): string => {
  const begins = roundTo(value, 4, 'down');
  const shown = display(begins, 4, { thousands: true });
  return equal(begins, value) ? withoutTrailingNoughts(shown) : `${shown}…`;
};

/** `45.63%` for the number 45.63: percentages are numbers out of 100 everywhere in this domain. */
export const displayPercent = (percent: Fraction, places = 2): string => `${display(percent, places)}%`;

/** `£1,234.50`, or `-£1,234.50`, with what stands for the currency; whole amounts without pence. */
export const displayAmount = (amount: Fraction, sign: string): string => {
  const pence = roundTo(amount, 2, 'half-up');
  const text = display(pence, pence.denominator === 1n ? 0 : 2, { thousands: true });
  return text.startsWith('-') ? `-${sign}${text.slice(1)}` : `${sign}${text}`;
};

export const displayPounds = (pounds: Fraction): string => displayAmount(pounds, '£');
