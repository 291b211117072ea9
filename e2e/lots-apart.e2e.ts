/** A lot with a record of its own in the window: given one for a reason, prepared from what was published, and there and back (domain.md 2.2). */

import { twoLots } from '../electron/host/two-lots.ts';
import { job } from '../electron/host/two-stages.ts';
import { checkAccessible, expect, goTo, openExample, signIn, tenderOf, test, thorough } from './hosts.ts';
import { openTab } from './pages/award-page.ts';
import { beginDesk } from './pages/desk-page.ts';

test('a lot is given a record of its own, which begins with what was published for it, and each goes its own way', async ({
  page,
  host,
}) => {
  const { desk, played } = await beginDesk(host.address, twoLots);
  const { tender } = played;
  await job(desk, tender, played).freeze();
  await page.reload();
  await signIn(page, 'Rhiannon');
  await goTo(page, `/tender/${tender}/receive`);
  const main = page.getByRole('main');
  const lots = main.getByRole('table', { name: 'The lots of this tender and their records' });
  await expect(lots.getByRole('row', { name: /^Lot 1 \(North\)/ })).toContainText('Here, with the others');
  await checkAccessible(page, 'receive, lots that could go apart');
  await lots.getByRole('button', { name: 'Give Lot 2 (South) a record of its own' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'A record of its own for Lot 2 (South)' });
  await expect(dialog).toContainText('This cannot be undone');
  await checkAccessible(page, 'giving a lot a record of its own');
  await dialog.getByLabel('Why the lot goes by itself').fill('Another panel decides on the south.');
  await dialog.getByRole('button', { name: 'Give it a record of its own' }).press('Enter');

  await page.waitForURL((address) => !address.hash.includes(tender) && address.hash.endsWith('/prepare'));
  const apart = tenderOf(page);
  await expect(page.getByRole('banner')).toContainText('Lot 2 (South)');
  await expect(page.getByRole('treegrid')).toContainText('People');
  await expect(page.getByRole('treegrid')).not.toContainText('Care');
  await openTab(page, /^Tender/);
  await expect(main).toContainText('This record decides Lot 2 (South) of');
  await checkAccessible(page, 'prepare, the record of a lot');

  await page.getByRole('link', { name: 'Whole tender' }).click();
  await expect(lots.getByRole('row', { name: /^Lot 2 \(South\)/ })).toContainText('Another panel decides on the south.');
  await expect(lots.getByRole('row', { name: /^Lot 1 \(North\)/ })).toContainText('is the last lot here, and stays in this record.');
  await checkAccessible(page, 'receive, a lot has gone apart');
  await goTo(page, `/tender/${tender}/prepare`);
  await expect(main).toContainText('Lot 2 (South) has a record of its own');
  await goTo(page, `/tender/${tender}/receive`);
  await main.getByRole('button', { name: 'Register a bidder' }).first().click();
  await expect(page.getByRole('dialog').getByText('Lot 1 (North)')).toBeVisible();
  await expect(page.getByRole('dialog').getByText('Lot 2 (South)')).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await lots.getByRole('link', { name: 'Open the record of Lot 2 (South)' }).click();
  await expect(page.getByRole('banner')).toContainText('Lot 2 (South)');

  // Frozen and received by itself, while nobody is registered for the other.
  await job(desk, apart, played).freeze();
  await goTo(page, `/tender/${apart}/receive`);
  await expect(main.getByRole('table', { name: 'The lots of this tender and their records' })).toHaveCount(0);
  await expect(main.getByRole('button', { name: 'Register a bidder' })).toBeVisible();
  await goTo(page, '/');
  await expect(main.getByRole('table', { name: /^The tenders on this computer/ })).toContainText('Lot 2 (South)');
});

test('what was published ties the lots together, and that is said where they are listed', thorough, async ({ page }) => {
  const tender = await openExample(page, 'three-lots', 'receive');
  await goTo(page, `/tender/${tender}/receive`);
  await openTab(page, /^Bidders/);
  await expect(page.getByRole('main')).toContainText(
    'All of them are decided here. One supplier may have 2 of the lots, so all of them have to be ranked in one record',
  );
  await expect(page.getByRole('button', { name: /a record of its own/ })).toHaveCount(0);
});
