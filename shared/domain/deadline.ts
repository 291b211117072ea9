/** The deadline for tenders, as it was published. It is typed by hand: a moment or a day can be held against a clock, words cannot. */

import { addDays, isDay } from './calendar.ts';
import type { Time } from './ids.ts';
import { type Refusal, refuse } from './result.ts';

/** A moment names its distance from UTC: without it, it would be another one on every computer. */
const written = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:Z|([+-])(\d{2}):([0-5]\d))$/;

const two = (number: number): string => String(number).padStart(2, '0');

/** To the second, in UTC, so that moments compare as text; null for what is none. */
const moment = (text: string): string | null => {
  const [, day = '', hours, minutes, seconds = '00', sign, hoursOff = '0', minutesOff = '0'] = written.exec(text) ?? [];
  if (!isDay(day)) return null;
  const off = (Number(hoursOff) * 60 + Number(minutesOff)) * (sign === '-' ? -1 : 1);
  const after = Number(hours) * 60 + Number(minutes) - off;
  const ofDay = ((after % 1440) + 1440) % 1440;
  return `${addDays(day, Math.floor(after / 1440))}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:${seconds}`;
};

/** The last moment at which a tender comes in time; null where no clock can tell. A day lasts until its end. */
const lastMoment = (deadline: string): string | null => (isDay(deadline) ? `${deadline}T23:59:59` : moment(deadline));

/** After the deadline; what comes in at the very moment is in time. */
export const isLate = (received: Time, deadline: string): boolean => {
  const [at, last] = [moment(received), lastMoment(deadline)];
  return at !== null && last !== null && at > last;
};

/** Nothing is opened while another tender may still come in (domain.md 2.2, state 8). Refuses `deadline-to-come`. */
export const mayOpenAfter = (deadline: string, at: Time): Refusal | null =>
  lastMoment(deadline) === null || isLate(at, deadline)
    ? null
    : refuse('deadline-to-come', 'The published deadline has not passed yet: another tender may still come in.', {
        about: 'deadline',
        wayOut: 'Wait until it has passed. If it has to be another day, change what was published and publish it again (PA23 s.31).',
      });
