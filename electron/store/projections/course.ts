/** Acts about the course of a procurement, as rows: one event after the other. */

import type { Act } from '../../../shared/acts/act.ts';
import type { courseActs } from '../../../shared/acts/course.ts';
import { mayAbandon, mayHold, mayLift, mayResume, maySuspend } from '../../../shared/domain/course.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { courseOf } from '../queries/course.ts';
import type { WriteDb } from '../sql.ts';
import { append } from './append.ts';
import type { Handlers } from './handler.ts';

type CourseKind = keyof typeof courseActs;

const keep = (db: WriteDb, { tender, kind, body, at, actor }: Act<CourseKind>): null => {
  append(db, 'course_event', tender, { kind, body: canonical(body), at, actor });
  return null;
};

export const courseHandlers: Handlers<CourseKind> = {
  'procurement.suspended': (db, act) => maySuspend(courseOf(db, act.tender), act.body.reason) ?? keep(db, act),
  'procurement.resumed': (db, act) => mayResume(courseOf(db, act.tender), act.body.reason) ?? keep(db, act),
  'hold.placed': (db, act) => mayHold(courseOf(db, act.tender), act.body.reason) ?? keep(db, act),
  'hold.lifted': (db, act) => mayLift(courseOf(db, act.tender), act.body.reason) ?? keep(db, act),
  'procurement.abandoned': (db, act) => mayAbandon(act.body.reason) ?? keep(db, act),
};
