/** Going from one stage of a procedure to the next: who went on, what is carried forward, and a record of its own for what comes (PA23 s.20). */

import type { Bidder } from '../../shared/acts/receive.ts';
import { criteriaInLot, markedOn } from '../../shared/domain/answers.ts';
import { scoredLeaves } from '../../shared/domain/criteria.ts';
import type { TenderId } from '../../shared/domain/ids.ts';
import type { Model } from '../../shared/domain/model.ts';
import { cutOf, type EarlierStage, mayBeginNext, stageAfterThis, stageHeld } from '../../shared/domain/procedure-stages.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import { evaluateTender } from '../../shared/domain/tender-evaluation.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { lastHashOf } from '../store/acts.ts';
import { evaluationInput, recommendationsOf } from '../store/queries/award.ts';
import { courseOf } from '../store/queries/course.ts';
import { consensusOf } from '../store/queries/moderate.ts';
import { freezeHashOf, goneOnOf, hashRules, modelOf, nextRecordOf, publishedModelOf, refinementOf } from '../store/queries/prepare.ts';
import { bidsOf, goneOnFrom } from '../store/queries/receive.ts';
import type { ReadDb } from '../store/sql.ts';
import type { Context, Services } from './context.ts';
import { authored, keep, keepAct, look, recordAs, sessionOf, type View } from './desk.ts';
import { beginRecord, type NewRecord } from './new-record.ts';

type StageOperation = 'prepare.setStages' | 'prepare.stateRefinement' | 'prepare.beginNextStage' | 'receive.registerGoneOn';

type Record = Pick<View, 'db' | 'tender'>;

/** Everybody who was judged in this stage, by whether the published rule took them on. */
const divided = ({ db, tender }: Record): Outcome<Pick<EarlierStage, 'goneOn' | 'leftOut'>> => {
  const evaluated = evaluateTender(modelOf(db, tender), evaluationInput(db, tender));
  if (!evaluated.ok) return evaluated;
  const takenOn = new Set(recommendationsOf(db, tender).flatMap(({ bids }) => bids));
  const judged = new Set(
    evaluated.value.lots.flatMap(({ evaluation }) =>
      evaluation.bids.flatMap(({ bid, standing }) => (standing === 'set-aside' ? [] : [bid])),
    ),
  );
  const bids = bidsOf(db, tender).map(({ id, lot, bidder }) => ({ bid: id, lot, name: bidder.name }));
  return allowed({
    goneOn: bids.filter(({ bid }) => takenOn.has(bid)),
    leftOut: bids.filter(({ bid }) => judged.has(bid) && !takenOn.has(bid)),
  });
};

/** What was agreed, here or in a stage before, about those who go on. */
const carriedScores = ({ db, tender }: Record, model: Model, goneOn: EarlierStage['goneOn']): EarlierStage['scores'] => {
  const held = stageHeld(model);
  if (held?.onwards?.scores !== 'carried-forward') return [];
  const bids = bidsOf(db, tender);
  const agreed = new Map(consensusOf(db, tender).map((one) => [`${one.criterion} ${one.bid}`, one]));
  return bids
    .filter(({ id }) => goneOn.some(({ bid }) => bid === id))
    .flatMap((bid) =>
      scoredLeaves(criteriaInLot(model.criteria, bid.lot)).flatMap((question) => {
        const on = markedOn(question, bid, bids, (id) => agreed.has(`${question.id} ${id}`));
        const found = agreed.get(`${question.id} ${on}`);
        if (!found) return [];
        const { value, reason, explanations, agreedIn = held.id } = found;
        return [{ criterion: question.id, bid: bid.id, agreedIn, value, reason, explanations }];
      }),
    );
};

const isBegun = ({ db, tender }: Record): boolean => nextRecordOf(db, tender) !== null;

const mayBegin = (view: Record & Pick<View, 'stage'>, model: Model): Refusal | null =>
  mayBeginNext(model, {
    stage: view.stage,
    isBegun: isBegun(view),
    isAbandoned: courseOf(view.db, view.tender).abandoned !== null,
  });

/** In the order of their places; nobody before it is decided. */
const namesGoingOn = ({ db, tender }: Record): string[] => {
  const bids = bidsOf(db, tender);
  return recommendationsOf(db, tender).flatMap((one) => one.bids.flatMap((id) => bids.find((bid) => bid.id === id)?.bidder.name ?? []));
};

/** The stage that follows this record's, for the shell; null where this one ends in an award. */
export const nextStageView = (view: View): Output<'home.tender'>['next'] => {
  const model = publishedModelOf(view.db, view.tender);
  const next = stageAfterThis(model);
  const isLead = view.viewer?.roles.includes('lead') ?? false;
  return (
    next && {
      title: next.title,
      goOn: namesGoingOn(view),
      scores: stageHeld(model)?.onwards?.scores ?? 'reset',
      refusal: view.isRecord || !isLead ? notYours : mayBegin(view, model),
      record: nextRecordOf(view.db, view.tender),
    }
  );
};

const notYours = refuse('not-your-role', 'Only the procurement lead may begin the next stage, at the desk that holds its record.');

/** What the record of a later stage took from the one before, and what was refined since; null in the first. */
export const earlierView = (view: View): Output<'prepare.view'>['earlier'] => {
  const { db, tender } = view;
  const model = publishedModelOf(db, tender);
  if (!model.earlier) return null;
  const { scores, ...before } = model.earlier;
  const refined = refinementOf(db, tender);
  const now = hashRules(model);
  return {
    before,
    carried: scores.length,
    isChanged: now !== before.rules,
    refined: refined && { ...refined.refinement, isOfNow: refined.rules === now, stated: authored(view, refined) },
  };
};

/** Those who went on and are not registered here yet. */
export const waitingToTakePart = (db: ReadDb, tender: TenderId) => {
  const known = goneOnFrom(db, tender);
  return goneOnOf(db, tender).filter(({ id }) => !known.some((from) => from === id));
};

export const procedureStageServices = (context: Context): Services<StageOperation> => ({
  'prepare.setStages': ({ tender, stages }, caller) => keepAct(context, caller, tender, 'stages.set', { stages }),
  'prepare.stateRefinement': ({ tender, ...refinement }, caller) => keepAct(context, caller, tender, 'refinement.stated', refinement),
  'prepare.beginNextStage': ({ tender: from }, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    const gathered = look(
      context,
      { tender: from },
      caller,
      (view): Outcome<Pick<NewRecord, 'lead' | 'model'> & { earlier: EarlierStage; goneOn: Bidder[] }> => {
        const model = publishedModelOf(view.db, view.tender);
        const lead = view.viewer;
        if (!lead?.roles.includes('lead')) return refused(notYours);
        const refusal = mayBegin(view, model);
        if (refusal) return refused(refusal);
        const held = stageHeld(model);
        const freezeHash = freezeHashOf(view.db, view.tender);
        const decided = lastHashOf(view.db, view.tender, 'award.recommended');
        if (!held || !freezeHash || !decided || !cutOf(model)) throw new Error('who goes on was decided without a freeze');
        const bids = divided(view);
        if (!bids.ok) return bids;
        const scores = carriedScores(view, modelOf(view.db, view.tender), bids.value.goneOn);
        const taken = new Set<string>(bids.value.goneOn.map(({ bid }) => bid));
        return allowed({
          lead,
          // Its tenders have a deadline of their own.
          model: { ...model, tender: { ...model.tender, deadline: '' } },
          goneOn: bidsOf(view.db, view.tender).flatMap(({ id, registered }) => (taken.has(id) ? [registered] : [])),
          earlier: { tender: view.tender, stage: held.id, freezeHash, decided, rules: hashRules(model), ...bids.value, scores },
        });
      },
    );
    if (!gathered.ok) return gathered;
    const tender = context.ids() as TenderId;
    const { lead, model, earlier, goneOn } = gathered.value;
    const made = keep(context, tender, (db) =>
      beginRecord(context, db, session.value, { tender, from: from as TenderId, lead, model, origin: { earlier, goneOn } }),
    );
    return made.ok ? allowed({ tender }) : made;
  },
  'receive.registerGoneOn': ({ tender }, caller) => {
    const session = sessionOf(context, caller);
    if (!session.ok) return session;
    return keep(context, tender as TenderId, (db) => {
      for (const bidder of waitingToTakePart(db, tender as TenderId)) {
        const body = { bidder: { ...bidder, id: context.ids() }, from: bidder.id };
        const registered = recordAs(context, db, session.value, { tender: tender as TenderId, kind: 'bidder.registered', body });
        if (!registered.ok) return registered;
      }
      return allowed(null);
    });
  },
});
