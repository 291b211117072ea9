/** The lowest lawful wage of grown-up workers in the United Kingdom, by day: data that a government changes, each row with its source (domain.md 1.7, reference data for places and pay). */

import type { Day } from './calendar.ts';
import type { Exact } from './ids.ts';
import { packName } from './limits.ts';

export interface LegalWage {
  readonly validFrom: Day;
  /** Never open: a wage that nobody renewed is not the wage of the day. */
  readonly validTo: Day;
  /** Pounds an hour. */
  readonly hourly: Exact;
  readonly source: string;
}

const builtIn: readonly LegalWage[] = [
  { validFrom: '2025-04-01', validTo: '2026-03-31', hourly: '12.21', source: 'National Living Wage from April 2025' },
  {
    validFrom: '2026-04-01',
    validTo: '2027-03-31',
    hourly: '12.71',
    source: 'National Living Wage from 1 April 2026, as HM Treasury announced it on 25 November 2025',
  },
];

export type WageOfDay = Pick<LegalWage, 'hourly' | 'source'>;

const rowOf = (rows: readonly LegalWage[], day: string): LegalWage | undefined =>
  rows.find(({ validFrom, validTo }) => validFrom <= day.slice(0, 10) && day.slice(0, 10) <= validTo);

/** By the rows of the policy pack first, then by those that are built in; null for a day that neither covers: nothing is guessed. */
export const legalWageOn = (
  day: string,
  policy: { readonly title: string; readonly version: number; readonly legalWages: readonly LegalWage[] } | null,
): WageOfDay | null => {
  const named = rowOf(policy?.legalWages ?? [], day);
  if (policy && named) return { hourly: named.hourly, source: `${named.source}; ${packName(policy)}` };
  const found = rowOf(builtIn, day);
  return found ? { hourly: found.hourly, source: found.source } : null;
};
