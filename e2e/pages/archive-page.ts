/** The archive screen as a person uses it: closing, signing, verifying, and reading a record act by act. */

import { expect, type Locator, type Page } from '@playwright/test';
import { sign } from './award-page.ts';

const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Closes the record as the procurement lead who is signed in, and waits until the pack lies there. */
export const closeRecord = async (page: Page): Promise<void> => {
  await part(page, 'Close the record').getByRole('button', { name: 'Close the record' }).click();
  await sign(page, 'Close and seal');
  await expect(part(page, 'The evaluation pack')).toBeVisible({ timeout: 60_000 });
};

/** Signs as whoever is proposed next. Answers who that was. */
export const signNext = async (page: Page): Promise<string> => {
  const signatures = part(page, 'Signatures');
  await signatures.getByRole('button', { name: 'Sign the pack' }).click();
  const title = await page.getByRole('dialog').getByRole('heading', { level: 2 }).innerText();
  await sign(page, 'Sign');
  const name = title.replace(/ signs$/, '');
  await expect(signatures.getByRole('row', { name }).getByText('Signed', { exact: true })).toBeVisible();
  return name;
};

/** Verifies the pack; answers the word of the verdict and, in their order, the checks that hold. */
export const verify = async (page: Page): Promise<{ readonly word: string; readonly holds: readonly string[] }> => {
  const verifying = part(page, 'Verify');
  await verifying.getByRole('button', { name: /^Verify/ }).click();
  await expect(verifying.getByRole('heading', { name: 'Who signed' })).toBeVisible();
  const holds = verifying.getByRole('listitem').filter({ hasText: /^Holds: / });
  return { word: await verifying.locator('[data-tone] p').first().innerText(), holds: await holds.allInnerTexts() };
};

export const journal = (page: Page): Locator => part(page, 'Journal');

/** The rows of the journal that are shown: what happened in each. */
export const journalRows = (page: Page): Locator => journal(page).getByRole('table').locator('tbody').getByRole('row');
