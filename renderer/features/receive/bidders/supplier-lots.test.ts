import { expect, test } from 'vitest';
import type { LotId } from '../../../../shared/domain/ids.ts';
import { bidOf } from '../testing.ts';
import { bidsOfSupplier, lotsLeftFor } from './supplier-lots.ts';

const lots = ['l1', 'l2', 'l3'].map((id) => ({ id: id as LotId, number: id, title: id, value: null }));
const bid = (id: string, supplier: string, lot: string) => bidOf(id, { bidder: { lot: { id: lot, supplier, preference: null } } });

test('a supplier bids once in each lot, and a bid that was withdrawn stays that one', () => {
  const first = bid('a', 'S', 'l1');
  const bids = [first, { ...bid('b', 'S', 'l3'), standing: 'withdrawn' as const }, bid('c', 'T', 'l2')];
  expect(bidsOfSupplier(first.registered, { bids }).map(({ bidder }) => bidder.id)).toEqual(['a', 'b']);
  expect(lotsLeftFor(first.registered, { bids, lots }).map(({ id }) => id)).toEqual(['l2']);
});

test('without lots there is nothing else to bid for', () => {
  const alone = bidOf('a');
  expect(lotsLeftFor(alone.registered, { bids: [alone], lots: [] })).toEqual([]);
});
