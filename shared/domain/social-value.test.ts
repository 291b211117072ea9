import { describe, expect, it } from 'vitest';
import { exact, printExact } from './exact.ts';
import type { BidId } from './ids.ts';
import { highestOffer, needsOwnPrice, worthOf, worthPoints } from './social-value.ts';
import { measure } from './testing.ts';

const capped = measure('spend', '£ spent', '0.2', { cap: { kind: 'share-of-own-price', percent: '40' } });

describe('domain.md 3.5: from promised units to pounds', () => {
  it('takes away what would have happened anyway: 60 FTE-years at £30,000 less 25 % are £1,350,000', () => {
    const worth = worthOf(measure('jobs', 'FTE-year', '30000', { deadweight: '25' }), exact('60'), null);
    expect(worth && printExact(worth.pounds)).toBe('1350000');
  });

  it('domain.md 5.1: counts £31.56m of £36.0m at 40 % of £78.9m, and keeps the promise as it is', () => {
    const worth = worthOf(capped, exact('36000000'), exact('78900000'));
    expect(worth && [worth.promised, worth.counted, worth.pounds].map(printExact)).toEqual(['36000000', '31560000', '6312000']);
  });

  it('counts everything below the cap, and exactly at it', () => {
    expect(printExact(worthOf(capped, exact('10'), exact('100'))?.counted ?? exact('0'))).toBe('10');
    expect(printExact(worthOf(capped, exact('40'), exact('100'))?.counted ?? exact('0'))).toBe('40');
  });

  it('waits for the price where a cap is a share of it', () => {
    expect(needsOwnPrice(capped)).toBe(true);
    expect(worthOf(capped, exact('1'), null)).toBeNull();
  });
});

describe('domain.md 3.5: S1, relative to the highest offer', () => {
  const offers = [
    { bid: 'A' as BidId, pounds: exact('0') },
    { bid: 'B' as BidId, pounds: exact('300') },
    { bid: 'C' as BidId, pounds: exact('100') },
  ];

  it('gives the highest all the points and the others their part', () => {
    const highest = highestOffer(offers);
    expect(highest?.bid).toBe('B');
    expect(
      offers.map(({ pounds }) => highest && printExact(worthPoints({ kind: 'relative-to-highest' }, exact('10'), pounds, highest))),
    ).toEqual(['0', '10', '10/3']);
  });

  it('gives nobody anything when nobody offers anything, and divides by nothing', () => {
    const highest = highestOffer([{ bid: 'A' as BidId, pounds: exact('0') }]);
    expect(highest && printExact(worthPoints({ kind: 'relative-to-highest' }, exact('10'), exact('0'), highest))).toBe('0');
  });

  it('has no highest offer without bids', () => {
    expect(highestOffer([])).toBeNull();
  });
});
