/** What `tender-panel compute` answers: the evaluation by the code that the window runs, and, where asked for, what stands round it. */

import { agreementOf, type Agreement, type IndividualMark } from '../../../../shared/domain/agreement.ts';
import { withShared } from '../../../../shared/domain/answers.ts';
import { isUnweighedPrice } from '../../../../shared/domain/criteria.ts';
import type { Evaluation } from '../../../../shared/domain/evaluation.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { comparableFormulas, type NamedFormula, type Swapped, swapFormula } from '../../../../shared/domain/formula-swap.ts';
import type { LotId } from '../../../../shared/domain/ids.ts';
import { modelOfLot } from '../../../../shared/domain/lot-model.ts';
import { isUnweighedFormula } from '../../../../shared/domain/price-formula.ts';
import { allowed, type Outcome, type Refusal, refuse } from '../../../../shared/domain/result.ts';
import { type Robustness, robustnessOf } from '../../../../shared/domain/robustness.ts';
import { mayLookAtAgreement, mayWeighAnew, settle, type Settled } from '../../../../shared/domain/sensitivity.ts';
import type { Stage } from '../../../../shared/domain/stages.ts';
import { finished } from '../../../../shared/domain/stepwise.ts';
import { evaluateTender, inputOfLot, type LotResult, type TenderEvaluation } from '../../../../shared/domain/tender-evaluation.ts';
import { type DrawOrder, drawWeights, type WeightDraws } from '../../../../shared/domain/weight-draws.ts';
import type { PriceWay } from './prices.ts';
import type { Computable } from './read.ts';

export interface Asked {
  readonly formula: boolean;
  /** How weights are drawn, or null when robustness is not asked for. */
  readonly robustness: DrawOrder | null;
  readonly agreement: boolean;
}

/** What the window shows, and how often each bid would be first if the weights had been a little different; null where bids are not ranked by weights. */
export interface FirmResult extends Robustness {
  readonly draws: WeightDraws | null;
}

type OrRefusal<T> = T | { readonly refusal: Refusal };

/** null: the whole contract. */
type OfLot<T> = T & { readonly lot: LotId | null };

export interface Answer {
  readonly format: 1;
  readonly title: string;
  /** How each came from what was submitted to what is evaluated. */
  readonly prices: readonly PriceWay[];
  /** In the form in which a pack has it, too. */
  readonly evaluation: TenderEvaluation;
  /** Advice that the check before a freeze would give. */
  readonly findings: readonly Finding[];
  /** One for each lot. */
  readonly formulas?: readonly OfLot<OrRefusal<{ readonly swapped: readonly OrRefusal<Swapped>[] }>>[];
  /** One for each lot. */
  readonly robustness?: readonly OfLot<OrRefusal<FirmResult>>[];
  readonly agreement?: OrRefusal<Agreement>;
}

const orRefusal = <T>(outcome: Outcome<T>): OrRefusal<T> => (outcome.ok ? outcome.value : { refusal: outcome.refusal });

/** A price without a weight has no points that another formula could give. */
const usualFor = ({ criteria }: Computable['model']): readonly NamedFormula[] =>
  criteria.some(isUnweighedPrice) ? comparableFormulas.filter(({ formula }) => isUnweighedFormula(formula)) : comparableFormulas;

/** A mark of a question that is scored once counts for all of the supplier's bids, as the agreed score does. */
const marksForAll = ({ model, input, individual }: Computable): readonly IndividualMark[] =>
  [...Map.groupBy(individual, ({ person }) => person)].flatMap(([person, own]) =>
    withShared(model.criteria, [...input.bids, ...input.setAside], own).map((mark) => ({ person, ...mark })),
  );

const firmnessOf = (settled: Settled, given: Computable, order: DrawOrder): Outcome<FirmResult> => {
  const report = finished(robustnessOf(settled, marksForAll(given)));
  if (!report.ok) return report;
  const unweighed = mayWeighAnew(settled);
  const draws = unweighed ? null : drawWeights(settled, order);
  if (draws && !draws.ok) return draws;
  return allowed({ ...report.value, draws: draws ? draws.value : null });
};

/** How far the facts are, in the words of the record: statistics that could steer a score wait for the last of them, here as in the window. */
const stageOf = ({ missing }: Evaluation): Stage => {
  if (missing.some(({ kind }) => kind === 'consensus')) return 'moderating';
  return missing.length > 0 ? 'quality-locked' : 'price-open';
};

const noMarks = refuse('no-individual-marks', 'The file gives no assessor’s own marks, so nothing can be said of how far they agreed.', {
  wayOut: 'List them under “individual”.',
});

/** What is asked about the result of one lot, from the one door to such questions. */
const aside = <T>(
  { model, input }: Computable,
  { lot, evaluation }: LotResult,
  ask: (settled: Settled) => Outcome<T>,
): OfLot<OrRefusal<T>> => {
  const id = lot?.id ?? null;
  const settled = settle({ stage: stageOf(evaluation), open: null }, modelOfLot(model, id), inputOfLot(model, input)(id));
  return { lot: id, ...orRefusal(settled.ok ? ask(settled.value) : settled) };
};

/** Refuses what `evaluateTender` refuses; what is asked for beside it is refused in its own place. */
export const answerTo = (given: Computable, { formula, robustness, agreement }: Asked): Outcome<Answer> => {
  const { title, model, input, prices, individual, findings, formulas } = given;
  const evaluated = evaluateTender(model, input);
  if (!evaluated.ok) return evaluated;
  const { lots } = evaluated.value;
  const early = lots.map(({ evaluation }) => mayLookAtAgreement(stageOf(evaluation))).find((refusal) => refusal !== null);
  const noAgreement = early ?? (individual.length === 0 ? noMarks : null);
  const swapped = (settled: Settled) =>
    allowed({ swapped: (formulas.length > 0 ? formulas : usualFor(settled.model)).map((one) => orRefusal(swapFormula(settled, one))) });
  return allowed({
    format: 1,
    title,
    prices,
    evaluation: evaluated.value,
    findings,
    ...(formula ? { formulas: lots.map((lot) => aside(given, lot, swapped)) } : {}),
    ...(robustness ? { robustness: lots.map((lot) => aside(given, lot, (settled) => firmnessOf(settled, given, robustness))) } : {}),
    ...(agreement ? { agreement: noAgreement ? { refusal: noAgreement } : agreementOf(individual, input.consensus) } : {}),
  });
};

/** Whether anything that was asked for was refused. */
export const isWhole = ({ formulas = [], robustness = [], agreement }: Answer): boolean =>
  ![
    ...formulas,
    ...formulas.flatMap((one) => ('swapped' in one ? one.swapped : [])),
    ...robustness,
    ...(agreement ? [agreement] : []),
  ].some((part) => 'refusal' in part);
