/** Using the window without a mouse: everything is reached by Tab, chosen by the arrow keys and pressed by a key. */

import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has. */
const most = 150;

type Way = 'here' | 'on' | 'back';

const wayTo = (target: Locator): Promise<Way> =>
  target.evaluate((element): Way => {
    const now = document.activeElement ?? document.body;
    if (now === element) return 'here';
    return now !== document.body && now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
  });

/** Presses Tab, or Shift+Tab where it lies behind, until it has the focus. */
export const reach = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    const way = await wayTo(target);
    if (way === 'here') return;
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`Tab does not lead to ${target.toString()}.`);
};

export const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await reach(page, target);
  await page.keyboard.press(key);
};

/** Presses a button as soon as it no longer waits for something: one that waits can have the focus, but does nothing. */
export const pressReady = async (button: Locator): Promise<void> => {
  await expect(button).toBeEnabled();
  await button.press('Enter');
};

/** Types over whatever stands in the field. */
export const type = async (page: Page, field: Locator, text: string): Promise<void> => {
  await reach(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
};

/** One of several radio buttons: Tab leads to one of them, arrows to the others, and in some groups Space chooses. */
export const pick = async (page: Page, group: Locator, name: string | RegExp): Promise<void> => {
  const radio = group.getByRole('radio', { name });
  await reach(page, group.getByRole('radio', { checked: true }).or(group.getByRole('radio').first()).first());
  for (let pressed = 0; pressed < 20 && (await wayTo(radio)) !== 'here'; pressed += 1) await page.keyboard.press('ArrowRight');
  // Until the next form has come, that of before may stand there with its own answer chosen.
  await expect(async () => {
    if (!(await radio.isChecked())) await page.keyboard.press('Space');
    await expect(radio).toBeChecked({ timeout: 1_000 });
  }).toPass();
};

/** One entry of what drops down from a button. */
export const choose = async (page: Page, button: Locator, name: string | RegExp): Promise<void> => {
  await press(page, button);
  const entry = page.getByRole('option', { name }).or(page.getByRole('menuitem', { name }));
  await expect(entry).toBeVisible();
  for (let pressed = 0; pressed < 40 && (await wayTo(entry)) !== 'here'; pressed += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(entry).toBeHidden();
};

/** Runs a command from the palette, found by these letters. */
export const command = async (page: Page, letters: string): Promise<void> => {
  await page.keyboard.press('Control+K');
  const palette = page.getByRole('dialog', { name: 'What do you want to do?' });
  await expect(palette).toBeVisible();
  await page.keyboard.type(letters);
  await expect(palette.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
};

/** From now on a press of a mouse or finger is noted; the answer tells how many there were. */
export const countPresses = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    document.documentElement.dataset['presses'] = '0';
    addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement;
        dataset['presses'] = String(Number(dataset['presses']) + 1);
      },
      true,
    );
  });
  return async () => Number(await page.evaluate(() => document.documentElement.dataset['presses']));
};
