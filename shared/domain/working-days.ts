/** Working days: a holiday in any one nation of the United Kingdom stops the count in all of them (PA23 s.123). */

import { type Day, displayDay, isDay, weekdayOf, yearOf } from './calendar.ts';
import { ukBankHolidays } from './data/bank-holidays.ts';
import { type Refusal, refuse } from './result.ts';
import { listed } from './wording.ts';

export type Nation = 'englandAndWales' | 'scotland' | 'northernIreland';

export interface BankHoliday {
  readonly day: Day;
  /** With "substitute day" where the holiday itself falls on a weekend. */
  readonly title: string;
}

/** Dated and versioned, because holidays are proclaimed: a record names the version that it was counted with. */
export interface HolidayTable {
  readonly version: string;
  readonly source: string;
  /** Complete from the first day of this year … */
  readonly firstYear: number;
  /** … to the last day of this one. Nothing is counted beyond. */
  readonly lastYear: number;
  readonly nations: Readonly<Record<Nation, readonly BankHoliday[]>>;
}

export const shippedHolidays: HolidayTable = ukBankHolidays;

const nationNames: Record<Nation, string> = {
  englandAndWales: 'England and Wales',
  scotland: 'Scotland',
  northernIreland: 'Northern Ireland',
};

const nations = ['englandAndWales', 'scotland', 'northernIreland'] as const satisfies readonly Nation[];

/** Refuses a table that comes as a file and cannot be right: `holiday-not-a-day`, `holiday-outside-its-table`, `holiday-given-twice`. */
export const mayUseHolidayTable = ({ firstYear, lastYear, nations: given }: HolidayTable): Refusal | null => {
  for (const nation of nations) {
    const seen = new Set<Day>();
    for (const { day, title } of given[nation]) {
      const about = `${title} in ${nationNames[nation]}`;
      if (!isDay(day)) return refuse('holiday-not-a-day', `“${day}”, given for ${about}, is not a day.`);
      if (yearOf(day) < firstYear || yearOf(day) > lastYear)
        return refuse('holiday-outside-its-table', `${about} is on ${displayDay(day)}, but the table is for ${firstYear} to ${lastYear}.`);
      if (seen.has(day)) return refuse('holiday-given-twice', `The table names ${displayDay(day)} twice for ${nationNames[nation]}.`);
      seen.add(day);
    }
  }
  return null;
};

/** Null for a working day, or why it is none: "Saturday", "2nd January, a bank holiday in Scotland". */
export const whyNoWorkingDay = (day: Day, table: HolidayTable): string | null => {
  const weekday = weekdayOf(day);
  if (weekday === 'Saturday' || weekday === 'Sunday') return weekday;
  const found = nations.flatMap((nation) =>
    table.nations[nation].filter((holiday) => holiday.day === day).map(({ title }) => ({ nation, title })),
  );
  const [first] = found;
  if (!first) return null;
  const where =
    found.length === nations.length ? 'in all of the United Kingdom' : `in ${listed(found.map(({ nation }) => nationNames[nation]))}`;
  return `${first.title}, a bank holiday ${where}`;
};

/**
 * Null when the table is complete for the year of this day. Refuses `year-beyond-holiday-table` and `year-before-holiday-table`: a count with holidays
 * left out would end too early, and a contract signed then can be set aside.
 */
export const whyNotCounted = (day: Day, { version, firstYear, lastYear }: HolidayTable): Refusal | null => {
  const year = yearOf(day);
  if (year >= firstYear && year <= lastYear) return null;
  const wayOut = `Import a table of bank holidays that covers ${year}.`;
  return year > lastYear
    ? refuse(
        'year-beyond-holiday-table',
        `The table of bank holidays (${version}) ends with ${lastYear}, so no working day of ${year} can be told.`,
        {
          wayOut,
        },
      )
    : refuse(
        'year-before-holiday-table',
        `The table of bank holidays (${version}) begins with ${firstYear}, so no working day of ${year} can be told.`,
        {
          wayOut,
        },
      );
};
