import { describe, expect, it } from 'vitest';
import { exact, printExact } from './exact.ts';
import type { Measure, OfferFact } from './measure.ts';
import { needsOwnPrice, worthOf, yearsSum } from './social-value.ts';
import { measure, offerOf } from './testing.ts';

const capped = measure('spend', '£ spent', '0.2', { cap: { kind: 'share-of-own-price', percent: '40' } });
const worth = (of: Measure, offer: OfferFact, ownPrice: string | null = null) =>
  worthOf(of, offer, ownPrice === null ? null : exact(ownPrice));
const pounds = (of: Measure, offer: OfferFact): string | null => {
  const found = worth(of, offer);
  return found && printExact(found.pounds);
};

describe('domain.md 3.5: from promised units to pounds', () => {
  it('the vector of 3.5: 10 FTE at £30,000, deadweight 25 %, attribution 60 %, two years with 10 % drop-off are £256,500', () => {
    const jobs = measure('jobs', 'FTE-year', '30000', {
      deadweight: '25',
      attribution: { kind: 'published', percent: '60' },
      dropOff: { percent: '10', years: 2 },
    });
    expect(pounds(jobs, offerOf('10'))).toBe('256500');
  });

  it('uses no factor that was not published: 10 units at £30,000 are £300,000', () => {
    expect(pounds(measure('jobs', 'FTE-year', '30000'), offerOf('10'))).toBe('300000');
  });

  it('takes away what would have happened anyway: 60 FTE-years at £30,000 less 25 % are £1,350,000', () => {
    expect(pounds(measure('jobs', 'FTE-year', '30000', { deadweight: '25' }), offerOf('60'))).toBe('1350000');
  });

  it('takes away what is only moved here: 100 at £10 less a fifth are £800', () => {
    expect(pounds(measure('m', 'hour', '10', { displacement: '20' }), offerOf('100'))).toBe('800');
  });

  it('counts shared projects pro rata by the share that the bid states, and waits for it', () => {
    const shared = measure('m', 'hour', '10', { attribution: { kind: 'as-offered' } });
    expect(pounds(shared, offerOf('90', { share: exact('100/3') }))).toBe('300');
    expect(worth(shared, offerOf('90'))).toBeNull();
  });

  it('lets the outcome fade year by year: at 10 % over three years, 1 + 0.9 + 0.81', () => {
    expect(printExact(yearsSum({ percent: '10', years: 3 }))).toBe('2.71');
    expect(printExact(yearsSum({ percent: '100', years: 3 }))).toBe('1');
    expect(printExact(yearsSum({ percent: '0', years: 4 }))).toBe('4');
  });

  it('domain.md 1.7: 10 full-time and 5 half-time for two years are (10 + 2.5) × 2 = 25 FTE-years', () => {
    expect(pounds(measure('jobs', 'FTE-year', '1'), offerOf('25'))).toBe('25');
  });
});

describe('domain.md 3.5: the local factor', () => {
  const local = measure('m', 'hour', '1', {
    local: {
      elsewhere: '0',
      deciles: [
        { upTo: 1, percent: '150' },
        { upTo: 3, percent: '120' },
      ],
    },
  });
  const at = (decile: number, units: string, inside = true) => ({ code: `E0100000${decile}`, decile, inside, units: exact(units) });

  it('counts whole inside the area, nothing outside, and more in the deciles that were published', () => {
    const places = [at(1, '10'), at(2, '10'), at(3, '10'), at(4, '10'), at(1, '10', false)];
    // 10 × 1.5 + 10 × 1.2 + 10 × 1.2 + 10 + 0
    expect(pounds(local, offerOf('50', { places }))).toBe('49');
  });

  it('keeps the proportion of the places when verification leaves less of the whole', () => {
    expect(pounds(local, { ...offerOf('20', { places: [at(1, '10'), at(4, '10')] }), units: exact('10') })).toBe('12.5');
  });

  it('waits for the place of what is offered, and needs none for nothing', () => {
    expect(worth(local, offerOf('5'))).toBeNull();
    expect(pounds(local, offerOf('0'))).toBe('0');
  });
});

describe('domain.md 5.1: a cap on units as a share of own price', () => {
  it('counts £31.56m of £36.0m at 40 % of £78.9m, and keeps the promise as it is', () => {
    const found = worth(capped, offerOf('36000000'), '78900000');
    expect(found && [found.promised, found.counted, found.pounds].map(printExact)).toEqual(['36000000', '31560000', '6312000']);
  });

  it('counts everything below the cap, and exactly at it', () => {
    expect(printExact(worth(capped, offerOf('10'), '100')?.counted ?? exact('0'))).toBe('10');
    expect(printExact(worth(capped, offerOf('40'), '100')?.counted ?? exact('0'))).toBe('40');
  });

  it('waits for the price where a cap is a share of it', () => {
    expect(needsOwnPrice(capped)).toBe(true);
    expect(worth(capped, offerOf('1'))).toBeNull();
  });
});
