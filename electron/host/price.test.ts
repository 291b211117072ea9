/** From tendered totals to evaluated prices through the whole engine (domain.md 3.4, "Evaluated price"), on the tram upgrade. */

import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import { expect, it } from 'vitest';
import type { Input } from '../../shared/contract/contract.ts';
import { display } from '../../shared/domain/display.ts';
import { noPriceRules, type PriceRules } from '../../shared/domain/price-steps.ts';
import { exact } from '../../shared/domain/exact.ts';
import type { BidId } from '../../shared/domain/ids.ts';
import { awardPaper } from '../documents/award-report/award-paper.ts';
import type { Script } from '../seeds/script.ts';
import { tram } from '../seeds/tram.ts';
import { testEngine } from './testing.ts';

const published: PriceRules = {
  ...noPriceRules,
  arithmetic: 'unit-rate-prevails',
  missingItems: 'highest',
  options: 'excluded',
};
const ofOwning: PriceRules = { ...published, lifeCycle: { rate: '3.5', timing: 'year-end' }, vat: 'excluding' };

const withRules = (rules: PriceRules): Script => ({
  ...tram,
  criteria: tram.criteria.map((criterion) => (criterion.kind === 'price' ? { ...criterion, rules } : criterion)),
});

type Step = Input<'award.adjustPrice'>['step'];

const opened = async (rules: PriceRules = published) => {
  const engine = testEngine();
  const played = await engine.play(withRules(rules), 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const bid = (key: string): BidId => (played.bids.get(key) ?? '') as BidId;
  const bids = [...played.bids.values()] as BidId[];
  const take = (step: Step, by = 'price') =>
    engine.refusal(by, 'award.adjustPrice', { tender, lot: null, step, reason: 'Line 4.2 of the schedule.' });
  const view = () => engine.done('price', 'award.view', { tender });
  const prices = async () =>
    Object.fromEntries(
      (await view()).prices?.map(({ bid: id, pounds }) => [[...played.bids].find(([, one]) => one === id)?.[0], pounds]) ?? [],
    );
  return { engine, played, tender, bid, bids, take, view, prices };
};

it('takes each step as a row, the formula takes what comes of it, and a later row takes it back', async () => {
  const { engine, played, tender, bid, take, view, prices } = await opened();
  const tendered = { A: '74600000', B: '71200000', C: '78900000', D: '64000000' };
  expect(await prices()).toEqual(tendered);
  // 1,000 × 1,200 = 1,200,000, stated as 200,000: a million more.
  const line: Step = { kind: 'arithmetic', bid: bid('D'), line: '4', quantity: '1000', rate: '1200', stated: '200000' };
  expect(await take(line, 'lead')).toBe('not-your-role');
  expect(await take({ ...line, line: '4.2' })).toBe('no-such-line');
  expect(await take(line)).toBeNull();
  expect(await take(line)).toBe('step-in-force');
  expect(await prices()).toEqual({ ...tendered, D: '65000000' });
  const item = (asked: Readonly<Record<string, string | null>>): Step => ({
    kind: 'missing-item',
    item: 'Temporary stops',
    line: null,
    published: null,
    asked: Object.entries(asked).map(([key, pounds]) => ({ bid: bid(key), pounds })),
  });
  expect(await take(item({ A: '100000', B: '150000', D: null }))).toBe('not-same-for-all');
  expect(await take(item({ A: '100000', B: '150000', C: '90000', D: null }))).toBeNull();
  expect(await prices()).toEqual({ ...tendered, D: '65150000' });
  // Price points of D stay 20, as it is still the lowest; B has 20 × 65.15 ÷ 71.2.
  const points = (await view()).evaluation?.bids
    .find((one) => one.bid === bid('B'))
    ?.points.find(({ criterion }) => criterion === played.criteria.get('2'))?.points;
  expect(points && display(exact(points.value), 4)).toBe('18.3006');
  const { priceWorkings, priceSteps } = await view();
  expect(priceWorkings.find((one) => one.bid === bid('D'))?.working.substituted).toBe('£64,000,000 → £65,000,000 → £65,150,000');
  expect(priceSteps.map(({ reversal }) => reversal?.code ?? null)).toEqual(['later-step-rests-on-it', null]);
  const origin = await engine.done('price', 'award.origin', { tender, source: { kind: 'price', bid: bid('D') } });
  expect(origin.sentence).toBe(
    '£64,000,000 → £65,000,000 → £65,150,000: the total as Bidder D Ltd (invented) sealed it, then 2 steps on record.',
  );
  expect(origin.reason).toContain('the unit rate prevails: Line 4.2 of the schedule.');
  for (const { id } of priceSteps.toReversed()) expect(await take({ kind: 'reversal', reverses: id })).toBeNull();
  expect(await prices()).toEqual(tendered);
  expect((await view()).priceSteps).toHaveLength(4);
});

it('keeps to what was published: no rule, no step; and nothing before the prices are open', async () => {
  const { bid, take, view } = await opened(noPriceRules);
  expect(await take({ kind: 'arithmetic', bid: bid('D'), line: '1', quantity: '1', rate: '2', stated: '3' })).toBe('step-not-published');
  expect((await view()).priceRules).toEqual(noPriceRules);
});

it('domain.md 2.2, state 17: while a published step is not taken, no price is compared and nobody can be recommended', async () => {
  const { engine, played, tender, bid, bids, take, view, prices } = await opened(ofOwning);
  const lacking = async () =>
    Object.fromEntries((await view()).priceWaits.map(({ bid: id, waits }) => [id, waits.map(({ kind }) => kind)]));
  expect(await prices()).toEqual({});
  expect(await lacking()).toEqual(Object.fromEntries(bids.map((id) => [id, ['life-cycle', 'vat']])));
  expect((await view()).evaluation?.ranking).toBeNull();
  const draft = JSON.stringify(awardPaper(await engine.report('lead', tender)).blocks);
  expect(draft).toContain('Not comparable before every published step is taken and its schedule is dealt with: ');
  expect(draft).not.toContain('stay sealed');
  for (const one of bids) await engine.done('price', 'award.acceptOffers', { tender, bid: one, reason: 'Checked.' });
  const recommend = {
    tender,
    awards: [{ lot: null, bids: [bid('C')], reason: 'Highest total.' }],
    signers: engine.signers(played, 'lead'),
  };
  expect(await engine.refusal('lead', 'award.recommend', recommend)).toBe('result-incomplete');
  const owning: Step = { kind: 'life-cycle', costs: bids.map((one) => ({ bid: one, years: [{ year: 1, pounds: '1035000' }] })) };
  const vat: Step = { kind: 'vat', rates: bids.map((one) => ({ bid: one, percent: '0' })) };
  expect(await take(owning)).toBeNull();
  expect(await take(owning)).toBe('step-in-force');
  expect(await prices()).toEqual({});
  expect(await lacking()).toEqual(Object.fromEntries(bids.map((id) => [id, ['vat']])));
  expect(await take(vat)).toBeNull();
  // Each a million dearer: 1,035,000 ÷ 1.035.
  const owned = { A: '75600000', B: '72200000', C: '79900000', D: '65000000' };
  expect(await prices()).toEqual(owned);
  expect((await view()).evaluation?.ranking).not.toBeNull();
  expect(await take(vat)).toBe('step-in-force');
  const last = (await view()).priceSteps.at(-1)?.id ?? '';
  expect(await take({ kind: 'reversal', reverses: last })).toBeNull();
  expect(await prices()).toEqual({});
  expect(await take(vat)).toBeNull();
  expect(await prices()).toEqual(owned);
});

it('stands in the award report, and is closed by the recommendation', async () => {
  const { engine, played, tender, bid, bids, take } = await opened(ofOwning);
  expect(
    await take({
      kind: 'life-cycle',
      costs: bids.map((one) => ({ bid: one, years: [{ year: 1, pounds: '1035000' }] })),
    }),
  ).toBeNull();
  expect(await take({ kind: 'vat', rates: bids.map((one) => ({ bid: one, percent: '0' })) })).toBeNull();
  for (const one of played.bids.values()) await engine.done('price', 'award.acceptOffers', { tender, bid: one, reason: 'Checked.' });
  const report = await engine.report('lead', tender);
  const paper = JSON.stringify(awardPaper(report).blocks);
  expect(paper).toContain('Life-cycle cost at 3.5% a year');
  expect(paper).toContain('Costs of owning are discounted at 3.5% a year, paid at the end of each year.');
  const view = await engine.done('price', 'award.view', { tender });
  // 64,000,000 + 1,035,000 ÷ 1.035.
  expect(view.prices?.find((one) => one.bid === bid('D'))?.pounds).toBe('65000000');
  const winner = view.evaluation?.ranking?.winner ?? '';
  await engine.done('lead', 'award.recommend', {
    tender,
    awards: [{ lot: null, bids: [winner], reason: 'Highest total.' }],
    signers: engine.signers(played, 'lead'),
  });
  expect(await take({ kind: 'vat', rates: bids.map((one) => ({ bid: one, percent: '20' })) })).toBe('already-recommended');
});

/** £64.0m without the option: a rate that does not multiply out, and an item that was left out. */
const ofD = [
  'line_ref,description,unit,quantity,rate,line_total,optional,note',
  '1,Track renewal,sum,1,25600000,,no,',
  '2,Power supply,sum,1,16000000,,no,',
  '3,Stops,each,20,604000,12800000,no,',
  '4,Signalling and everything else,sum,1,9600000,,no,',
  '5,Temporary stops during the works,each,4,,,no,Included in line 3 as far as we can tell',
  '6,A second year of maintenance,sum,1,350000,,yes,',
].join('\r\n');

it('domain.md 4.4: a schedule is sealed with its price byte for byte, and opened with what has to be looked at', async () => {
  const engine = testEngine();
  const bids = tram.bids.map((one) => (one.key === 'D' ? { ...one, schedule: ofD } : one));
  const played = await engine.play({ ...tram, bids }, 'award');
  const { tender } = played;
  const bid = played.bids.get('D') ?? '';
  expect((await engine.done('price', 'award.view', { tender })).schedules).toEqual([]);
  expect(await engine.refusal('price', 'award.exportSchedule', { tender, bid, form: 'csv' })).toBe('price-not-open');
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const { schedules, prices, priceWaits, priceWorkings } = await engine.done('price', 'award.view', { tender });
  expect(schedules).toHaveLength(1);
  // The tendered total stays what it was: nothing is put right in silence, and nothing is compared before somebody has looked.
  expect(priceWorkings.find((one) => one.bid === bid)?.working.value).toBe('64000000');
  expect(priceWaits).toEqual([
    {
      bid,
      waits: [
        { kind: 'arithmetic', line: '3' },
        { kind: 'missing-item', line: '5' },
      ],
    },
  ]);
  expect(prices?.map((one) => one.bid)).not.toContain(bid);
  expect(schedules.find((one) => one.bid === bid)?.caveats.map(({ sentence }) => sentence)).toEqual([
    'Line 3: 20 × £604,000 is £12,080,000, stated as £12,800,000.',
    'Line 5: there is no rate. A blank is a missing item, not nought.',
    'Line 5: the bidder notes “Included in line 3 as far as we can tell”.',
  ]);
  const report = await engine.report('lead', tender);
  expect(JSON.stringify(awardPaper(report).blocks)).toContain('Line 5: there is no rate.');
  for (const form of ['original', 'csv'] as const) {
    const { file } = await engine.done('price', 'award.exportSchedule', { tender, bid, form });
    const text = readFileSync(file, 'utf8');
    if (form === 'original') expect(text).toBe(ofD);
    else expect(text.split('\r\n')[3]).toBe(',Bidder D Ltd (invented),3,Stops,each,20,604000,12800000,,no,,,GBP');
  }
});

it('domain.md 2.2, state 17: a caveat is dealt with by a step, or closed by one that says why no price changes', async () => {
  const engine = testEngine();
  const bids = tram.bids.map((one) => (one.key === 'D' ? { ...one, schedule: ofD } : one));
  const played = await engine.play({ ...tram, bids }, 'award');
  const { tender } = played;
  const bid = (played.bids.get('D') ?? '') as BidId;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'lead') });
  const take = (step: Step) => engine.refusal('price', 'award.adjustPrice', { tender, lot: null, step, reason: 'D says: within line 3.' });
  const price = async () => (await engine.done('price', 'award.view', { tender })).prices?.find((one) => one.bid === bid)?.pounds;
  expect(await take({ kind: 'as-tendered', bid: null, line: '4' })).toBe('nothing-waits');
  expect(await take({ kind: 'arithmetic', bid, line: '3', quantity: '20', rate: '604000', stated: '12800000' })).toBeNull();
  expect(await price()).toBeUndefined();
  expect(await take({ kind: 'as-tendered', bid: null, line: '5' })).toBeNull();
  // 64,000,000 + (20 × 604,000 − 12,800,000), and nothing for line 5.
  expect(await price()).toBe('63280000');
  const { priceSteps, evaluation } = await engine.done('price', 'award.view', { tender });
  expect(evaluation?.ranking).not.toBeNull();
  const report = await engine.report('lead', tender);
  const paper = JSON.stringify(awardPaper(report).blocks);
  expect(paper).toContain('Line 5 left as tendered: nothing is added for the missing item');
  expect(paper).toContain('D says: within line 3.');
  expect(await take({ kind: 'reversal', reverses: priceSteps.at(-1)?.id ?? '' })).toBeNull();
  expect(await price()).toBeUndefined();
}, 60_000);

it('domain.md 4.4: a schedule that has a number of two readings is read row by row and not sealed', async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'receive');
  const { tender } = played;
  const bid = played.bids.get('A') ?? '';
  const data = Buffer.from('line_ref,quantity,rate\n1,1,"1.234,50"\n2,1,5').toString('base64');
  const schedule = { name: 'a.csv', data };
  const read = await engine.done('lead', 'receive.readSchedule', { tender, bid, price: '', schedule });
  expect(read.faults.map(({ row, refusal }) => [row, refusal.code])).toEqual([[2, 'number-ambiguous']]);
  const workbook = await writeXlsx({
    sheets: [
      {
        name: 'Prices',
        rows: [
          ['line_ref', 'quantity', 'rate'],
          ['1', 1, null],
          ['2', 1, 5],
        ],
        cells: new Map([['1,2', { value: null, formula: 'C3*2', formulaResult: 10 }]]),
      },
      { name: 'Margins', rows: [['ours']], hidden: true },
    ],
  });
  const inXlsx = { name: 'a.xlsx', data: Buffer.from(workbook).toString('base64') };
  const { total, caveats } = await engine.done('lead', 'receive.readSchedule', { tender, bid, price: '', schedule: inXlsx });
  expect(total).toBe('15');
  expect(caveats.filter(({ kind }) => kind !== 'missing-item').map(({ sentence }) => sentence)).toEqual([
    'The sheet “Margins” is hidden.',
    'Line 1: rate is what a formula came to when the file was saved.',
  ]);
  const measures = tram.criteria.flatMap((one) => (one.kind === 'social-value-quantity' ? one.measures : []));
  const view = await engine.done('lead', 'receive.view', { tender });
  const offers = view.measures.map(({ id }) => ({ measure: id, quantity: '1', details: {} }));
  expect(measures.length).toBe(offers.length);
  expect(await engine.refusal('lead', 'receive.sealCommercial', { tender, bid, price: '5', schedule, staffHours: '', offers })).toBe(
    'schedule-rows',
  );
  // Nothing was published about currencies: pounds alone.
  expect(await engine.refusal('lead', 'receive.sealCommercial', { tender, bid, price: 'EUR 5', staffHours: '', offers })).toBe(
    'number-other-currency',
  );
});
