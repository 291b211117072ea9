import { expect, test } from 'vitest';
import { refuse } from '../../../shared/domain/result.ts';
import { asksForPrice, counting, hasDeclared, inOrder, isOpened, present, undecided, whoseWork } from './model.ts';
import { bidOf, cleared, fileOf, personOf, towards } from './testing.ts';

const idsOf = (bids: ReturnType<typeof inOrder>): readonly string[] => bids.map(({ bidder }) => bidder.id);

test('bidders stand as they were registered, or by name as a person reads names', () => {
  const bids = [
    bidOf('1', { bidder: { name: 'zebra Trams' } }),
    bidOf('2', { bidder: { name: 'Line 10 Ltd' } }),
    bidOf('3', { bidder: { name: 'Line 9 Ltd' } }),
    bidOf('4', { bidder: { name: 'Éclair Rail' } }),
  ];
  expect(idsOf(inOrder(bids, 'registration'))).toEqual(['1', '2', '3', '4']);
  expect(idsOf(inOrder(bids, 'name'))).toEqual(['4', '3', '2', '1']);
});

test('a withdrawn bid is out, a failed one is still there', () => {
  expect(idsOf(present([bidOf('A'), bidOf('B', { standing: 'withdrawn' }), bidOf('C', { standing: 'failed' })]))).toEqual(['A', 'C']);
});

test('a file that was set aside does not count', () => {
  expect(counting([fileOf('old.pdf', { setAsideReason: 'replaced' }), fileOf('new.pdf')]).map(({ title }) => title)).toEqual(['new.pdf']);
});

test('somebody has declared only when they have answered for every bidder, and there is one', () => {
  expect(hasDeclared({ towards: [] })).toBe(false);
  expect(hasDeclared({ towards: [cleared('A'), towards('B')] })).toBe(false);
  expect(hasDeclared({ towards: [cleared('A'), towards('B', { standing: 'undecided' })] })).toBe(true);
});

test('conflicts wait with the name of whoever declared them', () => {
  const people = [
    personOf('ann', [], [cleared('A'), cleared('B')]),
    personOf('ben', [], [towards('A', { standing: 'undecided', answer: 'actual' }), towards('B', { standing: 'recused' })]),
  ];
  expect(undecided(people).map(({ name, bid }) => [name, bid])).toEqual([['BEN', 'A']]);
});

test('a price is asked for where there is a price criterion or a measure', () => {
  expect(asksForPrice({ priceNeeded: false, measures: [] })).toBe(false);
  expect(asksForPrice({ priceNeeded: true, measures: [] })).toBe(true);
  expect(
    asksForPrice({
      priceNeeded: false,
      measures: [{ id: 'm', code: 'APP', title: 'Apprentices', unit: 'week', asksForPlace: false, asksForShare: false }],
    }),
  ).toBe(true);
});

test('bids are opened from the opening on, to the end', () => {
  expect((['criteria-draft', 'frozen', 'opened', 'scoring', 'closed'] as const).map(isOpened)).toEqual([false, false, true, true, true]);
});

test('it is said whose work something is, but not again that its time is over', () => {
  expect(whoseWork(refuse('not-your-role', 'Only the procurement lead may register bidders.'))).toBe(
    'Only the procurement lead may register bidders.',
  );
  expect(whoseWork(refuse('bids-already-opened', 'The bids have been opened.'))).toBeUndefined();
  expect(whoseWork(null)).toBeUndefined();
});
