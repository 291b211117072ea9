/** Reopening a score that was locked: for a closed list of reasons, asked for before its effect is seen, approved from outside the panel, and for every bidder alike (domain.md 2.4). */

import type { BidId, CriterionId, PersonId } from './ids.ts';
import { type Refusal, refuse } from './result.ts';
import { type Stage, stages } from './stages.ts';

export const reopeningReasons = {
  'arithmetic-or-transcription': 'an error of arithmetic or transcription',
  'evidence-misread': 'evidence that was misread or overlooked',
  'clarification-answer': 'an answer to a clarification',
  'conflict-discovered': 'a conflict of interest that was discovered; the sheet concerned is set aside, not removed',
  'untrue-claim': 'a finding of due diligence that a claim is untrue',
  'legal-advice': 'legal advice',
} as const;

export type ReopeningReason = keyof typeof reopeningReasons;

export interface ReopeningRequest {
  readonly reason: ReopeningReason;
  readonly words: string;
  readonly criterion: CriterionId;
  /** Which bids are moderated again on this question, at least as a check. */
  readonly bids: readonly BidId[];
  /** Whether anybody worked out what the change would do to totals before asking. */
  readonly isEffectKnown: boolean;
  readonly approvedBy: PersonId | null;
}

export interface ReopeningFacts {
  readonly stage: Stage;
  /** Every bid whose answer to the question was agreed. */
  readonly bids: readonly BidId[];
  /** Assessors and moderators. */
  readonly panel: readonly PersonId[];
  readonly approvers: readonly PersonId[];
}

const isBefore = (stage: Stage, other: Stage): boolean => stages.indexOf(stage) < stages.indexOf(other);

/**
 * Refuses `score-not-locked`, `record-closed`, `reason-missing`, `effect-known`, `not-for-every-bidder`, `approval-missing`, `approver-on-panel` and
 * `not-an-approver`. Both versions are kept, and everything after them is recomputed.
 */
export const mayReopen = (request: ReopeningRequest, { stage, bids, panel, approvers }: ReopeningFacts): Refusal | null => {
  if (isBefore(stage, 'quality-locked'))
    return refuse('score-not-locked', 'This score is not locked, so there is nothing to reopen.', {
      wayOut: 'Agree another score, with its reason.',
    });
  if (stage === 'closed') return refuse('record-closed', 'The record is closed. Nothing can be added to it.');
  if (request.words.trim() === '')
    return refuse('reason-missing', 'The request has no reason yet.', { about: 'words', wayOut: 'Write what was found, and where.' });
  if (request.isEffectKnown)
    return refuse(
      'effect-known',
      'The effect on totals was looked at before the request was made, so the request is not above suspicion.',
      {
        wayOut: 'Have somebody who does not know the effect examine the reason and ask.',
      },
    );
  const left = bids.filter((bid) => !request.bids.includes(bid)).length;
  if (left > 0)
    return refuse('not-for-every-bidder', `${left} of ${bids.length} bids would not be looked at again on this question.`, {
      about: 'bids',
      wayOut: 'Moderate the question again for every bidder, at least as a check.',
    });
  const { approvedBy } = request;
  if (approvedBy === null)
    return refuse('approval-missing', 'Nobody has approved the request.', { wayOut: 'Ask an approver who is not on the panel.' });
  if (panel.includes(approvedBy))
    return refuse('approver-on-panel', 'Who scores or moderates cannot approve that a score is reopened.', {
      about: 'approvedBy',
      wayOut: 'Ask an approver who is not on the panel.',
    });
  return approvers.includes(approvedBy)
    ? null
    : refuse('not-an-approver', 'Only an approver may approve that a score is reopened.', { about: 'approvedBy' });
};

/** Once prices are open, every later document says that a score was reopened after them. */
export const needsReopeningBanner = (stage: Stage): boolean => !isBefore(stage, 'price-open');
