/** Rows to values: who looked at how firmly a result stands. */

import { createHash } from 'node:crypto';
import type { ActBodies } from '../../../shared/acts/acts.ts';
import type { EvaluationInput } from '../../../shared/domain/evaluation.ts';
import type { LotId, PersonId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { Model } from '../../../shared/domain/model.ts';
import type { TenderInput } from '../../../shared/domain/tender-evaluation.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import type { ReadDb } from '../sql.ts';

/** The rules and facts that a result follows from: another digest, another result to look at. */
export const hashResult = ({ model, input }: { readonly model: Model; readonly input: EvaluationInput | TenderInput }): Sha256 =>
  createHash('sha256').update(canonical({ model, input })).digest('hex') as Sha256;

export interface RobustnessView {
  /** null: of the whole contract. */
  readonly lot: LotId | null;
  readonly result: Sha256;
  readonly drawn: ActBodies['robustness.viewed']['drawn'];
  readonly at: Time;
  readonly actor: PersonId;
}

/** In the order of the record. */
export const robustnessViewsOf = (db: ReadDb, tender: TenderId): RobustnessView[] =>
  db
    .all<Omit<RobustnessView, 'drawn'> & { drawn: string | null }>(
      'SELECT lot, result, drawn, at, actor FROM robustness_view WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ drawn, ...row }) => ({ ...row, drawn: drawn === null ? null : (JSON.parse(drawn) as RobustnessView['drawn']) }));
