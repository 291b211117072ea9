/** The two clarification logs: bidders answered before the deadline, and asked after it. */

import type { Output } from '../../shared/contract/contract.ts';
import { mayReadAnswer } from '../../shared/domain/clarifications.ts';
import type { ScoredCriterion } from '../../shared/domain/criteria.ts';
import type { BidId } from '../../shared/domain/ids.ts';
import { allowed } from '../../shared/domain/result.ts';
import { stages } from '../../shared/domain/stages.ts';
import { latestDay } from '../../shared/domain/step-day.ts';
import { bidderQuestionsOf, type Clarification, clarificationsOf } from '../store/queries/clarify.ts';
import { criteriaOf, detailsOf, panelOf } from '../store/queries/prepare.ts';
import { type BidRow, bidsOf, standingBids } from '../store/queries/receive.ts';
import { seesBid } from './bid-files.ts';
import type { Context, Services } from './context.ts';
import { authored, bidName, keepAct, look, nameOf, type View, whyNot } from './desk.ts';

type ClarifyOperation = Extract<keyof Services, `clarify.${string}`>;

const isPriceOpen = ({ stage }: View): boolean => stages.indexOf(stage) >= stages.indexOf('price-open');

export type ClarificationView = Output<'clarify.view'>['after'][number];

const clarificationView = (view: View, one: Clarification): ClarificationView => {
  const { db, tender, viewer } = view;
  const bid = bidsOf(db, tender).find(({ id }) => id === one.bid);
  const criterion = criteriaOf(db, tender).find(({ id }) => id === one.criterion);
  const isOfSealedPrice = !isPriceOpen(view) && (criterion?.kind === 'price' || criterion?.kind === 'social-value-quantity');
  const hidden = viewer ? mayReadAnswer(one.considered, viewer, isOfSealedPrice) : null;
  const { considered, answer } = one;
  return {
    clarification: one.id,
    bid: one.bid,
    name: bid?.bidder.name ?? '',
    alias: bid?.bidder.alias ?? '',
    on: one.on,
    why: one.why,
    criterion: one.criterion,
    title: criterion?.title ?? '',
    place: one.place,
    text: one.text,
    asked: authored(view, one),
    answered: answer ? { on: answer.on, newNames: [...answer.newNames], made: authored(view, answer) } : null,
    answer: hidden ? null : (answer?.text ?? null),
    hidden: answer ? hidden : null,
    considered: considered
      ? {
          use: considered.use,
          isImprovement: considered.isImprovement,
          // Why an answer is not used often says what it said.
          reason: hidden && !considered.use ? '' : considered.whyNoImprovement,
          seenBy: considered.seenBy.map((person) => nameOf(view, person)),
          late: considered.late.map((person) => nameOf(view, person)),
          made: authored(view, considered),
        }
      : null,
  };
};

/** The questions that were asked about bids which the person who looks may see, in their order. */
export const clarificationViews = (view: View, wanted: (one: Clarification) => boolean = () => true): ClarificationView[] => {
  const sees = seesBid(view);
  return clarificationsOf(view.db, view.tender)
    .filter((one) => wanted(one) && sees(one.bid))
    .map((one) => clarificationView(view, one));
};

/** Whether a question to a bidder is about this answer: of one that is scored once, whichever of the supplier's bids it was asked about. */
export const isAbout =
  ({ db, tender }: View, question: ScoredCriterion, { id, supplier }: BidRow) =>
  (one: Clarification): boolean =>
    one.criterion === question.id &&
    (one.bid === id || (question.scoredOnce === true && bidsOf(db, tender).some((bid) => bid.id === one.bid && bid.supplier === supplier)));

export const clarifyServices = (context: Context): Services<ClarifyOperation> => ({
  'clarify.view': (where, caller) =>
    look(context, where, caller, (view) => {
      const { db, tender, viewer } = view;
      const standing = new Set<BidId>(standingBids(db, tender).map(({ id }) => id));
      const sees = seesBid(view);
      const runsIt = !viewer || viewer.roles.some((role) => role === 'lead' || role === 'approver' || role === 'auditor');
      return allowed({
        today: latestDay(context.clock()),
        deadline: detailsOf(db, tender).deadline,
        bids: bidsOf(db, tender)
          .filter(({ id }) => sees(id))
          .map((bid) => ({ ...bidName(bid), stands: standing.has(bid.id) })),
        criteria: criteriaOf(db, tender).flatMap((one) =>
          one.kind === 'group' ? [] : [{ criterion: one.id, title: `${one.number} ${one.title}`.trim() }],
        ),
        people: panelOf(db, tender).map((member) => ({ person: member.id as string, name: member.name })),
        before: bidderQuestionsOf(db, tender).map(({ at, actor, asker, ...question }) => ({
          ...question,
          asker: runsIt ? asker : '',
          made: authored(view, { at, actor }),
        })),
        after: clarificationViews(view),
        may: {
          answerBidder: whyNot(view, 'question.answered'),
          ask: whyNot(view, 'clarification.asked'),
          recordAnswer: whyNot(view, 'clarification.answered'),
          consider: whyNot(view, 'clarification.considered'),
        },
      });
    }),
  'clarify.answerBidder': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'question.answered', body),
  'clarify.ask': ({ tender, ...body }, caller) => {
    const clarification = context.ids();
    const done = keepAct(context, caller, tender, 'clarification.asked', { clarification, ...body });
    return done.ok ? allowed({ clarification, keptAt: done.value.keptAt }) : done;
  },
  'clarify.recordAnswer': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'clarification.answered', body),
  'clarify.consider': ({ tender, ...body }, caller) => keepAct(context, caller, tender, 'clarification.considered', body),
});
