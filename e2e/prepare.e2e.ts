/** Preparing a tender in the window: criteria as in a spreadsheet, exact weights, findings that lead somewhere, and a freeze by two people. */

import { checkAccessible, expect, openExample, signIn, test, thorough } from './hosts.ts';
import {
  addScale,
  allKept,
  addTieBreak,
  appoint,
  changeKind,
  enterWeightsAs,
  freeze,
  goToCriterion,
  openTab,
  outline,
  readOutline,
  startTender,
  tabTo,
  typeOutline,
  typeWeights,
} from './pages/prepare-page.ts';
import type { PrepareTab } from './pages/prepare-page.ts';

const grounds = { reference: 'GM-1', title: 'Grounds maintenance', authority: 'Borough of Test' };
const demand = {
  kind: 'social-value-weight',
  from: null,
  severity: 'blocks',
  source: 'Social value policy of the borough (invented)',
  asOf: '2026-04-01',
  confidence: 'read',
} as const;
const eastmere = {
  format: 1,
  id: 'eastmere',
  version: 1,
  title: 'Borough of Eastmere',
  bodies: 'The borough.',
  regimes: ['pa23'],
  notFor: [],
  validFrom: '2026-04-01',
  validTo: null,
  note: '',
  thresholds: [],
  scales: [],
  questions: [
    {
      code: '1',
      title: 'Jobs on the tram',
      text: 'Describe the jobs that this contract makes.',
      considerations: [],
      envelope: 'social-value',
      limit: null,
    },
  ],
  limits: [{ kind: 'price-below-mean', value: '15', source: 'Rule 12 (invented)', asOf: '2026-04-01', confidence: 'read' }],
  legalWages: [
    {
      hourly: '13.5',
      validFrom: '2027-04-01',
      validTo: '2028-03-31',
      source: 'A notice (invented)',
      asOf: '2026-04-01',
      confidence: 'remembered',
    },
  ],
  holidays: null,
} as const;
const tabs: readonly PrepareTab[] = ['Tender', 'Criteria', 'Scales', 'Arithmetic', 'People', 'Try out', 'Freeze'];

test('criteria are typed, weighed and moved by keyboard alone, and every step can be undone', async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await startTender(page, grounds);
  await typeOutline(page, [
    { title: 'Quality', depth: 0 },
    { title: 'Method', depth: 1 },
    { title: 'Team', depth: 1 },
    { title: 'Risk', depth: 1 },
    { title: 'Price', depth: 0 },
  ]);
  await typeWeights(page, 'Of its section', ['60', '1/3', '1/3', '33 1/3%', '40']);
  expect(await readOutline(page)).toEqual([
    '1 Quality adds up to = 100 | 60% | 60',
    '  1.1 Method | 1/3 ≈ 33.33% | 20',
    '  1.2 Team | 1/3 ≈ 33.33% | 20',
    '  1.3 Risk | 1/3 ≈ 33.33% | 20',
    '2 Price | 40% | 40',
  ]);

  await outline(page).getByRole('rowheader', { name: 'Team' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Moved “Team” up.')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Removed “Team”. Ctrl+Z brings it back.')).toBeVisible();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  expect((await readOutline(page)).map((row) => row.split(' | ')[1])).toEqual([
    '60%',
    '1/3 ≈ 33.33%',
    '1/3 ≈ 33.33%',
    '1/3 ≈ 33.33%',
    '40%',
  ]);
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByText('Done again: moved “Team” up.')).toBeVisible();
  await allKept(page);

  await page.reload();
  await signIn(page, 'Rhiannon');
  await openTab(page, 'Criteria');
  expect(await readOutline(page)).toEqual([
    '1 Quality adds up to = 100 | 60% | 60',
    '  1.1 Team | 1/3 ≈ 33.33% | 20',
    '  1.2 Method | 1/3 ≈ 33.33% | 20',
    '  1.3 Risk | 1/3 ≈ 33.33% | 20',
    '2 Price | 40% | 40',
  ]);
});

test('what cannot be kept is said where it was typed and in sight, and stays there to be corrected', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const paste = async (rows: readonly (readonly string[])[]): Promise<void> => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\n'));
    await page.keyboard.press('Control+v');
  };
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page, 'tram', 'prepare');
  await startTender(page, grounds);
  await openTab(page, 'Criteria');
  const said = page.getByRole('status').filter({ hasText: /./ });
  await paste([
    ['Number', 'Question', 'Weight'],
    ['1', 'Quality', '60'],
    ['1.1', 'Team', '1.234,50'],
    ['2', 'Price', 'lots'],
  ]);
  await expect(said.filter({ hasText: /^Row 3: .*1\.234,50.* And 1 more row\. Nothing was pasted\./ })).toBeInViewport();
  await checkAccessible(page, 'an empty outline that refused what was pasted');

  const questions = Array.from({ length: 40 }, (_, place) => [`1.${place + 1}`, `Question ${place + 1}`, '1/40']);
  await paste([['Number', 'Question', 'Weight'], ['1', 'Quality', '60'], ...questions, ['2', 'Price', '40']]);
  await expect(outline(page).getByRole('rowheader', { name: 'Quality' })).toBeFocused();
  const row = (title: string) => outline(page).getByRole('row', { name: new RegExp(title) });
  const weightOf = (title: string) => row(title).getByRole('gridcell').first();
  for (const title of ['Question 2', 'Question 20']) {
    await weightOf(`${title} `).focus();
    await page.keyboard.type('1.234,50');
    await page.keyboard.press('Enter');
  }
  for (const title of ['Question 2', 'Question 20']) {
    await expect(weightOf(`${title} `)).toHaveText('1.234,50');
    await expect(weightOf(`${title} `)).toHaveAttribute('aria-invalid', 'true');
  }
  const reason = row('Question 20 ').getByText(/Not kept: /);
  await expect(reason).toBeInViewport({ ratio: 1 });
  await expect(said.filter({ hasText: /^Not kept: “1.234,50”/ })).toBeInViewport({ ratio: 1 });
  await checkAccessible(page, 'an outline with a weight that is not kept');

  // It is still there after looking elsewhere, can be corrected where it stands, and the last one can be taken back.
  await openTab(page, 'Scales');
  await openTab(page, 'Criteria');
  await expect(weightOf('Question 2 ')).toHaveText('1.234,50');
  await weightOf('Question 2 ').focus();
  await page.keyboard.press('F2');
  await expect(page.locator('input:focus')).toHaveValue('1.234,50');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2.5');
  await page.keyboard.press('Enter');
  await expect(weightOf('Question 2 ')).toHaveText('2.5%');
  await expect(row('Question 2 ').getByText(/Not kept: /)).toHaveCount(0);
  await weightOf('Question 20 ').focus();
  await page.keyboard.type('a lot');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await expect(weightOf('Question 20 ')).toHaveText('2.5%');

  // A column of weights is pasted whole or not at all, and the row that is wrong is named.
  await weightOf('Question 20 ').focus();
  await paste([['3'], ['2,5,0'], ['2']]);
  await expect(said.filter({ hasText: /^“Question 21”: .* Nothing was pasted\./ })).toBeInViewport({ ratio: 1 });
  await expect(weightOf('Question 20 ')).toHaveText('2.5%');

  // A title that is too long stands whole in a row that was only begun.
  const tooLong = 'How the grounds are kept. '.repeat(24).trim();
  await outline(page)
    .getByRole('rowheader', { name: /Question 3 / })
    .focus();
  await page.keyboard.press('Insert');
  await page.keyboard.insertText(tooLong);
  await page.keyboard.press('ArrowDown');
  const overlong = outline(page).getByRole('rowheader', { name: /How the grounds are kept/ });
  await expect(overlong).toContainText(tooLong);
  await expect(overlong).toContainText('Not kept: A title has at most 500 letters.');
  await overlong.focus();
  await page.keyboard.type('How the grounds are kept');
  await page.keyboard.press('ArrowDown');
  await expect(overlong).not.toContainText('Not kept');

  // What cannot be moved is said in sight, too, and a question mark is for the keys of the page.
  await outline(page)
    .getByRole('rowheader', { name: /Question 1 / })
    .focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said.filter({ hasText: 'It is the first in its section already.' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Outdent: take it out of its section')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.type('?');
  await page.keyboard.press('Escape');
  await expect(outline(page).getByRole('rowheader', { name: /Question 1 / })).toBeFocused();
  await page.keyboard.press('Insert');
  await page.keyboard.type('Why here?');
  await page.keyboard.press('Enter');
  await expect(outline(page).getByRole('rowheader', { name: 'Why here?' })).toBeVisible();
});

test('a lot is typed where it was added, and every digit of a seed is seen', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page, 'tram', 'prepare');
  await startTender(page, grounds);
  for (const number of ['1', '2']) {
    await page.getByRole('button', { name: 'Add a lot' }).press('Enter');
    const first = page.getByRole('textbox', { name: `Lot ${number}: Number` });
    await expect(first).toBeFocused();
    await expect(first).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Tab');
    await page.keyboard.type(`Park ${number}`);
  }
  await allKept(page);
  await expect(page.getByRole('textbox', { name: 'Lot 2: What it is' })).toHaveValue('Park 2');

  await openTab(page, 'Try out');
  const seed = page.getByRole('textbox', { name: /^Seed/ });
  await seed.fill('18446744073709551615');
  const isWhole = () => seed.evaluate((box) => box.scrollWidth <= box.clientWidth);
  expect(await isWhole()).toBe(true);
  await page.setViewportSize({ width: 341, height: 700 });
  expect(await isWhole()).toBe(true);
});

test('a published model is typed as its table stands: points of 100, eight questions and a price', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await startTender(page, { reference: 'FOI2024/01569', title: 'Health and safety system', authority: 'FCDO Services' });
  await enterWeightsAs(page, 'Points of 100');
  const questions = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8'];
  await typeOutline(page, [
    { title: 'Technical', depth: 0 },
    ...questions.map((title) => ({ title, depth: 1 })),
    { title: 'Commercial', depth: 0 },
  ]);
  await typeWeights(page, 'Points of 100', ['60', '5.5', '10', '10', '7.5', '4', '7.5', '7.5', '8', '40']);
  await changeKind(page, 'Commercial', /^Price/);
  await expect(page.getByRole('table', { name: /A worked example/ })).toBeVisible();
  const rows = await readOutline(page);
  expect(rows[0]).toBe('1 Technical adds up to = 60 | 60% | 60');
  expect(rows.map((row) => row.split(' | ').at(-1))).toEqual(['60', '5.5', '10', '10', '7.5', '4', '7.5', '7.5', '8', '40']);
  await expect(page.getByText('All sections together').locator('..')).toContainText('= 100');
});

test('three times 33.33 is said to miss a hundredth, where it stands and before the freeze', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await startTender(page, grounds);
  await typeOutline(page, [
    { title: 'Quality', depth: 0 },
    { title: 'Method', depth: 1 },
    { title: 'Team', depth: 1 },
    { title: 'Risk', depth: 1 },
  ]);
  const sentence = 'The weights under “Quality” add up to 99.99, not 100: 0.01 is missing.';
  await typeWeights(page, 'Of its section', ['100', '33.33', '33.33', '33.33']);
  await expect(outline(page).getByText(sentence)).toBeVisible();

  await openTab(page, 'Freeze');
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByRole('button', { name: /Turn this key/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: `Show me: ${sentence}` }).press('Enter');
  await expect(outline(page).getByRole('rowheader', { name: 'Quality' })).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await page.keyboard.press('=');
  await expect(outline(page).getByText(sentence)).toBeHidden();
  expect((await readOutline(page)).map((row) => row.split(' | ')[1])).toEqual(['100%', '33.34%', '33.33%', '33.33%']);
});

test('a weight that can be read in two ways is refused in words, and nothing changes', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await goToCriterion(page, 'Price');
  const before = await readOutline(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('1.234,50');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '“1.234,50” can be read in more than one way.' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => readOutline(page)).toEqual(before);
});

test('rows from a spreadsheet become criteria, nested by their numbers', thorough, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'tram', 'prepare');
  await startTender(page, grounds);
  await openTab(page, 'Criteria');
  await page.evaluate(() =>
    navigator.clipboard.writeText('Ref\tQuestion\tWeighting\n1\tTechnical\t60\n1.1\tMethod\t1/2\n1.2\tTeam\t50%\n2\tPrice\t40\n'),
  );
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Pasted 4 criteria.')).toBeVisible();
  await expect(outline(page).getByRole('rowheader', { name: 'Technical' })).toBeFocused();
  expect(await readOutline(page)).toEqual([
    '1 Technical adds up to = 100 | 60% | 60',
    '  1.1 Method | 50% | 30',
    '  1.2 Team | 50% | 30',
    '2 Price | 40% | 40',
  ]);
});

test('text is kept while it is typed', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await openTab(page, 'Tender');
  await page.getByRole('textbox', { name: 'Contracting authority' }).fill('Borough of Eastmere');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('contentinfo').getByText(/^Kept/).first()).toBeVisible();
  await page.reload();
  await signIn(page, 'Rhiannon');
  await openTab(page, 'Tender');
  await expect(page.getByRole('textbox', { name: 'Contracting authority' })).toHaveValue('Borough of Eastmere');
});

test('a tender is prepared from nothing until nothing is missing', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await startTender(page, grounds);
  await addScale(page, '0 to 5');
  await typeOutline(page, [
    { title: 'Quality', depth: 0 },
    { title: 'Method', depth: 1 },
  ]);
  await typeWeights(page, 'Of its section', ['100', '100']);
  await addTieBreak(page, 'Drawing lots, before witnesses');
  await appoint(page, 'Joseph Okafor', ['Moderator']);
  await appoint(page, 'Amira Haddad', ['Assessor']);
  await appoint(page, 'Daniel Sharma', ['Price evaluator']);
  await appoint(page, 'Margaret Ellis', ['Approver']);
  await openTab(page, 'Freeze');
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await expect(page.getByText('One person scores “Method”; three is the usual minimum.')).toBeVisible();

  await freeze(page, ['not the passphrase', 'nor this']);
  await expect(page.getByRole('alert').getByText(/That passphrase does not open this key/)).toBeVisible();
  await page.keyboard.press('Escape');
  await freeze(page);
  await expect(page.getByRole('heading', { name: 'The criteria are frozen', exact: true })).toBeFocused();
  await expect(page.getByRole('group', { name: 'Fingerprint of the criteria' }).getByRole('listitem')).toHaveCount(8);

  await openTab(page, 'Criteria');
  await expect(page.getByText('The criteria are frozen: they were fixed before anyone saw a bid and cannot change now.')).toBeVisible();
  const before = await readOutline(page);
  await outline(page).getByRole('rowheader', { name: 'Method' }).focus();
  for (const key of ['Delete', 'Insert', 'Alt+ArrowLeft', 'x', 'Control+z', 'Control+d']) await page.keyboard.press(key);
  expect(await readOutline(page)).toEqual(before);
});

test('one person turns a key now and the other later; a change in between makes the first void', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await openTab(page, 'Freeze');
  await page.getByRole('button', { name: /Key of the approver/ }).press('Enter');
  await page.getByRole('option', { name: 'Later' }).click();
  const turn = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Turn this key…' }).press('Enter');
    await page.getByRole('dialog').locator('input').fill('an invented person');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Llewelyn-Prydderch \(invented\) turned a key on/).first()).toBeVisible();
  };
  await turn();
  await goToCriterion(page, 'Price');
  await page.getByRole('textbox', { name: 'Title' }).fill('Whole-life price');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/turned a key on/)).toHaveCount(0);
  await openTab(page, 'Freeze');
  await expect(page.getByRole('button', { name: /Key of the procurement lead/ })).toBeVisible();
});

test('every part of preparing can be used by everybody, before and after the freeze', thorough, async ({ page }) => {
  test.slow();
  await openExample(page, 'tram', 'prepare');
  for (const name of tabs) {
    await openTab(page, name);
    await checkAccessible(page, name);
  }
  for (const title of ['Programme', 'Price', 'Quantities']) {
    await goToCriterion(page, title);
    await checkAccessible(page, `Criteria, ${title}`);
  }
  await openTab(page, 'People');
  await page.getByRole('button', { name: 'Appoint somebody' }).press('Enter');
  await checkAccessible(page, 'Appoint somebody');
  await page.keyboard.press('Escape');
  await openTab(page, 'Freeze');
  await page.getByRole('button', { name: 'Freeze the criteria…' }).press('Enter');
  await checkAccessible(page, 'Freeze, the dialog');
  await page.keyboard.press('Escape');
  await freeze(page);
  await expect(page.getByRole('heading', { name: 'The criteria are frozen', exact: true })).toBeVisible();
  for (const name of ['Criteria', 'Freeze'] as const) {
    await openTab(page, name);
    await checkAccessible(page, `${name}, frozen`);
  }
});

test('the outline is reached and left with Tab, and its details with Ctrl+Enter and Escape', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await openTab(page, 'Criteria');
  const first = outline(page).getByRole('rowheader').first();
  await tabTo(page, first);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Number' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(first).not.toBeFocused();
});

test(
  'a tender is held to a policy pack, a file brings another or is refused in words, and what it offers is taken into the criteria',
  thorough,
  async ({ page }) => {
    await openExample(page, 'tram', 'prepare');
    await openTab(page, 'Tender');
    const part = page.getByRole('region', { name: 'Policy', exact: true });
    await part.getByRole('button', { name: 'Import a pack' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Import a policy pack' });
    const bring = async (pack: unknown): Promise<void> => {
      const asked = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: 'Choose a file' }).press('Enter');
      await (await asked).setFiles({ name: 'eastmere.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) });
    };
    const own = { ...eastmere, demands: [{ ...demand, atLeast: '25' }] };
    await bring({ ...own, extra: true });
    await expect(dialog.getByText('this version of the app knows no field “extra” there')).toBeVisible();
    await bring(own);
    await expect(dialog.getByText('“Borough of Eastmere”, version 1, is here now.')).toBeVisible();
    await checkAccessible(page, 'Import a policy pack');
    await page.keyboard.press('Escape');

    await part.getByRole('button', { name: /Policy pack$/ }).press('Enter');
    await page.getByRole('option', { name: /Borough of Eastmere/ }).click();
    await expect(part.getByText('At least 25% of all points for social value; blocks the freeze.')).toBeVisible();
    await part.getByRole('button', { name: 'Limits and wages that it names' }).press('Enter');
    const limits = part.getByRole('table', { name: 'Limits and wages that it names' });
    await expect(limits.getByRole('row', { name: /^percent below the mean of all prices/ })).toContainText('15');
    await expect(limits.getByRole('row', { name: /^lowest lawful pounds an hour, 1 April 2027 to 31 March 2028/ })).toContainText('£13.50');
    await part.getByRole('button', { name: 'Take from the pack' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Question “Jobs on the tram”' }).press('Enter');
    await expect(part.getByText('The question “Jobs on the tram” is among the criteria now, without a weight.')).toBeVisible();
    await checkAccessible(page, 'Tender, with a policy pack');
    await openTab(page, 'Criteria');
    expect((await readOutline(page)).some((row) => /3\.1\.3 Jobs on the tram/.test(row))).toBe(true);
    await page.keyboard.press('Control+z');
    await openTab(page, 'Freeze');
    await expect(page.getByText('Social value weighs 20%; “Borough of Eastmere” asks for at least 25%.')).toBeVisible();

    // Another tender starts from a template, and takes one more question.
    await startTender(page, grounds);
    await openTab(page, 'Criteria');
    await page.getByRole('button', { name: 'Begin with a template' }).press('Enter');
    await page.getByRole('menuitem', { name: /^A small contract/ }).press('Enter');
    await expect(outline(page).getByRole('rowheader', { name: 'Quality' })).toBeFocused();
    await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: 'What can go wrong' }).press('Enter');
    expect(await readOutline(page)).toEqual([
      '1 Quality The weights here add up to 100 already, and one has none yet. | 40% | 40',
      '  1.1 How the work will be done | 60% | 24',
      '  1.2 Who will do it | 40% | 16',
      '  1.3 What can go wrong | – | ',
      '2 Price | 60% | 60',
    ]);
  },
);
