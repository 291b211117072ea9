/** Quarters of the calendar, in which promises are delivered and key performance indicators reported. */

import { type Day, yearOf } from './calendar.ts';

/** `2027-Q2` is April to June. Texts of this form sort as the quarters do. */
export type Quarter = string;

const pattern = /^(\d{4})-Q([1-4])$/;

const months = ['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec'] as const;

const known = (quarter: Quarter): { readonly year: number; readonly number: number } => {
  const [, year, number] = pattern.exec(quarter) ?? [];
  if (year === undefined || number === undefined) throw new TypeError(`“${quarter.slice(0, 40)}” is not a quarter`);
  return { year: Number(year), number: Number(number) };
};

const textOf = (year: number, number: number): Quarter => `${String(year).padStart(4, '0')}-Q${number}`;

export const isQuarter = (text: string): boolean => pattern.test(text);

export const quarterOf = (day: Day): Quarter => textOf(yearOf(day), Math.ceil(Number(day.slice(5, 7)) / 3));

/** Throws TypeError for a text that is no quarter: quarters are checked when they come in. */
export const nextQuarter = (quarter: Quarter): Quarter => {
  const { year, number } = known(quarter);
  return number === 4 ? textOf(year + 1, 1) : textOf(year, number + 1);
};

/** So many, from the first on. */
export const quartersFrom = (first: Quarter, count: number): readonly Quarter[] => {
  const quarters: Quarter[] = [];
  for (let quarter = first; quarters.length < count; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
};

/** How many there are from one to another, both counted; nought or less where the last comes before the first. */
export const countQuarters = (first: Quarter, last: Quarter): number => {
  const from = known(first);
  const to = known(last);
  return (to.year - from.year) * 4 + to.number - from.number + 1;
};

/** As people type it: `2027 Q2`, `Q2 2027`, `2027-Q2`. Null for anything else. */
export const readQuarter = (typed: string): Quarter | null => {
  const [, before, number, after] = /^(\d{4})?[\s/-]*Q\s*([1-4])[\s/-]*(\d{4})?$/i.exec(typed.trim()) ?? [];
  const year = before ?? after;
  if (number === undefined || year === undefined || (before !== undefined && after !== undefined)) return null;
  return textOf(Number(year), Number(number));
};

/** "Apr–Jun 2027". */
export const quarterName = (quarter: Quarter): string => {
  const { year, number } = known(quarter);
  return `${months[number - 1] ?? ''} ${year}`;
};
