/** The legal gates through the whole engine (domain.md 1.2, 2.7, section 8 "New name"): suppliers heard and determined, tenders left out on their own grounds, bidders asked. The clock of these tests stands at 1 October 2026. */

import { expect, it } from 'vitest';
import type { Input } from '../../shared/contract/contract.ts';
import type { DisregardCase } from '../../shared/acts/gates.ts';
import type { Played } from '../seeds/play.ts';
import { tram } from '../seeds/tram.ts';
import { type TestEngine, testEngine } from './testing.ts';

const bid = (played: Played, key: string): string => played.bids.get(key) ?? '';

/** Bids opened, everything declared and every gate passed: only the start of scoring is left. */
const openedTram = async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  const { tender } = played;
  const answers = [...played.bids.values()].map((one) => ({ bid: one, answer: 'none' as const, details: '' }));
  for (const { key } of tram.people) await engine.done(key, 'receive.declare', { tender, answers });
  await engine.done('lead', 'receive.openBids', { tender, signers: engine.signers(played, 'lead', 'moderator') });
  for (const { bidder, gates } of (await engine.done('lead', 'receive.view', { tender })).bids)
    for (const { criterion } of gates)
      await engine.done('lead', 'receive.decideGate', { tender, bid: bidder.id, criterion, outcome: 'pass', reason: 'It is there.' });
  return { engine, played, tender, answers };
};

type Step = Input<'gates.step'>['step'];
const ask: Step = { kind: 'ask', on: '2026-09-10', text: 'What do you say to the conviction?', due: '2026-09-17' };
const answer: Step = { kind: 'answer', on: '2026-09-16', text: 'The director is still in office.' };
const convicted = { answer: true, reason: 'Convicted in 2025' };
const determine: Step = {
  kind: 'determine',
  on: '2026-09-20',
  applies: convicted,
  continuingOrLikely: { answer: true, reason: 'Nothing has changed' },
};
const offer: Step = { kind: 'offer', on: '2026-09-21', text: 'You may name somebody else.', due: '2026-09-25' };

const raise = (
  engine: TestEngine,
  played: Played,
  key: string,
  subject: Input<'gates.raise'>['subject'] = { kind: 'supplier', name: '' },
) =>
  engine.done('lead', 'gates.raise', {
    tender: played.tender,
    bid: bid(played, key),
    subject,
    ground: 'tax-offences',
    isDebarred: false,
    on: '2026-09-09',
    reason: 'Its own answer to the question on convictions.',
  });

const disregard = (engine: TestEngine, played: Played, cases: readonly DisregardCase[], more: Partial<Input<'gates.disregard'>> = {}) =>
  engine.refusal('lead', 'gates.disregard', {
    tender: played.tender,
    on: '2026-09-30',
    cases: [...cases],
    staying: [],
    reasonForDifference: '',
    signers: engine.signers(played, 'lead'),
    ...more,
  });

it('a concern keeps scoring from starting until the supplier is heard, determined and left out or replaced', async () => {
  const { engine, played, tender, answers } = await openedTram();
  const start = () => engine.refusal('lead', 'receive.startScoring', { tender, fewer: '' });
  const { concern } = await raise(engine, played, 'A');
  const step = (one: Step) => engine.refusal('lead', 'gates.step', { tender, concern, step: one });
  const byConcern = {
    ground: 'excluded-supplier',
    bid: bid(played, 'A'),
    reason: 'Convicted of a tax offence.',
    concern,
    minister: '',
  } as const;

  expect(await start()).toBe('exclusion-undecided');
  expect(await engine.refusal('moderator', 'gates.step', { tender, concern, step: ask })).toBe('not-your-role');
  expect(await step(determine)).toBe('supplier-not-heard');
  expect(await disregard(engine, played, [byConcern])).toBe('not-determined');
  expect(await step(ask)).toBeNull();
  expect(await step({ ...answer, on: '2026-10-05' })).toBe('day-still-to-come');
  expect(await step(answer)).toBeNull();
  expect(await step(determine)).toBeNull();
  expect(await start()).toBe('excluded-supplier-stands');
  expect(await disregard(engine, played, [{ ...byConcern, ground: 'excluded-sub-contractor' }])).toBe('no-such-concern');
  expect(await disregard(engine, played, [{ ...byConcern, reason: ' ' }])).toBe('reason-missing');
  // The law leaves no choice, so another with the same defect cannot stay.
  expect(await disregard(engine, played, [byConcern], { staying: [bid(played, 'C')] })).toBe('treated-unequally');
  expect(await disregard(engine, played, [byConcern])).toBeNull();
  expect(await disregard(engine, played, [byConcern])).toBe('tender-disregarded');

  const view = await engine.done('lead', 'gates.view', { tender });
  // PA23 s.59: thirty days beginning with 30 September end with 29 October.
  expect(view.disregarded.map(({ bid: one, case: { ground }, noticeDue }) => [one, ground, noticeDue])).toEqual([
    [bid(played, 'A'), 'excluded-supplier', '2026-10-29'],
  ]);
  expect(view.concerns[0]?.steps.map(({ step: { kind }, made }) => [kind, made.by])).toEqual(
    ['ask', 'answer', 'determine'].map((kind) => [kind, 'Rhiannon Llewelyn-Prydderch (invented)']),
  );

  // A sub-contractor is replaced: a name that nobody has declared against.
  const { concern: second } = await raise(engine, played, 'B', { kind: 'sub-contractor', name: 'Track Renewals Example Ltd (invented)' });
  for (const one of [ask, answer, determine, offer]) await engine.done('lead', 'gates.step', { tender, concern: second, step: one });
  const bySubContractor = {
    ground: 'excluded-sub-contractor',
    bid: bid(played, 'B'),
    reason: 'Convicted.',
    concern: second,
    minister: '',
  } as const;
  expect(await disregard(engine, played, [bySubContractor], { on: '2026-09-24' })).toBe('replacement-still-awaited');
  const replaced: Step = { kind: 'replace', on: '2026-09-24', name: 'Other Rails Ltd (invented)' };
  await engine.done('lead', 'gates.step', { tender, concern: second, step: replaced });
  expect(await disregard(engine, played, [bySubContractor])).toBe('person-replaced');
  expect(await start()).toBe('declarations-missing');
  for (const { key } of tram.people) await engine.done(key, 'receive.declare', { tender, answers });
  expect(await start()).toBeNull();

  // Bid A is nobody's to score any more; B has its new sub-contractor.
  const { mine } = await engine.done('A1', 'score.view', { tender });
  expect(new Set(mine.map((one) => one.bid))).toEqual(new Set(['B', 'C', 'D'].map((key) => bid(played, key))));
  const { bids } = await engine.done('lead', 'receive.view', { tender });
  expect(bids.map(({ bidder, standing }) => [bidder.alias, standing, bidder.subcontractors])).toEqual([
    ['Bidder A', 'disregarded', []],
    ['Bidder B', 'standing', ['Other Rails Ltd (invented)']],
    ['Bidder C', 'standing', []],
    ['Bidder D', 'standing', []],
  ]);
});

it('tenders with one defect are decided on together: all leave, or the difference has a reason where the law leaves a choice', async () => {
  const { engine, played } = await openedTram();
  const late = (key: string): DisregardCase => ({
    ground: 'procedural-breach',
    bid: bid(played, key),
    reason: 'Its form of tender is unsigned.',
    requirement: 'ITT 4.2: the form of tender is signed',
  });
  const condition = (key: string): DisregardCase => ({ ...late(key), ground: 'conditions-of-participation' }) as DisregardCase;
  expect(await disregard(engine, played, [{ ...late('A'), requirement: ' ' } as DisregardCase])).toBe('requirement-not-named');
  expect(await disregard(engine, played, [late('A'), condition('B')])).toBe('grounds-mixed');
  expect(await disregard(engine, played, [late('A'), late('A')])).toBe('decided-twice');
  expect(await disregard(engine, played, [condition('A')], { staying: [bid(played, 'B')] })).toBe('treated-unequally');
  expect(await disregard(engine, played, [late('A')], { staying: [bid(played, 'B')] })).toBe('treated-unequally');
  expect(
    await disregard(engine, played, [late('A')], {
      staying: [bid(played, 'B')],
      reasonForDifference: 'B signed the letter that went with it.',
    }),
  ).toBeNull();
  expect(await disregard(engine, played, [condition('C'), condition('D')])).toBeNull();
  const { disregarded } = await engine.done('A1', 'gates.view', { tender: played.tender });
  const found = new Map(disregarded.map((one) => [one.bid, one]));
  expect(['A', 'C', 'D'].map((key) => found.get(bid(played, key))?.staying)).toEqual([[bid(played, 'B')], [], []]);
  expect(found.get(bid(played, 'A'))?.reasonForDifference).toBe('B signed the letter that went with it.');
});

it('a bidder is asked after the opening to clear up, with the same chance for all, and its answer is used only if it improves nothing', async () => {
  const { engine, played, tender, answers } = await openedTram();
  const criterion = played.criteria.get('1.1') ?? '';
  const ask = { tender, on: '2026-09-20', why: 'ambiguity', criterion, text: 'Which week is the possession in?' } as const;
  const at = (key: string, place = 'p. 3') => ({ bid: bid(played, key), place });
  const asked = (more: Partial<Input<'clarify.ask'>>) =>
    engine.refusal('lead', 'clarify.ask', { ...ask, asked: [at('B')], sameDefect: [], ...more });
  expect(await asked({ asked: [at('B', ' ')] })).toBe('item-missing');
  expect(await asked({ sameDefect: [bid(played, 'C')] })).toBe('same-chance-missing');
  const { clarification } = await engine.done('lead', 'clarify.ask', {
    ...ask,
    asked: [at('B'), at('C', 'p. 5')],
    sameDefect: [bid(played, 'C')],
  });

  const answer = {
    tender,
    clarification,
    bid: bid(played, 'B'),
    on: '2026-09-24',
    text: 'In week 14, as the chart on p. 4 shows.',
    newNames: ['Signals Ltd (invented)'],
  };
  expect(await engine.refusal('lead', 'clarify.recordAnswer', { ...answer, bid: bid(played, 'A') })).toBe('no-such-question');
  await engine.done('lead', 'clarify.recordAnswer', answer);
  expect(await engine.refusal('lead', 'clarify.recordAnswer', answer)).toBe('question-answered');
  // domain.md section 8: a sub-contractor disclosed in a clarification reopens the declarations.
  expect(await engine.refusal('lead', 'receive.startScoring', { tender, fewer: '' })).toBe('declarations-missing');
  for (const { key } of tram.people) await engine.done(key, 'receive.declare', { tender, answers });

  const consider = {
    tender,
    clarification,
    bid: bid(played, 'B'),
    use: true,
    isImprovement: false,
    whyNoImprovement: 'The chart was in the tender.',
    seenBy: [engine.person(played, 'A1')],
  };
  const considered = (more: Partial<Input<'clarify.consider'>>) => engine.refusal('lead', 'clarify.consider', { ...consider, ...more });
  expect(await considered({ bid: bid(played, 'C') })).toBe('answer-missing');
  expect(await considered({ isImprovement: true })).toBe('answer-improves-bid');
  expect(await considered({ whyNoImprovement: '' })).toBe('improvement-not-considered');
  expect(await considered({ seenBy: [] })).toBe('readers-missing');
  const seen = async (key: string) =>
    (await engine.done(key, 'clarify.view', { tender })).after.map((one) => [one.alias, one.place, one.answer, one.hidden?.code ?? null]);
  expect(await seen('A1')).toEqual([
    ['Bidder B', 'p. 3', null, 'answer-not-for-you'],
    ['Bidder C', 'p. 5', null, null],
  ]);
  expect(await considered({})).toBeNull();
  expect(await seen('A1')).toEqual([
    ['Bidder B', 'p. 3', answer.text, null],
    ['Bidder C', 'p. 5', null, null],
  ]);
  expect(await seen('A2')).toEqual([
    ['Bidder B', 'p. 3', null, 'answer-not-for-you'],
    ['Bidder C', 'p. 5', null, null],
  ]);
});

it('before the deadline a bidder is answered for all to read, without its name, or alone with a reason', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  const { tender } = played;
  const question = {
    tender,
    on: '2026-09-20',
    asker: 'Railway Works Ltd',
    question: 'May the depot be visited?',
    answer: 'Yes, on 22 September.',
    to: 'all',
    confidential: '',
  } as const;
  const answered = (more: Partial<Input<'clarify.answerBidder'>>) =>
    engine.refusal('lead', 'clarify.answerBidder', { ...question, ...more });
  // The deadline of the example is noon on 30 September.
  expect(await answered({ on: '2026-10-01' })).toBe('deadline-passed');
  expect(await answered({ answer: 'Yes, railway works ltd may.' })).toBe('asker-recognisable');
  expect(await answered({ question: 'May Bidder B Ltd (invented) visit?' })).toBe('asker-recognisable');
  expect(await answered({ to: 'asker-alone' })).toBe('confidentiality-reason-missing');
  expect(await answered({})).toBeNull();
  expect(await answered({ asker: 'Other Ltd', answer: 'As Railway Works Ltd asked.' })).toBe('asker-recognisable');
  const log = async (key: string) =>
    (await engine.done(key, 'clarify.view', { tender })).before.map(({ asker, question: text }) => [asker, text]);
  expect([await log('lead'), await log('A1')]).toEqual([[['Railway Works Ltd', question.question]], [['', question.question]]]);
});
