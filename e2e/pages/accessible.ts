/** Whether everybody can use what is on the page: by the WCAG rules that a machine can check, in light and dark, and at 400 % zoom. */

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** 1280 pixels at 400 %: WCAG 2.2, 1.4.10. */
const zoomed = { width: 320, height: 640 };

/** Each violation as one line that says where it is. There are no frames in the page, so the older mode of axe, which is twice as fast, sees all of it. */
export const violations = async (
  page: Page,
  ask: (axe: AxeBuilder) => AxeBuilder = (axe) => axe.withTags(standards),
): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations: found } = await ask(axe).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`));
};

/** By how many pixels the page is wider than its window. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/** `label` says which screen it was. In the dark nothing but the colours is another, so only they are asked again; in a narrow window nothing but the colours is the same. The page is left as it was. */
export const checkAccessible = async (page: Page, label: string): Promise<void> => {
  const size = page.viewportSize();
  await expect(page.locator('[data-entering]')).toHaveCount(0);
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(zoomed);
  const narrow = await violations(page, (axe) => axe.withTags(standards).disableRules(['color-contrast']));
  const sideways = await overhang(page);
  if (size) await page.setViewportSize(size);
  expect.soft({ light, dark, narrow, sideways }, label).toEqual({ light: [], dark: [], narrow: [], sideways: 0 });
};
