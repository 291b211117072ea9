import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import type { LotId, Sha256 } from './ids.ts';
import type { Model } from './model.ts';
import { type ChosenPolicy, mayKeepPolicy, newestHolidays, type PolicyDemand, type PolicyPack } from './policy.ts';
import type { PriceFormula } from './price-formula.ts';
import { group, measure, modelOf, priced, quantities, scored, threshold } from './testing.ts';
import { shippedHolidays } from './working-days.ts';

const sourced = { source: 'A policy', asOf: '2026-04-01', confidence: 'read' } as const;

const minimum = (severity: PolicyDemand['severity'], from: string | null = null): PolicyDemand => ({
  kind: 'social-value-weight',
  atLeast: '10',
  from,
  severity,
  ...sourced,
});

const heldTo = (model: Model, ...demands: readonly PolicyDemand[]): Model => {
  const policy: ChosenPolicy = {
    id: 'p',
    version: 1,
    title: 'P',
    regimes: ['pa23'],
    notFor: [],
    validFrom: '2026-01-01',
    validTo: null,
    demands,
    thresholds: [],
    limits: [],
    legalWages: [],
    sha256: '0'.repeat(64) as Sha256,
  };
  return { ...model, policy };
};

const found = (model: Model) =>
  check(model)
    .filter(({ rule }) => rule === 'The policy pack that this tender names')
    .map(({ severity, code }) => [severity, code]);

/** Method statements at `written` and quantities at `counted` points of 100. */
const weighed = (written: string, counted: string, rest: string): Model =>
  modelOf([
    scored('Q1', null, rest),
    group('SV', null, String(Number(written) + Number(counted))),
    scored('Method', 'SV', written, { envelope: 'social-value' }),
    quantities('Numbers', 'SV', counted, [measure('m', 'hour', '17')]),
  ]);

describe('domain.md 4.2, "social value below policy minimum"; 1.7', () => {
  it('counts questions and quantities together, and compares exactly', () => {
    expect(found(heldTo(weighed('6', '4', '90'), minimum('blocks')))).toEqual([]);
    expect(found(heldTo(weighed('6', '3.5', '90.5'), minimum('blocks')))).toEqual([['blocking', 'social-value-below-minimum']]);
  });

  it('blocks or warns as the pack says, and only from the value that it says', () => {
    const light = modelOf([scored('Q1', null, '60'), priced('40')]);
    expect(found(heldTo(light, minimum('warns')))).toEqual([['advisory', 'social-value-below-minimum']]);
    const worth = (estimatedValue: string | null): Model => ({ ...light, tender: { ...light.tender, estimatedValue } });
    expect(found(heldTo(worth('4999999.99'), minimum('blocks', '5000000')))).toEqual([]);
    expect(found(heldTo(worth(null), minimum('blocks', '5000000')))).toEqual([]);
    expect(found(heldTo(worth('5000000'), minimum('blocks', '5000000')))).toEqual([['blocking', 'social-value-below-minimum']]);
  });

  it('does not take an order without weights for the weight that it asks for', () => {
    expect(found(heldTo({ ...weighed('6', '4', '90'), method: 'lexicographic' }, minimum('blocks')))).toEqual([
      ['blocking', 'social-value-below-minimum'],
    ]);
  });

  it('has nothing to say while the weights are not whole: that is said already', () => {
    expect(found(heldTo(modelOf([scored('Q1', null, null), priced('40')]), minimum('blocks')))).toEqual([]);
  });

  it('reads it as a share of all points where price has none, which then need not total a hundred (domain.md 3.4, P6: "SV at 10 % means 10 % of Q")', () => {
    const perPoint = (quality: string, social: string, formula: PriceFormula) =>
      modelOf(
        [
          scored('Q1', null, quality, { threshold: threshold('3') }),
          scored('Method', null, social, { envelope: 'social-value' }),
          priced(null as never, formula),
        ],
        { weightMode: 'absolute' },
      );
    const [p6, p7] = [{ kind: 'price-per-point' }, { kind: 'willingness-to-pay', poundsPerPoint: '1000' }] as const;
    for (const formula of [p6, p7]) {
      // 10 of 300 are 3 1/3 %, and 5 of 50 exactly 10 %.
      expect(found(heldTo(perPoint('290', '10', formula), minimum('blocks')))).toEqual([['blocking', 'social-value-below-minimum']]);
      expect(found(heldTo(perPoint('45', '5', formula), minimum('blocks')))).toEqual([]);
      expect(found(heldTo(perPoint('45', '4.99', formula), minimum('blocks')))).toEqual([['blocking', 'social-value-below-minimum']]);
    }
    const light = check(heldTo(perPoint('290', '10', p6), minimum('blocks')));
    expect(light.find(({ code }) => code === 'social-value-below-minimum')?.sentence).toBe(
      'Social value weighs 3.33%; “P” asks for at least 10%.',
    );
  });

  it('asks it of each lot, from the value of the whole tender on (domain.md 3.6)', () => {
    const lots = ['1', '2'].map((number) => ({ id: number as LotId, number, title: '', value: '100' }));
    const method = (lot: string, weight: string) => [
      scored(`Q${lot}`, null, String(100 - Number(weight)), { lots: [lot as LotId] }),
      scored(`SV${lot}`, null, weight, { lots: [lot as LotId], envelope: 'social-value' }),
    ];
    const of = (...weights: readonly string[]): Model => {
      const whole = modelOf(
        weights.flatMap((weight, at) => method(String(at + 1), weight)),
        { lots },
      );
      return { ...whole, tender: { ...whole.tender, estimatedValue: '5000000' } };
    };
    const said = (model: Model) =>
      check(heldTo(model, minimum('blocks', '5000000'))).flatMap(({ code, sentence }) =>
        code === 'social-value-below-minimum' ? [sentence] : [],
      );
    expect(said(of('10', '10'))).toEqual([]);
    expect(said(of('10', '5'))).toEqual(['Lot 2: Social value weighs 5%; “P” asks for at least 10%.']);
    expect(said(of('5', '5'))).toEqual(['Social value weighs 5%; “P” asks for at least 10%.']);
    const none = ['1', '2'].map((lot) => scored(`Q${lot}`, null, '100', { lots: [lot as LotId] }));
    expect(said({ ...of('5', '5'), criteria: none })).toEqual(['Social value weighs 0%; “P” asks for at least 10%.']);
  });

  it('asks for a note only where there is none', () => {
    const consideration: PolicyDemand = {
      kind: 'consideration',
      of: 'benefits were considered',
      from: null,
      severity: 'blocks',
      ...sourced,
    };
    const model = modelOf([scored('Q1', null, '60'), priced('40')]);
    expect(found(heldTo(model, consideration))).toEqual([]);
    const silent: Model = { ...model, tender: { ...model.tender, socialValueConsideration: ' ' } };
    expect(found(heldTo(silent, consideration))).toEqual([['blocking', 'policy-consideration-missing']]);
  });
});

describe('a pack that comes as a file', () => {
  const digest = (letter: string) => letter.repeat(64) as Sha256;
  const pack = (version: number, holidays: PolicyPack['holidays'] = null) => ({ title: 'P', version, holidays }) as PolicyPack;

  it('is kept when it is new, newer or the very same, and not when it is older or other under one version', () => {
    const present = { version: 2, sha256: digest('a') };
    const code = (version: number, letter: string, before: typeof present | null) =>
      mayKeepPolicy(pack(version), digest(letter), before)?.code ?? null;
    expect([code(1, 'b', null), code(3, 'b', present), code(2, 'a', present)]).toEqual([null, null, null]);
    expect([code(1, 'b', present), code(2, 'b', present)]).toEqual(['policy-pack-older', 'policy-pack-differs']);
  });

  it('brings bank holidays that are used only when they are newer', () => {
    const table = (version: string) => ({ ...shippedHolidays, version });
    expect(newestHolidays(shippedHolidays, []).version).toBe('2026-11');
    expect(newestHolidays(shippedHolidays, [pack(1, table('2026-10')), pack(1)]).version).toBe('2026-11');
    expect(newestHolidays(shippedHolidays, [pack(1, table('2027-01')), pack(1, table('2026-12'))]).version).toBe('2027-01');
  });
});
