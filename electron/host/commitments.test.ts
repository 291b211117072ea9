/** From a verified promise to a signed register: agreed quarter by quarter by the lead, never changing the quantity, closed into the pack (domain.md 4.11). */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Input } from '../../shared/contract/contract.ts';
import { readPdf, squeezed } from '../documents/typeset/testing.ts';
import { openPack } from '../packs/unseal.ts';
import type { Script } from '../seeds/script.ts';
import { tram } from '../seeds/tram.ts';
import { packOf } from '../store/profiles.ts';
import { testEngine } from './testing.ts';

/** The tram, whose winner says when its apprenticeships start and end. */
const script: Script = {
  ...tram,
  example: 'register',
  bids: tram.bids.map((bid) =>
    bid.key === 'C' ? { ...bid, details: { APP: { start: '2027-05-01', end: '2027-12-31', owner: 'Skills manager' } } } : bid,
  ),
};

type Terms = Input<'award.agreeCommitment'>['terms'];

const terms = (...quantities: readonly string[]): Terms => ({
  profile: quantities.map((quantity, at) => ({ quarter: `2027-Q${at + 2}`, quantity })),
  owner: 'Gwenllian Rhydderch',
  clause: '14.3',
  remedy: 'A plan within a quarter.',
  kpi: 'KPI 4',
});

it('is agreed only once an award is recommended, only by the lead, and only for what the winner promises', async () => {
  const engine = testEngine();
  const played = await engine.play(script, 'award');
  const { tender, bids } = played;
  await engine.done('lead', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'approver') });
  const { criteria } = await engine.done('lead', 'award.view', { tender });
  const measures = criteria.flatMap((one) => (one.kind === 'social-value-quantity' ? one.measures : []));
  const idOf = (code: string): string => measures.find((one) => one.code === code)?.id ?? '';
  const agree = (agreed: Terms, { bid = 'C', code = 'APP', reason = '', by = 'lead' } = {}) =>
    engine.refusal(by, 'award.agreeCommitment', { tender, bid: bids.get(bid) ?? '', measure: idOf(code), terms: agreed, reason });

  // C promises 16,640 apprentice-weeks (domain.md 5.1).
  const whole = terms('6640', '5000', '5000');
  expect(await engine.refusal('lead', 'award.viewRegister', { tender })).toBe('not-recommended');
  expect(await agree(whole)).toBe('not-recommended');
  for (const bid of bids.values()) await engine.done('price', 'award.acceptOffers', { tender, bid, reason: 'Checked.' });
  await engine.done('lead', 'award.recommend', {
    tender,
    awards: [{ lot: null, bids: [bids.get('C') ?? ''], reason: 'The highest total.' }],
    signers: engine.signers(played, 'lead'),
  });
  expect(await agree(whole, { by: 'price' })).toBe('not-your-role');
  expect(await agree(whole, { bid: 'B' })).toBe('no-such-commitment');
  expect(await agree(terms('6640', '5000'))).toBe('quarters-do-not-add-up');
  const late = [...whole.profile, { quarter: '2028-Q1', quantity: '0' }];
  expect(await agree({ ...whole, profile: late })).toBe('quarter-outside-commitment');
  expect(await agree(terms('6640', '-5000', '15000'))).toBe('quarter-below-nought');
  expect(await agree({ ...whole, profile: whole.profile.toReversed() })).toBe('quarters-not-in-order');
  expect(await agree(whole)).toBeNull();

  // What was agreed changes only for a reason, and the quantity not at all.
  expect(await agree(terms('0', '8320', '8320'))).toBe('reason-missing');
  expect(await agree(terms('0', '8320', '8320'), { reason: 'The college starts in July.' })).toBeNull();
  const { commitments, agree: may } = await engine.done('lead', 'award.viewRegister', { tender });
  expect(may).toBeNull();
  expect(commitments.map(({ code, quantity, agreed }) => [code, quantity, agreed?.reason ?? null])).toEqual([
    ['APP', '16640', 'The college starts in July.'],
    ['JOB', '80', null],
    ['SME', '36000000', null],
    ['VOL', '6000', null],
  ]);
  expect((await engine.done('price', 'award.viewRegister', { tender })).agree?.code).toBe('not-your-role');

  const { files } = await engine.done('lead', 'award.exportRegister', { tender, job: 'register-1' });
  expect(files.map(({ title }) => title.split('.').at(-1))).toEqual(['csv', 'json', 'pdf']);
  const json = JSON.parse(readFileSync(files[1]?.file ?? '', 'utf8')) as { commitments: Record<string, string>[] };
  expect(
    json.commitments.map(({ quantity, profile_by_quarter: profile, owner_authority: owner, kpi }) => [quantity, profile, owner, kpi]),
  ).toEqual([
    ['16640', '2027-Q2: 0; 2027-Q3: 8320; 2027-Q4: 8320', 'Gwenllian Rhydderch', 'yes: KPI 4'],
    ['80', '', '', ''],
    ['36000000', '', '', ''],
    ['6000', '', '', ''],
  ]);

  expect((await engine.done('lead', 'archive.view', { tender })).openCommitments).toBe(3);

  // The same rows on paper, and the paper in the pack, under the signature of everybody.
  await engine.done('lead', 'archive.close', { tender, remark: '', signers: engine.signers(played, 'lead'), job: 'closing-1' });
  expect(await agree(whole, { reason: 'Too late.' })).toBe('record-closed');
  const file = engine.store.read((db) => packOf(db, tender))?.file ?? '';
  const { pack } = await openPack(file, { now: '2026-12-01T00:00:00Z' });
  const listed = pack?.envelope.files.find(({ title }) => title.startsWith('Register of commitments'));
  expect(listed).toMatchObject({ path: 'data/documents/0001.pdf', mediaType: 'application/pdf' });
  const body = (await readPdf((await pack?.bytes('data/documents/0001.pdf')) ?? new Uint8Array())).pages.map((page) => page.body).join('');
  await pack?.close();
  for (const said of [
    '2027 – 0 8,320 8,320 16,640',
    'Gwenllian Rhydderch',
    'Changed: The college starts in July.',
    'For 3 of 4 commitments',
  ])
    expect(body).toContain(squeezed(said));
});
