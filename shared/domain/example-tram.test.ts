import { describe, expect, it } from 'vitest';
import type { CriteriaTree } from './criteria.ts';
import { display } from './display.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, EvaluationInput } from './evaluation.ts';
import { add, exact, negate, printExact, subtract } from './exact.ts';
import { type BidTable, evaluated, group, inputOf, measure, modelOf, priced, quantities, scored } from './testing.ts';

/** domain.md 5.1: tram network upgrade, quality 60, price 20, social value 20. */
const criteria = (cap: boolean): CriteriaTree => [
  group('Quality', null, '60'),
  scored('Q1', 'Quality', '20'),
  scored('Q2', 'Quality', '15'),
  scored('Q3', 'Quality', '15'),
  scored('Q4', 'Quality', '10'),
  priced('20'),
  group('Social value', null, '20'),
  quantities('Commitments', 'Social value', '10', [
    measure('apprentices', 'apprentice-week', '250'),
    measure('jobs', 'FTE-year', '30000', { deadweight: '25' }),
    measure('spend', '£ spent', '0.2', { cap: cap ? { kind: 'share-of-own-price', percent: '40' } : null }),
    measure('volunteering', 'hour', '17'),
  ]),
  scored('SVa', 'Social value', '6', { envelope: 'social-value' }),
  scored('SVb', 'Social value', '4', { envelope: 'social-value' }),
];

const bids = {
  A: {
    scores: { Q1: 4, Q2: 4, Q3: 3, Q4: 4, SVa: 4, SVb: 3 },
    price: '74600000',
    offers: { apprentices: '12480', jobs: '60', spend: '18000000', volunteering: '3000' },
  },
  B: {
    scores: { Q1: 4, Q2: 4, Q3: 4, Q4: 4, SVa: 4, SVb: 3 },
    price: '71200000',
    offers: { apprentices: '20800', jobs: '45', spend: '15000000', volunteering: '2400' },
  },
  C: {
    scores: { Q1: 4, Q2: 4, Q3: 4, Q4: 3, SVa: 4, SVb: 5 },
    price: '78900000',
    offers: { apprentices: '16640', jobs: '80', spend: '36000000', volunteering: '6000' },
  },
  D: {
    scores: { Q1: 3, Q2: 4, Q3: 3, Q4: 3, SVa: 2, SVb: 3 },
    price: '64000000',
    offers: { apprentices: '6240', jobs: '30', spend: '9600000', volunteering: '1000' },
  },
} satisfies Record<string, BidTable>;

const evaluatedTram = (input: EvaluationInput, cap = true): Evaluation => evaluated(modelOf(criteria(cap)), input);

const four = (value: string | undefined): string => (value === undefined ? '–' : display(exact(value), 4));

const pointsOf = ({ bids }: Evaluation, criterion: string): readonly string[] =>
  bids.map(({ points }) => four(points.find((entry) => entry.criterion === criterion)?.points?.value));

const totals = ({ bids }: Evaluation): readonly string[] => bids.map(({ total }) => four(total?.value));

const order = ({ ranking }: Evaluation): string => ranking?.places.map(({ bid }) => bid).join('') ?? '';

describe('domain.md 5.1: the tram upgrade', () => {
  const evaluation = evaluatedTram(inputOf(bids));

  it('counts the pounds of every measure, and C only up to the cap', () => {
    const pounds = (bid: number) => evaluation.bids[bid]?.offers.map((offer) => offer.pounds.value);
    expect(pounds(0)).toEqual(['3120000', '1350000', '3600000', '51000']);
    expect(pounds(1)).toEqual(['5200000', '1012500', '3000000', '40800']);
    expect(pounds(2)).toEqual(['4160000', '1800000', '6312000', '102000']);
    expect(pounds(3)).toEqual(['1560000', '675000', '1920000', '17000']);
    const spend = evaluation.bids[2]?.offers.find(({ measure: id }) => id === 'spend');
    expect([spend?.promised, spend?.counted]).toEqual(['36000000', '31560000']);
  });

  it('adds the pounds up in the working of the points', () => {
    const sums = evaluation.bids.map(
      ({ points }) => points.find(({ criterion }) => criterion === 'Commitments')?.points?.steps?.[0]?.value,
    );
    expect(sums).toEqual(['8121000', '9253300', '12374000', '4172000']);
  });

  it('gives the points of every section', () => {
    expect(pointsOf(evaluation, 'Quality')).toEqual(['45.0000', '48.0000', '46.0000', '39.0000']);
    expect(pointsOf(evaluation, 'Price')).toEqual(['17.1582', '17.9775', '16.2231', '20.0000']);
    expect(pointsOf(evaluation, 'Commitments')).toEqual(['6.5630', '7.4780', '10.0000', '3.3716']);
    const plans = evaluation.bids.map(({ points }) => {
      const [a, b] = ['SVa', 'SVb'].map((id) => points.find(({ criterion }) => criterion === id)?.points?.value ?? '');
      return [a, b];
    });
    expect(plans).toEqual([
      ['4.8', '2.4'],
      ['4.8', '2.4'],
      ['4.8', '4'],
      ['2.4', '2.4'],
    ]);
    expect(totals(evaluation)).toEqual(['75.9211', '80.6555', '81.0231', '67.1716']);
    expect(evaluation.ranking?.places.map(({ bid, rank }) => [bid, rank])).toEqual([
      ['C', 1],
      ['B', 2],
      ['A', 3],
      ['D', 4],
    ]);
  });

  /** What a reader gets who subtracts two shown numbers; 5.1 prints its margins so. The exact margins below were worked out apart, with Python's fractions. */
  const shownDifference = (first: string, second: string): string => printExact(subtract(exact(first), exact(second)));

  it('says that C wins by 0.3675…, shown as 81.0231 less 80.6555 = 0.3676, and that social value decides it: B leads by 3.7544… without it', () => {
    const margin = evaluation.ranking?.margin;
    const [, shownB = '', shownC = ''] = totals(evaluation);
    expect([margin?.first, margin?.second, shownDifference(shownC, shownB)]).toEqual(['C', 'B', '0.3676']);
    expect(display(exact(margin?.points.value ?? ''), 12)).toBe('0.367520658019');
    expect(margin?.sections.map(({ criterion, decides, marginWithout }) => [criterion, decides, four(marginWithout)])).toEqual([
      ['Quality', false, '2.3675'],
      ['Price', false, '2.1220'],
      ['Social value', true, '-3.7545'],
    ]);
    const [withoutB, withoutC] = [
      ['48.0000', '17.9775'],
      ['46.0000', '16.2231'],
    ].map(([quality = '', price = '']) => printExact(add(exact(quality), exact(price))));
    expect(shownDifference(withoutB ?? '', withoutC ?? '')).toBe('3.7544');
    expect(display(negate(exact(margin?.sections[2]?.marginWithout ?? '')), 12)).toBe('3.754460916250');
    expect(margin?.sentence).toBe('Social value decides it: without it Bidder B would lead by 3.7545.');
  });

  it('without D, disregarded as abnormally low, refers every price to B, and C still wins, by 82.8482 less 82.6780 = 0.1702 as shown', () => {
    const without = evaluatedTram(inputOf(bids, { out: ['D'] }));
    expect(totals(without)).toEqual(['77.8514', '82.6780', '82.8482', '–']);
    expect(order(without)).toBe('CBA');
    expect(shownDifference('82.8482', '82.6780')).toBe('0.1702');
    expect(display(exact(without.ranking?.margin?.points.value ?? ''), 12)).toBe('0.170143804940');
    expect(without.bids.at(-1)?.standing).toBe('set-aside');
    expect(pointsOf(without, 'Quality').at(-1)).toBe('39.0000');
    expect(pointsOf(without, 'Price').at(-1)).toBe('–');
  });

  it('without the cap on spend, C counts £13,262,000', () => {
    const uncapped = evaluatedTram(inputOf(bids), false);
    expect(totals(uncapped)).toEqual(['75.4817', '80.1548', '81.0231', '66.9458']);
    expect(order(uncapped)).toBe('CBAD');
    const sum = uncapped.bids[2]?.points.find(({ criterion }) => criterion === 'Commitments')?.points?.steps?.[0]?.value;
    expect(sum).toBe('13262000');
  });

  it('with Q2 of C agreed at 3 instead of 4, B wins', () => {
    const other = evaluatedTram(inputOf({ ...bids, C: { ...bids.C, scores: { ...bids.C.scores, Q2: 3 } } }));
    expect(totals(other)).toEqual(['75.9211', '80.6555', '78.0231', '67.1716']);
    expect(order(other)).toBe('BCAD');
  });

  it('refuses the mean 3.33 for Q2 of C: it is no step of the scale', () => {
    const mean = evaluate(modelOf(criteria(true)), inputOf({ ...bids, C: { ...bids.C, scores: { ...bids.C.scores, Q2: '3.33' } } }));
    expect(mean.ok ? '' : mean.refusal.code).toBe('value-not-on-scale');
  });

  it('had the mean of the three marks for it been a step, B would have won by it', () => {
    const model = modelOf(criteria(true));
    const scales = model.scales.map((scale) => ({
      ...scale,
      steps: scale.steps.flatMap((step) => (step.value === '4' ? [{ value: '10/3', label: 'Mean', descriptor: 'No step' }, step] : [step])),
    }));
    const mean = { ...bids, C: { ...bids.C, scores: { ...bids.C.scores, Q2: '10/3' } } };
    const other = evaluated({ ...model, scales }, inputOf(mean));
    expect(totals(other)).toEqual(['75.9211', '80.6555', '79.0231', '67.1716']);
    expect(order(other)[0]).toBe('B');
  });

  it('gives the same in relative mode, written as percent of the parent', () => {
    const relative: Readonly<Record<string, string>> = {
      Q1: '100/3',
      Q2: '25',
      Q3: '25',
      Q4: '50/3',
      Commitments: '50',
      SVa: '30',
      SVb: '20',
    };
    const tree = criteria(true).map((criterion) => ({
      ...criterion,
      ...(relative[criterion.id] ? { weight: relative[criterion.id] } : {}),
    })) as CriteriaTree;
    const same = evaluate(modelOf(tree, { weightMode: 'relative' }), inputOf(bids));
    expect(same).toEqual({ ok: true, value: evaluation });
  });
});
