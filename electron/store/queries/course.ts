/** Rows to values: what interrupted a procurement, and how it stands now. */

import type { ActBodies } from '../../../shared/acts/acts.ts';
import type { courseActs } from '../../../shared/acts/course.ts';
import { type Course, undisturbed } from '../../../shared/domain/course.ts';
import type { PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../sql.ts';

type CourseKind = keyof typeof courseActs;

export type CourseEvent = {
  [Kind in CourseKind]: { readonly kind: Kind; readonly body: ActBodies[Kind]; readonly at: Time; readonly actor: PersonId };
}[CourseKind];

/** In the order in which they happened. */
export const courseEventsOf = (db: ReadDb, tender: TenderId): CourseEvent[] =>
  db
    .all<{ kind: CourseKind; body: string; at: Time; actor: PersonId }>(
      'SELECT kind, body, at, actor FROM course_event WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as never }));

/** Asked before every act, and hardly ever is there anything to say: so the tables are asked first whether they hold anything at all. */
const isDisturbed = (db: ReadDb, tender: TenderId): boolean =>
  db.get<{ some: number }>(
    'SELECT EXISTS (SELECT 1 FROM course_event WHERE tender = ?) OR EXISTS (SELECT 1 FROM reopening WHERE tender = ?) AS some',
    tender,
    tender,
  )?.some === 1;

export const courseOf = (db: ReadDb, tender: TenderId): Course => {
  if (!isDisturbed(db, tender)) return undisturbed;
  let now: Pick<Course, 'suspended' | 'held' | 'abandoned'> = { suspended: null, held: null, abandoned: null };
  for (const { kind, body, at } of courseEventsOf(db, tender)) {
    switch (kind) {
      case 'procurement.suspended':
        now = { ...now, suspended: { ground: body.ground, since: at } };
        break;
      case 'procurement.resumed':
        now = { ...now, suspended: null };
        break;
      case 'hold.placed':
        now = { ...now, held: { since: at } };
        break;
      case 'hold.lifted':
        now = { ...now, held: null };
        break;
      case 'procurement.abandoned':
        now = { ...now, abandoned: { since: at } };
        break;
      default:
        kind satisfies never;
    }
  }
  // Of several, one that is being moderated again says more than one that is only asked for.
  const open = db.get<{ state: 'requested' | 'approved' }>(
    "SELECT state FROM reopening WHERE tender = ? AND state IN ('requested', 'approved') ORDER BY state = 'approved' DESC",
    tender,
  );
  return { ...now, reopening: open?.state ?? null };
};
