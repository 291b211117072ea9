/** The screen of receiving as a person uses it: its parts, the files of a bidder, a price, a declaration, the opening, a gate. */

import { expect, type Locator, type Page } from '@playwright/test';
import { inventedPassphrase } from '../../electron/services/examples.ts';
import { pressReady } from './keyboard.ts';

export type ReceivePart = 'Bidders' | 'Files' | 'Prices' | 'Declarations' | 'Opening' | 'Gates' | 'Clarifications';

export const parts = [
  'Bidders',
  'Files',
  'Prices',
  'Declarations',
  'Opening',
  'Gates',
  'Clarifications',
] as const satisfies readonly ReceivePart[];

const tabOf = (page: Page, part: ReceivePart): Locator => page.getByRole('tab', { name: new RegExp(`^${part}`) });

/** By the arrow keys along the tabs. */
export const openPart = async (page: Page, part: ReceivePart): Promise<void> => {
  await page.getByRole('tablist', { name: 'Parts of receiving' }).getByRole('tab', { selected: true }).focus();
  for (let pressed = 0; pressed < 7 && (await tabOf(page, part).getAttribute('aria-selected')) !== 'true'; pressed += 1)
    await page.keyboard.press('ArrowRight');
  await expect(tabOf(page, part)).toHaveAttribute('aria-selected', 'true');
};

/** What stands beside the name of a part, such as "4 of 4". */
export const standOf = async (page: Page, part: ReceivePart): Promise<string> =>
  ((await tabOf(page, part).textContent()) ?? '').replace(part, '').trim();

/** With its name alone; the rest can be corrected. */
export const register = async (page: Page, name: string): Promise<void> => {
  await openPart(page, 'Bidders');
  await page.getByRole('button', { name: 'Register a bidder' }).press('Enter');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('row', { name })).toBeVisible();
};

export const envelope = (page: Page, name: 'Quality' | 'Social value' | 'Price'): Locator =>
  page.getByRole('region', { name, exact: true });

/** The files of a bidder; part of its name is enough. */
export const openFilesOf = async (page: Page, bidder: string): Promise<void> => {
  await openPart(page, 'Files');
  await page
    .getByRole('navigation', { name: /^Bidders, and how many files/ })
    .getByRole('button', { name: bidder })
    .press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(`^Files of .*${bidder}`) })).toBeVisible();
};

/** By the button that opens the system's window for choosing files. */
export const chooseFiles = async (within: Locator, ...files: readonly string[]): Promise<void> => {
  const chooser = within.page().waitForEvent('filechooser');
  await within.getByRole('button', { name: /^Choose/ }).press('Enter');
  await (await chooser).setFiles([...files]);
};

/** Files of the disk, dragged over the window and let go over an element, as the browser itself sees it. */
export const dropFiles = async (over: Locator, ...files: readonly string[]): Promise<void> => {
  await over.scrollIntoViewIfNeeded();
  const box = await over.boundingBox();
  if (!box) throw new Error(`${over.toString()} is nowhere to be dropped on.`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const browser = await over.page().context().newCDPSession(over.page());
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files: [...files], dragOperationsMask: 1 } });
  await browser.detach();
};

export interface TypedPrice {
  readonly price: string;
  readonly quantities: Readonly<Record<string, string>>;
}

/** Opens the dialog and types; sealing is left to whoever calls. */
export const typePrice = async (page: Page, bidder: string, { price, quantities }: TypedPrice): Promise<Locator> => {
  await openPart(page, 'Prices');
  await page.getByRole('button', { name: new RegExp(`the price of ${bidder}`) }).press('Enter');
  const dialog = page.getByRole('dialog', { name: new RegExp(`^Price of ${bidder}`) });
  await dialog.getByLabel('Price without VAT').fill(price);
  for (const [code, quantity] of Object.entries(quantities)) await dialog.getByLabel(new RegExp(`^${code}:`)).fill(quantity);
  return dialog;
};

/** One's own declaration without any conflict, by the one key for each bidder. */
export const declareNone = async (page: Page): Promise<void> => {
  await openPart(page, 'Declarations');
  const answers = page.getByRole('radiogroup', { name: /^Conflict with/ });
  await answers.first().getByRole('radio').first().focus();
  const bidders = await answers.count();
  for (let answered = 0; answered < bidders; answered += 1) await page.keyboard.press('n');
  await expect(page.getByRole('checkbox', { name: /^I keep what I learn here/ })).toBeFocused();
  await page.keyboard.press('Space');
  await pressReady(page.getByRole('button', { name: 'File my declaration' }));
  await expect(page.getByText('Your declaration is filed.')).toBeVisible();
};

/** Both keys in one dialog, in its order; whether it opens is for the caller to see. */
export const turnKeysOfOpening = async (page: Page, passphrases: readonly string[]): Promise<Locator> => {
  await openPart(page, 'Opening');
  await pressReady(page.getByRole('button', { name: 'Open the bids…' }));
  const dialog = page.getByRole('dialog', { name: 'Open the bids' });
  for (const [place, passphrase] of passphrases.entries()) await dialog.locator('input[type="password"]').nth(place).fill(passphrase);
  await page.keyboard.press('Enter');
  return dialog;
};

export const openBids = async (page: Page): Promise<void> => {
  const dialog = await turnKeysOfOpening(page, [inventedPassphrase, inventedPassphrase]);
  await expect(dialog).toBeHidden();
};

/** Decides one question for one bidder after another, as the dialog leads from each to the next. */
export const decideGate = async (
  page: Page,
  question: string,
  decisions: readonly { readonly bidder: string; readonly outcome: 'Pass' | 'Fail'; readonly reason: string }[],
): Promise<void> => {
  await openPart(page, 'Gates');
  const [first] = decisions;
  await page.getByRole('button', { name: new RegExp(`^${question}: decide for ${first?.bidder}`) }).press('Enter');
  for (const { bidder, outcome, reason } of decisions) {
    const dialog = page.getByRole('dialog', { name: new RegExp(`^${question}: ${bidder}`) });
    await dialog.getByRole('radio', { name: outcome }).press('Space');
    await dialog.getByLabel('Reason').fill(reason);
    await pressReady(dialog.getByRole('button', { name: /^Keep/ }));
    await expect(dialog).toBeHidden();
  }
};
