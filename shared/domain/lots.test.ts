import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display } from './display.ts';
import { add, compare, exact, type Fraction, fromInteger, negate, printExact, zero } from './exact.ts';
import type { BidId, LotId, SupplierId } from './ids.ts';
import type { Combination, LotChoice, LotDecision, LotRecord } from './lot-choice.ts';
import { mostToChooseFrom } from './lot-choice.ts';
import { awardLots, type Lot, type LotAwards, type LotBid, type LotCap, type LotMechanism, mayCapLots } from './lots.ts';
import { evaluated, group, inputOf, modelOf, priced, scored } from './testing.ts';

/** domain.md 5.3: quality 50 (25, 15, 10), price 35 by the lowest over price in each lot, social value 15. */
const model = modelOf([
  group('Quality', null, '50'),
  scored('Q1', 'Quality', '25'),
  scored('Q2', 'Quality', '15'),
  scored('Q3', 'Quality', '10'),
  priced('35'),
  scored('SV', null, '15', { envelope: 'social-value' }),
]);

type Row = readonly [supplier: string, price: string, marks: string, socialValue: number];

const lotOf = (id: string, value: string, rows: readonly Row[]): Lot => {
  const bids = Object.fromEntries(
    rows.map(([supplier, price, marks, SV]) => {
      const [Q1 = 0, Q2 = 0, Q3 = 0] = marks.split('').map(Number);
      return [supplier, { price, scores: { Q1, Q2, Q3, SV } }];
    }),
  );
  const { ranking } = evaluated(model, inputOf(bids));
  return {
    id: id as LotId,
    title: id,
    value,
    bids: (ranking?.places ?? []).map(({ bid, rank, total }) => ({
      bid: `${bid} ${id}` as BidId,
      supplier: bid as string as SupplierId,
      name: bid,
      rank,
      total,
      price: bids[bid]?.price ?? null,
    })),
  };
};

const lots: readonly Lot[] = [
  lotOf('L1', '1200000', [
    ['S1', '1150000', '544', 4],
    ['S3', '1240000', '444', 5],
    ['S4', '1180000', '434', 4],
    ['S2', '1095000', '343', 3],
  ]),
  lotOf('L2', '900000', [
    ['S1', '870000', '544', 4],
    ['S4', '850000', '444', 4],
    ['S5', '940000', '443', 4],
    ['S2', '905000', '343', 3],
  ]),
  lotOf('L3', '600000', [
    ['S1', '585000', '544', 4],
    ['S3', '560000', '443', 5],
    ['S5', '610000', '434', 4],
  ]),
];

const decidedOn = (...decisions: readonly LotDecision[]): LotRecord => ({ asks: 'decision', decisions });

const awarded = (given: readonly Lot[], cap: LotCap | null, record = decidedOn()): LotAwards => {
  const outcome = awardLots(given, cap, record);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const refusal = (given: readonly Lot[], cap: LotCap | null, record = decidedOn()): string => {
  const outcome = awardLots(given, cap, record);
  return outcome.ok ? '' : outcome.refusal.code;
};

/** What the published mechanism leaves open. */
const choice = (given: readonly Lot[], cap: LotCap | null, asks: LotRecord['asks'] = 'decision'): LotChoice | undefined => {
  const outcome = awardLots(given, cap, { asks, decisions: [] });
  return outcome.ok ? undefined : outcome.choice;
};

const who = ({ awards }: LotAwards): string => awards.map(({ awarded: bid }) => bid?.name ?? '–').join(' ');

const two = (mechanism: LotMechanism): LotCap => ({ most: 2, mechanism });

describe('domain.md 5.3: three lots, at most two to a supplier, S1 on top of all three', () => {
  it('totals of every bid in every lot', () => {
    expect(lots.map(({ bids }) => bids.map(({ name, total }) => `${name} ${display(exact(total ?? ''), 4)}`))).toEqual([
      ['S1 90.3261', 'S3 85.9073', 'S4 81.4788', 'S2 77.0000'],
      ['S1 91.1954', 'S4 87.0000', 'S5 81.6489', 'S2 74.8729'],
      ['S1 90.5043', 'S3 88.0000', 'S5 81.1311'],
    ]);
  });

  it.each([{ kind: 'descending-value' }, { kind: 'best-combined-total' }] satisfies LotMechanism[])(
    '$kind: S1, S1 and S3, with 269.5215 together for £2,580,000',
    (mechanism) => {
      const result = awarded(lots, two(mechanism));
      expect([who(result), result.capped]).toEqual(['S1 S1 S3', true]);
      expect([display(exact(result.total?.value ?? ''), 4), result.price?.value]).toEqual(['269.5215', '2580000']);
    },
  );

  it('ascending value: S3 in the largest lot, with 267.6069 together (exactly, by fractions apart from this program) for £2,695,000', () => {
    const result = awarded(lots, two({ kind: 'ascending-value' }));
    expect([who(result), display(exact(result.total?.value ?? ''), 4), result.price?.value]).toEqual(['S3 S1 S1', '267.6069', '2695000']);
  });

  it('stated preference: S1 keeps L3 and L1, so L2 goes to S4', () => {
    const preferences = new Map([['S1', ['L3', 'L1', 'L2']]]) as unknown as ReadonlyMap<SupplierId, readonly LotId[]>;
    const result = awarded(lots, two({ kind: 'stated-preference', preferences }));
    expect([who(result), result.price?.value]).toEqual(['S1 S4 S1', '2585000']);
  });

  it('best combined price: the cheapest of each lot, £1,095,000 + £850,000 + £560,000', () => {
    const result = awarded(lots, two({ kind: 'best-combined-price', of: 'prices' }));
    expect([who(result), result.price?.value, result.price?.substituted]).toEqual([
      'S2 S4 S3',
      '2505000',
      '£1,095,000 + £850,000 + £560,000',
    ]);
  });

  it('says of each lot why it goes where it goes', () => {
    expect(awarded(lots, two({ kind: 'descending-value' })).awards.map(({ sentence }) => sentence)).toEqual([
      'L1 goes to S1, the first in it.',
      'L2 goes to S1, the first in it.',
      'L3 goes to S3, the second in it: S1 has as many lots as one supplier may have.',
    ]);
    expect(awarded(lots, two({ kind: 'best-combined-price', of: 'prices' })).awards[0]?.sentence).toBe(
      'L1 goes to S2, the fourth in it: the published mechanism prefers the whole combination.',
    );
  });

  it('without a cap, and with one that nobody would exceed, each lot goes to its first', () => {
    expect([who(awarded(lots, null)), awarded(lots, null).capped]).toEqual(['S1 S1 S1', false]);
    const three = awarded(lots, { most: 3, mechanism: { kind: 'best-combined-price', of: 'prices' } });
    expect([who(three), three.capped]).toEqual(['S1 S1 S1', false]);
  });

  it('domain.md 8: withdrawn from one lot, the mechanism runs again without it', () => {
    const withdrawn = lots.map((lot) => (lot.id === 'L1' ? { ...lot, bids: lot.bids.filter(({ name }) => name !== 'S1') } : lot));
    expect(who(awarded(withdrawn, two({ kind: 'descending-value' })))).toBe('S3 S1 S1');
  });
});

describe('lots that cannot be awarded yet', () => {
  const bid = (supplier: string, rank: number, total: string, price: string | null = '100'): LotBid => ({
    bid: supplier as BidId,
    supplier: supplier as SupplierId,
    name: supplier,
    rank,
    total,
    price,
  });
  const lot = (id: string, value: string, ...bids: readonly LotBid[]): Lot => ({
    id: id as LotId,
    title: id,
    value,
    bids: bids.map((one) => ({ ...one, bid: `${one.supplier} ${id}` as BidId })),
  });
  const one = (mechanism: LotMechanism): LotCap => ({ most: 1, mechanism });

  it('PA23 s.23(4)(b): a cap without a mechanism', () => {
    expect(mayCapLots({ most: 2, mechanism: null })?.code).toBe('cap-without-mechanism');
    expect(refusal(lots, { most: 2, mechanism: null })).toBe('cap-without-mechanism');
    expect([0, 1.5].map((most) => mayCapLots({ most, mechanism: { kind: 'ascending-value' } })?.code)).toEqual([
      'cap-not-a-number',
      'cap-not-a-number',
    ]);
  });

  it('an open tie that decides who gets a lot', () => {
    expect(refusal([lot('L1', '1', bid('S1', 1, '80'), bid('S2', 1, '80'))], null)).toBe('lot-tied');
    const behind = [
      lot('L1', '2', bid('S1', 1, '90'), bid('S2', 2, '80')),
      lot('L2', '1', bid('S1', 1, '90'), bid('S2', 2, '80'), bid('S3', 2, '80')),
    ];
    expect(refusal(behind, one({ kind: 'descending-value' }))).toBe('lot-tied');
    expect(who(awarded(behind, { most: 2, mechanism: { kind: 'descending-value' } }))).toBe('S1 S1');
  });

  it('two lots of one value, where one supplier bids for both', () => {
    const level = [
      lot('L1', '5', bid('S1', 1, '90'), bid('S2', 2, '80')),
      lot('L2', '5.0', bid('S1', 1, '90'), bid('S3', 2, '80')),
      lot('L3', '5', bid('S4', 1, '90')),
    ];
    for (const kind of ['descending-value', 'ascending-value'] as const) {
      const cap = one({ kind });
      expect(refusal(level, cap)).toBe('lots-of-equal-value');
      // Nobody bids for L3 who bids for another, so its place changes nothing.
      expect(choice(level, cap, 'draw')).toEqual({ kind: 'order', asks: 'draw', lots: ['L1', 'L2'] });
      const ordered = (by: LotDecision['by'], ...order: readonly string[]): LotDecision => ({ kind: 'order', by, order: order as LotId[] });
      expect(who(awarded(level, cap, decidedOn(ordered('decision', 'L1', 'L2'))))).toBe('S1 S3 S4');
      expect(who(awarded(level, cap, decidedOn(ordered('decision', 'L2', 'L1'))))).toBe('S2 S1 S4');
      const lapsed = [ordered('draw', 'L1', 'L2'), ordered('decision', 'L1', 'L3'), ordered('decision', 'L1', 'L2', 'L3')];
      for (const other of [...lapsed, ordered('decision', 'L1', 'L1')])
        expect(refusal(level, cap, decidedOn(other))).toBe('lots-of-equal-value');
    }
  });

  it('a preference that was not stated', () => {
    const preferences = new Map([['S1', ['L1']]]) as unknown as ReadonlyMap<SupplierId, readonly LotId[]>;
    expect(refusal(lots, two({ kind: 'stated-preference', preferences }))).toBe('preference-missing');
  });

  it('level combinations', () => {
    const level = [lot('L1', '2', bid('S1', 1, '90'), bid('S2', 2, '80')), lot('L2', '1', bid('S1', 1, '90'), bid('S2', 2, '80'))];
    const cap = one({ kind: 'best-combined-total' });
    expect(refusal(level, cap)).toBe('combinations-level');
    const from = [
      ['S1 L1', 'S2 L2'],
      ['S2 L1', 'S1 L2'],
    ] as unknown as readonly Combination[];
    expect(choice(level, cap)).toEqual({ kind: 'combination', asks: 'decision', from });
    const [, second = []] = from;
    const decision: LotDecision = { kind: 'combination', by: 'decision', from: from.toReversed(), chosen: second.toReversed() };
    const result = awarded(level, cap, decidedOn(decision));
    expect([who(result), result.settled]).toEqual(['S2 S1', [decision]]);
    const lapsed: readonly LotDecision[] = [
      { ...decision, by: 'draw' },
      { ...decision, from: [...from, second] },
      { ...decision, from: [second, second] },
      { ...decision, chosen: second.slice(0, 1) },
    ];
    for (const other of lapsed) expect(refusal(level, cap, decidedOn(other))).toBe('combinations-level');
  });

  it('a decision lapses when a bid is gone and other combinations are level', () => {
    const field = (...suppliers: readonly string[]) =>
      ['L1', 'L2'].map((id) => lot(id, '1', ...suppliers.map((supplier, at) => bid(supplier, at + 1, supplier === 'S1' ? '90' : '80'))));
    const cap = one({ kind: 'best-combined-total' });
    const before = choice(field('S1', 'S2', 'S3'), cap);
    if (before?.kind !== 'combination') throw new Error('nothing is level');
    const { from } = before;
    expect(from).toHaveLength(4);
    const chosen = ['S1 L1', 'S2 L2'] as unknown as Combination;
    const decision: LotDecision = { kind: 'combination', by: 'decision', from, chosen };
    expect(who(awarded(field('S1', 'S2', 'S3'), cap, decidedOn(decision)))).toBe('S1 S2');
    // The chosen combination is still there, but what it was chosen from is not.
    expect(refusal(field('S1', 'S2'), cap, decidedOn(decision))).toBe('combinations-level');
  });

  it('says how the whole combination came about', () => {
    const level = [
      lot('L1', '2', bid('S1', 1, '90'), bid('S3', 2, '90')),
      lot('L2', '1', bid('S1', 1, '90'), bid('S2', 2, '90')),
      lot('L3', '1', bid('S1', 1, '90')),
    ];
    const cap: LotCap = { most: 2, mechanism: { kind: 'best-combined-total' } };
    const open = choice(level, cap, 'draw');
    if (open?.kind !== 'combination') throw new Error('nothing is level');
    expect(open.from).toHaveLength(3);
    const chosen = ['S3 L1', 'S2 L2', 'S1 L3'] as unknown as Combination;
    const outcome = awardLots(level, cap, { asks: 'draw', decisions: [{ kind: 'combination', by: 'draw', from: open.from, chosen }] });
    expect(outcome.ok && outcome.value.awards.map(({ sentence }) => sentence)).toEqual([
      'L1 goes to S3, the second in it: the whole combination was drawn among level ones.',
      'L2 goes to S2, the second in it: the whole combination was drawn among level ones.',
      'L3 goes to S1, the first in it.',
    ]);
  });

  it('more level combinations than anybody can choose from', () => {
    const level = Array.from({ length: 4 }, (_, at) =>
      lot(`L${at}`, '1', ...['S1', 'S2', 'S3', 'S4', 'S5'].map((supplier, place) => bid(supplier, place + 1, '80'))),
    );
    expect(refusal(level, one({ kind: 'best-combined-total' }))).toBe('combinations-level');
    expect(choice(level, one({ kind: 'best-combined-total' }))).toBeUndefined();
    expect(choice(level.slice(0, 2), one({ kind: 'best-combined-total' }))).toMatchObject({ from: { length: 20 } });
  });

  it('a price that is not known, where prices are added up', () => {
    const unpriced = [lot('L1', '2', bid('S1', 1, '90', null)), lot('L2', '1', bid('S1', 1, '90'))];
    expect(refusal(unpriced, one({ kind: 'best-combined-price', of: 'prices' }))).toBe('price-missing');
    expect(awarded(unpriced, one({ kind: 'descending-value' })).price).toBeNull();
  });

  it('more combinations than are compared', () => {
    // Every supplier stands well in some lots and badly in others, so that hardly two ways to one lot leave the same suppliers free.
    const many = (lots: number, suppliers: number) =>
      Array.from({ length: lots }, (_, at) =>
        lot(
          `L${at}`,
          String(at + 1),
          ...Array.from({ length: suppliers }, (_each, place) => ({ supplier: `S${place + 1}`, total: 20 + ((place * (at + 3) * 7) % 71) }))
            .toSorted((a, b) => b.total - a.total)
            .map(({ supplier, total }, place) => bid(supplier, place + 1, String(total))),
        ),
      );
    expect(refusal(many(40, 60), two({ kind: 'best-combined-total' }))).toBe('too-many-combinations');
    expect(refusal(many(40, 60), two({ kind: 'ascending-value' }))).toBe('');
    // Of ten lots and twenty suppliers, and of four lots and a hundred, only those who can be in a best combination are looked at.
    for (const given of [many(10, 20), many(4, 100)]) expect(refusal(given, two({ kind: 'best-combined-total' }))).toBe('');
  });

  it('a lot is left without a supplier rather than one supplier with too many', () => {
    const thin = [lot('L1', '2', bid('S1', 1, '90')), lot('L2', '1', bid('S1', 1, '95'))];
    const result = awarded(thin, one({ kind: 'descending-value' }));
    expect([who(result), result.awards[1]?.sentence]).toEqual([
      'S1 –',
      'L2 goes to nobody: everyone who stands in it has as many lots as it may have.',
    ]);
    expect(who(awarded(thin, one({ kind: 'best-combined-total' })))).toBe('– S1');
  });

  it('a combination that leaves fewer lots without a supplier comes before one with more points', () => {
    const spread = [lot('L1', '2', bid('S1', 1, '100'), bid('S2', 2, '1')), lot('L2', '1', bid('S1', 1, '5'))];
    expect(who(awarded(spread, one({ kind: 'best-combined-total' })))).toBe('S2 S1');
  });
});

describe('whatever the lots', () => {
  const anyLots = fc
    .array(
      fc.uniqueArray(
        fc.record({
          supplier: fc.constantFrom('S1', 'S2', 'S3', 'S4'),
          total: fc.integer({ min: 1, max: 100 }),
          price: fc.integer({ min: 1, max: 60 }),
        }),
        { selector: ({ supplier }) => supplier, maxLength: 4 },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) =>
      all.map((bids, at): Lot => ({
        id: `L${at}` as LotId,
        title: `L${at}`,
        value: String(at + 1),
        bids: bids
          .toSorted((a, b) => b.total - a.total)
          .map(({ supplier, total, price }, place) => ({
            bid: `${supplier} L${at}` as BidId,
            supplier: supplier as SupplierId,
            name: supplier,
            rank: place + 1,
            total: String(total),
            price: String(price),
          })),
      })),
    );

  type Way = readonly (LotBid | null)[];

  /** Each lot to each bid in it or to nobody, all of them written out, then those struck out that give one supplier too many. */
  const everything = (given: readonly Lot[], most: number): readonly Way[] =>
    given
      .reduce<readonly Way[]>((all, { bids }) => all.flatMap((before) => [null, ...bids].map((bid) => [...before, bid])), [[]])
      .filter((combination) =>
        combination.every((bid) => bid === null || combination.filter((other) => other?.supplier === bid.supplier).length <= most),
      );

  const worth = (combination: Way, aim: 'total' | 'price' | 'income'): readonly [number, Fraction] => {
    const bids = combination.filter((bid) => bid !== null);
    const values = bids.map(({ total, price }) =>
      aim === 'total' ? exact(total ?? '') : aim === 'income' ? exact(price ?? '') : negate(exact(price ?? '')),
    );
    return [bids.length, values.reduce(add, zero)];
  };

  const order = ([lots1, worth1]: readonly [number, Fraction], [lots2, worth2]: readonly [number, Fraction]): number =>
    compare(fromInteger(lots1), fromInteger(lots2)) || compare(worth1, worth2);

  it.each([
    ['best-combined-total', 'total', { kind: 'best-combined-total' }],
    ['best-combined-price', 'price', { kind: 'best-combined-price', of: 'prices' }],
    ['best-combined-price of incomes', 'income', { kind: 'best-combined-price', of: 'incomes' }],
  ] as const)('%s agrees with exhaustive search, and says when the best is level', (_, aim, mechanism) => {
    fc.assert(
      fc.property(anyLots, fc.integer({ min: 1, max: 2 }), (given, most) => {
        const outcome = awardLots(given, { most, mechanism }, decidedOn());
        fc.pre(!outcome.ok || outcome.value.capped);
        const all = everything(given, most).toSorted((a, b) => order(worth(b, aim), worth(a, aim)));
        const [best = [], second] = all;
        if (second && order(worth(best, aim), worth(second, aim)) === 0) {
          expect(outcome.ok ? '' : outcome.refusal.code).toBe('combinations-level');
          const level = all
            .filter((each) => order(worth(each, aim), worth(best, aim)) === 0)
            .map((each): Combination => each.flatMap((one) => one?.bid ?? []));
          const open = outcome.ok ? undefined : outcome.choice;
          if (level.length > mostToChooseFrom) return expect(open).toBeUndefined();
          if (open?.kind !== 'combination') throw new Error('nothing is said to be level');
          expect(open.from.map((each) => each.join()).toSorted()).toEqual(level.map((each) => each.join()).toSorted());
          for (const chosen of level) {
            const result = awarded(given, { most, mechanism }, decidedOn({ kind: 'combination', by: 'decision', from: level, chosen }));
            expect(result.awards.flatMap((one) => one.awarded?.bid ?? [])).toEqual(chosen);
          }
        } else {
          expect(outcome.ok && outcome.value.awards.map(({ awarded: bid }) => bid?.name ?? null)).toEqual(
            best.map((bid) => bid?.name ?? null),
          );
          expect(outcome.ok && outcome.value.total?.value).toBe(
            printExact(
              best
                .filter((bid) => bid !== null)
                .map(({ total }) => exact(total ?? ''))
                .reduce(add, zero),
            ),
          );
        }
      }),
    );
  });

  it('lots of one value in an order on record go where they would go if their values said so', () => {
    fc.assert(
      fc.property(anyLots, fc.integer({ min: 1, max: 2 }), fc.boolean(), (given, most, isDescending) => {
        const cap: LotCap = { most, mechanism: { kind: isDescending ? 'descending-value' : 'ascending-value' } };
        const level = given.map((lot) => ({ ...lot, value: '1' }));
        const open = choice(level, cap);
        fc.pre(open?.kind === 'order');
        const order = open?.kind === 'order' ? open.lots.toReversed() : [];
        const valued = level.map((lot) => {
          const place = order.indexOf(lot.id);
          return { ...lot, value: String(isDescending ? 10 - place : 10 + place) };
        });
        expect(who(awarded(level, cap, decidedOn({ kind: 'order', by: 'decision', order })))).toBe(who(awarded(valued, cap)));
      }),
    );
  });

  it('by preference nobody has too many, and of all stable combinations the lots get the best bids they can', () => {
    const anyPreferences = fc.tuple(...['S1', 'S2', 'S3', 'S4'].map(() => fc.shuffledSubarray(['L0', 'L1', 'L2', 'L3'], { minLength: 4 })));
    fc.assert(
      fc.property(anyLots, fc.integer({ min: 1, max: 2 }), anyPreferences, (given, most, named) => {
        const preferences = new Map(named.map((each, at) => [`S${at + 1}` as SupplierId, each as LotId[]]));
        const outcome = awardLots(given, { most, mechanism: { kind: 'stated-preference', preferences } }, decidedOn());
        if (!outcome.ok) throw new Error(outcome.refusal.sentence);
        const found = outcome.value.awards.map(({ awarded: bid }) => bid);
        const prefers = (supplier: SupplierId, one: LotId, other: LotId) => {
          const order = preferences.get(supplier) ?? [];
          return order.indexOf(one) < order.indexOf(other);
        };
        /** No lot and better bid would both rather have each other. */
        const isStable = (combination: Way): boolean =>
          given.every((lot, at) =>
            lot.bids
              .filter(({ rank }) => rank < (combination[at]?.rank ?? Infinity))
              .every(({ supplier }) => {
                const held = given.filter((_, other) => combination[other]?.supplier === supplier);
                return held.length >= most && held.every(({ id }) => prefers(supplier, id, lot.id));
              }),
          );
        const stable = everything(given, most).filter(isStable);
        expect(stable.map((each) => each.map((bid) => bid?.name ?? null))).toContainEqual(found.map((bid) => bid?.name ?? null));
        for (const other of stable) {
          for (const [at, bid] of found.entries()) expect(bid?.rank ?? Infinity).toBeLessThanOrEqual(other[at]?.rank ?? Infinity);
        }
      }),
    );
  });
});
