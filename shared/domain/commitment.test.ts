/** What may be agreed about a promise, and what may not (domain.md 4.11). */

import { expect, it } from 'vitest';
import { type CommitmentFacts, type CommitmentTerms, mayAgreeCommitment, quartersNamed, spreadEvenly } from './commitment.ts';
import { quartersFrom } from './quarters.ts';

const facts: CommitmentFacts = { quantity: '100', start: '2027-02-15', end: '2027-11-30', isAgreed: false, isHandedOver: false };
const terms = (...profile: readonly (readonly [quarter: string, quantity: string])[]): CommitmentTerms => ({
  profile: profile.map(([quarter, quantity]) => ({ quarter, quantity })),
  owner: 'Contract manager',
  clause: '12.3',
  remedy: 'Put right within a quarter',
  kpi: null,
});
const whole = terms(['2027-Q1', '10'], ['2027-Q2', '0'], ['2027-Q3', '89.5'], ['2027-Q4', '0.5']);
const code = (agreed: CommitmentTerms, more: Partial<CommitmentFacts> = {}, reason = ''): string | null =>
  mayAgreeCommitment({ ...facts, ...more }, agreed, reason)?.code ?? null;

it('takes quarters that add up to exactly what was verified, and refuses in words what does not', () => {
  expect(code(whole)).toBeNull();
  expect(mayAgreeCommitment({ ...facts, quantity: '90' }, whole, '')).toMatchObject({
    code: 'quarters-do-not-add-up',
    sentence: 'The quarters come to 100, and the commitment is 90: 10 too much.',
  });
  expect(mayAgreeCommitment({ ...facts, quantity: '100.001' }, whole, '')?.sentence).toBe(
    'The quarters come to 100, and the commitment is 100.001: 0.001 too little.',
  );
});

it('keeps within the quarters in which the commitment starts and ends, where the bid names them', () => {
  expect(mayAgreeCommitment(facts, terms(['2026-Q4', '100']), '')?.sentence).toBe(
    'Oct–Dec 2026 lies outside the commitment, which starts on 2027-02-15 and ends on 2027-11-30.',
  );
  expect(code(terms(['2027-Q4', '50'], ['2028-Q1', '50']))).toBe('quarter-outside-commitment');
  expect(code(terms(['2027-Q4', '50'], ['2028-Q1', '50']), { end: '' })).toBeNull();
  expect(code(terms(['2026-Q4', '100']), { start: '', end: '' })).toBeNull();
});

it('wants every quarter in between, in order, and none below nought', () => {
  expect(code(terms())).toBe('quarters-not-in-order');
  expect(code(terms(['2027-Q1', '50'], ['2027-Q3', '50']))).toBe('quarters-not-in-order');
  expect(code(terms(['2027-Q2', '50'], ['2027-Q1', '50']))).toBe('quarters-not-in-order');
  expect(code(terms(['2027-Q1', '50'], ['2027-Q1', '50']))).toBe('quarters-not-in-order');
  expect(code(terms(['2027-Q1', '110'], ['2027-Q2', '-10']))).toBe('quarter-below-nought');
});

it('is only about promises of bids that are recommended, and changes only for a reason', () => {
  expect(code(whole, { quantity: null })).toBe('no-such-commitment');
  expect(code(whole, { isAgreed: true }, ' ')).toBe('reason-missing');
  expect(code(whole, { isAgreed: true, isHandedOver: true }, 'The start moved by a month.')).toBe('handover-accepted');
  expect(code(whole, { isAgreed: true }, 'The start moved by a month.')).toBeNull();
});

it('spreads in whole units of the quantity, the rest over the earliest, so that it always adds up', () => {
  const over = (quantity: string, count: number) => spreadEvenly(quantity, quartersFrom('2027-Q1', count)).map((due) => due.quantity);
  expect(over('100', 3)).toEqual(['34', '33', '33']);
  expect(over('100', 4)).toEqual(['25', '25', '25', '25']);
  expect(over('2', 3)).toEqual(['1', '1', '0']);
  expect(over('12.5', 2)).toEqual(['6.5', '6']);
  expect(over('0', 2)).toEqual(['0', '0']);
  for (const count of [1, 2, 3, 7, 40])
    expect(
      mayAgreeCommitment(
        { ...facts, quantity: '16640.75', start: '', end: '' },
        { ...whole, profile: spreadEvenly('16640.75', quartersFrom('2027-Q1', count)) },
        '',
      ),
    ).toBeNull();
});

it('starts from the quarters that the bid names', () => {
  expect(quartersNamed(facts)).toEqual({ first: '2027-Q1', count: 4 });
  expect(quartersNamed({ start: '2027-02-15', end: '' })).toEqual({ first: '2027-Q1', count: null });
  expect(quartersNamed({ start: '', end: '2027-11-30' })).toEqual({ first: null, count: null });
});
