import { expect, it } from 'vitest';
import { noPriceRules, type PriceStep } from '../../../../shared/domain/price-steps.ts';
import type { PriceWait } from '../../../../shared/domain/price-waits.ts';
import type { View } from '../result/result.ts';
import { gathered, linesToAdd, stepChoices, waitingLines } from './step-choices.ts';

const step = (id: string, taken: PriceStep): View['priceSteps'][number] => ({
  id,
  step: taken,
  rows: [],
  reason: '',
  made: { by: '', at: '' },
  reversal: null,
});
const price = (bid: string, currency: string) =>
  ({
    bid,
    tendered: { amount: '1', currency },
    currency,
    working: { title: '', formula: '', substituted: '', value: '1', inputs: [] },
  }) as const;
const view = (steps: View['priceSteps'], waits: readonly PriceWait[] = [], currency = 'GBP') => ({
  priceSteps: steps,
  priceWaits: waits.length > 0 ? [{ bid: 'A', waits }] : [],
  priceWorkings: [price('A', currency), price('B', 'GBP')],
});
const rules = {
  ...noPriceRules,
  arithmetic: 'unit-rate-prevails',
  vat: 'including',
  currencies: { rates: [{ currency: 'EUR', pounds: '0.85' }], source: 'A bank', date: '2026-09-01', rounding: 'down' },
} as const;

it('offers what was published and can still be done, and says why the rest cannot', () => {
  expect(stepChoices(rules, view([]))).toEqual({ offered: ['arithmetic', 'vat'], notNow: [] });
  expect(stepChoices(rules, view([], [], 'EUR')).offered).toEqual(['arithmetic', 'vat', 'currency']);
  expect(stepChoices(rules, view([step('1', { kind: 'vat', rates: [] })]))).toEqual({
    offered: ['reversal'],
    notNow: ['on record for all prices already: VAT basis', 'before the VAT basis, which is on record: arithmetic correction'],
  });
  const back = [step('1', { kind: 'vat', rates: [] }), step('2', { kind: 'reversal', reverses: '1' })];
  expect(stepChoices(rules, view(back)).offered).toContain('vat');
});

it('offers to leave a line as tendered only while one waits', () => {
  const wait = { kind: 'arithmetic', line: '3' } as const;
  expect(stepChoices(rules, view([], [wait])).offered).toEqual(['arithmetic', 'as-tendered', 'vat']);
  expect(stepChoices(rules, view([], [{ kind: 'vat', line: null }])).offered).not.toContain('as-tendered');
});

it('says what waits once, with all whom it is about; arithmetic is each bid’s own', () => {
  const bids = [
    { bid: 'B', name: 'Bidder B' },
    { bid: 'A', name: 'Bidder A' },
  ];
  const both: readonly PriceWait[] = [
    { kind: 'arithmetic', line: '3' },
    { kind: 'missing-item', line: '5' },
    { kind: 'vat', line: null },
  ];
  const waits = [
    { bid: 'A', waits: both },
    { bid: 'B', waits: both.slice(1) },
  ];
  expect(gathered(waits, bids).map(({ wait, bids: of }) => [wait.kind, of.map(({ name }) => name)])).toEqual([
    ['arithmetic', ['Bidder A']],
    ['missing-item', ['Bidder B', 'Bidder A']],
    ['vat', ['Bidder B', 'Bidder A']],
  ]);
  expect(waitingLines(waits, bids).map(({ bid, line, label }) => [bid, line, label])).toEqual([
    ['A', '3', 'Line 3 of Bidder A does not multiply out'],
    [null, '5', 'Line 5, left out by Bidder B and Bidder A'],
  ]);
});

it('offers to add a line that a schedule leaves out; of a bid without one nothing is known, so any that is not on record', () => {
  const line = (ref: string) => ({ ref, description: '', unit: '', quantity: '1', missingRate: null, optional: false });
  const schedule = (bid: string) => ({ bid, name: '', lines: [], caveats: [] });
  const taken = step('1', { kind: 'missing-item', item: 'Stops', line: '2', published: null, asked: [] });
  const given = {
    issued: ['1', '2', '3'].map(line),
    priceSteps: [taken],
    priceWaits: [{ bid: 'A', waits: [{ kind: 'missing-item', line: '3' } as const] }],
  };
  const bids = [{ bid: 'A' }, { bid: 'B' }];
  const refs = (schedules: View['schedules']) => linesToAdd({ ...given, schedules }, bids).map(({ ref }) => ref);
  expect(refs([schedule('A'), schedule('B')])).toEqual(['3']);
  expect(refs([schedule('A')])).toEqual(['1', '3']);
});
