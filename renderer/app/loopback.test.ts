import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Event } from '../../shared/contract/define.ts';
import { linesOf, loopbackTransport } from './loopback.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const serve = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test('lines are found wherever the stream is cut, even inside a letter', async () => {
  const bytes = new TextEncoder().encode('{"a":"é"}\n\n{"b":2}\n{"c":3}');
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
      controller.close();
    },
  });
  const lines: string[] = [];
  for await (const line of linesOf(stream)) lines.push(line);
  expect(lines).toEqual(['{"a":"é"}', '{"b":2}', '{"c":3}']);
});

test('a call carries the token and the name of its window, and brings back the answer as it is', async () => {
  const seen: unknown[] = [];
  const origin = await serve((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { headers, method, url } = request;
      seen.push([method, url, headers['x-tender-panel-token'], headers['x-tender-panel-window'], JSON.parse(body)]);
      response.end(JSON.stringify({ kind: 'done', value: { person: 'p' } }));
    });
  });
  const line = loopbackTransport({ origin, token: 'secret', window: 'w1' });
  expect(await line.invoke('people.signIn', { person: 'p' })).toEqual({ kind: 'done', value: { person: 'p' } });
  expect(seen).toEqual([['POST', '/invoke', 'secret', 'w1', { operation: 'people.signIn', payload: { person: 'p' } }]]);
});

test('a host that turns the call away is no answer', async () => {
  const origin = await serve((_, response) => response.writeHead(403).end());
  await expect(loopbackTransport({ origin, token: 'wrong', window: 'w1' }).invoke('people.list', {})).rejects.toThrow('403');
});

test('events reach every listener, and a new stream first says that anything may have changed', async () => {
  const origin = await serve((_, response) =>
    response.write('{"kind":"progress","job":"seal-0001","label":"Sealing","done":1,"total":2}\n'),
  );
  const line = loopbackTransport({ origin, token: 'secret', window: 'w1' });
  const heard = await new Promise<readonly Event[]>((resolve) => {
    const events: Event[] = [];
    line.subscribe((event) => {
      events.push(event);
      if (events.length === 2) resolve(events);
    });
  });
  expect(heard.map((event) => (event.kind === 'changed' ? event.tender : event.job))).toEqual([null, 'seal-0001']);
});
