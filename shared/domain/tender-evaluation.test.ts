/** Lots evaluated each by itself and awarded by the published mechanism, and frameworks cut as published (domain.md 3.6 and 5.3; PA23 s.23(4)). */

import { describe, expect, test } from 'vitest';
import { mayRecommend } from './award.ts';
import { display } from './display.ts';
import { exact } from './exact.ts';
import type { FrameworkCut } from './framework-cut.ts';
import type { BidId, LotId, SupplierId } from './ids.ts';
import type { LotMechanism } from './lots.ts';
import type { Model } from './model.ts';
import { formerResult } from './former-result.ts';
import { evaluateTender, leadsTo, type TenderBid, type TenderEvaluation, type TenderInput } from './tender-evaluation.ts';
import type { PointsRule } from './social-value-points.ts';
import { type BidTable, group, inputOf, measure, modelOf, pointsFor, priced, quantities, scored, threshold } from './testing.ts';

const lot = (id: string, value: string | null) => ({ id: id as LotId, number: id.slice(1), title: '', value });

/** 5.3: quality 50 (25, 15, 10), price 35, social value 15, which is asked once. */
const criteria = [
  group('Quality', null, '50'),
  scored('Q1', 'Quality', '25'),
  scored('Q2', 'Quality', '15'),
  scored('Q3', 'Quality', '10'),
  priced('35'),
  scored('SV', null, '15', { envelope: 'social-value', scoredOnce: true }),
];

const model = (mechanism: LotMechanism['kind'] | null, more: Partial<Model> = {}): Model =>
  modelOf(criteria, {
    lots: [lot('L1', '1200000'), lot('L2', '900000'), lot('L3', '600000')],
    lotCap: mechanism && { most: 2, mechanism },
    ...more,
  });

const answer = (marks: string, price: string, once?: number): BidTable => {
  const [Q1 = 0, Q2 = 0, Q3 = 0] = marks.split('').map(Number);
  return { price, scores: { Q1, Q2, Q3, ...(once === undefined ? {} : { SV: once }) } };
};

/** Named by supplier and lot. Social value is agreed on each supplier's first bid alone. */
const table = {
  'S1 L1': answer('544', '1150000', 4),
  'S1 L2': answer('544', '870000'),
  'S1 L3': answer('544', '585000'),
  'S2 L1': answer('343', '1095000', 3),
  'S2 L2': answer('343', '905000'),
  'S3 L1': answer('444', '1240000', 5),
  'S3 L3': answer('443', '560000'),
  'S4 L1': answer('434', '1180000', 4),
  'S4 L2': answer('444', '850000'),
  'S5 L2': answer('443', '940000', 4),
  'S5 L3': answer('434', '610000'),
};

const inLots = (out: readonly string[] = [], preferences: Readonly<Record<string, number>> = {}): TenderInput => {
  const input = inputOf(table, { out });
  const placed = ({ id }: { readonly id: BidId }): TenderBid => {
    const [supplier = '', of = ''] = id.split(' ');
    return { id, name: supplier, lot: of as LotId, supplier: supplier as SupplierId, preference: preferences[id] ?? null };
  };
  return { ...input, bids: input.bids.map(placed), setAside: input.setAside.map(placed), lotDecisions: [] };
};

const evaluated = (given: Model, input: TenderInput): TenderEvaluation => {
  const outcome = evaluateTender(given, input);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const led = (tender: TenderEvaluation): string => {
  const outcome = leadsTo(tender);
  return outcome.ok ? outcome.value.map(({ bids }) => (bids.length === 0 ? '–' : bids.join('+'))).join(', ') : outcome.refusal.code;
};

describe('lots', () => {
  test('5.3: each lot has its own lowest price, ranks and totals, and what is scored once counts in all', () => {
    const { lots } = evaluated(model(null), inLots());
    expect(
      lots.map(({ evaluation }) =>
        evaluation.ranking?.places.map(({ bid, total }) => `${bid.slice(0, 2)} ${display(exact(total ?? ''), 4)}`),
      ),
    ).toEqual([
      ['S1 90.3261', 'S3 85.9073', 'S4 81.4788', 'S2 77.0000'],
      ['S1 91.1954', 'S4 87.0000', 'S5 81.6489', 'S2 74.8729'],
      ['S1 90.5043', 'S3 88.0000', 'S5 81.1311'],
    ]);
  });

  test.each<readonly [LotMechanism['kind'] | null, string]>([
    [null, 'S1 L1, S1 L2, S1 L3'],
    ['descending-value', 'S1 L1, S1 L2, S3 L3'],
    ['best-combined-total', 'S1 L1, S1 L2, S3 L3'],
    // Worked by hand: L3 goes first, then L2; S1 is then full, and S3 is the next in L1.
    ['ascending-value', 'S3 L1, S1 L2, S1 L3'],
  ])('5.3 by %s', (mechanism, expected) => {
    expect(led(evaluated(model(mechanism), inLots()))).toBe(expected);
  });

  test('by stated preference a supplier keeps what it named first', () => {
    const stated = { 'S1 L3': 1, 'S1 L1': 2, 'S1 L2': 3 };
    expect(led(evaluated(model('stated-preference'), inLots([], stated)))).toBe('S1 L1, S4 L2, S1 L3');
    expect(led(evaluated(model('stated-preference'), inLots()))).toBe('preference-missing');
  });

  test('when a bid leaves a lot the mechanism runs again, and the former answer can be kept in words', () => {
    const before = formerResult(evaluated(model('descending-value'), inLots()));
    expect(before.led?.map(({ bids }) => bids.join())).toEqual(['S1 L1', 'S1 L2', 'S3 L3']);
    expect(before.lots.at(-1)?.sentence).toBe('Lot 3 goes to S3, the second in it: S1 has as many lots as one supplier may have.');
    expect(led(evaluated(model('descending-value'), inLots(['S1 L2'])))).toBe('S1 L1, S4 L2, S1 L3');
  });

  test('a lot may have criteria of its own, and a threshold in it touches no other', () => {
    const own = [
      group('Quality', null, '65', { threshold: threshold('70') }),
      scored('Q1', 'Quality', '65', { lots: ['L1' as LotId] }),
      scored('Q2', 'Quality', '65', { lots: ['L2' as LotId] }),
      priced('35'),
    ];
    const { lots } = evaluated(modelOf(own, { lots: [lot('L1', null), lot('L2', null)] }), inLots());
    expect(lots.map(({ evaluation }) => evaluation.bids.map(({ bid, standing }) => `${bid} ${standing}`))).toEqual([
      ['S1 L1 standing', 'S2 L1 disqualified', 'S3 L1 standing', 'S4 L1 standing'],
      ['S1 L2 standing', 'S2 L2 standing', 'S4 L2 standing', 'S5 L2 standing'],
    ]);
  });

  test('a lot in which nobody stands goes to nobody, and only that may be recommended', () => {
    const tender = evaluated(model(null), inLots(['S1 L3', 'S3 L3', 'S5 L3']));
    expect(led(tender)).toBe('S1 L1, S1 L2, –');
    const award = (id: string, ...bids: readonly string[]) => ({ lot: id as LotId, bids: bids as readonly BidId[] });
    const right = [award('L1', 'S1 L1'), award('L2', 'S1 L2'), award('L3')];
    expect(mayRecommend(tender, [], right)).toBeNull();
    expect(mayRecommend(tender, [], right.slice(0, 2))?.code).toBe('lots-unanswered');
    expect(mayRecommend(tender, [], [award('L1', 'S3 L1'), ...right.slice(1)])?.code).toBe('not-the-most-advantageous');
    expect(mayRecommend(tender, ['S1'], right)?.code).toBe('offers-not-accepted');
  });

  test('while a lot has no ranking, no lot is awarded', () => {
    const input = inLots();
    const tender = evaluated(model('descending-value'), { ...input, prices: input.prices.filter(({ bid }) => bid !== 'S5 L3') });
    expect(tender.awards).toBeNull();
    expect(led(tender)).toBe('result-incomplete');
  });
});

test('domain.md 3.4, P9, with 3.6: the best combined price of incomes is the highest sum of them', () => {
  const incomes = modelOf([scored('Q', null, '10'), priced('90', { kind: 'highest-income' })], {
    lots: [lot('L1', null), lot('L2', null)],
    lotCap: { most: 1, mechanism: 'best-combined-price' },
  });
  const pays = (price: string): BidTable => ({ scores: { Q: 3 }, price });
  const input = inputOf({ 'A L1': pays('100'), 'A L2': pays('100'), 'B L1': pays('50'), 'B L2': pays('90') });
  const bids = input.bids.map((bid): TenderBid => {
    const [supplier = '', of = ''] = bid.id.split(' ');
    return { ...bid, lot: of as LotId, supplier: supplier as SupplierId, preference: null };
  });
  const result = evaluateTender(incomes, { ...input, bids, setAside: [], lotDecisions: [] });
  // A is first in both and may have one: A and B bring 100 + 90, B and A only 50 + 100.
  const awards = result.ok && result.value.awards?.ok ? result.value.awards.value : null;
  expect([awards?.awards.map(({ awarded }) => awarded?.bid), awards?.price?.value]).toEqual([['A L1', 'B L2'], '190']);
});

describe('domain.md 3.5 and 3.6: a share of the estimate is one of the lot’s own', () => {
  // The tender is worth £3,000,000 and this lot £600,000 of it.
  const points = (rule: PointsRule, ...offers: readonly string[]) => {
    const whole = modelOf([scored('Q', null, '50'), priced('40'), quantities('SV', null, '10', [measure('m', '£ spent', '1')], rule)], {
      lots: [lot('L1', '600000'), lot('L2', '2400000')],
    });
    const bids = Object.fromEntries(offers.map((m, at) => [`S${at} L1`, { scores: { Q: 3 }, price: '500000', offers: { m } }]));
    const input = inputOf(bids);
    const placed = input.bids.map((bid): TenderBid => ({ ...bid, lot: 'L1' as LotId, supplier: bid.id as never, preference: null }));
    const result = evaluateTender(
      { ...whole, tender: { ...whole.tender, estimatedValue: '3000000' } },
      { ...input, bids: placed, setAside: [], lotDecisions: [] },
    );
    if (!result.ok) throw new Error(result.refusal.sentence);
    return result.value.lots[0]?.evaluation.bids.map((bid) => pointsFor(bid, 'SV'));
  };

  test('S3: £120,000 are the whole target of 20%, and £60,000 half of it', () => {
    expect(points({ kind: 'of-target', target: { kind: 'share-of-estimate', percent: '20' } }, '120000', '60000', '240000')).toEqual([
      '10',
      '5',
      '10',
    ]);
  });

  test('S4: £60,000 are 10% of the lot, and £59,999 are less', () => {
    const bands = [
      { from: '0', points: '20' },
      { from: '10', points: '50' },
    ];
    expect(points({ kind: 'bands', of: 'estimate', bands }, '60000', '59999')).toEqual(['5', '2']);
  });
});

describe('frameworks', () => {
  const whole = (cut: FrameworkCut | null) => modelOf(criteria, { frameworkCut: cut });
  const one = (): TenderInput => {
    const input = inputOf({
      A: answer('555', '100', 5),
      B: answer('444', '100', 4),
      C: answer('333', '100', 3),
      D: answer('444', '100', 4),
    });
    const alone = (bid: { readonly id: BidId; readonly name: string }): TenderBid => ({
      ...bid,
      lot: null,
      supplier: bid.id as string as SupplierId,
      preference: null,
    });
    return { ...input, bids: input.bids.map(alone), setAside: [], lotDecisions: [] };
  };

  // Totals by hand: 35 for the price, and 65, 52, 39 and 52 for marks of 5, 4, 3 and 4: A 100, B 87, D 87, C 74.
  test.each<readonly [string, FrameworkCut | null, string]>([
    ['one supplier, the first', null, 'A'],
    ['the first two, and who is level on the line as well', { kind: 'first', count: 2, line: 'all-in' }, 'A+B+D'],
    ['the first two, and nobody who is level on the line', { kind: 'first', count: 2, line: 'none-in' }, 'A'],
    [
      'the first two in order, when no tie-break parts the second from the third',
      { kind: 'first', count: 2, line: 'by-rank' },
      'tie-on-the-line',
    ],
    ['all of at least 87', { kind: 'above', score: '87', line: 'in' }, 'A+B+D'],
    ['all above 87', { kind: 'above', score: '87', line: 'out' }, 'A'],
    ['all within 26 points of the best, which is 74', { kind: 'within', points: '26', line: 'in' }, 'A+B+D+C'],
  ])('admits %s', (_, cut, expected) => {
    expect(led(evaluated(whole(cut), one()))).toBe(expected);
  });

  test('in lots the cut is made in each', () => {
    const cut = { kind: 'first', count: 2, line: 'by-rank' } as const;
    expect(led(evaluated(model(null, { frameworkCut: cut }), inLots()))).toBe('S1 L1+S3 L1, S1 L2+S4 L2, S1 L3+S3 L3');
  });
});
