/** Scoring as an assessor does it, by keyboard: choosing answers, marking, writing, citing, submitting. */

import { expect, type Locator, type Page } from '@playwright/test';
import { inventedPassphrase } from '../../electron/services/examples.ts';
import { goTo } from './shell-page.ts';
import { pressReady } from './keyboard.ts';

export const openScoring = async (page: Page, tender: string): Promise<void> => {
  await goTo(page, `/tender/${tender}/score`);
  await expect(page.getByRole('radiogroup', { name: 'Score' })).toBeVisible();
};

/** The heading of the answer that is open. It has the focus after a key has led there. */
export const answerHeading = (page: Page): Locator =>
  page.getByRole('region', { name: 'Score', exact: true }).getByRole('heading', { level: 2 });

/** Such as "1.2 Mobilisation and workforce transfer, Bidder C", for bidders who are called so. */
export const openAnswer = async (page: Page): Promise<string> => {
  const form = page.getByRole('region', { name: 'Score', exact: true });
  const bidder = await form.getByText(/^Bidder [A-Z] Ltd/).innerText();
  return `${await answerHeading(page).innerText()}, ${bidder.slice(0, 'Bidder A'.length)}`;
};

/** Presses a key of the screen and waits until it has led to another answer. */
export const move = async (page: Page, key: string): Promise<void> => {
  const before = await openAnswer(page);
  await answerHeading(page).focus();
  await page.keyboard.press(key);
  await expect.poll(() => openAnswer(page)).not.toBe(before);
  await expect(answerHeading(page)).toBeFocused();
};

export const strengths = (page: Page): Locator => page.getByRole('textbox', { name: 'Strengths' });

export const weaknesses = (page: Page): Locator => page.getByRole('textbox', { name: 'Weaknesses' });

export interface WrittenAnswer {
  /** One digit. */
  readonly value: string;
  readonly strengths: string;
  readonly weaknesses?: string;
  /** Without it the page that is open is cited. */
  readonly page?: number;
}

/** Shows a page of the document beside the form. */
export const turnTo = async (page: Page, number: number): Promise<void> => {
  const field = page.getByRole('textbox', { name: 'Page', exact: true });
  await field.fill(String(number));
  await field.press('Enter');
  await expect(page.getByRole('button', { name: `Cite page ${number}` })).toBeVisible();
};

/** Types a whole answer: the mark, the reasons and the page. It is then complete. */
export const writeAnswer = async (page: Page, answer: WrittenAnswer): Promise<void> => {
  await answerHeading(page).focus();
  await page.keyboard.press(answer.value);
  await strengths(page).fill(answer.strengths);
  if (answer.weaknesses !== undefined) await weaknesses(page).fill(answer.weaknesses);
  if (answer.page !== undefined) await turnTo(page, answer.page);
  await answerHeading(page).focus();
  await page.keyboard.press('e');
  await expect(page.getByText(/This answer is complete/)).toBeVisible();
};

/** Submits the sheet of whoever is signed in, with the passphrase of the examples. */
export const submitSheet = async (page: Page): Promise<void> => {
  await pressReady(page.getByRole('button', { name: 'Submit my scoresheet' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Passphrase of/).fill(inventedPassphrase);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Submitted /)).toBeVisible();
};
