/** Scoring in the window: by keyboard alone, beside the document, never losing a word, and sealed until all sheets are in. */

import type { Page } from '@playwright/test';
import { checkAccessible, expect, openExample, signIn, startHost, test, thorough } from './hosts.ts';
import { engineAs } from './pages/engine-page.ts';
import {
  answerHeading,
  move,
  openAnswer,
  openScoring,
  strengths,
  submitSheet,
  turnTo,
  weaknesses,
  writeAnswer,
} from './pages/score-page.ts';
import { pressReady } from './pages/keyboard.ts';

test('answers are marked, reasoned, cited and undone by keyboard alone', async ({ page }) => {
  const tender = await openExample(page, 'tram', 'score');
  await signIn(page, 'Amira');
  await openScoring(page, tender);
  const first = await openAnswer(page);

  await answerHeading(page).focus();
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: /Good/ })).toBeChecked();
  await expect(page.getByText(/Still lacks: the score has no reason yet/)).toBeVisible();
  await strengths(page).press('Control+End');
  await page.keyboard.type('Names its critical path.');
  await page.keyboard.press('Escape');
  await expect(answerHeading(page)).toBeFocused();
  await turnTo(page, 2);
  await answerHeading(page).focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: 'Show Page 2' })).toBeVisible();
  await expect(page.getByText(/This answer is complete/)).toBeVisible();
  await expect(page.getByText(/Kept on this computer \d\d:\d\d:\d\d/).first()).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Show Page 2' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(strengths(page)).toHaveValue('');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect(page.getByText(/This answer is complete/)).toBeVisible();

  await move(page, 'j');
  const second = await openAnswer(page);
  expect(second.split(', Bidder')[0]).toBe(first.split(', Bidder')[0]);
  await expect(page.getByRole('region', { name: /Your scores for this question/ })).toContainText(`${first.split(', ').at(-1)} 4`);
  await move(page, 'k');
  expect(await openAnswer(page)).toBe(first);
  await move(page, ']');
  expect((await openAnswer(page)).startsWith('1.2 ')).toBe(true);
  await move(page, '[');
  await move(page, 'Control+Enter');
  expect(await openAnswer(page)).toBe(second);
  await expect(page.getByRole('meter', { name: 'Complete' })).toHaveAttribute('aria-valuetext', '1 of 24');

  await page.reload();
  await signIn(page, 'Amira');
  await openScoring(page, tender);
  expect(await openAnswer(page)).toBe(second);
});

test(
  'nothing that was typed is lost by going elsewhere, locking, closing the window, or the end of the program',
  thorough,
  async ({ page, context, folder, host }) => {
    const tender = await openExample(page, 'tram', 'score');
    await signIn(page, 'Amira');
    await openScoring(page, tender);
    const answer = await openAnswer(page);

    await strengths(page).fill('One.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => openAnswer(page)).not.toBe(answer);
    await move(page, 'k');
    await expect(strengths(page)).toHaveValue('One.');

    await strengths(page).fill('One. Two.');
    await page.getByRole('banner').getByRole('button', { name: 'Lock', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Sign in to go on' })).toBeVisible();
    await signIn(page, 'Amira');
    await openScoring(page, tender);
    await expect(strengths(page)).toHaveValue('One. Two.');

    await weaknesses(page).fill('Three.');
    // As a person closes it: the window is told.
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => context.pages().length).toBe(0);
    await host.stop();
    const again = await startHost(folder);
    const second = await context.newPage();
    await second.goto(again.address);
    await signIn(second, 'Amira');
    await openScoring(second, tender);
    await expect(strengths(second)).toHaveValue('One. Two.');
    await expect(weaknesses(second)).toHaveValue('Three.');
    await second.close();
    await again.stop();
  },
);

test('a sheet is submitted whole, and nobody sees another’s scores before all are in', thorough, async ({ page, context, host }) => {
  const tender = await openExample(page, 'tram', 'score');
  await signIn(page, 'Amira');
  await openScoring(page, tender);
  await pressReady(page.getByRole('button', { name: 'Submit my scoresheet' }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/1.1 Programme and possession plan, Bidder \w: Not begun yet/)).toHaveCount(4);
  await expect(dialog.getByText('And 12 more answers.')).toBeVisible();
  await expect(dialog.getByLabel(/^Passphrase/)).toBeHidden();
  await checkAccessible(page, 'submitting with answers missing');
  await page.keyboard.press('Escape');

  // All but the one that is open are written by the same person in another window.
  const open = await openAnswer(page);
  const amira = await engineAs(host.address, 'Amira');
  const { mine, bids, criteria } = await amira.ask('score.view', { tender });
  for (const { criterion, bid } of mine) {
    const number = criteria.find(({ id }) => id === criterion)?.number ?? '';
    const alias = bids.find((one) => one.bid === bid)?.alias ?? '';
    if (open.startsWith(`${number} `) && open.endsWith(alias)) continue;
    const mark = { value: '3', strengths: 'Enough.', weaknesses: '', evidence: [], notFound: true };
    await amira.ask('score.recordMark', { tender, criterion, bid, mark });
  }
  await expect(page.getByRole('meter', { name: 'Complete' })).toHaveAttribute('aria-valuetext', '23 of 24');
  await writeAnswer(page, { value: '5', strengths: 'Everything, with evidence.', page: 2 });
  await expect(page.getByText('You can submit your scoresheet.')).toBeVisible();
  await submitSheet(page);
  await expect(page.getByRole('button', { name: 'Submit my scoresheet' })).toBeHidden();
  await answerHeading(page).focus();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { name: /Excellent/ })).toBeChecked();
  await checkAccessible(page, 'a submitted sheet');

  const other = await context.newPage();
  await other.goto(host.address);
  await signIn(other, 'Joseph');
  await other.evaluate((address) => {
    location.hash = address;
  }, `/tender/${tender}/score`);
  await expect(other.getByRole('meter', { name: /Amira/ })).toHaveAttribute('aria-valuetext', '24 of 24 answers complete');
  await expect(other.getByText('The scores and reasons of every assessor')).toBeVisible();
  await expect(other.getByText('Everything, with evidence.')).toBeHidden();
  await checkAccessible(other, 'how far the panel is');
});

test('what a bidder cleared up stands on the sheet of whoever reads it, before the score', async ({ page, host }) => {
  const tender = await openExample(page, 'tram', 'score');
  const lead = await engineAs(host.address, 'Rhiannon');
  const amira = await engineAs(host.address, 'Amira');
  const { people } = await lead.ask('clarify.view', { tender });
  const { bids, criteria } = await amira.ask('score.view', { tender });
  const bid = bids.find(({ alias }) => alias === 'Bidder C')?.bid ?? '';
  const criterion = criteria.find(({ number }) => number === '1.2')?.id ?? '';
  const { clarification } = await lead.ask('clarify.ask', {
    tender,
    on: '2026-01-05',
    why: 'ambiguity',
    criterion,
    text: 'Which week does the transfer begin in?',
    asked: [{ bid, place: 'answers.pdf, p. 3' }],
    sameDefect: [bid],
  });
  await lead.ask('clarify.recordAnswer', { tender, clarification, bid, on: '2026-01-08', text: 'In week 14.', newNames: [] });
  const seenBy = people.flatMap(({ person, name }) => (name.startsWith('Amira') ? [person] : []));
  const used = { use: true, isImprovement: false, whyNoImprovement: 'The chart was in the tender.', seenBy };
  await lead.ask('clarify.consider', { tender, clarification, bid, ...used });

  await signIn(page, 'Amira');
  await openScoring(page, tender);
  const told = page.getByRole('region', { name: 'Clarification asked of this bidder' });
  await expect(answerHeading(page)).toBeVisible();
  await expect(told).toBeHidden();
  await page.getByRole('button', { name: /the bidder has cleared something up/ }).press('Enter');
  expect(await openAnswer(page)).toMatch(/^1\.2 .*Bidder C$/);
  await expect(told).toContainText('Which week does the transfer begin in?');
  await expect(told).toContainText('8 January 2026');
  await expect(told).toContainText('In week 14.');
  await expect(told).toContainText('nothing in it may improve the bid');
  await expect(told).toContainText(/Read by Amira/);
  await checkAccessible(page, 'an answer that was cleared up');

  await signIn(page, 'Gwen');
  await openScoring(page, tender);
  await expect(page.getByRole('button', { name: /the bidder has cleared something up/ })).toBeHidden();
});

/** How far down the pane of a document some words of it stand: 0 at its top edge, 1 at its bottom. */
const heightInSight = async (page: Page, text: RegExp): Promise<number> => {
  const pane = page.getByRole('region', { name: /Pages of/ });
  const [whole, words] = await Promise.all([pane.boundingBox(), pane.getByText(text).first().boundingBox()]);
  return whole && words ? (words.y + words.height / 2 - whole.y) / whole.height : Number.NaN;
};

test('the document is searched, paged and sized beside the form', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'score');
  await signIn(page, 'Amira');
  await openScoring(page, tender);
  await expect(page.getByRole('group', { name: /answers.pdf, page 1/ })).toContainText('This document belongs to an example.');
  await answerHeading(page).focus();
  await page.keyboard.press('/');
  await page.keyboard.type('TRANSFER of staff');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('3');
  // The words are brought to where the reader looks, and the page that they stand on stays the page that is read.
  await expect.poll(() => heightInSight(page, /transfer of staff/i)).toBeCloseTo(1 / 3, 1);
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: /Pages of/ })).toBeFocused();
  await page.keyboard.press('+');
  await expect(page.getByText('75 %')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('3');
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: 'Show Page 3' })).toBeVisible();
});

test('a document that cannot be shown says so and offers a copy', thorough, async ({ page, host }) => {
  const tender = await openExample(page, 'tram', 'receive');
  const lead = await engineAs(host.address, 'Rhiannon');
  const { bids } = await lead.ask('receive.view', { tender });
  const files = [
    ['Method.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['Notes.txt', 'text/plain', 'Plain words.'],
    ['Broken.pdf', 'application/pdf', '%PDF-1.7 and nothing more'],
  ] as const;
  for (const { bidder } of bids)
    for (const [title, mediaType, text] of files) {
      const data = Buffer.from(`${text} ${bidder.alias}`);
      const file = {
        tender,
        bid: bidder.id,
        envelope: 'quality',
        title,
        mediaType,
        size: data.length,
        receivedAt: '2026-09-30T10:00:00Z',
      } as const;
      const { upload } = await lead.ask('receive.beginFile', file);
      await lead.ask('receive.appendFile', { upload, offset: 0, data: data.toString('base64') });
      await lead.ask('receive.finishFile', { upload });
    }
  await startScoring(host.address, tender);

  await signIn(page, 'Amira');
  await openScoring(page, tender);
  const choose = async (title: string): Promise<void> => {
    await page
      .getByRole('region', { name: 'Document', exact: true })
      .getByRole('button', { name: /Document/ })
      .press('Enter');
    await page.getByRole('option', { name: title }).press('Enter');
  };
  await choose('Notes.txt');
  await expect(page.getByRole('region', { name: 'Text of Notes.txt' })).toContainText('Plain words. Bidder');
  await answerHeading(page).focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: 'Show Whole document, Notes.txt' })).toBeVisible();
  await choose('Broken.pdf');
  await expect(page.getByText('This PDF cannot be read.')).toBeVisible();
  await choose('Method.docx');
  await expect(page.getByRole('heading', { name: 'This file cannot be shown here' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).last().press('Enter');
  expect((await saved).suggestedFilename()).toBe('Method.docx');
  await checkAccessible(page, 'a document that cannot be shown');
});

/** Declares for everybody, opens the bids and starts the scoring. */
const startScoring = async (address: string, tender: string): Promise<void> => {
  const lead = await engineAs(address, 'Rhiannon');
  const { profiles, inventedPassphrase: passphrase } = await lead.ask('people.list', {});
  const { bids } = await lead.ask('receive.view', { tender });
  for (const { name } of profiles) {
    const one = await engineAs(address, name);
    await one.ask('receive.declare', { tender, answers: bids.map(({ bidder }) => ({ bid: bidder.id, answer: 'none', details: '' })) });
  }
  const signers = profiles.filter(({ name }) => /^(Rhiannon|Joseph)/.test(name)).map(({ person }) => ({ person, passphrase }));
  await lead.ask('receive.openBids', { tender, signers });
  for (const { bidder, gates } of (await lead.ask('receive.view', { tender })).bids)
    for (const { criterion } of gates)
      await lead.ask('receive.decideGate', { tender, bid: bidder.id, criterion, outcome: 'pass', reason: 'Seen.' });
  await lead.ask('receive.startScoring', { tender, fewer: '' });
};
