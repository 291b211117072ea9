/** Lots in the window: set with their limit and mechanism, registered for together, awarded by the published mechanism, and recommended at once (domain.md 5.3). */

import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { levelLots } from '../electron/seeds/testing.ts';
import { openTab, playOn, readResult, sign } from './pages/award-page.ts';

test('lots have a limit that is explained, and a criterion says in which it is judged', thorough, async ({ page }) => {
  await openExample(page, 'three-lots', 'prepare');
  await expect(page.getByRole('treegrid')).toContainText('What the work does for the area');
  await expect(page.getByRole('treegrid')).toContainText('scored once');
  await openTab(page, /^Tender/);
  await expect(page.getByRole('main')).toContainText('A supplier that is first everywhere ends up with the largest lots.');
  await page.getByRole('button', { name: /Who gets what when a supplier would have more/ }).click();
  await page.getByRole('option', { name: 'The best points together' }).click();
  await expect(page.getByRole('main')).toContainText('Every allowed combination of lots and suppliers is worked out');
  await page.getByRole('button', { name: 'Add a lot' }).click();
  await page.getByLabel('Lot 4: What it is').fill('Playgrounds');
  await checkAccessible(page, 'prepare, the tender in lots');
  await openTab(page, /^Criteria/);
  await page.getByText('Starting the work').first().click();
  const details = page.getByRole('region', { name: 'Details of the criterion' });
  await details.getByText('Lot 4 (Playgrounds)').click();
  await expect(page.getByRole('treegrid')).toContainText('lot 4');
  await expect(page.getByRole('treegrid')).toContainText('Lot 1: The weights under “Quality” add up to 40, not 50');
  await checkAccessible(page, 'prepare, a criterion of one lot');
});

test(
  'the lots go where the published mechanism sends them, a withdrawal is kept beside them, and all are recommended at once',
  thorough,
  async ({ page }) => {
    const tender = await openExample(page, 'three-lots', 'award');
    await page.getByRole('button', { name: 'Open the prices' }).click();
    await sign(page, 'Open the prices');
    const main = page.getByRole('main');
    await expect(main).toContainText('Supplier S1 Ltd (invented) gets lots 1 and 2; Supplier S3 Ltd (invented) gets lot 3.');
    const table = page.getByRole('table', { name: 'Lots, with the bid that each is awarded to and why' });
    await expect(table).toContainText('the second in it: Supplier S1 Ltd (invented) has as many lots as one supplier may have.');
    await expect(table.getByRole('row', { name: /^Together/ })).toContainText('269.5215£2,580,000');
    await checkAccessible(page, 'award, all lots');
    await page.getByRole('radio', { name: 'Lot 3' }).click();
    expect((await readResult(page)).map((row) => row.split(' | ').at(-1))).toEqual(['90.50', '88.00', '81.13']);

    await goTo(page, `/tender/${tender}/receive`);
    await page.getByRole('button', { name: 'Change Supplier S1 Ltd (invented) · lot 2' }).click();
    await page.getByRole('menuitem', { name: 'Withdraw' }).click();
    await page.getByLabel('Why it was withdrawn').fill('Letter of 3 October: too little staff.');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw this bid' }).click();
    await goTo(page, `/tender/${tender}/award`);
    await expect(main).toContainText('Supplier S1 Ltd (invented) gets lots 1 and 3; Supplier S4 Ltd (invented) gets lot 2.');
    await expect(main).toContainText('Until Supplier S1 Ltd (invented) · lot 2 was withdrawn');
    for (const lot of ['Lot 1', 'Lot 2', 'Lot 3'])
      await page.getByLabel(new RegExp(`^Reason for ${lot} `)).fill('By the published mechanism.');
    await page.getByRole('button', { name: 'Recommend all lots' }).click();
    await sign(page, 'Recommend');
    await expect(main).toContainText('Lot 2 (Verges): Supplier S4 Ltd (invented)');
  },
);

test(
  'combinations that are exactly level are laid before the procurement lead, who records which was drawn',
  thorough,
  async ({ page, host }) => {
    // Everything before is played through the host, act by act.
    test.slow();
    const { tender } = await playOn(host.address, levelLots('best-combined-total', [{ kind: 'drawing-lots' }]), 'award');
    await page.reload();
    await signIn(page, 'Rhiannon');
    await goTo(page, `/tender/${tender}/award`);
    await page.getByRole('button', { name: 'Open the prices' }).click();
    await sign(page, 'Open the prices');
    const main = page.getByRole('main');
    await expect(main).toContainText('2 combinations come to exactly the same best total.');
    const level = page.getByRole('region', { name: 'Combinations that are exactly level' });
    await checkAccessible(page, 'award, level combinations');
    await level.getByText('Supplier S4 Ltd (invented) gets lot 1; Supplier S1 Ltd (invented) gets lot 2.').click();
    await level.getByLabel('How it was drawn').fill('Two slips from a hat, in the board room.');
    await expect(level.getByRole('button', { name: 'Record the draw' })).toHaveAccessibleDescription('Waits for a witness other than you');
    await level.getByRole('button', { name: /Who saw it/ }).click();
    await page.getByRole('option', { name: /^Margaret Ellis/ }).click();
    await level.getByRole('button', { name: 'Record the draw' }).click();
    const decided = page.getByRole('region', { name: 'Decided between what was level' });
    await expect(decided).toContainText('Drawn: Supplier S4 Ltd (invented) gets lot 1; Supplier S1 Ltd (invented) gets lot 2.');
    await expect(decided).toContainText('Witness: Margaret Ellis (invented).');
    await expect(level).toHaveCount(0);
    await checkAccessible(page, 'award, lots that were drawn');
  },
);
