import { expect, test } from 'vitest';
import { understandArrangement } from './arrangement.ts';

test('what was remembered comes back', () => {
  const arrangement = { direction: 'bid', shares: { list: 20, form: 40 }, last: { criterion: 'q', bid: 'b' } } as const;
  expect(understandArrangement(JSON.parse(JSON.stringify(arrangement)))).toEqual(arrangement);
});

test('what cannot be used is as usual', () => {
  const usual = { direction: 'question', shares: undefined, last: null };
  expect(understandArrangement(null)).toEqual(usual);
  expect(understandArrangement('bid')).toEqual(usual);
  expect(understandArrangement({ direction: 'rank', shares: { list: 'wide' }, last: { criterion: 1 } })).toEqual(usual);
});
