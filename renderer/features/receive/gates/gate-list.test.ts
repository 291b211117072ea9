import { expect, test } from 'vitest';
import type { Gate } from '../model.ts';
import { bidOf } from '../testing.ts';
import { gatesOf, nextUndecided, reasonsGiven } from './gate-list.ts';

const gate = (criterion: string | null, outcome: Gate['outcome'], reason = ''): Gate => ({
  criterion,
  title: criterion ?? 'Completeness',
  text: '',
  outcome,
  reason,
  decided: null,
});
const bids = [
  bidOf('A', { gates: [gate(null, 'pass', 'All is there.'), gate('insurance', null)] }),
  bidOf('B', { gates: [gate(null, null), gate('insurance', 'fail', 'No certificate.')] }),
  bidOf('C', { gates: [gate(null, 'pass', 'All is there.'), gate('insurance', null)], standing: 'withdrawn' }),
  bidOf('D', { gates: [gate(null, null), gate('insurance', null)] }),
];
const [completeness, insurance] = gatesOf(bids);
if (!completeness || !insurance) throw new Error('no gates');

test('each question stands once, with its decision for every bidder in their order', () => {
  expect([completeness.title, insurance.title]).toEqual(['Completeness', 'insurance']);
  expect(insurance.decisions.map(({ bid, gate: { outcome } }) => [bid.bidder.id, outcome])).toEqual([
    ['A', null],
    ['B', 'fail'],
    ['C', null],
    ['D', null],
  ]);
  expect(gatesOf([])).toEqual([]);
});

test('after one decision the next open one is offered, from the beginning again, never that of a withdrawn bid', () => {
  expect(nextUndecided(completeness, 'B')?.bidder.id).toBe('D');
  expect(nextUndecided(completeness, 'D')?.bidder.id).toBe('B');
  expect(nextUndecided(insurance, 'A')?.bidder.id).toBe('D');
  // What has been decided just now is not offered again while its answer is on the way.
  expect(nextUndecided(completeness, 'D', new Set(['B']))).toBeNull();
  expect(nextUndecided({ ...completeness, decisions: completeness.decisions.slice(0, 2) }, 'B')).toBeNull();
});

test('a reason given for the same decision can be given again, each once', () => {
  expect(reasonsGiven(completeness, 'pass', 'B')).toEqual(['All is there.']);
  expect(reasonsGiven(completeness, 'fail', 'B')).toEqual([]);
  expect(reasonsGiven(insurance, 'fail', 'B')).toEqual([]);
});
