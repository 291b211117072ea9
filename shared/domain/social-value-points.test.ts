import { describe, expect, it } from 'vitest';
import { exact, printExact } from './exact.ts';
import type { BidId } from './ids.ts';
import { highestOffer, type OfferedBid, type PointsRule, worthPoints } from './social-value-points.ts';
import { evaluated, group, inputOf, measure, modelOf, pointsFor, priced, quantities, scored, totalsOf } from './testing.ts';

const offer = (bid: string, pounds: string, ownPrice: string | null = null): OfferedBid => ({
  bid: bid as BidId,
  pounds: exact(pounds),
  ownPrice: ownPrice === null ? null : exact(ownPrice),
});

/** Points of each offer with a weight of 10. */
const points = (rule: PointsRule, offers: readonly OfferedBid[], estimate: string | null = null): readonly (string | null)[] => {
  const highest = highestOffer(rule, offers);
  return offers.map(({ pounds, ownPrice }) => {
    const found = worthPoints(rule, exact('10'), { pounds, ownPrice, estimate: estimate === null ? null : exact(estimate), highest });
    return found && printExact(found);
  });
};

describe('domain.md 3.5, S1: relative to the highest offer', () => {
  const rule = { kind: 'relative-to-highest' } as const;

  it('gives the highest all the points and the others their part', () => {
    expect(highestOffer(rule, [offer('A', '0'), offer('B', '300'), offer('C', '100')])?.bid).toBe('B');
    expect(points(rule, [offer('A', '0'), offer('B', '300'), offer('C', '100')])).toEqual(['0', '10', '10/3']);
  });

  it('gives nobody anything when nobody offers anything, and divides by nothing', () => {
    expect(points(rule, [offer('A', '0'), offer('B', '0')])).toEqual(['0', '0']);
  });

  it('has no highest offer without bids', () => {
    expect(highestOffer(rule, [])).toBeNull();
  });
});

describe('domain.md 3.5, S2: for every pound of own price', () => {
  const rule = { kind: 'per-pound-of-price' } as const;

  it('lets the cheap bid win with a smaller offer: 100 of 1,000 before 150 of 3,000', () => {
    expect(points(rule, [offer('A', '100', '1000'), offer('B', '150', '3000')])).toEqual(['10', '5']);
  });

  it('gives nobody anything when nobody offers anything', () => {
    expect(points(rule, [offer('A', '0', '1000'), offer('B', '0', '3000')])).toEqual(['0', '0']);
  });

  it('waits until every price is known', () => {
    expect(points(rule, [offer('A', '100', '1000'), offer('B', '150')])).toEqual([null, null]);
  });

  it('is another rule than S1 where prices differ, and the same where they are equal', () => {
    const same = [offer('A', '100', '1000'), offer('B', '150', '1000')];
    expect(points(rule, same)).toEqual(points({ kind: 'relative-to-highest' }, same));
  });
});

describe('domain.md 3.5, S3: a published target', () => {
  it('earns in proportion up to the target and nothing above it', () => {
    const rule = { kind: 'of-target', target: { kind: 'pounds', pounds: '400' } } as const;
    expect(points(rule, [offer('A', '0'), offer('B', '100'), offer('C', '400'), offer('D', '4000')])).toEqual(['0', '2.5', '10', '10']);
  });

  it('may be a share of the published estimate: 20 % of £75m are £15m', () => {
    const rule = { kind: 'of-target', target: { kind: 'share-of-estimate', percent: '20' } } as const;
    expect(points(rule, [offer('A', '7500000')], '75000000')).toEqual(['5']);
    expect(points(rule, [offer('A', '7500000')])).toEqual([null]);
  });
});

describe('domain.md 3.5, S4: bands', () => {
  const bands = [
    { from: '5', points: '50' },
    { from: '10', points: '100' },
  ];

  it('has edges: exactly at a step earns it, a penny below does not', () => {
    const rule = { kind: 'bands', of: 'estimate', bands } as const;
    expect(points(rule, [offer('A', '49.99'), offer('B', '50'), offer('C', '99.99'), offer('D', '100')], '1000')).toEqual([
      '0',
      '5',
      '5',
      '10',
    ]);
  });

  it('may be of own price, and then waits for it', () => {
    const rule = { kind: 'bands', of: 'own-price', bands } as const;
    expect(points(rule, [offer('A', '60', '1000'), offer('B', '60')])).toEqual(['5', null]);
  });
});

describe('domain.md 3.5, S5: a points menu', () => {
  it('is all or nothing', () => {
    const rule = { kind: 'menu', needed: '120', award: 'all-or-nothing' } as const;
    expect(points(rule, [offer('A', '119'), offer('B', '120'), offer('C', '500')])).toEqual(['0', '10', '10']);
  });

  it('or scaled up to the points needed', () => {
    const rule = { kind: 'menu', needed: '120', award: 'scaled' } as const;
    expect(points(rule, [offer('A', '30'), offer('B', '120'), offer('C', '500')])).toEqual(['2.5', '10', '10']);
  });
});

describe('domain.md 3.5, S6: only contractual', () => {
  const tree = [
    group('Quality', null, '60'),
    scored('Q1', 'Quality', '60'),
    priced('40'),
    quantities('SV', null, null, [measure('hours', 'hour', '17')], { kind: 'contract-only' }),
  ];
  const bids = {
    A: { scores: { Q1: 5 }, price: '100', offers: { hours: '40' } },
    B: { scores: { Q1: 4 }, price: '100', offers: { hours: '900' } },
  };

  it('scores nothing, keeps the promise, and still asks for it', () => {
    const evaluation = evaluated(modelOf(tree), inputOf(bids));
    expect(totalsOf(evaluation)).toEqual({ A: '100', B: '88' });
    expect(pointsFor(evaluation.bids[0], 'SV')).toBeNull();
    expect(evaluation.bids.map(({ offers }) => offers.map(({ promised }) => promised))).toEqual([['40'], ['900']]);
    const without = evaluated(modelOf(tree), inputOf({ ...bids, B: { scores: { Q1: 4 }, price: '100' } }));
    expect(without.missing).toEqual([{ kind: 'offer', measure: 'hours', bid: 'B' }]);
    expect(without.ranking).toBeNull();
  });
});
