/** Moderating in the window: sealed until all are in, the wall, consensus that is typed and reasoned, and a lock of two people. */

import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import { engineAs } from './pages/engine-page.ts';
import {
  itemHeading,
  lockQuality,
  openItem,
  openModeration,
  recordConsensus,
  turnBothKeys,
  unsealSheets,
  wall,
  wallRow,
  writeConsensus,
} from './pages/moderate-page.ts';

/** What the panel of the example begins with, in the words of the wall. The numbers are those of the worked example. */
const opening = {
  '1.2': ['3 to 4: 1 step apart', 'All agree on 4', '2 to 4: 2 steps apart', '3 to 4: 1 step apart'],
  '1.3': ['3 to 4: 1 step apart', '3 to 4: 1 step apart', 'All agree on 4', '2 to 3: 1 step apart'],
} as const;

test(
  'the wall shows every score and the spread in words, and the agenda begins with what is furthest apart',
  thorough,
  async ({ page }) => {
    const tender = await openExample(page, 'tram', 'moderate');
    await signIn(page, 'Joseph');
    await openModeration(page, tender);
    for (const [question, cells] of Object.entries(opening)) expect(await wallRow(page, question)).toEqual(cells);
    await expect(
      wall(page).getByRole('img', { name: /^Amira Haddad \(invented\) 4, Peter Blackwood \(invented\) 4, Gwen Stokes \(invented\) 2$/ }),
    ).toHaveCount(1);
    const agenda = page.getByRole('region', { name: 'Agenda' });
    await expect(agenda.getByRole('listitem').first()).toContainText('1.2 Bidder C');
    await expect(agenda.getByRole('listitem')).toHaveCount(24);
    await agenda.getByRole('button', { name: /Show/ }).press('Enter');
    await page.getByRole('option', { name: 'Two steps apart or more (1)' }).press('Enter');
    await expect(agenda.getByRole('listitem')).toHaveCount(1);
  },
);

test(
  'an item is agreed by keyboard alone: reasons side by side, a comment copied up, the move written down',
  thorough,
  async ({ page }) => {
    const tender = await openExample(page, 'tram', 'moderate');
    await signIn(page, 'Joseph');
    await openModeration(page, tender);
    await page.keyboard.press('Control+Enter');
    await expect(itemHeading(page)).toHaveText('1.2 Mobilisation and workforce transfer Bidder C Ltd (invented)');
    await expect(itemHeading(page)).toBeFocused();
    for (const score of await page.getByRole('radiogroup', { name: 'Consensus score' }).getByRole('radio').all())
      await expect(score).not.toBeChecked();
    await checkAccessible(page, 'an item with nothing agreed');

    await page.keyboard.press('9');
    await expect(page.getByText('Still lacks: no consensus score is chosen yet.')).toBeVisible();
    await page.keyboard.press('4');
    const gwen = page.getByRole('article', { name: /Gwen Stokes/ });
    await expect(gwen).toContainText('would move from 2 to 4');
    await expect(page.getByRole('article', { name: /Amira Haddad/ })).toContainText('stays');
    await page.getByRole('button', { name: /Copy up into the reason: strengths of Amira/ }).press('Enter');
    const reason = page.getByRole('textbox', { name: 'Reason', exact: true });
    await expect(reason).toHaveValue(/^The mobilisation plan names a transfer lead.*\(Amira Haddad \(invented\)\)$/);
    await page.getByRole('button', { name: 'Write down who moved' }).press('Enter');
    await expect(reason).toBeFocused();
    await expect(reason).toHaveValue(/Gwen Stokes \(invented\) moved from 2 to 4 because $/);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('page 3 does cover it.');
    await expect(page.getByText(/Still lacks: “Transfer of staff” has no explanation yet/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(itemHeading(page)).toBeFocused();

    await page.getByRole('button', { name: 'Show Page 3' }).first().press('Enter');
    await expect(page.getByRole('group', { name: /answers.pdf, page 3/ })).toContainText('Mobilisation and workforce transfer');
    await checkAccessible(page, 'an item with the document');

    const written = await reason.inputValue();
    await page.getByRole('textbox', { name: 'On “Transfer of staff”' }).fill('Named, with a programme.');
    await page.getByRole('textbox', { name: 'On “Cover during mobilisation”' }).fill('Stated.');
    await page.getByRole('button', { name: 'Everybody' }).press('Enter');
    await page.reload();
    await signIn(page, 'Joseph');
    await openModeration(page, tender);
    await openItem(page, '1.2', 'Bidder C');
    await expect(reason).toHaveValue(written);
    await expect(page.getByText('Ready to be recorded.')).toBeVisible();
    await recordConsensus(page);
    await expect(itemHeading(page)).toHaveText(/^1.1 Programme and possession plan Bidder B/);
    await page.keyboard.press('Escape');
    expect((await wallRow(page, '1.2'))[2]).toBe('2 to 4: 2 steps apart Agreed 4');
    await expect(page.getByRole('meter', { name: 'Agreed' })).toHaveAttribute('aria-valuetext', '1 of 24');
    await openItem(page, '1.2', 'Bidder B');
    await expect(page.getByRole('region', { name: 'The same question on other bids' })).toContainText('Bidder C 4');
  },
);

test('a consensus outside every individual score is allowed, and said', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'moderate');
  await signIn(page, 'Joseph');
  await openModeration(page, tender);
  await openItem(page, '1.3', 'Bidder C');
  await writeConsensus(page, { value: '2', reason: 'The independent checks named are not independent.' });
  await expect(page.getByText('This is outside every individual score.')).toBeVisible();
  await recordConsensus(page);
  await page.keyboard.press('Escape');
  expect((await wallRow(page, '1.3'))[2]).toBe('All agree on 4 Agreed 2, outside all individual scores');
});

test('names are hidden on the wall and in every item, and assessors keep their numbers', thorough, async ({ page }) => {
  const tender = await openExample(page, 'tram', 'moderate');
  await signIn(page, 'Joseph');
  await openModeration(page, tender);
  await page.getByRole('switch', { name: /Hide names/ }).press('Space');
  await expect(wall(page).getByRole('img', { name: /Assessor 1 4, Assessor 2 4, Assessor 3 2/ })).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('img', { name: /Amira|Peter|Gwen/ })).toHaveCount(0);
  await openItem(page, '1.2', 'Bidder C');
  await expect(page.getByRole('article', { name: 'Assessor 3' })).toContainText('Limited');
  await expect(page.getByRole('region', { name: 'Reasons' }).getByText(/Amira|Peter|Gwen/)).toHaveCount(0);
});

test('sheets are unsealed only when all are in, and by two people with their own passphrases', thorough, async ({ page, host }) => {
  const tender = await openExample(page, 'tram', 'score');
  for (const name of ['Amira', 'Peter']) await submitWhole(host.address, tender, name);
  await signIn(page, 'Joseph');
  await openModeration(page, tender);
  await expect(page.getByText('When all are in. Still missing: Gwen Stokes (invented).')).toBeVisible();
  await page.getByRole('button', { name: 'Unseal the scoresheets' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('The scoresheets of Gwen Stokes (invented) are not submitted yet.')).toBeVisible();
  await expect(dialog.getByLabel(/^Passphrase/)).toBeHidden();
  await checkAccessible(page, 'unsealing with a sheet missing');
  await page.keyboard.press('Escape');

  await submitWhole(host.address, tender, 'Gwen');
  await expect(page.getByText('Now: all sheets are in.')).toBeVisible();
  await page.getByRole('button', { name: 'Unseal the scoresheets' }).press('Enter');
  await turnBothKeys(page, undefined, 'a wrong one');
  await expect(dialog.getByText('Rhiannon Llewelyn-Prydderch (invented): That passphrase does not open this key.')).toBeVisible();
  await page.keyboard.press('Escape');
  await unsealSheets(page);
  expect(await wallRow(page, '1.2')).toEqual(['All agree on 3', 'All agree on 3', 'All agree on 3', 'All agree on 3']);
});

test('quality is locked when every answer has its consensus, and is only read afterwards', thorough, async ({ page, host }) => {
  const tender = await openExample(page, 'tram', 'moderate');
  await signIn(page, 'Joseph');
  await openModeration(page, tender);
  await page.getByRole('button', { name: 'Lock quality' }).press('Enter');
  const missing = page
    .getByRole('dialog')
    .getByText('1.1 Programme and possession plan: no consensus yet for Bidder A, Bidder B, Bidder C and Bidder D.');
  await expect(missing).toBeVisible();
  await page.keyboard.press('Escape');

  const joseph = await engineAs(host.address, 'Joseph');
  const { agenda, assessors } = await joseph.ask('moderate.view', { tender });
  const present = assessors.map(({ person }) => person);
  for (const at of agenda) {
    const item = await joseph.ask('moderate.item', { tender, ...at });
    const explanations = item.criterion.kind === 'scored' ? item.criterion.considerations.map(() => 'As in the reason.') : [];
    await joseph.ask('moderate.agree', {
      tender,
      ...at,
      value: '3',
      reason: 'Agreed after discussion.',
      explanations,
      dissent: '',
      present,
    });
  }
  await expect(page.getByRole('meter', { name: 'Agreed' })).toHaveAttribute('aria-valuetext', '24 of 24');
  await lockQuality(page);
  await expect(page.getByRole('button', { name: 'Lock quality' })).toBeHidden();
  await openItem(page, '1.1', 'Bidder A');
  await page.keyboard.press('5');
  await expect(page.getByRole('radio', { name: /Acceptable/ })).toBeChecked();
  await expect(page.getByText('Quality is locked, so consensus scores are fixed.')).toBeVisible();
  await checkAccessible(page, 'an item of a locked tender');
});

test('a replay shows sealed sheets before the unsealing, and whose sheet one likes afterwards', thorough, async ({ page, host }) => {
  const tender = await openExample(page, 'tram', 'moderate');
  const lead = await engineAs(host.address, 'Rhiannon');
  const { record, acts } = await lead.ask('archive.replay', { tender });
  await goTo(page, `/record/${record}/${tender}/moderate/${acts - 2}`);
  await expect(page.getByText('At this point of the record the scoresheets were still sealed.')).toBeVisible();
  await expect(page.getByRole('meter', { name: /Gwen/ })).toHaveAttribute('aria-valuetext', '24 of 24 answers complete');
  await goTo(page, `/record/${record}/${tender}/moderate`);
  expect(await wallRow(page, '1.2')).toEqual(opening['1.2']);
  await expect(page.getByRole('button', { name: 'Lock quality' })).toBeHidden();

  await goTo(page, `/record/${record}/${tender}/score`);
  await page.getByRole('button', { name: /Whose sheet/ }).press('Enter');
  await page.getByRole('option', { name: /Gwen/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Scoresheet of Gwen Stokes (invented)' })).toBeVisible();
  await page
    .getByRole('region', { name: 'Answers' })
    .getByRole('region', { name: /^1.2/ })
    .getByRole('button', { name: /Bidder C/ })
    .press('Enter');
  await expect(page.getByRole('radio', { name: /Limited/ })).toBeChecked();
  await checkAccessible(page, 'a sheet in a record');
});

/** The whole sheet of one assessor, every answer at 3, submitted. */
const submitWhole = async (address: string, tender: string, name: string): Promise<void> => {
  const { ask } = await engineAs(address, name);
  const { profiles, signedIn, inventedPassphrase: passphrase } = await ask('people.list', {});
  const { mine } = await ask('score.view', { tender });
  for (const { criterion, bid } of mine) {
    const mark = { value: '3', strengths: 'Enough.', weaknesses: '', evidence: [], notFound: true };
    await ask('score.recordMark', { tender, criterion, bid, mark });
  }
  const person = profiles.find((profile) => profile.person === signedIn)?.person ?? '';
  await ask('score.submit', { tender, signers: [{ person, passphrase }] });
};

/** Gwen declares that she has a conflict with Bidder C, and the lead decides that she is recused from it. */
const recuseGwen = async (address: string, tender: string): Promise<void> => {
  const lead = await engineAs(address, 'Rhiannon');
  const gwen = await engineAs(address, 'Gwen');
  const { bids, people } = await lead.ask('receive.view', { tender });
  const bid = bids.find(({ bidder }) => bidder.alias === 'Bidder C')?.bidder.id ?? '';
  await gwen.ask('receive.declare', {
    tender,
    answers: bids.map(({ bidder: { id } }) =>
      id === bid
        ? { bid: id, answer: 'actual', details: 'My brother works for its new sub-contractor.' }
        : { bid: id, answer: 'none', details: '' },
    ),
  });
  const person = people.find(({ name }) => name.startsWith('Gwen'))?.person ?? '';
  await lead.ask('receive.decideConflict', { tender, person, bid, outcome: 'recused', reason: 'Too close.' });
};

test(
  'a score that was agreed with somebody recused since is agreed anew, beside the sheet that is set aside',
  thorough,
  async ({ page, host }) => {
    const tender = await openExample(page, 'tram', 'moderate');
    await signIn(page, 'Joseph');
    await openModeration(page, tender);
    await openItem(page, '1.2', 'Bidder C');
    await writeConsensus(page, { value: '4', reason: 'Meets it in full.' });
    await recordConsensus(page);
    await recuseGwen(host.address, tender);

    await page.keyboard.press('Escape');
    const warning = page.getByText(/Scores were agreed with somebody who is recused from the bidder since/);
    await expect(warning).toContainText('Bidder C Ltd (invented), with Gwen Stokes (invented): 1.2 Mobilisation and workforce transfer.');
    await expect(page.getByRole('meter', { name: 'Agreed' })).toHaveAttribute('aria-valuetext', '0 of 24');
    await checkAccessible(page, 'a score agreed with somebody recused since');
    await openItem(page, '1.2', 'Bidder C');
    await expect(page.getByText(/does not count as agreed until it is agreed anew without them/)).toBeVisible();
    await page.getByRole('button', { name: 'Set aside: the scoresheet of Gwen Stokes (invented)' }).press('Enter');
    await expect(page.getByText('What stands here stays in the record, and counts for nothing.')).toBeVisible();
    await expect(page.getByText('All agree on 4').first()).toBeVisible();
    await checkAccessible(page, 'an item with a sheet that is set aside');
    await itemHeading(page).focus();
    await recordConsensus(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('meter', { name: 'Agreed' })).toHaveAttribute('aria-valuetext', '1 of 24');
    await expect(warning).toBeHidden();
  },
);

test(
  'after the lock the award screen names what rests on somebody recused since, and the question is asked to be reopened for that',
  thorough,
  async ({ page, host }) => {
    const tender = await openExample(page, 'tram', 'award');
    await recuseGwen(host.address, tender);
    await signIn(page, 'Rhiannon');
    await goTo(page, `/tender/${tender}/award`);
    const warning = page.getByText(/Scores were agreed with somebody who is recused from the bidder since/);
    await expect(warning).toContainText('the approver agrees, or refuses and says why the score stands');
    await checkAccessible(page, 'an award that rests on somebody recused since');
    await openModeration(page, tender);
    await openItem(page, '1.2', 'Bidder C');
    await page.getByRole('button', { name: 'Reopen this question…' }).press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: /What was found/ })).toContainText('A conflict of interest');
  },
);
