import { describe, expect, it } from 'vitest';
import type { Disregard } from './disregard.ts';
import type { BidId, CriterionId, PersonId } from './ids.ts';
import type { ScoringFacts } from './receive.ts';
import { mayReturn, mayTakeBack, type Missed, type TakingBack } from './taking-back.ts';

const nothing: Missed = { start: null, sheets: [], consensus: 0, isUndecided: false, isPriceShut: false };
const breach: Disregard = { ground: 'procedural-breach', requirement: 'ITT 4.2' };
const facts = (more: Partial<TakingBack> = {}): TakingBack => ({ name: 'A', out: breach, wasTakenBack: false, missed: nothing, ...more });
const code = (more: Partial<TakingBack>): string | null => mayReturn(facts(more))?.code ?? null;

describe('PA23 ss.26 and 28: what the law leaves no choice about', () => {
  const byExclusion = (
    ground: 'excluded-supplier' | 'excludable-supplier',
    determination: 'excluded' | 'excludable' | 'neither',
  ): Disregard => ({
    ground,
    determination,
    exclusionGround: 'tax-offences',
    hasMinisterAgreed: false,
    replacement: null,
  });
  const bySubContractor = (isReplaced: boolean): Disregard => ({
    ground: 'excluded-sub-contractor',
    determination: 'excluded',
    exclusionGround: 'tax-offences',
    hasMinisterAgreed: false,
    replacement: { notifiedOn: '2026-09-21', due: '2026-09-25', isReplaced },
  });

  it('an excluded supplier stays out, an excludable one and one that was determined anew may come back', () => {
    expect(code({ out: byExclusion('excluded-supplier', 'excluded') })).toBe('exclusion-stands');
    expect(code({ out: byExclusion('excludable-supplier', 'excludable') })).toBeNull();
    expect(code({ out: byExclusion('excluded-supplier', 'excludable') })).toBeNull();
    expect(code({ out: byExclusion('excluded-supplier', 'neither') })).toBeNull();
  });

  it('an excluded sub-contractor keeps it out until somebody else is in that place', () => {
    expect([code({ out: bySubContractor(false) }), code({ out: bySubContractor(true) })]).toEqual(['exclusion-stands', null]);
  });
});

it('comes back only from being out', () => {
  expect(code({ out: null })).toBe('not-left-out');
  expect(code({ out: null, wasTakenBack: true })).toBe('decision-taken-back');
  expect(code({ wasTakenBack: true })).toBeNull();
});

describe('what was done without it and cannot be done again', () => {
  const assessor = 'p' as PersonId;
  const bid = 'A' as BidId;
  const start: ScoringFacts = {
    bids: [{ id: bid, name: 'A', priceSealed: true, priceNeeded: true }],
    people: [{ id: assessor, name: 'Pat', declared: [{ bid, answer: 'none', outcome: null }] }],
    gates: [{ bid, criterion: null, title: 'Completeness', outcome: 'pass' }],
    items: [{ criterion: 'q' as CriterionId, bid, title: 'Q', assessors: [assessor] }],
  };
  const said = (more: Partial<Missed>): string | null => mayReturn(facts({ missed: { ...nothing, start, ...more } }))?.sentence ?? null;

  it('is said, and everything that is not missing lets it come back', () => {
    expect(said({})).toBeNull();
    expect(said({ start: { ...start, gates: [{ bid, criterion: null, title: 'Completeness', outcome: null }] } })).toBe(
      'Scoring has started, and 1 decision on completeness and pass or fail of A can no longer be made.',
    );
    expect(said({ start: { ...start, bids: [{ id: bid, name: 'A', priceSealed: false, priceNeeded: true }] } })).toBe(
      'Scoring has started, and no price of A is sealed.',
    );
    expect(said({ sheets: ['Pat', 'Sam'] })).toBe('Pat and Sam submitted without marks for A, and no scoresheet is opened again.');
    expect(said({ consensus: 2 })).toBe('Quality is locked, and 2 answers of A never had a consensus.');
    expect(said({ isUndecided: true })).toBe('Prices are open, and nobody decided on A, which is below a threshold that leaves a choice.');
    expect(said({ isPriceShut: true })).toBe('Prices were opened without that of A, which can no longer be opened with them.');
  });

  it('what can still be done is asked for as it is before scoring: everybody declares', () => {
    const undeclared = { ...start, people: [{ id: assessor, name: 'Pat', declared: [] }] };
    expect(mayReturn(facts({ missed: { ...nothing, start: undeclared } }))?.code).toBe('declarations-missing');
  });
});

it('PA23 s.12(2): has a reason, and another one where a tender of the same decision stays out', () => {
  const decision = { reason: 'Signed after all.', stayOut: ['B'], reasonForDifference: ' ' };
  expect(mayTakeBack(facts(), { ...decision, reason: ' ' })?.about).toBe('reason');
  expect(mayTakeBack(facts(), decision)).toMatchObject({ code: 'treated-unequally', about: 'reasonForDifference' });
  expect(mayTakeBack(facts(), { ...decision, stayOut: [] })).toBeNull();
  expect(mayTakeBack(facts(), { ...decision, reasonForDifference: 'B sent no form.' })).toBeNull();
});
