/** Abnormally low prices through the whole engine, on the tram upgrade (domain.md 2.5, 5.1). The clock of these tests stands at 1 October 2026. */

import { expect, it } from 'vitest';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { display } from '../../shared/domain/display.ts';
import type { Evaluation } from '../../shared/domain/evaluation.ts';
import { exact } from '../../shared/domain/exact.ts';
import type { WithAndWithout } from '../../shared/domain/with-and-without.ts';
import { tram } from '../seeds/tram.ts';
import { testEngine } from './testing.ts';

const pricedTram = async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  for (const bid of played.bids.values()) await engine.done('price', 'award.acceptOffers', { tender, bid, reason: 'Checked.' });
  const bid = (key: string): string => played.bids.get(key) ?? '';
  const step = (key: string, one: Input<'lowPrice.step'>['step'], by = 'price') =>
    engine.refusal(by, 'lowPrice.step', { tender, bid: bid(key), step: one });
  const disregard = (key: string) =>
    engine.refusal('lead', 'gates.disregard', {
      tender,
      on: '2026-09-30',
      cases: [{ ground: 'abnormally-low', bid: bid(key), reason: 'Night work is not paid for in the price.' }],
      staying: [],
      reasonForDifference: '',
      signers: engine.signers(played, 'lead'),
    });
  const recommend = (key: string) =>
    engine.refusal('lead', 'award.recommend', {
      tender,
      awards: [{ lot: null, bids: [bid(key)], reason: 'Highest total.' }],
      signers: engine.signers(played, 'lead'),
    });
  const totals = ({ bids }: Evaluation) =>
    Object.fromEntries(
      [...played.bids].map(([key, id]) => {
        const total = bids.find((one) => one.bid === id)?.total;
        return [key, total ? display(exact(total.value), 4) : null];
      }),
    );
  const both = (kept: WithAndWithout | null) => kept?.lots.map((lot) => [totals(lot.with), totals(lot.without)]);
  return { engine, played, tender, bid, step, disregard, recommend, totals, both };
};

const suspect = { kind: 'suspect', on: '2026-09-10', reason: '14.67% below the estimate, and nights seem unpaid.' } as const;
const notify = { kind: 'notify', on: '2026-09-11', questions: 'How are nights paid for?', replyDue: '2026-09-18' } as const;
const reply = { kind: 'reply', on: '2026-09-17', text: 'Nights are volunteered.' } as const;
const decide = { kind: 'decide', on: '2026-09-21', outcome: 'not-demonstrated', reason: 'Nobody can be made to volunteer.' } as const;

// domain.md 5.1.
const withAll = { A: '75.9211', B: '80.6555', C: '81.0231', D: '67.1716' };
const withoutD = { A: '77.8514', B: '82.6780', C: '82.8482', D: null };

const flags = (view: Output<'lowPrice.view'>, bid: string) =>
  view.bids
    .find((one) => one.bid === bid)
    ?.screens.filter(({ flagged }) => flagged)
    .map(({ kind, working }) => `${kind} ${display(exact(working.value), 2)}`);

it('flags D as soon as prices are open, hears it step by step, shows both results, and leaves it out only when it has not shown that it can perform', async () => {
  const { engine, tender, bid, step, disregard, recommend, totals, both } = await pricedTram();
  const view = () => engine.done('price', 'lowPrice.view', { tender });
  const screened = await view();
  expect(screened.bids.map((one) => flags(screened, one.bid)?.length)).toEqual([0, 0, 0, 4]);
  expect(flags(screened, bid('D'))).toEqual(['below-mean 11.33', 'below-others 14.55', 'below-estimate 14.67', 'below-next 10.11']);
  expect(screened.provisional).toBeNull();

  // 5,000,000 hours at £13 are £65,000,000: its price lies 1 of 65, or 1.54%, below its own hours.
  const note = { tender, bid: bid('D'), labourHours: '5,000,000', ownCost: '', place: 'price.pdf, p. 2' };
  expect(await engine.refusal('price', 'lowPrice.note', { ...note, labourHours: '' })).toBe('nothing-noted');
  expect(await engine.refusal('price', 'lowPrice.note', { ...note, place: ' ' })).toBe('place-missing');
  expect(await engine.refusal('price', 'lowPrice.note', { ...note, ownCost: '1.234,5' })).toBe('number-ambiguous');
  await engine.done('price', 'lowPrice.note', note);
  await engine.done('price', 'lowPrice.noteWage', { tender, wage: '£13.00', source: 'Rates from April 2026 (invented)' });
  expect(flags(await view(), bid('D'))?.at(-1)).toBe('below-labour-cost 1.54');

  expect(await disregard('D')).toBe('price-not-suspected');
  expect(await step('D', notify)).toBe('price-not-suspected');
  expect(await step('D', { ...suspect, reason: ' ' })).toBe('reason-missing');
  expect(await step('D', suspect)).toBeNull();
  expect(await recommend('C')).toBe('low-price-undecided');
  expect(await disregard('D')).toBe('supplier-not-notified');
  expect(await step('D', { ...notify, replyDue: notify.on })).toBe('no-time-to-reply');
  expect(await step('D', notify)).toBeNull();
  expect(await disregard('D')).toBe('supplier-notified');
  expect(await step('D', { ...decide, on: '2026-09-18' })).toBe('reply-still-awaited');

  const { provisional } = await view();
  expect(both(provisional)).toEqual([[withAll, withoutD]]);

  expect(await step('D', { ...reply, on: '2026-10-02' })).toBe('day-still-to-come');
  expect(await step('D', reply)).toBeNull();
  expect(await recommend('C')).toBe('low-price-undecided');
  expect(await step('D', decide)).toBeNull();
  expect(await step('D', suspect)).toBe('low-price-decided');
  expect(await disregard('D')).toBeNull();

  const after = await view();
  expect(after.provisional).toBeNull();
  expect(both(after.kept)).toEqual([[withAll, withoutD]]);
  // What D was held against stays to be seen.
  expect(flags(after, bid('D'))?.length).toBe(5);
  const { evaluation, bids } = await engine.done('lead', 'award.view', { tender });
  expect(evaluation && totals(evaluation)).toEqual(withoutD);
  expect(bids.find((one) => one.bid === bid('D'))?.standing).toBe('disregarded');

  // The report prints what was asked and decided, and both results; a copy for the quality panel keeps it back until the award is recommended.
  const reportFor = async (key: string) => (await engine.report(key, tender)).procedures;
  const { lowPrices, disregards } = await reportFor('lead');
  expect(lowPrices?.both?.rows.map((row) => [row.with, row.without])).toEqual([
    ['1. 81.0231', '1. 82.8482'],
    ['2. 80.6555', '2. 82.6780'],
    ['3. 75.9211', '3. 77.8514'],
    ['4. 67.1716', 'out'],
  ]);
  expect(lowPrices?.loops.map(({ bid: one, steps }) => [one, steps.map(({ on }) => on)])).toEqual([
    [bid('D'), [suspect.on, notify.on, reply.on, decide.on]],
  ]);
  expect(disregards.map(({ ground, leavesChoice }) => [ground, leavesChoice])).toEqual([
    ['offers an abnormally low price (PA23 s.19(3)(c))', true],
  ]);
  const keptBack = async () => (await reportFor('A1')).arePricesKeptBack;
  expect([(await reportFor('A1')).lowPrices, await keptBack()]).toEqual([null, true]);

  expect(await recommend('C')).toBeNull();
  expect(await keptBack()).toBe(false);
  expect(await step('A', suspect)).toBe('already-recommended');
});

it('tells nobody who scores quality whose price is looked into, and leaves nobody out for a price that was shown to work', async () => {
  const { engine, tender, step, disregard, recommend } = await pricedTram();
  await step('D', suspect);
  for (const key of ['A1', 'moderator']) {
    const view = await engine.done(key, 'lowPrice.view', { tender });
    expect([view.hidden?.code, view.bids, view.provisional]).toEqual(['quality-panel-not-told', [], null]);
    const { acts } = await engine.done(key, 'archive.acts', { tender, from: 1, count: 500 });
    expect(acts.filter(({ kind }) => kind === 'low-price.stepped').map(({ sentence }) => sentence)).toEqual([
      'Looks into a price (whose is not shown to those who score quality)',
    ]);
    expect((await engine.done(key, 'award.view', { tender })).recommend?.sentence).not.toContain('Bidder D');
  }
  expect(await step('D', notify, 'A1')).toBe('not-your-role');
  const { acts } = await engine.done('lead', 'archive.acts', { tender, from: 1, count: 500 });
  expect(acts.at(-1)?.sentence).toBe('Says that the price of Bidder D Ltd (invented) looks abnormally low');

  await step('D', notify);
  // Silence is no decision: it still needs its reason.
  expect(await step('D', { ...decide, on: '2026-09-19', outcome: 'demonstrated', reason: ' ' })).toBe('reason-missing');
  expect(await step('D', { ...decide, on: '2026-09-19', outcome: 'demonstrated' })).toBeNull();
  expect(await disregard('D')).toBe('price-demonstrated');
  expect(await recommend('C')).toBeNull();
});

it('shows neither result with and without while a question is moderated again, in a replay from before it either, and both once it is over (domain.md 2.4)', async () => {
  const { engine, played, tender, step, disregard, both } = await pricedTram();
  for (const one of [suspect, notify, reply, decide]) expect(await step('D', one)).toBeNull();
  expect(await disregard('D')).toBeNull();
  expect(await step('A', suspect)).toBeNull();
  const { record } = await engine.done('lead', 'archive.replay', { tender });
  const results = async (where: { readonly tender: string; readonly record?: string }) => {
    const { kept, provisional } = await engine.done('lead', 'lowPrice.view', where);
    return [both(kept), both(provisional)?.map(([including]) => including)];
  };
  const shown = [[[withAll, withoutD]], [withoutD]];
  expect(await results({ tender })).toEqual(shown);
  expect(await results({ tender, record })).toEqual(shown);

  await engine.done('moderator', 'moderate.requestReopening', {
    tender,
    criterion: played.criteria.get('1.2') ?? '',
    reason: 'evidence-misread',
    words: 'The note on p. 3 was overlooked.',
    isEffectKnown: false,
  });
  for (const where of [{ tender }, { tender, record }]) {
    expect(await results(where)).toEqual([undefined, undefined]);
    expect((await engine.done('lead', 'award.view', where)).hidden?.code).toBe('question-reopened');
    expect((await engine.done('lead', 'award.viewLooks', where)).refusal?.code).toBe('question-reopened');
  }

  const [asked] = (await engine.done('approver', 'moderate.viewReopenings', { tender })).reopenings;
  await engine.done('approver', 'moderate.decideReopening', {
    tender,
    reopening: asked?.id ?? '',
    outcome: 'refused',
    reason: 'It was read, and says nothing of it.',
    signers: engine.signers(played, 'approver'),
  });
  expect(await results({ tender })).toEqual(shown);
});
