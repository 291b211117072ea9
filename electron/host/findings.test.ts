/** Lint before freeze (domain.md 2.2 state 3; 4.2): what is advised against is answered with a reason, which stands for as long as what it is about. */

import { expect, it } from 'vitest';
import type { TenderId } from '../../shared/domain/ids.ts';
import { healthAndSafety } from '../seeds/health-and-safety.ts';
import { tram } from '../seeds/tram.ts';
import { type TestEngine, testEngine } from './testing.ts';

const bare = async (engine: TestEngine, tender: TenderId) => {
  const { details } = await engine.done('lead', 'prepare.view', { tender });
  await engine.done('lead', 'prepare.describe', { tender, details: { ...details, lotsReason: '' } });
  const { findings } = await engine.done('lead', 'prepare.view', { tender });
  const found = findings.find(({ code }) => code === 'no-reason-about-lots');
  if (!found) throw new Error('nothing was found about lots');
  return found;
};

const reason = 'The works cannot be commissioned in parts; the board decided so on 3 June.';

it('refuses the freeze until every advisory finding is answered, and keeps the answer as an act', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'prepare');
  const { tender } = played;
  const found = await bare(engine, tender);
  expect(found).toMatchObject({ rule: 'PA23 s.18', severity: 'advisory', answer: null });
  const freeze = () => engine.refusal('lead', 'prepare.freeze', { tender, signers: engine.signers(played, 'lead', 'approver') });
  expect(await freeze()).toBe('findings-unanswered');

  await engine.done('lead', 'prepare.answerFindings', { tender, digests: [found.digest], reason });
  const { answered, freeze: lock } = await engine.done('lead', 'prepare.view', { tender });
  expect(answered.find(({ code }) => code === found.code)?.answer).toMatchObject({
    reason,
    by: engine.context.store.read(
      (db) => db.get<{ name: string }>('SELECT name FROM profile WHERE person = ?', engine.person(played, 'lead'))?.name,
    ),
  });
  expect(lock.refusal).toBeNull();
  expect(await freeze()).toBeNull();
  const after = await engine.done('lead', 'prepare.view', { tender });
  expect(after.findings).toEqual([]);
  expect(after.answered.map(({ answer }) => answer?.reason)).toContain(reason);
});

it('an answer lapses when what it was about changes, and stands again when that is changed back', async () => {
  const engine = testEngine();
  const { tender } = await engine.play(healthAndSafety, 'prepare');
  const { criteria } = await engine.done('lead', 'prepare.view', { tender });
  const criterion = criteria.find(({ kind }) => kind === 'scored');
  if (!criterion) throw new Error('no question');
  const open = async () =>
    (await engine.done('lead', 'prepare.view', { tender })).findings.filter(({ severity, answer }) => severity === 'advisory' && !answer)
      .length;
  const change = (text: string) =>
    engine.done('lead', 'prepare.changeCriteria', { tender, changes: [{ kind: 'changed', criterion: { ...criterion, text } }] });
  expect(await open()).toBe(0);
  await change(`${criterion.text} Please.`);
  expect(await open()).toBeGreaterThan(0);
  await change(criterion.text);
  expect(await open()).toBe(0);
});

it('does not take a reason for what has to be put right, for what is gone, or from anybody but the lead', async () => {
  const engine = testEngine();
  const { tender } = await engine.play(tram, 'prepare');
  const found = await bare(engine, tender);
  const answer = { tender, digests: [found.digest], reason };
  expect(await engine.refusal('approver', 'prepare.answerFindings', answer)).toBe('not-your-role');

  const { details } = await engine.done('lead', 'prepare.view', { tender });
  await engine.done('lead', 'prepare.describe', { tender, details: { ...details, title: '' } });
  const { findings } = await engine.done('lead', 'prepare.view', { tender });
  const digest = findings.find(({ code }) => code === 'tender-without-title')?.digest ?? '';
  expect(await engine.refusal('lead', 'prepare.answerFindings', { ...answer, digests: [digest] })).toBe('finding-blocks');

  await engine.done('lead', 'prepare.describe', { tender, details: { ...details, lotsReason: 'One lot.' } });
  // One of two that is gone takes the other with it: nothing is kept.
  expect(await engine.refusal('lead', 'prepare.answerFindings', answer)).toBe('finding-changed');
});

it('one reason for a whole kind is one act, which answers all of it or nothing', async () => {
  const engine = testEngine();
  const { tender } = await engine.play(tram, 'prepare');
  const { criteria } = await engine.done('lead', 'prepare.view', { tender });
  const changes = criteria
    .filter(({ kind }) => kind === 'scored')
    .map((criterion) => ({ kind: 'changed' as const, criterion: { ...criterion, text: '' } }));
  await engine.done('lead', 'prepare.changeCriteria', { tender, changes });
  const found = async () => (await engine.done('lead', 'prepare.view', { tender })).findings.filter(({ code }) => code === 'nothing-asked');
  const digests = (await found()).map(({ digest }) => digest);
  expect(digests).toHaveLength(changes.length);
  const acts = (): number =>
    engine.context.store.read((db) => db.get<{ count: number }>('SELECT count(*) AS count FROM act WHERE tender = ?', tender)?.count ?? 0);
  const before = acts();

  const gone = 'f'.repeat(64);
  expect(await engine.refusal('lead', 'prepare.answerFindings', { tender, digests: [...digests, gone], reason })).toBe('finding-changed');
  expect((await found()).map(({ answer }) => answer)).toEqual(digests.map(() => null));
  expect(acts()).toBe(before);

  await engine.done('lead', 'prepare.answerFindings', { tender, digests, reason });
  expect((await found()).map(({ answer }) => answer?.reason)).toEqual(digests.map(() => reason));
  expect(acts()).toBe(before + 1);
});
