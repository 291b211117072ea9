/** The same bids under other price formulas: it explains what the published one decided and decides nothing (domain.md 3.7). Information only, through `settle`. */

import { atStake, isSame, type Taken, takenBy, wouldBe } from './at-stake.ts';
import { isWeighed, judgedBy, type PriceCriterion } from './criteria.ts';
import { displayShort } from './display.ts';
import { compare, exact, subtract, zero } from './exact.ts';
import type { BidId, Exact } from './ids.ts';
import type { Ranking, RankedBy } from './evaluation.ts';
import { plan } from './plan.ts';
import { figureNames, priceFigure } from './price-figure.ts';
import { isRankingFormula, isUnweighedFormula, type PriceFormula, published, type UnweighedFormula } from './price-formula.ts';
import { formulaRefusal } from './price-formula-check.ts';
import { type Contender, rank } from './ranking.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { reckon } from './reckon.ts';
import type { Settled } from './sensitivity.ts';

export interface NamedFormula {
  readonly name: string;
  readonly formula: PriceFormula;
}

/** Those that need no number that would have had to be published. */
export const comparableFormulas: readonly NamedFormula[] = [
  { name: 'Lowest price over price', formula: { kind: 'lowest-over-price' } },
  { name: 'Linear from the lowest price', formula: { kind: 'linear-from-lowest' } },
  { name: 'Linear from lowest to highest price', formula: { kind: 'linear-range' } },
  {
    name: 'Deviation from the mean price, a point for each percent',
    formula: { kind: 'deviation-from-average', average: 'mean', factor: '1' },
  },
  { name: 'Price per quality point', formula: { kind: 'price-per-point' } },
];

export interface Swapped {
  readonly name: string;
  /** Best first, by the figure where the formula ranks by one. */
  readonly totals: readonly { readonly bid: BidId; readonly total: Exact; readonly figure: Exact | null }[];
  /** Who would be first, or all who would be taken on; null when a tie would have to be decided. */
  readonly taken: Taken;
  readonly sentence: string;
}

/** The result with all points but those for price, by a formula that gives none. Refuses `no-points-to-divide-by`. */
const withoutPricePoints = ({ plan, first, rivals, input }: Settled, formula: UnweighedFormula): Outcome<Ranking> => {
  const contenders: Contender[] = [];
  for (const contender of [first, ...rivals]) {
    const { price, points, total } = contender;
    if (!price) throw new TypeError('a contender without a price under a price criterion');
    if (formula.kind === 'budget' && compare(price, published(formula.pounds)) > 0) continue;
    const others = plan.priced.reduce((rest, { id }) => subtract(rest, points.get(id) ?? zero), total);
    const figure = isRankingFormula(formula) ? priceFigure(formula, { id: contender.bid, name: contender.name }, price, others) : null;
    if (figure && !figure.ok) return figure;
    contenders.push({ ...contender, total: others, figure: figure ? figure.value : null });
  }
  const by: RankedBy = isRankingFormula(formula) ? formula.kind : 'total';
  return allowed(rank(contenders, plan.model.tieBreak, input.tieOrders, plan.below.get(null) ?? [], by));
};

const rankedBy = (settled: Settled, prices: readonly PriceCriterion[], formula: PriceFormula): Outcome<Ranking | null> => {
  const { model, input } = settled;
  const wasWeighed = prices.some(isWeighed);
  if (isUnweighedFormula(formula) && wasWeighed) return withoutPricePoints(settled, formula);
  if (!isUnweighedFormula(formula) && !wasWeighed)
    return refused(
      refuse('no-price-weight', 'Price has no weight here, so a formula that gives points for it cannot be tried.', {
        wayOut: 'Try another formula without a weight.',
      }),
    );
  const criteria = model.criteria.map((criterion) => (criterion.kind === 'price' ? judgedBy(criterion, formula) : criterion));
  const planned = plan({ ...model, criteria });
  if (!planned.ok) return planned;
  const result = reckon(planned.value, input);
  return result.ok ? allowed(result.value.ranking) : result;
};

/** ", Bidder C would still be first with 82.68", " the first place would be tied". */
const told = ({ first, rivals, stake, taken: now }: Settled, ranking: Ranking | null, taken: Taken): string => {
  const contenders = [first, ...rivals];
  const nameOf = (bid: BidId): string => contenders.find((one) => one.bid === bid)?.name ?? '';
  if (stake) return `, ${wouldBe(stake, taken, nameOf, isSame(taken, now) ? 'still ' : '')}`;
  const [winner] = taken ?? [];
  const place = ranking?.places.find(({ bid }) => bid === winner);
  if (!ranking || !winner || !place) return ' the first place would be tied';
  const { by } = ranking;
  const what =
    by === 'total' || by === 'criteria-order'
      ? displayShort(exact(place.total ?? '0'))
      : `a ${figureNames[by]} of ${place.figure?.shown ?? ''}`;
  return `, ${wouldBe(stake, taken, nameOf, winner === first.bid ? 'still ' : '')} with ${what}`;
};

/**
 * Every price criterion of the model judged by this formula instead. Refuses `no-price-criterion`, `no-price-weight`, `no-points-to-divide-by` and what
 * `formulaRefusal`, `plan` and `calculate` refuse of the formula. A formula that divides by points is tried without the threshold that it would be published with.
 */
export const swapFormula = (settled: Settled, { name, formula }: NamedFormula): Outcome<Swapped> => {
  const { model, plan: planned } = settled;
  const prices = model.criteria.filter((criterion) => criterion.kind === 'price');
  const [price] = prices;
  if (!price) return refused(refuse('no-price-criterion', 'Price is not a criterion here, so no formula can be swapped.'));
  const wrong =
    formula.kind === 'price-per-point'
      ? null
      : formulaRefusal(judgedBy(price, formula), model, planned.weights.get(price.id)?.absolute ?? null);
  if (wrong) return refused(wrong);
  const ranked = rankedBy(settled, prices, formula);
  if (!ranked.ok) return ranked;
  const { places = [], by = 'total' } = ranked.value ?? {};
  const { stake } = settled;
  if (stake && stake.cut.kind !== 'first' && by !== 'total')
    return refused(refuse('method-without-totals', `By this formula bids have no totals that could say who would ${atStake(stake)}.`));
  const taken = takenBy(stake, ranked.value);
  return allowed({
    name,
    totals: places.flatMap(({ bid, total, figure }) => (total === null ? [] : [{ bid, total, figure: figure?.value ?? null }])),
    taken,
    sentence: places.length === 0 ? `By “${name}” no bid would be left.` : `By “${name}”${told(settled, ranked.value, taken)}.`,
  });
};
