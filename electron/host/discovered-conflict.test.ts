/** A conflict of interest that comes to light when scores are agreed already, through the engine (domain.md 2.4; 8, "New name"). */

import { expect, it } from 'vitest';
import type { Played } from '../seeds/play.ts';
import { tram } from '../seeds/tram.ts';
import { type TestEngine, testEngine } from './testing.ts';

const questions = ['1.1', '1.2', '1.3', '1.4', '3.1.1', '3.1.2'];

const meeting = (engine: TestEngine, played: Played) => {
  const { tender } = played;
  const bid = (key: string): string => played.bids.get(key) ?? '';
  const at = (number: string, key: string) => ({ tender, criterion: played.criteria.get(number) ?? '', bid: bid(key) });
  const item = (number: string, key: string) => engine.done('moderator', 'moderate.item', at(number, key));
  /** What the panel of the example agreed, by everybody who may be there, and by those who are named beside them. */
  const agree = async (number: string, key: string, ...others: readonly string[]): Promise<string | null> => {
    const { criterion, mayBePresent } = await item(number, key);
    const { value, reason } = tram.consensus(number, key);
    return engine.refusal('moderator', 'moderate.agree', {
      ...at(number, key),
      value,
      reason,
      explanations: criterion.kind === 'scored' ? criterion.considerations.map(() => reason) : [],
      dissent: '',
      present: [
        ...mayBePresent.flatMap(({ person }) => ([...played.people.values()].some((one) => one === person) ? [person] : [])),
        ...others.map((other) => engine.person(played, other)),
      ],
    });
  };
  const declare = (key: string, conflict?: string) =>
    engine.done(key, 'receive.declare', {
      tender,
      answers: [...played.bids].map(([other, id]) =>
        other === conflict
          ? { bid: id, answer: 'actual', details: 'My brother works for the new sub-contractor.' }
          : { bid: id, answer: 'none', details: '' },
      ),
    });
  const decide = (key: string, of: string, outcome: 'managed' | 'recused') =>
    engine.done('lead', 'receive.decideConflict', {
      tender,
      person: engine.person(played, key),
      bid: bid(of),
      outcome,
      reason: 'Heard both.',
    });
  return { tender, bid, at, item, agree, declare, decide };
};

it('before the lock: a new name asks all to declare, and what was agreed with somebody recused since counts only when it is agreed anew without them', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'moderate');
  const { tender, bid, at, item, agree, declare, decide } = meeting(engine, played);
  for (const number of questions) for (const key of played.bids.keys()) expect(await agree(number, key)).toBeNull();
  const view = () => engine.done('moderator', 'moderate.view', { tender });
  const lock = () => engine.refusal('lead', 'moderate.lock', { tender, signers: engine.signers(played, 'moderator', 'lead') });
  expect([(await view()).progress, (await view()).resting]).toEqual([{ agreed: 24, total: 24 }, null]);

  const { clarification } = await engine.done('lead', 'clarify.ask', {
    tender,
    on: '2026-09-20',
    why: 'ambiguity',
    criterion: at('1.2', 'C').criterion,
    text: 'Who delivers the depot?',
    asked: [{ bid: bid('C'), place: 'p. 3' }],
    sameDefect: [],
  });
  await engine.done('lead', 'clarify.recordAnswer', {
    tender,
    clarification,
    bid: bid('C'),
    on: '2026-09-24',
    text: 'Signals Ltd does.',
    newNames: ['Signals Ltd (invented)'],
  });
  expect(await lock()).toBe('declarations-missing');
  for (const { key } of tram.people) await declare(key, key === 'A3' ? 'C' : undefined);
  expect(await lock()).toBe('conflicts-undecided');
  await decide('A3', 'C', 'recused');

  expect(await lock()).toBe('agreed-with-conflict');
  const { resting, progress, cells, agenda, locking } = await view();
  expect(resting).toEqual(locking.refusal);
  expect(resting?.sentence).toContain(
    'Bidder C Ltd (invented), with Gwen Stokes (invented): 1.1 Programme and possession plan; 1.2 Mobilisation and workforce transfer; ',
  );
  expect(progress).toEqual({ agreed: 18, total: 24 });
  expect(cells.filter(({ isConflicted }) => isConflicted).map((cell) => cell.bid)).toEqual(questions.map(() => bid('C')));
  expect(agenda.slice(0, 6).map((one) => one.bid)).toEqual(questions.map(() => bid('C')));

  // A1 and A2 gave 4 and A3 gave 2: its sheet is there to be read, and counts in nothing.
  const before = await item('1.2', 'C');
  expect([before.marks.map(({ mark }) => mark.value), before.setAside.map(({ mark }) => mark.value)]).toEqual([['4', '4'], ['2']]);
  expect([before.spread?.sentence, before.isConflicted, before.again, before.consensus?.versions]).toEqual([
    'All agree on 4',
    true,
    true,
    1,
  ]);
  // Whoever is found not to be recused after all makes the scores stand as they did.
  await decide('A3', 'C', 'managed');
  expect([(await view()).progress.agreed, (await item('1.2', 'C')).marks.length]).toEqual([24, 3]);
  await decide('A3', 'C', 'recused');

  expect(await agree('1.2', 'C', 'A3')).toBe('recused-present');
  for (const number of questions) expect(await agree(number, 'C')).toBeNull();
  const after = await item('1.2', 'C');
  expect([after.isConflicted, after.again, after.consensus?.versions, after.setAside.length]).toEqual([false, false, 2, 1]);
  expect((await view()).resting).toBeNull();
  expect(await lock()).toBeNull();
});

it('after the lock: prices stay shut, and a key turned on them opens nothing, while a score rests on somebody recused since', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'award');
  const { tender, at, agree, declare, decide } = meeting(engine, played);
  const open = (...keys: readonly string[]) =>
    engine.refusal('price', 'award.openPrices', { tender, signers: engine.signers(played, ...keys) });
  const said = async () => (await engine.done('lead', 'award.view', { tender })).opening.refusal?.code ?? null;
  const waiting = async () => {
    const { tenders } = await engine.done('lead', 'home.view', {});
    return tenders[0]?.waiting.map(({ sentence }) => sentence);
  };
  expect([await said(), await waiting()]).toEqual([null, ['Open the prices']]);

  // The conflict comes to light between the two keys.
  expect(await open('price')).toBeNull();
  await declare('A3', 'C');
  expect([await open('lead'), await said()]).toEqual(Array(2).fill('conflicts-undecided'));
  await decide('A3', 'C', 'recused');
  expect([await open('lead'), await said()]).toEqual(Array(2).fill('agreed-with-conflict'));
  expect(await waiting()).toEqual(['Reopen 6 scores agreed with somebody who is recused since']);

  for (const number of questions) {
    const asked = { tender, criterion: at(number, 'C').criterion, words: 'Found on 1 October.', isEffectKnown: false } as const;
    await engine.done('lead', 'moderate.requestReopening', { ...asked, reason: 'conflict-discovered' });
    const { reopenings } = await engine.done('approver', 'moderate.viewReopenings', { tender });
    const reopening = reopenings.find(({ state }) => state === 'requested')?.id ?? '';
    // One is moderated again, and the approver lets the others stand.
    const outcome = number === '1.2' ? 'approved' : 'refused';
    const signers = engine.signers(played, 'approver');
    await engine.done('approver', 'moderate.decideReopening', { tender, reopening, outcome, reason: 'Two others gave the same.', signers });
    if (outcome === 'refused') continue;
    for (const key of played.bids.keys()) expect(await agree(number, key)).toBeNull();
    await engine.done('moderator', 'moderate.settleReopening', { tender, reopening, signers: engine.signers(played, 'moderator') });
  }
  expect(await said()).toBeNull();
  const lapsed = async () => (await engine.done('price', 'award.view', { tender })).opening.lapsed.map(({ person }) => person);
  expect(await lapsed()).toEqual([engine.person(played, 'price')]);
  // The price evaluator turned a key on other scores, so it is turned anew (domain.md 0.1, N3).
  const prices = async () => (await engine.done('lead', 'award.view', { tender })).prices;
  expect([await open('lead'), await prices()]).toEqual([null, null]);
  expect(await open('price')).toBeNull();
  expect(await prices()).toHaveLength(4);
  expect(await lapsed()).toEqual([]);
});

it('after the lock: nothing is recommended until each question is moderated again for that reason, or the approver has said why its score stands', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'award');
  const { tender, bid, at, agree, declare, decide } = meeting(engine, played);
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  for (const one of played.bids.values()) await engine.done('price', 'award.acceptOffers', { tender, bid: one, reason: 'Checked.' });
  const recommend = () =>
    engine.refusal('lead', 'award.recommend', {
      tender,
      awards: [{ lot: null, bids: [bid('C')], reason: 'The highest total.' }],
      signers: engine.signers(played, 'lead'),
    });
  const left = async () => {
    const { resting, recommend: stands } = await engine.done('lead', 'award.view', { tender });
    expect(stands).toEqual(resting);
    const named = resting?.sentence ?? '';
    return questions.filter((number) => named.includes(`: ${number} `) || named.includes(`; ${number} `));
  };
  const reopen = async (number: string, reason: 'conflict-discovered' | 'legal-advice', outcome: 'approved' | 'refused') => {
    const asked = { tender, criterion: at(number, 'C').criterion, reason, words: 'Found on 1 October.', isEffectKnown: false } as const;
    await engine.done('lead', 'moderate.requestReopening', asked);
    const { reopenings } = await engine.done('approver', 'moderate.viewReopenings', { tender });
    const reopening = reopenings.find(({ state }) => state === 'requested')?.id ?? '';
    const signers = engine.signers(played, 'approver');
    await engine.done('approver', 'moderate.decideReopening', { tender, reopening, outcome, reason: 'Two others gave the same.', signers });
    return reopening;
  };

  await declare('A3', 'C');
  expect(await recommend()).toBe('conflicts-undecided');
  await decide('A3', 'C', 'recused');
  expect(await recommend()).toBe('agreed-with-conflict');
  expect(await left()).toEqual(questions);
  const { tenders } = await engine.done('lead', 'home.view', {});
  expect(tenders[0]?.waiting.map(({ sentence }) => sentence)).toContain('Reopen 6 scores agreed with somebody who is recused since');

  // Moderated again without the sheet, for every bidder.
  const reopening = await reopen('1.2', 'conflict-discovered', 'approved');
  for (const key of played.bids.keys()) expect(await agree('1.2', key)).toBeNull();
  await engine.done('moderator', 'moderate.settleReopening', { tender, reopening, signers: engine.signers(played, 'moderator') });
  expect(await left()).toEqual(['1.1', '1.3', '1.4', '3.1.1', '3.1.2']);

  // A request for another reason settles nothing.
  await reopen('1.1', 'legal-advice', 'refused');
  expect(await left()).toEqual(['1.1', '1.3', '1.4', '3.1.1', '3.1.2']);
  for (const number of ['1.1', '1.3', '1.4', '3.1.1']) await reopen(number, 'conflict-discovered', 'refused');
  expect(await left()).toEqual(['3.1.2']);
  expect(await recommend()).toBe('agreed-with-conflict');
  await reopen('3.1.2', 'conflict-discovered', 'refused');
  expect(await left()).toEqual([]);

  // What the approver let stand was that decision: a later one asks again.
  await decide('A3', 'C', 'managed');
  expect(await left()).toEqual([]);
  await decide('A3', 'C', 'recused');
  expect(await left()).toEqual(['1.1', '1.3', '1.4', '3.1.1', '3.1.2']);
  for (const number of ['1.1', '1.3', '1.4', '3.1.1', '3.1.2']) await reopen(number, 'conflict-discovered', 'refused');
  expect(await recommend()).toBeNull();
});
