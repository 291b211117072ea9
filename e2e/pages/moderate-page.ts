/** Moderating as a meeting does it: unsealing, the wall, one item after the other, the lock. */

import { expect, type Locator, type Page } from '@playwright/test';
import { inventedPassphrase } from '../../electron/services/examples.ts';
import { goTo } from './shell-page.ts';
import { pressReady } from './keyboard.ts';

export const openModeration = (page: Page, tender: string): Promise<void> => goTo(page, `/tender/${tender}/moderate`);

export const wall = (page: Page): Locator => page.getByRole('table', { name: /Individual scores and consensus/ });

const rowOf = (page: Page, question: string): Locator =>
  wall(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${question.replaceAll('.', '\\.')} `) }) });

/** The cells of one question in words, bid by bid: "2 to 4: 2 steps apart". */
export const wallRow = async (page: Page, question: string): Promise<readonly string[]> => {
  await expect(wall(page)).toBeVisible();
  const cells = rowOf(page, question).getByRole('cell');
  return (await cells.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
};

/** Both keys, in the dialog that is open. */
export const turnBothKeys = async (page: Page, first = inventedPassphrase, second = inventedPassphrase): Promise<void> => {
  const phrases = page.getByRole('dialog').getByLabel(/^Passphrase of/);
  await phrases.first().fill(first);
  await phrases.last().fill(second);
  await page.keyboard.press('Enter');
};

export const unsealSheets = async (page: Page): Promise<void> => {
  await pressReady(page.getByRole('button', { name: 'Unseal the scoresheets' }));
  await turnBothKeys(page);
  await expect(wall(page)).toBeVisible();
};

/** Opens an item from the wall. */
export const openItem = async (page: Page, question: string, bid: string): Promise<void> => {
  const column = (await wall(page).getByRole('columnheader').allInnerTexts()).indexOf(bid) - 1;
  await rowOf(page, question).getByRole('cell').nth(column).getByRole('button').press('Enter');
  await expect(page.getByRole('radiogroup', { name: 'Consensus score' })).toBeVisible();
};

/** The item that is open, such as "1.2 Mobilisation and workforce transfer Bidder C Ltd (invented)". */
export const itemHeading = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 });

export interface WrittenConsensus {
  /** One digit. */
  readonly value: string;
  readonly reason: string;
}

/** Types a whole consensus with everybody present; each consideration gets the reason as its explanation. It is then ready to be recorded. */
export const writeConsensus = async (page: Page, { value, reason }: WrittenConsensus): Promise<void> => {
  await itemHeading(page).focus();
  await page.keyboard.press(value);
  await page.getByRole('textbox', { name: 'Reason', exact: true }).fill(reason);
  const explanations = page.getByRole('textbox', { name: /^On “/ });
  for (let index = 0; index < (await explanations.count()); index += 1) await explanations.nth(index).fill(reason);
  await page.getByRole('button', { name: 'Everybody' }).press('Enter');
  await expect(page.getByText('Ready to be recorded.')).toBeVisible();
};

/** Records it with the key, which leads to the next item that is not agreed. */
export const recordConsensus = async (page: Page): Promise<void> => {
  const before = await itemHeading(page).innerText();
  await page.keyboard.press('Control+Enter');
  await expect(itemHeading(page)).not.toHaveText(before);
};

export const lockQuality = async (page: Page): Promise<void> => {
  await pressReady(page.getByRole('button', { name: 'Lock quality' }));
  await turnBothKeys(page);
  await expect(page.getByText(/Quality was locked by/)).toBeVisible();
};
