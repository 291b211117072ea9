import { describe, expect, it } from 'vitest';
import { display } from './display.ts';
import { evaluate } from './evaluate.ts';
import { divide, exact } from './exact.ts';
import { group, inputOf, modelOf, priced, scored } from './testing.ts';

/** domain.md 6, R1: FCDO Services, FOI 2024/01569. The prices are those that the published price points imply; E is the lowest. */
const weights = ['5.5', '10', '10', '7.5', '4', '7.5', '7.5', '8'];

const raw = {
  A: [4, 4, 3, 4, 3, 3, 3, 4],
  B: [3, 3, 4, 3, 3, 4, 3, 4],
  C: [3, 3, 4, 3, 3, 3, 4, 4],
  D: [2, 2, 2, 2, 3, 2, 2, 2],
  E: [3, 4, 3, 3, 3, 3, 3, 3],
};

const prices = { A: '159936', B: '577201', C: '272109', D: '331400', E: '100000' };

/** As published. */
const cells = {
  A: ['4.40', '8.00', '6.00', '6.00', '2.40', '4.50', '4.50', '6.40'],
  B: ['3.30', '6.00', '8.00', '4.50', '2.40', '6.00', '4.50', '6.40'],
  C: ['3.30', '6.00', '8.00', '4.50', '2.40', '4.50', '6.00', '6.40'],
  D: ['2.20', '4.00', '4.00', '3.00', '2.40', '3.00', '3.00', '3.20'],
  E: ['3.30', '8.00', '6.00', '4.50', '2.40', '4.50', '4.50', '4.80'],
};

const questions = weights.map((_, position) => `Q${position + 1}`);

const model = modelOf([
  group('Technical', null, '60'),
  ...questions.map((question, position) => scored(question, 'Technical', weights[position] ?? null)),
  priced('40'),
]);

const input = inputOf(
  Object.fromEntries(
    (['A', 'B', 'C', 'D', 'E'] as const).map((bid) => [
      bid,
      { price: prices[bid], scores: Object.fromEntries(questions.map((question, position) => [question, raw[bid][position] ?? ''])) },
    ]),
  ),
);

describe('domain.md 6: a published table', () => {
  const evaluation = evaluate(model, input);
  const bids = evaluation.ok ? evaluation.value.bids : [];
  const shown = (criterion: string): readonly string[] =>
    bids.map(({ points }) => display(exact(points.find((entry) => entry.criterion === criterion)?.points?.value ?? '')));

  it('gives all 40 cells', () => {
    const table = questions.map(shown);
    const expected = questions.map((_, position) => Object.values(cells).map((column) => column[position]));
    expect(table).toEqual(expected);
    expect(table.flat()).toHaveLength(40);
  });

  it('gives the technical sums, the price points and the totals', () => {
    expect(shown('Technical')).toEqual(['42.20', '41.10', '41.10', '24.80', '38.00']);
    expect(shown('Price')).toEqual(['25.01', '6.93', '14.70', '12.07', '40.00']);
    expect(bids.map(({ total }) => display(exact(total?.value ?? '')))).toEqual(['67.21', '48.03', '55.80', '36.87', '78.00']);
  });

  it('ranks E, A, C, B, D', () => {
    expect(evaluation.ok && evaluation.value.ranking?.places.map(({ bid }) => bid)).toEqual(['E', 'A', 'C', 'B', 'D']);
  });

  it('if it was P1, each price was so many times the lowest: 40 ÷ points', () => {
    const ratios = ['25.01', '6.93', '14.70', '12.07', '40.00'].map((points) => display(divide(exact('40'), exact(points)), 3));
    expect(ratios).toEqual(['1.599', '5.772', '2.721', '3.314', '1.000']);
    // The example's prices are these, and no more is claimed of them.
    expect(Object.values(prices).map((price) => display(divide(exact(price), exact(prices.E)), 3))).toEqual(ratios);
  });
});
