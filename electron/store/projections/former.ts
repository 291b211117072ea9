/** What the loss of a bid, or its return, changes once there is a result: the result before it is kept beside the new one (rule N10). */

import type { Act } from '../../../shared/acts/act.ts';
import { formerResult } from '../../../shared/domain/former-result.ts';
import { evaluateTender } from '../../../shared/domain/tender-evaluation.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { evaluationInput, type KeptResult } from '../queries/award.ts';
import { modelOf, stageOf } from '../queries/prepare.ts';
import type { WriteDb } from '../sql.ts';
import { append } from './append.ts';

/** To be called before the bids are marked as gone, or as back. Before prices are open there is no result to keep. */
export const keepFormerResult = (
  db: WriteDb,
  { tender, at, actor }: Pick<Act, 'tender' | 'at' | 'actor'>,
  { cause, bids, reason }: Pick<KeptResult, 'cause' | 'reason'> & { readonly bids: readonly string[] },
): void => {
  if (stageOf(db, tender) !== 'price-open') return;
  const evaluation = evaluateTender(modelOf(db, tender), evaluationInput(db, tender));
  if (!evaluation.ok) return;
  append(db, 'former_result', tender, {
    cause,
    bids: canonical(bids),
    reason,
    result: canonical(formerResult(evaluation.value)),
    at,
    actor,
  });
};
