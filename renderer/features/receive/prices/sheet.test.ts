import { expect, test } from 'vitest';
import { refuse } from '../../../../shared/domain/result.ts';
import { bidOf, sealedPrice } from '../testing.ts';
import { against, faulty, textOf } from './sheet.ts';

const row = (bid: string | null, refused = false) => ({
  line: 2,
  bid,
  bidder: '',
  cells: [],
  refusal: refused ? refuse('number-blank', 'Nothing is entered.') : null,
});

test('a sheet is text in UTF-8, with or without its mark', () => {
  expect(textOf(new TextEncoder().encode('\ufeffbidder,price\nCafé,5\n'), 'p.csv')).toEqual({
    ok: true,
    value: '\ufeffbidder,price\nCafé,5\n',
  });
});

test('a spreadsheet’s own file, an older encoding and something far too long are refused in words', () => {
  expect(textOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'p.xlsx')).toMatchObject({ ok: false, refusal: { code: 'sheet-not-text' } });
  expect(textOf(new Uint8Array([0x43, 0x61, 0x66, 0xe9]), 'p.csv')).toMatchObject({ ok: false, refusal: { code: 'sheet-not-text' } });
  expect(textOf(new Uint8Array(5_000_001).fill(0x61), 'p.csv')).toMatchObject({ ok: false, refusal: { code: 'sheet-too-large' } });
});

test('it is said who is not in the sheet and whose sealed price it replaces', () => {
  const bids = [
    bidOf('A', { commercial: sealedPrice }),
    bidOf('B'),
    bidOf('C'),
    bidOf('D', { commercial: sealedPrice }),
    bidOf('E', { standing: 'withdrawn' }),
  ];
  expect(against([row('A'), row('B'), row(null, true)], bids)).toEqual({ missing: ['C Ltd'], replaced: ['A Ltd'] });
});

test('rows that cannot be used are counted', () => {
  expect(faulty([row('A'), row('B', true), row(null, true)])).toBe(2);
});
