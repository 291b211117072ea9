/** What the engine tells without being asked, remembered for whoever shows it: when the last change was kept, and how far long work is. */

import type { Event } from '../../shared/contract/define.ts';

export interface Kept {
  /** When the last change reached the disk, as an ISO time; null before the first one in this window. */
  readonly at: string | null;
  /** Changes on their way that have not been answered yet. */
  readonly underWay: number;
}

export type Progress = Omit<Extract<Event, { kind: 'progress' }>, 'kind' | 'job'>;

export interface News {
  readonly kept: () => Kept;
  readonly progress: (job: string) => Progress | null;
  readonly listen: (listener: () => void) => () => void;
  readonly begin: () => void;
  /** Ends what `begin` began; `at` where the answer says when it was kept. */
  readonly end: (at: string | null) => void;
  readonly tell: (event: Event) => void;
}

/** ISO times of one form sort as text. */
const later = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other > one) ? other : one);

export const createNews = (): News => {
  let kept: Kept = { at: null, underWay: 0 };
  const progress = new Map<string, Progress>();
  const listeners = new Set<() => void>();
  const told = (): void => listeners.forEach((listener) => listener());
  return {
    kept: () => kept,
    progress: (job) => progress.get(job) ?? null,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: () => {
      kept = { ...kept, underWay: kept.underWay + 1 };
      told();
    },
    end: (at) => {
      kept = { at: later(kept.at, at), underWay: kept.underWay - 1 };
      told();
    },
    tell: (event) => {
      if (event.kind === 'progress') {
        const { kind: _, job, ...step } = event;
        progress.set(job, step);
      } else if (event.at !== '') kept = { ...kept, at: later(kept.at, event.at) };
      told();
    },
  };
};
