/** Long work that a screen has asked for: its name, how far it is, and a way to stop it. */

import { useCallback, useState, useSyncExternalStore } from 'react';
import { useAsking } from './asking.ts';
import type { Progress } from './news.ts';

/** How far the long work of that name is; null before it has said anything. */
export const useProgress = (job: string): Progress | null => {
  const { news } = useAsking();
  return useSyncExternalStore(news.listen, () => news.progress(job));
};

export interface WorkUnderWay {
  /** A fresh name for the next piece of work. Stays the same function. */
  readonly begin: () => string;
  /** null before the engine has said anything about it. */
  readonly progress: Progress | null;
  readonly cancel: () => void;
}

export const useWork = (): WorkUnderWay => {
  const { ask } = useAsking();
  const [job, setJob] = useState<string>(() => crypto.randomUUID());
  const begin = useCallback((): string => {
    const next = crypto.randomUUID();
    setJob(next);
    return next;
  }, []);
  return { begin, progress: useProgress(job), cancel: () => void ask('jobs.cancel', { job }) };
};
