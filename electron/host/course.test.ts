/** What can interrupt a procurement, through the engine: a locked question moderated again, a suspension, a legal hold, an abandonment (domain.md 2.2 and 2.4). */

import { expect, it } from 'vitest';
import { tram } from '../seeds/tram.ts';
import type { Played } from '../seeds/play.ts';
import { type TestEngine, testEngine } from './testing.ts';

const q2 = (played: Played): string => played.criteria.get('1.2') ?? '';

/** Agrees one answer of 1.2 anew. */
const agreeAnew = async (engine: TestEngine, played: Played, key: string, value: string): Promise<string | null> => {
  const at = { tender: played.tender, criterion: q2(played), bid: played.bids.get(key) ?? '' };
  const item = await engine.done('moderator', 'moderate.item', at);
  const explanations = item.criterion.kind === 'scored' ? item.criterion.considerations.map(() => 'As in the reason.') : [];
  const present = item.mayBePresent.map(({ person }) => person);
  return engine.refusal('moderator', 'moderate.agree', {
    ...at,
    value,
    reason: 'Read again with the note on p. 3.',
    explanations,
    dissent: '',
    present,
  });
};

const totals = async (engine: TestEngine, { tender }: Played): Promise<Readonly<Record<string, string>>> => {
  const { evaluation } = await engine.done('lead', 'award.view', { tender });
  return Object.fromEntries((evaluation?.ranking?.places ?? []).map(({ bid, rank, shown }) => [bid, `${rank} ${shown}`]));
};

it('reopens a locked question for every bid, hides totals meanwhile, and keeps both scores: C’s Q2 at 3 makes B the winner (domain.md 5.1)', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const request = { tender, criterion: q2(played), reason: 'evidence-misread', words: 'The note on p. 3 was overlooked.' } as const;
  expect(await engine.refusal('moderator', 'moderate.requestReopening', { ...request, isEffectKnown: true })).toBe('effect-known');
  await engine.done('moderator', 'moderate.requestReopening', { ...request, isEffectKnown: false });
  expect(await engine.refusal('moderator', 'moderate.requestReopening', { ...request, isEffectKnown: false })).toBe(
    'question-already-reopened',
  );
  expect((await engine.done('lead', 'award.view', { tender })).hidden?.code).toBe('question-reopened');
  expect((await engine.done('lead', 'award.viewLooks', { tender })).refusal?.code).toBe('question-reopened');
  expect(await engine.refusal('lead', 'award.robustness', { tender, job: 'while-reopened' })).toBe('question-reopened');
  expect(await agreeAnew(engine, played, 'C', '3')).toBe('quality-already-locked');

  const [asked] = (await engine.done('approver', 'moderate.viewReopenings', { tender })).reopenings;
  const decision = { tender, reopening: asked?.id ?? '', outcome: 'approved', reason: 'The note is there.' } as const;
  expect(await engine.refusal('lead', 'moderate.decideReopening', { ...decision, signers: engine.signers(played, 'lead') })).toBe(
    'not-your-role',
  );
  await engine.done('approver', 'moderate.decideReopening', { ...decision, signers: engine.signers(played, 'approver') });
  expect(await agreeAnew(engine, played, 'C', '3')).toBeNull();
  const settle = { tender, reopening: asked?.id ?? '', signers: engine.signers(played, 'moderator') };
  expect(await engine.refusal('moderator', 'moderate.settleReopening', settle)).toBe('not-for-every-bidder');
  for (const key of ['A', 'B', 'D']) expect(await agreeAnew(engine, played, key, '4')).toBeNull();
  await engine.done('moderator', 'moderate.settleReopening', settle);
  expect(await agreeAnew(engine, played, 'C', '4')).toBe('quality-already-locked');

  const [settled] = (await engine.done('lead', 'moderate.viewReopenings', { tender })).reopenings;
  expect(settled?.again.map(({ name, before, after }) => `${name}: ${before} to ${after}`).toSorted()).toEqual([
    'Bidder A Ltd (invented): 4 to 4',
    'Bidder B Ltd (invented): 4 to 4',
    'Bidder C Ltd (invented): 4 to 3',
    'Bidder D Ltd (invented): 4 to 4',
  ]);
  expect(settled?.afterPrices).toBe(true);
  const id = (key: string): string => played.bids.get(key) ?? '';
  expect(await totals(engine, played)).toEqual({
    [id('B')]: '1 80.66',
    [id('C')]: '2 78.02',
    [id('A')]: '3 75.92',
    [id('D')]: '4 67.17',
  });
});

it('signs nothing that moves a suspended procurement on, until it goes on', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'award');
  const { tender } = played;
  const open = { tender, signers: engine.signers(played, 'price', 'lead') };
  expect(await engine.refusal('A1', 'course.suspend', { tender, ground: 'challenge', reason: 'A letter before claim.' })).toBe(
    'not-your-role',
  );
  await engine.done('lead', 'course.suspend', { tender, ground: 'challenge', reason: 'A letter before claim.' });
  expect(await engine.refusal('lead', 'course.suspend', { tender, ground: 'challenge', reason: 'Again.' })).toBe('already-suspended');
  expect(await engine.refusal('price', 'award.openPrices', open)).toBe('procurement-suspended');
  // Said before anybody gives a passphrase, also to whoever turns no key.
  for (const who of ['price', 'A1'] as const)
    expect((await engine.done(who, 'award.view', { tender })).opening).toMatchObject({
      halted: { code: 'procurement-suspended' },
      refusal: { code: 'procurement-suspended' },
    });
  await engine.done('lead', 'course.hold', { tender, reason: 'The court may want to see all of it.' });
  await engine.done('lead', 'course.resume', { tender, reason: 'The claim was withdrawn.' });
  expect((await engine.done('price', 'award.view', { tender })).opening).toMatchObject({ halted: null, refusal: null });
  await engine.done('price', 'award.openPrices', open);
  expect((await engine.done('lead', 'course.view', { tender })).events.map(({ sentence }) => sentence)).toEqual([
    'Suspended for a challenge: proceedings are notified or threatened.',
    'Legal hold: everything is kept until it is lifted.',
    'Going on again.',
  ]);
});

it('decides nothing more in an abandoned procurement, and seals its record as it stands', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'score');
  const { tender } = played;
  await engine.done('approver', 'course.abandon', {
    tender,
    reason: 'The funding was withdrawn.',
    notice: '',
    signers: engine.signers(played, 'approver'),
  });
  expect(await engine.refusal('lead', 'receive.withdrawBid', { tender, bid: played.bids.get('A') ?? '', reason: 'Too late.' })).toBe(
    'procurement-abandoned',
  );
  await engine.done('lead', 'archive.close', { tender, remark: '', signers: engine.signers(played, 'lead'), job: 'closing-it' });
  const { stage, pack } = await engine.done('lead', 'archive.view', { tender });
  expect({ stage, isBuilt: pack !== null }).toEqual({ stage: 'closed', isBuilt: true });
  const verdict = await engine.done('lead', 'archive.verify', { tender, job: 'verify-it' });
  expect(verdict.checks.filter(({ ok }) => !ok).map(({ sentence }) => sentence)).toEqual([
    'Still to sign: Rhiannon Llewelyn-Prydderch (invented), Joseph Okafor (invented), Amira Haddad (invented), Peter Blackwood (invented), Gwen Stokes (invented), Daniel Sharma (invented) and Margaret Ellis (invented).',
  ]);
});

it('changes what was frozen only where the law leaves room, as a new version that is published again before anything opens', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'prepare');
  const { tender } = played;
  const { details } = await engine.done('lead', 'prepare.view', { tender });
  // The day on which the test begins is 1 October 2026.
  await engine.done('lead', 'prepare.describe', { tender, details: { ...details, deadline: '2026-09-30T12:00:00Z' } });
  await engine.answerFindings(tender);
  const freeze = async (): Promise<string> => {
    await engine.done('lead', 'prepare.freeze', { tender, signers: engine.signers(played, 'lead', 'approver') });
    return (await engine.done('lead', 'prepare.view', { tender })).frozen?.hash ?? '';
  };
  const first = await freeze();
  const lift = {
    tender,
    ground: 'modification',
    providedFor: '',
    changesCriterion: false,
    statement: '',
    reason: 'The plan of possessions changed.',
    signers: engine.signers(played, 'lead', 'approver'),
  } as const;
  // Open procedure, and the deadline has passed.
  expect(await engine.refusal('lead', 'prepare.liftFreeze', lift)).toBe('terms-fixed');
  expect(
    await engine.refusal('lead', 'prepare.liftFreeze', { ...lift, ground: 'refinement', providedFor: 'Notice, 7.2', statement: 'Nobody.' }),
  ).toBe('not-a-flexible-procedure');
  expect(first).toMatch(/^[0-9a-f]{64}$/);
});

it('freezes a modified model anew: both versions stand in the record, and bids open only after it was published again', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'prepare');
  const { tender } = played;
  const { details } = await engine.done('lead', 'prepare.view', { tender });
  await engine.done('lead', 'prepare.describe', { tender, details: { ...details, deadline: '2026-12-01T12:00:00Z' } });
  const freeze = async (): Promise<string> => {
    await engine.answerFindings(tender);
    await engine.done('lead', 'prepare.freeze', { tender, signers: engine.signers(played, 'lead', 'approver') });
    return (await engine.done('lead', 'prepare.view', { tender })).frozen?.hash ?? '';
  };
  const first = await freeze();
  const notice = { notice: 'UK4', reference: '2026/S 000-000001' };
  await engine.done('lead', 'receive.publish', { tender, ...notice, freezeHash: first, on: '2026-10-01' });
  await engine.done('lead', 'prepare.liftFreeze', {
    tender,
    ground: 'modification',
    providedFor: '',
    changesCriterion: false,
    statement: '',
    reason: 'The plan of possessions changed.',
    signers: engine.signers(played, 'lead', 'approver'),
  });
  const { details: now } = await engine.done('lead', 'prepare.view', { tender });
  await engine.done('lead', 'prepare.describe', { tender, details: { ...now, description: 'Two more stops.' } });
  const second = await freeze();
  const { former } = await engine.done('lead', 'prepare.view', { tender });
  expect(former.map(({ number, hash, published }) => ({ number, hash, published }))).toEqual([
    { number: 1, hash: first, published: { ...notice, on: '2026-10-01' } },
  ]);
  expect(second).not.toBe(first);
  const open = { tender, signers: engine.signers(played, 'lead', 'moderator') };
  expect(await engine.refusal('lead', 'receive.openBids', open)).toBe('not-republished');
  // What was published is what was frozen first; the notice of the change names what is frozen now, not before that and not tomorrow.
  const change = { tender, ...notice, on: '2026-10-01' };
  expect(await engine.refusal('lead', 'receive.publish', { ...change, freezeHash: first })).toBe('freeze-hash-differs');
  expect(await engine.refusal('lead', 'receive.publish', { ...change, freezeHash: second, on: '2026-09-30' })).toBe(
    'before-the-step-before',
  );
  expect(await engine.refusal('lead', 'receive.publish', { ...change, freezeHash: second, on: '2026-10-02' })).toBe('day-still-to-come');
  await engine.done('lead', 'receive.publish', { ...change, freezeHash: second });
  // Nobody has sent a bid, so nothing opens; but no longer for want of a publication.
  expect(await engine.refusal('lead', 'receive.openBids', open)).not.toBe('not-republished');
});
