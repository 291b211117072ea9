/**
 * A value that is changed on the page at once and kept behind it, step by step in order: what the engine refuses is taken back.
 * What only could not be kept stays on the page, and is sent again with the next step.
 */

import type { Outcome, Refusal } from '../../../../shared/domain/result.ts';
import type { NotKept } from './not-kept.ts';

export interface Draft<Value, Step> {
  /** As the person who edits sees it: every step made, kept or still on its way. */
  readonly value: () => Value;
  /** Makes a step. A refusal by the rule itself comes back at once, and nothing has changed then. */
  readonly make: (step: Step) => Refusal | null;
  /** What the engine said to a step that the rule had let through; unless it may be sent again, it and all steps after it have been taken back. */
  readonly refusal: () => Refusal | null;
  /** What may be sent again is. */
  readonly dismiss: () => void;
  /** The truth as read anew. While steps are still to be kept it is older than they are, and waits. */
  readonly adopt: (truth: Value) => void;
  readonly listen: (listener: () => void) => () => void;
}

export interface DraftRules<Value, Step> {
  readonly apply: (value: Value, step: Step) => Outcome<Value>;
  /** null when it was kept. */
  readonly keep: (step: Step) => Promise<NotKept | null>;
}

export const createDraft = <Value, Step>(truth: Value, { apply, keep }: DraftRules<Value, Step>): Draft<Value, Step> => {
  /** With every step that was kept. */
  let kept = truth;
  let shown = truth;
  let refusal: Refusal | null = null;
  /** Still to be kept, in their order. */
  let underWay: readonly { readonly step: Step; readonly after: Value }[] = [];
  let isSending = false;
  const listeners = new Set<() => void>();
  const told = (): void => listeners.forEach((listener) => listener());

  const send = async (): Promise<void> => {
    isSending = true;
    for (let first = underWay[0]; first && isSending; first = underWay[0]) {
      const said = await keep(first.step);
      if (said?.mayBeSentAgain) {
        refusal = said;
        isSending = false;
      } else if (said) {
        underWay = [];
        shown = kept;
        refusal = said;
      } else {
        underWay = underWay.slice(1);
        kept = first.after;
      }
      told();
    }
    isSending = false;
  };

  return {
    value: () => shown,
    make: (step) => {
      const after = apply(shown, step);
      if (!after.ok) return after.refusal;
      shown = after.value;
      refusal = null;
      underWay = [...underWay, { step, after: shown }];
      if (!isSending) void send();
      told();
      return null;
    },
    refusal: () => refusal,
    dismiss: () => {
      refusal = null;
      if (!isSending) void send();
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
