import { describe, expect, it } from 'vitest';
import { addressAt, isLooking, lastPage, matches, pageOf, pageSize, rangeOf } from './journal.ts';
import type { ListedAct } from './journal.ts';

const act = (more: Partial<ListedAct>): ListedAct => ({
  number: 7,
  kind: 'consensus.agreed',
  sentence: 'Consensus 4 for 1.1 Programme and possession plan, Bidder C Ltd',
  by: 'Joseph Okafor',
  roles: ['moderator'],
  at: '2026-10-01T10:00:00Z',
  hash: 'ab12'.padEnd(64, '0'),
  signed: false,
  voided: null,
  ...more,
});

describe('looking for acts', () => {
  const finds = (text: string, more: Partial<ListedAct> = {}): boolean => matches(act(more), { text, kind: 'all' });

  it('finds a person, a role, words of what happened, a kind, a hash or a number, in any order and in any letters', () => {
    expect(['okafor', 'MODERATOR consensus', 'bidder programme', 'consensus.agreed', 'ab12', '7'].map((text) => finds(text))).toEqual(
      Array.from({ length: 6 }, () => true),
    );
  });

  it('needs every word', () => {
    expect([finds('okafor price'), finds('Haddad')]).toEqual([false, false]);
  });

  it('can keep to acts with a signature of their own, or to void ones', () => {
    const voided = { kind: 'refusal', code: 'record-closed', sentence: 'The record is closed.' } as const;
    const kept = (kind: 'signed' | 'void') =>
      [act({}), act({ signed: true }), act({ voided })].map((one) => matches(one, { text: '', kind }));
    expect(kept('signed')).toEqual([false, true, false]);
    expect(kept('void')).toEqual([false, false, true]);
  });

  it('is not looking while nothing is asked', () => {
    expect(isLooking({ text: ' ', kind: 'all' })).toBe(false);
    expect(isLooking({ text: '', kind: 'void' })).toBe(true);
  });
});

describe('pages', () => {
  it('hold fifty acts, and the last one what is left', () => {
    expect([1, 50, 51, 100, 101].map(pageOf)).toEqual([0, 0, 1, 1, 2]);
    expect([pageSize, lastPage(0), lastPage(50), lastPage(165)]).toEqual([50, 0, 0, 3]);
    expect([rangeOf(0, 165), rangeOf(3, 165)]).toEqual([
      [1, 50],
      [151, 165],
    ]);
  });
});

it('goes to the record as it stood after an act, and to the whole record after its last', () => {
  const place = { record: 'r/1', tender: 't' };
  expect(addressAt(place, 42, 165)).toBe('/record/r%2F1/t/archive/42');
  expect(addressAt(place, 165, 165)).toBe('/record/r%2F1/t/archive');
});
