/** From the recommendation to the handover, through the engine (domain.md 2.2, states 22 to 28; 1.5; 8, Letters, Clock and Challenge). */

import { expect, it } from 'vitest';
import type { Input } from '../../shared/contract/contract.ts';
import { openPack } from '../packs/unseal.ts';
import type { Played } from '../seeds/play.ts';
import type { Script } from '../seeds/script.ts';
import { tram } from '../seeds/tram.ts';
import { packOf } from '../store/profiles.ts';
import { type TestEngine, testEngine } from './testing.ts';

const under = (regime: 'pa23' | 'pcr15', more: Partial<Script['details']> = {}): Script => ({
  ...tram,
  example: `after-${regime}`,
  details: { ...tram.details, regime, ...more },
});

/** One of the assessors is an approver, too; the check warns of it, and lets it be. */
const withScoringApprover: Script = {
  ...under('pa23'),
  answers: { ...tram.answers, 'approver-scores': 'Nobody else is there in August.' },
  people: tram.people.map((one) => (one.key === 'A1' ? { ...one, roles: [...one.roles, 'approver'] } : one)),
};

type Step = Input<'afterAward.sendSummaries'>['sent'][number];

/** The lead and the approver at work on one award. */
const awardOf = (engine: TestEngine, played: Played) => {
  const { tender, bids } = played;
  const none = { stated: null, exemption: null } as const;
  const summaries = (...keys: string[]): Step[] =>
    keys.map((key) => ({ bid: bids.get(key) ?? '', address: `${key}@example.invalid`, by: 'electronic-means' }));
  return {
    decide: (outcome: 'approved' | 'returned', by = 'approver') =>
      engine.refusal(by, 'afterAward.approve', {
        tender,
        outcome,
        reason: 'Read in full.',
        conflicts: 'None.',
        signers: engine.signers(played, by),
      }),
    send: (on: string, more: Partial<Input<'afterAward.sendSummaries'>> = {}) =>
      engine.refusal('lead', 'afterAward.sendSummaries', {
        tender,
        on,
        sent: summaries('A', 'B', 'C', 'D'),
        standstill: null,
        signers: engine.signers(played, 'lead'),
        ...more,
      }),
    publish: (on: string, standstill: Input<'afterAward.publishNotice'>['standstill'] = none) =>
      engine.refusal('lead', 'afterAward.publishNotice', { tender, reference: `2026/S 000-${on}`, on, standstill }),
    sign: (on: string) => engine.refusal('lead', 'afterAward.enterContract', { tender, on, signers: engine.signers(played, 'lead') }),
    hand: (on: string) => engine.refusal('lead', 'afterAward.acceptHandover', { tender, on, by: 'Sunil Mehta, contract manager' }),
    view: () => engine.done('lead', 'afterAward.view', { tender }),
    words: async (by = 'lead') => {
      const { stageWords, waiting } = await engine.done(by, 'home.tender', { tender });
      return [stageWords, ...waiting.map(({ sentence }) => sentence)];
    },
    summaries,
    none,
  };
};

it('counts every notice of the table in domain.md 1.5, and lets nobody sign on its last day', async () => {
  const engine = testEngine();
  const played = await engine.play(under('pa23'), 'archive');
  const { tender } = played;
  const { decide, send, publish, sign, view, words } = awardOf(engine, played);
  engine.itIs('2024-12-20');
  expect(await publish('2024-12-20')).toBe('not-approved');
  expect(await sign('2024-12-20')).toBe('not-approved');
  expect(await words('approver')).toEqual(['Award recommended', 'Approve the recommendation']);
  expect(await decide('approved', 'lead')).toBe('not-your-role');
  expect(await decide('approved')).toBeNull();
  expect(await decide('approved')).toBe('award-approved');
  expect(await publish('2024-12-20')).toBe('summaries-not-sent');
  expect(await sign('2024-12-20')).toBe('summaries-not-sent');
  expect(await words()).toEqual(['Award approved', 'Send the assessment summaries', 'Close the record']);
  expect(await send('2024-12-19')).toBe('before-the-step-before');
  expect(await send('2024-12-20')).toBeNull();
  expect(await send('2024-12-20')).toBe('summaries-sent');
  expect(await sign('2024-12-20')).toBe('notice-not-published');
  expect(await publish('2024-12-19')).toBe('before-the-step-before');
  for (const [on, last, next] of [
    ['2024-12-24', '2025-01-08', '2025-01-09'],
    ['2025-12-18', '2025-12-31', '2026-01-01'],
    ['2025-12-22', '2026-01-06', '2026-01-07'],
    ['2026-07-06', '2026-07-16', '2026-07-17'],
    ['2026-11-02', '2026-11-11', '2026-11-12'],
  ] as const) {
    engine.itIs(last);
    expect(await publish(on)).toBeNull();
    const { standstill, steps } = await view();
    expect(standstill).toMatchObject({ lastDay: last, earliestSignature: next });
    expect(steps.find(({ state }) => state === 'now')?.step).toBe('standstill');
    expect(await sign(last)).toBe('standstill-running');
    expect(await sign(next)).toBe('day-still-to-come');
  }
  engine.itIs('2026-11-12');
  expect(await sign('2026-11-12')).toBeNull();
  expect(await publish('2026-11-12')).toBe('contract-entered');
  const { detailsNoticeDue, steps } = await view();
  expect(detailsNoticeDue).toBe('2026-12-11');
  // All five notices stay on record.
  expect(steps.find(({ step }) => step === 'notice')?.happened).toHaveLength(5);
  expect((await engine.done('lead', 'archive.view', { tender })).notDone).toEqual(['Nobody has accepted the register of commitments.']);
});

it('keeps a returned recommendation where it is, with every decision, until it is answered and decided anew', async () => {
  const engine = testEngine();
  const played = await engine.play(under('pa23'), 'archive');
  const { tender } = played;
  const { decide, send, view, words } = awardOf(engine, played);
  expect(await engine.refusal('lead', 'afterAward.answer', { tender, text: 'Why?' })).toBe('nothing-returned');
  expect(await decide('returned')).toBeNull();
  expect(await decide('approved')).toBe('answer-awaited');
  expect(await send('2026-10-01')).toBe('not-approved');
  expect(await words()).toEqual(['Recommendation returned', 'Answer the returned recommendation', 'Close the record']);
  await engine.done('lead', 'afterAward.answer', { tender, text: 'The margin is in section 2.' });
  expect(await decide('approved')).toBeNull();
  const [approval] = (await view()).steps;
  expect(approval?.happened.map(({ what, made }) => [what, made.by])).toEqual([
    ['Returned', 'Margaret Ellis (invented)'],
    ['Answered', 'Rhiannon Llewelyn-Prydderch (invented)'],
    ['Approved', 'Margaret Ellis (invented)'],
  ]);
});

it('sends every summary or none, to the bids that were assessed', async () => {
  const engine = testEngine();
  const played = await engine.play(under('pa23'), 'archive');
  const { decide, send, summaries, view, none } = awardOf(engine, played);
  await decide('approved');
  const three = await engine.ask('lead', 'afterAward.sendSummaries', {
    tender: played.tender,
    on: '2026-10-01',
    sent: summaries('A', 'B', 'C'),
    standstill: null,
    signers: engine.signers(played, 'lead'),
  });
  expect(three).toMatchObject({ kind: 'refused', refusal: { code: 'summary-missing' } });
  expect(JSON.stringify(three)).toContain('Bidder D Ltd (invented)');
  expect(await send('2026-10-01', { standstill: none })).toBe('standstill-stated-elsewhere');
  expect((await view()).steps.find(({ step }) => step === 'summaries')?.happened).toEqual([]);
  expect(await send('2026-10-01')).toBeNull();
});

it('under the Regulations of 2015 the letters start the clock: ten days, fifteen where one goes by post, and no notice comes first', async () => {
  const engine = testEngine();
  const played = await engine.play(under('pcr15'), 'archive');
  const { decide, send, publish, sign, summaries, view, none, words } = awardOf(engine, played);
  engine.itIs('2026-07-02');
  await decide('approved');
  expect(await publish('2026-07-02')).toBe('no-notice-first');
  expect(await send('2026-07-02')).toBe('standstill-stated-elsewhere');
  const byPost = summaries('A', 'B', 'C', 'D').map((one, at) => (at === 0 ? { ...one, by: 'other-means' as const } : one));
  expect(await send('2026-07-02', { sent: byPost, standstill: none })).toBeNull();
  engine.itIs('2026-07-20');
  // Fifteen days from the 3rd end on Friday the 17th.
  expect((await view()).standstill).toMatchObject({ lastDay: '2026-07-17', earliestSignature: '2026-07-18', citation: 'PCR15 reg. 87(3)' });
  expect((await view()).steps.map(({ step }) => step)).toEqual(['approval', 'summaries', 'standstill', 'contract', 'handover']);
  expect(await sign('2026-07-17')).toBe('standstill-running');
  expect(await sign('2026-07-18')).toBeNull();
  expect((await view()).detailsNoticeDue).toBeNull();
  expect(await words()).toEqual(['Contract entered into', 'Close the record']);
});

it('blocks the contract for as long as a challenge in standstill suspends it, however long ago standstill ended', async () => {
  const engine = testEngine();
  const played = await engine.play(under('pa23'), 'archive');
  const { tender } = played;
  const { decide, send, publish, sign } = awardOf(engine, played);
  engine.itIs('2026-11-02');
  await decide('approved');
  await send('2026-11-02');
  await publish('2026-11-02');
  await engine.done('lead', 'course.suspend', { tender, ground: 'challenge', reason: 'Proceedings were notified.' });
  engine.itIs('2027-03-01');
  expect(await sign('2027-03-01')).toBe('procurement-suspended');
  await engine.done('lead', 'course.resume', { tender, reason: 'The court lifted the suspension.' });
  expect(await sign('2027-03-01')).toBeNull();
});

it('owes no standstill to a light touch contract, gives it 120 days, and refuses the code to any other', async () => {
  const engine = testEngine();
  const exempt = { stated: null, exemption: 'light-touch' } as const;
  const ordinary = await engine.play(under('pa23'), 'archive');
  const light = await engine.play({ ...under('pa23', { contractType: 'light-touch' }), example: 'light' }, 'archive');
  for (const [played, said] of [
    [ordinary, 'exemption-not-of-this-contract'],
    [light, null],
  ] as const) {
    const { decide, send, publish } = awardOf(engine, played);
    await decide('approved');
    await send('2026-10-01');
    expect(await publish('2026-10-01', exempt)).toBe(said);
  }
  const { sign, view } = awardOf(engine, light);
  expect(await sign('2026-10-01')).toBeNull();
  expect((await view()).detailsNoticeDue).toBe('2027-01-28');
});

it('refuses the handover while a commitment is not agreed, naming it, and takes the whole course into the pack', async () => {
  const engine = testEngine();
  const played = await engine.play(under('pa23'), 'archive');
  const { tender } = played;
  const { decide, send, publish, sign, hand, view } = awardOf(engine, played);
  engine.itIs('2026-11-02');
  await decide('approved');
  await send('2026-11-02');
  await publish('2026-11-02');
  engine.itIs('2026-11-12');
  expect(await hand('2026-11-12')).toBe('contract-not-entered');
  await sign('2026-11-12');
  expect(await hand('2026-11-12')).toBe('commitments-not-agreed');
  const { commitments } = await engine.done('lead', 'award.viewRegister', { tender });
  for (const { bid, measure, quantity, title } of commitments) {
    expect((await view()).steps.find(({ step }) => step === 'handover')?.note).toContain(title);
    await engine.done('lead', 'award.agreeCommitment', {
      tender,
      bid,
      measure,
      terms: { profile: [{ quarter: '2027-Q2', quantity }], owner: 'Sunil Mehta', clause: '14', remedy: 'A plan.', kpi: null },
      reason: '',
    });
  }
  expect(await hand('2026-11-11')).toBe('before-the-step-before');
  expect(await hand('2026-11-12')).toBeNull();
  // What was handed over is the contract's.
  expect((await engine.done('lead', 'award.viewRegister', { tender })).agree?.code).toBe('handover-accepted');
  expect((await view()).steps.every(({ state }) => state === 'done')).toBe(true);
  await engine.done('lead', 'archive.close', { tender, remark: '', signers: engine.signers(played, 'lead'), job: 'closing-1' });
  const verdict = await engine.done('lead', 'archive.verify', { tender, job: 'verify-1' });
  expect(verdict.checks.find(({ rule }) => rule === 6)).toMatchObject({ ok: true });
  const file = engine.store.read((db) => packOf(db, tender))?.file ?? '';
  const { pack } = await openPack(file, { now: '2026-12-01T00:00:00Z' });
  const evaluation = JSON.parse(Buffer.from((await pack?.bytes('data/evaluation.json')) ?? []).toString()) as {
    afterAward: { kind: string; body: { on?: string } }[];
  };
  await pack?.close();
  expect(evaluation.afterAward.map(({ kind, body }) => [kind, body.on ?? null])).toEqual([
    ['award.approved', null],
    ['summaries.sent', '2026-11-02'],
    ['notice.published', '2026-11-02'],
    ['contract.entered', '2026-11-12'],
    ['handover.accepted', '2026-11-12'],
  ]);
});

it('lets nobody approve who is recused from a recommended bid, or who scored', async () => {
  const engine = testEngine();
  const played = await engine.play(withScoringApprover, 'award');
  const { tender, bids } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  for (const bid of bids.values()) await engine.done('price', 'award.acceptOffers', { tender, bid, reason: 'Checked.' });
  await engine.done('approver', 'receive.declare', {
    tender,
    answers: [...bids].map(([key, bid]) =>
      key === 'C' ? { bid, answer: 'actual', details: 'A brother works there.' } : { bid, answer: 'none', details: '' },
    ),
  });
  const person = engine.person(played, 'approver');
  await engine.done('lead', 'receive.decideConflict', {
    tender,
    person,
    bid: bids.get('C') ?? '',
    outcome: 'recused',
    reason: 'A close relative.',
  });
  const awards = [{ lot: null, bids: [bids.get('C') ?? ''], reason: 'The highest total.' }];
  expect(await engine.refusal('lead', 'afterAward.view', { tender })).toBe('not-recommended');
  await engine.done('lead', 'award.recommend', { tender, awards, signers: engine.signers(played, 'lead') });
  const { decide, view, words } = awardOf(engine, played);
  expect(await decide('approved')).toBe('nobody-may-approve');
  expect(await decide('approved', 'A1')).toBe('nobody-may-approve');
  expect((await view()).steps[0]?.note).toContain('Everybody who holds the role of an approver');
  expect(await words('approver')).toEqual(['Award recommended']);
});

it('needs everybody who may decide: of two approvers the one who scored is not waited for', async () => {
  const engine = testEngine();
  const played = await engine.play(withScoringApprover, 'archive');
  const { decide, send } = awardOf(engine, played);
  expect(await decide('approved', 'A1')).toBe('approver-scored');
  expect(await send('2026-10-01')).toBe('not-approved');
  expect(await decide('approved')).toBeNull();
  expect(await send('2026-10-01')).toBeNull();
});
