/** How moments, days, amounts and lists are written, in British English. */

const locale = 'en-GB';

/** A moment as acts claim it: an ISO 8601 string with its offset, such as "2026-11-22T14:32:07Z". */
export type Moment = string;

/** A day without a time, as in a tender's timetable: "2026-11-22". */
export type Day = string;

const plurals = new Intl.PluralRules(locale);
const wholes = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });

const written = (moment: Moment, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, options).format(new Date(moment));

/** "14:32:07", in the time zone of this computer unless another is named. */
export const clockTime = (moment: Moment, timeZone?: string): string =>
  written(moment, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  });

/** "22 November 2026 at 14:32", in the time zone of this computer unless another is named. */
export const dayAndTime = (moment: Moment, timeZone?: string): string =>
  written(moment, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  });

/** "22 November 2026". A day has no time zone, so it is read and written in one and the same. */
export const longDay = (day: Day): string =>
  written(`${day}T00:00:00Z`, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Deadlines are typed by hand: a date or a moment is written out, anything else stands as it is. */
export const deadlineWords = (deadline: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(deadline)) return longDay(deadline);
  if (/^\d{4}-\d{2}-\d{2}T/.test(deadline) && !Number.isNaN(Date.parse(deadline))) return dayAndTime(deadline);
  return deadline;
};

/** "1,902". For counts; results of the evaluation come from the domain, written exactly. */
export const count = (amount: number): string => wholes.format(amount);

/** "1 bid", "3 bids", "no bids" where a word for none is given. */
export const counted = (amount: number, one: string, other: string, none?: string): string =>
  amount === 0 && none !== undefined ? none : `${count(amount)} ${plurals.select(amount) === 'one' ? one : other}`;

/** "Adeyemi, Okafor and Whitcombe". */
export const listed = (names: readonly string[]): string => lists.format(names);

/** "moderator, approver or observer". */
export const either = (names: readonly string[]): string => alternatives.format(names);
