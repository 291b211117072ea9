import { describe, expect, it } from 'vitest';
import {
  type AfterAward,
  type AfterAwardKind,
  afterAwardKinds,
  approvalOf,
  type Approver,
  awardCourse,
  type ApprovalEvent,
  detailsNoticeDue,
  mayApprove,
  mayEnterContract,
  mayPublishNotice,
  maySendSummaries,
  mayTake,
  notDone,
  type SentSummaries,
  standstillOnRecord,
} from './after-award.ts';
import { type Course, undisturbed } from './course.ts';
import type { BidId, PersonId } from './ids.ts';
import type { Exemption } from './standstill.ts';
import { mayAct } from './stages.ts';
import { shippedHolidays } from './working-days.ts';

const [ellis, okoro] = ['ellis', 'okoro'] as PersonId[] as [PersonId, PersonId];
const approver = (person: PersonId, barrier: Approver['barrier'] = null): Approver => ({ person, name: person, barrier });
const said = (stated: string | null = null, exemption: Exemption | null = null) => ({ stated, exemption, holidays: shippedHolidays });
const at = '2026-12-01T12:00:00Z';
const decided = (person: PersonId, outcome: 'approved' | 'returned'): ApprovalEvent => ({
  kind: 'decided',
  person,
  outcome,
  at: '2026-07-01T09:00:00Z',
});
const answered: ApprovalEvent = { kind: 'answered', at: '2026-07-01T10:00:00Z' };

const letters = (by: 'electronic-means' | 'other-means' = 'electronic-means', standstill: SentSummaries['standstill'] = null) => ({
  on: '2026-07-02',
  sent: [{ bid: 'a' as BidId, address: 'a@example.invalid', by }],
  standstill,
});

const recommended: AfterAward = {
  goesOn: null,
  isAnybodyRecommended: true,
  regime: 'pa23',
  isLightTouch: false,
  approvers: [approver(ellis), approver(okoro)],
  approval: [],
  summaries: null,
  notice: null,
  contract: null,
  isHandedOver: false,
  isAnythingPromised: true,
  openCommitments: [],
};
const partly = { ...recommended, approval: [decided(ellis, 'approved')] };
const returned = { ...partly, approval: [...partly.approval, decided(okoro, 'returned')] };
const anew = { ...returned, approval: [...returned.approval, answered] };
const approved = { ...anew, approval: [...anew.approval, decided(okoro, 'approved')] };
const sent = { ...approved, summaries: letters() };
const published = { ...sent, notice: { reference: 'UK6', on: '2026-07-06', standstill: said() } };
const contracted = { ...published, contract: { on: '2026-07-17', holidays: shippedHolidays } };
const unagreed = { ...contracted, openCommitments: ['“JOB”'] };
const handedOver = { ...contracted, isHandedOver: true };

const suspended: Course = { ...undisturbed, suspended: { ground: 'challenge', since: at } };
const abandoned: Course = { ...undisturbed, abandoned: { since: at } };

/** What each act is answered with, in the order of `afterAwardKinds`; '-' is allowed. */
const table: readonly (readonly [state: string, facts: AfterAward, now: Course, answers: string])[] = [
  ['recommended', recommended, undisturbed, '- nothing-returned not-approved not-approved not-approved contract-not-entered'],
  ['approved by one of two', partly, undisturbed, '- nothing-returned not-approved not-approved not-approved contract-not-entered'],
  ['returned', returned, undisturbed, '- - not-approved not-approved not-approved contract-not-entered'],
  ['answered', anew, undisturbed, '- nothing-returned not-approved not-approved not-approved contract-not-entered'],
  ['approved', approved, undisturbed, 'award-approved nothing-returned - summaries-not-sent summaries-not-sent contract-not-entered'],
  ['summaries sent', sent, undisturbed, 'award-approved nothing-returned summaries-sent - notice-not-published contract-not-entered'],
  ['notice published', published, undisturbed, 'award-approved nothing-returned summaries-sent - - contract-not-entered'],
  ['contract', contracted, undisturbed, 'award-approved nothing-returned summaries-sent contract-entered contract-entered -'],
  [
    'not agreed',
    unagreed,
    undisturbed,
    'award-approved nothing-returned summaries-sent contract-entered contract-entered commitments-not-agreed',
  ],
  [
    'handed over',
    handedOver,
    undisturbed,
    'award-approved nothing-returned summaries-sent contract-entered contract-entered handover-accepted',
  ],
  [
    'PCR15, letters sent',
    { ...approved, regime: 'pcr15', summaries: letters('electronic-means', said()) },
    undisturbed,
    'award-approved nothing-returned summaries-sent no-notice-first - contract-not-entered',
  ],
  [
    'below the threshold, summaries sent',
    { ...sent, regime: 'below-threshold' },
    undisturbed,
    'award-approved nothing-returned summaries-sent no-notice-first - contract-not-entered',
  ],
  ...([recommended, returned, published, contracted] as const).flatMap((facts): (readonly [string, AfterAward, Course, string])[] => [
    [
      'suspended',
      facts,
      suspended,
      `procurement-suspended ${facts === returned ? '-' : 'nothing-returned'} procurement-suspended procurement-suspended procurement-suspended procurement-suspended`,
    ],
    ['abandoned', facts, abandoned, Array(6).fill('procurement-abandoned').join(' ')],
  ]),
  ['another stage follows', { ...recommended, goesOn: 'Final tenders' }, undisturbed, Array(6).fill('stage-follows').join(' ')],
  ['nobody', { ...recommended, isAnybodyRecommended: false }, undisturbed, Array(6).fill('nobody-recommended').join(' ')],
  [
    'no approver may',
    { ...recommended, approvers: [approver(ellis, 'recused')] },
    undisturbed,
    'nobody-may-approve nothing-returned nobody-may-approve nobody-may-approve nobody-may-approve contract-not-entered',
  ],
];

it.each(table)('%s: every act is allowed or refused by name', (_, facts, now, answers) => {
  const answer = (kind: AfterAwardKind): string =>
    (mayAct(kind, 'recommended', ['lead', 'approver'], now) ?? mayTake(kind, facts))?.code ?? '-';
  expect(afterAwardKinds.map(answer).join(' ')).toBe(answers);
});

describe('approving', () => {
  it('waits for everybody who may decide, and for nobody else', () => {
    const one = { ...partly, approvers: [approver(ellis), approver(okoro, 'scored')] };
    expect(approvalOf(one)).toEqual({ kind: 'approved', on: '2026-07-01' });
    expect(approvalOf(partly)).toEqual({ kind: 'undecided', by: [approver(okoro)] });
  });

  it('is for no one who is recused, scored, or made the recommendation, and for each once until it is answered', () => {
    const code = (facts: AfterAward, person: PersonId) => mayApprove(facts, person)?.code ?? '-';
    const with_ = (barrier: Approver['barrier']) => ({ ...recommended, approvers: [approver(ellis, barrier), approver(okoro)] });
    expect([null, 'recused', 'scored', 'recommended'].map((one) => code(with_(one as Approver['barrier']), ellis))).toEqual([
      '-',
      'approver-recused',
      'approver-scored',
      'own-recommendation',
    ]);
    expect([partly, returned, anew].map((facts) => code(facts, okoro))).toEqual(['-', 'answer-awaited', '-']);
    expect([partly, returned, anew].map((facts) => code(facts, ellis))).toEqual(['decided-already', 'decided-already', 'decided-already']);
  });
});

describe('domain.md 8, Letters', () => {
  const assessed = ['a', 'b', 'c', 'd'].map((bid) => ({ bid: bid as BidId, name: `Bidder ${bid}`, isOwed: bid !== 'd' }));
  const to = (...bids: string[]): SentSummaries => ({
    ...letters(),
    sent: bids.map((bid) => ({ bid: bid as BidId, address: `${bid}@example.invalid`, by: 'electronic-means' })),
  });
  const refusal = (body: SentSummaries, facts = approved) => maySendSummaries(facts, assessed, body, at);

  it('to two of three fails as a whole, and names the third; to one that was left out is offered', () => {
    expect(refusal(to('a', 'b'))).toMatchObject({ code: 'summary-missing', sentence: expect.stringContaining('Bidder c') as string });
    expect(refusal(to('a', 'b', 'c'))).toBeNull();
    expect(refusal(to('a', 'b', 'c', 'd'))).toBeNull();
    expect(refusal(to('a', 'b', 'c', 'x'))?.code).toBe('no-such-bid');
    expect(refusal(to('a', 'b', 'c', 'c'))?.code).toBe('bid-named-twice');
  });

  it('needs an address for each, and a day that is neither before the approval nor to come', () => {
    const { sent: three } = to('a', 'b', 'c');
    const blank = three.map((one) => (one.bid === 'b' ? { ...one, address: ' ' } : one));
    expect(refusal({ ...to('a'), sent: blank })).toMatchObject({ code: 'address-missing', about: 'b' });
    expect(refusal({ ...to('a', 'b', 'c'), on: '2026-06-30' })?.code).toBe('before-the-step-before');
    expect(refusal({ ...to('a', 'b', 'c'), on: '2026-12-02' })?.code).toBe('day-still-to-come');
  });

  it('says what standstill is where the letters start it, and nowhere else', () => {
    expect(refusal({ ...to('a', 'b', 'c'), standstill: said() })?.code).toBe('standstill-stated-elsewhere');
    expect(refusal(to('a', 'b', 'c'), { ...approved, regime: 'pcr15' })?.code).toBe('standstill-stated-elsewhere');
    expect(refusal({ ...to('a', 'b', 'c'), standstill: said() }, { ...approved, regime: 'pcr15' })).toBeNull();
  });
});

describe('the clock from what is on record', () => {
  const lastDay = (facts: AfterAward): string => {
    const clock = standstillOnRecord(facts, shippedHolidays);
    return clock.ok && clock.value?.kind === 'period' ? clock.value.lastDay : '';
  };
  const sign = (facts: AfterAward, on: string) => mayEnterContract(facts, { on, holidays: shippedHolidays }, at)?.code ?? '-';

  it('domain.md 1.5: a notice of Monday 6 July 2026 lets nobody sign before the 17th', () => {
    expect(lastDay(published)).toBe('2026-07-16');
    expect(['2026-07-05', '2026-07-16', '2026-07-17'].map((on) => sign(published, on))).toEqual([
      'before-the-step-before',
      'standstill-running',
      '-',
    ]);
  });

  it('uses the later day that was stated, and counts from Monday what was published on Saturday', () => {
    const notice = (on: string, stated: string | null = null) => ({
      ...published,
      notice: { reference: 'UK6', on, standstill: said(stated) },
    });
    expect(lastDay(notice('2026-07-06', '2026-07-31'))).toBe('2026-07-31');
    expect(sign(notice('2026-07-06', '2026-07-31'), '2026-07-31')).toBe('standstill-running');
    expect(lastDay(notice('2026-07-04'))).toBe('2026-07-16');
  });

  it('under the Regulations of 2015 is ten days after the letters, fifteen where one went by post', () => {
    const after = (by: 'electronic-means' | 'other-means') => ({ ...approved, regime: 'pcr15' as const, summaries: letters(by, said()) });
    // 2 July 2026 is a Thursday: ten days end on Sunday the 12th, and the 13th is a holiday in Northern Ireland.
    expect(lastDay(after('electronic-means'))).toBe('2026-07-14');
    expect(lastDay(after('other-means'))).toBe('2026-07-17');
  });

  it('is not owed for light touch, which has to be light touch, and no table that is older is taken', () => {
    const exempt = { reference: 'UK6', on: '2026-07-06', standstill: said(null, 'light-touch') };
    expect(mayPublishNotice(sent, exempt, at)?.code).toBe('exemption-not-of-this-contract');
    const light = { ...sent, isLightTouch: true };
    expect(mayPublishNotice(light, exempt, at)).toBeNull();
    expect(sign({ ...light, notice: exempt }, '2026-07-06')).toBe('-');
    const older = { ...shippedHolidays, version: '2020-01' };
    expect(mayEnterContract(published, { on: '2026-07-17', holidays: older }, at)?.code).toBe('holiday-table-older');
    expect(mayEnterContract(published, { on: '2026-07-17', holidays: null }, at)?.code).toBe('holiday-table-older');
  });

  it('beyond the table is refused in words', () => {
    const late = { reference: 'UK6', on: '2027-12-30', standstill: said() };
    expect(mayPublishNotice(sent, late, '2028-02-01T12:00:00Z')?.code).toBe('year-beyond-holiday-table');
  });

  it('domain.md 1.2, s.53: the details are due within 30 days beginning with the contract, 120 under light touch', () => {
    expect(detailsNoticeDue(contracted)).toBe('2026-08-15');
    expect(detailsNoticeDue({ ...contracted, isLightTouch: true })).toBe('2026-11-13');
    expect(detailsNoticeDue({ ...contracted, regime: 'pcr15' })).toBeNull();
  });
});

it('says as of a day what is done, what comes next and what waits', () => {
  const course = (facts: AfterAward, today: string): string => {
    const clock = standstillOnRecord(facts, shippedHolidays);
    return awardCourse(facts, clock.ok ? clock.value : null, today)
      .map(({ step, state }) => `${step} ${state}`)
      .join(', ');
  };
  const rest = (...steps: string[]) => steps.map((step) => `${step} waiting`).join(', ');
  expect(course(recommended, '2026-07-01')).toBe(`approval now, ${rest('summaries', 'notice', 'standstill', 'contract', 'handover')}`);
  expect(course(published, '2026-07-16')).toContain('notice done, standstill now, contract waiting');
  expect(course(published, '2026-07-17')).toContain('standstill done, contract now');
  expect(course({ ...recommended, regime: 'pcr15', isAnythingPromised: false }, '')).toBe(
    `approval now, ${rest('summaries', 'standstill', 'contract')}`,
  );
  expect(notDone(sent)).toEqual([
    'No contract award notice is published.',
    'No contract is entered into.',
    'Nobody has accepted the register of commitments.',
  ]);
  expect(notDone(handedOver)).toEqual([]);
  expect(notDone({ ...recommended, goesOn: 'Final tenders' })).toEqual([]);
});
