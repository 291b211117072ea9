import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { BidEvaluation, Evaluation, EvaluationInput } from './evaluation.ts';
import { exact, printExact, subtract } from './exact.ts';
import type { BidId, CriterionId, MeasureId, ScaleId } from './ids.ts';
import type { Model } from './model.ts';
import type { Scale } from './scale.ts';
import { type BidTable, fiveSteps, group, inputOf, measure, modelOf, priced, quantities, scored, threshold } from './testing.ts';

const evaluated = (model: Model, input: EvaluationInput): Evaluation => {
  const evaluation = evaluate(model, input);
  if (!evaluation.ok) throw new Error(evaluation.refusal.sentence);
  return evaluation.value;
};

const refusal = (model: Model, input: EvaluationInput): string => {
  const evaluation = evaluate(model, input);
  return evaluation.ok ? 'allowed' : evaluation.refusal.code;
};

const totals = ({ bids }: Evaluation): Readonly<Record<string, string | null>> =>
  Object.fromEntries(bids.map(({ bid, total }) => [bid, total && total.value]));

const standings = ({ bids }: Evaluation): readonly string[] => bids.map(({ standing }) => standing);

const pointsOf = (bid: BidEvaluation | undefined, criterion: string): string | null =>
  bid?.points.find((entry) => entry.criterion === criterion)?.points?.value ?? null;

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

  it('V3: rounding each leaf to whole points, if published, turns 60 against 62.5 into 64 against 63', () => {
    const leaves = [1, 2, 3, 4, 5, 6, 7, 8].map((question) => scored(`Q${question}`, null, '12.5'));
    const scores = (marks: readonly number[]): BidTable => ({
      scores: Object.fromEntries(marks.map((mark, position) => [`Q${position + 1}`, mark])),
    });
    const input = inputOf({ M: scores([3, 3, 3, 3, 3, 3, 3, 3]), N: scores([4, 4, 4, 2, 2, 2, 4, 3]) });
    const unrounded = evaluated(modelOf(leaves), input);
    expect([totals(unrounded), unrounded.ranking?.winner]).toEqual([{ M: '60', N: '62.5' }, 'N']);
    const rounded = evaluated(modelOf(leaves, { rounding: { stage: 'leaf', places: 0, mode: 'half-up' } }), input);
    expect([totals(rounded), rounded.ranking?.winner]).toEqual([{ M: '64', N: '63' }, 'M']);
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
    expect(totals(evaluation)).toEqual({ X: '8', Y: '8' });
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
    expect(totals(evaluation)).toEqual({ X: '82', Y: '248/3', Z: '60' });
    expect(evaluation.ranking?.winner).toBe('Y');
  });

  it('without Z, X wins', () => {
    const evaluation = evaluated(model, inputOf(bids, { out: ['Z'] }));
    expect(totals(evaluation)).toEqual({ X: '90', Y: '268/3', Z: null });
    expect(evaluation.ranking?.winner).toBe('X');
  });
});

describe('domain.md 3.1: published rounding bites where it says', () => {
  const tree = [group('Quality', null, '60'), scored('Q1', 'Quality', '20.1'), scored('Q2', 'Quality', '39.9'), priced('40')];
  const input = inputOf({ A: { scores: { Q1: 4, Q2: 4 }, price: '300' }, B: { scores: { Q1: 3, Q2: 3 }, price: '700' } });
  const at = (stage: Model['rounding']['stage'], places: number, mode: Model['rounding']['mode'] = 'half-up') => {
    const { bids } = evaluated(modelOf(tree, { rounding: { stage, places, mode } }), input);
    return ['Q1', 'Quality', 'Price'].map((criterion) => pointsOf(bids[1], criterion)).concat(bids[1]?.total?.value ?? '');
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
    expect([bids[0]?.standing, bids[0]?.gates[0]?.measured?.value, pointsOf(bids[0], 'Quality')]).toEqual(['disqualified', '66.6', '40']);
  });
});

describe('domain.md 2.6: gates', () => {
  const tree = [
    group('Quality', null, '60', { threshold: threshold('50', 'may') }),
    scored('Q1', 'Quality', '30', { threshold: threshold('2', 'must', 'more-than') }),
    scored('Q2', 'Quality', '30'),
    priced('40'),
  ];
  const model = modelOf(tree);
  const strong = { scores: { Q1: 5, Q2: 5 }, price: '200' };
  const weak = { scores: { Q1: 3, Q2: 1 }, price: '100' };

  it('a failed "may" waits for a decision, and nothing relative is worked out until it is made', () => {
    const evaluation = evaluated(model, inputOf({ Strong: strong, Weak: weak }));
    expect(standings(evaluation)).toEqual(['standing', 'awaiting-decision']);
    expect(evaluation.bids[1]?.gates.map(({ result, consequence }) => [result, consequence])).toEqual([
      ['failed', 'needs-decision'],
      ['passed', 'none'],
    ]);
    expect(evaluation.missing).toEqual([{ kind: 'decision', criterion: 'Quality', bid: 'Weak' }]);
    expect(pointsOf(evaluation.bids[0], 'Price')).toBeNull();
    expect(evaluation.ranking).toBeNull();
  });

  it('kept with a reason, the bid stays in the reference set; rejected, it leaves it', () => {
    const kept = evaluated(
      model,
      inputOf({ Strong: strong, Weak: weak }, { kept: [{ bid: 'Weak' as BidId, criterion: 'Quality' as CriterionId }] }),
    );
    expect(totals(kept)).toEqual({ Strong: '80', Weak: '64' });
    expect(kept.bids[1]?.gates[0]?.sentence).toBe(
      '“Quality” needs at least 50% of the points available, and the bid has 40%: it may be rejected, and it was decided to keep it.',
    );
    const rejected = evaluated(model, inputOf({ Strong: strong, Weak: weak }, { out: ['Weak'] }));
    expect(totals(rejected)).toEqual({ Strong: '100', Weak: null });
  });

  it('a failed "must" cannot be kept, and "more than 2" is not reached by 2', () => {
    const failing = { scores: { Q1: 2, Q2: 5 }, price: '100' };
    const kept = [{ bid: 'Failing' as BidId, criterion: 'Q1' as CriterionId }];
    const evaluation = evaluated(model, inputOf({ Strong: strong, Failing: failing }, { kept }));
    expect(standings(evaluation)).toEqual(['standing', 'disqualified']);
    expect(totals(evaluation)).toEqual({ Strong: '100', Failing: null });
  });

  it('is undecided while a mark under it is missing, and then no price is compared', () => {
    const evaluation = evaluated(model, inputOf({ Strong: strong, Weak: { ...weak, scores: { Q1: 3 } } }));
    expect(evaluation.bids[1]?.gates.map(({ result, measured }) => [result, measured?.value ?? null])).toEqual([
      ['undecided', null],
      ['passed', '3'],
    ]);
    expect(evaluation.missing).toEqual([{ kind: 'consensus', criterion: 'Q2', bid: 'Weak' }]);
    expect(pointsOf(evaluation.bids[0], 'Price')).toBeNull();
  });

  it('domain.md 8: when all bidders fail, there is a ranking with nobody in it', () => {
    const evaluation = evaluated(model, inputOf({ One: { scores: { Q1: 0, Q2: 0 } }, Two: { scores: { Q1: 1, Q2: 5 } } }));
    expect(standings(evaluation)).toEqual(['disqualified', 'disqualified']);
    expect(evaluation.missing).toEqual([]);
    expect(evaluation.ranking).toEqual({ places: [], ties: [], winner: null, margin: null });
  });

  it('a threshold that reaches over price is refused: who fails it would change what it measures', () => {
    const over = [
      group('All', null, '100', { threshold: threshold('50') }),
      { ...priced('40'), parent: 'All' as CriterionId },
      scored('Q', 'All', '60'),
    ];
    expect(refusal(modelOf(over), inputOf({}))).toBe('threshold-over-price');
  });
});

describe('domain.md 3.6 and rule N9: what is missing is never a nought', () => {
  const capped = measure('spend', '£', '0.2', { cap: { kind: 'share-of-own-price', percent: '40' } });
  const tree = [scored('Q', null, '50'), priced('40'), quantities('SV', null, '10', [measure('weeks', 'week', '100'), capped])];
  const model = modelOf(tree);
  const whole: BidTable = { scores: { Q: 5 }, price: '1000', offers: { weeks: '1', spend: '100' } };

  it('a missing score leaves its section and the total open', () => {
    const evaluation = evaluated(model, inputOf({ A: whole, B: { ...whole, scores: {} } }));
    expect(totals(evaluation)).toEqual({ A: '100', B: null });
    expect(evaluation.missing).toEqual([{ kind: 'consensus', criterion: 'Q', bid: 'B' }]);
    expect(evaluation.ranking).toBeNull();
  });

  it('a missing price leaves all price points open, and the pounds that a cap on it decides', () => {
    const evaluation = evaluated(model, inputOf({ A: whole, B: { ...whole, price: null } }));
    expect(totals(evaluation)).toEqual({ A: null, B: null });
    expect(evaluation.missing).toEqual([{ kind: 'price', bid: 'B' }]);
    expect(evaluation.bids.map(({ offers }) => offers.map((offer) => offer.measure))).toEqual([['weeks', 'spend'], ['weeks']]);
  });

  it('a missing offer leaves all points for offers open; an offer of nothing does not', () => {
    const missing = evaluated(model, inputOf({ A: whole, B: { ...whole, offers: { weeks: '1' } } }));
    expect(missing.missing).toEqual([{ kind: 'offer', measure: 'spend', bid: 'B' }]);
    expect(totals(missing)).toEqual({ A: null, B: null });
    const none = evaluated(model, inputOf({ A: whole, B: { ...whole, offers: { weeks: '0', spend: '0' } } }));
    expect(totals(none)).toEqual({ A: '100', B: '90' });
  });

  it('domain.md 8: all offers of nothing give nobody points', () => {
    const nothing = { ...whole, offers: { weeks: '0', spend: '0' } };
    expect(totals(evaluated(model, inputOf({ A: nothing, B: nothing })))).toEqual({ A: '90', B: '90' });
  });

  it('a single bid gets all price points and all points for offers', () => {
    expect(totals(evaluated(model, inputOf({ A: whole })))).toEqual({ A: '100' });
  });

  it('asks for no price when nothing published needs one', () => {
    const evaluation = evaluated(modelOf([scored('Q', null, '100')]), inputOf({ A: { scores: { Q: 4 } } }));
    expect([evaluation.missing, totals(evaluation)]).toEqual([[], { A: '80' }]);
  });

  it.each<[string, string, EvaluationInput]>([
    ['a score that is no step', 'value-not-on-scale', inputOf({ A: { ...whole, scores: { Q: '3.5' } } })],
    ['a price of nought', 'price-not-positive', inputOf({ A: { ...whole, price: '0' } })],
    ['a negative price', 'price-not-positive', inputOf({ A: { ...whole, price: '-1' } })],
    ['a price that is text', 'price-not-positive', inputOf({ A: { ...whole, price: 'TBC' } })],
    ['a negative offer', 'offer-not-a-quantity', inputOf({ A: { ...whole, offers: { weeks: '-1', spend: '0' } } })],
    ['an offer that is text', 'offer-not-a-quantity', inputOf({ A: { ...whole, offers: { weeks: 'many', spend: '0' } } })],
    ['a bid that is listed twice', 'fact-given-twice', { ...inputOf({ A: whole }), setAside: [{ id: 'A' as BidId, name: 'A' }] }],
    [
      'two scores of one answer',
      'fact-given-twice',
      { ...inputOf({ A: whole }), consensus: ['3', '4'].map((value) => ({ bid: 'A' as BidId, criterion: 'Q' as CriterionId, value })) },
    ],
    [
      'two prices of one bid',
      'fact-given-twice',
      { ...inputOf({ A: whole }), prices: ['1', '1'].map((pounds) => ({ bid: 'A' as BidId, pounds })) },
    ],
    [
      'two offers of one measure',
      'fact-given-twice',
      { ...inputOf({ A: whole }), offers: ['1', '2'].map((quantity) => ({ bid: 'A' as BidId, measure: 'weeks' as MeasureId, quantity })) },
    ],
  ])('refuses %s', (_, code, input) => {
    expect(refusal(model, input)).toBe(code);
  });

  it('refuses a model that the check before the freeze would not have let through', () => {
    expect(refusal(modelOf([scored('Q', null, '99.99')]), inputOf({}))).toBe('weights-do-not-add-up');
    expect(refusal(modelOf([scored('Q', null, '100', { scale: null })]), inputOf({}))).toBe('criterion-without-scale');
    expect(refusal(modelOf([scored('Q', null, '100')], { scales: [] }), inputOf({}))).toBe('criterion-without-scale');
  });
});

describe('rule N9: every number with its working', () => {
  const tree = [group('Quality', null, '60'), scored('Q1', 'Quality', '45'), scored('Q2', 'Quality', '15'), priced('40')];
  const evaluation = evaluated(
    modelOf(tree),
    inputOf({ A: { scores: { Q1: 4, Q2: 3 }, price: '3000' }, B: { scores: { Q1: 2, Q2: 5 }, price: '2000' } }),
  );

  it('traces a score to who agreed it', () => {
    expect(evaluation.bids[0]?.points.find(({ criterion }) => criterion === 'Q1')).toEqual({
      criterion: 'Q1',
      available: '45',
      points: {
        title: 'Points of Bidder A for “Q1”',
        formula: 'score ÷ highest step × weight',
        substituted: '4 ÷ 5 × 45',
        value: '36',
        inputs: [
          { label: 'score', value: '4', source: { kind: 'consensus', criterion: 'Q1', bid: 'A' } },
          { label: 'highest step', value: '5', source: { kind: 'scale', scale: fiveSteps.id } },
          { label: 'weight', value: '45', source: { kind: 'weight', criterion: 'Q1' } },
        ],
      },
    });
  });

  it('traces price points to both prices', () => {
    expect(evaluation.bids[0]?.points.find(({ criterion }) => criterion === 'Price')?.points).toEqual({
      title: 'Points of Bidder A for “Price”',
      formula: 'weight × lowest price ÷ price',
      substituted: '40 × £2,000 ÷ £3,000',
      value: '80/3',
      inputs: [
        { label: 'weight', value: '40', source: { kind: 'weight', criterion: 'Price' } },
        { label: 'lowest price', value: '2000', source: { kind: 'price', bid: 'B' } },
        { label: 'price', value: '3000', source: { kind: 'price', bid: 'A' } },
      ],
    });
  });

  it('traces a total to its sections, and a section to its questions', () => {
    expect(evaluation.bids[0]?.total).toEqual({
      title: 'Total of Bidder A',
      formula: 'sum of the sections',
      substituted: '45 + 26.6666…',
      value: '215/3',
      inputs: [
        { label: 'Quality', value: '45', source: { kind: 'points', criterion: 'Quality', bid: 'A' } },
        { label: 'Price', value: '80/3', source: { kind: 'points', criterion: 'Price', bid: 'A' } },
      ],
    });
    expect(evaluation.bids[0]?.points[0]?.points?.inputs.map(({ label, value }) => [label, value])).toEqual([
      ['Q1', '36'],
      ['Q2', '9'],
    ]);
  });

  it('can be written to a canonical record: plain keys, texts and whole numbers', () => {
    const odd: unknown[] = [];
    const walk = (value: unknown): void => {
      if (value === null || typeof value === 'boolean' || typeof value === 'string') return;
      if (typeof value === 'number' && Number.isSafeInteger(value)) return;
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
        for (const [key, member] of Object.entries(value)) {
          if (!/^[a-z][A-Za-z0-9]*$/.test(key)) odd.push(key);
          walk(member);
        }
      } else odd.push(value);
    };
    walk(evaluation);
    expect(odd).toEqual([]);
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });

  it('gives the weights both ways', () => {
    expect(evaluation.weights).toEqual([
      { criterion: 'Quality', relative: '60', absolute: '60' },
      { criterion: 'Q1', relative: '75', absolute: '45' },
      { criterion: 'Q2', relative: '25', absolute: '15' },
      { criterion: 'Price', relative: '40', absolute: '40' },
    ]);
  });

  it('gives a margin that is the difference of the totals', () => {
    const [first = '', second = ''] = evaluation.ranking?.places.map(({ total }) => total) ?? [];
    expect(evaluation.ranking?.margin?.points.value).toBe(printExact(subtract(exact(first), exact(second))));
  });
});
