/** Typesetting processes that a host starts for the engine's thread, where a thread may start none itself: both ends of what is said about them. */

import type { MessagePort } from 'node:worker_threads';
import type { Paper } from '../documents/typeset/paper.ts';
import type { Message } from '../documents/typeset/serve.ts';
import type { Typesetter } from '../documents/typeset/typeset.ts';

/** Each process is known by the number that the engine gave it. */
interface Numbered<Kind extends string> {
  readonly kind: Kind;
  readonly typesetter: number;
}

export type ToHost =
  | Numbered<'typesetter-start'>
  | (Numbered<'typesetter-paper'> & { readonly paper: Paper })
  | Numbered<'typesetter-kill'>;

export type FromHost =
  | (Numbered<'typesetter-message'> & { readonly message: Message })
  | (Numbered<'typesetter-end'> & { readonly how: string });

interface Listeners {
  hear: (message: Message) => void;
  end: (how: string) => void;
}

/** The engine's end: what to start a report with. */
export const typesettersOfHost = (port: MessagePort): (() => Typesetter) => {
  const listening = new Map<number, Listeners>();
  const send = (message: ToHost): void => port.postMessage(message);
  let started = 0;
  port.on('message', (said: FromHost | { readonly kind: 'other' }) => {
    if (said.kind === 'typesetter-message') listening.get(said.typesetter)?.hear(said.message);
    else if (said.kind === 'typesetter-end') {
      listening.get(said.typesetter)?.end(said.how);
      listening.delete(said.typesetter);
    }
  });
  return () => {
    const typesetter = (started += 1);
    const listeners: Listeners = { hear: () => undefined, end: () => undefined };
    listening.set(typesetter, listeners);
    send({ kind: 'typesetter-start', typesetter });
    return {
      send: (paper) => send({ kind: 'typesetter-paper', typesetter, paper }),
      onMessage: (listener) => void (listeners.hear = listener),
      onEnd: (listener) => void (listeners.end = listener),
      kill: () => send({ kind: 'typesetter-kill', typesetter }),
    };
  };
};

/** The host's end. */
export const typesettersFor = (
  start: () => Typesetter,
  send: (message: FromHost) => void,
): { hear(message: ToHost): void; /** Ends those that are left when the thread has gone. */ endAll(): void } => {
  const running = new Map<number, Typesetter>();
  return {
    hear: (message) => {
      const { typesetter } = message;
      if (message.kind === 'typesetter-paper') running.get(typesetter)?.send(message.paper);
      else if (message.kind === 'typesetter-kill') running.get(typesetter)?.kill();
      else {
        const child = start();
        running.set(typesetter, child);
        child.onMessage((said) => send({ kind: 'typesetter-message', typesetter, message: said }));
        child.onEnd((how) => {
          running.delete(typesetter);
          send({ kind: 'typesetter-end', typesetter, how });
        });
      }
    },
    endAll: () => running.forEach((child) => child.kill()),
  };
};
