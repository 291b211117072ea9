/** The line to the loopback host: calls are posted, events come as a stream of lines; both carry the token of this start and the name of this window. */

import type { Answer, Event, Transport } from '../../shared/contract/define.ts';

export interface LoopbackAddress {
  /** Such as `http://127.0.0.1:49152`. */
  readonly origin: string;
  readonly token: string;
  /** A random name: each window signs in on its own. */
  readonly window: string;
}

/** Milliseconds before a broken stream is taken up again. */
const pause = 1_000;

export const loopbackTransport = ({ origin, token, window }: LoopbackAddress): Transport => {
  const headers = { 'x-tender-panel-token': token, 'x-tender-panel-window': window };
  const listeners = new Set<(event: Event) => void>();
  const tell = (event: Event): void => listeners.forEach((listener) => listener(event));

  const follow = async (): Promise<void> => {
    const response = await fetch(`${origin}/events`, { headers });
    if (!response.ok || !response.body) return;
    // Whatever happened while nobody listened may have changed anything, though nothing is known to have been kept just now.
    tell({ kind: 'changed', tender: null, at: '' });
    for await (const line of linesOf(response.body)) tell(JSON.parse(line) as Event);
  };
  const followForever = async (): Promise<never> => {
    for (;;) {
      await follow().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  let following: Promise<never> | undefined;

  return {
    invoke: async (operation, payload) => {
      const response = await fetch(`${origin}/invoke`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ operation, payload }),
      });
      // Whoever is turned away at the door is told why in a sentence, not in an answer.
      if (response.headers.get('content-type') !== 'application/json')
        return { kind: 'unexpected', reference: `host-${response.status}`, sentence: (await response.text()).trim() };
      return (await response.json()) as Answer<unknown>;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      following ??= followForever();
      return () => listeners.delete(listener);
    },
  };
};

/** The filled lines of a stream of UTF-8 text, wherever it happens to be cut. */
export async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    yield* lines.filter((line) => line.trim() !== '');
    if (done) return;
  }
}
