/** Robustness of a result: what may be looked at, when, and what it is reckoned from. By rule, not by hiding a button: a list of flips seen while scores can move is evidence of steering (domain.md 3.7, rule N13). */

import { isSame, type Stake, stakeOf, takenBy } from './at-stake.ts';
import { type Calculation, contenders } from './calculate.ts';
import type { EvaluationInput } from './evaluation.ts';
import type { Model } from './model.ts';
import { type Plan, plan } from './plan.ts';
import { figureNames } from './price-figure.ts';
import type { BidId } from './ids.ts';
import type { Contender } from './ranking.ts';
import { reckon, type Reckoned } from './reckon.ts';
import type { Outcome, Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { type Stage, stages } from './stages.ts';

const isBefore = (stage: Stage, other: Stage): boolean => stages.indexOf(stage) < stages.indexOf(other);

/** Agreement statistics set individual marks against agreed scores, so they wait for the lock. Refuses `quality-not-locked`. */
export const mayLookAtAgreement = (stage: Stage): Refusal | null =>
  isBefore(stage, 'quality-locked')
    ? refuse('quality-not-locked', 'Scores can still change, so nothing is shown that could steer them.', { wayOut: 'Lock quality first.' })
    : null;

/** How far a record is. */
export interface Standing {
  readonly stage: Stage;
  /** What a recommendation still waits for: while it does, the result can move. */
  readonly open: Refusal | null;
}

/**
 * Everything in the files of sensitivity shows results, and is hidden until they are ranked for good (domain.md 3.7): what would flip a result is not for whoever can still verify, adjust or decide.
 * Refuses `quality-not-locked`, while there are no totals `price-not-open`, and then what a recommendation is refused for. In a closed record nothing moves any more.
 */
export const mayLookAtRobustness = ({ stage, open }: Standing): Refusal | null => {
  const early = mayLookAtAgreement(stage);
  if (early) return early;
  if (isBefore(stage, 'price-open'))
    return refuse('price-not-open', 'There is no result yet whose robustness could be looked at.', {
      wayOut: 'Two people open the prices first.',
    });
  return stage === 'closed' ? null : open;
};

interface Result {
  /** Nothing in it is rounded, so that points stay proportional to weights. */
  readonly model: Model;
  readonly input: EvaluationInput;
  readonly plan: Plan;
  readonly calculation: Calculation;
  readonly first: Contender;
  /** The other bids that stand, best first. */
  readonly rivals: readonly Contender[];
  readonly stake: Stake;
  /** The first alone, or all whom the published rule takes on. */
  readonly taken: readonly BidId[];
}

/** Weights and points tip nothing by themselves where pounds put bids in order. Refuses `not-ranked-by-total`. */
export const mayWeighAnew = ({ plan }: Settled): Refusal | null =>
  plan.ranking
    ? refuse(
        'not-ranked-by-total',
        `Bids are put in order by their ${figureNames[plan.ranking.formula.kind]}, not by a total, and price has no weight: no weight can be said to tip the result.`,
        { wayOut: 'Look at the prices that would tip it, or at the result without each bid.' },
      )
    : null;

/** Those whom the published rule leaves out, best first: all but the first where one is awarded. */
export const leftOut = ({ rivals, taken }: Pick<Settled, 'rivals' | 'taken'>): readonly Contender[] =>
  rivals.filter(({ bid }) => !taken.includes(bid));

/** Those whom it takes, best first. */
export const takenOn = ({ first, rivals, taken }: Pick<Settled, 'first' | 'rivals' | 'taken'>): readonly Contender[] =>
  [first, ...rivals].filter(({ bid }) => taken.includes(bid));

declare const door: unique symbol;

/** A result that may be looked at from all sides: complete, settled, and before any published rounding. Only `settle` can make one. */
export type Settled = Result & { readonly [door]: 'settle' };

/** The same tender before any rounding; the very same result where nothing is rounded. */
const beforeRounding = (model: Model, published: Reckoned, input: EvaluationInput): Outcome<Reckoned> => {
  if (model.rounding.stage === 'none') return allowed(published);
  const planned = plan({ ...model, rounding: { ...model.rounding, stage: 'none' } });
  return planned.ok ? reckon(planned.value, input) : planned;
};

const no = (code: string, sentence: string, wayOut?: string): Outcome<never> =>
  refused(refuse(code, sentence, wayOut === undefined ? {} : { wayOut }));

/**
 * The door to every question of sensitivity. Refuses what `mayLookAtRobustness`, `plan` and `calculate` refuse; `result-incomplete`, `fewer-than-two-bids`
 * and `tie-undecided`; and `rounding-decides`, when a published rounding puts another bid first, or takes others on, than the exact points would: no weight
 * or price tips that.
 */
export const settle = (standing: Standing, model: Model, input: EvaluationInput): Outcome<Settled> => {
  const early = mayLookAtRobustness(standing);
  if (early) return refused(early);
  const published = plan(model);
  if (!published.ok) return published;
  if (published.value.order)
    return no(
      'method-without-totals',
      'The order of the criteria alone decides: there are no weights and no totals that could tip the result.',
    );
  const result = reckon(published.value, input);
  if (!result.ok) return result;
  if (result.value.ranking === null)
    return no('result-incomplete', `${result.value.calculation.missing.length} numbers are still missing, so there is no result.`);
  if (result.value.ranking.places.length < 2)
    return no('fewer-than-two-bids', 'With fewer than two bids there is nothing that another could overtake.');
  const unrounded = beforeRounding(model, result.value, input);
  if (!unrounded.ok) return unrounded;
  const { plan: exactly, calculation, ranking } = unrounded.value;
  const stake = stakeOf(model);
  const taken = takenBy(stake, ranking);
  const asPublished = takenBy(stake, result.value.ranking);
  if (taken === null || asPublished === null || !ranking)
    return stake
      ? no('tie-undecided', 'A tie across the line has not been decided.', 'Decide the tie as published.')
      : no('tie-undecided', 'The first place is tied.', 'Decide the tie as published.');
  if (!isSame(taken, asPublished))
    return no(
      'rounding-decides',
      stake
        ? 'The published rounding itself decides who is taken on: by the exact points it would be others.'
        : 'The published rounding itself decides who is first: by the exact points it would be another bid.',
    );
  const contending = new Map(contenders(exactly, calculation).map((contender) => [contender.bid, contender]));
  const [first, ...rivals] = ranking.places.map(({ bid }) => contending.get(bid)).filter((contender) => contender !== undefined);
  if (!first) throw new TypeError('a ranking with a winner that does not stand');
  const settled: Result = { model: exactly.model, input, plan: exactly, calculation, first, rivals, stake, taken };
  return allowed(settled as Settled);
};
