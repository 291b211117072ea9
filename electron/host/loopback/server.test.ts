/** The loopback host from the outside: by a socket on this computer, as any other program here, or any page in any browser here, can reach it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Event } from '../../../shared/contract/define.ts';
import type { Caller } from '../../services/context.ts';
import { temporaryFolder } from '../../store/testing.ts';
import type { Engine } from '../engine.ts';
import { contentSecurityPolicy, openPage } from '../page.ts';
import { largestBody } from './body.ts';
import { startLoopbackHost } from './server.ts';

/** An engine that says what it was asked, so that a test sees what came through. */
const echo = () => {
  const forgotten: string[] = [];
  const listeners = new Set<(event: Event) => void>();
  const engine: Engine = {
    invoke: async (operation, payload, caller: Caller) => ({ kind: 'done', value: { operation, payload, caller } }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget: ({ window }) => void forgotten.push(window),
    close: async () => undefined,
  };
  return { engine, forgotten, listeners, tell: (event: Event): void => listeners.forEach((listener) => listener(event)) };
};

const builtPage = (): string => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(
    path.join(folder, 'page', 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="./assets/index.js"></script>',
  );
  writeFileSync(path.join(folder, 'page', 'assets', 'index.js'), '"__CSP_NONCE__"');
  writeFileSync(path.join(folder, 'secret.txt'), 'not for the page');
  return path.join(folder, 'page');
};

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Buffer | readonly Buffer[];
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const start = async (options: { readonly patience?: number } = {}) => {
  const behind = echo();
  const counts: number[] = [];
  const host = await startLoopbackHost({
    engine: behind.engine,
    page: openPage(builtPage()),
    counted: (windows) => counts.push(windows),
    ...options,
  });
  onTestFinished(() => host.close());
  const port = Number(new URL(host.origin).port);
  /** Everything as the page sends it, unless said otherwise; a header that is undefined is left out. The path goes out exactly as given. */
  const good = {
    host: `127.0.0.1:${port}`,
    origin: host.origin,
    'content-type': 'application/json',
    'x-tender-panel-token': host.token,
    'x-tender-panel-window': 'window-1',
  };
  const ask = ({
    method = 'POST',
    path: asked = '/invoke',
    headers = {},
    body = '{"operation":"home.view","payload":{}}',
  }: Asked = {}): Promise<Got> =>
    new Promise((resolve, reject) => {
      const all = Object.fromEntries(
        Object.entries({ ...good, ...headers }).filter((entry): entry is [string, string] => entry[1] !== undefined),
      );
      const call = request({ host: '127.0.0.1', port, method, path: asked, headers: all, setHost: false }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces).toString() }),
        );
      });
      call.on('error', reject);
      if (method === 'GET') call.end();
      else if (Array.isArray(body)) {
        body.forEach((piece) => call.write(piece));
        call.end();
      } else call.end(body);
    });
  const listen = async (window: string) => {
    const closing = new AbortController();
    const response = await fetch(`${host.origin}/events`, {
      headers: { 'x-tender-panel-token': host.token, 'x-tender-panel-window': window },
      signal: closing.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    return { response, read: async () => (await reader?.read())?.value, leave: () => closing.abort() };
  };
  return { ...behind, host, port, ask, listen, counts };
};

/** Waits for something that the host does in its own time. */
const until = async (isSo: () => boolean): Promise<void> => {
  await expect.poll(isSo, { timeout: 5_000, interval: 5 }).toBe(true);
};

describe('a call of the page', () => {
  it('reaches the engine in the name of its window, and its answer is stored nowhere', async () => {
    const { ask } = await start();
    const got = await ask();
    expect(JSON.parse(got.body)).toEqual({ kind: 'done', value: { operation: 'home.view', payload: {}, caller: { window: 'window-1' } } });
    expect(got.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(got.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('carries a payload as large as the largest price sheet', async () => {
    const { ask } = await start();
    const csv = 'ŵ'.repeat(5_000_000);
    const got = await ask({ body: JSON.stringify({ operation: 'receive.readPrices', payload: { csv } }) });
    expect((JSON.parse(got.body) as { value: { payload: { csv: string } } }).value.payload.csv).toBe(csv);
  });
});

describe('who is turned away', () => {
  it.each<[string, number, Asked]>([
    ['without a token', 401, { headers: { 'x-tender-panel-token': undefined } }],
    ['with an empty token', 401, { headers: { 'x-tender-panel-token': '' } }],
    ['with another token of the same length', 401, { headers: { 'x-tender-panel-token': 'A'.repeat(43) } }],
    ['by another name for this computer', 421, { headers: { host: 'localhost:1' } }],
    ['by a name that was made to resolve here', 421, { headers: { host: 'evil.example' } }],
    ['by the right name at another port', 421, { headers: { host: '127.0.0.1:1' } }],
    ['from a page of another site', 403, { headers: { origin: 'https://evil.example' } }],
    ['from a page of this computer at another port', 403, { headers: { origin: 'http://127.0.0.1:1' } }],
    ['from a page that hides where it is', 403, { headers: { origin: 'null' } }],
    ['without saying from which page', 403, { headers: { origin: undefined } }],
    ['from another site, as the browser says', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['without saying from which window', 400, { headers: { 'x-tender-panel-window': undefined } }],
    ['from a window with an odd name', 400, { headers: { 'x-tender-panel-window': '../../etc' } }],
    ['as a form of another page can send it', 415, { headers: { 'content-type': 'text/plain' } }],
    ['by reading', 405, { method: 'GET', path: '/invoke' }],
    ['with a preflight', 405, { method: 'OPTIONS' }],
    ['for events by posting', 405, { path: '/events' }],
    ['for events without a token', 401, { method: 'GET', path: '/events', headers: { 'x-tender-panel-token': undefined } }],
    ['for events from another site', 403, { method: 'GET', path: '/events', headers: { origin: 'https://evil.example' } }],
    ['for events by another name', 421, { method: 'GET', path: '/events', headers: { host: 'evil.example' } }],
    ['for the page by another name', 421, { method: 'GET', path: '/', headers: { host: 'evil.example' } }],
  ])('%s: %i', async (_what, status, asked) => {
    const { ask } = await start();
    const got = await ask(asked);
    expect(got.status).toBe(status);
    expect(got.body).not.toContain('"done"');
    expect(got.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('has a token of 256 bits, another one each time, and hands it out nowhere', async () => {
    const [one, other] = [await start(), await start()];
    expect(Buffer.from(one.host.token, 'base64url')).toHaveLength(32);
    expect(one.host.token).not.toBe(other.host.token);
    expect(one.host.address).toBe(`${one.host.origin}/#token=${one.host.token}`);
    const served = await one.ask({ method: 'GET', path: '/', headers: { 'x-tender-panel-token': undefined } });
    expect(JSON.stringify(served)).not.toContain(one.host.token);
  });

  it('listens on no other address of this computer', async () => {
    const { port } = await start();
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
  });
});

describe('a body that is no call', () => {
  it('is refused as soon as it says that it is too large', async () => {
    const { ask } = await start();
    const got = await ask({ headers: { 'content-length': String(largestBody + 1) }, body: '' });
    expect([got.status, JSON.parse(got.body)]).toMatchObject([413, { kind: 'refused', refusal: { code: 'call-too-large' } }]);
  });

  it('is refused as soon as it is too large, without saying so', async () => {
    const { ask } = await start();
    const piece = Buffer.alloc(1024 * 1024, 'x');
    const got = await ask({ headers: { 'transfer-encoding': 'chunked' }, body: Array.from({ length: 17 }, () => piece) });
    expect(got.status).toBe(413);
  });

  it.each([
    ['nothing', ''],
    ['half an object', '{"operation":"home.view"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no operation', '{"payload":{}}'],
    ['an operation that is not a name', '{"operation":{"toString":1},"payload":{}}'],
    ['bytes that are not text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['nesting without end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ])('is refused in words: %s', async (_what, body) => {
    const { ask } = await start();
    const got = await ask({ body });
    expect([got.status, JSON.parse(got.body)]).toMatchObject([400, { kind: 'refused', refusal: { code: 'malformed-call' } }]);
  });

  it('is refused or reaches the engine, whatever its bytes are, and the host goes on', async () => {
    const { ask } = await start();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        async (body) => {
          const got = await ask({ body });
          expect([200, 400]).toContain(got.status);
          expect(() => JSON.parse(got.body) as unknown).not.toThrow();
        },
      ),
      { numRuns: 150 },
    );
    expect((await ask()).status).toBe(200);
  });

  it('leaves nothing behind when its sender hangs up halfway', async () => {
    const { ask, port, host } = await start();
    await new Promise<void>((resolve) => {
      const call = request({
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: '/invoke',
        headers: {
          origin: host.origin,
          'x-tender-panel-token': host.token,
          'x-tender-panel-window': 'window-1',
          'content-type': 'application/json',
          'content-length': '1000',
        },
      });
      call.on('error', () => resolve());
      call.write('{"operation":', () => call.destroy(new Error('hung up')));
    });
    expect((await ask()).status).toBe(200);
  });
});

describe('the page', () => {
  it('comes under the one policy, with a nonce of its own in each response, and without a token', async () => {
    const { ask } = await start();
    const load = () =>
      ask({
        method: 'GET',
        path: '/',
        headers: { 'x-tender-panel-token': undefined, origin: undefined, 'x-tender-panel-window': undefined },
      });
    const [first, second] = [await load(), await load()];
    const nonce = /nonce="([\w-]{22})"/.exec(first.body)?.[1] ?? '';
    expect(first.headers['content-security-policy']).toBe(contentSecurityPolicy(nonce));
    expect(first.body).toBe(`<meta property="csp-nonce" nonce="${nonce}"><script nonce="${nonce}" src="./assets/index.js"></script>`);
    expect(second.body).not.toBe(first.body);
  });

  it('is policed by exactly these words', () => {
    expect(contentSecurityPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types panel-worker",
    );
  });

  it('has its scripts as they were built, under the policy that a worker made of them keeps', async () => {
    const { ask } = await start();
    const got = await ask({ method: 'GET', path: '/assets/index.js' });
    expect([got.body, got.headers['content-type']]).toEqual(['"__CSP_NONCE__"', 'text/javascript; charset=utf-8']);
    expect(got.headers['content-security-policy']).toMatch(/^default-src 'none'; /);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '//secret.txt',
    '/assets',
    '/assets/',
    '/index.html/',
    '/index.html%00',
    '/\\..\\secret.txt',
    '/__proto__',
    '/constructor',
    '*',
    'http://127.0.0.1/secret.txt',
  ])('has nothing at %s', async (address) => {
    const { ask } = await start();
    const got = await ask({ method: 'GET', path: address });
    expect([got.status, got.body]).toEqual([404, 'There is nothing at this address.\n']);
  });
});

describe('windows that listen', () => {
  const news: Event = { kind: 'changed', tender: null, at: '2026-10-01T09:00:00Z' };

  it('are told of events, a line each, and no longer once they have gone', async () => {
    const { listen, tell, counts } = await start();
    const [one, other] = [await listen('window-1'), await listen('window-2')];
    tell(news);
    expect([await one.read(), await other.read()]).toEqual([`${JSON.stringify(news)}\n`, `${JSON.stringify(news)}\n`]);
    expect(one.response.headers.get('cache-control')).toBe('no-store');
    other.leave();
    await until(() => counts.at(-1) === 1);
    expect(counts).toEqual([1, 2, 1]);
  });

  it('are forgotten when they do not come back', async () => {
    const { listen, forgotten } = await start({ patience: 1 });
    (await listen('window-1')).leave();
    await until(() => forgotten.length > 0);
    expect(forgotten).toEqual(['window-1']);
  });

  it('are not forgotten when they come back in time', async () => {
    const { listen, forgotten, counts, host } = await start({ patience: 300 });
    (await listen('window-1')).leave();
    await until(() => counts.at(-1) === 0);
    const again = await listen('window-1');
    // Another one that leaves later and is forgotten shows that the time of the first has passed.
    (await listen('window-2')).leave();
    await until(() => forgotten.length > 0);
    expect(forgotten).toEqual(['window-2']);
    again.leave();
    await host.close();
  });

  it('leave two of a browser’s six connections for calls: a fifth takes the place of the first', async () => {
    const { listen, counts } = await start();
    const windows = [];
    for (const name of ['window-1', 'window-2', 'window-3', 'window-4', 'window-5']) windows.push(await listen(name));
    expect(await windows[0]?.read()).toBeUndefined();
    await until(() => counts.at(-1) === 4);
  });
});

describe('the host', () => {
  it('ends with streams open, and lets its port and the engine’s events go', async () => {
    const { host, listen, listeners, port } = await start();
    await listen('window-1');
    await host.close();
    expect(listeners.size).toBe(0);
    await expect(fetch(host.origin)).rejects.toThrow();
    expect(port satisfies AddressInfo['port']).toBeGreaterThan(0);
  });
});
