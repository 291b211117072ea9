/** Builders of models and inputs for tests, and ways to read results. Ids are the words that the test reads by. */

import type {
  CriteriaTree,
  Criterion,
  GroupCriterion,
  PriceCriterion,
  ScoredCriterion,
  SocialValueCriterion,
  Threshold,
} from './criteria.ts';
import { judgedBy } from './criteria.ts';
import { evaluate } from './evaluate.ts';
import { exact } from './exact.ts';
import type { BidEvaluation, Evaluation, EvaluationInput, NamedBid } from './evaluation.ts';
import type { BidId, CriterionId, Exact, MeasureId, PersonId, ScaleId, TenderId } from './ids.ts';
import type { Model, PanelMember, Role } from './model.ts';
import type { PriceFormula } from './price-formula.ts';
import { scaleTemplates } from './scale-templates.ts';
import type { Scale } from './scale.ts';
import type { Measure, OfferFact } from './measure.ts';
import type { PointsRule } from './social-value-points.ts';

const node = (id: string, parent: string | null) => ({
  id: id as CriterionId,
  parent: parent as CriterionId | null,
  number: id,
  title: id,
  text: `How well does the bid answer ${id}?`,
});

export const group = (id: string, parent: string | null, weight: Exact | null, more: Partial<GroupCriterion> = {}): GroupCriterion => ({
  ...node(id, parent),
  kind: 'group',
  weight,
  threshold: null,
  ...more,
});

export const scored = (id: string, parent: string | null, weight: Exact | null, more: Partial<ScoredCriterion> = {}): ScoredCriterion => ({
  ...node(id, parent),
  kind: 'scored',
  weight,
  envelope: 'quality',
  scale: fiveSteps.id,
  threshold: null,
  considerations: [],
  limit: { kind: 'words', most: 1000, beyond: 'not-read' },
  guidance: '',
  assessors: [],
  ...more,
});

export const priced = (weight: Exact, formula: PriceFormula = { kind: 'lowest-over-price' }): PriceCriterion =>
  judgedBy({ ...node('Price', null), kind: 'price', weight, formula: { kind: 'lowest-over-price' } }, formula);

export const quantities = (
  id: string,
  parent: string | null,
  weight: Exact | null,
  measures: readonly Measure[],
  points: PointsRule = { kind: 'relative-to-highest' },
  more: Partial<SocialValueCriterion> = {},
): SocialValueCriterion => ({
  ...node(id, parent),
  kind: 'social-value-quantity',
  weight,
  points,
  measures,
  caps: [],
  verification: 'Quantities are checked against the method statements; what is counted twice is taken off.',
  ...more,
});

export const measure = (id: string, unit: string, value: Exact, more: Partial<Measure> = {}): Measure => ({
  id: id as MeasureId,
  code: id,
  title: id,
  theme: '',
  outcome: '',
  nature: 'other',
  unit,
  value,
  valueIncludesDeadweight: false,
  deadweight: null,
  attribution: null,
  displacement: null,
  dropOff: null,
  local: null,
  evidence: null,
  cap: null,
  origin: { source: 'Own example', version: '1', licence: '', validFrom: '', notes: '' },
  ...more,
});

/** So many units, promised and verified alike, nowhere in particular. */
export const offerOf = (units: Exact, more: Partial<OfferFact> = {}): OfferFact => ({
  promised: exact(units),
  units: exact(units),
  share: null,
  places: [],
  ...more,
});

export const threshold = (
  value: Exact,
  modality: Threshold['modality'] = 'must',
  comparison: Threshold['comparison'] = 'at-least',
): Threshold => ({
  comparison,
  value,
  modality,
});

const [zeroToFive] = scaleTemplates;

/** 0 to 5, raw ÷ 5. */
export const fiveSteps: Scale = {
  id: '0-5' as ScaleId,
  name: zeroToFive.name,
  steps: zeroToFive.steps,
  reading: 'of-maximum',
};

export const member = (id: string, ...roles: readonly Role[]): PanelMember => ({
  id: id as PersonId,
  name: id,
  position: 'Officer, Borough of Test',
  roles,
  certificate: 'AAAA',
  ageRecipient: 'age1test',
});

/** Complete and ready to freeze but for the criteria. */
export const modelOf = (criteria: CriteriaTree, more: Partial<Model> = {}): Model => ({
  tender: {
    id: 'tender' as TenderId,
    reference: 'T-1',
    title: 'A tender',
    authority: 'Borough of Test',
    regime: 'pa23',
    procedure: 'open',
    contractType: 'ordinary',
    description: '',
    estimatedValue: null,
    termMonths: null,
    deadline: '',
    noticeReference: '',
    socialValueConsideration: 'Considered.',
    lotsReason: 'One place, one supplier.',
    place: '',
    definitions: [],
    provenance: 'invented',
  },
  method: 'points',
  weightMode: 'absolute',
  criteria,
  scales: [fiveSteps],
  rounding: { stage: 'none', places: 2, mode: 'half-up' },
  tieBreak: [{ kind: 'highest-quality' }],
  lots: [],
  lotCap: null,
  frameworkCut: null,
  stages: [],
  earlier: null,
  lotOf: null,
  policy: null,
  panel: [
    member('Lead', 'lead'),
    member('Chair', 'moderator'),
    member('Ann', 'assessor'),
    member('Ben', 'assessor'),
    member('Cat', 'assessor'),
    member('Pat', 'price-evaluator'),
    member('Deb', 'approver'),
  ],
  places: null,
  ...more,
});

export const named = (id: string): NamedBid => ({ id: id as BidId, name: `Bidder ${id}` });

/** One bid as a test writes it: scores by criterion, a price in pounds, quantities by measure. */
export interface BidTable {
  readonly scores?: Readonly<Record<string, number | string>>;
  readonly price?: Exact | null;
  readonly offers?: Readonly<Record<string, Exact>>;
}

/** Bids by name, all standing unless `setAside` names them. */
export const inputOf = (
  bids: Readonly<Record<string, BidTable>>,
  more: Partial<EvaluationInput> & { readonly out?: readonly string[] } = {},
): EvaluationInput => {
  const { out = [], ...rest } = more;
  const names = Object.keys(bids);
  return {
    bids: names.filter((name) => !out.includes(name)).map(named),
    setAside: names.filter((name) => out.includes(name)).map(named),
    consensus: Object.entries(bids).flatMap(([bid, { scores = {} }]) =>
      Object.entries(scores).map(([criterion, value]) => ({
        bid: bid as BidId,
        criterion: criterion as CriterionId,
        value: String(value),
      })),
    ),
    prices: Object.entries(bids).flatMap(([bid, { price }]) => (price ? [{ bid: bid as BidId, pounds: price }] : [])),
    offers: Object.entries(bids).flatMap(([bid, { offers = {} }]) =>
      Object.entries(offers).map(([measure, quantity]) => ({ bid: bid as BidId, measure: measure as MeasureId, quantity })),
    ),
    kept: [],
    tieOrders: [],
    ...rest,
  };
};

/** The criterion that a test knows to be there. */
export const pick = (tree: CriteriaTree, id: string): Criterion => {
  const found = tree.find((criterion) => criterion.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
};

/** The evaluation of what a test knows to be sound. */
export const evaluated = (model: Model, input: EvaluationInput): Evaluation => {
  const evaluation = evaluate(model, input);
  if (!evaluation.ok) throw new Error(evaluation.refusal.sentence);
  return evaluation.value;
};

/** Exact totals by bid; null where there is none. */
export const totalsOf = ({ bids }: Evaluation): Readonly<Record<string, string | null>> =>
  Object.fromEntries(bids.map(({ bid, total }) => [bid, total && total.value]));

/** Exact points of one bid for one criterion; null where they are not known. */
export const pointsFor = (bid: BidEvaluation | undefined, criterion: string): string | null =>
  bid?.points.find((entry) => entry.criterion === criterion)?.points?.value ?? null;
