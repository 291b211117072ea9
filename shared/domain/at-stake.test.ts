/** Where a published rule takes several on, how firmly a result stands is a question of who they are (domain.md 3.6 and 3.7): held against a count of totals that knows nothing of the rules here. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, type Taken } from './at-stake.ts';
import { add, compare, divide, exact, hundred, multiply, printExact, subtract } from './exact.ts';
import type { FrameworkCut } from './framework-cut.ts';
import type { BidId, ProcedureStageId } from './ids.ts';
import { withoutBidder } from './leave-one-out.ts';
import type { Model } from './model.ts';
import { priceShock } from './price-shock.ts';
import type { Outcome } from './result.ts';
import { leadsFrom, robustnessOf } from './robustness.ts';
import { fewestFlips, singleFlips } from './score-flips.ts';
import { leftOut, type Settled, settle, takenOn } from './sensitivity.ts';
import { finished } from './stepwise.ts';
import { type BidTable, evaluated, inputOf, modelOf, priced, scored, totalsOf } from './testing.ts';
import { grounds, groundsBids, settledOf } from './testing-examples.ts';
import { weightFlips } from './weight-flips.ts';

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const goingOnBy = (model: Model, cut: FrameworkCut): Model => ({
  ...model,
  stages: [
    { id: 's1' as ProcedureStageId, title: 'Outline tenders', onwards: { cut, scores: 'reset' } },
    { id: 's2' as ProcedureStageId, title: 'Final tenders', onwards: null },
  ],
});

/** Who goes on, counted from the totals. */
const counted = (model: Model, bids: Readonly<Record<string, BidTable>>, cut: FrameworkCut): Taken => {
  const totals = Object.entries(totalsOf(evaluated(model, inputOf(bids)))).flatMap(([bid, total]) =>
    total === null ? [] : [{ bid: bid as BidId, total: exact(total) }],
  );
  const [best] = totals.toSorted((a, b) => compare(b.total, a.total));
  const isIn = ({ bid, total }: (typeof totals)[number]): boolean => {
    const others = totals.filter((one) => one.bid !== bid);
    if (cut.kind === 'first')
      return others.filter((one) => compare(one.total, total) > (cut.line === 'all-in' ? 0 : -1)).length < cut.count;
    const limit = cut.kind === 'above' ? exact(cut.score) : subtract(best?.total ?? total, exact(cut.points));
    return compare(total, limit) > (cut.line === 'in' ? -1 : 0);
  };
  return totals.filter(isIn).map(({ bid }) => bid);
};

const questions = ['Q1', 'Q2', 'Q3'] as const;
const model = modelOf([scored('Q1', null, '30'), scored('Q2', null, '20'), scored('Q3', null, '10'), priced('40')]);
const anyBid = fc.record({
  scores: fc.record(Object.fromEntries(questions.map((one) => [one, fc.integer({ min: 0, max: 5 })]))),
  price: fc.integer({ min: 80, max: 130 }).map(String),
});
const anyBids = fc.record({ A: anyBid, B: anyBid, C: anyBid, D: anyBid, E: anyBid });
const anyPlaces = fc.record({
  kind: fc.constant('first' as const),
  count: fc.integer({ min: 1, max: 4 }),
  line: fc.constantFrom('all-in' as const, 'none-in' as const),
});
const anyLine = fc.oneof(
  fc.record({
    kind: fc.constant('above' as const),
    score: fc.integer({ min: 40, max: 90 }).map(String),
    line: fc.constantFrom('in' as const, 'out' as const),
  }),
  fc.record({
    kind: fc.constant('within' as const),
    points: fc.integer({ min: 1, max: 25 }).map(String),
    line: fc.constantFrom('in' as const, 'out' as const),
  }),
);
const anyCase = fc.record({ bids: anyBids, cut: fc.oneof(anyPlaces, anyLine) });

interface Bids {
  readonly [bid: string]: { readonly scores: Readonly<Record<string, number>>; readonly price: string };
}

/** Every table that one step of one score leads to, with what was changed. */
const stepsFrom = (bids: Bids): readonly { readonly what: string; readonly table: Bids }[] =>
  Object.entries(bids).flatMap(([name, bid]) =>
    questions.flatMap((question) =>
      [-1, 1].flatMap((step) => {
        const mark = (bid.scores[question] ?? 0) + step;
        if (mark < 0 || mark > 5) return [];
        return [
          { what: `${name} ${question} ${mark}`, table: { ...bids, [name]: { ...bid, scores: { ...bid.scores, [question]: mark } } } },
        ];
      }),
    ),
  );

const settledWith = (bids: Bids, cut: FrameworkCut): Settled => settledOf(goingOnBy(model, cut), inputOf(bids));

describe('who goes on', () => {
  it('is changed by exactly those single steps of a score that are told', () => {
    fc.assert(
      fc.property(anyCase, ({ bids, cut }) => {
        const settled = settledWith(bids, cut);
        expect(isSame(settled.taken, counted(model, bids, cut))).toBe(true);
        const told = new Map(
          value(singleFlips(settled)).map(({ changes: [one], taken }) => [
            `${one?.bid ?? ''} ${one?.criterion ?? ''} ${one?.to ?? ''}`,
            taken,
          ]),
        );
        for (const { what, table } of stepsFrom(bids)) {
          const taken = counted(model, table, cut);
          expect([what, told.has(what)]).toEqual([what, !isSame(taken, settled.taken)]);
          if (told.has(what)) expect(isSame(told.get(what) ?? null, taken)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is changed by no fewer steps than the fewest, and by those', () => {
    fc.assert(
      fc.property(anyBids, anyPlaces, (bids, cut) => {
        const settled = settledWith(bids, cut);
        const flips = value(fewestFlips(settled));
        for (const { taken } of flips) expect(isSame(taken, settled.taken)).toBe(false);
        let tables: readonly Bids[] = [bids];
        for (let steps = 1; steps <= Math.min(2, (flips[0]?.steps ?? 3) - 1); steps += 1) {
          tables = [...new Map(tables.flatMap(stepsFrom).map(({ table }) => [JSON.stringify(table), table])).values()];
          expect(tables.every((table) => isSame(counted(model, table, cut), settled.taken))).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });

  /** The same tender with one weight changed and the others in their proportions. */
  const weighedAnew = (criterion: string, at: ReturnType<typeof exact>): Model => ({
    ...model,
    criteria: model.criteria.map((one) => {
      if (one.kind !== 'scored' && one.kind !== 'price') return one;
      const was = exact(
        model.criteria.flatMap((other) => (other.id === criterion && 'weight' in other ? (other.weight ?? []) : []))[0] ?? '0',
      );
      const own = exact(one.weight ?? '0');
      const weight = one.id === criterion ? at : divide(multiply(own, subtract(hundred, at)), subtract(hundred, was));
      return { ...one, weight: printExact(weight) } as typeof one;
    }),
  });

  it('is another beyond each weight that is told, and the same up to the nearest', () => {
    fc.assert(
      fc.property(anyBids, anyPlaces, (bids, cut) => {
        const settled = settledWith(bids, cut);
        // Bids that are level as it is are parted by any change.
        const totals = Object.values(totalsOf(evaluated(model, inputOf(bids))));
        fc.pre(new Set(totals).size === totals.length);
        const flips = weightFlips(settled);
        for (const flip of flips) {
          const beyond = leadsFrom(flip);
          if (beyond) expect(isSame(counted(weighedAnew(flip.criterion, beyond), bids, cut), settled.taken)).toBe(false);
        }
        for (const [criterion, its] of Map.groupBy(flips, (flip) => flip.criterion))
          for (const direction of ['rises', 'falls'] as const) {
            const ats = its.filter((flip) => flip.direction === direction).map(({ at }) => exact(at));
            const nearest = ats.toSorted((a, b) => (direction === 'rises' ? compare(a, b) : compare(b, a)))[0];
            const now = exact(its[0]?.weight ?? '0');
            if (!nearest) continue;
            const between = divide(add(now, nearest), exact('2'));
            expect([criterion, isSame(counted(weighedAnew(criterion, between), bids, cut), settled.taken)]).toEqual([criterion, true]);
          }
      }),
      { numRuns: 100 },
    );
  });

  it('is another at the price that is told and the same a penny above it, and without a bidder what is counted without it', () => {
    fc.assert(
      fc.property(anyCase, ({ bids, cut }) => {
        const settled = settledWith(bids, cut);
        const table: Bids = bids;
        for (const { bid } of leftOut(settled)) {
          const { working } = value(priceShock(settled, bid));
          const one = table[bid];
          if (!working || !one) continue;
          const enough = subtract(exact(one.price), exact(working.value));
          const at = (price: typeof enough) => counted(model, { ...bids, [bid]: { ...one, price: printExact(price) } }, cut);
          expect([at(enough)?.includes(bid), at(add(enough, exact('1/100')))?.includes(bid)]).toEqual([true, false]);
        }
        for (const left of [...takenOn(settled), ...leftOut(settled)]) {
          const { taken, reverses } = value(withoutBidder(settled, left));
          const { [left.bid as string]: _, ...rest } = table;
          const then = counted(model, rest, cut);
          expect(isSame(taken, then)).toBe(true);
          expect(reverses).toBe(!settled.taken.includes(left.bid) && !isSame(then, settled.taken));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('domain.md 5.2, if the first two went on: G4 with 90.9630 and G2 with 87.4359, before G6 with 84.1570', () => {
  const two = (more: Partial<Model> = {}) =>
    settledOf({ ...goingOnBy(grounds(), { kind: 'first', count: 2, line: 'all-in' }), ...more }, inputOf(groundsBids));

  it('speaks of who goes on, and of no first place', () => {
    const found = value(finished(robustnessOf(two(), [])));
    expect(found.taken).toEqual({ into: 'next-stage', bids: ['G4', 'G2'], byPlace: true });
    expect(found.sentence).toMatch(/^Bidder G2 and Bidder G6 would go on if “Price” weighed|^Bidder G4 and Bidder G6 would go on if/);
    const sentences = [
      found.sentence,
      ...[found.singleFlips, found.fewestFlips, found.withoutBidder, found.formulas, found.priceShocks].flatMap((all) =>
        all.map(({ sentence }) => sentence),
      ),
    ];
    expect(sentences.filter((sentence) => !/ go on/.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => /first place|be first|stays first| win /.test(sentence))).toEqual([]);
    expect(found.withoutBidder.map(({ sentence }) => sentence).slice(0, 3)).toEqual([
      'Without Bidder G4, Bidder G2 and Bidder G6 would go on.',
      'Without Bidder G2, Bidder G4 and Bidder G6 would go on.',
      'Without Bidder G6, Bidder G4 and Bidder G2 would still go on.',
    ]);
  });

  it('does not look for weights where the rule names a line, and says so', () => {
    const settled = settledOf(goingOnBy(grounds(), { kind: 'above', score: '85', line: 'in' }), inputOf(groundsBids));
    const found = value(finished(robustnessOf(settled, [])));
    expect([found.taken?.byPlace, found.weightFlips, found.fewestFlips]).toEqual([false, [], []]);
    expect(found.sentence).toBe(
      'Who would go on under other weights is not reckoned: the published rule names a line that totals have to reach.',
    );
    // G6 lacks 0.8430 of 85: one step of the lightest question is 5/5 = 1 point.
    expect(found.singleFlips.map(({ sentence }) => sentence)).toContain(
      'With Bidder G6 on “Q4” 5 instead of 4, Bidder G4, Bidder G2 and Bidder G6 would go on.',
    );
  });

  it('is asked although the first place is tied, and not while the tie is across the line', () => {
    const bids = { X: { scores: { Q1: 5 }, price: '100' }, Y: { scores: { Q1: 5 }, price: '100' }, Z: { scores: { Q1: 1 }, price: '100' } };
    const plain = modelOf([scored('Q1', null, '60'), priced('40')]);
    const at = (count: number, line: 'all-in' | 'by-rank') =>
      settle({ stage: 'price-open', open: null }, goingOnBy(plain, { kind: 'first', count, line }), inputOf(bids));
    const both = at(2, 'by-rank');
    expect(both.ok && both.value.taken).toEqual(['X', 'Y']);
    expect(at(1, 'by-rank')).toMatchObject({ refusal: { code: 'tie-undecided', sentence: 'A tie across the line has not been decided.' } });
  });
});
