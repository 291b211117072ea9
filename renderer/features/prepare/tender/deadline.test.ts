import { expect, test } from 'vitest';
import { dayAndHour, isMoment, momentOf } from './deadline.ts';

test.each(['2026-01-14T12:00:00Z', '2026-07-14T11:30:00Z', ''])(
  '“%s” comes back the same, whatever the time zone of the computer',
  (deadline) => {
    expect(isMoment(deadline)).toBe(true);
    expect(momentOf(dayAndHour(deadline))).toBe(deadline);
  },
);

test('a deadline in words stays in words', () => {
  expect(isMoment('end of March')).toBe(false);
  expect(isMoment('2026-13-45T99:00:00Z')).toBe(false);
});
