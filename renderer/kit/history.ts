/** What can be undone in one answer: each choice by itself, and text burst by burst as it was typed. */

export interface History<Value> {
  /** Oldest first. */
  readonly past: readonly Value[];
  readonly now: Value;
  /** Nearest first. */
  readonly future: readonly Value[];
  /** What was changed last, and when; null after an undo. */
  readonly last: { readonly what: string; readonly at: number } | null;
}

/** Milliseconds: a longer rest begins a new burst. */
const rest = 1_200;

export const begun = <Value>(now: Value): History<Value> => ({ past: [], now, future: [], last: null });

/** `burst` names the text that is being typed; null for a choice, which is a step by itself. `at` is in milliseconds on any steady clock. */
export const changed = <Value>(history: History<Value>, now: Value, burst: string | null, at: number): History<Value> => {
  const isSameBurst = burst !== null && history.last?.what === burst && at - history.last.at < rest;
  return {
    past: isSameBurst ? history.past : [...history.past, history.now],
    now,
    future: [],
    last: burst === null ? null : { what: burst, at },
  };
};

export const undone = <Value>(history: History<Value>): History<Value> => {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], last: null };
};

export const redone = <Value>(history: History<Value>): History<Value> => {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.now], now: after, future, last: null };
};
