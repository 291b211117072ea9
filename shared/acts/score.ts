/** Acts of scoring: each assessor's own sheet, sealed until all are in. */

import { z } from '../zod.ts';
import { heads } from './heads.ts';
import { sealedText } from './sealed.ts';
import { exact, sha256, text, uuid } from './words.ts';

/** A place in a bid: the reason's anchor. */
export const evidence = z.strictObject({ file: sha256, page: z.int().min(1).max(100_000).nullable(), quote: text(2_000) });

/** One assessor's mark of one answer, whole; a later one for the same answer takes its place and the earlier stays in the record. */
export const mark = z.strictObject({
  /** A value of the scale; null while only notes are kept. */
  value: exact.nullable(),
  strengths: text(),
  weaknesses: text(),
  evidence: z.array(evidence).max(100),
  /** Said instead of evidence: "not found in the response". */
  notFound: z.boolean(),
});

export const scoreActs = {
  /** The lead's word that everything before is settled: from here on the panel scores. */
  'scoring.started': z.strictObject({
    heads,
    /** Why some answers are scored by fewer people than were planned; blank where none is. */
    fewer: text(5_000),
  }),
  /** Makes the sheet's key: kept for its author, and in shares for those who will unseal all sheets together. */
  'sheet.begun': z.strictObject({
    sheet: uuid,
    commitment: sha256,
    own: sealedText,
    keysNeeded: z.int().min(2).max(20),
    shares: z
      .array(z.strictObject({ holder: uuid, share: sealedText }))
      .min(2)
      .max(50),
  }),
  /** The mark itself is encrypted under the sheet's key; that it exists, and whether it is complete, is not a secret. */
  'mark.recorded': z.strictObject({ bid: uuid, criterion: uuid, complete: z.boolean(), content: sealedText }),
  'sheet.submitted': z.strictObject({ sheet: uuid, marks: z.int().min(0), head: sha256 }),
} as const;

export type Mark = z.infer<typeof mark>;
export type Evidence = z.infer<typeof evidence>;
