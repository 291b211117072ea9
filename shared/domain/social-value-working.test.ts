import { expect, it } from 'vitest';
import type { Derivation } from './derivation.ts';
import type { Measure, Offer } from './measure.ts';
import { evaluated, inputOf, measure, modelOf, priced, quantities, scored } from './testing.ts';

/** One bid, C, that offers under these measures; the working of each, and of its points. */
const workings = (measures: readonly Measure[], offers: readonly Omit<Offer, 'bid'>[], caps = quantities('SV', null, '10', []).caps) => {
  const model = modelOf([scored('M', null, '60'), priced('30'), quantities('SV', null, '10', measures, undefined, { caps })]);
  const input = inputOf({ C: { scores: { M: 3 }, price: '1000' } });
  const [bid] = evaluated(model, { ...input, offers: offers.map((offer) => ({ ...offer, bid: 'C' as never })) }).bids;
  return { offers: bid?.offers ?? [], points: bid?.points.find(({ criterion }) => criterion === 'SV')?.points ?? null };
};
const written = (working: Derivation | undefined): readonly string[] =>
  working ? [...(working.steps ?? []).flatMap(written), `${working.substituted} = ${working.value}`] : [];

it('domain.md 3.5: writes out every published factor of the vector, in the order of the formula', () => {
  const jobs = measure('jobs', 'FTE-year', '30000', {
    deadweight: '25',
    attribution: { kind: 'published', percent: '60' },
    dropOff: { percent: '10', years: 2 },
  });
  const { offers } = workings([jobs], [{ measure: jobs.id, quantity: '10' }]);
  expect(offers[0]?.pounds.formula).toBe(
    'units counted × pounds per unit × (100 − deadweight) ÷ 100 × attribution ÷ 100 × sum over the years',
  );
  expect(written(offers[0]?.pounds)).toEqual([
    '(1 − 10%)^0 + (1 − 10%)^1 = 1.9',
    '10 × 30000 × (100 − 25) ÷ 100 × 60 ÷ 100 × 1.9 = 256500',
  ]);
  expect(offers[0]?.pounds.inputs.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'FTE-year: 10',
    'pounds per unit: 30000',
    'percent that would have happened anyway: 25',
    'percent due to this contract: 60',
    'percent that fades each year, over 2 years: 10',
  ]);
});

it('writes out verification and the cap on units, and the promise stays', () => {
  const spend = measure('spend', '£ spent', '0.5', { cap: { kind: 'share-of-own-price', percent: '40' } });
  const { offers } = workings([spend], [{ measure: spend.id, quantity: '900', verified: '600' }]);
  expect(offers.map(({ promised, verified, counted }) => [promised, verified, counted])).toEqual([['900', '600', '400']]);
  expect(written(offers[0]?.pounds)).toEqual([
    '900 promised, 600 verified = 600',
    'the lower of 600 and 40% × £1,000 = 400',
    '400 × 0.5 = 200',
  ]);
});

it('writes out the caps on pounds and what the method statement carries, one around the other', () => {
  const hours = measure('hours', 'hour', '1', {
    theme: 'Community',
    evidence: { criterion: 'M' as never, steps: [{ from: '2', percent: '50' }] },
  });
  const { offers, points } = workings(
    [hours],
    [{ measure: hours.id, quantity: '800' }],
    [
      { kind: 'theme-share-of-own-price', theme: 'Community', percent: '40' },
      { kind: 'total-share-of-own-price', percent: '20' },
    ],
  );
  expect(written(offers[0]?.pounds)).toEqual([
    '800 × 1 = 800',
    '£800 × (40% × £1,000) ÷ £800 = 400',
    '£400 × (20% × £1,000) ÷ £400 = 200',
    '£200 × 50 ÷ 100 = 100',
  ]);
  expect(offers[0]?.pounds.title).toBe('hours, Bidder C');
  expect(written(points ?? undefined)).toEqual(['£100 = 100', '10 × £100 ÷ £100 = 10']);
});

it('every working says the very number that it comes to', () => {
  const a = measure('a', '£', '3', { cap: { kind: 'share-of-bid-total', percent: '50' }, displacement: '10' });
  const b = measure('b', 'hour', '7', { local: { elsewhere: '0', deciles: [{ upTo: 2, percent: '150' }] } });
  const { offers, points } = workings(
    [a, b],
    [
      { measure: a.id, quantity: '100' },
      { measure: b.id, quantity: '4', places: [{ code: 'E01000001', decile: 1, inside: true, quantity: '4' }] },
    ],
  );
  // 100 × 3 × 0.9 = 270 against 4 × 7 × 1.5 = 42: at most half of what counts, so 42.
  expect(offers.map(({ pounds }) => pounds.value)).toEqual(['42', '42']);
  expect(points?.steps?.[0]?.value).toBe('84');
});
