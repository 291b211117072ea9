/** The pictures of the app in docs/screenshots, made from the examples: `npm run screenshots`. From one making to the next only times, ids and fingerprints differ. */

import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, goTo, openExample, signIn, test as base } from './hosts.ts';
import { writeAnswer } from './pages/score-page.ts';

const pictures = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

/** Always in the same folder, because the foot of the window shows it. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
  folder: async ({}, use) => {
    const folder = path.join(tmpdir(), 'Tender Panel examples');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

/** Without a ring, a tip or a message that only the making of the picture has brought about. */
const picture = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
};

test('home', async ({ page }) => {
  await openExample(page, 'tram', 'award');
  await openExample(page, 'health-and-safety', 'moderate');
  await goTo(page, '/');
  await expect(page.getByRole('table')).toBeVisible();
  await picture(page, 'home');
});

test('criteria', async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await page.getByRole('rowheader', { name: /Programme and possession plan/ }).click();
  await expect(page.getByRole('region', { name: 'Details of the criterion' })).toContainText('Programme and possession plan');
  await picture(page, 'criteria');
});

test('scoring', async ({ page }) => {
  const tender = await openExample(page, 'tram', 'score');
  await signIn(page, 'Amira');
  await goTo(page, `/tender/${tender}/score`);
  await writeAnswer(page, {
    value: '4',
    strengths: 'The programme names each possession, its length and who is told when. Float is shown on the critical path.',
    weaknesses: 'Nothing is said of possessions that overrun.',
    page: 2,
  });
  await page.getByRole('radio', { name: /^5 / }).evaluate((card) => card.scrollIntoView({ block: 'center' }));
  await picture(page, 'scoring');
});

test('moderation', async ({ page }) => {
  const tender = await openExample(page, 'tram', 'moderate');
  await signIn(page, 'Joseph');
  await goTo(page, `/tender/${tender}/moderate`);
  await expect(page.getByRole('table')).toBeVisible();
  await picture(page, 'moderation');
});

test('result, in light and dark', async ({ page }) => {
  const tender = await openExample(page, 'tram', 'archive');
  await goTo(page, `/tender/${tender}/award`);
  await expect(page.getByRole('table', { name: 'Bids by rank, with their points' })).toBeVisible();
  await picture(page, 'result');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'result-dark');
});

test('pack', async ({ page, pack }) => {
  await page.locator('input[type=file][accept=".asice"]').setInputFiles(pack);
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('whole and unchanged');
  await picture(page, 'pack');
});
