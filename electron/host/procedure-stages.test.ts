/** A competitive flexible procedure in two stages, from the published list to the award: who goes on, what is carried forward, and what may still change (PA23 ss.20 and 24; domain.md 3.6). */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Input } from '../../shared/contract/contract.ts';
import type { Criterion } from '../../shared/domain/criteria.ts';
import type { CriterionId, ProcedureStageId, ScaleId, TenderId } from '../../shared/domain/ids.ts';
import type { ProcedureStage } from '../../shared/domain/procedure-stages.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import { tram } from '../seeds/tram.ts';
import type { Script } from '../seeds/script.ts';
import { evaluationRecord } from '../store/queries/archive.ts';
import { type TestEngine, testEngine } from './testing.ts';

const uuid = (last: string) => `00000000-0000-4000-8000-0000000000${last}`;
const first = uuid('a1') as ProcedureStageId;
const final = uuid('a2') as ProcedureStageId;
const scale = tram.scales[0]?.id as ScaleId;

const question = (id: string, number: string, title: string, weight: string): Criterion => ({
  kind: 'scored',
  id: uuid(id) as CriterionId,
  parent: null,
  number,
  title,
  text: `What will be done, week by week, under “${title}”.`,
  weight,
  envelope: 'quality',
  scale,
  threshold: null,
  considerations: [],
  limit: { kind: 'words', most: 500, beyond: 'not-read' },
  guidance: '',
  assessors: [],
});

const price: Criterion = {
  kind: 'price',
  id: uuid('b3') as CriterionId,
  parent: null,
  number: '3',
  title: 'Price',
  text: 'The whole price.',
  weight: '40',
  formula: { kind: 'lowest-over-price' },
};

const python = ['python3', 'python'].find((command) => spawnSync(command, ['-c', 'import fractions']).status === 0);

/** The second engine, where there is a Python, agrees with a record of either stage. */
const recomputed = (record: string): void => {
  if (python === undefined) return;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tender-panel-stages-')), 'evaluation.json');
  writeFileSync(file, record);
  const { stdout } = spawnSync(python, ['docs/second-engine.py', file], { encoding: 'utf8' });
  rmSync(path.dirname(file), { recursive: true });
  expect(stdout).toMatch(/All \d+ numbers and facts agree with the record\./);
};

const stages = (scores: 'carried-forward' | 'reset'): ProcedureStage[] => [
  { id: first, title: 'Outline tenders', onwards: { cut: { kind: 'first', count: 2, line: 'all-in' }, scores } },
  { id: final, title: 'Final tenders', onwards: null },
];

const script: Script = {
  ...tram,
  details: { ...tram.details, procedure: 'competitive-flexible' },
  weightMode: 'absolute',
  criteria: [question('b1', '1', 'Method', '20'), question('b2', '2', 'People', '40'), price],
  tieBreak: [{ kind: 'lowest-price' }, { kind: 'highest-quality' }],
  policy: null,
  // Whatever is advised is left as it is: this is not what is looked at here.
  answers: new Proxy({}, { get: () => 'Thought about, and left.' }),
};

type Marks = Readonly<Record<string, Readonly<Record<string, string>>>>;

const job = (engine: TestEngine, tender: string, played: Awaited<ReturnType<TestEngine['play']>>) => {
  const { done, signers } = engine;
  const freeze = async () => {
    await engine.answerFindings(tender as TenderId);
    return engine.ask('lead', 'prepare.freeze', { tender, signers: signers(played, 'lead', 'approver') });
  };
  /** From the freeze to the lock, with the same mark by every assessor and in the meeting. */
  const lock = async (marks: Marks, prices: Readonly<Record<string, string>> = {}) => {
    const { bids } = await done('lead', 'receive.view', { tender });
    const named = bids.map(({ bidder }) => ({ id: bidder.id, name: bidder.name }));
    for (const { id, name } of named)
      if (prices[name]) await done('lead', 'receive.sealCommercial', { tender, bid: id, price: prices[name], staffHours: '', offers: [] });
    for (const { key } of script.people)
      await done(key, 'receive.declare', { tender, answers: named.map(({ id }) => ({ bid: id, answer: 'none' as const, details: '' })) });
    await done('lead', 'receive.openBids', { tender, signers: signers(played, 'lead', 'moderator') });
    for (const { id } of named)
      await done('lead', 'receive.decideGate', { tender, bid: id, criterion: null, outcome: 'pass', reason: 'All there.' });
    await done('lead', 'receive.startScoring', { tender });
    const { criteria } = await done('lead', 'score.view', { tender });
    const byNumber = new Map(criteria.map((one) => [one.number, one.id as string]));
    for (const assessor of ['A1', 'A2', 'A3']) {
      const { mine } = await done(assessor, 'score.view', { tender });
      for (const { criterion, bid } of mine) {
        const number = criteria.find(({ id }) => id === criterion)?.number ?? '';
        const value = marks[named.find(({ id }) => id === bid)?.name ?? '']?.[number];
        expect([number, value]).not.toContain(undefined);
        const mark = { value: value ?? '', strengths: 'It meets the need.', weaknesses: '', evidence: [], notFound: true };
        await done(assessor, 'score.recordMark', { tender, criterion, bid, mark });
      }
      await done(assessor, 'score.submit', { tender, signers: signers(played, assessor) });
    }
    await done('moderator', 'moderate.unseal', { tender, signers: signers(played, 'moderator', 'lead') });
    const present = ['moderator', 'A1', 'A2', 'A3'].map((key) => engine.person(played, key));
    const { cells } = await done('moderator', 'moderate.view', { tender });
    for (const { criterion, bid } of cells) {
      const number = [...byNumber].find(([, id]) => id === criterion)?.[0] ?? '';
      const name = named.find(({ id }) => id === bid)?.name ?? '';
      await done('moderator', 'moderate.agree', {
        tender,
        criterion,
        bid,
        value: marks[name]?.[number] ?? '',
        reason: `${name} on ${number}: agreed by all.`,
        explanations: [],
        dissent: '',
        present,
      });
    }
    await done('moderator', 'moderate.lock', { tender, signers: signers(played, 'moderator', 'lead') });
    return { named, cells: cells.length };
  };
  const openAndRecommend = async (names: readonly string[], named: readonly { readonly id: string; readonly name: string }[]) => {
    await done('price', 'award.openPrices', { tender, signers: signers(played, 'price', 'lead') });
    return engine.ask('lead', 'award.recommend', {
      tender,
      awards: [{ lot: null, bids: named.filter(({ name }) => names.includes(name)).map(({ id }) => id), reason: 'As published.' }],
      signers: signers(played, 'lead'),
    });
  };
  return { freeze, lock, openAndRecommend };
};

const bidder = (key: string): Input<'receive.registerBidder'>['bidder'] => ({
  name: `${key} Ltd (invented)`,
  alias: `Bidder ${key}`,
  identifier: '',
  size: 'sme',
  vcse: false,
  subcontractors: [],
});

/** Three outline tenders, of which the first two by the published rule go on. */
const playedOutline = async (scores: 'carried-forward' | 'reset') => {
  const engine = testEngine();
  const played = await engine.play(script, 'prepare');
  const { tender } = played;
  const { criteria } = await engine.done('lead', 'prepare.view', { tender });
  await engine.done('lead', 'prepare.setStages', { tender, stages: stages(scores) });
  await engine.done('lead', 'prepare.changeCriteria', {
    tender,
    changes: criteria
      .filter(({ number }) => number !== '1')
      .map((criterion) => ({ kind: 'changed' as const, criterion: { ...criterion, stages: [final] } })),
  });
  const outline = job(engine, tender, played);
  expect((await outline.freeze()).kind).toBe('done');
  for (const key of ['S1', 'S2', 'S3']) await engine.done('lead', 'receive.registerBidder', { tender, bidder: bidder(key) });
  const marks = { 'S1 Ltd (invented)': { '1': '5' }, 'S2 Ltd (invented)': { '1': '4' }, 'S3 Ltd (invented)': { '1': '2' } };
  const { named, cells } = await outline.lock(marks);
  // Only the one question of this stage is scored.
  expect(cells).toBe(3);
  return { engine, played, tender, outline, named };
};

const survivors = ['S1 Ltd (invented)', 'S2 Ltd (invented)'];

const begun = async (scores: 'carried-forward' | 'reset') => {
  const { engine, played, tender, outline, named } = await playedOutline(scores);
  expect(await engine.refusal('lead', 'prepare.beginNextStage', { tender })).toBe('who-goes-on-undecided');
  expect(await outline.openAndRecommend(['S1 Ltd (invented)'], named)).toMatchObject({ refusal: { code: 'not-the-most-advantageous' } });
  const { signers } = engine;
  const awards = [{ lot: null, bids: named.filter(({ name }) => survivors.includes(name)).map(({ id }) => id), reason: 'As published.' }];
  await engine.done('lead', 'award.recommend', { tender, awards, signers: signers(played, 'lead') });
  expect(await engine.refusal('moderator', 'prepare.beginNextStage', { tender })).toBe('not-your-role');
  const { tender: next } = await engine.done('lead', 'prepare.beginNextStage', { tender });
  expect(await engine.refusal('lead', 'prepare.beginNextStage', { tender })).toBe('next-stage-begun');
  return { engine, played, tender, next, final: job(engine, next, played) };
};

it('scores that are carried forward count in the last stage and are not given again; nobody else takes part', async () => {
  const { engine, tender, next, final: last } = await begun('carried-forward');
  const shell = await engine.done('lead', 'home.tender', { tender: next });
  expect(shell.procedureStage).toMatchObject({ name: 'Stage 2 of 2, Final tenders', next: null, before: tender });
  const before = await engine.done('lead', 'home.tender', { tender });
  expect(before.procedureStage).toMatchObject({ name: 'Stage 1 of 2, Outline tenders', next: { title: 'Final tenders', record: next } });
  const { earlier } = await engine.done('lead', 'prepare.view', { tender: next });
  expect(earlier).toMatchObject({ title: 'Outline tenders', goneOn: survivors, leftOut: [{ name: 'S3 Ltd (invented)' }], carried: 2 });
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
  for (const record of [tender, next]) recomputed(canonical(engine.store.read((db) => evaluationRecord(db, record as TenderId))));
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
  const [left] = earlier?.leftOut ?? [];
  const stated = (wouldHaveProgressed: boolean | null): Input<'prepare.stateRefinement'> => ({
    tender: next,
    providedFor: 'Invitation, section 4.',
    changesCriterion: true,
    eliminated: [{ bid: left?.bid ?? '', wouldHaveProgressed }],
    statement: 'Nobody was left out on this question.',
  });
  expect(await engine.refusal('lead', 'prepare.stateRefinement', stated(null))).toBe('eliminated-not-considered');
  expect(await engine.refusal('lead', 'prepare.stateRefinement', stated(true))).toBe('eliminated-would-have-progressed');
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
