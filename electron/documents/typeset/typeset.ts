/** The waiting half of typesetting: hands a paper to a process of its own, which can be stopped at any moment, and waits for the bytes. */

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { allowed, type Outcome, refuse, refused } from '../../../shared/domain/result.ts';
import type { Paper } from './paper.ts';
import type { Message } from './serve.ts';

/** A process that runs `serve`, however it was started. Electron's utility process fits it where Node's fork is fused off. */
export interface Typesetter {
  send(paper: Paper): void;
  onMessage(listener: (message: Message) => void): void;
  /** Told when it has ended or cannot be reached, with what is known about why. */
  onEnd(listener: (how: string) => void): void;
  kill(): void;
}

export interface TypesetOptions {
  readonly start: () => Typesetter;
  /** Cancels: the process is killed, and the signal's reason thrown. */
  readonly signal?: AbortSignal;
  /** Steps of the work, as `Work` of the services counts them. */
  readonly progress?: (label: string, done: number, total: number) => void;
  /** Told about faults behind a refusal; they are for whoever maintains the app. */
  readonly log: (fault: Error) => void;
}

/** Laying out, and writing. */
const steps = 2;

/** Starts the typesetting process with Node's fork. `entry` is `child.ts`, or what it was bundled into; the composition root knows which. */
export const forkTypesetter = (entry: URL): Typesetter => {
  // No flags and nothing of the environment: neither may change a byte of the paper.
  const child = fork(fileURLToPath(entry), {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    lastWords = (lastWords + words).slice(-4_000);
  });
  return {
    send: (paper) => child.send(paper),
    onMessage: (listener) => child.on('message', (message) => listener(message as Message)),
    onEnd: (listener) => {
      child.on('error', (error) => listener(error.message));
      child.on('close', (code, signal) => listener(`ended by ${signal ?? `code ${code}`}: ${lastWords}`));
    },
    kill: () => child.kill('SIGKILL'),
  };
};

/** Refuses `report-failed`; the details go to `log`. Throws the signal's reason when cancelled. The process is told to end before this settles. */
export const typeset = async (paper: Paper, { start, signal, progress, log }: TypesetOptions): Promise<Outcome<Uint8Array>> => {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Exclude<Message, { kind: 'step' }>>();
  const cancel = () => reject(signal?.reason);
  let begun = 0;
  const typesetter = start();
  typesetter.onEnd((how) => resolve({ kind: 'failed', details: how }));
  typesetter.onMessage((message) => {
    if (message.kind === 'step') progress?.(message.label, begun++, steps);
    else resolve(message);
  });
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    typesetter.send(paper);
    const answer = await promise;
    if (answer.kind === 'set') return allowed(answer.pdf);
    log(new Error(`A report could not be set: ${answer.details}`));
    return refused(
      refuse('report-failed', 'The report could not be laid out as a PDF. Nothing that was recorded is affected.', {
        wayOut: 'Try again. If it fails again, send the log of this computer to whoever looks after Tender Panel.',
      }),
    );
  } finally {
    signal?.removeEventListener('abort', cancel);
    typesetter.kill();
  }
};
