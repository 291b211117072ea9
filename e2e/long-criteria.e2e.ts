/** The longest and the deepest tree that anybody brings (domain.md 3.2 and section 8): both are read, walked, changed and checked as a short one is. */

import type { Page } from '@playwright/test';
import { checkAccessible, expect, openExample, signIn, tenderOf, test, thorough } from './hosts.ts';
import { engineAs } from './pages/engine-page.ts';
import { addScale, allKept, openTab, outline, startTender } from './pages/prepare-page.ts';

type Row = readonly [number: string, title: string, weight: string, scale: string, envelope: string];

/** Forty sections of fifty questions, and a price. */
const long: readonly Row[] = [
  ['1', 'Quality', '60', '', 'quality'],
  ...Array.from({ length: 40 }, (_, section) => section + 1).flatMap((section): readonly Row[] => [
    [`1.${section}`, `Section ${section}`, '1/40', '', ''],
    ...Array.from({ length: 50 }, (_, question): Row => [
      `1.${section}.${question + 1}`,
      `Question ${section}-${question + 1}`,
      '1/50',
      '0-5',
      '',
    ]),
  ]),
  ['2', 'Price', '40', '', 'price'],
];

const numberAt = (level: number, last: string): string => [...Array.from({ length: level - 1 }, () => '1'), last].join('.');

/** In each section a question and the next section, and two questions in the last: fifty levels. */
const deep: readonly Row[] = [
  ...Array.from({ length: 49 }, (_, above): Row => [
    numberAt(above + 1, '1'),
    `Level ${above + 1}: how the grounds are kept in winter`,
    above === 0 ? '100' : '50',
    '',
    above === 0 ? 'quality' : '',
  ]),
  [numberAt(50, '1'), 'Level 50: who is on call in frost and snow', '50', '0-5', ''],
  ...Array.from({ length: 49 }, (_, below): Row => [numberAt(50 - below, '2'), `Question of level ${50 - below}`, '50', '0-5', '']),
];

/** Until its first row is there: ten seconds are a bound against a screen that hangs, on whatever computer this runs. */
const importRows = async (page: Page, title: string, rows: readonly Row[]): Promise<void> => {
  await openExample(page, 'tram', 'prepare');
  await startTender(page, { reference: 'L-1', title, authority: 'Borough of Test' });
  await addScale(page, '0 to 5');
  await openTab(page, 'Criteria');
  await page.getByRole('button', { name: 'Import from a spreadsheet…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import criteria from a spreadsheet' });
  const file = [['number', 'title', 'weight', 'scale', 'envelope'], ...rows].map((row) => row.join(',')).join('\n');
  await dialog.locator('input[type="file"]').setInputFiles({ name: 'criteria.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  const button = dialog.getByRole('button', { name: `Import ${rows.length.toLocaleString('en-GB')} criteria` });
  await expect(button).toBeVisible({ timeout: 10_000 });
  await button.press('Enter');
  await expect(outline(page).getByRole('rowheader').first()).toBeFocused({ timeout: 10_000 });
};

const here = (page: Page) => outline(page).locator(':focus');

test('two thousand questions are walked, moved, undone and checked like twenty', thorough, async ({ page, host }) => {
  test.slow();
  await importRows(page, 'Two thousand questions', long);
  await allKept(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await expect(here(page)).toContainText('Price');
  await page.keyboard.press('ArrowUp');
  await expect(here(page)).toContainText(/1\.40\.50\s*Question 40-50/);

  const steps = [
    ['Alt+ArrowUp', 'Moved “Question 40-50” up.', /1\.40\.49\s*Question 40-50/],
    ['Alt+ArrowLeft', 'Outdented “Question 40-50”.', /1\.41\s*Question 40-50/],
    ['Alt+ArrowRight', 'Indented “Question 40-50”.', /1\.40\.50\s*Question 40-50/],
    ['Control+z', 'Undone: indented “Question 40-50”.', /1\.41\s*Question 40-50/],
    ['Control+z', 'Undone: outdented “Question 40-50”.', /1\.40\.49\s*Question 40-50/],
    ['Control+z', 'Undone: moved “Question 40-50” up.', /1\.40\.50\s*Question 40-50/],
  ] as const;
  for (const [key, said, row] of steps) {
    await page.keyboard.press(key);
    await expect(page.getByText(said)).toBeVisible();
    await expect(here(page)).toContainText(row);
  }
  // Only what is in sight is drawn, wherever one is.
  expect(await outline(page).getByRole('row').count()).toBeLessThan(100);
  await expect(outline(page)).toHaveAttribute('aria-rowcount', String(long.length + 1));
  await page.keyboard.press('Control+f');
  await page.keyboard.type('question 17-33');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await expect(outline(page).getByRole('rowheader', { name: /Question 17-33/ })).toBeInViewport();
  await checkAccessible(page, 'criteria, two thousand questions');

  await openTab(page, 'Freeze');
  const missing = page.getByRole('region', { name: /^Missing before the freeze/ });
  await expect(missing).toContainText('2,004 things');
  await expect(page.getByText('2,042 criteria with weights, texts and thresholds')).toBeVisible();
  // Two thousand of one kind hide none of another.
  await expect(missing).toContainText('1,980 more of this kind');
  await expect(missing).toContainText('Nothing says what happens when two bids have the same total.');
  await missing.getByRole('button', { name: 'Show 100 more' }).press('Enter');
  await expect(missing.getByRole('button', { name: /^Show me: .*“Question 1-21”/ })).toBeFocused();
  await expect(missing).toContainText('1,880 more of this kind');
  // One reason may stand for a whole kind.
  const thinking = page.getByRole('region', { name: /^Worth thinking about/ });
  await expect(thinking.getByRole('heading')).toContainText('6,005 of 6,005 to answer');
  await thinking.getByRole('button', { name: /^Answer: .*“1\.1\.1 Question 1-1” does not say/ }).press('Enter');
  await page.keyboard.type('The questions stand in the file that was published.');
  await thinking.getByRole('checkbox', { name: 'The same for the other 1,999 of this kind' }).press('Space');
  await thinking.getByRole('button', { name: 'Keep the answer' }).press('Enter');
  await expect(thinking.getByRole('heading')).toContainText('4,005 of 6,005 to answer', { timeout: 120_000 });
  await checkAccessible(page, 'freeze, two thousand questions');

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  expect(usedSize).toBeLessThan(250_000_000);

  // Nothing was lost, and everything stands where it stood in the file.
  const lead = await engineAs(host.address, 'Rhiannon');
  const { criteria } = await lead.ask('prepare.view', { tender: tenderOf(page) });
  expect(criteria.map(({ number, title }) => `${number} ${title}`)).toEqual(long.map(([number, title]) => `${number} ${title}`));
  await page.reload();
  await signIn(page, 'Rhiannon');
  await openTab(page, 'Criteria');
  await expect(outline(page)).toHaveAttribute('aria-rowcount', String(long.length + 1));
});

test('fifty levels can be read, walked and changed, and no row runs out of the outline', thorough, async ({ page }) => {
  await importRows(page, 'Fifty levels', deep);
  const bottom = outline(page).getByRole('rowheader', { name: /Level 50: / });
  for (const width of [1366, 800, 360]) {
    await page.setViewportSize({ width, height: 768 });
    const words = bottom.getByText('Level 50: who is on call in frost and snow');
    await words.scrollIntoViewIfNeeded();
    // At least two short words beside one another, and nothing beyond the edge.
    expect((await words.boundingBox())?.width ?? 0).toBeGreaterThan(95);
    const beyond = await outline(page)
      .getByRole('rowheader')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent));
    expect(beyond).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await bottom.focus();
  await expect(outline(page).getByRole('row', { name: /Level 50: / })).toHaveAttribute('aria-level', '50');
  // 100 halved forty-nine times is not nothing.
  await expect(outline(page).getByRole('row', { name: /Level 50: / })).toContainText('< 0.000001');
  await expect(page.getByRole('region', { name: 'Details of the criterion' })).toContainText(
    /0\.00000000000017763568394002504\d+ points of 100/,
  );
  await checkAccessible(page, 'criteria, fifty levels');

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('Outdented “Level 50: who is on call in frost and snow”.')).toBeVisible();
  await expect(outline(page).getByRole('row', { name: /Level 50: / })).toHaveAttribute('aria-level', '49');
  await page.keyboard.press('Control+z');
  await expect(outline(page).getByRole('row', { name: /Level 50: / })).toHaveAttribute('aria-level', '50');
  // Up the whole tree, a section for each key.
  for (let level = 49; level >= 1; level -= 1) {
    await page.keyboard.press('ArrowUp');
    await expect(here(page)).toContainText(`Level ${level}: `);
  }
  await openTab(page, 'Freeze');
  await expect(page.getByText('99 criteria with weights, texts and thresholds')).toBeVisible();
});
