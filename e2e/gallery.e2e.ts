/** The kit by itself: reachable by everybody, in every theme and at every size, and true to its keys. */

import { expect, test } from '@playwright/test';
import type { BrowserContextOptions } from '@playwright/test';
import { violations } from './pages/accessible.ts';
import { openBuiltPage } from './pages/built-page.ts';
import { thorough } from './hosts.ts';

test.describe.configure({ mode: 'parallel' });

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['at 400 % zoom', { colorScheme: 'light', viewport: { width: 320, height: 640 } }],
  ['in forced colours', { forcedColors: 'active' }],
];

for (const [name, options] of looks) {
  test(`every piece is accessible, ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
    const { page, troubles } = await openBuiltPage(context, 'gallery.html');
    await expect(page.getByRole('heading', { level: 1, name: 'Kit of Tender Panel' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
}

const overlays = [
  ['a dialog', 'Open a dialog'],
  ['a form dialog', 'Withdraw a bid'],
  ['a solemn dialog', 'Open the prices'],
  ['a signed dialog', 'Close the record'],
  ['a solemn dialog with something missing', 'Freeze with something missing'],
  ['a solemn dialog of two people', 'Lock quality…'],
  ['the palette', /^Commands/],
  ['a reason', /^Total of Bidder C/],
  ['a popover', 'Tolerance'],
] as const;

for (const [name, button] of overlays) {
  test(`${name} is accessible, holds the focus, and gives it back on Escape`, thorough, async ({ context }) => {
    const { page, troubles } = await openBuiltPage(context, 'gallery.html');
    const trigger = page.getByRole('button', { name: button, exact: typeof button === 'string' });
    await trigger.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus').or(page.locator('[role=dialog]:focus'))).toHaveCount(1);
    await expect(page.locator('[data-entering]')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(trigger).toBeFocused();
    expect(troubles).toEqual([]);
  });
}

for (const [role, button] of [
  ['menu', 'More about this bid'],
  ['listbox', /^Open procedure/],
] as const) {
  test(`a ${role} is accessible and gives the focus back on Escape`, thorough, async ({ context }) => {
    const { page, troubles } = await openBuiltPage(context, 'gallery.html');
    const trigger = page.getByRole('button', { name: button });
    await trigger.click();
    await expect(page.getByRole(role)).toBeVisible();
    await expect(page.locator('[data-entering]')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(trigger).toBeFocused();
    expect(troubles).toEqual([]);
  });
}

test('nothing is cut off sideways at 400 % zoom', thorough, async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const { page } = await openBuiltPage(context, 'gallery.html');
  await expect(page.getByRole('heading', { level: 1, name: 'Kit of Tender Panel' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await context.close();
});

test('everything that can be pressed is at least 24 pixels each way', thorough, async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  await expect(page.getByRole('heading', { level: 1, name: 'Kit of Tender Panel' })).toBeVisible();
  const small = await page
    .locator('button:visible, [role=tab]:visible, [role=separator][tabindex]:visible, label:visible:has(input)')
    .evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 24 || height < 24 ? [`${target.textContent} ${width} × ${height}`] : [];
      }),
    );
  expect(small).toEqual([]);
});

test('a mark is chosen by typing its number', thorough, async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  await page.getByRole('radio', { name: /Satisfactory/ }).focus();
  await page.keyboard.press('5');
  await expect(page.getByRole('radio', { name: /Excellent/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /Excellent/ })).toBeFocused();
});

test('the grid is walked and typed into like a spreadsheet', async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  const grid = page.getByRole('grid', { name: 'Marks by question and bidder' });
  const at = (row: number, column: number) => grid.locator(`[data-at="${row} ${column}"]`);
  await at(0, 0).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(at(1, 1)).toBeFocused();

  await page.keyboard.type('3.5');
  await page.keyboard.press('Enter');
  await expect(at(1, 1)).toHaveText('3.5');
  await expect(at(2, 1)).toBeFocused();

  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await expect(at(2, 1)).toHaveText('');
  await expect(at(2, 1)).toBeFocused();

  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  await expect(at(2, 1)).toHaveText('4');
  await expect(at(2, 2)).toBeFocused();

  await page.keyboard.type('5');
  await at(0, 1).click();
  await expect(at(2, 2)).toHaveText('5');
  await expect(at(0, 1)).toBeFocused();

  await page.keyboard.press('Control+End');
  await expect(at(9999, 5)).toBeFocused();
  await expect(at(9999, 5)).toBeInViewport();
  expect(await grid.getByRole('row').count()).toBeLessThan(60);

  await page.keyboard.press('Control+Home');
  await expect(at(0, 0)).toBeFocused();
});

test('cells copied from a spreadsheet are pasted into the grid', thorough, async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await openBuiltPage(context, 'gallery.html');
  const grid = page.getByRole('grid', { name: 'Marks by question and bidder' });
  await page.evaluate(() => navigator.clipboard.writeText('1\t2\n3\t4\n'));
  await grid.locator('[data-at="3 0"]').click();
  await page.keyboard.press('Control+V');
  await expect(grid.locator('[data-at="3 1"]')).toHaveText('2');
  await expect(grid.locator('[data-at="4 0"]')).toHaveText('3');
  await expect(grid.locator('[data-at="4 1"]')).toHaveText('4');
});

test('the outline folds, climbs and is typed into', thorough, async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  const outline = page.getByRole('treegrid', { name: 'Award criteria' });
  const last = page.getByText(/^Last act:/);
  await outline.getByText('Biodiversity and the use of peat').click();
  await page.keyboard.press('ArrowLeft');
  await expect(outline.getByRole('rowheader', { name: /Method statement/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(outline.getByText('Biodiversity and the use of peat')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(outline.getByText('Biodiversity and the use of peat')).toBeVisible();

  await page.keyboard.press('Alt+ArrowDown');
  await expect(last).toHaveText('Last act: move-down');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await expect(
    outline
      .getByRole('row', { name: /Method statement/ })
      .getByRole('gridcell')
      .first(),
  ).toHaveText('50');

  await outline.getByText('Mobilisation').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Tab');
  await expect(last).toHaveText('Last act: indent');
  await expect(outline.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(last).toHaveText('Last act: add-after');
});

test(
  'typing goes on after an indent: what is typed then is kept by clicking away, and the box closes either way',
  thorough,
  async ({ context }) => {
    const { page } = await openBuiltPage(context, 'gallery.html');
    const outline = page.getByRole('treegrid', { name: 'Award criteria' });
    const title = outline.getByRole('rowheader', { name: /Mobilisation/ });
    await title.click();
    for (const typed of ['', ' and handover']) {
      await page.keyboard.press('F2');
      await page.keyboard.press('Tab');
      await page.keyboard.type(typed);
      await outline.getByRole('rowheader', { name: /Price/ }).click();
      await expect(outline.getByRole('textbox')).toBeHidden();
      await expect(title).toHaveText(`·1.2Mobilisation${typed}`);
      await title.click();
    }
  },
);

test('the cells of the outline stand under their titles, however long a title is', thorough, async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  const outline = page.getByRole('treegrid', { name: 'Award criteria' });
  await outline.getByRole('rowheader', { name: /Mobilisation/ }).click();
  await page.keyboard.type('Mobilisation and handover '.repeat(20));
  await page.keyboard.press('ArrowDown');
  await expect(outline.getByRole('textbox')).toBeHidden();
  const edges = await outline
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.getBoundingClientRect().left).join(' ')));
  expect(edges.length).toBeGreaterThan(1);
  expect(new Set(edges).size).toBe(1);
});

test('only what has the focus wears the ring, not the tabs around it', thorough, async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  await page.getByRole('tab', { selected: true }).first().focus();
  await page.keyboard.press('ArrowRight');
  const ringed = page
    .locator('[data-focus-visible]')
    .evaluateAll((all) => all.flatMap((one) => (getComputedStyle(one).outlineStyle === 'none' ? [] : [one.role])));
  expect(await ringed).toEqual(['tab']);
});

test('an act of two people: one key now, the other later', async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  const specimen = page.getByRole('region', { name: 'TwoKeys' });
  const chooser = specimen.getByRole('button', { name: /Key of the moderator or approver/ });
  const dialog = page.getByRole('dialog', { name: 'Unseal the scoresheets' });
  await expect(chooser).toContainText('Colin Whitcombe');

  await chooser.press('Enter');
  await page.getByRole('option', { name: 'Grace Okafor' }).click();
  await expect(specimen.getByRole('button', { name: 'Turn this key…' })).toHaveAccessibleDescription('Waits for two different people');

  await chooser.press('Enter');
  await page.getByRole('option', { name: /^Later/ }).click();
  await specimen.getByRole('button', { name: 'Turn this key…' }).click();
  await expect(dialog).toContainText('The sheets are opened when the other key is turned, too.');
  await dialog.getByLabel('Passphrase of Grace Okafor').fill('anything');
  await dialog.getByRole('button', { name: 'Turn this key', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(specimen.getByText(/Grace Okafor turned a key on 22 November 2026/).first()).toBeVisible();

  await specimen.getByRole('button', { name: 'Unseal the scoresheets…' }).click();
  await expect(dialog.getByLabel(/^Passphrase of/)).toHaveCount(1);
  await expect(dialog.getByLabel('Passphrase of Colin Whitcombe')).toBeFocused();
});

test('a divider is moved by the arrow keys', thorough, async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  const divider = page.getByRole('separator', { name: 'Divider between Answers and Document' });
  await divider.focus();
  const before = await divider.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowRight');
  await expect(divider).not.toHaveAttribute('aria-valuenow', before ?? '');
});

test('a command is found by typing part of its name', thorough, async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  await page.getByRole('button', { name: /^Commands/ }).click();
  await page.keyboard.type('flag');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a person is found by typing part of the name', thorough, async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  const box = page.getByRole('combobox', { name: 'Assessor' });
  await box.click();
  await page.keyboard.type('oka');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('Grace Okafor');
});

test('a button that waits can be reached, says for what, and does nothing', thorough, async ({ context }) => {
  const { page } = await openBuiltPage(context, 'gallery.html');
  const button = page.getByRole('button', { name: 'Open the bids' });
  await button.focus();
  await expect(button).toBeFocused();
  await expect(button).toHaveAccessibleDescription(/^Waits for two declarations of interest/);
  await expect(button).toHaveAttribute('aria-disabled', 'true');
});
