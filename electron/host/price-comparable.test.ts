/** Rates × published quantities and prices in two currencies through the whole engine (domain.md 3.4, "Evaluated price"; 4.4; 8), on the tram upgrade. */

import { expect, it } from 'vitest';
import type { Input } from '../../shared/contract/contract.ts';
import type { PriceRules } from '../../shared/domain/price-steps.ts';
import type { BidId } from '../../shared/domain/ids.ts';
import { correctionOf } from '../../shared/domain/schedule-correction.ts';
import { awardPaper } from '../documents/award-report/award-paper.ts';
import { tram } from '../seeds/tram.ts';
import { comparableRules as rules, comparableSchedule as schedule, comparableTram as script } from '../seeds/testing-comparable.ts';
import { testEngine } from './testing.ts';

type Step = Input<'award.adjustPrice'>['step'];

const opened = async (more: Partial<PriceRules> = {}) => {
  const engine = testEngine();
  const played = await engine.play(script(more), 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const key = (id: string) => [...played.bids].find(([, bid]) => bid === id)?.[0] ?? '';
  const view = () => engine.done('price', 'award.view', { tender });
  const take = (step: Step) => engine.refusal('price', 'award.adjustPrice', { tender, lot: null, step, reason: 'As published.' });
  const amounts = async () =>
    Object.fromEntries((await view()).priceWorkings.map(({ bid, working, currency }) => [key(bid), `${working.value} ${currency}`]));
  return { engine, played, tender, view, take, amounts, key };
};

it('compares rates × published quantities in pounds, step by step, and ranks nobody before every price is converted', async () => {
  const { engine, tender, played, view, take, amounts, key } = await opened();
  expect(await amounts()).toEqual({ A: '74600000 GBP', B: '71200000 GBP', C: '78900000 GBP', D: '75000000.01 EUR' });
  // Totals are not what is compared, and euros are not pounds: there is no price yet, and so no ranking.
  const before = await view();
  const d = played.bids.get('D') ?? '';
  expect(before.prices).toEqual([]);
  expect(
    Object.fromEntries(
      before.priceWaits.map(({ bid, waits }) => [key(bid), waits.map(({ kind, line }) => `${kind} ${line ?? ''}`.trim())]),
    ),
  ).toEqual({
    A: ['quantities'],
    B: ['quantities'],
    C: ['quantities'],
    D: ['missing-item 5', 'quantities', 'currency'],
  });
  expect(before.evaluation?.missing).toContainEqual({ kind: 'price', bid: d });
  expect(before.evaluation?.ranking).toBeNull();

  const ofB = before.schedules.find(({ bid }) => bid === played.bids.get('B'));
  expect(ofB?.caveats.filter(({ kind }) => kind === 'other-quantity').map(({ sentence }) => sentence)).toEqual([
    'Line 3: the quantity is “18”, issued as “20”.',
  ]);

  expect(await take({ kind: 'quantities' })).toBe('rate-missing');
  // What the caveat of D leads to: who has priced line 5 at 4 of it, D with a blank.
  const caveat = before.schedules.find(({ bid }) => bid === d)?.caveats.find(({ kind, ref }) => kind === 'missing-item' && ref === '5');
  const standing = [...played.bids.values()] as BidId[];
  const schedules = before.schedules.map((one) => ({ ...one, bid: one.bid as BidId }));
  const correction = caveat && correctionOf({ rules, issued: before.issued, schedules, standing }, d as BidId, caveat);
  expect(correction).toMatchObject({ kind: 'missing-item', line: '5', item: 'Temporary stops during the works' });
  if (!correction || correction.kind !== 'missing-item') throw new Error('no correction');
  expect(
    Object.fromEntries(correction.asked.map(({ bid, pounds }) => [[...played.bids].find(([, id]) => id === bid)?.[0], pounds])),
  ).toEqual({
    A: '0',
    B: '200000',
    C: '400000',
    D: null,
  });
  expect(await take({ ...correction, asked: correction.asked.slice(1) })).toBe('not-same-for-all');
  expect(await take(correction)).toBeNull();
  expect(await take({ kind: 'quantities' })).toBeNull();
  expect(await take({ kind: 'currency' })).toBeNull();
  // A: 30 + 20 + 20 × 1 + 4.6 million. B: 30 + 20 + 20 + 3 + 4 × 0.05 million. C: 35 + 20 + 20 + 3.5 + 0.4 million.
  // D: EUR 30 + 20 + 20 × 1,000,000.01 + 5 million, × 0.8525, and the £400,000 that normalisation added.
  expect(await amounts()).toEqual({ A: '74600000 GBP', B: '73200000 GBP', C: '78900000 GBP', D: '64337500.17 GBP' });
  const after = await view();
  expect(after.evaluation?.missing.filter(({ kind }) => kind === 'price')).toEqual([]);
  expect(after.priceWorkings.find(({ bid }) => bid === d)?.working.substituted).toMatch(
    /^EUR 75,000,000\.01 → EUR 75,469,208\.22 → EUR 75,469,208\.41 → £64,337,500\.17$/,
  );
  const report = await engine.report('lead', tender);
  const paper = JSON.stringify(awardPaper(report).blocks);
  expect(paper).toContain('EUR 75,000,000.01');
  expect(paper).toContain(
    'Prices may be in pounds or EUR (£0.8525 for one), converted at these rates (A central bank, Tuesday 1 September 2026) and rounded half up to the penny.',
  );
  expect(paper).toContain('Conversion into pounds at the published rates (A central bank, Tuesday 1 September 2026)');
  expect(paper).toContain('20 × EUR 1,000,000.01');
}, 60_000);

it('domain.md 8: nothing in a currency without a published rate, or in two of them, is sealed; nor a price that says nothing', async () => {
  const engine = testEngine();
  const played = await engine.play(script(), 'receive');
  const { tender } = played;
  const bid = played.bids.get('A') ?? '';
  const view = await engine.done('lead', 'receive.view', { tender });
  const offers = view.measures.map(({ id }) => ({ measure: id, quantity: '1', details: {} }));
  const file = (text: string) => ({ name: 'a.csv', data: Buffer.from(text).toString('base64') });
  const inPounds = file(schedule(['1', '1', '1', '1', '1']));
  const sealing = (price: string, sealed?: typeof inPounds) =>
    engine.refusal('lead', 'receive.sealCommercial', {
      tender,
      bid,
      price,
      ...(sealed ? { schedule: sealed } : {}),
      staffHours: '',
      offers,
    });
  expect(await sealing('USD 5', inPounds)).toBe('number-other-currency');
  expect(await sealing('5', inPounds)).toBe('number-without-currency');
  expect(await sealing('EUR 5', file(schedule(['£1', '1', '1', '1', '1'])))).toBe('schedule-other-currency');
  expect(await sealing('EUR 5', file(schedule(['$1', '1', '1', '1', '1'])))).toBe('schedule-rows');
  expect(await sealing('EUR 5')).toBe('schedule-needed');
  expect(await sealing('EUR 5', inPounds)).toBeNull();
  const read = await engine.done('lead', 'receive.readSchedule', {
    tender,
    bid,
    price: 'EUR',
    schedule: file(schedule(['USD 1', '1', '1', '1', '1'])),
  });
  expect(read.faults.map(({ row, refusal }) => [row, refusal.sentence])).toEqual([
    [2, 'No rate was published for USD, so it cannot be compared with pounds.'],
  ]);
  // A sheet of prices names currencies too; here it has no schedules, so none of its rows is sealed.
  const codes = view.measures.map(({ code }) => code);
  const csv = [`bidder,price,${codes.join(',')}`, `${tram.bids[0]?.name ?? ''},EUR 5,${codes.map(() => '0').join(',')}`].join('\n');
  const { rows } = await engine.done('lead', 'receive.readPrices', { tender, csv });
  expect(rows.map(({ refusal, cells: [cell] }) => [cell?.read, cell?.currency, refusal?.code])).toEqual([['5', 'EUR', 'schedule-needed']]);
}, 60_000);
