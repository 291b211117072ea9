import { expect, it } from 'vitest';
import { displayMoney, namedAmount, type PublishedRates, readTendered } from './currency.ts';
import { exact } from './exact.ts';

const published: PublishedRates = {
  rates: [{ currency: 'EUR', pounds: '0.85' }],
  source: 'A bank',
  date: '2026-09-01',
  rounding: 'half-up',
};

const read = (typed: string, rates: PublishedRates | null) => {
  const price = readTendered(typed, rates);
  return price.ok ? `${price.value.amount} ${price.value.currency}` : price.refusal.code;
};

it('takes an amount apart from what it is in; what is no code of a currency names none', () => {
  expect(namedAmount('EUR 1,250.50')).toEqual({ currency: 'EUR', text: ' 1,250.50' });
  expect(namedAmount('1,250.50 eur').currency).toBe('EUR');
  expect(namedAmount('€1').currency).toBe('EUR');
  expect(namedAmount('£1').currency).toBe('GBP');
  // Of several countries, or of none.
  for (const text of ['$1', '¥1', 'TBC', 'N/A', '1250', '']) expect(namedAmount(text).currency, text).toBeNull();
});

it('a price is in pounds alone unless rates were published; then it has to say what it is in', () => {
  expect(read('£1,250.50', null)).toBe('1250.5 GBP');
  expect(read('€1,250.50', null)).toBe('number-other-currency');
  expect(read('EUR 1,250.50', null)).toBe('number-other-currency');
  expect(read('EUR 1,250.50', published)).toBe('1250.5 EUR');
  expect(read('€1', published)).toBe('1 EUR');
  expect(read('GBP 1', published)).toBe('1 GBP');
  expect(read('1250', published)).toBe('number-without-currency');
  expect(read('', published)).toBe('number-blank');
  expect(read('EUR 1.234,50', published)).toBe('number-ambiguous');
});

it('domain.md 8: a currency without a published rate is refused in words, and so are two in one price', () => {
  expect(read('USD 5', published)).toBe('number-other-currency');
  expect(read('$5', published)).toBe('number-other-currency');
  expect(read('EUR 5 USD', published)).toBe('number-other-currency');
  const refused = readTendered('USD 5', published);
  expect(!refused.ok && [refused.refusal.sentence, refused.refusal.wayOut]).toEqual([
    'No rate was published for USD, so it cannot be compared with pounds.',
    'Prices may be in GBP, EUR. Ask the bidder by a clarification; nobody converts at a rate of their own.',
  ]);
});

it('writes an amount with its sign or its code', () => {
  expect(displayMoney(exact('-1234.5'), 'GBP')).toBe('-£1,234.50');
  expect(displayMoney(exact('1234.5'), 'EUR')).toBe('EUR 1,234.50');
});
