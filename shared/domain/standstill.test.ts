import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from './calendar.ts';
import {
  type Exemption,
  exemptions,
  maySignContract,
  type Standstill,
  standstill,
  type StandstillFacts,
  type StandstillStart,
} from './standstill.ts';
import { type HolidayTable, mayUseHolidayTable, shippedHolidays, whyNoWorkingDay } from './working-days.ts';

type Period = Extract<Standstill, { kind: 'period' }>;

const clock = (start: StandstillStart, more: Partial<StandstillFacts> = {}, table = shippedHolidays): Period => {
  const outcome = standstill({ start, stated: null, exemption: null, ...more }, table);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  if (outcome.value.kind === 'none') throw new Error(outcome.value.sentence);
  return outcome.value;
};

const refusal = (start: StandstillStart, more: Partial<StandstillFacts> = {}, table = shippedHolidays): string => {
  const outcome = standstill({ start, stated: null, exemption: null, ...more }, table);
  return outcome.ok ? '' : outcome.refusal.code;
};

const published = (on: string) => ({ kind: 'notice-published', on }) as const;
const sent = (on: string, by: 'electronic-means' | 'other-means' = 'electronic-means') => ({ kind: 'letters-sent', on, by }) as const;

const withOnly = (nation: keyof HolidayTable['nations']): HolidayTable => ({
  ...shippedHolidays,
  nations: { englandAndWales: [], scotland: [], northernIreland: [], [nation]: shippedHolidays.nations[nation] },
});

describe('domain.md 1.5: eight working days beginning with the publication of the award notice', () => {
  it.each([
    ['2024-12-24', '2025-01-07', '2025-01-08'],
    ['2025-12-18', '2025-12-31', '2025-12-31'],
    ['2025-12-22', '2026-01-05', '2026-01-06'],
    ['2026-07-06', '2026-07-15', '2026-07-16'],
    ['2026-11-02', '2026-11-11', '2026-11-11'],
  ])('published on %s would end on %s by the holidays of England and Wales alone, and ends on %s', (on, wrong, right) => {
    expect(clock(published(on), {}, withOnly('englandAndWales')).lastDay).toBe(wrong);
    expect(clock(published(on)).lastDay).toBe(right);
    expect(clock(published(on)).earliestSignature).toBe(addDays(right, 1));
  });

  it('4.13: published on Monday 16 November 2026 it ends on Wednesday the 25th', () => {
    expect(clock(published('2026-11-16')).lastDay).toBe('2026-11-25');
  });

  it('says of each day whether it counts, and of the others why not', () => {
    const { days, firstDay, holidayTable, citation, sentence } = clock(published('2025-12-22'));
    expect([firstDay, holidayTable, citation]).toEqual(['2025-12-22', '2026-11', 'PA23 s.51(2)']);
    expect(days.map(({ day, count, why }) => `${day.slice(5)} ${count ?? why}`)).toEqual([
      '12-22 1',
      '12-23 2',
      '12-24 3',
      '12-25 Christmas Day, a bank holiday in all of the United Kingdom',
      '12-26 Boxing Day, a bank holiday in all of the United Kingdom',
      '12-27 Saturday',
      '12-28 Sunday',
      '12-29 4',
      '12-30 5',
      '12-31 6',
      '01-01 New Year’s Day, a bank holiday in all of the United Kingdom',
      '01-02 2nd January, a bank holiday in Scotland',
      '01-03 Saturday',
      '01-04 Sunday',
      '01-05 7',
      '01-06 8',
    ]);
    expect(sentence).toBe(
      'Standstill runs to the end of Tuesday 6 January 2026: eight working days beginning with the day of publication.',
    );
  });

  it('published on a Saturday it begins with the Monday', () => {
    const { firstDay, lastDay, days } = clock(published('2026-11-14'));
    expect([firstDay, lastDay, days[0]?.why]).toEqual(['2026-11-16', '2026-11-25', 'Saturday']);
  });

  it('ends later when the notice says so', () => {
    const { lastDay, shortestEnd, earliestSignature, stated, sentence } = clock(published('2026-11-16'), { stated: '2026-12-04' });
    expect([lastDay, shortestEnd, earliestSignature, stated]).toEqual(['2026-12-04', '2026-11-25', '2026-12-05', 'later']);
    expect(sentence).toBe(
      'Standstill runs to the end of Friday 4 December 2026, as was stated; without that it would end on Wednesday 25 November 2026.',
    );
  });

  it('does not end earlier because the notice says so, and says that the notice is wrong', () => {
    const { lastDay, stated, sentence } = clock(published('2024-12-24'), { stated: '2025-01-07' });
    expect([lastDay, stated]).toEqual(['2025-01-08', 'too-early']);
    expect(sentence).toContain('What was stated, Tuesday 7 January 2025, is too early and has to be put right.');
  });

  it('is not counted past the last year of the table, nor before the first', () => {
    expect(clock(published('2027-12-16')).lastDay).toBe('2027-12-29');
    expect(clock(published('2027-12-20')).lastDay).toBe('2027-12-31');
    expect(clock(published('2027-12-20')).earliestSignature).toBe('2028-01-01');
    expect(refusal(published('2027-12-21'))).toBe('year-beyond-holiday-table');
    expect(refusal(published('2031-05-06'))).toBe('year-beyond-holiday-table');
    expect(refusal(published('2023-12-29'))).toBe('year-before-holiday-table');
  });

  it('takes nothing for a day that is none', () => {
    expect(refusal(published('2026-02-30'))).toBe('day-not-understood');
    expect(refusal(published('2026-02-27'), { stated: 'soon' })).toBe('day-not-understood');
  });
});

describe('domain.md 1.5: ten or fifteen calendar days after the letters (PCR15)', () => {
  it('begins with the day after, and runs over weekends and holidays', () => {
    const { firstDay, lastDay, citation } = clock(sent('2024-04-19'));
    expect([firstDay, lastDay, citation]).toEqual(['2024-04-20', '2024-04-29', 'PCR15 reg. 87(2)']);
    expect(clock(sent('2024-04-16', 'other-means')).lastDay).toBe('2024-05-01');
  });

  it('ends on the next working day when the last day is none', () => {
    // The tenth day is Saturday 4 May 2024, and Monday the 6th is a bank holiday.
    const { lastDay, days } = clock(sent('2024-04-24'));
    expect(lastDay).toBe('2024-05-07');
    expect(days.slice(9)).toEqual([
      { day: '2024-05-04', count: 10, why: 'Saturday' },
      { day: '2024-05-05', count: null, why: 'Sunday' },
      { day: '2024-05-06', count: null, why: 'Early May bank holiday, a bank holiday in all of the United Kingdom' },
      { day: '2024-05-07', count: null, why: null },
    ]);
  });

  it('a published worked answer: sent on 23 March 2010, the tenth day is Good Friday, so it ends on Tuesday 6 April', () => {
    const easter = [
      { day: '2010-04-02', title: 'Good Friday' },
      { day: '2010-04-05', title: 'Easter Monday' },
    ];
    const table: HolidayTable = { ...withOnly('scotland'), firstYear: 2010, lastYear: 2010 };
    const { lastDay, earliestSignature } = clock(
      sent('2010-03-23'),
      {},
      { ...table, nations: { ...table.nations, englandAndWales: easter } },
    );
    expect([lastDay, earliestSignature]).toEqual(['2010-04-06', '2010-04-07']);
  });

  it('is not counted where the end lies beyond the table', () => {
    expect(refusal(sent('2027-12-22'))).toBe('year-beyond-holiday-table');
    expect(clock(sent('2027-12-21')).lastDay).toBe('2027-12-31');
  });
});

describe('domain.md 1.5 and 8: contracts without mandatory standstill', () => {
  const exempt = (exemption: Exemption, stated: string | null = null) =>
    standstill({ start: published('2026-11-16'), stated, exemption }, shippedHolidays);

  it('owes none, and says under which exemption', () => {
    expect(exempt('light-touch')).toEqual({
      ok: true,
      value: {
        kind: 'none',
        exemption: 'light-touch',
        citation: 'PA23 s.51(3)(f)',
        sentence: 'No standstill is owed: this is a light touch contract (PA23 s.51(3)(f)).',
      },
    });
  });

  it('a voluntary standstill is no shorter than eight working days', () => {
    const short = exempt('framework', '2026-11-20');
    expect(
      short.ok && short.value.kind === 'period' && [short.value.duty, short.value.lastDay, short.value.stated, short.value.citation],
    ).toEqual(['voluntary', '2026-11-25', 'too-early', 'PA23 s.51(5)']);
  });

  it('an exemption of one regime is none in the other', () => {
    expect(refusal(sent('2026-11-16'), { exemption: 'light-touch' })).toBe('exemption-of-other-regime');
    expect(refusal(published('2026-11-16'), { exemption: 'only-tenderer' })).toBe('exemption-of-other-regime');
    expect(Object.keys(exemptions)).toHaveLength(9);
  });
});

describe('signing', () => {
  const running = clock(published('2026-11-16'));

  it('waits for the end of the last day', () => {
    expect(maySignContract('2026-11-25', running)?.code).toBe('standstill-running');
    expect(maySignContract('2026-11-25', running)?.wayOut).toBe('The contract may be signed from Thursday 26 November 2026.');
    expect(maySignContract('2026-11-26', running)).toBeNull();
  });
});

describe('the table of bank holidays', () => {
  it('may be used, and holds eight holidays a year in England and Wales, nine in Scotland (ten in 2026) and ten in Northern Ireland', () => {
    expect(mayUseHolidayTable(shippedHolidays)).toBeNull();
    const perYear = (nation: keyof HolidayTable['nations']) =>
      ['2024', '2025', '2026', '2027'].map((year) => shippedHolidays.nations[nation].filter(({ day }) => day.startsWith(year)).length);
    expect(perYear('englandAndWales')).toEqual([8, 8, 8, 8]);
    expect(perYear('scotland')).toEqual([9, 9, 10, 9]);
    expect(perYear('northernIreland')).toEqual([10, 10, 10, 10]);
  });

  it('puts no holiday on a weekend: those have substitute days', () => {
    const onWeekends = Object.values(shippedHolidays.nations)
      .flat()
      .filter(({ day }) => ['Saturday', 'Sunday'].includes(weekdayOf(day)));
    expect(onWeekends).toEqual([]);
  });

  it('knows the days that only one nation keeps', () => {
    expect(whyNoWorkingDay('2026-06-15', shippedHolidays)).toBe('World Cup bank holiday, a bank holiday in Scotland');
    expect(whyNoWorkingDay('2024-03-18', shippedHolidays)).toBe('St Patrick’s Day, substitute day, a bank holiday in Northern Ireland');
    expect(whyNoWorkingDay('2024-04-01', shippedHolidays)).toBe('Easter Monday, a bank holiday in England and Wales and Northern Ireland');
    expect(whyNoWorkingDay('2027-01-04', shippedHolidays)).toBe('2nd January, substitute day, a bank holiday in Scotland');
    expect(whyNoWorkingDay('2027-01-05', shippedHolidays)).toBeNull();
  });

  it.each([
    ['holiday-not-a-day', '2026-02-30', '2026-03-17'],
    ['holiday-outside-its-table', '2028-01-03', '2026-03-17'],
    ['holiday-given-twice', '2026-03-17', '2026-03-17'],
  ])('is refused with %s when it cannot be right', (code, ...days) => {
    const scotland = days.map((day) => ({ day, title: 'A holiday' }));
    expect(mayUseHolidayTable({ ...shippedHolidays, nations: { ...shippedHolidays.nations, scotland } })?.code).toBe(code);
  });
});

describe('whatever the day and the holidays', () => {
  const anyDay = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2024-01-01', days));
  const tableOf = (days: readonly string[]): HolidayTable => ({
    ...shippedHolidays,
    lastYear: 2030,
    nations: { englandAndWales: [], scotland: [], northernIreland: days.map((day) => ({ day, title: 'A holiday' })) },
  });
  const anyHolidays = fc.uniqueArray(anyDay, { maxLength: 60 });
  const end = (on: string, holidays: readonly string[]): string => clock(published(on), {}, tableOf(holidays)).lastDay;

  /** By the definition: how many working days lie from one day to another, both counted. */
  const workingDays = (from: string, to: string, holidays: readonly string[]): number =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)).filter(
      (day) => !['Saturday', 'Sunday'].includes(weekdayOf(day)) && !holidays.includes(day),
    ).length;

  it('the period holds exactly eight working days and ends on one', () => {
    fc.assert(
      fc.property(anyDay, anyHolidays, (on, holidays) => {
        const last = end(on, holidays);
        expect([workingDays(on, last, holidays), workingDays(on, addDays(last, -1), holidays)]).toEqual([8, 7]);
      }),
    );
  });

  it('one holiday more never makes it shorter, and publishing later never ends it earlier', () => {
    fc.assert(
      fc.property(anyDay, anyHolidays, anyDay, (on, holidays, extra) => {
        expect(end(on, [...new Set([...holidays, extra])]) >= end(on, holidays)).toBe(true);
        expect(end(addDays(on, 1), holidays) >= end(on, holidays)).toBe(true);
      }),
    );
  });
});
