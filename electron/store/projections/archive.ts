/** Acts of archiving, as rows. */

import type { archiveActs } from '../../../shared/acts/archive.ts';
import type { Handlers } from './handler.ts';

export const archiveHandlers: Handlers<keyof typeof archiveActs> = {
  'record.closed': (db, { tender, body, at, actor }) => {
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
