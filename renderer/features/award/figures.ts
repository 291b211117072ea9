/** Exact numbers as the award screen writes and draws them. */

import { display, displayPounds, displayShort, displayWorking } from '../../../shared/domain/display.ts';
import { exact } from '../../../shared/domain/exact.ts';
import type { Exact } from '../../../shared/domain/ids.ts';

/** What a number counts, which says how it is written. */
export type Unit = 'points' | 'pounds' | 'percent' | 'number';

export interface Figure {
  readonly shown: string;
  /** The number itself, where what is shown is not the whole of it. */
  readonly exactly: string | null;
}

/** For a line of working: whole where it is short, otherwise begun and followed by the exact fraction. */
export const figureOf = (value: Exact, unit: Unit): Figure => {
  const number = exact(value);
  const isWhole = !displayWorking(number).endsWith('…');
  if (unit === 'pounds') {
    const shown = displayPounds(number);
    return { shown, exactly: isWhole && display(number, 4).endsWith('00') ? null : value };
  }
  const shown = displayWorking(number);
  return { shown: unit === 'percent' ? `${shown}%` : shown, exactly: isWhole ? null : value };
};

/** A weight, a quantity or a sum of points: "60", "33.3333", "12,480". */
export const shortly = (value: Exact): string => displayShort(exact(value));

export const pounds = (value: Exact): string => displayPounds(exact(value));

/** Where a dot stands or how long a bar is: the only place at which a number may lose anything. */
export const drawn = (value: Exact): number => Number(display(exact(value), 6));
