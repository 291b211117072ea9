import { describe, expect, it } from 'vitest';
import { exampleMeasures } from './example-measures.ts';
import type { MeasureId } from './ids.ts';
import { measureColumns, readMeasureSheet } from './measure-sheet.ts';
import type { Sheet } from './spreadsheet.ts';
import { measure } from './testing.ts';

const sheetOf = (...rows: readonly (readonly string[])[]): Sheet => ({
  name: 'set',
  isHidden: false,
  hiddenColumns: [],
  rows: rows.map((cells, at) => ({ number: at + 1, isHidden: false, cells: cells.map((text) => ({ text, isFormula: false })) })),
});

let count = 0;
const newId = () => `m${(count += 1)}` as MeasureId;
const read = (...rows: readonly (readonly string[])[]) =>
  readMeasureSheet(sheetOf(measureColumns, ...rows), 'set.csv', [measure('VOL', 'hour', '17')], newId);
const good = [
  'X1',
  'Jobs',
  'More people in work',
  'Apprenticeships',
  'week',
  '£210.50',
  'GBP',
  '2026',
  '2026-04-01',
  '40% of price',
  '25',
  'note',
  'own',
];
const but = (at: number, cell: string, code = `X${at}`) => good.toSpliced(0, 1, code).toSpliced(at, 1, cell);

describe('domain.md 4.5: a measure set from a spreadsheet', () => {
  it('takes every column of a row', () => {
    const found = read(good);
    expect(found.ok && found.value.faults).toEqual([]);
    expect(found.ok && found.value.measures).toMatchObject([
      {
        code: 'X1',
        theme: 'Jobs',
        outcome: 'More people in work',
        title: 'Apprenticeships',
        unit: 'week',
        nature: 'apprenticeships',
        value: '210.5',
        deadweight: '25',
        valueIncludesDeadweight: false,
        cap: { kind: 'share-of-own-price', percent: '40' },
        origin: { source: 'set.csv', version: '2026', licence: 'own', validFrom: '2026-04-01', notes: 'note' },
      },
    ]);
  });

  it('publishes nothing that a cell does not say', () => {
    const found = read(['X2', '', '', 'Hours', 'hour', '17']);
    expect(found.ok && found.value.measures).toMatchObject([{ deadweight: null, cap: null, origin: { version: '' } }]);
  });

  it('knows a value that is net of deadweight, and a cap on the bid’s total', () => {
    const found = read(but(10, 'included'), but(9, '50 % of total'));
    expect(
      found.ok &&
        found.value.measures.map(({ deadweight, valueIncludesDeadweight, cap }) => [deadweight, valueIncludesDeadweight, cap?.kind]),
    ).toEqual([
      [null, true, 'share-of-own-price'],
      ['25', false, 'share-of-bid-total'],
    ]);
  });

  it('refuses each row that it cannot use with its own reason, and takes the others', () => {
    const found = read(
      good,
      good,
      but(0, '', ''),
      but(3, ''),
      but(4, ''),
      but(5, '1.234,50'),
      but(5, '0', 'X5b'),
      but(6, 'EUR'),
      but(8, '2026-02-30'),
      but(9, 'lots'),
      but(10, '101'),
      but(0, 'vol', 'vol'),
    );
    expect(found.ok && found.value.faults.map(({ row, refusal }) => `${row} ${refusal.code}`)).toEqual([
      '3 measure-code-twice',
      '4 measure-blank',
      '5 measure-blank',
      '6 measure-blank',
      '7 number-ambiguous',
      '8 measure-worth-nothing',
      '9 measure-currency',
      '10 measure-day-not-understood',
      '11 measure-cap',
      '12 measure-deadweight',
      '13 measure-code-twice',
    ]);
    expect(found.ok && found.value.measures.map(({ code }) => code)).toEqual(['X1']);
  });

  it('refuses a sheet without the columns that matter', () => {
    const found = readMeasureSheet(sheetOf(['code', 'name']), 'x', [], newId);
    expect(found.ok ? null : found.refusal.code).toBe('measure-columns');
  });
});

it.each(['pounds', 'points'] as const)('ships example measures in %s of its own that say that they are examples', (valued) => {
  for (const { title, origin, value } of exampleMeasures(valued, newId)) {
    expect(title.startsWith('Example: ')).toBe(true);
    expect([origin.source, origin.notes].join(' ')).toContain('Example of this program');
    expect(Number(value)).toBeGreaterThan(0);
  }
});
