/** What is said when a locked question is moderated again. */

import { dayAndTime, either } from './format.ts';

export const reopening = {
  title: 'Reopened questions',
  ask: 'Reopen this question…',
  request: {
    title: (question: string): string => `Ask to reopen ${question}`,
    lead: 'A locked score is moderated again only for one of these reasons, and only when an approver from outside the panel agrees. The question is then looked at again for every bidder. Both scores stay in the record.',
    reason: 'What was found',
    choose: 'Choose a reason',
    words: 'In words, and where',
    wordsHelp: 'The answer, the document and the page; what was overlooked or wrong.',
    blind: 'Nobody has worked out what a change would do to the totals',
    blindHelp: 'Whoever asks after seeing the effect is not above suspicion.',
    act: 'Ask for it',
    waits: 'a reason and words',
  },
  states: {
    requested: 'Waits for an approver',
    approved: 'Being moderated again',
    refused: 'Refused',
    settled: 'Settled',
  },
  asked: (by: string, at: string, why: string): string => `Asked for by ${by}, ${dayAndTime(at)}: ${why}.`,
  decided: (by: string, at: string, reason: string): string => `Decided by ${by}, ${dayAndTime(at)}: ${reason}`,
  settledBy: (by: string, at: string): string => `Settled by ${by}, ${dayAndTime(at)}.`,
  afterPrices: 'Prices were open already. Every later document says so.',
  before: (name: string, before: string, after: string): string =>
    before === after ? `${name}: ${after}, as before` : `${name}: ${before} became ${after}`,
  next: {
    decide: (deciders: readonly string[]): string =>
      `Until it is decided, the locked scores stand. ${deciders.length === 0 ? 'Nobody has the role that decides it: an approver who neither scores nor moderates' : `Next: ${either(deciders)} decides, as an approver who is not on the panel`}.`,
    agree: (moderators: readonly string[], left: number): string =>
      `Next: ${either(moderators)} looks at it again for every bidder: ${left} to go.`,
    settle: (moderators: readonly string[]): string => `Looked at again for every bidder. Next: ${either(moderators)} settles it.`,
  },
  toWall: 'To the reopened questions on the wall',
  story: 'What was asked and decided',
  open: (name: string): string => `Look at ${name} again`,
  decide: 'Decide…',
  settle: 'Settle it…',
  decideDialog: {
    title: (question: string): string => `Reopen ${question}?`,
    outcome: 'Decision',
    outcomes: [
      { id: 'approved', label: 'It is moderated again' },
      { id: 'refused', label: 'The scores stay as they are locked' },
    ],
    reason: 'Reason',
    fixed: ['Your decision and its reason, over your name', 'If approved: the question is looked at again for every bidder'],
    act: 'Decide',
  },
  settleDialog: {
    title: (question: string): string => `Settle ${question}`,
    sentence: 'The scores become final once more, and totals are shown again.',
    fixed: ['The scores of this question, for every bidder', 'What they were before, and why they were looked at again'],
    act: 'Settle the question',
  },
} as const;
