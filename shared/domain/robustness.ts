/** Everything that can be said about how firmly a result stands, in one answer: what would have to be different for another bid to be first (domain.md 3.7). Information only, through `settle`. */

import type { IndividualMark } from './agreement.ts';
import { type EffectiveWeight, effectiveWeights } from './effective-weights.ts';
import { display, withoutTrailingNoughts } from './display.ts';
import { add, compare, exact, type Fraction, fraction, hundred, isNegative, isPositive, negate, roundTo, subtract, zero } from './exact.ts';
import { comparableFormulas, type Swapped, swapFormula } from './formula-swap.ts';
import type { BidId, CriterionId } from './ids.ts';
import { leaveOneAssessorOut, type MeansDiagnostic, type WithoutBidder, withoutBidder } from './leave-one-out.ts';
import { type PriceShock, priceShock } from './price-shock.ts';
import type { Outcome } from './result.ts';
import { allowed } from './result.ts';
import { fewestFlips, type ScoreFlip, singleFlips } from './score-flips.ts';
import { mayWeighAnew, type Settled } from './sensitivity.ts';
import type { Stepwise } from './stepwise.ts';
import { leaderAt, type WeightFlip, weightFlips } from './weight-flips.ts';
import { listed } from './wording.ts';

export interface Robustness {
  /** What would have to be different, first of all. */
  readonly sentence: string;
  /** All that stand, in the order of the result. */
  readonly bids: readonly { readonly bid: BidId; readonly name: string }[];
  /** How many bids behind the first are looked at in other scores and at other prices, the nearest first. Weights are reckoned against all. */
  readonly rivals: { readonly scores: number; readonly prices: number };
  readonly effective: readonly EffectiveWeight[];
  readonly weightFlips: readonly WeightFlip[];
  readonly fewestFlips: readonly ScoreFlip[];
  readonly singleFlips: readonly ScoreFlip[];
  /** Every bid, but of a large field only those without which another would be first. */
  readonly withoutBidder: readonly WithoutBidder[];
  /** Bids without which the first stays first, told only as a number. */
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

const distance = ({ at, weight }: WeightFlip): Fraction => {
  const away = subtract(exact(at), exact(weight));
  return isNegative(away) ? negate(away) : away;
};

/** By how far the weight lies from the published one: a bid that stands far behind may need the least. */
export const nearestFirst = (flips: readonly WeightFlip[]): readonly WeightFlip[] =>
  flips
    .map((flip) => ({ flip, away: distance(flip) }))
    .toSorted((a, b) => compare(a.away, b.away))
    .map(({ flip }) => flip);

/** "Bidder B would win if “Price” weighed 23.22 instead of 20." A bid that overtakes the first wins only where no third is ahead of both. */
const firstSentence = (settled: Settled, flips: readonly WeightFlip[]): string => {
  const { plan, first } = settled;
  const unweighed = mayWeighAnew(settled);
  if (unweighed) return unweighed.sentence;
  const sections = plan.below.get(null) ?? [];
  const atTheTop = flips.filter(({ criterion }) => sections.some(({ id }) => id === criterion));
  if (atTheTop.length === 0) return `Whatever one section weighed, ${first.name} would stay first.`;
  const title = (id: CriterionId) => sections.find((section) => section.id === id)?.title ?? '';
  const short = (value: Fraction) => withoutTrailingNoughts(display(value));
  const winning = nearestFirst(atTheTop).flatMap((flip) => {
    const from = leadsFrom(flip);
    const leader = from && leaderAt(settled, flip.criterion, from);
    return from && leader?.bid === flip.rival ? [{ flip, from, leader }] : [];
  });
  const [nearest] = winning;
  const conditions = winning
    .filter(({ leader }) => leader === nearest?.leader)
    .map(({ flip, from }) => `“${title(flip.criterion)}” weighed ${short(from)} instead of ${short(exact(flip.weight))}`);
  return nearest
    ? `${nearest.leader.name} would win if ${listed(conditions, 'or')}.`
    : `Whatever one section weighed, ${first.name} would hardly lose the first place.`;
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

const labels = {
  weights: 'Weights that would change the first place',
  scores: 'Scores that would change the first place',
  bidders: 'The result without one bidder',
  assessors: 'Means without one assessor',
  formulas: 'Other price formulas',
  prices: 'Other prices',
} as const;

/** Refuses, at the end of the part in which it is met, what `calculate` refuses. */
export function* robustnessOf(settled: Settled, marks: readonly IndividualMark[]): Stepwise<Outcome<Robustness>> {
  const { first, rivals, model } = settled;
  const near: Settled = { ...settled, rivals: rivals.slice(0, mostRivals) };
  const byScores = rivals.length > mostByScores ? near : settled;
  const isLarge = rivals.length > mostRivals;
  const all = [first, ...rivals];
  const prices = model.criteria.filter((criterion) => criterion.kind === 'price');
  const hasPrice = prices.length > 0;
  // An income is best when it is highest, so no bid would be first for being cheaper.
  const priced =
    hasPrice && prices.every(({ formula }) => formula.kind !== 'highest-income') ? near.rivals.filter(({ price }) => price !== null) : [];
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
  const fewest = mayWeighAnew(settled) ? allowed([]) : fewestFlips(byScores);
  if (!fewest.ok) return fewest;

  const without: WithoutBidder[] = [];
  let withoutEffect = 0;
  for (const left of all) {
    yield step(labels.bidders);
    const one = withoutBidder(settled, left);
    if (!one.ok) return one;
    if (!isLarge) without.push(one.value);
    else if (one.value.reverses || left === first) without.push({ ...one.value, totals: one.value.totals.slice(0, mostTotals) });
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
    bids: all.map(({ bid, name }) => ({ bid, name })),
    rivals: { scores: byScores.rivals.length, prices: near.rivals.length },
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
