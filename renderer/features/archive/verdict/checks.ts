/** The checks of a pack as a list that stands from the beginning: what is under way, what holds, what does not. */

import type { Verdict } from '../../../../shared/pack/verdict.ts';

/** Rule 7 is about unpacking: it is kept, not checked. */
export const checkedRules = [1, 2, 3, 4, 5, 6] as const;

export interface CheckLine {
  readonly rule: (typeof checkedRules)[number];
  readonly state: 'done' | 'now' | 'waiting' | 'failed';
}

/** Bytes read of bytes in the file; null before anything is known. */
export interface Reading {
  readonly done: number;
  readonly total: number | null;
}

/** The file is read from end to end first; the other rules are judged on what was read, so they wait until then. */
export const linesUnderWay = (reading: Reading | null): readonly CheckLine[] => {
  const isRead = reading !== null && reading.total !== null && reading.done >= reading.total;
  return checkedRules.map((rule) => ({ rule, state: rule === 1 ? (isRead ? 'done' : 'now') : isRead ? 'now' : 'waiting' }));
};

/** Rules that a broken one left unchecked stay in the list. */
export const linesOf = ({ checks }: Pick<Verdict, 'checks'>): readonly CheckLine[] =>
  checkedRules.map((rule) => {
    const its = checks.filter((check) => check.rule === rule);
    return { rule, state: its.some(({ ok }) => !ok) ? 'failed' : its.length > 0 ? 'done' : 'waiting' };
  });
