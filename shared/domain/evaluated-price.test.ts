import { describe, expect, it } from 'vitest';
import { deriveEvaluatedPrice, rowsOfStep, stepBehind } from './evaluated-price.ts';
import { noPriceRules, type PricedLine, type PriceFacts, type PriceRules, type PriceStep, type RecordedStep } from './price-steps.ts';
import type { BidId } from './ids.ts';

const id = (name: string) => name as BidId;

const facts = (prices: Readonly<Record<string, string>>, rules: Partial<PriceRules>, steps: readonly RecordedStep[] = []): PriceFacts => ({
  rules: { ...noPriceRules, ...rules },
  issued: [],
  standing: Object.entries(prices).map(([bid, amount]) => ({ id: id(bid), name: `Bidder ${bid}`, amount, currency: 'GBP', lines: null })),
  out: [],
  steps,
});

/** A line as it was sealed: the issued quantity, and no total of its own. */
const sealed = (ref: string, rate: string | null, more: Partial<PricedLine> = {}): PricedLine => ({
  ref,
  quantity: null,
  rate,
  total: null,
  optional: false,
  ...more,
});

const moved = (given: PriceFacts, step: PriceStep): readonly string[] | string => {
  const rows = rowsOfStep(given, step);
  return rows.ok ? rows.value.map(({ bid, from, to }) => `${bid} ${from} → ${to}`) : rows.refusal.code;
};

/** Each step recorded after the one before it, as the store does. */
const played = (
  prices: Readonly<Record<string, string>>,
  rules: Partial<PriceRules>,
  steps: readonly PriceStep[],
): readonly RecordedStep[] => {
  const recorded: RecordedStep[] = [];
  for (const [at, step] of steps.entries()) {
    const now = Object.fromEntries(
      Object.entries(prices).map(([bid, pounds]) => [
        bid,
        recorded.flatMap(({ rows }) => rows).findLast((row) => row.bid === bid)?.to ?? pounds,
      ]),
    );
    const rows = rowsOfStep(facts(now, rules, recorded), step);
    if (!rows.ok) throw new Error(rows.refusal.sentence);
    recorded.push({ id: String(at), step, rows: rows.value });
  }
  return recorded;
};

const line = (more: Partial<Extract<PriceStep, { kind: 'arithmetic' }>> = {}): PriceStep => ({
  kind: 'arithmetic',
  bid: id('A'),
  line: '3',
  quantity: '10',
  rate: '12.50',
  stated: '152',
  ...more,
});

describe('domain.md 3.4, evaluated price: arithmetic corrections', () => {
  const prices = { A: '1000', B: '900' };

  it('the unit rate prevails: the line becomes quantity × rate, to the penny', () => {
    expect(moved(facts(prices, { arithmetic: 'unit-rate-prevails' }), line())).toEqual(['A 1000 → 973']);
    // 3 × 0.335 = 1.005, half up 1.01.
    expect(moved(facts(prices, { arithmetic: 'unit-rate-prevails' }), line({ quantity: '3', rate: '0.335', stated: '1' }))).toEqual([
      'A 1000 → 1000.01',
    ]);
  });

  it('the total prevails: the price stays, and the row says so', () => {
    const rows = rowsOfStep(facts(prices, { arithmetic: 'total-prevails' }), line());
    expect(rows.ok && rows.value.map(({ to, rule, sameForAll }) => [to, rule, sameForAll])).toEqual([
      ['1000', 'arithmetic correction of line 3: the total prevails', false],
    ]);
  });

  it('is refused where no rule was published, where the line multiplies out, and for a bid that is out', () => {
    expect(moved(facts(prices, {}), line())).toBe('step-not-published');
    expect(moved(facts(prices, { arithmetic: 'unit-rate-prevails' }), line({ stated: '125' }))).toBe('nothing-to-correct');
    expect(moved(facts(prices, { arithmetic: 'unit-rate-prevails' }), line({ bid: id('Out') }))).toBe('no-such-bid');
  });

  it('flags lines priced at nothing or below it, and refuses a price that would be gone', () => {
    const flags = (rate: string, stated: string) => {
      const rows = rowsOfStep(facts(prices, { arithmetic: 'unit-rate-prevails' }), line({ rate, stated }));
      return rows.ok ? rows.value[0]?.flags : rows.refusal.code;
    };
    expect(flags('0', '5')).toEqual(['zero-priced']);
    expect(flags('-1', '5')).toEqual(['negative']);
    expect(flags('-1000', '5')).toBe('price-not-positive');
  });
});

describe('domain.md 3.4, evaluated price: the same for all', () => {
  const prices = { A: '1000', B: '900', C: '800' };
  const missing = (asked: Readonly<Record<string, string | null>>, published: string | null = null): PriceStep => ({
    kind: 'missing-item',
    item: 'Gritting',
    line: null,
    published,
    asked: Object.entries(asked).map(([bid, pounds]) => ({ bid: id(bid), pounds })),
  });

  it('a missing item is added at the published, the highest or the mean rate; who has it stays', () => {
    const asked = { A: '50', B: null, C: '70.01' };
    expect(moved(facts(prices, { missingItems: 'highest' }), missing(asked))).toEqual(['A 1000 → 1000', 'B 900 → 970.01', 'C 800 → 800']);
    // (50 + 70.01) ÷ 2 = 60.005, half up 60.01.
    expect(moved(facts(prices, { missingItems: 'mean' }), missing(asked))).toEqual(['A 1000 → 1000', 'B 900 → 960.01', 'C 800 → 800']);
    expect(moved(facts(prices, { missingItems: 'published' }), missing(asked, '65'))).toEqual([
      'A 1000 → 1000',
      'B 900 → 965',
      'C 800 → 800',
    ]);
  });

  it('is refused unless every bid still in is named once', () => {
    expect(moved(facts(prices, { missingItems: 'highest' }), missing({ A: '50', B: null }))).toBe('not-same-for-all');
    expect(moved(facts(prices, { missingItems: 'highest' }), missing({ A: '50', B: null, C: '1', Out: '1' }))).toBe('not-same-for-all');
    expect(moved(facts(prices, { missingItems: 'highest' }), missing({ A: '50', B: '1', C: '1' }))).toBe('nothing-to-normalise');
    expect(moved(facts(prices, { missingItems: 'highest' }), missing({ A: null, B: null, C: null }))).toBe('no-rate-to-normalise-by');
    expect(moved(facts(prices, { missingItems: 'published' }), missing({ A: null, B: null, C: null }))).toBe('no-rate-to-normalise-by');
  });

  it('options go in or come out as published, and a blank is not nought', () => {
    const option = (c: string | null): PriceStep => ({
      kind: 'option',
      item: 'Year 4',
      amounts: [
        { bid: id('A'), pounds: '10' },
        { bid: id('B'), pounds: '0' },
        { bid: id('C'), pounds: c },
      ],
    });
    expect(moved(facts(prices, { options: 'included' }), option('5'))).toEqual(['A 1000 → 1010', 'B 900 → 900', 'C 800 → 805']);
    expect(moved(facts(prices, { options: 'excluded' }), option('5'))).toEqual(['A 1000 → 990', 'B 900 → 900', 'C 800 → 795']);
    expect(moved(facts(prices, { options: 'included' }), option(null))).toBe('option-not-priced');
  });

  it('domain.md 3.4, NPV: A is cheaper to buy, B to own', () => {
    const years = (pounds: string) => [1, 2, 3, 4, 5].map((year) => ({ year, pounds }));
    const step: PriceStep = {
      kind: 'life-cycle',
      costs: [
        { bid: id('A'), years: years('20000') },
        { bid: id('B'), years: years('15000') },
      ],
    };
    const rules = { lifeCycle: { rate: '3.5', timing: 'year-end' } } as const;
    expect(moved(facts({ A: '100000', B: '120000' }, rules), step)).toEqual(['A 100000 → 190301.05', 'B 120000 → 187725.79']);
  });

  it('VAT is put on or taken off to the penny, on the published basis', () => {
    const step: PriceStep = {
      kind: 'vat',
      rates: [
        { bid: id('A'), percent: '20' },
        { bid: id('B'), percent: '0' },
        { bid: id('C'), percent: '20' },
      ],
    };
    expect(moved(facts(prices, { vat: 'including' }), step)).toEqual(['A 1000 → 1200', 'B 900 → 900', 'C 800 → 960']);
    expect(moved(facts(prices, { vat: 'excluding' }), step)).toEqual(['A 1000 → 833.33', 'B 900 → 900', 'C 800 → 666.67']);
  });
});

describe('domain.md 3.4, evaluated price: rows, never overwritten', () => {
  const prices = { A: '1000', B: '900' };
  const rules = { arithmetic: 'unit-rate-prevails', options: 'included' } as const;
  const option: PriceStep = {
    kind: 'option',
    item: 'Year 4',
    amounts: [
      { bid: id('A'), pounds: '10' },
      { bid: id('B'), pounds: '20' },
    ],
  };

  it('a step before one that the published order puts behind it is refused', () => {
    const steps = played(prices, rules, [option]);
    expect(moved(facts({ A: '1010', B: '920' }, rules, steps), line())).toBe('step-out-of-order');
    expect(stepBehind('arithmetic', steps)).toBe('option');
    // One of its own kind may follow it, and taking back waits for nothing that was published.
    expect([stepBehind('option', steps), stepBehind('vat', steps), stepBehind('reversal', steps)]).toEqual([null, null, null]);
  });

  it('undoing is a later row: only the last step in force, and once', () => {
    const steps = played(prices, rules, [line(), option]);
    const now = facts({ A: '983', B: '920' }, rules, steps);
    expect(moved(now, { kind: 'reversal', reverses: '0' })).toBe('later-step-rests-on-it');
    expect(moved(now, { kind: 'reversal', reverses: '1' })).toEqual(['A 983 → 973', 'B 920 → 900']);
    const after = played(prices, rules, [line(), option, { kind: 'reversal', reverses: '1' }, { kind: 'reversal', reverses: '0' }]);
    expect(after.at(-1)?.rows.map(({ from, to }) => [from, to])).toEqual([['973', '1000']]);
    expect(moved(facts(prices, rules, after), { kind: 'reversal', reverses: '1' })).toBe('no-such-step');
    // What was taken back stands in nobody's way.
    expect(moved(facts(prices, rules, after), line())).toEqual(['A 1000 → 973']);
  });

  it('the evaluated price says its whole way, with a working for each row', () => {
    const steps = played(prices, rules, [line(), option]);
    expect(deriveEvaluatedPrice({ id: id('A'), name: 'Bidder A' }, { amount: '1000', currency: 'GBP' }, steps)).toMatchObject({
      substituted: '£1,000 → £973 → £983',
      value: '983',
      inputs: [{ label: 'tendered total', value: '1000', source: { kind: 'tendered', bid: 'A' } }],
      steps: [
        { substituted: '£1,000 + (10 × £12.5 − £152)', value: '973' },
        { substituted: '£973 + £10', value: '983' },
      ],
    });
    expect(deriveEvaluatedPrice({ id: id('A'), name: 'Bidder A' }, { amount: '1000', currency: 'GBP' }, [])).toMatchObject({
      formula: 'the tendered total',
      value: '1000',
    });
  });
});

describe('domain.md 3.4, evaluated price: rates × published quantities', () => {
  const issued = [
    { ref: '1', description: 'Rails', unit: 'm', quantity: '100', missingRate: null, optional: false },
    { ref: '2', description: 'Stops', unit: 'each', quantity: '4', missingRate: '900', optional: false },
    { ref: '3', description: 'Benches', unit: 'each', quantity: '0.5', missingRate: null, optional: true },
  ];
  const rates = { A: { 1: '12.505', 2: '1000', 3: '0.335' }, B: { 1: '11', 2: null, 3: '10' } } as const;

  /** Each step on top of those before it; the prices after all of them, or what the last was refused for. */
  const after = (rules: Partial<PriceRules>, steps: readonly PriceStep[]): Readonly<Record<string, string>> | string => {
    const recorded: RecordedStep[] = [];
    const now: Record<string, string> = { A: '5000', B: '2000' };
    for (const step of steps) {
      const given: PriceFacts = {
        rules: { ...noPriceRules, quantities: 'published', ...rules },
        issued,
        standing: (['A', 'B'] as const).map((bid) => ({
          id: id(bid),
          name: `Bidder ${bid}`,
          amount: now[bid] ?? '',
          currency: 'GBP',
          lines: Object.entries(rates[bid]).map(([ref, rate]) => sealed(ref, rate)),
        })),
        out: [],
        steps: recorded,
      };
      const rows = rowsOfStep(given, step);
      if (!rows.ok) return rows.refusal.code;
      for (const { bid, to } of rows.value) now[bid] = to;
      recorded.push({ id: String(recorded.length), step, rows: rows.value });
    }
    return now;
  };
  const quantities: PriceStep = { kind: 'quantities' };
  const missing = (published: string | null = null): PriceStep => ({
    kind: 'missing-item',
    item: 'Stops',
    line: '2',
    published,
    asked: [
      { bid: id('A'), pounds: '4000' },
      { bid: id('B'), pounds: null },
    ],
  });
  const ofA = (more: Partial<Extract<PriceStep, { kind: 'arithmetic' }>>): PriceStep =>
    line({ line: '1', quantity: '100', rate: '12.505', ...more });

  it('takes the place of every total: 100 × 12.505 + 4 × 1,000, and a line without a rate as it was normalised', () => {
    expect(after({}, [quantities])).toBe('rate-missing');
    expect(after({ missingItems: 'highest' }, [missing(), quantities])).toEqual({ A: '5250.5', B: '5100' });
    // Options only where they are in the price: 0.5 × 0.335 is 0.1675, half up 0.17.
    expect(after({ missingItems: 'highest', options: 'included' }, [missing(), quantities])).toEqual({ A: '5250.67', B: '5105' });
  });

  it('takes a rate as it was corrected: where the total prevails, the total ÷ the quantity', () => {
    const stated = ofA({ stated: '1300' });
    const rules = { missingItems: 'highest' } as const;
    expect(after({ ...rules, arithmetic: 'total-prevails' }, [stated, missing(), quantities])).toEqual({ A: '5300', B: '5100' });
    expect(after({ ...rules, arithmetic: 'unit-rate-prevails' }, [ofA({ rate: '13.1', stated: '1300' }), missing(), quantities])).toEqual({
      A: '5310',
      B: '5100',
    });
    expect(after({ arithmetic: 'total-prevails' }, [ofA({ quantity: '0', stated: '5' })])).toBe('no-quantity');
  });

  it('keeps its place in the published order, and to what was published', () => {
    expect(after({ missingItems: 'highest', arithmetic: 'total-prevails' }, [missing(), quantities, ofA({ stated: '1300' })])).toBe(
      'step-out-of-order',
    );
    expect(after({ quantities: null }, [quantities])).toBe('step-not-published');
    expect(after({ missingItems: 'published' }, [missing('3500')])).toBe('not-the-published-rate');
    expect(after({ missingItems: 'published' }, [missing('3600'), quantities])).toEqual({ A: '5250.5', B: '4700' });
    expect(after({ missingItems: 'highest' }, [{ ...missing(), line: '9' } as PriceStep])).toBe('no-such-line');
  });

  it('has every line behind it', () => {
    const rows = rowsOfStep(
      {
        rules: { ...noPriceRules, quantities: 'published' },
        issued,
        standing: [
          {
            id: id('A'),
            name: 'A',
            amount: '1',
            currency: 'EUR',
            lines: [sealed('1', '0'), sealed('2', '1000')],
          },
        ],
        out: [],
        steps: [],
      },
      quantities,
    );
    expect(rows.ok && rows.value[0]).toMatchObject({
      to: '4000',
      sameForAll: true,
      flags: ['zero-priced'],
      working: {
        substituted: '100 × EUR 0 + 4 × EUR 1,000',
        steps: [
          { title: 'Line 1, Rails', value: '0' },
          { title: 'Line 2, Stops', value: '4000' },
        ],
      },
    });
  });
});

describe('domain.md 3.4, evaluated price: currency', () => {
  const published = (rounding: 'half-up' | 'half-even' | 'down'): Partial<PriceRules> => ({
    missingItems: 'highest',
    vat: 'including',
    currencies: { rates: [{ currency: 'EUR', pounds: '0.85' }], source: 'A bank', date: '2026-09-01', rounding },
  });
  const mixed = (
    rules: Partial<PriceRules>,
    prices: readonly (readonly [string, string, string])[],
    steps: readonly RecordedStep[] = [],
  ): PriceFacts => ({
    rules: { ...noPriceRules, ...rules },
    issued: [],
    standing: prices.map(([bid, amount, currency]) => ({ id: id(bid), name: `Bidder ${bid}`, amount, currency, lines: null })),
    out: [],
    steps,
  });
  const two = [
    ['A', '1000.10', 'EUR'],
    ['B', '900', 'GBP'],
  ] as const;

  it('every price at the published rate, rounded as published: 1,000.10 × 0.85 is 850.085', () => {
    const to = (rounding: 'half-up' | 'half-even' | 'down') => moved(mixed(published(rounding), two), { kind: 'currency' });
    expect(to('half-up')).toEqual(['A 1000.10 → 850.09', 'B 900 → 900']);
    expect(to('half-even')).toEqual(['A 1000.10 → 850.08', 'B 900 → 900']);
    expect(to('down')).toEqual(['A 1000.10 → 850.08', 'B 900 → 900']);
  });

  it('says from what into what, by which rate, and is taken back into what it was', () => {
    const rows = rowsOfStep(mixed(published('half-up'), two), { kind: 'currency' });
    expect(rows.ok && rows.value[0]).toMatchObject({
      currency: 'EUR',
      into: 'GBP',
      rule: 'conversion into pounds at the published rates (A bank, Tuesday 1 September 2026)',
      sameForAll: true,
      working: { substituted: 'EUR 1,000.10 × 0.85' },
    });
    if (!rows.ok) return;
    const steps = [{ id: '0', step: { kind: 'currency' }, rows: rows.value }] as const;
    const converted = mixed(
      published('half-up'),
      [
        ['A', '850.09', 'GBP'],
        ['B', '900', 'GBP'],
      ],
      steps,
    );
    const back = rowsOfStep(converted, { kind: 'reversal', reverses: '0' });
    expect(back.ok && back.value.map(({ to, currency, into }) => [to, currency, into])).toEqual([
      ['1000.1', 'GBP', 'EUR'],
      ['900', 'GBP', 'GBP'],
    ]);
    expect(deriveEvaluatedPrice({ id: id('A'), name: 'A' }, { amount: '1000.10', currency: 'EUR' }, steps)).toMatchObject({
      substituted: 'EUR 1,000.10 → £850.09',
      value: '850.09',
    });
    expect(moved(converted, { kind: 'vat', rates: [] })).toBe('step-out-of-order');
    expect(moved(converted, { kind: 'currency' })).toBe('step-in-force');
    expect(moved(mixed(published('down'), [['A', '1', 'GBP']]), { kind: 'currency' })).toBe('nothing-to-convert');
  });

  it('is refused where no rates were published', () => {
    expect(moved(mixed({}, two), { kind: 'currency' })).toBe('step-not-published');
  });

  it('a missing item is the same pounds for all, whatever a bid is in: £90 beats EUR 100, and is £90 after conversion too', () => {
    const prices = [
      ['A', '1000', 'EUR'],
      ['B', '2000', 'EUR'],
      ['C', '900', 'GBP'],
    ] as const;
    const asked = [
      { bid: id('A'), pounds: null },
      { bid: id('B'), pounds: '100' },
      { bid: id('C'), pounds: '90' },
    ];
    const step: PriceStep = { kind: 'missing-item', item: 'Gritting', line: null, published: null, asked };
    // 1,000 + 90 ÷ 0.85 = 18,800 ÷ 17.
    expect(moved(mixed(published('half-up'), prices), step)).toEqual(['A 1000 → 18800/17', 'B 2000 → 2000', 'C 900 → 900']);
    expect(moved(mixed(published('half-up'), [['A', '18800/17', 'EUR']]), { kind: 'currency' })).toEqual(['A 18800/17 → 940']);
  });
});

describe('domain.md 3.4, evaluated price: done once, and by the sealed schedule', () => {
  const issued = [
    { ref: '1', description: 'Rails', unit: 'm', quantity: '100', missingRate: null, optional: false },
    { ref: '2', description: 'Stops', unit: 'each', quantity: '4', missingRate: null, optional: false },
  ];
  const prices = { A: '100000', B: '90000' };
  /** The prices after all steps, or what the first of them was refused for. */
  const after = (rules: Partial<PriceRules>, steps: readonly PriceStep[], ofB: readonly PricedLine[] | null = null) => {
    const recorded: RecordedStep[] = [];
    const now: Record<string, string> = { ...prices };
    for (const step of steps) {
      const given = facts(now, rules, recorded);
      const lines = [sealed('1', '5', { quantity: '100' }), sealed('2', '50', { quantity: '4' })];
      const standing = given.standing.map((bid) => ({ ...bid, lines: bid.id === 'A' ? lines : ofB }));
      const rows = rowsOfStep({ ...given, issued, standing }, step);
      if (!rows.ok) return rows.refusal.code;
      for (const { bid, to } of rows.value) now[bid] = to;
      recorded.push({ id: String(recorded.length), step, rows: rows.value });
    }
    return now;
  };
  const both = <Value>(value: Value) => (['A', 'B'] as const).map((bid) => ({ bid: id(bid), ...value }));
  const vat: PriceStep = { kind: 'vat', rates: both({ percent: '20' }) };
  const back = (reverses: string): PriceStep => ({ kind: 'reversal', reverses });

  it('what is done to all prices is done once, until it is taken back: 20 % on 100,000 is 120,000 and never 144,000', () => {
    expect(after({ vat: 'including' }, [vat])).toEqual({ A: '120000', B: '108000' });
    expect(after({ vat: 'including' }, [vat, vat])).toBe('step-in-force');
    expect(after({ vat: 'including' }, [vat, back('0'), vat])).toEqual({ A: '120000', B: '108000' });
    const owning: PriceStep = { kind: 'life-cycle', costs: both({ years: [{ year: 1, pounds: '1035' }] }) };
    const lifeCycle = { lifeCycle: { rate: '3.5', timing: 'year-end' } } as const;
    expect(after(lifeCycle, [owning])).toEqual({ A: '101000', B: '91000' });
    expect(after(lifeCycle, [owning, owning])).toBe('step-in-force');
    const option = (item: string): PriceStep => ({ kind: 'option', item, amounts: both({ pounds: '10' }) });
    expect(after({ options: 'included' }, [option('Year 4'), option(' year  4 ')])).toBe('step-in-force');
    expect(after({ options: 'included' }, [option('Year 4'), option('Year 5')])).toEqual({ A: '100020', B: '90020' });
  });

  it('a line of a bid is corrected once, and only one that its sealed schedule has, or the issued one where none was sealed', () => {
    const rules = { arithmetic: 'unit-rate-prevails' } as const;
    // 10 × 12.5 is 125, stated as 152.
    expect(after(rules, [line({ line: '2' })])).toEqual({ A: '99973', B: '90000' });
    expect(after(rules, [line({ line: '2' }), line({ line: '2' })])).toBe('step-in-force');
    expect(after(rules, [line({ line: '2' }), line({ line: '1' })])).toEqual({ A: '99946', B: '90000' });
    expect(after(rules, [line({ line: '2' }), line({ line: '2', bid: id('B') })])).toEqual({ A: '99973', B: '89973' });
    expect(after(rules, [line({ line: '9' })])).toBe('no-such-line');
    expect(after(rules, [line({ line: '9', bid: id('B') })])).toBe('no-such-line');
    expect(after(rules, [line({ line: '2', bid: id('B') })], [sealed('1', '5')])).toBe('no-such-line');
  });

  it('an item is added once, where the sealed schedule leaves it out, and for every bid that left it out', () => {
    const rules = { missingItems: 'highest' } as const;
    const item = (ofA: string | null, ofB: string | null, more: Partial<Extract<PriceStep, { kind: 'missing-item' }>> = {}): PriceStep => ({
      kind: 'missing-item',
      item: 'Stops',
      line: '2',
      published: null,
      asked: [
        { bid: id('A'), pounds: ofA },
        { bid: id('B'), pounds: ofB },
      ],
      ...more,
    });
    const withoutStops = [sealed('1', '5')];
    expect(after(rules, [item('200', null)], withoutStops)).toEqual({ A: '100000', B: '90200' });
    expect(after(rules, [item('200', '200')], withoutStops)).toBe('item-left-out');
    expect(after(rules, [item(null, '200')], [sealed('2', '50')])).toBe('item-priced');
    expect(after(rules, [item('200', null), item('200', null)], withoutStops)).toBe('step-in-force');
    expect(after(rules, [item('200', null), item('200', null, { line: null, item: 'stops' })], withoutStops)).toBe('step-in-force');
    // A total without a rate is in the price already: adding the item would count it twice.
    expect(after(rules, [item('200', null)], [sealed('2', null, { total: '180' })])).toBe('item-priced');
    // Without a sealed schedule a bid is taken at its word.
    expect(after(rules, [item('200', null)])).toEqual({ A: '100000', B: '90200' });
  });

  it('is taken back in every price that it reached, also of a bid that is out by now', () => {
    const given = facts(prices, { vat: 'including' });
    const rows = rowsOfStep(given, vat);
    if (!rows.ok) throw new Error(rows.refusal.sentence);
    const [first, second] = facts({ A: '120000', B: '108000' }, {}).standing;
    if (!first || !second) throw new Error('no bids');
    const later: PriceFacts = { ...given, standing: [first], out: [second], steps: [{ id: '0', step: vat, rows: rows.value }] };
    expect(moved(later, back('0'))).toEqual(['A 120000 → 100000', 'B 108000 → 90000']);
  });
});
