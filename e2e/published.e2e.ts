/** The published table, entered through the window as a person would: every cell, price point and total comes out as published. */

import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Page } from '@playwright/test';
import { bidDocument } from '../electron/seeds/document.ts';
import { expect, goTo, openExample, signIn, tenderOf, test } from './hosts.ts';
import { readResult, sign } from './pages/award-page.ts';
import { itemHeading, lockQuality, unsealSheets } from './pages/moderate-page.ts';
import { addScale, addTieBreak, appoint, changeKind, enterWeightsAs, freeze, openTab, startTender } from './pages/prepare-page.ts';
import { chooseFiles, decideGate, declareNone, envelope, openBids, openFilesOf, openPart, register } from './pages/receive-page.ts';
import { submitSheet } from './pages/score-page.ts';
import { pressReady } from './pages/keyboard.ts';

/** The rows of one of the published files, each as a record by its heading. */
const published = (name: string): readonly Readonly<Record<string, string>>[] => {
  const text = readFileSync(new URL(`../electron/seeds/published/fcdo-foi2024-01569/${name}.csv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const titles = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [titles[at] ?? '', cell])));
};

const letters = ['A', 'B', 'C', 'D', 'E'] as const;
const nameOf = (letter: string): string => `Bidder ${letter}`;
const criteria = published('criteria');
const questions = criteria.filter(({ scale }) => scale === '0-5');
const marks = published('consensus');

/** The mark that belongs to the words on the screen: a question by its title, a bidder by its name. */
const markFor = (words: string): string => {
  const question = questions.find(({ title }) => title !== undefined && words.includes(title));
  const letter = letters.find((one) => words.includes(nameOf(one)));
  const mark = marks.find(({ number }) => number === question?.['number'])?.[letter ?? ''];
  if (mark === undefined) throw new Error(`no published mark for “${words}”`);
  return mark;
};

const enterCriteria = async (page: Page): Promise<void> => {
  await startTender(page, { reference: 'FOI2024/01569', title: 'Health and safety system, typed', authority: 'FCDO Services' });
  await addScale(page, '0 to 5');
  await enterWeightsAs(page, 'Points of 100');
  await addTieBreak(page, 'Drawing lots, before witnesses');
  await openTab(page, 'Criteria');
  // As it would stand in a spreadsheet: the technical section and its questions below, the price last.
  const rows = questions.map(({ title, weight }, at) => `1.${at + 1}\t${title}\t${weight}`);
  const sheet = ['Ref\tQuestion\tPoints', '1\tTechnical\t60', ...rows, `2\tCommercial\t${criteria.at(-1)?.['weight']}`].join('\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), sheet);
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Pasted 10 criteria.')).toBeVisible();
  await changeKind(page, 'Commercial', /^Price/);
  await expect(page.getByText('All sections together').locator('..')).toContainText('= 100');
  for (const [name, role] of [
    ['Joseph Okafor', 'Moderator'],
    ['Amira Haddad', 'Assessor'],
    ['Daniel Sharma', 'Price evaluator'],
    ['Margaret Ellis', 'Approver'],
  ] as const)
    await appoint(page, name, [role]);
  await freeze(page);
  await expect(page.getByRole('heading', { name: 'The criteria are frozen', exact: true })).toBeVisible();
};

const receiveBids = async (page: Page, tender: string, folder: string): Promise<void> => {
  await goTo(page, `/tender/${tender}/receive`);
  for (const letter of letters) await register(page, nameOf(letter));
  const prices = path.join(folder, 'prices.csv');
  const lines = published('prices').map(({ bidder, price_gbp }) => `${nameOf(bidder ?? '')},${price_gbp}`);
  await writeFile(prices, `bidder,price\n${lines.join('\n')}\n`);
  await openPart(page, 'Prices');
  await chooseFiles(page.getByRole('region', { name: 'Or bring in a sheet' }), prices);
  await pressReady(page.getByRole('button', { name: 'Seal 5 prices' }));
  await expect(page.getByText(/5 prices are sealed/)).toBeVisible();
  for (const letter of letters) {
    const file = path.join(folder, `${nameOf(letter)}.pdf`);
    await writeFile(file, bidDocument(nameOf(letter), [{ heading: 'Answers', text: 'The published release does not hold them.' }]));
    await openFilesOf(page, nameOf(letter));
    await chooseFiles(envelope(page, 'Quality'), file);
    await expect(envelope(page, 'Quality').getByRole('listitem')).toHaveCount(1);
  }
  for (const person of ['Joseph', 'Amira', 'Daniel', 'Margaret', 'Rhiannon']) {
    await signIn(page, person);
    await declareNone(page);
  }
  await openBids(page);
  await decideGate(
    page,
    'Completeness',
    letters.map((letter) => ({ bidder: nameOf(letter), outcome: 'Pass', reason: 'It stands in the published table.' })),
  );
  await pressReady(page.getByRole('button', { name: 'Start the scoring…' }));
  await pressReady(page.getByRole('dialog').getByRole('button', { name: 'Start the scoring' }));
  await expect(page.getByText('Scoring has started.').first()).toBeVisible();
};

const score = async (page: Page, tender: string): Promise<void> => {
  await signIn(page, 'Amira');
  await goTo(page, `/tender/${tender}/score`);
  const form = page.getByRole('region', { name: 'Score', exact: true });
  const strengths = form.getByRole('textbox', { name: 'Strengths' });
  for (let answer = 1; answer <= 40; answer += 1) {
    await expect(strengths).toHaveValue('');
    await expect(form.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await page.keyboard.press(markFor(await form.innerText()));
    await strengths.fill('The only whole mark that gives the published points.');
    await form.getByRole('checkbox', { name: 'Not found in the response' }).press('Space');
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('40 of 40')).toBeVisible();
  await submitSheet(page);
};

const moderate = async (page: Page, tender: string): Promise<void> => {
  await signIn(page, 'Joseph');
  await goTo(page, `/tender/${tender}/moderate`);
  await unsealSheets(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('first item that is not agreed');
  await page.keyboard.press('Enter');
  const reason = page.getByRole('textbox', { name: 'Reason', exact: true });
  for (let answer = 1; answer <= 40; answer += 1) {
    await expect(reason).toHaveValue('');
    await page.keyboard.press(markFor(await itemHeading(page).innerText()));
    await reason.fill('As published; the panel’s own words were not released.');
    await page.getByRole('button', { name: 'Everybody' }).press('Enter');
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('40 of 40').first()).toBeVisible();
  await lockQuality(page);
};

test('the published table, typed and imported, comes out as it was published', async ({ page, context, folder }) => {
  test.setTimeout(600_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'tram', 'prepare');
  await test.step('criteria', () => enterCriteria(page));
  const tender = tenderOf(page);
  await test.step('bids and prices', () => receiveBids(page, tender, folder));
  await test.step('forty scores', () => score(page, tender));
  await test.step('forty agreed scores', () => moderate(page, tender));
  await goTo(page, `/tender/${tender}/award`);
  await signIn(page, 'Daniel');
  await pressReady(page.getByRole('button', { name: 'Open the prices' }));
  await sign(page, 'Open the prices');
  await expect(page.getByRole('table', { name: /^Bids by rank/ })).toBeVisible();
  await page.getByRole('button', { name: 'Show all parts' }).press('Enter');

  const totals = { A: '67.21', B: '48.03', C: '55.80', D: '36.87', E: '78.00' } as const;
  const rows = published('published');
  const expected = (['E', 'A', 'C', 'B', 'D'] as const).map((letter, at) => {
    const cells = rows.map((row) => row[letter] ?? '');
    return [`${at + 1} ${nameOf(letter)}`, ...cells, totals[letter]];
  });
  const shown = (await readResult(page)).map((row) => row.split(' | '));
  // The section's own sum stands between; it was not published.
  expect(shown.map(([name, , ...cells]) => [name, ...cells])).toEqual(expected);
});
