/** Reopening a score that was locked: for a closed list of reasons, asked for before its effect is seen, approved from outside the panel, and for every bidder alike (domain.md 2.4). */

import type { BidId } from './ids.ts';
import type { Role } from './model.ts';
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
  /** Whether anybody worked out what the change would do to totals before asking. */
  readonly isEffectKnown: boolean;
}

/** How far it has come. A refused request and a settled question are over. */
export type ReopeningState = 'requested' | 'approved' | 'refused' | 'settled';

export const isOver = (state: ReopeningState): boolean => state === 'refused' || state === 'settled';

/** Asked before its effect is seen. Refuses `question-already-reopened`, `reason-missing` and `effect-known`. */
export const mayRequestReopening = ({ words, isEffectKnown }: ReopeningRequest, isOpenAlready: boolean): Refusal | null => {
  if (isOpenAlready)
    return refuse('question-already-reopened', 'Somebody has asked to reopen this question already, and it is not over yet.');
  if (words.trim() === '')
    return refuse('reason-missing', 'The request has no reason yet.', { about: 'words', wayOut: 'Write what was found, and where.' });
  return isEffectKnown
    ? refuse('effect-known', 'The effect on totals was looked at before the request was made, so the request is not above suspicion.', {
        wayOut: 'Have somebody who does not know the effect examine the reason and ask.',
      })
    : null;
};

/** Who scores or moderates does not decide whether their own scores are opened. */
const isOnPanel = (roles: readonly Role[]): boolean => roles.includes('assessor') || roles.includes('moderator');

export const decidesReopenings = (roles: readonly Role[]): boolean => roles.includes('approver') && !isOnPanel(roles);

/** Decided by an approver from outside the panel. Refuses `reopening-decided`, `approver-on-panel` and `reason-missing`. */
export const mayDecideReopening = (state: ReopeningState, roles: readonly Role[], reason: string): Refusal | null => {
  if (state !== 'requested') return refuse('reopening-decided', 'It has been decided whether this question is reopened.');
  if (isOnPanel(roles))
    return refuse('approver-on-panel', 'Who scores or moderates cannot approve that a score is reopened.', {
      wayOut: 'Ask an approver who is not on the panel.',
    });
  return reason.trim() === '' ? refuse('reason-missing', 'The decision has no reason yet.', { about: 'reason' }) : null;
};

const notApproved = refuse('reopening-not-approved', 'Nobody has approved that this question is moderated again.', {
  wayOut: 'Ask an approver who is not on the panel.',
});

/** Refuses `reopening-not-approved`: before the approval, and after the question was settled. */
export const mayReagree = (state: ReopeningState): Refusal | null => (state === 'approved' ? null : notApproved);

/** Over when the question was looked at again for every bidder: at the one at a threshold alone would be steering (NDA). Refuses `reopening-not-approved` and `not-for-every-bidder`. */
export const maySettle = (state: ReopeningState, bids: readonly BidId[], again: readonly BidId[]): Refusal | null => {
  if (state !== 'approved') return notApproved;
  const left = bids.filter((bid) => !again.includes(bid)).length;
  return left === 0
    ? null
    : refuse(
        'not-for-every-bidder',
        `${left} of ${bids.length} bids ${left === 1 ? 'has' : 'have'} not been looked at again on this question.`,
        {
          wayOut: 'Moderate it again for every bidder, at least as a check: the same score is a result too.',
        },
      );
};

const isBefore = (stage: Stage, other: Stage): boolean => stages.indexOf(stage) < stages.indexOf(other);

/** Once prices are open, every later document says that a score was reopened after them. */
export const needsReopeningBanner = (stage: Stage): boolean => !isBefore(stage, 'price-open');
