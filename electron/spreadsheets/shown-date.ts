/** A day, a time of day or a length of time, which a spreadsheet keeps as a number of days and shows by its format alone. */

import { signsOf } from './shown-number.ts';

const secondsOfDay = 86_400;
/** 31 December 9999. */
const lastDay = 2_958_465;
/** Where the count of days begins. The common one holds a 29 February 1900 that never was (ECMA-376-1, 18.17.4.1). */
const begins = { in1900: Date.UTC(1899, 11, 30), in1904: Date.UTC(1904, 0, 1) } as const;
const neverWas = 60;

/** "[h]:mm" counts on beyond a day. */
const isLength = (format: string): boolean => /\[(h+|m+|s+)\]/i.test(format);

/** What also has places for digits is a number with letters around it. */
export const isTime = (format: string): boolean => {
  const signs = signsOf(format);
  return isLength(format) || (/[ymdhs]/i.test(signs) && !/[#0?]/.test(signs.replace(/s\.0+/i, 's')));
};

const two = (count: number): string => String(count).padStart(2, '0');

const clock = (seconds: number): string => {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${two(hours)}:${two(minutes)}${rest === 0 ? '' : `:${two(rest)}`}`;
};

const dayOf = (day: number, from1904: boolean): string => {
  if (!from1904 && day === neverWas) return '1900-02-29';
  const days = !from1904 && day < neverWas ? day + 1 : day;
  return new Date((from1904 ? begins.in1904 : begins.in1900) + days * secondsOfDay * 1000).toISOString().slice(0, 10);
};

/** "2026-03-31", "2026-03-31 09:30", "09:30", "37:30"; null for what is no day of the calendar. `from1904`: as Excel for the Macintosh counted. */
export const shownTime = (value: number, format: string, from1904: boolean): string | null => {
  if (value < 0 || value > lastDay) return null;
  const seconds = Math.round(value * secondsOfDay);
  if (isLength(format)) return clock(seconds);
  const ofDay = seconds % secondsOfDay;
  const signs = signsOf(format);
  if (value < 1 && /[hs]/i.test(signs) && !/[yd]/i.test(signs)) return clock(ofDay);
  const day = dayOf(Math.floor(seconds / secondsOfDay), from1904);
  return ofDay === 0 ? day : `${day} ${clock(ofDay)}`;
};
