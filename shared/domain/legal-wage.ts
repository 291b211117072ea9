/** The lowest lawful wage of grown-up workers in the United Kingdom, by day: data that a government changes, each row with its source (domain.md 1.7, reference data for places and pay). */

import type { Day } from './calendar.ts';
import type { Exact } from './ids.ts';

interface LegalWage {
  readonly from: Day;
  readonly until: Day;
  /** Pounds an hour. */
  readonly hourly: Exact;
  readonly source: string;
}

export const legalWages: readonly LegalWage[] = [
  { from: '2025-04-01', until: '2026-03-31', hourly: '12.21', source: 'National Living Wage from April 2025' },
];

/** Null for a day that the table does not cover: nothing is guessed. */
export const legalWageOn = (day: string): Exact | null =>
  legalWages.find(({ from, until }) => from <= day.slice(0, 10) && day.slice(0, 10) <= until)?.hourly ?? null;
