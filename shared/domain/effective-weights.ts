/** What each section weighed in the event: how far the bids lay apart in it, as a part of how far they lay apart in all of them (domain.md 3.4). Nominal weights mislead where scores bunch. */

import type { Derivation } from './derivation.ts';
import { displayPercent, displayWorking } from './display.ts';
import { divide, exact, type Fraction, hundred, isZero, max, min, multiply, printExact, subtract, sum, zero } from './exact.ts';
import type { CriterionId, Exact } from './ids.ts';

export interface EffectiveWeight {
  readonly criterion: CriterionId;
  /** As published, in points out of 100. */
  readonly stated: Exact;
  /** Highest less lowest points of the bids that stand. */
  readonly range: Exact;
  /** Percent of all ranges together; null when the bids do not differ in anything. */
  readonly working: Derivation | null;
  readonly sentence: string;
}

export interface WeighedSection {
  readonly criterion: CriterionId;
  readonly title: string;
  readonly weight: Fraction;
  /** Of every bid that stands. */
  readonly points: readonly Fraction[];
}

export const rangeOf = ([first = zero, ...rest]: readonly Fraction[]): Fraction => subtract(max(first, ...rest), min(first, ...rest));

/** In the order of the sections given. */
export const effectiveWeights = (sections: readonly WeighedSection[]): readonly EffectiveWeight[] => {
  const ranges = sections.map(({ points }) => rangeOf(points));
  const all = sum(ranges);
  return sections.map(({ criterion, title, weight }, position) => {
    const range = ranges[position] ?? zero;
    const stated = printExact(weight);
    const base = { criterion, stated, range: printExact(range) };
    if (isZero(all)) return { ...base, working: null, sentence: `“${title}” did not tell the bids apart, and nor did anything else.` };
    const working: Derivation = {
      title: `Effective weight of “${title}”`,
      formula: 'range of its points ÷ sum of the ranges of all sections × 100',
      substituted: `${displayWorking(range)} ÷ ${displayWorking(all)} × 100`,
      value: printExact(divide(multiply(range, hundred), all)),
      inputs: [{ label: 'published weight', value: stated, source: { kind: 'weight', criterion } }],
    };
    return {
      ...base,
      working,
      sentence: `“${title}” weighs ${displayPercent(weight, 1)} as published, and ${displayPercent(exact(working.value), 1)} of what told the bids apart.`,
    };
  });
};
