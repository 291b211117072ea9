/** What is information only: the test of a model before the freeze, how firmly a result stands, how far assessors agreed. Each is refused by its rule until it can steer nothing. */

import type { IndividualMark } from '../../shared/domain/agreement.ts';
import { withShared } from '../../shared/domain/answers.ts';
import { refuseReopened } from '../../shared/domain/course.ts';
import type { ActBodies } from '../../shared/acts/acts.ts';
import type { TestOfModel } from '../../shared/acts/test-of-model.ts';
import type { Where } from '../../shared/contract/words.ts';
import type { BidId, LotId, TenderId } from '../../shared/domain/ids.ts';
import { generator } from '../../shared/domain/random.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import { mayLookAtAgreement, settle } from '../../shared/domain/sensitivity.ts';
import type { LotTrial } from '../../shared/domain/stress-tender.ts';
import type { StressFinding, StressOrder } from '../../shared/domain/stress.ts';
import { modelOfLot } from '../../shared/domain/lot-model.ts';
import { inputOfLot } from '../../shared/domain/tender-evaluation.ts';
import { canonical } from '../../shared/pack/canonical.ts';
import { refuseOpenResult } from '../store/projections/award.ts';
import { evaluationInput } from '../store/queries/award.ts';
import { consensusOf } from '../store/queries/moderate.ts';
import { criteriaOf, hashTested, modelOf, modelTestsOf, panelOf, stageOf } from '../store/queries/prepare.ts';
import { bidsOf } from '../store/queries/receive.ts';
import { hashResult, robustnessViewsOf } from '../store/queries/robustness.ts';
import { countedValuesOf } from '../store/queries/score.ts';
import type { ReadDb } from '../store/sql.ts';
import { evaluationOf } from './award.ts';
import { seesBid } from './bid-files.ts';
import type { Caller, Context, Services } from './context.ts';
import { authored, keepAct, look, lookToAct, reopeningNow, type View, whyNot } from './desk.ts';
import type { ResultFacts } from './reckonings.ts';

type RobustnessOperation =
  | 'prepare.viewTests'
  | 'prepare.testModel'
  | 'award.viewLooks'
  | 'award.robustness'
  | 'award.drawWeights'
  | 'moderate.viewAgreement';

/** Too short for anybody to wait for, and too long for the engine's own thread. */
const unwatched = { signal: new AbortController().signal, progress: () => undefined } as const;

type Drawn = ActBodies['robustness.viewed']['drawn'];

/** Of the lot that is named, the first where none is; of the whole contract where there are no lots. */
const resultOf = (view: View, named: string | undefined): Outcome<{ readonly lot: LotId | null } & ResultFacts> => {
  const { db, tender, stage } = view;
  const model = modelOf(db, tender);
  const found = named === undefined ? model.lots[0] : model.lots.find(({ id }) => id === named);
  if (named !== undefined && !found) return refused(refuse('no-such-lot', 'This tender has no such lot.'));
  const lot = found?.id ?? null;
  return allowed({
    lot,
    stage,
    open: openNow(view),
    model: modelOfLot(model, lot),
    input: inputOfLot(model, evaluationInput(db, tender))(lot),
  });
};

/** Questions as published, people as appointed: statistics name them in the order in which the marks do. */
const inOrder = ({ db, tender }: View, marks: readonly IndividualMark[]): readonly IndividualMark[] => {
  const questions = new Map(criteriaOf(db, tender).map(({ id }, position) => [id, position]));
  const people = new Map(panelOf(db, tender).map(({ id }, position) => [id, position]));
  return marks.toSorted(
    (a, b) =>
      (questions.get(a.criterion) ?? 0) - (questions.get(b.criterion) ?? 0) || (people.get(a.person) ?? 0) - (people.get(b.person) ?? 0),
  );
};

/** A mark of a question scored once counts for all of the supplier's bids, as the agreed score does. */
const marksForAll = (view: View): IndividualMark[] => {
  const criteria = criteriaOf(view.db, view.tender);
  const bids = bidsOf(view.db, view.tender);
  return [...Map.groupBy(countedValuesOf(view.db, view.tender), ({ person }) => person)].flatMap(([person, own]) =>
    withShared(criteria, bids, own).map(({ criterion, bid, value }) => ({ person, criterion, bid, value })),
  );
};

/** Whether a look leaves an act behind: in a record that is only read, or is closed, nothing can be added, and nothing can be steered any more. */
const isRecorded = (view: View): boolean => whyNot(view, 'robustness.viewed') === null;

const alike = (one: Drawn, other: Drawn): boolean => canonical(one) === canonical(other);

/** The result, if it stands: not while a question of it is moderated again, whose assessors it could steer (domain.md 2.4). */
const settledOf = (view: View, { model, input, ...standing }: ResultFacts): ReturnType<typeof settle> => {
  const reopening = reopeningNow(view);
  return reopening ? refused(refuseReopened(reopening)) : settle(standing, model, input);
};

const openIn = (db: ReadDb, tender: TenderId): Refusal | null => {
  const stage = stageOf(db, tender);
  if (stage !== 'price-open' && stage !== 'recommended') return null;
  const evaluation = evaluationOf({ db, tender });
  return evaluation.ok ? refuseOpenResult(db, tender, evaluation.value) : evaluation.refusal;
};

/** In what is looked at, or in the tender as it is today: no replay shows what would flip a result that moves again. */
const openNow = ({ db, today, tender }: View): Refusal | null => openIn(db, tender) ?? (today === db ? null : openIn(today, tender));

/** Looks at a result: only if it stands, and never without a trace where one can be left. */
const lookAtResult = <T>(
  context: Context,
  { lot, ...where }: Where & { readonly lot?: string | undefined },
  caller: Caller,
  drawn: Drawn,
  see: (view: View, facts: ResultFacts) => T,
): Outcome<T> => {
  const seen = look(context, where, caller, (view) => {
    const facts = resultOf(view, lot);
    if (!facts.ok) return facts;
    const settled = settledOf(view, facts.value);
    if (!settled.ok) return settled;
    const result = hashResult(facts.value);
    const isNew = !robustnessViewsOf(view.db, view.tender).some(
      (one) => one.actor === view.viewer?.id && one.result === result && alike(one.drawn, drawn),
    );
    return allowed({ value: see(view, facts.value), record: isNew && isRecorded(view) ? { lot: facts.value.lot, result, drawn } : null });
  });
  if (!seen.ok) return seen;
  if (seen.value.record) {
    const kept = keepAct(context, caller, where.tender, 'robustness.viewed', seen.value.record);
    if (!kept.ok) return kept;
  }
  return allowed(seen.value.value);
};

/** The report as its act holds it. */
const written = (trials: readonly LotTrial[], order: StressOrder, tested: string): TestOfModel => ({
  tested,
  generator,
  ...order,
  findings: trials.flatMap(({ lot, report }) => report.findings.map((finding) => writtenFinding(lot, finding))),
  weights: trials.flatMap(({ lot, report }) =>
    report.weights.map(({ criterion, stated, working, sentence }) => ({
      lot,
      criterion,
      stated,
      effective: working?.value ?? null,
      sentence,
    })),
  ),
});

const writtenFinding = (lot: LotId | null, { code, fields, round, sentence, bids }: StressFinding) => ({
  lot,
  code,
  fields,
  round,
  sentence,
  bids: bids.map(({ name, price, scores, offers }) => ({
    name,
    price,
    scores: [...scores].map(([criterion, value]) => ({ criterion, value })),
    offers: [...offers].map(([measure, quantity]) => ({ measure, quantity })),
  })),
});

export const robustnessServices = (context: Context): Services<RobustnessOperation> => ({
  'prepare.viewTests': (where, caller) =>
    look(context, where, caller, (view) => {
      const now = hashTested(modelOf(view.db, view.tender));
      return allowed({
        tests: modelTestsOf(view.db, view.tender)
          .map(({ report, ...row }) => ({ report, isCurrent: report.tested === now, made: authored(view, row) }))
          .toReversed(),
        mayTest: whyNot(view, 'model.tested'),
      });
    }),

  'prepare.testModel': ({ tender, job, ...order }, caller) =>
    context.jobs.run(job, async (work) => {
      const seen = lookToAct(context, caller, tender, 'model.tested', ({ db }) => allowed(modelOf(db, tender as TenderId)));
      if (!seen.ok) return seen;
      const report = await context.reckon({ kind: 'stress-test', model: seen.value, order }, 'Trying the model on invented bids', work);
      return report.ok ? keepAct(context, caller, tender, 'model.tested', written(report.value, order, hashTested(seen.value))) : report;
    }),

  'award.viewLooks': ({ lot, ...where }, caller) =>
    look(context, where, caller, (view) => {
      const facts = resultOf(view, lot);
      if (!facts.ok) return facts;
      const settled = settledOf(view, facts.value);
      const result = settled.ok ? hashResult(facts.value) : null;
      const views = robustnessViewsOf(view.db, view.tender).filter((one) => one.lot === facts.value.lot);
      return allowed({
        refusal: settled.ok ? null : settled.refusal,
        result,
        views: views.map(({ drawn, ...row }) => ({ made: authored(view, row), drawn, isCurrent: row.result === result })),
        haveLooked: views.some((one) => one.actor === view.viewer?.id && one.result === result),
        isRecorded: isRecorded(view),
      });
    }),

  'award.robustness': ({ job, ...where }, caller) =>
    context.jobs.run(job, async (work) => {
      const task = lookAtResult(context, where, caller, null, (view, result) => ({
        kind: 'robustness' as const,
        result,
        marks: marksForAll(view),
      }));
      return task.ok ? context.reckon(task.value, 'How firmly the result stands', work) : task;
    }),

  'award.drawWeights': ({ job, order, ...where }, caller) =>
    context.jobs.run(job, async (work) => {
      const task = lookAtResult(context, where, caller, { ...order, generator }, (_, result) => ({
        kind: 'weight-draws' as const,
        result,
        order,
      }));
      return task.ok ? context.reckon(task.value, 'Drawing weights', work) : task;
    }),

  'moderate.viewAgreement': async (where, caller) => {
    const facts = look(context, where, caller, (view) => {
      const early = mayLookAtAgreement(view.stage);
      if (early) return refused(early);
      // Whoever is recused from a bid does not see its marks here either.
      const sees = seesBid(view);
      const seen = <One extends { readonly bid: BidId }>(all: readonly One[]) => all.filter(({ bid }) => sees(bid));
      const consensus = consensusOf(view.db, view.tender).map(({ criterion, bid, value }) => ({ criterion, bid, value }));
      return allowed({
        kind: 'agreement' as const,
        marks: seen(inOrder(view, countedValuesOf(view.db, view.tender))),
        consensus: seen(consensus),
      });
    });
    return facts.ok ? context.reckon(facts.value, '', unwatched) : facts;
  },
});
