import { afterEach, expect, test, vi } from 'vitest';
import type { Event } from '../../shared/contract/define.ts';
import { linesOf, loopbackTransport } from './loopback.ts';

afterEach(() => vi.unstubAllGlobals());

const address = { origin: 'http://127.0.0.1:49152', token: 'secret', window: 'w1' };

/** Stands for the host: what is asked of it, and what it answers. */
const hostAnswers = (answer: (request: Request) => Promise<Response>): void => {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => answer(new Request(url, init)));
};

const never = new Promise<never>(() => undefined);

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
  hostAnswers(async (request) => {
    const { headers, method, url } = request;
    seen.push([method, url, headers.get('x-tender-panel-token'), headers.get('x-tender-panel-window'), await request.json()]);
    return Response.json({ kind: 'done', value: { person: 'p' } });
  });
  expect(await loopbackTransport(address).invoke('people.signIn', { person: 'p' })).toEqual({ kind: 'done', value: { person: 'p' } });
  expect(seen).toEqual([
    ['POST', 'http://127.0.0.1:49152/invoke', 'secret', 'w1', { operation: 'people.signIn', payload: { person: 'p' } }],
  ]);
});

test('a refusal comes back as an answer, whatever its status; at the door there is only a sentence', async () => {
  const refused = { kind: 'refused', refusal: { kind: 'refusal', code: 'malformed-call', sentence: 'The call is not understood.' } };
  hostAnswers(() => Promise.resolve(Response.json(refused, { status: 400 })));
  expect(await loopbackTransport(address).invoke('people.list', 7)).toEqual(refused);
  hostAnswers(() => Promise.resolve(new Response('This page belongs to an earlier start.\n', { status: 401 })));
  expect(await loopbackTransport(address).invoke('people.list', {})).toEqual({
    kind: 'unexpected',
    reference: 'host-401',
    sentence: 'This page belongs to an earlier start.',
  });
});

test('events reach the listener, and a new stream first says that anything may have changed', async () => {
  const line = '{"kind":"progress","job":"seal-0001","label":"Sealing","done":1,"total":2}\n';
  let streams = 0;
  hostAnswers(({ url }) => {
    streams += 1;
    return url === 'http://127.0.0.1:49152/events' && streams === 1 ? Promise.resolve(new Response(line)) : never;
  });
  const heard = await new Promise<readonly Event[]>((resolve) => {
    const events: Event[] = [];
    loopbackTransport(address).subscribe((event) => {
      events.push(event);
      if (events.length === 2) resolve(events);
    });
  });
  expect(heard.map((event) => (event.kind === 'changed' ? event.tender : event.job))).toEqual([null, 'seal-0001']);
});
