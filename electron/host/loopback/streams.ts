/** The windows that listen: one stream of lines each. A window that has gone is forgotten, which signs its person out. */

import type { ServerResponse } from 'node:http';
import type { Event } from '../../../shared/contract/define.ts';

/** A browser opens at most six connections to one host; the others are for calls. */
const mostStreams = 4;

export interface Streams {
  open(window: string, response: ServerResponse): void;
  readonly tell: (event: Event) => void;
  close(): void;
}

export interface StreamsOptions {
  /** Milliseconds for which a window may be gone (its computer asleep, its connection cut) and come back signed in. */
  readonly patience: number;
  readonly forget: (window: string) => void;
  /** The last window has gone, or a first one has come. */
  readonly counted: (count: number) => void;
}

export const createStreams = ({ patience, forget, counted }: StreamsOptions): Streams => {
  const open = new Map<string, ServerResponse>();
  const leaving = new Map<string, NodeJS.Timeout>();

  const gone = (window: string, response: ServerResponse): void => {
    if (open.get(window) !== response) return;
    open.delete(window);
    leaving.set(
      window,
      setTimeout(() => {
        leaving.delete(window);
        forget(window);
      }, patience),
    );
    counted(open.size);
  };

  return {
    open: (window, response) => {
      clearTimeout(leaving.get(window));
      leaving.delete(window);
      open.get(window)?.end();
      open.set(window, response);
      response.on('close', () => gone(window, response));
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.flushHeaders();
      // One too many: the window that has listened longest asks again, and takes its turn.
      if (open.size > mostStreams) open.values().next().value?.end();
      counted(open.size);
    },
    tell: (event) => {
      const line = `${JSON.stringify(event)}\n`;
      open.forEach((response) => response.write(line));
    },
    close: () => {
      leaving.forEach((timer) => clearTimeout(timer));
      leaving.clear();
      open.forEach((response) => response.end());
      open.clear();
    },
  };
};
