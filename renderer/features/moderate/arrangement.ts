/** How somebody has arranged the moderation screens, as it is remembered on this computer. */

import { understandShares } from '../../kit/index.ts';

export interface Arrangement {
  /** Names are hidden, for a wall that others can read. */
  readonly isRoom: boolean;
  readonly wall: Readonly<Record<string, number>> | undefined;
  readonly item: Readonly<Record<string, number>> | undefined;
}

export const arrangementKey = (tender: string, person: string): string => `moderate ${tender} ${person}`;

export const understandArrangement = (remembered: unknown): Arrangement => {
  const { isRoom, wall, item } = (typeof remembered === 'object' && remembered !== null ? remembered : {}) as Partial<
    Record<keyof Arrangement, unknown>
  >;
  return { isRoom: isRoom === true, wall: understandShares(wall), item: understandShares(item) };
};
