/** Criteria that only put bids in order: a rule order of criteria and nothing else (PA23 s.23(3)(b)(ii); domain.md 3.2, last line). Expected orders are worked by hand. */

import { expect, test } from 'vitest';
import fc from 'fast-check';
import { check } from './check.ts';
import { evaluate } from './evaluate.ts';
import type { CriteriaTree, Criterion } from './criteria.ts';
import type { Model } from './model.ts';
import { settle } from './sensitivity.ts';
import { stressTest } from './stress.ts';
import { type BidTable, evaluated, group, inputOf, measure, modelOf, priced, quantities, scored, threshold } from './testing.ts';

const unweighed = { ...priced('1'), weight: null };
const tree = [
  group('Quality', null, null),
  scored('Method', 'Quality', null),
  scored('Team', 'Quality', null),
  unweighed,
  { ...quantities('Promises', null, '1', [measure('hours', 'hour', '10')]), weight: null },
];
const model = (more: Partial<Model> = {}, criteria: CriteriaTree = tree): Model =>
  modelOf(criteria, { method: 'lexicographic', tieBreak: [{ kind: 'drawing-lots' }], ...more });

const bid = (method: number, team: number, price: string, hours: string): BidTable => ({
  scores: { Method: method, Team: team },
  price,
  offers: { hours },
});

/** A leads on Method; B, C and D are level there; C leads on Team; B and D are level there, too, and B is cheaper. */
const bids = {
  A: bid(5, 0, '900', '0'),
  B: bid(4, 3, '100', '0'),
  C: bid(4, 4, '500', '0'),
  D: bid(4, 3, '100.01', '50'),
};

const placesOf = (given: Model, table: Readonly<Record<string, BidTable>>) =>
  evaluated(given, inputOf(table)).ranking?.places.map(({ bid: id, rank }) => `${rank} ${id}`);

test('one mark more on the first criterion outweighs everything behind it, and level bids are parted by the next', () => {
  expect(placesOf(model(), bids)).toEqual(['1 A', '2 C', '3 B', '4 D']);
});

test('nothing is weighed or added up, and the working says which criterion decided each place', () => {
  const { weights, bids: all, ranking } = evaluated(model(), inputOf(bids));
  expect(weights).toEqual([]);
  expect(all.map(({ total }) => total)).toEqual([null, null, null, null]);
  expect(ranking?.by).toBe('criteria-order');
  expect(ranking?.places.map(({ total }) => total)).toEqual([null, null, null, null]);
  expect(ranking?.winner).toBe('A');
  expect(ranking?.order?.map(({ criterion, sentence }) => [criterion, sentence])).toEqual([
    ['Method', '“Method” puts Bidder A before Bidder C: 100.00 against 80.00 of 100 (the first criterion).'],
    ['Team', '“Team” puts Bidder C before Bidder B: 80.00 against 60.00 of 100 (level on “Method”).'],
    ['Price', '“Price” puts Bidder B before Bidder D: 100.00 against 99.99 of 100 (level on the 2 criteria before it).'],
  ]);
});

test('bids that are level on every criterion are tied, and only a draw or a decision parts them', () => {
  const level = { A: bids.B, B: bids.B, C: bids.A };
  const open = evaluated(model(), inputOf(level)).ranking;
  expect(open?.places.map(({ bid: id, rank }) => `${rank} ${id}`)).toEqual(['1 C', '2 A', '2 B']);
  expect(open?.ties[0]?.sentence).toBe(
    'Bidder A and Bidder B are exactly level on every criterion. The published rule now asks for lots to be drawn before a witness.',
  );
  const drawn = evaluated(model(), inputOf(level, { tieOrders: [{ by: 'draw', order: ['B', 'A'] as never }] }));
  expect(drawn.ranking?.places.map(({ bid: id, rank }) => `${rank} ${id}`)).toEqual(['1 C', '2 B', '3 A']);
});

/** Price or promises before Method: A is cheaper and offers more, B is better on Method. */
const rivals = { A: bid(1, 0, '100', '100'), B: bid(5, 0, '105', '10') };
const first = (criterion: Criterion) =>
  placesOf(model({}, [{ ...criterion, weight: null } as Criterion, scored('Method', null, null)]), rivals);

test.each<readonly [string, Criterion, readonly string[]]>([
  ['P1 parts them by price', priced('1'), ['1 A', '2 B']],
  [
    'P8 puts both prices into one band',
    priced('1', {
      kind: 'bands',
      measured: 'above-lowest',
      budget: null,
      upperEnd: 'included',
      bands: [{ upTo: '10', points: '100' }],
      beyond: '0',
    }),
    ['1 B', '2 A'],
  ],
  ['P5 gives both prices all the points', priced('1', { kind: 'fixed-benchmark', floor: '110', ceiling: '200' }), ['1 B', '2 A']],
  ['S1 parts them by what they offer', quantities('Promises', null, '1', [measure('hours', 'hour', '10')]), ['1 A', '2 B']],
  [
    'S3 puts whoever has reached the target level',
    quantities('Promises', null, '1', [measure('hours', 'hour', '10')], { kind: 'of-target', target: { kind: 'pounds', pounds: '100' } }),
    ['1 B', '2 A'],
  ],
])('each criterion is reckoned by the rule that was published for it: %s', (_what, criterion, order) => {
  expect(first(criterion)).toEqual(order);
});

test('an offer by the pound of price is compared by the pound of price', () => {
  // S2: 100 hours for £1,000 are £1 of value to the pound, 50 for £10 are £50.
  const offers = quantities('Promises', null, null, [measure('hours', 'hour', '10')], { kind: 'per-pound-of-price' });
  const table = { A: bid(5, 0, '1000', '100'), B: bid(1, 0, '10', '50') };
  expect(placesOf(model({}, [offers, scored('Method', null, null), unweighed]), table)).toEqual(['1 B', '2 A']);
});

test('a threshold on a question still bites, and who fails it stands in no order', () => {
  const gated = tree.map((one) => (one.id === ('Team' as never) && one.kind === 'scored' ? { ...one, threshold: threshold('3') } : one));
  expect(placesOf(model({}, gated), bids)).toEqual(['1 C', '2 B', '3 D']);
});

test('a missing mark leaves no order', () => {
  const { Team: _, ...scores } = bids.A.scores as Record<string, number>;
  const evaluation = evaluated(model(), inputOf({ ...bids, A: { ...bids.A, scores } }));
  expect(evaluation.ranking).toBeNull();
  expect(evaluation.missing).toEqual([{ kind: 'consensus', criterion: 'Team', bid: 'A' }]);
});

test('the order of the bids does not matter, and it is that of comparing mark after mark and then the lower price', () => {
  const anyBid = fc.record({
    method: fc.integer({ min: 0, max: 5 }),
    team: fc.integer({ min: 0, max: 5 }),
    price: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(anyBid, { minLength: 2, maxLength: 6 }), (given) => {
      const table = Object.fromEntries(given.map(({ method, team, price }, at) => [`B${at}`, bid(method, team, String(price), '0')]));
      const expected = given
        .map(({ method, team, price }, at) => ({ id: `B${at}`, key: [method, team, -price] }))
        .toSorted((a, b) => b.key.map((value, at) => value - (a.key[at] ?? 0)).find((difference) => difference !== 0) ?? 0);
      const places = evaluated(model(), inputOf(table)).ranking?.places ?? [];
      const backwards = evaluated(model(), inputOf(Object.fromEntries(Object.entries(table).toReversed()))).ranking?.places ?? [];
      const ranks = (all: typeof places) => Object.fromEntries(all.map(({ bid: id, rank }) => [id, rank]));
      expect(ranks(backwards)).toEqual(ranks(places));
      for (const [at, { key }] of expected.entries()) {
        const ahead = expected.filter((other) => other.key.join() !== key.join()).slice(0, at).length;
        expect(ranks(places)[expected[at]?.id ?? '']).toBe(expected.findIndex((other) => other.key.join() === key.join()) + 1);
        expect(ahead).toBeLessThanOrEqual(at);
      }
    }),
    { numRuns: 50 },
  );
});

test('what would need points blocks the freeze', () => {
  const blocked = (given: Model) =>
    check(given)
      .filter(({ severity }) => severity === 'blocking')
      .map(({ code }) => code);
  expect(blocked(model())).toEqual([]);
  expect(blocked(model({}, [scored('Method', null, '60'), unweighed]))).toEqual(['weight-in-an-order']);
  expect(blocked(model({}, [group('Quality', null, null, { threshold: threshold('60') }), ...tree.slice(1)]))).toEqual([
    'threshold-needs-points',
  ]);
  expect(blocked(model({ rounding: { stage: 'total', places: 2, mode: 'half-up' } }))).toEqual(['rounding-in-an-order']);
  expect(blocked(model({ tieBreak: [{ kind: 'highest-quality' }] }))).toEqual(['tie-break-in-an-order']);
  const framework = model({ frameworkCut: { kind: 'within', points: '5', line: 'in' } });
  expect(blocked({ ...framework, tender: { ...framework.tender, contractType: 'framework' } })).toEqual(['framework-cut-without-totals']);
});

test('no weight can be asked what it would tip', () => {
  const settled = settle({ stage: 'price-open', open: null }, model(), inputOf(bids));
  expect(!settled.ok && settled.refusal.code).toBe('method-without-totals');
  const tried = stressTest(model(), { seed: '1', rounds: 10, bids: 4, priceSpread: 20 });
  expect(!tried.ok && tried.refusal.code).toBe('method-without-totals');
  expect(evaluate(model(), inputOf(bids)).ok).toBe(true);
});
