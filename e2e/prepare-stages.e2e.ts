/** The stages of a competitive flexible procedure, as a procurement lead publishes them: by keyboard, with what each question counts for and what is wrong said by the stage. */

import { checkAccessible, expect, openExample, test } from './hosts.ts';
import {
  allKept,
  choose,
  enterWeightsAs,
  goToCriterion,
  openTab,
  outline,
  startTender,
  typeOutline,
  typeWeights,
} from './pages/prepare-page.ts';

test('stages are listed with who goes on, and a criterion says in which it is judged', async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await startTender(page, { reference: 'CF-1', title: 'A new ferry', authority: 'Borough of Test' });
  await openTab(page, 'Tender');
  await choose(page, page.getByRole('button', { name: /Procedure/ }), 'option', 'Competitive flexible');
  const part = page.getByRole('region', { name: 'Stages' });
  await part.getByRole('button', { name: 'Let it have stages' }).press('Enter');
  await expect(part.getByLabel('Title of stage 1')).toHaveValue('Initial tenders');
  await expect(part.getByText('The last stage ends in the award.')).toBeVisible();
  await choose(page, part.getByRole('button', { name: /Who goes on from stage 1/ }), 'option', 'The first so many');
  await part.getByLabel('How many').fill('2');
  await part.getByLabel('Title of stage 2').fill('Tendrau terfynol ar gyfer y gwasanaeth fferi trawsaberol');
  await part.getByLabel('Title of stage 2').blur();
  await allKept(page);
  await checkAccessible(page, 'the list of stages');

  await enterWeightsAs(page, 'Points of 100');
  await typeOutline(page, [
    { title: 'Method', depth: 0 },
    { title: 'Price', depth: 0 },
  ]);
  await typeWeights(page, 'Points of 100', ['60', '40']);
  await goToCriterion(page, 'Price');
  await page.getByRole('checkbox', { name: /^Stage 2, Tendrau/ }).press('Space');
  await allKept(page);
  await expect(outline(page).getByText('stage 2')).toBeVisible();
  // Before the last stage the weights come to what is judged so far; in the last they make a hundred.
  await typeWeights(page, 'Points of 100', ['60', '30']);
  await expect(page.getByText(/Tendrau terfynol.*: The weights of the sections add up to 90, not 100/).first()).toBeVisible();
  await checkAccessible(page, 'criteria in stages');

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import from a spreadsheet…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import criteria from a spreadsheet' });
  const bring = async (...rows: readonly string[]): Promise<void> => {
    const text = ['Number,Title,Weight,Envelope,Stages', ...rows].join('\n');
    await dialog.locator('input[type="file"]').setInputFiles({ name: 'stages.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  const last = 'Tendrau terfynol ar gyfer y gwasanaeth fferi trawsaberol';
  await bring('1,Method,60,quality,', '2,Price,40,price,Final tenders');
  await expect(dialog).toContainText(
    `Row 3: There is no stage “Final tenders” here. This tender has “Initial tenders”, “${last}”; between two of them stands a semicolon.`,
  );
  await checkAccessible(page, 'a file that names a stage that is not there');
  await dialog.getByRole('button', { name: 'Choose another file' }).press('Enter');
  await bring('1,Method,60,quality,', '2,Talks,20,quality,Initial tenders', `3,Price,40,price,${last}`);
  await expect(dialog.getByRole('row', { name: /Talks/ })).toContainText('stage 1');
  await checkAccessible(page, 'criteria of stages, about to be imported');
  await dialog.getByRole('button', { name: 'Import 3 criteria' }).press('Enter');
  await expect(outline(page).getByRole('row', { name: /Price/ })).toContainText('stage 2');
  await allKept(page);
});
