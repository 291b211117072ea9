/** From the recommendation to the handover, through the window and by the keyboard (domain.md 2.2, states 22 to 28). */

import { quarterOf } from '../shared/domain/quarters.ts';
import { inventedPassphrase } from '../electron/services/examples.ts';
import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { openTab } from './pages/award-page.ts';
import { engineAs } from './pages/engine-page.ts';
import { pressReady } from './pages/keyboard.ts';

test(
  'an award is approved, told to every bidder at once, published, waited for, signed and handed over',
  thorough,
  async ({ page, host }) => {
    const tender = await openExample(page, 'tram', 'archive');
    const steps = page.getByRole('list', { name: /^Steps from the recommendation/ });
    const step = (name: string) => steps.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    const dialog = page.getByRole('dialog');
    const open = async (): Promise<void> => {
      await goTo(page, `/tender/${tender}/award`);
      await openTab(page, 'Recommendation and report');
      await expect(steps).toBeVisible();
    };
    await open();
    await expect(step('Approval')).toContainText('Margaret Ellis (invented) has still to decide.');
    await expect(step('Contract award notice')).toContainText('Waits for the approval.');
    await expect(steps.getByRole('button')).toHaveCount(0);
    await checkAccessible(page, 'after the recommendation, before the approval');

    await signIn(page, 'Margaret');
    await open();
    await pressReady(step('Approval').getByRole('button', { name: 'Approve or return…' }));
    await expect(dialog).toContainText('Recommended: Bidder C Ltd (invented).');
    await dialog.getByRole('button', { name: /Decision/ }).press('Enter');
    await page.getByRole('option', { name: 'Approve' }).press('Enter');
    await dialog.getByLabel('Reason').fill('The report shows what the result rests on.');
    await dialog.getByLabel('Conflicts of interest').fill('None.');
    await checkAccessible(page, 'deciding on a recommendation');
    await dialog.getByLabel(/^Passphrase of/).fill(inventedPassphrase);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('banner')).toContainText('Award approved');
    await expect(step('Approval')).toContainText('The report shows what the result rests on.');

    await signIn(page, 'Rhiannon');
    await open();
    await pressReady(step('Assessment summaries').getByRole('button', { name: 'Record that they are sent…' }));
    await expect(dialog).toContainText('Where the summary for Bidder D Ltd (invented) went.');
    for (const [at, field] of (await dialog.getByLabel('Sent to').all()).entries()) await field.fill(`bids-${at}@example.invalid`);
    await checkAccessible(page, 'summaries sent');
    await dialog.getByLabel(/^Passphrase of/).fill(inventedPassphrase);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(step('Assessment summaries')).toContainText('All summaries were sent');

    await pressReady(step('Contract award notice').getByRole('button', { name: 'Record the publication…' }));
    await dialog.getByLabel('Reference of the notice').fill('2026/S 000-123456');
    await checkAccessible(page, 'the award notice');
    await pressReady(dialog.getByRole('button', { name: 'Record the publication' }));
    await expect(dialog).toBeHidden();
    await expect(step('Standstill')).toContainText('eight working days beginning with the day of publication');
    await expect(step('Contract').filter({ hasNotText: 'notice' }).getByRole('button')).toContainText('Record the contract…');
    await expect(page.getByRole('banner')).toContainText('Award notice published');
    await checkAccessible(page, 'standstill from what is on record');

    await goTo(page, `/tender/${tender}/archive`);
    await pressReady(page.getByRole('button', { name: 'Close the record' }));
    await expect(dialog).toContainText('No contract is entered into. Nobody has accepted the register of commitments.');
    await page.keyboard.press('Escape');

    // No test waits for eight working days: a corrected notice says that none are owed, so the contract may be signed.
    await open();
    await pressReady(step('Contract award notice').getByRole('button', { name: 'Record a corrected notice…' }));
    await dialog.getByLabel('Reference of the notice').fill('2026/S 000-123457');
    await dialog.getByRole('button', { name: /No standstill is owed/ }).press('Enter');
    await page.getByRole('option', { name: /protect life/ }).press('Enter');
    await pressReady(dialog.getByRole('button', { name: 'Record the publication' }));
    await expect(dialog).toBeHidden();
    const contract = steps.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Contract( Next| Done)?$/ }) });
    await pressReady(contract.getByRole('button', { name: 'Record the contract…' }));
    await checkAccessible(page, 'the contract');
    await dialog.getByLabel(/^Passphrase of/).fill(inventedPassphrase);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(contract).toContainText('The contract details notice (UK7) is due by');
    await expect(step('Handover of the commitments')).toContainText('Nothing is agreed yet about');

    const lead = await engineAs(host.address, 'Rhiannon');
    const { commitments } = await lead.ask('award.viewRegister', { tender });
    for (const { bid, measure, quantity, start } of commitments) {
      const profile = [{ quarter: quarterOf(start || '2027-04-01'), quantity }];
      const terms = { profile, owner: 'Contract manager (invented)', clause: '14', remedy: 'A plan to catch up.', kpi: null };
      await lead.ask('award.agreeCommitment', { tender, bid, measure, terms, reason: '' });
    }
    await pressReady(step('Handover of the commitments').getByRole('button', { name: 'Record the handover…' }));
    await dialog.getByLabel('Accepted by').fill('Contract manager (invented)');
    await checkAccessible(page, 'the handover');
    await pressReady(dialog.getByRole('button', { name: 'Record the handover' }));
    await expect(dialog).toBeHidden();
    await expect(steps.getByText('Done')).toHaveCount(6);
  },
);
