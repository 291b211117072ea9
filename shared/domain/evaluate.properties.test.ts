import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import type { CriteriaTree } from './criteria.ts';
import { depthFirst } from './criteria.ts';
import type { Evaluation } from './evaluation.ts';
import { compare, exact, fraction, multiply, printExact, sum, zero } from './exact.ts';
import type { Model } from './model.ts';
import { plan } from './plan.ts';
import type { PointsFormula } from './price-formula.ts';
import { type BidTable, evaluated, group, inputOf, measure, modelOf, priced, quantities, scored, threshold, totalsOf } from './testing.ts';

/** Parts that add up to exactly 100, whatever the numbers. */
const shares = (parts: readonly number[]): readonly string[] => {
  const whole = parts.reduce((total, part) => total + BigInt(part), 0n);
  return parts.map((part) => printExact(fraction(BigInt(part) * 100n, whole)));
};

const parts = (count: { minLength: number; maxLength: number }) => fc.array(fc.integer({ min: 1, max: 50 }), count);

const measures = [
  measure('weeks', 'week', '250'),
  measure('spend', '£', '0.2', { deadweight: '12.5', cap: { kind: 'share-of-own-price', percent: '40' } }),
];

const rounding = fc.record({
  stage: fc.constantFrom('none', 'leaf', 'section', 'price', 'total'),
  places: fc.integer({ min: 0, max: 3 }),
  mode: fc.constantFrom('half-up', 'half-even', 'down'),
}) satisfies fc.Arbitrary<Model['rounding']>;

const formula = fc.constantFrom<PointsFormula>(
  { kind: 'lowest-over-price' },
  { kind: 'linear-from-lowest' },
  { kind: 'linear-range' },
  { kind: 'deviation-from-average', average: 'trimmed-mean', factor: '2' },
  { kind: 'fixed-benchmark', floor: '1000', ceiling: '50000000' },
  { kind: 'highest-income' },
  { kind: 'power', exponent: '0.5', places: 6 },
);

interface Case {
  readonly model: Model;
  readonly bids: Readonly<Record<string, BidTable & { readonly scores: Readonly<Record<string, number>> }>>;
}

const bid = (questions: readonly string[]) =>
  fc.record({
    scores: fc
      .tuple(...questions.map(() => fc.integer({ min: 0, max: 5 })))
      .map((marks) => Object.fromEntries(questions.map((id, at) => [id, marks[at] ?? 0]))),
    price: fc.bigInt({ min: 1n, max: 10n ** 10n }).map((pence) => printExact(fraction(pence, 100n))),
    offers: fc.record({ weeks: fc.nat(10_000).map(String), spend: fc.nat(10_000_000).map(String) }),
  });

/** Three sections (quality with some questions, price, quantities) in relative weights, and one to five bids. */
const anyCase: fc.Arbitrary<Case> = fc
  .tuple(parts({ minLength: 3, maxLength: 3 }), parts({ minLength: 1, maxLength: 5 }), formula, rounding)
  .chain(([sections, questions, how, published]) => {
    const [quality = '', price = '', social = ''] = shares(sections);
    const tree: CriteriaTree = [
      group('Quality', null, quality),
      ...shares(questions).map((weight, at) => scored(`Q${at}`, 'Quality', weight)),
      priced(price, how),
      quantities('Offers', null, social, measures),
    ];
    const model = modelOf(tree, { weightMode: 'relative', rounding: published });
    const ids = questions.map((_, at) => `Q${at}`);
    return fc
      .array(bid(ids), { minLength: 1, maxLength: 5 })
      .map((bids) => ({ model, bids: Object.fromEntries(bids.map((one, at) => [`B${at}`, one])) }));
  });

describe('whatever the model and the bids', () => {
  it('totals do not depend on the order of bids, of facts or of questions', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), ({ model, bids }, numbers) => {
        const shuffled = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item) => [numbers.next().value, item] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, item]) => item);
        const input = inputOf(bids);
        const other = {
          ...input,
          bids: shuffled(input.bids),
          consensus: shuffled(input.consensus),
          prices: shuffled(input.prices),
          offers: shuffled(input.offers),
        };
        const tree = depthFirst(shuffled(model.criteria)) ?? [];
        expect(totalsOf(evaluated({ ...model, criteria: tree }, other))).toEqual(totalsOf(evaluated(model, input)));
      }),
    );
  });

  it('points lie from nought to what is available, as far as nothing is rounded', () => {
    fc.assert(
      fc.property(anyCase, ({ model, bids }) => {
        const evaluation = evaluated({ ...model, rounding: { ...model.rounding, stage: 'none' } }, inputOf(bids));
        for (const { points, total } of evaluation.bids) {
          for (const { available, points: had } of points) {
            expect(compare(exact(had?.value ?? '-1'), zero)).not.toBe(-1);
            expect(compare(exact(had?.value ?? '101'), exact(available))).not.toBe(1);
          }
          expect(compare(exact(total?.value ?? '101'), exact('100'))).not.toBe(1);
        }
      }),
    );
  });

  it('a total is the sum of its sections, and a section that of its parts, unless they are rounded themselves', () => {
    fc.assert(
      fc.property(anyCase, ({ model, bids }) => {
        const stage = model.rounding.stage === 'total' || model.rounding.stage === 'section' ? 'leaf' : model.rounding.stage;
        const { bids: given } = evaluated({ ...model, rounding: { ...model.rounding, stage } }, inputOf(bids));
        for (const { points, total } of given) {
          const of = (pattern: RegExp) =>
            sum(points.filter(({ criterion }) => pattern.test(criterion)).map(({ points: had }) => exact(had?.value ?? '')));
          expect(printExact(of(/^(Quality|Price|Offers)$/))).toBe(total?.value);
          expect(of(/^Q\d$/)).toEqual(of(/^Quality$/));
        }
      }),
    );
  });

  it('a higher mark never lowers the total of its bid, nor changes that of another', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.nat(), ({ model, bids }, which, where) => {
        const name = Object.keys(bids)[which % Object.keys(bids).length] ?? '';
        const { scores = {}, ...rest } = bids[name] ?? {};
        const question = Object.keys(scores)[where % Object.keys(scores).length] ?? '';
        const mark = scores[question] ?? 5;
        fc.pre(mark < 5);
        const before = totalsOf(evaluated(model, inputOf(bids)));
        const after = totalsOf(evaluated(model, inputOf({ ...bids, [name]: { ...rest, scores: { ...scores, [question]: mark + 1 } } })));
        expect(compare(exact(after[name] ?? ''), exact(before[name] ?? ''))).not.toBe(-1);
        expect({ ...after, [name]: '' }).toEqual({ ...before, [name]: '' });
      }),
    );
  });

  it('every working arrives at the number that was calculated, and every place shows its total', () => {
    fc.assert(
      fc.property(anyCase, ({ model, bids }) => {
        const input = inputOf(bids);
        const planned = plan(model);
        const calculation = planned.ok && calculate(planned.value, input);
        const evaluation = evaluated(model, input);
        if (!calculation || !calculation.ok) throw new Error('an evaluation that was not calculated');
        calculation.value.bids.forEach(({ points, total }, at) => {
          const shown = evaluation.bids[at];
          expect(shown?.points.map(({ criterion, points: had }) => [criterion, had?.value])).toEqual(
            shown?.points.map(({ criterion }) => [criterion, printExact(points.get(criterion) ?? exact('-1'))]),
          );
          expect(shown?.total?.value).toBe(total && printExact(total));
          expect(evaluation.ranking?.places.find(({ bid: id }) => id === shown?.bid)?.total).toBe(shown?.total?.value);
        });
      }),
    );
  });

  it('places follow the totals', () => {
    fc.assert(
      fc.property(anyCase, ({ model, bids }) => {
        const { ranking } = evaluated(model, inputOf(bids));
        const places = ranking?.places ?? [];
        expect(places).toHaveLength(Object.keys(bids).length);
        places.slice(1).forEach(({ total, rank }, at) => {
          expect(compare(exact(places[at]?.total ?? ''), exact(total ?? ''))).not.toBe(-1);
          expect(rank).toBeGreaterThanOrEqual(places[at]?.rank ?? 0);
        });
      }),
    );
  });

  /** Everything that is said of some bids, and the places of all of them. */
  const saidOf = (evaluation: Evaluation, names: readonly string[]) => ({
    bids: evaluation.bids.filter(({ bid }) => names.includes(bid)),
    places: evaluation.ranking?.places.filter(({ bid }) => names.includes(bid)),
    winner: evaluation.ranking?.winner,
  });

  const gated = ({ model, bids }: Case): Case => ({
    model: { ...model, criteria: [scored('Gate', null, '1', { threshold: threshold('3') }), ...inHundredths(model.criteria)] },
    bids: Object.fromEntries(
      Object.entries(bids).map(([name, { scores, ...rest }]) => [name, { ...rest, scores: { ...scores, Gate: 4 } }]),
    ),
  });

  /** Room for one hundredth more at the top. */
  const inHundredths = (criteria: CriteriaTree): CriteriaTree =>
    criteria.map((one) =>
      one.parent === null && 'weight' in one && one.weight !== null
        ? { ...one, weight: printExact(multiply(exact(one.weight), exact('0.99'))) }
        : one,
    );

  /** A bid better than all others in everything, so that it would change every relative formula. */
  const tempting = (model: Model) => ({
    scores: Object.fromEntries(model.criteria.filter(({ kind }) => kind === 'scored').map(({ id }) => [id, 5])),
    price: '0.01',
    offers: { weeks: '1000000', spend: '1000000000' },
  });

  it('a bid that is set aside, however cheap, changes nothing for the others', () => {
    fc.assert(
      fc.property(anyCase, ({ model, bids }) => {
        const names = Object.keys(bids);
        const others = evaluated(model, inputOf({ ...bids, out: tempting(model) }, { out: ['out'] }));
        expect(saidOf(others, names)).toEqual(saidOf(evaluated(model, inputOf(bids)), names));
      }),
    );
  });

  it('a bid that fails a threshold changes nothing for the others: it is out before anything is compared (domain.md 2.6)', () => {
    fc.assert(
      fc.property(anyCase.map(gated), ({ model, bids }) => {
        const names = Object.keys(bids);
        const { scores, ...rest } = tempting(model);
        const failing = evaluated(model, inputOf({ ...bids, fails: { ...rest, scores: { ...scores, Gate: 2 } } }));
        expect(failing.bids.find(({ bid }) => bid === 'fails')?.standing).toBe('disqualified');
        expect(saidOf(failing, names)).toEqual(saidOf(evaluated(model, inputOf(bids)), names));
      }),
    );
  });

  /** Formulas that look at the lowest price, or at none but the bid's own. */
  const byLowest: readonly string[] = [
    'lowest-over-price',
    'linear-from-lowest',
    'fixed-benchmark',
    'power',
  ] satisfies PointsFormula['kind'][];

  it('a bid that stands changes the totals of others only where it is the lowest price or the highest offer', () => {
    fc.assert(
      fc.property(anyCase, bid(['Q0', 'Q1', 'Q2', 'Q3', 'Q4']), ({ model, bids }, newcomer) => {
        const before = evaluated(model, inputOf(bids));
        const after = evaluated(model, inputOf({ ...bids, new: newcomer }));
        const lowest = Object.values(bids).every(({ price }) => compare(exact(newcomer.price), exact(price ?? '0')) > 0);
        const pounds = (evaluation: Evaluation, name: string) =>
          sum((evaluation.bids.find(({ bid: one }) => one === name)?.offers ?? []).map((offer) => exact(offer.pounds.value)));
        const highest = Object.keys(bids).some((name) => compare(pounds(after, name), pounds(after, 'new')) > 0);
        const measured = model.criteria.every((one) => one.kind !== 'price' || byLowest.includes(one.formula.kind));
        fc.pre(lowest && highest && measured);
        const { new: _, ...others } = totalsOf(after);
        expect(others).toEqual(totalsOf(before));
      }),
      // Most newcomers do not qualify.
      { numRuns: 30 },
    );
  });
});
