/** Receiving in the window: real files from a disk, refusals beside what they are about, sealed prices, declarations, the opening by two and the gates. */

import { createHash, randomBytes } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkAccessible, expect, goTo, openExample, signIn, test, thorough } from './hosts.ts';
import {
  chooseFiles,
  decideGate,
  declareNone,
  dropFiles,
  envelope,
  openBids,
  turnKeysOfOpening,
  openFilesOf,
  openPart,
  parts,
  register,
  standOf,
  typePrice,
} from './pages/receive-page.ts';
import { pressReady } from './pages/keyboard.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a bidder is registered by keyboard, corrected, and its bid withdrawn with the reason', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'receive');
  await openPart(page, 'Bidders');
  await page.getByRole('button', { name: 'Register a bidder' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Register a bidder' });
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('BIDDER A LTD (INVENTED)');
  await expect(dialog.getByText('“BIDDER A LTD (INVENTED)” is registered already.')).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill('Éireann Light Rail');
  await expect(dialog.getByLabel('Short name')).toHaveValue('Bidder E');
  await dialog.getByLabel(/^Sub-contractors/).fill('Signal Works\n\nTrack Renewals\nsignal works');
  await dialog.getByLabel('Name', { exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Register a bidder' })).toBeFocused();
  const row = page.getByRole('row', { name: /Éireann Light Rail/ });
  await expect(row.getByRole('listitem')).toHaveText(['Signal Works', 'Track Renewals']);
  await expect.poll(() => standOf(page, 'Bidders')).toBe('5');

  const change = page.getByRole('button', { name: 'Change Éireann Light Rail' });
  await change.press('Enter');
  await page.getByRole('menuitem', { name: 'Correct' }).press('Enter');
  const correct = page.getByRole('dialog', { name: 'Correct Éireann Light Rail' });
  await correct.getByLabel(/^Identifier/).fill('GB-COH 01234567');
  await page.keyboard.press('Enter');
  await expect(correct).toBeHidden();
  await expect(row).toContainText('GB-COH 01234567');

  await change.press('Enter');
  await page.getByRole('menuitem', { name: 'Withdraw' }).press('Enter');
  const withdraw = page.getByRole('dialog', { name: 'Withdraw the bid of Éireann Light Rail' });
  await expect(withdraw.getByRole('button', { name: 'Withdraw this bid' })).toHaveAttribute('aria-disabled', 'true');
  await withdraw.getByLabel('Why it was withdrawn').fill('Letter of 3 October');
  await page.keyboard.press('Escape');
  await expect(change).toBeFocused();
  await change.press('Enter');
  await page.getByRole('menuitem', { name: 'Withdraw' }).press('Enter');
  await expect(withdraw.getByLabel('Why it was withdrawn')).toHaveValue('Letter of 3 October');
  await withdraw.getByRole('button', { name: 'Withdraw this bid' }).press('Enter');
  await expect(row).toContainText('Withdrawn');
  await expect(row).toContainText('Letter of 3 October');
  await expect.poll(() => standOf(page, 'Bidders')).toBe('4');
});

test('several files come in at once, byte for byte; an empty one, one of 3 GB and a duplicate are refused beside them, and nothing is lost', async ({
  page,
  context,
  folder,
  host,
}) => {
  const on = (name: string): string => path.join(folder, name);
  const answers = randomBytes(4_000_001);
  await writeFile(on('answers.pdf'), answers);
  await writeFile(on('the same again.pdf'), answers);
  await writeFile(on('method statement – mobilisation.txt'), 'How we begin.\n');
  await writeFile(on('empty.pdf'), '');
  await writeFile(on('huge.bin'), '');
  truncateSync(on('huge.bin'), 3 * 1024 ** 3);

  await openExample(page, 'tram', 'receive');
  await openFilesOf(page, 'Bidder B');
  await page.getByRole('radio', { name: 'at another time' }).press('Space');
  await page.getByLabel('Day and time, as the portal says').fill('2026-09-30T12:59');
  await chooseFiles(
    envelope(page, 'Quality'),
    ...['empty.pdf', 'answers.pdf', 'huge.bin', 'the same again.pdf', 'method statement – mobilisation.txt'].map(on),
  );
  const notices = page.getByRole('list', { name: 'Being put in' }).getByRole('alert');
  await expect(notices).toHaveCount(3);
  await expect(notices).toContainText([
    '“empty.pdf” is empty (0 bytes), so it was not put in.',
    '“huge.bin” has 3.0 GB; a single file may have up to 2 GB. It was not put in.',
    "“the same again.pdf” is already among this bidder's files: the same bytes were put in before.",
  ]);
  const titles = envelope(page, 'Quality').getByRole('listitem');
  await expect(titles).toHaveCount(3);
  await expect(titles.nth(1)).toContainText('answers.pdf');
  await expect(titles.nth(1)).toContainText('received 30 September 2026 at 12:59');
  await expect(titles.nth(1)).not.toContainText('After the deadline');
  await expect(titles.nth(2)).toContainText('method statement – mobilisation.txt');

  await titles
    .nth(1)
    .getByRole('button', { name: / about answers\.pdf$/ })
    .press('Enter');
  const about = page.getByRole('dialog', { name: 'answers.pdf' });
  const digest = sha256(answers);
  await expect(about).toContainText(digest.match(/.{4}/g)?.join(' ') ?? digest);
  expect(sha256(await readFile(path.join(host.store, 'files', digest.slice(0, 2), digest)))).toBe(digest);
  await page.keyboard.press('Escape');
  await context.grantPermissions(['clipboard-read']);
  await titles.nth(1).getByRole('button', { name: 'Copy: fingerprint of answers.pdf' }).press('Enter');
  await expect(titles.nth(1).getByRole('button', { name: 'Copied: fingerprint of answers.pdf' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(digest);

  await titles
    .nth(2)
    .getByRole('button', { name: /^Set aside: / })
    .press('Enter');
  const aside = page.getByRole('dialog');
  await aside.getByLabel('Why it counts no more').fill('Replaced by a newer one');
  await aside.getByRole('button', { name: 'Set aside' }).press('Enter');
  await expect(titles.nth(2)).toContainText('Replaced by a newer one');
  await expect.poll(() => standOf(page, 'Files')).toBe('9');

  await writeFile(on('apprentices.txt'), 'Two hundred.\n');
  await writeFile(on('volunteers.txt'), 'Six thousand hours.\n');
  await dropFiles(envelope(page, 'Social value').getByText('Lay files here'), on('apprentices.txt'), on('volunteers.txt'));
  await expect(envelope(page, 'Social value').getByRole('listitem')).toContainText(['apprentices.txt', 'volunteers.txt']);
  await expect(page.getByText('“volunteers.txt” is in.')).toBeAttached();
});

test('a file on its way in can be cancelled, and nothing of it is kept', thorough, async ({ page, folder, host }) => {
  const large = path.join(folder, 'drawings.zip');
  await writeFile(large, '');
  truncateSync(large, 1024 ** 3);
  await openExample(page, 'tram', 'receive');
  await openFilesOf(page, 'Bidder A');
  await chooseFiles(envelope(page, 'Social value'), large);
  const progress = page.getByRole('progressbar', { name: 'drawings.zip, for the envelope “Social value”' });
  await expect(progress).toHaveAttribute('aria-valuetext', /MB of 1\.07 GB$/);
  await openPart(page, 'Prices');
  await openPart(page, 'Files');
  await expect(progress).toBeVisible();
  await page.getByRole('list', { name: 'Being put in' }).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Putting in “drawings.zip” was cancelled. Nothing of it was kept.')).toBeVisible();
  expect((await readdir(path.join(host.store, 'files'))).filter((name) => name.endsWith('.incoming'))).toEqual([]);
});

test(
  'a price is read while it is typed, sealed, and not shown again; its envelope then takes files, once each',
  thorough,
  async ({ page, folder }) => {
    await openExample(page, 'tram', 'receive');
    await register(page, 'Fifth Ltd');
    await openFilesOf(page, 'Fifth Ltd');
    await expect(envelope(page, 'Price')).toContainText('Waits for this bidder’s price to be sealed');

    const dialog = await typePrice(page, 'Fifth Ltd', {
      price: '70.123.456,00',
      quantities: { APP: '100', JOB: '0', SME: '-5', VOL: '1,000' },
    });
    await dialog.getByLabel(/^SME:/).press('Tab');
    await expect(dialog.getByText('“70.123.456,00” can be read in more than one way.')).toBeVisible();
    await expect(dialog.getByText('“-5” is less than 0.')).toBeVisible();
    await expect(dialog.getByText('Read as 1,000 × hour')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Seal it' })).toHaveAccessibleDescription('Waits for the marked numbers');
    await dialog.getByLabel('Price without VAT').fill('£70,123,456');
    await expect(dialog.getByText('Read as £70,123,456')).toBeVisible();
    await dialog.getByLabel(/^SME:/).fill('5');
    await page.keyboard.press('Enter');
    await expect(page.getByText('The price of Fifth Ltd is sealed. Nobody can read it now, you neither.')).toBeVisible();
    await expect.poll(() => standOf(page, 'Prices')).toBe('5 of 5');
    expect(await page.locator('body').innerText()).not.toContain('70,123,456');

    const file = path.join(folder, 'price schedule.csv');
    await writeFile(file, 'total,70123456\n');
    await openFilesOf(page, 'Fifth Ltd');
    await chooseFiles(envelope(page, 'Price'), file);
    await expect(envelope(page, 'Price').getByRole('listitem')).toContainText('price schedule.csv');
    await chooseFiles(envelope(page, 'Price'), file);
    await expect(page.getByRole('alert')).toContainText('“price schedule.csv” with the same size is in the price envelope already.');
  },
);

test(
  'a price sheet is read before anything is sealed: wrong columns, wrong numbers and strangers are named with their line',
  thorough,
  async ({ page, folder }) => {
    const sheet = async (name: string, content: string | Uint8Array): Promise<void> => {
      const file = path.join(folder, name);
      await writeFile(file, content);
      await chooseFiles(page.getByRole('region', { name: 'Or bring in a sheet' }), file);
    };
    await openExample(page, 'tram', 'receive');
    await openPart(page, 'Prices');
    const alert = page.getByRole('alert');

    await sheet('columns.csv', 'firm,cost\nBidder A,5\n');
    await expect(alert).toContainText('The first line has no column “bidder”, “price”, “APP”, “JOB”, “SME”, “VOL”. It says: firm, cost.');
    await sheet('book.xlsx.csv', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]));
    await expect(alert).toContainText('“book.xlsx.csv” is not a text file in UTF-8.');
    await sheet('broken.csv', 'bidder,price,APP,JOB,SME,VOL\n"Bidder A,5,1,1,1,1\n');
    await expect(alert).toContainText('This is not a well-formed CSV file');

    await sheet(
      'faults.csv',
      'Bidder;Price;APP;JOB;SME;VOL\nBidder A;1.234,50;1;1;1;1\nBidder B;-5;1;1;1;1\nBidder C;;1;1;1;1\nNobody Ltd;5;1;1;1;1\nBidder D;5;1;1;1;1\n',
    );
    await expect(alert).toContainText('4 of 5 rows cannot be used, so none was sealed.');
    const rows = page.getByRole('table', { name: 'The rows of the sheet, as they were read' }).getByRole('row');
    await expect(rows).toContainText([
      'Line',
      '“1.234,50” can be read in more than one way.',
      '“-5” is less than 0.',
      'A blank is not the same as 0.',
      '“Nobody Ltd” is not a registered bidder.',
      '£5',
    ]);
    await expect(page.getByRole('button', { name: /^Seal/ }).last()).toHaveAccessibleDescription(
      'Waits for 4 rows to be corrected in the file',
    );
    await page.getByRole('button', { name: 'Leave the sheet' }).press('Enter');

    await expect(page.getByLabel('The sheet to fill in')).toHaveValue(
      'bidder,price,APP,JOB,SME,VOL\nBidder A Ltd (invented),,,,,\nBidder B Ltd (invented),,,,,\nBidder C Ltd (invented),,,,,\nBidder D Ltd (invented),,,,,\n',
    );
    await sheet(
      'prices.csv',
      '\ufeffVOL,bidder,price,APP,JOB,SME,note\r\n"3,000",Bidder A Ltd (invented),"£74,600,000","12,480",60,18000000,final\r\n0,bidder b,71200000.50,0,0,0,\r\n',
    );
    await expect(rows.nth(1)).toContainText('£74,600,000');
    await expect(rows.nth(2)).toContainText('£71,200,000.50');
    await expect(
      page.getByText('Sealed before and replaced by this sheet: Bidder A Ltd (invented) and Bidder B Ltd (invented).'),
    ).toBeVisible();
    await pressReady(page.getByRole('button', { name: 'Seal 2 prices' }));
    await expect(page.getByText('2 prices are sealed. The sheet itself was not kept.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Or bring in a sheet' })).toBeFocused();
    expect(await page.locator('body').innerText()).not.toContain('74,600,000');
  },
);

test(
  'everybody declares for themselves, somebody else decides, and two people who have declared open the bids',
  thorough,
  async ({ page }) => {
    await openExample(page, 'tram', 'receive');
    await openPart(page, 'Opening');
    await expect(page.getByRole('button', { name: 'Open the bids…' })).toHaveAccessibleDescription(
      /^Waits for the declaration of Rhiannon .* and Joseph/,
    );
    await declareNone(page);

    await signIn(page, 'Gwen');
    await openPart(page, 'Files');
    await expect(envelope(page, 'Quality')).toContainText('Sealed file');
    await expect(page.getByText('answers.pdf')).toHaveCount(0);
    await expect(page.getByText('Only the procurement lead may register bidders.')).toBeVisible();
    await openPart(page, 'Declarations');
    const withB = page.getByRole('radiogroup', { name: 'Conflict with Bidder B Ltd (invented)' });
    await expect(page.getByRole('listitem').filter({ has: withB })).toContainText('with Track Renewals Example Ltd (invented)');
    const file = page.getByRole('button', { name: 'File my declaration' });
    await expect(file).toHaveAccessibleDescription('Waits for your answer about 4 bidders');
    for (const key of ['A', 'C', 'D'])
      await page
        .getByRole('radiogroup', { name: `Conflict with Bidder ${key} Ltd` })
        .getByRole('radio', { name: 'None' })
        .press('Space');
    await withB.getByRole('radio', { name: 'Actual' }).press('Space');
    await expect(file).toHaveAccessibleDescription('Waits for what the conflict with Bidder B Ltd (invented) is');
    await page.getByLabel('What it is, and what you propose to do about it').fill('My brother works there. I propose not to score it.');
    await openPart(page, 'Bidders');
    await openPart(page, 'Declarations');
    await expect(page.getByLabel('What it is, and what you propose to do about it')).toHaveValue(
      'My brother works there. I propose not to score it.',
    );
    await page.getByRole('checkbox', { name: /^I keep what I learn here/ }).press('Space');
    await file.press('Enter');
    await expect(page.getByRole('heading', { name: 'Your declaration' })).toBeFocused();
    await expect(page.getByText('Your own: somebody else decides on it.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Decide on the conflict/ })).toHaveCount(0);

    await signIn(page, 'Margaret');
    await declareNone(page);
    await page.getByRole('button', { name: /^Decide on the conflict of Gwen Stokes .* with Bidder B/ }).press('Enter');
    const decide = page.getByRole('dialog');
    await expect(decide).toContainText('My brother works there. I propose not to score it.');
    await decide.getByRole('radio', { name: /Recused/ }).press('Space');
    await decide.getByLabel('Reason, and the steps to be taken').fill('A close relative.');
    await pressReady(decide.getByRole('button', { name: 'Record the decision' }));
    await expect(decide).toBeHidden();
    const recused = page.getByRole('row', { name: /Gwen Stokes/ }).getByRole('button', { name: /towards Bidder B .*: Recused/ });
    await recused.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('A close relative.');
    await expect(page.getByRole('dialog')).toContainText('Margaret Ellis (invented)');
    await page.keyboard.press('Escape');

    await signIn(page, 'Rhiannon');
    await openPart(page, 'Opening');
    await expect(page.getByRole('button', { name: /Key of the moderator/ })).toContainText('Margaret Ellis');
    await turnKeysOfOpening(page, ['not this one', 'nor that']);
    await expect(page.getByRole('alert')).toContainText('That passphrase does not open this key');
    await page.keyboard.press('Escape');
    await openBids(page);
    await expect(page.getByText(/^Opened by .* on /)).toContainText(/Rhiannon.*Margaret|Margaret.*Rhiannon/);
    await expect(page.getByRole('heading', { level: 2, name: 'Opening' })).toBeFocused();
    await expect.poll(() => standOf(page, 'Opening')).toBe('open');

    await signIn(page, 'Gwen');
    await openFilesOf(page, 'Bidder A');
    await page.getByRole('button', { name: 'Look into it: Bidder A answers.pdf' }).press('Enter');
    await expect(page.getByRole('dialog').getByText('This document belongs to an example.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { name: /^Files of Bidder B/ })).toBeVisible();
    await expect(envelope(page, 'Quality')).toContainText('Sealed file');
    await expect(page.getByRole('button', { name: /^Look into it/ })).toHaveCount(0);
  },
);

test('one key is turned now and the other later', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'receive');
  await declareNone(page);
  await openPart(page, 'Opening');
  await page.getByRole('button', { name: /Key of the moderator/ }).press('Enter');
  await page.getByRole('option', { name: 'Later' }).click();
  await page.getByRole('button', { name: 'Turn this key…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Open the bids' });
  await expect(dialog).toContainText('The bids are opened when the second key is turned too.');
  await dialog.locator('input[type="password"]').fill('an invented person');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Rhiannon .* has turned one key\. The bids stay sealed until the second is turned\.$/)).toBeVisible();

  await signIn(page, 'Daniel');
  await declareNone(page);
  await openPart(page, 'Opening');
  await pressReady(page.getByRole('button', { name: /^Open the bids…|^Turn this key…/ }));
  await page.getByRole('dialog').locator('input[type="password"]').fill('an invented person');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Opened by .* on /)).toContainText(/Rhiannon.*Daniel|Daniel.*Rhiannon/);
});

test('every gate is decided with a reason, and the scoring starts when nothing stands in its way', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'receive');
  for (const name of ['Rhiannon', 'Joseph', 'Amira', 'Peter', 'Gwen', 'Daniel']) {
    await signIn(page, name);
    await declareNone(page);
  }
  await signIn(page, 'Rhiannon');
  await openBids(page);
  await expect(page.getByText(/^Opened by .* on /)).toBeVisible();
  const bidders = ['A', 'B', 'C', 'D'].map((key) => `Bidder ${key} Ltd`);
  await decideGate(
    page,
    'Completeness',
    bidders.map((bidder) => ({ bidder, outcome: 'Pass', reason: 'Everything is there.' })),
  );
  const start = page.getByRole('button', { name: 'Start the scoring…' });
  await expect(page.getByText('4 decisions on completeness and pass or fail are still to be made.')).toBeVisible();
  await expect(start).toHaveAttribute('aria-disabled', 'true');
  await decideGate(
    page,
    'Safety certification',
    bidders.map((bidder) => ({
      bidder,
      outcome: bidder.includes(' D ') ? 'Fail' : 'Pass',
      reason: bidder.includes(' D ') ? 'No certificate, and none is promised.' : 'Certificate at page 3.',
    })),
  );
  await expect(page.getByRole('button', { name: /^Safety certification: change the decision for Bidder A/ })).toBeVisible();
  await expect(page.getByText('Margaret Ellis (invented) has not declared conflicts of interest yet.')).toBeVisible();
  await expect(start).toHaveAttribute('aria-disabled', 'true');

  await signIn(page, 'Margaret');
  await declareNone(page);
  await signIn(page, 'Rhiannon');
  await openPart(page, 'Gates');
  await start.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Start the scoring' });
  await expect(dialog).toContainText('Not scored, because a gate was failed: Bidder D Ltd (invented)');
  await pressReady(dialog.getByRole('button', { name: 'Start the scoring' }));
  await expect(page.getByText('Settled: scoring has started.')).toBeVisible();
  await openPart(page, 'Bidders');
  await expect(page.getByRole('row', { name: /Bidder D Ltd/ })).toContainText('Failed a gate');
});

test('bidders stand in the order that is chosen, the same in every part', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'receive');
  await register(page, 'Aardvark Rail');
  const first = page.getByRole('rowheader').first();
  await expect(page.getByRole('rowheader')).toHaveCount(5);
  await expect(first).toContainText('Bidder A Ltd');
  await page.getByRole('radio', { name: 'name' }).press('Space');
  await expect(first).toContainText('Aardvark Rail');
  await openPart(page, 'Prices');
  await expect(first).toContainText('Aardvark Rail');
});

for (const [stage, person, looked] of [
  ['receive', 'Rhiannon', parts],
  ['receive', 'Amira', ['Files', 'Declarations']],
  ['score', 'Rhiannon', ['Files', 'Opening', 'Gates']],
] as const)
  test(`the parts are accessible at ${stage} for ${person}`, thorough, async ({ page }) => {
    const tender = await openExample(page, 'tram', stage);
    await signIn(page, person);
    await goTo(page, `/tender/${tender}/receive`);
    for (const part of looked) {
      await openPart(page, part);
      await checkAccessible(page, part);
    }
  });

test('what opens over the screen is accessible, and gives the focus back', thorough, async ({ page }) => {
  await openExample(page, 'tram', 'receive');
  for (const [part, button] of [
    ['Bidders', 'Register a bidder'],
    ['Files', / about Bidder A answers\.pdf$/],
    ['Prices', /^Correct the price of Bidder A/],
  ] as const) {
    await openPart(page, part);
    await page.getByRole('button', { name: button }).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await checkAccessible(page, `${part}: ${button}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: button })).toBeFocused();
  }
});
