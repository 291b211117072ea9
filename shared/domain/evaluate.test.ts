import { describe, expect, it } from 'vitest';
import type { Criterion } from './criteria.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, EvaluationInput } from './evaluation.ts';
import { exact, printExact, subtract } from './exact.ts';
import type { BidId, CriterionId, MeasureId } from './ids.ts';
import type { Model } from './model.ts';
import {
  type BidTable,
  evaluated,
  fiveSteps,
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

const refusal = (model: Model, input: EvaluationInput): string => {
  const evaluation = evaluate(model, input);
  return evaluation.ok ? 'allowed' : evaluation.refusal.code;
};

const standings = ({ bids }: Evaluation): readonly string[] => bids.map(({ standing }) => standing);

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
    expect(pointsFor(evaluation.bids[0], 'Price')).toBeNull();
    expect(evaluation.ranking).toBeNull();
  });

  it('kept with a reason, the bid stays in the reference set; rejected, it leaves it', () => {
    const kept = evaluated(
      model,
      inputOf({ Strong: strong, Weak: weak }, { kept: [{ bid: 'Weak' as BidId, criterion: 'Quality' as CriterionId }] }),
    );
    expect(totalsOf(kept)).toEqual({ Strong: '80', Weak: '64' });
    expect(kept.bids[1]?.gates[0]?.sentence).toBe(
      '“Quality” needs at least 50% of the points available, and the bid has 40%: it may be rejected, and it was decided to keep it.',
    );
    const rejected = evaluated(model, inputOf({ Strong: strong, Weak: weak }, { out: ['Weak'] }));
    expect(totalsOf(rejected)).toEqual({ Strong: '100', Weak: null });
    expect(rejected.bids[1]?.gates[0]?.sentence).toMatch(/the bid has 40%: it may be rejected, and it is set aside\.$/);
  });

  it('a failed "must" cannot be kept, and "more than 2" is not reached by 2', () => {
    const failing = { scores: { Q1: 2, Q2: 5 }, price: '100' };
    const kept = [{ bid: 'Failing' as BidId, criterion: 'Q1' as CriterionId }];
    const evaluation = evaluated(model, inputOf({ Strong: strong, Failing: failing }, { kept }));
    expect(standings(evaluation)).toEqual(['standing', 'disqualified']);
    expect(totalsOf(evaluation)).toEqual({ Strong: '100', Failing: null });
  });

  it('is undecided while a mark under it is missing, and then no price is compared', () => {
    const evaluation = evaluated(model, inputOf({ Strong: strong, Weak: { ...weak, scores: { Q1: 3 } } }));
    expect(evaluation.bids[1]?.gates.map(({ result, measured }) => [result, measured?.value ?? null])).toEqual([
      ['undecided', null],
      ['passed', '3'],
    ]);
    expect(evaluation.missing).toEqual([{ kind: 'consensus', criterion: 'Q2', bid: 'Weak' }]);
    expect(pointsFor(evaluation.bids[0], 'Price')).toBeNull();
  });

  it('domain.md 8: when all bidders fail, there is a ranking with nobody in it', () => {
    const evaluation = evaluated(model, inputOf({ One: { scores: { Q1: 0, Q2: 0 } }, Two: { scores: { Q1: 1, Q2: 5 } } }));
    expect(standings(evaluation)).toEqual(['disqualified', 'disqualified']);
    expect(evaluation.missing).toEqual([]);
    expect(evaluation.ranking).toEqual({ by: 'total', places: [], ties: [], winner: null, margin: null });
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
    expect(totalsOf(evaluation)).toEqual({ A: '100', B: null });
    expect(evaluation.missing).toEqual([{ kind: 'consensus', criterion: 'Q', bid: 'B' }]);
    expect(evaluation.ranking).toBeNull();
  });

  it('a missing price leaves all price points open, and the pounds that a cap on it decides', () => {
    const evaluation = evaluated(model, inputOf({ A: whole, B: { ...whole, price: null } }));
    expect(totalsOf(evaluation)).toEqual({ A: null, B: null });
    expect(evaluation.missing).toEqual([{ kind: 'price', bid: 'B' }]);
    expect(evaluation.bids.map(({ offers }) => offers.map((offer) => offer.measure))).toEqual([['weeks', 'spend'], ['weeks']]);
  });

  it('a missing offer leaves all points for offers open; an offer of nothing does not', () => {
    const missing = evaluated(model, inputOf({ A: whole, B: { ...whole, offers: { weeks: '1' } } }));
    expect(missing.missing).toEqual([{ kind: 'offer', measure: 'spend', bid: 'B' }]);
    expect(totalsOf(missing)).toEqual({ A: null, B: null });
    const none = evaluated(model, inputOf({ A: whole, B: { ...whole, offers: { weeks: '0', spend: '0' } } }));
    expect(totalsOf(none)).toEqual({ A: '100', B: '90' });
  });

  it('domain.md 8: all offers of nothing give nobody points', () => {
    const nothing = { ...whole, offers: { weeks: '0', spend: '0' } };
    expect(totalsOf(evaluated(model, inputOf({ A: nothing, B: nothing })))).toEqual({ A: '90', B: '90' });
  });

  it('a single bid gets all price points and all points for offers', () => {
    expect(totalsOf(evaluated(model, inputOf({ A: whole })))).toEqual({ A: '100' });
  });

  it('asks for no price when nothing published needs one', () => {
    const evaluation = evaluated(modelOf([scored('Q', null, '100')]), inputOf({ A: { scores: { Q: 4 } } }));
    expect([evaluation.missing, totalsOf(evaluation)]).toEqual([[], { A: '80' }]);
  });

  it('asks for prices also when only a cap or the tie-break needs them', () => {
    const offers = { spend: '10' };
    const onlyCap = modelOf([scored('Q', null, '90'), quantities('SV', null, '10', [capped])]);
    expect(evaluated(onlyCap, inputOf({ A: { scores: { Q: 5 }, offers } })).missing).toEqual([{ kind: 'price', bid: 'A' }]);
    const onlyTie = modelOf([scored('Q', null, '100')], { tieBreak: [{ kind: 'lowest-price' }] });
    expect(evaluated(onlyTie, inputOf({ A: { scores: { Q: 5 } } })).missing).toEqual([{ kind: 'price', bid: 'A' }]);
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
    for (const steps of [[], fiveSteps.steps.slice(0, 1), fiveSteps.steps.toReversed()]) {
      expect(refusal(modelOf([scored('Q', null, '100')], { scales: [{ ...fiveSteps, steps }] }), inputOf({}))).toBe('scale-without-span');
    }
    const heading = group('Heading', null, null, { threshold: threshold('50') });
    const note: Criterion = { kind: 'information', id: 'Note' as CriterionId, parent: heading.id, number: '0.1', title: 'Note', text: '' };
    expect(refusal(modelOf([heading, note, scored('Q', null, '100')]), inputOf({}))).toBe('threshold-over-nothing');
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
    expect(evaluation.ranking?.margin?.points.value).toBe(printExact(subtract(exact(first ?? ''), exact(second ?? ''))));
  });
});
