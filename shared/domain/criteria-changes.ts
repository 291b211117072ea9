/** Edits to a criteria tree before the freeze, each with its exact inverse, so that a draft can be undone step by step. */

import type { Criterion, CriteriaTree } from './criteria.ts';
import { isWeighed } from './criteria.ts';
import type { PriceRules } from './price-steps.ts';
import { isExact } from './exact.ts';
import type { CriterionId, Exact } from './ids.ts';
import { numbersOfFormula } from './price-formula.ts';
import type { IssuedLine } from './price-schedule.ts';
import type { Outcome } from './result.ts';
import { publishedNumbers } from './social-value-numbers.ts';
import { allowed, refuse, refused } from './result.ts';

/** `before` is the sibling that it shall stand in front of; null is behind the last. */
export type CriteriaChange =
  /** The criterion names its own parent. */
  | { readonly kind: 'added'; readonly criterion: Criterion; readonly before: CriterionId | null }
  /** The whole criterion as it shall be. Its id and parent stay: a move is a change of its own. */
  | { readonly kind: 'changed'; readonly criterion: Criterion }
  /** With everything below it. */
  | { readonly kind: 'moved'; readonly id: CriterionId; readonly parent: CriterionId | null; readonly before: CriterionId | null }
  /** With everything below it. */
  | { readonly kind: 'removed'; readonly id: CriterionId };

const no = (code: string, sentence: string, about: CriterionId, wayOut?: string): Outcome<never> =>
  refused(refuse(code, sentence, { about, ...(wayOut === undefined ? {} : { wayOut }) }));

const unknown = (id: CriterionId): Outcome<never> =>
  no('criterion-unknown', 'This criterion is not in the tree (any more).', id, 'Look at the tree as it is now and try again.');

/** A tree taken apart, so that a change costs what it touches and not the whole tree: sections of a large model have thousands of rows. Lives only while one batch is applied. */
interface Workbench {
  readonly byId: Map<CriterionId, Criterion>;
  readonly below: Map<CriterionId | null, CriterionId[]>;
}

const takeApart = (tree: CriteriaTree): Workbench => {
  const bench: Workbench = { byId: new Map(), below: new Map() };
  for (const criterion of tree) {
    bench.byId.set(criterion.id, criterion);
    siblingsIn(bench, criterion.parent).push(criterion.id);
  }
  return bench;
};

const siblingsIn = ({ below }: Workbench, parent: CriterionId | null): CriterionId[] => {
  const siblings = below.get(parent) ?? [];
  below.set(parent, siblings);
  return siblings;
};

/** The criterion and everything below it, depth-first; of null the whole tree. */
const branchIn = (bench: Workbench, top: CriterionId | null): readonly Criterion[] => {
  const found: Criterion[] = [];
  const waiting = top === null ? (bench.below.get(null) ?? []).toReversed() : [top];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const criterion = bench.byId.get(id);
    if (criterion) found.push(criterion);
    const below = bench.below.get(id) ?? [];
    for (let place = below.length - 1; place >= 0; place -= 1) waiting.push(below[place] as CriterionId);
  }
  return found;
};

/** Puts a criterion that is in no section into one. What stands below it comes with it. */
const insert = (bench: Workbench, { id, parent, title }: Criterion, before: CriterionId | null): Outcome<null> => {
  if (parent !== null) {
    const above = bench.byId.get(parent);
    if (!above) return no('criterion-parent-unknown', `The section that “${title}” shall stand in is not in the tree.`, id);
    if (above.kind !== 'group') {
      return no(
        'criterion-parent-not-a-group',
        `“${above.title}” is not a section, so nothing can stand below it.`,
        id,
        'Make it a section first, or choose another.',
      );
    }
  }
  const siblings = siblingsIn(bench, parent);
  const place = before === null ? siblings.length : siblings.indexOf(before);
  if (place === -1) return no('criterion-neighbour-elsewhere', `“${title}” cannot stand before a criterion of another section.`, id);
  siblings.splice(place, 0, id);
  return allowed(null);
};

const takeOut = (bench: Workbench, { id, parent }: Criterion): void => {
  const siblings = siblingsIn(bench, parent);
  siblings.splice(siblings.lastIndexOf(id), 1);
};

const change = ({ byId, below }: Workbench, criterion: Criterion): Outcome<null> => {
  const present = byId.get(criterion.id);
  if (!present) return unknown(criterion.id);
  if (present.parent !== criterion.parent) {
    return no('criterion-parent-changed', `“${criterion.title}” stands in another section.`, criterion.id, 'Move it instead.');
  }
  if (criterion.kind !== 'group' && (below.get(criterion.id)?.length ?? 0) > 0) {
    return no(
      'criterion-has-children',
      `“${criterion.title}” has criteria below it, so it has to stay a section.`,
      criterion.id,
      'Move or remove the criteria below it first.',
    );
  }
  byId.set(criterion.id, criterion);
  return allowed(null);
};

const isBelowItself = ({ byId }: Workbench, id: CriterionId, parent: CriterionId | null): boolean => {
  for (let above = parent; above !== null; above = byId.get(above)?.parent ?? null) if (above === id) return true;
  return false;
};

const move = (bench: Workbench, id: CriterionId, parent: CriterionId | null, before: CriterionId | null): Outcome<null> => {
  const present = bench.byId.get(id);
  if (!present) return unknown(id);
  if (before === id || isBelowItself(bench, id, parent)) {
    return no('criterion-below-itself', `“${present.title}” cannot stand below or before itself.`, id);
  }
  const moved = { ...present, parent };
  takeOut(bench, present);
  bench.byId.set(id, moved);
  return insert(bench, moved, before);
};

const remove = (bench: Workbench, id: CriterionId): Outcome<null> => {
  const present = bench.byId.get(id);
  if (!present) return unknown(id);
  const gone = branchIn(bench, id);
  takeOut(bench, present);
  for (const one of gone) {
    bench.byId.delete(one.id);
    bench.below.delete(one.id);
  }
  return allowed(null);
};

const add = (bench: Workbench, criterion: Criterion, before: CriterionId | null): Outcome<null> => {
  if (bench.byId.has(criterion.id)) return no('criterion-exists', `“${criterion.title}” is in the tree already.`, criterion.id);
  const inserted = insert(bench, criterion, before);
  if (inserted.ok) bench.byId.set(criterion.id, criterion);
  return inserted;
};

const quantitiesOf = (schedule: readonly IssuedLine[] | undefined): readonly Exact[] =>
  (schedule ?? []).flatMap(({ quantity, missingRate }) => [quantity ?? [], missingRate ?? []].flat());

const ratesOf = (rules: PriceRules | undefined): readonly Exact[] => [
  ...(rules?.lifeCycle ? [rules.lifeCycle.rate] : []),
  ...(rules?.currencies?.rates.map(({ pounds }) => pounds) ?? []),
];

/** The numbers that a criterion carries, as written. */
const numbersOf = (criterion: Criterion): readonly Exact[] => {
  const weight = isWeighed(criterion) && criterion.weight !== null ? [criterion.weight] : [];
  const threshold = 'threshold' in criterion && criterion.threshold ? [criterion.threshold.value] : [];
  return [
    ...weight,
    ...threshold,
    ...(criterion.kind === 'price'
      ? [...numbersOfFormula(criterion.formula), ...ratesOf(criterion.rules), ...quantitiesOf(criterion.schedule)]
      : []),
    ...(criterion.kind === 'social-value-quantity' ? publishedNumbers(criterion) : []),
  ];
};

/** Changes also come from other computers: a number in any but its one writing would make two records of one tree. */
const mayKeepNumbers = (criterion: Criterion): Outcome<Criterion> => {
  const wrong = numbersOf(criterion).find((number) => !isExact(number));
  return wrong === undefined
    ? allowed(criterion)
    : no('number-not-exact', `“${wrong}” in “${criterion.title}” is not an exact number in its shortest writing.`, criterion.id);
};

/** On the bench; refused changes leave it in no state to go on with. */
const applyOne = (bench: Workbench, one: CriteriaChange): Outcome<null> => {
  const numbers = 'criterion' in one ? mayKeepNumbers(one.criterion) : allowed(null);
  if (!numbers.ok) return numbers;
  switch (one.kind) {
    case 'added':
      return add(bench, one.criterion, one.before);
    case 'changed':
      return change(bench, one.criterion);
    case 'moved':
      return move(bench, one.id, one.parent, one.before);
    case 'removed':
      return remove(bench, one.id);
    default:
      return one satisfies never;
  }
};

const nextSibling = (bench: Workbench, { id, parent }: Criterion): CriterionId | null => {
  const siblings = siblingsIn(bench, parent);
  return siblings[siblings.lastIndexOf(id) + 1] ?? null;
};

/** What undoes one change that the tree on the bench allows. */
const invertOne = (bench: Workbench, one: CriteriaChange): readonly CriteriaChange[] => {
  const id = 'criterion' in one ? one.criterion.id : one.id;
  const present = bench.byId.get(id);
  if (one.kind === 'added' || !present) return [{ kind: 'removed', id }];
  switch (one.kind) {
    case 'removed':
      return branchIn(bench, id).map((criterion) => ({
        kind: 'added',
        criterion,
        before: criterion === present ? nextSibling(bench, present) : null,
      }));
    case 'changed':
      return [{ kind: 'changed', criterion: present }];
    case 'moved':
      return [{ kind: 'moved', id, parent: present.parent, before: nextSibling(bench, present) }];
    default:
      return one satisfies never;
  }
};

/** Levels: far more than anybody publishes, and as many as the numbers of criteria have room for. */
export const deepest = 60;
/** Of a tender, with its sections. */
export const mostCriteria = 5_000;

/** What is published has to be read and scored by people, and what is kept has to be drawn again after every change. */
const withinLimits = (tree: CriteriaTree): Outcome<CriteriaTree> => {
  if (tree.length > mostCriteria) {
    const sentence = `A tender has at most ${mostCriteria} criteria; this would make it ${tree.length}.`;
    return refused(refuse('too-many-criteria', sentence, { wayOut: 'Merge questions, or let the contract as several tenders.' }));
  }
  const levels = new Map<CriterionId | null, number>([[null, 0]]);
  for (const { id, parent, title } of tree) {
    const level = (levels.get(parent) ?? 0) + 1;
    if (level > deepest) {
      return no(
        'criterion-too-deep',
        `“${title}” would stand on level ${level}; there are ${deepest} at most.`,
        id,
        'Take it out of a section.',
      );
    }
    levels.set(id, level);
  }
  return allowed(tree);
};

/** One after the other; all or none. Refuses with the first change that cannot be made, and a tree beyond its limits. */
export const applyChanges = (tree: CriteriaTree, changes: readonly CriteriaChange[]): Outcome<CriteriaTree> => {
  const bench = takeApart(tree);
  for (const one of changes) {
    const made = applyOne(bench, one);
    if (!made.ok) return made;
  }
  return withinLimits(branchIn(bench, null));
};

/** The changes that lead from the changed tree back to `tree`, exactly. Refuses what `applyChanges` refuses. */
export const invertChanges = (tree: CriteriaTree, changes: readonly CriteriaChange[]): Outcome<readonly CriteriaChange[]> => {
  const bench = takeApart(tree);
  const inverse: (readonly CriteriaChange[])[] = [];
  for (const one of changes) {
    const back = invertOne(bench, one);
    const made = applyOne(bench, one);
    if (!made.ok) return made;
    inverse.push(back);
  }
  const after = withinLimits(branchIn(bench, null));
  return after.ok ? allowed(inverse.toReversed().flat()) : after;
};
