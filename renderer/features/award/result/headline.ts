/** What the result comes to, before anybody looks at a table. */

import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import type { Derivation } from '../../../../shared/domain/derivation.ts';
import { displayDistinct } from '../../../../shared/domain/display.ts';
import type { Evaluation, RankedByPounds } from '../../../../shared/domain/evaluation.ts';
import { equal, exact, zero } from '../../../../shared/domain/exact.ts';
import type { BidId } from '../../../../shared/domain/ids.ts';
import { displayFigures } from '../../../../shared/domain/price-figure.ts';

export type Headline =
  | {
      readonly kind: 'leads';
      readonly first: string;
      readonly second: string;
      readonly margin: Derivation;
      /** More digits than asked for rather than a lead of nothing. */
      readonly shown: string;
      /** Titles of the sections without which the first bid would not lead. */
      readonly deciding: readonly string[];
    }
  /** Ranked by pounds, the lowest first. */
  | {
      readonly kind: 'leads-by-pounds';
      readonly first: string;
      readonly second: string;
      readonly by: RankedByPounds;
      readonly margin: Derivation;
      readonly shown: string;
    }
  /** Before the last stage of a procedure: who goes on, and by what rule. */
  | { readonly kind: 'going-on'; readonly sentence: string; readonly rule: string }
  /** Nothing is added up: the first criterion on which they differ decides. */
  | { readonly kind: 'ordered'; readonly first: string; readonly sentence: string }
  /** The same total; the published tie-break, or what was decided under it, put one first. */
  | { readonly kind: 'settled'; readonly first: string; readonly sentence: string }
  /** The first place is tied and somebody has to settle it. */
  | { readonly kind: 'tied'; readonly sentence: string }
  | { readonly kind: 'alone'; readonly name: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'incomplete'; readonly missing: number };

export const headlineOf = ({ bids, ranking, missing }: Evaluation, criteria: CriteriaTree, digits: number): Headline => {
  if (!ranking) return { kind: 'incomplete', missing: missing.length };
  const name = (id: BidId): string => bids.find(({ bid }) => bid === id)?.name ?? '';
  const [first, ...others] = ranking.places;
  if (!first) return { kind: 'nobody' };
  if (others.length === 0) return { kind: 'alone', name: name(first.bid) };
  const tie = ranking.ties.find(({ bids }) => bids.includes(first.bid));
  const { margin, order, winner } = ranking;
  const step = order?.find(({ ahead }) => ahead === first.bid);
  if (order && winner !== null)
    return step
      ? { kind: 'ordered', first: name(winner), sentence: step.sentence }
      : { kind: 'settled', first: name(winner), sentence: tie?.sentence ?? '' };
  if (!margin) return { kind: 'tied', sentence: tie?.sentence ?? '' };
  const lead = exact(margin.points.value);
  if (equal(lead, zero)) return { kind: 'settled', first: name(first.bid), sentence: tie?.sentence ?? margin.sentence };
  const { by } = ranking;
  if (by === 'price-per-point' || by === 'willingness-to-pay') {
    const [pounds = ''] = displayFigures([lead, zero]);
    return { kind: 'leads-by-pounds', first: name(margin.first), second: name(margin.second), by, margin: margin.points, shown: pounds };
  }
  const [shown = ''] = displayDistinct([lead, zero], digits);
  return {
    kind: 'leads',
    first: name(margin.first),
    second: name(margin.second),
    margin: margin.points,
    shown,
    deciding: margin.sections
      .filter(({ decides }) => decides)
      .map(({ criterion }) => criteria.find(({ id }) => id === criterion)?.title ?? ''),
  };
};
