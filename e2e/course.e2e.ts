/** What interrupts a procurement, through the window: a question moderated again for every bidder, a suspension that stops the next step, an abandonment. */

import { inventedPassphrase } from '../electron/services/examples.ts';
import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { pressReady } from './pages/keyboard.ts';
import { freeze, openTab } from './pages/prepare-page.ts';
import { openItem, openModeration, recordConsensus, writeConsensus } from './pages/moderate-page.ts';

test(
  'a locked question is asked about, approved from outside the panel, looked at again for everybody, and settled',
  thorough,
  async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    const tender = await openExample(page, 'tram', 'award');
    await signIn(page, 'Joseph');
    await openModeration(page, tender);
    await openItem(page, '1.2', 'Bidder C');
    await pressReady(page.getByRole('button', { name: 'Reopen this question…' }));
    const request = page.getByRole('dialog');
    await request.getByRole('button', { name: /What was found/ }).press('Enter');
    await page.getByRole('option', { name: 'Evidence that was misread or overlooked' }).press('Enter');
    await request.getByLabel('In words, and where').fill('The note on p. 3 of Bidder C was overlooked.');
    await request.getByRole('checkbox', { name: /^Nobody has worked out/ }).press('Space');
    await checkAccessible(page, 'asking to reopen a question');
    await pressReady(request.getByRole('button', { name: 'Ask for it' }));
    await expect(request).toBeHidden();
    // Only asked for: the item, the badge and the result say so, and who decides.
    const item = page.getByRole('main').getByRole('status').filter({ hasText: 'Waits for an approver' });
    await expect(item).toContainText('Until it is decided, the locked scores stand. Next: Margaret Ellis (invented) decides');
    await expect(page.getByRole('banner')).toContainText('Reopening asked for');
    await expect(page.getByRole('heading', { level: 1, name: /^1\.2 / })).toBeFocused();
    await checkAccessible(page, 'an item whose question is asked to be reopened');
    await goTo(page, `/tender/${tender}/award`);
    await expect(page.getByRole('main')).toContainText('an approver who is not on the panel decides about it');
    await expect(page.getByRole('main')).not.toContainText('Quality is locked by two people');

    await signIn(page, 'Margaret');
    await goTo(page, `/tender/${tender}/award`);
    await page.getByRole('link', { name: 'Go to the reopened question' }).press('Enter');
    const strip = page.getByRole('region', { name: 'Reopened questions' });
    await expect(strip).toContainText('Waits for an approver');
    await pressReady(strip.getByRole('button', { name: 'Decide…' }));
    const decision = page.getByRole('dialog');
    await decision.getByLabel('Reason').fill('The note is there, on p. 3.');
    await decision.getByLabel(/^Passphrase of/).fill(inventedPassphrase);
    await page.keyboard.press('Enter');
    await expect(strip).toContainText('Being moderated again');
    await goTo(page, `/tender/${tender}/award`);
    await expect(page.getByRole('main')).toContainText('the moderator looks at it again for every bidder, and settles it');
    await expect(page.getByRole('banner')).toContainText('Question reopened');

    await signIn(page, 'Joseph');
    await openModeration(page, tender);
    await expect(page.getByText(/the consensus scores are final, except those of 1\.2 .*, which are being moderated again/)).toBeVisible();
    // All that is to be done stands in sight, on the screen that most people have.
    await expect(strip.getByRole('button', { name: /^Look at .* again$/ })).toHaveCount(4);
    for (const button of await strip.getByRole('button', { name: /^Look at .* again$/ }).all())
      await expect(button).toBeInViewport({ ratio: 1 });
    for (const [bidder, value] of [
      ['Bidder A', '4'],
      ['Bidder B', '4'],
      ['Bidder C', '3'],
      ['Bidder D', '4'],
    ] as const) {
      await pressReady(strip.getByRole('button', { name: new RegExp(`^Look at ${bidder}`) }));
      await writeConsensus(page, { value, reason: 'Read again with the note on p. 3.' });
      await recordConsensus(page);
      await expect(strip).toBeVisible();
    }
    await expect(strip).toContainText('Bidder C Ltd (invented): 4 became 3');
    await expect(strip).toContainText('Looked at again for every bidder. Next: Joseph Okafor (invented) settles it.');
    await checkAccessible(page, 'a reopened question on the wall');
    await pressReady(strip.getByRole('button', { name: 'Settle it…' }));
    await page
      .getByRole('dialog')
      .getByLabel(/^Passphrase of/)
      .fill(inventedPassphrase);
    await page.keyboard.press('Enter');
    await expect(strip).toContainText('Settled by Joseph Okafor (invented)');
    await expect(page.getByText(/the consensus scores are final\.$/)).toBeVisible();
    await openItem(page, '1.2', 'Bidder C');
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'Settled' })).toContainText('Settled by Joseph Okafor');
    await expect(page.getByRole('banner')).not.toContainText('Question reopened');
  },
);

test(
  'a suspended procurement says so on every screen and opens no price; an abandoned one can only be closed',
  thorough,
  async ({ page }) => {
    const tender = await openExample(page, 'tram', 'award');
    await goTo(page, `/tender/${tender}/archive`);
    await pressReady(page.getByRole('button', { name: 'Suspend…' }));
    await page.getByRole('dialog').getByLabel('Reason').fill('A letter before claim came in.');
    await pressReady(page.getByRole('dialog').getByRole('button', { name: 'Suspend', exact: true }));
    await expect(page.getByRole('banner')).toContainText('Suspended');
    await checkAccessible(page, 'a suspended procurement');
    await goTo(page, `/tender/${tender}/award`);
    // Said where the keys would be, before anybody gives a passphrase.
    const prices = page.getByRole('region', { name: 'Open the prices' });
    await expect(prices).toContainText('The procurement is suspended.');
    await expect(prices).toContainText('Record under Archive that it goes on');
    await expect(prices).not.toContainText('as soon as both turn their keys');
    await expect(prices.getByRole('button')).toHaveCount(0);
    await checkAccessible(page, 'prices that a suspension keeps shut');

    await signIn(page, 'Margaret');
    await goTo(page, `/tender/${tender}/archive`);
    await pressReady(page.getByRole('button', { name: 'Abandon…' }));
    const abandon = page.getByRole('dialog');
    await abandon.getByLabel('Reason').fill('The funding was withdrawn.');
    await abandon.getByLabel(/^Passphrase of/).fill(inventedPassphrase);
    await pressReady(abandon.getByRole('button', { name: 'Abandon it for good' }));
    await expect(page.getByRole('banner')).toContainText('Abandoned');
    await expect(page.getByRole('table', { name: /^What interrupted/ })).toContainText('The funding was withdrawn.');
  },
);

test('what was frozen is modified before the deadline: a former version, frozen anew, published again', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'prepare');
  await openTab(page, 'Tender');
  await page.getByRole('textbox', { name: /deadline/i }).fill('2099-01-01 12:00');
  await page.keyboard.press('Tab');
  await freeze(page);
  await expect(page.getByRole('heading', { name: 'The criteria are frozen', exact: true })).toBeVisible();
  await pressReady(page.getByRole('button', { name: 'Change what was published…' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why it has to change').fill('The plan of possessions changed.');
  await checkAccessible(page, 'changing what was published');
  for (const phrase of await dialog.getByLabel(/^Passphrase of/).all()) await phrase.fill(inventedPassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Missing before the freeze' })).toBeVisible();
  await freeze(page);
  await expect(page.getByRole('heading', { name: 'Former versions' })).toBeVisible();
  await page.getByRole('button', { name: /^Version 1/ }).click();
  await expect(page.getByText('Nothing on record says that it was published.')).toBeVisible();
  await checkAccessible(page, 'former versions');

  await goTo(page, `/tender/${tender}/receive`);
  await page.getByRole('tab', { name: /^Opening/ }).click();
  await expect(page.getByText('No publication of what is frozen is on record yet.')).toBeVisible();
  await page.getByLabel('Published on').fill(new Date().toISOString().slice(0, 10));
  await pressReady(page.getByRole('button', { name: 'Record the publication' }));
  await expect(page.getByText(/^What is frozen was published by UK4, 2026\/S 000-000000/)).toBeVisible();
  await checkAccessible(page, 'the publication of a change');
});
