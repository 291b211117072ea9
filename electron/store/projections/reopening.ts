/** Acts of reopening, as rows: the request and what became of it, and each score before and after. */

import type { reopeningActs } from '../../../shared/acts/reopening.ts';
import { answersThatCount } from '../../../shared/domain/answers.ts';
import { conflictedIn } from '../../../shared/domain/discovered-conflict.ts';
import type { BidId, CriterionId, TenderId } from '../../../shared/domain/ids.ts';
import { isOver, mayDecideReopening, mayReagree, mayRequestReopening, maySettle } from '../../../shared/domain/reopening.ts';
import { refuse } from '../../../shared/domain/result.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import { agreedScores, consensusOf } from '../queries/moderate.ts';
import { criteriaOf, stageOf } from '../queries/prepare.ts';
import { declarationsOf, standingBids } from '../queries/receive.ts';
import { type LetStand, type Reopening, reopeningsOf } from '../queries/reopening.ts';
import type { ReadDb, WriteDb } from '../sql.ts';
import type { Handlers } from './handler.ts';
import { agree } from './moderate.ts';

const noSuch = refuse('no-such-reopening', 'Nobody has asked to reopen this question.');

const find = (db: ReadDb, tender: TenderId, id: string) => reopeningsOf(db, tender).find((one) => one.id === id);

/** The bids that answer the question and still stand: all of them are looked at again, on a question that was carried forward too. */
export const bidsToReagree = (db: ReadDb, tender: TenderId, criterion: CriterionId): BidId[] =>
  answersThatCount(criteriaOf(db, tender), standingBids(db, tender)).flatMap((one) => (one.criterion === criterion ? [one.bid] : []));

/** Whose part in the scores of a question stands when an approver refuses to have it moderated again: of those recused by now, by the decisions of now. */
const conflictsOn = (db: ReadDb, tender: TenderId, criterion: CriterionId): LetStand[] => {
  const declared = declarationsOf(db, tender);
  return agreedScores(db, tender)
    .filter((score) => score.criterion === criterion)
    .flatMap((score) =>
      conflictedIn(score).map(({ person }) => ({
        bid: score.bid,
        person,
        recusedAt: declared.find((one) => one.bid === score.bid && one.person === person)?.decidedAt ?? null,
      })),
    );
};

/** Every claim on the question that due diligence contradicted before is answered by it: moderated again, or let stand by an approver with the reason. */
const answerClaims = (db: WriteDb, tender: TenderId, { id, criterion, reason }: Reopening): void => {
  if (reason === 'untrue-claim')
    db.run('UPDATE contradicted_claim SET reopening = ? WHERE tender = ? AND criterion = ? AND reopening IS NULL', id, tender, criterion);
};

export const reopeningHandlers: Handlers<keyof typeof reopeningActs> = {
  'reopening.requested': (db, { tender, body, at, actor }) => {
    const criterion = criteriaOf(db, tender).find((one) => one.id === body.criterion);
    if (criterion?.kind !== 'scored')
      return refuse('no-such-item', 'This question is not one that the panel scores.', { about: body.criterion });
    const known = reopeningsOf(db, tender);
    const isOpenAlready = known.some((one) => one.id === body.reopening || (one.criterion === criterion.id && !isOver(one.state)));
    const refusal = mayRequestReopening(body, isOpenAlready);
    if (refusal) return refusal;
    const { reason, words } = body;
    db.run(
      "INSERT INTO reopening (tender, id, criterion, state, body, at, actor, stage) VALUES (?, ?, ?, 'requested', ?, ?, ?, ?)",
      tender,
      body.reopening,
      criterion.id,
      canonical({ reason, words }),
      at,
      actor,
      stageOf(db, tender),
    );
    return null;
  },
  'reopening.decided': (db, { tender, body, at, actor }, author) => {
    const reopening = find(db, tender, body.reopening);
    const refusal = reopening ? mayDecideReopening(reopening.state, author.roles, body.reason) : noSuch;
    if (refusal || !reopening) return refusal;
    const isLetStand = body.outcome === 'refused' && reopening.reason === 'conflict-discovered';
    db.run(
      'UPDATE reopening SET state = ?, decision = ?, decided_at = ?, decided_by = ?, let_stand = ? WHERE tender = ? AND id = ?',
      body.outcome,
      body.reason,
      at,
      actor,
      isLetStand ? canonical(conflictsOn(db, tender, reopening.criterion)) : null,
      tender,
      body.reopening,
    );
    if (body.outcome === 'refused') answerClaims(db, tender, reopening);
    return null;
  },
  'consensus.reagreed': (db, act) => {
    const { tender, body, at, actor } = act;
    const reopening = find(db, tender, body.reopening);
    if (!reopening || reopening.criterion !== body.criterion) return noSuch;
    const before = consensusOf(db, tender).find((one) => one.criterion === body.criterion && one.bid === body.bid);
    const refusal = mayReagree(reopening.state) ?? agree(db, act);
    if (refusal) return refusal;
    db.run(
      `INSERT INTO reagreed (tender, reopening, bid, before, after, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tender, reopening, bid) DO UPDATE SET after = excluded.after, at = excluded.at, actor = excluded.actor`,
      tender,
      body.reopening,
      body.bid,
      before?.value ?? body.value,
      body.value,
      at,
      actor,
    );
    return null;
  },
  'reopening.settled': (db, { tender, body, at, actor }) => {
    const reopening = find(db, tender, body.reopening);
    if (!reopening) return noSuch;
    const refusal = maySettle(
      reopening.state,
      bidsToReagree(db, tender, reopening.criterion),
      reopening.again.map(({ bid }) => bid),
    );
    if (refusal) return refusal;
    db.run(
      "UPDATE reopening SET state = 'settled', settled_at = ?, settled_by = ? WHERE tender = ? AND id = ?",
      at,
      actor,
      tender,
      body.reopening,
    );
    answerClaims(db, tender, reopening);
    return null;
  },
};
