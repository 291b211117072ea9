/** The engine as a host sees it: in a thread of its own, so that a window never waits for it, and started again should it ever stop. */

import { Worker } from 'node:worker_threads';
import type { Answer, Event } from '../../shared/contract/define.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import type { Typesetter } from '../documents/typeset/typeset.ts';
import type { Caller } from '../services/context.ts';
import type { EnginePlace, FromEngine, ToEngine } from './engine-line.ts';
import { typesettersFor } from './engine-typesetting.ts';
import type { Engine } from './engine.ts';
import { freshReference, type Log } from './log.ts';

/** What a host has to know of its own files: bundles and sources keep them in different places, so the entry file says where. */
export interface EngineFiles {
  /** The file of engine.worker. */
  readonly worker: string;
  /** The file of spreadsheet.worker. */
  readonly spreadsheetWorker: string;
  /** The file of the typesetting process, for Node's fork; or how to start one where there is no fork. */
  readonly typesetter: string | (() => Typesetter);
}

export interface EngineThread extends EngineFiles, Omit<EnginePlace, 'typesetter'> {
  readonly log: Log;
}

/** Milliseconds that an engine has for closing its store before its thread is ended. */
const closingTime = 10_000;

/** A page asks again whatever it shows when the engine is back; if that is what ends it, it would end for ever. */
const mostRestarts = 5;

const words = {
  restarted:
    'The part of Tender Panel that keeps your work stopped while it was doing this and was started again. Everything that was said to be kept is still there: sign in again and look whether this was.',
  gone: 'The part of Tender Panel that keeps your work stopped and could not be started again. Everything that was said to be kept is on disk: close Tender Panel and open it again.',
  closed: 'Tender Panel is closing.',
} as const;

const notJson = refuse('malformed-call', 'The call holds something that cannot be written as JSON.');

/** One thread, from its start to its end. */
interface Line {
  /** Null when the thread ended before it answered. */
  invoke(operation: string, payload: unknown, caller: Caller): Promise<Answer<unknown> | null>;
  send(message: ToEngine): void;
  /** It has answered something, so what ended it was not its start. */
  readonly worked: () => boolean;
  readonly end: () => Promise<void>;
}

interface Watch {
  readonly tell: (event: Event) => void;
  /** Called at once when an opened thread has ended, before its calls are given up. */
  readonly ended: (line: Line, fault: unknown) => void;
}

/** Starts a thread and waits until its engine is open, or refuses to be. Throws when it ends before either. */
const startLine = (thread: EngineThread, watch: Watch): Promise<Outcome<Line>> =>
  new Promise((resolve, reject) => {
    const { worker: file, spreadsheetWorker, typesetter, folder, exchange, workFactor } = thread;
    const hostStarts = typeof typesetter === 'string' ? null : typesetter;
    const place: EnginePlace = {
      folder,
      exchange,
      spreadsheetWorker,
      typesetter: typeof typesetter === 'string' ? typesetter : null,
      ...(workFactor === undefined ? {} : { workFactor }),
    };
    const worker = new Worker(file, { name: 'engine', workerData: place });
    const ended = new Promise<void>((settle) => worker.once('exit', () => settle()));
    const typesetters = hostStarts && typesettersFor(hostStarts, (message) => worker.postMessage(message));
    const waiting = new Map<number, (answer: Answer<unknown> | null) => void>();
    let calls = 0;
    let answered = 0;
    let isOpen = false;
    let fault: unknown = null;

    const line: Line = {
      invoke: (operation, payload, caller) =>
        new Promise((settle) => {
          calls += 1;
          try {
            worker.postMessage({ kind: 'invoke', call: calls, operation, payload, caller } satisfies ToEngine);
            waiting.set(calls, settle);
          } catch {
            // Posting throws only at what it cannot copy: a function, or lists within lists beyond its depth.
            settle({ kind: 'refused', refusal: notJson });
          }
        }),
      send: (message) => worker.postMessage(message),
      worked: () => answered > 0,
      end: async () => {
        const patience = setTimeout(() => void worker.terminate(), closingTime);
        worker.postMessage({ kind: 'close' } satisfies ToEngine);
        await ended;
        clearTimeout(patience);
      },
    };

    worker.on('message', (message: FromEngine) => {
      if (message.kind === 'answer') {
        answered += 1;
        waiting.get(message.call)?.(message.answer);
        waiting.delete(message.call);
      } else if (message.kind === 'event') watch.tell(message.event);
      else if (message.kind === 'refused') resolve(refused(message.refusal));
      else if (message.kind === 'opened') {
        isOpen = true;
        resolve(allowed(line));
      } else if (message.kind === 'closed') void worker.terminate();
      else typesetters?.hear(message);
    });
    worker.on('error', (error) => {
      fault = error;
    });
    worker.on('exit', (status) => {
      fault ??= new Error(`The engine's thread ended with status ${status}.`);
      typesetters?.endAll();
      if (isOpen) watch.ended(line, fault);
      else reject(fault);
      waiting.forEach((settle) => settle(null));
      waiting.clear();
    });
  });

/**
 * Opens the engine in a thread. Refuses as opening it does (`store-in-use`, `folder-read-only`, …); throws when the thread cannot even start.
 * When the thread ends, calls under way are answered `unexpected` and a new one is started, five times at most; one that ended before it answered anything would end again, so then no more are.
 */
export const startEngineThread = async (thread: EngineThread): Promise<Outcome<Engine>> => {
  const listeners = new Set<(event: Event) => void>();
  const tell = (event: Event): void => listeners.forEach((listener) => listener(event));
  const unexpected = (reference: string, sentence: string): Answer<never> => ({ kind: 'unexpected', reference, sentence });
  let isClosing = false;
  let lastReference = '';
  let restarts = 0;

  const startAgain = async (): Promise<Line | null> => {
    const again = await startLine(thread, watch).catch((fault: unknown) => {
      thread.log.write({ what: 'engine-ended', reference: lastReference, restarted: false, fault });
      return null;
    });
    if (!again?.ok) return null;
    // Nobody is signed in any more, and whatever was under way may or may not be there.
    tell({ kind: 'changed', tender: null, at: new Date().toISOString() });
    return again.value;
  };

  const watch: Watch = {
    tell,
    ended: (line, fault) => {
      if (isClosing) return;
      lastReference = freshReference();
      const restarted = line.worked() && restarts < mostRestarts;
      restarts += 1;
      thread.log.write({ what: 'engine-ended', reference: lastReference, restarted, fault });
      current = restarted ? startAgain() : Promise.resolve(null);
    },
  };

  const first = await startLine(thread, watch);
  if (!first.ok) return first;
  let current: Promise<Line | null> = Promise.resolve(first.value);

  return allowed({
    invoke: async (operation, payload, caller) => {
      const line = await current;
      if (isClosing) return unexpected(freshReference(), words.closed);
      if (!line) return unexpected(lastReference, words.gone);
      const answer = await line.invoke(operation, payload, caller);
      if (answer) return answer;
      if (isClosing) return unexpected(freshReference(), words.closed);
      return unexpected(lastReference, (await current) ? words.restarted : words.gone);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget: (caller) => void current.then((line) => line?.send({ kind: 'forget', caller })),
    close: async () => {
      isClosing = true;
      await (await current)?.end();
    },
  });
};
