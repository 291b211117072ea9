/** The criteria while they are being edited: every deed can be undone, and a new row is kept only when it says something, so that the record holds no slips. */

import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { find } from '../../../../shared/domain/criteria.ts';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import { applyChanges, invertChanges } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { createDraft } from '../draft/draft.ts';
import type { NotKept } from '../draft/not-kept.ts';
import { afterDoing, afterLeaving, noHistory, redoing, undoing } from './history.ts';
import type { Deed } from './history.ts';

export type Batch = readonly CriteriaChange[];

export interface CriteriaState {
  /** With the row that has just been begun. */
  readonly tree: CriteriaTree;
  /** Begun and still without a title. */
  readonly begun: CriterionId | null;
  /** What would be undone or done again, in words. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** What the engine would not keep; the deed has been taken back. */
  readonly refusal: Refusal | null;
}

export interface CriteriaDraft {
  readonly state: () => CriteriaState;
  /** Shows a new row without keeping it; one that was begun before and says nothing is gone. */
  readonly begin: (id: CriterionId, changes: Batch) => Refusal | null;
  /** `field` names what is typed into, so that going on typing is one deed. */
  readonly make: (words: string, changes: Batch, field?: string) => Refusal | null;
  /** The row is left: one that was begun and has no title is gone. */
  readonly leave: () => void;
  /** The field is left: typing into it again is another deed. */
  readonly endTyping: () => void;
  /** Answers what was undone or done again, in words; null when there was nothing. */
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  /** The deeds so far can no longer be undone, because what they were done to has another meaning now. */
  readonly forget: () => void;
  readonly dismiss: () => void;
  readonly adopt: (truth: CriteriaTree) => void;
  readonly listen: (listener: () => void) => () => void;
}

interface Begun {
  readonly id: CriterionId;
  readonly changes: Batch;
}

export const createCriteriaDraft = (truth: CriteriaTree, keep: (changes: Batch) => Promise<NotKept | null>): CriteriaDraft => {
  const draft = createDraft<CriteriaTree, Batch>(truth, { apply: applyChanges, keep });
  const listeners = new Set<() => void>();
  let history = noHistory;
  let begun: Begun | null = null;

  const withBegun = (): CriteriaTree | null => {
    const applied = begun && applyChanges(draft.value(), begun.changes);
    return applied?.ok ? applied.value : null;
  };
  const look = (): CriteriaState => {
    const tree = withBegun();
    if (!tree) begun = null;
    return {
      tree: tree ?? draft.value(),
      begun: begun?.id ?? null,
      undo: history.undo.at(-1)?.words ?? null,
      redo: history.redo.at(-1)?.words ?? null,
      refusal: draft.refusal(),
    };
  };
  let state = look();
  const told = (): void => {
    state = look();
    listeners.forEach((listener) => listener());
  };
  draft.listen(() => {
    // What was taken back may be what the deeds before it stood on.
    if (draft.refusal()) history = noHistory;
    told();
  });

  const commit = (words: string, changes: Batch, field: string | undefined): Refusal | null => {
    if (changes.length === 0) return null;
    const inverse = invertChanges(draft.value(), changes);
    if (!inverse.ok) return inverse.refusal;
    history = afterDoing(history, { words, done: changes, inverse: inverse.value, field });
    begun = null;
    return draft.make(changes);
  };

  /** Takes a deed back or does it again; one that no longer fits, because somebody else changed the tree, is forgotten. */
  const turn = (found: ReturnType<typeof undoing>, batch: (deed: Deed) => Batch): string | null => {
    if (!found || draft.make(batch(found.deed))) {
      history = noHistory;
      told();
      return null;
    }
    ({ history } = found);
    told();
    return found.deed.words;
  };

  return {
    state: () => state,
    begin: (id, changes) => {
      begun = null;
      const applied = applyChanges(draft.value(), changes);
      if (applied.ok) begun = { id, changes };
      told();
      return applied.ok ? null : applied.refusal;
    },
    make: (words, changes, field) => {
      if (!begun) return commit(words, changes, field);
      const { id } = begun;
      const all = [...begun.changes, ...changes];
      const applied = applyChanges(draft.value(), all);
      if (!applied.ok) return applied.refusal;
      if (find(applied.value, id)?.title.trim() !== '') return commit(words, all, undefined);
      begun = { id, changes: all };
      told();
      return null;
    },
    leave: () => {
      begun = null;
      history = afterLeaving(history);
      told();
    },
    endTyping: () => {
      history = afterLeaving(history);
    },
    undo: () => {
      if (!begun) return turn(undoing(history), ({ inverse }) => inverse);
      begun = null;
      told();
      return '';
    },
    redo: () => turn(redoing(history), ({ done }) => done),
    forget: () => {
      history = noHistory;
      told();
    },
    dismiss: draft.dismiss,
    adopt: draft.adopt,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
