/** Acts of archiving, as rows. */

import type { archiveActs } from '../../../shared/acts/archive.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { isAnythingPromised } from '../queries/commitments.ts';
import { courseOf } from '../queries/course.ts';
import type { Handlers } from './handler.ts';

export const archiveHandlers: Handlers<keyof typeof archiveActs> = {
  'record.closed': (db, { tender, body, at, actor }) => {
    const isAbandoned = courseOf(db, tender).abandoned !== null;
    if (body.report === null && !isAbandoned) return refuse('report-missing', 'The record cannot be closed without its award report.');
    if (body.register === null && !isAbandoned && isAnythingPromised(db, tender))
      return refuse('register-missing', 'The record cannot be closed without its register of commitments.');
    db.run(
      'INSERT INTO closed_record (tender, report, register, remark, at, actor) VALUES (?, ?, ?, ?, ?, ?)',
      tender,
      body.report,
      body.register,
      body.remark,
      at,
      actor,
    );
    return null;
  },
};
