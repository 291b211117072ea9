import { describe, expect, it } from 'vitest';
import { judgedBy } from './criteria.ts';
import { display } from './display.ts';
import { exact, type Fraction, fraction, multiply, printExact } from './exact.ts';
import { leadsFrom, type Robustness, robustnessOf } from './robustness.ts';
import { finished } from './stepwise.ts';
import { evaluated, inputOf, type BidTable } from './testing.ts';
import { grounds, groundsBids, settledOf, tram, tramBids, tramMarks } from './testing-examples.ts';
import type { Model } from './model.ts';

const robust = (model: Model, bids: Readonly<Record<string, BidTable>>): Robustness => {
  const outcome = finished(robustnessOf(settledOf(model, inputOf(bids)), tramMarks));
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

describe('domain.md 5.1: how firmly C is first', () => {
  const tramRobust = robust(tram, tramBids);
  const flip = (criterion: string) => tramRobust.weightFlips.find((one) => one.criterion === criterion && one.rival === 'B');

  it('says first what would put B first: weights beyond those at which the two are level', () => {
    expect(tramRobust.sentence).toBe(
      'Bidder B would win if “Social value” weighed 18.54 instead of 20, “Price” weighed 23.22 instead of 20 or “Quality” weighed 63.98 instead of 60.',
    );
  });

  it('gives the flip points of B: price 23.2169, social value 18.5475, quality 63.9723', () => {
    expect(['Price', 'Social value', 'Quality'].map((section) => display(exact(flip(section)?.at ?? '0'), 4))).toEqual([
      '23.2169',
      '18.5475',
      '63.9723',
    ]);
  });

  it('puts B first by C’s Q2 at 3, as a single step and among the fewest', () => {
    const changes = [{ bid: 'C', criterion: 'Q2', from: '4', to: '3', steps: 1 }];
    expect(tramRobust.singleFlips).toContainEqual(expect.objectContaining({ changes, taken: ['B'] }));
    expect(tramRobust.fewestFlips.every(({ steps }) => steps === 1)).toBe(true);
  });

  it('has B highest without A1 and without A3, by means that are no scores', () => {
    const totals = tramRobust.withoutAssessor.map(({ left, highest, totals }) => [
      left,
      highest,
      ...['A', 'B', 'C', 'D'].map((bid) => display(exact(totals.find((one) => one.bid === bid)?.total ?? '0'), 4)),
    ]);
    expect(totals).toContainEqual([null, 'B', '76.4545', '80.9889', '79.8231', '65.3049']);
    expect(totals).toContainEqual(['A1', 'B', '78.2211', '79.1555', '79.0231', '65.8716']);
    expect(totals).toContainEqual(['A3', 'B', '74.4211', '82.6555', '81.2231', '64.1716']);
  });

  it('keeps C first without D, by 0.1702', () => {
    const left = tramRobust.withoutBidder.find((one) => one.left === 'D');
    expect([left?.taken?.join(), left?.totals.map(({ total }) => display(exact(total), 4))]).toEqual([
      'C',
      ['82.8482', '82.6780', '77.8514'],
    ]);
    expect([tramRobust.bids.length, tramRobust.withoutEffect]).toEqual([4, 0]);
  });
});

describe('domain.md 5.2: how firmly G4 is first', () => {
  const groundsRobust = robust(grounds(), groundsBids);

  it('would lose to G2 where price weighs more than 57.3331', () => {
    const flip = groundsRobust.weightFlips.find(({ criterion, rival }) => criterion === 'Price' && rival === 'G2');
    expect(display(exact(flip?.at ?? '0'), 4)).toBe('57.3331');
  });

  it('effective weights are 55.5, 29.7 and 14.8 where 50, 40 and 10 are published (3.4)', () => {
    expect(groundsRobust.effective.map(({ working }) => display(exact(working?.value ?? '0'), 1))).toEqual(['55.5', '29.7', '14.8']);
  });

  it('is first under P1 with 90.9630 and under P2 with 88.9421', () => {
    expect(
      groundsRobust.formulas.slice(0, 2).map(({ taken, totals }) => [taken?.join(), display(exact(totals[0]?.total ?? '0'), 4)]),
    ).toEqual([
      ['G4', '90.9630'],
      ['G4', '88.9421'],
    ]);
  });
});

describe('the weight that the sentence names', () => {
  const flip = (at: string, direction: 'rises' | 'falls') =>
    ({ at, direction, weight: '20', criterion: '', first: '', rival: '', working: null, sentence: '' }) as never;
  const from = (at: string, direction: 'rises' | 'falls') => {
    const value = leadsFrom(flip(at, direction));
    return value && printExact(value);
  };

  it('lies beyond the level one, never on it', () => {
    expect([from('23.2169', 'rises'), from('23.22', 'rises'), from('18.5475', 'falls'), from('18.54', 'falls')]).toEqual([
      '23.22',
      '23.23',
      '18.54',
      '18.53',
    ]);
  });

  it('is none where there is no such weight', () => {
    expect([from('99.995', 'rises'), from('0.005', 'falls')]).toEqual([null, null]);
  });

  it('holds: at 23.22 for price and the rest in proportion, B is first', () => {
    const scaled = tram.criteria.map((criterion) => {
      if (!('weight' in criterion) || criterion.weight === null || criterion.parent !== null) return criterion;
      return { ...criterion, weight: criterion.kind === 'price' ? '23.22' : printExact(exactly(criterion.weight)) };
    });
    const inside = tram.criteria.filter(({ parent }) => parent !== null);
    const model: Model = {
      ...tram,
      criteria: scaled.map((criterion) =>
        inside.includes(criterion) && 'weight' in criterion && criterion.weight !== null
          ? { ...criterion, weight: printExact(exactly(criterion.weight)) }
          : criterion,
      ),
    };
    expect(evaluated(model, inputOf(tramBids)).ranking?.winner).toBe('B');
  });
});

/** Quality 50 and social value 10 shared out again to 100. */
function scaledUp(weight: string): string {
  return printExact(multiply(exact(weight), fraction(100n, 60n)));
}

/** Of the 80 points that are not price, 76.78 are left. */
const exactly = (weight: string): Fraction => multiply(exact(weight), fraction(7678n, 8000n));

describe('a large field', () => {
  // Sixty bids that differ in price alone: the cheapest is first, and without it the next.
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `B${at + 1}`,
      { scores: { Q1: 4, Q2: 4, Q3: 4, Q4: 4, Q5: 4, SV: 4 }, price: String(100_000 + at * 1_000) },
    ]),
  );
  const found = robust(grounds(), many);

  it('has all its bids looked at by weights and scores, the nearest by prices, and the result without the others told as a number', () => {
    expect([found.bids.length, found.bids[0]?.name, found.rivals]).toEqual([60, 'Bidder B1', { scores: 59, prices: 40 }]);
    expect(found.withoutBidder.map(({ left, taken, totals }) => [left, taken?.join(), totals.length])).toEqual([['B1', 'B2', 5]]);
    expect(found.withoutEffect).toBe(59);
    expect(found.priceShocks).toHaveLength(40);
  });

  it('in which bids are better in nothing has no weight that would tip it', () => {
    expect(found.sentence).toBe('Whatever one section weighed, Bidder B1 would stay first.');
  });
});

describe('where pounds rank and price has no weight', () => {
  const perPoint = {
    ...grounds(),
    criteria: grounds().criteria.map((one) => (one.kind === 'price' ? judgedBy(one, { kind: 'price-per-point' }) : one)),
  };
  const absolute: Model = {
    ...perPoint,
    criteria: perPoint.criteria.map((one) =>
      'weight' in one && one.weight !== null ? { ...one, weight: scaledUp(one.weight) } : one,
    ) as Model['criteria'],
  };

  it('says that no weight can tip the result, and still tells the prices and the bids that would', () => {
    const found = robust(absolute, groundsBids);
    expect(found.sentence).toContain('no weight can be said to tip the result');
    expect([found.weightFlips, found.fewestFlips]).toEqual([[], []]);
    expect(found.bids[0]?.name).toBe('Bidder G4');
    expect(found.withoutBidder).toHaveLength(5);
  });
});
