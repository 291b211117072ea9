/** The legal gates in the window: a supplier heard and determined, and a tender left out on that ground, each step kept with its reason. */

import { inventedPassphrase } from '../electron/services/examples.ts';
import type { Locator } from '@playwright/test';
import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { openTab, sign } from './pages/award-page.ts';
import { openPart } from './pages/receive-page.ts';
import { pressReady } from './pages/keyboard.ts';

test(
  'a supplier is heard about a ground for exclusion, determined to be excluded, and left out with the section of the Act',
  thorough,
  async ({ page }) => {
    const tender = await openExample(page, 'tram', 'moderate');
    await goTo(page, `/tender/${tender}/receive`);
    await openPart(page, 'Gates');
    await page.getByRole('button', { name: 'Raise a ground…' }).press('Enter');
    const raise = page.getByRole('dialog', { name: 'Raise a ground for exclusion' });
    await raise.getByRole('button', { name: 'Bidder' }).press('Enter');
    await page.getByRole('option', { name: /^Bidder A Ltd/ }).press('Enter');
    await raise.getByRole('button', { name: 'Ground', exact: false }).last().press('Enter');
    await page.getByRole('option', { name: /^Tax offences/ }).press('Enter');
    await raise.getByLabel('Day', { exact: true }).fill('2026-01-05');
    await raise.getByLabel('What gives rise to it').fill('Its own answer to the question on convictions.');
    await raise.getByRole('button', { name: 'Raise it' }).press('Enter');
    await expect(raise).toBeHidden();

    // Each step in its turn: nothing is determined before the supplier was asked.
    const concern = page.getByRole('region', { name: 'Bidder A Ltd (invented): Tax offences' });
    await expect(concern.getByRole('button', { name: /^Determine/ })).toHaveAttribute('aria-disabled', 'true');
    await concern.getByRole('button', { name: /^Ask the supplier/ }).press('Enter');
    const ask = page.getByRole('dialog', { name: /^Ask the supplier/ });
    await ask.getByLabel('Day of the letter').fill('2026-01-06');
    await ask.getByLabel('What it was asked').fill('What do you say to the conviction, and what has been put right?');
    await ask.getByLabel('It may answer until the end of').fill('2026-01-13');
    await ask.getByRole('button', { name: 'Record the letter' }).press('Enter');
    await expect(ask).toBeHidden();
    await expect(concern.getByRole('button', { name: /^Record its answer/ })).toBeVisible();
    await concern.getByRole('button', { name: /^Determine/ }).press('Enter');
    const determine = page.getByRole('dialog', { name: /^Determine/ });
    await determine.getByLabel('Day of the decision').fill('2026-01-13');
    for (const question of [/^Does the ground apply/, /^Is what gave rise/]) {
      await determine.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Yes' }).press('Space');
      await determine.getByLabel(new RegExp(`^Reason: ${question.source.slice(1)}`)).fill('As the court found; nothing has changed.');
    }
    await determine.getByRole('button', { name: 'Record the determination' }).press('Enter');
    await expect(determine.getByRole('alert')).toContainText('The supplier may still reply until the end of Tuesday 13 January 2026.');
    await determine.getByLabel('Day of the decision').fill('2026-01-14');
    await determine.getByRole('button', { name: 'Record the determination' }).press('Enter');
    await expect(determine).toBeHidden();
    await expect(concern).toContainText('Excluded');

    await concern.getByRole('button', { name: /^Leave the tender out/ }).press('Enter');
    const leave = page.getByRole('dialog', { name: /^Leave a tender out/ });
    await expect(leave).toContainText('PA23 s.26(1). The law leaves no choice.');
    await expect(leave.getByRole('button', { name: 'Go on to sign…' })).toHaveAttribute('aria-disabled', 'true');
    await leave.getByLabel('Reason').fill('Convicted of a tax offence, and nothing put right.');
    await checkAccessible(page, 'gates, leaving a tender out');
    await leave.getByRole('button', { name: 'Go on to sign…' }).press('Enter');
    const sign = page.getByRole('dialog', { name: 'Sign and leave out' });
    await sign.locator('input[type="password"]').fill(inventedPassphrase);
    await sign.getByRole('button', { name: 'Leave out' }).press('Enter');
    await expect(sign).toBeHidden();
    const out = page.getByRole('region', { name: 'Bidder A Ltd (invented)', exact: true });
    await expect(out).toContainText('excluded for “Tax offences” (PA23 Sch. 6 paras. 29–31)');
    await expect(out).toContainText('The appropriate authority is to be told by');
    // What the law leaves no choice about is not taken back while it stands.
    await expect(out).toContainText('the law leaves no choice while that is so');
    await expect(out.getByRole('button', { name: /^Take it back/ })).toHaveCount(0);
    await page.getByRole('button', { name: /^Grounds of the Procurement Act/ }).press('Enter');
    await checkAccessible(page, 'gates, a tender left out');

    // What is asked of a bidder after the deadline stands beside the item in moderation, if it may be used.
    await openPart(page, 'Clarifications');
    await page.getByRole('button', { name: 'Ask a bidder…' }).press('Enter');
    const question = page.getByRole('dialog', { name: 'Ask a bidder' });
    await question.getByRole('button', { name: /What it is about/ }).press('Enter');
    await page.getByRole('option', { name: /^1.2/ }).press('Enter');
    await question.getByLabel('Question').fill('Which week does the transfer of staff begin in?');
    await expect(question.getByRole('checkbox')).toHaveCount(3);
    await question.getByRole('checkbox', { name: /^Bidder C/ }).press('Space');
    await question.getByLabel(/^Place in the tender/).fill('p. 3');
    await question.getByLabel('Day of the letter').fill('2026-01-05');
    await question.getByRole('button', { name: 'Record the question' }).press('Enter');
    await expect(question).toBeHidden();
    await page.getByRole('button', { name: /^Record the answer/ }).press('Enter');
    const answer = page.getByRole('dialog', { name: /^Record the answer/ });
    await answer.getByLabel('What it answered').fill('In week 14, as the chart on p. 4 shows.');
    await answer.getByLabel('Day of the answer').fill('2026-01-08');
    await answer.getByRole('button', { name: 'Record the answer' }).press('Enter');
    await expect(answer).toBeHidden();
    await page.getByRole('button', { name: /^Decide on its use/ }).press('Enter');
    const consider = page.getByRole('dialog', { name: /^Decide whether/ });
    await consider
      .getByRole('radiogroup', { name: /^Would it change/ })
      .getByRole('radio', { name: 'No' })
      .press('Space');
    await consider.getByRole('radio', { name: 'Use it', exact: true }).press('Space');
    await consider.getByLabel('Why it only clears up').fill('The chart was in the tender.');
    await consider.getByRole('checkbox', { name: /^Amira/ }).press('Space');
    await consider.getByRole('button', { name: 'Record the decision' }).press('Enter');
    await expect(consider).toBeHidden();
    for (const [name, sees] of [
      ['Amira', 'In week 14, as the chart on p. 4 shows.'],
      ['Gwen', 'The answer is shown to those who score this item'],
    ] as const) {
      await signIn(page, name);
      await goTo(page, `/tender/${tender}/moderate`);
      await page
        .getByRole('button', { name: /1.2.*Bidder C/ })
        .first()
        .press('Enter');
      await expect(page.getByRole('list', { name: 'Clarification asked of this bidder' })).toContainText(sees);
    }
    await checkAccessible(page, 'moderation, an item that was clarified');
  },
);

test('a tender that was left out stands again, and both decisions stay on record with their reasons', async ({ page }) => {
  const tender = await openExample(page, 'tram', 'moderate');
  await goTo(page, `/tender/${tender}/receive`);
  await openPart(page, 'Gates');
  await page.getByRole('button', { name: /^Grounds of the Procurement Act/ }).press('Enter');
  await page.getByRole('button', { name: /breaches a published procedural requirement$/ }).press('Enter');
  const leave = page.getByRole('dialog', { name: /^Leave a tender out/ });
  for (const bidder of ['Bidder A Ltd (invented)', 'Bidder B Ltd (invented)']) {
    const group = leave.getByRole('radiogroup', { name: bidder });
    await group.getByRole('radio', { name: 'Leave out' }).press('Space');
  }
  for (const field of await leave.getByLabel(/^Which requirement/).all()) await field.fill('ITT 4.2: the form is signed');
  for (const field of await leave.getByLabel('Reason').all()) await field.fill('Its form of tender is unsigned.');
  await leave.getByLabel('Day of the decision').fill('2026-01-05');
  await leave.getByRole('button', { name: 'Go on to sign…' }).press('Enter');
  const solemn = page.getByRole('dialog', { name: 'Sign and leave out' });
  await expect(solemn).toContainText('The decision stays in the record for good');
  await solemn.locator('input[type="password"]').fill(inventedPassphrase);
  await solemn.getByRole('button', { name: 'Leave out' }).press('Enter');
  await expect(solemn).toBeHidden();

  const out = page.getByRole('region', { name: 'Bidder A Ltd (invented)', exact: true });
  await out.getByRole('button', { name: /^Take it back/ }).press('Enter');
  const back = page.getByRole('dialog', { name: 'Take the decision back' });
  const next = back.getByRole('button', { name: 'Go on to sign…' });
  await expect(back).toContainText('breaches a published procedural requirement (PA23 s.19(3)(d))');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await back.getByLabel('Reason').fill('The form was signed on its last page.');
  // One of the two that were left out together comes back: the difference has a reason of its own.
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await back.getByLabel(/^What makes the difference/).fill('Bidder B sent no form at all.');
  await checkAccessible(page, 'gates, a decision taken back');
  await back.getByLabel('Day of the decision').fill('2026-01-04');
  await next.press('Enter');
  const signing = page.getByRole('dialog', { name: 'Sign and take back' });
  await expect(signing).toContainText('Bidder A Ltd (invented) stands again.');
  await expect(signing).toContainText('Bidder B Ltd (invented) stays out, with the reason for the difference.');
  const passphrase = signing.locator('input[type="password"]');
  await passphrase.fill(inventedPassphrase);
  await passphrase.press('Enter');
  await expect(signing.getByRole('alert')).toContainText('The step before this one was taken on');
  await checkAccessible(page, 'gates, a decision taken back, signed');
  // What was typed is still there.
  await signing.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(back.getByLabel('Reason')).toHaveValue('The form was signed on its last page.');
  await back.getByLabel('Day of the decision').fill('2026-01-06');
  await next.press('Enter');
  await passphrase.fill(inventedPassphrase);
  await signing.getByRole('button', { name: 'Take it back' }).press('Enter');
  await expect(signing).toBeHidden();
  await expect(out).toContainText('Its form of tender is unsigned.');
  await expect(out).toContainText('The form was signed on its last page.');
  await expect(out).toContainText('Bidder B sent no form at all.');
  await expect(out.getByRole('button', { name: /^Take it back/ })).toHaveCount(0);
  await checkAccessible(page, 'gates, a tender that stands again');
  await openPart(page, 'Bidders');
  await expect(page.getByRole('row', { name: /^Bidder A/ })).not.toContainText('Left out');
  await expect(page.getByRole('row', { name: /^Bidder B/ })).toContainText('Left out');
});

test(
  'a price that looks abnormally low is asked about step by step, and its bid left out with both results kept',
  thorough,
  async ({ page }) => {
    await openExample(page, 'tram', 'award');
    await page.getByRole('button', { name: 'Open the prices' }).click();
    await sign(page, 'Open the prices');
    await openTab(page, 'Abnormally low');
    await expect(page.getByRole('row', { name: /^Bidder D/ })).toContainText('14.67%');
    await expect(page.getByText('Flagged', { exact: true })).toHaveCount(4);
    await page.getByRole('button', { name: 'Note hours or costs…' }).press('Enter');
    const note = page.getByRole('dialog', { name: 'Note what a bid says' });
    await note.getByRole('button', { name: /Bidder/ }).press('Enter');
    await page.getByRole('option', { name: /^Bidder D/ }).press('Enter');
    await note.getByLabel('What it costs to deliver').fill('65,000,000');
    await note.getByLabel('Where it says so').fill('price.pdf, p. 2');
    await note.getByRole('button', { name: 'Record the note' }).press('Enter');
    await expect(page.getByRole('row', { name: /^Bidder D/ })).toContainText('1.54%');
    const loop = page.getByRole('region', { name: 'Bidder D Ltd (invented)' });
    const take = async (button: RegExp, fill: (dialog: Locator) => Promise<void>): Promise<void> => {
      await pressReady(loop.getByRole('button', { name: button }));
      const dialog = page.getByRole('dialog');
      await fill(dialog);
      await dialog.getByRole('button', { name: /^Record/ }).press('Enter');
      await expect(dialog).toBeHidden();
    };
    await take(/^Suspect it/, async (dialog) => {
      await dialog.getByLabel('Reason').fill('14.67% below the estimate, and nights seem unpaid.');
      await dialog.getByLabel('Day', { exact: true }).fill('2026-01-05');
    });
    await expect(loop.getByRole('button', { name: /^Leave the tender out/ })).toHaveAttribute('aria-disabled', 'true');
    await take(/^Record the letter/, async (dialog) => {
      await dialog.getByLabel('What it was asked').fill('How are nights paid for?');
      await dialog.getByLabel('Day', { exact: true }).fill('2026-01-06');
      await dialog.getByLabel('It may reply until the end of').fill('2026-01-13');
    });
    const both = page.getByRole('table', { name: 'Rank and total with the bids in question and without them' });
    await expect(both.getByRole('row', { name: /^Bidder C/ })).toContainText('1. 81.021. 82.85');
    await openTab(page, 'Recommendation and report');
    await expect(page.getByRole('main')).toContainText('A price is being looked into as abnormally low');
    await openTab(page, 'Abnormally low');
    await checkAccessible(page, 'award, a price looked into');
    await take(/^Decide/, async (dialog) => {
      await dialog.getByRole('radio', { name: 'It did not show that' }).press('Space');
      await dialog.getByLabel('Reason').fill('No answer came.');
      await dialog.getByLabel('Day', { exact: true }).fill('2026-01-14');
    });
    await pressReady(loop.getByRole('button', { name: /^Leave the tender out/ }));
    const leave = page.getByRole('dialog');
    await leave.getByLabel(/^Reason/).fill('It did not show how nights are paid for.');
    await leave.getByRole('button', { name: 'Go on to sign…' }).press('Enter');
    await sign(page, 'Leave out');
    await expect(both.getByRole('row', { name: /^Bidder D/ })).toContainText('4. 67.17out');
    await openTab(page, 'Result');
    await expect(page.getByRole('main')).toContainText('Left out: it offers an abnormally low price (PA23 s.19(3)(c))');
  },
);
