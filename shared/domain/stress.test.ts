import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, exact, multiply, sum } from './exact.ts';
import type { BidId, CriterionId, LotId, MeasureId } from './ids.ts';
import type { Model } from './model.ts';
import { type Plan, plan } from './plan.ts';
import type { Scale } from './scale.ts';
import { inventField, type InventedBid } from './stress-bids.ts';
import { collapse, dominated, reversal, withFewest } from './stress-checks.ts';
import { finished } from './stepwise.ts';
import { tryModel } from './stress-tender.ts';
import { type StressOrder, type StressReport, stressTest } from './stress.ts';
import { evaluated, group, inputOf, measure, modelOf, priced, quantities, scored, threshold } from './testing.ts';
import { grounds, tram } from './testing-examples.ts';

const planned = (model: Model): Plan => {
  const outcome = plan(model);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const bid = (
  name: string,
  scores: Readonly<Record<string, string>>,
  price: string,
  offers: Readonly<Record<string, string>> = {},
): InventedBid => ({
  id: name as BidId,
  name,
  scores: new Map(Object.entries(scores)) as unknown as ReadonlyMap<CriterionId, string>,
  price,
  offers: new Map(Object.entries(offers)) as unknown as ReadonlyMap<MeasureId, string>,
});

/** The invented bids of an example, judged by the evaluation itself. */
const winnerOf = (model: Model, bids: readonly InventedBid[]): string | null =>
  evaluated(
    model,
    inputOf(
      Object.fromEntries(
        bids.map(({ id, scores, price, offers }) => [
          id,
          { scores: Object.fromEntries(scores), price, offers: Object.fromEntries(offers) },
        ]),
      ),
    ),
  ).ranking?.winner ?? null;

const toSixty = {
  id: '0-60' as Scale['id'],
  name: '0 to 60',
  steps: [0, 20, 50, 56, 60].map((step) => ({ value: String(step), label: '', descriptor: '' })),
  reading: 'of-maximum',
} as const satisfies Scale;

describe('domain.md 3.4: rank reversal by an irrelevant bid (quality 60, price 40)', () => {
  const model = modelOf([scored('Q', null, '60', { scale: toSixty.id }), priced('40')], { scales: [toSixty] });
  const [x, y, z] = [bid('X', { Q: '50' }, '100'), bid('Y', { Q: '56' }, '120'), bid('Z', { Q: '20' }, '80')];

  it('is found, and told with the numbers of the vector', () => {
    expect(reversal(planned(model), [x, y, z])?.sentence).toBe(
      'A bid that is not first can decide who is: with Z, Y is first by 82.6667 to 82.0000; without it, X is by 90.0000 to 89.3333.',
    );
  });

  it('is told with no more bids than it takes', () => {
    const field = [bid('V', { Q: '0' }, '130'), x, y, bid('W', { Q: '20' }, '125'), z];
    const found = reversal(planned(model), field);
    expect(found && withFewest(planned(model), found, reversal).bids.map(({ name }) => name)).toEqual(['X', 'Y', 'Z']);
  });

  it('is not found where no bid could decide between others', () => {
    expect(reversal(planned(model), [x, y])).toBeNull();
    expect(
      reversal(planned(modelOf([scored('Q', null, '100')])), [
        bid('X', { Q: '4' }, '1'),
        bid('Y', { Q: '3' }, '2'),
        bid('Z', { Q: '1' }, '3'),
      ]),
    ).toBeNull();
  });
});

describe('domain.md 3.4: a price next to nothing', () => {
  const model = modelOf([group('Quality', null, '60', { threshold: threshold('60') }), scored('Q', 'Quality', '60'), priced('40')]);

  it('makes all other prices alike: 40 × £0.01 ÷ £100 is 0.01% of 40', () => {
    const found = collapse(planned(model), [bid('X', { Q: '5' }, '100'), bid('Y', { Q: '3' }, '200')]);
    expect(found?.sentence).toBe(
      'A price next to nothing makes all other prices alike: Y at a penny is first and leaves no other bid more than 0.01% of the price points.',
    );
    expect(found?.bids.map(({ price }) => price)).toEqual(['100', '0.01']);
  });

  it('is harmless where the cheap bid fails a threshold, where price is no criterion, and where nobody else stands', () => {
    expect(collapse(planned(model), [bid('X', { Q: '5' }, '100'), bid('Y', { Q: '2' }, '200')])).toBeNull();
    expect(collapse(planned(modelOf([scored('Q', null, '100')])), [bid('X', { Q: '5' }, '100'), bid('Y', { Q: '3' }, '200')])).toBeNull();
    expect(collapse(planned(model), [bid('X', { Q: '1' }, '100'), bid('Y', { Q: '3' }, '200')])).toBeNull();
  });
});

describe('a winner that is nowhere better', () => {
  // 60 points for spend, counted up to 40% of own price at 50p a pound: X counts £20 of £100, Y £30 of £150.
  const spend = measure('spend', '£', '0.5', { cap: { kind: 'share-of-own-price', percent: '40' } });
  const model = modelOf([scored('Q', null, '20'), priced('20'), quantities('SV', null, '60', [spend])]);

  it('is found: X has 20 + 40 and Y 13.3333 + 60, with 16 each for quality', () => {
    const found = dominated(planned(model), [bid('X', { Q: '4' }, '100', { spend: '100' }), bid('Y', { Q: '4' }, '150', { spend: '100' })]);
    expect(found?.sentence).toBe(
      'A bid can lose to one that is nowhere better: X has no lower score, no higher price and offers no less, but Y is first by 89.3333 to 76.0000.',
    );
  });

  it('is not found where the winner is better in something, or the two are the same', () => {
    expect(
      dominated(planned(model), [bid('X', { Q: '4' }, '100', { spend: '100' }), bid('Y', { Q: '4' }, '150', { spend: '101' })]),
    ).toBeNull();
    expect(
      dominated(planned(model), [bid('X', { Q: '4' }, '100', { spend: '1' }), bid('Y', { Q: '4' }, '100', { spend: '1' })]),
    ).toBeNull();
  });
});

const order: StressOrder = { seed: '2026', rounds: 400, bids: 5, priceSpread: 25 };

const report = (model: Model, more: Partial<StressOrder> = {}): StressReport => {
  const outcome = stressTest(model, { ...order, ...more });
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  let step = outcome.value.next();
  while (!step.done) step = outcome.value.next();
  return step.value;
};

const codes = ({ findings }: StressReport): readonly string[] => findings.map(({ code }) => code);

describe('a stress test before the freeze', () => {
  it('finds rank reversals and the collapse of the lowest-over-price formula, with examples that the evaluation itself confirms', () => {
    const { findings } = report(tram);
    const found = findings.find(({ code }) => code === 'rank-reversal');
    const bids = found?.bids ?? [];
    expect(bids).toHaveLength(3);
    const winner = winnerOf(tram, bids);
    const others = bids
      .filter(({ id }) => id !== winner)
      .map((left) =>
        winnerOf(
          tram,
          bids.filter((one) => one !== left),
        ),
      );
    expect(others.some((other) => other !== null && other !== winner)).toBe(true);
    expect(findings.find(({ code }) => code === 'zero-price-collapse')?.bids).toHaveLength(2);
  });

  it('finds a winner that is nowhere better under a cap by own price', () => {
    const spend = measure('spend', '£', '0.5', { cap: { kind: 'share-of-own-price', percent: '40' } });
    const capped = modelOf([scored('Q', null, '20'), priced('20'), quantities('SV', null, '60', [spend])]);
    const found = report(capped).findings.find(({ code }) => code === 'dominated-winner');
    expect(found?.bids).toHaveLength(2);
    const winner = winnerOf(capped, found?.bids ?? []);
    expect(found?.sentence).toContain(`${found?.bids.find(({ id }) => id === winner)?.name ?? ''} is first by`);
  });

  it('says nothing of a model in which nothing goes wrong', () => {
    const fair = modelOf([scored('Q1', null, '50'), scored('Q2', null, '50', { envelope: 'social-value' })]);
    expect(codes(report(fair))).toEqual([]);
  });

  it('says that a price within one percent weighs next to nothing, whatever is published', () => {
    const { findings, weights } = report(modelOf([scored('Q', null, '60'), priced('40')]), { priceSpread: 1 });
    expect(findings.filter(({ code }) => code === 'effective-weight')).toHaveLength(2);
    const percents = weights.map(({ working }) => exact(working?.value ?? ''));
    // Prices differ by three percent at most, so by 1.2 of 40 points, against marks from 0 to 60.
    expect(compare(percents[1] ?? exact('100'), exact('5'))).toBe(-1);
    expect(sum(percents)).toEqual(exact('100'));
  });

  it('replays from its seed, and one field without the others', () => {
    const first = report(tram, { rounds: 60 });
    expect(report(tram, { rounds: 60 })).toEqual(first);
    expect(report(tram, { rounds: 60, seed: '1' })).not.toEqual(first);
    const found = first.findings.find(({ code }) => code === 'effective-weight');
    expect(found && inventField(planned(tram), order, found.round)).toEqual(found?.bids);
    expect([first.seed, first.generator, first.rounds]).toEqual(['2026', 'xoshiro128** 1.1, seeded by SplitMix64', 60]);
  });

  it('tells how far it is after every field, and may be left', () => {
    const outcome = stressTest(tram, { ...order, rounds: 3 });
    expect(outcome.ok && [...outcome.value]).toEqual([
      { done: 1, total: 3 },
      { done: 2, total: 3 },
      { done: 3, total: 3 },
    ]);
  });

  it.each([
    ['stress-test-not-understood', { rounds: 0 }],
    ['stress-test-not-understood', { rounds: 100_001 }],
    ['stress-test-not-understood', { bids: 2 }],
    ['stress-test-not-understood', { priceSpread: 100 }],
    ['seed-not-understood', { seed: '-1' }],
  ])('is refused with %s', (code, more) => {
    const outcome = stressTest(tram, { ...order, ...more });
    expect(outcome.ok ? '' : outcome.refusal.code).toBe(code);
  });

  it('is refused for a model whose weights do not add up', () => {
    const outcome = stressTest(modelOf([scored('Q', null, '99')]), order);
    expect(outcome.ok ? '' : outcome.refusal.code).toBe('weights-do-not-add-up');
  });
});

describe('invented bids', () => {
  it('stand on the scales and around the estimate; the last but one is nowhere better than the first', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 99 }), (round, bids, priceSpread) => {
        const model = { ...grounds(), tender: { ...grounds().tender, estimatedValue: '300000' } };
        const field = inventField(planned(model), { seed: '7', bids, priceSpread }, round);
        expect(new Set(field.map(({ name }) => name)).size).toBe(bids);
        const [first, worse] = [field[0], field.at(-2)];
        for (const { scores, price } of field) {
          expect([...scores.values()].every((score) => ['0', '1', '2', '3', '4', '5'].includes(score))).toBe(true);
          if (price === worse?.price) continue;
          const percent = multiply(exact(price), exact('1/3000'));
          expect([
            compare(percent, exact(String(100 - priceSpread))) >= 0,
            compare(percent, exact(String(100 + priceSpread))) <= 0,
          ]).toEqual([true, true]);
        }
        expect(compare(exact(worse?.price ?? '0'), exact(first?.price ?? ''))).toBe(1);
        for (const [criterion, score] of worse?.scores ?? [])
          expect(Number(score)).toBeLessThanOrEqual(Number(first?.scores.get(criterion)));
      }),
    );
  });
});

describe('a tender in lots', () => {
  const order = { seed: '5', rounds: 4, bids: 4, priceSpread: 20 } as const;
  const lots = [
    { id: 'north' as LotId, number: '1', title: 'North', value: '1000' },
    { id: 'south' as LotId, number: '2', title: 'South', value: '5000' },
  ];

  it('is tried lot by lot, each around its own estimate, and told as one piece of work', () => {
    const steps = tryModel({ ...grounds(), lots }, order);
    const told: (readonly [number, number])[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) told.push([step.value.done, step.value.total]);
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((done) => [done, 8]));
    const trials = step.value.ok ? step.value.value : [];
    expect(trials.map(({ lot }) => lot)).toEqual(['north', 'south']);
    const highest = trials.map(({ report }) => Math.max(...report.findings.flatMap(({ bids }) => bids.map(({ price }) => Number(price)))));
    expect(highest[0]).toBeLessThan(1500);
    expect(highest[1]).toBeGreaterThan(1500);
  });

  it('is not tried where a lot does not add up', () => {
    const criteria = grounds().criteria.map((criterion) =>
      criterion.id === 'Q1' && criterion.kind === 'scored' ? { ...criterion, weight: '21' } : criterion,
    );
    const broken = { ...grounds(), lots, criteria };
    expect(finished(tryModel(broken, order))).toMatchObject({ ok: false });
  });
});
