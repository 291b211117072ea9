import { expect, test } from 'vitest';
import type { LotId } from '../../../../shared/domain/ids.ts';
import { goingOnOf, type LotsView, sentenceOf, suppliersOf } from './lots-result.ts';

const lotOf = (number: string, ...order: readonly string[]): LotsView['lots'][number] => ({
  lot: { id: number as LotId, number, title: '', value: null },
  missing: 0,
  bids: order.map((name) => ({ bid: `${name}${number}`, name, standing: 'standing' as const })),
  places: order.map((name, index) => ({
    bid: `${name}${number}`,
    supplier: name,
    name,
    rank: index + 1,
    shown: String(90 - index),
    total: String(90 - index),
    price: '1',
  })),
});

const view = (...led: readonly (readonly string[])[]): Pick<LotsView, 'lots' | 'leadsTo'> => ({
  lots: [lotOf('1', 'S1', 'S2'), lotOf('2', 'S1'), lotOf('3', 'S2', 'S1')],
  leadsTo: { ok: true, value: led.map((bids, index) => ({ lot: String(index + 1), bids: [...bids] })) },
});

test('the lots of one supplier are said together, and those that nobody gets last', () => {
  expect(sentenceOf(view(['S11'], ['S12'], ['S23']))).toBe('S1 gets lots 1 and 2; S2 gets lot 3.');
  expect(sentenceOf(view(['S11'], [], ['S23']))).toBe('S1 gets lot 1; S2 gets lot 3; nobody gets lot 2.');
  expect(sentenceOf({ ...view(), leadsTo: { ok: false, refusal: { kind: 'refusal', code: 'lot-tied', sentence: '' } } })).toBeNull();
});

test('before the last stage each lot says who goes on in it', () => {
  expect(goingOnOf(view(['S11', 'S21'], ['S12'], []))).toBe('Lot 1: S1 and S2 go on. Lot 2: S1 goes on. Lot 3: nobody goes on.');
});

test('every supplier stands with its place in each lot', () => {
  expect(suppliersOf(view(['S11'], ['S12'], ['S23']))).toEqual([
    {
      supplier: 'S1',
      name: 'S1',
      places: [
        { rank: 1, shown: '90', gets: true },
        { rank: 1, shown: '90', gets: true },
        { rank: 2, shown: '89', gets: false },
      ],
    },
    { supplier: 'S2', name: 'S2', places: [{ rank: 2, shown: '89', gets: false }, null, { rank: 1, shown: '90', gets: true }] },
  ]);
});
