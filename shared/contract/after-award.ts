/** After the recommendation: the approval, the summaries, the notice, standstill, the contract and the handover (domain.md 2.2, states 22 to 28). */

import { acceptedHandover, approval, saidOfStandstill, sentSummary } from '../acts/after-award.ts';
import { day, filledText } from '../acts/words.ts';
import { awardSteps } from '../domain/after-award.ts';
import type { Standstill } from '../domain/standstill.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, computed, kept, refusal, signers, uuid, where } from './words.ts';

const tender = { tender: uuid };

const early = [
  'criteria-not-frozen',
  'bids-not-opened',
  'scoring-not-started',
  'sheets-not-unsealed',
  'quality-not-locked',
  'price-not-open',
  'not-recommended',
] as const;

const refusals = [...early, 'record-closed', 'not-your-role', 'stage-follows', 'nobody-recommended', 'nobody-may-approve'];
const signed = ['wrong-passphrase', 'no-such-profile'];
const onADay = ['day-not-understood', 'day-still-to-come', 'before-the-step-before'];
const counting = [
  'exemption-not-of-this-contract',
  'exemption-of-other-regime',
  'year-beyond-holiday-table',
  'year-before-holiday-table',
  'holiday-not-a-day',
  'holiday-outside-its-table',
  'holiday-given-twice',
];

/** What is on record of a step, in words, and the day on which it happened. */
const happened = z.strictObject({ what: z.string(), on: day, text: z.string(), made: authored });

export const afterAward = {
  'afterAward.view': query(
    where,
    z.strictObject({
      today: day,
      /** Why nothing of this follows: another stage does, or nobody is recommended. */
      none: refusal.nullable(),
      startedBy: z.enum(['notice-published', 'letters-sent']).nullable(),
      /** Names of those who are recommended. */
      recommended: z.array(z.string()),
      steps: z.array(
        z.strictObject({
          step: z.enum(awardSteps),
          state: z.enum(['done', 'now', 'waiting']),
          happened: z.array(happened),
          /** What else has to be said of it: who has still to decide, what is left to agree. */
          note: z.string(),
        }),
      ),
      /** To whom a summary goes, and whether it is owed or offered. */
      assessed: z.array(z.strictObject({ bid: uuid, name: z.string(), isOwed: z.boolean() })),
      /** Counted from what is on record; null before its clock has started. */
      standstill: computed<Standstill>().nullable(),
      /** Why it could not be counted. */
      uncounted: refusal.nullable(),
      /** The last day for the contract details notice. */
      detailsNoticeDue: day.nullable(),
      /** Why whoever asks may not take each step now; null where they may. */
      may: z.strictObject({
        approve: refusal.nullable(),
        answer: refusal.nullable(),
        send: refusal.nullable(),
        publish: refusal.nullable(),
        enter: refusal.nullable(),
        accept: refusal.nullable(),
      }),
    }),
    [...early],
  ),
  'afterAward.approve': command(approval.extend({ ...tender, signers }), kept, [
    ...refusals,
    ...signed,
    'award-approved',
    'approver-recused',
    'approver-scored',
    'own-recommendation',
    'decided-already',
    'answer-awaited',
  ]),
  'afterAward.answer': command(z.strictObject({ ...tender, text: filledText(20_000) }), kept, [...refusals, 'nothing-returned']),
  'afterAward.sendSummaries': command(
    z.strictObject({ ...tender, on: day, sent: z.array(sentSummary).min(1).max(1_000), standstill: saidOfStandstill.nullable(), signers }),
    kept,
    [
      ...refusals,
      ...signed,
      ...onADay,
      ...counting,
      'not-approved',
      'summaries-sent',
      'no-such-bid',
      'bid-named-twice',
      'summary-missing',
      'address-missing',
      'standstill-stated-elsewhere',
    ],
  ),
  'afterAward.publishNotice': command(
    z.strictObject({ ...tender, reference: filledText(200), on: day, standstill: saidOfStandstill }),
    kept,
    [...refusals, ...onADay, ...counting, 'no-notice-first', 'not-approved', 'summaries-not-sent', 'contract-entered'],
  ),
  'afterAward.enterContract': command(z.strictObject({ ...tender, on: day, signers }), kept, [
    ...refusals,
    ...signed,
    ...onADay,
    ...counting,
    'not-approved',
    'summaries-not-sent',
    'notice-not-published',
    'contract-entered',
    'standstill-running',
    'holiday-table-older',
  ]),
  'afterAward.acceptHandover': command(acceptedHandover.extend(tender), kept, [
    ...refusals,
    ...onADay,
    'contract-not-entered',
    'handover-accepted',
    'nothing-promised',
    'commitments-not-agreed',
  ]),
} as const;
