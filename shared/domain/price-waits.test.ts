import { describe, expect, it } from 'vitest';
import { rowsOfStep } from './evaluated-price.ts';
import type { BidId, LotId } from './ids.ts';
import type { IssuedLine } from './price-schedule.ts';
import { noPriceRules, type PricedLine, type PriceFacts, type PriceRules, type PriceStep, type RecordedStep } from './price-steps.ts';
import { waitsOf } from './price-waits.ts';
import { comparablePrices, type LotStep, pricesOnTheirWay } from './pricing.ts';
import { priced } from './testing.ts';

const [a, b] = ['A', 'B'] as readonly string[] as readonly [BidId, BidId];

const issued: readonly IssuedLine[] = [
  { ref: '1', description: 'Rails', unit: 'm', quantity: '100', missingRate: null, optional: false },
  { ref: '2', description: 'Stops', unit: 'each', quantity: '4', missingRate: null, optional: false },
  { ref: '3', description: 'Benches', unit: 'each', quantity: '10', missingRate: null, optional: true },
];

const line = (ref: string, quantity: string | null, rate: string | null, total: string | null): PricedLine => ({
  ref,
  quantity,
  rate,
  total,
  optional: ref === '3',
});

const whole = [line('1', '100', '12.5', '1250'), line('2', '4', '1000', null), line('3', '10', '80', '800')];

/** What A waits for, each as "kind line". */
const waits = (rules: Partial<PriceRules>, lines: readonly PricedLine[] | null, steps: readonly RecordedStep[] = [], currency = 'GBP') =>
  waitsOf({ rules: { ...noPriceRules, ...rules }, issued, steps }, { id: a, currency, lines }).map(({ kind, line: ref }) =>
    ref === null ? kind : `${kind} ${ref}`,
  );

describe('domain.md 2.2, state 17: arithmetic checked', () => {
  it('a line that does not multiply out waits where the rules say what to do about it', () => {
    const wrong = [line('1', '100', '12.5', '1520'), ...whole.slice(1)];
    expect(waits({ arithmetic: 'unit-rate-prevails' }, whole)).toEqual([]);
    expect(waits({ arithmetic: 'unit-rate-prevails' }, wrong)).toEqual(['arithmetic 1']);
    expect(waits({ arithmetic: 'total-prevails' }, wrong)).toEqual(['arithmetic 1']);
    expect(waits({}, wrong)).toEqual([]);
    expect(waits({ arithmetic: 'unit-rate-prevails' }, null)).toEqual([]);
  });

  it('by the quantity of the authority: 90 × 12.5 is 1,125, and the line is 100 × 12.5', () => {
    const ownQuantity = [line('1', '90', '12.5', '1125'), ...whole.slice(1)];
    expect(waits({ arithmetic: 'unit-rate-prevails' }, ownQuantity)).toEqual(['arithmetic 1']);
    // The same without a total of its own: it stated 90 × 12.5.
    expect(waits({ arithmetic: 'unit-rate-prevails' }, [line('1', '90', '12.5', null), ...whole.slice(1)])).toEqual(['arithmetic 1']);
    // Where published quantities are compared, its own goes into nothing.
    expect(waits({ arithmetic: 'unit-rate-prevails', quantities: 'published' }, ownQuantity)).toEqual(['quantities']);
  });

  it('options hold nothing back where they do not count', () => {
    const option = [...whole.slice(0, 2), line('3', '10', '80', '900')];
    expect(waits({ arithmetic: 'unit-rate-prevails' }, option)).toEqual([]);
    expect(waits({ arithmetic: 'unit-rate-prevails', options: 'included' }, option)).toEqual(['arithmetic 3']);
  });
});

describe('domain.md 2.2, state 17: normalisation log closed', () => {
  it('a mandatory line that a sealed schedule leaves out waits, blank or not there; a total alone is in the price', () => {
    const rules = { missingItems: 'highest' } as const;
    expect(waits(rules, [line('1', '100', null, null)])).toEqual(['missing-item 1', 'missing-item 2']);
    expect(waits(rules, [line('1', '100', null, '1250'), ...whole.slice(1)])).toEqual([]);
    expect(waits({ ...rules, quantities: 'published' }, [line('1', '100', null, '1250'), ...whole.slice(1)])).toEqual([
      'missing-item 1',
      'quantities',
    ]);
    expect(waits(rules, whole.slice(0, 2))).toEqual([]);
    expect(waits({ ...rules, options: 'included' }, whole.slice(0, 2))).toEqual(['missing-item 3']);
    expect(waits({}, [])).toEqual([]);
    // Without a sealed schedule nothing is known of its lines.
    expect(waits(rules, null)).toEqual([]);
  });
});

describe('domain.md 3.4: what was published for all prices is done to all', () => {
  const lifeCycle = { rate: '3.5', timing: 'year-end' } as const;
  it('quantities, costs of owning and the VAT basis wait until they are taken; a currency until it is pounds', () => {
    expect(waits({ quantities: 'published', lifeCycle, vat: 'including' }, null)).toEqual(['quantities', 'life-cycle', 'vat']);
    expect(waits({ options: 'included' }, null)).toEqual([]);
    expect(waits({}, null, [], 'EUR')).toEqual(['currency']);
  });

  it('domain.md 3.4, NPV: A would win as tendered; neither is compared before the costs of owning are in, and B is cheaper to own', () => {
    const criteria = [{ ...priced('100'), rules: { ...noPriceRules, lifeCycle } }];
    const tendered = [
      { bid: a, amount: '100000', currency: 'GBP' },
      { bid: b, amount: '120000', currency: 'GBP' },
    ];
    const bids = [a, b].map((id) => ({ id, lot: null as LotId | null }));
    const prices = (steps: readonly LotStep[]) => comparablePrices(pricesOnTheirWay(criteria, bids, { tendered, schedules: [], steps }));
    expect(prices([])).toEqual([]);
    const years = (pounds: string) => [1, 2, 3, 4, 5].map((year) => ({ year, pounds }));
    const step: PriceStep = {
      kind: 'life-cycle',
      costs: [
        { bid: a, years: years('20000') },
        { bid: b, years: years('15000') },
      ],
    };
    const standing = tendered.map(({ bid: id, ...price }) => ({ id, name: id, ...price, lines: null }));
    const facts: PriceFacts = { rules: criteria[0]?.rules ?? noPriceRules, issued: [], standing, out: [], steps: [] };
    const rows = rowsOfStep(facts, step);
    if (!rows.ok) throw new Error(rows.refusal.sentence);
    const taken: LotStep = { id: '1', lot: null, step, rows: rows.value };
    expect(prices([taken])).toEqual([
      { bid: 'A', pounds: '190301.05' },
      { bid: 'B', pounds: '187725.79' },
    ]);
    // A bid that came back after the step was taken has no row of it, and waits.
    expect(prices([{ ...taken, rows: taken.rows.slice(1) }])).toEqual([{ bid: 'B', pounds: '187725.79' }]);
    // Taken back, nothing is compared again.
    const back: LotStep = { id: '2', lot: null, step: { kind: 'reversal', reverses: '1' }, rows: [] };
    expect(prices([taken, back])).toEqual([]);
  });
});

describe('a line that needs no correction is closed with a reason', () => {
  const rules: PriceRules = { ...noPriceRules, arithmetic: 'unit-rate-prevails', missingItems: 'highest' };
  const bid = (id: BidId, lines: readonly PricedLine[]) => ({ id, name: `Bidder ${id}`, amount: '5000', currency: 'GBP', lines });
  const standing = [bid(a, [line('1', '100', '12.5', '1520')]), bid(b, [line('1', '100', '10', '1000')])];
  const after = (steps: readonly PriceStep[]): readonly RecordedStep[] | string => {
    const recorded: RecordedStep[] = [];
    for (const step of steps) {
      const rows = rowsOfStep({ rules, issued, standing, out: [], steps: recorded }, step);
      if (!rows.ok) return rows.refusal.code;
      recorded.push({ id: String(recorded.length), step, rows: rows.value });
    }
    return recorded;
  };
  const open = (steps: readonly PriceStep[], of = standing[0]): readonly string[] => {
    const recorded = after(steps);
    if (typeof recorded === 'string') throw new Error(recorded);
    return waits(rules, of?.lines ?? null, recorded);
  };
  const ofA: PriceStep = { kind: 'as-tendered', bid: a, line: '1' };
  const ofAll: PriceStep = { kind: 'as-tendered', bid: null, line: '2' };

  it('moves no price, the same for all who left an item out, and is taken back like any step', () => {
    expect(open([])).toEqual(['arithmetic 1', 'missing-item 2']);
    expect(open([ofA])).toEqual(['missing-item 2']);
    expect(open([ofA, ofAll])).toEqual([]);
    const recorded = after([ofA, ofAll]);
    expect(
      typeof recorded !== 'string' && recorded.map(({ rows }) => rows.map((row) => [row.bid, row.from, row.to, row.sameForAll])),
    ).toEqual([
      [['A', '5000', '5000', false]],
      [
        ['A', '5000', '5000', true],
        ['B', '5000', '5000', true],
      ],
    ]);
    expect(open([ofA, { kind: 'reversal', reverses: '0' }])).toEqual(['arithmetic 1', 'missing-item 2']);
  });

  it('closes only what waits, and once; what is closed is corrected only after that is taken back', () => {
    expect(after([{ ...ofA, bid: b }])).toBe('nothing-waits');
    expect(after([{ ...ofA, line: '2' }])).toBe('nothing-waits');
    expect(after([{ ...ofAll, line: '1' }])).toBe('nothing-waits');
    expect(after([{ ...ofA, bid: 'Out' as BidId }])).toBe('no-such-bid');
    expect(after([ofA, ofA])).toBe('nothing-waits');
    const correction: PriceStep = { kind: 'arithmetic', bid: a, line: '1', quantity: '100', rate: '12.5', stated: '1520' };
    expect(after([ofA, correction])).toBe('step-in-force');
    expect(after([correction, ofA])).toBe('nothing-waits');
    expect(open([ofA, { kind: 'reversal', reverses: '0' }, correction])).toEqual(['missing-item 2']);
  });
});
