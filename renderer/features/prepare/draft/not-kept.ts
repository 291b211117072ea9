/** What stood in the way of keeping a step: something that speaks against it, or only that it could not be kept now. */

import type { Answer } from '../../../../shared/contract/define.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf } from '../../../app/ask.ts';

export interface NotKept extends Refusal {
  /** Nothing speaks against the step: the engine did not answer, or the disk is full. */
  readonly mayBeSentAgain?: true;
}

export const notKept = (answer: Answer<unknown>): NotKept | null => {
  const refusal = refusalOf(answer);
  return refusal && (answer.kind === 'unexpected' || refusal.code === 'disk-full') ? { ...refusal, mayBeSentAgain: true } : refusal;
};
