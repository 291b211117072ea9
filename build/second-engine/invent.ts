/** Random tenders from a seed, of every shape that the rules allow: deep and shallow trees, scales with gaps, thresholds, rounding, caps, ties, missing facts, and a few that have to be refused. */

import type {
  CriteriaTree,
  Criterion,
  GroupCriterion,
  ScoredCriterion,
  SocialValueCriterion,
  Threshold,
} from '../../shared/domain/criteria.ts';
import { depthFirst, isPointsCriterion, isUnweighedPrice, judgedBy, judgesIncome, leaves } from '../../shared/domain/criteria.ts';
import type { TieOrder } from '../../shared/domain/evaluation.ts';
import { compare, divide, exact, type Fraction, fraction, fromInteger, hundred, multiply, printExact } from '../../shared/domain/exact.ts';
import type { FrameworkCut } from '../../shared/domain/framework-cut.ts';
import type {
  BidId,
  CriterionId,
  Exact,
  LotId,
  MeasureId,
  ProcedureStageId,
  ScaleId,
  Sha256,
  SupplierId,
  TenderId,
} from '../../shared/domain/ids.ts';
import type { LotChoice, LotDecision } from '../../shared/domain/lot-choice.ts';
import { blankMeasure, type GroupCap, type Measure, type Offer } from '../../shared/domain/measure.ts';
import type { Model, TieBreakStep } from '../../shared/domain/model.ts';
import type { PointsFormula, UnweighedFormula } from '../../shared/domain/price-formula.ts';
import type { Draw } from '../../shared/domain/random.ts';
import type { Scale } from '../../shared/domain/scale.ts';
import type { PointsRule } from '../../shared/domain/social-value-points.ts';
import { evaluateTender, type TenderBid, type TenderEvaluation, type TenderInput } from '../../shared/domain/tender-evaluation.ts';
import { modelOf } from '../../shared/domain/testing.ts';
import { inventPricing, type Pricing, withPriceRules } from './invent-pricing.ts';

export interface Case {
  readonly model: Model;
  readonly input: TenderInput;
  /** Null where the program refuses it. */
  readonly evaluation: TenderEvaluation | null;
  /** How the prices of the input came about; null where they stand as they are. */
  readonly pricing: Pricing | null;
}

/** One draw in so many ways. */
export interface Chance {
  readonly below: (count: number) => number;
  /** From `least` to `most`. */
  readonly from: (least: number, most: number) => number;
  readonly percent: (likely: number) => boolean;
  readonly one: <T>(of: readonly [T, ...T[]]) => T;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

export const chanceOf = ({ below }: Draw): Chance => ({
  below,
  from: (least, most) => least + below(most - least + 1),
  percent: (likely) => below(100) < likely,
  one: (of) => of[below(of.length)] ?? of[0],
  shuffled: (list) => {
    const all = [...list];
    for (let last = all.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      const moved = all[last];
      const into = all[other];
      if (moved !== undefined && into !== undefined) [all[last], all[other]] = [into, moved];
    }
    return all;
  },
});

const scales: readonly [Scale, ...Scale[]] = (
  [
    [['0', '1', '2', '3', '4', '5'], 'of-maximum'],
    [['0', '1', '2', '3', '4'], 'of-maximum'],
    [['0', '25', '50', '75', '100'], 'of-maximum'],
    [['0', '30', '60', '80', '100'], 'of-range'],
    [['1', '2', '3', '4', '5'], 'of-maximum'],
    [['1', '2', '3', '4', '5'], 'of-range'],
    [['0', '1/3', '2/3', '1'], 'of-maximum'],
    [['0.5', '1.25', '7', '7.5'], 'of-range'],
  ] as const
).map(([steps, reading], at) => ({
  id: `scale ${at}` as ScaleId,
  name: `scale ${at}`,
  steps: steps.map((value) => ({ value, label: value, descriptor: value })),
  reading,
})) as unknown as readonly [Scale, ...Scale[]];

/** Parts of a whole: round ones as authorities publish them, or any, so that thirds and sevenths come up. */
const shares = (chance: Chance, count: number): readonly Fraction[] => {
  const parts = Array.from({ length: count }, () => (chance.percent(50) ? 5 * chance.from(1, 6) : chance.from(1, 13)));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => divide(fromInteger(part), fromInteger(whole)));
};

const threshold = (value: Exact, chance: Chance): Threshold => ({
  comparison: chance.percent(70) ? 'at-least' : 'more-than',
  value,
  modality: chance.percent(60) ? 'must' : 'may',
});

/** Formulas that give points; those in bands fall from the weight to nought. */
const pointsFormula = (chance: Chance, weight: Fraction): PointsFormula => {
  const part = (percent: number) => printExact(divide(multiply(weight, fromInteger(percent)), hundred));
  return chance.one<PointsFormula>([
    { kind: 'lowest-over-price' },
    { kind: 'lowest-over-price' },
    { kind: 'linear-from-lowest' },
    { kind: 'linear-range' },
    {
      kind: 'deviation-from-average',
      average: chance.one(['mean', 'median', 'trimmed-mean']),
      factor: chance.one(['1', '2', '1/3', '0.75']),
    },
    {
      kind: 'fixed-benchmark',
      ...chance.one([
        { floor: '0', ceiling: '1' },
        { floor: '0.5', ceiling: '110000' },
        { floor: '90000', ceiling: '300000' },
      ]),
    },
    {
      kind: 'bands',
      measured: chance.one(['above-lowest', 'of-budget']),
      budget: chance.one(['100000', '1', '500000']),
      upperEnd: chance.one(['included', 'excluded']),
      bands: [
        { upTo: chance.one(['0', '1']), points: part(chance.one([100, 90])) },
        { upTo: chance.one(['10', '4', '100/3']), points: part(chance.one([60, 90])) },
        { upTo: chance.one(['100', '50']), points: part(chance.one([60, 20])) },
      ],
      beyond: chance.one(['0', part(20)]),
    },
    { kind: 'highest-income' },
    { kind: 'power', exponent: chance.one(['0.5', '1/3', '2', '1.5', '1', '2/3']), places: chance.from(0, 12) },
  ]);
};

const unweighedFormula = (chance: Chance): UnweighedFormula =>
  chance.one<UnweighedFormula>([
    { kind: 'price-per-point' },
    { kind: 'willingness-to-pay', poundsPerPoint: chance.one(['1000', '1/3', '0.01']) },
    { kind: 'budget', pounds: chance.one(['100000', '1', '105000', '10000000']) },
  ]);

const themes = ['Jobs', 'Community', 'Green'] as const;

/** Each factor is published now and then; `scored` are the questions whose agreed score may carry a measure. */
const measure = (chance: Chance, id: string, scored: readonly ScoredCriterion[], plain: boolean): Measure => {
  const now = <T>(likely: number, value: () => T): T | null => (!plain && chance.percent(likely) ? value() : null);
  const statement = scored[chance.below(Math.max(1, scored.length))];
  const steps = scales.find((scale) => scale.id === statement?.scale)?.steps ?? [];
  return {
    ...blankMeasure(id as MeasureId),
    code: id,
    title: id,
    theme: chance.one(themes),
    unit: '£',
    value: chance.one(['250', '0.2', '17', '30000', '1/3']),
    deadweight: chance.one([null, null, '0', '25', '12.5', '100/3', '100']),
    attribution: now(20, () => (chance.percent(50) ? { kind: 'as-offered' } : { kind: 'published', percent: chance.one(['60', '100/7']) })),
    displacement: now(20, () => chance.one(['10', '33.3'])),
    dropOff: now(20, () => ({ percent: chance.one(['10', '50', '100', '7/3']), years: chance.from(1, 5) })),
    local: now(20, () => ({
      elsewhere: chance.one(['0', '25']),
      deciles: chance.one([
        [],
        [{ upTo: 2, percent: '150' }],
        [
          { upTo: 1, percent: '200' },
          { upTo: 3, percent: '120' },
        ],
      ]),
    })),
    evidence: statement
      ? now(15, () => ({
          criterion: statement.id,
          // A better statement never counts for less.
          steps: chance
            .shuffled(steps)
            .slice(0, 2)
            .toSorted((a, b) => compare(exact(a.value), exact(b.value)))
            .map(({ value }, place) => ({
              from: value,
              percent: place === 0 ? chance.one(['0', '50']) : chance.one(['50', '200/3', '100']),
            })),
        }))
      : null,
    cap: chance.percent(40)
      ? {
          kind: plain || chance.percent(60) ? 'share-of-own-price' : 'share-of-bid-total',
          percent: chance.one(['40', '0.5', '10/3', '100']),
        }
      : null,
  };
};

const pointsRule = (chance: Chance): PointsRule =>
  chance.one<PointsRule>([
    { kind: 'relative-to-highest' },
    { kind: 'relative-to-highest' },
    { kind: 'per-pound-of-price' },
    {
      kind: 'of-target',
      target: chance.one([
        { kind: 'pounds', pounds: '100000' },
        { kind: 'share-of-estimate', percent: '20' },
      ]),
    },
    {
      kind: 'bands',
      of: chance.one(['own-price', 'estimate']),
      bands: [
        { from: '0.5', points: '20' },
        { from: '10', points: '100/3' },
        { from: '40', points: '100' },
      ],
    },
    { kind: 'menu', needed: '50000', award: chance.one(['all-or-nothing', 'scaled']) },
  ]);

const groupCaps = (chance: Chance): readonly GroupCap[] =>
  [
    { kind: 'theme-share-of-own-price', theme: 'Jobs', percent: chance.one(['10', '100']) } as const,
    { kind: 'theme-share-of-bid-total', theme: 'Community', percent: chance.one(['30', '50']) } as const,
    { kind: 'total-share-of-own-price', percent: chance.one(['25', '100']) } as const,
  ].filter(() => chance.percent(25));

/** The tree from the top, one section inside another. */
const inventTree = (chance: Chance, weightMode: Model['weightMode'], used: ReadonlySet<ScaleId>): CriteriaTree => {
  const tree: Criterion[] = [];
  const unweighed = chance.percent(18) ? unweighedFormula(chance) : null;
  // Where price ranks without points, absolute weights may come to anything.
  const ranks = unweighed !== null && unweighed.kind !== 'budget' && weightMode === 'absolute';
  const whole = ranks ? chance.one([hundred, fromInteger(70), fromInteger(1000)]) : hundred;
  const ownScales = scales.filter(({ id }) => used.has(id)) as unknown as readonly [Scale, ...Scale[]];
  let made = 0;
  const node = (parent: CriterionId | null) => {
    const id = `c${made}`;
    made += 1;
    return { id: id as CriterionId, parent, number: id, title: id, text: '' };
  };
  const written = (share: Fraction, above: Fraction) => printExact(multiply(share, weightMode === 'relative' ? hundred : above));
  const scored = (parent: CriterionId | null, weight: Exact): ScoredCriterion => {
    const scale = chance.one(ownScales);
    return {
      ...node(parent),
      kind: 'scored',
      weight,
      envelope: chance.percent(75) ? 'quality' : 'social-value',
      scale: scale.id,
      threshold: chance.percent(12) ? threshold(scale.steps[chance.below(scale.steps.length)]?.value ?? '0', chance) : null,
      considerations: [],
      assessors: [],
      limit: null,
      guidance: '',
    };
  };
  const fill = (parent: CriterionId | null, above: Fraction, depth: number, hasPrice: boolean, offers: number): void => {
    const count = chance.from(parent === null ? 2 : 1, chance.percent(90) ? 4 : 9);
    const parts = shares(chance, count + (hasPrice ? 1 : 0) + offers);
    for (const [at, share] of parts.entries()) {
      const weight = written(share, above);
      if (at < count) {
        if (depth > 0 && chance.percent(40)) {
          const group: GroupCriterion = {
            ...node(parent),
            kind: 'group',
            weight: weightMode === 'absolute' && chance.percent(30) ? null : weight,
            threshold: null,
          };
          tree.push(group);
          fill(group.id, multiply(share, above), depth - 1, false, chance.percent(4) ? 1 : 0);
        } else tree.push(scored(parent, weight));
      } else if (hasPrice && at === count)
        tree.push({ ...node(parent), kind: 'price', weight, formula: pointsFormula(chance, multiply(share, above)) });
      else {
        const own = node(parent);
        const plain = chance.percent(40);
        const questions = tree.filter((one) => one.kind === 'scored');
        const measures = Array.from({ length: chance.from(1, 4) }, (_, position) =>
          measure(chance, `${own.id} m${position}`, questions, plain),
        );
        const points: PointsRule = plain ? { kind: 'relative-to-highest' } : pointsRule(chance);
        const caps = plain ? [] : groupCaps(chance);
        tree.push({ ...own, kind: 'social-value-quantity', weight, points, measures, caps, verification: '' });
      }
    }
    if (chance.percent(20)) tree.push({ ...node(parent), kind: 'pass-fail', modality: 'must' }, { ...node(parent), kind: 'information' });
    if (chance.percent(4)) {
      const own = node(parent);
      const measures = [measure(chance, `${own.id} m`, [], true)];
      tree.push({
        ...own,
        kind: 'social-value-quantity',
        weight: null,
        points: { kind: 'contract-only' },
        measures,
        caps: [],
        verification: '',
      });
    }
  };
  fill(null, whole, chance.percent(90) ? chance.from(0, 2) : 6, unweighed === null && chance.percent(90), chance.one([0, 0, 1, 1, 2]));
  if (unweighed) tree.push({ ...node(null), kind: 'price', weight: null, formula: unweighed });
  // A section that holds nothing with points has no weight and changes nothing.
  if (chance.percent(10)) {
    const empty: GroupCriterion = { ...node(null), kind: 'group', weight: null, threshold: null };
    tree.push(empty);
    tree.push({ ...node(empty.id), kind: 'information' });
  }
  // Siblings change places, so that price may come first.
  const mixed = depthFirst(chance.shuffled(tree)) ?? [];
  // A price is divided only by points that no bid can do without.
  const divides = unweighed?.kind === 'price-per-point' ? mixed.find(({ kind }) => kind === 'scored') : undefined;
  return mixed.map((criterion) => {
    if (criterion === divides && criterion?.kind === 'scored') {
      const second = ownScales.find(({ id }) => id === criterion.scale)?.steps[1]?.value ?? '1';
      return { ...criterion, threshold: { comparison: 'at-least', modality: 'must', value: second } };
    }
    if (criterion.kind !== 'group' || !chance.percent(25)) return criterion;
    const below = leaves(mixed, criterion.id);
    const mayHave =
      below.some(({ kind }) => kind === 'scored') && !below.some(({ kind }) => kind === 'price' || kind === 'social-value-quantity');
    return mayHave ? { ...criterion, threshold: threshold(chance.one(['60', '50', '40', '200/3', '0', '100']), chance) } : criterion;
  });
};

/** Questions at the top become two, each judged in some of the lots alone, so that the weights stay whole in every lot. */
const inLots = (chance: Chance, criteria: CriteriaTree, lots: Model['lots']): CriteriaTree => {
  const evidence = new Set(
    criteria.flatMap((one) =>
      one.kind === 'social-value-quantity' ? one.measures.flatMap(({ evidence }) => evidence?.criterion ?? []) : [],
    ),
  );
  return criteria.flatMap((criterion) => {
    if (criterion.kind !== 'scored' || lots.length < 2) return [criterion];
    const scored = chance.percent(20) ? { ...criterion, scoredOnce: true } : criterion;
    if (criterion.parent !== null || evidence.has(criterion.id) || !chance.percent(25)) return [scored];
    const ids = lots.map(({ id }) => id);
    return [
      { ...scored, lots: ids.slice(0, 1) },
      { ...criterion, id: `${criterion.id} elsewhere` as CriterionId, number: `${criterion.number} elsewhere`, lots: ids.slice(1) },
    ];
  });
};

const lotRules = (chance: Chance): Pick<Model, 'lots' | 'lotCap' | 'frameworkCut'> => {
  const values = chance.shuffled([
    '600000',
    '900000',
    ...chance.one([
      ['300000', '1200000'],
      ['600000', '900000'],
    ] as const),
  ]);
  const count = chance.percent(30) ? chance.one([1, 2, 3, 3, 4, 4]) : 0;
  const mechanism = chance.one([
    'descending-value',
    'ascending-value',
    'stated-preference',
    'best-combined-total',
    'best-combined-price',
  ] as const);
  const line = chance.one(['in', 'out'] as const);
  return {
    lots: values.slice(0, count).map((value, at) => ({
      id: `lot ${at}` as LotId,
      number: `${at}`,
      title: `lot ${at}`,
      value: chance.percent(4) ? null : value,
    })),
    lotCap: count > 0 && chance.percent(80) ? { most: chance.one([1, 1, 2]), mechanism } : null,
    frameworkCut: chance.percent(count > 0 ? 90 : 80)
      ? null
      : chance.one<NonNullable<Model['frameworkCut']>>([
          { kind: 'first', count: chance.from(1, 3), line: chance.one(['all-in', 'none-in', 'by-rank']) },
          { kind: 'above', score: chance.one(['50', '60', '200/3']), line },
          { kind: 'within', points: chance.one(['0', '5', '20/3']), line },
        ]),
  };
};

/** One time in eight the procedure has two stages, and the record holds one of them: questions are shared, doubled or asked in the last alone. */
const inStages = (chance: Chance, model: Model): Model => {
  if (!chance.percent(12)) return model;
  const [first, last] = ['first', 'last'] as unknown as readonly [ProcedureStageId, ProcedureStageId];
  const evidence = new Set(
    model.criteria.flatMap((one) =>
      one.kind === 'social-value-quantity' ? one.measures.flatMap((measure) => measure.evidence?.criterion ?? []) : [],
    ),
  );
  const named = new Set(model.tieBreak.flatMap((step) => (step.kind === 'highest-criterion' ? [step.criterion] : [])));
  const isLast = chance.percent(50);
  const cut = chance.one<FrameworkCut>([
    { kind: 'first', count: chance.from(1, 3), line: chance.one(['all-in', 'none-in', 'by-rank']) },
    { kind: 'above', score: chance.one(['20', '50/3']), line: 'in' },
  ]);
  return {
    ...model,
    stages: [
      { id: first, title: 'first', onwards: { cut, scores: chance.one(['carried-forward', 'reset']) } },
      { id: last, title: 'last', onwards: null },
    ],
    earlier: isLast
      ? {
          tender: 't' as TenderId,
          stage: first,
          freezeHash: '' as Sha256,
          decided: '' as Sha256,
          rules: '' as Sha256,
          goneOn: [],
          leftOut: [],
          scores: [],
        }
      : null,
    criteria: model.criteria.flatMap((criterion): readonly Criterion[] => {
      if (criterion.kind === 'price') return [chance.percent(50) ? { ...criterion, stages: [last] } : criterion];
      // What a price is divided by, or quantities hang on, stands in both.
      if (criterion.kind !== 'scored' || criterion.threshold?.modality === 'must' || evidence.has(criterion.id)) return [criterion];
      if (criterion.parent !== null) return [chance.percent(15) ? { ...criterion, stages: [last] } : criterion];
      if (!chance.percent(40)) return [criterion];
      if (named.has(criterion.id) || chance.percent(50)) return [{ ...criterion, stages: [last] }];
      return [
        { ...criterion, stages: [last] },
        { ...criterion, id: `${criterion.id} before` as CriterionId, number: `${criterion.number} before`, stages: [first] },
      ];
    }),
  };
};

/** What is added up over lots may be incomes as well as prices; among all formulas that would hardly ever come up. */
const perhapsReceived = (chance: Chance, criteria: CriteriaTree, { lotCap }: Pick<Model, 'lotCap'>): CriteriaTree =>
  lotCap?.mechanism === 'best-combined-price' && chance.percent(40)
    ? criteria.map((one) => (one.kind === 'price' && !isUnweighedPrice(one) ? judgedBy(one, { kind: 'highest-income' }) : one))
    : criteria;

const inventModel = (chance: Chance): Model => {
  const weightMode = chance.one(['relative', 'absolute'] as const);
  const used = new Set(Array.from({ length: chance.from(1, 3) }, () => chance.one(scales).id));
  const rules = lotRules(chance);
  const criteria = inLots(chance, perhapsReceived(chance, inventTree(chance, weightMode, used), rules), rules.lots);
  const weighed = criteria.flatMap((criterion) => (isPointsCriterion(criterion) && criterion.lots === undefined ? [criterion.id] : []));
  const steps: readonly TieBreakStep[] = [
    { kind: 'highest-quality' },
    { kind: 'highest-social-value' },
    ...[weighed[chance.below(Math.max(1, weighed.length))]].flatMap((criterion) =>
      criterion === undefined ? [] : [{ kind: 'highest-criterion', criterion } as const],
    ),
    { kind: 'lowest-price' },
    { kind: 'drawing-lots' },
  ];
  const model = modelOf(criteria);
  return inStages(
    chance,
    modelOf(criteria, {
      tender: { ...model.tender, estimatedValue: '100000' },
      ...rules,
      weightMode,
      scales: scales.filter(({ id }) => used.has(id)),
      rounding: {
        stage: chance.one(['none', 'none', 'leaf', 'section', 'price', 'total']),
        places: chance.from(0, 3),
        mode: chance.one(['half-up', 'half-even', 'down']),
      },
      tieBreak: chance.shuffled(steps).slice(0, chance.below(4)),
    }),
  );
};

/** The same criteria where their order alone decides: no weights, nothing that asks for points or totals. */
const inTurn = (model: Model): Model => ({
  ...model,
  method: 'lexicographic',
  criteria: model.criteria.map((criterion): Criterion => {
    if (criterion.kind === 'group') return { ...criterion, weight: null, threshold: null };
    return isPointsCriterion(criterion) ? { ...criterion, weight: null } : criterion;
  }),
  tieBreak: model.tieBreak.filter(({ kind }) => kind === 'drawing-lots'),
  lotCap: model.lotCap?.mechanism === 'best-combined-total' ? { ...model.lotCap, mechanism: 'best-combined-price' } : model.lotCap,
  frameworkCut: model.frameworkCut && { kind: 'first', count: 2, line: 'all-in' },
});

const pounds = (chance: Chance): Exact => {
  if (chance.percent(30)) return String(1000 * chance.from(90, 110));
  return printExact(fraction(BigInt(chance.from(1, chance.percent(50) ? 100_000_000 : 200)), 100n));
};

/** All that the measure asks for, or now and then not: then the offer is as good as missing. */
const offerOf = (chance: Chance, bid: BidId, measure: Measure, quantity: Exact): Offer => {
  const half = divide(exact(quantity), fromInteger(2));
  const verified = printExact(chance.percent(50) ? half : divide(exact(quantity), fromInteger(3)));
  const place = (units: Exact) => ({ code: '', decile: chance.from(1, 10), inside: chance.percent(80), quantity: units });
  const places = chance.percent(50) ? [place(quantity)] : [place(printExact(half)), place(printExact(half))];
  return {
    bid,
    measure: measure.id,
    quantity,
    ...(chance.percent(8) ? { verified } : {}),
    ...(measure.attribution?.kind === 'as-offered' && chance.percent(97) ? { share: chance.one(['100', '50', '100/3', '0']) } : {}),
    ...(measure.local !== null && chance.percent(97) ? { places } : {}),
  };
};

/** In lots most suppliers bid for most of them, and most say which they want first. */
const inventBids = (chance: Chance, { lots }: Model): readonly TenderBid[] => {
  const one = (at: number, supplier: number, lot: LotId | null, preference: number | null): TenderBid => ({
    id: `b${at}` as BidId,
    name: `Bid ${at}`,
    supplier: `s${supplier}` as SupplierId,
    lot,
    preference,
  });
  const suppliers = Array.from({ length: chance.from(1, lots.length > 0 ? 4 : 6) }, (_, supplier) => supplier);
  if (lots.length === 0) return suppliers.map((supplier) => one(supplier, supplier, null, null));
  return suppliers.flatMap((supplier) => {
    const wanted = chance.shuffled(lots);
    const says = chance.percent(90);
    return wanted.flatMap(({ id }, preference) =>
      chance.percent(75) ? [one(supplier * 10 + preference, supplier, id, says ? preference + 1 : null)] : [],
    );
  });
};

/** Bids that repeat one another more often than chance would have it, so that ties come up. */
const inventInput = (chance: Chance, model: Model): TenderInput => {
  const all = inventBids(chance, model);
  const out = new Set(all.filter(() => chance.percent(8)).map(({ id }) => id));
  const full = chance.percent(70);
  const there = () => full || chance.percent(96);
  const likeness = chance.one(model.lots.length > 1 ? [0, 60, 97, 100] : [0, 0, 60, 97]);
  const consensus: { criterion: CriterionId; bid: BidId; value: Exact }[] = [];
  const prices: { bid: BidId; pounds: Exact }[] = [];
  const offers: Offer[] = [];
  const usual = pounds(chance);
  for (const { id: bid } of all) {
    if (there()) prices.push({ bid, pounds: chance.percent(likeness) ? usual : pounds(chance) });
  }
  for (const criterion of model.criteria) {
    if (criterion.kind === 'scored') {
      const steps = model.scales.find(({ id }) => id === criterion.scale)?.steps ?? [];
      const common = chance.below(steps.length);
      for (const { id: bid } of all) {
        const at = chance.percent(likeness) ? common : chance.below(steps.length);
        if (there()) consensus.push({ criterion: criterion.id, bid, value: steps[at]?.value ?? '0' });
      }
    }
    if (criterion.kind !== 'social-value-quantity') continue;
    const nothing = chance.percent(5);
    for (const measure of criterion.measures) {
      const common = String(chance.below(1000));
      for (const { id: bid } of all) {
        const any = chance.percent(80) ? String(chance.below(100_000)) : printExact(fraction(BigInt(chance.below(1000)), 7n));
        const quantity = nothing ? '0' : chance.percent(likeness) ? common : any;
        if (there()) offers.push(offerOf(chance, bid, measure, quantity));
      }
    }
  }
  const gates = model.criteria.filter((criterion) => 'threshold' in criterion && criterion.threshold?.modality === 'may');
  const kept = gates.flatMap(({ id: criterion }) => all.filter(() => chance.percent(75)).map(({ id: bid }) => ({ bid, criterion })));
  return {
    bids: all.filter(({ id }) => !out.has(id)),
    setAside: all.filter(({ id }) => out.has(id)),
    consensus: chance.shuffled(consensus),
    prices,
    offers,
    kept,
    tieOrders: [],
    lotDecisions: [],
  };
};

/** Something that no rule gives an answer for. */
const spoilt = (chance: Chance, model: Model, input: TenderInput): readonly [Model, TenderInput] => {
  const [mark, price, offered] = [input.consensus[0], input.prices[0], input.offers[0]];
  const ways: readonly [readonly [Model, TenderInput], ...(readonly [Model, TenderInput])[]] = [
    [{ ...model, criteria: model.criteria.map((one) => (one.kind === 'scored' ? { ...one, weight: '33.33' } : one)) }, input],
    [model, mark ? { ...input, consensus: [...input.consensus.slice(1), { ...mark, value: '3.5001' }] } : input],
    [model, mark ? { ...input, consensus: [...input.consensus, mark] } : input],
    [model, price ? { ...input, prices: [{ ...price, pounds: chance.one(['0', '-1']) }] } : input],
    [model, offered ? { ...input, offers: [{ ...offered, quantity: '-1' }] } : input],
    [model, offered ? { ...input, offers: [{ ...offered, quantity: '2', verified: '3' }] } : input],
    [model, offered ? { ...input, offers: [{ ...offered, share: '100.1' }] } : input],
    [
      model,
      offered
        ? { ...input, offers: [{ ...offered, quantity: '2', places: [{ code: '', decile: 1, inside: true, quantity: '1' }] }] }
        : input,
    ],
    [{ ...model, scales: [] }, input],
  ];
  return chance.one(ways);
};

/** Half of the ties that wait for a draw or a decision get one on record; with lots most, for between them other things can be level. */
const settling = (chance: Chance, { lots }: TenderEvaluation): readonly TieOrder[] =>
  lots
    .flatMap(({ evaluation: { ranking } }) => ranking?.ties ?? [])
    .flatMap(({ open }) =>
      open.filter(() => chance.percent(lots.length > 1 ? 90 : 50)).map(({ asks, bids }) => ({ by: asks, order: chance.shuffled(bids) })),
    );

const decisionOn = (chance: Chance, choice: LotChoice): LotDecision => {
  if (choice.kind === 'order') return { kind: 'order', by: choice.asks, order: chance.shuffled(choice.lots) };
  const from = chance.shuffled(choice.from);
  return { kind: 'combination', by: choice.asks, from, chosen: chance.shuffled(from[0] ?? []) };
};

/** Most of what the mechanism leaves open between lots is decided on record, one thing after the other; now and then about something that is no longer level. */
const choosing = (chance: Chance, model: Model, input: TenderInput): Omit<Case, 'pricing'> => {
  const outcome = evaluateTender(model, input);
  if (!outcome.ok) return { model, input, evaluation: null };
  const { awards } = outcome.value;
  if (!awards || awards.ok || !awards.choice || chance.percent(40)) return { model, input, evaluation: outcome.value };
  const decision = decisionOn(chance, awards.choice);
  const lapsed =
    decision.kind === 'order' ? { ...decision, order: decision.order.slice(1) } : { ...decision, from: decision.from.slice(1) };
  return choosing(chance, model, { ...input, lotDecisions: [...input.lotDecisions, chance.percent(10) ? lapsed : decision] });
};

export const inventCase = (draw: Draw): Case => {
  const chance = chanceOf(draw);
  const invented = inventModel(chance);
  const isPriced = chance.percent(15);
  const published = isPriced ? withPriceRules(chance, invented) : invented;
  const sound = chance.percent(8) ? inTurn(published) : published;
  const given = inventInput(chance, sound);
  const pricing = isPriced ? inventPricing(chance, sound, given) : null;
  const facts = pricing ? { ...given, prices: pricing.prices } : given;
  const [model, input] = chance.percent(2) ? spoilt(chance, sound, facts) : [sound, facts];
  const first = evaluateTender(model, input);
  const answered = first.ok
    ? choosing(chance, model, { ...input, tieOrders: settling(chance, first.value) })
    : { model, input, evaluation: null };
  return { ...answered, pricing };
};

/** As a compute file gives it: prices as they were submitted, and the steps taken on them. */
export const inputAsSubmitted = ({ input: { prices, ...facts }, pricing }: Case) => {
  if (!pricing) return { ...facts, prices: prices.map(({ bid, pounds: amount }) => ({ bid, amount })), priceSteps: [] };
  const linesOf = new Map(pricing.schedules.map(({ bid, lines }) => [bid, lines]));
  return {
    ...facts,
    prices: pricing.tendered.map((price) => ({ ...price, lines: linesOf.get(price.bid) ?? [] })),
    priceSteps: pricing.priceSteps.map(({ id, lot, step }) => ({ id, lot, step })),
  };
};

/** As another program reads it: the numbers of the evaluation without their workings. */
export const lineOf = ({
  model: { tender, panel: _, ...model },
  input,
  evaluation,
  pricing,
}: Omit<Case, 'input'> & { readonly input: object }): string =>
  JSON.stringify({ ...pricing, model: { estimatedValue: tender.estimatedValue, ...model }, input, evaluation }, (_, value: unknown) =>
    value !== null && typeof value === 'object' && 'formula' in value && 'value' in value ? { value: value.value } : value,
  );

const traitsOfOffers = ({ points, measures, caps }: SocialValueCriterion): readonly string[] => [
  points.kind,
  ...caps.map(({ kind }) => kind),
  ...measures.flatMap((one) => [
    ...(one.attribution ? [`attribution ${one.attribution.kind}`] : []),
    ...(one.displacement === null ? [] : ['displacement']),
    ...(one.dropOff ? ['drop-off'] : []),
    ...(one.local ? ['by place'] : []),
    ...(one.evidence ? ['evidence factor'] : []),
    ...(one.cap ? [one.cap.kind] : []),
  ]),
];

const traitsOfPricing = ({ tendered, priceSteps, prices }: Pricing): readonly string[] => [
  ...priceSteps.map(({ step }) => `price step: ${step.kind}`),
  ...(priceSteps.some(({ rows }) => rows.some(({ currency, into }) => currency !== into)) ? ['price converted'] : []),
  ...(prices.length < tendered.length ? ['price not in pounds'] : []),
];

/** What a run has seen, so that nobody takes a thousand easy tenders for a thousand tenders. */
export const traitsOf = ({ model, input, evaluation, pricing }: Case): readonly string[] => {
  if (!evaluation) return ['refused'];
  const { lots, awards } = evaluation;
  const rankings = lots.flatMap(({ evaluation: { ranking } }) => ranking ?? []);
  const ties = rankings.flatMap(({ ties }) => ties);
  const bids = lots.flatMap(({ evaluation: { bids } }) => bids);
  const mechanism = model.lotCap?.mechanism ?? 'none';
  return [
    rankings.length === lots.length ? 'ranked' : 'incomplete',
    ...(ties.length > 0 ? ['tied'] : []),
    ...(ties.some(({ open }) => open.length > 0) ? ['tie still open'] : []),
    ...(input.tieOrders.length > 0 ? ['tie settled on record'] : []),
    ...(bids.some(({ standing }) => standing === 'disqualified') ? ['disqualified'] : []),
    ...(bids.some(({ standing }) => standing === 'awaiting-decision') ? ['awaiting a decision'] : []),
    ...(bids.some(({ gates }) => gates.some(({ consequence }) => consequence === 'kept')) ? ['kept after a threshold'] : []),
    ...(input.setAside.length > 0 ? ['set aside'] : []),
    ...(bids.some(({ offers }) => offers.some(({ promised, counted }) => promised !== counted)) ? ['capped'] : []),
    ...(bids.some(({ total }) => total && exact(total.value).denominator > 10n ** 12n) ? ['long fractions'] : []),
    ...(lots.some(({ admitted }) => admitted?.ok) ? [`framework: ${model.frameworkCut?.kind ?? ''}`] : []),
    ...(awards ? [awards.ok ? (awards.value.capped ? `lots by ${mechanism}` : 'lots to their firsts') : 'lots not awarded'] : []),
    ...(awards?.ok && awards.value.capped && mechanism === 'best-combined-price' && model.criteria.some(judgesIncome)
      ? ['lots by incomes']
      : []),
    ...(awards && !awards.ok && awards.choice ? [`lots: ${awards.choice.kind} to be chosen`] : []),
    ...(awards?.ok ? awards.value.settled.map(({ kind }) => `lots: ${kind} on record`) : []),
    ...(lots.length > 1 && model.criteria.some((one) => one.kind === 'scored' && one.scoredOnce) ? ['scored once for all lots'] : []),
    ...(model.stages.length > 0 ? [model.earlier ? 'the last of two stages' : 'the first of two stages'] : []),
    ...(rankings.some(({ order }) => order && order.length > 0) ? ['put in order by criteria'] : []),
    ...(pricing ? traitsOfPricing(pricing) : []),
    `rounded at: ${model.rounding.stage}`,
    ...model.criteria.flatMap((criterion) => (criterion.kind === 'price' ? [criterion.formula.kind] : [])),
    ...model.criteria.flatMap((criterion) => (criterion.kind === 'social-value-quantity' ? traitsOfOffers(criterion) : [])),
  ];
};
