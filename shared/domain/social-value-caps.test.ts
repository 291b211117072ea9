import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, divide, exact, fraction, hundred, multiply, printExact, sum } from './exact.ts';
import type { Measure } from './measure.ts';
import { countWorth, evidencePercent, holdShares } from './social-value-caps.ts';
import type { SocialValueCriterion } from './criteria.ts';
import { worthOf } from './social-value.ts';
import { measure, offerOf, quantities } from './testing.ts';

/** Pounds counted by measure of a bid that offers so many units of each, one pound a unit. */
const counted = (
  criterion: SocialValueCriterion,
  units: Readonly<Record<string, string>>,
  ownPrice: string | null = null,
  scores: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => {
  const price = ownPrice === null ? null : exact(ownPrice);
  const known = criterion.measures.flatMap((one: Measure) => {
    const worth = worthOf(one, offerOf(units[one.id] ?? '0'), price);
    return worth ? [[one.id, worth] as const] : [];
  });
  return Object.fromEntries(
    [...countWorth(criterion, new Map(known), price, new Map(Object.entries(scores)))].map(([id, worth]) => [id, printExact(worth.pounds)]),
  );
};

const pound = (id: string, more: Partial<Measure> = {}) => measure(id, '£', '1', more);
const half = { cap: { kind: 'share-of-bid-total', percent: '50' } } as const;

describe('domain.md 3.5: no single measure more than 50 % of the total', () => {
  it('cuts the large one to what the others come to: of 100 and 20, 20 and 20 count', () => {
    expect(counted(quantities('SV', null, '10', [pound('a', half), pound('b')]), { a: '100', b: '20' })).toEqual({ a: '20', b: '20' });
  });

  it('leaves an offer alone whose parts are all small enough, and exactly at the cap', () => {
    const criterion = quantities('SV', null, '10', [pound('a', half), pound('b', half)]);
    expect(counted(criterion, { a: '20', b: '20' })).toEqual({ a: '20', b: '20' });
  });

  it('counts nothing of a measure that stands alone, because it would be all of the total', () => {
    expect(counted(quantities('SV', null, '10', [pound('a', half), pound('b')]), { a: '100', b: '0' })).toEqual({ a: '0', b: '0' });
  });

  it('cuts again where the first cut makes another too large: of 100, 100 and 1 at 40 % each, 2, 2 and 1 count', () => {
    const forty = { cap: { kind: 'share-of-bid-total', percent: '40' } } as const;
    const criterion = quantities('SV', null, '10', [pound('a', forty), pound('b', forty), pound('c', forty)]);
    expect(counted(criterion, { a: '100', b: '100', c: '1' })).toEqual({ a: '2', b: '2', c: '1' });
  });

  it('leaves every part within its share of what is left, cuts nothing that is within it, and never adds', () => {
    const part = fc.record({ amount: fc.nat(1000), percent: fc.option(fc.integer({ min: 1, max: 100 })) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const given = parts.map(({ amount, percent }) => ({
          amount: fraction(BigInt(amount)),
          percent: percent === null ? null : fraction(BigInt(percent)),
        }));
        const { amounts, total } = holdShares(given);
        expect(printExact(sum(amounts))).toBe(printExact(total));
        for (const [at, one] of given.entries()) {
          const after = amounts[at] ?? one.amount;
          expect(compare(after, one.amount)).toBeLessThanOrEqual(0);
          const share = one.percent && divide(multiply(one.percent, total), hundred);
          if (share) expect(compare(after, share)).toBeLessThanOrEqual(0);
          if (compare(after, one.amount) < 0) expect(share && compare(after, share)).toBe(0);
        }
      }),
    );
  });
});

describe('domain.md 3.5: caps on themes and on the whole', () => {
  it('cuts a theme as a share of own price in proportion: of 60 and 20 at 40 % of 100, 30 and 10 count', () => {
    const criterion = quantities('SV', null, '10', [pound('a', { theme: 'Jobs' }), pound('b', { theme: 'Jobs' }), pound('c')], undefined, {
      caps: [{ kind: 'theme-share-of-own-price', theme: 'Jobs', percent: '40' }],
    });
    expect(counted(criterion, { a: '60', b: '20', c: '5' }, '100')).toEqual({ a: '30', b: '10', c: '5' });
  });

  it('cuts a theme as a share of all that counts: of 60 and 20 in one theme beside 20, with 50 %, 15 and 5 count', () => {
    const criterion = quantities('SV', null, '10', [pound('a', { theme: 'Jobs' }), pound('b', { theme: 'Jobs' }), pound('c')], undefined, {
      caps: [{ kind: 'theme-share-of-bid-total', theme: 'Jobs', percent: '50' }],
    });
    expect(counted(criterion, { a: '60', b: '20', c: '20' })).toEqual({ a: '15', b: '5', c: '20' });
  });

  it('cuts the whole last: 60 and 40 at 25 % of £200 leave 30 and 20', () => {
    const criterion = quantities('SV', null, '10', [pound('a'), pound('b')], undefined, {
      caps: [{ kind: 'total-share-of-own-price', percent: '25' }],
    });
    expect(counted(criterion, { a: '60', b: '40' }, '200')).toEqual({ a: '30', b: '20' });
    expect(counted(criterion, { a: '30', b: '20' }, '200')).toEqual({ a: '30', b: '20' });
  });

  it('knows nothing while one of the measures that a cap holds together is not known', () => {
    const criterion = quantities('SV', null, '10', [pound('a', half), pound('b', { attribution: { kind: 'as-offered' } })]);
    expect(counted(criterion, { a: '10', b: '10' })).toEqual({});
  });
});

describe('domain.md 3.5: the evidence factor', () => {
  const evidence = {
    criterion: 'M' as never,
    steps: [
      { from: '2', percent: '50' },
      { from: '4', percent: '100' },
    ],
  };

  it('strikes out numbers without a credible method (score under 2), and counts the highest step that is reached', () => {
    expect(['0', '1', '2', '3', '4', '5'].map((score) => printExact(evidencePercent(evidence, score)))).toEqual([
      '0',
      '0',
      '50',
      '50',
      '100',
      '100',
    ]);
  });

  it('is applied after the caps: 100 and 20 with one at most half, and half of that for a score of 3', () => {
    const criterion = quantities('SV', null, '10', [pound('a', { ...half, evidence }), pound('b')]);
    expect(counted(criterion, { a: '100', b: '20' }, null, { M: '3' })).toEqual({ a: '10', b: '20' });
  });

  it('waits for the agreed score of the question that it names', () => {
    expect(counted(quantities('SV', null, '10', [pound('a', { evidence }), pound('b')]), { a: '1', b: '1' })).toEqual({ b: '1' });
  });
});
