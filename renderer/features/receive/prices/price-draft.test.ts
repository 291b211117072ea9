import { expect, test } from 'vitest';
import { fieldsOf, readField, understood, waitsFor } from './price-draft.ts';

const measures = [
  { id: 'm1', code: 'APP', title: 'Apprenticeships', unit: 'apprentice-week', asksForPlace: false, asksForShare: false },
  { id: 'm2', code: 'SME', title: 'Spend with small firms', unit: '£ spent', asksForPlace: false, asksForShare: false },
];
const fields = fieldsOf({ priceNeeded: true, currencies: null, measures });
const [price, weeks] = fields;
if (!price || !weeks) throw new Error('no fields');

test('every bidder is asked for the price and for each measure', () => {
  expect(fields.map(({ id, label }) => [id, label])).toEqual([
    ['price', 'Price without VAT'],
    ['m1', 'APP: Apprenticeships'],
    ['m2', 'SME: Spend with small firms'],
  ]);
  expect(fieldsOf({ priceNeeded: false, currencies: null, measures: [] })).toEqual([]);
});

test('a price of nought is refused, a quantity of nought is an answer', () => {
  expect(readField(price, '0')).toMatchObject({ ok: false, refusal: { code: 'number-zero' } });
  expect(readField(weeks, '0')).toEqual({ ok: true, value: '0' });
  expect(readField(weeks, '1.234,50')).toMatchObject({ ok: false, refusal: { code: 'number-ambiguous' } });
});

test('what was understood is written out, so that a slip of a nought shows', () => {
  const read = (field: typeof price, typed: string) => {
    const shown = readField(field, typed);
    return shown.ok ? understood(field, shown.value) : shown.refusal.code;
  };
  expect(read(price, '74600000')).toBe('Read as £74,600,000');
  expect(read(price, '1234.5')).toBe('Read as £1,234.50');
  expect(read(weeks, '20800')).toBe('Read as 20,800 × apprentice-week');
  expect(read(weeks, '0.25')).toBe('Read as 0.25 × apprentice-week');
  expect(read(price, 'EUR 5')).toBe('number-other-currency');
  const currencies = { rates: [{ currency: 'EUR', pounds: '0.85' }], source: 'A bank', date: '2026-09-01', rounding: 'half-up' } as const;
  expect(read({ ...price, currencies }, 'EUR 1,250.5')).toBe('Read as EUR 1,250.50');
  expect(read({ ...price, currencies }, '1250')).toBe('number-without-currency');
  expect(read({ ...price, currencies }, 'USD 1250')).toBe('number-other-currency');
});

test('sealing waits for the first field that is blank, then for those that were not understood', () => {
  expect(waitsFor(fields, {})).toBe('the price');
  expect(waitsFor(fields, { price: '5', m1: ' ' })).toBe('the quantity of APP');
  expect(waitsFor(fields, { price: '5', m1: '-1', m2: '0' })).toBe('the marked numbers');
  expect(waitsFor(fields, { price: '£5', m1: '1', m2: '0' })).toBeUndefined();
});
