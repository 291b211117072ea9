/** Something that is being written: what is typed shows at once, is kept behind it, can be undone, and is never overwritten by something older. */

import { createKeeper } from './keeper.ts';
import { begun, changed, redone, undone } from './history.ts';
import type { History } from './history.ts';

/** When it was kept, or what stood in the way. */
export type Kept<No> = { readonly keptAt: string } | { readonly refusal: No };

export interface WrittenRules<Value, No> {
  /** Keeps what is being typed. */
  readonly keepDraft: (value: Value) => Promise<Kept<No>>;
  /** Keeps a choice, or what was typed when it is left; by default like a draft. */
  readonly record?: (value: Value) => Promise<Kept<No>>;
  readonly onChange?: (value: Value) => void;
}

export interface WrittenState<Value, No> {
  readonly value: Value;
  readonly keptAt: string | null;
  /** Why the newest version could not be kept; it is tried again with the next change. */
  readonly refusal: No | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface Written<Value, No> {
  readonly state: () => WrittenState<Value, No>;
  /** Kept soon. `field` names what is typed in, so that its undoing goes burst by burst. */
  readonly type: (field: string, fields: Partial<Value>) => void;
  /** Kept at once. */
  readonly put: (fields: Partial<Value>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The field, the screen or the window is being left: whatever was typed is recorded now. */
  readonly leave: () => Promise<void>;
  /** What the engine has, and when that was kept. It counts only if it is newer than anything that was kept from here. */
  readonly adopt: (value: Value, keptAt: string | null) => void;
  readonly listen: (listener: () => void) => () => void;
}

/** Milliseconds that typed text may wait before it is on disk. */
const soon = 350;

export const createWritten = <Value extends object, No>(
  blank: Value,
  { keepDraft, record = keepDraft, onChange }: WrittenRules<Value, No>,
  clock: () => number = () => performance.now(),
): Written<Value, No> => {
  let history = begun(blank);
  let isOwn = false;
  let state: WrittenState<Value, No> = { value: blank, keptAt: null, refusal: null, canUndo: false, canRedo: false };
  const listeners = new Set<() => void>();
  const show = (part: Partial<Pick<WrittenState<Value, No>, 'keptAt' | 'refusal'>>): void => {
    state = { ...state, ...part, value: history.now, canUndo: history.past.length > 0, canRedo: history.future.length > 0 };
    listeners.forEach((listener) => listener());
  };
  const tell = async (kept: Promise<Kept<No>>): Promise<No | null> => {
    const answer = await kept;
    if ('refusal' in answer) return answer.refusal;
    show({ keptAt: answer.keptAt });
    return null;
  };
  const keeper = createKeeper<Value, No>(blank, {
    soon,
    draft: (value) => tell(keepDraft(value)),
    settle: (value) => tell(record(value)),
    onKept: (refusal) => show({ refusal }),
  });
  const change = (next: History<Value>): void => {
    if (next === history) return;
    isOwn = true;
    history = next;
    keeper.change(history.now);
    show({});
    onChange?.(history.now);
  };
  const changeAtOnce = (next: History<Value>): void => {
    change(next);
    void keeper.settle();
  };
  return {
    state: () => state,
    type: (field, fields) => change(changed(history, { ...history.now, ...fields }, field, clock())),
    put: (fields) => changeAtOnce(changed(history, { ...history.now, ...fields }, null, clock())),
    undo: () => changeAtOnce(undone(history)),
    redo: () => changeAtOnce(redone(history)),
    leave: () => keeper.settle(),
    adopt: (value, keptAt) => {
      const isNewer = keptAt !== null && (state.keptAt === null || keptAt > state.keptAt);
      if (!keeper.isSettled() || (isOwn && !isNewer)) return;
      history = begun(value);
      show({ keptAt });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
