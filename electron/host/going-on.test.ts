/** A stage that ends in who goes on: what its people and its readers are told, and what the record of the next stage says about what came with them (PA23 ss.20 and 24; domain.md 3.6). */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { canonical } from '../../shared/pack/canonical.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import { readPdf, squeezed } from '../documents/typeset/testing.ts';
import { actsInOrder } from '../store/acts.ts';
import { evaluationRecord } from '../store/queries/archive.ts';
import { earlierOf } from '../store/queries/prepare.ts';
import { type TestEngine, testEngine } from './testing.ts';
import { job, playOutline, survivors, twoStages } from './two-stages.ts';

const played = async () => {
  const engine = testEngine();
  const people = await engine.play(twoStages, 'prepare');
  const { tender } = people;
  const { outline, named } = await playOutline(engine, people, 'carried-forward');
  return { engine, people, tender, outline, named };
};

const reportOf = async (
  engine: TestEngine,
  tender: string,
): Promise<{ readonly body: string; readonly title: string; readonly made: string }> => {
  const { file, title } = await engine.done('lead', 'award.report', { tender, job: 'the-report' });
  const { pages, title: inside } = await readPdf(await readFile(file));
  return { body: pages.map(({ body }) => body).join(''), title: inside, made: title };
};

const wordsOf = async (engine: TestEngine, tender: string) => {
  const { stageWords, waiting } = await engine.done('lead', 'home.tender', { tender });
  return [stageWords, ...waiting.map(({ sentence }) => sentence)];
};

it('a stage without prices speaks of no price, and decides who goes on instead of an award', async () => {
  const { engine, people, tender, named } = await played();
  expect(await wordsOf(engine, tender)).toEqual(['Quality locked', 'Open the result']);
  expect(await engine.done('lead', 'award.view', { tender })).toMatchObject({
    goesOn: 'Final tenders',
    isAnythingSealed: false,
    // Nobody sees a rank before two people have opened the result.
    evaluation: { ranking: null },
    admitted: null,
  });
  const draft = await reportOf(engine, tender);
  expect(draft.title).toBe('Draft stage report: Tram network upgrade (invented) (ECA-2026-014)');
  expect(draft.body).toContain(
    squeezed('It is not decided yet who goes on to “Final tenders”, and there is no result: two people have not opened it yet.'),
  );
  // “envelope” is one of the words that a fingerprint is read aloud by.
  const said = draft.body.replace(/EachisaSHA-256digest\..*signingpage\./, '');
  expect(said.length).toBeLessThan(draft.body.length);
  expect(said).not.toMatch(/envelope|pricesare|£(?!75,000,000)/);

  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(people, 'price', 'lead') });
  expect(await wordsOf(engine, tender)).toEqual(['Result open', 'Decide who goes on to “Final tenders”']);
  const { admitted } = await engine.done('lead', 'award.view', { tender });
  expect(admitted).toMatchObject({ ok: true, value: { sentence: '2 of 3 bids go on: the first 2.' } });
  expect((await reportOf(engine, tender)).body).toContain(
    squeezed('By the published rule, on what is recorded so far, S1 Ltd (invented) and S2 Ltd (invented) do.'),
  );

  const awards = [{ lot: null, bids: named.filter(({ name }) => survivors.includes(name)).map(({ id }) => id), reason: 'As published.' }];
  await engine.done('lead', 'award.recommend', { tender, awards, signers: engine.signers(people, 'lead') });
  expect(await wordsOf(engine, tender)).toEqual(['Decided who goes on', 'Begin “Final tenders”', 'Close the record']);
  expect((await engine.done('lead', 'home.tender', { tender })).next).toMatchObject({
    goOn: survivors,
    scores: 'carried-forward',
    refusal: null,
    record: null,
  });
  const { acts } = await engine.done('lead', 'archive.acts', { tender, from: 1, count: 200 });
  expect(acts.at(-1)?.sentence).toBe('Decides who goes on: S1 Ltd (invented) and S2 Ltd (invented) go on to “Final tenders”');
  // Nobody has won anything that a contract could hold.
  expect(await engine.refusal('lead', 'award.viewRegister', { tender })).toBe('not-recommended');

  const { body, title, made } = await reportOf(engine, tender);
  expect([title, made]).toEqual(['Stage report: Tram network upgrade (invented) (ECA-2026-014)', 'Stage report ECA-2026-014.pdf']);
  for (const text of [
    'S1 Ltd (invented) and S2 Ltd (invented) go on to “Final tenders”, as the published rule decides.',
    'Stage 1 of 2, Outline tenders',
    'The first 2 by the ranking. Bids that are exactly level with the last one are all in.',
    'Carried forward: a question that is judged again later keeps its agreed score',
    'Result opened',
  ])
    expect(body).toContain(squeezed(text));
  for (const text of ['Prices opened', 'price envelope', 'is awarded to', 'Recommended by', 'out of 100'])
    expect(body).not.toContain(squeezed(text));
});

it('the record of the next stage says what came with those who went on, and a score that was carried forward is not given again', async () => {
  const { engine, people, tender, outline, named } = await played();
  expect(await outline.openAndRecommend(survivors, named)).toMatchObject({ kind: 'done' });
  const { tender: next } = await engine.done('lead', 'prepare.beginNextStage', { tender });
  const last = job(engine, next, people);
  expect((await last.freeze()).kind).toBe('done');
  expect(await wordsOf(engine, next)).toEqual(['Criteria frozen, bids sealed', 'Register those who went on']);
  expect((await engine.done('lead', 'receive.view', { tender: next })).goneOn).toEqual(survivors);
  await engine.done('lead', 'receive.registerGoneOn', { tender: next });
  expect((await engine.done('lead', 'receive.view', { tender: next })).goneOn).toEqual([]);
  const { named: finalists } = await last.lock(
    { 'S1 Ltd (invented)': { '2': '3' }, 'S2 Ltd (invented)': { '2': '5' } },
    { 'S1 Ltd (invented)': '100,000', 'S2 Ltd (invented)': '110,000' },
  );
  const [question] = (await engine.done('lead', 'prepare.view', { tender: next })).criteria;
  const carried = { criterion: question?.id ?? '', bid: finalists[0]?.id ?? '' };
  expect(await engine.done('lead', 'award.origin', { tender: next, source: { kind: 'consensus', ...carried } })).toMatchObject({
    sentence:
      'The panel agreed on 5 for “Method”, S1 Ltd (invented), in the stage “Outline tenders”. It was carried forward as published and not scored again; it came into this record with the bid.',
    reason: 'S1 Ltd (invented) on 1: agreed by all.',
  });
  const { criteria, cells } = await engine.done('moderator', 'moderate.view', { tender: next });
  expect(criteria.find(({ id }) => id === carried.criterion)).toMatchObject({ carried: true });
  expect(cells.filter(({ criterion }) => criterion === carried.criterion).map((cell) => cell.carried)).toEqual(['stands', 'stands']);

  expect(await last.openAndRecommend(['S2 Ltd (invented)'], finalists)).toMatchObject({ kind: 'done' });
  const { body, title } = await reportOf(engine, next);
  expect(title).toBe('Award report: Tram network upgrade (invented) (ECA-2026-014)');
  // What a stranger finds in the pack of the stage before: its freeze hash, and the line of the act that named who goes on.
  const [earlier, before, acts] = engine.store.read((db) => [
    earlierOf(db, next as TenderId),
    evaluationRecord(db, tender),
    actsInOrder(db, tender),
  ]);
  const decided = acts.find(({ kind }) => kind === 'award.recommended');
  expect(earlier).toMatchObject({
    tender,
    freezeHash: before.freezeHash,
    decided: createHash('sha256').update(canonical(decided)).digest('hex'),
  });
  for (const text of [
    'Stage 2 of 2, Final tenders',
    'S3 Ltd (invented)',
    '2 agreed scores were carried forward',
    earlier?.freezeHash ?? '',
    earlier?.decided ?? '',
    'The criteria were not refined after the stage before',
    'Agreed in the stage “Outline tenders” and carried forward as published.',
    'A score marked “carried” was agreed in an earlier stage',
  ])
    expect(body).toContain(squeezed(text));
});

it('the report of a later stage says what was refined after the stage before, and that nobody who was left out would have gone on', async () => {
  const { engine, people, tender, outline, named } = await played();
  expect(await outline.openAndRecommend(survivors, named)).toMatchObject({ kind: 'done' });
  const { tender: next } = await engine.done('lead', 'prepare.beginNextStage', { tender });
  const { criteria, earlier } = await engine.done('lead', 'prepare.view', { tender: next });
  const asked = criteria.find(({ number }) => number === '2');
  if (asked?.kind !== 'scored') throw new Error('the question is gone');
  const criterion = { ...asked, text: 'Who will do the work, by name and by week.' };
  await engine.done('lead', 'prepare.changeCriteria', { tender: next, changes: [{ kind: 'changed', criterion }] });
  await engine.done('lead', 'prepare.stateRefinement', {
    tender: next,
    providedFor: 'Invitation, section 4.',
    changesCriterion: true,
    eliminated: (earlier?.before.leftOut ?? []).map(({ bid }) => ({ bid, wouldHaveProgressed: false })),
    statement: 'The question asks for names; nobody was left out on it.',
  });
  const last = job(engine, next, people);
  expect((await last.freeze()).kind).toBe('done');
  await engine.done('lead', 'receive.registerGoneOn', { tender: next });
  await last.lock(
    { 'S1 Ltd (invented)': { '2': '3' }, 'S2 Ltd (invented)': { '2': '5' } },
    { 'S1 Ltd (invented)': '100,000', 'S2 Ltd (invented)': '110,000' },
  );
  const { body } = await reportOf(engine, next);
  for (const text of [
    'The question asks for names; nobody was left out on it.',
    'Invitation, section 4.',
    'S3 Ltd (invented): would not have gone on',
    'Stated by Rhiannon Llewelyn-Prydderch (invented)',
  ])
    expect(body).toContain(squeezed(text));
  expect(body).not.toContain(squeezed('The criteria were not refined'));
});
