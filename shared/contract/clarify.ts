/** The two clarification logs. */

import { clarifyActs } from '../acts/clarify.ts';
import { day } from '../acts/words.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, kept, refusal, uuid, where } from './words.ts';

/** What one bidder was asked, with as much of the answer as the person who asks may read. */
export const clarificationView = z.strictObject({
  clarification: uuid,
  bid: uuid,
  name: z.string(),
  alias: z.string(),
  on: day,
  why: z.enum(['ambiguity', 'obvious-error']),
  criterion: uuid,
  title: z.string(),
  place: z.string(),
  text: z.string(),
  asked: authored,
  answered: z.strictObject({ on: day, newNames: z.array(z.string()), made: authored }).nullable(),
  /** null while there is none, or while it is not for this person. */
  answer: z.string().nullable(),
  /** Why it is not; null when it is. */
  hidden: refusal.nullable(),
  considered: z
    .strictObject({
      use: z.boolean(),
      isImprovement: z.boolean(),
      reason: z.string(),
      seenBy: z.array(z.string()),
      /** Of those, whose scoresheet was in before: for them it is weighed in moderation alone. */
      late: z.array(z.string()),
      made: authored,
    })
    .nullable(),
});

const asking = [
  'criteria-not-frozen',
  'bids-not-opened',
  'already-recommended',
  'record-closed',
  'not-your-role',
  'no-such-bid',
  'bid-withdrawn',
  'tender-disregarded',
  'no-such-question',
  'day-not-understood',
  'day-still-to-come',
];

const tender = { tender: uuid };
const bodies = clarifyActs;

export const clarify = {
  'clarify.view': query(
    where,
    z.strictObject({
      today: day,
      deadline: z.string(),
      bids: z.array(z.strictObject({ bid: uuid, name: z.string(), alias: z.string(), stands: z.boolean() })),
      criteria: z.array(z.strictObject({ criterion: uuid, title: z.string() })),
      people: z.array(z.strictObject({ person: uuid, name: z.string() })),
      before: z.array(
        z.strictObject({
          on: day,
          /** Who asked is for those who run the tender; blank for everybody else. */
          asker: z.string(),
          question: z.string(),
          answer: z.string(),
          to: z.enum(['all', 'asker-alone']),
          confidential: z.string(),
          made: authored,
        }),
      ),
      after: z.array(clarificationView),
      may: z.strictObject({
        answerBidder: refusal.nullable(),
        ask: refusal.nullable(),
        recordAnswer: refusal.nullable(),
        consider: refusal.nullable(),
      }),
    }),
  ),
  'clarify.answerBidder': command(bodies['question.answered'].extend(tender), kept, [
    'criteria-not-frozen',
    'bids-already-opened',
    'record-closed',
    'not-your-role',
    'day-not-understood',
    'day-still-to-come',
    'deadline-passed',
    'question-missing',
    'answer-missing',
    'confidentiality-reason-missing',
    'asker-recognisable',
  ]),
  'clarify.ask': command(
    bodies['clarification.asked'].omit({ clarification: true }).extend(tender),
    z.strictObject({ clarification: uuid, keptAt: z.string() }),
    [...asking, 'decided-twice', 'question-missing', 'item-missing', 'same-chance-missing'],
  ),
  'clarify.recordAnswer': command(bodies['clarification.answered'].extend(tender), kept, [
    ...asking,
    'question-answered',
    'answer-missing',
    'before-the-step-before',
  ]),
  'clarify.consider': command(bodies['clarification.considered'].extend(tender), kept, [
    ...asking,
    'quality-already-locked',
    'answer-missing',
    'answer-improves-bid',
    'improvement-not-considered',
    'readers-missing',
    'reason-missing',
  ]),
} as const;
