import { describe, expect, it } from 'vitest';
import type { Evaluation } from './evaluation.ts';
import type { ScaleId } from './ids.ts';
import type { Model } from './model.ts';
import type { Scale } from './scale.ts';
import {
  type BidTable,
  evaluated,
  group,
  inputOf,
  measure,
  modelOf,
  pointsFor,
  priced,
  quantities,
  scored,
  threshold,
  totalsOf,
} from './testing.ts';

const standings = ({ bids }: Evaluation): readonly string[] => bids.map(({ standing }) => standing);

/** A scale whose steps are points: for vectors that give points instead of scores. */
const pointsUpTo = (most: string, ...values: readonly string[]): Scale => ({
  id: 'points' as ScaleId,
  name: 'points',
  reading: 'of-maximum',
  steps: [...values, most].map((value) => ({ value, label: value, descriptor: value })),
});

/** One question worth 100 points, answered with the totals that a vector gives. */
const withTotals = (given: Readonly<Record<string, string>>, more: Partial<Model> = {}): Evaluation =>
  evaluated(
    modelOf([scored('Q', null, '100', { scale: 'points' as ScaleId })], {
      scales: [pointsUpTo('100', ...Object.values(given))],
      ...more,
    }),
    inputOf(Object.fromEntries(Object.entries(given).map(([bid, score]) => [bid, { scores: { Q: score } }]))),
  );

describe('domain.md 3.1: the number model', () => {
  it('V1: 81.3249 beats 81.3151, and both are shown with three digits', () => {
    const { ranking } = withTotals({ First: '81.3249', Second: '81.3151' });
    expect(ranking?.places.map(({ bid, rank, shown }) => [bid, rank, shown])).toEqual([
      ['First', 1, '81.325'],
      ['Second', 2, '81.315'],
    ]);
    expect(ranking?.ties).toEqual([]);
  });

  it('V2: 42+38 and 40+40 are a real tie, which the published tie-break settles', () => {
    const scale = pointsUpTo('50', '38', '40', '42');
    const model = modelOf(
      [scored('Quality', null, '50', { scale: scale.id }), scored('Other', null, '50', { scale: scale.id, envelope: 'social-value' })],
      {
        scales: [scale],
      },
    );
    const { ranking } = evaluated(
      model,
      inputOf({ Even: { scores: { Quality: '40', Other: '40' } }, Better: { scores: { Quality: '42', Other: '38' } } }),
    );
    expect(ranking?.places.map(({ bid, rank, total }) => [bid, rank, total])).toEqual([
      ['Better', 1, '80'],
      ['Even', 2, '80'],
    ]);
    expect(ranking?.ties.map(({ open, sentence }) => [open, sentence])).toEqual([
      [[], 'Bidder Even and Bidder Better have exactly the same total, 80. They are put in order by the highest quality points.'],
    ]);
  });

  it('the tie-break by social value counts plans and quantities together', () => {
    const plans = scored('Plan', null, '10', { envelope: 'social-value' });
    const tree = [scored('Q', null, '80'), plans, quantities('Offers', null, '10', [measure('weeks', 'week', '1')])];
    const input = inputOf({
      Promises: { scores: { Q: 4, Plan: 1 }, offers: { weeks: '10' } },
      Plans: { scores: { Q: 4, Plan: 5 }, offers: { weeks: '2' } },
    });
    const places = (step: Model['tieBreak'][number]) =>
      evaluated(modelOf(tree, { tieBreak: [step] }), input).ranking?.places.map(({ bid, rank, total }) => [bid, rank, total]);
    // 64 + 2 + 10 and 64 + 10 + 2: even together, apart by the plan.
    expect(places({ kind: 'highest-social-value' })).toEqual([
      ['Promises', 1, '76'],
      ['Plans', 1, '76'],
    ]);
    expect(places({ kind: 'highest-quality' })?.map(([, rank]) => rank)).toEqual([1, 1]);
    expect(places({ kind: 'highest-criterion', criterion: plans.id })).toEqual([
      ['Plans', 1, '76'],
      ['Promises', 2, '76'],
    ]);
  });

  it('V3: rounding each leaf to whole points, if published, turns 60 against 62.5 into 64 against 63', () => {
    const leaves = [1, 2, 3, 4, 5, 6, 7, 8].map((question) => scored(`Q${question}`, null, '12.5'));
    const scores = (marks: readonly number[]): BidTable => ({
      scores: Object.fromEntries(marks.map((mark, position) => [`Q${position + 1}`, mark])),
    });
    const input = inputOf({ M: scores([3, 3, 3, 3, 3, 3, 3, 3]), N: scores([4, 4, 4, 2, 2, 2, 4, 3]) });
    const unrounded = evaluated(modelOf(leaves), input);
    expect([totalsOf(unrounded), unrounded.ranking?.winner]).toEqual([{ M: '60', N: '62.5' }, 'N']);
    const rounded = evaluated(modelOf(leaves, { rounding: { stage: 'leaf', places: 0, mode: 'half-up' } }), input);
    expect([totalsOf(rounded), rounded.ranking?.winner]).toEqual([{ M: '64', N: '63' }, 'M']);
  });

  it('V4: where binary floating point sees a winner there is a tie at exactly 8', () => {
    const model = modelOf(
      ['10', '20', '15', '25', '30'].map((weight, position) => scored(`Q${position}`, null, weight)),
      { tieBreak: [{ kind: 'highest-quality' }] },
    );
    const evaluation = evaluated(
      model,
      inputOf({ X: { scores: { Q0: 0, Q1: 0, Q2: 1, Q3: 1, Q4: 0 } }, Y: { scores: { Q0: 0, Q1: 2, Q2: 0, Q3: 0, Q4: 0 } } }),
    );
    expect(totalsOf(evaluation)).toEqual({ X: '8', Y: '8' });
    expect(evaluation.ranking?.places.map(({ rank }) => rank)).toEqual([1, 1]);
    expect(evaluation.ranking?.winner).toBeNull();
    expect(evaluation.ranking?.margin).toBeNull();
  });

  it('V5 and 8: 59.995 fails a gate of 60, and the sentence does not call it 60.00', () => {
    const tree = [
      group('Quality', null, '100', { threshold: threshold('60') }),
      scored('Q', 'Quality', '100', { scale: 'points' as ScaleId }),
    ];
    const model = modelOf(tree, { scales: [pointsUpTo('100', '59.995', '60')] });
    const evaluation = evaluated(model, inputOf({ Under: { scores: { Q: '59.995' } }, At: { scores: { Q: '60' } } }));
    expect(standings(evaluation)).toEqual(['disqualified', 'standing']);
    expect(evaluation.bids.map(({ gates }) => gates[0]?.sentence)).toEqual([
      '“Quality” needs at least 60% of the points available, and the bid has 59.995%: it is disqualified.',
      '“Quality” needs at least 60% of the points available, and the bid has 60%.',
    ]);
  });
});

describe('domain.md 3.4: the rank reversal vector', () => {
  const sixty = pointsUpTo('60', '20', '50', '56');
  const model = modelOf([scored('Quality', null, '60', { scale: sixty.id }), priced('40')], {
    scales: [sixty],
  });
  const bids = {
    X: { scores: { Quality: '50' }, price: '100' },
    Y: { scores: { Quality: '56' }, price: '120' },
    Z: { scores: { Quality: '20' }, price: '80' },
  };

  it('with Z, Y wins', () => {
    const evaluation = evaluated(model, inputOf(bids));
    expect(totalsOf(evaluation)).toEqual({ X: '82', Y: '248/3', Z: '60' });
    expect(evaluation.ranking?.winner).toBe('Y');
  });

  it('without Z, X wins', () => {
    const evaluation = evaluated(model, inputOf(bids, { out: ['Z'] }));
    expect(totalsOf(evaluation)).toEqual({ X: '90', Y: '268/3', Z: null });
    expect(evaluation.ranking?.winner).toBe('X');
  });
});

describe('domain.md 3.1: published rounding bites where it says', () => {
  const tree = [group('Quality', null, '60'), scored('Q1', 'Quality', '20.1'), scored('Q2', 'Quality', '39.9'), priced('40')];
  const input = inputOf({ A: { scores: { Q1: 4, Q2: 4 }, price: '300' }, B: { scores: { Q1: 3, Q2: 3 }, price: '700' } });
  const at = (stage: Model['rounding']['stage'], places: number, mode: Model['rounding']['mode'] = 'half-up') => {
    const { bids } = evaluated(modelOf(tree, { rounding: { stage, places, mode } }), input);
    return ['Q1', 'Quality', 'Price'].map((criterion) => pointsFor(bids[1], criterion)).concat(bids[1]?.total?.value ?? '');
  };

  it.each<[Model['rounding']['stage'], number, readonly string[]]>([
    ['none', 0, ['12.06', '36', '120/7', '372/7']],
    ['leaf', 0, ['12', '36', '17', '53']],
    ['section', 1, ['12.06', '36', '17.1', '53.1']],
    ['price', 2, ['12.06', '36', '17.14', '53.14']],
    ['total', 1, ['12.06', '36', '120/7', '53.1']],
  ])('%s, to %i places', (stage, places, expected) => {
    expect(at(stage, places)).toEqual(expected);
  });

  it('rounds in the published manner, and shows the number before', () => {
    expect(at('price', 1, 'down')[2]).toBe('17.1');
    expect(at('price', 0, 'half-even')[2]).toBe('17');
    const { bids } = evaluated(modelOf(tree, { rounding: { stage: 'price', places: 1, mode: 'down' } }), input);
    const price = bids[1]?.points.find(({ criterion }) => criterion === 'Price')?.points;
    expect(price?.formula).toBe('weight × lowest price ÷ price, rounded down to 1 decimal place');
    expect(price?.steps?.map(({ value }) => value)).toEqual(['120/7']);
  });

  it('compares thresholds before rounding all the same (domain.md 2.6)', () => {
    const gated = [group('Quality', null, '60', { threshold: threshold('66.65') }), ...tree.slice(1)];
    const model = modelOf(gated, { rounding: { stage: 'section', places: 0, mode: 'half-up' } });
    const { bids } = evaluated(model, inputOf({ A: { scores: { Q1: 2, Q2: 4 }, price: '1' } }));
    // 39.96 of 60 are 66.6 %; rounded to 40 they would be 66.67 %.
    expect([bids[0]?.standing, bids[0]?.gates[0]?.measured?.value, pointsFor(bids[0], 'Quality')]).toEqual(['disqualified', '66.6', '40']);
  });
});
