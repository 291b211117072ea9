/** What is information only, in the window: a model tried before the freeze; how firmly a result stands, looked at on record, with the figures behind each drawing. */

import { checkAccessible, expect, goTo, openExample, test, thorough } from './hosts.ts';
import { openTab } from './pages/prepare-page.ts';

test(
  'how firmly a result stands is looked at by keyboard, on record, and weights are drawn while one watches',
  thorough,
  async ({ page }) => {
    const tender = await openExample(page, 'tram', 'archive');
    await goTo(page, `/tender/${tender}/award`);
    await page.getByRole('tab', { name: 'Result', exact: true }).press('End');
    await page.getByRole('tab', { name: 'Robustness' }).click();
    await expect(page.getByText('Nobody has looked yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Look at how firmly the result stands' }).press('Enter');
    await expect(
      page.getByText(
        'Bidder B Ltd (invented) would win if “Social value” weighed 18.54 instead of 20, “Price” weighed 23.22 instead of 20 or',
      ),
    ).toBeVisible();
    await expect(page.getByRole('region', { name: 'Who has looked' }).getByRole('listitem')).toHaveCount(1);

    const weights = page.getByRole('region', { name: 'Weights', exact: true });
    await weights.getByRole('button', { name: 'Show the numbers as a table' }).press('Enter');
    await expect(weights.getByRole('row', { name: 'Price, Bidder B Ltd (invented) 23.2169' })).toBeVisible();

    const drawing = page.getByRole('region', { name: 'Other weights, drawn by lot' });
    await drawing.getByRole('textbox', { name: 'Seed' }).fill('1');
    await drawing.getByRole('textbox', { name: 'Draws' }).fill('1000000');
    await drawing.getByRole('button', { name: 'Draw weights' }).press('Enter');
    await expect(drawing.getByText(/^Bidder C Ltd \(invented\) is first in .* of [\d,]+ draws\.$/)).toBeVisible();
    await drawing.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(drawing.getByText('Stopped, as you asked.')).toBeVisible();
    await drawing.getByRole('textbox', { name: 'Draws' }).fill('1000');
    await drawing.getByRole('button', { name: 'Draw weights' }).press('Enter');
    await expect(drawing.getByText(/ of 1,000 draws\.$/)).toBeVisible();
    await checkAccessible(page, 'Robustness');
  },
);

test(
  'a model is tried on invented bids before the freeze, can be left in the middle, and what was found stays with it',
  thorough,
  async ({ page }) => {
    await openExample(page, 'tram', 'prepare');
    await openTab(page, 'Try out');
    const found = page.getByRole('region', { name: 'What was found' });
    await expect(found.getByText(/^100 fields of 5 invented bids each/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Fields to invent' }).fill('100000');
    await page.getByRole('button', { name: 'Try the model on invented bids' }).press('Enter');
    await page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(page.getByText('Stopped, as you asked.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Fields to invent' }).fill('20');
    await page.getByRole('textbox', { name: 'Bids in each field' }).fill('4');
    await page.getByRole('button', { name: 'Try the model on invented bids' }).press('Enter');
    await expect(found.getByText(/^20 fields of 4 invented bids each/)).toBeVisible();
    await expect(found.getByText('The model as it is now')).toBeVisible();
    await found.getByRole('button', { name: /^Smallest example of finding 1/ }).press('Enter');
    await expect(found.getByRole('table', { name: /^Invented bids of finding 1/ }).getByRole('row', { name: /^Price / })).toBeVisible();
  },
);
