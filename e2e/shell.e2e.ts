/** The frame round every screen, and the ways in: a first profile, signing in and locking, commands and keys, looks, a new tender, an example, an opened pack. */

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, goTo, openExample, signIn, startHost, test, thorough } from './hosts.ts';

const makeProfile = async (page: Page, name: string): Promise<string> => {
  await page.getByRole('button', { name: 'Make my profile' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  const passphrase = await page.getByRole('status', { name: 'Your passphrase' }).innerText();
  await page.getByText('I have written it down').click();
  await page.getByRole('button', { name: 'Make my profile' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name })).toBeVisible();
  return passphrase;
};

test('somebody makes a profile, locks the window, and comes back with the passphrase', thorough, async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decide who wins, and be able to show why');
  const passphrase = await makeProfile(page, 'Asha Verma');
  expect(passphrase.split(/\s+/)).toHaveLength(7);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Home');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();

  await page.getByLabel('Passphrase').fill('not the passphrase');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('Passphrase')).toHaveAccessibleDescription(/passphrase/i);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Asha Verma' })).toBeVisible();
});

test('every command is found by typing, and every key stands in a list', thorough, async ({ page }) => {
  await page.keyboard.press('Control+K');
  await page.keyboard.type('people');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of this screen' });
  await expect(keys.getByRole('row', { name: /Find a command/ })).toContainText('Ctrl');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

test('how it looks is remembered from one start to the next', thorough, async ({ page, host, folder }) => {
  const look = () => page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset)));
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await page.getByRole('radio', { name: 'For a projector' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('contrast: always');
  await page.keyboard.press('Enter');
  await expect.poll(look).toMatchObject({ theme: 'dark', typeSize: 'projector', contrast: 'more' });

  await page.goto('about:blank');
  await host.stop();
  const next = await startHost(folder);
  await page.goto(next.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await look()).toMatchObject({ theme: 'dark', typeSize: 'projector', contrast: 'more' });
  await page.goto('about:blank');
  await next.stop();
});

test('a tender starts with three facts and is found again on the first screen', thorough, async ({ page }) => {
  await makeProfile(page, 'Asha Verma');
  await page.getByRole('button', { name: 'New tender' }).click();
  const dialog = page.getByRole('dialog', { name: 'New tender' });
  await expect(dialog.getByRole('button', { name: 'Start this tender' })).toHaveAccessibleDescription('Waits for a reference');
  await dialog.getByLabel('Reference').fill('HS-2026-014');
  await dialog.getByLabel('Title').fill('Cleaning of schools 2026 to 2030');
  await dialog.getByLabel(/^Contracting authority/).fill('Borough of Eastmere');
  await dialog.getByRole('button', { name: 'Start this tender' }).click();
  await expect(page.getByRole('banner')).toContainText('Cleaning of schools 2026 to 2030');
  await expect(page.getByRole('contentinfo')).toContainText(/Kept on this computer \d\d:\d\d:\d\d/);
  await expect(page.getByRole('contentinfo')).toContainText('Tender Panel');

  await goTo(page, '/');
  const waiting = page.getByRole('region', { name: /^Waiting for you 1 thing/ });
  await waiting.getByRole('button', { name: 'Finish the criteria' }).click();
  await expect(page).toHaveURL(/#\/tender\/[^/]+\/prepare$/);
});

test('an example opens in one click, and each window has a person of its own', async ({ page, context, host }) => {
  const tender = await openExample(page, 'tram', 'score');
  await expect(page.getByRole('banner')).toContainText('Panel scoring');
  await expect(page.getByRole('navigation', { name: 'The six jobs of this tender' })).toContainText('Waits for every scoresheet');

  const other = await context.newPage();
  await other.goto(host.address);
  await signIn(other, 'Amira Haddad');
  await goTo(other, `/tender/${tender}/score`);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to go on');
  await expect(other.getByRole('banner').getByRole('button', { name: /Amira Haddad/ })).toBeVisible();
});

const openPack = (page: Page, file: string) => page.locator('input[type=file][accept=".asice"]').setInputFiles(file);

test('an intact pack opens read-only in the same screens, and closes again', async ({ page, pack }) => {
  await openPack(page, pack);
  const banner = page.getByRole('region', { name: 'Read-only: an opened pack' });
  await expect(banner).toContainText('ECA-2026-014.asice');
  await expect(banner).toContainText('Intact, identities unproven');
  await page
    .getByRole('navigation', { name: 'The six jobs of this tender' })
    .getByRole('button', { name: /^Prepare/ })
    .click();
  await expect(page).toHaveURL(/#\/record\/[^/]+\/[^/]+\/prepare$/);
  await expect(page.getByRole('banner')).toContainText('Tram network upgrade (invented)');
  await banner.getByRole('button', { name: 'Close the pack' }).click();
  await expect(page).toHaveURL(/#\/$/);
});

test('a pack with one changed byte, and a file that is no pack, are told apart in plain words', async ({ page, pack, folder }) => {
  const bytes = await readFile(pack);
  const changed = path.join(folder, 'changed.asice');
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(changed, bytes);
  await openPack(page, changed);
  await expect(page.getByRole('main')).toContainText('Do not rely on this file: it is not what was sealed and signed.');

  await goTo(page, '/');
  const letter = path.join(folder, 'letter.asice');
  await writeFile(letter, 'Dear Sir or Madam,\n');
  await openPack(page, letter);
  await expect(page.getByRole('main')).toContainText('letter.asice cannot be shown');
  await expect(page.getByRole('main')).toContainText('It may be another kind of file, or one that was cut short on its way.');
});

test('the record is replayed act by act, by hand and by itself', thorough, async ({ page, pack }) => {
  await openPack(page, pack);
  const replay = page.getByRole('region', { name: 'Replay' });
  const slider = replay.getByRole('slider', { name: 'The record, act by act' });
  const acts = Number(await slider.getAttribute('max'));
  expect(acts).toBeGreaterThan(100);
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/\/archive\/1$/);
  await expect(replay).toContainText('Rhiannon Llewelyn-Prydderch');
  await replay.getByRole('button', { name: 'One act on' }).click();
  await expect(page).toHaveURL(/\/archive\/2$/);

  await replay.getByRole('button', { name: 'Play' }).click();
  await expect(page).toHaveURL(/\/archive\/4$/);
  await replay.getByRole('button', { name: 'Pause' }).click();
  await slider.focus();
  await page.keyboard.press('End');
  await expect(replay).toContainText(`Act ${acts} of ${acts}`);
});
