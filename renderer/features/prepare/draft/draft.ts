/** A value that is changed on the page at once and kept behind it, step by step in order: what the engine refuses is taken back. */

import type { Outcome, Refusal } from '../../../../shared/domain/result.ts';

export interface Draft<Value, Step> {
  /** As the person who edits sees it: every step made, kept or still on its way. */
  readonly value: () => Value;
  /** Makes a step. A refusal by the rule itself comes back at once, and nothing has changed then. */
  readonly make: (step: Step) => Refusal | null;
  /** What the engine said to a step that the rule had let through; it and all steps after it have been taken back. */
  readonly refusal: () => Refusal | null;
  readonly dismiss: () => void;
  /** The truth as read anew. While steps are on their way it is older than they are, and waits. */
  readonly adopt: (truth: Value) => void;
  readonly listen: (listener: () => void) => () => void;
}

export interface DraftRules<Value, Step> {
  readonly apply: (value: Value, step: Step) => Outcome<Value>;
  /** null when it was kept. */
  readonly keep: (step: Step) => Promise<Refusal | null>;
}

export const createDraft = <Value, Step>(truth: Value, { apply, keep }: DraftRules<Value, Step>): Draft<Value, Step> => {
  /** With every step that was kept. */
  let kept = truth;
  let shown = truth;
  let refusal: Refusal | null = null;
  let underWay: readonly { readonly step: Step; readonly after: Value }[] = [];
  const listeners = new Set<() => void>();
  const told = (): void => listeners.forEach((listener) => listener());

  const send = async (): Promise<void> => {
    for (let first = underWay[0]; first; first = underWay[0]) {
      const said = await keep(first.step);
      if (said) {
        underWay = [];
        shown = kept;
        refusal = said;
      } else {
        underWay = underWay.slice(1);
        kept = first.after;
      }
      told();
    }
  };

  return {
    value: () => shown,
    make: (step) => {
      const after = apply(shown, step);
      if (!after.ok) return after.refusal;
      const isIdle = underWay.length === 0;
      shown = after.value;
      refusal = null;
      underWay = [...underWay, { step, after: shown }];
      if (isIdle) void send();
      told();
      return null;
    },
    refusal: () => refusal,
    dismiss: () => {
      refusal = null;
      told();
    },
    adopt: (read) => {
      if (underWay.length > 0 || read === kept) return;
      kept = read;
      shown = read;
      told();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
