import { describe, expect, it } from 'vitest';
import { check, readyToFreeze } from './check.ts';
import { display } from './display.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { noPriceRules } from './price-steps.ts';
import { exact } from './exact.ts';
import { swapFormula } from './formula-swap.ts';
import type { BidId, CriterionId } from './ids.ts';
import { withoutBidder } from './leave-one-out.ts';
import type { Model } from './model.ts';
import type { PriceFormula } from './price-formula.ts';
import { priceShock } from './price-shock.ts';
import { fewestFlips, singleFlips } from './score-flips.ts';
import { mayWeighAnew } from './sensitivity.ts';
import { type BidTable, evaluated, group, inputOf, modelOf, priced, scored, threshold } from './testing.ts';
import { grounds, groundsBids, settledOf } from './testing-examples.ts';
import { drawWeights } from './weight-draws.ts';
import { weightFlips } from './weight-flips.ts';

const P6: PriceFormula = { kind: 'price-per-point' };
const P7: PriceFormula = { kind: 'willingness-to-pay', poundsPerPoint: '5000' };

/** domain.md 5.2 as it would be published by price per quality point: 50 points for quality, 10 for social value, none for price. */
const perPoint = grounds(P6);

const input = inputOf(groundsBids);

const figures = ({ ranking }: Evaluation): Readonly<Record<string, string>> =>
  Object.fromEntries((ranking?.places ?? []).map(({ bid, figure }) => [bid, figure?.shown ?? '']));

const order = ({ ranking }: Evaluation): string => ranking?.places.map(({ bid }) => bid).join(' ') ?? '';

describe('domain.md 5.2: grounds maintenance by price per quality point (P6)', () => {
  const evaluation = evaluated(perPoint, input);

  it('ranks by pounds per point for everything but price, the lowest first', () => {
    expect(evaluation.ranking?.by).toBe('price-per-point');
    expect(figures(evaluation)).toEqual({ G4: '£5,862.71', G2: '£6,000.00', G6: '£6,298.91', G3: '£6,580.95', G1: '£6,941.86' });
    expect(order(evaluation)).toBe('G4 G2 G6 G3 G1');
    expect(evaluation.ranking?.winner).toBe('G4');
  });

  it('gives price no points and says what was divided by what', () => {
    const [first] = evaluation.bids;
    expect(first?.points.map(({ criterion }) => criterion)).not.toContain('Price');
    expect(first?.total?.value).toBe('43');
    expect(first?.figure).toEqual({
      title: 'Price per quality point of Bidder G1 (“Price”)',
      formula: 'price ÷ points for everything but price; the lowest is first',
      substituted: '£298,500 ÷ 43',
      value: '298500/43',
      inputs: [
        { label: 'price', value: '298500', source: { kind: 'price', bid: 'G1' } },
        { label: 'points for everything but price', value: '43', source: { kind: 'total', bid: 'G1' } },
      ],
    });
  });

  it('leads by pounds, and no section decides it', () => {
    expect(evaluation.ranking?.margin).toMatchObject({
      first: 'G4',
      second: 'G2',
      sections: [],
      sentence: 'The lowest price per quality point decides it: £5,862.71 for Bidder G4, £6,000.00 for Bidder G2.',
      points: { substituted: '£6,000.00 − £5,862.71', value: '8100/59' },
    });
  });

  it('G5 fails its threshold and has neither a figure nor a place', () => {
    const failed = evaluation.bids.find(({ bid }) => bid === 'G5');
    expect([failed?.standing, failed?.figure]).toEqual(['disqualified', null]);
  });

  it('the formula swap shows the same figures from the tender that was published with a weight for price', () => {
    const swapped = swapFormula(settledOf(grounds(), input), { name: 'Price per quality point', formula: P6 });
    expect(swapped.ok && swapped.value.totals.map(({ bid, figure }) => [bid, display(exact(figure ?? '0'), 2)])).toEqual([
      ['G4', '5862.71'],
      ['G2', '6000.00'],
      ['G6', '6298.91'],
      ['G3', '6580.95'],
      ['G1', '6941.86'],
    ]);
    expect(swapped.ok && swapped.value.sentence).toBe(
      'By “Price per quality point”, Bidder G4 would still be first with a price per quality point of £5,862.71.',
    );
  });

  it('a formula that gives points has no weight to give them from', () => {
    const swapped = swapFormula(settledOf(perPoint, input), { name: 'P1', formula: { kind: 'lowest-over-price' } });
    expect(!swapped.ok && swapped.refusal.code).toBe('no-price-weight');
    const other = swapFormula(settledOf(perPoint, input), { name: 'P7', formula: P7 });
    // 345,900 − 59 × 5,000 = 50,900 against 52,000, 59,750, 66,400 and 83,500.
    expect(other.ok && other.value.totals.map(({ bid, figure }) => [bid, figure])).toEqual([
      ['G4', '50900'],
      ['G2', '52000'],
      ['G6', '59750'],
      ['G3', '66400'],
      ['G1', '83500'],
    ]);
  });
});

describe('domain.md 3.7: what cannot be asked where pounds rank is refused', () => {
  const settled = settledOf(perPoint, input);

  it('no weight tips such a result', () => {
    expect(mayWeighAnew(settled)?.code).toBe('not-ranked-by-total');
    expect(mayWeighAnew(settledOf(grounds(), input))).toBeNull();
    expect(weightFlips(settled)).toEqual([]);
    const drawn = drawWeights(settled, { seed: '1', draws: 10, spread: '5', level: 'sections' });
    expect(!drawn.ok && drawn.refusal.code).toBe('not-ranked-by-total');
    const flips = fewestFlips(settled);
    expect(!flips.ok && flips.refusal.code).toBe('not-ranked-by-total');
  });

  it('a price, a score and a bid can still tip it', () => {
    // £5,862.7118… × 52 points of G2 is £304,861.01…: level there, first a penny below.
    const shock = priceShock(settled, 'G2' as BidId);
    expect(shock.ok && shock.value.sentence).toBe(
      'Bidder G2 would be first if its price were £7,138.99 lower, at £304,861.01 instead of £312,000.',
    );
    // G4's Q1 agreed at 4: 55 points, £6,289.09 a point, and G2 is first.
    const single = singleFlips(settled);
    expect(single.ok && single.value.map(({ sentence }) => sentence)).toContain(
      'With Bidder G4 on “Q1” 4 instead of 5, Bidder G2 would be first.',
    );
    const left = withoutBidder(settled, settled.first);
    expect(left.ok && left.value.taken).toEqual(['G2']);
  });

  it('an income has no price that could be lower', () => {
    const shock = priceShock(settledOf(grounds({ kind: 'highest-income' }), input), 'G2' as BidId);
    expect(!shock.ok && shock.refusal.code).toBe('price-is-income');
  });
});

describe('domain.md 3.4, P7: willingness to pay', () => {
  const bids: Readonly<Record<string, BidTable>> = {
    Cheap: { scores: { Q: 2 }, price: '100000' },
    Good: { scores: { Q: 4 }, price: '290000' },
    Level: { scores: { Q: 4 }, price: '300000' },
  };
  const model = modelOf([scored('Q', null, '100'), priced('40', P7)]);

  it('takes what the quality is worth off the price; the lowest cost is first, below nought too', () => {
    // 100,000 − 40 × 5,000 = −100,000; 290,000 − 80 × 5,000 = −110,000; 300,000 − 400,000 = −100,000.
    const evaluation = evaluated(model, inputOf(bids));
    expect(evaluation.ranking?.by).toBe('willingness-to-pay');
    expect(evaluation.bids.map(({ bid, figure }) => [bid, figure?.substituted, figure?.value])).toEqual([
      ['Cheap', '£100,000 − 40 × £5,000', '-100000'],
      ['Good', '£290,000 − 80 × £5,000', '-110000'],
      ['Level', '£300,000 − 80 × £5,000', '-100000'],
    ]);
    expect(evaluation.ranking?.places.map(({ bid, rank, figure }) => [rank, bid, figure?.shown])).toEqual([
      [1, 'Good', '-£110,000.00'],
      [2, 'Level', '-£100,000.00'],
      [3, 'Cheap', '-£100,000.00'],
    ]);
  });

  it('bids with the same figure are a tie, whatever their totals, and go by the published steps', () => {
    expect(evaluated(model, inputOf(bids)).ranking?.ties).toEqual([
      {
        bids: ['Cheap', 'Level'],
        level: '-100000',
        open: [],
        sentence:
          'Bidder Cheap and Bidder Level have exactly the same cost less what its quality is worth, -£100,000.00. They are put in order by the highest quality points.',
      },
    ]);
  });
});

describe('domain.md 3.4, P0: a budget is a gate', () => {
  const model = modelOf([scored('Q', null, '100'), priced('0', { kind: 'budget', pounds: '1000' })]);
  const bids: Readonly<Record<string, BidTable>> = {
    At: { scores: { Q: 3 }, price: '1000' },
    Over: { scores: { Q: 5 }, price: '1000.01' },
    Under: { scores: { Q: 4 }, price: '900' },
  };

  it('passes a price exactly at the budget, and a penny more is out; quality alone has points', () => {
    const evaluation = evaluated(model, inputOf(bids));
    expect(evaluation.bids.map(({ bid, standing, gates }) => [bid, standing, gates[0]?.result, gates[0]?.sentence])).toEqual([
      ['At', 'standing', 'passed', '“Price” needs a price of not more than £1,000.00, and the bid asks £1,000.00.'],
      [
        'Over',
        'disqualified',
        'failed',
        '“Price” needs a price of not more than £1,000.00, and the bid asks £1,000.01: it is disqualified.',
      ],
      ['Under', 'standing', 'passed', '“Price” needs a price of not more than £1,000.00, and the bid asks £900.00.'],
    ]);
    expect(evaluation.ranking?.by).toBe('total');
    expect(evaluation.ranking?.places.map(({ bid, total }) => [bid, total])).toEqual([
      ['Under', '80'],
      ['At', '60'],
    ]);
  });

  it('is undecided, and nothing is ranked, before prices are known', () => {
    const evaluation = evaluated(model, inputOf({ ...bids, Under: { scores: { Q: 4 } } }));
    expect(evaluation.bids[2]?.gates[0]?.result).toBe('undecided');
    expect(evaluation.missing).toEqual([{ kind: 'price', bid: 'Under' }]);
    expect(evaluation.ranking).toBeNull();
  });
});

describe('domain.md 4.2: degenerate formulas are found before the freeze', () => {
  const codes = (formula: PriceFormula, more: Partial<Model> = {}): readonly string[] => {
    const model = modelOf([group('Quality', null, '60'), scored('Q', 'Quality', '60'), priced('40', formula)], more);
    return check(model).map(({ code }) => code);
  };
  const bands = (bands: readonly (readonly [string, string])[], beyond = '0'): PriceFormula => ({
    kind: 'bands',
    measured: 'above-lowest',
    budget: null,
    upperEnd: 'included',
    bands: bands.map(([upTo, points]) => ({ upTo, points })),
    beyond,
  });

  it.each<readonly [string, PriceFormula]>([
    ['price-formula-incomplete', { kind: 'fixed-benchmark', floor: null, ceiling: '2' }],
    ['price-benchmark-not-a-range', { kind: 'fixed-benchmark', floor: '200', ceiling: '200' }],
    ['price-benchmark-not-a-range', { kind: 'fixed-benchmark', floor: '-1', ceiling: '200' }],
    ['price-number-not-positive', { kind: 'deviation-from-average', average: 'mean', factor: '0' }],
    ['price-formula-incomplete', bands([])],
    [
      'price-bands-not-rising',
      bands([
        ['10', '40'],
        ['10', '20'],
      ]),
    ],
    [
      'price-bands-not-falling',
      bands([
        ['5', '20'],
        ['10', '30'],
      ]),
    ],
    ['price-bands-not-falling', bands([['5', '20']], '21')],
    ['price-bands-out-of-range', bands([['5', '41']])],
    ['price-exponent-out-of-range', { kind: 'power', exponent: '0', places: 4 }],
    ['price-exponent-out-of-range', { kind: 'power', exponent: '1/7', places: 4 }],
    ['price-formula-incomplete', { kind: 'budget', pounds: null }],
    ['price-number-not-positive', { kind: 'willingness-to-pay', poundsPerPoint: '-5' }],
    ['price-per-point-without-threshold', P6],
  ])('%s', (code, formula) => {
    const weights = formula.kind === 'budget' ? { criteria: [scored('Q', null, '100'), priced('0', formula)] } : {};
    expect(codes(formula, weights)).toEqual([code]);
    const model = modelOf([scored('Q', null, '60'), priced('40', formula)], weights);
    const refused = evaluate(model, inputOf({}));
    expect(!refused.ok && refused.refusal.code).toBe(code);
    expect(readyToFreeze(model, () => false)?.code).toBe('not-ready-to-freeze');
  });

  it.each<readonly [string, PriceFormula]>([
    ['price-range-of-two', { kind: 'linear-range' }],
    ['price-average-half', { kind: 'deviation-from-average', average: 'median', factor: '1' }],
    ['price-bands-below-weight', bands([['5', '30']])],
    ['price-floor-of-nought', { kind: 'fixed-benchmark', floor: '0', ceiling: '100' }],
  ])('%s is for thinking about', (code, formula) => {
    expect(codes(formula)).toEqual([code]);
  });

  it('price per point is allowed where a threshold keeps bids without points out', () => {
    expect(check(perPoint).filter(({ severity }) => severity === 'blocking')).toEqual([]);
    const mayOnly = modelOf([scored('Q', null, '60', { threshold: threshold('3', 'may') }), priced('40', P6)]);
    expect(check(mayOnly).map(({ code }) => code)).toEqual(['price-per-point-without-threshold']);
    const nought = modelOf([scored('Q', null, '60', { threshold: threshold('0') }), priced('40', P6)]);
    expect(check(nought).map(({ code }) => code)).toEqual(['price-per-point-without-threshold']);
  });

  it('where price ranks without a weight, points need not come to 100; everywhere else they must', () => {
    expect(check(modelOf([scored('Q', null, '60'), priced('40', P7)]))).toEqual([]);
    expect(codes({ kind: 'budget', pounds: '5' })).toEqual(['weights-do-not-add-up']);
  });

  it('an income cannot be put in order by the lowest price, and no price points cannot be rounded', () => {
    expect(codes({ kind: 'highest-income' }, { tieBreak: [{ kind: 'lowest-price' }] })).toEqual(['tie-break-lowest-income']);
    expect(codes(P7, { rounding: { stage: 'price', places: 1, mode: 'half-up' } })).toEqual(['rounding-without-price-points']);
  });

  it('costs of owning cannot be discounted by any rate', () => {
    const rules = { ...noPriceRules, lifeCycle: { rate: '3.14159', timing: 'year-end' } } as const;
    const model = modelOf([scored('Q', null, '60'), { ...priced('40'), rules }]);
    expect(check(model).map(({ code }) => code)).toEqual(['price-rate-out-of-range']);
  });

  it('a bid without points, possible only in a swap, has no price per point', () => {
    const bids = { A: { scores: { Q: 0 }, price: '10' }, B: { scores: { Q: 5 }, price: '20' } };
    const settled = settledOf(modelOf([scored('Q', null, '60'), priced('40')]), inputOf(bids));
    const swapped = swapFormula(settled, { name: 'P6', formula: P6 });
    expect(!swapped.ok && swapped.refusal).toMatchObject({ code: 'no-points-to-divide-by', about: 'A' as BidId });
  });
});

describe('domain.md 3.4: rank reversal', () => {
  const reversal = (formula: PriceFormula): Model => modelOf([scored('Q', null, '60', { scale: null }), priced('40', formula)]);

  it('Q 60 / P 40 by P1: the irrelevant bid Z decides between X and Y', () => {
    const scale = {
      ...modelOf([]).scales[0],
      id: 'points' as never,
      name: 'Points',
      reading: 'of-maximum' as const,
      steps: ['0', '20', '50', '56', '60'].map((value) => ({ value, label: value, descriptor: value })),
    };
    const model = { ...reversal({ kind: 'lowest-over-price' }), scales: [scale] };
    const criteria = model.criteria.map((one) => (one.kind === 'scored' ? { ...one, scale: scale.id } : one));
    const bids = {
      X: { scores: { Q: 50 }, price: '100' },
      Y: { scores: { Q: 56 }, price: '120' },
      Z: { scores: { Q: 20 }, price: '80' },
    };
    const totals = (evaluation: Evaluation) =>
      evaluation.ranking?.places.map(({ bid, total }) => `${bid} ${display(exact(total ?? ''), 4)}`);
    expect(totals(evaluated({ ...model, criteria }, inputOf(bids)))).toEqual(['Y 82.6667', 'X 82.0000', 'Z 60.0000']);
    expect(totals(evaluated({ ...model, criteria }, inputOf(bids, { out: ['Z'] })))).toEqual(['X 90.0000', 'Y 89.3333']);
    // P5 depends on no other bid, so nothing turns round.
    const absolute = criteria.map((one) =>
      one.id === ('Price' as CriterionId) ? priced('40', { kind: 'fixed-benchmark', floor: '80', ceiling: '160' }) : one,
    );
    const first = (out: readonly string[]) => evaluated({ ...model, criteria: absolute }, inputOf(bids, { out })).ranking?.winner;
    expect(first([])).toBe(first(['Z']));
  });
});
