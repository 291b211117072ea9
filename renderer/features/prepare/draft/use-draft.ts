/** Draft values in React: one store per screen, fed with the truth whenever it is read anew. */

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Answer } from '../../../../shared/contract/define.ts';
import { allowed } from '../../../../shared/domain/result.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { createDraft } from './draft.ts';
import type { Draft, DraftRules } from './draft.ts';
import { notKept } from './not-kept.ts';

/** `rules` are read once: they must not depend on anything but the tender. */
export const useDraft = <Value, Step>(truth: Value, rules: DraftRules<Value, Step>): Draft<Value, Step> => {
  const [draft] = useState(() => createDraft(truth, rules));
  useEffect(() => draft.adopt(truth), [draft, truth]);
  useSyncExternalStore(draft.listen, draft.value);
  useSyncExternalStore(draft.listen, draft.refusal);
  return draft;
};

/** A value that is kept whole: a step is some of its fields anew. */
export interface Fields<Value> {
  readonly value: Value;
  readonly change: (fields: Partial<Value>) => void;
  readonly refusal: Refusal | null;
  readonly dismiss: () => void;
}

export const useFields = <Value extends object>(truth: Value, keep: (value: Value) => Promise<Answer<unknown>>): Fields<Value> => {
  const draft = useDraft<Value, Value>(truth, {
    apply: (_, next) => allowed(next),
    keep: async (next) => notKept(await keep(next)),
  });
  return {
    value: draft.value(),
    change: (fields) => void draft.make({ ...draft.value(), ...fields }),
    refusal: draft.refusal(),
    dismiss: draft.dismiss,
  };
};
