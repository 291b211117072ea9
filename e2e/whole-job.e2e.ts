/** The whole job in one run and without a mouse: seven people, a tender from nothing, bids, marks, a consensus, prices, a recommendation, and a pack that verifies. */

import type { Locator, Page } from '@playwright/test';
import { bidDocument } from '../electron/seeds/document.ts';
import { expect, test } from './hosts.ts';
import { choose, command, countPresses, pick, press, reach, type } from './pages/keyboard.ts';

/** Each with a passphrase of their own. */
const people = {
  lead: 'Rosalind Achebe',
  moderator: 'Tomos Pryce',
  first: 'Ines Ferreira',
  second: 'Callum Reid',
  third: 'Hanna Lindqvist',
  price: 'Yusuf Demir',
  approver: 'Beatrix Oyelaran',
} as const;

type Key = keyof typeof people;

const passphraseOf = (key: Key): string => `${people[key]} keeps a garden`;

const makeProfile = async (page: Page, key: Key): Promise<void> => {
  await type(page, page.getByRole('textbox', { name: 'Your name' }), people[key]);
  await pick(page, page.getByRole('radiogroup', { name: 'How to choose it' }), 'Words of my own');
  await type(page, page.getByLabel('Passphrase', { exact: true }), passphraseOf(key));
  await type(page, page.getByLabel('The same again'), passphraseOf(key));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('button', { name: people[key] })).toBeVisible();
};

const profiles = async (page: Page): Promise<void> => {
  await press(page, page.getByRole('button', { name: 'Make my profile' }));
  await makeProfile(page, 'lead');
  for (const key of ['moderator', 'first', 'second', 'third', 'price', 'approver'] as const) {
    await command(page, 'go to people');
    await press(page, page.getByRole('button', { name: 'Make a profile' }));
    await makeProfile(page, key);
  }
};

/** From the first screen, by the tender's name. */
const openTender = async (page: Page): Promise<void> => {
  await press(page, page.getByRole('link', { name: 'Grounds maintenance' }));
  await expect(page.getByRole('banner')).toContainText('GM-2026-007');
};

const signIn = async (page: Page, key: Key): Promise<void> => {
  await command(page, 'go to people');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Sign in', exact: true }) });
  await choose(page, form.getByRole('button', { name: /Your name/ }), people[key]);
  await type(page, form.getByLabel('Passphrase'), passphraseOf(key));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('button', { name: people[key] })).toBeVisible();
};

/** By the arrow keys along the tabs of a screen. */
const openPart = async (page: Page, name: string): Promise<void> => {
  const tab = page.getByRole('tab', { name });
  await expect(tab).toBeVisible();
  await reach(page, page.getByRole('tab', { selected: true }));
  for (let pressed = 0; pressed < 8 && (await tab.getAttribute('aria-selected')) !== 'true'; pressed += 1)
    await page.keyboard.press('ArrowRight');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
};

/** The passphrases of those whom a dialog asks, in its order, and its one act. */
const sign = async (page: Page, ...keys: readonly Key[]): Promise<void> => {
  const dialog = page.getByRole('dialog');
  for (const key of keys) await type(page, dialog.getByLabel(`Passphrase of ${people[key]}`), passphraseOf(key));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
};

const quality = (bidder: string) => ({
  name: `${bidder} answers.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    bidDocument(`${bidder}: grounds maintenance`, [
      { heading: 'Method', text: `How ${bidder} would keep the grounds.` },
      { heading: 'Team', text: `Who of ${bidder} would do it.` },
    ]),
  ),
});

/** Chooses files where the button with the focus asks for them. */
const chooseFiles = async (page: Page, button: Locator, file: ReturnType<typeof quality>): Promise<void> => {
  const asked = page.waitForEvent('filechooser');
  await press(page, button);
  await (await asked).setFiles(file);
};

const bidders = ['Alder Grounds Ltd', 'Birch Gardens LLP'] as const;
const prices = { 'Alder Grounds Ltd': '125000', 'Birch Gardens LLP': '100000' } as const;

/** Kind by kind, whatever the check advises against. */
const answerFindings = async (page: Page): Promise<void> => {
  const open = page.getByRole('button', { name: /^Answer: / });
  await expect(page.getByRole('heading', { name: 'Worth thinking about' })).toBeVisible();
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await press(page, open.first());
    await page.keyboard.type('Small works that the same people will judge.');
    const all = page.getByRole('checkbox', { name: /^The same for/ });
    const others = await all.count();
    if (others > 0) await press(page, all, 'Space');
    await press(page, page.getByRole('button', { name: 'Keep the answer' }));
    await expect.poll(() => open.count()).toBeLessThan(left);
  }
};

const prepare = async (page: Page): Promise<void> => {
  await signIn(page, 'lead');
  await command(page, 'new tender');
  const start = page.getByRole('dialog', { name: 'New tender' });
  await type(page, start.getByLabel('Reference'), 'GM-2026-007');
  await type(page, start.getByLabel('Title'), 'Grounds maintenance');
  await type(page, start.getByLabel(/^Contracting authority/), 'Borough of Eastmere');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Prepare' })).toBeVisible();

  await openPart(page, 'Scales');
  await choose(page, page.getByRole('button', { name: 'Add a scale' }), '0 to 5');

  await openPart(page, 'Criteria');
  await press(page, page.getByRole('button', { name: 'Section', exact: true }));
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Quality');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Insert');
  await page.keyboard.type('Method');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Team');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Price');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  for (const weight of ['60', '2/3', '1/3', '40']) {
    await page.keyboard.type(weight);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('row', { name: /1\.1 Method/ })).toContainText('40');
  const price = page.getByRole('row', { name: /2 Price/ });
  await expect(price).toContainText('40%');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Enter');
  await choose(page, page.getByRole('button', { name: /Kind$/ }), 'Price');

  await openPart(page, 'Arithmetic');
  await choose(page, page.getByRole('button', { name: 'Add a step' }), 'Drawing lots, before witnesses');

  await openPart(page, 'People');
  for (const [key, role] of [
    ['moderator', 'Moderator'],
    ['first', 'Assessor'],
    ['second', 'Assessor'],
    ['third', 'Assessor'],
    ['price', 'Price evaluator'],
    ['approver', 'Approver'],
  ] as const) {
    await press(page, page.getByRole('button', { name: 'Appoint somebody' }));
    const dialog = page.getByRole('dialog', { name: 'Appoint somebody' });
    await choose(page, dialog.getByRole('button', { name: /^Person|Choose a profile/ }), people[key]);
    await press(page, dialog.getByRole('checkbox', { name: role }), 'Space');
    await press(page, dialog.getByRole('button', { name: 'Appoint', exact: true }));
    await expect(dialog).toBeHidden();
  }

  await openPart(page, 'Freeze');
  await answerFindings(page);
  await press(page, page.getByRole('button', { name: 'Freeze the criteria…' }));
  await sign(page, 'lead', 'approver');
  await expect(page.getByRole('heading', { name: 'The criteria are frozen', exact: true })).toBeVisible();
};

const receive = async (page: Page): Promise<void> => {
  await command(page, 'go to receive');
  await openPart(page, 'Bidders');
  for (const [index, bidder] of bidders.entries()) {
    if (index === 0) await press(page, page.getByRole('button', { name: 'Register a bidder' }));
    const dialog = page.getByRole('dialog', { name: 'Register a bidder' });
    await type(page, dialog.getByLabel('Name', { exact: true }), bidder);
    await press(
      page,
      dialog.getByRole('button', { name: index === bidders.length - 1 ? 'Register' : 'Register, and another', exact: true }),
    );
  }
  await expect(page.getByRole('dialog')).toBeHidden();

  await openPart(page, 'Files');
  for (const bidder of bidders) {
    await press(page, page.getByRole('navigation', { name: /^Bidders/ }).getByRole('button', { name: bidder }));
    const envelope = page.getByRole('region', { name: 'Quality' });
    await chooseFiles(page, envelope.getByRole('button', { name: 'Choose files' }), quality(bidder));
    await expect(envelope.getByText(`${bidder} answers.pdf`).first()).toBeVisible();
  }

  await openPart(page, 'Prices');
  for (const bidder of bidders) {
    await press(page, page.getByRole('button', { name: new RegExp(`the price of ${bidder}`) }));
    const dialog = page.getByRole('dialog');
    await type(page, dialog.getByLabel('Price without VAT'), prices[bidder]);
    await press(page, dialog.getByRole('button', { name: 'Seal it' }));
    await expect(dialog).toBeHidden();
  }
};

const open = async (page: Page): Promise<void> => {
  for (const key of ['moderator', 'first', 'second', 'third', 'price', 'approver', 'lead'] as const) {
    await signIn(page, key);
    await openTender(page);
    await command(page, 'go to receive');
    await openPart(page, 'Declarations');
    await reach(
      page,
      page
        .getByRole('radiogroup', { name: `Conflict with ${bidders[0]}` })
        .getByRole('radio')
        .first(),
    );
    await page.keyboard.type('nn');
    await press(page, page.getByRole('checkbox', { name: /^I keep what I learn here/ }), 'Space');
    await press(page, page.getByRole('button', { name: 'File my declaration' }));
    await expect(page.getByText(/^You declared on/)).toBeVisible();
  }

  await openPart(page, 'Opening');
  await press(page, page.getByRole('button', { name: 'Open the bids…' }));
  await sign(page, 'lead', 'moderator');
  await openPart(page, 'Gates');
  for (const [index, bidder] of bidders.entries()) {
    if (index === 0) await press(page, page.getByRole('button', { name: `Completeness: decide for ${bidder}` }));
    const dialog = page.getByRole('dialog');
    await pick(page, dialog.getByRole('radiogroup'), 'Pass');
    await type(page, dialog.getByLabel('Reason'), 'Every question is answered and the form of tender is signed.');
    await press(page, dialog.getByRole('button', { name: /^Keep/ }));
  }
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(page, page.getByRole('button', { name: 'Start the scoring…' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Start the scoring' }));
  await expect(page.getByText('Scoring has started.').first()).toBeVisible();
};

/** Each assessor's marks in the order in which the answers come up, and the reasons that go with them. */
const score = async (page: Page): Promise<void> => {
  for (const key of ['first', 'second', 'third'] as const) {
    await signIn(page, key);
    await openTender(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Your scoresheet' })).toBeVisible();
    for (let answer = 1; answer <= 4; answer += 1) {
      await expect(page.getByLabel('Strengths')).toHaveValue('');
      await expect(page.getByRole('button', { name: /^Cite page 1/ })).toBeEnabled();
      await page.keyboard.press(key === 'third' ? '3' : '4');
      await page.keyboard.press('e');
      await type(page, page.getByLabel('Strengths'), 'Says who does what, and when.');
      await type(page, page.getByLabel('Weaknesses'), 'Says nothing of wet summers.');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText(`${answer} of 4`)).toBeVisible();
    }
    await press(page, page.getByRole('button', { name: 'Submit my scoresheet' }));
    await sign(page, key);
    await expect(page.getByText(/^Submitted /).first()).toBeVisible();
  }
};

const moderate = async (page: Page): Promise<void> => {
  await signIn(page, 'moderator');
  await openTender(page);
  await command(page, 'go to moderate');
  await press(page, page.getByRole('button', { name: 'Unseal the scoresheets' }));
  await sign(page, 'moderator', 'lead');
  await expect(page.getByText('0 of 4').first()).toBeVisible();
  await command(page, 'first item that is not agreed');
  for (let answer = 1; answer <= 4; answer += 1) {
    const reason = page.getByRole('textbox', { name: 'Reason' });
    await expect(reason).toHaveValue('');
    await page.keyboard.press('4');
    await type(page, reason, 'Two of three saw a plan for each week; not 5, because wet summers are left out.');
    await press(page, page.getByRole('button', { name: 'Everybody' }));
    await page.keyboard.press('Control+Enter');
  }
  // After the last one the wall comes back by itself.
  await expect(page.getByText('4 of 4').first()).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Lock quality' }));
  await sign(page, 'moderator', 'lead');
};

const award = async (page: Page): Promise<void> => {
  await signIn(page, 'lead');
  await openTender(page);
  await press(page, page.getByRole('button', { name: 'Open the prices' }));
  await sign(page, 'price', 'lead');
  // Quality is equal, and 100,000 against 125,000 is 40 points against 32.
  await expect(page.getByRole('table', { name: /^Bids by rank/ })).toContainText('88.00');
  await openPart(page, 'Recommendation and report');
  await type(page, page.getByLabel('Reason for the recommendation'), 'Equal in quality, and the lower price.');
  await press(page, page.getByRole('button', { name: 'Recommend Birch Gardens LLP' }));
  await sign(page, 'lead');
};

const archive = async (page: Page): Promise<void> => {
  await command(page, 'go to archive');
  await press(page, page.getByRole('button', { name: 'Close the record' }));
  await sign(page, 'lead');
  for (const key of Object.keys(people) as Key[]) {
    await choose(page, page.getByRole('button', { name: /Who signs now$/ }), people[key]);
    await press(page, page.getByRole('button', { name: 'Sign the pack' }));
    await sign(page, key);
    await expect(page.getByRole('row', { name: new RegExp(`^${people[key]} .*Signed`) })).toBeVisible();
  }
  await press(page, page.getByRole('button', { name: 'Verify the pack now' }));
  await expect(page.getByText(/This evaluation pack is whole and unchanged since 7 people signed it/).first()).toBeVisible();
};

/** Those of the job, in its order; each begins where the one before has ended. */
const parts: readonly (readonly [name: string, part: (page: Page) => Promise<void>])[] = [
  ['seven people make their profiles', profiles],
  ['prepare: a tender with two questions and a price, frozen by two people', prepare],
  ['receive: two bids, and their prices sealed', receive],
  ['receive: everybody’s declarations, the opening by two people, and completeness', open],
  ['score: three assessors, each on their own', score],
  ['moderate: four consensus scores, and quality locked by two people', moderate],
  ['award: prices opened by two people, a result, a recommendation', award],
  ['archive: a pack, signed by all seven, that verifies', archive],
];

test('the whole job, from an empty store to a pack that verifies', async ({ page }) => {
  test.setTimeout(600_000);
  const presses = await countPresses(page);
  for (const [name, part] of parts) await test.step(name, () => part(page));
  expect(await presses()).toBe(0);
});
