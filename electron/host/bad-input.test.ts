/** Bad input is refused in plain words, and nothing is lost or half kept. */

import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import { healthAndSafety } from '../seeds/health-and-safety.ts';
import { tram } from '../seeds/tram.ts';
import { testEngine } from './testing.ts';

const actsOf = (engine: ReturnType<typeof testEngine>) =>
  engine.store.read((db) => db.get<{ count: number }>('SELECT count(*) AS count FROM act')?.count);

it('refuses an empty file and one of 3 GB before a byte of it is read, and a file that is cut short or grows', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  const file = {
    tender: played.tender,
    bid: played.bids.get('A') ?? '',
    envelope: 'quality',
    title: 'answers.pdf',
    mediaType: 'application/pdf',
    receivedAt: '2026-09-30T10:00:00Z',
  } as const;
  const before = actsOf(engine);
  const empty = await engine.ask('lead', 'receive.beginFile', { ...file, size: 0 });
  expect(empty).toMatchObject({
    kind: 'refused',
    refusal: { code: 'file-empty', sentence: '“answers.pdf” is empty (0 bytes), so it was not put in.' },
  });
  const huge = await engine.ask('lead', 'receive.beginFile', { ...file, size: 3 * 1024 ** 3 });
  expect(huge).toMatchObject({
    kind: 'refused',
    refusal: { code: 'file-too-large', sentence: '“answers.pdf” has 3.0 GB; a single file may have up to 2 GB. It was not put in.' },
  });

  const short = await engine.done('lead', 'receive.beginFile', { ...file, size: 10 });
  await engine.done('lead', 'receive.appendFile', { upload: short.upload, offset: 0, data: Buffer.from('abc').toString('base64') });
  expect(await engine.refusal('lead', 'receive.appendFile', { upload: short.upload, offset: 7, data: '' })).toBe('piece-out-of-order');
  expect(await engine.refusal('lead', 'receive.finishFile', { upload: short.upload })).toBe('file-cut-short');
  const long = await engine.done('lead', 'receive.beginFile', { ...file, size: 2 });
  expect(
    await engine.refusal('lead', 'receive.appendFile', { upload: long.upload, offset: 0, data: Buffer.from('abc').toString('base64') }),
  ).toBe('file-too-large');
  expect(await engine.refusal('lead', 'receive.finishFile', { upload: long.upload })).toBe('no-such-upload');

  const price = await engine.done('lead', 'receive.registerBidder', {
    tender: played.tender,
    bidder: { name: 'No price yet Ltd', alias: 'E', identifier: '', size: 'unknown', vcse: false, subcontractors: [] },
  });
  expect(await engine.refusal('lead', 'receive.beginFile', { ...file, bid: price.bids[0] ?? '', envelope: 'price', size: 3 })).toBe(
    'price-not-sealed-yet',
  );
  expect(actsOf(engine)).toBe((before ?? 0) + 1);
  expect(readdirSync(path.join(engine.store.folder, 'files')).filter((name) => name.endsWith('.incoming'))).toEqual([]);
});

it('refuses a sheet with wrong columns, ambiguous, negative and blank prices, each at its line, and seals none of it', async () => {
  const engine = testEngine();
  const played = await engine.play(healthAndSafety, 'receive');
  const { tender } = played;
  const before = actsOf(engine);
  expect(await engine.ask('lead', 'receive.importPrices', { tender, csv: 'firm,cost\nBidder A,100\n' })).toMatchObject({
    refusal: { code: 'csv-columns', sentence: 'The first line has no column “bidder”, “price”. It says: firm, cost.' },
  });
  expect(await engine.refusal('lead', 'receive.importPrices', { tender, csv: 'bidder,price\nBidder A,"100\n' })).toBe('csv-unreadable');
  const csv = 'bidder,price\nBidder A,"1.234,50"\nBidder B,-5\nBidder C,\nBidder D,0\nBidder E,ten\nNobody,5\nBidder A,7\n';
  const read = await engine.done('lead', 'receive.readPrices', { tender, csv });
  expect(read.rows.map((row) => [row.line, row.refusal?.code ?? null])).toEqual([
    [2, 'number-ambiguous'],
    [3, 'number-negative'],
    [4, 'number-blank'],
    [5, 'number-zero'],
    [6, 'number-not-understood'],
    [7, 'no-such-bid'],
    [8, 'bidder-twice'],
  ]);
  expect(await engine.ask('lead', 'receive.importPrices', { tender, csv })).toMatchObject({
    refusal: { code: 'csv-rows', sentence: '7 of 7 rows cannot be used, so none was sealed.' },
  });
  expect(actsOf(engine)).toBe(before);
  expect(
    await engine.done('lead', 'receive.importPrices', { tender, csv: '\ufeffBidder;Price\r\nBidder A;£1 234.50\r\nBidder B;"£1,234"\r\n' }),
  ).toMatchObject({ sealed: 2 });
});

it('refuses a mark that is not on the scale and a submission with a blank reason; keeps 10,000 characters whole', async () => {
  const engine = testEngine();
  const played = await engine.play(healthAndSafety, 'score');
  const item = { tender: played.tender, criterion: played.criteria.get('Q1') ?? '', bid: played.bids.get('A') ?? '' };
  const mark = { value: '3.5', strengths: 'Between two steps.', weaknesses: '', evidence: [], notFound: true };
  expect(await engine.ask('A1', 'score.recordMark', { ...item, mark })).toMatchObject({ refusal: { code: 'value-not-on-scale' } });
  expect(await engine.refusal('A1', 'score.keepDraft', { ...item, mark })).toBe('value-not-on-scale');
  for (const criterion of played.criteria.values())
    for (const bid of played.bids.values())
      await engine.ask('A1', 'score.recordMark', { ...item, criterion, bid, mark: { ...mark, value: '3', strengths: '   ' } });
  expect(await engine.ask('A1', 'score.submit', { tender: played.tender, signers: engine.signers(played, 'A1') })).toMatchObject({
    refusal: { code: 'marks-missing' },
  });
  const long = 'Ŵyth mil o eiriau, a “quoted” line\n'.repeat(300).slice(0, 10_000);
  await engine.done('A1', 'score.recordMark', { ...item, mark: { ...mark, value: '3', strengths: long } });
  expect((await engine.done('A1', 'score.item', item)).mark?.strengths).toBe(long);
});

it('refuses weights of 33.33 three times and takes a third three times', async () => {
  const engine = testEngine();
  const played = await engine.play(healthAndSafety, 'prepare');
  const { tender } = played;
  const { criteria, tieBreak, rounding } = await engine.done('lead', 'prepare.view', { tender });
  const [group] = criteria;
  if (group?.kind !== 'group') throw new Error('no section');
  const question = criteria.find((one) => one.kind === 'scored');
  if (!question) throw new Error('no question');
  const weigh = async (weight: string) => {
    const now = (await engine.done('lead', 'prepare.view', { tender })).criteria;
    await engine.done('lead', 'prepare.changeCriteria', {
      tender,
      changes: [
        ...now.filter((one) => one.parent === null).map((one) => ({ kind: 'removed' as const, id: one.id as string })),
        ...[1, 2, 3].map((number) => ({
          kind: 'added' as const,
          before: null,
          criterion: {
            ...question,
            id: `00000000-0000-4000-8000-00000000000${number}` as never,
            parent: null,
            number: String(number),
            title: `Question ${number}`,
            weight,
          },
        })),
      ],
    });
  };
  await engine.done('lead', 'prepare.setRules', { tender, weightMode: 'relative', rounding, tieBreak });
  await weigh('33.33');
  const wrong = (await engine.done('lead', 'prepare.view', { tender })).findings.filter((finding) => finding.severity === 'blocking');
  expect(wrong.map((finding) => finding.sentence).join(' ')).toMatch(/99\.99, not 100/);
  expect(await engine.refusal('lead', 'prepare.freeze', { tender, signers: engine.signers(played, 'lead', 'approver') })).toBe(
    'not-ready-to-freeze',
  );
  await weigh('100/3');
  await engine.answerFindings(tender);
  expect(await engine.refusal('lead', 'prepare.freeze', { tender, signers: engine.signers(played, 'lead', 'approver') })).toBe(null);
});

it('refuses a wrong passphrase everywhere one is asked for, and does nothing', async () => {
  const engine = testEngine();
  const played = await engine.play(healthAndSafety, 'prepare');
  const wrong = [{ person: engine.person(played, 'lead'), passphrase: 'not this one' }, ...engine.signers(played, 'approver')];
  const before = actsOf(engine);
  expect(await engine.ask('lead', 'prepare.freeze', { tender: played.tender, signers: wrong })).toMatchObject({
    refusal: { code: 'wrong-passphrase', about: engine.person(played, 'lead') },
  });
  expect(await engine.refusal('other', 'people.signIn', { person: engine.person(played, 'lead'), passphrase: 'not this one' })).toBe(
    'wrong-passphrase',
  );
  expect(await engine.refusal('other', 'prepare.view', { tender: played.tender })).toBe('not-signed-in');
  expect(await engine.refusal('lead', 'people.changePassphrase', { current: 'not this one', next: 'a new long passphrase' })).toBe(
    'wrong-passphrase',
  );
  expect(await engine.refusal('lead', 'people.changePassphrase', { current: 'an invented person', next: 'short' })).toBe(
    'passphrase-too-short',
  );
  expect(actsOf(engine)).toBe(before);
});

it('answers every malformed call from a page with a refusal, never a fault, and changes nothing', async () => {
  const engine = testEngine();
  const played = await engine.play(healthAndSafety, 'score');
  const before = actsOf(engine);
  const names = [...Object.keys(contract), 'people.', '__proto__', 'constructor', 'toString', ''];
  const almost = fc.record({
    tender: fc.oneof(fc.constant(played.tender), fc.uuid(), fc.anything()),
    bid: fc.anything(),
    criterion: fc.anything(),
    person: fc.anything(),
    signers: fc.anything(),
    mark: fc.anything(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.oneof(fc.anything(), almost, fc.jsonValue()),
      fc.constantFrom('lead', 'A1', 'stranger'),
      async (name, payload, window) => {
        // Plain queries without parameters are not malformed; everything else here is.
        const answer = await engine.invoke(name, payload, { window });
        expect(answer.kind).not.toBe('unexpected');
        if (answer.kind === 'done')
          expect(name).toMatch(
            /^(people\.(list|suggestPassphrase|lock)|home\.(view|preferences)|policy\.list|jobs\.cancel|receive\.cancelFile|archive\.closeRecord)$/,
          );
      },
    ),
    { numRuns: 600 },
  );
  expect(actsOf(engine)).toBe(before);
});
