import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaTree } from './criteria.ts';
import { add, divide, exact, fraction, hundred, multiply, printExact, sum } from './exact.ts';
import { drawing } from './random.ts';
import { type BidTable, evaluated, inputOf, measure, modelOf, priced, quantities, scored } from './testing.ts';
import { settledOf, tram, tramBids } from './testing-examples.ts';
import { type DrawOrder, drawWeights, type WeightDraws } from './weight-draws.ts';
import type { Settled } from './sensitivity.ts';

const drawn = (settled: Settled, order: Partial<DrawOrder> = {}): WeightDraws => {
  const outcome = drawWeights(settled, { seed: '20261116', draws: 1000, spread: '5', level: 'sections', ...order });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const refusal = (order: Partial<DrawOrder>): string => {
  const outcome = drawWeights(settledOf(tram, inputOf(tramBids)), { seed: '1', draws: 10, spread: '5', level: 'sections', ...order });
  return outcome.ok ? '' : outcome.refusal.code;
};

const of = ({ shares }: WeightDraws) =>
  Object.fromEntries(shares.map(({ bid, first, level }) => [bid, level === 0 ? first : [first, level]]));

describe('domain.md 3.7: weights drawn around those of the tram upgrade', () => {
  const settled = settledOf(tram, inputOf(tramBids));

  it('name their generator and what they drew, and replay from the seed', () => {
    const { generator, drawn: criteria, seed, draws, spread } = drawn(settled);
    expect([generator, seed, draws, spread]).toEqual(['xoshiro128** 1.1, seeded by SplitMix64', '20261116', 1000, '5']);
    expect(criteria).toEqual(['Quality', 'Price', 'Social value']);
    expect(drawn(settled)).toEqual(drawn(settled));
    expect(of(drawn(settled, { seed: '1' }))).not.toEqual(of(drawn(settled, { seed: '2' })));
  });

  it('within a point C is always first: no flip point is nearer than 18.5475 and 23.2169', () => {
    expect(of(drawn(settled, { spread: '0.5' }))).toEqual({ A: 0, B: 0, C: 1000, D: 0 });
  });

  it('within five points B is first in some, and the shares come to all draws', () => {
    const { A, B, C, D } = of(drawn(settled)) as Record<string, number>;
    expect([A, D, (B ?? 0) + (C ?? 0), (B ?? 0) > 100, (C ?? 0) > 500]).toEqual([0, 0, 1000, true, true]);
  });

  it('over all items draw the questions too', () => {
    expect(drawn(settled, { level: 'items', spread: '1', draws: 10 }).drawn).toEqual([
      'Q1',
      'Q2',
      'Q3',
      'Q4',
      'Price',
      'Commitments',
      'SVa',
      'SVb',
    ]);
  });

  it('are refused where they could not be replayed or make no sense', () => {
    expect(refusal({ seed: 'lucky' })).toBe('seed-not-understood');
    expect([0, 1.5, 1_000_001].map((draws) => refusal({ draws }))).toEqual(Array.from({ length: 3 }, () => 'too-many-draws'));
    expect(['0', '-1', '100.5', '0.0001', '1/3', 'five'].map((spread) => refusal({ spread }))).toEqual(
      Array.from({ length: 6 }, () => 'spread-out-of-range'),
    );
  });
});

describe('bids that are level', () => {
  it('whatever the weights, as twins are, are counted as level and not as first', () => {
    const model = modelOf([scored('Q1', null, '60'), scored('Q2', null, '40')], { tieBreak: [{ kind: 'drawing-lots' }] });
    const bids = { X: { scores: { Q1: 4, Q2: 3 } }, Y: { scores: { Q1: 4, Q2: 3 } }, Z: { scores: { Q1: 1, Q2: 1 } } };
    const input = {
      ...inputOf(bids),
      tieOrders: [
        {
          by: 'draw' as const,
          order: inputOf(bids)
            .bids.slice(0, 2)
            .map(({ id }) => id),
        },
      ],
    };
    expect(of(drawn(settledOf(model, input), { draws: 50 }))).toEqual({ X: [0, 50], Y: [0, 50], Z: 0 });
  });
});

/** Less than a million-millionth of a point apart: nothing that whole numbers below 2^53 could tell. */
const close = { X: { scores: { Q: 5 }, price: '1000000000000.01' }, Y: { scores: { Q: 5 }, price: '1000000000000' } };

describe('bids that whole numbers cannot tell apart', () => {
  it('are told apart in fractions', () => {
    const model = modelOf([scored('Q', null, '60'), priced('40')]);
    expect(of(drawn(settledOf(model, inputOf(close)), { draws: 200 }))).toEqual({ X: 0, Y: 200 });
  });
});

describe('whatever the bids and the seed', () => {
  const shares = (parts: readonly number[]): readonly string[] => {
    const whole = parts.reduce((total, part) => total + part, 0);
    return parts.map((part) => printExact(fraction(BigInt(part) * 100n, BigInt(whole))));
  };
  const treeOf = ([q1 = '', q2 = '', price = '', offers = '']: readonly string[]): CriteriaTree => [
    scored('Q1', null, q1),
    scored('Q2', null, q2),
    priced(price),
    quantities('Offers', null, offers, [measure('hours', 'hour', '17')]),
  ];
  const anyBid: fc.Arbitrary<BidTable> = fc.record({
    scores: fc.record({ Q1: fc.nat(5), Q2: fc.nat(5) }),
    price: fc.oneof(fc.integer({ min: 90, max: 110 }), fc.constantFrom(99_999_999, 100_000_000)).map(String),
    offers: fc.record({ hours: fc.integer({ min: 1, max: 9 }).map(String) }),
  });
  const anyCase = fc
    .tuple(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 }), fc.array(anyBid, { minLength: 2, maxLength: 5 }))
    .map(([parts, bids]) => ({ weights: shares(parts), bids: Object.fromEntries(bids.map((bid, at) => [`B${at}`, bid])) }))
    .filter(({ weights, bids }) => typeof evaluated(modelOf(treeOf(weights)), inputOf(bids)).ranking?.winner === 'string');

  it('every draw counts who has the highest total when the tender is evaluated with the drawn weights, shared out to 100', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(1000), fc.integer({ min: 1, max: 30 }), ({ weights, bids }, seed, spread) => {
        const counted = drawn(settledOf(modelOf(treeOf(weights)), inputOf(bids)), {
          seed: String(seed),
          spread: String(spread),
          draws: 15,
        });
        const draw = drawing(String(seed));
        if (!draw.ok) throw new Error('no seed');
        const expected = Object.fromEntries(Object.keys(bids).map((bid) => [bid, { first: 0, level: 0 }]));
        for (let made = 0; made < 15; made += 1) {
          const raw = weights.map((weight) => {
            const { numerator, denominator } = exact(weight);
            const offset = BigInt(draw.value.below(2000 * spread + 1) - 1000 * spread);
            const floor = -((numerator * 1000n) / denominator);
            return add(exact(weight), fraction(offset < floor ? floor : offset, 1000n));
          });
          const shared = raw.map((weight) => divide(multiply(weight, hundred), sum(raw)));
          // A weight of nought cannot be published; such a draw is left to the others to check.
          if (shared.some(({ numerator }) => numerator === 0n)) return;
          const { ranking } = evaluated(modelOf(treeOf(shared.map(printExact))), inputOf(bids));
          const best = ranking?.places.filter(({ total }) => total === ranking.places[0]?.total) ?? [];
          for (const { bid } of best) {
            const counts = expected[bid];
            if (counts) counts[best.length === 1 ? 'first' : 'level'] += 1;
          }
        }
        expect(Object.fromEntries(counted.shares.map(({ bid, first, level }) => [bid, { first, level }]))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
