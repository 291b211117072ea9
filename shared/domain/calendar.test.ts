import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, displayDay, isDay, weekdayOf, yearOf } from './calendar.ts';

const anyDay = fc.integer({ min: -300_000, max: 2_800_000 }).map((days) => addDays('1970-01-01', days));

/** Sakamoto's congruence: another way to the day of the week. */
const bySakamoto = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date) % 7;
};

describe('days', () => {
  it('are texts of days that exist', () => {
    expect(['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].map(isDay)).toEqual([true, true, true, true, true]);
    expect(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', '20260403', ''].map(isDay)).toEqual(
      Array.from({ length: 8 }, () => false),
    );
  });

  it('follow one another over months, years and leap days', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('1970-01-01', 20_000)).toBe('2024-10-04');
  });

  it('are shown with the day of the week', () => {
    expect(displayDay('2024-12-24')).toBe('Tuesday 24 December 2024');
    expect(displayDay('2026-07-06')).toBe('Monday 6 July 2026');
    expect(displayDay('1969-12-31')).toBe('Wednesday 31 December 1969');
  });

  it('count back as they count forward, and every text that comes out is a day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (day, days) => {
        const other = addDays(day, days);
        expect([isDay(day), addDays(other, -days), daysBetween(day, other)]).toEqual([true, day, days]);
        expect(other > day).toBe(days > 0);
      }),
    );
  });

  it('have the weekday that another algorithm gives them', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(day)).toBe(names[bySakamoto(day)]);
        expect(yearOf(day)).toBe(Number(day.split('-')[0]));
      }),
    );
  });

  it('that are no days are a fault of whoever counts with them', () => {
    expect(() => addDays('tomorrow', 1)).toThrow('“tomorrow” is not a day');
  });
});
