/** Names as long as Welsh has them, on every screen and in what opens over it, in windows from a desk's to that of 400 % zoom (domain.md 8, language and access). */

import type { Page } from '@playwright/test';
import { type JobName, jobName } from '../shared/contract/home.ts';
import type { Script } from '../electron/seeds/script.ts';
import { threeLots } from '../electron/seeds/three-lots.ts';
import { tram } from '../electron/seeds/tram.ts';
import { expect, goTo, signIn, test, thorough } from './hosts.ts';
import { playOn, sign } from './pages/award-page.ts';
import { misfits, space } from './pages/fitting.ts';

const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';

const desk = { width: 1366, height: 768 };

/** That desk at 200 % and at 400 %. */
const zoomed = [
  { width: 683, height: 768 },
  { width: 341, height: 700 },
];

/** The word stands in every name that people give; of the panel in one, so that the others are found as ever. */
const lengthened = (script: Script): Script => ({
  ...script,
  example: `${script.example}-long`,
  details: { ...script.details, title: `Uwchraddio ${word}`, reference: 'CYM' },
  criteria: script.criteria.map((criterion) => ({ ...criterion, title: `${word} ${criterion.title}` })),
  ...(script.lots ? { lots: script.lots.map((lot) => ({ ...lot, title: `${word} ${lot.title}` })) } : {}),
  scales: script.scales.map((scale) => ({ ...scale, name: `${word} ${scale.name}` })),
  bids: script.bids.map((bid) => ({ ...bid, name: `${word} ${bid.name}` })),
  people: script.people.map((one) => (one.key === 'A2' ? { ...one, name: `Gwenllian ${word}`, position: `Pennaeth ${word}` } : one)),
});

/** Asks again until all of it has settled in its new window. */
const expectFit = (page: Page, label: string): Promise<void> =>
  expect.soft(async () => expect(await misfits(page), label).toEqual([])).toPass({ timeout: 5000 });

const look = async (page: Page, label: string): Promise<void> => {
  await space(page, true);
  await expectFit(page, `${label}, spaced`);
  await space(page, false);
  for (const size of [desk, ...zoomed]) {
    await page.setViewportSize(size);
    await expectFit(page, `${label} at ${size.width}`);
  }
  await page.setViewportSize(desk);
};

/** Each dialog that a button of this view opens; such a button ends in an ellipsis. */
const lookAtDialogs = async (page: Page, label: string): Promise<void> => {
  const openers = page.getByRole('main').getByRole('button', { name: /…$/, disabled: false });
  for (const name of new Set(await openers.allInnerTexts())) {
    await openers.filter({ hasText: name }).first().press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await look(page, `${label}, ${name}`);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
};

/** How many tabs the screens have that have any. */
const tabsOf: Readonly<Partial<Record<JobName, number>>> = { prepare: 7, receive: 7, award: 6 };

const lookAtJob = async (page: Page, tender: string, job: JobName, label: string, count = tabsOf[job] ?? 0): Promise<void> => {
  await goTo(page, `/tender/${tender}/${job}`);
  const tabs = page.getByRole('main').getByRole('tab');
  await expect(tabs).toHaveCount(count);
  if (count === 0) {
    await look(page, `${job}, ${label}`);
    await lookAtDialogs(page, `${job}, ${label}`);
  }
  for (let index = 0; index < count; index += 1) {
    await tabs.nth(index).click();
    await look(page, `${job} ${index + 1}, ${label}`);
    await lookAtDialogs(page, `${job} ${index + 1}, ${label}`);
  }
};

const openPrices = async (page: Page, tender: string): Promise<void> => {
  await page.reload();
  await signIn(page, 'Rhiannon');
  await goTo(page, `/tender/${tender}/award`);
  await page.getByRole('button', { name: 'Open the prices' }).click();
  await sign(page, 'Open the prices');
};

test('no name is so long that it leaves its place', thorough, async ({ page, host }) => {
  test.slow();
  const script = lengthened(tram);
  const played = await playOn(host.address, script, 'prepare');
  const { tender } = played;
  await page.reload();
  await signIn(page, 'Rhiannon');
  await goTo(page, '/');
  await look(page, 'home');
  await goTo(page, '/people');
  await look(page, 'people');
  await lookAtJob(page, tender, 'prepare', 'as drafted');

  await playOn(host.address, script, 'score', { from: 'prepare', played });
  await page.reload();
  await signIn(page, 'Amira');
  await lookAtJob(page, tender, 'score', 'as scored');

  await playOn(host.address, script, 'agreed', { from: 'score', played });
  await page.reload();
  await signIn(page, 'Joseph');
  await lookAtJob(page, tender, 'moderate', 'as moderated');
  await page
    .getByRole('table', { name: /^Individual scores/ })
    .getByRole('cell')
    .first()
    .getByRole('button')
    .press('Enter');
  await expect(page.getByRole('radiogroup', { name: 'Consensus score' })).toBeVisible();
  await look(page, 'an item of the moderation');

  await playOn(host.address, script, 'award', { from: 'agreed', played });
  await openPrices(page, tender);
  for (const job of jobName.options) await lookAtJob(page, tender, job, 'with open prices');
});

test('how firmly a result stands is drawn with room for every name', thorough, async ({ page, host }) => {
  const { tender } = await playOn(host.address, lengthened(tram), 'archive');
  await page.reload();
  await signIn(page, 'Rhiannon');
  await goTo(page, `/tender/${tender}/award`);
  await page.getByRole('tab', { name: 'Robustness' }).click();
  await page.getByRole('button', { name: 'Look at how firmly the result stands' }).click();
  await expect(page.getByRole('figure').first()).toBeVisible();
  await look(page, 'robustness');
  await goTo(page, `/tender/${tender}/moderate`);
  await page.getByRole('button', { name: 'How far assessors agreed' }).click();
  await expect(page.getByRole('dialog').getByRole('table').first()).toBeVisible();
  await look(page, 'how far assessors agreed');
});

test('no lot has a name so long that it leaves its place', thorough, async ({ page, host }) => {
  test.slow();
  const { tender } = await playOn(host.address, lengthened(threeLots), 'award');
  await openPrices(page, tender);
  for (const job of jobName.options) await lookAtJob(page, tender, job, 'in lots', job === 'award' ? 0 : tabsOf[job]);
});
