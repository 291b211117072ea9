/** Social value in the window: what is published about a measure, a measure set and a table of places with faults, and at award a quantity reduced under the published rule and a commitment agreed. */

import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { openTab, playOn, promisesNothing, sign } from './pages/award-page.ts';
import { choose } from './pages/keyboard.ts';
import { allKept, goToCriterion } from './pages/prepare-page.ts';

const csv = (name: string, ...lines: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });

test(
  'factors are folded away until they are published; measures and places are refused row by row, and then taken',
  thorough,
  async ({ page }) => {
    await openExample(page, 'tram', 'prepare');
    await goToCriterion(page, 'Quantities offered');
    const pane = page.getByRole('region', { name: 'Details of the criterion' });
    await expect(pane).toContainText('Of 20 points for social value, promises in numbers earn 10 (50%) and the written method 10 (50%).');

    const volunteering = pane.getByRole('group', { name: 'Volunteering by staff' });
    await expect(volunteering).toContainText('100 × hour counts as £1,700.');
    await expect(volunteering.getByLabel('Moved here from elsewhere')).toBeHidden();
    await volunteering.getByRole('button', { name: 'Factors: none published' }).press('Enter');
    await volunteering.getByLabel('Moved here from elsewhere').fill('10');
    await volunteering.getByLabel('Fades each year by').fill('10');
    // 100 × £17 × 0.9 × (1 + 0.9)
    await expect(volunteering).toContainText('100 × hour counts as £2,907.');

    const places = pane.locator('input[type="file"]');
    await pane.getByRole('button', { name: 'Table of places' }).press('Enter');
    await places.setInputFiles(
      csv('places.csv', 'lsoa,decile,index,boundaries', 'E01000001,1,IoD 2025,2021', 'W01000001,1,WIMD 2025,2021'),
    );
    await expect(pane).toContainText('Row 3: W01000001 is in Wales and the table is of England: their indices cannot be compared.');
    await pane.getByRole('button', { name: 'Leave it' }).press('Enter');
    await places.setInputFiles(csv('places.csv', 'lsoa,decile,index,boundaries', 'E01000001,1,IoD 2025,2021'));
    await pane.getByRole('button', { name: 'Name this table' }).press('Enter');
    await expect(pane).toContainText('IoD 2025');
    await volunteering.getByLabel('Outside the area counts').fill('0');
    await volunteering.getByLabel('More in deprived deciles').fill('2 = 150');
    await page.keyboard.press('Tab');
    await allKept(page);

    await pane.getByRole('button', { name: 'Import measures…' }).press('Enter');
    const dialog = page.getByRole('dialog');
    const file = dialog.locator('input[type="file"]');
    const head = 'code,description,unit,proxy,currency,deadweight,licence';
    await file.setInputFiles(
      csv('set.csv', head, 'X1,Work placements,week,150,GBP,,own', 'X2,Carbon,tCO2e,90,EUR,,own', 'VOL,Hours,hour,17,GBP,,own'),
    );
    await expect(dialog).toContainText('Row 3: “X2” is valued in EUR.');
    await expect(dialog).toContainText('Row 4: “VOL” is there already.');
    await checkAccessible(page, 'prepare, a measure set with faults');
    await dialog.getByRole('button', { name: 'Another file' }).press('Enter');
    await file.setInputFiles(csv('set.csv', head, 'X1,Work placements,week,150,GBP,,own'));
    await dialog.getByRole('button', { name: 'Add 1 measure' }).press('Enter');
    await expect(pane.getByRole('group', { name: 'Work placements' })).toBeVisible();

    await choose(page, pane.getByRole('button', { name: /From social value to points/ }), /For every pound of own price/);
    await expect(pane).toContainText('A cheap bid gains twice where price is scored too, and the points reveal the price.');
    await expect(pane).toContainText('so they reveal the price. Price is scored too, so a cheap bid gains twice.');
    await checkAccessible(page, 'prepare, social value');
  },
);

test('a quantity is reduced under the published rule with its reason; flags change nothing', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'award');
  await page.getByRole('button', { name: 'Open the prices' }).click();
  await sign(page, 'Open the prices');
  await signIn(page, 'Daniel Sharma');
  await openTab(page, /^Social value/);
  const main = page.getByRole('main');
  await expect(main).toContainText('“Volunteering by staff” names no owner, no date and no evidence.');
  await page.getByRole('button', { name: 'Verify Volunteering by staff of Bidder D Ltd (invented)' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(
    'What is counted twice, lies outside the area or runs beyond the contract is taken off, with the reason.',
  );
  await dialog.getByRole('radio', { name: 'Reduce it under the published rule' }).press('Space');
  await dialog.getByLabel('What the rule leaves of it').fill('400');
  await dialog.getByLabel('Reason').fill('Page 7 counts 600 hours that the company gives anyway.');
  await checkAccessible(page, 'award, a quantity verified');
  await dialog.getByRole('button', { name: 'Put it on record' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(main).toContainText('Volunteering by staff: 1,000 is promised, and 400 of it was verified.');
  const offer = page.getByRole('table', { name: 'What Bidder D Ltd (invented) offers' });
  await expect(offer.getByRole('row', { name: /^Volunteering/ })).toContainText('1,000400£6,800');
  await expect(page.getByRole('table', { name: 'Quantities as promised' }).getByRole('row', { name: /^VOL/ })).toContainText(
    '1,000; 400 verified',
  );
  await checkAccessible(page, 'award, social value verified');
});

test(
  'a commitment is agreed quarter by quarter with the keyboard, and the register is made as CSV, JSON and PDF',
  thorough,
  async ({ page }) => {
    const tender = await openExample(page, 'tram', 'archive');
    await goTo(page, `/tender/${tender}/award`);
    await openTab(page, /^Social value/);
    const table = page.getByRole('table', { name: 'What is agreed about each commitment' });
    const apprentices = table.getByRole('row', { name: /^APP/ });
    await expect(apprentices).toContainText('16,640 apprentice-week');
    await expect(apprentices).toContainText('Not agreed yet');
    await apprentices.getByRole('button', { name: /^Agree/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('By the bid it starts on 4 January 2027 and ends on 21 December 2029.');
    await expect(dialog.getByLabel('First quarter')).toHaveValue('2027 Q1');
    await expect(dialog.getByLabel('How many quarters')).toHaveValue('12');
    // Nothing is filled in until somebody asks for it.
    await expect(dialog.getByLabel('Apr–Jun 2027')).toHaveValue('');
    await expect(dialog).toContainText('0 of 16,640 are placed; 16,640 still to place.');
    await dialog.getByRole('button', { name: 'Spread evenly over 12 quarters' }).press('Enter');
    await expect(dialog.getByLabel('Oct–Dec 2029')).toHaveValue('1386');
    await expect(dialog).toContainText('All 16,640 are placed.');
    await dialog.getByLabel('Oct–Dec 2029').fill('2,000');
    await expect(dialog).toContainText('17,254 are placed, and 16,640 are promised: 614 too much.');
    await dialog.getByLabel('Owner at the authority').fill('Gwenllian Rhydderch, contract manager');
    await dialog.getByLabel('Contract clause').fill('14.3');
    await dialog.getByLabel('Remedy if it is missed').fill('A plan within a quarter; after that £250 for each week missed.');
    await choose(page, dialog.getByRole('button', { name: /key performance indicator/ }), /^Yes/);
    await dialog.getByLabel('Name of the key performance indicator').fill('KPI 4, weeks of apprenticeship');
    await dialog.getByRole('button', { name: 'Put it on record' }).press('Enter');
    await expect(dialog).toContainText('The quarters come to 17,254, and the commitment is 16,640: 614 too much.');
    await checkAccessible(page, 'award, a commitment that does not add up');
    await dialog.getByLabel('Oct–Dec 2029').fill('1,386');
    await dialog.getByRole('button', { name: 'Put it on record' }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(apprentices).toContainText('Gwenllian Rhydderch, contract manager; clause 14.3.');
    await expect(apprentices).toContainText('2029: Q1 1,386, Q2 1,386, Q3 1,386, Q4 1,386');
    await page.getByRole('button', { name: 'Make the register' }).press('Enter');
    await expect(page.getByRole('main')).toContainText('4 commitments are in the register, in the exchange folder.');
    await expect(page.getByRole('button', { name: /^Save the (CSV|JSON|PDF)$/ })).toHaveCount(3);
    await checkAccessible(page, 'award, commitments agreed');
    // Whoever closes the record is told what is still open.
    await goTo(page, `/tender/${tender}/archive`);
    await expect(page.getByRole('main')).toContainText(
      'Of 3 commitments nobody has agreed the quarters, the owner, the clause and the remedy.',
    );
    await checkAccessible(page, 'archive, commitments still open');
  },
);

test(
  'where the winner promises nothing in numbers there is nothing to agree, and no register to make',
  thorough,
  async ({ page, host }) => {
    // Everything before is played through the host, act by act.
    test.slow();
    const { tender } = await playOn(host.address, promisesNothing, 'archive');
    await page.reload();
    await signIn(page, 'Rhiannon');
    await goTo(page, `/tender/${tender}/award`);
    await openTab(page, /^Social value/);
    await expect(page.getByRole('heading', { name: 'Nothing is promised in numbers' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make the register' })).toHaveCount(0);
    await checkAccessible(page, 'award, nothing promised');
    await goTo(page, `/tender/${tender}/archive`);
    await expect(page.getByRole('main')).not.toContainText('Commitments are still to be agreed');
  },
);
