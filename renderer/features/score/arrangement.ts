/** How somebody has arranged the scoring screen, as it is remembered on this computer. */

import { understandShares } from '../../kit/remembered.ts';
import type { Direction, Place } from './model.ts';

export interface Arrangement {
  readonly direction: Direction;
  readonly shares: Readonly<Record<string, number>> | undefined;
  /** The answer that was open last. */
  readonly last: Place | null;
}

export const arrangementKey = (tender: string, person: string): string => `tender-panel-score ${tender} ${person}`;

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'criterion' in value &&
  'bid' in value &&
  typeof value.criterion === 'string' &&
  typeof value.bid === 'string';

export const understandArrangement = (remembered: unknown): Arrangement => {
  const { direction, shares, last } = (typeof remembered === 'object' && remembered !== null ? remembered : {}) as Partial<
    Record<keyof Arrangement, unknown>
  >;
  return { direction: direction === 'bid' ? 'bid' : 'question', shares: understandShares(shares), last: isPlace(last) ? last : null };
};
