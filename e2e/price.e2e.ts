/** Prices in the window: a formula with its published numbers and its worked example, other currencies, and the steps from tendered totals to evaluated prices. */

import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { comparableTram } from '../electron/seeds/testing-comparable.ts';
import { openTab, playOn, readResult, sign } from './pages/award-page.ts';
import { goToCriterion } from './pages/prepare-page.ts';

test(
  'a price formula is chosen, given its numbers and shown at work; one without a weight says what it ranks by',
  thorough,
  async ({ page }) => {
    await openExample(page, 'tram', 'prepare');
    await goToCriterion(page, /Price/);
    const choose = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: /From price to points$/ }).click();
      await page.getByRole('option', { name }).click();
    };
    await choose('Fixed benchmark');
    await expect(page.getByText('The worked example comes as soon as the formula is complete.')).toBeVisible();
    await page.getByLabel('Floor').fill('60,000,000');
    await page.getByLabel('Ceiling').fill('90,000,000');
    // 20 × (90 − 75) ÷ (90 − 60) at 25 % above the floor.
    await expect(page.getByRole('row', { name: /25% above/ })).toContainText('10');
    await checkAccessible(page, 'prepare, a price formula with its numbers');
    await choose('Price per quality point');
    await expect(page.getByRole('table', { name: /worked example/ })).toContainText('Price per point');
  },
);

test('the price evaluator takes a step, its row changes the result, and it is taken back by another', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'award');
  await page.getByRole('button', { name: 'Open the prices' }).click();
  await sign(page, 'Open the prices');
  await signIn(page, 'Daniel Sharma (invented)');
  await goTo(page, `/tender/${tender}/award`);
  await openTab(page, 'Prices');
  const form = page.getByRole('region', { name: 'Take a step' });
  const choose = async (field: RegExp, name: string): Promise<void> => {
    await form.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name }).click();
  };
  await choose(/Step$/, 'Correct a line that does not multiply out');
  await choose(/Bidder$/, 'Bidder B Ltd (invented)');
  await form.getByLabel('Line of the schedule').fill('3');
  await form.getByLabel('Quantity').fill('20');
  await form.getByLabel('Rate').fill('1,000,000');
  await form.getByLabel('Line total as stated').fill('10,000,000');
  await form.getByLabel('Reason').fill('Line 3 does not multiply out.');
  await form.getByRole('button', { name: 'Record this step' }).click();
  await expect(page.getByRole('button', { name: 'Evaluated price of Bidder B Ltd (invented): £81,200,000. Why?' })).toBeVisible();
  await checkAccessible(page, 'award, a step on a price');
  await choose(/Step$/, 'Take a step back');
  await choose(/Step to take back$/, 'arithmetic correction of line 3: the unit rate prevails');
  await form.getByLabel('Reason').fill('The line was read from another bid.');
  await form.getByRole('button', { name: 'Record this step' }).click();
  await expect(page.getByRole('button', { name: 'Evaluated price of Bidder B Ltd (invented): £71,200,000. Why?' })).toBeVisible();
  await openTab(page, 'Result');
  expect((await readResult(page))[1]).toContain('80.66');
});

test('published currencies and quantities are said with the price, and what is missing of them beside it', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await goToCriterion(page, /Price/);
  const choose = async (field: RegExp, name: string): Promise<void> => {
    await page.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name }).click();
  };
  await choose(/Quantities$/, 'Rates × published quantities are compared');
  await choose(/Currencies of prices$/, 'Others too, at published rates');
  await expect(page.getByText('not each of them has its rate').first()).toBeVisible();
  await page.getByLabel('Pounds for one of each currency').fill('EURO 0.85');
  await page.getByLabel('Source of the rates').fill('European Central Bank, reference rates');
  await expect(page.getByText('“EURO 0.85” is not the code of a currency')).toBeVisible();
  await page.getByLabel('Pounds for one of each currency').fill('EUR 0.8525');
  await page.getByLabel('Day of the rates').fill('2026-09-01');
  await page.getByLabel('Source of the rates').focus();
  await expect(page.getByText('not each of them has its rate')).toHaveCount(0);
  await checkAccessible(page, 'prepare, currencies of prices');
});

test(
  'a caveat of a schedule leads to its step already filled in, quantities and currency follow, and only then is there a ranking',
  thorough,
  async ({ page, host }) => {
    // Everything before is played through the host, act by act.
    test.slow();
    const { tender } = await playOn(host.address, comparableTram(), 'award');
    await page.reload();
    await signIn(page, 'Rhiannon');
    await goTo(page, `/tender/${tender}/award`);
    await page.getByRole('button', { name: 'Open the prices' }).click();
    await sign(page, 'Open the prices');
    await signIn(page, 'Daniel Sharma (invented)');
    await goTo(page, `/tender/${tender}/award`);
    await openTab(page, 'Prices');
    const main = page.getByRole('main');
    await expect(main).toContainText('Prices cannot be compared yet');
    await expect(main).toContainText('Prices have to be converted into pounds: Bidder D Ltd (invented).');
    await expect(main).toContainText('Line 5 is left out: it has to be added, or left as tendered with a reason: Bidder D Ltd (invented).');
    const correct = page.getByRole('button', { name: 'Correct by the published rule: Line 5: there is no rate.' });
    const form = page.getByRole('region', { name: 'Take a step' });
    const take = async (...chosen: readonly (readonly [field: RegExp, choice: string])[]): Promise<void> => {
      for (const [field, choice] of chosen) {
        await form.getByRole('button', { name: field }).click();
        await page.getByRole('option', { name: choice }).click();
      }
      await form.getByLabel('Reason').fill('As published.');
      await form.getByRole('button', { name: 'Record this step' }).click();
      await expect(form.getByLabel('Reason')).toHaveValue('');
    };
    // Converted too early: what comes before it waits until that is taken back.
    await take([/Step$/, 'Convert all prices into pounds']);
    await expect(correct).toHaveAccessibleDescription(
      'Waits for the conversion into pounds, which is on record and comes after this step, to be taken back',
    );
    await expect(form).toContainText('on record for all prices already: conversion into pounds');
    await checkAccessible(page, 'award, a correction that waits');
    await take([/Step$/, 'Take a step back'], [/Step to take back$/, 'conversion into pounds']);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Leave as tendered: Line 5: there is no rate.' }).click();
    await expect(dialog).toContainText('No price changes.');
    await checkAccessible(page, 'award, a line left as tendered');
    await page.keyboard.press('Escape');
    await correct.click();
    await expect(dialog).toContainText('a missing item is added at the highest price of those that have it');
    await expect(dialog.getByLabel('Price of the item, Bidder C Ltd (invented)')).toHaveValue('400000');
    await expect(dialog.getByLabel('Price of the item, Bidder D Ltd (invented)')).toHaveValue('');
    await checkAccessible(page, 'award, a correction of a schedule');
    await expect(dialog.getByRole('button', { name: 'Record this step' })).toHaveAccessibleDescription('Waits for a reason');
    await dialog.getByLabel('Reason').fill('Line 5 is blank in the schedule of Bidder D.');
    await dialog.getByRole('button', { name: 'Record this step' }).click();
    await expect(dialog).toBeHidden();
    await expect(main.getByText('A step is on record')).toBeVisible();
    for (const kind of ['Put rates × published quantities in the place of totals', 'Convert all prices into pounds'])
      await take([/Step$/, kind]);
    // B wrote 18 stops for 20: what is compared is 30 + 20 + 20 × 1 + 3 + 4 × 0.05 million.
    await expect(page.getByRole('button', { name: 'Evaluated price of Bidder B Ltd (invented): £73,200,000. Why?' })).toBeVisible();
    await page.getByRole('button', { name: 'Evaluated price of Bidder D Ltd (invented): £64,337,500.17. Why?' }).click();
    await expect(page.getByRole('dialog')).toContainText('EUR 75,469,208.41 → £64,337,500.17');
    await page.keyboard.press('Escape');
    await expect(main).not.toContainText('Prices cannot be compared yet');
    await checkAccessible(page, 'award, quantities and currency');
  },
);
