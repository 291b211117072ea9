/** Rows to values: consensus as it stands, and what is still to be agreed. */

import type { BidId, CriterionId, Exact, PersonId, ProcedureStageId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../sql.ts';
import type { CarriedScore } from '../../../shared/domain/procedure-stages.ts';
import { criteriaOf, earlierOf, stageOf, stagedOf } from './prepare.ts';
import { answersThatCount, answersToScore, withShared } from '../../../shared/domain/answers.ts';
import type { Assignment } from '../../../shared/domain/sheet.ts';
import { type AgreedScore, isConflicted, mayRestOn } from '../../../shared/domain/discovered-conflict.ts';
import { standingTowards } from '../../../shared/domain/people.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { bidsOf, declarationsOf, declarers, standingBids } from './receive.ts';
import { reopeningsOf } from './reopening.ts';

export interface Consensus {
  readonly criterion: CriterionId;
  readonly bid: BidId;
  readonly value: Exact;
  readonly reason: string;
  /** It came with the bid from this earlier stage; not there: it was agreed in this one. */
  readonly agreedIn?: ProcedureStageId;
  readonly explanations: readonly string[];
  readonly dissent: string;
  readonly present: readonly PersonId[];
  /** Whose sheet lay on the table, and who was present. */
  readonly heard: readonly PersonId[];
  /** How often it was recorded: 1 unless the panel came back to it. */
  readonly versions: number;
  readonly at: Time;
  readonly actor: PersonId;
}

export const consensusOf = (db: ReadDb, tender: TenderId): Consensus[] =>
  db
    .all<{ criterion: CriterionId; bid: BidId; value: Exact; body: string; versions: number; at: Time; actor: PersonId }>(
      'SELECT criterion, bid, value, body, versions, at, actor FROM consensus WHERE tender = ? ORDER BY criterion, bid',
      tender,
    )
    .map(({ body, ...row }) => ({
      ...(JSON.parse(body) as Pick<Consensus, 'reason' | 'agreedIn' | 'explanations' | 'dissent' | 'present' | 'heard'>),
      ...row,
    }));

/** A score as it came with a bid, and the title of the stage whose panel agreed it. */
export type CameWithBid = CarriedScore & { readonly stage: string };

/** What was carried forward into this record, by "question bid": whatever was agreed anew since, it stands as it was. */
export const cameWithBids = (db: ReadDb, tender: TenderId): ReadonlyMap<string, CameWithBid> => {
  const scores = Map.groupBy(earlierOf(db, tender)?.scores ?? [], ({ bid }) => bid);
  const { stages } = stagedOf(db, tender);
  const titleOf = (id: ProcedureStageId): string => stages.find((stage) => stage.id === id)?.title ?? '';
  const bids = db.all<{ id: BidId; gone_on_from: BidId | null }>('SELECT id, gone_on_from FROM bid WHERE tender = ?', tender);
  return new Map(
    bids.flatMap(({ id, gone_on_from: from }) =>
      (from === null ? [] : (scores.get(from) ?? [])).map((score) => [
        `${score.criterion} ${id}`,
        { ...score, bid: id, stage: titleOf(score.agreedIn) },
      ]),
    ),
  );
};

/** What is agreed for the answers that count, in their order (nobody here was heard on what came from an earlier stage), with how everybody heard stands towards the bid now. */
export const agreedScores = (db: ReadDb, tender: TenderId): AgreedScore[] => {
  const criteria = criteriaOf(db, tender);
  const bids = standingBids(db, tender);
  const questions = new Map(criteria.map(({ id, number, title }) => [id, `${number} ${title}`.trim()]));
  const bidders = new Map(bids.map(({ id, bidder }) => [id, bidder.name]));
  const agreed = new Map(consensusOf(db, tender).map((one) => [`${one.criterion} ${one.bid}`, one]));
  const declared = new Map(declarationsOf(db, tender).map((one) => [`${one.person} ${one.bid}`, one]));
  const names = new Map(declarers(db, tender).map(({ id, name }) => [id, name]));
  const letStand = new Set(
    reopeningsOf(db, tender).flatMap(({ criterion, letStand: all }) =>
      all.map(({ bid, person, recusedAt }) => `${criterion} ${bid} ${person} ${recusedAt}`),
    ),
  );
  return answersThatCount(criteria, bids)
    .flatMap(({ criterion, bid }) => agreed.get(`${criterion} ${bid}`) ?? [])
    .map(({ criterion, bid, heard }) => ({
      criterion,
      bid,
      question: questions.get(criterion) ?? '',
      bidder: bidders.get(bid) ?? '',
      heard: heard.flatMap((person) => {
        const name = names.get(person);
        const own = declared.get(`${person} ${bid}`);
        const isLetStand = letStand.has(`${criterion} ${bid} ${person} ${own?.decidedAt ?? null}`);
        return name === undefined ? [] : [{ person, name, standing: standingTowards(bid, own ? [own] : []), isLetStand }];
      }),
    }));
};

/** Agreed with somebody who is recused from the bid since. */
export const conflictedAnswers = (scores: readonly AgreedScore[]): ReadonlySet<string> =>
  new Set(scores.filter(isConflicted).map(({ criterion, bid }) => `${criterion} ${bid}`));

/** Why nothing can be decided on the scores as they are agreed: somebody heard has not declared anew, or is recused since. */
export const refuseResting = (db: ReadDb, tender: TenderId, agreed = agreedScores(db, tender)): Refusal | null =>
  mayRestOn(agreed, stageOf(db, tender) !== 'moderating');

/** Answers without a consensus, or with one that was agreed with somebody recused since, of those that the panel scores. */
export const missingConsensus = (db: ReadDb, tender: TenderId, scores = agreedScores(db, tender)): Assignment[] => {
  const criteria = criteriaOf(db, tender);
  const conflicted = conflictedAnswers(scores);
  const standing = consensusOf(db, tender).filter(({ criterion, bid }) => !conflicted.has(`${criterion} ${bid}`));
  const agreed = new Set(withShared(criteria, bidsOf(db, tender), standing).map((one) => `${one.criterion} ${one.bid}`));
  return answersToScore(criteria, standingBids(db, tender)).filter((item) => !agreed.has(`${item.criterion} ${item.bid}`));
};
