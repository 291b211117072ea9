import { expect, it } from 'vitest';
import { isLate, mayOpenAfter } from './deadline.ts';

const noon = '2026-09-30T12:00:00Z';

it('a tender is in time at the deadline and late after it; a deadline in words is compared with nothing', () => {
  expect([isLate('2026-09-30T12:00:00Z', noon), isLate('2026-09-30T12:00:01Z', noon)]).toEqual([false, true]);
  expect(isLate('2026-09-30T12:30:00Z', '2026-09-30T13:00:00+01:00')).toBe(true);
  expect(isLate('2026-09-30T12:00:01Z', '')).toBe(false);
  expect(isLate('2026-09-30T12:00:01Z', 'noon on 30 September')).toBe(false);
});

it.each([
  ['2026-09-30T11:59:59Z', noon, 'deadline-to-come'],
  ['2026-09-30T12:00:00Z', noon, 'deadline-to-come'],
  ['2026-09-30T12:00:01Z', noon, undefined],
  // An hour ahead of UTC noon is eleven.
  ['2026-09-30T11:00:01Z', '2026-09-30T12:00+01:00', undefined],
  ['2026-09-30T23:30:00Z', '2026-10-01T00:30+01:00', 'deadline-to-come'],
  ['2026-10-01T04:30:01Z', '2026-09-30T23:30:00-05:00', undefined],
  ['2026-10-01T04:29:59Z', '2026-09-30T23:30:00-05:00', 'deadline-to-come'],
  ['2026-09-30T23:00:00Z', '2026-09-30', 'deadline-to-come'],
  ['2026-10-01T00:00:00Z', '2026-09-30', undefined],
  ['2026-09-30T12:00:01Z', '', undefined],
  ['2026-09-30T12:00:01Z', 'as in the notice', undefined],
  // Without its distance from UTC it is no one moment.
  ['2026-09-30T00:00:00Z', '2026-09-30T12:00', undefined],
  ['2026-09-30T00:00:00Z', '2026-02-30T12:00:00Z', undefined],
])('domain.md 2.2, state 8: opened at %s with the deadline “%s”: %s', (at, deadline, code) => {
  expect(mayOpenAfter(deadline, at)?.code).toBe(code);
});
