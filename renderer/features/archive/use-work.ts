/** Long work that this screen has asked for: its name, how far it is, and a way to stop it. */

import { useCallback, useState } from 'react';
import { useAsk, useProgress } from '../../app/ask.ts';

export interface WorkUnderWay {
  /** A fresh name for the next piece of work. Stays the same function. */
  readonly begin: () => string;
  /** null before the engine has said anything about it. */
  readonly progress: ReturnType<typeof useProgress>;
  readonly cancel: () => void;
}

export const useWork = (): WorkUnderWay => {
  const ask = useAsk();
  const [job, setJob] = useState<string>(() => crypto.randomUUID());
  const begin = useCallback((): string => {
    const next = crypto.randomUUID();
    setJob(next);
    return next;
  }, []);
  return { begin, progress: useProgress(job), cancel: () => void ask('jobs.cancel', { job }) };
};
