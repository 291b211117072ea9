/** `tender-panel standstill` as a script uses it. The days are those of the table of domain.md 1.5. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../../../shared/domain/result.ts';
import type { Standstill } from '../../../shared/domain/standstill.ts';
import { tell } from './compute/testing.ts';
import { shippedPolicies } from '../../seeds/policies.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-standstill-'));
afterAll(() => rmSync(folder, { recursive: true }));

const counted = async (...given: readonly string[]) => {
  const { status, printed, complained } = await tell('standstill', ...given);
  expect([status, complained]).toEqual([0, '']);
  return (JSON.parse(printed) as { standstill: Standstill }).standstill;
};

const refusedFor = async (...given: readonly string[]): Promise<string> => {
  const { status, printed } = await tell('standstill', ...given);
  expect(status).toBe(1);
  return (JSON.parse(printed) as { refusal: Refusal }).refusal.code;
};

describe('domain.md 1.5', () => {
  it.each([
    ['2024-12-24', '2025-01-08'],
    ['2025-12-18', '2025-12-31'],
    ['2025-12-22', '2026-01-06'],
    ['2026-07-06', '2026-07-16'],
    ['2026-11-02', '2026-11-11'],
  ])('a notice of %s: the last day is %s', async (published, last) => {
    expect(await counted(published)).toMatchObject({ kind: 'period', lastDay: last, citation: 'PA23 s.51(2)' });
  });

  it('letters under PCR15: ten days from the day after, and on to a working day; fifteen otherwise', async () => {
    // 2 November 2026 + 10 is Thursday the 12th; + 15 is Tuesday the 17th.
    expect(await counted('2026-11-02', '--regime', 'pcr15')).toMatchObject({ lastDay: '2026-11-12' });
    expect(await counted('2026-11-02', '--regime', 'pcr15', '--by', 'other-means')).toMatchObject({ lastDay: '2026-11-17' });
    // 5 + 10 is Sunday the 15th, so Monday the 16th.
    expect(await counted('2026-11-05', '--regime', 'pcr15')).toMatchObject({ lastDay: '2026-11-16' });
  });

  it('a later day that was stated counts; light touch owes none', async () => {
    expect(await counted('2026-11-02', '--stated', '2026-11-20')).toMatchObject({ lastDay: '2026-11-20', stated: 'later' });
    expect(await counted('2026-11-02', '--kind', 'light-touch')).toMatchObject({ kind: 'none', citation: 'PA23 s.51(3)(f)' });
  });

  it('nothing is counted beyond the table, until another table is given', async () => {
    expect(await refusedFor('2027-12-29')).toBe('year-beyond-holiday-table');
    const nations = {
      englandAndWales: [{ day: '2028-01-03', title: 'New Year’s Day, substitute day' }],
      scotland: [],
      northernIreland: [],
    };
    const file = path.join(folder, 'holidays.json');
    writeFileSync(file, JSON.stringify({ version: 'v', source: 's', firstYear: 2027, lastYear: 2028, nations }));
    // 29, 30, 31 December; 3 January is a holiday here; 4, 5, 6, 7 January; 10 January.
    expect(await counted('2027-12-29', '--holidays', file)).toMatchObject({ lastDay: '2028-01-10', holidayTable: 'v' });
    // A policy pack may bring the same table.
    const [pack] = shippedPolicies;
    writeFileSync(file, JSON.stringify({ ...pack, holidays: { version: 'p', source: 's', firstYear: 2027, lastYear: 2028, nations } }));
    expect(await counted('2027-12-29', '--holidays', file)).toMatchObject({ lastDay: '2028-01-10', holidayTable: 'p' });
  });
});

describe('what is refused', () => {
  it.each([
    ['a day that is none', ['2026-02-30'], 'day-not-understood'],
    ['an exemption of the other regime', ['2026-11-02', '--kind', 'only-tenderer'], 'exemption-of-other-regime'],
    ['a table that is not there', ['2026-11-02', '--holidays', '/no/such/file'], 'file-not-found'],
  ])('%s', async (_what, given, code) => {
    expect(await refusedFor(...given)).toBe(code);
  });

  it('a table with a holiday that is no day, or that is no table', async () => {
    const file = path.join(folder, 'wrong.json');
    writeFileSync(file, '{"version":1}');
    expect(await refusedFor('2026-11-02', '--holidays', file)).toBe('holidays-not-understood');
    const nations = { englandAndWales: [{ day: '2028-02-30', title: 'No day' }], scotland: [], northernIreland: [] };
    writeFileSync(file, JSON.stringify({ version: 'v', source: 's', firstYear: 2028, lastYear: 2028, nations }));
    expect(await refusedFor('2026-11-02', '--holidays', file)).toBe('holiday-not-a-day');
  });

  it.each([
    [['standstill'], 'standstill needs one date.'],
    [['standstill', '2026-11-02', '--regime', 'eu'], 'The regime is pa23 or pcr15'],
    [['standstill', '2026-11-02', '--kind', 'haste'], 'The kind is one of urgency'],
  ])('an unknown way of asking: %j', async (given, sentence) => {
    const { status, complained } = await tell(...given);
    expect(status).toBe(2);
    expect(complained).toContain(sentence);
  });
});
