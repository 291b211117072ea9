/** Three years later: somebody without an account opens the pack, reads whether to rely on it, follows a number down to a person and a reason, and watches it happen. */

import { expect, test } from './hosts.ts';
import { journal, journalRows } from './pages/archive-page.ts';
import { follow, openFigure, readResult } from './pages/award-page.ts';
import { openItem } from './pages/moderate-page.ts';

test('an auditor opens the pack, reads the verdict, drills a number down to person and reason, and replays it', async ({ page, pack }) => {
  const steps = page.getByRole('navigation', { name: 'The six jobs of this tender' });
  const replay = page.getByRole('region', { name: 'Replay', exact: true });
  await page.locator('input[type=file][accept=".asice"]').setInputFiles(pack);
  await expect(page.getByRole('heading', { level: 1, name: 'Archive' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(
    'This evaluation pack is whole and unchanged since 7 people signed it.',
  );

  await steps.getByRole('button', { name: /^Award/ }).click();
  const total = await openFigure(page, /^Total, Bidder C Ltd \(invented\): 81\.02\. Why\?/);
  for (const label of ['Quality', 'Mobilisation and workforce transfer', 'score']) await follow(total, label);
  await expect(total).toContainText('The panel agreed on 4 for “Mobilisation and workforce transfer”');
  await expect(total).toContainText('Joseph Okafor (invented)');
  await page.keyboard.press('Escape');

  await steps.getByRole('button', { name: /^Moderate/ }).click();
  await openItem(page, '1.2', 'Bidder C');
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(page.getByRole('article', { name: /^Gwen Stokes/ })).toContainText(/Strengths|Weaknesses/);
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await expect(reason).toHaveValue(/assessor 3 moved from 2 to 4 after page 3 was read together/);
  await expect(reason).not.toBeEditable();

  await steps.getByRole('button', { name: /^Archive/ }).click();
  await journal(page).getByRole('searchbox').fill('key to open the prices');
  await journalRows(page)
    .first()
    .getByRole('button', { name: /show the tender as it stood then/ })
    .click();
  await steps.getByRole('button', { name: /^Award/ }).click();
  await expect(page.getByRole('main')).toContainText('Prices are still sealed.');
  await replay.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('table', { name: 'Bids by rank, with their points' })).toBeVisible();
  await replay.getByRole('button', { name: 'Pause' }).click();
  expect((await readResult(page)).map((row) => row.slice(0, '1 Bidder C'.length))).toEqual([
    '1 Bidder C',
    '2 Bidder B',
    '3 Bidder A',
    '4 Bidder D',
  ]);
});
