/** Criteria out of a spreadsheet, in the window: the grounds model of domain.md 5.2 from an XLSX file, a file with faults, and a block of sixty questions. */

import { writeXlsx } from 'hucre';
import { oneCell, workbook, zipOf } from '../electron/spreadsheets/testing.ts';
import { checkAccessible, expect, openExample, signIn, test, thorough } from './hosts.ts';
import { addScale, allKept, enterWeightsAs, openTab, outline, readOutline, startTender } from './pages/prepare-page.ts';

const grounds = { reference: 'GM-1', title: 'Grounds maintenance', authority: 'Borough of Test' };
const headings = ['number', 'title', 'text', 'weight', 'scale', 'threshold', 'envelope'];

/** domain.md 5.2: Q 50 / P 40 / SV 10, quality leaves 20, 10, 10, 5, 5, and Q1 at least 3. */
const model = [
  headings,
  ['1', 'Quality', '', 50, '', '', 'quality'],
  ['1.1', 'Method', 'How the work is done', 20, '0–5', 'at least 3', ''],
  ['1.2', 'Team', '', 10, '0–5', '', ''],
  ['1.3', 'Risk', '', 10, '0–5', '', ''],
  ['1.4', 'Seasons', '', 5, '0–5', '', ''],
  ['1.5', 'Complaints', '', 5, '0–5', '', ''],
  ['2', 'Price', '', 40, '', '', 'price'],
  ['3', 'Social value', '', 10, '0–5', '', 'social value'],
];

const xlsx = async (name: string, rows: readonly (readonly (string | number)[])[]) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Criteria', rows: rows.map((row) => [...row]) }] })),
});

test(
  'the grounds model comes from a spreadsheet, with its faults said row by row first, and goes in one step',
  thorough,
  async ({ page }) => {
    await openExample(page, 'tram', 'prepare');
    await startTender(page, grounds);
    await addScale(page, '0 to 5');
    await enterWeightsAs(page, 'Points of 100');
    await openTab(page, 'Criteria');
    await page.getByRole('button', { name: 'Import from a spreadsheet…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Import criteria from a spreadsheet' });
    await checkAccessible(page, 'Import, before a file');

    const choose = dialog.locator('input[type="file"]');
    await choose.setInputFiles({ name: 'prices.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a spreadsheet') });
    await expect(dialog.getByText('The file is no XLSX file, whatever its name says.')).toBeVisible();
    const macros = zipOf(workbook(oneCell, { 'xl/vbaProject.bin': 'x' }));
    await choose.setInputFiles({ name: 'macros.xlsx', mimeType: 'application/octet-stream', buffer: macros });
    await expect(dialog.getByText(/The file holds macros: small programs that run when it is opened/)).toBeVisible();
    await choose.setInputFiles(
      await xlsx('wrong.xlsx', [headings, ['1', 'Quality', '', '1.234,50', '', '', ''], ['2', 'Price', '', 60, '0–9', '', 'price']]),
    );
    await expect(dialog.getByText('Row 2: “1.234,50” can be read in more than one way.')).toBeVisible();
    await expect(dialog.getByText('Row 3: It is the price, which is not scored on a scale.')).toBeVisible();
    await checkAccessible(page, 'Import, a file with faults');
    await dialog.getByRole('button', { name: 'Choose another file' }).press('Enter');

    await choose.setInputFiles(await xlsx('grounds.xlsx', model));
    await expect(dialog.getByRole('row', { name: /1.1 Method/ })).toContainText('A bid with less than 3 is rejected.');
    await dialog.getByRole('button', { name: 'Import 8 criteria' }).press('Enter');
    await expect(page.getByText('Imported 8 criteria from grounds.xlsx. Ctrl+Z takes it back.')).toBeVisible();
    const rows = [
      '1 Quality adds up to = 50 | 50% | 50',
      '  1.1 Method | 40% | 20',
      '  1.2 Team | 20% | 10',
      '  1.3 Risk | 20% | 10',
      '  1.4 Seasons | 10% | 5',
      '  1.5 Complaints | 10% | 5',
      '2 Price | 40% | 40',
      '3 Social value | 10% | 10',
    ];
    expect(await readOutline(page)).toEqual(rows);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No criteria yet')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(outline(page)).toBeVisible();
    expect(await readOutline(page)).toEqual(rows);

    // On paper: the example that the very code that will run has worked out, with a bid that the threshold rejects.
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const paper = page.locator('article', { hasText: 'A worked example' });
    await expect(paper.getByText('Rule: weight × lowest price ÷ price')).toBeAttached();
    await expect(paper.getByText('Bidder B: 40 × £100,000 ÷ £110,000 = 36.3636…')).toBeAttached();
    // A: 16 + 10 + 8 + 5 + 4 + 10 + 32 = 85; B: 36 + 36.36; C: 12 + 8 + 10 + 3 + 4 + 10 + 40 = 87; D has nought for Method.
    await expect(paper.locator('tr', { hasText: 'Rank' })).toHaveText('Rank231rejected');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(paper).toHaveCount(0);

    await allKept(page);
    await page.reload();
    await signIn(page, 'Rhiannon');
    await openTab(page, 'Criteria');
    expect(await readOutline(page)).toEqual(rows);
  },
);

test('a block of sixty questions is pasted, found in, shared out and taken back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'tram', 'prepare');
  await startTender(page, grounds);
  await openTab(page, 'Criteria');
  // Six sections of ten questions, as a spreadsheet puts them on the clipboard; no question has a weight yet.
  const sections = Array.from({ length: 6 }, (_, section) => section + 1);
  const questions = Array.from({ length: 10 }, (_, question) => question + 1);
  const block = [
    'Ref\tQuestion\tDescription\tWeight',
    ...sections.flatMap((section) => [
      `${section}\tSection ${section}\t\t1/6`,
      ...questions.map((question) => `${section}.${question}\tQuestion ${section}-${question}\t"Says ""why"",\nand how"\t`),
    ]),
  ].join('\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Pasted 66 criteria.')).toBeVisible();
  await expect(outline(page).getByText('100 left for 10 rows without a weight.')).toHaveCount(6);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('question 4-');
  await expect(page.getByText('1 of 10')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 10')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(outline(page).getByRole('rowheader', { name: /Question 4-2/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('=');
  await expect(page.getByText('Shared the rest of “Section 4”.')).toBeVisible();
  expect((await readOutline(page)).slice(33, 36)).toEqual([
    '4 Section 4 adds up to = 100 | 1/6 ≈ 16.67% | 16 2/3 ≈ 16.67',
    '  4.1 Question 4-1 | 10% | 1 2/3 ≈ 1.67',
    '  4.2 Question 4-2 | 10% | 1 2/3 ≈ 1.67',
  ]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No criteria yet')).toBeVisible();
});

test('the three lots of domain.md 5.3 come from a spreadsheet, with the limit and its mechanism', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await startTender(page, { reference: 'FW-3', title: 'Grounds framework', authority: 'Borough of Test' });
  await addScale(page, '0 to 5');
  await openTab(page, 'Tender');
  const lots = [
    ['Parks', '1200000'],
    ['Verges', '900000'],
    ['Playgrounds', '600000'],
  ] as const;
  for (const [place, [title, value]] of lots.entries()) {
    await page.getByRole('button', { name: 'Add a lot' }).press('Enter');
    await page.getByLabel(`Lot ${place + 1}: What it is`).fill(title);
    await page.getByLabel(`Lot ${place + 1}: Estimated value`).fill(value);
  }
  await page.getByRole('checkbox', { name: 'One supplier may be awarded only so many lots' }).press('Space');
  await page.getByLabel('At most').fill('2');
  await page.keyboard.press('Tab');
  await allKept(page);

  // Q 50 (25, 15, 10), P 35, SV 15; the lowest price counts in each lot by itself.
  const rows = [
    [...headings, 'lots'],
    ['1', 'Quality', '', 50, '', '', 'quality', 'all'],
    ['1.1', 'Method', '', 25, '0-5', '', '', ''],
    ['1.2', 'Team', '', 15, '0-5', '', '', ''],
    ['1.3', 'Starting the work', '', 10, '0-5', '', '', 'Lots 1 and 2'],
    ['1.4', 'Starting in the school holidays', '', 10, '0-5', '', '', '3'],
    ['2', 'Price', '', 35, '', '', 'price', ''],
    ['3', 'Social value', '', 15, '0-5', '', 'social value', ''],
  ];
  await openTab(page, 'Criteria');
  await page.getByRole('button', { name: 'Import from a spreadsheet…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import criteria from a spreadsheet' });
  const choose = dialog.locator('input[type="file"]');
  const wrong = rows.map((row) => (row[0] === '1.4' ? row.with(7, '4') : row));
  await choose.setInputFiles(await xlsx('lots.xlsx', wrong));
  await expect(dialog.getByText(/Row 6: .*lot/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Choose another file' }).press('Enter');
  await choose.setInputFiles(await xlsx('lots.xlsx', rows));
  await dialog.getByRole('button', { name: 'Import 7 criteria' }).press('Enter');
  await expect(outline(page).getByRole('row', { name: /Starting in the school holidays/ })).toContainText('lot 3');
  const read = await readOutline(page);
  expect(read.map((row) => row.split(' | ').at(-1))).toEqual(['50', '25', '15', '10', '10', '35', '15']);
  await checkAccessible(page, 'criteria of lots, imported');
});
