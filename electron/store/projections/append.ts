/** Rows that stand in the order in which their acts took effect: what is decided again stands behind what was decided before. */

import type { TenderId } from '../../../shared/domain/ids.ts';
import type { Value, WriteDb } from '../sql.ts';

type InOrder =
  | 'after_award'
  | 'assurance'
  | 'course_event'
  | 'due_diligence'
  | 'former_result'
  | 'lot_decision'
  | 'model_test'
  | 'price_step'
  | 'robustness_view'
  | 'tie_decision';

/** Behind the last row of the tender; answers its place. */
export const append = (db: WriteDb, table: InOrder, tender: TenderId, row: Readonly<Record<string, Value>>): number => {
  const position = db.get<{ count: number }>(`SELECT count(*) AS count FROM ${table} WHERE tender = ?`, tender)?.count ?? 0;
  const columns = Object.keys(row);
  db.run(
    `INSERT INTO ${table} (tender, position, ${columns.join(', ')}) VALUES (?, ?${', ?'.repeat(columns.length)})`,
    tender,
    position,
    ...Object.values(row),
  );
  return position;
};
