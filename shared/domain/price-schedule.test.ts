import { describe, expect, it } from 'vitest';
import { type IssuedLine, readIssuedSchedule, readSchedule, type ScheduleAsked, scheduleColumns, writeSchedule } from './price-schedule.ts';
import type { Sheet } from './spreadsheet.ts';

const issued: readonly IssuedLine[] = [
  { ref: '1', description: 'Rails', unit: 'm', quantity: '100', missingRate: null, optional: false },
  { ref: '2', description: 'Stops', unit: 'each', quantity: '4', missingRate: null, optional: false },
  { ref: '3', description: 'Benches', unit: 'each', quantity: '10', missingRate: null, optional: true },
];

const sheetOf = (rows: readonly (readonly string[])[], more: Partial<Sheet> = {}, hiddenRows: readonly number[] = []): Sheet => ({
  name: 'Prices',
  isHidden: false,
  hiddenColumns: [],
  rows: rows.map((cells, at) => ({
    number: at + 1,
    isHidden: hiddenRows.includes(at + 1),
    // A cell that begins with ƒ is what a formula came to.
    cells: cells.map((text) => ({ text: text.replace(/^ƒ/, ''), isFormula: text.startsWith('ƒ') })),
  })),
  ...more,
});

const head = ['Lot', 'Bidder', 'Line ref', 'Description', 'Unit', 'Quantity', 'Rate', 'Line total', 'Year', 'Optional', 'VAT rate', 'Note'];
const row = (ref: string, quantity: string, rate: string, total: string, more: readonly string[] = ['', '', '', '']): readonly string[] => {
  const line = issued.find((one) => one.ref === ref);
  return ['', '', ref, line?.description ?? '', line?.unit ?? '', quantity, rate, total, ...more];
};

const asked: ScheduleAsked = { bidder: ['Bidder A', 'A'], lot: [], issued, optionsCount: false, currencies: null, currency: 'GBP' };

const read = (
  rows: readonly (readonly string[])[],
  more: Partial<ScheduleAsked> = {},
  sheets: readonly Sheet[] = [sheetOf([head, ...rows])],
) => {
  const schedule = readSchedule(sheets, { ...asked, ...more });
  if (!schedule.ok) throw new Error(schedule.refusal.sentence);
  return schedule.value;
};

const whole = [row('1', '100', '£12.50', '1,250.00'), row('2', '4', '1000', ''), row('3', '10', '80', '800')];

describe('domain.md 4.4: a price schedule', () => {
  it('adds up what is stated, and quantity × rate where no total is; options only where they count', () => {
    expect(read(whole)).toMatchObject({ total: '5250', caveats: [], faults: [] });
    expect(read(whole, { optionsCount: true }).total).toBe('6050');
  });

  it('a blank rate is a missing item and not nought, and so is a line that is not there', () => {
    const { total, caveats } = read([row('1', '100', '', ''), row('2', '4', '0', '0')]);
    expect(total).toBe('0');
    expect(caveats.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual(['missing-item 1', 'zero-priced 2', 'missing-item 3']);
  });

  it('a total without a rate is told, counted once, and no missing item', () => {
    const { total, caveats } = read([row('1', '100', '', '1,250'), row('2', '4', '1', '4'), row('3', '10', '1', '10')]);
    expect(total).toBe('1254');
    expect(caveats.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['total-without-rate', 'Line 1: there is no rate, only a line total of £1,250.'],
    ]);
  });

  it('a bidder cannot take a mandatory line out of its total, nor put an option in: the issued schedule counts, and it is told', () => {
    const { total, caveats, lines } = read([
      row('1', '100', '12.5', '1250', ['', 'yes', '', '']),
      row('2', '4', '1', '4', ['', 'no', '', '']),
      row('3', '10', '1', '10', ['', 'no', '', '']),
    ]);
    expect(total).toBe('1254');
    expect(lines.map(({ optional }) => optional)).toEqual([false, false, true]);
    expect(caveats.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['altered', 'Line 1: the column “optional” is “yes”, issued as “no”.'],
      ['altered', 'Line 3: the column “optional” is “no”, issued as “yes”.'],
    ]);
  });

  it('reads the sheet that people see, and tells of every other that has lines of a schedule', () => {
    const old = [head, row('1', '100', '1', '100')];
    const hidden = sheetOf(old, { name: 'Old', isHidden: true });
    const shown = read([], {}, [hidden, sheetOf([head, ...whole])]);
    expect([shown.total, shown.caveats.map(({ sentence }) => sentence)]).toEqual([
      '5250',
      ['The sheet “Old” is hidden. It has lines of a schedule too, and they were not read.'],
    ]);
    const two = read([], {}, [sheetOf([head], { name: 'Blank' }), sheetOf([head, ...whole]), sheetOf(old, { name: 'Option 2' })]);
    expect([two.total, two.caveats.map(({ kind, sentence }) => [kind, sentence])]).toEqual([
      '5250',
      [['other-sheet', '“Prices” was read, and not the sheet “Option 2”. It has lines of a schedule too, and they were not read.']],
    ]);
    const alone = readSchedule([hidden], asked);
    expect(!alone.ok && [alone.refusal.code, alone.refusal.sentence]).toEqual([
      'schedule-hidden',
      'The lines stand in “Old”, which is hidden.',
    ]);
    const issuedTwice = readIssuedSchedule([sheetOf([head, ...whole]), sheetOf(old, { name: 'Option 2' })]);
    expect(!issuedTwice.ok && issuedTwice.refusal.code).toBe('schedule-two-sheets');
    expect(readIssuedSchedule([hidden, sheetOf([head, ...whole])]).ok).toBe(true);
  });

  it('checks line_total = quantity × rate to the penny and corrects nothing', () => {
    const { total, caveats } = read([row('1', '100', '0.335', '33.49'), row('2', '4', '1', '4'), row('3', '10', '1', '10')]);
    expect(caveats.map(({ sentence }) => sentence)).toEqual(['Line 1: 100 × £0.335 is £33.50, stated as £33.49.']);
    expect(total).toBe('37.49');
  });

  it('tells what differs from the issued schedule, notes, negative rates, formulas and what is hidden', () => {
    const rows = [
      ['', '', '1', 'Rails, used', 'm', '90', '-1', '-90', '', '', '', 'Subject to steel prices'],
      row('2', '4', 'ƒ1000', 'ƒ4000'),
      row('3', '10', '80', '800'),
    ];
    const sheets = [sheetOf([], { name: 'Secret', isHidden: true }), sheetOf([head, ...rows], { hiddenColumns: [4, 26] }, [4])];
    expect(read(rows, {}, sheets).caveats.map(({ sentence }) => sentence)).toEqual([
      'The sheet “Secret” is hidden.',
      'Hidden in “Prices”: column E, column AA.',
      'Line 1: its rate is below nothing, £-1.',
      'Line 1: the description is “Rails, used”, issued as “Rails”.',
      'Line 1: the quantity is “90”, issued as “100”.',
      'Line 1: the bidder notes “Subject to steel prices”.',
      'Line 2: rate, line_total are what a formula came to when the file was saved.',
      'Line 3: its row 4 is hidden.',
    ]);
  });

  it('refuses rows with numbers of two readings, unknown or repeated lines, and rows of somebody else', () => {
    const codes = (one: readonly string[], more: Partial<ScheduleAsked> = {}) =>
      read([one], more).faults.map(({ row: at, refusal }) => [at, refusal.code]);
    expect(codes(row('1', '100', '1.234,50', ''))).toEqual([[2, 'number-ambiguous']]);
    expect(codes(row('9', '1', '1', '1'))).toEqual([[2, 'schedule-line-unknown']]);
    expect(codes(['', 'Bidder B', ...row('1', '1', '1', '1').slice(2)])).toEqual([[2, 'schedule-other-bidder']]);
    expect(codes(['2', 'bidder a', ...row('1', '1', '1', '1').slice(2)], { lot: ['1'] })).toEqual([[2, 'schedule-other-lot']]);
    expect(codes(row('1', '100', '1', '1', ['soon', '', '', '']))).toEqual([[2, 'schedule-row']]);
    expect(codes(row('1', '100', '1', '1', ['', 'perhaps', '', '']))).toEqual([[2, 'schedule-row']]);
    expect(read([row('1', '1', '1', '1'), row('1', '1', '1', '1')]).faults.map(({ refusal }) => refusal.code)).toEqual([
      'schedule-line-twice',
    ]);
  });

  it('refuses a file without the columns or without lines', () => {
    const code = (sheets: readonly Sheet[]) => {
      const schedule = readSchedule(sheets, asked);
      return schedule.ok ? null : schedule.refusal.code;
    };
    expect(code([sheetOf([['line_ref', 'rate']])])).toBe('schedule-columns');
    expect(code([sheetOf([head])])).toBe('schedule-empty');
  });

  it('reads the schedule that the authority issues', () => {
    const lines = readIssuedSchedule([
      sheetOf([
        ['line_ref', 'description', 'unit', 'quantity', 'rate', 'optional'],
        ['1', 'Rails', 'm', '100', '£12', ''],
        ['3', 'Benches', 'each', '', '', 'yes'],
      ]),
    ]);
    expect(lines.ok && lines.value).toEqual([
      { ref: '1', description: 'Rails', unit: 'm', quantity: '100', missingRate: '12', optional: false },
      { ref: '3', description: 'Benches', unit: 'each', quantity: null, missingRate: null, optional: true },
    ]);
    const twice = readIssuedSchedule([
      sheetOf([
        ['line_ref', 'description', 'unit'],
        ['1', 'a', 'm'],
        ['1', 'b', 'm'],
      ]),
    ]);
    expect(!twice.ok && twice.refusal.code).toBe('schedule-row');
  });

  it('is in the currency that it names, in the cells or in a column, or in that of its price', () => {
    const currencies = { rates: [{ currency: 'EUR', pounds: '0.85' }], source: 'A bank', date: '2026-09-01', rounding: 'half-up' } as const;
    const inEuros = read([row('1', '100', '€12.50', 'EUR 1,251'), row('2', '4', '1', '4'), row('3', '1', '1', '1')], { currencies });
    expect([inEuros.currency, inEuros.total, inEuros.faults]).toEqual(['EUR', '1255', []]);
    expect(inEuros.caveats.map(({ sentence }) => sentence)).toEqual([
      'Line 1: 100 × EUR 12.5 is EUR 1,250, stated as EUR 1,251.',
      'Line 3: the quantity is “1”, issued as “10”.',
    ]);
    expect(read(whole, { currencies, currency: 'EUR' }).currency).toBe('GBP');
    const silent = [row('1', '100', '12.5', '1250'), row('2', '4', '1', '4'), row('3', '10', '1', '10')];
    expect(read(silent, { currencies, currency: 'EUR' }).currency).toBe('EUR');
    const column = [
      [...head, 'Currency'],
      [...row('1', '100', '12.5', ''), 'EUR'],
    ];
    expect(read([], { currencies }, [sheetOf(column)]).currency).toBe('EUR');
  });

  it('domain.md 8: a row in a currency without a published rate is refused in words, and so are two in one schedule', () => {
    const currencies = { rates: [{ currency: 'EUR', pounds: '0.85' }], source: 'A bank', date: '2026-09-01', rounding: 'half-up' } as const;
    const codes = (rows: readonly (readonly string[])[], more: Partial<ScheduleAsked>) =>
      read(rows, more).faults.map(({ row: at, refusal }) => [at, refusal.code]);
    expect(codes([row('1', '100', '€12.50', '')], {})).toEqual([[2, 'number-other-currency']]);
    expect(codes([row('1', '100', 'USD 12.50', '')], { currencies })).toEqual([[2, 'number-other-currency']]);
    expect(codes([row('1', '100', '$12.50', '')], { currencies })).toEqual([[2, 'number-other-currency']]);
    expect(codes([row('1', '100', '€12.50', ''), row('2', '4', '£1', '')], { currencies })).toEqual([[3, 'schedule-other-currency']]);
    expect(codes([row('1', '100', 'TBC', '')], { currencies })).toEqual([[2, 'number-not-understood']]);
  });

  it('writes CSV in which no cell is carried out', () => {
    const { lines } = read([
      ['', '', '1', '=HYPERLINK("x")', 'm', '100', '-1', '-100', '', '', '', '@sum, +1'],
      row('2', '4', '1', '4'),
      row('3', '1', '1', '1'),
    ]);
    expect(writeSchedule('Bidder A', '', lines, 'GBP').split('\r\n').slice(0, 2)).toEqual([
      scheduleColumns.join(','),
      ',Bidder A,1," =HYPERLINK(""x"")",m,100, -1, -100,,no,," @sum, +1",GBP',
    ]);
  });
});
