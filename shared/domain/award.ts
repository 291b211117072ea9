/** Rules of awarding: nothing is missing, every offer is checked, and what is recommended is the most advantageous tender (PA23 s.19). */

import type { TieOrder } from './evaluation.ts';
import type { BidId, CriterionId } from './ids.ts';
import { isAbout, type LotDecision, sameMembers } from './lot-choice.ts';
import { type Refusal, refuse } from './result.ts';
import { evaluationOfBid, leadsTo, type Recommended, type TenderEvaluation } from './tender-evaluation.ts';

/** A decision is owed only where a published threshold says "may" and the bid fails it. */
export const mayDecideThreshold = (tender: TenderEvaluation, bid: BidId, criterion: CriterionId): Refusal | null => {
  const gate = evaluationOfBid(tender, bid)
    ?.bids.find((one) => one.bid === bid)
    ?.gates.find((one) => one.criterion === criterion);
  return gate && gate.consequence !== 'none' && gate.consequence !== 'disqualified'
    ? null
    : refuse('threshold-not-in-question', 'This bid does not fail a threshold that leaves a choice.', { about: bid });
};

/** Prices open when it is settled whose may open. */
export const mayOpenPrices = ({ lots }: TenderEvaluation): Refusal | null => {
  const undecided = lots.flatMap(({ evaluation }) => evaluation.missing).filter((missing) => missing.kind === 'decision').length;
  if (undecided > 0)
    return refuse(
      'thresholds-undecided',
      `${undecided} ${undecided === 1 ? 'decision is' : 'decisions are'} owed on bids below a threshold.`,
      {
        wayOut: 'Decide each one, with its reason.',
      },
    );
  return lots.some(({ evaluation }) => evaluation.bids.some((bid) => bid.standing === 'standing'))
    ? null
    : refuse('no-bids-left', 'No bid is left: there is no price to open.', {
        wayOut: 'If no tender is suitable, the procurement ends here (PA23 s.55).',
      });
};

const mayDecideBy = (by: TieOrder['by'], asked: TieOrder['by']): Refusal | null =>
  asked === by
    ? null
    : refuse(
        'tie-asks-otherwise',
        asked === 'draw'
          ? 'The published rule asks for lots to be drawn before a witness.'
          : 'The published tie-break has run out and asks for a reasoned decision.',
      );

/** The published tie-break ran out, or asks for a witnessed draw, on exactly these bids. */
export const mayDecideTie = ({ lots }: TenderEvaluation, order: readonly BidId[], by: TieOrder['by']): Refusal | null => {
  const ties = lots.flatMap(({ evaluation }) => evaluation.ranking?.ties ?? []);
  const open = ties.flatMap((tie) => tie.open).find(({ bids }) => sameMembers(bids, order));
  return open ? mayDecideBy(by, open.asks) : refuse('no-such-tie', 'These bids are not in an open tie.');
};

/** The published mechanism leaves open exactly what the decision chose from. */
export const mayDecideLots = ({ awards }: TenderEvaluation, decision: LotDecision): Refusal | null => {
  const choice = awards?.ok === false ? awards.choice : undefined;
  return choice && isAbout(decision, choice)
    ? mayDecideBy(decision.by, choice.asks)
    : refuse('no-such-choice', 'The published mechanism does not leave open what this decides.');
};

/** Offers that nobody has looked at yet; and a method that has not led to an answer for every lot. */
export const mayRecommendAtAll = (tender: TenderEvaluation, unaccepted: readonly string[]): Refusal | null => {
  if (unaccepted.length > 0)
    return refuse('offers-not-accepted', `The social value offers of ${unaccepted.join(', ')} have not been checked yet.`, {
      wayOut: 'The price evaluator accepts each, with a reason.',
    });
  const led = leadsTo(tender);
  if (!led.ok) return led.refusal;
  return led.value.some(({ bids }) => bids.length > 0)
    ? null
    : refuse('no-bids-left', 'No bid can be recommended.', { wayOut: 'If no tender is suitable, the procurement ends here (PA23 s.55).' });
};

/** Recommending what the published method does not lead to would be another method than the one published. Every lot is answered once, if only with nobody. */
export const mayRecommend = (tender: TenderEvaluation, unaccepted: readonly string[], awards: readonly Recommended[]): Refusal | null => {
  const refusal = mayRecommendAtAll(tender, unaccepted);
  if (refusal) return refusal;
  const led = leadsTo(tender);
  if (!led.ok) return led.refusal;
  const answers = led.value.map(({ lot }) => awards.filter((one) => one.lot === lot));
  if (awards.length !== led.value.length || answers.some(({ length }) => length !== 1))
    return refuse('lots-unanswered', 'A recommendation answers for every lot once, even if the answer is nobody.');
  const wrong = led.value.find(({ bids }, index) => !sameMembers(bids, answers[index]?.[0]?.bids ?? []));
  if (!wrong) return null;
  const [first] = wrong.bids;
  return refuse(
    'not-the-most-advantageous',
    wrong.lot === null && wrong.bids.length === 1
      ? 'Only the bid in first place under the published method can be recommended.'
      : 'Only what the published method leads to can be recommended.',
    first === undefined ? {} : { about: first },
  );
};
