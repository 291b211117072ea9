/** What stands before the freeze, the opening and the recommendation, through the engine: conflicts assessment, publication, independent check, due diligence (domain.md 2.2, states 4, 6, 20 and 21). */

import { expect, it } from 'vitest';
import type { Played } from '../seeds/play.ts';
import { tram } from '../seeds/tram.ts';
import { evaluationRecord } from '../store/queries/archive.ts';
import { type TestEngine, testEngine } from './testing.ts';

const assessed = { found: 'One assessor worked for a bidder until 2019.', steps: 'She scores nothing of it.', appearances: 'None.' };

it('keeps every version of the conflicts assessment, signed by the lead alone, in order and never of a day to come', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'prepare');
  const { tender } = played;
  const signers = engine.signers(played, 'lead');
  const sign = (version: number, on: string, by = 'lead') =>
    engine.refusal(by, 'prepare.assessConflicts', { tender, version, on, ...assessed, signers: engine.signers(played, by) });
  const codes = async () => (await engine.done('lead', 'prepare.view', { tender })).findings.map(({ code }) => code);
  // The example has signed its first.
  expect(await codes()).not.toContain('conflicts-not-assessed');
  expect(await sign(1, '2026-10-01')).toBe('not-the-next-version');
  expect(await sign(3, '2026-10-01')).toBe('not-the-next-version');
  expect(await sign(2, '2026-10-02')).toBe('day-still-to-come');
  expect(await sign(2, '2026-09-30')).toBe('before-the-step-before');
  expect(await sign(2, '2026-10-01', 'approver')).toBe('not-your-role');
  expect(await sign(2, '2026-10-01')).toBeNull();
  const { conflictsAssessments } = await engine.done('lead', 'prepare.view', { tender });
  expect(conflictsAssessments.map(({ version, found }) => [version, found])).toEqual([
    [1, 'Everybody who influences the decision was asked. Nobody has an interest in who wins.'],
    [2, assessed.found],
  ]);
  // Another tender, of which nobody has assessed anything: advised against, and answered like any other advice.
  const { tender: bare } = await engine.done('lead', 'prepare.createTender', { reference: 'R', title: 'T', authority: 'A' });
  const { findings } = await engine.done('lead', 'prepare.view', { tender: bare });
  const found = findings.find(({ code }) => code === 'conflicts-not-assessed');
  expect(found?.severity).toBe('advisory');
  const answer = { tender: bare, digests: [found?.digest ?? ''], reason: 'The assessment follows this week.' };
  await engine.done('lead', 'prepare.answerFindings', answer);
  await engine.done('lead', 'prepare.assessConflicts', { tender: bare, version: 1, on: '2026-10-01', ...assessed, signers });
  expect((await engine.done('lead', 'prepare.view', { tender: bare })).findings.map(({ code }) => code)).not.toContain(
    'conflicts-not-assessed',
  );
});

it('keeps the publication of what is frozen, and opens without one while it says so', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'frozen');
  const { tender } = played;
  const view = async () => (await engine.done('lead', 'receive.view', { tender })).publication;
  const { made, freezeHash, isAsked, publish } = await view();
  expect([made?.notice, isAsked, publish]).toEqual(['UK4', true, null]);
  // A reference typed wrongly is put right; the act of before stays.
  const correct = { tender, freezeHash, notice: 'UK4', reference: '2026/S 000-000002', on: '2026-10-01' };
  expect(await engine.refusal('moderator', 'receive.publish', correct)).toBe('not-your-role');
  await engine.done('lead', 'receive.publish', correct);
  expect((await view()).made?.reference).toBe('2026/S 000-000002');
  const { publications } = engine.store.read((db) => evaluationRecord(db, tender));
  expect(publications.map(({ version, reference }) => [version, reference])).toEqual([[1, '2026/S 000-000002']]);
});

const beforeRecommendation = async (engine: TestEngine): Promise<Played> => {
  const played = await engine.play(tram, 'award');
  const { tender, bids } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  for (const bid of bids.values()) await engine.done('price', 'award.acceptOffers', { tender, bid, reason: 'Checked.' });
  return played;
};

const checked = { arithmetic: 'second-engine', sample: 'Question 1.1 of every bid.', found: 'All agrees.' } as const;
const noCheck = 'No independent check of the arithmetic and of a sample of the reasons is on record.';
const lapsed = 'The independent check on record is of an earlier result, which has changed since.';
const noDiligence = 'No due diligence on Bidder C Ltd (invented) is on record.';

it('keeps an independent check of this result alone: what changes the result lets it lapse', async () => {
  const engine = testEngine();
  const played = await beforeRecommendation(engine);
  const { tender } = played;
  const view = () => engine.done('lead', 'award.view', { tender });
  const first = await view();
  expect(first.notOnRecord).toEqual([noCheck, noDiligence]);
  const result = first.assurance.result ?? '';
  const assure = (checker: { person: string } | { name: string }, of = result) =>
    engine.refusal('lead', 'award.assure', { tender, result: of, checker, ...checked });
  expect(await assure({ person: engine.person(played, 'lead') })).toBe('checker-is-author');
  for (const key of ['A1', 'moderator', 'price'])
    expect([key, await assure({ person: engine.person(played, key) })]).toEqual([key, 'checker-not-independent']);
  expect(await assure({ person: '00000000-0000-4000-8000-000000000009' })).toBe('not-on-this-panel');
  expect(await assure({ name: 'Internal audit' }, '0'.repeat(64))).toBe('result-changed');
  expect(await assure({ name: 'Internal audit' })).toBeNull();
  expect((await view()).notOnRecord).toEqual([noDiligence]);

  await engine.done('lead', 'receive.withdrawBid', { tender, bid: played.bids.get('D') ?? '', reason: 'It withdrew.' });
  const after = await view();
  expect(after.assurance.given.map(({ checker, isOfThis }) => [checker, isOfThis])).toEqual([['Internal audit', false]]);
  expect(after.notOnRecord).toEqual([lapsed, noDiligence]);
  expect(await assure({ name: 'Internal audit' })).toBe('result-changed');
  expect(await assure({ person: engine.person(played, 'approver') }, after.assurance.result ?? '')).toBeNull();
  expect((await view()).notOnRecord).toEqual([noDiligence]);
});

it('recommends nobody on a claim that due diligence contradicts until its question was moderated again, or the approver has said why the score stands', async () => {
  const engine = testEngine();
  const played = await beforeRecommendation(engine);
  const { tender, bids, criteria } = played;
  const bid = (key: string): string => bids.get(key) ?? '';
  const at = (number: string): string => criteria.get(number) ?? '';
  const seen = { evidence: 'Lease asked for.', standing: 'Sound.', exclusion: 'Nothing new.', reason: 'The depot is not leased.' };
  const look = (key: string, ...numbers: readonly string[]) =>
    engine.refusal('lead', 'award.recordDueDiligence', {
      tender,
      bid: bid(key),
      ...seen,
      outcome: numbers.length === 0 ? { kind: 'confirmed' } : { kind: 'contradicted', criteria: numbers.map(at) },
    });
  const view = () => engine.done('lead', 'award.view', { tender });
  const recommend = () =>
    engine.refusal('lead', 'award.recommend', {
      tender,
      awards: [{ lot: null, bids: [bid('C')], reason: 'The highest total.' }],
      signers: engine.signers(played, 'lead'),
    });
  const reopen = async (number: string, reason: 'untrue-claim' | 'legal-advice', outcome: 'approved' | 'refused') => {
    const asked = { tender, criterion: at(number), reason, words: 'The lease.', isEffectKnown: false } as const;
    await engine.done('lead', 'moderate.requestReopening', asked);
    const { reopenings } = await engine.done('approver', 'moderate.viewReopenings', { tender });
    const reopening = reopenings.find(({ state }) => state === 'requested')?.id ?? '';
    const signers = engine.signers(played, 'approver');
    await engine.done('approver', 'moderate.decideReopening', { tender, reopening, outcome, reason: 'Said why.', signers });
    return reopening;
  };
  const states = async () =>
    (await view()).dueDiligence.given.flatMap(({ claims }) =>
      claims.map(({ criterion, state }) => [[...criteria].find(([, id]) => id === criterion)?.[0], state]),
    );

  expect((await view()).dueDiligence.bids).toEqual([bid('C')]);
  expect(await look('A')).toBe('not-led-to');
  // A price is no question that the panel scores.
  expect(await look('C', '2')).toBe('no-such-item');
  expect(await look('C', '1.1', '1.2')).toBeNull();
  expect(await recommend()).toBe('claim-contradicted');
  expect((await view()).recommend?.sentence).toBe(
    'Due diligence contradicts what was scored. Bidder C Ltd (invented): 1.1 Programme and possession plan; 1.2 Mobilisation and workforce transfer.',
  );
  // A later look takes nothing back.
  expect(await look('C')).toBeNull();
  expect(await recommend()).toBe('claim-contradicted');
  // Nor does a request for another reason.
  await reopen('1.1', 'legal-advice', 'refused');
  expect(await recommend()).toBe('claim-contradicted');
  await reopen('1.1', 'untrue-claim', 'refused');
  expect(Object.fromEntries(await states())).toEqual({ '1.1': 'let-stand', '1.2': 'open' });
  expect(await recommend()).toBe('claim-contradicted');

  const reopening = await reopen('1.2', 'untrue-claim', 'approved');
  expect(await look('C')).toBe('question-reopened');
  // While the question is moderated again nobody is told to whom the method leads.
  expect((await view()).dueDiligence).toMatchObject({ bids: [], given: [] });
  for (const key of bids.keys()) {
    const { value, reason } = tram.consensus('1.2', key);
    const where = { tender, criterion: at('1.2'), bid: bid(key) };
    const { criterion, mayBePresent } = await engine.done('moderator', 'moderate.item', where);
    await engine.done('moderator', 'moderate.agree', {
      ...where,
      value,
      reason,
      explanations: criterion.kind === 'scored' ? criterion.considerations.map(() => reason) : [],
      dissent: '',
      present: mayBePresent.map(({ person }) => person),
    });
  }
  expect(await recommend()).toBe('question-reopened');
  await engine.done('moderator', 'moderate.settleReopening', { tender, reopening, signers: engine.signers(played, 'moderator') });
  expect(Object.fromEntries(await states())).toEqual({ '1.1': 'let-stand', '1.2': 'reopened' });
  // A claim that is found untrue afterwards is another one.
  expect(await look('C', '1.1')).toBeNull();
  expect(await recommend()).toBe('claim-contradicted');
  await reopen('1.1', 'untrue-claim', 'refused');
  expect(await recommend()).toBeNull();
});
