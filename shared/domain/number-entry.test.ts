import { describe, expect, it } from 'vitest';
import { type NumberEntryCode, readPercent, readPrice, readQuantity } from './number-entry.ts';
import type { Outcome } from './result.ts';

const valueOrCode = (outcome: Outcome<string>): string => (outcome.ok ? outcome.value : outcome.refusal.code);

describe('domain.md 4.4: money as people enter it', () => {
  it.each([
    ['£1,234.50', '1234.5'],
    ['1234.5', '1234.5'],
    ['1 234 567', '1234567'],
    ['1\u00a0234.50', '1234.5'],
    ['£\u202f74\u202f600\u202f000', '74600000'],
    ['  £ 12,000,000.00 ', '12000000'],
    ['0.01', '0.01'],
  ])('takes %j as %s', (text, pounds) => {
    expect(valueOrCode(readPrice(text))).toBe(pounds);
  });

  it.each<[string, NumberEntryCode]>([
    ['', 'number-blank'],
    [' \u00a0 ', 'number-blank'],
    ['1.234,50', 'number-ambiguous'],
    ['1,23', 'number-ambiguous'],
    ['12,34,567', 'number-ambiguous'],
    ['1.234.567', 'number-ambiguous'],
    ['1 23', 'number-ambiguous'],
    ['1, 234', 'number-ambiguous'],
    ['0', 'number-zero'],
    ['£0.00', 'number-zero'],
    ['-5', 'number-negative'],
    ['£-5', 'number-negative'],
    ['−£1,000', 'number-negative'],
    ['1.234', 'number-part-of-a-penny'],
    ['€1,000', 'number-other-currency'],
    ['1000 EUR', 'number-other-currency'],
    ['$5', 'number-other-currency'],
    ['about 1000', 'number-not-understood'],
    ['12m', 'number-not-understood'],
    ['1e6', 'number-not-understood'],
    ['TBC', 'number-not-understood'],
    ['=1+1', 'number-not-understood'],
    ['£', 'number-not-understood'],
  ])('refuses %j as %s', (text, code) => {
    expect(valueOrCode(readPrice(text))).toBe(code);
  });

  it('refuses a number that is too long rather than cutting it short', () => {
    expect(valueOrCode(readPrice('9'.repeat(5000)))).toBe('number-ambiguous');
  });

  it('says what to do about every refusal', () => {
    for (const text of ['', '1.234,50', '0', '-5', '1.234', '€5', 'text']) {
      const read = readPrice(text);
      expect(read.ok ? '' : read.refusal.wayOut).toMatch(/\.$/);
    }
  });
});

describe('domain.md 3.5: quantities as people enter them', () => {
  it.each([
    ['0', '0'],
    ['20,800', '20800'],
    ['1.234', '1.234'],
    ['£36,000,000', '36000000'],
    ['-0', '0'],
  ])('takes %j as %s', (text, quantity) => {
    expect(valueOrCode(readQuantity(text))).toBe(quantity);
  });

  it('does not take a blank for nought, nor anything below it', () => {
    expect(valueOrCode(readQuantity(''))).toBe('number-blank');
    expect(valueOrCode(readQuantity('-1'))).toBe('number-negative');
  });
});

describe('domain.md 3.2: weights as people enter them', () => {
  it.each([
    ['33.34', '33.34'],
    ['33.34%', '33.34'],
    ['40 %', '40'],
    ['1/3', '100/3'],
    ['1 / 3', '100/3'],
    ['33 1/3', '100/3'],
    ['12 1/2%', '12.5'],
    ['100/3', '100/3'],
    ['1/3%', '1/3'],
    ['0', '0'],
  ])('takes %j as %s of 100', (text, percent) => {
    expect(valueOrCode(readPercent(text))).toBe(percent);
  });

  it.each<[string, NumberEntryCode]>([
    ['', 'number-blank'],
    ['%', 'number-blank'],
    ['33,33', 'number-ambiguous'],
    ['1/0', 'number-not-understood'],
    ['a third', 'number-not-understood'],
    ['-10', 'number-negative'],
  ])('refuses %j as %s', (text, code) => {
    expect(valueOrCode(readPercent(text))).toBe(code);
  });
});
