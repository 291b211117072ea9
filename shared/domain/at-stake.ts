/** What a result decides, so that it can be asked how firmly: who is first, or, where a published rule takes several on, who they are (domain.md 3.6 and 3.7). */

import type { Ranking } from './evaluation.ts';
import { compare, equal, type Fraction, printExact } from './exact.ts';
import { type CutInto, type FrameworkCut, frameworkCut } from './framework-cut.ts';
import type { BidId } from './ids.ts';
import type { Model } from './model.ts';
import { cutOf, stageAfterThis } from './procedure-stages.ts';
import { listed } from './wording.ts';

/** null: one bid, the first. */
export type Stake = { readonly cut: FrameworkCut; readonly into: CutInto } | null;

/** Best first; null while a tie has to be decided before it can be said. */
export type Taken = readonly BidId[] | null;

export const stakeOf = (model: Model): Stake => {
  const cut = cutOf(model);
  return cut && { cut, into: stageAfterThis(model) ? 'next-stage' : 'framework' };
};

export const takenBy = (stake: Stake, ranking: Pick<Ranking, 'places' | 'ties' | 'winner'> | null): Taken => {
  if (!ranking) return null;
  if (!stake) return ranking.winner === null ? null : [ranking.winner];
  const admitted = frameworkCut(ranking.places, stake.cut, ranking.ties, stake.into);
  return admitted.ok ? admitted.value.admitted : null;
};

/** By totals alone, no tie-break asked. */
export const takenByTotals = (stake: Stake, totals: readonly { readonly bid: BidId; readonly total: Fraction }[]): Taken => {
  const best = totals.toSorted((a, b) => compare(b.total, a.total));
  let rank = 1;
  const places = best.map(({ bid, total }, index) => {
    if (index > 0 && !equal(best[index - 1]?.total ?? total, total)) rank = index + 1;
    return { bid, rank, total: printExact(total), shown: '', figure: null };
  });
  const [first, second] = places;
  return takenBy(stake, { places, ties: [], winner: first && second?.rank !== 1 ? first.bid : null });
};

/** The same bids, in whatever order: nobody's place among those who go on is at stake. */
export const isSame = (one: Taken, other: Taken): boolean =>
  one === null || other === null ? one === other : one.length === other.length && one.every((bid) => other.includes(bid));

/** Whether it is places that decide, so that whoever is left out is taken by overtaking one who is taken on. */
export const takesByPlace = (stake: Stake): boolean => stake === null || stake.cut.kind === 'first';

const infinitives = { framework: 'be admitted', 'next-stage': 'go on' } as const;

/** "be first", "go on", "be admitted": what is at stake, after "would". */
export const atStake = (stake: Stake): string => (stake ? infinitives[stake.into] : 'be first');

/** "S1 and S2 would go on", "nobody would be first without a decision". */
export const wouldBe = (stake: Stake, taken: Taken, nameOf: (bid: BidId) => string, still = ''): string =>
  `${taken && taken.length > 0 ? listed(taken.map(nameOf)) : 'nobody'} would ${still}${atStake(stake)}${taken ? '' : ' without a decision'}`;
