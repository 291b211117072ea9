/** Acts of reopening a locked score: asked for, decided from outside the panel, agreed anew for every bid, settled. */

import { z } from '../zod.ts';
import { consensus } from './moderate.ts';
import { filledText, uuid } from './words.ts';

export const reopeningReason = z.enum([
  'arithmetic-or-transcription',
  'evidence-misread',
  'clarification-answer',
  'conflict-discovered',
  'untrue-claim',
  'legal-advice',
]);

export const reopeningActs = {
  /** Made before anybody worked out what the change would do to totals. */
  'reopening.requested': z.strictObject({
    reopening: uuid,
    criterion: uuid,
    reason: reopeningReason,
    words: filledText(20_000),
    isEffectKnown: z.boolean(),
  }),
  'reopening.decided': z.strictObject({ reopening: uuid, outcome: z.enum(['approved', 'refused']), reason: filledText(20_000) }),
  'consensus.reagreed': consensus.extend({ reopening: uuid }),
  /** The question was looked at again for every bid: its scores are final once more. */
  'reopening.settled': z.strictObject({ reopening: uuid }),
} as const;
