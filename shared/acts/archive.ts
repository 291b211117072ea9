/** Acts of archiving: the record is closed; what follows (signatures) lives in the pack, outside it. */

import { z } from '../zod.ts';
import { heads } from './heads.ts';
import { sha256, text } from './words.ts';

export const archiveActs = {
  /**
   * The last act of a record. Names what goes into the pack: the award report, none where the procurement was abandoned before there was anything to report; and the
   * register of commitments, none where it was abandoned or no bid that is recommended promises any.
   */
  'record.closed': z.strictObject({ report: sha256.nullable(), register: sha256.nullable(), remark: text(5_000), heads }),
} as const;
