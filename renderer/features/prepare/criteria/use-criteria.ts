/** The criteria draft in React, with what the screen does to it. */

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CriteriaTree, Criterion } from '../../../../shared/domain/criteria.ts';
import { find } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { useCommand } from '../../../app/ask.ts';
import { notKept } from '../draft/not-kept.ts';
import { createCriteriaDraft } from './criteria-draft.ts';
import type { CriteriaDraft, CriteriaState } from './criteria-draft.ts';
import { withNumbers } from './numbering.ts';

/** How one criterion is changed: from how it stands now, so that two fields never take each other back. */
export type ChangeCriterion = <Kind extends Criterion>(
  criterion: Kind,
  words: string,
  change: (present: Kind) => Kind,
  field?: string,
) => Refusal | null;

export interface Criteria extends CriteriaState {
  readonly tender: string;
  readonly draft: CriteriaDraft;
  readonly change: ChangeCriterion;
}

export const useCriteria = (tender: string, truth: CriteriaTree): Criteria => {
  const { run } = useCommand('prepare.changeCriteria');
  const [draft] = useState(() =>
    createCriteriaDraft(truth, async (changes) =>
      notKept(await run({ tender, changes: [...changes] as Parameters<typeof run>[0]['changes'] })),
    ),
  );
  useEffect(() => draft.adopt(truth), [draft, truth]);
  const state = useSyncExternalStore(draft.listen, draft.state);
  const change = useMemo(
    (): ChangeCriterion => (criterion, words, change, field) => {
      const { tree } = draft.state();
      const present = find(tree, criterion.id);
      // What went meanwhile, or became another kind, has nothing left to change here.
      if (present?.kind !== criterion.kind) return null;
      const numbered = withNumbers(tree, [{ kind: 'changed', criterion: change(present as typeof criterion) }]);
      return numbered.ok ? draft.make(words, numbered.value, field) : numbered.refusal;
    },
    [draft],
  );
  return { ...state, tender, draft, change };
};

export const newCriterionId = (): CriterionId => crypto.randomUUID() as CriterionId;
