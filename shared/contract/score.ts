/** Scoring: one's own sheet, answer by answer. */

import { mark } from '../acts/score.ts';
import { criterion, scale } from '../acts/model.ts';
import type { Criterion } from '../domain/criteria.ts';
import { z } from '../zod.ts';
import { clarificationView } from './clarify.ts';
import { command, query } from './define.ts';
import { fileView } from './receive.ts';
import { computed, exact, kept, refusal, signers, stage, time, uuid, where } from './words.ts';

const item = { tender: uuid, criterion: uuid, bid: uuid };

/** Whose sheet is read, in a record: there nobody is signed in, and what was unsealed is for all to read. In a live tender everybody reads their own. */
const whoseSheet = uuid.optional();

const keeping = [
  'scoring-not-started',
  'sheets-already-unsealed',
  'not-your-role',
  'sheet-submitted',
  'not-assigned',
  'value-not-on-scale',
  'bids-not-opened',
  'criteria-not-frozen',
  'keys-needed-impossible',
];

export const score = {
  'score.view': query(
    where.extend({ person: whoseSheet }),
    z.strictObject({
      stage,
      criteria: z.array(computed<Criterion>()),
      scales: z.array(scale),
      bids: z.array(z.strictObject({ bid: uuid, name: z.string(), alias: z.string() })),
      /** The person's own answers to score, in tree order, then in the person's own stored order of bids. */
      mine: z.array(
        z.strictObject({
          criterion: uuid,
          bid: uuid,
          state: z.enum(['empty', 'started', 'complete']),
          value: exact.nullable(),
          /** An answer of the bidder that may be used stands beside it. */
          isClarified: z.boolean(),
          /** What it still lacks, in words; null when complete. */
          lacks: refusal.nullable(),
        }),
      ),
      /** null: not an assessor here, or a record of which no assessor was named. */
      sheet: z.strictObject({ submittedAt: time.nullable() }).nullable(),
      /** Why nothing can be scored now by the person who asks; null when it can. */
      readOnly: refusal.nullable(),
      /** What stands before submitting; null when it may be submitted. */
      submit: refusal.nullable(),
      /** How far each assessor is: counts only. */
      progress: z.array(
        z.strictObject({ person: uuid, name: z.string(), complete: z.int(), total: z.int(), submittedAt: time.nullable() }),
      ),
    }),
  ),
  /** One answer with all that helps to judge it. */
  'score.item': query(
    where.extend({ criterion: uuid, bid: uuid, person: whoseSheet }),
    z.strictObject({
      criterion,
      scale,
      bid: z.strictObject({ bid: uuid, name: z.string(), alias: z.string() }),
      files: z.array(fileView),
      mark: mark.nullable(),
      /** Text typed since the mark was last recorded; to be shown in its place. */
      draft: mark.nullable(),
      keptAt: time.nullable(),
      /** The same person's marks of the same question on other bids. */
      earlier: z.array(z.strictObject({ bid: uuid, name: z.string(), alias: z.string(), mark })),
      /** What the bidder was asked about this answer after the deadline, where it may be used and came before the sheet was submitted. */
      clarifications: z.array(clarificationView),
      readOnly: refusal.nullable(),
    }),
  ),
  /** Keeps what is typed, on disk and encrypted, without making it an act yet. */
  'score.keepDraft': command(z.strictObject({ ...item, mark }), kept, keeping),
  'score.recordMark': command(z.strictObject({ ...item, mark }), kept, keeping),
  'score.submit': command(z.strictObject({ tender: uuid, signers }), kept, [
    ...keeping,
    'wrong-passphrase',
    'marks-missing',
    'sheet-not-begun',
    'declare-first',
  ]),
} as const;
