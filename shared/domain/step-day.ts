/** On which day a step of a procedure was taken: a letter is written down after it was sent, so the day is given, and it has to be one that has come. */

import { addDays, type Day, displayDay, isDay } from './calendar.ts';
import type { Time } from './ids.ts';
import { type Refusal, refuse } from './result.ts';

/** The latest day that it can have been anywhere in the United Kingdom, whose clocks are never more than one hour before UTC. */
export const latestDay = (at: Time): Day => (at.slice(11, 13) === '23' ? addDays(at.slice(0, 10), 1) : at.slice(0, 10));

/** Refuses `day-not-understood`, `day-still-to-come` and `before-the-step-before`. `at` is when the step is recorded. */
export const mayHaveHappened = (on: Day, at: Time, before: Day | null = null): Refusal | null => {
  if (!isDay(on)) return refuse('day-not-understood', `“${on.slice(0, 40)}” is not a day of the calendar.`, { about: 'on' });
  if (on > latestDay(at))
    return refuse('day-still-to-come', `${displayDay(on)} is still to come.`, {
      about: 'on',
      wayOut: 'Record what has happened, when it has.',
    });
  return before !== null && on < before
    ? refuse('before-the-step-before', `The step before this one was taken on ${displayDay(before)}.`, { about: 'on' })
    : null;
};
