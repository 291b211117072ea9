/** A price schedule and a list of criteria after our templates, once as the workbook that Excel saves and once as the CSV that it saves of the same sheet: both have to come in as the same rows (domain.md 4.4). */

import { expect, it } from 'vitest';
import type { Exact } from '../../shared/domain/ids.ts';
import type { IssuedLine } from '../../shared/domain/price-schedule.ts';
import type { Script } from '../seeds/script.ts';
import { tram } from '../seeds/tram.ts';
import { asExcelWrites, type ExcelCell } from '../spreadsheets/testing-excel.ts';
import { testEngine } from './testing.ts';

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

const issued: readonly IssuedLine[] = (
  [
    ['1.1', 'Site set-up & clearance', 'sum', '1'],
    ['1.2', 'Track, ballasted', 'm', '12500'],
    ['1.10', 'Stops, “step-free”', 'each', '20'],
    ['2', 'Depot <north>', 'each', '3'],
    ['3', 'Maintenance', 'year', '1'],
    ['4', 'Second depot', 'sum', '1'],
  ] as const
).map(([ref, description, unit, quantity]) => ({
  ref,
  description,
  unit,
  quantity: quantity as Exact,
  missingRate: null,
  optional: ref === '4',
}));

const published: Script = {
  ...tram,
  criteria: tram.criteria.map((criterion) => (criterion.kind === 'price' ? { ...criterion, schedule: issued } : criterion)),
};

const columns = ['line_ref', 'description', 'unit', 'quantity', 'rate', 'line_total', 'year', 'optional', 'vat_rate', 'note'];

const scheduleRow = (
  row: number,
  [ref, description, unit, quantity, rate, year, optional, note]: readonly [
    ExcelCell,
    ExcelCell,
    string,
    number,
    number | null,
    number | null,
    string,
    string,
  ],
): readonly ExcelCell[] => [
  ref,
  description,
  unit,
  { value: quantity, as: 'thousands' },
  { value: rate, as: 'accounting' },
  rate === null
    ? { value: '', formula: `IF(E${row}="","",D${row}*E${row})` }
    : { value: quantity * rate, as: 'pounds', formula: `D${row}*E${row}` },
  { value: year },
  optional,
  { value: 0.2, as: 'percent' },
  note,
];

const schedule = asExcelWrites([
  {
    name: 'Pricing schedule',
    merged: ['A1:J1'],
    filtered: '$A$3:$J$9',
    rows: [
      [{ runs: ['Tram upgrade: ', 'pricing schedule'] }],
      ['Fill in the rates. Leave a rate blank only where you do not offer the item.'],
      columns,
      scheduleRow(4, ['1.1', 'Site set-up & clearance', 'sum', 1, 125_000.5, null, 'no', '']),
      scheduleRow(5, ['1.2', { runs: ['Track, ', 'ballasted'] }, 'm', 12_500, 842.25, null, 'no', '']),
      scheduleRow(6, ['1.10', 'Stops, “step-free”', 'each', 20, 604_000, null, 'no', 'Lifts\nare separate']),
      scheduleRow(7, [{ value: 2 }, 'Depot <north>', 'each', 3, null, null, 'no', '']),
      scheduleRow(8, ['3', 'Maintenance', 'year', 1, 1_000_000, 1, 'no', '']),
      scheduleRow(9, ['4', 'Second depot', 'sum', 1, 0, null, 'yes', '']),
    ],
  },
  { name: 'Our margins', state: 'veryHidden', rows: [['ours'], [{ value: 0.1, as: 'percent' }]] },
]);

/** “CSV UTF-8” of the first sheet: what each cell shows. */
const scheduleCsv = `\ufeff${[
  'Tram upgrade: pricing schedule,,,,,,,,,',
  'Fill in the rates. Leave a rate blank only where you do not offer the item.,,,,,,,,,',
  columns.join(','),
  '1.1,Site set-up & clearance,sum,1," £125,000.50 ","£125,000.50",,no,20%,',
  '1.2,"Track, ballasted",m,"12,500", £842.25 ,"£10,528,125.00",,no,20%,',
  '1.10,"Stops, “step-free”",each,20," £604,000.00 ","£12,080,000.00",,no,20%,"Lifts\nare separate"',
  '2,Depot <north>,each,3,,,,no,20%,',
  '3,Maintenance,year,1," £1,000,000.00 ","£1,000,000.00",1,no,20%,',
  '4,Second depot,sum,1,0,£0.00,,yes,20%,',
].join('\r\n')}\r\n`;

it('domain.md 4.4: a price schedule that Excel saved is read as the CSV of it, and what only the workbook knows is told', async () => {
  const engine = testEngine();
  const played = await engine.play(published, 'receive');
  const { tender } = played;
  const bid = played.bids.get('A') ?? '';
  const read = (name: string, data: string) =>
    engine.done('lead', 'receive.readSchedule', { tender, bid, price: '', schedule: { name, data } });
  const workbook = await read('prices.xlsx', base64(schedule));
  const csv = await read('prices.csv', base64(scheduleCsv));
  expect([workbook.faults, csv.faults]).toEqual([[], []]);
  expect(workbook.lines).toEqual(csv.lines);
  expect(workbook.lines.map(({ row, ref, rate, total }) => [row, ref, rate, total])).toEqual([
    [4, '1.1', '125000.5', '125000.5'],
    [5, '1.2', '842.25', '10528125'],
    [6, '1.10', '604000', '12080000'],
    // Blank is a missing item and never nought (domain.md 4.4); what is nought stays nought.
    [7, '2', null, null],
    [8, '3', '1000000', '1000000'],
    [9, '4', '0', '0'],
  ]);
  expect(workbook.total).toBe(csv.total);
  const seen = (one: typeof csv): readonly string[] => one.caveats.map(({ sentence }) => sentence);
  expect(seen(workbook).filter((sentence) => !seen(csv).includes(sentence))).toEqual([
    'The sheet “Our margins” is hidden.',
    ...['1.1', '1.2', '1.10', '2', '3', '4'].map((ref) => `Line ${ref}: line_total is what a formula came to when the file was saved.`),
  ]);
  expect(seen(csv).every((sentence) => seen(workbook).includes(sentence))).toBe(true);
});

it('domain.md 8, two currencies: a rate that the workbook shows in euros is not taken for pounds', async () => {
  const engine = testEngine();
  const played = await engine.play(published, 'receive');
  const { tender } = played;
  const bid = played.bids.get('A') ?? '';
  const inEuros = asExcelWrites([
    {
      name: 'Prices',
      rows: [
        ['line_ref', 'quantity', 'rate'],
        ['1.1', { value: 1 }, { value: 5000, as: 'euros' }],
      ],
    },
  ]);
  const refused = async (name: string, data: string): Promise<unknown> =>
    (await engine.done('lead', 'receive.readSchedule', { tender, bid, price: '', schedule: { name, data } })).faults;
  const faults = await refused('a.xlsx', base64(inEuros));
  expect(faults).toEqual([{ row: 2, refusal: expect.objectContaining({ code: 'number-other-currency' }) }]);
  expect(faults).toEqual(await refused('a.csv', base64('line_ref,quantity,rate\r\n1.1,1,"€ 5,000.00"\r\n')));
});

// domain.md 5.2: Q 50 / P 40 / SV 10, quality leaves 20, 10, 10, 5, 5, and Q1 at least 3.
const criteria: readonly (readonly [
  number: string,
  title: string,
  text: string,
  weight: number,
  scale: string,
  threshold: string,
  kind: string,
])[] = [
  ['1', 'Quality', '', 0.5, '', '', 'quality'],
  ['1.1', 'Method', 'How the work is done,\nseason by season', 0.2, '0–5', 'at least 3', ''],
  ['1.2', 'Team', '', 0.1, '0–5', '', ''],
  ['1.3', 'Risk', '', 0.1, '0–5', '', ''],
  ['1.4', 'Seasons', '', 0.05, '0–5', '', ''],
  ['1.10', 'Complaints & “near misses”', '', 0.05, '0–5', '', ''],
  ['2', 'Price', '', 0.4, '', '', 'price'],
  ['3', 'Social value', '', 0.1, '0–5', '', 'social value'],
];

it('criteria that Excel saved come in as the same rows as the CSV of them', async () => {
  const engine = testEngine();
  await engine.play(tram, 'prepare');
  const headings = ['number', 'title', 'text', 'weight', 'scale', 'threshold', 'envelope'];
  const workbook = asExcelWrites([
    {
      name: 'Criteria',
      filtered: '$A$1:$G$9',
      rows: [
        headings,
        ...criteria.map(([number, title, text, weight, ...rest]): readonly ExcelCell[] => [
          number,
          title,
          text,
          { value: weight, as: 'percent' },
          ...rest,
        ]),
      ],
    },
  ]);
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text}"` : text);
  const csv = [
    headings,
    ...criteria.map(([number, title, text, weight, ...rest]) => [number, title, text, `${Math.round(weight * 100)}%`, ...rest]),
  ]
    .map((row) => row.map(quoted).join(','))
    .join('\r\n');
  const rows = async (name: string, data: string) => (await engine.done('lead', 'prepare.readSpreadsheet', { name, data })).sheets[0]?.rows;
  const found = await rows('criteria.xlsx', base64(workbook));
  expect(found).toEqual(await rows('criteria.csv', base64(`\ufeff${csv}\r\n`)));
  expect(found?.map(({ cells }) => cells[3]?.text)).toEqual(['weight', '50%', '20%', '10%', '10%', '5%', '5%', '40%', '10%']);
});
