/** Acts of archiving, as rows. */

import type { archiveActs } from '../../../shared/acts/archive.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { courseOf } from '../queries/course.ts';
import type { Handlers } from './handler.ts';

export const archiveHandlers: Handlers<keyof typeof archiveActs> = {
  'record.closed': (db, { tender, body, at, actor }) => {
    if (body.report === null && !courseOf(db, tender).abandoned)
      return refuse('report-missing', 'The record cannot be closed without its award report.');
    db.run(
      'INSERT INTO closed_record (tender, report, remark, at, actor) VALUES (?, ?, ?, ?, ?)',
      tender,
      body.report,
      body.remark,
      at,
      actor,
    );
    return null;
  },
};
