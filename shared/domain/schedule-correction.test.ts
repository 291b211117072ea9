import { describe, expect, it } from 'vitest';
import { rowsOfStep, stepRepeated } from './evaluated-price.ts';
import { noPriceRules, type PriceFacts, type PriceRules, type RecordedStep } from './price-steps.ts';
import type { BidId } from './ids.ts';
import { type Caveat, type CaveatKind, type IssuedLine, type ScheduleLine } from './price-schedule.ts';
import { correctionOf, type ScheduleFacts } from './schedule-correction.ts';

const bids = ['A', 'B', 'C'] as readonly string[] as readonly BidId[];
const [a, b] = bids as [BidId, BidId];

const issued: readonly IssuedLine[] = [
  { ref: '1', description: 'Rails', unit: 'm', quantity: '100', missingRate: '12', optional: false },
  { ref: '2', description: 'Stops', unit: 'each', quantity: '4', missingRate: null, optional: false },
  { ref: '3', description: 'Benches', unit: 'each', quantity: '10', missingRate: null, optional: true },
];

const line = (ref: string, quantity: string, rate: string | null, total: string | null): ScheduleLine => ({
  row: 1,
  ref,
  description: '',
  unit: '',
  quantity,
  rate,
  total,
  year: null,
  optional: false,
  vatRate: null,
  note: '',
});

const factsOf = (rules: Partial<PriceRules>, ofA: readonly ScheduleLine[]): ScheduleFacts => ({
  rules: { ...noPriceRules, ...rules },
  issued,
  schedules: [
    { bid: a, lines: ofA },
    { bid: b, lines: [line('1', '90', '11', null), line('2', '4', '500', '2000')] },
  ],
  standing: bids,
});

const caveat = (kind: CaveatKind, ref: string): Caveat => ({ kind, ref, sentence: '' });

describe('domain.md 4.4: a caveat leads to the step of the published rule', () => {
  it('a line that does not multiply out: its quantity as published, its rate and its total as stated', () => {
    const facts = factsOf({ arithmetic: 'unit-rate-prevails' }, [line('1', '100', '12.5', '1520')]);
    expect(correctionOf(facts, a, caveat('does-not-multiply', '1'))).toEqual({
      kind: 'arithmetic',
      bid: 'A',
      line: '1',
      quantity: '100',
      rate: '12.5',
      stated: '1520',
    });
  });

  it('a quantity that the bidder wrote over the issued one is never reckoned with', () => {
    const facts = factsOf({ arithmetic: 'unit-rate-prevails' }, [line('1', '90', '12.5', '1125')]);
    expect(correctionOf(facts, a, caveat('other-quantity', '1'))).toMatchObject({ quantity: '100', stated: '1125' });
    // Written over, but the total is that of the issued one: nothing to correct.
    const harmless = factsOf({ arithmetic: 'unit-rate-prevails' }, [line('1', '90', '12.5', '1250')]);
    expect(correctionOf(harmless, a, caveat('other-quantity', '1'))).toBeNull();
    // Where rates × published quantities are compared, it goes into nothing.
    const multiplied = factsOf({ arithmetic: 'unit-rate-prevails', quantities: 'published' }, [line('1', '90', '12.5', '1125')]);
    expect(correctionOf(multiplied, a, caveat('other-quantity', '1'))).toBeNull();
  });

  it('an altered unit leads there even where the line multiplies out, for somebody to put in another rate', () => {
    const facts = factsOf({ arithmetic: 'total-prevails' }, [line('1', '100', '12.5', '1250')]);
    expect(correctionOf(facts, a, caveat('other-unit', '1'))).toMatchObject({ kind: 'arithmetic', rate: '12.5', stated: '1250' });
  });

  it('a missing item names every bid still in; who has it with what it asks, who has not with a blank, at the published rate', () => {
    const facts = factsOf({ missingItems: 'published' }, [line('1', '100', null, null)]);
    expect(correctionOf(facts, a, caveat('missing-item', '1'))).toEqual({
      kind: 'missing-item',
      item: 'Rails',
      line: '1',
      published: '1200',
      asked: [
        { bid: 'A', pounds: null },
        { bid: 'B', pounds: '990' },
        { bid: 'C', pounds: null },
      ],
    });
    // At published quantities B asks 100 × £11, though it wrote 90.
    const multiplied = factsOf({ missingItems: 'highest', quantities: 'published' }, [line('1', '100', null, null)]);
    expect(correctionOf(multiplied, a, caveat('missing-item', '1'))).toMatchObject({
      published: null,
      asked: [{}, { pounds: '1100' }, {}],
    });
  });

  it('a total without a rate is in the price as tendered; only at published quantities is the item missing', () => {
    const lines = [line('1', '100', null, '1000')];
    const asTotals = factsOf({ missingItems: 'highest' }, lines);
    expect(correctionOf(asTotals, a, caveat('total-without-rate', '1'))).toBeNull();
    // Line 1 is missing for C, which has no schedule here; A has it at what it stated.
    expect(correctionOf(asTotals, a, caveat('missing-item', '1'))).toMatchObject({
      asked: [{ pounds: '1000' }, { pounds: '990' }, { pounds: null }],
    });
    const atQuantities = factsOf({ missingItems: 'highest', quantities: 'published' }, lines);
    expect(correctionOf(atQuantities, a, caveat('total-without-rate', '1'))).toMatchObject({
      kind: 'missing-item',
      line: '1',
      asked: [{ pounds: null }, { pounds: '1100' }, { pounds: null }],
    });
  });

  it('nothing where no rule was published, for an option that does not count, and for what no rule is about', () => {
    const lines = [line('1', '100', '12.5', '1520')];
    expect(correctionOf(factsOf({ missingItems: 'mean' }, lines), a, caveat('does-not-multiply', '1'))).toBeNull();
    expect(correctionOf(factsOf({ arithmetic: 'total-prevails' }, lines), a, caveat('missing-item', '2'))).toBeNull();
    expect(correctionOf(factsOf({ missingItems: 'mean' }, lines), a, caveat('missing-item', '3'))).toBeNull();
    for (const kind of ['note', 'formula', 'hidden', 'other-sheet', 'zero-priced', 'negative', 'altered', 'total-differs'] as const)
      expect(correctionOf(factsOf({ arithmetic: 'total-prevails', missingItems: 'mean' }, lines), a, caveat(kind, '1'))).toBeNull();
  });

  it('what it fills in is taken as it stands, and is then on record until it is taken back', () => {
    const rules = { arithmetic: 'unit-rate-prevails', missingItems: 'published' } as const;
    const facts = factsOf(rules, [line('1', '100', null, null), line('2', '4', '1000', '4400')]);
    const price = { amount: '10000', currency: 'GBP', lines: null };
    const record: PriceFacts = { rules: facts.rules, issued, standing: bids.map((id) => ({ id, name: id, ...price })), out: [], steps: [] };
    for (const [kind, ref, moved] of [
      ['does-not-multiply', '2', ['A 9600']],
      ['missing-item', '1', ['A 11200', 'B 10000', 'C 11200']],
    ] as const) {
      const step = correctionOf(facts, a, caveat(kind, ref));
      const rows = step && rowsOfStep(record, step);
      expect(rows?.ok && rows.value.map(({ bid, to }) => `${bid} ${to}`)).toEqual(moved);
      if (!step || !rows?.ok) continue;
      const taken: RecordedStep = { id: '1', step, rows: rows.value };
      expect(stepRepeated(step, [])).toBeNull();
      expect(stepRepeated(step, [taken])).toBe(taken);
      expect(stepRepeated(step, [taken, { id: '2', step: { kind: 'reversal', reverses: '1' }, rows: [] }])).toBeNull();
    }
  });
});
