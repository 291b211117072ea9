/** What `tender-panel compute` answers: the evaluation by the code that the window runs, and, where asked for, what stands round it. */

import { agreementOf, type Agreement } from '../../../../shared/domain/agreement.ts';
import { evaluate } from '../../../../shared/domain/evaluate.ts';
import { isUnweighedPrice } from '../../../../shared/domain/criteria.ts';
import { effectiveWeights, type EffectiveWeight } from '../../../../shared/domain/effective-weights.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import { zero } from '../../../../shared/domain/exact.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { type NamedFormula, type Swapped, swapFormula } from '../../../../shared/domain/formula-swap.ts';
import {
  leaveOneAssessorOut,
  leaveOneBidderOut,
  type MeansDiagnostic,
  type WithoutBidder,
} from '../../../../shared/domain/leave-one-out.ts';
import { isUnweighedFormula } from '../../../../shared/domain/price-formula.ts';
import { type PriceShock, priceShock } from '../../../../shared/domain/price-shock.ts';
import { allowed, type Outcome, type Refusal, refuse } from '../../../../shared/domain/result.ts';
import { fewestFlips, type ScoreFlip, singleFlips } from '../../../../shared/domain/score-flips.ts';
import { mayLookAtAgreement, settle, type Settled } from '../../../../shared/domain/sensitivity.ts';
import type { Stage } from '../../../../shared/domain/stages.ts';
import { type DrawOrder, drawWeights, type WeightDraws } from '../../../../shared/domain/weight-draws.ts';
import { type WeightFlip, weightFlips } from '../../../../shared/domain/weight-flips.ts';
import type { Computable } from './read.ts';

export interface Asked {
  readonly formula: boolean;
  /** How weights are drawn, or null when robustness is not asked for. */
  readonly robustness: DrawOrder | null;
  readonly agreement: boolean;
}

export interface Robustness {
  readonly weightFlips: readonly WeightFlip[];
  /** Every single step of one score that would change who is first. */
  readonly singleFlips: readonly ScoreFlip[];
  readonly fewestFlips: readonly ScoreFlip[];
  readonly withoutBidder: readonly WithoutBidder[];
  /** By means of marks, which are no scores; empty where no individual marks are given. */
  readonly withoutAssessor: readonly MeansDiagnostic[];
  readonly priceShocks: readonly (PriceShock | { readonly refusal: Refusal })[];
  readonly draws: WeightDraws;
  readonly effectiveWeights: readonly EffectiveWeight[];
}

type OrRefusal<T> = T | { readonly refusal: Refusal };

export interface Answer {
  readonly format: 1;
  readonly title: string;
  readonly evaluation: Evaluation;
  /** Advice that the check before a freeze would give. */
  readonly findings: readonly Finding[];
  readonly formulas?: readonly OrRefusal<Swapped>[] | { readonly refusal: Refusal };
  readonly robustness?: OrRefusal<Robustness>;
  readonly agreement?: OrRefusal<Agreement>;
}

const orRefusal = <T>(outcome: Outcome<T>): OrRefusal<T> => (outcome.ok ? outcome.value : { refusal: outcome.refusal });

/** Those that need no published number. */
const usual: readonly NamedFormula[] = [
  { name: 'Lowest price over price', formula: { kind: 'lowest-over-price' } },
  { name: 'Linear from the lowest price', formula: { kind: 'linear-from-lowest' } },
  { name: 'Linear from lowest to highest price', formula: { kind: 'linear-range' } },
  { name: 'Price per quality point', formula: { kind: 'price-per-point' } },
];

/** A price without a weight has no points that another formula could give. */
const usualFor = ({ criteria }: Computable['model']): readonly NamedFormula[] =>
  criteria.some(isUnweighedPrice) ? usual.filter(({ formula }) => isUnweighedFormula(formula)) : usual;

const robustnessOf = (settled: Settled, { individual }: Computable, order: DrawOrder): Outcome<Robustness> => {
  const single = singleFlips(settled);
  if (!single.ok) return single;
  const fewest = fewestFlips(settled);
  if (!fewest.ok) return fewest;
  const without = leaveOneBidderOut(settled);
  if (!without.ok) return without;
  const draws = drawWeights(settled, order);
  if (!draws.ok) return draws;
  const { plan, first, rivals } = settled;
  const sections = (plan.below.get(null) ?? []).map(({ id, title }) => ({
    criterion: id,
    title,
    weight: plan.weights.get(id)?.absolute ?? zero,
    points: [first, ...rivals].map(({ points }) => points.get(id) ?? zero),
  }));
  return allowed({
    weightFlips: weightFlips(settled),
    singleFlips: single.value,
    fewestFlips: fewest.value,
    withoutBidder: without.value,
    withoutAssessor: individual.length === 0 ? [] : leaveOneAssessorOut(settled, individual),
    priceShocks: rivals.map(({ bid }) => orRefusal(priceShock(settled, bid))),
    draws: draws.value,
    effectiveWeights: effectiveWeights(sections),
  });
};

/** How far the facts are, in the words of the record: statistics that could steer a score wait for the last of them, here as in the window. */
const stageOf = ({ missing }: Evaluation): Stage => {
  if (missing.some(({ kind }) => kind === 'consensus')) return 'moderating';
  return missing.length > 0 ? 'quality-locked' : 'price-open';
};

const noMarks = refuse('no-individual-marks', 'The file gives no assessor’s own marks, so nothing can be said of how far they agreed.', {
  wayOut: 'List them under “individual”.',
});

/** Refuses what `evaluate` refuses; what is asked for beside it is refused in its own place. */
export const answerTo = (given: Computable, asked: Asked): Outcome<Answer> => {
  const { title, model, input, individual, findings, formulas } = given;
  const evaluated = evaluate(model, input);
  if (!evaluated.ok) return evaluated;
  const stage = stageOf(evaluated.value);
  const settled = asked.formula || asked.robustness ? settle(stage, model, input) : null;
  const early = mayLookAtAgreement(stage) ?? (individual.length === 0 ? noMarks : null);
  return allowed({
    format: 1,
    title,
    evaluation: evaluated.value,
    findings,
    ...(asked.formula && settled
      ? {
          formulas: settled.ok
            ? (formulas.length > 0 ? formulas : usualFor(model)).map((formula) => orRefusal(swapFormula(settled.value, formula)))
            : { refusal: settled.refusal },
        }
      : {}),
    ...(asked.robustness && settled
      ? { robustness: settled.ok ? orRefusal(robustnessOf(settled.value, given, asked.robustness)) : { refusal: settled.refusal } }
      : {}),
    ...(asked.agreement ? { agreement: early ? { refusal: early } : agreementOf(individual, input.consensus) } : {}),
  });
};

/** Whether anything that was asked for was refused. */
export const isWhole = ({ formulas = [], robustness, agreement }: Answer): boolean =>
  ![robustness, agreement, formulas, ...(Array.isArray(formulas) ? formulas : [])].some(
    (part) => part !== undefined && 'refusal' in (part as object),
  );
