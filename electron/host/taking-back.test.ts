/** Taking back that a tender was left out, through the whole engine (PA23 ss.12(2), 19, 26; rule N10). The clock of these tests stands at 1 October 2026. */

import { expect, it } from 'vitest';
import type { DisregardCase } from '../../shared/acts/gates.ts';
import type { Input } from '../../shared/contract/contract.ts';
import { display } from '../../shared/domain/display.ts';
import { exact } from '../../shared/domain/exact.ts';
import { listed } from '../../shared/domain/wording.ts';
import type { Played, Until } from '../seeds/play.ts';
import { tram } from '../seeds/tram.ts';
import { formerResultsOf } from '../store/queries/award.ts';
import { type TestEngine, testEngine } from './testing.ts';

const at = async (until: Until) => {
  const engine = testEngine();
  return steps(engine, await engine.play(tram, until));
};

const steps = (engine: TestEngine, played: Played) => {
  const { tender } = played;
  const bid = (key: string): string => played.bids.get(key) ?? '';
  const breach = (key: string): DisregardCase => ({
    ground: 'procedural-breach',
    bid: bid(key),
    reason: `The form of ${key} is unsigned.`,
    requirement: 'ITT 4.2: the form of tender is signed',
  });
  const leaveOut = (...cases: readonly DisregardCase[]) =>
    engine.done('lead', 'gates.disregard', {
      tender,
      on: '2026-09-29',
      cases: [...cases],
      staying: [],
      reasonForDifference: '',
      signers: engine.signers(played, 'lead'),
    });
  const order = (keys: string, more: Partial<Input<'gates.takeBack'>> = {}, by = 'lead'): Input<'gates.takeBack'> => ({
    tender,
    on: '2026-09-30',
    bids: keys.split('').map(bid),
    reason: 'The form was signed on its last page.',
    reasonForDifference: '',
    signers: engine.signers(played, by),
    ...more,
  });
  /** What it is refused with, or null. */
  const takeBack = (keys: string, more: Partial<Input<'gates.takeBack'>> = {}, by = 'lead') =>
    engine.refusal(by, 'gates.takeBack', order(keys, more, by));
  const refusedWith = async (keys: string) => {
    const answer = await engine.ask('lead', 'gates.takeBack', order(keys));
    return answer.kind === 'refused' ? [answer.refusal.code, answer.refusal.sentence] : answer.kind;
  };
  const standings = async () =>
    (await engine.done('lead', 'receive.view', { tender })).bids.map(({ bidder, standing }) => `${bidder.alias.slice(-1)} ${standing}`);
  const report = () => engine.report('lead', tender);
  return { engine, played, tender, bid, breach, leaveOut, takeBack, refusedWith, standings, report };
};

/** Bids opened and declared on, no gate decided. */
const opened = async () => {
  const found = await at('receive');
  const { engine, played, tender } = found;
  const answers = [...played.bids.values()].map((one) => ({ bid: one, answer: 'none' as const, details: '' }));
  for (const { key } of tram.people) await engine.done(key, 'receive.declare', { tender, answers });
  await engine.done('lead', 'receive.openBids', { tender, signers: engine.signers(played, 'lead', 'moderator') });
  const passGates = async (...keys: readonly string[]): Promise<void> => {
    for (const { bidder, gates } of (await engine.done('lead', 'receive.view', { tender })).bids)
      for (const { criterion, outcome } of gates)
        if (outcome === null && keys.some((key) => found.bid(key) === bidder.id))
          await engine.done('lead', 'receive.decideGate', { tender, bid: bidder.id, criterion, outcome: 'pass', reason: 'It is there.' });
  };
  return { ...found, passGates };
};

it('stands again with both decisions on record: alike with those of the same decision, or for a difference that has a reason', async () => {
  const { engine, tender, bid, breach, leaveOut, takeBack, standings, report, played, passGates } = await opened();
  await leaveOut(breach('A'), breach('B'));
  await leaveOut({ ground: 'reserved-contract', bid: bid('C'), reason: 'It is no public service mutual.' });

  expect(await takeBack('A', {}, 'moderator')).toBe('not-your-role');
  expect(await takeBack('A', { signers: [{ person: engine.person(played, 'lead'), passphrase: 'another' }] })).toBe('wrong-passphrase');
  expect(await takeBack('D')).toBe('not-left-out');
  expect(await takeBack('AA')).toBe('decided-twice');
  expect(await takeBack('AC')).toBe('decisions-mixed');
  expect(await takeBack('AB', { reason: ' ' })).toBe('reason-missing');
  expect(await takeBack('A')).toBe('treated-unequally');
  expect(await takeBack('AB', { on: '2026-09-28' })).toBe('before-the-step-before');
  expect(await takeBack('AB', { on: '2026-10-02' })).toBe('day-still-to-come');
  expect(await standings()).toEqual(['A disregarded', 'B disregarded', 'C disregarded', 'D standing']);

  const difference = 'B sent no form at all.';
  expect(await takeBack('A', { reasonForDifference: difference })).toBeNull();
  expect(await standings()).toEqual(['A standing', 'B disregarded', 'C disregarded', 'D standing']);
  expect(await takeBack('A')).toBe('decision-taken-back');
  // A ground that leaves no choice is a finding like any other: when it was wrong, its reason says so.
  expect(await takeBack('C', { reason: 'It is one: its articles were read again.' })).toBeNull();

  const view = await engine.done('A1', 'gates.view', { tender });
  const ofA = view.disregarded.find((one) => one.bid === bid('A'));
  expect([ofA?.case.reason, ofA?.takenBack?.reason, ofA?.takenBack?.reasonForDifference, ofA?.takenBack?.stayOut]).toEqual([
    'The form of A is unsigned.',
    'The form was signed on its last page.',
    difference,
    [bid('B')],
  ]);
  expect(view.disregarded.find((one) => one.bid === bid('B'))).toMatchObject({
    takenBack: null,
    together: [bid('B')],
    takeBack: { code: 'not-your-role' },
  });
  const { acts } = await engine.done('lead', 'archive.acts', { tender, from: 1, count: 500 });
  expect(acts.filter(({ kind }) => kind === 'tenders.readmitted').map(({ sentence, signed }) => [sentence, signed])).toEqual([
    ['Takes back that Bidder A Ltd (invented) was left out', true],
    ['Takes back that Bidder C Ltd (invented) was left out', true],
  ]);

  // It is judged from here on like every other, and may be left out again.
  expect(await engine.refusal('lead', 'receive.startScoring', { tender, fewer: '' })).toBe('gates-undecided');
  await leaveOut(breach('A'));
  expect(await standings()).toEqual(['A disregarded', 'B disregarded', 'C standing', 'D standing']);
  expect(await takeBack('A')).toBeNull();
  await passGates('A', 'C', 'D');
  await engine.done('lead', 'receive.startScoring', { tender, fewer: '' });
  const { mine } = await engine.done('A1', 'score.view', { tender });
  expect(new Set(mine.map((one) => one.bid))).toEqual(new Set(['A', 'C', 'D'].map(bid)));

  await engine.play(tram, 'award', { from: 'score', played });
  const { disregards } = (await report()).procedures;
  expect(disregards.map((one) => [one.bid, one.reason, one.takenBack?.reason ?? null])).toEqual([
    [bid('B'), 'The form of B is unsigned.', null],
    [bid('A'), 'The form of A is unsigned.', 'The form was signed on its last page.'],
    [bid('C'), 'It is no public service mutual.', 'It is one: its articles were read again.'],
    [bid('A'), 'The form of A is unsigned.', 'The form was signed on its last page.'],
  ]);
  expect(disregards[1]?.takenBack).toMatchObject({ on: '2026-09-30', stayOut: 'Bidder B Ltd (invented)', difference });
});

it('keeps an excluded supplier out until its ground is determined anew, and then goes by what was determined last', async () => {
  const { engine, played, tender, bid, leaveOut, refusedWith, takeBack, passGates, standings } = await opened();
  const determined = async (applies: boolean, reason: string): Promise<string> => {
    const { concern } = await engine.done('lead', 'gates.raise', {
      tender,
      bid: bid('A'),
      subject: { kind: 'supplier', name: '' },
      ground: 'tax-offences',
      isDebarred: false,
      on: '2026-09-09',
      reason,
    });
    const answers: readonly Input<'gates.step'>['step'][] = [
      { kind: 'ask', on: '2026-09-10', text: 'What do you say?', due: '2026-09-17' },
      { kind: 'answer', on: '2026-09-16', text: 'The conviction was set aside.' },
      {
        kind: 'determine',
        on: '2026-09-20',
        applies: { answer: applies, reason },
        continuingOrLikely: applies ? { answer: true, reason } : null,
      },
    ];
    for (const step of answers) await engine.done('lead', 'gates.step', { tender, concern, step });
    return concern;
  };
  const concern = await determined(true, 'Convicted in 2025.');
  const excluded = { ground: 'excluded-supplier', bid: bid('A'), reason: 'Convicted of a tax offence.', concern, minister: '' } as const;
  await leaveOut(excluded);
  expect(await refusedWith('A')).toEqual([
    'exclusion-stands',
    'Bidder A Ltd (invented) comes from an excluded supplier, and the law leaves no choice while that is so.',
  ]);

  await determined(false, 'The Court of Appeal set the conviction aside.');
  expect(await takeBack('A')).toBeNull();
  expect(await standings()).toEqual(['A standing', 'B standing', 'C standing', 'D standing']);
  // What was determined first is on record, and keeps nobody out any more.
  const again = { tender, on: '2026-09-30', cases: [excluded], staying: [], reasonForDifference: '', signers: [] };
  expect(await engine.refusal('lead', 'gates.disregard', { ...again, signers: engine.signers(played, 'lead') })).toBe('not-determined');
  await passGates('A', 'B', 'C', 'D');
  expect(await engine.refusal('lead', 'receive.startScoring', { tender, fewer: '' })).toBeNull();
});

it('does not come back once what was done without it cannot be done any more: gates, scoresheets, consensus, prices', async () => {
  const late = 'too-late-to-come-back';
  // Left out before its gates were decided (completeness and the one that is published), and scoring has started.
  const early = await opened();
  await early.leaveOut(early.breach('A'));
  await early.passGates('B', 'C', 'D');
  await early.engine.done('lead', 'receive.startScoring', { tender: early.tender, fewer: '' });
  expect(await early.refusedWith('A')).toEqual([
    late,
    'Scoring has started, and 2 decisions on completeness and pass or fail of Bidder A Ltd (invented) can no longer be made.',
  ]);

  const assessors = tram.people.flatMap(({ name, roles }) => (roles.includes('assessor') ? [name] : []));
  // Its gates are decided: it comes back while no scoresheet is in, and is marked like the others.
  const scoring = await at('score');
  await scoring.leaveOut(scoring.breach('A'));
  expect(await scoring.takeBack('A')).toBeNull();
  await scoring.leaveOut(scoring.breach('A'));
  await scoring.engine.play(tram, 'moderate', { from: 'score', played: scoring.played });
  expect(await scoring.refusedWith('A')).toEqual([
    late,
    `${listed(assessors)} submitted without marks for Bidder A Ltd (invented), and no scoresheet is opened again.`,
  ]);
  await scoring.engine.play(tram, 'award', { from: 'moderate', played: scoring.played });
  expect((await scoring.refusedWith('A'))[1]).toContain('Quality is locked, and ');

  // Marked by everybody and left out in moderation: it comes back with its marks, and needs its consensus.
  const moderating = await at('moderate');
  await moderating.leaveOut(moderating.breach('A'));
  expect(await moderating.takeBack('A')).toBeNull();
  await moderating.engine.play(tram, 'award', { from: 'moderate', played: moderating.played });
  await moderating.leaveOut(moderating.breach('A'));
  expect(await moderating.takeBack('A')).toBeNull();
  await moderating.leaveOut(moderating.breach('A'));
  const { engine, tender, played: people } = moderating;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(people, 'price', 'lead') });
  expect(await moderating.refusedWith('A')).toEqual([
    late,
    'Prices were opened without that of Bidder A Ltd (invented), which can no longer be opened with them.',
  ]);
});

const placed = (of: string, index: number): string => `${index + 1} Bidder ${of.replace(' ', ' Ltd (invented) ')}`;

it('domain.md 5.1: left out and let in again after prices are open, D gives the very result of before, and the one without it is kept', async () => {
  const { engine, played: people, tender, breach, leaveOut, takeBack, bid, report } = await at('award');
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(people, 'price', 'lead') });
  for (const one of people.bids.values()) await engine.done('price', 'award.acceptOffers', { tender, bid: one, reason: 'Checked.' });
  const totals = async () => {
    const { evaluation } = await engine.done('lead', 'award.view', { tender });
    return ['A', 'B', 'C', 'D'].map((key) => {
      const total = evaluation?.bids.find((one) => one.bid === bid(key))?.total;
      return total ? display(exact(total.value), 4) : null;
    });
  };
  const all = ['75.9211', '80.6555', '81.0231', '67.1716'];
  expect(await totals()).toEqual(all);
  await leaveOut(breach('D'));
  expect(await totals()).toEqual(['77.8514', '82.6780', '82.8482', null]);
  expect(await takeBack('D')).toBeNull();
  expect(await totals()).toEqual(all);
  const kept = engine.store.read((db) => formerResultsOf(db, tender));
  expect(kept.map(({ cause, bids, reason }) => [cause, bids, reason])).toEqual([
    ['disregarded', [bid('D')], 'The form of D is unsigned.'],
    ['readmitted', [bid('D')], 'The form was signed on its last page.'],
  ]);
  expect(kept[0]?.result).not.toEqual(kept[1]?.result);
  // A contract without lots: the report prints both, each with what put the bids in order.
  const { former } = await report();
  expect(
    former.map(({ cause, places }) => [cause, places.map(({ rank, name, total }) => `${rank} ${name} ${display(exact(total ?? '0'), 4)}`)]),
  ).toEqual([
    ['disregarded', ['C 81.0231', 'B 80.6555', 'A 75.9211', 'D 67.1716'].map(placed)],
    ['readmitted', ['C 82.8482', 'B 82.6780', 'A 77.8514'].map(placed)],
  ]);
});
