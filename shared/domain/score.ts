/** From an agreed score to points: the part of its scale that it reaches, times the weight of the question (domain.md 3.2). */

import type { ScoredCriterion } from './criteria.ts';
import type { Derivation, DerivationInput } from './derivation.ts';
import { displayWorking } from './display.ts';
import type { Fraction } from './exact.ts';
import { divide, exact, multiply, printExact, subtract } from './exact.ts';
import type { Exact } from './ids.ts';
import type { NamedBid } from './evaluation.ts';
import type { Scale } from './scale.ts';
import { ends } from './scale.ts';

/** The part of the weight that a score earns, from 0 to 1, by the published reading of the scale. The score has to be a step of it (`checkScore`). */
export const shareOfScale = (scale: Scale, score: Exact): Fraction => {
  const { lowest, highest } = ends(scale);
  if (scale.reading === 'of-maximum') return divide(exact(score), exact(highest));
  return divide(subtract(exact(score), exact(lowest)), subtract(exact(highest), exact(lowest)));
};

/** Points out of 100 for the whole tender, unrounded. `weight` is the absolute one. */
export const scorePoints = (scale: Scale, score: Exact, weight: Fraction): Fraction => multiply(shareOfScale(scale, score), weight);

/** How `scorePoints` came to its answer for one bid. */
export const deriveScorePoints = (criterion: ScoredCriterion, bid: NamedBid, scale: Scale, score: Exact, weight: Fraction): Derivation => {
  const { lowest, highest } = ends(scale);
  const shown = displayWorking(weight);
  const common = {
    title: `Points of ${bid.name} for “${criterion.title}”`,
    value: printExact(scorePoints(scale, score, weight)),
  };
  const agreed: DerivationInput = { label: 'score', value: score, source: { kind: 'consensus', criterion: criterion.id, bid: bid.id } };
  const top: DerivationInput = { label: 'highest step', value: highest, source: { kind: 'scale', scale: scale.id } };
  const bottom: DerivationInput = { label: 'lowest step', value: lowest, source: { kind: 'scale', scale: scale.id } };
  const weighed: DerivationInput = { label: 'weight', value: printExact(weight), source: { kind: 'weight', criterion: criterion.id } };
  return scale.reading === 'of-maximum'
    ? {
        ...common,
        formula: 'score ÷ highest step × weight',
        substituted: `${score} ÷ ${highest} × ${shown}`,
        inputs: [agreed, top, weighed],
      }
    : {
        ...common,
        formula: '(score − lowest step) ÷ (highest step − lowest step) × weight',
        substituted: `(${score} − ${lowest}) ÷ (${highest} − ${lowest}) × ${shown}`,
        inputs: [agreed, top, bottom, weighed],
      };
};
