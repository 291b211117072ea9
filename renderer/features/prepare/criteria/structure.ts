/** Every movement of the outline as a batch of changes: add, indent, move, duplicate, remove. Numbers follow. */

import type { CriteriaTree, Criterion } from '../../../../shared/domain/criteria.ts';
import { branch, children, find } from '../../../../shared/domain/criteria.ts';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId, MeasureId } from '../../../../shared/domain/ids.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import { prepareWords } from '../../../words/prepare.ts';
import type { Around, Common, CriterionKind } from './new-criterion.ts';
import { asKind, criterionOf, isPlain, usualKind } from './new-criterion.ts';
import { withNumbers } from './numbering.ts';

/** A batch that is made and undone as one. */
export interface Movement {
  readonly changes: readonly CriteriaChange[];
  /** Where the reader should be afterwards; null when nothing is left. */
  readonly focus: CriterionId | null;
}

const words = prepareWords.outline;

const movement = (tree: CriteriaTree, changes: readonly CriteriaChange[], focus: CriterionId | null): Outcome<Movement> => {
  const numbered = withNumbers(tree, changes);
  return numbered.ok ? allowed({ changes: numbered.value, focus }) : numbered;
};

const cannot = (code: string, sentence: string, about: CriterionId, wayOut?: string): Outcome<never> =>
  refused(refuse(code, sentence, { about, ...(wayOut === undefined ? {} : { wayOut }) }));

interface Standing {
  readonly criterion: Criterion;
  readonly previous: Criterion | null;
  readonly next: Criterion | null;
  readonly afterNext: Criterion | null;
  readonly parent: Criterion | null;
}

const standing = (tree: CriteriaTree, id: CriterionId): Standing | null => {
  const criterion = find(tree, id);
  if (!criterion) return null;
  const siblings = children(tree, criterion.parent);
  const place = siblings.indexOf(criterion);
  return {
    criterion,
    previous: siblings[place - 1] ?? null,
    next: siblings[place + 1] ?? null,
    afterNext: siblings[place + 2] ?? null,
    parent: criterion.parent === null ? null : find(tree, criterion.parent),
  };
};

const named = ({ number, title }: Criterion): string => title || number || words.untitled;

/** Behind `after` and everything below it; at the end of the top for null. */
export const addAfter = (around: Around, after: CriterionId | null, id: CriterionId, kind?: CriterionKind): Outcome<Movement> => {
  const { tree } = around;
  const here = after === null ? null : standing(tree, after);
  const parent = here?.criterion.parent ?? null;
  const sameKind = here && (here.criterion.kind === 'pass-fail' || here.criterion.kind === 'information') ? here.criterion.kind : null;
  const common: Common = { id, parent, number: '', title: '', text: '' };
  const added = criterionOf(kind ?? sameKind ?? usualKind(tree, parent), common, around);
  return movement(tree, [{ kind: 'added', criterion: added, before: here?.next?.id ?? null }], id);
};

/** As the last below a section. */
export const addInside = (around: Around, section: CriterionId, id: CriterionId, kind: CriterionKind): Outcome<Movement> =>
  movement(
    around.tree,
    [{ kind: 'added', criterion: criterionOf(kind, { id, parent: section, number: '', title: '', text: '' }, around), before: null }],
    id,
  );

/** Below the sibling before it. A plain question there becomes a section; a plain section that comes to stand among questions becomes one. */
export const indent = (around: Around, id: CriterionId): Outcome<Movement> => {
  const { tree } = around;
  const here = standing(tree, id);
  if (!here?.previous) return cannot('nothing-to-indent-under', words.nothingAbove, id);
  const { criterion, previous } = here;
  if (previous.kind !== 'group' && !isPlain(previous))
    return cannot('criterion-parent-not-a-group', words.notASection(named(previous)), id, words.makeItASection);
  const becomesQuestion =
    criterion.kind === 'group' && isPlain(criterion) && branch(tree, id).length === 1 && usualKind(tree, previous.id) === 'scored';
  const moved = { ...criterion, parent: previous.id };
  return movement(
    tree,
    [
      ...(previous.kind === 'group' ? [] : [{ kind: 'changed', criterion: asKind(previous, 'group', around) } as const]),
      { kind: 'moved', id, parent: previous.id, before: null },
      ...(becomesQuestion ? [{ kind: 'changed', criterion: asKind(moved, 'scored', around) } as const] : []),
    ],
    id,
  );
};

/** Behind the section that it stood in. */
export const outdent = ({ tree }: Around, id: CriterionId): Outcome<Movement> => {
  const parent = standing(tree, id)?.parent;
  if (!parent) return cannot('nothing-to-outdent-from', words.atTheTop, id);
  return movement(tree, [{ kind: 'moved', id, parent: parent.parent, before: standing(tree, parent.id)?.next?.id ?? null }], id);
};

export const moveUp = ({ tree }: Around, id: CriterionId): Outcome<Movement> => {
  const here = standing(tree, id);
  if (!here?.previous) return cannot('first-already', words.firstAlready, id);
  return movement(tree, [{ kind: 'moved', id, parent: here.criterion.parent, before: here.previous.id }], id);
};

export const moveDown = ({ tree }: Around, id: CriterionId): Outcome<Movement> => {
  const here = standing(tree, id);
  if (!here?.next) return cannot('last-already', words.lastAlready, id);
  return movement(tree, [{ kind: 'moved', id, parent: here.criterion.parent, before: here.afterNext?.id ?? null }], id);
};

/** With everything below it. */
export const remove = ({ tree }: Around, id: CriterionId): Outcome<Movement> => {
  const here = standing(tree, id);
  const focus = here?.next ?? here?.previous ?? here?.parent ?? null;
  return movement(tree, [{ kind: 'removed', id }], focus?.id ?? null);
};

/** A copy of it and everything below it, right behind it. The copy of the top one has no weight yet: a doubled weight adds up to nothing right. */
export const duplicate = ({ tree }: Around, id: CriterionId, newId: () => string): Outcome<Movement> => {
  const copied = branch(tree, id);
  const ids = new Map(copied.map((criterion) => [criterion.id, newId() as CriterionId]));
  const idOf = (old: CriterionId): CriterionId => ids.get(old) ?? old;
  const copies = copied.map((criterion): Criterion => {
    const copy = { ...criterion, id: idOf(criterion.id), parent: criterion.parent && idOf(criterion.parent), number: '' };
    const own =
      copy.kind === 'social-value-quantity'
        ? { ...copy, measures: copy.measures.map((measure) => ({ ...measure, id: newId() as MeasureId })) }
        : copy;
    return criterion.id === id && 'weight' in own ? { ...own, weight: null } : own;
  });
  const before = standing(tree, id)?.next?.id ?? null;
  return movement(
    tree,
    copies.map((criterion, place) => ({ kind: 'added', criterion, before: place === 0 ? before : null })),
    idOf(id),
  );
};

/** Another kind for a criterion; its words and weight stay. */
export const changeKind = (around: Around, id: CriterionId, kind: CriterionKind): Outcome<Movement> => {
  const criterion = find(around.tree, id);
  return movement(around.tree, criterion ? [{ kind: 'changed', criterion: asKind(criterion, kind, around) }] : [], id);
};
