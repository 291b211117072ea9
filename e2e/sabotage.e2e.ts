/**
 * Bad luck through the window: each is answered in plain words, and nothing is lost. Bad input stands with the screens that it is typed into: files and price sheets in
 * receive.e2e.ts, weights and passphrases in prepare.e2e.ts, blank reasons in moderate.e2e.ts and award.e2e.ts, text that was being typed in score.e2e.ts.
 */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, goTo, openExample, startHost, test } from './hosts.ts';

test('whoever starts it a second time on the same folder is told so, and the first goes on', async ({ page, folder, host }) => {
  await openExample(page, 'tram', 'prepare');
  const second = await startHost(folder).catch((fault: Error) => fault.message);
  expect(second).toMatch(/ended with 3 before it was ready/);
  expect(second).toMatch(/is already open in another Tender Panel, and only one may write in it\. Close the other window first\./);
  await page.getByRole('tab', { name: 'Tender' }).click();
  await page.getByRole('textbox', { name: 'Contracting authority' }).fill('Borough of Eastmere');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('contentinfo').getByText(/^Kept/).first()).toBeVisible();
  // The address that the first has printed leads back to its first screen, also where the page is open already.
  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Home');
  expect(page.url()).not.toContain('token');
});

test('when the program ends under an open window, the window says so and keeps what was typed on the screen', async ({
  browser,
  folder,
}) => {
  const host = await startHost(folder);
  // Not a watched one: that the line is dead is what it shall complain of.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.address);
  const tender = await openExample(page, 'tram', 'prepare');
  await page.getByRole('tab', { name: 'Tender' }).click();
  const authority = page.getByRole('textbox', { name: 'Contracting authority' });
  await authority.fill('Borough of Eastmere');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('contentinfo').getByText(/^Kept/).first()).toBeVisible();
  await host.stop();
  await authority.fill('Borough of Eastmere and Westmere');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/did not answer\. What was kept before is on disk\./).first()).toBeVisible();
  await expect(authority).toHaveValue('Borough of Eastmere and Westmere');
  await context.close();

  const again = await startHost(folder);
  const later = await browser.newPage();
  await later.goto(again.address);
  await goTo(later, `/tender/${tender}/prepare`);
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('Sign in to go on');
  await later.close();
  await again.stop();
});

test('an empty file is no pack, and is said to be empty', async ({ page, folder }) => {
  const file = path.join(folder, 'empty.asice');
  await writeFile(file, '');
  await page.locator('input[type=file][accept=".asice"]').setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText(/empty/);
});
