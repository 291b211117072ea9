/** Acts of archiving: the record is closed; what follows (signatures) lives in the pack, outside it. */

import { z } from '../zod.ts';
import { heads } from './heads.ts';
import { sha256, text } from './words.ts';

export const archiveActs = {
  /** The last act of a record. Names the award report that goes into the pack; none where the procurement was abandoned before there was anything to report. */
  'record.closed': z.strictObject({ report: sha256.nullable(), remark: text(5_000), heads }),
} as const;
