import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaTree } from './criteria.ts';
import { display } from './display.ts';
import { add, compare, divide, exact, fraction, hundred, multiply, printExact, subtract } from './exact.ts';
import { effectiveWeights } from './effective-weights.ts';
import { type BidTable, evaluated, inputOf, measure, modelOf, priced, quantities, scored, totalsOf } from './testing.ts';
import { grounds, groundsBids, settledOf, tram, tramBids } from './testing-examples.ts';
import { type WeightFlip, weightFlips } from './weight-flips.ts';

const four = (flip: WeightFlip | undefined): string => (flip ? display(exact(flip.at), 4) : '–');

describe('domain.md 3.7 (a): the tram upgrade, C against B', () => {
  const flips = weightFlips(settledOf(tram, inputOf(tramBids)));
  const against = (criterion: string, rival: string) => flips.find((flip) => flip.criterion === criterion && flip.rival === rival);

  it('price 23.2169, social value 18.5475, quality 63.9723', () => {
    expect(['Price', 'Social value', 'Quality'].map((criterion) => four(against(criterion, 'B')))).toEqual([
      '23.2169',
      '18.5475',
      '63.9723',
    ]);
    expect(['Price', 'Social value', 'Quality'].map((criterion) => against(criterion, 'B')?.direction)).toEqual([
      'rises',
      'falls',
      'rises',
    ]);
  });

  it('says it in a sentence', () => {
    expect(against('Price', 'B')?.sentence).toBe(
      'Bidder B would draw level with Bidder C if the weight of “Price” rose from 20 to 23.2169.',
    );
    expect(against('Social value', 'B')?.sentence).toBe(
      'Bidder B would draw level with Bidder C if the weight of “Social value” fell from 20 to 18.5475.',
    );
  });

  it('knows no weight of quality that would bring A level: A has less of everything that C has more of', () => {
    // A has 45/60 of quality against 46/60, and 30.9211 against 35.0231 of the other 40: it trails in both.
    expect(against('Quality', 'A')).toBeUndefined();
  });
});

describe('domain.md 3.7 (b): grounds maintenance, G2 against G4', () => {
  it('price above 57.3331', () => {
    const flips = weightFlips(settledOf(grounds(), inputOf(groundsBids)));
    const flip = flips.find(({ criterion, rival }) => criterion === 'Price' && rival === 'G2');
    expect([four(flip), flip?.weight, flip?.direction]).toEqual(['57.3331', '40', 'rises']);
  });
});

describe('domain.md 3.4: effective weights in the event', () => {
  it('nominal 50/40/10 came to 55.5 / 29.7 / 14.8 of what told the bids apart', () => {
    const { bids, weights } = evaluated(grounds(), inputOf(groundsBids));
    const standing = bids.filter(({ standing }) => standing === 'standing');
    const sections = ['Quality', 'Price', 'SV'].map((id) => ({
      criterion: id as WeightFlip['criterion'],
      title: id,
      weight: exact(weights.find(({ criterion }) => criterion === id)?.absolute ?? ''),
      points: standing.map(({ points }) => exact(points.find(({ criterion }) => criterion === id)?.points?.value ?? '')),
    }));
    const effective = effectiveWeights(sections);
    expect(effective.map(({ range }) => display(exact(range), 2))).toEqual(['15.00', '8.04', '4.00']);
    expect(effective.map(({ working }) => working && display(exact(working.value), 1))).toEqual(['55.5', '29.7', '14.8']);
    expect(effective[1]?.sentence).toBe('“Price” weighs 40.0% as published, and 29.7% of what told the bids apart.');
  });

  it('does not divide where nothing told the bids apart', () => {
    const [only] = effectiveWeights([
      { criterion: 'Q' as WeightFlip['criterion'], title: 'Q', weight: hundred, points: [exact('50'), exact('50')] },
    ]);
    expect([only?.working, only?.range]).toEqual([null, '0']);
  });
});

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
  price: fc.integer({ min: 1, max: 1000 }).map(String),
  offers: fc.record({ hours: fc.integer({ min: 1, max: 50 }).map(String) }),
});

describe('whatever the weights and the bids', () => {
  const ids = ['Q1', 'Q2', 'Price', 'Offers'];
  const anyCase = fc
    .tuple(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 }), fc.array(anyBid, { minLength: 2, maxLength: 5 }))
    .map(([parts, bids]) => ({ weights: shares(parts), bids: Object.fromEntries(bids.map((bid, at) => [`B${at}`, bid])) }))
    .filter(({ weights, bids }) => {
      const { ranking } = evaluated(modelOf(treeOf(weights)), inputOf(bids));
      return typeof ranking?.winner === 'string';
    });

  /** The tender evaluated again, with one weight set and the others scaled to what it leaves. */
  const lead = (
    weights: readonly string[],
    bids: Readonly<Record<string, BidTable>>,
    which: number,
    weight: string,
    [one, other]: readonly string[],
  ) => {
    const rest = divide(subtract(hundred, exact(weight)), subtract(hundred, exact(weights[which] ?? '')));
    const scaled = weights.map((each, at) => (at === which ? weight : printExact(multiply(exact(each), rest))));
    const totals = totalsOf(evaluated(modelOf(treeOf(scaled)), inputOf(bids)));
    return subtract(exact(totals[one ?? ''] ?? ''), exact(totals[other ?? ''] ?? ''));
  };

  it('the closed form is where an evaluation with that weight has the two level, and beyond it the rival leads', () => {
    fc.assert(
      fc.property(anyCase, ({ weights, bids }) => {
        for (const { criterion, first, rival, weight, at } of weightFlips(settledOf(modelOf(treeOf(weights)), inputOf(bids)))) {
          const which = ids.indexOf(criterion);
          expect(printExact(lead(weights, bids, which, at, [first, rival]))).toBe('0');
          const beyond = printExact(divide(add(exact(at), compare(exact(at), exact(weight)) > 0 ? hundred : exact('0')), exact('2')));
          expect(compare(lead(weights, bids, which, beyond, [first, rival]), exact('0'))).toBe(-1);
        }
      }),
    );
  });

  it('where it names none, no weight on a fine grid has the rival level', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(3), ({ weights, bids }, which) => {
        const settled = settledOf(modelOf(treeOf(weights)), inputOf(bids));
        const named = weightFlips(settled).filter(({ criterion }) => criterion === ids[which]);
        for (const { bid, total } of settled.rivals.filter(({ bid }) => !named.some(({ rival }) => rival === bid))) {
          if (printExact(total) === printExact(settled.first.total)) continue;
          for (let weight = 1; weight < 100; weight += 7) {
            expect(compare(lead(weights, bids, which, String(weight), [settled.first.bid, bid]), exact('0'))).toBe(1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
