/** Rows to values: the two clarification logs. */

import type { ActBodies } from '../../../shared/acts/acts.ts';
import type { Considered } from '../../../shared/domain/clarifications.ts';
import type { BidId, CriterionId, PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../sql.ts';

interface Authored {
  readonly at: Time;
  readonly actor: PersonId;
}

export type BidderQuestion = ActBodies['question.answered'] & Authored;

export const bidderQuestionsOf = (db: ReadDb, tender: TenderId): BidderQuestion[] =>
  db
    .all<Authored & { body: string }>('SELECT body, at, actor FROM bidder_question WHERE tender = ? ORDER BY position', tender)
    .map(({ body, ...row }) => ({ ...(JSON.parse(body) as ActBodies['question.answered']), ...row }));

/** What one bidder was asked, as it is kept for that bid. */
export interface AskedBody {
  readonly on: string;
  readonly why: 'ambiguity' | 'obvious-error';
  readonly criterion: CriterionId;
  readonly text: string;
  readonly place: string;
}

export type AnswerBody = Pick<ActBodies['clarification.answered'], 'on' | 'text' | 'newNames'> & Authored;
export type ConsideredBody = Pick<ActBodies['clarification.considered'], 'isImprovement' | 'whyNoImprovement'> & Considered & Authored;

export interface Clarification extends AskedBody, Authored {
  readonly id: string;
  readonly bid: BidId;
  readonly answer: AnswerBody | null;
  readonly considered: ConsideredBody | null;
}

export const clarificationsOf = (db: ReadDb, tender: TenderId): Clarification[] =>
  db
    .all<Authored & { id: string; bid: BidId; body: string; answer: string | null; considered: string | null }>(
      'SELECT id, bid, body, answer, considered, at, actor FROM clarification WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ body, answer, considered, ...row }) => ({
      ...(JSON.parse(body) as AskedBody),
      ...row,
      answer: answer === null ? null : (JSON.parse(answer) as AnswerBody),
      considered: considered === null ? null : (JSON.parse(considered) as ConsideredBody),
    }));
