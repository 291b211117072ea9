/** Edits to a criteria tree before the freeze, each with its exact inverse, so that a draft can be undone step by step. */

import type { Criterion, CriteriaTree } from './criteria.ts';
import { branch, children, find, isWeighed } from './criteria.ts';
import { isExact } from './exact.ts';
import type { CriterionId, Exact } from './ids.ts';
import { numbersOfFormula } from './price-formula.ts';
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

/** Puts a branch into a tree that does not hold it. The first criterion of the branch names the parent. */
const insert = (tree: CriteriaTree, added: readonly [Criterion, ...Criterion[]], before: CriterionId | null): Outcome<CriteriaTree> => {
  const { id, parent, title } = added[0];
  if (parent !== null) {
    const above = find(tree, parent);
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
  if (before !== null && find(tree, before)?.parent !== parent) {
    return no('criterion-neighbour-elsewhere', `“${title}” cannot stand before a criterion of another section.`, id);
  }
  const last = children(tree, parent).at(-1);
  const place =
    before !== null
      ? tree.findIndex((criterion) => criterion.id === before)
      : last
        ? tree.indexOf(last) + branch(tree, last.id).length
        : tree.findIndex((criterion) => criterion.id === parent) + 1;
  return allowed(tree.toSpliced(place, 0, ...added));
};

const without = (tree: CriteriaTree, gone: readonly Criterion[]): CriteriaTree => {
  const [first] = gone;
  return first ? tree.toSpliced(tree.indexOf(first), gone.length) : tree;
};

const change = (tree: CriteriaTree, criterion: Criterion): Outcome<CriteriaTree> => {
  const present = find(tree, criterion.id);
  if (!present) return unknown(criterion.id);
  if (present.parent !== criterion.parent) {
    return no('criterion-parent-changed', `“${criterion.title}” stands in another section.`, criterion.id, 'Move it instead.');
  }
  if (criterion.kind !== 'group' && children(tree, criterion.id).length > 0) {
    return no(
      'criterion-has-children',
      `“${criterion.title}” has criteria below it, so it has to stay a section.`,
      criterion.id,
      'Move or remove the criteria below it first.',
    );
  }
  return allowed(tree.with(tree.indexOf(present), criterion));
};

const move = (tree: CriteriaTree, id: CriterionId, parent: CriterionId | null, before: CriterionId | null): Outcome<CriteriaTree> => {
  const [top, ...below] = branch(tree, id);
  if (!top) return unknown(id);
  if (before === id || [top, ...below].some((criterion) => criterion.id === parent)) {
    return no('criterion-below-itself', `“${top.title}” cannot stand below or before itself.`, id);
  }
  return insert(without(tree, [top, ...below]), [{ ...top, parent }, ...below], before);
};

/** The numbers that a criterion carries, as written. */
const numbersOf = (criterion: Criterion): readonly Exact[] => {
  const weight = isWeighed(criterion) && criterion.weight !== null ? [criterion.weight] : [];
  const threshold = 'threshold' in criterion && criterion.threshold ? [criterion.threshold.value] : [];
  return [
    ...weight,
    ...threshold,
    ...(criterion.kind === 'price' ? numbersOfFormula(criterion.formula) : []),
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

const applyOne = (tree: CriteriaTree, one: CriteriaChange): Outcome<CriteriaTree> => {
  const numbers = 'criterion' in one ? mayKeepNumbers(one.criterion) : allowed(null);
  if (!numbers.ok) return numbers;
  switch (one.kind) {
    case 'added':
      if (find(tree, one.criterion.id)) return no('criterion-exists', `“${one.criterion.title}” is in the tree already.`, one.criterion.id);
      return insert(tree, [one.criterion], one.before);
    case 'changed':
      return change(tree, one.criterion);
    case 'moved':
      return move(tree, one.id, one.parent, one.before);
    case 'removed':
      return find(tree, one.id) ? allowed(without(tree, branch(tree, one.id))) : unknown(one.id);
    default:
      return one satisfies never;
  }
};

const nextSibling = (tree: CriteriaTree, { id, parent }: Criterion): CriterionId | null => {
  const siblings = children(tree, parent);
  return siblings[siblings.findIndex((sibling) => sibling.id === id) + 1]?.id ?? null;
};

/** What undoes one change that `tree` allows. */
const invertOne = (tree: CriteriaTree, one: CriteriaChange): readonly CriteriaChange[] => {
  const id = 'criterion' in one ? one.criterion.id : one.id;
  const [present, ...below] = branch(tree, id);
  if (one.kind === 'added' || !present) return [{ kind: 'removed', id }];
  switch (one.kind) {
    case 'removed':
      return [
        { kind: 'added', criterion: present, before: nextSibling(tree, present) },
        ...below.map((criterion) => ({ kind: 'added', criterion, before: null }) as const),
      ];
    case 'changed':
      return [{ kind: 'changed', criterion: present }];
    case 'moved':
      return [{ kind: 'moved', id, parent: present.parent, before: nextSibling(tree, present) }];
    default:
      return one satisfies never;
  }
};

/** One after the other; all or none. Depth is unlimited. Refuses with the first change that cannot be made. */
export const applyChanges = (tree: CriteriaTree, changes: readonly CriteriaChange[]): Outcome<CriteriaTree> => {
  let result: Outcome<CriteriaTree> = allowed(tree);
  for (const one of changes) {
    if (!result.ok) break;
    result = applyOne(result.value, one);
  }
  return result;
};

/** The changes that lead from the changed tree back to `tree`, exactly. Refuses what `applyChanges` refuses. */
export const invertChanges = (tree: CriteriaTree, changes: readonly CriteriaChange[]): Outcome<readonly CriteriaChange[]> => {
  const inverse: (readonly CriteriaChange[])[] = [];
  let present = tree;
  for (const one of changes) {
    const next = applyOne(present, one);
    if (!next.ok) return next;
    inverse.unshift(invertOne(present, one));
    present = next.value;
  }
  return allowed(inverse.flat());
};
