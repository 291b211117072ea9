/** Archiving in the window: the record closed, signed by everybody, verified and copied; a pack read by a stranger, act by act. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checkAccessible, expect, goTo, openExample, test, thorough } from './hosts.ts';
import { closeRecord, journal, journalRows, signNext, verify } from './pages/archive-page.ts';
import { openTab, readResult } from './pages/award-page.ts';

test('the lead closes the record, seven people sign, it verifies, and a copy leaves the house', thorough, async ({ page, host }) => {
  test.slow();
  await openExample(page, 'tram', 'archive');
  await checkAccessible(page, 'archive, an open record');
  await closeRecord(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('0 of 7 have signed. Until all have, nobody can rely on the pack.');
  const fingerprint = await page.getByRole('group', { name: 'Content fingerprint' }).innerText();

  expect((await verify(page)).word).toBe('Incomplete');
  const signed = [];
  for (let person = 0; person < 7; person += 1) signed.push(await signNext(page));
  expect(signed[0]).toBe('Rhiannon Llewelyn-Prydderch (invented)');
  expect(new Set(signed).size).toBe(7);
  await expect(main).toContainText('Everybody who has to sign has signed.');

  const { word, holds } = await verify(page);
  expect(word).toBe('Intact');
  expect(holds).toHaveLength(6);
  expect(await page.getByRole('group', { name: 'Content fingerprint' }).first().innerText()).toBe(fingerprint);
  await checkAccessible(page, 'archive, a verified pack');

  await page.getByRole('button', { name: 'Export a copy' }).click();
  await expect(page.getByText('“Evaluation pack ECA-2026-014.asice” is in the exchange folder.')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const copy = await readFile(await (await saved).path());
  expect(copy.equals(await readFile(`${host.exchange}/Evaluation pack ECA-2026-014.asice`))).toBe(true);
  await expect(main).toContainText(createHash('sha256').update(copy).digest('hex'));
  await page.getByRole('button', { name: 'How a stranger verifies it without this program' }).click();
  await expect(main).toContainText('sha256sum -c manifest-sha256.txt');
});

test('a wrong passphrase closes nothing, and only the procurement lead is asked at all', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'archive');
  await page.getByRole('button', { name: 'Close the record' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nothing can be added to it.');
  await dialog.getByLabel(/^Passphrase of/).fill('not the passphrase');
  await dialog.getByRole('button', { name: 'Close and seal' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toContainText('Award recommended');
});

test('a tender is replayed from any act of its journal, and come back from', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'award');
  await goTo(page, `/tender/${tender}/archive`);
  await expect(page.getByRole('main')).toContainText('The record stays open for now');
  await journal(page).getByRole('searchbox').fill('freeze rhiannon');
  await expect(journal(page)).toContainText('1 act found');
  await journalRows(page)
    .first()
    .getByRole('button', { name: /show the tender as it stood then/ })
    .click();
  await expect(page).toHaveURL(/#\/record\/[^/]+\/[^/]+\/archive\/\d+$/);
  await expect(page.getByRole('region', { name: 'Replay', exact: true })).toContainText('Turns a key to freeze the criteria');
  await expect(journalRows(page).filter({ hasText: 'Shown now' })).toContainText('Turns a key to freeze the criteria');
  await checkAccessible(page, 'archive, a replay');
  await page.getByRole('button', { name: 'Back to the tender' }).click();
  await expect(page).toHaveURL(`${new URL(page.url()).origin}/#/tender/${tender}/archive`);
});

test(
  'a stranger opens a pack and reads the verdict first, then who signed, then the record act by act',
  thorough,
  async ({ page, pack }) => {
    await page.locator('input[type=file][accept=".asice"]').setInputFiles(pack);
    const verdict = page.getByRole('region', { name: 'Verdict' });
    await expect(verdict.locator('[data-tone] p').first()).toHaveText('Intact, identities unproven');
    await expect(verdict).toContainText('This evaluation pack is whole and unchanged since 7 people signed it.');
    await expect(verdict.getByRole('table').getByRole('row', { name: /^Gwen Stokes/ })).toContainText('Not known here');
    await expect(verdict.getByRole('listitem').filter({ hasText: /^Holds: / })).toHaveCount(6);
    await expect(page.getByRole('button', { name: /Close the record|Sign the pack|Export a copy/ })).toHaveCount(0);
    await checkAccessible(page, 'archive, an opened pack');

    await expect(journalRows(page)).toHaveCount(50);
    await journal(page).getByRole('button', { name: 'Last' }).click();
    await expect(journal(page)).toContainText(/151 to \d+ of \d+ acts/);
    await page.keyboard.press('/');
    await page.keyboard.type('signed award recommends');
    await expect(journal(page)).toContainText('No act found');
    await journal(page).getByRole('searchbox').fill('recommends');
    await journalRows(page)
      .first()
      .getByRole('button', { name: /^Hash of act/ })
      .click();
    await expect(page.getByRole('dialog')).toContainText(/[0-9a-f]{64}/);
    await page.keyboard.press('Escape');
    await journalRows(page)
      .first()
      .getByRole('button', { name: /show the tender as it stood then/ })
      .click();
    await expect(page).toHaveURL(/\/archive\/\d+$/);

    await page
      .getByRole('navigation', { name: 'The six jobs of this tender' })
      .getByRole('button', { name: /^Award/ })
      .click();
    expect((await readResult(page))[0]).toBe('1 Bidder C Ltd (invented) Recommended | 46.00 | 16.22 | 18.80 | 81.02');
    await openTab(page, /^Recommendation/);
    await expect(page.getByRole('main')).toContainText('Bidder C Ltd (invented) is recommended.');
    await expect(page.getByRole('button', { name: /^Recommend Bidder/ })).toHaveCount(0);
  },
);
