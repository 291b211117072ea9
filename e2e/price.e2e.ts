/** Prices in the window: a formula with its published numbers and its worked example, and a step from tendered total to evaluated price. */

import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { openTab, readResult, sign } from './pages/award-page.ts';
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
