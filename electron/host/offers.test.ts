/** Social value from the published measure to the register: places, verification under a published rule, flags that change nothing (domain.md 3.5, 4.5, 4.11 and 8, "SV"). */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Criterion } from '../../shared/domain/criteria.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import { noDetails } from '../../shared/domain/offer-details.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import { createSeal } from '../packs/seal-key.ts';
import { sealBytes } from '../sealed.ts';
import { playScript } from '../seeds/examples.ts';
import type { Script } from '../seeds/script.ts';
import { tram } from '../seeds/tram.ts';
import { keepAct } from '../services/desk.ts';
import { commercialInfo } from '../store/projections/award.ts';
import { panelOf } from '../store/queries/prepare.ts';
import { type TestEngine, testEngine } from './testing.ts';

/** Invented: codes of the right form, deciles made up. */
const places = {
  name: 'places (invented).csv',
  csv: [
    'lsoa,decile,index,boundaries,inside,replaced by',
    'E01000001,1,IoD 2025,2021,,',
    'E01000002,7,IoD 2025,2021,,',
    'E01000003,5,IoD 2025,2021,no,',
    'E01000004,,IoD 2025,2021,,E01000001 E01000002',
  ].join('\n'),
};

const half = (criterion: Criterion): Criterion[] => {
  if (criterion.id === '1.1') return [{ ...criterion, weight: '60' } as Criterion];
  if (criterion.kind === 'scored' || criterion.id === '3.1') return [];
  if (criterion.kind !== 'social-value-quantity') return [criterion];
  const measures = criterion.measures.map((measure) =>
    measure.code === 'VOL' ? { ...measure, local: { elsewhere: '0', deciles: [{ upTo: 2, percent: '150' }] } } : measure,
  );
  return [{ ...criterion, weight: '20', measures }];
};

/** The tram with one question, two bids, and volunteering counted by place. */
const script: Script = {
  ...tram,
  example: 'places',
  criteria: tram.criteria.flatMap(half),
  places,
  bids: tram.bids.slice(0, 2).map((bid) => ({
    ...bid,
    details: { VOL: { places: bid.key === 'A' ? 'E01000001 1,000; E01000002 1,500; E01000003 500' : 'E01000002' } },
  })),
  recommendations: [{ bid: 'B', reason: 'The highest total.' }],
};

const measureOf = (code: string, measures: readonly { readonly id: string; readonly code: string }[]): string =>
  measures.find((one) => one.code === code)?.id ?? '';

it('domain.md 8, SV: a retired or unknown place, another index and other boundaries are refused in words, and nothing is sealed', async () => {
  const engine = testEngine();
  const { tender, bids } = await engine.play(script, 'receive');
  const { measures } = await engine.done('lead', 'receive.view', { tender });
  const seal = (vol: Record<string, string>, quantity = '10') =>
    engine.ask('lead', 'receive.sealCommercial', {
      tender,
      bid: bids.get('A') ?? '',
      price: '74,600,000',
      staffHours: '',
      offers: measures.map(({ id, code }) => ({
        measure: id,
        quantity: code === 'VOL' ? quantity : '0',
        details: code === 'VOL' ? vol : {},
      })),
    });
  const codes: string[] = [];
  for (const vol of [
    {},
    { places: 'E01000004' },
    { places: 'E01000009' },
    { places: 'W01000001' },
    { places: 'Solihull' },
    { places: 'E01000001', index: 'IoD 2019' },
    { places: 'E01000001', boundaries: '2011' },
    { places: 'E01000001 4; E01000002 5' },
    { places: 'E01000001', start: '31/2/2026' },
    { places: 'E01000001', overlaps: 'NOPE' },
  ]) {
    const answer = await seal(vol);
    codes.push(answer.kind === 'refused' ? answer.refusal.code : answer.kind);
  }
  expect(codes).toEqual([
    'place-missing',
    'place-retired',
    'place-unknown',
    'place-of-another-nation',
    'place-not-a-code',
    'place-of-another-index',
    'place-of-other-boundaries',
    'places-do-not-add-up',
    'day-not-understood',
    'overlap-unknown',
  ]);
  expect(await seal({ places: 'E01000004' })).toMatchObject({
    refusal: { sentence: 'VOL: E01000004 was retired with the boundaries of 2021.', about: measureOf('VOL', measures) },
  });
  expect(await seal({}, '0')).toMatchObject({ kind: 'done' });
  const sheet = `bidder,price,APP,JOB,SME,VOL,VOL places,VOL people\n${script.bids[0]?.name},"74,600,000",0,0,0,10,E01000004,\n${script.bids[1]?.name},"71,200,000",0,0,0,10,E01000001 10,1.5\n`;
  const { rows } = await engine.done('lead', 'receive.readPrices', { tender, csv: sheet });
  expect(rows.map(({ refusal }) => refusal?.code)).toEqual(['place-retired', 'offer-people']);
});

it('the table of places is read row by row before it is named, and is fixed by the freeze', async () => {
  const engine = testEngine();
  const played = await engine.play(script, 'prepare');
  const { tender } = played;
  const data = (csv: string) => Buffer.from(csv).toString('base64');
  const named = (await engine.done('lead', 'prepare.view', { tender })).places;
  expect(named).toMatchObject({ title: places.name, nation: 'England', index: 'IoD', year: 2025, boundaries: '2021', areas: 3 });
  const bad = 'lsoa,decile,index,boundaries\nE01000001,0,IoD 2025,2021\nS01006506,1,IoD 2025,2021\nE01000002,3,IoD 2019,2011\n';
  const read = await engine.done('lead', 'prepare.readPlaces', { name: 'bad.csv', data: data(bad) });
  expect(read.faults.map(({ line, refusal }) => `${line} ${refusal.code}`)).toEqual(['2 place-decile', '4 place-of-another-nation']);
  expect(await engine.refusal('lead', 'prepare.setPlaces', { tender, name: 'bad.csv', data: data(bad) })).toBe('places-rows');
  expect(await engine.refusal('lead', 'prepare.setPlaces', { tender, name: 'bad.csv', data: data('code;rank\nE01000001;1\n') })).toBe(
    'places-columns',
  );
  expect((await engine.done('lead', 'prepare.view', { tender })).places).toEqual(named);
  await engine.done('lead', 'prepare.removePlaces', { tender });
  const { findings } = await engine.done('lead', 'prepare.view', { tender });
  expect(findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code)).toEqual(['local-without-places']);
  await engine.done('lead', 'prepare.setPlaces', { tender, name: places.name, data: data(places.csv) });
  await engine.answerFindings(tender);
  await engine.done('lead', 'prepare.freeze', { tender, signers: engine.signers(played, 'lead', 'approver') });
  expect(await engine.refusal('lead', 'prepare.removePlaces', { tender })).toBe('criteria-frozen');
  // The same file again is only kept, for a computer that was sent nothing but the acts; another one would be another rule.
  expect(await engine.refusal('lead', 'prepare.setPlaces', { tender, name: 'x.csv', data: data(places.csv) })).toBeNull();
  expect(await engine.refusal('lead', 'prepare.setPlaces', { tender, name: 'x.csv', data: data(`${places.csv}\n`) })).toBe(
    'criteria-frozen',
  );
});

it('verifies under the published rule, asks, and keeps the promise; nothing is accepted while a question is open', async () => {
  const engine = testEngine();
  const played = await engine.play(script, 'award');
  const { tender, bids } = played;
  const a = bids.get('A') ?? '';
  expect(await engine.refusal('lead', 'award.viewOffers', { tender })).toBe('price-not-open');
  await engine.done('lead', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'approver') });

  const before = await engine.done('price', 'award.view', { tender });
  const measures = before.criteria.flatMap((one) => (one.kind === 'social-value-quantity' ? one.measures : []));
  const volunteering = measureOf('VOL', measures);
  const worth = async () => {
    const { register } = await engine.done('price', 'award.view', { tender });
    const line = register.find((one) => one.bid === a && one.measure === volunteering);
    return [line?.promised, line?.verified, line?.counted, line?.pounds];
  };
  // 3,000 hours at £17: 1,000 count 150 %, 1,500 count whole, 500 outside the area count nothing.
  expect(await worth()).toEqual(['3000', '3000', '3000', '51000']);

  const verify = (
    check: { outcome: 'accepted' } | { outcome: 'clarify' } | { outcome: 'reduced'; quantity: string },
    measure = volunteering,
  ) => engine.refusal('price', 'award.verifyOffer', { tender, bid: a, measure, check, reason: 'Page 12 counts 1,500 hours twice.' });
  expect(
    await engine.refusal('lead', 'award.verifyOffer', {
      tender,
      bid: a,
      measure: volunteering,
      check: { outcome: 'accepted' },
      reason: 'x',
    }),
  ).toBe('not-your-role');
  expect(await verify({ outcome: 'reduced', quantity: '3000' })).toBe('not-a-reduction');
  expect(await verify({ outcome: 'reduced', quantity: '-1' })).toBe('not-a-reduction');
  expect(await verify({ outcome: 'accepted' }, '00000000-0000-4000-8000-000000000009')).toBe('no-such-offer');
  const accept = () => engine.refusal('price', 'award.acceptOffers', { tender, bid: a, reason: 'Checked.' });
  expect(await verify({ outcome: 'clarify' })).toBeNull();
  expect(await accept()).toBe('offer-awaits-clarification');
  expect(await verify({ outcome: 'reduced', quantity: '1500' })).toBeNull();
  expect(await accept()).toBeNull();
  expect(await worth()).toEqual(['3000', '1500', '1500', '25500']);

  // A later check is of other quantities than were accepted.
  expect(await verify({ outcome: 'accepted' })).toBeNull();
  expect((await engine.done('price', 'award.view', { tender })).acceptances).toEqual([]);
  expect(await verify({ outcome: 'reduced', quantity: '1500' })).toBeNull();

  const shown = await engine.done('price', 'award.viewOffers', { tender });
  expect(shown.offers.find((one) => one.bid === a && one.measure === volunteering)).toMatchObject({
    quantity: '3000',
    check: { outcome: 'reduced', left: '1500', reason: 'Page 12 counts 1,500 hours twice.' },
    details: {
      places: [
        { code: 'E01000001', decile: 1 },
        { code: 'E01000002', decile: 7 },
        { code: 'E01000003', inside: false },
      ],
    },
  });
  const totals = (await engine.done('price', 'award.view', { tender })).evaluation?.bids.map(({ total }) => total?.value);
  expect(shown.flags.find((one) => one.bid === a)?.flags.map(({ code }) => code)).toContain('commitment-vague');
  expect((await engine.done('price', 'award.view', { tender })).evaluation?.bids.map(({ total }) => total?.value)).toEqual(totals);

  expect(await engine.refusal('lead', 'award.exportRegister', { tender, job: 'register-1' })).toBe('not-recommended');
  for (const bid of bids.values()) await engine.done('price', 'award.acceptOffers', { tender, bid, reason: 'Checked.' });
  const winner = (await engine.done('lead', 'award.view', { tender })).evaluation?.ranking?.winner ?? '';
  await engine.done('lead', 'award.recommend', {
    tender,
    awards: [{ lot: null, bids: [winner], reason: 'The highest total.' }],
    signers: engine.signers(played, 'lead'),
  });
  const { commitments, files } = await engine.done('lead', 'award.exportRegister', { tender, job: 'register-2' });
  expect(commitments).toBe(4);
  const [csv = '', json = ''] = files.map(({ file }) => readFileSync(file, 'utf8'));
  const rows = csv.trim().split('\r\n');
  expect(rows[0]?.split(',').slice(0, 4)).toEqual(['commitment_id', 'supplier', 'lot', 'measure_code']);
  expect(rows).toHaveLength(5);
  const parsed = JSON.parse(json) as {
    commitments: { measure_code: string; quantity_promised: string; quantity: string; place: string }[];
  };
  // As promised: a cap limits what counts, never what the contract holds.
  expect(parsed.commitments.map((one) => [one.measure_code, one.quantity_promised, one.quantity])).toEqual([
    ['APP', '20800', '20800'],
    ['JOB', '45', '45'],
    ['SME', '15000000', '15000000'],
    ['VOL', '2400', '2400'],
  ]);
});

it('says of offers what bids promised, and nothing of points, ranks or what a promise is worth, while a question is moderated again (domain.md 2.4)', async () => {
  const engine = testEngine();
  const played = await engine.play(script, 'award');
  const { tender } = played;
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'approver') });
  const before = await engine.done('A1', 'award.viewOffers', { tender });
  expect((await engine.done('A1', 'award.view', { tender })).register).not.toEqual([]);
  await engine.done('moderator', 'moderate.requestReopening', {
    tender,
    criterion: played.criteria.get('1.1') ?? '',
    reason: 'legal-advice',
    words: 'Counsel’s note of 1 October.',
    isEffectKnown: false,
  });
  const { evaluation, register, ties, recommend } = await engine.done('A1', 'award.view', { tender });
  expect([evaluation, register, ties, recommend?.code]).toEqual([null, [], [], 'not-your-role']);
  const meanwhile = await engine.done('A1', 'award.viewOffers', { tender });
  expect(meanwhile).toEqual(before);
  expect(meanwhile.offers.map((offer) => Object.keys(offer).toSorted().join(' '))).toEqual(
    before.offers.map(() => 'bid check details measure quantity'),
  );
  expect(JSON.stringify(meanwhile)).not.toMatch(/points|rank|pounds"/);
  expect(await engine.refusal('lead', 'award.exportRegister', { tender, job: 'register-3' })).toBe('not-recommended');
});

/** As another program could, past everything that the service looks at. */
const sealByHand = async (engine: TestEngine, tender: TenderId, bid: string, content: unknown): Promise<void> => {
  const holders = engine.store.read((db) =>
    panelOf(db, tender)
      .filter(({ roles }) => roles.some((role) => role === 'price-evaluator' || role === 'lead' || role === 'approver'))
      .map(({ id, ageRecipient }) => ({ member: id as string, ageRecipient })),
  );
  const seal = await createSeal(holders, 2);
  if (!seal.ok) throw new Error(seal.refusal.sentence);
  const { identity, commitment, keysNeeded, shares, recipient } = seal.value;
  const plain = Buffer.from(canonical(content));
  const sealed = keepAct(engine.context, { window: 'lead' }, tender, 'commercial.sealed', {
    bid,
    commitment,
    keysNeeded,
    shares: shares.map((share) => ({ holder: share.member, share: share.encryptedShare })),
    recipient,
    content: Buffer.from(sealBytes(identity, commercialInfo(bid), plain)).toString('base64'),
  });
  expect(sealed.ok).toBe(true);
};

it.each([
  ['something else', { note: 'no price' }],
  ['a price that is no number', { price: 'much', currency: 'GBP', staffHours: null, offers: [] }],
  ['a price of nought', { price: '0', currency: 'GBP', staffHours: null, offers: [] }],
])('an envelope that holds %s is as good as empty: the others open, and the result waits for it', async (_what, content) => {
  const engine = testEngine();
  const early = await engine.play(script, 'receive');
  const { tender, bids } = early;
  await sealByHand(engine, tender, bids.get('A') ?? '', content);
  const played = await playScript(engine.context, engine.invoke, script, 'award', { from: 'receive', played: early });
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'approver') });
  const { evaluation, prices } = await engine.done('lead', 'award.view', { tender });
  expect(prices?.map(({ bid }) => bid)).not.toContain(bids.get('A'));
  expect(evaluation?.missing).toContainEqual({ kind: 'price', bid: bids.get('A') });
  expect(evaluation?.ranking).toBeNull();
});

it('looks every place up once more at award: what was sealed otherwise than the frozen table has it is flagged, and still counts', async () => {
  const engine = testEngine();
  const early = await engine.play(script, 'receive');
  const { tender, bids } = early;
  const a = bids.get('A') ?? '';
  const { measures } = await engine.done('lead', 'receive.view', { tender });
  const volunteering = measureOf('VOL', measures);
  // Sealed by a program that took its deciles from elsewhere: the table has E01000002 in decile 7, and does not have E01000005.
  const inside = { decile: 1, inside: true };
  const offers = measures.map(({ id, code }) => ({
    measure: id,
    quantity: script.bids[0]?.offers[code]?.replaceAll(',', '') ?? '0',
    details: {
      ...noDetails,
      places:
        code === 'VOL'
          ? [
              { code: 'E01000002', quantity: '2000', ...inside },
              { code: 'E01000005', quantity: '1000', ...inside },
            ]
          : [],
    },
  }));
  await sealByHand(engine, tender, a, { price: '74600000', currency: 'GBP', staffHours: null, offers });

  const played = await playScript(engine.context, engine.invoke, script, 'award', { from: 'receive', played: early });
  await engine.done('lead', 'award.openPrices', { tender, signers: engine.signers(played, 'price', 'approver') });
  const { flags } = await engine.done('price', 'award.viewOffers', { tender });
  const ofPlaces = (bid: string) =>
    flags
      .find((one) => one.bid === bid)
      ?.flags.filter(({ code }) => /^places?-(?!missing)/.test(code))
      .map(({ sentence }) => sentence);
  expect(ofPlaces(a)).toEqual([
    '“Volunteering by staff” counts E01000002 in decile 1, as it was sealed, and the table that this tender names (IoD 2025, boundaries of 2021) has it in decile 7.',
    '“Volunteering by staff” counts by a place that the table does not have: E01000005 is not in the table of places that this tender names (IoD 2025, boundaries of 2021).',
  ]);
  expect(ofPlaces(bids.get('B') ?? '')).toEqual([]);
  // The report prints all that the screen flags, places too.
  const reported = (await engine.report('lead', tender)).socialValue.flatMap((one) => one.flags);
  expect(reported).toEqual(flags.flatMap(({ bid, flags: all }) => all.map(({ sentence }) => ({ bid, sentence }))));
  expect(reported.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining(ofPlaces(a) ?? []));
  // 3,000 hours at £17, all at 150 % as sealed, until somebody verifies otherwise.
  const { register } = await engine.done('price', 'award.view', { tender });
  expect(register.find((one) => one.bid === a && one.measure === volunteering)?.pounds).toBe('76500');
});
