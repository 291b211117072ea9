import { describe, expect, it } from 'vitest';
import { type LowPriceState, notYetScreened } from './abnormally-low.ts';
import { type Disregard, type DisregardDecision, disregardGrounds, exclusionNoticeDue, mayDisregard } from './disregard.ts';
import { determine, type ExclusionFacts, exclusionGrounds } from './exclusion.ts';

const considered: ExclusionFacts = {
  ground: 'tax-offences',
  isDebarred: false,
  applies: { answer: true, reason: 'Convicted in 2025' },
  continuingOrLikely: { answer: true, reason: 'The same directors are in office' },
  isHeard: true,
};

const determined = (facts: Partial<ExclusionFacts>): string => {
  const outcome = determine({ ...considered, ...facts });
  return outcome.ok ? outcome.value : outcome.refusal.code;
};

describe('PA23 ss.57 and 58: excluded, excludable or neither', () => {
  it('by a mandatory ground excluded, by a discretionary one excludable', () => {
    expect(determined({})).toBe('excluded');
    expect(determined({ ground: 'insolvency' })).toBe('excludable');
  });

  it('neither where the ground does not apply, or where its circumstances are over', () => {
    expect(determined({ applies: { answer: false, reason: 'Acquitted on appeal' }, continuingOrLikely: null })).toBe('neither');
    expect(determined({ continuingOrLikely: { answer: false, reason: 'New owners, new controls' } })).toBe('neither');
  });

  it.each([
    ['supplier-not-heard', { isHeard: false }],
    ['ground-not-considered', { applies: null }],
    ['ground-not-considered', { applies: { answer: true, reason: ' ' } }],
    ['recurrence-not-considered', { continuingOrLikely: null }],
    ['recurrence-not-considered', { continuingOrLikely: { answer: true, reason: '' } }],
    ['ground-only-by-debarment', { ground: 'national-security-debarment' }],
  ] as const)('is refused with %s', (code, facts) => {
    expect(determined(facts)).toBe(code);
  });

  it('the debarment list answers both questions', () => {
    const listed = { isDebarred: true, isHeard: false, applies: null, continuingOrLikely: null };
    expect(determined(listed)).toBe('excluded');
    expect(determined({ ...listed, ground: 'professional-misconduct' })).toBe('excludable');
    expect(determined({ ...listed, ground: 'national-security-debarment' })).toBe('excluded');
  });

  it('knows the headings of the two schedules and no others', () => {
    const kinds = Object.values(exclusionGrounds).map(({ kind }) => kind);
    expect([kinds.filter((kind) => kind === 'mandatory').length, kinds.filter((kind) => kind === 'discretionary').length]).toEqual([14, 8]);
  });
});

const decision: DisregardDecision = { on: '2026-10-20', reason: 'As found', alike: [], reasonForDifference: '' };

const refusal = (disregard: Disregard, more: Partial<DisregardDecision> = {}): string | null =>
  mayDisregard(disregard, { ...decision, ...more })?.code ?? null;

const notShown: LowPriceState = { kind: 'decided', on: '2026-10-14', outcome: 'not-demonstrated', reason: 'Nights are unpaid' };

const excluded = { determination: 'excluded', exclusionGround: 'tax-offences', hasMinisterAgreed: false } as const;
const excludable = { determination: 'excludable', exclusionGround: 'national-security-threat', hasMinisterAgreed: true } as const;
const offered = { notifiedOn: '2026-10-01', due: '2026-10-19', isReplaced: false } as const;
const advantage = { advantage: 'Had the draft specification', unavoidable: 'It names the costs of all its rivals' };

/** Each ground with everything that it needs. */
const complete: readonly Disregard[] = [
  { ground: 'conditions-of-participation', requirement: 'Three years of accounts' },
  { ground: 'not-treaty-state' },
  { ground: 'abnormally-low', loop: notShown },
  { ground: 'procedural-breach', requirement: 'Section 4: one file for each envelope' },
  { ground: 'excluded-supplier', ...excluded, replacement: null },
  { ground: 'excludable-supplier', ...excludable, replacement: offered },
  { ground: 'excluded-sub-contractor', ...excluded, replacement: offered },
  { ground: 'excludable-sub-contractor', ...excludable, replacement: offered },
  { ground: 'improper-behaviour', ...advantage, isHeard: true },
  { ground: 'exclusion-information-withheld', requested: 'Connected persons, 1 September' },
  { ground: 'market-engagement-advantage', ...advantage },
  { ground: 'conflict-advantage', ...advantage },
  { ground: 'reserved-contract' },
  { ground: 'not-on-dynamic-market', isApplicationConsidered: true },
];

describe('domain.md 1.2: one reason code for each ground, with what the law asks for', () => {
  it('every ground of the closed list may be used when it has all that it needs, and none without a reason', () => {
    expect(complete.map(({ ground }) => ground)).toEqual(Object.keys(disregardGrounds));
    expect(complete.map((disregard) => refusal(disregard))).toEqual(complete.map(() => null));
    expect(complete.map((disregard) => refusal(disregard, { reason: ' ' }))).toEqual(complete.map(() => 'reason-missing'));
  });

  it.each<readonly [string, Disregard]>([
    ['requirement-not-named', { ground: 'conditions-of-participation', requirement: '' }],
    ['requirement-not-named', { ground: 'procedural-breach', requirement: ' ' }],
    ['price-not-suspected', { ground: 'abnormally-low', loop: notYetScreened }],
    ['price-demonstrated', { ground: 'abnormally-low', loop: { ...notShown, outcome: 'demonstrated' } }],
    ['not-determined', { ground: 'excluded-supplier', ...excluded, determination: null, replacement: null }],
    ['not-determined', { ground: 'excluded-supplier', ...excluded, determination: 'excludable', replacement: null }],
    ['not-determined', { ground: 'excludable-supplier', ...excludable, determination: 'neither', replacement: null }],
    ['minister-not-asked', { ground: 'excludable-supplier', ...excludable, hasMinisterAgreed: false, replacement: null }],
    ['replacement-not-offered', { ground: 'excluded-supplier', ...excluded, replacement: { ...offered, notifiedOn: null } }],
    ['replacement-not-offered', { ground: 'excluded-sub-contractor', ...excluded, replacement: { ...offered, due: null } }],
    ['replacement-still-awaited', { ground: 'excluded-sub-contractor', ...excluded, replacement: { ...offered, due: '2026-10-20' } }],
    ['person-replaced', { ground: 'excludable-sub-contractor', ...excludable, replacement: { ...offered, isReplaced: true } }],
    ['supplier-not-heard', { ground: 'improper-behaviour', ...advantage, isHeard: false }],
    ['advantage-not-named', { ground: 'improper-behaviour', ...advantage, advantage: '', isHeard: true }],
    ['advantage-avoidable', { ground: 'market-engagement-advantage', ...advantage, unavoidable: '' }],
    ['advantage-avoidable', { ground: 'conflict-advantage', ...advantage, unavoidable: '' }],
    ['request-not-named', { ground: 'exclusion-information-withheld', requested: '' }],
    ['application-not-considered', { ground: 'not-on-dynamic-market', isApplicationConsidered: false }],
  ])('is refused with %s', (code, disregard) => {
    expect(refusal(disregard)).toBe(code);
  });

  it('2.6: where there is a choice, tenders with the same defect are treated alike or the difference has a reason; where there is none, alike', () => {
    const alike = [
      { name: 'G1', isDisregarded: true },
      { name: 'G2', isDisregarded: false },
    ];
    const may: Disregard = { ground: 'procedural-breach', requirement: 'Section 4' };
    const must: Disregard = { ground: 'conditions-of-participation', requirement: 'Accounts' };
    expect(refusal(may, { alike })).toBe('treated-unequally');
    expect(refusal(may, { alike, reasonForDifference: 'G2’s file was corrupted by the portal' })).toBeNull();
    expect(refusal(must, { alike, reasonForDifference: 'G2 is well known' })).toBe('treated-unequally');
    expect(refusal(must, { alike: alike.slice(0, 1) })).toBeNull();
  });

  it('s.59: the appropriate authority is told within 30 days beginning with the decision, for excluded and excludable suppliers alone', () => {
    const due = complete.map((disregard) => exclusionNoticeDue(disregard, '2026-10-20'));
    expect(due.filter((day) => day !== null)).toEqual(['2026-11-18', '2026-11-18', '2026-11-18', '2026-11-18']);
    expect(
      exclusionNoticeDue(
        { ground: 'excluded-supplier', ...excluded, exclusionGround: 'failure-to-cooperate', replacement: null },
        '2026-10-20',
      ),
    ).toBeNull();
  });
});
