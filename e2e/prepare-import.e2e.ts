/** Criteria out of a spreadsheet, in the window: the models of domain.md 5.2 and 5.3 from an XLSX file and on to their printed totals, a file with faults, and a block of sixty questions. */

import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre';
import { oneCell, workbook, zipOf } from '../electron/spreadsheets/testing.ts';
import { checkAccessible, expect, goTo, type Host, openExample, signIn, tenderOf, test, thorough } from './hosts.ts';
import { openTab as openPart, readResult, sign } from './pages/award-page.ts';
import { type BidRow, playTable } from './pages/bid-table.ts';
import { engineAs } from './pages/engine-page.ts';
import { lockQuality, openModeration } from './pages/moderate-page.ts';
import {
  addScale,
  addTieBreak,
  allKept,
  appoint,
  enterWeightsAs,
  freeze,
  goToCriterion,
  openTab,
  outline,
  readOutline,
  startTender,
} from './pages/prepare-page.ts';

const grounds = { reference: 'GM-1', title: 'Grounds maintenance', authority: 'Borough of Test' };
const headings = ['number', 'title', 'text', 'weight', 'scale', 'threshold', 'envelope'];

/** domain.md 5.3: lot, supplier, price, the marks of quality (the third is 1.3 in lots 1 and 2, and 1.4 in lot 3), and of social value. */
const lotBids = (
  [
    ['1', 'S1', '1,150,000', '544', '4'],
    ['1', 'S3', '1,240,000', '444', '5'],
    ['1', 'S4', '1,180,000', '434', '4'],
    ['1', 'S2', '1,095,000', '343', '3'],
    ['2', 'S1', '870,000', '544', '4'],
    ['2', 'S4', '850,000', '444', '4'],
    ['2', 'S5', '940,000', '443', '4'],
    ['2', 'S2', '905,000', '343', '3'],
    ['3', 'S1', '585,000', '544', '4'],
    ['3', 'S3', '560,000', '443', '5'],
    ['3', 'S5', '610,000', '434', '4'],
  ] as const
).map(([lot, bidder, price, [method, team, start], socialValue]): BidRow => ({
  bidder,
  lot,
  price,
  marks: { '1.1': method ?? '', '1.2': team ?? '', [lot === '3' ? '1.4' : '1.3']: start ?? '', 3: socialValue },
}));

/** domain.md 5.2: the marks of 1.1 to 1.5, and of social value. */
const groundsBids = (
  [
    ['G1', '298,500', '44343', '3'],
    ['G2', '312,000', '54444', '4'],
    ['G3', '276,400', '34433', '4'],
    ['G4', '345,900', '55554', '5'],
    ['G5', '241,000', '23333', '3'],
    ['G6', '289,750', '43444', '4'],
  ] as const
).map(([bidder, price, quality, socialValue]): BidRow => ({
  bidder,
  price,
  marks: { ...Object.fromEntries(Array.from(quality, (mark, place) => [`1.${place + 1}`, mark])), 3: socialValue },
}));

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

/** The panel of the examples, the last step of a tie-break, and both keys. */
const completeAndFreeze = async (page: Page): Promise<void> => {
  await addTieBreak(page, 'Drawing lots, before witnesses');
  await appoint(page, 'Joseph Okafor', ['Moderator']);
  for (const assessor of ['Amira Haddad', 'Peter Blackwood', 'Gwen Stokes']) await appoint(page, assessor, ['Assessor']);
  await appoint(page, 'Daniel Sharma', ['Price evaluator']);
  await appoint(page, 'Margaret Ellis', ['Approver']);
  await openTab(page, 'Freeze');
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await freeze(page);
  await expect(page.getByRole('heading', { name: 'The criteria are frozen', exact: true })).toBeVisible();
};

/** The criteria of a file that has no faults. */
const importCriteria = async (page: Page, name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> => {
  await openTab(page, 'Criteria');
  await page.getByRole('button', { name: 'Import from a spreadsheet…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import criteria from a spreadsheet' });
  await dialog.locator('input[type="file"]').setInputFiles(await xlsx(name, rows));
  await dialog.getByRole('button', { name: `Import ${rows.length - 1} criteria` }).press('Enter');
  await expect(outline(page)).toBeVisible();
};

/** Bids, marks and agreed scores through the operations; the lock and the prices by two keys each, in the window. */
const toOpenPrices = async (page: Page, host: Host, bids: readonly BidRow[]): Promise<void> => {
  const tender = tenderOf(page);
  await playTable(host.address, tender, bids, ['frozen', 'agreed']);
  await signIn(page, 'Joseph Okafor');
  await openModeration(page, tender);
  await lockQuality(page);
  await signIn(page, 'Rhiannon');
  await goTo(page, `/tender/${tender}/award`);
  await page.getByRole('button', { name: 'Open the prices' }).click();
  await sign(page, 'Open the prices');
};

test(
  'the grounds model comes from a spreadsheet in one step, with its faults said row by row first, and goes on to its printed totals',
  thorough,
  async ({ page, host }) => {
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

    await completeAndFreeze(page);
    const tender = tenderOf(page);
    await toOpenPrices(page, host, groundsBids);
    await page.getByRole('radio', { name: '4', exact: true }).click();
    expect(await readResult(page)).toEqual([
      '1 G4 Ltd (invented) | 49.0000 | 31.9630 | 10.0000 | 90.9630',
      '2 G2 Ltd (invented) | 44.0000 | 35.4359 | 8.0000 | 87.4359',
      '3 G6 Ltd (invented) | 38.0000 | 38.1570 | 8.0000 | 84.1570',
      '4 G3 Ltd (invented) | 34.0000 | 40.0000 | 8.0000 | 82.0000',
      '5 G1 Ltd (invented) | 37.0000 | 37.0385 | 6.0000 | 80.0385',
    ]);
    const main = page.getByRole('main');
    await expect(main).toContainText('G4 Ltd (invented) leads by 3.5271 points; quality decides it.');
    await expect(main.getByRole('region', { name: 'Out of the running' })).toContainText(
      '“Method” needs at least 3, and the bid has 2: it is disqualified.',
    );
    await openPart(page, 'Prices');
    await expect(main.getByText('£276,400')).toBeVisible();
    await expect(main.getByText(/G5|£241,000/)).toHaveCount(0);
    // What stayed shut cannot be had from behind the window either.
    const price = await engineAs(host.address, 'Daniel Sharma');
    expect(JSON.stringify(await price.ask('award.view', { tender }))).not.toMatch(/241,?000/);
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

test(
  'the three lots of domain.md 5.3 come from a spreadsheet, with the limit and its mechanism, and go on to their totals',
  thorough,
  async ({ page, host }) => {
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
    await page.getByRole('button', { name: /Who gets what when a supplier would have more/ }).click();
    await page.getByRole('option', { name: 'The best points together' }).click();
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

    await completeAndFreeze(page);
    await toOpenPrices(page, host, lotBids);
    const main = page.getByRole('main');
    await expect(main).toContainText('S1 Ltd (invented) gets lots 1 and 2; S3 Ltd (invented) gets lot 3.');
    const awards = page.getByRole('table', { name: 'Lots, with the bid that each is awarded to and why' });
    await expect(awards.getByRole('row', { name: /^Together/ })).toContainText('269.5215£2,580,000');
    await expect(main).toContainText('the one whose points add up to the most is awarded');
    // Rank, quality, price, social value and total of each bid.
    const results = {
      'Lot 1': [
        '1 S1 Ltd (invented) | 45.0000 | 33.3261 | 12.0000 | 90.3261',
        '2 S3 Ltd (invented) | 40.0000 | 30.9073 | 15.0000 | 85.9073',
        '3 S4 Ltd (invented) | 37.0000 | 32.4788 | 12.0000 | 81.4788',
        '4 S2 Ltd (invented) | 33.0000 | 35.0000 | 9.0000 | 77.0000',
      ],
      'Lot 2': [
        '1 S1 Ltd (invented) | 45.0000 | 34.1954 | 12.0000 | 91.1954',
        '2 S4 Ltd (invented) | 40.0000 | 35.0000 | 12.0000 | 87.0000',
        '3 S5 Ltd (invented) | 38.0000 | 31.6489 | 12.0000 | 81.6489',
        '4 S2 Ltd (invented) | 33.0000 | 32.8729 | 9.0000 | 74.8729',
      ],
      'Lot 3': [
        '1 S1 Ltd (invented) | 45.0000 | 33.5043 | 12.0000 | 90.5043',
        '2 S3 Ltd (invented) | 38.0000 | 35.0000 | 15.0000 | 88.0000',
        '3 S5 Ltd (invented) | 37.0000 | 32.1311 | 12.0000 | 81.1311',
      ],
    };
    for (const [lot, expected] of Object.entries(results)) {
      await page.getByRole('radio', { name: lot }).click();
      await page.getByRole('radio', { name: '4', exact: true }).click();
      await expect.poll(() => readResult(page)).toEqual(expected);
    }
  },
);

/** The formula that is chosen before the freeze, and the table of the result. */
const otherFormulas = [
  [
    'Straight line from the lowest price',
    [
      '1 G4 Ltd (invented) | 49.0000 | 29.9421 | 10.0000 | 88.9421',
      '2 G2 Ltd (invented) | 44.0000 | 34.8480 | 8.0000 | 86.8480',
      '3 G6 Ltd (invented) | 38.0000 | 38.0680 | 8.0000 | 84.0680',
      '4 G3 Ltd (invented) | 34.0000 | 40.0000 | 8.0000 | 82.0000',
      '5 G1 Ltd (invented) | 37.0000 | 36.8017 | 6.0000 | 79.8017',
    ],
  ],
  [
    'Price per quality point',
    [
      '1 G4 Ltd (invented) | 49.0000 | 10.0000 | 59.0000 | £5,862.71',
      '2 G2 Ltd (invented) | 44.0000 | 8.0000 | 52.0000 | £6,000.00',
      '3 G6 Ltd (invented) | 38.0000 | 8.0000 | 46.0000 | £6,298.91',
      '4 G3 Ltd (invented) | 34.0000 | 8.0000 | 42.0000 | £6,580.95',
      '5 G1 Ltd (invented) | 37.0000 | 6.0000 | 43.0000 | £6,941.86',
    ],
  ],
] as const;

for (const [formula, expected] of otherFormulas)
  test(`the grounds model published with “${formula}” comes out as domain.md 5.2 says`, thorough, async ({ page, host }) => {
    await openExample(page, 'tram', 'prepare');
    await startTender(page, grounds);
    await addScale(page, '0 to 5');
    await enterWeightsAs(page, 'Points of 100');
    await importCriteria(page, 'grounds.xlsx', model);
    await goToCriterion(page, 'Price');
    await page.getByRole('button', { name: /From price to points$/ }).click();
    await page.getByRole('option', { name: formula }).click();
    await completeAndFreeze(page);
    await toOpenPrices(page, host, groundsBids);
    await page.getByRole('radio', { name: '4', exact: true }).click();
    expect(await readResult(page)).toEqual(expected);
  });
