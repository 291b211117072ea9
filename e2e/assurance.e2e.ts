/** What stands beside a result, in the window and with the keys alone: the independent check, due diligence, and what is said where they are missing; before it the assessment and the publication. */

import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { openTab, sign } from './pages/award-page.ts';
import { choose, press, type } from './pages/keyboard.ts';

test('a check and due diligence are recorded beside the result, and a contradicted claim keeps the recommendation back', async ({
  page,
}) => {
  const tender = await openExample(page, 'tram', 'award');
  await page.getByRole('button', { name: 'Open the prices' }).click();
  await sign(page, 'Open the prices');
  await signIn(page, 'Daniel Sharma');
  await goTo(page, `/tender/${tender}/award`);
  await openTab(page, 'Social value 4 to check');
  for (const bid of ['A', 'B', 'C', 'D']) {
    await page.getByLabel(`What was checked for Bidder ${bid}`).fill('Units and places agree.');
    await page.getByRole('button', { name: `Accept as offered what Bidder ${bid}` }).click();
    await expect(page.getByLabel(`What was checked for Bidder ${bid}`)).toBeHidden();
  }
  const main = page.getByRole('main');
  await signIn(page, 'Rhiannon');
  await goTo(page, `/tender/${tender}/award`);
  await openTab(page, /^Recommendation and report/);
  await expect(main).toContainText('No independent check of the arithmetic and of a sample of the reasons is on record.');
  await expect(main).toContainText('No due diligence on Bidder C Ltd (invented) is on record.');

  const dialog = page.getByRole('dialog');
  await press(page, page.getByRole('button', { name: 'Record the check' }));
  await choose(page, dialog.getByRole('button', { name: 'Who checked' }), 'Somebody who is not on this panel');
  await type(page, dialog.getByLabel('Name'), 'Internal audit (invented)');
  await choose(page, dialog.getByRole('button', { name: 'Arithmetic' }), /second engine/);
  await type(page, dialog.getByLabel('Which reasons were read'), 'Question 1.1 of every bid.');
  await type(page, dialog.getByLabel('What was found'), 'All agrees.');
  await checkAccessible(page, 'award, the independent check');
  await press(page, dialog.getByRole('button', { name: 'Record the check' }));
  await expect(dialog).toBeHidden();
  await expect(main).toContainText('Checked by Internal audit (invented). Of the result as it stands.');
  await expect(main).not.toContainText('No independent check');

  await press(page, page.getByRole('button', { name: 'Record due diligence on Bidder C Ltd (invented)' }));
  await type(page, dialog.getByLabel('Evidence asked for and seen'), 'The lease of the depot.');
  await type(page, dialog.getByLabel('Financial standing'), 'Sound.');
  await type(page, dialog.getByLabel('Grounds for exclusion, looked at once more'), 'Nothing new.');
  await choose(page, dialog.getByRole('button', { name: 'Outcome' }), /^Contradicted/);
  await press(page, dialog.getByRole('checkbox', { name: /^1\.2/ }), 'Space');
  await type(page, dialog.getByLabel('Reason'), 'The depot is not leased.');
  await checkAccessible(page, 'award, due diligence');
  await press(page, dialog.getByRole('button', { name: 'Record due diligence' }));
  await expect(dialog).toBeHidden();
  await expect(main).toContainText('not reopened yet: no recommendation before that');
  await expect(main).toContainText(
    'Due diligence contradicts what was scored. Bidder C Ltd (invented): 1.2 Mobilisation and workforce transfer.',
  );
  await expect(page.getByRole('button', { name: 'Recommend Bidder C Ltd (invented)' })).toHaveCount(0);
  await checkAccessible(page, 'award, a claim is contradicted');
});

test('the conflicts assessment is signed in versions, and the publication is recorded above the opening', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'prepare');
  await goTo(page, `/tender/${tender}/prepare`);
  await openTab(page, /^People/);
  const main = page.getByRole('main');
  await press(page, page.getByRole('button', { name: 'Sign version 2' }));
  const dialog = page.getByRole('dialog');
  const today = new Date().toISOString().slice(0, 10);
  await dialog.getByLabel('Day of the assessment').fill(today);
  await dialog.getByLabel('What was found').fill('One assessor worked for a bidder until 2019.');
  await dialog.getByLabel('Steps taken or planned').fill('She scores nothing of it.');
  await dialog.getByLabel('What could look like a conflict').fill('None.');
  await checkAccessible(page, 'prepare, the conflicts assessment');
  await sign(page, 'Sign');
  await expect(main.getByRole('heading', { name: /^Version 2, of / })).toBeVisible();

  const received = await openExample(page, 'tram', 'receive');
  await goTo(page, `/tender/${received}/receive`);
  await openTab(page, /^Opening/);
  await expect(main).toContainText('What is frozen was published by UK4');
  await checkAccessible(page, 'receive, the publication');
});
