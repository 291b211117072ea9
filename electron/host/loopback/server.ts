/** The loopback host: serves the page and carries its calls on 127.0.0.1, for whoever holds the token of this start. */

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine } from '../engine.ts';
import { type Page, securityHeaders } from '../page.ts';
import { readCall } from './body.ts';
import { type Door, rejectCaller, rejectHost, windowOf } from './guard.ts';
import { createStreams } from './streams.ts';

export interface LoopbackOptions {
  readonly engine: Engine;
  readonly page: Page;
  /** Milliseconds for which a window may be gone without being signed out. */
  readonly patience?: number;
  /** Called with the number of windows that listen, whenever it changes. */
  readonly counted?: (windows: number) => void;
}

export interface LoopbackHost {
  /** Such as `http://127.0.0.1:49152`. */
  readonly origin: string;
  /** 256 random bits in base64url. */
  readonly token: string;
  /** What to open. The token stands in the fragment, which browsers do not send. */
  readonly address: string;
  close(): Promise<void>;
}

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

/** For whoever is not the page: a sentence, and the connection is not kept. */
const turnAway = (response: ServerResponse, status: number, sentence: string): void => {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${sentence}\n`);
};

/** Listens on a random port of 127.0.0.1 and nowhere else. */
export const startLoopbackHost = async ({
  engine,
  page,
  patience = 10_000,
  counted = () => undefined,
}: LoopbackOptions): Promise<LoopbackHost> => {
  const token = randomBytes(32).toString('base64url');
  const streams = createStreams({ patience, forget: (window) => engine.forget({ window }), counted });
  const unsubscribe = engine.subscribe(streams.tell);

  const invoke = async (request: IncomingMessage, response: ServerResponse, window: string): Promise<void> => {
    if (request.headers['content-type'] !== 'application/json') return turnAway(response, 415, 'A call is JSON.');
    const call = await readCall(request);
    if (call.ok) return answer(response, 200, await engine.invoke(call.value.operation, call.value.payload, { window }));
    if (call.refusal.code === 'call-too-large') response.setHeader('connection', 'close');
    answer(response, call.refusal.code === 'call-too-large' ? 413 : 400, { kind: 'refused', refusal: call.refusal });
  };

  const handle = async (door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const misdirected = rejectHost(request.headers, door);
    if (misdirected) return turnAway(response, misdirected.status, misdirected.sentence);
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const expected = path === '/invoke' ? 'POST' : 'GET';
    if (request.method !== expected) {
      response.setHeader('allow', expected);
      return turnAway(response, 405, `Only ${expected} is answered here.`);
    }
    if (path !== '/invoke' && path !== '/events') {
      const served = page.serve(path);
      response.writeHead(served.status, served.headers);
      response.end(served.body);
      return;
    }
    const rejection = rejectCaller(request.headers, door, expected === 'POST');
    if (rejection) return turnAway(response, rejection.status, rejection.sentence);
    const window = windowOf(request.headers);
    if (window === null) return turnAway(response, 400, 'The call does not say which window it comes from.');
    if (path === '/invoke') return invoke(request, response, window);
    Object.entries(securityHeaders).forEach(([name, value]) => response.setHeader(name, value));
    streams.open(window, response);
  };

  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', (request, response) => {
    // Only a caller that hangs up in the middle of its own call ends here.
    handle({ host, token }, request, response).catch(() => response.destroy());
  });

  return {
    origin: `http://${host}`,
    token,
    address: `http://${host}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        unsubscribe();
        streams.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
