/** The tram example through the whole machine: real store, real keys, real pack. Expected numbers are the worked example's (acceptance example a), typed by hand. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { display, displayPounds } from '../../shared/domain/display.ts';
import { parseExact, zero } from '../../shared/domain/exact.ts';
import type { Sha256 } from '../../shared/domain/ids.ts';
import { testEngine } from '../host/testing.ts';
import { healthAndSafety } from './health-and-safety.ts';
import { priceDocument } from './play.ts';
import { tram } from './tram.ts';

const shown = (exact: string | undefined, places = 4): string => display(parseExact(exact ?? '') ?? zero, places);
const pounds = (exact: string): string => displayPounds(parseExact(exact) ?? zero);

it('comes out as the worked example says, to the last printed digit, and C wins by 0.3676', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'sealed');
  const view = await engine.done('lead', 'award.view', { tender: played.tender });
  const { evaluation } = view;
  const points = (bid: string, criterion: string) =>
    shown(
      evaluation?.bids
        .find((one) => one.bid === played.bids.get(bid))
        ?.points.find((one) => one.criterion === played.criteria.get(criterion))?.points?.value,
    );
  const total = (bid: string) => shown(evaluation?.bids.find((one) => one.bid === played.bids.get(bid))?.total?.value);

  expect(
    ['A', 'B', 'C', 'D'].map((bid) => [points(bid, '1'), points(bid, '2'), points(bid, '3.2'), points(bid, '3.1'), total(bid)]),
  ).toEqual([
    ['45.0000', '17.1582', '6.5630', '7.2000', '75.9211'],
    ['48.0000', '17.9775', '7.4780', '7.2000', '80.6555'],
    ['46.0000', '16.2231', '10.0000', '8.8000', '81.0231'],
    ['39.0000', '20.0000', '3.3716', '4.8000', '67.1716'],
  ]);
  const letters = new Map([...played.bids].map(([key, id]) => [id, key]));
  expect(evaluation?.ranking?.places.map((place) => letters.get(place.bid))).toEqual(['C', 'B', 'A', 'D']);
  // The example prints the difference of the printed totals, 81.0231 − 80.6555 = 0.3676; exactly it is 0.36752….
  expect(shown(evaluation?.ranking?.margin?.points.value, 12)).toBe('0.367520658019');
  expect(evaluation?.ranking?.margin?.sentence).toMatch(/^Social value decides it/);

  // The register holds what was promised; the cap only limits what was counted.
  const register = (bid: string) => view.register.filter((row) => row.bid === played.bids.get(bid));
  expect(register('C').map(({ code, promised, pounds: worth }) => [code, promised, pounds(worth)])).toEqual([
    ['APP', '16640', '£4,160,000'],
    ['JOB', '80', '£1,800,000'],
    ['SME', '36000000', '£6,312,000'],
    ['VOL', '6000', '£102,000'],
  ]);
  expect(register('C').find((row) => row.code === 'SME')?.counted).toBe('31560000');
  expect(view.recommendation?.bids).toEqual([played.bids.get('C')]);
});

it('comes out as FCDO Services published: 40 cells, price points and totals to two decimals, rank E A C B D', async () => {
  const engine = testEngine();
  const played = await engine.play(healthAndSafety, 'archive');
  const { evaluation } = await engine.done('lead', 'award.view', { tender: played.tender });
  const published = readFileSync(new URL('published/fcdo-foi2024-01569/published.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const computed = published.map(([number]) => [
    number,
    ...['A', 'B', 'C', 'D', 'E'].map((bid) =>
      shown(
        evaluation?.bids
          .find((one) => one.bid === played.bids.get(bid))
          ?.points.find((one) => one.criterion === played.criteria.get(number === 'Price' ? 'P' : (number ?? '')))?.points?.value,
        2,
      ),
    ),
  ]);
  expect(computed).toEqual(published);
  expect(
    ['A', 'B', 'C', 'D', 'E'].map((bid) => shown(evaluation?.bids.find((one) => one.bid === played.bids.get(bid))?.total?.value, 2)),
  ).toEqual(['67.21', '48.03', '55.80', '36.87', '78.00']);
  const letters = new Map([...played.bids].map(([key, id]) => [id, key]));
  expect(evaluation?.ranking?.places.map((place) => letters.get(place.bid)).join(' ')).toBe('E A C B D');
});

/** Every byte that is on the disk. */
const everything = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

it('hides by encryption: neither marks nor drafts nor prices are on the disk in the open before their time', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'score');
  const { tender } = played;
  const item = { tender, criterion: played.criteria.get('1.1') ?? '', bid: played.bids.get('A') ?? '' };
  const mark = (strengths: string) => ({ value: '4', strengths, weaknesses: '', evidence: [], notFound: true });
  await engine.done('A1', 'score.recordMark', { ...item, mark: mark('A reason that nobody else may read yet') });
  await engine.done('A1', 'score.keepDraft', { ...item, mark: mark('A draft that nobody else may read yet') });
  const disk = everything(engine.store.folder);
  expect(disk.includes('nobody else may read yet')).toBe(false);
  expect(disk.includes('78900000')).toBe(false);
  // The same search finds what is not secret, so it would have found the secrets.
  expect(disk.includes('Bidder C Ltd (invented)')).toBe(true);

  // Its author sees the draft, nobody else sees anything.
  expect((await engine.done('A1', 'score.item', item)).draft?.strengths).toBe('A draft that nobody else may read yet');
  expect((await engine.done('A1', 'score.item', item)).mark?.strengths).toBe('A reason that nobody else may read yet');
  expect((await engine.done('A2', 'score.item', item)).mark).toBe(null);
  const { cells } = await engine.done('moderator', 'moderate.view', { tender });
  expect(cells.flatMap((cell) => cell.marks)).toEqual([]);
  expect(JSON.stringify(await engine.done('lead', 'award.view', { tender }))).not.toContain('78900000');

  // Locked and signed in again, the author's own work is back.
  await engine.done('A1', 'people.lock', {});
  await engine.done('A1', 'people.signIn', engine.signers(played, 'A1')[0] ?? { person: '', passphrase: '' });
  expect((await engine.done('A1', 'score.item', item)).draft?.strengths).toBe('A draft that nobody else may read yet');
});

it('takes price files into the sealed envelope and gives back their very bytes once prices are open, and not before', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'award');
  const { tender } = played;
  const [bidder] = tram.bids;
  if (!bidder) throw new Error('no bids');
  const bid = played.bids.get(bidder.key) ?? '';
  const file = (await engine.done('price', 'receive.view', { tender })).bids[0]?.files.find((one) => one.envelope === 'price');
  const read = { tender, bid, file: file?.sha256 ?? '', offset: 0, length: 1_000_000 };
  const sent = Buffer.from(priceDocument(tram, bidder));
  const kept = await engine.store.blobs.read(read.file as Sha256, 0, 1_000_000);
  expect(Buffer.from(kept).includes('74,600,000')).toBe(false);
  expect(sent.includes('74,600,000')).toBe(true);
  expect(await engine.refusal('price', 'receive.readFile', read)).toBe('price-not-open');
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const opened = await engine.done('price', 'receive.readFile', read);
  expect(Buffer.from(opened.data, 'base64').equals(sent)).toBe(true);
});

it('opens with two keys turned one after the other, as it does with both at once', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'moderate');
  const { tender } = played;
  // Played to "moderate" the sheets are unsealed already, so this looks at the price envelope.
  const { criteria } = await engine.done('moderator', 'moderate.view', { tender });
  for (const criterion of criteria)
    if (criterion.kind === 'scored')
      for (const [key, bid] of played.bids)
        await engine.done('moderator', 'moderate.agree', {
          tender,
          criterion: criterion.id,
          bid,
          value: tram.consensus(criterion.number, key).value,
          reason: 'As discussed.',
          explanations: criterion.considerations.map(() => 'As discussed.'),
          dissent: '',
          present: [engine.person(played, 'A1')],
        });
  await engine.done('lead', 'moderate.lock', { tender, signers: engine.signers(played, 'lead') });
  expect((await engine.done('lead', 'award.view', { tender })).stage).toBe('moderating');
  await engine.done('moderator', 'moderate.lock', { tender, signers: engine.signers(played, 'moderator') });
  expect((await engine.done('lead', 'award.view', { tender })).stage).toBe('quality-locked');

  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price') });
  const between = await engine.done('lead', 'award.view', { tender });
  expect([between.stage, between.prices, between.opening.turned.length]).toEqual(['quality-locked', null, 1]);
  await engine.done('approver', 'award.openPrices', { tender, signers: engine.signers(played, 'approver') });
  const after = await engine.done('lead', 'award.view', { tender });
  expect(after.prices?.find((one) => one.bid === played.bids.get('C'))?.pounds).toBe('78900000');
});
