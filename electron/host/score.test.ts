/** A sheet is its author's own until the unsealing; in a record whoever reads it says whose sheet they want. */

import { expect, it } from 'vitest';
import { testEngine } from './testing.ts';
import { tram } from '../seeds/tram.ts';

it('shows in a record the sheet of the assessor who is asked for, and nobody’s when nobody is named', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'moderate');
  const { tender } = played;
  const { record } = await engine.done('lead', 'archive.replay', { tender });
  const person = engine.person(played, 'A3');
  const item = { tender, record, criterion: played.criteria.get('1.2') ?? '', bid: played.bids.get('C') ?? '' };

  // The script's third assessor gave C a 2 for question 1.2 and marked 24 answers in all.
  const view = await engine.done('lead', 'score.view', { tender, record, person });
  expect([view.mine.length, view.mine.filter((one) => one.state === 'complete').length]).toEqual([24, 24]);
  expect(view.readOnly?.code).toBe('read-only');
  const read = await engine.done('lead', 'score.item', { ...item, person });
  expect(read.mark?.value).toBe('2');
  expect(read.earlier.map(({ alias, mark }) => `${alias} ${mark.value}`).toSorted()).toEqual(['Bidder A 4', 'Bidder B 4', 'Bidder D 4']);

  expect((await engine.done('lead', 'score.view', { tender, record })).mine).toEqual([]);
  expect((await engine.done('lead', 'score.item', item)).mark).toBeNull();
});

it('shows in a replay before the unsealing how far each assessor was, and no mark', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'moderate');
  const { tender } = played;
  const { record, acts } = await engine.done('lead', 'archive.replay', { tender });
  const person = engine.person(played, 'A1');

  // The last two acts of this example are the two keys of the unsealing.
  const sealed = { tender, record, upTo: acts - 2, person };
  const view = await engine.done('lead', 'score.view', sealed);
  expect(view.progress.map(({ complete, total }) => [complete, total])).toEqual([
    [24, 24],
    [24, 24],
    [24, 24],
  ]);
  expect(view.mine.every((one) => one.value === null && one.state === 'empty')).toBe(true);
});

it('shows everybody their own sheet in a live tender, whoever they ask for', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'moderate');
  const asked = { tender: played.tender, criterion: played.criteria.get('1.2') ?? '', bid: played.bids.get('C') ?? '' };
  const read = await engine.done('A1', 'score.item', { ...asked, person: engine.person(played, 'A3') });
  expect(read.mark?.value).toBe('4');
});
