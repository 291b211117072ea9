/** Every screen at every stage, usable by everybody: what a machine can check of WCAG 2.2 in light and dark, and nothing sideways at 400 % zoom. */

import { jobName } from '../shared/contract/home.ts';
import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';

const jobs = jobName.options;

/** Who sees most of each stage, and what has changed at it: the job itself and the one that it closed. Before the first and after the last all six are looked at. */
const stages = [
  ['prepare', 'Rhiannon', jobs],
  ['receive', 'Rhiannon', ['prepare', 'receive']],
  ['score', 'Amira', ['receive', 'score']],
  ['moderate', 'Joseph', ['score', 'moderate']],
  ['award', 'Daniel', ['moderate', 'award']],
  ['archive', 'Rhiannon', jobs],
] as const;

for (const [stage, person, looked] of stages) {
  test(`the jobs when the example stands at ${stage}`, thorough, async ({ page }) => {
    const tender = await openExample(page, 'tram', stage);
    await signIn(page, person);
    for (const job of looked) {
      await goTo(page, `/tender/${tender}/${job}`);
      await checkAccessible(page, `${job} at ${stage}`);
    }
  });
}

test('the first screens', async ({ page }) => {
  await checkAccessible(page, 'the very first screen');
  await goTo(page, '/people/new');
  await checkAccessible(page, 'a new profile');
  await openExample(page, 'tram', 'prepare');
  await goTo(page, '/');
  await checkAccessible(page, 'home');
  await goTo(page, '/people');
  await checkAccessible(page, 'people');
  await page.getByRole('button', { name: 'Lock', exact: true }).first().click();
  await goTo(page, '/');
  await checkAccessible(page, 'home, nobody signed in');
});

test('what opens over the page', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'prepare');
  await goTo(page, '/');
  for (const [what, open] of [
    ['a new tender', () => page.getByRole('button', { name: 'New tender' }).click()],
    ['the palette', () => page.keyboard.press('Control+K')],
    ['the keys', () => page.keyboard.press('?')],
    ['how it looks', () => page.getByRole('button', { name: 'View' }).click()],
  ] as const) {
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    await checkAccessible(page, what);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('an opened pack', thorough, async ({ page, pack }) => {
  await page.locator('input[type=file][accept=".asice"]').setInputFiles(pack);
  await expect(page).toHaveURL(/#\/record\//);
  const record = new URL(page.url()).hash.slice(1).replace(/\/archive$/, '');
  for (const job of jobs) {
    await goTo(page, `${record}/${job}`);
    await checkAccessible(page, `${job} of a pack`);
  }
});
