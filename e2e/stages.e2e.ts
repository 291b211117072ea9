/** A procedure in two stages in the window: who goes on is decided, the next stage is begun, those who went on are registered, and a score that was carried forward says where it comes from (PA23 s.20; domain.md 3.6). */

import { job, playOutline, twoStages } from '../electron/host/two-stages.ts';
import { checkAccessible, expect, goTo, signIn, tenderOf, test } from './hosts.ts';
import { follow, openFigure, openTab, readResult, sign } from './pages/award-page.ts';
import { beginDesk } from './pages/desk-page.ts';

test('the first stage decides who goes on, the next is begun from it, and a carried score says so', async ({ page, host }) => {
  const { desk, played } = await beginDesk(host.address, twoStages);
  const { tender } = played;
  await playOutline(desk, played, 'carried-forward');
  await page.reload();
  await signIn(page, 'Rhiannon');
  await goTo(page, '/');
  const main = page.getByRole('main');
  await expect(main.getByRole('table', { name: /^The tenders on this computer/ })).toContainText('Stage 1 of 2, Outline tenders');
  await checkAccessible(page, 'home, with stages');

  await goTo(page, `/tender/${tender}/award`);
  await expect(page.getByRole('banner')).toContainText('Stage 1 of 2, Outline tenders');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Who goes on to “Final tenders”');
  await expect(main).not.toContainText(/prices are|envelope|rank and bidder/i);
  await checkAccessible(page, 'award of a first stage, before its result');
  await page.getByRole('button', { name: 'Open the result' }).click();
  await expect(page.getByRole('dialog')).toContainText('are ranked by the agreed scores.');
  await sign(page, 'Open the result');
  await expect(main).toContainText('By the published rule: S1 Ltd (invented) and S2 Ltd (invented) go on to “Final tenders”.');
  await expect(main).toContainText('2 of 3 bids go on: the first 2.');
  await expect(main.getByRole('tab', { name: /Prices|Abnormally low/ })).toHaveCount(0);
  await checkAccessible(page, 'award of a first stage, result');

  await expect(page.getByRole('navigation', { name: 'Jobs' }).getByRole('button', { name: /^Who goes on/ })).toBeVisible();
  await openTab(page, 'Robustness');
  await main.getByRole('button', { name: 'Look at how firmly the result stands' }).click();
  // 20, 16 and 8 points of one question: S3 needs two steps up to be level with S2, and all who are level on the line go on.
  await expect(main).toContainText(
    'With S3 Ltd (invented) on “Method” 4 instead of 2, S1 Ltd (invented), S2 Ltd (invented) and S3 Ltd (invented) would go on.',
  );
  await expect(main).toContainText('Without S1 Ltd (invented), S2 Ltd (invented) and S3 Ltd (invented) would go on.');
  await expect(main).toContainText('No single step of one score would change who would go on.');
  await expect(main).not.toContainText(/another bid (would|to) be first|first place would|win if/);
  await checkAccessible(page, 'robustness of a first stage');

  await openTab(page, 'Who goes on, and report');
  await expect(main.getByRole('table', { name: /^Who goes on to/ })).toContainText('Does not go on');
  await main.getByLabel('Reason for the decision').fill('The first two by the published rule.');
  await main.getByRole('button', { name: 'Record who goes on' }).click();
  await expect(page.getByRole('dialog')).toContainText('go on to “Final tenders”, for the reason given.');
  await sign(page, 'Decide');
  await expect(page.getByRole('banner')).toContainText('Decided who goes on');
  await expect(main).not.toContainText(/standstill|recommend|most advantageous/i);
  await checkAccessible(page, 'award of a first stage, decided');

  await goTo(page, `/tender/${tender}/archive`);
  await expect(main).toContainText('What the panel agreed about them is carried forward, and is not scored again there.');
  await checkAccessible(page, 'archive of a first stage');
  await main.getByRole('button', { name: 'Begin “Final tenders”' }).click();
  await page.waitForURL((address) => !address.hash.includes(tender) && address.hash.endsWith('/prepare'));
  const next = tenderOf(page);
  await expect(page.getByRole('banner')).toContainText('Stage 2 of 2, Final tenders');
  await page.getByRole('link', { name: 'Stage before' }).click();
  await page.getByRole('link', { name: 'Open the record of “Final tenders”' }).click();
  await expect(page.getByRole('banner')).toContainText('Stage 2 of 2, Final tenders');

  const last = job(desk, next, played);
  await last.freeze();
  await goTo(page, `/tender/${next}/receive`);
  await expect(main.getByRole('button', { name: 'Register a bidder' })).toHaveCount(0);
  await expect(main).toContainText('S1 Ltd (invented) and S2 Ltd (invented). They are registered as they were in the stage before');
  await checkAccessible(page, 'receive of a later stage, nobody registered');
  await main.getByRole('button', { name: 'Register 2 suppliers' }).click();
  await expect(main.getByRole('row', { name: /^S2 Ltd/ })).toBeVisible();
  await expect(main.getByRole('button', { name: /^Register/ })).toHaveCount(0);
  await expect(main.getByRole('button', { name: 'Change S1 Ltd (invented)' })).toBeVisible();
  await checkAccessible(page, 'receive of a later stage');

  await last.lock(
    { 'S1 Ltd (invented)': { '2': '3' }, 'S2 Ltd (invented)': { '2': '5' } },
    { 'S1 Ltd (invented)': '100,000', 'S2 Ltd (invented)': '110,000' },
  );
  await goTo(page, `/tender/${next}/moderate`);
  await expect(main.getByRole('row', { name: /Method/ })).toContainText('carried forward from an earlier stage');
  await checkAccessible(page, 'moderate of a later stage, with a carried question');
  await main
    .getByRole('row', { name: /Method/ })
    .getByRole('button')
    .last()
    .click();
  const carried = page.getByRole('article', { name: 'Carried forward from “Outline tenders”: 4' });
  await expect(carried).toContainText('S2 Ltd (invented) on 1: agreed by all.');
  await expect(page.getByRole('button', { name: 'Reopen this question…' })).toBeVisible();
  await checkAccessible(page, 'a carried score in the meeting');
  await goTo(page, `/tender/${next}/award`);
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Award');
  await page.getByRole('button', { name: 'Open the prices' }).click();
  await sign(page, 'Open the prices');
  // S1: 20 + 24 + 40. S2: 16 + 40 + 40 × 100/110.
  await expect(main).toContainText('S2 Ltd (invented) leads by 8.36 points');
  expect((await readResult(page)).map((row) => row.split(' | ').at(-1))).toEqual(['92.36', '84.00']);
  const sheet = await openFigure(page, /^Method, S2 Ltd \(invented\): 16\.00\. Why\?/);
  await follow(sheet, 'score');
  await expect(sheet).toContainText('in the stage “Outline tenders”. It was carried forward as published and not scored again;');
  await expect(sheet).toContainText('S2 Ltd (invented) on 1: agreed by all.');
  await checkAccessible(page, 'award of a last stage, the Why of a carried score');
});
