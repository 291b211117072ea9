/** What can be undone and done again: each batch of changes beside the batch that takes it back. */

import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';

export interface Deed {
  /** What was done, to follow "Undone: ". */
  readonly words: string;
  readonly done: readonly CriteriaChange[];
  readonly inverse: readonly CriteriaChange[];
  /** Typing into one field is one deed, however often it was kept meanwhile. */
  readonly field?: string | undefined;
}

export interface History {
  readonly undo: readonly Deed[];
  readonly redo: readonly Deed[];
}

export const noHistory: History = { undo: [], redo: [] };

export const afterDoing = ({ undo }: History, deed: Deed): History => {
  const last = undo.at(-1);
  const isSameTyping = last !== undefined && deed.field !== undefined && last.field === deed.field;
  if (!isSameTyping) return { undo: [...undo, deed], redo: [] };
  return {
    undo: [...undo.slice(0, -1), { ...deed, done: [...last.done, ...deed.done], inverse: [...deed.inverse, ...last.inverse] }],
    redo: [],
  };
};

/** The last field is left: typing into it again is a new deed. */
export const afterLeaving = ({ undo, redo }: History): History => ({
  undo: undo.map(({ words, done, inverse }) => ({ words, done, inverse })),
  redo,
});

/** The deed to take back and what is left to undo; null when there is nothing. */
export const undoing = ({ undo, redo }: History): { readonly deed: Deed; readonly history: History } | null => {
  const deed = undo.at(-1);
  return deed ? { deed, history: { undo: undo.slice(0, -1), redo: [...redo, deed] } } : null;
};

export const redoing = ({ undo, redo }: History): { readonly deed: Deed; readonly history: History } | null => {
  const deed = redo.at(-1);
  return deed ? { deed, history: { undo: [...undo, deed], redo: redo.slice(0, -1) } } : null;
};
