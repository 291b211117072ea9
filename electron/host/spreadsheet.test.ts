/** A spreadsheet is read by the engine for whoever is signed in, and for nobody else; nothing of it is kept. */

import { expect, it } from 'vitest';
import { writeXlsx } from 'hucre';
import { tram } from '../seeds/tram.ts';
import { zipOf, workbook } from '../spreadsheets/testing.ts';
import { testEngine } from './testing.ts';

it('reads a file for somebody who is signed in, and refuses a hostile one in words', async () => {
  const engine = testEngine();
  await engine.play(tram, 'prepare');
  const data = Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: 'Criteria',
          rows: [
            ['title', 'weight'],
            ['Method', 0.5],
          ],
        },
      ],
    }),
  ).toString('base64');
  expect(await engine.refusal('nobody', 'prepare.readSpreadsheet', { name: 'a.xlsx', data })).toBe('not-signed-in');
  const { kind, sheets } = await engine.done('lead', 'prepare.readSpreadsheet', { name: 'a.xlsx', data });
  expect([kind, sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))]).toEqual([
    'xlsx',
    [
      [
        ['title', 'weight'],
        ['Method', '0.5'],
      ],
    ],
  ]);
  const macros = zipOf(workbook('<sheetData/>', { 'xl/vbaProject.bin': 'x' })).toString('base64');
  const answer = await engine.ask('lead', 'prepare.readSpreadsheet', { name: 'prices.xlsx', data: macros });
  expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'spreadsheet-macros', wayOut: expect.stringContaining('.xlsx') } });
});
