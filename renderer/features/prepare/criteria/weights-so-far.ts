/** What every criterion weighs as far as it can be said while weights are still being entered, and what each section adds up to. */

import type { CriteriaTree, Criterion, WeighedCriterion, WeightMode } from '../../../../shared/domain/criteria.ts';
import { find, isWeighed } from '../../../../shared/domain/criteria.ts';
import type { Fraction } from '../../../../shared/domain/exact.ts';
import { divide, exact, hundred, isPositive, multiply, printExact, subtract } from '../../../../shared/domain/exact.ts';
import type { CriterionId, Exact } from '../../../../shared/domain/ids.ts';
import { readPercent } from '../../../../shared/domain/number-entry.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import type { WeightSum } from '../../../../shared/domain/weights.ts';
import { refusalOfSum, weightSums, type WeightExtent } from '../../../../shared/domain/weights.ts';
import { prepareWords } from '../../../words/prepare.ts';

/** Null: not known yet. */
export interface WeightSoFar {
  /** Percent of the parent. */
  readonly relative: Fraction | null;
  /** Points out of 100 for the whole tender. */
  readonly absolute: Fraction | null;
}

type WeightSums = ReturnType<typeof weightSums>;

export type WeightsSoFar = ReadonlyMap<CriterionId, WeightSoFar>;

const unknown: WeightSoFar = { relative: null, absolute: null };

/** In absolute mode a section without a weight of its own weighs what is below it. */
const enteredOrBelow = (criterion: WeighedCriterion, mode: WeightMode, sums: WeightSums): Fraction | null => {
  if (criterion.weight !== null) return exact(criterion.weight);
  if (mode === 'relative' || criterion.kind !== 'group') return null;
  const below = sums.get(criterion.id);
  return below?.unfilled.length === 0 && isPositive(below.sum) ? below.sum : null;
};

/** Points of the whole tender: 100, or what the sections come to where price ranks without a weight. */
const wholeOf = (sums: WeightSums): Fraction => {
  const top = sums.get(null);
  return top ? (top.target ?? top.sum) : hundred;
};

export const weightsSoFar = (tree: CriteriaTree, mode: WeightMode): WeightsSoFar => {
  const weights = new Map<CriterionId, WeightSoFar>();
  const sums = weightSums(tree, mode);
  const whole = wholeOf(sums);
  for (const criterion of tree) {
    if (!isWeighed(criterion)) continue;
    const entered = enteredOrBelow(criterion, mode, sums);
    const above = criterion.parent === null ? whole : (weights.get(criterion.parent)?.absolute ?? null);
    if (entered === null) weights.set(criterion.id, unknown);
    else if (mode === 'relative')
      weights.set(criterion.id, { relative: entered, absolute: above && divide(multiply(above, entered), hundred) });
    else
      weights.set(criterion.id, {
        relative: above && isPositive(above) ? divide(multiply(entered, hundred), above) : null,
        absolute: entered,
      });
  }
  return weights;
};

export type WeightColumn = 'relative' | 'absolute';

/** A weight as typed into one of the two columns, as the tree keeps it in its mode. Blank takes the weight away. */
export const readWeight = (
  tree: CriteriaTree,
  mode: WeightMode,
  criterion: WeighedCriterion,
  column: WeightColumn,
  typed: string,
): Outcome<Exact | null> => {
  if (typed.trim() === '') return allowed(null);
  const about = criterion.id;
  const words = prepareWords.weights;
  const read = readPercent(typed);
  if (!read.ok) return refused({ ...read.refusal, about });
  if (column === mode) return asKept(read.value, about);
  const above =
    criterion.parent === null ? wholeOf(weightSums(tree, mode)) : (weightsSoFar(tree, mode).get(criterion.parent)?.absolute ?? null);
  if (above === null || !isPositive(above)) {
    const section = find(tree, criterion.parent ?? criterion.id)?.title ?? '';
    return refused(refuse('weight-of-section-first', words.sectionFirst(section), { about, wayOut: words.sectionFirstWayOut }));
  }
  const value = exact(read.value);
  const kept = mode === 'relative' ? divide(multiply(value, hundred), above) : divide(multiply(value, above), hundred);
  return asKept(printExact(kept), about);
};

/** Letters of a number in the record (shared/acts/words.ts). */
const longestNumber = 200;

const asKept = (weight: Exact, about: CriterionId): Outcome<Exact> =>
  weight.length <= longestNumber
    ? allowed(weight)
    : refused(
        refuse('weight-too-long', prepareWords.weights.tooLong(longestNumber), { about, wayOut: prepareWords.weights.tooLongWayOut }),
      );

/** What the weights directly below a section come to. */
export type SectionSum =
  | { readonly kind: 'whole'; readonly sum: Fraction }
  /** Some have no weight yet, and there is something left to share. */
  | { readonly kind: 'open'; readonly sum: Fraction; readonly rest: Fraction; readonly unfilled: number }
  | { readonly kind: 'wrong'; readonly sum: Fraction; readonly sentence: string };

const ofSum = (weightSum: WeightSum, section: Criterion | null): SectionSum | null => {
  const { sum, target, unfilled } = weightSum;
  if (target === null) return null;
  const rest = subtract(target, sum);
  if (unfilled.length > 0 && isPositive(rest)) return { kind: 'open', sum, rest, unfilled: unfilled.length };
  if (unfilled.length > 0) return { kind: 'wrong', sum, sentence: prepareWords.weights.nothingLeft(printExact(sum), unfilled.length) };
  const wrong = refusalOfSum(weightSum, section);
  return wrong ? { kind: 'wrong', sum, sentence: wrong.sentence } : { kind: 'whole', sum };
};

/** By section (null: the sections at the top). Not there: what has nothing to add up, and what is below a section whose own weight is not known yet. */
export const sectionSums = (
  tree: CriteriaTree,
  mode: WeightMode,
  extent: WeightExtent = 'whole',
): ReadonlyMap<CriterionId | null, SectionSum> => {
  const byId = new Map(tree.map((criterion) => [criterion.id, criterion]));
  return new Map(
    [...weightSums(tree, mode, extent)].flatMap(([parent, sum]) => {
      const said = ofSum(sum, parent === null ? null : (byId.get(parent) ?? null));
      return said ? [[parent, said] as const] : [];
    }),
  );
};
