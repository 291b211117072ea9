/** What can interrupt or end a procurement from outside: suspension, legal hold, abandonment, and a question that is moderated again (domain.md 2.2, states X and Y, and 2.4). */

import type { Time } from './ids.ts';
import { type Refusal, refuse } from './result.ts';

/** Why nothing may be signed for a while. */
export const suspensionGrounds = {
  challenge: 'a challenge: proceedings are notified or threatened',
  investigation: 'an investigation',
} as const;

export type SuspensionGround = keyof typeof suspensionGrounds;

export interface Course {
  readonly suspended: { readonly ground: SuspensionGround; readonly since: Time } | null;
  /** Everything has to be kept until it is lifted, whatever any retention period says. */
  readonly held: { readonly since: Time } | null;
  readonly abandoned: { readonly since: Time } | null;
  /** A locked question is asked to be reopened, or is moderated again: until that is over nothing that rests on its scores may be decided. */
  readonly reopening: 'requested' | 'approved' | null;
}

export const undisturbed: Course = { suspended: null, held: null, abandoned: null, reopening: null };

const abandoned = refuse('procurement-abandoned', 'The procurement was abandoned, so nothing more is decided in it.', {
  wayOut: 'Close its record, so that it can be sealed.',
});
const suspended = refuse(
  'procurement-suspended',
  'The procurement is suspended. What is under way may be finished, but nothing that moves it on can be signed.',
  { wayOut: 'Record under Archive that it goes on, when the reason has gone.' },
);
/** Totals stay hidden from those who agree the scores again, so that nobody can steer them (domain.md 2.4). */
export const refuseReopened = (reopening: NonNullable<Course['reopening']>): Refusal =>
  reopening === 'requested'
    ? refuse('question-reopened', 'Somebody asked to reopen a locked question, so nothing that rests on its scores can be decided.', {
        wayOut: 'Under Moderate, an approver who is not on the panel decides about it.',
      })
    : refuse('question-reopened', 'A question is being moderated again, so nothing that rests on its scores can be decided.', {
        wayOut: 'Under Moderate, the moderator looks at it again for every bidder, and settles it.',
      });

/** What an act is to the course: `closes` ends a stage or moves an award on, `rests` is decided on scores, `ends` is left to do after an abandonment. */
export type CourseRole = 'closes' | 'rests' | 'ends';

/** Whether an act may go on as things stand. Refuses `procurement-abandoned`, `procurement-suspended` and `question-reopened`. */
export const mayGoOn = (roles: readonly CourseRole[], course: Course): Refusal | null => {
  if (course.abandoned && !roles.includes('ends')) return abandoned;
  if (course.suspended && roles.includes('closes')) return suspended;
  return course.reopening && (roles.includes('closes') || roles.includes('rests')) ? refuseReopened(course.reopening) : null;
};

const needsReason = (reason: string): Refusal | null =>
  reason.trim() === '' ? refuse('reason-missing', 'There is no reason yet.', { about: 'reason', wayOut: 'Write what happened.' }) : null;

/** Refuses `already-suspended` and `reason-missing`. */
export const maySuspend = ({ suspended: now }: Course, reason: string): Refusal | null =>
  now ? refuse('already-suspended', 'The procurement is suspended already.') : needsReason(reason);

/** Refuses `not-suspended` and `reason-missing`. */
export const mayResume = ({ suspended: now }: Course, reason: string): Refusal | null =>
  now ? needsReason(reason) : refuse('not-suspended', 'The procurement is not suspended.');

/** Refuses `already-held` and `reason-missing`. */
export const mayHold = ({ held }: Course, reason: string): Refusal | null =>
  held ? refuse('already-held', 'There is a legal hold already.') : needsReason(reason);

/** Refuses `not-held` and `reason-missing`. */
export const mayLift = ({ held }: Course, reason: string): Refusal | null =>
  held ? needsReason(reason) : refuse('not-held', 'There is no legal hold.');

/** A decision not to award is published too (PA23 s.55). Refuses `reason-missing`. */
export const mayAbandon = (reason: string): Refusal | null => needsReason(reason);
