/** What goes over the line between a host and the engine's thread, and the engine's end of that line. */

import type { MessagePort } from 'node:worker_threads';
import type { Answer, Event } from '../../shared/contract/define.ts';
import type { Refusal } from '../../shared/domain/result.ts';
import type { Caller } from '../services/context.ts';
import type { FromHost, ToHost } from './engine-typesetting.ts';
import type { Engine } from './engine.ts';

/** What the thread is started with. */
export interface EnginePlace {
  readonly folder: string;
  readonly exchange: string;
  /** The file of the typesetting process; null: the host starts it, because a thread may not. */
  readonly typesetter: string | null;
  /** The file of spreadsheet.worker. */
  readonly spreadsheetWorker: string;
  /** scrypt's cost for new key files, as a power of two. */
  readonly workFactor?: number;
}

export type ToEngine =
  | { readonly kind: 'invoke'; readonly call: number; readonly operation: string; readonly payload: unknown; readonly caller: Caller }
  | { readonly kind: 'forget'; readonly caller: Caller }
  | { readonly kind: 'close' }
  | FromHost;

export type FromEngine =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'answer'; readonly call: number; readonly answer: Answer<unknown> }
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'closed' }
  | ToHost;

/** Answers whatever comes in until it is told to close. What is thrown here ends the thread, and the host says so. */
export const serveEngine = (engine: Engine, port: MessagePort): void => {
  const send = (message: FromEngine): void => port.postMessage(message);
  engine.subscribe((event) => send({ kind: 'event', event }));
  const receive = async (message: ToEngine): Promise<void> => {
    if (message.kind === 'invoke')
      send({ kind: 'answer', call: message.call, answer: await engine.invoke(message.operation, message.payload, message.caller) });
    else if (message.kind === 'forget') engine.forget(message.caller);
    else if (message.kind === 'close') {
      await engine.close();
      send({ kind: 'closed' });
    }
  };
  port.on('message', (message: ToEngine) => void receive(message));
  send({ kind: 'opened' });
};
