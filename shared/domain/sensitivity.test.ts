import { describe, expect, it } from 'vitest';
import type { EvaluationInput } from './evaluation.ts';
import type { Model } from './model.ts';
import { mayLookAtAgreement, mayLookAtRobustness, settle } from './sensitivity.ts';
import { refuse, refused } from './result.ts';
import { type Stage, stages } from './stages.ts';
import { inputOf, modelOf, scored } from './testing.ts';
import { settledOf, tram, tramBids } from './testing-examples.ts';

const refusal = (stage: Stage, model: Model, input: EvaluationInput): string => {
  const outcome = settle({ stage, open: null }, model, input);
  return outcome.ok ? '' : outcome.refusal.code;
};

describe('domain.md 3.7 and rule N13: nothing that could steer is shown while scores can move', () => {
  const waiting = refuse('offers-not-accepted', 'The social value offers of B have not been checked yet.');

  it('robustness waits until nothing that the result rests on is open (2.2, state 19), agreement for the lock, at every stage by the same rule', () => {
    const robustness = (stage: Stage) => [null, waiting].map((open) => mayLookAtRobustness({ stage, open })?.code ?? null);
    expect(stages.map((stage) => [stage, ...robustness(stage), mayLookAtAgreement(stage)?.code ?? null])).toEqual([
      ['criteria-draft', 'quality-not-locked', 'quality-not-locked', 'quality-not-locked'],
      ['frozen', 'quality-not-locked', 'quality-not-locked', 'quality-not-locked'],
      ['opened', 'quality-not-locked', 'quality-not-locked', 'quality-not-locked'],
      ['scoring', 'quality-not-locked', 'quality-not-locked', 'quality-not-locked'],
      ['moderating', 'quality-not-locked', 'quality-not-locked', 'quality-not-locked'],
      ['quality-locked', 'price-not-open', 'price-not-open', null],
      ['price-open', null, 'offers-not-accepted', null],
      ['recommended', null, 'offers-not-accepted', null],
      ['closed', null, null, null],
    ]);
  });

  it('there is no other door: what is not settled is refused', () => {
    expect(refusal('moderating', tram, inputOf(tramBids))).toBe('quality-not-locked');
    expect(refusal('price-open', tram, inputOf(tramBids))).toBe('');
    expect(settle({ stage: 'price-open', open: waiting }, tram, inputOf(tramBids))).toEqual(refused(waiting));
  });
});

describe('what can be looked at', () => {
  it('is a complete result with a first bid and the others, best first', () => {
    const { first, rivals } = settledOf(tram, inputOf(tramBids));
    expect([first.bid, ...rivals.map(({ bid }) => bid)]).toEqual(['C', 'B', 'A', 'D']);
  });

  it('is not a result with a number missing', () => {
    const { price: _, ...unpriced } = tramBids.D;
    expect(refusal('price-open', tram, inputOf({ ...tramBids, D: unpriced }))).toBe('result-incomplete');
  });

  it('is not a field of one', () => {
    expect(refusal('price-open', tram, inputOf({ A: tramBids.A }))).toBe('fewer-than-two-bids');
  });

  it('is not an open tie', () => {
    const level = modelOf([scored('Q1', null, '50'), scored('Q2', null, '50')]);
    const input = inputOf({ X: { scores: { Q1: 4, Q2: 3 } }, Y: { scores: { Q1: 3, Q2: 4 } } });
    expect(refusal('price-open', level, input)).toBe('tie-undecided');
    expect(
      settledOf(level, { ...input, tieOrders: [{ by: 'decision', order: [...input.bids].toReversed().map(({ id }) => id) }] }).first.bid,
    ).toBe('Y');
  });

  it('is not a result that the published rounding itself decides (3.1 V3: M 60 and N 62.5 become 64 and 63)', () => {
    const leaves = ['1', '2', '3', '4', '5', '6', '7', '8'].map((question) => scored(`Q${question}`, null, '12.5'));
    const bid = (marks: string) => ({ scores: Object.fromEntries(marks.split('').map((mark, at) => [`Q${at + 1}`, Number(mark)])) });
    const input = inputOf({ M: bid('33333333'), N: bid('44422243') });
    expect(settledOf(modelOf(leaves), input).first.bid).toBe('N');
    expect(refusal('price-open', modelOf(leaves, { rounding: { stage: 'leaf', places: 0, mode: 'half-up' } }), input)).toBe(
      'rounding-decides',
    );
  });

  it('nor one in which totals are rounded into a tie: 81.0231 and 80.6555 both become 81, and B has the higher quality', () => {
    expect(refusal('price-open', { ...tram, rounding: { stage: 'total', places: 0, mode: 'half-up' } }, inputOf(tramBids))).toBe(
      'rounding-decides',
    );
  });

  it('is reckoned before any rounding that leaves the first bid first', () => {
    const rounded: Model = { ...tram, rounding: { stage: 'total', places: 1, mode: 'half-up' } };
    expect(settledOf(rounded, inputOf(tramBids)).first.total).toEqual(settledOf(tram, inputOf(tramBids)).first.total);
  });
});
