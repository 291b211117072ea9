/** Days of the calendar as texts, and counting with them: no clock, no hours and no time zones, because every statutory period here is counted in whole days. */

/** `YYYY-MM-DD`. Texts of this form sort as the days do. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1 January 1970, by the civil-calendar arithmetic of whole numbers: years begin in March, so that the leap day comes last. */
const numberOf = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
};

const textOf = (number: number): Day => {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((shiftedMonth + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const known = (day: Day): number => {
  const [, year, month, date] = pattern.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) throw new TypeError(`“${day.slice(0, 40)}” is not a day`);
  return numberOf(Number(year), Number(month), Number(date));
};

/** Whether there is such a day: 2026-02-30 is none. */
export const isDay = (text: string): boolean => pattern.test(text) && textOf(known(text)) === text;

/** Throws TypeError for a text that is no day: days are checked when they come in. */
export const addDays = (day: Day, days: number): Day => textOf(known(day) + days);

/** How many days after `from` the day `to` comes; negative when it comes before. */
export const daysBetween = (from: Day, to: Day): number => known(to) - known(from);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export type Weekday = (typeof weekdays)[number];

export const weekdayOf = (day: Day): Weekday => {
  // 1 January 1970 was a Thursday.
  const position = (((known(day) + 4) % 7) + 7) % 7;
  return weekdays[position] ?? 'Sunday';
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `Tuesday 24 December 2024`. */
export const displayDay = (day: Day): string =>
  `${weekdayOf(day)} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''} ${yearOf(day)}`;
