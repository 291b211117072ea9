/** The thread of one long reckoning: takes its task, tells how far it is, answers and ends. */

import { parentPort, workerData } from 'node:worker_threads';
import { reckoning, type Task } from '../services/reckonings.ts';
import type { FromReckoner } from './reckoner.ts';

/** Milliseconds between two tellings: nobody reads faster. */
const tellEvery = 50;

if (!parentPort) throw new Error('reckoner.worker runs only as a thread of the engine.');
const port = parentPort;
const tell = (message: FromReckoner): void => port.postMessage(message);

const steps = reckoning(workerData as Task);
let told = 0;
let step = steps.next();
while (step.done !== true) {
  if (performance.now() - told >= tellEvery) {
    told = performance.now();
    tell({ kind: 'step', step: step.value });
  }
  step = steps.next();
}
tell({ kind: 'whole', outcome: step.value });
