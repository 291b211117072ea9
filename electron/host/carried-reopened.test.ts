/** A score that was carried forward and is contradicted later: its question is reopened in the later record, moderated anew for every bid, and what was carried forward stays beside it (domain.md 2.2, state 21, 2.4 and 3.6). */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ProcedureStageId, TenderId } from '../../shared/domain/ids.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import { readPdf, squeezed } from '../documents/typeset/testing.ts';
import { evaluationRecord } from '../store/queries/archive.ts';
import type { Played } from '../seeds/play.ts';
import { type TestEngine, testEngine } from './testing.ts';
import { bidder, final, first, job, playOutline, survivors, twoStages as script } from './two-stages.ts';

const python = ['python3', 'python'].find((command) => spawnSync(command, ['-c', 'import fractions']).status === 0);

/** The second engine, where there is a Python, agrees with the record. */
const recomputed = (engine: TestEngine, tender: string): void => {
  if (python === undefined) return;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tender-panel-carried-')), 'evaluation.json');
  writeFileSync(file, canonical(engine.store.read((db) => evaluationRecord(db, tender as TenderId))));
  const { stdout } = spawnSync(python, ['docs/second-engine.py', file], { encoding: 'utf8' });
  rmSync(path.dirname(file), { recursive: true });
  expect(stdout).toMatch(/All \d+ numbers and facts agree with the record\./);
};

/** Asks for a question to be reopened, has it approved, and agrees the given scores, by bidder, anew. */
const reopen = async (engine: TestEngine, played: Played, tender: string, number: string, scores: Readonly<Record<string, string>>) => {
  const { criteria, bids } = await engine.done('moderator', 'moderate.view', { tender });
  const criterion = criteria.find((one) => one.number === number)?.id ?? '';
  const request = { tender, criterion, reason: 'untrue-claim', words: 'The method is not theirs.', isEffectKnown: false } as const;
  await engine.done('lead', 'moderate.requestReopening', request);
  const { reopenings } = await engine.done('approver', 'moderate.viewReopenings', { tender });
  const reopening = reopenings.find(({ state }) => state === 'requested')?.id ?? '';
  const places = bids.map(({ bid, name }) => ({ tender, criterion, bid, value: scores[name] ?? '', name }));
  const agree = ({ name, ...place }: (typeof places)[number]) =>
    engine.refusal('moderator', 'moderate.agree', {
      ...place,
      reason: `${name} on ${number}: looked at again.`,
      explanations: [],
      dissent: '',
      present: ['A1', 'A2', 'A3'].map((key) => engine.person(played, key)),
    });
  const [one] = places;
  if (!one) throw new Error('no bid');
  // Not before somebody from outside the panel has approved it.
  expect(await agree(one)).not.toBeNull();
  expect((await engine.done('moderator', 'moderate.item', { tender, criterion, bid: one.bid })).readOnly).not.toBeNull();
  const signers = engine.signers(played, 'approver');
  await engine.done('approver', 'moderate.decideReopening', { tender, reopening, outcome: 'approved', reason: 'It is.', signers });
  const settle = { tender, reopening, signers: engine.signers(played, 'moderator') };
  for (const place of places) {
    expect(await engine.refusal('moderator', 'moderate.settleReopening', settle)).toBe('not-for-every-bidder');
    expect((await engine.done('moderator', 'moderate.item', { tender, criterion, bid: place.bid })).readOnly).toBeNull();
    expect(await agree(place)).toBeNull();
  }
  await engine.done('moderator', 'moderate.settleReopening', settle);
  return { criterion, bid: (name: string) => bids.find((bid) => bid.name === name)?.bid ?? '' };
};

const begin = async (engine: TestEngine, played: Played, tender: string) => {
  const { tender: next } = await engine.done('lead', 'prepare.beginNextStage', { tender });
  const stage = job(engine, next, played);
  expect((await stage.freeze()).kind).toBe('done');
  await engine.done('lead', 'receive.registerGoneOn', { tender: next });
  return { next, stage };
};

it('a carried score that due diligence contradicts is moderated anew for every bid, decides anew, and the pack keeps both', async () => {
  const engine = testEngine();
  const played = await engine.play(script, 'prepare');
  const { tender } = played;
  const { outline, named } = await playOutline(engine, played, 'carried-forward');
  expect(await outline.openAndRecommend(survivors, named)).toMatchObject({ kind: 'done' });
  const { next, stage } = await begin(engine, played, tender);
  const { named: finalists } = await stage.lock(
    { 'S1 Ltd (invented)': { '2': '3' }, 'S2 Ltd (invented)': { '2': '5' } },
    { 'S1 Ltd (invented)': '100,000', 'S2 Ltd (invented)': '110,000' },
  );
  await engine.done('price', 'award.openPrices', { tender: next, signers: engine.signers(played, 'price', 'lead') });
  const totals = async () => {
    const { evaluation } = await engine.done('lead', 'award.view', { tender: next });
    return evaluation?.ranking?.places.map(({ total }) => total);
  };
  // S2: 4/5 × 20 + 40 + 40 × 100/110 = 1016/11. S1: 20 + 3/5 × 40 + 40 = 84.
  expect(await totals()).toEqual(['1016/11', '84']);

  const { criteria, cells } = await engine.done('moderator', 'moderate.view', { tender: next });
  const method = criteria.find(({ number }) => number === '1')?.id ?? '';
  expect(cells.filter(({ criterion }) => criterion === method).map(({ consensus, carried }) => [consensus, carried])).toEqual([
    ['5', 'stands'],
    ['4', 'stands'],
  ]);
  const second = finalists.find(({ name }) => name.startsWith('S2'))?.id ?? '';
  await engine.done('lead', 'award.recordDueDiligence', {
    tender: next,
    bid: second,
    evidence: 'References asked for.',
    standing: 'Sound.',
    exclusion: 'Nothing new.',
    outcome: { kind: 'contradicted', criteria: [method] },
    reason: 'The method was another supplier’s.',
  });
  const recommend = async () => {
    const awards = (name: string) => [
      { lot: null, bids: finalists.filter((one) => one.name === name).map(({ id }) => id), reason: 'As published.' },
    ];
    const by = { tender: next, signers: engine.signers(played, 'lead') };
    return [
      await engine.refusal('lead', 'award.recommend', { ...by, awards: awards('S2 Ltd (invented)') }),
      await engine.refusal('lead', 'award.recommend', { ...by, awards: awards('S1 Ltd (invented)') }),
    ];
  };
  expect(await recommend()).toContain('claim-contradicted');
  const { criterion, bid } = await reopen(engine, played, next, '1', { 'S1 Ltd (invented)': '5', 'S2 Ltd (invented)': '1' });
  // S2: 1/5 × 20 + 40 + 400/11 = 884/11, which is behind 84.
  expect(await totals()).toEqual(['84', '884/11']);
  expect(await recommend()).toEqual(['not-the-most-advantageous', null]);

  const item = await engine.done('moderator', 'moderate.item', { tender: next, criterion, bid: bid('S2 Ltd (invented)') });
  expect(item).toMatchObject({
    carried: { stage: 'Outline tenders', value: '4', reason: 'S2 Ltd (invented) on 1: agreed by all.' },
    consensus: { value: '1', reason: 'S2 Ltd (invented) on 1: looked at again.' },
  });
  const { reopenings } = await engine.done('lead', 'moderate.viewReopenings', { tender: next });
  expect(reopenings.map(({ again }) => new Set(again.map(({ name, before, after }) => `${name}: ${before} → ${after}`)))).toEqual([
    new Set(['S1 Ltd (invented): 5 → 5', 'S2 Ltd (invented): 4 → 1']),
  ]);
  expect(
    await engine.done('lead', 'award.origin', { tender: next, source: { kind: 'consensus', criterion, bid: bid('S2 Ltd (invented)') } }),
  ).toMatchObject({
    sentence: expect.stringMatching(
      /^The panel agreed on 1 for “Method”, S2 Ltd \(invented\)\. Present: .* It was carried forward as 4 from the stage “Outline tenders”, and agreed anew here after the question was reopened\.$/,
    ) as string,
    reason: 'S2 Ltd (invented) on 1: looked at again.',
  });
  // The record of the stage before is what it was.
  const before = engine.store.read((db) => evaluationRecord(db, tender));
  expect(new Set(before.consensus.map(({ value }) => value))).toEqual(new Set(['5', '4', '2']));

  const { file } = await engine.done('lead', 'award.report', { tender: next, job: 'the-report' });
  const { pages } = await readPdf(await readFile(file));
  const body = pages.map((page) => page.body).join('');
  for (const text of [
    'S2 Ltd (invented) on 1: looked at again.',
    'As it was carried forward from “Outline tenders”, before the question was reopened: 4',
    'S2 Ltd (invented) on 1: agreed by all.',
    'A score marked “anew” was carried forward too',
  ])
    expect(body).toContain(squeezed(text));
  expect(body).not.toContain(squeezed('A score marked “carried”'));

  recomputed(engine, next);
  const lead = engine.signers(played, 'lead');
  await engine.done('lead', 'archive.close', { tender: next, remark: '', signers: lead, job: 'close-the-last' });
  for (const { key } of script.people)
    await engine.done(key, 'archive.sign', { tender: next, signers: engine.signers(played, key), job: `sign-the-last-${key}` });
  const verdict = await engine.done('lead', 'archive.verify', { tender: next, job: 'verify-the-last' });
  expect(verdict.checks.filter(({ ok }) => !ok).map(({ sentence }) => sentence)).toEqual([]);
});

it.each([
  ['the first, where nobody reopened it', false],
  ['the one that agreed it anew', true],
] as const)('through three stages a score says which panel agreed it: %s', async (_, isReopened) => {
  const engine = testEngine();
  const played = await engine.play(script, 'prepare');
  const { tender } = played;
  const middle = '00000000-0000-4000-8000-0000000000a3' as ProcedureStageId;
  const { criteria } = await engine.done('lead', 'prepare.view', { tender });
  const onwards = { cut: { kind: 'first', count: 2, line: 'all-in' }, scores: 'carried-forward' } as const;
  await engine.done('lead', 'prepare.setStages', {
    tender,
    stages: [
      { id: first, title: 'Outline tenders', onwards },
      { id: middle, title: 'Dialogue', onwards },
      { id: final, title: 'Final tenders', onwards: null },
    ],
  });
  const judgedIn: Readonly<Record<string, ProcedureStageId[]>> = { '2': [middle, final], '3': [final] };
  await engine.done('lead', 'prepare.changeCriteria', {
    tender,
    changes: criteria.flatMap((criterion) => {
      const stages = judgedIn[criterion.number];
      return stages ? [{ kind: 'changed' as const, criterion: { ...criterion, stages } }] : [];
    }),
  });
  const outline = job(engine, tender, played);
  expect((await outline.freeze()).kind).toBe('done');
  for (const key of ['S1', 'S2']) await engine.done('lead', 'receive.registerBidder', { tender, bidder: bidder(key) });
  const marks = (number: string, one: string, other: string) => ({
    'S1 Ltd (invented)': { [number]: one },
    'S2 Ltd (invented)': { [number]: other },
  });
  const { named } = await outline.lock(marks('1', '5', '4'));
  expect(await outline.openAndRecommend(survivors, named)).toMatchObject({ kind: 'done' });

  const dialogue = await begin(engine, played, tender);
  const { named: inDialogue } = await dialogue.stage.lock(marks('2', '3', '5'));
  // Reopened while the result is still shut: S1 keeps what it had, S2 does not.
  if (isReopened) await reopen(engine, played, dialogue.next, '1', { 'S1 Ltd (invented)': '5', 'S2 Ltd (invented)': '2' });
  expect(await dialogue.stage.openAndRecommend(survivors, inDialogue)).toMatchObject({ kind: 'done' });

  const last = await begin(engine, played, dialogue.next);
  const { bids } = await engine.done('lead', 'receive.view', { tender: last.next });
  expect(bids).toHaveLength(2);
  const { earlier } = engine.store.read((db) => evaluationRecord(db, last.next as TenderId)).model;
  const told = earlier?.scores.map(({ agreedIn, value, reason }) => `${agreedIn} ${value} ${reason.replace(/^.*: /, '')}`);
  expect(new Set(told)).toEqual(
    new Set([
      ...(isReopened
        ? [`${middle} 5 looked at again.`, `${middle} 2 looked at again.`]
        : [`${first} 5 agreed by all.`, `${first} 4 agreed by all.`]),
      `${middle} 3 agreed by all.`,
      `${middle} 5 agreed by all.`,
    ]),
  );
});

it('a score that nobody touches stands in the next record as that of the first panel, with nobody of this one', async () => {
  const engine = testEngine();
  const played = await engine.play(script, 'prepare');
  const { outline, named } = await playOutline(engine, played, 'carried-forward');
  expect(await outline.openAndRecommend(survivors, named)).toMatchObject({ kind: 'done' });
  const { next } = await begin(engine, played, played.tender);
  const { earlier, consensus } = engine.store.read((db) => {
    const record = evaluationRecord(db, next as TenderId);
    return { earlier: record.model.earlier, consensus: record.consensus };
  });
  expect(earlier?.scores.map(({ agreedIn }) => agreedIn)).toEqual([first, first]);
  expect(consensus.map(({ agreedIn, present, heard }) => [agreedIn, present, heard])).toEqual([
    [first, [], []],
    [first, [], []],
  ]);
});
