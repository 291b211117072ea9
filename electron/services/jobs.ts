/** Long work: named by whoever asked, told as it goes on, cancelled by name. */

import type { Event } from '../../shared/contract/define.ts';
import { type Outcome, refuse, refused } from '../../shared/domain/result.ts';

export interface Work {
  readonly signal: AbortSignal;
  readonly progress: (label: string, done: number, total: number | null, soFar?: unknown) => void;
}

export interface Jobs {
  /** Runs work under a name. A cancelled run answers the refusal `cancelled` and must leave nothing half done. */
  run<T>(job: string, work: (work: Work) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  cancel(job: string): boolean;
}

/** Progress is told at most this often, in milliseconds: a page cannot show more. */
const tellEvery = 100;

export const createJobs = (tell: (event: Event) => void): Jobs => {
  const running = new Map<string, AbortController>();
  return {
    run: async (job, work) => {
      const controller = new AbortController();
      running.set(job, controller);
      let told = 0;
      const progress: Work['progress'] = (label, done, total, soFar) => {
        const now = performance.now();
        if (now - told < tellEvery && done !== total) return;
        told = now;
        tell({ kind: 'progress', job, label, done, total, ...(soFar === undefined ? {} : { soFar }) });
      };
      try {
        return await work({ signal: controller.signal, progress });
      } catch (error) {
        if (controller.signal.aborted) return refused(refuse('cancelled', 'Stopped, as you asked. Nothing was kept of it.'));
        throw error;
      } finally {
        running.delete(job);
      }
    },
    cancel: (job) => {
      const controller = running.get(job);
      controller?.abort();
      return controller !== undefined;
    },
  };
};
