/** When a file came in, as a day and a time on this computer's clock and as the one moment that the record keeps. */

import type { Moment } from '../../../words/format.ts';
import { receive } from '../../../words/receive.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** "2026-09-30T13:00", as a field for day and time has it. */
export const dayAndHour = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** The moment of a day and a time on this computer's clock, to the second; null for what is neither. */
export const momentOf = (local: string): Moment | null => {
  const at = new Date(local);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) && !Number.isNaN(at.getTime()) ? recorded(at) : null;
};

/** As acts write it. */
export const recorded = (at: Date): Moment => at.toISOString().replace(/\.\d+Z$/, 'Z');

/** When the next files came in. */
export interface Received {
  /** As it stands in the field for day and time; null: at the moment at which they are put in. */
  readonly typed: string | null;
  /** When this was chosen; nothing has come in later. */
  readonly asOf: Moment;
}

/** Why it cannot be when a file came in; null when it can. */
export const refusalOfReceived = ({ typed, asOf }: Received): string | null => {
  if (typed === null) return null;
  const moment = momentOf(typed);
  if (moment === null) return receive.files.receivedMissing;
  return moment > asOf ? receive.files.receivedAhead : null;
};

/** The moment to be recorded for a file that is put in now. */
export const receivedAt = ({ typed }: Received, now: Date): Moment => (typed === null ? null : momentOf(typed)) ?? recorded(now);
