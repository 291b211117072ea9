/** Weights of a criteria tree, relative and absolute, exact at every node: 99.99 is not 100 (domain.md 3.2). */

import type { CriteriaTree, Criterion, WeighedCriterion, WeightMode } from './criteria.ts';
import { isPointsCriterion, isWeighed } from './criteria.ts';
import { isRankingFormula } from './price-formula.ts';
import { displayDistinct, withoutTrailingNoughts } from './display.ts';
import type { Fraction } from './exact.ts';
import { divide, equal, exact, hundred, isPositive, multiply, negate, printExact, subtract, sum, zero } from './exact.ts';
import type { CriterionId } from './ids.ts';
import type { Outcome, Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

export interface Weight {
  /** Percent of the parent. */
  readonly relative: Fraction;
  /** Points out of 100 for the whole tender. */
  readonly absolute: Fraction;
}

/** Of every criterion that gets points, and of every section above one. */
export type Weights = ReadonlyMap<CriterionId, Weight>;

/** `part`: a stage before the last, whose sections may add up to less than the whole that is judged in the end. */
export type WeightExtent = 'whole' | 'part';

export interface WeightSum {
  /** Of the weights that are there. */
  readonly sum: Fraction;
  /** What they have to add up to; null under a section of an absolute tree that has no weight of its own, and at the top of one whose price ranks without points. */
  readonly target: Fraction | null;
  /** Children that have no weight yet. */
  readonly unfilled: readonly WeighedCriterion[];
}

/** What the entered weights say so far. */
interface Entered {
  readonly byId: ReadonlyMap<CriterionId, Criterion>;
  /** null: not known yet. In absolute mode a section without a weight of its own weighs what its children weigh together. */
  readonly weightOf: ReadonlyMap<CriterionId, Fraction | null>;
  /** The children that count towards each sum: no pass/fail, no information, and no section that holds only those. */
  readonly counted: ReadonlyMap<CriterionId | null, readonly WeighedCriterion[]>;
}

const entered = (tree: CriteriaTree, mode: WeightMode): Entered => {
  const weightOf = new Map<CriterionId, Fraction | null>();
  const counted = new Map<CriterionId | null, WeighedCriterion[]>();
  const parents = new Set(tree.map(({ parent }) => parent));
  // From the back, so that children are known before their parent asks.
  for (const criterion of tree.filter(isWeighed).toReversed()) {
    const below = counted.get(criterion.id) ?? [];
    const holdsOnlyUnweighed = below.length === 0 && parents.has(criterion.id);
    if (criterion.weight === null && holdsOnlyUnweighed) continue;
    const derived = mode === 'absolute' && below.length > 0 ? sumIfKnown(below.map(({ id }) => weightOf.get(id) ?? null)) : null;
    weightOf.set(criterion.id, criterion.weight === null ? derived : exact(criterion.weight));
    const beside = counted.get(criterion.parent);
    if (beside) beside.push(criterion);
    else counted.set(criterion.parent, [criterion]);
  }
  for (const beside of counted.values()) beside.reverse();
  return { byId: new Map(tree.map((criterion) => [criterion.id, criterion])), weightOf, counted };
};

const sumIfKnown = (weights: readonly (Fraction | null)[]): Fraction | null =>
  weights.every((weight) => weight !== null) ? sum(weights) : null;

/** Points of a whole tender. Where price ranks bids without a weight, points are only divided by or multiplied, so they are whatever was published (domain.md 3.4, P6 and P7). */
const wholeOf = (tree: Iterable<Criterion>): Fraction | null =>
  [...tree].some((criterion) => criterion.kind === 'price' && isRankingFormula(criterion.formula)) ? null : hundred;

/** Of an id that is not in the tree (any more): nothing. */
const sumUnder = (
  { byId, weightOf, counted }: Entered,
  mode: WeightMode,
  parent: CriterionId | null,
  extent: WeightExtent = 'whole',
): WeightSum => {
  const children = counted.get(parent) ?? [];
  const above = parent === null ? undefined : byId.get(parent);
  const ownWeight = above !== undefined && isWeighed(above) && above.weight !== null ? exact(above.weight) : null;
  return {
    sum: sum(children.map(({ id }) => weightOf.get(id) ?? null).filter((weight) => weight !== null)),
    target:
      parent === null && extent === 'part' ? null : mode === 'relative' ? hundred : parent === null ? wholeOf(byId.values()) : ownWeight,
    unfilled: children.filter(({ id }) => (weightOf.get(id) ?? null) === null),
  };
};

/** The running sum under one section (null: of the sections at the top), for a screen on which weights are being entered. */
export const weightSum = (tree: CriteriaTree, mode: WeightMode, parent: CriterionId | null): WeightSum =>
  sumUnder(entered(tree, mode), mode, parent);

/** All of them at once, by section (null: of the sections at the top): of those that have anything to add up. */
export const weightSums = (
  tree: CriteriaTree,
  mode: WeightMode,
  extent: WeightExtent = 'whole',
): ReadonlyMap<CriterionId | null, WeightSum> => {
  const known = entered(tree, mode);
  return new Map([...known.counted.keys()].map((parent) => [parent, sumUnder(known, mode, parent, extent)]));
};

const ofOne = (criterion: WeighedCriterion, mode: WeightMode, { weightOf, counted }: Entered): Refusal | null => {
  const { id: about, title } = criterion;
  const weight = weightOf.get(about);
  const weighsWhatIsBelow = mode === 'absolute' && counted.has(about);
  if (weight === null && !weighsWhatIsBelow) {
    return refuse('weight-missing', `“${title}” has no weight yet.`, { about, wayOut: 'Enter a weight, or share the rest equally.' });
  }
  if (weight && !isPositive(weight)) {
    const wayOut = 'Enter a weight above 0, or make it a pass/fail or an information item.';
    return refuse('weight-not-positive', `“${title}” weighs ${printExact(weight)}, but a weight has to be more than 0.`, { about, wayOut });
  }
  if (weight && !isPointsCriterion(criterion) && !counted.has(about)) {
    const wayOut = 'Put a scored criterion below it, or take its weight away.';
    return refuse('weight-without-children', `“${title}” has a weight, but nothing below it can be given points.`, { about, wayOut });
  }
  return null;
};

/** Exact, and about how much that is where no decimal can say it; never so that it looks like what it is not. */
const inWords = (value: Fraction, not: Fraction): string => {
  const text = printExact(value);
  const [about = ''] = displayDistinct([value, not]);
  return text.includes('/') ? `${text} (about ${withoutTrailingNoughts(about)})` : text;
};

/** What is wrong with a sum; null while it is whole, or while a weight in it is missing. */
export const refusalOfSum = ({ sum, target, unfilled }: WeightSum, parent: Criterion | null): Refusal | null => {
  if (target === null || unfilled.length > 0 || equal(sum, target)) return null;
  const rest = subtract(target, sum);
  const where = parent === null ? 'The weights of the sections' : `The weights under “${parent.title}”`;
  const gap = isPositive(rest) ? `${inWords(rest, zero)} is missing` : `${inWords(negate(rest), zero)} is too much`;
  return refuse('weights-do-not-add-up', `${where} add up to ${inWords(sum, target)}, not ${inWords(target, sum)}: ${gap}.`, {
    wayOut: 'Correct one of them; a third can be entered as 1/3.',
    ...(parent === null ? {} : { about: parent.id }),
  });
};

/** Of the points of one criterion: above it no person can follow the arithmetic, and every number on the way grows with it. */
const mostDigits = 300;
const largest = 10n ** BigInt(mostDigits);

const tooFine = (tree: CriteriaTree, weights: Weights): readonly Refusal[] => {
  const isFine = (id: CriterionId | null): boolean => {
    const { numerator = 0n, denominator = 1n } = (id === null ? undefined : weights.get(id)?.absolute) ?? {};
    return numerator >= largest || denominator >= largest;
  };
  // Of the uppermost: what stands below it is so because of it.
  return tree.flatMap(({ id: about, parent, title }) =>
    !isFine(about) || isFine(parent)
      ? []
      : [
          refuse('weight-too-fine', `The points of “${title}” are a number of more than ${mostDigits} digits.`, {
            about,
            wayOut: 'Round the weights above it, or take it out of a section.',
          }),
        ],
  );
};

/** Everything that keeps the weights from being exact, in the order of the tree; empty when they are. */
export const weightRefusals = (tree: CriteriaTree, mode: WeightMode, extent: WeightExtent = 'whole'): readonly Refusal[] => {
  const known = entered(tree, mode);
  const wrong = entryRefusals(tree, mode, known, extent);
  return wrong.length > 0 ? wrong : tooFine(tree, bothOf(tree, mode, known));
};

const entryRefusals = (tree: CriteriaTree, mode: WeightMode, known: Entered, extent: WeightExtent): readonly Refusal[] => {
  const parents = [null, ...tree.filter(isWeighed).filter(({ id }) => known.counted.has(id))];
  return [
    ...tree.filter(isWeighed).map((criterion) => ofOne(criterion, mode, known)),
    ...parents.map((parent) => refusalOfSum(sumUnder(known, mode, parent?.id ?? null, extent), parent)),
  ].filter((refusal) => refusal !== null);
};

/** Both weights of every weighed criterion. Refuses with the first of `weightRefusals`. */
export const weigh = (tree: CriteriaTree, mode: WeightMode, extent: WeightExtent = 'whole'): Outcome<Weights> => {
  const [first] = weightRefusals(tree, mode, extent);
  if (first) return refused(first);
  return allowed(bothOf(tree, mode, entered(tree, mode)));
};

/** Of weights that are whole. */
const bothOf = (tree: CriteriaTree, mode: WeightMode, known: Entered): Weights => {
  const weights = new Map<CriterionId, Weight>();
  const whole = mode === 'relative' ? hundred : sumUnder(known, mode, null).sum;
  for (const { id, parent } of tree) {
    const weight = known.weightOf.get(id);
    if (!weight) continue;
    const above = parent === null ? whole : (weights.get(parent)?.absolute ?? hundred);
    weights.set(
      id,
      mode === 'relative'
        ? { relative: weight, absolute: divide(multiply(above, weight), hundred) }
        : { relative: divide(multiply(weight, hundred), above), absolute: weight },
    );
  }
  return weights;
};
