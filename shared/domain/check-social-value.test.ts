import { expect, it } from 'vitest';
import { check } from './check.ts';
import type { SocialValueCriterion } from './criteria.ts';
import type { Measure } from './measure.ts';
import type { Model } from './model.ts';
import type { PointsRule } from './social-value-points.ts';
import { group, measure, modelOf, priced, quantities, scored } from './testing.ts';

const s1: PointsRule = { kind: 'relative-to-highest' };

const model = (criterion: SocialValueCriterion, more: Partial<Model> = {}): Model =>
  modelOf([group('Quality', null, '60'), scored('Q1', 'Quality', '60'), priced('30'), criterion], more);

const codes = (of: Model): readonly string[] => check(of).map(({ severity, code }) => `${severity} ${code}`);

const ofMeasures = (...measures: readonly Measure[]): readonly string[] => codes(model(quantities('SV', null, '10', measures)));
const ofRule = (points: PointsRule, weight: string | null = '10'): readonly string[] =>
  codes(model(quantities('SV', null, weight, [measure('m', 'hour', '17')], points)));
const m = (more: Partial<Measure>): Measure => measure('m', 'hour', '17', more);

it('has nothing to say about a measure of which only its value is published', () => {
  expect(ofMeasures(m({}))).toEqual([]);
});

it.each<[string, Partial<Measure>, string]>([
  ['attribution above 100 %', { attribution: { kind: 'published', percent: '101' } }, 'blocking factor-out-of-range'],
  ['attribution of nothing', { attribution: { kind: 'published', percent: '0' } }, 'blocking measure-counts-nothing'],
  ['displacement below 0 %', { displacement: '-1' }, 'blocking factor-out-of-range'],
  ['displacement of everything', { displacement: '100' }, 'blocking measure-counts-nothing'],
  ['a drop-off above 100 %', { dropOff: { percent: '110', years: 2 } }, 'blocking factor-out-of-range'],
  ['a drop-off over one year', { dropOff: { percent: '10', years: 1 } }, 'advisory drop-off-without-effect'],
  [
    'deadweight on a value that is net of it already',
    { deadweight: '25', valueIncludesDeadweight: true },
    'advisory deadweight-deducted-twice',
  ],
  ['a place factor without a table of places', { local: { elsewhere: '0', deciles: [] } }, 'blocking local-without-places'],
  [
    'evidence from a question that is not there',
    { evidence: { criterion: 'nowhere' as never, steps: [{ from: '2', percent: '100' }] } },
    'blocking evidence-criterion-unknown',
  ],
  [
    'evidence from a step that the scale does not have',
    { evidence: { criterion: 'Q1' as never, steps: [{ from: '2.5', percent: '100' }] } },
    'blocking evidence-step-not-on-scale',
  ],
  [
    'evidence of which a better score counts for less',
    {
      evidence: {
        criterion: 'Q1' as never,
        steps: [
          { from: '4', percent: '50' },
          { from: '2', percent: '100' },
        ],
      },
    },
    'blocking evidence-falls',
  ],
  [
    'evidence that lets nothing count',
    { evidence: { criterion: 'Q1' as never, steps: [{ from: '2', percent: '0' }] } },
    'blocking measure-counts-nothing',
  ],
  ['a cap on all of the only measure', { cap: { kind: 'share-of-bid-total', percent: '50' } }, 'blocking cap-without-meaning'],
  [
    'a day that is none',
    { origin: { source: 'Own', version: '1', licence: '', validFrom: '2026-02-30', notes: '' } },
    'blocking measure-day-not-understood',
  ],
  [
    'a value from nowhere',
    { origin: { source: '', version: '', licence: '', validFrom: '', notes: '' } },
    'advisory measure-without-source',
  ],
])('domain.md 3.5: finds %s', (_, more, expected) => {
  expect(ofMeasures(m(more))).toEqual([expected]);
});

it('finds evidence from a question that is not asked in every lot of the quantities', () => {
  const evidence = { criterion: 'Q1' as never, steps: [{ from: '2', percent: '100' }] };
  const lots = ['1', '2'].map((number) => ({ id: `L${number}` as never, number, title: number, value: null }));
  const tree = [
    group('Quality', null, '60'),
    scored('Q1', 'Quality', '60', { lots: ['L1' as never] }),
    scored('Q2', 'Quality', '60', { lots: ['L2' as never] }),
    priced('30'),
    quantities('SV', null, '10', [m({ evidence })]),
  ];
  expect(codes(modelOf(tree, { lots }))).toContain('blocking evidence-criterion-elsewhere');
});

it('finds deciles that do not rise, and a band that counts nothing', () => {
  const local = {
    elsewhere: '101',
    deciles: [
      { upTo: 3, percent: '0' },
      { upTo: 3, percent: '110' },
    ],
  };
  const places = {
    file: 'f'.repeat(64) as never,
    title: 'p',
    nation: 'England',
    index: 'IoD',
    year: 2025,
    boundaries: '2021',
    areas: 1,
  } as const;
  expect(codes(model(quantities('SV', null, '10', [m({ local })]), { places }))).toEqual([
    'blocking factor-out-of-range',
    'blocking deciles-not-rising',
    'blocking factor-out-of-range',
  ]);
});

it('finds two measures of one code, which an offer could not tell apart', () => {
  expect(ofMeasures(measure('a', 'hour', '1', { code: 'VOL' }), measure('b', 'hour', '1', { code: 'vol' }))).toEqual([
    'blocking measure-code-twice',
  ]);
});

it.each<[string, PointsRule, string]>([
  ['S2, which reveals the price and favours cheap bids twice', { kind: 'per-pound-of-price' }, 'advisory points-per-pound-of-price'],
  [
    'S3 with a share of an estimate that is not there',
    { kind: 'of-target', target: { kind: 'share-of-estimate', percent: '20' } },
    'blocking target-without-estimate',
  ],
  ['S3 with a target of nothing', { kind: 'of-target', target: { kind: 'pounds', pounds: '0' } }, 'blocking target-not-positive'],
  ['S4 of own price', { kind: 'bands', of: 'own-price', bands: [{ from: '5', points: '100' }] }, 'advisory points-read-own-price'],
  ['S4 without bands', { kind: 'bands', of: 'own-price', bands: [] }, 'blocking bands-missing'],
  ['S5 that needs nothing', { kind: 'menu', needed: '0', award: 'scaled' }, 'blocking menu-needs-nothing'],
  ['S6 with a weight', { kind: 'contract-only' }, 'blocking contract-only-with-weight'],
])('domain.md 3.5: says so of %s', (_, rule, expected) => {
  expect(ofRule(rule)).toContain(expected);
});

it('says of S2 in words that the bid gains twice where price is scored too', () => {
  const found = check(model(quantities('SV', null, '10', [m({})], { kind: 'per-pound-of-price' })));
  expect(found.map(({ sentence }) => sentence)).toEqual([
    "The points of “SV” are reckoned for every pound of the bidder's own price, so they reveal the price. Price is scored too, so a cheap bid gains twice.",
  ]);
});

it('finds bands that do not rise, or earn more than the weight', () => {
  const bands = [
    { from: '5', points: '150' },
    { from: '4', points: '20' },
  ];
  const found = codes(model(quantities('SV', null, '10', [m({})], { kind: 'bands', of: 'own-price', bands })));
  expect(found.toSorted()).toEqual(['advisory points-read-own-price', 'blocking bands-not-rising', 'blocking bands-out-of-range']);
});

it('finds caps of themes that are not there, twice, or out of range, and themes that could never count', () => {
  const sv = quantities('SV', null, '10', [m({ theme: 'Jobs' })], s1, {
    caps: [
      { kind: 'theme-share-of-bid-total', theme: 'Jobs', percent: '60' },
      { kind: 'theme-share-of-own-price', theme: 'Green', percent: '10' },
      { kind: 'total-share-of-own-price', percent: '0' },
      { kind: 'total-share-of-own-price', percent: '10' },
    ],
  });
  expect(codes(model(sv))).toEqual([
    'blocking cap-without-meaning',
    'blocking cap-theme-unknown',
    'blocking cap-out-of-range',
    'blocking cap-twice',
  ]);
});

it('advises to publish how quantities are verified, because nothing else allows to reduce one', () => {
  expect(codes(model(quantities('SV', null, '10', [m({})], s1, { verification: ' ' })))).toEqual(['advisory no-verification-rule']);
});
