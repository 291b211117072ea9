/** The frame as a person uses it: going somewhere, signing in, opening an example. */

import { expect, type Page } from '@playwright/test';
import type { JobName } from '../../shared/contract/home.ts';
import { inventedPassphrase } from '../../electron/services/examples.ts';

/** What the first screen calls them. */
const examples = {
  tram: 'Tram network upgrade (invented)',
  'three-lots': 'Framework in three lots (invented)',
  'health-and-safety': 'Health and safety system (published)',
} as const;

const stages: Readonly<Record<JobName, string>> = {
  prepare: 'Criteria drafted, not frozen yet',
  receive: 'Frozen; bids and prices in, still sealed',
  score: 'Opened; the panel begins to score',
  moderate: 'Every scoresheet in and unsealed',
  award: 'Quality locked; prices still sealed',
  archive: 'An award recommended; the record can be closed',
};

/** The screen has come, and nothing in it is still being fetched. */
const arrived = async (page: Page): Promise<void> => {
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(main.getByRole('img', { name: /^(Opening|Reading|Working)\b/ })).toHaveCount(0);
};

/** To an address of the page, such as `/people` or `/tender/<id>/score`. */
export const goTo = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await arrived(page);
};

/** The id of the tender on the screen. */
export const tenderOf = (page: Page): string => {
  const tender = /#\/tender\/([^/]+)\//.exec(page.url())?.[1];
  if (tender === undefined) throw new Error(`No tender is on the screen: ${page.url()}`);
  return tender;
};

/** Signs somebody in who has a profile here, whoever was signed in before, and comes back to the same screen. */
export const signInWith = async (page: Page, name: string, passphrase: string): Promise<void> => {
  const signedIn = page.getByRole('banner').getByRole('button', { name });
  if (await signedIn.isVisible()) return;
  const before = new URL(page.url()).hash.slice(1);
  await goTo(page, '/people');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Sign in', exact: true }) });
  await form.getByRole('button', { name: /Your name/ }).click();
  await page.getByRole('option', { name }).click();
  await form.getByLabel('Passphrase').fill(passphrase);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(signedIn).toBeVisible();
  await goTo(page, before === '' ? '/' : before);
};

/** Signs in one of the invented people of the examples. Part of the name is enough. */
export const signIn = (page: Page, name: string): Promise<void> => signInWith(page, name, inventedPassphrase);

/** Opens an example at a stage from the first screen; its procurement lead is then signed in and the job of that stage is on the screen. Answers the tender's id. */
export const openExample = async (page: Page, example: keyof typeof examples, stage: JobName): Promise<string> => {
  await goTo(page, '/');
  await page.getByRole('list', { name: examples[example] }).getByRole('button', { name: stages[stage] }).click();
  await page.waitForURL((address) => address.hash.startsWith('#/tender/'));
  await arrived(page);
  return tenderOf(page);
};
