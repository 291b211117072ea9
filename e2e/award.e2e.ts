/** Awarding in the window: nothing before the lock, prices by two keys, every figure down to who said it, and a recommendation that follows from the published method. */

import { readFile } from 'node:fs/promises';
import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { follow, openFigure, openTab, playOn, readResult, sign, tied, withThresholds } from './pages/award-page.ts';

test('before quality is locked there is nothing to see but what it waits for', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'moderate');
  await goTo(page, `/tender/${tender}/award`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Sealed: Points, prices and ranks');
  await expect(main).toContainText('Finish moderation and lock quality.');
  expect(await main.getByRole('table').count()).toBe(0);
  expect(await main.innerText()).not.toMatch(/Bidder|£|\d\.\d\d/);
  await checkAccessible(page, 'award, before the quality lock');
});

test('two people open the prices, and the tram example comes out to its last printed digit', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'award');
  expect(await readResult(page)).toEqual([
    'Bidder A Ltd (invented) | 45.00 | Sealed | Sealed',
    'Bidder B Ltd (invented) | 48.00 | Sealed | Sealed',
    'Bidder C Ltd (invented) | 46.00 | Sealed | Sealed',
    'Bidder D Ltd (invented) | 39.00 | Sealed | Sealed',
  ]);
  await checkAccessible(page, 'award, prices sealed');
  await page.getByRole('button', { name: 'Open the prices' }).click();
  await expect(page.getByRole('dialog')).toContainText('are opened and cannot be sealed again.');
  await sign(page, 'Open the prices');

  await expect(page.getByText('Bidder C Ltd (invented) leads by 0.37 points; social value decides it.')).toBeVisible();
  await page.getByRole('radio', { name: '4', exact: true }).click();
  expect(await readResult(page)).toEqual([
    '1 Bidder C Ltd (invented) | 46.0000 | 16.2231 | 18.8000 | 81.0231',
    '2 Bidder B Ltd (invented) | 48.0000 | 17.9775 | 14.6780 | 80.6555',
    '3 Bidder A Ltd (invented) | 45.0000 | 17.1582 | 13.7630 | 75.9211',
    '4 Bidder D Ltd (invented) | 39.0000 | 20.0000 | 8.1716 | 67.1716',
  ]);
  await page.getByRole('button', { name: 'Parts of Social value' }).click();
  expect((await readResult(page))[0]).toBe(
    '1 Bidder C Ltd (invented) | 46.0000 | 16.2231 | 18.8000 | 8.8000 | 4.8000 | 4.0000 | 10.0000 | 81.0231',
  );
  await checkAccessible(page, 'award, result');
});

test('a total is followed down to the promise that somebody made and the cap that limits it', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'archive');
  await goTo(page, `/tender/${tender}/award`);
  const sheet = await openFigure(page, /^Total, Bidder C Ltd \(invented\): 81\.02\. Why\?/);
  await expect(sheet).toContainText('exactly 319636/3945');
  for (const label of ['Social value', 'Quantities offered', 'pounds of social value', 'Spend with small firms in the area'])
    await follow(sheet, label);
  await expect(sheet).toContainText('= £6,312,000');
  await follow(sheet, 'Units counted: limited by the published cap');
  await expect(sheet).toContainText('the lower of 36,000,000 and 40% × £78,900,000');
  await follow(sheet, 'own price');
  await expect(sheet).toContainText('sealed on receipt and opened by two people after quality was locked');
  await expect(sheet).toContainText('Daniel Sharma (invented)');
  await checkAccessible(page, 'award, an opened figure');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Total, Bidder C Ltd \(invented\): 81\.02/ })).toBeFocused();

  const score = await openFigure(page, /^Quality, Bidder B Ltd \(invented\): 48\.00\. Why\?/);
  await follow(score, 'Mobilisation and workforce transfer');
  await follow(score, 'score');
  await expect(score).toContainText('The panel agreed on 4 for “Mobilisation and workforce transfer”');
  await expect(score).toContainText('Joseph Okafor (invented)');
});

test('what was promised is counted up to the cap and goes into the register whole', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'archive');
  await goTo(page, `/tender/${tender}/award`);
  await openTab(page, 'Prices');
  await expect(page.getByRole('main')).toContainText('These bidders and prices are invented.');
  await expect(page.getByRole('row', { name: /^Bidder D/ })).toContainText('£64,000,000');
  await checkAccessible(page, 'award, prices');
  await openTab(page, 'Social value');
  const offer = page.getByRole('table', { name: 'What Bidder C Ltd (invented) offers' });
  await expect(offer.getByRole('row', { name: /^Spend with small firms/ })).toContainText('£36,000,000£31,560,000£6,312,000');
  await expect(offer.getByRole('row', { name: /^Together/ })).toContainText('£12,374,000');
  await expect(page.getByRole('main')).toContainText('The promise itself is not cut.');
  const register = page.getByRole('table', { name: 'Quantities as promised' });
  await expect(register.getByRole('row', { name: /^SME/ })).toContainText('£36,000,000');
  await expect(register.getByRole('row', { name: /^APP/ })).toContainText('16,640');
  await checkAccessible(page, 'award, social value');
});

test('the published table comes out as published, and says that its prices are implied', thorough, async ({ page }) => {
  const tender = await openExample(page, 'health-and-safety', 'archive');
  await goTo(page, `/tender/${tender}/award`);
  const rows = await readResult(page);
  expect(rows.map((row) => row.split(' | ').at(-1))).toEqual(['78.00', '67.21', '55.80', '48.03', '36.87']);
  expect(rows.map((row) => /Bidder ([A-E])/.exec(row)?.[1])).toEqual(['E', 'A', 'C', 'B', 'D']);
  await openTab(page, 'Prices');
  await expect(page.getByRole('main')).toContainText('These prices were never published.');
});

test(
  'offers are checked by the price evaluator, the first bid is recommended by the lead, and the report stops being a draft',
  thorough,
  async ({ page, host }) => {
    const tender = await openExample(page, 'tram', 'award');
    await page.getByRole('button', { name: 'Open the prices' }).click();
    await sign(page, 'Open the prices');
    const decision = /^Recommendation and report/;
    await openTab(page, decision);
    await expect(page.getByRole('main')).toContainText('have not been checked yet. The price evaluator accepts each, with a reason.');
    await page.getByRole('button', { name: 'Make the award report' }).click();
    await expect(page.getByText('“Award report ECA-2026-014 (draft).pdf” is made.')).toBeVisible({ timeout: 30_000 });

    await signIn(page, 'Daniel Sharma');
    await goTo(page, `/tender/${tender}/award`);
    await openTab(page, 'Social value 4 to check');
    for (const bid of ['A', 'B', 'C', 'D']) {
      await page.getByLabel(`What was checked for Bidder ${bid}`).fill('Units and places agree with the method statement.');
      await page.getByRole('button', { name: `Accept as offered what Bidder ${bid}` }).click();
      await expect(page.getByLabel(`What was checked for Bidder ${bid}`)).toBeHidden();
      await expect(page.getByRole('heading', { level: 3, name: `Bidder ${bid} Ltd` })).toBeFocused();
    }
    await expect(page.getByRole('tab', { name: 'Social value', exact: true })).toBeVisible();
    await openTab(page, decision);
    await expect(page.getByRole('main')).toContainText('The procurement lead makes the recommendation.');

    await signIn(page, 'Rhiannon');
    await goTo(page, `/tender/${tender}/award`);
    await openTab(page, decision);
    const button = page.getByRole('button', { name: 'Recommend Bidder C Ltd (invented)' });
    await expect(button).toHaveAccessibleDescription('Waits for a reason');
    await page.getByLabel('Reason for the recommendation').fill('First under the published method; social value decides.');
    await checkAccessible(page, 'award, before the recommendation');
    await openTab(page, 'Result');
    await openTab(page, decision);
    await expect(page.getByLabel('Reason for the recommendation')).toHaveValue('First under the published method; social value decides.');
    await button.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Passphrase of/).fill('not the passphrase');
    await dialog.getByRole('button', { name: 'Recommend', exact: true }).click();
    await expect(dialog).toContainText('passphrase');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await sign(page, 'Recommend');
    await expect(page.getByRole('main')).toContainText('Bidder C Ltd (invented) is recommended.');

    await page.getByRole('button', { name: 'Make the award report' }).click();
    await expect(page.getByText('“Award report ECA-2026-014.pdf” is made.')).toBeVisible({ timeout: 30_000 });
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy' }).click();
    const copy = await readFile(await (await saved).path());
    expect(copy.subarray(0, 5).toString()).toBe('%PDF-');
    expect(copy.equals(await readFile(`${host.exchange}/Award report ECA-2026-014.pdf`))).toBe(true);
    await checkAccessible(page, 'award, report');
    await page.getByRole('button', { name: 'Read it here' }).click();
    await expect(page.getByRole('dialog').getByText(/^of \d+/)).toBeVisible();
  },
);

test(
  'a threshold that says “must” bites by itself, one that says “may” waits for a reasoned decision, and shut envelopes stay shut',
  thorough,
  async ({ page, host }) => {
    // Everything before is played through the host, act by act.
    test.slow();
    const { tender } = await playOn(host.address, withThresholds, 'award');
    await page.reload();
    await signIn(page, 'Rhiannon');
    await goTo(page, `/tender/${tender}/award`);
    const main = page.getByRole('main');
    await expect(main).toContainText('Failed: disqualified by the published rule');
    await expect(page.getByRole('button', { name: 'Open the prices' })).toHaveAccessibleDescription(
      'Waits for the decisions on bids below a threshold',
    );
    await checkAccessible(page, 'award, thresholds');
    await page.getByRole('button', { name: /^Choose/ }).click();
    await page.getByRole('option', { name: /^Reject the bid/ }).click();
    await page.getByLabel('Reason').fill('Traders without the internet are left out.');
    await page.getByRole('button', { name: 'Record this decision' }).click();
    await expect(main).toContainText('is rejected, because it misses the threshold of “Customer and stakeholder communication”.');
    await page.getByRole('button', { name: 'Decide anew on Bidder C Ltd (invented)' }).click();
    await expect(page.getByRole('region', { name: 'Decide on Bidder C Ltd (invented)' })).toBeVisible();
    await page.getByRole('button', { name: 'Open the prices' }).click();
    await expect(page.getByRole('dialog')).toContainText('The envelopes of Bidder C Ltd (invented) and Bidder D Ltd (invented) stay shut.');
    await sign(page, 'Open the prices');
    await expect(main).toContainText('Bidder B Ltd (invented) leads by');
    const out = page.getByRole('region', { name: 'Out of the running' });
    await expect(out).toContainText('Traders without the internet are left out.');
    await expect(out).toContainText('This follows from the published rule; nobody decided it.');
    await openTab(page, 'Prices');
    await expect(main.getByText('£78,900,000')).toHaveCount(0);
  },
);

test('bids that nothing published can separate wait for lots to be drawn before a witness', thorough, async ({ page, host }) => {
  // Everything before is played through the host, act by act.
  test.slow();
  const { tender } = await playOn(host.address, tied, 'award');
  await page.reload();
  await signIn(page, 'Rhiannon');
  await goTo(page, `/tender/${tender}/award`);
  await page.getByRole('button', { name: 'Open the prices' }).click();
  await sign(page, 'Open the prices');
  const main = page.getByRole('main');
  await expect(main).toContainText('The first place is tied.');
  const ties = page.getByRole('region', { name: 'Ties' });
  await checkAccessible(page, 'award, a tie');
  await ties.getByRole('button', { name: /Lot drawn in place 1/ }).click();
  await page.getByRole('option', { name: /^Birch/ }).click();
  await ties.getByRole('button', { name: /Lot drawn in place 2/ }).click();
  await page.getByRole('option', { name: /^Alder/ }).click();
  await ties.getByLabel('How the lots were drawn').fill('Two slips from a hat, in the board room.');
  await expect(ties.getByRole('button', { name: 'Record the draw' })).toHaveAccessibleDescription('Waits for a witness other than you');
  await ties.getByRole('button', { name: /Who saw it/ }).click();
  await page.getByRole('option', { name: /^Margaret Ellis/ }).click();
  await ties.getByRole('button', { name: 'Record the draw' }).click();
  await expect(main).toContainText('Birch Ltd (invented) is in first place, after a tie.');
  await expect(ties).toContainText('Witness: Margaret Ellis (invented).');
});

test('once an award is recommended, the standstill is counted before the notice is published, day by day', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'archive');
  await goTo(page, `/tender/${tender}/award`);
  await openTab(page, 'Recommendation and report');
  await page.getByRole('button', { name: 'Count another day' }).click();
  const part = page.getByRole('region', { name: 'When the contract may be signed' });
  // domain.md 1.5: 2 January is a holiday in Scotland, and stops the count everywhere.
  await part.getByLabel('The award notice is published on').fill('2025-12-22');
  await expect(part.getByRole('definition').getByText('Tuesday 6 January 2026', { exact: true })).toBeVisible();
  await expect(part.getByRole('definition').getByText('Wednesday 7 January 2026', { exact: true })).toBeVisible();
  await expect(part.getByRole('row', { name: /Friday 2 January 2026/ })).toContainText('a bank holiday in Scotland');
  await checkAccessible(page, 'award, the standstill');
  await part.getByLabel('The award notice is published on').fill('2031-05-05');
  await expect(part.getByText('ends with 2027, so no working day of 2031 can be told.')).toBeVisible();
});
