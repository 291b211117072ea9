/** How the report writes exact numbers: points to four decimals, so that a lead can be checked by subtracting; more where two would look alike. */

import { display, displayDistinct, displayPounds, displayShort, withoutTrailingNoughts } from '../../../shared/domain/display.ts';
import { exact, fromInteger, parseExact, printExact, subtract } from '../../../shared/domain/exact.ts';
import { displayFigure, displayFigures } from '../../../shared/domain/price-figure.ts';
import type { Cell } from '../typeset/paper.ts';
import type { Exact } from '../../../shared/domain/ids.ts';

/** For what is not known, or does not apply. */
export const dash = '–';

/** "16.2231", or a dash. */
export const points = (value: Exact | null, places = 4): string => (value === null ? dash : display(exact(value), places));

/** One column, with as many decimals as it takes to tell unequal numbers apart. */
export const pointsColumn = (values: readonly (Exact | null)[], places = 4): readonly string[] => {
  const shown = displayDistinct(
    values.flatMap((value) => (value === null ? [] : [exact(value)])),
    places,
  ).values();
  return values.map((value) => (value === null ? dash : (shown.next().value ?? dash)));
};

/** "0.3676" in a sentence: no nought at the end. */
export const inSentence = (value: Exact): string => displayShort(exact(value));

/** "+0.3676" or "−1.7544": a difference. */
export const difference = (value: Exact): string => {
  const shown = display(exact(value), 4);
  return shown.startsWith('-') ? `−${shown.slice(1)}` : `+${shown}`;
};

/** Whole: "12,480", "33.33", and "33 1/3" where the decimal does not end. */
export const whole = (value: Exact): string => {
  const number = exact(value);
  const [numerator, denominator] = printExact(number).split('/');
  if (denominator === undefined) return withoutTrailingNoughts(display(number, numerator?.split('.')[1]?.length ?? 0, { thousands: true }));
  const full = number.numerator / number.denominator;
  const rest = printExact(subtract(number, fromInteger(full))).replace('-', '');
  return full === 0n ? printExact(number) : `${full} ${rest}`;
};

/** "£64,000,000", whatever the number of its pence; a text that is no number stays as it is. */
export const pounds = (value: Exact): string => {
  const number = parseExact(value);
  return number === null ? value : displayPounds(number);
};

/** What a working comes to: "46", or "16.2231" with the exact fraction below it where the decimal does not end. */
export const result = (value: Exact): Cell =>
  value.includes('/') ? { text: points(value), strong: true, note: `exactly ${value}` } : { text: whole(value), strong: true };

/** "£5,862.71", with the exact fraction below it where the decimal does not end. */
export const figureResult = (value: Exact): Cell => {
  const shown = displayFigure(value);
  return value.includes('/') ? { text: shown, strong: true, note: `exactly ${value}` } : { text: shown, strong: true };
};

/** One column of pounds that rank, with as many decimals as it takes to tell unequal ones apart. */
export const figureColumn = (values: readonly (Exact | null)[]): readonly string[] => {
  const shown = displayFigures(values.flatMap((value) => (value === null ? [] : [exact(value)]))).values();
  return values.map((value) => (value === null ? dash : (shown.next().value ?? dash)));
};
