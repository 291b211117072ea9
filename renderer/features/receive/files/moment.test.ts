import { expect, test } from 'vitest';
import { dayAndHour, momentOf, receivedAt, recorded, refusalOfReceived } from './moment.ts';

test('a moment is recorded to the second, in universal time', () => {
  expect(recorded(new Date(Date.UTC(2026, 8, 30, 12, 5, 7, 987)))).toBe('2026-09-30T12:05:07Z');
});

test('a day and a time on this computer’s clock come back as they were typed', () => {
  const moment = momentOf('2026-09-30T13:00');
  expect(moment).toBe(recorded(new Date(2026, 8, 30, 13, 0)));
  expect(dayAndHour(new Date(moment ?? ''))).toBe('2026-09-30T13:00');
  expect(momentOf('')).toBeNull();
  expect(momentOf('30 September')).toBeNull();
});

test('files came in now, or at a time that was given; never later than now', () => {
  const now = new Date(2026, 8, 30, 13, 0);
  const asOf = recorded(now);
  expect(receivedAt({ typed: null, asOf: '2026-01-01T00:00:00Z' }, now)).toBe(asOf);
  expect(receivedAt({ typed: '2026-09-30T11:30', asOf }, now)).toBe(recorded(new Date(2026, 8, 30, 11, 30)));
  expect(refusalOfReceived({ typed: null, asOf })).toBeNull();
  expect(refusalOfReceived({ typed: '2026-09-30T13:00', asOf })).toBeNull();
  expect(refusalOfReceived({ typed: '2026-09-30T13:01', asOf })).toMatch(/still to come/);
  expect(refusalOfReceived({ typed: '', asOf })).toMatch(/Give the day and the time/);
});
