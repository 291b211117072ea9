import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeighedPriceCriterion } from './criteria.ts';
import { display } from './display.ts';
import { compare, exact, fraction, fromInteger, multiply, printExact, roundTo, zero } from './exact.ts';
import type { BidId, CriterionId } from './ids.ts';
import { derivePricePoints, pricePoints } from './price.ts';
import type { Average, PointsFormula } from './price-formula.ts';
import { type PricedBid, priceReference } from './price-reference.ts';

const P1: PointsFormula = { kind: 'lowest-over-price' };
const P2: PointsFormula = { kind: 'linear-from-lowest' };
const P3: PointsFormula = { kind: 'linear-range' };
const P4 = (average: Average = 'mean', factor = '1'): PointsFormula => ({ kind: 'deviation-from-average', average, factor });
const P5: PointsFormula = { kind: 'fixed-benchmark', floor: '100', ceiling: '200' };
const P9: PointsFormula = { kind: 'highest-income' };
const P10: PointsFormula = { kind: 'power', exponent: '0.5', places: 6 };
const P8 = (upperEnd: 'included' | 'excluded', measured: 'above-lowest' | 'of-budget' = 'above-lowest'): PointsFormula => ({
  kind: 'bands',
  measured,
  budget: measured === 'of-budget' ? '1000' : null,
  upperEnd,
  bands: [
    { upTo: measured === 'of-budget' ? '90' : '5', points: '40' },
    { upTo: measured === 'of-budget' ? '100' : '10', points: '25' },
  ],
  beyond: '0',
});

const averages: readonly Average[] = ['mean', 'median', 'trimmed-mean'];

const priced = (pounds: string, position: number): PricedBid => ({
  bid: String(position) as BidId,
  name: `Bidder ${position}`,
  pounds: exact(pounds),
});

/** Points of each price among all of them. */
const points = (formula: PointsFormula, weight: string, prices: readonly string[]): readonly string[] => {
  const bids = prices.map(priced);
  const reference = priceReference(bids, averages);
  if (!reference.ok) return [reference.refusal.code];
  return bids.map((bid) => {
    const outcome = pricePoints(formula, exact(weight), bid, reference.value);
    return outcome.ok ? printExact(outcome.value) : outcome.refusal.code;
  });
};

const shown = (values: readonly string[], places = 2): readonly string[] => values.map((value) => display(exact(value), places));

/** The working of the first price. */
const working = (formula: PointsFormula, weight: string, prices: readonly string[]) => {
  const bids = prices.map(priced);
  const reference = priceReference(bids, averages);
  if (!reference.ok) throw new Error(reference.refusal.sentence);
  const criterion: WeighedPriceCriterion = {
    id: 'Price' as CriterionId,
    parent: null,
    number: '2',
    title: 'Price',
    text: '',
    kind: 'price',
    weight,
    formula,
  };
  return derivePricePoints(criterion, { id: '0' as BidId, name: 'Bidder 0' }, exact(weight), exact(prices[0] ?? '0'), reference.value);
};

describe('domain.md 3.4: price formulas', () => {
  it('P1 gives half the points to a price at twice the lowest, P2 none', () => {
    expect(points(P1, '40', ['100', '200'])).toEqual(['40', '20']);
    expect(points(P2, '40', ['100', '200'])).toEqual(['40', '0']);
  });

  it('P2 stops at nought beyond twice the lowest', () => {
    expect(points(P2, '40', ['100', '150', '1000'])).toEqual(['40', '20', '0']);
  });

  it('the formula trap: 14.25m, 15.80m and 16.20m of 80 points give 80 / 71.30 / 69.05 by P2 and 80 / 72.15 / 70.37 by P1', () => {
    const prices = ['14250000', '15800000', '16200000'];
    expect(shown(points(P2, '80', prices))).toEqual(['80.00', '71.30', '69.05']);
    expect(shown(points(P1, '80', prices))).toEqual(['80.00', '72.15', '70.37']);
  });

  it('domain.md 5.3: P1 × 35 of the first lot', () => {
    expect(shown(points(P1, '35', ['1150000', '1240000', '1180000', '1095000']), 4)).toEqual(['33.3261', '30.9073', '32.4788', '35.0000']);
  });

  it('P3 gives the highest nothing, and a penny between two bids costs all the points', () => {
    expect(points(P3, '40', ['100', '150', '200'])).toEqual(['40', '20', '0']);
    expect(points(P3, '40', ['100', '100.01'])).toEqual(['40', '0']);
  });

  it('P4 with k = 1 takes a point of 100 for each percent above the mean, and gives one for each below', () => {
    // Mean of 90, 100 and 110: 100. 100 × (0.5 − (90 − 100) ÷ 100) = 60.
    expect(points(P4(), '100', ['90', '100', '110'])).toEqual(['60', '50', '40']);
    expect(points(P4('mean', '2'), '100', ['90', '100', '110'])).toEqual(['70', '50', '30']);
    // Mean 100 again: 50 % and more above the average is held at 0, 50 % and more below at the weight.
    expect(points(P4(), '40', ['10', '80', '210'])).toEqual(['40', '28', '0']);
  });

  it('P4 by the median and by the mean without highest and lowest lets an outlier pass', () => {
    // 100, 110, 120, 1000: median 115, trimmed mean 115; mean 332.5.
    const prices = ['100', '110', '120', '1000'];
    expect(points(P4('median'), '115', prices)).toEqual(['72.5', '62.5', '52.5', '0']);
    expect(points(P4('trimmed-mean'), '115', prices)).toEqual(['72.5', '62.5', '52.5', '0']);
    expect(shown(points(P4('mean'), '100', prices))).toEqual(['100.00', '100.00', '100.00', '0.00']);
    // Two bids are too few to leave two out.
    expect(points(P4('trimmed-mean'), '100', ['90', '110'])).toEqual(points(P4('mean'), '100', ['90', '110']));
  });

  it('P5 asks for no other bid: floor and ceiling are published, and what lies outside is held', () => {
    expect(points(P5, '40', ['150'])).toEqual(['20']);
    expect(points(P5, '40', ['50', '100', '125', '200', '300'])).toEqual(['40', '40', '30', '0', '0']);
  });

  it('P8: a price exactly on a step belongs where the published end says', () => {
    expect(points(P8('included'), '40', ['100', '105', '105.01', '110', '110.01'])).toEqual(['40', '40', '25', '25', '0']);
    expect(points(P8('excluded'), '40', ['100', '104.99', '105', '109.99', '110'])).toEqual(['40', '40', '25', '25', '0']);
    expect(points(P8('included', 'of-budget'), '40', ['900', '900.01', '1000', '1000.01'])).toEqual(['40', '25', '25', '0']);
  });

  it('P9 turns round: the highest income is best', () => {
    expect(points(P9, '40', ['100', '50', '25'])).toEqual(['40', '20', '10']);
  });

  it('P10 takes the root of the ratio, rounded as published, and whole powers exactly', () => {
    // √(100 ÷ 400) = 0.5; √(100 ÷ 200) = 0.707106781…; (1 ÷ 2)² = 0.25.
    expect(points(P10, '40', ['100', '400', '200'])).toEqual(['40', '20', '28.28428']);
    expect(points({ kind: 'power', exponent: '0.5', places: 2 }, '40', ['100', '200'])).toEqual(['40', '28.4']);
    expect(points({ kind: 'power', exponent: '2', places: 0 }, '40', ['100', '200', '300'])).toEqual(['40', '10', '40/9']);
    // The cube root of 1/8.
    expect(points({ kind: 'power', exponent: '1/3', places: 4 }, '40', ['100', '800'])).toEqual(['40', '20']);
  });

  it.each([P1, P2, P3, P4(), P5, P8('included'), P9, P10])('refuses prices of nought and below: $kind', (formula) => {
    for (const price of ['0', '-1']) {
      expect(points(formula, '40', ['100', price])).toEqual(['price-not-positive']);
      const reference = priceReference([priced('100', 0)], averages);
      const outcome = reference.ok && pricePoints(formula, exact('40'), priced(price, 1), reference.value);
      expect(outcome && !outcome.ok && outcome.refusal.code).toBe('price-not-positive');
    }
  });

  it('has nothing to compare without bids', () => {
    expect(points(P1, '40', [])).toEqual(['no-prices']);
  });

  it.each([P1, P2, P3, P8('included'), P9, P10])('gives a single bid, and equal bids, all the points: $kind', (formula) => {
    expect(points(formula, '40', ['123.45'])).toEqual(['40']);
    expect(points(formula, '40', ['7', '7', '7'])).toEqual(['40', '40', '40']);
  });

  it('P4 gives a single bid, and equal bids, half of the points', () => {
    for (const average of averages) {
      expect(points(P4(average), '40', ['123.45'])).toEqual(['20']);
      expect(points(P4(average), '40', ['7', '7', '7'])).toEqual(['20', '20', '20']);
    }
  });

  it('holds a bid below the reference to the weight', () => {
    const reference = priceReference([priced('100', 0)], averages);
    for (const formula of [P1, P2, P4('mean', '2'), P10]) {
      const outcome = reference.ok && pricePoints(formula, exact('40'), priced('25', 1), reference.value);
      expect(outcome && outcome.ok && printExact(outcome.value)).toBe('40');
    }
  });

  it('stays from nought to the weight, and never rewards a higher price, but for income', () => {
    const pence = fc.bigInt({ min: 1n, max: 10n ** 13n }).map((amount) => fraction(amount, 100n));
    const formulas = fc.constantFrom(P1, P2, P3, P4(), P4('median', '3'), P4('trimmed-mean'), P5, P8('included'), P8('excluded'), P9, P10);
    fc.assert(
      fc.property(formulas, pence, pence, pence, fc.integer({ min: 40, max: 100 }), (formula, a, b, c, whole) => {
        const weight = fromInteger(whole);
        const bids = [a, b, c].map((pounds, position) => ({ bid: String(position) as BidId, name: '', pounds }));
        const reference = priceReference(bids, averages);
        if (!reference.ok) throw new Error(reference.refusal.sentence);
        const given = bids.map((bid) => {
          const outcome = pricePoints(formula, weight, bid, reference.value);
          return { price: bid.pounds, points: outcome.ok ? outcome.value : zero };
        });
        const worse = formula.kind === 'highest-income' ? 1 : -1;
        for (const one of given) {
          expect(compare(one.points, zero)).not.toBe(-1);
          expect(compare(one.points, weight)).not.toBe(1);
          for (const other of given) if (compare(one.price, other.price) < 0) expect(compare(one.points, other.points)).not.toBe(worse);
        }
      }),
    );
  });
});

describe('rule N9: the working of price points', () => {
  it('says the rule with its published numbers, and the same with those of the bid', () => {
    expect(working(P3, '40', ['150', '100', '200'])).toMatchObject({
      formula: 'weight × (highest price − price) ÷ (highest price − lowest price); the whole weight where all prices are equal',
      substituted: '40 × (£200 − £150) ÷ (£200 − £100)',
      value: '20',
    });
    expect(working(P5, '40', ['125'])).toMatchObject({
      formula: 'weight × (ceiling − price) ÷ (ceiling − floor) with the floor £100 and the ceiling £200, held between 0 and the weight',
      substituted: '40 × (£200 − £125) ÷ (£200 − £100)',
      value: '30',
    });
    expect(working(P9, '40', ['50', '100']).substituted).toBe('40 × £50 ÷ £100');
  });

  it('shows how an average came about, with every price in it', () => {
    const { substituted, steps } = working(P4(), '100', ['90', '100', '110']);
    expect(substituted).toBe('100 × (0.5 − 1 × (£90 − £100) ÷ £100)');
    expect(steps?.[0]).toMatchObject({
      formula: 'sum of the prices ÷ their number',
      substituted: '(£90 + £100 + £110) ÷ 3',
      value: '100',
      inputs: [
        { label: 'price of Bidder 0', source: { kind: 'price', bid: '0' } },
        { label: 'price of Bidder 1', source: { kind: 'price', bid: '1' } },
        { label: 'price of Bidder 2', source: { kind: 'price', bid: '2' } },
      ],
    });
  });

  it('names the percentage that chose a band, and the root before it was multiplied', () => {
    expect(working(P8('included'), '40', ['107', '100'])).toMatchObject({
      formula:
        'points by how many percent the price is above the lowest price: up to and including 5%: 40 points; up to and including 10%: 25 points; beyond: 0 points',
      substituted: 'the band of 7%',
      value: '25',
      steps: [{ substituted: '(£107 − £100) ÷ £100 × 100', value: '7' }],
    });
    expect(working(P10, '40', ['200', '100'])).toMatchObject({
      formula: 'weight × (lowest price ÷ price) to the power of 0.5, the power rounded half up to 6 decimal places',
      substituted: '40 × 0.7071…',
      value: '28.28428',
      steps: [{ substituted: '(£100 ÷ £200)^(0.5)', value: '0.707107' }],
    });
  });

  it('says where a result was held', () => {
    expect(working(P2, '40', ['300', '100']).substituted).toBe('40 × (1 − (£300 − £100) ÷ £100), which is -40 and held at 0');
  });

  it('ends at the very points that were given', () => {
    const pence = fc.bigInt({ min: 1n, max: 10n ** 9n }).map((amount) => printExact(fraction(amount, 100n)));
    const formulas = fc.constantFrom(P1, P2, P3, P4('median'), P5, P8('excluded'), P9, P10);
    fc.assert(
      fc.property(formulas, fc.array(pence, { minLength: 1, maxLength: 5 }), (formula, prices) => {
        expect(working(formula, '40', prices).value).toBe(points(formula, '40', prices)[0]);
      }),
    );
  });
});

describe('a power', () => {
  it('has every digit right, half up', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.integer({ min: 2, max: 5 }),
        (a, b, degree) => {
          const base = fraction(a < b ? a : b, a < b ? b : a);
          const given = points({ kind: 'power', exponent: printExact(fraction(1n, BigInt(degree))), places: 3 }, '1', [
            '1',
            printExact(fraction(base.denominator, base.numerator)),
          ]);
          const root = exact(given[1] ?? '');
          const power = (value: typeof root) =>
            Array.from({ length: degree }).reduce<typeof root>((result) => multiply(result, value), exact('1'));
          const half = exact('1/2000');
          const below = roundTo(root, 3, 'down');
          expect(
            compare(power(fraction(root.numerator * 2000n - root.denominator, root.denominator * 2000n)), base) <= 0 ||
              compare(root, half) < 0,
          ).toBe(true);
          expect(compare(base, power(fraction(root.numerator * 2000n + root.denominator, root.denominator * 2000n)))).toBe(-1);
          expect(below).toEqual(root);
        },
      ),
    );
  });
});
