/** Everything that can be said about how firmly a result stands, in one answer: what would have to be different for another bid to be first, or for others to be taken on (domain.md 3.7). Information only, through `settle`. */

import type { IndividualMark } from './agreement.ts';
import { atStake, isSame, type Stake, takesByPlace, wouldBe } from './at-stake.ts';
import { type EffectiveWeight, effectiveWeights } from './effective-weights.ts';
import { display, withoutTrailingNoughts } from './display.ts';
import { add, compare, exact, type Fraction, fraction, hundred, isPositive, roundTo, subtract, zero } from './exact.ts';
import { comparableFormulas, type Swapped, swapFormula } from './formula-swap.ts';
import type { CutInto } from './framework-cut.ts';
import type { BidId, CriterionId } from './ids.ts';
import { leaveOneAssessorOut, type MeansDiagnostic, type WithoutBidder, withoutBidder } from './leave-one-out.ts';
import { type PriceShock, priceShock } from './price-shock.ts';
import type { Outcome } from './result.ts';
import { allowed } from './result.ts';
import { fewestFlips, type ScoreFlip, singleFlips } from './score-flips.ts';
import { leftOut, mayWeighAnew, type Settled, takenOn } from './sensitivity.ts';
import type { Stepwise } from './stepwise.ts';
import { nearestFirst, takenAt, type WeightFlip, weightFlips } from './weight-flips.ts';
import { listed } from './wording.ts';

export interface Robustness {
  /** What would have to be different, first of all. */
  readonly sentence: string;
  /** Whom the published rule takes, where it is not the first alone: the question is then who goes on or is admitted. Best first. */
  readonly taken: { readonly into: CutInto; readonly bids: readonly BidId[]; readonly byPlace: boolean } | null;
  /** All that stand, in the order of the result. */
  readonly bids: readonly { readonly bid: BidId; readonly name: string }[];
  /** How many bids behind the first are looked at in other scores and at other prices, the nearest first. Weights are reckoned against all. */
  readonly rivals: { readonly scores: number; readonly prices: number };
  readonly effective: readonly EffectiveWeight[];
  readonly weightFlips: readonly WeightFlip[];
  readonly fewestFlips: readonly ScoreFlip[];
  readonly singleFlips: readonly ScoreFlip[];
  /** Every bid, but of a large field only those that are taken, and those without which others would be. */
  readonly withoutBidder: readonly WithoutBidder[];
  /** Bids without which nothing changes, told only as a number. */
  readonly withoutEffect: number;
  readonly withoutAssessor: readonly MeansDiagnostic[];
  readonly formulas: readonly Swapped[];
  /** Formulas that do not fit this model, and why. */
  readonly formulasNotTried: readonly { readonly name: string; readonly sentence: string }[];
  readonly priceShocks: readonly PriceShock[];
}

/**
 * Whoever overtakes the first by other scores or at another price is found by reckoning the whole field anew for every step of every bid, so in a field
 * of n bids that grows as n². Of more than `mostByScores` rivals the nearest `mostRivals` are looked at in that way, and at other prices always.
 */
const mostByScores = 100;
const mostRivals = 40;

/** Of totals without a bidder so many are listed in a large field. */
const mostTotals = 5;

const hundredth = fraction(1n, 100n);

/** The nearest weight in whole hundredths at which the rival leads, not merely draws level. Null where that is no weight. */
export const leadsFrom = ({ at, direction }: WeightFlip): Fraction | null => {
  const level = exact(at);
  const below = roundTo(level, 2, 'down');
  const beyond = direction === 'rises' ? add(below, hundredth) : compare(below, level) < 0 ? below : subtract(below, hundredth);
  return isPositive(beyond) && compare(beyond, hundred) < 0 ? beyond : null;
};

/** "Bidder B would win if “Price” weighed 23.22 instead of 20." A bid that overtakes the first wins only where no third is ahead of both. */
const firstSentence = (settled: Settled, flips: readonly WeightFlip[]): string => {
  const { plan, first, rivals, stake } = settled;
  const unweighed = mayWeighAnew(settled);
  if (unweighed) return unweighed.sentence;
  if (!takesByPlace(stake))
    return `Who would ${atStake(stake)} under other weights is not reckoned: the published rule names a line that totals have to reach.`;
  const stays = stake ? `the same would ${atStake(stake)}` : `${first.name} would stay first`;
  const sections = plan.below.get(null) ?? [];
  const atTheTop = flips.filter(({ criterion }) => sections.some(({ id }) => id === criterion));
  if (atTheTop.length === 0) return `Whatever one section weighed, ${stays}.`;
  const title = (id: CriterionId) => sections.find((section) => section.id === id)?.title ?? '';
  const nameOf = (bid: BidId): string => [first, ...rivals].find((contender) => contender.bid === bid)?.name ?? '';
  const short = (value: Fraction) => withoutTrailingNoughts(display(value));
  const winning = nearestFirst(atTheTop).flatMap((flip) => {
    const from = leadsFrom(flip);
    const taken = from && takenAt(settled, flip.criterion, from);
    return from && taken && !isSame(taken, settled.taken) && (stake || taken.includes(flip.rival)) ? [{ flip, from, taken }] : [];
  });
  const [nearest] = winning;
  const alike = winning.filter(({ taken }) => nearest && isSame(taken, nearest.taken));
  // Of several bids that reach the same by one section, the one that needs the least says it.
  const conditions = [...Map.groupBy(alike, ({ flip }) => flip.criterion).values()].flatMap(([least]) =>
    least ? [`“${title(least.flip.criterion)}” weighed ${short(least.from)} instead of ${short(exact(least.flip.weight))}`] : [],
  );
  if (!nearest)
    return stake
      ? `Whatever one section weighed, ${stays}.`
      : `Whatever one section weighed, ${first.name} would hardly lose the first place.`;
  const would = stake ? wouldBe(stake, nearest.taken, nameOf) : `${listed(nearest.taken.map(nameOf))} would win`;
  return `${would} if ${listed(conditions, 'or')}.`;
};

const effectiveOf = ({ plan, first, rivals }: Settled): readonly EffectiveWeight[] =>
  effectiveWeights(
    (plan.below.get(null) ?? []).map(({ id, title }) => ({
      criterion: id,
      title,
      weight: plan.weights.get(id)?.absolute ?? zero,
      points: [first, ...rivals].map(({ points }) => points.get(id) ?? zero),
    })),
  );

const labelsOf = (stake: Stake) => {
  const what = stake ? `who would ${atStake(stake)}` : 'the first place';
  return {
    weights: `Weights that would change ${what}`,
    scores: `Scores that would change ${what}`,
    bidders: 'The result without one bidder',
    assessors: 'Means without one assessor',
    formulas: 'Other price formulas',
    prices: 'Other prices',
  } as const;
};

/** Those nearest to where it is decided who is taken: behind the first, or on both sides of the line. */
const nearOnes = (settled: Settled): Settled => {
  const { first } = settled;
  const taken = takenOn(settled).filter((one) => one !== first);
  return { ...settled, rivals: [...taken.slice(-mostRivals), ...leftOut(settled).slice(0, mostRivals)] };
};

/** Refuses, at the end of the part in which it is met, what `calculate` refuses. */
export function* robustnessOf(settled: Settled, marks: readonly IndividualMark[]): Stepwise<Outcome<Robustness>> {
  const { first, rivals, model, stake } = settled;
  const labels = labelsOf(stake);
  const near = nearOnes(settled);
  const byScores = rivals.length > mostByScores ? near : settled;
  const isLarge = rivals.length > mostRivals;
  const all = [first, ...rivals];
  const prices = model.criteria.filter((criterion) => criterion.kind === 'price');
  const hasPrice = prices.length > 0;
  // An income is best when it is highest, so no bid would be first for being cheaper.
  const priced =
    hasPrice && prices.every(({ formula }) => formula.kind !== 'highest-income') ? leftOut(near).filter(({ price }) => price !== null) : [];
  const formulas = hasPrice ? comparableFormulas : [];
  const total = 3 + all.length + 1 + formulas.length + priced.length;
  let done = 0;
  const step = (label: string) => ({ done: done++, total, label });

  yield step(labels.weights);
  const flips = weightFlips(settled);
  yield step(labels.scores);
  const single = singleFlips(byScores);
  if (!single.ok) return single;
  yield step(labels.scores);
  const fewest = mayWeighAnew(settled) || !takesByPlace(stake) ? allowed([]) : fewestFlips(byScores);
  if (!fewest.ok) return fewest;

  const without: WithoutBidder[] = [];
  let withoutEffect = 0;
  for (const left of all) {
    yield step(labels.bidders);
    const one = withoutBidder(settled, left);
    if (!one.ok) return one;
    if (!isLarge) without.push(one.value);
    else if (one.value.reverses || settled.taken.includes(left.bid))
      without.push({ ...one.value, totals: one.value.totals.slice(0, mostTotals) });
    else withoutEffect += 1;
  }

  yield step(labels.assessors);
  const assessors = leaveOneAssessorOut(settled, marks).map((one) => ({ ...one, totals: one.totals.slice(0, mostRivals + 1) }));

  const swapped: Swapped[] = [];
  const untried: { readonly name: string; readonly sentence: string }[] = [];
  for (const named of formulas) {
    yield step(labels.formulas);
    const one = swapFormula(settled, named);
    if (!one.ok) untried.push({ name: named.name, sentence: one.refusal.sentence });
    else swapped.push({ ...one.value, totals: one.value.totals.slice(0, mostRivals + 1) });
  }

  const shocks: PriceShock[] = [];
  for (const { bid } of priced) {
    yield step(labels.prices);
    const one = priceShock(settled, bid);
    if (!one.ok) return one;
    shocks.push(one.value);
  }

  return allowed({
    sentence: firstSentence(settled, flips),
    taken: stake && { into: stake.into, bids: settled.taken, byPlace: takesByPlace(stake) },
    bids: all.map(({ bid, name }) => ({ bid, name })),
    rivals: { scores: byScores.rivals.length, prices: leftOut(near).length },
    effective: effectiveOf(settled),
    weightFlips: flips,
    fewestFlips: fewest.value,
    singleFlips: single.value,
    withoutBidder: without,
    withoutEffect,
    withoutAssessor: assessors,
    formulas: swapped,
    formulasNotTried: untried,
    priceShocks: shocks,
  });
}
