import { describe, expect, it } from 'vitest';
import { display } from './display.ts';
import type { Evaluation, EvaluationInput } from './evaluation.ts';
import { exact } from './exact.ts';
import type { Model } from './model.ts';
import type { PriceFormula } from './price-formula.ts';
import { type BidTable, evaluated, group, inputOf, modelOf, priced, scored, threshold } from './testing.ts';

/** domain.md 5.2: grounds maintenance, quality 50, price 40, social value 10; Q1 must be at least 3. */
const model = (formula: PriceFormula, gate = true): Model =>
  modelOf([
    group('Quality', null, '50'),
    scored('Q1', 'Quality', '20', { threshold: gate ? threshold('3') : null }),
    scored('Q2', 'Quality', '10'),
    scored('Q3', 'Quality', '10'),
    scored('Q4', 'Quality', '5'),
    scored('Q5', 'Quality', '5'),
    priced('40', formula),
    scored('SV', null, '10', { envelope: 'social-value' }),
  ]);

const bid = (price: string | null, scores: readonly number[], socialValue: number): BidTable => ({
  price,
  scores: { ...Object.fromEntries(scores.map((score, position) => [`Q${position + 1}`, score])), SV: socialValue },
});

const bids = {
  G1: bid('298500', [4, 4, 3, 4, 3], 3),
  G2: bid('312000', [5, 4, 4, 4, 4], 4),
  G3: bid('276400', [3, 4, 4, 3, 3], 4),
  G4: bid('345900', [5, 5, 5, 5, 4], 5),
  G5: bid('241000', [2, 3, 3, 3, 3], 3),
  G6: bid('289750', [4, 3, 4, 4, 4], 4),
};

const P1: PriceFormula = { kind: 'lowest-over-price' };
const P2: PriceFormula = { kind: 'linear-from-lowest' };

const evaluatedGrounds = (formula: PriceFormula, input: EvaluationInput = inputOf(bids), gate = true): Evaluation =>
  evaluated(model(formula, gate), input);

const column = ({ bids }: Evaluation, criterion: string): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    bids.map(({ bid, points }) => {
      const value = points.find((entry) => entry.criterion === criterion)?.points?.value;
      return [bid, value === undefined ? null : display(exact(value), 4)];
    }),
  );

const totals = ({ bids }: Evaluation): Readonly<Record<string, string | null>> =>
  Object.fromEntries(bids.map(({ bid, total }) => [bid, total && display(exact(total.value), 4)]));

const order = ({ ranking }: Evaluation): string => ranking?.places.map(({ bid }) => bid).join(' ') ?? '';

describe('domain.md 5.2: grounds maintenance with a gate on Q1', () => {
  it('P1: the gate takes G5 out before prices are compared, so the lowest is 276,400', () => {
    const evaluation = evaluatedGrounds(P1);
    expect(column(evaluation, 'Price')).toEqual({ G1: '37.0385', G2: '35.4359', G3: '40.0000', G4: '31.9630', G5: null, G6: '38.1570' });
    expect(totals(evaluation)).toEqual({ G1: '80.0385', G2: '87.4359', G3: '82.0000', G4: '90.9630', G5: null, G6: '84.1570' });
    expect(order(evaluation)).toBe('G4 G2 G6 G3 G1');
    expect(evaluation.ranking?.winner).toBe('G4');
    expect(evaluation.ranking?.margin && display(exact(evaluation.ranking.margin.points.value), 4)).toBe('3.5271');
  });

  it('P2 gives the same order', () => {
    const evaluation = evaluatedGrounds(P2);
    expect(totals(evaluation)).toEqual({ G1: '79.8017', G2: '86.8480', G3: '82.0000', G4: '88.9421', G5: null, G6: '84.0680' });
    expect(order(evaluation)).toBe('G4 G2 G6 G3 G1');
  });

  it('G5 keeps its quality points for its summary, and needs no price', () => {
    const shut = evaluatedGrounds(P1, inputOf({ ...bids, G5: { ...bids.G5, price: null } }));
    expect(shut).toEqual(evaluatedGrounds(P1));
    expect(column(shut, 'Quality')).toEqual({ G1: '37.0000', G2: '44.0000', G3: '34.0000', G4: '49.0000', G5: '26.0000', G6: '38.0000' });
    expect(column(shut, 'SV')).toEqual({ G1: '6.0000', G2: '8.0000', G3: '8.0000', G4: '10.0000', G5: '6.0000', G6: '8.0000' });
    const failed = shut.bids.find(({ bid }) => bid === 'G5');
    expect(failed?.standing).toBe('disqualified');
    expect(failed?.gates).toEqual([
      {
        criterion: 'Q1',
        result: 'failed',
        consequence: 'disqualified',
        sentence: '“Q1” needs at least 3, and the bid has 2: it is disqualified.',
        measured: {
          title: 'Agreed score of Bidder G5 for “Q1”',
          formula: 'agreed score',
          substituted: '2',
          value: '2',
          inputs: [{ label: 'score', value: '2', source: { kind: 'consensus', criterion: 'Q1', bid: 'G5' } }],
        },
      },
    ]);
  });

  it('had G5 wrongly been kept as the lowest, G4 would lead by 3.9719', () => {
    const evaluation = evaluatedGrounds(P1, inputOf(bids), false);
    expect(totals(evaluation)).toMatchObject({ G1: '75.2948', G2: '82.8974', G3: '76.8770', G4: '86.8693', G6: '79.2701' });
    expect(evaluation.ranking?.margin && display(exact(evaluation.ranking.margin.points.value), 4)).toBe('3.9719');
  });

  it('bites before price is open: quality is known, gates are decided, and only prices are missing', () => {
    const unpriced = Object.fromEntries(Object.entries(bids).map(([name, { scores }]) => [name, { scores }])) as Record<string, BidTable>;
    const evaluation = evaluatedGrounds(P1, inputOf(unpriced));
    expect(evaluation.bids.map(({ standing }) => standing)).toEqual([
      'standing',
      'standing',
      'standing',
      'standing',
      'disqualified',
      'standing',
    ]);
    expect(evaluation.missing).toEqual(['G1', 'G2', 'G3', 'G4', 'G6'].map((name) => ({ kind: 'price', bid: name })));
    expect(evaluation.ranking).toBeNull();
    expect(totals(evaluation)).toEqual({ G1: null, G2: null, G3: null, G4: null, G5: null, G6: null });
    expect(column(evaluation, 'Quality')['G4']).toBe('49.0000');
  });
});
