import { expect, it } from 'vitest';
import type { BidId } from '../../../../shared/domain/ids.ts';
import { draftOf, emptyDraft, readStep, type StepDraft, waitsFor } from './step-draft.ts';

const bids = ['A', 'B'] as readonly string[] as readonly BidId[];
const draft = (more: Partial<StepDraft>): StepDraft => ({ ...emptyDraft, ...more });

it('reads a line that does not multiply out, negative rates too', () => {
  const typed = { line: ' 3.1 ', quantity: '10', rate: '-£1.255', stated: '£1,234.50' };
  const step = readStep(draft({ kind: 'arithmetic', bid: 'A', typed }), bids);
  expect(step).toEqual({
    ok: true,
    value: { kind: 'arithmetic', bid: 'A', line: '3.1', quantity: '10', rate: '-1.255', stated: '1234.5' },
  });
});

it('takes a blank as nothing said and never as nought, but asks for every VAT rate', () => {
  const step = readStep(draft({ kind: 'missing-item', typed: { item: 'Gritting', A: '50' } }), bids);
  expect(step).toMatchObject({
    ok: true,
    value: {
      published: null,
      asked: [
        { bid: 'A', pounds: '50' },
        { bid: 'B', pounds: null },
      ],
    },
  });
  const vat = readStep(draft({ kind: 'vat', typed: { A: '20' } }), bids);
  expect(!vat.ok && [vat.refusal.code, vat.refusal.about]).toEqual(['number-blank', 'B']);
});

it('reads a year and an amount from each line', () => {
  const step = readStep(draft({ kind: 'life-cycle', typed: { A: '1 20,000\n2: 20000\n\n', B: '' } }), bids);
  expect(step).toMatchObject({
    ok: true,
    value: {
      costs: [
        {
          bid: 'A',
          years: [
            { year: 1, pounds: '20000' },
            { year: 2, pounds: '20000' },
          ],
        },
        { bid: 'B', years: [] },
      ],
    },
  });
  const wrong = readStep(draft({ kind: 'life-cycle', typed: { A: 'twenty' } }), bids);
  expect(!wrong.ok && [wrong.refusal.code, wrong.refusal.about]).toEqual(['cost-not-understood', 'A']);
  const ambiguous = readStep(draft({ kind: 'life-cycle', typed: { A: '1 1.234,50' } }), bids);
  expect(!ambiguous.ok && ambiguous.refusal.code).toBe('number-ambiguous');
});

it('a step that a caveat led to is read as it was filled in', () => {
  for (const step of [
    { kind: 'arithmetic', bid: 'A' as BidId, line: '3', quantity: '20', rate: '-604000.005', stated: '12800000' },
    {
      kind: 'missing-item',
      item: 'Stops',
      line: '5',
      published: '12.5',
      asked: [
        { bid: 'A' as BidId, pounds: '4' },
        { bid: 'B' as BidId, pounds: null },
      ],
    },
    { kind: 'as-tendered', bid: 'A' as BidId, line: '3' },
    { kind: 'as-tendered', bid: null, line: '5' },
  ] as const)
    expect(readStep(draftOf(step), bids)).toEqual({ ok: true, value: step });
});

it('says what it still waits for', () => {
  expect(waitsFor(emptyDraft, '')).toBe('the kind of step');
  expect(waitsFor(draft({ kind: 'option' }), 'Because.')).toBe('what the step is made of');
  expect(waitsFor(draft({ kind: 'as-tendered' }), 'Because.')).toBe('what the step is made of');
  expect(waitsFor(draft({ kind: 'vat' }), ' ')).toBe('a reason');
  expect(waitsFor(draft({ kind: 'vat' }), 'As published.')).toBeUndefined();
});
