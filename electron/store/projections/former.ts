/** What a withdrawal changes once there is a result: the result before it is kept beside the new one (rule N10). */

import type { Act } from '../../../shared/acts/act.ts';
import { formerResult } from '../../../shared/domain/former-result.ts';
import { evaluateTender } from '../../../shared/domain/tender-evaluation.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { evaluationInput } from '../queries/award.ts';
import { modelOf, stageOf } from '../queries/prepare.ts';
import type { WriteDb } from '../sql.ts';

/** To be called before the bid is marked as gone. Before prices are open there is no result to keep. */
export const keepFormerResult = (db: WriteDb, { tender, body, at, actor }: Act<'bid.withdrawn'>): void => {
  if (stageOf(db, tender) !== 'price-open') return;
  const evaluation = evaluateTender(modelOf(db, tender), evaluationInput(db, tender));
  if (!evaluation.ok) return;
  db.run(
    `INSERT INTO former_result (tender, position, bid, reason, result, at, actor)
     VALUES (?, (SELECT count(*) FROM former_result WHERE tender = ?), ?, ?, ?, ?, ?)`,
    tender,
    tender,
    body.bid,
    body.reason,
    canonical(formerResult(evaluation.value)),
    at,
    actor,
  );
};
