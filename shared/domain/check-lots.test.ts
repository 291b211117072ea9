/** What keeps lots and frameworks from being frozen (PA23 ss.18, 23(4); domain.md 3.6 and 4.2). */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { check, readyToFreeze } from './check.ts';
import type { CriteriaTree, Criterion, PriceCriterion } from './criteria.ts';
import type { LotId } from './ids.ts';
import type { Model } from './model.ts';
import type { PriceFormula } from './price-formula.ts';
import { noPriceRules } from './price-steps.ts';
import { evaluateTender } from './tender-evaluation.ts';
import { group, inputOf, measure, modelOf, priced, quantities, scored, threshold } from './testing.ts';

const lot = (number: string, value: string | null = null, title = `Part ${number}`) => ({
  id: `L${number}` as LotId,
  number,
  title,
  value,
});
const only = (...numbers: readonly string[]) => ({ lots: numbers.map((number) => `L${number}` as LotId) });

const tree: CriteriaTree = [group('Quality', null, '60'), scored('Q1', 'Quality', '60'), priced('40')];
const model = (more: Partial<Model> = {}, criteria = tree): Model =>
  modelOf(criteria, { lots: [lot('1', '200'), lot('2', '100')], ...more });

const gate = {
  id: 'Gate',
  parent: null,
  number: 'Gate',
  title: 'Gate',
  text: '',
  kind: 'pass-fail',
  modality: 'must',
} as never as Criterion;

const framework = (more: Partial<Model>): Model => {
  const whole = model(more);
  return { ...whole, tender: { ...whole.tender, contractType: 'framework' } };
};

test('lots that share their criteria and have no limit may be frozen', () => {
  expect(readyToFreeze(model(), () => false)).toBeNull();
  expect(readyToFreeze(model({ lotCap: { most: 1, mechanism: 'descending-value' } }), () => false)).toBeNull();
  expect(readyToFreeze(framework({ frameworkCut: { kind: 'first', count: 3, line: 'by-rank' } }), () => false)).toBeNull();
});

test.each<readonly [string, Model, string]>([
  ['a lot without a number', model({ lots: [lot('1'), lot('', null, 'North')] }), 'lot-without-number'],
  ['a lot without a title', model({ lots: [lot('1'), lot('2', null, ' ')] }), 'lot-without-title'],
  ['a lot that is worth nothing', model({ lots: [lot('1', '0'), lot('2')] }), 'lot-worth-nothing'],
  ['two lots of one number', model({ lots: [lot('1'), lot('1')] }), 'lot-number-twice'],
  ['a limit without a mechanism', model({ lotCap: { most: 1, mechanism: null } }), 'cap-without-mechanism'],
  ['a limit of half a lot', model({ lotCap: { most: 0.5, mechanism: 'best-combined-total' } }), 'cap-not-a-number'],
  ['a limit without lots', model({ lots: [], lotCap: { most: 1, mechanism: 'best-combined-total' } }), 'cap-without-lots'],
  [
    'lots in the order of a value that one lacks',
    model({ lots: [lot('1', '200'), lot('2')], lotCap: { most: 1, mechanism: 'descending-value' } }),
    'lot-without-value',
  ],
  [
    'lots in the order of values that are equal',
    model({
      lots: [lot('1', '100'), lot('2', '100')],
      lotCap: { most: 1, mechanism: 'ascending-value' },
      tieBreak: [{ kind: 'highest-quality' }],
    }),
    'lots-of-equal-value',
  ],
  [
    'a limit beside a framework of several',
    framework({ lotCap: { most: 1, mechanism: 'best-combined-total' }, frameworkCut: { kind: 'above', score: '60', line: 'in' } }),
    'cap-with-framework-cut',
  ],
  [
    'a framework of several that is none',
    model({ frameworkCut: { kind: 'above', score: '60', line: 'in' } }),
    'framework-cut-without-framework',
  ],
  [
    'combinations of totals where pounds rank',
    model({ lotCap: { most: 1, mechanism: 'best-combined-total' } }, [
      scored('Q1', null, '100'),
      priced(null as never, { kind: 'willingness-to-pay', poundsPerPoint: '1000' }),
    ]),
    'cap-without-totals',
  ],
  [
    'combinations of prices where one lot has none',
    model({ lotCap: { most: 1, mechanism: 'best-combined-price' } }, [
      scored('Q1', null, '60', only('1')),
      { ...priced('40'), ...only('1') },
      scored('Q2', null, '100', only('2')),
    ]),
    'cap-without-prices',
  ],
  [
    'combinations of what is paid in one lot and received in the other',
    model({ lotCap: { most: 1, mechanism: 'best-combined-price' } }, [
      scored('Q1', null, '60'),
      { ...priced('40'), ...only('1') },
      { ...priced('40', { kind: 'highest-income' }), id: 'More' as never, number: 'More', title: 'More', ...only('2') },
    ]),
    'cap-prices-and-incomes',
  ],
  [
    'a framework that admits who is fewer than nought points from the best',
    framework({ frameworkCut: { kind: 'within', points: '-5', line: 'in' } }),
    'cut-not-understood',
  ],
  ['a criterion of a lot that is gone', model({}, [...tree, { ...gate, ...only('9') }]), 'criterion-lot-unknown'],
  [
    'weights that are whole in the first lot and not in the second',
    model({}, [group('Quality', null, '60'), scored('Q1', 'Quality', '50'), scored('Q2', 'Quality', '10', only('1')), priced('40')]),
    'weights-do-not-add-up',
  ],
  [
    'two prices in one lot',
    model({}, [
      scored('Q1', null, '60', only('1')),
      scored('Q2', null, '20', only('2')),
      priced('40'),
      { ...priced('40'), id: 'More' as never, number: 'More', title: 'More', ...only('2') },
    ]),
    'price-counted-twice',
  ],
  [
    'a tie-break that asks for what one lot does not have',
    model({ tieBreak: [{ kind: 'highest-criterion', criterion: 'Q2' as never }] }, [
      scored('Q1', null, '60', only('1')),
      scored('Q2', null, '60', only('2')),
      priced('40'),
    ]),
    'tie-break-not-in-every-lot',
  ],
])('%s blocks the freeze', (_, given, code) => {
  expect(
    check(given)
      .filter(({ severity }) => severity === 'blocking')
      .map((finding) => finding.code),
  ).toEqual([code]);
});

test('lots with criteria of their own are each whole in themselves', () => {
  const own = [
    group('Quality', null, '60'),
    scored('Q1', 'Quality', '40'),
    scored('Q2', 'Quality', '20', only('1')),
    scored('Q3', 'Quality', '20', only('2')),
    priced('40'),
  ];
  expect(readyToFreeze(model({}, own), () => false)).toBeNull();
  const [sentence] = check(model({}, own.slice(0, 3).concat(own.slice(4)))).filter(({ severity }) => severity === 'blocking');
  expect(sentence?.sentence).toBe('Lot 2 (Part 2): The weights under “Quality” add up to 40, not 60: 20 is missing.');
});

test('what can never apply is advised against', () => {
  const advice = (given: Model) =>
    check(given)
      .filter(({ severity }) => severity === 'advisory')
      .map(({ code }) => code);
  expect(advice(model({ lots: [lot('1')] }))).toEqual(['one-lot']);
  expect(advice(model({ lotCap: { most: 2, mechanism: 'best-combined-price' } }))).toEqual(['cap-without-effect']);
  const level = { lots: [lot('1', '100'), lot('2', '100')], lotCap: { most: 1, mechanism: 'ascending-value' } } as const;
  expect(advice(model({ ...level, tieBreak: [{ kind: 'drawing-lots' }] }))).toEqual(['lots-of-equal-value']);
  expect(advice(framework({ frameworkCut: { kind: 'above', score: '101', line: 'in' } }))).toEqual(['framework-cut-out-of-reach']);
  expect(advice(model({ lots: [] }, [scored('Q1', null, '60', { scoredOnce: true }), priced('40')]))).toEqual(['scored-once-without-lots']);
});

const blockers = (given: Model) =>
  check(given)
    .filter(({ severity }) => severity === 'blocking')
    .map(({ code, sentence }) => [code, sentence]);

/** Q1 is asked in lot 1 alone and Q2 in lot 2 alone, so that no lot has the whole tree. */
const apart = (...rest: CriteriaTree): CriteriaTree => [scored('Q1', null, '60', only('1')), scored('Q2', null, '60', only('2')), ...rest];

const bands = { kind: 'bands', measured: 'above-lowest', budget: null, upperEnd: 'included' } as const;
const pricedBy = (formula: PriceFormula, more: Partial<PriceCriterion> = {}): Criterion =>
  ({ ...priced('40', formula), ...more }) as Criterion;

describe('domain.md 3.4 and 3.6: of a price in lots that have their own criteria everything is found that is found of a contract let as one', () => {
  const wrong: readonly (readonly [string, Criterion, string])[] = [
    ['P4 without its factor', pricedBy({ kind: 'deviation-from-average', average: 'mean', factor: null }), 'price-formula-incomplete'],
    ['P5 upside down', pricedBy({ kind: 'fixed-benchmark', floor: '200', ceiling: '100' }), 'price-benchmark-not-a-range'],
    ['P5 without its ends', pricedBy({ kind: 'fixed-benchmark', floor: null, ceiling: null }), 'price-formula-incomplete'],
    ['P8 without bands', pricedBy({ ...bands, bands: [], beyond: '0' }), 'price-formula-incomplete'],
    ['P8 above its weight', pricedBy({ ...bands, bands: [{ upTo: '10', points: '41' }], beyond: '0' }), 'price-bands-out-of-range'],
    ['P10 without its exponent', pricedBy({ kind: 'power', exponent: null, places: 6 }), 'price-formula-incomplete'],
    [
      'a discount rate of 500%',
      pricedBy({ kind: 'lowest-over-price' }, { rules: { ...noPriceRules, lifeCycle: { rate: '500', timing: 'year-end' } } }),
      'price-rate-out-of-range',
    ],
    [
      'quantities without a schedule',
      pricedBy({ kind: 'lowest-over-price' }, { rules: { ...noPriceRules, quantities: 'published', missingItems: 'highest' } }),
      'price-quantities-unfixed',
    ],
    [
      'currencies without any',
      pricedBy(
        { kind: 'lowest-over-price' },
        { rules: { ...noPriceRules, currencies: { rates: [], source: '', date: '', rounding: 'half-up' } } },
      ),
      'price-currency-unfixed',
    ],
  ];

  it.each(wrong)('%s', (_, price, code) => {
    expect(blockers(modelOf([scored('Q1', null, '60'), price])).map(([one]) => one)).toEqual([code]);
    // The same in both lots: said once, and of no lot.
    const [both, ...more] = blockers(model({}, apart(price)));
    expect([both?.[0], more]).toEqual([code, []]);
    expect(both?.[1]).not.toMatch(/^Lot/);
    // In one alone: said of it.
    const [one, ...others] = blockers(
      model({}, apart({ ...price, ...only('2') }, { ...priced('40'), id: 'P' as never, number: 'P', ...only('1') })),
    );
    expect([one?.[0], others]).toEqual([code, []]);
    expect(one?.[1]).toMatch(/^Lot 2 \(Part 2\): /);
  });

  it('P6 asks for a threshold in each lot', () => {
    const perPoint = priced(null as never, { kind: 'price-per-point' });
    const held = scored('Q1', null, '60', { ...only('1'), threshold: threshold('3') });
    const free = scored('Q2', null, '60', only('2'));
    expect(blockers(model({}, [held, free, perPoint]))).toEqual([
      ['price-per-point-without-threshold', expect.stringMatching(/^Lot 2 \(Part 2\): /)],
    ]);
    expect(blockers(model({}, [held, { ...free, threshold: threshold('3') }, perPoint]))).toEqual([]);
  });
});

describe('domain.md 2.6, 3.2 and 3.5, in each lot', () => {
  it('a threshold over a section of which one lot has no question', () => {
    const tree = [
      group('Quality', null, '60', { threshold: threshold('60') }),
      scored('Q1', 'Quality', '60', only('1')),
      scored('Q2', null, '60', only('2')),
      priced('40'),
    ];
    expect(blockers(model({}, tree)).map(([code]) => code)).toContain('threshold-over-nothing');
  });

  it('an order of criteria of which one lot has none', () => {
    const tree = [scored('Q1', null, null, only('1')), { ...priced(null as never), ...only('1') }];
    const found = blockers(model({ method: 'lexicographic', tieBreak: [{ kind: 'drawing-lots' }] }, tree));
    expect(found).toEqual([['nothing-to-compare', 'Lot 2 (Part 2): There is no criterion on which bids could be compared.']]);
  });

  it('a light question', () => {
    const found = check(model({}, [...apart(priced('39.5')), scored('Small', null, '0.5')]));
    expect(found.map(({ code, sentence }) => [code, sentence])).toEqual([
      ['light-criterion', '“Small” is worth less than 1 point of 100.'],
    ]);
  });

  it('a target that is a share of the estimate asks for the value of each lot, and not for that of all together', () => {
    const target = quantities('SV', null, '10', [measure('m', '£ spent', '1')], {
      kind: 'of-target',
      target: { kind: 'share-of-estimate', percent: '20' },
    });
    const worth = (estimatedValue: string | null, ...lots: Model['lots']): Model => {
      const whole = model({ lots }, [scored('Q1', null, '50'), priced('40'), target]);
      return { ...whole, tender: { ...whole.tender, estimatedValue } };
    };
    expect(blockers(worth('3000000', lot('1', '600000'), lot('2')))).toEqual([
      ['target-without-estimate', 'Lot 2 (Part 2): “SV” is measured against the estimated value, and none is entered.'],
    ]);
    expect(blockers(worth(null, lot('1', '600000'), lot('2', '100')))).toEqual([]);
    expect(blockers(worth('3000000', lot('1'), lot('2')))).toEqual([
      ['target-without-estimate', '“SV” is measured against the estimated value, and none is entered.'],
    ]);
  });
});

test('nothing is let through in lots with their own criteria that an evaluation would then refuse', () => {
  const formula = fc.constantFrom<PriceFormula>(
    { kind: 'lowest-over-price' },
    { kind: 'deviation-from-average', average: 'mean', factor: null },
    { kind: 'fixed-benchmark', floor: '2', ceiling: '1' },
    { kind: 'power', exponent: null, places: 6 },
    { kind: 'price-per-point' },
    { kind: 'budget', pounds: null },
  );
  const where = fc.constantFrom({}, {}, only('1'), only('2'));
  const limit = fc.constantFrom(null, threshold('3'));
  const rule = fc.constantFrom('relative-to-highest', 'of-target');
  const tree = fc
    .tuple(formula, where, where, where, limit, limit, rule, fc.constantFrom('40', null))
    .map(([by, q1, q2, section, over, mark, points, weight]): CriteriaTree => [
      group('Quality', null, '50', { threshold: over, ...section }),
      scored('Q1', 'Quality', '50', { ...q1, threshold: mark }),
      scored('Q2', null, '50', q2),
      { ...priced('40', by), weight } as Criterion,
      quantities(
        'SV',
        null,
        '10',
        [measure('m', '£ spent', '1')],
        points === 'of-target'
          ? { kind: 'of-target', target: { kind: 'share-of-estimate', percent: '20' } }
          : { kind: 'relative-to-highest' },
      ),
    ]);
  const lots = fc.constantFrom([lot('1', '200'), lot('2', '100')], [lot('1', '200'), lot('2')]);
  const [nobody, seen] = [
    { ...inputOf({}), bids: [], setAside: [], lotDecisions: [] },
    { frozen: 0, apart: 0 },
  ];
  fc.assert(
    fc.property(tree, lots, fc.constantFrom('points', 'lexicographic'), (criteria, these, method) => {
      const given = model({ lots: these, method, tieBreak: [{ kind: 'drawing-lots' }] }, criteria);
      if (readyToFreeze(given, () => true) !== null) return;
      seen.frozen += 1;
      if (criteria.some((one) => one.lots)) seen.apart += 1;
      expect(evaluateTender(given, nobody)).toMatchObject({ ok: true });
    }),
    { numRuns: 4000 },
  );
  expect([seen.frozen > 0, seen.apart > 0]).toEqual([true, true]);
});
