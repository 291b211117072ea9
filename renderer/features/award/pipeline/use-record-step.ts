/** Recording a step as it was filled in. */

import type { Where } from '../../../../shared/contract/words.ts';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import type { View } from '../result/result.ts';
import { readStep, type StepDraft } from './step-draft.ts';

interface Step {
  readonly place: Where;
  readonly view: View;
  /** Those still in. */
  readonly bids: readonly BidEvaluation[];
}

export const useRecordStep = ({ place, view, bids }: Step) => {
  const { run, busy } = useCommand('award.adjustPrice');
  /** Answers what stood in the way, or null when it is done. */
  const record = async (draft: StepDraft, reason: string): Promise<Refusal | null> => {
    const step = readStep(
      draft,
      bids.map(({ bid }) => bid),
    );
    return step.ok ? refusalOf(await run({ tender: place.tender, lot: view.lot, step: step.value, reason })) : step.refusal;
  };
  return { record, busy };
};
