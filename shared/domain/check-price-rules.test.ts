import { expect, it } from 'vitest';
import { check } from './check.ts';
import { noPriceRules, type PriceRules } from './price-steps.ts';
import type { IssuedLine } from './price-schedule.ts';
import { modelOf, priced } from './testing.ts';

const line: IssuedLine = { ref: '1', description: 'Rails', unit: 'm', quantity: '100', missingRate: null, optional: false };

const found = (rules: Partial<PriceRules>, schedule: readonly IssuedLine[] = [line]) => {
  const criterion = { ...priced('100'), schedule, rules: { ...noPriceRules, missingItems: 'mean', ...rules } } as const;
  return check(modelOf([criterion]))
    .filter(({ code }) => code.startsWith('price-') && code !== 'price-rate-out-of-range')
    .map(({ code, severity }) => `${code} ${severity}`);
};

it('domain.md 3.4: rates × published quantities need a schedule in which every quantity is fixed', () => {
  expect(found({ quantities: 'published' })).toEqual([]);
  expect(found({ quantities: 'published' }, [])).toEqual(['price-quantities-unfixed blocking']);
  expect(found({ quantities: 'published' }, [line, { ...line, ref: '2', quantity: null }])).toEqual(['price-quantities-unfixed blocking']);
  expect(found({}, [{ ...line, quantity: null }])).toEqual([]);
  expect(found({ quantities: 'published', missingItems: null })).toEqual(['price-missing-rate-unsaid advisory']);
});

it('domain.md 3.4: every other currency needs one rate above nought, and all of them a source and a day', () => {
  const rates = [{ currency: 'EUR', pounds: '0.85' }];
  const published = { rates, source: 'A bank', date: '2026-09-01', rounding: 'half-up' } as const;
  expect(found({ currencies: published })).toEqual([]);
  for (const currencies of [
    { ...published, rates: [] },
    { ...published, rates: [...rates, ...rates] },
    { ...published, rates: [{ currency: 'GBP', pounds: '1' }] },
    { ...published, rates: [{ currency: 'XYZ', pounds: '1' }] },
    { ...published, rates: [{ currency: 'EUR', pounds: '0' }] },
    { ...published, source: ' ' },
    { ...published, date: '' },
    { ...published, date: '2026-02-30' },
  ])
    expect(found({ currencies }), JSON.stringify(currencies)).toEqual(['price-currency-unfixed blocking']);
});
