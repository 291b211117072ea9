/** Acts of the two clarification logs, as rows. */

import type { clarifyActs } from '../../../shared/acts/clarify.ts';
import { isDay } from '../../../shared/domain/calendar.ts';
import { mayAnswerBidder, mayAskBidder, mayInformScore, mayUseAnswer, tooLateFor } from '../../../shared/domain/clarifications.ts';
import type { BidId, CriterionId, PersonId, TenderId } from '../../../shared/domain/ids.ts';
import { type Refusal, refuse } from '../../../shared/domain/result.ts';
import { mayHaveHappened } from '../../../shared/domain/step-day.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { bidderQuestionsOf, type Clarification, clarificationsOf } from '../queries/clarify.ts';
import { criteriaOf, detailsOf, stageOf } from '../queries/prepare.ts';
import { bidsOf } from '../queries/receive.ts';
import { sheetsOf } from '../queries/score.ts';
import type { ReadDb } from '../sql.ts';
import type { Handlers } from './handler.ts';
import { keepBidder } from './new-names.ts';
import { refuseAbsent, refuseDisregarded } from './receive.ts';

/** Where no day was given as the deadline, the opening of the bids is the end of it, and that is a stage. */
const deadlineDay = (db: ReadDb, tender: TenderId): string => {
  const day = detailsOf(db, tender).deadline.slice(0, 10);
  return isDay(day) ? day : '9999-12-31';
};

const findQuestion = (db: ReadDb, tender: TenderId, id: string, bid: string): Clarification | Refusal =>
  clarificationsOf(db, tender).find((one) => one.id === id && one.bid === bid) ??
  refuse('no-such-question', 'This bidder was not asked that question.', { about: bid });

export const clarifyHandlers: Handlers<keyof typeof clarifyActs> = {
  'question.answered': (db, { tender, body, at, actor }) => {
    const before = bidderQuestionsOf(db, tender);
    const bidders = [...bidsOf(db, tender).map(({ bidder }) => bidder.name), ...before.map(({ asker }) => asker), body.asker];
    const refusal = mayHaveHappened(body.on, at) ?? mayAnswerBidder(body, { deadline: deadlineDay(db, tender), bidders });
    if (refusal) return refusal;
    db.run(
      'INSERT INTO bidder_question (tender, position, body, at, actor) VALUES (?, ?, ?, ?, ?)',
      tender,
      before.length,
      canonical(body),
      at,
      actor,
    );
    return null;
  },
  'clarification.asked': (db, { tender, body: { clarification, asked, sameDefect, ...question }, at, actor }) => {
    const criterion = criteriaOf(db, tender).find(({ id }) => id === question.criterion)?.id ?? null;
    const name = (bid: string): string => bidsOf(db, tender).find(({ id }) => id === bid)?.bidder.name ?? '';
    const bids = asked.map(({ bid }) => bid);
    if (clarificationsOf(db, tender).some(({ id }) => id === clarification))
      return refuse('no-such-question', 'This question was asked already.');
    const twice = bids.find((bid, index) => bids.indexOf(bid) !== index);
    if (twice !== undefined) return refuse('decided-twice', `${name(twice)} stands in this question twice.`, { about: twice });
    const day = mayHaveHappened(question.on, at);
    if (day) return day;
    for (const { bid, place } of asked) {
      const refusal =
        refuseAbsent(db, tender, bid) ??
        refuseDisregarded(db, tender, bid) ??
        mayAskBidder({
          bid: bid as BidId,
          why: question.why,
          criterion,
          place,
          text: question.text,
          alike: sameDefect.map((other) => ({ name: name(other), isAsked: bids.includes(other) })),
        });
      if (refusal) return refusal;
    }
    const position = clarificationsOf(db, tender).length;
    for (const [index, { bid, place }] of asked.entries())
      db.run(
        'INSERT INTO clarification (tender, id, bid, position, body, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)',
        tender,
        clarification,
        bid,
        position + index,
        canonical({ ...question, criterion, place }),
        at,
        actor,
      );
    return null;
  },
  'clarification.answered': (db, { tender, body: { clarification, bid, ...answer }, at, actor }) => {
    const found = findQuestion(db, tender, clarification, bid);
    if ('kind' in found) return found;
    if (found.answer) return refuse('question-answered', 'The answer to this question is on record already.', { about: bid });
    const refusal = refuseAbsent(db, tender, bid) ?? refuseDisregarded(db, tender, bid) ?? mayHaveHappened(answer.on, at, found.on);
    if (refusal) return refusal;
    if (answer.text.trim() === '') return refuse('answer-missing', 'The answer is empty.', { about: 'text' });
    db.run(
      'UPDATE clarification SET answer = ? WHERE tender = ? AND id = ? AND bid = ?',
      canonical({ ...answer, at, actor }),
      tender,
      clarification,
      bid,
    );
    const bids = bidsOf(db, tender);
    const before = bids.find(({ id }) => id === bid);
    const known = before?.registered.subcontractors ?? [];
    const fresh = answer.newNames.filter((name) => !known.includes(name));
    if (before && fresh.length > 0) keepBidder(db, tender, bids, before, { ...before.registered, subcontractors: [...known, ...fresh] });
    return null;
  },
  'clarification.considered': (db, { tender, body: { clarification, bid, ...considered }, at, actor }) => {
    const found = findQuestion(db, tender, clarification, bid);
    if ('kind' in found) return found;
    const criterion: CriterionId = found.criterion;
    const isScored = criteriaOf(db, tender).some((one) => one.id === criterion && one.kind === 'scored');
    const text = found.answer?.text ?? '';
    const seenBy = considered.seenBy as PersonId[];
    const refusal =
      mayInformScore(isScored, stageOf(db, tender) ?? 'closed') ??
      (text === '' ? refuse('answer-missing', 'There is no answer to use.', { about: 'text' }) : null) ??
      (considered.use ? mayUseAnswer({ ...considered, text, seenBy }) : null) ??
      (considered.use || considered.whyNoImprovement.trim() !== ''
        ? null
        : refuse('reason-missing', 'Nothing says why the answer is not used.', { about: 'whyNoImprovement' }));
    if (refusal) return refusal;
    const submitted = sheetsOf(db, tender).flatMap(({ person, submittedAt }) => (submittedAt === null ? [] : [person]));
    db.run(
      'UPDATE clarification SET considered = ? WHERE tender = ? AND id = ? AND bid = ?',
      canonical({ ...considered, late: tooLateFor(submitted, seenBy, found.considered), at, actor }),
      tender,
      clarification,
      bid,
    );
    return null;
  },
};
