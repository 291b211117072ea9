import { expect, test } from 'vitest';
import { answersToScore, type BidInLot, criteriaInLot, markedOn, withShared } from './answers.ts';
import type { ScoredCriterion } from './criteria.ts';
import type { BidId, CriterionId, LotId, SupplierId } from './ids.ts';
import { group, pick, priced, scored } from './testing.ts';

const lots = (...ids: readonly string[]) => ({ lots: ids as readonly LotId[] });
const bid = (id: string, lot: string | null, supplier: string): BidInLot => ({
  id: id as BidId,
  lot: lot as LotId | null,
  supplier: supplier as SupplierId,
});

/** Q2 and the section of Q3 are for lot L2 alone; Q4 is asked once. */
const tree = [
  group('Quality', null, '60'),
  scored('Q1', 'Quality', '40'),
  scored('Q2', 'Quality', '20', lots('L2')),
  group('More', null, '10', lots('L2')),
  scored('Q3', 'More', '10'),
  scored('Q4', null, '10', { scoredOnce: true }),
  priced('20'),
];

/** S bids in both lots, T in the second alone. */
const bids = [bid('S1', 'L1', 'S'), bid('S2', 'L2', 'S'), bid('T2', 'L2', 'T')];

const ids = (criteria: readonly { readonly id: string }[]) => criteria.map(({ id }) => id).join(' ');
const pairs = (all: readonly { readonly criterion: string; readonly bid: string }[]) =>
  all.map(({ criterion, bid: id }) => `${criterion} ${id}`);

test('a lot is judged by what names it or no lot, and what stands below follows its section', () => {
  expect(ids(criteriaInLot(tree, 'L1' as LotId))).toBe('Quality Q1 Q4 Price');
  expect(ids(criteriaInLot(tree, 'L2' as LotId))).toBe('Quality Q1 Q2 More Q3 Q4 Price');
  expect(criteriaInLot(tree, null)).toBe(tree);
});

test('each bid is scored on the questions of its lot, and what is asked once on the first of a supplier’s bids', () => {
  expect(pairs(answersToScore(tree, bids))).toEqual(['Q1 S1', 'Q1 S2', 'Q1 T2', 'Q2 S2', 'Q2 T2', 'Q3 S2', 'Q3 T2', 'Q4 S1', 'Q4 T2']);
  // The first bid is withdrawn: the next one answers for the supplier.
  expect(pairs(answersToScore(tree, bids.slice(1)))).toContain('Q4 S2');
});

test('what is agreed once counts for all bids of the supplier, even if the bid that it was agreed on is withdrawn since', () => {
  const agreed = (criterion: string, id: string, value: string) => ({ criterion: criterion as CriterionId, bid: id as BidId, value });
  const all = withShared(tree, bids, [agreed('Q1', 'S1', '3'), agreed('Q4', 'S1', '5'), agreed('Q4', 'T2', '2')]);
  expect(all.map(({ criterion, bid: id, value }) => `${criterion} ${id} ${value}`)).toEqual(['Q1 S1 3', 'Q4 S1 5', 'Q4 S2 5', 'Q4 T2 2']);
  const once = pick(tree, 'Q4') as ScoredCriterion;
  const [, second] = bids;
  expect(second && markedOn(once, second, bids, (id) => id === 'S1')).toBe('S1');
  expect(second && markedOn(once, second, bids, () => false)).toBe('S2');
});

test('without lots every question is asked of every bid', () => {
  const plain = [scored('Q1', null, '60'), priced('40')];
  expect(pairs(answersToScore(plain, [bid('A', null, 'A'), bid('B', null, 'B')]))).toEqual(['Q1 A', 'Q1 B']);
});
