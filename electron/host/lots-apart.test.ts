/** Two lots of one tender at their own pace: one is given a record of its own, begins with what was published for it, and passes every state by itself (domain.md 2.2). */

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readPdf, squeezed } from '../documents/typeset/testing.ts';
import { differences } from './recomputing.ts';
import { testEngine } from './testing.ts';
import { twoLots } from './two-lots.ts';
import { bidder, job } from './two-stages.ts';

const frozen = async () => {
  const engine = testEngine();
  const played = await engine.play(twoLots, 'prepare');
  const { tender } = played;
  const together = job(engine, tender, played);
  expect((await together.freeze()).kind).toBe('done');
  const { lots } = await engine.done('lead', 'receive.view', { tender });
  const lot = (number: string): string => lots.find((one) => one.number === number)?.id ?? '';
  return { engine, played, tender, together, lot };
};

const parted = async () => {
  const begun = await frozen();
  const { engine, tender, played, lot } = begun;
  expect(await engine.refusal('moderator', 'receive.partLot', { tender, lot: lot('2'), reason: 'Another panel.' })).toBe('not-your-role');
  const publication = { notice: 'UK4', reference: '2026/S 000-000001', on: '2026-10-01' };
  const published = await engine.done('lead', 'receive.view', { tender });
  await engine.done('lead', 'receive.publish', { tender, freezeHash: published.publication.freezeHash, ...publication });
  const { tender: apart } = await engine.done('lead', 'receive.partLot', { tender, lot: lot('2'), reason: 'Another panel.' });
  return { ...begun, apart, alone: job(engine, apart, played) };
};

it('a lot with a record of its own is not decided with the others any more, and the last one stays', async () => {
  const { engine, tender, apart, lot } = await parted();
  const view = await engine.done('lead', 'receive.view', { tender });
  expect(view.lots.map(({ number }) => number)).toEqual(['1']);
  expect(view.parting).toMatchObject([
    { lot: { number: '1' }, apart: null, refusal: { code: 'last-lot-stays' } },
    { lot: { number: '2' }, apart: { reason: 'Another panel.', record: apart } },
  ]);
  expect(await engine.refusal('lead', 'receive.partLot', { tender, lot: lot('2'), reason: 'Again.' })).toBe('lot-is-apart');
  expect(await engine.refusal('lead', 'receive.partLot', { tender, lot: lot('1'), reason: 'Too.' })).toBe('last-lot-stays');
  expect(await engine.refusal('lead', 'receive.registerBidder', { tender, bidder: bidder('S1'), lots: [lot('2')] })).toBe('lot-is-apart');
  expect(await engine.done('lead', 'home.tender', { tender })).toMatchObject({ comesFrom: null });
  expect(await engine.done('lead', 'home.tender', { tender: apart })).toMatchObject({
    comesFrom: { tender, as: 'whole-tender' },
  });
  const { acts } = await engine.done('lead', 'archive.acts', { tender, from: 1, count: 200 });
  expect(acts.at(-1)?.sentence).toBe('Gives Lot 2 (South) a record of its own');
});

it('a lot for which somebody is registered stays', async () => {
  const { engine, tender, lot } = await frozen();
  await engine.done('lead', 'receive.registerBidder', { tender, bidder: bidder('S1'), lots: [lot('2')] });
  expect(await engine.refusal('lead', 'receive.partLot', { tender, lot: lot('2'), reason: 'Another panel.' })).toBe('lot-has-bidders');
});

it('the record of a lot begins with what was published for it, and is frozen by nothing else; then the law decides what may change', async () => {
  const { engine, played, apart, alone } = await parted();
  const view = await engine.done('lead', 'prepare.view', { tender: apart });
  expect(view.details).toMatchObject({ estimatedValue: '120000' });
  expect(view.details.title).toMatch(/, Lot 2 \(South\)$/);
  expect(view.lots).toEqual([]);
  expect(view.criteria.map(({ title, lots }) => [title, lots])).toEqual([
    ['Method', undefined],
    ['People', undefined],
    ['Price', undefined],
  ]);
  const [method] = view.criteria;
  if (method?.kind !== 'scored') throw new Error('the question is gone');
  const change = (text: string, tender = apart) =>
    engine.done('lead', 'prepare.changeCriteria', { tender, changes: [{ kind: 'changed', criterion: { ...method, text } }] });
  await change('Something that nobody has published.');
  expect(await alone.freeze()).toMatchObject({ refusal: { code: 'not-ready-to-freeze' } });
  const { findings } = await engine.done('lead', 'prepare.view', { tender: apart });
  expect(findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code)).toEqual(['lot-not-as-published']);
  await change(method.text);
  // Its deadline is still to come.
  await engine.done('lead', 'prepare.describe', { tender: apart, details: { ...view.details, deadline: '' } });
  expect((await alone.freeze()).kind).toBe('done');
  const { publication } = await engine.done('lead', 'receive.view', { tender: apart });
  expect(publication).toMatchObject({ isAsked: false, withWhole: { notice: 'UK4', on: '2026-10-01' }, made: null });
  const lift = { ground: 'modification', providedFor: '', changesCriterion: false, statement: '', reason: 'A word was wrong.' } as const;
  await engine.done('lead', 'prepare.liftFreeze', { tender: apart, ...lift, signers: engine.signers(played, 'lead', 'approver') });
  await change('A word put right.');
  expect((await alone.freeze()).kind).toBe('done');
  // What was changed has to be published anew, by a notice of its own.
  expect((await engine.done('lead', 'receive.view', { tender: apart })).publication).toMatchObject({ isAsked: true, withWhole: null });
});

it('one lot is awarded while the other has not been opened, each by its own bids and its own numbers; both leave a pack', async () => {
  const { engine, played, tender, together, apart, alone, lot } = await parted();
  for (const key of ['S1', 'S2']) await engine.done('lead', 'receive.registerBidder', { tender, bidder: bidder(key), lots: [lot('1')] });
  const first = await together.lock(
    { 'S1 Ltd (invented)': { '1': '5', '2': '3' }, 'S2 Ltd (invented)': { '1': '4', '2': '5' } },
    { 'S1 Ltd (invented)': '100,000', 'S2 Ltd (invented)': '110,000' },
  );
  // Of the tender nothing is scored but what is asked in the lot that it has kept.
  expect(first.cells).toBe(4);
  // S1: 20 + 24 + 40 = 84. S2: 16 + 40 + 40 × 100/110 = 1016/11.
  expect(await together.openAndRecommend(['S2 Ltd (invented)'], first.named, lot('1'))).toMatchObject({ kind: 'done' });
  const north = await engine.done('lead', 'award.view', { tender, lot: lot('1') });
  expect(north.evaluation?.ranking?.places.map(({ total }) => total)).toEqual(['1016/11', '84']);
  const stage = async (of: string) => (await engine.done('lead', 'home.tender', { tender: of })).stage;
  expect([await stage(tender), await stage(apart)]).toEqual(['recommended', 'criteria-draft']);

  expect((await alone.freeze()).kind).toBe('done');
  for (const key of ['S1', 'S3']) await engine.done('lead', 'receive.registerBidder', { tender: apart, bidder: bidder(key) });
  const second = await alone.lock(
    { 'S1 Ltd (invented)': { '1': '2', '2': '5', '3': '5' }, 'S3 Ltd (invented)': { '1': '5', '2': '4', '3': '4' } },
    { 'S1 Ltd (invented)': '120,000', 'S3 Ltd (invented)': '100,000' },
  );
  // S1: 8 + 40 + 40 × 100/120 = 244/3. S3: 20 + 32 + 40 = 92.
  expect(await alone.openAndRecommend(['S3 Ltd (invented)'], second.named)).toMatchObject({ kind: 'done' });
  const southern = await engine.done('lead', 'award.view', { tender: apart });
  expect(southern.evaluation?.ranking?.places.map(({ total }) => total)).toEqual(['92', '244/3']);
  for (const record of [tender, apart]) expect(differences(engine.store, record)).toBeNull();

  const said = async (of: string): Promise<string> => {
    const report = await engine.done('lead', 'award.report', { tender: of, job: `report-${of}` });
    return (await readPdf(await readFile(report.file))).pages.map((page) => page.body).join('');
  };
  expect(await said(tender)).toContain(squeezed('Lots that are not decided in this record'));
  expect(await said(apart)).toContain(squeezed('This record decides Lot 2 (South) of'));

  for (const record of [tender, apart]) {
    const signers = engine.signers(played, 'lead');
    await engine.done('lead', 'archive.close', { tender: record, remark: '', signers, job: `close-${record}` });
    for (const { key } of twoLots.people)
      await engine.done(key, 'archive.sign', { tender: record, signers: engine.signers(played, key), job: `sign-${record}-${key}` });
    const verdict = await engine.done('lead', 'archive.verify', { tender: record, job: `verify-${record}` });
    expect(verdict.checks.filter(({ ok }) => !ok).map(({ sentence }) => sentence)).toEqual([]);
  }
});
