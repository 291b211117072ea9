/** Long reckonings in threads of their own: the engine goes on answering, and a thread that is not wanted any more is ended in the middle of a sum. */

import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../shared/domain/result.ts';
import type { Step } from '../../shared/domain/stepwise.ts';
import type { Reckon, Task, WholeOf } from '../services/reckonings.ts';

export type FromReckoner =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'whole'; readonly outcome: Outcome<WholeOf<Task>> };

/** `file`: reckoner.worker, or what it was bundled into; whoever opens the engine knows where it is. */
export const reckonInThread =
  (file: URL): Reckon =>
  async <One extends Task>(task: One, label: string, { signal, progress }: Parameters<Reckon>[2]) => {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Outcome<WholeOf<One>>>();
    const worker = new Worker(file, { name: task.kind, workerData: task });
    const cancel = (): void => reject(signal.reason);
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: FromReckoner) => {
      if (message.kind === 'whole') resolve(message.outcome as Outcome<WholeOf<One>>);
      else progress(message.step.label ?? label, message.step.done, message.step.total, message.step.soFar);
    });
    worker.once('error', reject);
    worker.once('exit', (status) => reject(new Error(`The thread of a ${task.kind} ended with status ${status}.`)));
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', cancel);
      void worker.terminate();
    }
  };
