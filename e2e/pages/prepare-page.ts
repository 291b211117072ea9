/** Preparing as a person does it, by keyboard wherever the screen has one: a tender, its criteria like a spreadsheet, scales, rules, people, the freeze. */

import { expect, type Locator, type Page } from '@playwright/test';
import { inventedPassphrase } from '../../electron/services/examples.ts';
import { goTo } from './shell-page.ts';
import { pressReady } from './keyboard.ts';

export type PrepareTab = 'Tender' | 'Criteria' | 'Scales' | 'Arithmetic' | 'People' | 'Try out' | 'Freeze';

/** Presses Tab until it has the focus, as somebody without a mouse would. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target.toString()}.`);
};

/** Until the foot of the window says that everything done so far is on disk. */
export const allKept = async (page: Page): Promise<void> => {
  const foot = page.getByRole('contentinfo');
  // Deeds are kept one after the other: between two of them the foot says for a moment that the first is.
  await expect(async () => {
    await expect(foot.getByText(/^Kept/).first()).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await expect(foot.getByText('Writing to disk')).toHaveCount(0, { timeout: 1 });
  }).toPass();
};

/** A new tender of whoever is signed in; its Prepare screen is then open. */
export const startTender = async (
  page: Page,
  tender: { readonly reference: string; readonly title: string; readonly authority: string },
): Promise<void> => {
  await goTo(page, '/');
  await page.getByRole('button', { name: 'New tender' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reference').fill(tender.reference);
  await dialog.getByLabel('Title').fill(tender.title);
  await dialog.getByLabel('Contracting authority').fill(tender.authority);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Prepare' })).toBeVisible();
};

/** By the arrow keys along the tabs. */
export const openTab = async (page: Page, name: PrepareTab): Promise<void> => {
  const tab = page.getByRole('tab', { name });
  await page.getByRole('tablist', { name: 'Parts of preparing' }).getByRole('tab', { selected: true }).focus();
  for (let pressed = 0; pressed < 6 && (await tab.getAttribute('aria-selected')) !== 'true'; pressed += 1)
    await page.keyboard.press('ArrowRight');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
};

export const choose = async (page: Page, menu: Locator, role: 'menuitem' | 'option', name: string | RegExp): Promise<void> => {
  await menu.press('Enter');
  const entry = page.getByRole(role, { name });
  for (let pressed = 0; pressed < 30 && !(await entry.evaluate((element) => element === document.activeElement)); pressed += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(entry).toBeHidden();
};

/** Begins a scale with one of the templates, such as "0 to 5". */
export const addScale = async (page: Page, template: string): Promise<void> => {
  await openTab(page, 'Scales');
  await choose(page, page.getByRole('button', { name: 'Add a scale' }), 'menuitem', template);
  await expect(page.getByRole('region', { name: template })).toBeVisible();
};

export const enterWeightsAs = async (page: Page, mode: 'Percent of the section' | 'Points of 100'): Promise<void> => {
  await openTab(page, 'Arithmetic');
  const choice = page.getByRole('radio', { name: mode });
  await choice.press('Space');
  await expect(choice).toBeChecked();
};

export const addTieBreak = async (page: Page, step: string): Promise<void> => {
  await openTab(page, 'Arithmetic');
  await choose(page, page.getByRole('button', { name: 'Add a step' }), 'menuitem', step);
  await expect(page.getByRole('list').getByText(step)).toBeVisible();
};

export const appoint = async (page: Page, name: string, roles: readonly string[]): Promise<void> => {
  await openTab(page, 'People');
  await page.getByRole('button', { name: 'Appoint somebody' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Appoint somebody' });
  await choose(page, dialog.getByRole('button', { name: /^Person|Choose a profile/ }), 'option', name);
  for (const role of roles) await dialog.getByRole('checkbox', { name: role }).press('Space');
  await pressReady(dialog.getByRole('button', { name: 'Appoint', exact: true }));
  await expect(dialog).toBeHidden();
};

export const outline = (page: Page): Locator => page.getByRole('treegrid', { name: 'Criteria' });

/** The rows of the outline as somebody reads them: indented, with what stands in each cell. The mark of a finding is left out, because it comes a moment later. */
export const readOutline = async (page: Page): Promise<readonly string[]> =>
  outline(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .evaluateAll((rows) =>
      rows.map((row) => {
        const words = [...row.children].map((cell) =>
          cell instanceof HTMLElement
            ? cell.innerText.replaceAll(/\s+/g, ' ').replace(/^· /, '').replace(' something is missing here', '').trim()
            : '',
        );
        return `${'  '.repeat(Number(row.getAttribute('aria-level')) - 1)}${words.join(' | ')}`;
      }),
    );

/** One row to type: a section at depth 0, what stands in it at depth 1, and so on. */
export interface TypedRow {
  readonly title: string;
  readonly depth: number;
}

/** Types an outline into an empty tender, a row for each Enter, Tab for every step inwards. The focus is then on its last row. */
export const typeOutline = async (page: Page, [first, ...rows]: readonly [TypedRow, ...TypedRow[]]): Promise<void> => {
  await openTab(page, 'Criteria');
  await page.getByRole('button', { name: 'Section', exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type(first.title);
  await page.keyboard.press('Escape');
  let { depth } = first;
  await page.keyboard.press('Insert');
  for (const row of rows) {
    await page.keyboard.type(row.title);
    for (; depth < row.depth; depth += 1) await page.keyboard.press('Tab');
    for (; depth > row.depth; depth -= 1) await page.keyboard.press('Shift+Tab');
    await expect(page.locator('input:focus')).toHaveValue(row.title);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
};

/** Types weights down a column from the first row; a blank leaves the row as it is. */
export const typeWeights = async (page: Page, column: 'Of its section' | 'Points of 100', weights: readonly string[]): Promise<void> => {
  await outline(page).locator('[tabindex="0"]').first().focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < (column === 'Of its section' ? 1 : 2); step += 1) await page.keyboard.press('ArrowRight');
  for (const weight of weights) {
    await page.keyboard.type(weight);
    await page.keyboard.press(weight === '' ? 'ArrowDown' : 'Enter');
  }
};

/** Puts the focus on the row of a criterion; its details then stand beside the outline. */
export const goToCriterion = async (page: Page, title: string | RegExp): Promise<void> => {
  await openTab(page, 'Criteria');
  await outline(page).getByRole('rowheader', { name: title }).click();
};

export const changeKind = async (page: Page, title: string | RegExp, kind: string | RegExp): Promise<void> => {
  await goToCriterion(page, title);
  await choose(page, page.getByRole('button', { name: /Kind$/ }), 'option', kind);
};

/** Answers whatever the check advises against, kind by kind, so that only what is missing could stand in the way of the freeze. */
export const answerFindings = async (page: Page): Promise<void> => {
  await openTab(page, 'Freeze');
  const open = page.getByRole('button', { name: /^Answer: / });
  await expect(page.getByRole('heading', { name: 'Worth thinking about' })).toBeVisible();
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().press('Enter');
    await page.keyboard.type('Thought about, and left as it is.');
    const all = page.getByRole('checkbox', { name: /^The same for/ });
    const others = await all.count();
    if (others > 0) await all.press('Space');
    await page.getByRole('textbox', { name: 'Why it stays as it is' }).press('Control+Enter');
    await expect.poll(() => open.count()).toBeLessThan(left);
  }
};

/** Both keys in one dialog. `passphrases` in the order lead, approver; invented people have the same. */
export const freeze = async (
  page: Page,
  passphrases: readonly [string, string] = [inventedPassphrase, inventedPassphrase],
): Promise<void> => {
  await answerFindings(page);
  await pressReady(page.getByRole('button', { name: 'Freeze the criteria…' }));
  const dialog = page.getByRole('dialog', { name: 'Freeze the criteria' });
  const fields = dialog.getByRole('textbox').or(dialog.locator('input[type="password"]'));
  for (const [place, passphrase] of passphrases.entries()) await fields.nth(place).fill(passphrase);
  await page.keyboard.press('Enter');
};
