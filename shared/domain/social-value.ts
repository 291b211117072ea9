/** Social value offered as quantities: from promised units to pounds to points (domain.md 3.5). */

import type { Exact, MeasureId } from './ids.ts';

export interface Measure {
  readonly id: MeasureId;
  readonly code: string;
  readonly title: string;
  /** "apprentice-week", "FTE-year", "hour", "£ spent". */
  readonly unit: string;
  /** Pounds per unit, set and published by the authority. */
  readonly value: Exact;
  /** Percent, 0 to 100, that would have happened anyway. */
  readonly deadweight: Exact;
  /** Limits what is counted, never what was promised. */
  readonly cap: { readonly kind: 'share-of-own-price'; readonly percent: Exact } | null;
}

/** S1 of domain.md 3.5: relative to the highest offer. */
export type PointsRule = { readonly kind: 'relative-to-highest' };
