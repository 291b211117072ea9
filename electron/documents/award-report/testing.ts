/**
 * Award reports for tests. The tram report holds the published worked example "tram network upgrade": its scores, prices and offers as given, and every
 * result typed in from exact fractions that were worked out elsewhere, so that nothing here depends on the arithmetic of the app.
 */

import { noPriceRules } from '../../../shared/domain/price-steps.ts';
import type { ScaleId } from '../../../shared/domain/ids.ts';
import type { AwardReport, ReportedBid, ReportedConsensus, ReportedCriterion, ReportedGate, ReportedMeasure, Working } from './report.ts';

type BidKey = 'a' | 'b' | 'c' | 'd';
const bidKeys = ['a', 'b', 'c', 'd'] as const;
const names: Record<BidKey, string> = { a: 'Bidder A', b: 'Bidder B', c: 'Bidder C', d: 'Bidder D' };

const group = (
  key: string,
  parent: string | null,
  number: string,
  title: string,
  relative: string,
  absolute: string,
): ReportedCriterion => ({
  key,
  parent,
  number,
  title,
  text: '',
  kind: 'group',
  relative,
  absolute,
  scale: null,
  threshold: null,
  considerations: [],
});

const question = (
  key: string,
  parent: string,
  number: string,
  title: string,
  [relative, absolute]: readonly [string, string],
  more: Partial<ReportedCriterion> = {},
): ReportedCriterion => ({ ...group(key, parent, number, title, relative, absolute), kind: 'scored', scale: 'five', ...more });

const criteria: readonly ReportedCriterion[] = [
  {
    ...group('insurance', null, '0', 'Insurance', '', ''),
    kind: 'pass-fail',
    relative: null,
    absolute: null,
    text: 'Cover of £50 million for each claim.',
  },
  group('q', null, '1', 'Quality', '60', '60'),
  question('q1', 'q', '1.1', 'Programme and delivery', ['100/3', '20'], {
    text: 'Show how the works will be delivered in 30 months with trams running.',
    threshold: { comparison: 'at-least', value: '2', modality: 'must' },
    considerations: ['Possessions and night working', 'Interfaces with the bus network'],
  }),
  question('q2', 'q', '1.2', 'Engineering of track and overhead line', ['25', '15']),
  question('q3', 'q', '1.3', 'Safety of passengers and staff', ['25', '15']),
  question('q4', 'q', '1.4', 'Handing over to operation', ['50/3', '10']),
  { ...group('p', null, '2', 'Price', '20', '20'), kind: 'price' },
  group('s', null, '3', 'Social value', '20', '20'),
  { ...group('sq', 's', '3.1', 'Promised quantities', '50', '10'), kind: 'social-value-quantity' },
  group('sl', 's', '3.2', 'Method statements', '50', '10'),
  question('sva', 'sl', '3.2.1', 'Apprenticeships and skills', ['60', '6']),
  question('svb', 'sl', '3.2.2', 'Local supply chains', ['40', '4']),
];

const scores: Record<string, Record<BidKey, string>> = {
  q1: { a: '4', b: '4', c: '4', d: '3' },
  q2: { a: '4', b: '4', c: '4', d: '4' },
  q3: { a: '3', b: '4', c: '4', d: '3' },
  q4: { a: '4', b: '4', c: '3', d: '3' },
  sva: { a: '4', b: '4', c: '4', d: '2' },
  svb: { a: '3', b: '3', c: '5', d: '3' },
};

const points: Record<string, Record<BidKey, string>> = {
  q: { a: '45', b: '48', c: '46', d: '39' },
  q1: { a: '16', b: '16', c: '16', d: '12' },
  q2: { a: '12', b: '12', c: '12', d: '12' },
  q3: { a: '9', b: '12', c: '12', d: '9' },
  q4: { a: '8', b: '8', c: '6', d: '6' },
  p: { a: '6400/373', b: '1600/89', c: '12800/789', d: '20' },
  s: { a: '425757/30935', b: '908129/61870', c: '18.8', d: '252788/30935' },
  sq: { a: '40605/6187', b: '92533/12374', c: '10', d: '20860/6187' },
  sl: { a: '7.2', b: '7.2', c: '8.8', d: '4.8' },
  sva: { a: '4.8', b: '4.8', c: '4.8', d: '2.4' },
  svb: { a: '2.4', b: '2.4', c: '4', d: '2.4' },
};

const totals: Record<BidKey, Working> = {
  a: { title: 'Total of Bidder A', formula: 'sum of the sections', substituted: '45 + 17.1581… + 13.7629…', value: '876035336/11538755' },
  b: { title: 'Total of Bidder B', formula: 'sum of the sections', substituted: '48 + 17.9775… + 14.6780…', value: '444124121/5506430' },
  c: { title: 'Total of Bidder C', formula: 'sum of the sections', substituted: '46 + 16.2230… + 18.8', value: '319636/3945' },
  d: { title: 'Total of Bidder D', formula: 'sum of the sections', substituted: '39 + 20 + 8.1715…', value: '2077953/30935' },
};

const ranks: Record<BidKey, number> = { a: 3, b: 2, c: 1, d: 4 };

const bid = (key: BidKey): ReportedBid => ({
  key,
  name: names[key],
  alias: names[key],
  identifier: `GB-COH 04417${ranks[key]}20`,
  size: key === 'd' ? 'sme' : 'large',
  vcse: false,
  received: `2026-09-30T1${ranks[key]}:05:00Z`,
  standing: 'standing',
  out: null,
  rank: ranks[key],
  total: totals[key],
  figure: null,
});

const panelNames = ['Anwen Rhydderch', 'Bola Okafor', 'Clive Adeyemi', 'Dilys Marchetti'] as const;

const words: Record<string, string> = {
  q1: 'The programme at pages 11 to 19 shows each possession with its start, its end and a named person, and keeps one line open on every night but six. The float of nine weeks is believable, because the two longest possessions do not depend on each other.\n\nA higher step needed evidence that the supplier of the points has agreed to the dates; the letter at page 88 is only an intention.',
  q2: 'Rail profile, foundations and overhead line are worked out for all four sections of route, with the drawings at pages 31 to 52. The stray current study meets the requirement and says how it will be checked after a year.',
  q3: 'Method statements follow the rule book and name the people who may stop the works. Temporary stops are lit and step-free (page 61). How crowds are handled on match days is said only in general terms.',
  q4: 'Testing, driver training and handover of spares are set out month by month (pages 70 to 76). The training of controllers begins later than the operator asked for.',
  sva: 'Three colleges have written to say how many places they hold, and for which trades. Two apprentices in three go on into the organisation that runs the trams.',
  svb: 'The plan names 61 small firms within twelve miles, by trade, and says how each is paid within 30 days.',
};

const consensus = (criterion: string, key: BidKey): ReportedConsensus => ({
  criterion,
  bid: key,
  score: scores[criterion]?.[key] ?? '',
  reason: `${words[criterion] ?? ''} (${names[key]})`,
  explanations:
    criterion === 'q1'
      ? [
          'Page 14 lists 38 night possessions with their limits of noise, which met this point.',
          'Page 17 moves four bus routes and gives the dates agreed with the operator.',
        ]
      : [],
  dissent:
    criterion === 'q2' && key === 'c'
      ? 'Clive Adeyemi would have agreed to 3, because the foundations at Bell Street rest on an old survey.'
      : '',
  present: panelNames.slice(1),
  outside: false,
  agreed: { by: 'Bola Okafor', at: '2026-10-21T09:42:10Z' },
  carried: null,
});

const measure = (
  key: string,
  code: string,
  title: string,
  unit: string,
  value: string,
  more: Partial<ReportedMeasure> = {},
): ReportedMeasure => ({
  key,
  code,
  title,
  unit,
  value,
  factors: [],
  origin: '',
  ...more,
});

const offers: readonly (readonly [measure: string, bid: BidKey, promised: string, counted: string, pounds: string])[] = [
  ['apprentices', 'a', '12480', '12480', '3120000'],
  ['apprentices', 'b', '20800', '20800', '5200000'],
  ['apprentices', 'c', '16640', '16640', '4160000'],
  ['apprentices', 'd', '6240', '6240', '1560000'],
  ['jobs', 'a', '60', '60', '1350000'],
  ['jobs', 'b', '45', '45', '1012500'],
  ['jobs', 'c', '80', '80', '1800000'],
  ['jobs', 'd', '30', '30', '675000'],
  ['spend', 'a', '18000000', '18000000', '3600000'],
  ['spend', 'b', '15000000', '15000000', '3000000'],
  ['spend', 'c', '36000000', '31560000', '6312000'],
  ['spend', 'd', '9600000', '9600000', '1920000'],
  ['hours', 'a', '3000', '3000', '51000'],
  ['hours', 'b', '2400', '2400', '40800'],
  ['hours', 'c', '6000', '6000', '102000'],
  ['hours', 'd', '1000', '1000', '17000'],
];

const prices: Record<BidKey, readonly [exact: string, shown: string]> = {
  a: ['74600000', '£74,600,000'],
  b: ['71200000', '£71,200,000'],
  c: ['78900000', '£78,900,000'],
  d: ['64000000', '£64,000,000'],
};

const worth: Record<BidKey, readonly [exact: string, shown: string]> = {
  a: ['8121000', '£8,121,000'],
  b: ['9253300', '£9,253,300'],
  c: ['12374000', '£12,374,000'],
  d: ['4172000', '£4,172,000'],
};

const gate = (key: BidKey, criterion: string | null, reason: string): ReportedGate => ({
  bid: key,
  criterion,
  outcome: 'passed',
  sentence: '',
  decision: { by: 'Anwen Rhydderch', at: '2026-10-02T10:15:00Z', reason },
});

const key = (by: string, role: string, at: string) => ({ by, role, at });

/** The whole example, recommended: C wins, because of social value. */
/** Nothing was raised, left out or asked. */
export const noProcedures: AwardReport['procedures'] = {
  concerns: [],
  disregards: [],
  lowPrices: null,
  arePricesKeptBack: false,
  clarifications: { before: [], after: [] },
  interruptions: [],
  reopenings: [],
};

export const tramReport: AwardReport = {
  draft: false,
  led: ['c'],
  made: '2026-11-12T16:20:31Z',
  invented: true,
  impliedPrices: false,
  tender: {
    reference: 'WM-TRAM-2026-014',
    title: 'Tram network upgrade',
    authority: 'Westmoor Combined Authority',
    regime: 'pa23',
    procedure: 'competitive-flexible',
    contractType: 'ordinary',
    description: 'Renewal of 14 km of track and overhead line, four new stops and their handover to the operator.',
    estimatedValue: '75000000',
    termMonths: 30,
    deadline: '2026-09-30T12:00:00Z',
    noticeReference: '2026/S 000-014411',
    socialValueConsideration: 'Skills and local supply chains were chosen with the boroughs along the route, before the tender notice.',
    place: 'The area of Westmoor Combined Authority (invented).',
    definitions: [],
    lotsReason: 'One lot: the sections of route cannot be built apart without closing the network twice.',
    provenance: 'invented',
  },
  isOpen: true,
  stages: null,
  lotsApart: null,
  lots: null,
  afterAward: null,
  recommendation: {
    bids: ['c'],
    by: 'Anwen Rhydderch',
    at: '2026-11-12T16:20:31Z',
    reason:
      'Bidder C has the highest total under the published method. Its price is the highest of the four, and its promises of apprenticeships, jobs and local spend outweigh that under the weights that were published before any tender was opened.',
  },
  criteria,
  scales: [
    {
      id: 'five' as ScaleId,
      name: 'Nought to five',
      reading: 'of-maximum',
      steps: [
        { value: '0', label: 'Nothing', descriptor: 'No answer, or an irrelevant one.' },
        { value: '1', label: 'Poor', descriptor: 'Major gaps; little confidence.' },
        { value: '2', label: 'Limited', descriptor: 'Notable gaps.' },
        { value: '3', label: 'Acceptable', descriptor: 'Meets the requirement, with minor gaps.' },
        { value: '4', label: 'Good', descriptor: 'Meets it fully, with evidence.' },
        { value: '5', label: 'Excellent', descriptor: 'Meets it fully, with added value that is relevant to the criterion.' },
      ],
    },
  ],
  rounding: { stage: 'none', places: 2, mode: 'half-up' },
  tieBreak: [{ kind: 'highest-quality' }, { kind: 'lowest-price' }, { kind: 'drawing-lots' }],
  bids: bidKeys.map(bid),
  points: Object.entries(points).flatMap(([criterion, of]) => bidKeys.map((key) => ({ criterion, bid: key, points: of[key] }))),
  consensus: Object.keys(scores).flatMap((criterion) => bidKeys.map((key) => consensus(criterion, key))),
  gates: bidKeys.flatMap((key) => [
    gate(key, null, 'All documents of the checklist were there.'),
    gate(key, 'insurance', 'The broker’s letter shows the cover asked for.'),
    {
      bid: key,
      criterion: 'q1',
      outcome: 'passed',
      sentence: `“Programme and delivery” needs at least 2, and the bid has ${scores['q1']?.[key] ?? ''}.`,
      decision: null,
    },
  ]),
  procedures: noProcedures,
  assurance: { conflictsAssessments: [], publications: [], checks: [], dueDiligence: [], notOnRecord: [] },
  prices: bidKeys.map((key) => ({ bid: key, pounds: prices[key][0] })),
  tendered: [],
  waiting: [],
  priceSteps: [],
  schedules: [],
  rankedBy: 'total',
  order: [],
  priceFormulas: [
    {
      comesTo: 'points',
      criterion: 'p',
      rules: {
        ...noPriceRules,
        arithmetic: 'unit-rate-prevails',
        missingItems: 'highest',
        options: 'included',
        currencies: {
          rates: [
            { currency: 'EUR', pounds: '0.8525' },
            { currency: 'NOK', pounds: '0.0731' },
          ],
          source: 'A central bank',
          date: '2026-07-01',
          rounding: 'half-up',
        },
      },
      formula: 'weight × lowest price ÷ price',
      workings: bidKeys.map((key) => ({
        bid: key,
        working: {
          title: `Points of ${names[key]} for “Price”`,
          formula: 'weight × lowest price ÷ price',
          substituted: `20 × £64,000,000 ÷ ${prices[key][1]}`,
          value: points['p']?.[key] ?? '',
        },
      })),
    },
  ],
  socialValue: [
    {
      criterion: 'sq',
      measures: [
        measure('apprentices', 'AP1', 'Apprenticeships', 'apprentice-week', '250'),
        measure('jobs', 'JB1', 'Local jobs', 'FTE-year', '30000', { factors: ['25% would have happened anyway and is taken off.'] }),
        measure('spend', 'SP1', 'Spend with local small firms', '£ spent', '0.2', {
          factors: ['At most 40% of the bidder’s own price counts.'],
        }),
        measure('hours', 'VH1', 'Volunteering', 'hour', '17'),
      ],
      rules: ['Points = weight × pounds of social value ÷ highest offer.', 'What is counted twice is taken off.'],
      counts: 'pounds',
      offers: offers.map(([measure, bid, promised, counted, pounds]) => ({
        measure,
        bid,
        promised,
        verified: promised,
        counted,
        pounds,
        working: null,
      })),
      checks: [
        {
          measure: 'hours',
          bid: 'd',
          outcome: 'clarify',
          left: null,
          by: 'Dilys Marchetti',
          at: '2026-11-10T11:20:00Z',
          reason: 'Page 7 does not say who the hours are given to.',
        },
      ],
      flags: [{ bid: 'd', sentence: '“Volunteering” does not say where.' }],
      workings: bidKeys.map((key) => ({
        bid: key,
        pounds: worth[key][0],
        working: {
          title: `Points of ${names[key]} for “Promised quantities”`,
          formula: 'weight × pounds of social value ÷ highest offer',
          substituted: `10 × ${worth[key][1]} ÷ £12,374,000`,
          value: points['sq']?.[key] ?? '',
        },
      })),
      accepted: bidKeys.map((key) => ({
        bid: key,
        by: 'Dilys Marchetti',
        at: '2026-11-10T11:31:00Z',
        reason: 'Units, places and double counting were checked against the method statements.',
      })),
    },
  ],
  margin: {
    first: 'c',
    second: 'b',
    points: '1596720427/4344573270',
    sentence: 'Social value decides it: without it Bidder B would lead by 3.7545.',
    sections: [
      { criterion: 'q', difference: '-2', marginWithout: '10285866967/4344573270', decides: false },
      { criterion: 'p', difference: '-123200/70221', marginWithout: '131287/61870', decides: false },
      { criterion: 's', difference: '255027/61870', marginWithout: '-263642/70221', decides: true },
    ],
  },
  former: [],
  ties: [],
  policy: { title: 'Local authority, neutral', version: 1, sha256: 'c0ffee'.repeat(11).slice(0, 64) },
  answers: [
    {
      sentence: '“1.2 Mobilisation and workforce transfer” is scored by two people; three is the usual minimum.',
      reason: 'The third assessor is on leave until the day before moderation; both have run such transfers.',
      by: 'Rhiannon Llewelyn-Prydderch (invented)',
      at: '2026-08-14T09:12:00Z',
    },
  ],
  trials: [
    {
      by: 'Anwen Rhydderch',
      at: '2026-07-02T09:40:00Z',
      rounds: 1000,
      bids: 5,
      priceSpread: 30,
      seed: '7',
      generator: 'xoshiro256** 1.0, seeded with splitmix64',
      isOfFrozen: false,
      findings: [{ about: '', sentence: 'A bid at twice the lowest price gets no point for price.', fields: 40 }],
      weights: [],
    },
    {
      by: 'Anwen Rhydderch',
      at: '2026-07-13T16:05:00Z',
      rounds: 10_000,
      bids: 5,
      priceSpread: 20,
      seed: '20260713',
      generator: 'xoshiro256** 1.0, seeded with splitmix64',
      isOfFrozen: true,
      findings: [
        { about: '', sentence: 'When the lowest bid leaves, the order of two others turns round.', fields: 312 },
        { about: 'Lot 1, North: ', sentence: '“Price” is published at 20%, but would be 8.1% of what tells bids apart.', fields: 10_000 },
      ],
      weights: ['“Quality” weighs 60.0% as published, and 71.4% of what told the bids apart.'],
    },
  ],
  untried: null,
  panel: [
    {
      name: 'Anwen Rhydderch',
      position: 'Head of procurement, Westmoor Combined Authority',
      roles: ['procurement lead'],
      declared: { at: '2026-10-01T09:00:00Z', bids: 4 },
      conflicts: [],
    },
    {
      name: 'Bola Okafor',
      position: 'Commercial manager, Westmoor Combined Authority',
      roles: ['moderator'],
      declared: { at: '2026-10-01T09:04:00Z', bids: 4 },
      conflicts: [],
    },
    {
      name: 'Clive Adeyemi',
      position: 'Principal engineer, Westmoor Tramways',
      roles: ['assessor'],
      declared: { at: '2026-10-01T09:12:00Z', bids: 4 },
      conflicts: [
        {
          bid: 'd',
          answer: 'perceived',
          details: 'Worked for a firm that Bidder D bought in 2019; left it in 2014.',
          decision: {
            outcome: 'managed',
            by: 'Anwen Rhydderch',
            at: '2026-10-01T15:30:00Z',
            reason: 'Long past and without any interest left; a second engineer reads the same answers.',
          },
        },
      ],
    },
    {
      name: 'Dilys Marchetti',
      position: 'Finance business partner, Westmoor Combined Authority',
      roles: ['price evaluator', 'approver'],
      declared: { at: '2026-10-01T09:20:00Z', bids: 4 },
      conflicts: [],
    },
  ],
  scoredByFewer: null,
  locks: [
    {
      title: 'Criteria frozen',
      keys: [
        key('Anwen Rhydderch', 'procurement lead', '2026-07-14T10:00:00Z'),
        key('Dilys Marchetti', 'price evaluator, approver', '2026-07-14T10:02:11Z'),
      ],
    },
    {
      title: 'Bids opened',
      keys: [key('Anwen Rhydderch', 'procurement lead', '2026-10-01T16:00:00Z'), key('Bola Okafor', 'moderator', '2026-10-01T16:00:40Z')],
    },
    {
      title: 'Scoresheets unsealed',
      keys: [key('Bola Okafor', 'moderator', '2026-10-20T08:58:00Z'), key('Anwen Rhydderch', 'procurement lead', '2026-10-20T08:58:31Z')],
    },
    {
      title: 'Quality locked',
      keys: [key('Bola Okafor', 'moderator', '2026-11-05T15:12:00Z'), key('Anwen Rhydderch', 'procurement lead', '2026-11-05T15:13:09Z')],
    },
    {
      title: 'Prices opened',
      keys: [
        key('Dilys Marchetti', 'price evaluator, approver', '2026-11-09T09:30:00Z'),
        key('Anwen Rhydderch', 'procurement lead', '2026-11-09T09:30:52Z'),
      ],
    },
  ],
  fingerprints: {
    freeze: {
      hex: '3fa981c20b7de4415a6f90c3be17d2284c5590ae7713fd0826b94ce1a0d8f735',
      words: 'drift enhance basket mosaic velvet ladder orchard simple',
    },
    record: {
      hex: '9c04e7715db2386fa1c8842de90b63f74a517bd0c62e985f031da4b7f86ce920',
      words: 'orbit castle napkin fiscal ribbon guitar helmet cactus',
    },
    pack: null,
  },
};

/** The same while it is a draft. */
export const tramDraft: AwardReport = { ...tramReport, draft: true, recommendation: null };

/** Prices still sealed, one bid withdrawn, nothing promised in quantities: the least that a report can be made from. */
export const smallReport: AwardReport = {
  ...tramDraft,
  invented: false,
  tender: {
    ...tramReport.tender,
    title: 'Cleaning of two depots',
    reference: 'WM-CLEAN-3',
    description: '',
    lotsReason: '',
    provenance: 'own',
  },
  criteria: [
    group('q', null, '1', 'Quality', '70', '70'),
    question('q1', 'q', '1.1', 'How the depots are kept clean', ['100', '70']),
    { ...group('p', null, '2', 'Price', '30', '30'), kind: 'price' },
  ],
  tieBreak: [],
  rounding: { stage: 'leaf', places: 1, mode: 'half-up' },
  bids: [
    { ...bid('a'), name: 'Glanhau Llŷn a’r Gŵyr Cyf', alias: 'Bidder 1', rank: null, total: null },
    {
      ...bid('b'),
      name: 'Brightwell Cleaning',
      alias: 'Bidder 2',
      standing: 'withdrawn',
      out: { by: 'Anwen Rhydderch', at: '2026-10-05T12:00:00Z', reason: 'The bidder wrote that it could not find the people.' },
      rank: null,
      total: null,
    },
  ],
  points: [
    { criterion: 'q', bid: 'a', points: '42' },
    { criterion: 'q1', bid: 'a', points: '42' },
  ],
  consensus: [{ ...consensus('q1', 'a'), score: '3', explanations: [] }],
  gates: [],
  prices: null,
  priceFormulas: [{ criterion: 'p', rules: noPriceRules, formula: 'weight × lowest price ÷ price', comesTo: 'points', workings: [] }],
  trials: [],
  untried: {
    sentence: 'Nobody has tried this model on invented bids yet.',
    reason: 'The same rules were tried for the depots in 2025.',
    by: 'Anwen Rhydderch',
    at: '2026-07-13T10:00:00Z',
  },
  socialValue: [],
  margin: null,
  panel: tramReport.panel.map((member) => ({ ...member, conflicts: [] })),
};
