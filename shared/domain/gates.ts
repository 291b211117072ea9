/** Thresholds: compared exactly, alike for every bid, and biting by themselves (domain.md 2.6, rule N8). */

import type { GroupCriterion, ScoredCriterion, Threshold } from './criteria.ts';
import type { Derivation } from './derivation.ts';
import { displayDistinct, displayWorking, withoutTrailingNoughts } from './display.ts';
import type { GateResult, NamedBid } from './evaluation.ts';
import type { CriterionId } from './ids.ts';
import type { Fraction } from './exact.ts';
import { compare, divide, exact, hundred, multiply, printExact, sum, zero } from './exact.ts';

export interface Gate {
  readonly criterion: GroupCriterion | ScoredCriterion;
  readonly threshold: Threshold;
  /** The questions that it reaches over; for a question, itself. */
  readonly scored: readonly CriterionId[];
}

/** `at-least` is reached by the value itself, `more-than` only beyond it. Never ask with a rounded number. */
export const passes = ({ comparison, value }: Threshold, measured: Fraction): boolean => {
  const order = compare(measured, exact(value));
  return order > 0 || (order === 0 && comparison === 'at-least');
};

export const percentOf = (points: Fraction, available: Fraction): Fraction => divide(multiply(points, hundred), available);

/** What follows from one threshold for one bid. `measured` is null while a mark under it is missing; `decided` is what is on record about the bid after a failed "may". */
export const gateResult = (
  { criterion, threshold }: Gate,
  measured: Fraction | null,
  decided: 'kept' | 'set-aside' | null,
): Omit<GateResult, 'measured'> => {
  const asked = `“${criterion.title}” needs ${threshold.comparison === 'at-least' ? 'at least' : 'more than'}`;
  const scope = criterion.kind === 'group' ? '% of the points available' : '';
  if (measured === null) {
    const sentence = `${asked} ${threshold.value}${scope}; not every mark is agreed yet.`;
    return { criterion: criterion.id, result: 'undecided', consequence: 'none', sentence };
  }
  const [reached = '', limit = ''] = displayDistinct([measured, exact(threshold.value)]).map(withoutTrailingNoughts);
  const facts = `${asked} ${limit}${scope}, and the bid has ${reached}${criterion.kind === 'group' ? '%' : ''}`;
  if (passes(threshold, measured)) return { criterion: criterion.id, result: 'passed', consequence: 'none', sentence: `${facts}.` };
  const consequence = threshold.modality === 'must' ? 'disqualified' : decided === 'kept' ? 'kept' : 'needs-decision';
  const words =
    consequence === 'needs-decision' && decided === 'set-aside' ? 'it may be rejected, and it is set aside' : consequences[consequence];
  return { criterion: criterion.id, result: 'failed', consequence, sentence: `${facts}: ${words}.` };
};

const consequences = {
  disqualified: 'it is disqualified',
  kept: 'it may be rejected, and it was decided to keep it',
  'needs-decision': 'it may be rejected, so somebody has to decide, with a reason',
} as const;

/** How `measured` came about, from the bid's unrounded points by question. */
export const deriveMeasured = (
  { criterion, scored }: Gate,
  bid: NamedBid,
  measured: Fraction,
  marks: ReadonlyMap<CriterionId, Fraction>,
  available: Fraction,
): Derivation => {
  const value = printExact(measured);
  if (criterion.kind === 'scored') {
    return {
      title: `Agreed score of ${bid.name} for “${criterion.title}”`,
      formula: 'agreed score',
      substituted: value,
      value,
      inputs: [{ label: 'score', value, source: { kind: 'consensus', criterion: criterion.id, bid: bid.id } }],
    };
  }
  const points = sum(scored.map((id) => marks.get(id) ?? zero));
  return {
    title: `Part of the points for “${criterion.title}” that ${bid.name} has`,
    formula: 'points before any rounding ÷ points available × 100',
    substituted: `${displayWorking(points)} ÷ ${displayWorking(available)} × 100`,
    value,
    inputs: [
      { label: 'points before any rounding', value: printExact(points), source: { kind: 'points', criterion: criterion.id, bid: bid.id } },
      { label: 'points available', value: printExact(available), source: { kind: 'weight', criterion: criterion.id } },
    ],
  };
};
