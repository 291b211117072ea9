/** `tender-panel compute` as a script uses it. Expected numbers are those of domain.md 3.4, 5.1, 5.2 and 5.3, or worked out by hand where they stand. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { display } from '../../../../shared/domain/display.ts';
import { exact, fraction } from '../../../../shared/domain/exact.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { inputOf } from '../../../../shared/domain/testing.ts';
import { tram, tramBids, tramMarks } from '../../../../shared/domain/testing-examples.ts';
import type { Answer } from './answer.ts';
import { computeSchema } from './file.ts';
import { tell } from './testing.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-compute-'));
afterAll(() => rmSync(folder, { recursive: true }));

const example = 'docs/compute.example.json';

const written = (content: unknown): string => {
  const file = path.join(folder, 'file.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const answered = async (file: string, ...options: readonly string[]): Promise<Answer> => {
  const { status, printed, complained } = await tell('compute', file, ...options);
  expect([status, complained]).toEqual([0, '']);
  return JSON.parse(printed) as Answer;
};

const refusedFor = async (content: unknown): Promise<Refusal> => {
  const { status, printed, complained } = await tell('compute', written(content));
  const { refusal } = JSON.parse(printed) as { refusal: Refusal };
  expect(status).toBe(1);
  expect(complained).toContain(refusal.sentence);
  return refusal;
};

/** Of a contract that is let as one. */
const whole = ({ evaluation: { lots } }: Answer) => {
  const [only, ...others] = lots;
  if (!only || others.length > 0) throw new Error('not let as one');
  return only.evaluation;
};

const only = <T extends object>(parts: readonly T[] = []): Exclude<T, { refusal: unknown }> => {
  const [part] = parts;
  if (!part || 'refusal' in part) throw new Error('refused');
  return part as Exclude<T, { refusal: unknown }>;
};

const totalsOf = (answer: Answer) =>
  Object.fromEntries(whole(answer).bids.map(({ bid, total }) => [bid, total && display(exact(total.value), 4)]));

describe('the worked example of docs/compute.md', () => {
  it('comes to the totals of domain.md 5.2, with the gate, the order and the exact fractions that the page prints', async () => {
    const answer = await answered(example);
    expect(totalsOf(answer)).toEqual({ G1: '80.0385', G2: '87.4359', G3: '82.0000', G4: '90.9630', G5: null, G6: '84.1570' });
    expect(whole(answer).ranking?.places.map(({ bid }) => bid)).toEqual(['G4', 'G2', 'G6', 'G3', 'G1']);
    const page = readFileSync('docs/compute.md', 'utf8');
    for (const { total } of whole(answer).ranking?.places ?? []) expect(page).toContain(`\`${total}\``);
    expect(whole(answer).bids.find(({ bid }) => bid === 'G5')?.gates[0]?.sentence).toBe(
      '“Q1” needs at least 3, and the bid has 2: it is disqualified.',
    );
  });

  it('says what else was asked for: other formulas, and the weight of price at which G2 passes G4', async () => {
    const answer = await answered(example, '--formula', '--robustness', '--draws', '200', '--seed', '7');
    const robustness = only(answer.robustness);
    expect(only(answer.formulas).swapped.map((one) => 'taken' in one && one.taken)).toContainEqual(['G4']);
    const flip = robustness.weightFlips.find(({ criterion, rival }) => criterion === 'Price' && rival === 'G2');
    expect(display(exact(flip?.at ?? ''), 4)).toBe('57.3331');
    expect(robustness.sentence).toMatch(/^G2 would win if .*“Price” weighed 57\.34 instead of 40/);
    expect(robustness.draws).toMatchObject({ seed: '7', draws: 200, spread: '5', level: 'sections' });
    expect(robustness.draws?.shares.reduce((all, { first, level }) => all + first + level, 0)).toBeGreaterThanOrEqual(200);
  });

  it('comes to the same whatever the seed, but for the draws', async () => {
    const draws = async (seed: string) => {
      const { robustness } = await answered(example, '--robustness', '--draws', '500', '--seed', seed);
      return only(robustness).draws?.shares;
    };
    expect(await draws('3')).toEqual(await draws('3'));
  });
});

describe('the same tender judged by pounds for a point, without a weight for price (domain.md 5.2, P6)', () => {
  it('puts G4 first with £5,862.71, then G2 with £6,000.00; no weight is drawn, for none ranks', async () => {
    const file = JSON.parse(readFileSync(example, 'utf8')) as { model: { criteria: { id: string }[] } };
    const criteria = file.model.criteria.map((one) =>
      one.id === 'Price' ? { id: 'Price', kind: 'price', formula: { kind: 'price-per-point' } } : one,
    );
    const answer = await answered(written({ ...file, model: { ...file.model, criteria } }), '--robustness');
    expect(whole(answer).ranking).toMatchObject({ by: 'price-per-point', winner: 'G4' });
    expect(only(answer.robustness)).toMatchObject({ draws: null, weightFlips: [] });
    expect(whole(answer).ranking?.places.map(({ bid, figure }) => [bid, figure?.shown])).toEqual([
      ['G4', '£5,862.71'],
      ['G2', '£6,000.00'],
      ['G6', '£6,298.91'],
      ['G3', '£6,580.95'],
      ['G1', '£6,941.86'],
    ]);
  });
});

const { criteria, scales, rounding, tieBreak, weightMode } = tram;
const { prices: tramPrices, ...tramFacts } = inputOf(tramBids);
const tramFile = {
  model: { weightMode, criteria, scales, rounding, tieBreak },
  input: { ...tramFacts, prices: tramPrices.map(({ bid, pounds }) => ({ bid, amount: pounds })) },
  individual: tramMarks,
};

describe('the tram tender of domain.md 5.1', () => {
  it('has its totals, its winner, and what the assessors made of it', async () => {
    const answer = await answered(written(tramFile), '--agreement', '--robustness', '--draws', '10');
    expect(totalsOf(answer)).toEqual({ A: '75.9211', B: '80.6555', C: '81.0231', D: '67.1716' });
    if (!answer.agreement || 'refusal' in answer.agreement) throw new Error('refused');
    expect(answer.agreement.assessors.map(({ person, matches, of }) => [person, matches, of])).toEqual([
      ['A1', 19, 24],
      ['A2', 23, 24],
      ['A3', 14, 24],
    ]);
    const means = only(answer.robustness).withoutAssessor.map(({ left, highest }) => [left, highest]);
    expect(means).toEqual([
      [null, 'B'],
      ['A1', 'B'],
      ['A2', expect.anything()],
      ['A3', 'B'],
    ]);
  });

  it('is answered while marks are missing, without a ranking; what would steer a mark is then refused, in its place', async () => {
    const [, ...consensus] = tramFile.input.consensus;
    const file = written({ ...tramFile, input: { ...tramFile.input, consensus } });
    const evaluation = whole(await answered(file));
    expect(evaluation.ranking).toBeNull();
    expect(evaluation.missing).toEqual([{ kind: 'consensus', criterion: 'Q1', bid: 'A' }]);
    const { status, printed } = await tell('compute', file, '--robustness', '--agreement', '--formula');
    const { robustness, agreement, formulas } = JSON.parse(printed) as Record<string, unknown>;
    expect(status).toBe(1);
    const early = { refusal: expect.objectContaining({ code: 'quality-not-locked' }) as Refusal };
    expect({ robustness, agreement, formulas }).toEqual({
      robustness: [{ lot: null, ...early }],
      agreement: early,
      formulas: [{ lot: null, ...early }],
    });
  });

  it('is the same in another order, with numbers written otherwise', async () => {
    const other = {
      ...tramFile,
      model: { ...tramFile.model, criteria: tramFile.model.criteria.toReversed() },
      input: { ...tramFile.input, prices: tramFile.input.prices.map(({ bid, amount }) => ({ bid, amount: `0${amount}.00` })).toReversed() },
    };
    expect(totalsOf(await answered(written(other)))).toEqual(totalsOf(await answered(written(tramFile))));
  });
});

/** domain.md 5.3: quality 50 (25, 15, 10), price 35 by lot, social value 15 on the same scale; at most two lots to a supplier. */
const framework = (mechanism: string) => {
  const bids: readonly (readonly [lot: string, supplier: string, pounds: string, marks: string])[] = [
    ['L1', 'S1', '1150000', '5444'],
    ['L1', 'S3', '1240000', '4445'],
    ['L1', 'S4', '1180000', '4344'],
    ['L1', 'S2', '1095000', '3433'],
    ['L2', 'S1', '870000', '5444'],
    ['L2', 'S4', '850000', '4444'],
    ['L2', 'S5', '940000', '4434'],
    ['L2', 'S2', '905000', '3433'],
    ['L3', 'S1', '585000', '5444'],
    ['L3', 'S3', '560000', '4435'],
    ['L3', 'S5', '610000', '4344'],
  ];
  const question = (id: string, weight: string, envelope = 'quality') => ({ id, kind: 'scored', envelope, weight, scale: '0-5' });
  return {
    model: {
      weightMode,
      scales,
      tieBreak,
      criteria: [
        question('Q1', '25'),
        question('Q2', '15'),
        question('Q3', '10'),
        { id: 'Price', kind: 'price', weight: '35', formula: { kind: 'lowest-over-price' } },
        question('SV', '15', 'social-value'),
      ],
      lots: [
        { id: 'L1', value: '1200000' },
        { id: 'L2', value: '900000' },
        { id: 'L3', value: '600000' },
      ],
      lotCap: { most: 2, mechanism },
    },
    input: {
      bids: bids.map(([lot, supplier]) => ({ id: `${lot} ${supplier}`, lot, supplier })),
      prices: bids.map(([lot, supplier, amount]) => ({ bid: `${lot} ${supplier}`, amount })),
      consensus: bids.flatMap(([lot, supplier, , marks]) =>
        ['Q1', 'Q2', 'Q3', 'SV'].map((criterion, at) => ({ bid: `${lot} ${supplier}`, criterion, value: marks[at] ?? '' })),
      ),
    },
  };
};

describe('the three lots of domain.md 5.3', () => {
  it.each(['descending-value', 'best-combined-total'])('%s: S1, S1 and S3, for 269.5215 points and £2,580,000', async (mechanism) => {
    const { evaluation, robustness } = await answered(written(framework(mechanism)), '--robustness', '--draws', '10');
    expect(
      evaluation.lots.map(({ evaluation: { ranking } }) =>
        ranking?.places.map(({ bid, total }) => `${bid} ${display(exact(total ?? ''), 4)}`),
      ),
    ).toEqual([
      ['L1 S1 90.3261', 'L1 S3 85.9073', 'L1 S4 81.4788', 'L1 S2 77.0000'],
      ['L2 S1 91.1954', 'L2 S4 87.0000', 'L2 S5 81.6489', 'L2 S2 74.8729'],
      ['L3 S1 90.5043', 'L3 S3 88.0000', 'L3 S5 81.1311'],
    ]);
    if (!evaluation.awards?.ok) throw new Error('not awarded');
    const { awards, total, price } = evaluation.awards.value;
    expect(awards.map(({ awarded }) => awarded?.supplier)).toEqual(['S1', 'S1', 'S3']);
    expect([display(exact(total?.value ?? ''), 4), price?.value]).toEqual(['269.5215', '2580000']);
    expect(robustness?.map(({ lot }) => lot)).toEqual(['L1', 'L2', 'L3']);
  });

  it('as a framework it admits all within so many points of the best, lot by lot, instead of one', async () => {
    const { model, input } = framework('descending-value');
    const cut = { kind: 'within', points: '5', line: 'in' };
    const { evaluation } = await answered(written({ model: { ...model, lotCap: null, frameworkCut: cut }, input }));
    // 90.3261 − 85.9073 = 4.4188; 91.1954 − 87 = 4.1954; 90.5043 − 88 = 2.5043; all others are further away.
    expect(evaluation.lots.map(({ admitted }) => admitted?.ok && admitted.value.admitted)).toEqual([
      ['L1 S1', 'L1 S3'],
      ['L2 S1', 'L2 S4'],
      ['L3 S1', 'L3 S3'],
    ]);
    expect(evaluation.awards).toBeNull();
  });

  it('lots of one value wait for an order that was drawn, and go by it once it is in the file', async () => {
    const { model, input } = framework('descending-value');
    const level = { ...model, lots: model.lots.map((lot) => ({ ...lot, value: '900000' })), tieBreak: [{ kind: 'drawing-lots' }] };
    const open = await answered(written({ model: level, input }));
    expect(open.evaluation.awards).toMatchObject({ ok: false, choice: { kind: 'order', asks: 'draw', lots: ['L1', 'L2', 'L3'] } });
    const drawn = { ...input, lotDecisions: [{ kind: 'order', by: 'draw', order: ['L3', 'L2', 'L1'] }] };
    const { evaluation } = await answered(written({ model: level, input: drawn }));
    // S1 is first in all three and may have two: L3 and L2 come first, and L1 goes to its second.
    expect(evaluation.awards?.ok && evaluation.awards.value.awards.map(({ awarded }) => awarded?.supplier)).toEqual(['S3', 'S1', 'S1']);
    const misspelt = { ...input, lotDecisions: [{ kind: 'order', by: 'draw', order: ['L3', 'L4', 'L1'] }] };
    expect((await refusedFor({ model: level, input: misspelt })).sentence).toContain('input.lotDecisions[0]: there is no lot “L4”');
  });

  it('a bid has to say for which lot it is, once; a lot that is not there is no lot', async () => {
    const file = framework('descending-value');
    const [first, ...bids] = file.input.bids;
    const withFirst = (bid: unknown) => ({ ...file, input: { ...file.input, bids: [bid, ...bids] } });
    expect((await refusedFor(withFirst({ id: first?.id }))).code).toBe('lot-missing');
    expect((await refusedFor(withFirst({ ...first, lot: 'L4' }))).sentence).toContain('input.bids[0].lot: there is no lot “L4”');
    expect((await refusedFor(withFirst({ ...first, supplier: 'S2' }))).code).toBe('supplier-twice-in-lot');
  });
});

const waysOf = ({ prices }: Answer) => Object.fromEntries(prices.map(({ bid, working }) => [bid, working.substituted]));

describe('from the submitted to the evaluated price (domain.md 3.4)', () => {
  const priced = (rules: unknown, prices: readonly unknown[], priceSteps: readonly unknown[], more: Record<string, unknown> = {}) => ({
    model: {
      weightMode,
      scales,
      tieBreak: [{ kind: 'drawing-lots' }],
      criteria: [{ id: 'Price', kind: 'price', weight: 100, formula: { kind: 'lowest-over-price' }, rules, ...more }],
    },
    input: { bids: (prices as readonly { bid: string }[]).map(({ bid }) => ({ id: bid })), prices, priceSteps },
  });
  const two = [
    { bid: 'A', amount: 1000 },
    { bid: 'B', amount: 900 },
  ];

  it('the worked example has the marks of two assessors on one question: mean squares 35/24, 1/8 and 1/8 give an ICC(2,1) of 16/19', async () => {
    const { agreement } = await answered(example, '--agreement');
    const icc = agreement && 'criteria' in agreement ? agreement.criteria[0]?.icc21 : undefined;
    expect(icc?.kind === 'known' && icc.working.value).toBe('16/19');
  });

  it('the example of the page: five years of owning at 3.5% are 190,301.05 and 187,725.79, and turn the order round', async () => {
    const answer = await answered('docs/compute.prices.example.json');
    expect(waysOf(answer)).toEqual({ A: '£100,000 → £190,301.05', B: '£120,000 → £187,725.79' });
    expect(answer.prices.map(({ evaluated }) => evaluated)).toEqual([
      { amount: '190301.05', currency: 'GBP' },
      { amount: '187725.79', currency: 'GBP' },
    ]);
    const [{ rows, working } = { rows: [], working: null }] = answer.prices;
    expect(rows).toEqual([
      {
        step: '1',
        from: '100000',
        to: '190301.05',
        currency: 'GBP',
        into: 'GBP',
        rule: 'life-cycle cost at 3.5% a year',
        sameForAll: true,
        flags: [],
      },
    ]);
    // Down to a single year: 20,000 ÷ 1.035.
    expect(working?.steps?.[0]?.steps?.[0]?.steps?.[1]?.substituted).toBe('£20,000 ÷ 1.035^1');
    // 60 × 4 ÷ 5 + 40, and 60 × 4 ÷ 5 + 40 × 187,725.79 ÷ 190,301.05.
    expect(totalsOf(answer)).toEqual({ A: '87.4587', B: '88.0000' });
    const page = readFileSync('docs/compute.md', 'utf8');
    for (const way of Object.values(waysOf(answer))) expect(page).toContain(`\`${way}\``);
  });

  it('every published step in the published order, from two currencies into pounds', async () => {
    const rules = {
      arithmetic: 'unit-rate-prevails',
      missingItems: 'mean',
      quantities: 'published',
      options: 'included',
      lifeCycle: { rate: '3.5', timing: 'year-end' },
      vat: 'including',
      currencies: { rates: [{ currency: 'EUR', pounds: '0.85' }], source: 'A bank', date: '2026-09-01', rounding: 'half-up' },
    };
    const schedule = [
      { ref: '1', description: 'Rails', quantity: 100 },
      { ref: '2', description: 'Stops', quantity: 4 },
    ];
    const lines = (...rates: readonly (string | null)[]) => rates.map((rate, at) => ({ ref: `${at + 1}`, rate }));
    const prices = [
      { bid: 'A', amount: 5000, lines: lines('12.505', '1000') },
      { bid: 'B', amount: 6000, currency: 'EUR', lines: lines('14', null) },
      { bid: 'C', amount: 7000, lines: lines('20', '800') },
    ];
    const forAll = (field: string, a: unknown, b: unknown, c: unknown) => [
      { bid: 'A', [field]: a },
      { bid: 'B', [field]: b },
      { bid: 'C', [field]: c },
    ];
    const steps = [
      { kind: 'arithmetic', bid: 'A', line: '1', quantity: 100, rate: '12.505', stated: 1300 },
      { kind: 'missing-item', item: 'Stops', line: '2', asked: forAll('pounds', 4000, null, 3200) },
      { kind: 'quantities' },
      { kind: 'option', item: 'Year 4', amounts: forAll('pounds', 100, 0, 50) },
      { kind: 'life-cycle', costs: forAll('years', [{ year: 1, pounds: 1035 }], [{ year: 1, pounds: '103.5' }], []) },
      { kind: 'vat', rates: forAll('percent', 20, 0, 20) },
      { kind: 'currency' },
    ].map((step) => ({ step }));
    const answer = await answered(written(priced(rules, prices, steps, { schedule })));
    const rowsOf = (key: string) =>
      answer.prices.find(({ bid }) => bid === key)?.rows.map(({ step, to, into }) => `${step}: ${into} ${to}`);
    // 5000 + (1250.50 − 1300); no item missing; 1250.50 + 4000; + 100; + 1035 ÷ 1.035; × 1.2; in pounds.
    expect(rowsOf('A')).toEqual([
      '1: GBP 4950.5',
      '2: GBP 4950.5',
      '3: GBP 5250.5',
      '4: GBP 5350.5',
      '5: GBP 6350.5',
      '6: GBP 7620.6',
      '7: GBP 7620.6',
    ]);
    // The mean of 4000 and 3200 is £3,600, which are 72000 ÷ 17 euros; 1400 + those; + 103.5 ÷ 1.035 to the penny; 5735.29 × 0.85 is 4874.9965.
    expect(rowsOf('B')).toEqual([
      '2: EUR 174000/17',
      '3: EUR 95800/17',
      '4: EUR 95800/17',
      '5: EUR 5735.29',
      '6: EUR 5735.29',
      '7: GBP 4875',
    ]);
    expect(rowsOf('C')?.at(-1)).toBe('7: GBP 6300');
    // 4875 ÷ 7620.6 and 4875 ÷ 6300, of 100.
    expect(totalsOf(answer)).toEqual({ A: '63.9713', B: '100.0000', C: '77.3810' });
    // Without the last step B has no price in pounds, and no ranking is made of what is left.
    const early = whole(await answered(written(priced(rules, prices, steps.slice(0, -1), { schedule }))));
    expect([early.missing, early.ranking]).toEqual([[{ kind: 'price', bid: 'B' }], null]);
  });

  it('a reversal is a step of its own, which calls the other by its id or by its place', async () => {
    const vat = { id: 'VAT', step: { kind: 'vat', rates: two.map(({ bid }) => ({ bid, percent: 20 })) } };
    const back = (reverses: string) => ({ step: { kind: 'reversal', reverses } });
    const file = (...steps: readonly unknown[]) => priced({ vat: 'including' }, two, steps);
    expect(waysOf(await answered(written(file(vat, back('VAT')))))).toEqual({ A: '£1,000 → £1,200 → £1,000', B: '£900 → £1,080 → £900' });
    expect(waysOf(await answered(written(file({ step: vat.step }, back('1')))))).toMatchObject({ A: '£1,000 → £1,200 → £1,000' });
    expect(await refusedFor(file(vat, back('1')))).toMatchObject({ code: 'no-such-step', about: 'input.priceSteps[1]' });
    expect((await refusedFor(file(vat, vat))).sentence).toContain('input.priceSteps[1].id: “VAT” is the name of something else already');
  });

  it('who is out by a threshold is reached by no step', async () => {
    const file = (rates: readonly unknown[]) => ({
      model: {
        weightMode,
        scales,
        tieBreak: [{ kind: 'drawing-lots' }],
        criteria: [
          {
            id: 'Q',
            kind: 'scored',
            envelope: 'quality',
            weight: 60,
            scale: '0-5',
            threshold: { comparison: 'at-least', value: 3, modality: 'must' },
          },
          { id: 'Price', kind: 'price', weight: 40, formula: { kind: 'lowest-over-price' }, rules: { vat: 'including' } },
        ],
      },
      input: {
        bids: [{ id: 'A' }, { id: 'B' }],
        consensus: [
          { bid: 'A', criterion: 'Q', value: 3 },
          { bid: 'B', criterion: 'Q', value: 2 },
        ],
        prices: two,
        priceSteps: [{ step: { kind: 'vat', rates } }],
      },
    });
    const ofA = { bid: 'A', percent: 20 };
    expect(waysOf(await answered(written(file([ofA]))))).toEqual({ A: '£1,000 → £1,200', B: '£900' });
    expect((await refusedFor(file([ofA, { bid: 'B', percent: 20 }]))).sentence).toBe(
      'input.priceSteps[0]: This step names a bid that is not in, or one bid twice.',
    );
  });

  const vat = (...rates: readonly unknown[]) => [{ step: { kind: 'vat', rates } }];
  const correction = { kind: 'arithmetic', bid: 'A', line: '3', quantity: 10, rate: '12.50', stated: 152 };
  const option = { kind: 'option', item: 'Year 4', amounts: two.map(({ bid }) => ({ bid, pounds: 10 })) };
  const all = { vat: 'including', arithmetic: 'unit-rate-prevails', options: 'included' };

  it.each<[string, unknown, string, string]>([
    [
      'a step that is not the same for all',
      priced(all, two, vat({ bid: 'A', percent: 20 })),
      'not-same-for-all',
      'input.priceSteps[0]: This step leaves out B. What is done to one price is done to all.',
    ],
    [
      'a step that was not published',
      priced({}, two, [{ step: option }]),
      'step-not-published',
      'input.priceSteps[0]: Nothing was published about this step (option or extension)',
    ],
    [
      'a step behind its place',
      priced(all, two, [{ step: option }, { step: correction }]),
      'step-out-of-order',
      'input.priceSteps[1]: This step (arithmetic correction) comes before the option or extension',
    ],
    [
      'a line that multiplies out',
      priced(all, two, [{ step: { ...correction, stated: 125 } }]),
      'nothing-to-correct',
      'input.priceSteps[0]: Line 3 multiplies out',
    ],
    [
      'a blank where a number counts',
      priced(all, two, [{ step: { ...option, amounts: [{ bid: 'A', pounds: 10 }, { bid: 'B' }] } }]),
      'option-not-priced',
      'is missing for B. A blank is not nought.',
    ],
    [
      'a number that is not exact',
      priced(all, two, [{ step: { ...correction, rate: 12.5 } }]),
      'field-not-understood',
      'input.priceSteps[0].step.rate: 12.5 is a binary floating-point number',
    ],
    [
      'a number that is not there',
      priced(all, two, vat({ bid: 'A' }, { bid: 'B', percent: 20 })),
      'field-not-understood',
      'input.priceSteps[0].step.rates[0].percent: a number is missing here',
    ],
    [
      'an unknown field of a step',
      priced(all, two, [{ step: { ...correction, reason: 'x' } }]),
      'unknown-field',
      'input.priceSteps[0].step: there is no field “reason” here',
    ],
    [
      'an unknown kind of step',
      priced(all, two, [{ step: { kind: 'discount' } }]),
      'field-not-understood',
      'input.priceSteps[0].step.kind: it has to be “arithmetic”, “missing-item”',
    ],
    [
      'a bid that is not there',
      priced(all, two, vat({ bid: 'A', percent: 20 }, { bid: 'b', percent: 20 })),
      'unknown-name',
      'input.priceSteps[0].step: there is no bid “b” in this file',
    ],
    [
      'two prices of one bid',
      { ...priced(all, two, []), input: { bids: [{ id: 'A' }], prices: [two[0], two[0]] } },
      'fact-given-twice',
      'input.prices[1].bid: a price of “A” is given already.',
    ],
    [
      'a currency without a published rate',
      priced(all, [{ bid: 'A', amount: 1, currency: 'EUR' }], []),
      'number-other-currency',
      'input.prices[0].currency: No rate was published for EUR',
    ],
    [
      'a rate for a line that was not issued',
      priced(all, [{ bid: 'A', amount: 1, lines: [{ ref: '9', rate: 1 }] }], []),
      'unknown-name',
      'input.prices[0].lines[0].ref: there is no line of an issued schedule “9” in this file',
    ],
    [
      'a price that a step would bring to nought',
      priced(all, two, [
        {
          step: {
            ...option,
            amounts: [
              { bid: 'A', pounds: -1000 },
              { bid: 'B', pounds: 0 },
            ],
          },
        },
      ]),
      'price-not-positive',
      'input.priceSteps[0]: A price of £0 cannot be compared',
    ],
  ])('refuses %s', async (_what, file, code, sentence) => {
    const refusal = await refusedFor(file);
    expect(refusal.sentence).toContain(sentence);
    expect(refusal.code).toBe(code);
  });

  it('in lots a step says on which, and reaches the bids of that one', async () => {
    const { model, input } = framework('descending-value');
    const criteria = model.criteria.map((one) => (one.id === 'Price' ? { ...one, rules: { vat: 'including' } } : one));
    const ofLot = (lot: string) => input.bids.filter((bid) => bid.lot === lot).map(({ id }) => ({ bid: id, percent: 20 }));
    const file = (step: unknown) => ({ model: { ...model, criteria }, input: { ...input, priceSteps: [step] } });
    const { prices } = await answered(written(file({ lot: 'L3', step: { kind: 'vat', rates: ofLot('L3') } })));
    expect(prices.filter(({ rows }) => rows.length > 0).map(({ bid, evaluated }) => [bid, evaluated.amount])).toEqual([
      ['L3 S1', '702000'],
      ['L3 S3', '672000'],
      ['L3 S5', '732000'],
    ]);
    expect((await refusedFor(file({ step: { kind: 'vat', rates: ofLot('L3') } }))).sentence).toContain(
      'input.priceSteps[0].lot: the tender is let in lots, so the step has to say for which it is.',
    );
    expect((await refusedFor(file({ lot: 'L2', step: { kind: 'vat', rates: ofLot('L3') } }))).code).toBe('not-same-for-all');
  });
});

describe('where the order of the criteria alone decides (domain.md 3.2)', () => {
  const bids = { A: ['100', '3'], B: ['100', '4'], C: ['100.01', '5'] } as const;
  const file = {
    model: {
      method: 'lexicographic',
      weightMode: 'relative',
      scales,
      tieBreak: [{ kind: 'drawing-lots' }],
      criteria: [
        { id: 'Price', kind: 'price', formula: { kind: 'lowest-over-price' } },
        { id: 'Method', kind: 'scored', envelope: 'quality', scale: '0-5' },
      ],
    },
    input: {
      bids: Object.keys(bids).map((id) => ({ id })),
      prices: Object.entries(bids).map(([bid, [amount]]) => ({ bid, amount })),
      consensus: Object.entries(bids).map(([bid, [, value]]) => ({ bid, criterion: 'Method', value })),
    },
  };

  it('a penny on the first outweighs every mark on the second, and nothing is added up', async () => {
    const { ranking } = whole(await answered(written(file)));
    expect(ranking).toMatchObject({ by: 'criteria-order', winner: 'B', margin: null });
    expect(ranking?.places.map(({ bid, rank, total }) => [bid, rank, total])).toEqual([
      ['B', 1, null],
      ['A', 2, null],
      ['C', 3, null],
    ]);
    expect(ranking?.order?.map(({ ahead, behind, criterion }) => [ahead, behind, criterion])).toEqual([
      ['B', 'A', 'Method'],
      ['A', 'C', 'Price'],
    ]);
  });

  it('what rests on weights is refused in its place', async () => {
    const { status, printed } = await tell('compute', written(file), '--robustness');
    const { robustness } = JSON.parse(printed) as { robustness: readonly { refusal: Refusal }[] };
    expect([status, robustness[0]?.refusal.sentence]).toEqual([1, expect.stringMatching(/order of the criteria/) as string]);
  });
});

describe('what is refused, in words that name the place', () => {
  const withPrice = (amount: unknown) => ({ ...tramFile, input: { ...tramFile.input, prices: [{ bid: 'A', amount }] } });

  it.each<[string, unknown, string, string]>([
    [
      'a binary floating-point number',
      0.1,
      'input.prices[0].amount: 0.1 is a binary floating-point number, which cannot be exact',
      'field-not-understood',
    ],
    ['a number with two readings', '1.234,50', '“1.234,50” is not an exact number', 'field-not-understood'],
    ['a percentage', '33.33%', '“33.33%” is not an exact number', 'field-not-understood'],
    ['a currency', '£1', '“£1” is not an exact number', 'field-not-understood'],
    ['an exponent', '1e6', '“1e6” is not an exact number', 'field-not-understood'],
    ['a division by nought', '1/0', '“1/0” is not an exact number', 'field-not-understood'],
    ['a bare number with more digits than it can hold', 1e21, 'write it in quotation marks', 'field-not-understood'],
    ['a number that is not there', undefined, 'a number is missing here', 'field-not-understood'],
    ['a price of nothing', '0', '“0” cannot be a price', 'price-not-positive'],
    ['a negative price', '-3', '“-3” cannot be a price', 'price-not-positive'],
  ])('%s', async (_what, amount, sentence, code) => {
    const refusal = await refusedFor(withPrice(amount));
    expect(refusal.sentence).toContain(sentence);
    expect(refusal.code).toBe(code);
  });

  it.each<[string, (file: typeof tramFile) => unknown, string, string]>([
    ['text that is no JSON', () => '{', 'This is not a JSON file', 'not-json'],
    ['a list', () => [], 'the file: an object is expected here', 'field-not-understood'],
    [
      'a field that stands twice',
      (file) => JSON.stringify(file).replace('"input":{', '"input":{"prices":[],'),
      'The field “prices” stands twice in one object',
      'field-given-twice',
    ],
    ['an unknown field at the top', (file) => ({ ...file, price: [] }), 'the file: there is no field “price” here', 'unknown-field'],
    [
      'an unknown field deep inside',
      (file) => ({ ...file, model: { ...file.model, criteria: [{ ...file.model.criteria[0], wieght: '60' }] } }),
      'model.criteria[0]: there is no field “wieght” here',
      'unknown-field',
    ],
    [
      'an unknown kind',
      (file) => ({ ...file, model: { ...file.model, criteria: [{ id: 'a', kind: 'prize' }] } }),
      'model.criteria[0].kind: it has to be “group”, “scored”',
      'field-not-understood',
    ],
    [
      'a mark for a bid that is not there',
      (file) => ({ ...file, input: { ...file.input, consensus: [{ bid: 'a', criterion: 'Q1', value: '4' }] } }),
      'input.consensus[0].bid: there is no bid “a” in this file',
      'unknown-name',
    ],
    [
      'a mark for a section',
      (file) => ({ ...file, input: { ...file.input, consensus: [{ bid: 'A', criterion: 'Quality', value: '4' }] } }),
      'input.consensus[0].criterion: there is no scored criterion “Quality”',
      'unknown-name',
    ],
    [
      'a mark between the steps',
      (file) => ({ ...file, input: { ...file.input, consensus: [{ bid: 'A', criterion: 'Q1', value: '3.5' }] } }),
      '3.5 is not a step of the scale',
      'value-not-on-scale',
    ],
    [
      'one name for two bids',
      (file) => ({ ...file, input: { ...file.input, setAside: [{ id: 'A' }] } }),
      'input.setAside[0].id: “A” is the name of something else already',
      'name-given-twice',
    ],
    [
      'a criterion below itself',
      (file) => ({
        ...file,
        model: { ...file.model, criteria: file.model.criteria.map((one) => ({ ...one, parent: one.parent ?? 'Q1' })) },
      }),
      'below itself',
      'tree-not-whole',
    ],
    [
      'weights of 33.33 three times (domain.md section 8)',
      (file) => ({
        ...file,
        model: {
          ...file.model,
          criteria: ['a', 'b', 'c'].map((id) => ({ id, kind: 'scored', envelope: 'quality', weight: '33.33', scale: '0-5' })),
        },
        input: { bids: [] },
        individual: [],
      }),
      'add up to 99.99, not 100: 0.01 is missing',
      'weights-do-not-add-up',
    ],
    [
      'a question without a scale (domain.md section 8)',
      (file) => ({
        ...file,
        model: { ...file.model, criteria: [{ id: 'a', kind: 'scored', envelope: 'quality', weight: 100 }] },
        input: { bids: [] },
        individual: [],
      }),
      '“a” has no scale',
      'criterion-without-scale',
    ],
  ])('%s', async (_what, change, sentence, code) => {
    const refusal = await refusedFor(change(tramFile));
    expect(refusal.sentence).toContain(sentence);
    expect(refusal.code).toBe(code);
  });

  it('a third is taken as a fraction (domain.md section 8)', async () => {
    const thirds = ['a', 'b', 'c'].map((id) => ({ id, kind: 'scored', envelope: 'quality', weight: '100/3', scale: '0-5' }));
    const file = { model: { ...tramFile.model, criteria: thirds }, input: { bids: [] } };
    expect(whole(await answered(written(file))).weights.map(({ absolute }) => absolute)).toEqual(Array(3).fill('100/3'));
  });

  it.each([
    [['compute'], 'compute needs one file.'],
    [['compute', 'a', 'b'], 'compute needs one file.'],
    [['compute', 'a', '--formulas'], '--formulas'],
    [['compute', example, '--seed', '7'], '--seed says how weights are drawn, and they are drawn only with --robustness.'],
  ])('an unknown way of asking: %j', async (given, sentence) => {
    const { status, printed, complained } = await tell(...given);
    expect([status, printed]).toEqual([2, '']);
    expect(complained).toContain(sentence);
  });

  it.each([
    [['--draws', 'many'], 'too-many-draws'],
    [['--seed', 'x'], 'seed-not-understood'],
    [['--spread', '5,5'], 'spread-out-of-range'],
  ])('draws that cannot be made: %j', async (given, code) => {
    const { status, printed } = await tell('compute', example, '--robustness', ...given);
    expect(status).toBe(1);
    expect((JSON.parse(printed) as { robustness: { refusal: Refusal }[] }).robustness[0]?.refusal.code).toBe(code);
  });
});

describe('what is unusual but sound', () => {
  const question = (id: string, parent: string | null, weight: string) => ({
    id,
    ...(parent === null ? {} : { parent }),
    kind: 'scored',
    envelope: 'quality',
    weight,
    scale: '0-5',
  });
  const file = (criteria: readonly unknown[], marked: readonly string[], mark = '4') => ({
    model: { weightMode: 'relative', criteria, scales, tieBreak },
    input: { bids: [{ id: 'A' }], consensus: marked.map((criterion) => ({ criterion, bid: 'A', value: mark })) },
  });

  it('a tree of 50 levels: half of what is above at each, 4 of 5 of it all', async () => {
    const levels = Array.from({ length: 50 }, (_, level) => `s${level}`);
    const tree = levels.flatMap((id, level) => {
      const parent = level === 0 ? null : `s${level - 1}`;
      return [{ id, ...(parent === null ? {} : { parent }), kind: 'group', weight: 50 }, question(`q${level}`, parent, '50')];
    });
    const leaves = [...levels.map((_, level) => `q${level}`), 'last'];
    const { bids, weights } = whole(await answered(written(file([...tree, question('last', 's49', '100')], leaves))));
    expect(bids[0]?.total?.value).toBe('80');
    // 100 halved fifty times.
    expect(exact(weights.find(({ criterion }) => criterion === 'last')?.absolute ?? '')).toEqual(fraction(100n, 2n ** 50n));
  });

  it('2,000 questions, and weights of 40 digits that come to exactly 100', async () => {
    const leaves = Array.from({ length: 2000 }, (_, at) => `q${at}`);
    const many = whole(
      await answered(
        written(
          file(
            leaves.map((id) => question(id, null, '1/20')),
            leaves,
            '5',
          ),
        ),
      ),
    );
    expect(many.bids[0]?.total?.value).toBe('100');
    const digits = '33.33333333333333333333333333333333333333';
    const rest = '33.33333333333333333333333333333333333334';
    const three = [question('a', null, digits), question('b', null, digits), question('c', null, rest)];
    expect(whole(await answered(written(file(three, ['a', 'b', 'c'])))).bids[0]?.total?.value).toBe('80');
    const less = [question('a', null, digits), question('b', null, digits), question('c', null, digits)];
    expect((await refusedFor(file(less, []))).sentence).toContain('99.99999999999999999999999999999999999999');
  });

  it('a number with more digits than any tender has, and a text that is longer than any, are refused', async () => {
    expect((await refusedFor(file([question('a', null, `1${'0'.repeat(300)}`)], []))).code).toBe('field-not-understood');
    expect((await refusedFor(file([{ ...question('a', null, '100'), text: 'x'.repeat(20_001) }], []))).code).toBe('field-not-understood');
  });
});

describe('docs/compute.schema.json', () => {
  it('is what the program reads with: a change of the file is made knowingly (run with -u)', async () => {
    await expect(`${JSON.stringify(computeSchema(), null, 1)}\n`).toMatchFileSnapshot('../../../../docs/compute.schema.json');
  });

  it('asks for no UUID, and for the canonical writing of no number', () => {
    expect(JSON.stringify(computeSchema())).not.toContain('0-9a-f');
  });
});
