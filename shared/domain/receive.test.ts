import { expect, it } from 'vitest';
import type { BidId, CriterionId, PersonId } from './ids.ts';
import { mayStartScoring, mayStartWithFewer, scoredByFewer, type ScoringFacts } from './receive.ts';

const bids = ['A', 'B'] as BidId[];
const panel = ['P', 'Q', 'R'] as PersonId[];

/** Three people and two bids; each pair is somebody who is recused from a bid. */
const factsWith = (recused: readonly (readonly [string, string])[], assessors: readonly string[] = panel): ScoringFacts => ({
  bids: bids.map((id) => ({ id, name: id, priceSealed: true, priceNeeded: true })),
  people: panel.map((id) => ({
    id,
    name: id,
    declared: bids.map((bid) => {
      const isOut = recused.some(([person, from]) => person === id && from === bid);
      return isOut ? { bid, answer: 'actual', outcome: 'recused' } : { bid, answer: 'none', outcome: null };
    }),
  })),
  gates: bids.map((bid) => ({ bid, criterion: null, title: 'Completeness', outcome: 'pass' })),
  items: bids.map((bid) => ({ criterion: 'Q1' as CriterionId, bid, title: 'Method', assessors: assessors as PersonId[] })),
});

it('domain.md 2.2, state 12: each question has its planned number of assessors, for every bid', () => {
  expect(scoredByFewer(factsWith([]))).toEqual([]);
  expect(scoredByFewer(factsWith([['P', 'B']]))).toEqual([{ criterion: 'Q1', bid: 'B', able: 2, planned: 3 }]);
  // Who is not planned for the question does not count, whether recused or not.
  expect(scoredByFewer(factsWith([['R', 'A']], ['P', 'Q']))).toEqual([]);
  expect(scoredByFewer(factsWith([['Q', 'A']], ['P', 'Q']))).toEqual([{ criterion: 'Q1', bid: 'A', able: 1, planned: 2 }]);
});

it('fewer start only with a reason, and nobody at all with none', () => {
  const fewer = scoredByFewer(factsWith([['P', 'B']]));
  expect(mayStartWithFewer(fewer, ' ')?.code).toBe('fewer-assessors');
  expect(mayStartWithFewer(fewer, 'No other engineer is free; two have scored such works before.')).toBeNull();
  expect(mayStartWithFewer([], '')).toBeNull();
  const nobody = factsWith(panel.map((person) => [person, 'B'] as const));
  expect(scoredByFewer(nobody)).toEqual([]);
  expect(mayStartScoring(nobody)?.code).toBe('assessor-missing');
  expect(mayStartScoring(factsWith([['P', 'B']]))).toBeNull();
});
