/** Policy packs (domain.md 1.7, "What may change"): dated files that a tender names, that raise blocks and warnings, and that bring bank holidays. */

import { expect, it } from 'vitest';
import { policyPack, policyPackSchema } from '../../shared/acts/policy.ts';
import { check } from '../../shared/domain/check.ts';
import type { Criterion } from '../../shared/domain/criteria.ts';
import type { PolicyPack } from '../../shared/domain/policy.ts';
import { modelOf, priced, scored } from '../../shared/domain/testing.ts';
import { shippedHolidays } from '../../shared/domain/working-days.ts';
import { shippedPolicies } from '../seeds/policies.ts';
import { tram } from '../seeds/tram.ts';
import { type TestEngine, testEngine } from './testing.ts';

const shipped = (id: string): PolicyPack => {
  const found = shippedPolicies.find((pack) => pack.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};

const importing = (engine: TestEngine, pack: unknown) =>
  engine.ask('lead', 'policy.import', { text: typeof pack === 'string' ? pack : JSON.stringify(pack) });

const signedIn = async () => {
  const engine = testEngine();
  const played = await engine.play(tram, 'prepare');
  return { engine, played, tender: played.tender };
};

it('is what docs/policy-pack.schema.json says: a change of the file is made knowingly (run with -u)', async () => {
  await expect(`${JSON.stringify(policyPackSchema(), null, 1)}\n`).toMatchFileSnapshot('../../docs/policy-pack.schema.json');
});

it('ships the six, each number with its source and day, as domain.md 1.1 and 1.7 give them', () => {
  expect(shippedPolicies.map(({ id }) => id)).toEqual(['ppn-002', 'ppn-06-20', 'local-authority', 'northern-ireland', 'scotland', 'wales']);
  const minimum = (id: string) =>
    shipped(id).demands.flatMap((one) => (one.kind === 'social-value-weight' ? [one.atLeast, one.severity] : []));
  expect(['ppn-002', 'ppn-06-20', 'northern-ireland'].map(minimum)).toEqual([
    ['10', 'blocks'],
    ['10', 'blocks'],
    ['10', 'blocks'],
  ]);
  expect(['local-authority', 'scotland', 'wales'].flatMap(minimum)).toEqual([]);
  const from2026 = (id: string) =>
    Object.fromEntries(
      shipped(id).thresholds.flatMap(({ title, pounds, validFrom }) => (validFrom === '2026-01-01' ? [[title, pounds]] : [])),
    );
  expect(from2026('ppn-002')).toEqual({
    'goods and services, central government': '135018',
    'works and concessions': '5193000',
    utilities: '415440',
    'light touch': '663540',
  });
  expect(from2026('local-authority')).toMatchObject({ 'goods and services, sub-central authorities': '207720' });
  expect(shipped('ppn-002').questions).toHaveLength(8);
  expect(shipped('ppn-06-20').questions).toHaveLength(8);
  // Which percentages the sample scale of PPN 06/20 has is remembered vaguely, so it says that it is an example.
  expect(shipped('ppn-06-20').scales.map(({ name, steps }) => [name, steps.map(({ value }) => value)])).toEqual([
    ['Sample scale 0 to 100 (example)', ['0', '25', '50', '75', '100']],
  ]);
  expect(shipped('scotland').demands).toMatchObject([{ kind: 'consideration', from: '4000000' }]);
});

it('holds a tender to the pack that it names: in the model, in the freeze hash, and in the check', async () => {
  const { engine, played, tender } = await signedIn();
  const view = () => engine.done('lead', 'prepare.view', { tender });
  const choose = (id: string | null) => engine.done('lead', 'policy.choose', { tender, id });
  await choose(null);
  expect((await view()).policy).toBeNull();

  await choose('ppn-002');
  const { policy, findings, criteria } = await view();
  expect(policy).toMatchObject({
    id: 'ppn-002',
    version: 1,
    title: 'PPN 002: social value model',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  // Social value weighs 20 of 100 in this example, and it is above £5 million.
  expect(findings.filter(({ rule }) => rule.startsWith('The policy pack')).map(({ code, severity }) => [code, severity])).toEqual([
    ['indicators-to-prepare', 'advisory'],
  ]);

  // 9.999… of 100 is below 10, whatever it looks like.
  const light = criteria.map((criterion) => {
    const weights: Readonly<Record<string, string>> = {
      '1': '70.00001',
      '1.1': '30.00001',
      '3': '9.99999',
      '3.1': '5',
      '3.1.1': '3',
      '3.1.2': '2',
      '3.2': '4.99999',
    };
    return 'weight' in criterion ? { ...criterion, weight: weights[criterion.number] ?? criterion.weight } : criterion;
  });
  await engine.done('lead', 'prepare.changeCriteria', {
    tender,
    changes: light.map((criterion) => ({ kind: 'changed', criterion: criterion as Criterion })),
  });
  expect((await view()).findings.find(({ code }) => code === 'social-value-below-minimum')).toMatchObject({
    severity: 'blocking',
    sentence: 'Social value weighs 9.99999%; “PPN 002: social value model” asks for at least 10%.',
  });
  const freeze = () => engine.refusal('lead', 'prepare.freeze', { tender, signers: engine.signers(played, 'lead', 'approver') });
  expect(await freeze()).toBe('not-ready-to-freeze');

  // A pack without a minimum does not ask for one.
  await choose('local-authority');
  expect((await view()).findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
  expect(await engine.refusal('approver', 'policy.choose', { tender, id: null })).toBe('not-your-role');
  await choose(null);
  expect((await view()).policy).toBeNull();
  await choose('local-authority');
  await engine.answerFindings(tender);
  expect(await freeze()).toBeNull();
  expect(await engine.refusal('lead', 'policy.choose', { tender, id: null })).toBe('criteria-frozen');
});

it('says when a pack is for another law, another kind of contract or another time', async () => {
  const { engine, tender } = await signedIn();
  const codes = async () => (await engine.done('lead', 'prepare.view', { tender })).findings.map(({ code }) => code);
  await engine.done('lead', 'policy.choose', { tender, id: 'scotland' });
  expect(await codes()).toContain('policy-of-other-regime');
  const { details } = await engine.done('lead', 'prepare.view', { tender });
  await engine.done('lead', 'policy.choose', { tender, id: 'ppn-002' });
  await engine.done('lead', 'prepare.describe', {
    tender,
    details: { ...details, contractType: 'defence-and-security', deadline: '2025-01-31T12:00:00Z' },
  });
  expect(await codes()).toEqual(expect.arrayContaining(['policy-not-for-this-contract', 'policy-not-in-force']));
  await engine.done('lead', 'policy.choose', { tender, id: 'local-authority' });
  // £207,720 with VAT is the threshold; the same without VAT is above it for certain, a penny less is not.
  const below = { ...details, regime: 'below-threshold' as const, contractType: 'ordinary' as const };
  await engine.done('lead', 'prepare.describe', { tender, details: { ...below, estimatedValue: '207720' } });
  expect(await codes()).toContain('estimate-above-threshold');
  await engine.done('lead', 'prepare.describe', { tender, details: { ...below, estimatedValue: '207719.99' } });
  expect(await codes()).not.toContain('estimate-above-threshold');
});

it('takes a newer file, and refuses in words one that is older, differs, is malformed or says what nobody understands', async () => {
  const { engine } = await signedIn();
  const own = { ...shipped('local-authority'), id: 'eastmere', title: 'Eastmere', version: 3 };
  expect(await importing(engine, own)).toMatchObject({ kind: 'done', value: { id: 'eastmere', version: 3, title: 'Eastmere' } });
  // The same again, however it is written, is no harm.
  expect(await importing(engine, JSON.stringify(own, null, 8))).toMatchObject({ kind: 'done' });
  const refusals: readonly (readonly [unknown, string, string])[] = [
    ['not json', 'policy-pack-not-json', 'This is not a JSON file, so it is no policy pack.'],
    [{ ...own, version: 2 }, 'policy-pack-older', '“Eastmere” is here already in version 3; this file is version 2.'],
    [{ ...own, note: 'Another.' }, 'policy-pack-differs', 'Version 3 of “Eastmere” is here already, and says something else.'],
    [{ ...own, minimum: '20' }, 'policy-pack-unknown-field', 'the file: this version of the app knows no field “minimum” there.'],
    [
      { ...own, validFrom: '2026-02-30' },
      'policy-pack-not-understood',
      'validFrom: not a day of the calendar. Nothing of the file was taken.',
    ],
    [{ ...own, version: 4, format: 2 }, 'policy-pack-not-understood', 'format: '],
    // Floating point never enters: a number that counts is written as text.
    [
      { ...own, version: 4, demands: [{ ...shipped('ppn-002').demands[0], atLeast: 12.5 }] },
      'policy-pack-not-understood',
      'demands[0].atLeast: ',
    ],
  ];
  for (const [file, code, sentence] of refusals)
    expect(await importing(engine, file)).toMatchObject({
      kind: 'refused',
      refusal: { code, sentence: expect.stringContaining(sentence) },
    });

  expect(await importing(engine, { ...own, version: 4 })).toMatchObject({ kind: 'done' });
  const { packs } = await engine.done('lead', 'policy.list', {});
  expect(packs).toHaveLength(7);
  expect(packs.find(({ pack }) => pack.id === 'eastmere')).toMatchObject({ pack: { version: 4 }, importedAt: expect.any(String) });
});

it('domain.md 2.5 and 3.5: takes limits and the wage of the day from the pack that was frozen, customary values where it names none, and says whose each is', async () => {
  const { engine } = await signedIn();
  const sourced = { source: 'Eastmere procurement rules, rule 12', asOf: '2026-06-01', confidence: 'read' } as const;
  const row = { ...sourced, hourly: '13', validFrom: '2026-09-01', validTo: '2026-12-31' };
  const own = {
    ...shipped('local-authority'),
    id: 'eastmere',
    title: 'Eastmere',
    version: 3,
    limits: [{ ...sourced, kind: 'price-below-mean', value: '11.5' }],
    legalWages: [row],
  };
  const wrong: readonly (readonly [object, string])[] = [
    [{ limits: [...own.limits, ...own.limits] }, 'limits: one limit stands there twice'],
    [{ limits: [{ ...sourced, kind: 'hours-a-year', value: '0' }] }, 'limits[0].value: is not more than nought'],
    [{ limits: [{ kind: 'hours-a-year', value: '1600' }] }, 'limits[0].source: '],
    [{ legalWages: [{ ...row, validTo: '2026-08-31' }] }, 'legalWages[0]: ends before it begins'],
    [{ legalWages: [{ ...row, validTo: null }] }, 'legalWages[0].validTo: '],
  ];
  for (const [more, sentence] of wrong)
    expect(await importing(engine, { ...own, ...more })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'policy-pack-not-understood', sentence: expect.stringContaining(sentence) },
    });
  await importing(engine, own);

  const { tender, ...played } = await engine.play({ ...tram, policy: 'eastmere' }, 'award');
  await engine.done('price', 'award.openPrices', { tender, signers: engine.signers({ tender, ...played }, 'price', 'lead') });
  const view = () => engine.done('price', 'lowPrice.view', { tender });
  const screensOfD = async () => {
    const { bids } = await view();
    return bids.find(({ bid }) => bid === played.bids.get('D'))?.screens ?? [];
  };
  const { limits, wage } = await view();
  expect(limits.map(({ value, setBy }) => [value, setBy])).toEqual([
    ['11.5', '“Eastmere”, version 3'],
    ['10', 'customary value'],
    ['10', 'customary value'],
    ['10', 'customary value'],
  ]);
  // 11.33 % below the mean of all (domain.md 5.1) is less than this pack's 11.5; the other three stand as they were.
  expect((await screensOfD()).filter(({ flagged }) => flagged).map(({ kind }) => kind)).toEqual([
    'below-others',
    'below-estimate',
    'below-next',
  ]);

  // The deadline is 30 September 2026: the row of the pack, before the one that is built in.
  expect(wage).toEqual({ pounds: '13', source: 'Eastmere procurement rules, rule 12; “Eastmere”, version 3', noted: null });
  await engine.done('price', 'lowPrice.note', {
    tender,
    bid: played.bids.get('D') ?? '',
    labourHours: '5,000,000',
    ownCost: '',
    place: 'price.pdf, p. 2',
  });
  // 5,000,000 hours at £13 are £65,000,000, of which £64,000,000 are 1.54 % less.
  expect((await screensOfD()).at(-1)?.sentence).toBe(
    'Bidder D Ltd (invented) is 1.54% below its own hours at the lowest lawful wage (£13: Eastmere procurement rules, rule 12; “Eastmere”, version 3).',
  );
  await engine.done('price', 'lowPrice.noteWage', { tender, wage: '14', source: 'Rates from April 2027 (invented)' });
  expect((await view()).wage).toMatchObject({
    pounds: '14',
    source: 'Rates from April 2027 (invented)',
    noted: { by: expect.any(String) },
  });

  const report = await engine.report('lead', tender);
  expect(report.procedures.lowPrices?.limits.at(0)).toEqual({
    title: 'percent below the mean of all prices',
    value: '11.5',
    setBy: '“Eastmere”, version 3',
  });
});

it('domain.md 8, Clock: refuses past the last year of the table, and counts on when a pack brings a newer one', async () => {
  const { engine } = await signedIn();
  const published = (on: string) => ({ start: { kind: 'notice-published' as const, on }, stated: null, exemption: null });
  const last = async (on: string) => {
    const answer = await engine.ask('lead', 'policy.viewStandstill', published(on));
    return answer.kind === 'done' && answer.value.standstill.kind === 'period' ? answer.value.standstill.lastDay : answer;
  };
  // The five of domain.md 1.5.
  expect(await Promise.all(['2024-12-24', '2025-12-18', '2025-12-22', '2026-07-06', '2026-11-02'].map(last))).toEqual([
    '2025-01-08',
    '2025-12-31',
    '2026-01-06',
    '2026-07-16',
    '2026-11-11',
  ]);
  expect(await last('2027-12-29')).toMatchObject({ kind: 'refused', refusal: { code: 'year-beyond-holiday-table' } });

  const nations = {
    englandAndWales: [{ day: '2028-01-03', title: 'New Year’s Day (substitute day)' }],
    scotland: [
      { day: '2028-01-03', title: 'New Year’s Day (substitute day)' },
      { day: '2028-01-04', title: '2nd January (substitute day)' },
    ],
    northernIreland: [{ day: '2028-01-03', title: 'New Year’s Day (substitute day)' }],
  };
  const holidays = {
    version: '2027-12',
    source: 'GOV.UK, bank holidays',
    firstYear: 2024,
    lastYear: 2028,
    nations: {
      englandAndWales: [...shippedHolidays.nations.englandAndWales, ...nations.englandAndWales],
      scotland: [...shippedHolidays.nations.scotland, ...nations.scotland],
      northernIreland: [...shippedHolidays.nations.northernIreland, ...nations.northernIreland],
    },
  };
  const calendar = {
    ...shipped('local-authority'),
    id: 'bank-holidays',
    title: 'Bank holidays to 2028',
    demands: [],
    thresholds: [],
    scales: [],
    questions: [],
    holidays,
  };
  expect(
    await importing(engine, {
      ...calendar,
      holidays: { ...holidays, nations: { ...holidays.nations, scotland: [{ day: '2029-01-01', title: 'New Year’s Day' }] } },
    }),
  ).toMatchObject({
    refusal: { code: 'holiday-outside-its-table' },
  });
  expect(await importing(engine, calendar)).toMatchObject({ kind: 'done' });
  expect((await engine.done('lead', 'policy.list', {})).holidays).toMatchObject({ version: '2027-12', lastYear: 2028 });
  // 29, 30, 31 December; 5, 6, 7, 10 and 11 January: 3 and 4 January are holidays somewhere, 1, 2, 8 and 9 a weekend.
  expect(await last('2027-12-29')).toBe('2028-01-11');
});

it('ships questions that the check has nothing to say about, but that PPN 002 leaves a word of its own to be explained', () => {
  const advised = shippedPolicies.flatMap((pack) =>
    pack.questions.flatMap(({ code: _, ...question }) =>
      check(modelOf([scored('Q1', null, '90', question), priced('10')])).map(({ code }) => [pack.id, question.title, code]),
    ),
  );
  expect(advised).toEqual([['ppn-002', 'Resilient and innovative supply chains', 'vague-word']]);
});

it('reads its own files as anybody’s: each passes through the schema that an import passes', () => {
  for (const pack of shippedPolicies) expect(policyPack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
});
