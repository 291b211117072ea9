/** The record as the award report prints it: names for ids, decisions with their authors, numbers with their working. */

import { createHash } from 'node:crypto';
import type { Derivation } from '../../shared/domain/derivation.ts';
import { comparablePrices } from '../../shared/domain/pricing.ts';
import type { PriceCriterion } from '../../shared/domain/criteria.ts';
import type { BidEvaluation, Evaluation } from '../../shared/domain/evaluation.ts';
import { noPriceRules } from '../../shared/domain/price-steps.ts';
import { holidaysOnRecord, notDone, standstillOnRecord } from '../../shared/domain/after-award.ts';
import { markedOn } from '../../shared/domain/answers.ts';
import { cutWords } from '../../shared/domain/framework-cut.ts';
import { scoredLeaves } from '../../shared/domain/criteria.ts';
import { decisionInWords, lotName } from '../../shared/domain/lot-words.ts';
import type { BidId, CriterionId, LotId, PersonId, Time } from '../../shared/domain/ids.ts';
import type { Model } from '../../shared/domain/model.ts';
import { modelOfLot } from '../../shared/domain/lot-model.ts';
import { formulaWords, isRankingFormula, isUnweighedFormula } from '../../shared/domain/price-formula.ts';
import { stageAfterThis, stageHeld, stageName } from '../../shared/domain/procedure-stages.ts';
import type { TableAtHand } from '../../shared/domain/place-flags.ts';
import { outsideMarks } from '../../shared/domain/moderate.ts';
import { allowed, type Outcome } from '../../shared/domain/result.ts';
import { roleNames, stages } from '../../shared/domain/stages.ts';
import { leadsTo, type TenderEvaluation } from '../../shared/domain/tender-evaluation.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import type {
  AwardReport,
  Decided,
  ReportedBid,
  ReportedConsensus,
  ReportedGate,
  ReportedPriceFormula,
} from '../documents/award-report/report.ts';
import { fingerprintWords } from '../packs/certificate.ts';
import { headsOf, lastActAt } from '../store/acts.ts';
import {
  formerResultsOf,
  isResultOpen,
  recommendationsOf,
  shownEvaluation,
  type ThresholdDecision,
  thresholdDecisionsOf,
  tieDecisionsOf,
} from '../store/queries/award.ts';
import { type CameWithBid, cameWithBids, type Consensus, consensusOf } from '../store/queries/moderate.ts';
import { priceStepsOf, pricesOnTheirWayIn, schedulesOf, tenderedOf } from '../store/queries/price.ts';
import {
  criteriaOf,
  freezeHashOf,
  wholeTenderOf,
  lotsApartOf,
  memberOf,
  modelOf,
  publishedLotsOf,
  publishedModelOf,
  refinementOf,
  turnedKeys,
} from '../store/queries/prepare.ts';
import { disregardsOf } from '../store/queries/gates.ts';
import { checkedFindings } from '../store/queries/findings.ts';
import {
  type BidRow,
  bidsOf,
  declarationsOf,
  disregardedBids,
  filesOf,
  type GateRow,
  gatesOf,
  startedWithFewer,
} from '../store/queries/receive.ts';
import { countedValuesOf } from '../store/queries/score.ts';
import { afterAwardOf } from '../store/queries/after-award.ts';
import { courseOf } from '../store/queries/course.ts';
import { happenedToAward } from './after-award.ts';
import { decidedLots } from './award-lots.ts';
import { nameOf, type View } from './desk.ts';
import { isAnythingSealed } from './prices.ts';
import { proceduresFor } from './procedures-report.ts';
import { groundWords } from './receive-view.ts';
import { assuranceFor } from './report-assurance.ts';
import { socialValueFor } from './report-social-value.ts';
import { trialsFor } from './report-trials.ts';

/** `table` is what the places of offers are looked up in once more. */
type Record = Pick<View, 'db' | 'tender' | 'stage' | 'viewer' | 'today'> & { readonly table: TableAtHand };

const fingerprint = (hex: string) => ({ hex, words: fingerprintWords(hex) });

/** Stands for the whole record as it is: SHA-256 of the heads of all act chains, in canonical form. */
export const recordFingerprint = (record: Pick<View, 'db' | 'tender'>): string =>
  createHash('sha256')
    .update(canonical(headsOf(record.db, record.tender)))
    .digest('hex');

/** The report of a record whose quality is locked: of the whole contract, or of all lots with each as a part of it. */
export const awardReportOf = (record: Record, packFingerprint: string | null = null): Outcome<AwardReport> => {
  const { db, tender } = record;
  const model = modelOf(db, tender);
  const evaluated = shownEvaluation(db, tender);
  if (!evaluated.ok) return evaluated;
  const led = leadsTo(evaluated.value);
  const beside: Beside = {
    assurance: assuranceFor(record, evaluated.value),
    packFingerprint,
    led: led.ok ? led.value.flatMap(({ bids }) => bids) : [],
  };
  const [first, ...more] = evaluated.value.lots;
  if (first?.lot === null && more.length === 0) return allowed(partOf(record, model, first.evaluation, bidsOf(db, tender), null, beside));
  const parts = evaluated.value.lots.flatMap(({ lot, evaluation }) => {
    const bids = bidsOf(db, tender)
      .filter((bid) => bid.lot === lot?.id)
      .map((bid) => ({ ...bid, bidder: bid.registered }));
    return lot
      ? [
          {
            name: lotName(lot),
            value: lot.value,
            report: partOf(record, modelOfLot(model, lot.id), evaluation, bids, lot.id, beside),
          },
        ]
      : [];
  });
  const nothingYet: Evaluation = {
    weights: [],
    bids: evaluated.value.lots.flatMap(({ evaluation }) => evaluation.bids),
    missing: [],
    ranking: null,
  };
  const whole = partOf(record, model, nothingYet, bidsOf(db, tender), null, beside);
  return allowed({ ...whole, draft: recommendationsOf(db, tender).length === 0, lots: lotsReport(record, model, evaluated.value, parts) });
};

/** What was kept when a bid left the running or came back, with a ranking where the contract is let as one. */
const formerFor = (record: Record): AwardReport['former'] =>
  formerResultsOf(record.db, record.tender).map(({ cause, bids, result, ...row }) => ({
    ...decidedBy(record)(row),
    cause,
    bids,
    sentences: result.lots.map(({ sentence }) => sentence).filter((sentence) => sentence !== ''),
    places: result.lots
      .filter(({ lot }) => lot === null)
      .flatMap(({ places }) => places.map(({ figure, ...place }) => ({ ...place, figure: figure?.value ?? null }))),
  }));

/** Who gets which lot, in words. */
const lotsReport = (
  record: Record,
  { lotCap }: Model,
  evaluation: TenderEvaluation,
  parts: NonNullable<AwardReport['lots']>['parts'],
): AwardReport['lots'] => {
  const { awards, lots } = evaluation;
  const named = lots.flatMap(({ lot, evaluation: { bids } }) => (lot ? [{ ...lot, bids }] : []));
  return {
    cap: lotCap && lotCap.mechanism ? { most: lotCap.most, mechanism: lotCap.mechanism } : null,
    sentences: !awards ? [] : awards.ok ? awards.value.awards.map(({ sentence }) => sentence) : [awards.refusal.sentence],
    decisions: decidedLots(record, evaluation).map(({ decision, counts, witness, ...row }) => ({
      ...decidedBy(record)(row),
      ...decisionInWords(named, decision),
      kind: decision.by,
      witness: nameOf(record, witness),
      counts,
    })),
    total: awards?.ok ? awards.value.total : null,
    price: awards?.ok ? awards.value.price : null,
    parts,
  };
};

/** The same for every part. */
interface Beside {
  readonly assurance: AwardReport['assurance'];
  readonly packFingerprint: string | null;
  readonly led: AwardReport['led'];
}

/** The report of one lot, or of a contract that is let as one: its rules, its bids, its result. */
const partOf = (
  record: Record,
  model: Model,
  evaluation: Evaluation,
  bids: readonly BidRow[],
  lot: LotId | null,
  { assurance, packFingerprint, led }: Beside,
): AwardReport => {
  const { db, tender } = record;
  const recommendation = recommendationsOf(db, tender).find((one) => one.lot === lot) ?? null;
  const isHere = ({ bid }: { readonly bid: BidId }): boolean => bids.some(({ id }) => id === bid);
  const prices = pricesOnTheirWayIn(db, tender).filter(isHere);
  const { id: _, ...details } = model.tender;
  const decided = decidedBy(record);
  return {
    draft: recommendation === null,
    led: led.filter((key) => bids.some(({ id }) => id === key)),
    isOpen: isResultOpen(db, tender),
    stages: stagesFor(record),
    lotsApart: lotsApartFor(record),
    lots: null,
    made: lastActAt(db, tender) ?? '',
    invented: details.provenance === 'invented',
    impliedPrices: details.provenance === 'implied-prices',
    tender: details,
    afterAward: lot === null ? afterAwardFor(record) : null,
    recommendation: recommendation ? { bids: recommendation.bids, ...decided(recommendation) } : null,
    criteria: criteriaFor(model, evaluation),
    scales: model.scales,
    rounding: model.rounding,
    tieBreak: model.tieBreak,
    bids: bidsFor(record, evaluation, bids),
    points: evaluation.bids.flatMap((bid) =>
      bid.points.map((one) => ({ criterion: one.criterion, bid: bid.bid, points: one.points?.value ?? null })),
    ),
    consensus: consensusFor(record, model, bids),
    gates: gatesFor(record, evaluation).filter(({ bid }) => bids.some(({ id }) => id === bid)),
    procedures: proceduresFor(record, bids, lot),
    assurance,
    prices: prices.length > 0 ? [...comparablePrices(prices)] : null,
    tendered: tenderedOf(db, tender).filter(isHere),
    waiting: prices.flatMap(({ bid, waits }) => (waits.length > 0 ? [bid] : [])),
    priceSteps: priceStepsOf(db, tender)
      .filter((step) => step.lot === lot)
      .map((step) => ({ rows: step.rows, ...decided(step) })),
    schedules: schedulesOf(db, tender)
      .filter(isHere)
      .map(({ bid, lines, caveats }) => ({ bid, lines: lines.length, caveats: caveats.map(({ sentence }) => sentence) })),
    rankedBy: evaluation.ranking?.by ?? (model.method === 'lexicographic' ? 'criteria-order' : 'total'),
    order: (evaluation.ranking?.order ?? []).map(({ sentence }) => sentence),
    priceFormulas: model.criteria.flatMap((criterion) =>
      criterion.kind === 'price' ? [priceFormulaFor(model, evaluation, criterion)] : [],
    ),
    socialValue: socialValueFor(record, model, evaluation, decided, isHere),
    // A part has none of its own: what changed is told once, of all lots together.
    former: lot === null ? formerFor(record) : [],
    margin: evaluation.ranking?.margin ? { ...evaluation.ranking.margin, points: evaluation.ranking.margin.points.value } : null,
    ties: tiesFor(record, evaluation),
    policy: model.policy,
    answers: checkedFindings(record.db, record.tender).flatMap(({ sentence, answer }) => (answer ? [{ sentence, ...answer }] : [])),
    ...trialsFor(record),
    panel: panelFor(record, model),
    scoredByFewer: fewerFor(record),
    locks: locksFor(record),
    fingerprints: {
      freeze: fingerprint(freezeHashOf(db, tender) ?? ''),
      record: fingerprint(recordFingerprint(record)),
      pack: packFingerprint === null ? null : fingerprint(packFingerprint),
    },
  };
};

/** null before the recommendation, and where another stage follows. */
const afterAwardFor = (record: Record): AwardReport['afterAward'] => {
  const { db, tender, stage } = record;
  if (stages.indexOf(stage) < stages.indexOf('recommended') || courseOf(db, tender).abandoned) return null;
  const facts = afterAwardOf(db, tender);
  if (facts.goesOn !== null) return null;
  const holidays = holidaysOnRecord(facts);
  const clock = holidays ? standstillOnRecord(facts, holidays) : null;
  return {
    steps: happenedToAward(record).map(({ what, on, by, text }) => ({ what, on, by, text })),
    standstill: clock?.ok && clock.value ? clock.value.sentence : '',
    notDone: notDone(facts),
  };
};

const decidedBy =
  (record: Record) =>
  ({ actor, at, reason }: { readonly actor: PersonId; readonly at: Time; readonly reason: string }): Decided => ({
    by: nameOf(record, actor),
    at,
    reason,
  });

/** Of the procedure as it was published; null where it has one stage alone. */
const stagesFor = ({ db, tender }: Record): AwardReport['stages'] => {
  const model = publishedModelOf(db, tender);
  const name = stageName(model);
  if (name === null) return null;
  const { earlier, stages } = model;
  const refined = refinementOf(db, tender);
  return {
    name,
    list: stages.map(({ id, title, onwards }) => ({
      title,
      isThis: id === stageHeld(model)?.id,
      onwards: onwards && { rule: onwards.cut ? cutWords(onwards.cut) : '', scores: onwards.scores },
    })),
    next: stageAfterThis(model)?.title ?? null,
    from: earlier && {
      title: stages.find(({ id }) => id === earlier.stage)?.title ?? '',
      tender: earlier.tender,
      freezeHash: earlier.freezeHash,
      decided: earlier.decided,
      goneOn: earlier.goneOn.map((one) => one.name),
      leftOut: earlier.leftOut.map((one) => one.name),
      carried: earlier.scores.length,
    },
    refinement: refined && {
      by: nameOf({ db, tender }, refined.actor),
      at: refined.at,
      providedFor: refined.refinement.providedFor,
      changesCriterion: refined.refinement.changesCriterion,
      statement: refined.refinement.statement,
      eliminated: refined.refinement.eliminated.map(({ bid, wouldHaveProgressed }) => ({
        name: earlier?.leftOut.find((one) => one.bid === bid)?.name ?? '',
        wouldHaveProgressed,
      })),
    },
  };
};

/** Null where every lot that was published together is decided in this record. */
const lotsApartFor = (record: Record): AwardReport['lotsApart'] => {
  const { db, tender } = record;
  const of = wholeTenderOf(db, tender);
  const apart = lotsApartOf(db, tender);
  const names = new Map(publishedLotsOf(db, tender).map((lot) => [lot.id, lotName(lot)]));
  if (!of && apart.length === 0) return null;
  return {
    of: of && { lot: lotName(of.lot), reference: of.reference, tender: of.tender, freezeHash: of.freezeHash, parted: of.parted },
    gone: apart.map(({ lot, ...row }) => ({ ...decidedBy(record)(row), lot: names.get(lot) ?? 'A lot' })),
  };
};

const criteriaFor = (model: Model, evaluation: Evaluation): AwardReport['criteria'] =>
  model.criteria.map((criterion) => {
    const weight = evaluation.weights.find((one) => one.criterion === criterion.id);
    return {
      key: criterion.id,
      parent: criterion.parent,
      number: criterion.number,
      title: criterion.title,
      text: criterion.text,
      kind: criterion.kind,
      relative: weight?.relative ?? null,
      absolute: weight?.absolute ?? null,
      scale: criterion.kind === 'scored' ? criterion.scale : null,
      threshold: 'threshold' in criterion ? criterion.threshold : null,
      considerations: criterion.kind === 'scored' ? criterion.considerations : [],
    };
  });

const whyOut = (record: Record, bid: BidRow, gates: readonly GateRow[], thresholds: readonly ThresholdDecision[]): Decided | null => {
  const decided = decidedBy(record);
  if (bid.withdrawnReason !== null) return { by: nameOf(record, bid.actor), at: bid.at, reason: bid.withdrawnReason };
  const left = disregardsOf(record.db, record.tender).find((one) => one.bid === bid.id);
  if (left) return decided({ ...left, reason: `It ${groundWords(left.case.ground)}. ${left.case.reason}` });
  const failed = gates.find((gate) => gate.bid === bid.id && gate.outcome === 'fail');
  if (failed) return decided(failed);
  const rejected = thresholds.find((one) => one.bid === bid.id && one.outcome === 'reject');
  return rejected ? decided(rejected) : null;
};

const standingOf = (bid: BidRow, found: BidEvaluation | undefined, isDisregarded: boolean): ReportedBid['standing'] => {
  if (bid.withdrawnReason !== null) return 'withdrawn';
  if (isDisregarded) return 'disregarded';
  if (!found || found.standing === 'set-aside') return 'failed';
  return found.standing;
};

const bidsFor = (record: Record, evaluation: Evaluation, bids: readonly BidRow[]): AwardReport['bids'] => {
  const gates = gatesOf(record.db, record.tender);
  const thresholds = thresholdDecisionsOf(record.db, record.tender);
  const files = filesOf(record.db, record.tender);
  const disregarded = disregardedBids(record.db, record.tender);
  return bids.map((bid) => {
    const found = evaluation.bids.find((one) => one.bid === bid.id);
    return {
      key: bid.id,
      name: bid.bidder.name,
      alias: bid.bidder.alias,
      identifier: bid.bidder.identifier,
      size: bid.bidder.size,
      vcse: bid.bidder.vcse,
      received: files
        .filter((file) => file.bid === bid.id)
        .reduce<Time | null>((last, file) => (last === null || file.receivedAt > last ? file.receivedAt : last), null),
      standing: standingOf(bid, found, disregarded.has(bid.id)),
      out: whyOut(record, bid, gates, thresholds),
      rank: evaluation.ranking?.places.find((place) => place.bid === bid.id)?.rank ?? null,
      total: found?.total ?? null,
      figure: found?.figure ?? null,
    };
  });
};

/** What counts for these bids; of a question that is scored once, what was agreed on whichever of the supplier's bids. */
const agreedFor = (record: Record, { criteria }: Model, bids: readonly BidRow[]): Consensus[] => {
  const all = Map.groupBy(consensusOf(record.db, record.tender), ({ criterion }) => criterion);
  const registered = bidsOf(record.db, record.tender);
  return scoredLeaves(criteria).flatMap((question) => {
    const agreed = new Map(all.get(question.id)?.map((one) => [one.bid, one]));
    return bids.flatMap((bid) => {
      const found = agreed.get(markedOn(question, bid, registered, (id) => agreed.has(id)));
      return found ? [{ ...found, bid: bid.id }] : [];
    });
  });
};

/** What came with the bid: it still stands, or was agreed anew here. */
const carriedAs = ({ agreedIn }: Consensus, came: CameWithBid | undefined): ReportedConsensus['carried'] =>
  came ? { stage: came.stage, score: came.value, reason: came.reason, stands: agreedIn !== undefined } : null;

const consensusFor = (record: Record, model: Model, bids: readonly BidRow[]): AwardReport['consensus'] => {
  const marks = Map.groupBy(countedValuesOf(record.db, record.tender), ({ criterion, bid }) => `${criterion} ${bid}`);
  const came = cameWithBids(record.db, record.tender);
  return agreedFor(record, model, bids).map((one) => ({
    criterion: one.criterion,
    bid: one.bid,
    score: one.value,
    reason: one.reason,
    explanations: one.explanations,
    dissent: one.dissent,
    present: one.present.map((person) => nameOf(record, person)),
    outside: outsideMarks(
      one.value,
      (marks.get(`${one.criterion} ${one.bid}`) ?? []).map(({ value }) => value),
    ),
    agreed: { by: nameOf(record, one.actor), at: one.at },
    carried: carriedAs(one, came.get(`${one.criterion} ${one.bid}`)),
  }));
};

const gatesFor = (record: Record, evaluation: Evaluation): AwardReport['gates'] => {
  const decided = decidedBy(record);
  const thresholds = thresholdDecisionsOf(record.db, record.tender);
  const people = gatesOf(record.db, record.tender).map((gate): ReportedGate => ({
    bid: gate.bid,
    criterion: gate.criterion,
    outcome: gate.outcome === 'pass' ? 'passed' : 'failed',
    sentence: '',
    decision: decided(gate),
  }));
  const rules = evaluation.bids.flatMap((bid) =>
    bid.gates.map((gate): ReportedGate => {
      const decision = thresholds.find((one) => one.bid === bid.bid && one.criterion === gate.criterion);
      return {
        bid: bid.bid,
        criterion: gate.criterion,
        outcome: gate.consequence === 'kept' ? 'kept' : gate.consequence === 'needs-decision' && !decision ? 'undecided' : gate.result,
        sentence: gate.sentence,
        decision: decision ? decided(decision) : null,
      };
    }),
  );
  return [...people, ...rules];
};

interface CriterionWorkings {
  readonly criterion: CriterionId;
  readonly workings: readonly { readonly bid: BidId; readonly working: Derivation }[];
}

/** The working of each bid's points, for every criterion of one kind. */
const workingsOf = (model: Model, evaluation: Evaluation, kind: 'price'): readonly CriterionWorkings[] =>
  model.criteria
    .filter((criterion) => criterion.kind === kind)
    .map((criterion) => ({
      criterion: criterion.id,
      workings: evaluation.bids.flatMap((bid) => {
        const working = bid.points.find((one) => one.criterion === criterion.id)?.points;
        return working ? [{ bid: bid.bid, working }] : [];
      }),
    }));

const priceFormulaFor = (model: Model, evaluation: Evaluation, criterion: PriceCriterion): ReportedPriceFormula => {
  const { id, formula, rules = noPriceRules } = criterion;
  const base = { criterion: id, rules, formula: formulaWords(formula) };
  if (!isUnweighedFormula(formula))
    return {
      ...base,
      comesTo: 'points',
      workings: workingsOf(model, evaluation, 'price').find((one) => one.criterion === id)?.workings ?? [],
    };
  const figures = evaluation.bids.flatMap(({ bid, figure }) => (figure ? [{ bid, working: figure }] : []));
  return isRankingFormula(formula) ? { ...base, comesTo: 'pounds', workings: figures } : { ...base, comesTo: 'gate', workings: [] };
};

const tiesFor = (record: Record, evaluation: Evaluation): AwardReport['ties'] => {
  const decided = decidedBy(record);
  const decisions = tieDecisionsOf(record.db, record.tender);
  return (evaluation.ranking?.ties ?? []).map((tie) => {
    const found = decisions.find((one) => one.order.every((bid) => tie.bids.includes(bid)));
    return {
      sentence: tie.sentence,
      decision: found ? { ...decided(found), kind: found.by, order: found.order, witness: nameOf(record, found.witness) } : null,
    };
  });
};

const fewerFor = (record: Record): AwardReport['scoredByFewer'] => {
  const started = startedWithFewer(record.db, record.tender);
  if (!started) return null;
  const question = new Map(criteriaOf(record.db, record.tender).map(({ id, number, title }) => [id, `${number} ${title}`.trim()]));
  const bidder = new Map(bidsOf(record.db, record.tender).map((bid) => [bid.id, bid.bidder.name]));
  return {
    ...decidedBy(record)(started),
    answers: started.answers.map(({ criterion, bid, able, planned }) => ({
      question: question.get(criterion) ?? '',
      bidder: bidder.get(bid) ?? '',
      able,
      planned,
    })),
  };
};

const panelFor = (record: Record, model: Model): AwardReport['panel'] => {
  const declarations = declarationsOf(record.db, record.tender);
  return model.panel.map((member) => {
    const own = declarations.filter((one) => one.person === member.id);
    const last = own.reduce<Time | null>((at, one) => (at === null || one.at > at ? one.at : at), null);
    return {
      name: member.name,
      position: member.position,
      roles: member.roles.map((role) => roleNames[role]),
      declared: last === null ? null : { at: last, bids: own.length },
      conflicts: own.flatMap(({ bid, answer, details, outcome, reason, decidedBy: by, decidedAt }) =>
        answer === 'none'
          ? []
          : [
              {
                bid,
                answer,
                details,
                decision:
                  outcome !== null && by !== null && decidedAt !== null
                    ? { outcome, by: nameOf(record, by), at: decidedAt, reason: reason ?? '' }
                    : null,
              },
            ],
      ),
    };
  });
};

const lockTitles = [
  ['criteria.frozen', 'Criteria frozen'],
  ['bids.opened', 'Bids opened'],
  ['sheets.unsealed', 'Scoresheets unsealed'],
  ['quality.locked', 'Quality locked'],
  ['price.opened', 'Prices opened'],
] as const;

const locksFor = (record: Record): AwardReport['locks'] =>
  lockTitles.map(([kind, title]) => ({
    title: kind === 'price.opened' && !isAnythingSealed(record.db, record.tender) ? 'Result opened' : title,
    keys: turnedKeys(record.db, record.tender, kind).map((key) => ({
      by: nameOf(record, key.person),
      at: key.at,
      role: (memberOf(record.db, record.tender, key.person)?.roles ?? []).map((role) => roleNames[role]).join(', '),
    })),
  }));
