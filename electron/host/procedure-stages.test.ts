/** A competitive flexible procedure in two stages, from the published list to the award: who goes on, what is carried forward, and what may still change (PA23 ss.20 and 24; domain.md 3.6). */

import { expect, it } from 'vitest';
import type { Input } from '../../shared/contract/contract.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import { openPack } from '../packs/unseal.ts';
import { packOf } from '../store/profiles.ts';
import { differences } from './recomputing.ts';
import { testEngine } from './testing.ts';
import { bidder, first, job, playOutline, stages, survivors, twoStages as script } from './two-stages.ts';

/** Three outline tenders, of which the first two by the published rule go on. */
const playedOutline = async (scores: 'carried-forward' | 'reset') => {
  const engine = testEngine();
  const played = await engine.play(script, 'prepare');
  const { outline, named, cells } = await playOutline(engine, played, scores);
  // Only the one question of this stage is scored.
  expect(cells).toBe(3);
  return { engine, played, tender: played.tender, outline, named };
};

const begun = async (scores: 'carried-forward' | 'reset') => {
  const { engine, played, tender, outline, named } = await playedOutline(scores);
  expect(await engine.refusal('lead', 'prepare.beginNextStage', { tender })).toBe('who-goes-on-undecided');
  expect(await outline.openAndRecommend(['S1 Ltd (invented)'], named)).toMatchObject({ refusal: { code: 'not-the-most-advantageous' } });
  const { signers } = engine;
  const awards = [{ lot: null, bids: named.filter(({ name }) => survivors.includes(name)).map(({ id }) => id), reason: 'As published.' }];
  await engine.done('lead', 'award.recommend', { tender, awards, signers: signers(played, 'lead') });
  expect((await engine.done('lead', 'afterAward.view', { tender })).none?.code).toBe('stage-follows');
  const approval = { tender, outcome: 'approved', reason: 'Read.', conflicts: 'None.' } as const;
  expect(await engine.refusal('approver', 'afterAward.approve', { ...approval, signers: signers(played, 'approver') })).toBe(
    'stage-follows',
  );
  expect(await engine.refusal('moderator', 'prepare.beginNextStage', { tender })).toBe('not-your-role');
  const { tender: next } = await engine.done('lead', 'prepare.beginNextStage', { tender });
  expect(await engine.refusal('lead', 'prepare.beginNextStage', { tender })).toBe('next-stage-begun');
  return { engine, played, tender, next, final: job(engine, next, played) };
};

it('scores that are carried forward count in the last stage and are not given again; nobody else takes part', async () => {
  const { engine, played, tender, next, final: last } = await begun('carried-forward');
  const shell = await engine.done('lead', 'home.tender', { tender: next });
  expect(shell).toMatchObject({ procedureStage: 'Stage 2 of 2, Final tenders', next: null, comesFrom: { tender, as: 'stage-before' } });
  const before = await engine.done('lead', 'home.tender', { tender });
  expect(before).toMatchObject({
    procedureStage: 'Stage 1 of 2, Outline tenders',
    comesFrom: null,
    next: { title: 'Final tenders', record: next },
  });
  const { earlier } = await engine.done('lead', 'prepare.view', { tender: next });
  expect(earlier).toMatchObject({
    before: { stage: first, goneOn: survivors.map((name) => ({ name })), leftOut: [{ name: 'S3 Ltd (invented)' }] },
    carried: 2,
  });
  expect((await last.freeze()).kind).toBe('done');
  expect(await engine.refusal('lead', 'receive.registerBidder', { tender: next, bidder: bidder('S3') })).toBe('not-gone-on');
  await engine.done('lead', 'receive.registerGoneOn', { tender: next });
  const { named, cells } = await last.lock(
    { 'S1 Ltd (invented)': { '2': '3' }, 'S2 Ltd (invented)': { '2': '5' } },
    { 'S1 Ltd (invented)': '100,000', 'S2 Ltd (invented)': '110,000' },
  );
  expect(cells).toBe(2);
  // S1: 5/5 × 20 + 3/5 × 40 + 40 = 84. S2: 4/5 × 20 + 40 + 40 × 100/110 = 1016/11, so 92.3636…
  expect(await last.openAndRecommend(['S2 Ltd (invented)'], named)).toMatchObject({ kind: 'done' });
  const { evaluation } = await engine.done('lead', 'award.view', { tender: next });
  expect(evaluation?.ranking?.places.map(({ total }) => total)).toEqual(['1016/11', '84']);
  for (const record of [tender, next]) expect(differences(engine.store, record)).toBeNull();

  // Each stage leaves a pack of its own, and that of the last names the first by what anybody finds in it.
  const packs = [];
  for (const record of [tender, next]) {
    await engine.done('lead', 'archive.close', {
      tender: record,
      remark: '',
      signers: engine.signers(played, 'lead'),
      job: `close-${record}`,
    });
    for (const { key } of script.people)
      await engine.done(key, 'archive.sign', { tender: record, signers: engine.signers(played, key), job: `sign-${record}-${key}` });
    const verdict = await engine.done('lead', 'archive.verify', { tender: record, job: `verify-${record}` });
    expect(verdict.checks.filter(({ ok }) => !ok).map(({ sentence }) => sentence)).toEqual([]);
    const { pack } = await openPack(engine.store.read((db) => packOf(db, record as TenderId))?.file ?? '', { now: '2026-12-01T00:00:00Z' });
    if (!pack) throw new Error('the pack does not open');
    packs.push(JSON.parse(Buffer.from(await pack.bytes('data/evaluation.json')).toString('utf8')) as Record<string, unknown>);
    await pack.close();
  }
  const [of, after] = packs;
  expect(after).toMatchObject({ model: { earlier: { freezeHash: of?.['freezeHash'] } } });
});

it('scores that are reset are given anew for the same question', async () => {
  const { engine, next, final: last } = await begun('reset');
  expect((await last.freeze()).kind).toBe('done');
  await engine.done('lead', 'receive.registerGoneOn', { tender: next });
  const { named, cells } = await last.lock(
    { 'S1 Ltd (invented)': { '1': '1', '2': '3' }, 'S2 Ltd (invented)': { '1': '5', '2': '5' } },
    { 'S1 Ltd (invented)': '100,000', 'S2 Ltd (invented)': '100,000' },
  );
  expect(cells).toBe(4);
  // S1: 4 + 24 + 40. S2: 20 + 40 + 40.
  expect(await last.openAndRecommend(['S2 Ltd (invented)'], named)).toMatchObject({ kind: 'done' });
  const { evaluation } = await engine.done('lead', 'award.view', { tender: next });
  expect(evaluation?.ranking?.places.map(({ total }) => total)).toEqual(['100', '68']);
});

it('what was published changes in a later stage only by a refinement that wrongs nobody who was left out (PA23 s.24)', async () => {
  const { engine, next, final: last } = await begun('carried-forward');
  const { criteria } = await engine.done('lead', 'prepare.view', { tender: next });
  const people = criteria.find(({ number }) => number === '2');
  if (people?.kind !== 'scored') throw new Error('the question is gone');
  const changed = (text: string): Input<'prepare.changeCriteria'> => ({
    tender: next,
    changes: [{ kind: 'changed', criterion: { ...people, text } }],
  });
  await engine.done('lead', 'prepare.changeCriteria', changed('What will be done, week by week, and by whom.'));
  expect(await last.freeze()).toMatchObject({ refusal: { code: 'not-ready-to-freeze' } });
  const { earlier } = await engine.done('lead', 'prepare.view', { tender: next });
  expect(earlier).toMatchObject({ isChanged: true, refined: null });
  const [left] = earlier?.before.leftOut ?? [];
  const stated = (wouldHaveProgressed: boolean | null): Input<'prepare.stateRefinement'> => ({
    tender: next,
    providedFor: 'Invitation, section 4.',
    changesCriterion: true,
    eliminated: [{ bid: left?.bid ?? '', wouldHaveProgressed }],
    statement: 'Nobody was left out on this question.',
  });
  expect(await engine.refusal('lead', 'prepare.stateRefinement', stated(null))).toBe('eliminated-not-considered');
  expect(await engine.refusal('lead', 'prepare.stateRefinement', stated(true))).toBe('eliminated-would-have-progressed');
  // The stage that has passed stays in the list, whatever is refined.
  const onlyLast = stages('reset').slice(1);
  expect(await engine.refusal('lead', 'prepare.setStages', { tender: next, stages: onlyLast })).toBe('stage-in-use');
  await engine.done('lead', 'prepare.stateRefinement', stated(false));
  // It stands for the rules as they were then, and for no others.
  await engine.done('lead', 'prepare.changeCriteria', changed('Something else again.'));
  expect(await last.freeze()).toMatchObject({ refusal: { code: 'not-ready-to-freeze' } });
  await engine.done('lead', 'prepare.stateRefinement', stated(false));
  expect((await last.freeze()).kind).toBe('done');
});

it('a stage is not taken out of the list while a criterion is judged in it, and nobody refines before a stage has passed', async () => {
  const engine = testEngine();
  const { tender } = await engine.play(script, 'prepare');
  await engine.done('lead', 'prepare.setStages', { tender, stages: stages('reset') });
  const { criteria } = await engine.done('lead', 'prepare.view', { tender });
  const [one] = criteria;
  if (!one) throw new Error('no criterion');
  await engine.done('lead', 'prepare.changeCriteria', { tender, changes: [{ kind: 'changed', criterion: { ...one, stages: [first] } }] });
  expect(await engine.refusal('lead', 'prepare.setStages', { tender, stages: [] })).toBe('stage-in-use');
  const refinement = { tender, providedFor: 'x', changesCriterion: true, eliminated: [], statement: 'x' };
  expect(await engine.refusal('lead', 'prepare.stateRefinement', refinement)).toBe('no-earlier-stage');
});
