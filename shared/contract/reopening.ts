/** Reopening a locked question: who asked for what reason, what was decided, and each score before and after. */

import { reopeningActs, reopeningReason } from '../acts/reopening.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, exact, kept, refusal, signers, uuid, where } from './words.ts';

const refusals = [
  'quality-not-locked',
  'sheets-not-unsealed',
  'scoring-not-started',
  'bids-not-opened',
  'criteria-not-frozen',
  'already-recommended',
  'record-closed',
  'not-your-role',
  'no-such-reopening',
  'wrong-passphrase',
  'no-such-profile',
];

export const reopening = {
  'moderate.viewReopenings': query(
    where,
    z.strictObject({
      reopenings: z.array(
        z.strictObject({
          id: uuid,
          criterion: uuid,
          /** Its number and title. */
          question: z.string(),
          reason: reopeningReason,
          reasonWords: z.string(),
          words: z.string(),
          state: z.enum(['requested', 'approved', 'refused', 'settled']),
          asked: authored,
          /** Asked for when prices were known already: every later document says so. */
          afterPrices: z.boolean(),
          decided: authored.extend({ reason: z.string() }).nullable(),
          settled: authored.nullable(),
          again: z.array(z.strictObject({ bid: uuid, name: z.string(), before: exact, after: exact })),
          /** Bids that have not been looked at again. */
          left: z.array(z.strictObject({ bid: uuid, name: z.string() })),
          /** Why it cannot be settled yet; null when it can. */
          settle: refusal.nullable(),
        }),
      ),
      /** Why whoever asks could not ask to reopen a question, or decide about it; null where they can. */
      mayRequest: refusal.nullable(),
      mayDecide: refusal.nullable(),
      /** Names of those who decide whether a question is reopened, and of those who moderate it again and settle it. */
      deciders: z.array(z.string()),
      moderators: z.array(z.string()),
    }),
  ),
  'moderate.requestReopening': command(reopeningActs['reopening.requested'].omit({ reopening: true }).extend({ tender: uuid }), kept, [
    ...refusals,
    'no-such-item',
    'question-already-reopened',
    'reason-missing',
    'effect-known',
  ]),
  'moderate.decideReopening': command(reopeningActs['reopening.decided'].extend({ tender: uuid, signers }), kept, [
    ...refusals,
    'reopening-decided',
    'approver-on-panel',
    'reason-missing',
  ]),
  'moderate.settleReopening': command(reopeningActs['reopening.settled'].extend({ tender: uuid, signers }), kept, [
    ...refusals,
    'reopening-not-approved',
    'not-for-every-bidder',
  ]),
} as const;
