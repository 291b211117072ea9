/** What the screen of archiving is told of a record that is only read. */

import { expect, it } from 'vitest';
import { tram } from '../seeds/tram.ts';
import { testEngine } from './testing.ts';

it('says of a replay what it is of and that there is no verdict on it, and goes through its acts from any of them', async () => {
  const engine = testEngine();
  const { tender } = await engine.play(tram, 'score');
  const { total } = await engine.done('lead', 'archive.acts', { tender, from: 1, count: 1 });
  const { record, acts } = await engine.done('lead', 'archive.replay', { tender });
  expect(acts).toBe(total);
  expect(await engine.done('lead', 'archive.record', { record })).toEqual({
    title: 'Tram network upgrade (invented)',
    tender,
    acts,
    verdict: null,
  });
  const [first] = (await engine.done('lead', 'archive.acts', { tender, record, upTo: 1, from: 1, count: 1 })).acts;
  expect(first).toMatchObject({ number: 1, kind: 'tender.created', by: 'Rhiannon Llewelyn-Prydderch (invented)', voided: null });

  await engine.done('lead', 'archive.closeRecord', { record });
  expect(await engine.refusal('lead', 'archive.record', { record })).toBe('no-such-record');
});
