/** What the screen of receiving is told: who may do what, which names are kept back, who decided, and what a price sheet was read as. */

import { expect, it } from 'vitest';
import type { Played } from '../seeds/play.ts';
import { healthAndSafety } from '../seeds/health-and-safety.ts';
import { tram } from '../seeds/tram.ts';
import { type TestEngine, testEngine } from './testing.ts';

const view = (engine: TestEngine, who: string, { tender }: Played) => engine.done(who, 'receive.view', { tender });

const titles = async (engine: TestEngine, who: string, played: Played, key: string): Promise<readonly string[]> =>
  (await view(engine, who, played)).bids.find((bid) => bid.bidder.id === played.bids.get(key))?.files.map((file) => file.title) ?? [];

const declare = (engine: TestEngine, who: string, played: Played, conflict?: string) =>
  engine.done(who, 'receive.declare', {
    tender: played.tender,
    answers: [...played.bids].map(([key, bid]) => ({
      bid,
      answer: key === conflict ? 'actual' : 'none',
      details: key === conflict ? 'I own shares in it.' : '',
    })),
  });

it('does not even list the names of files to an assessor whose declaration is pending, nor of those in the price envelope', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  expect(await titles(engine, 'lead', played, 'A')).toEqual(['Bidder A answers.pdf', 'Bidder A price.pdf']);
  expect(await titles(engine, 'A1', played, 'A')).toEqual(['Sealed file', 'Sealed file']);
  for (const who of ['lead', 'moderator']) await declare(engine, who, played);
  await engine.done('lead', 'receive.openBids', { tender: played.tender, signers: engine.signers(played, 'lead', 'moderator') });
  expect(await titles(engine, 'A1', played, 'A')).toEqual(['Sealed file', 'Sealed file']);
  await declare(engine, 'A1', played, 'B');
  expect(await titles(engine, 'A1', played, 'A')).toEqual(['Bidder A answers.pdf', 'Sealed file']);
  expect(await titles(engine, 'A1', played, 'B')).toEqual(['Sealed file', 'Sealed file']);
});

it('says to each person what they may do at each stage', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  const may = async (who: string) =>
    Object.entries((await view(engine, who, played)).may).flatMap(([act, refusal]) => (refusal === null ? [act] : []));
  expect(await may('lead')).toEqual(['register', 'seal', 'withdraw', 'declare', 'decideConflict']);
  expect(await may('price')).toEqual(['seal', 'declare']);
  expect(await may('approver')).toEqual(['declare', 'decideConflict']);
  expect(await may('A1')).toEqual(['declare']);
  for (const who of ['lead', 'moderator']) await declare(engine, who, played);
  await engine.done('lead', 'receive.openBids', { tender: played.tender, signers: engine.signers(played, 'lead', 'moderator') });
  expect(await may('lead')).toEqual(['withdraw', 'declare', 'decideConflict', 'decideGate']);
});

it('says who decided on a conflict and when, to those who may know of it and to nobody else', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  await declare(engine, 'A3', played, 'B');
  const { keptAt } = await engine.done('approver', 'receive.decideConflict', {
    tender: played.tender,
    person: engine.person(played, 'A3'),
    bid: played.bids.get('B') ?? '',
    outcome: 'recused',
    reason: 'A holding of shares.',
  });
  const towardsB = async (who: string) =>
    (await view(engine, who, played)).people
      .find(({ person }) => person === engine.person(played, 'A3'))
      ?.towards.find(({ bid }) => bid === played.bids.get('B'));
  expect(await towardsB('lead')).toMatchObject({
    standing: 'recused',
    answer: 'actual',
    details: 'I own shares in it.',
    outcome: 'recused',
    reason: 'A holding of shares.',
    decided: { by: 'Margaret Ellis (invented)' },
  });
  expect(((await towardsB('lead'))?.decided?.at ?? '') <= keptAt).toBe(true);
  expect(await towardsB('A1')).toMatchObject({ standing: 'recused', answer: null, details: '', outcome: null, reason: '', decided: null });
});

it('reads a price sheet cell by cell, with the commas, semicolons or tabs that its headings show', async () => {
  const engine = testEngine();
  const played = await engine.play(healthAndSafety, 'receive');
  const keys = new Map([...played.bids].map(([key, bid]) => [bid, key]));
  const read = async (csv: string) =>
    (await engine.done('lead', 'receive.readPrices', { tender: played.tender, csv })).rows.map(({ line, bid, cells, refusal }) => [
      line,
      keys.get(bid ?? '') ?? null,
      cells,
      refusal?.code ?? null,
    ]);
  expect(await read('Bidder;Note;Price\r\nBidder A;as agreed;£1 234.50\r\n\r\nBidder B;;1.234,50\r\nNobody;;7\r\n')).toEqual([
    [2, 'A', [{ column: 'price', typed: '£1 234.50', read: '1234.5', currency: 'GBP' }], null],
    [4, 'B', [{ column: 'price', typed: '1.234,50', read: null, currency: null }], 'number-ambiguous'],
    [5, null, [{ column: 'price', typed: '7', read: '7', currency: 'GBP' }], 'no-such-bid'],
  ]);
  expect(await read('bidder\tprice\nBidder A\t1,234\n')).toEqual([
    [2, 'A', [{ column: 'price', typed: '1,234', read: '1234', currency: 'GBP' }], null],
  ]);
});

it('asks everybody to declare again on a bidder whose sub-contractor comes to light, and on nobody else', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  await declare(engine, 'A1', played);
  const standings = async () =>
    (await view(engine, 'A1', played)).people.find((one) => one.person === played.people.get('A1'))?.towards.map((one) => one.standing);
  expect(await standings()).toEqual(['cleared', 'cleared', 'cleared', 'cleared']);
  const [first] = (await view(engine, 'lead', played)).bids;
  if (!first) throw new Error('no bids');
  await engine.done('lead', 'receive.correctBidder', { tender: played.tender, bidder: { ...first.bidder, identifier: 'GB-COH 00000009' } });
  expect(await standings()).toEqual(['cleared', 'cleared', 'cleared', 'cleared']);
  await engine.done('lead', 'receive.correctBidder', {
    tender: played.tender,
    bidder: { ...first.bidder, subcontractors: ['Newly named Ltd'] },
  });
  expect(await standings()).toEqual(['undeclared', 'cleared', 'cleared', 'cleared']);
});

it('shows in a replay of a live tender no more than the tender itself does: nothing sealed, nothing of a bid one is recused from, and nobody else’s replay', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  const { tender } = played;
  const sealed = await engine.done('A1', 'archive.replay', { tender });
  const [bid] = (await engine.done('A1', 'receive.view', { tender, record: sealed.record })).bids;
  const file = { bid: bid?.bidder.id ?? '', file: bid?.files[0]?.sha256 ?? '', offset: 0, length: 5 };
  expect(await engine.refusal('A1', 'receive.readFile', { tender, record: sealed.record, ...file })).toBe('bids-not-opened');
  expect(await engine.refusal('A2', 'receive.view', { tender, record: sealed.record })).toBe('no-such-record');

  for (const who of ['lead', 'moderator']) await declare(engine, who, played);
  await declare(engine, 'A1', played, 'A');
  await engine.done('lead', 'receive.decideConflict', {
    tender,
    person: engine.person(played, 'A1'),
    bid: file.bid,
    outcome: 'managed',
    reason: 'A small holding.',
  });
  await engine.done('lead', 'receive.openBids', { tender, signers: engine.signers(played, 'lead', 'moderator') });
  const open = await engine.done('A1', 'archive.replay', { tender });
  expect(await engine.refusal('A1', 'receive.readFile', { tender, record: open.record, ...file })).toBe(null);
  await engine.done('lead', 'receive.decideConflict', {
    tender,
    person: engine.person(played, 'A1'),
    bid: file.bid,
    outcome: 'recused',
    reason: 'The holding is larger.',
  });
  expect(await engine.refusal('A1', 'receive.readFile', { tender, record: open.record, ...file })).toBe('recused');
  expect(
    await engine.refusal('A1', 'score.recordMark', {
      tender,
      criterion: played.criteria.get('1.1') ?? '',
      bid: file.bid,
      mark: { value: '3', strengths: '', weaknesses: '', evidence: [], notFound: true },
    }),
  ).not.toBe(null);
});

it('domain.md 2.2, state 8: no key is turned before the published deadline has passed, and then both may be', async () => {
  const engine = testEngine();
  const drafted = await engine.play(tram, 'prepare');
  const { tender } = drafted;
  const { details } = await engine.done('lead', 'prepare.view', { tender });
  await engine.done('lead', 'prepare.describe', { tender, details: { ...details, deadline: '2026-12-01T09:00:00Z' } });
  await engine.answerFindings(tender);
  const played = await engine.play(tram, 'receive', { from: 'prepare', played: drafted });
  const answers = [...played.bids.values()].map((bid) => ({ bid, answer: 'none' as const, details: '' }));
  for (const key of ['lead', 'moderator', 'approver']) await engine.done(key, 'receive.declare', { tender, answers });
  const open = (...keys: string[]) => engine.refusal('lead', 'receive.openBids', { tender, signers: engine.signers(played, ...keys) });
  const waitsFor = async () => (await engine.done('lead', 'receive.view', { tender })).opening.refusal?.code;

  expect(await waitsFor()).toBe('deadline-to-come');
  expect(await open('lead', 'moderator')).toBe('deadline-to-come');
  // One key before it would be half of the opening before it.
  expect(await open('lead')).toBe('deadline-to-come');
  engine.itIs('2026-12-02');
  expect(await waitsFor()).toBeUndefined();
  expect(await open('lead', 'moderator')).toBeNull();
  expect((await engine.done('lead', 'receive.view', { tender })).stage).toBe('opened');
});

it('an example can be played on a day before the deadline that it was written with', async () => {
  const engine = testEngine();
  engine.itIs('2026-03-02');
  const { tender } = await engine.play(tram, 'score');
  const { stage, deadline, bids } = await engine.done('lead', 'receive.view', { tender });
  expect([stage, deadline]).toEqual(['scoring', '2026-03-01T12:00:00Z']);
  expect([...new Set(bids.flatMap(({ files }) => files.map(({ receivedAt }) => receivedAt)))]).toEqual(['2026-03-01T10:00:00Z']);
});

it('domain.md 2.2, state 12: where somebody is recused, scoring starts only with a word on why fewer score, and the report prints it', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  const { tender } = played;
  for (const who of ['lead', 'moderator', 'price', 'approver', 'A1', 'A2']) await declare(engine, who, played);
  await declare(engine, 'A3', played, 'B');
  const recused = { tender, person: engine.person(played, 'A3'), bid: played.bids.get('B') ?? '', outcome: 'recused' } as const;
  await engine.done('approver', 'receive.decideConflict', { ...recused, reason: 'A holding of shares.' });
  await engine.done('lead', 'receive.openBids', { tender, signers: engine.signers(played, 'lead', 'moderator') });
  for (const { bidder, gates } of (await view(engine, 'lead', played)).bids)
    for (const { criterion } of gates)
      await engine.done('lead', 'receive.decideGate', { tender, bid: bidder.id, criterion, outcome: 'pass', reason: 'Seen.' });

  const shown = await view(engine, 'lead', played);
  expect(shown.startScoring).toBeNull();
  // Every scored question of the tram is for all three assessors.
  const questions = tram.criteria.filter(({ kind }) => kind === 'scored').length;
  expect(shown.scoredByFewer.map(({ bid, able, planned }) => [bid, able, planned])).toEqual(
    Array.from({ length: questions }, () => [played.bids.get('B'), 2, 3]),
  );
  const start = (fewer: string) => engine.refusal('lead', 'receive.startScoring', { tender, fewer });
  expect(await start('')).toBe('fewer-assessors');
  expect(await start('No other engineer is free.')).toBeNull();
  const { scoredByFewer } = await engine.report('lead', tender);
  expect([scoredByFewer?.reason, scoredByFewer?.answers.length]).toEqual(['No other engineer is free.', questions]);
  expect(scoredByFewer?.answers[0]).toMatchObject({ bidder: 'Bidder B Ltd (invented)', able: 2, planned: 3 });
});
