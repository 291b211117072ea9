/** A sheet is its author's own until the unsealing; in a record whoever reads it says whose sheet they want. */

import { expect, it } from 'vitest';
import type { Played } from '../seeds/play.ts';
import { tram } from '../seeds/tram.ts';
import { type TestEngine, testEngine } from './testing.ts';

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

/** Bidder C is asked about one criterion and answers; gives back how it is decided that named readers may use it. */
const answerOfC = async (engine: TestEngine, played: Played, number: string, text: string) => {
  const { tender } = played;
  const bid = played.bids.get('C') ?? '';
  const { clarification } = await engine.done('lead', 'clarify.ask', {
    tender,
    on: '2026-09-20',
    why: 'ambiguity',
    criterion: played.criteria.get(number) ?? '',
    text: 'Which week is meant?',
    asked: [{ bid, place: 'p. 3' }],
    sameDefect: [bid],
  });
  await engine.done('lead', 'clarify.recordAnswer', { tender, clarification, bid, on: '2026-09-24', text, newNames: [] });
  return (use: boolean, ...readers: readonly string[]) =>
    engine.done('lead', 'clarify.consider', {
      tender,
      clarification,
      bid,
      use,
      isImprovement: false,
      whyNoImprovement: 'The chart was in the tender.',
      seenBy: readers.map((key) => engine.person(played, key)),
    });
};

it('domain.md 2.7: an answer that may be used stands on the sheets of those who read it, at its question and bid, while they can still score', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'score');
  const { tender } = played;
  const standing = async (key: string, number = '1.2', bid = 'C') => {
    const at = { criterion: played.criteria.get(number) ?? '', bid: played.bids.get(bid) ?? '' };
    const { clarifications } = await engine.done(key, 'score.item', { tender, ...at });
    const { mine } = await engine.done(key, 'score.view', { tender });
    expect(mine.find((one) => one.criterion === at.criterion && one.bid === at.bid)?.isClarified).toBe(clarifications.length > 0);
    return clarifications.map(({ text, answered, answer }) => [text, answered?.on, answer]);
  };
  const told = ['Which week is meant?', '2026-09-24', 'In week 14, as the chart shows.'];
  const decide = await answerOfC(engine, played, '1.2', 'In week 14, as the chart shows.');
  // Until it is decided that it may be used, and where it may not be, it stands nowhere.
  expect(await standing('A1')).toEqual([]);
  await decide(true, 'A1', 'A2');
  expect([await standing('A1'), await standing('A2'), await standing('A3')]).toEqual([[told], [told], []]);
  expect([await standing('A1', '1.1'), await standing('A1', '1.2', 'B')]).toEqual([[], []]);
  await decide(false);
  expect(await standing('A1')).toEqual([]);
  await decide(true, 'A1', 'A2');

  // What A1 has scored with stays on the sheet; what comes after it was submitted is weighed in moderation.
  const { mine } = await engine.done('A1', 'score.view', { tender });
  for (const { criterion, bid } of mine)
    await engine.done('A1', 'score.recordMark', {
      tender,
      criterion,
      bid,
      mark: { value: '3', strengths: 'Enough.', weaknesses: '', evidence: [], notFound: true },
    });
  await engine.done('A1', 'score.submit', { tender, signers: engine.signers(played, 'A1') });
  await decide(true, 'A1', 'A2', 'A3');
  expect([await standing('A1'), await standing('A3')]).toEqual([[told], [told]]);
  await (
    await answerOfC(engine, played, '1.2', 'Twelve people.')
  )(true, 'A1', 'A2');
  expect(await standing('A1')).toEqual([told]);
  expect((await standing('A2')).map(([, , answer]) => answer)).toEqual([told[2], 'Twelve people.']);
  const { after } = await engine.done('lead', 'clarify.view', { tender });
  expect(after.map(({ considered }) => considered?.late.length)).toEqual([0, 1]);
});

it('shows an answer that came when all sheets were in beside the item in moderation, and on no sheet', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'moderate');
  const at = { tender: played.tender, criterion: played.criteria.get('1.2') ?? '', bid: played.bids.get('C') ?? '' };
  await (
    await answerOfC(engine, played, '1.2', 'In week 14, as the chart shows.')
  )(true, 'A1', 'A2');
  const { clarifications } = await engine.done('A1', 'moderate.item', at);
  expect(clarifications.map(({ answer, considered }) => [answer, considered?.late.length])).toEqual([
    ['In week 14, as the chart shows.', 2],
  ]);
  expect((await engine.done('A1', 'score.item', at)).clarifications).toEqual([]);
});

it('shows nobody who scores or moderates an answer about a price that is still sealed, though they were named for it', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'score');
  const { tender } = played;
  await (
    await answerOfC(engine, played, '2', 'The total is £72,900,000.')
  )(true, 'A1', 'moderator');
  const read = async (key: string) =>
    (await engine.done(key, 'clarify.view', { tender })).after.map(({ answer, hidden }) => [answer, hidden?.code]);
  expect(await read('A1')).toEqual([[null, 'price-not-open']]);
  expect(await read('moderator')).toEqual([[null, 'price-not-open']]);
  expect(await read('lead')).toEqual([['The total is £72,900,000.', undefined]]);
});
