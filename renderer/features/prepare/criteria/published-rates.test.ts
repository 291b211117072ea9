import { expect, it } from 'vitest';
import { readRates, writeRates } from './published-rates.ts';

const read = (typed: string) => {
  const rates = readRates(typed);
  return rates.ok ? writeRates(rates.value) : rates.refusal.code;
};

it('reads a currency and its pounds from each line, and writes them so again', () => {
  expect(read('EUR 0.8525\n\n usd: £0.750\n')).toBe('EUR 0.8525\nUSD 0.75');
  expect(read('')).toBe('');
});

it('refuses what is no currency, no number, or a number of two readings', () => {
  for (const line of ['EURO 0.85', 'XYZ 1', 'EUR', 'EUR 1.234,5', '0.85', 'EUR -1']) expect(read(line), line).toBe('rate-not-understood');
});
