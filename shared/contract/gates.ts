/** The legal gates: concerns about excluded suppliers, and tenders left out on a ground of the Act. */

import { concernStep, concernSubject, disregardCase, exclusionGround } from '../acts/gates.ts';
import { day } from '../acts/words.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, filledText, kept, refusal, signers, stage, text, uuid, where } from './words.ts';

export const concernView = z.strictObject({
  concern: uuid,
  bid: uuid,
  subject: concernSubject,
  ground: exclusionGround,
  isDebarred: z.boolean(),
  on: day,
  reason: z.string(),
  raised: authored,
  /** Each step as it was recorded, in order. */
  steps: z.array(z.strictObject({ step: concernStep, made: authored })),
  outcome: z.enum(['excluded', 'excludable', 'neither']).nullable(),
  /** Until when an answer, or another name, is awaited. */
  awaitedUntil: day.nullable(),
  replacedBy: z.string().nullable(),
  /** Why the step cannot be taken now; null when it can. */
  may: z.strictObject({
    ask: refusal.nullable(),
    answer: refusal.nullable(),
    determine: refusal.nullable(),
    offer: refusal.nullable(),
    replace: refusal.nullable(),
    /** Leaving the tender out because of it, today. */
    disregard: refusal.nullable(),
  }),
});

export const disregardView = z.strictObject({
  bid: uuid,
  on: day,
  case: disregardCase,
  /** Where the case rests on a concern: what was determined, so that nobody has to look it up. */
  rests: z.string(),
  staying: z.array(uuid),
  reasonForDifference: z.string(),
  /** Last day on which the appropriate authority is to be told of it; null where no notice is owed (PA23 s.59). */
  noticeDue: day.nullable(),
  made: authored,
  /** Still out by the same decision, this one among them; empty once it was taken back. */
  together: z.array(uuid),
  /** The decision that took this one back; null while it stands. */
  takenBack: z
    .strictObject({ on: day, reason: z.string(), stayOut: z.array(uuid), reasonForDifference: z.string(), made: authored })
    .nullable(),
  /** Why it cannot be taken back now; null when it can, or was. */
  takeBack: refusal.nullable(),
});

const inGates = [
  'criteria-not-frozen',
  'bids-not-opened',
  'already-recommended',
  'record-closed',
  'not-your-role',
  'no-such-bid',
  'bid-withdrawn',
  'tender-disregarded',
  'day-not-understood',
  'day-still-to-come',
];

export const gates = {
  'gates.view': query(
    where,
    z.strictObject({
      stage,
      /** By the computer's clock: where a day of a step begins. */
      today: day,
      bids: z.array(
        z.strictObject({
          bid: uuid,
          name: z.string(),
          alias: z.string(),
          /** Whose bids belong together: what was determined about a supplier holds for all of them. */
          supplier: uuid,
          subcontractors: z.array(z.string()),
          standing: z.enum(['standing', 'withdrawn', 'failed', 'disregarded']),
        }),
      ),
      /** Published pass-or-fail criteria, which a condition of participation can be one of. */
      conditions: z.array(z.strictObject({ criterion: uuid, title: z.string() })),
      concerns: z.array(concernView),
      /** Those that stand and those that were taken back. */
      disregarded: z.array(disregardView),
      may: z.strictObject({ raise: refusal.nullable(), step: refusal.nullable(), disregard: refusal.nullable() }),
    }),
  ),
  'gates.raise': command(
    z.strictObject({
      tender: uuid,
      bid: uuid,
      subject: concernSubject,
      ground: exclusionGround,
      isDebarred: z.boolean(),
      on: day,
      reason: filledText(20_000),
    }),
    z.strictObject({ concern: uuid, keptAt: z.string() }),
    [...inGates, 'name-missing', 'no-such-concern'],
  ),
  'gates.step': command(z.strictObject({ tender: uuid, concern: uuid, step: concernStep }), kept, [
    ...inGates,
    'no-such-concern',
    'before-the-step-before',
    'concern-determined',
    'supplier-asked',
    'supplier-answered',
    'supplier-not-asked',
    'supplier-not-heard',
    'questions-missing',
    'no-time-to-reply',
    'answer-missing',
    'reply-still-awaited',
    'ground-only-by-debarment',
    'ground-not-considered',
    'recurrence-not-considered',
    'not-determined',
    'nobody-excluded',
    'nobody-to-replace',
    'replacement-offered',
    'replacement-not-offered',
    'person-replaced',
    'name-missing',
  ]),
  /** One decision on one ground, about every tender that has the defect. */
  'gates.disregard': command(
    z.strictObject({
      tender: uuid,
      on: day,
      cases: z.array(disregardCase).min(1).max(1_000),
      staying: z.array(uuid).max(1_000),
      reasonForDifference: text(20_000),
      signers,
    }),
    kept,
    [
      ...inGates,
      'grounds-mixed',
      'decided-twice',
      'no-such-concern',
      'requirement-not-named',
      'price-not-suspected',
      'supplier-not-notified',
      'supplier-notified',
      'price-demonstrated',
      'quality-panel-not-told',
      'not-determined',
      'minister-not-asked',
      'replacement-not-offered',
      'replacement-still-awaited',
      'person-replaced',
      'supplier-not-heard',
      'advantage-not-named',
      'advantage-avoidable',
      'request-not-named',
      'application-not-considered',
      'reason-missing',
      'treated-unequally',
      'wrong-passphrase',
      'no-such-profile',
    ],
  ),
  /** Of one decision, all that it left out or some. */
  'gates.takeBack': command(
    z.strictObject({
      tender: uuid,
      on: day,
      bids: z.array(uuid).min(1).max(1_000),
      reason: text(20_000),
      reasonForDifference: text(20_000),
      signers,
    }),
    kept,
    [
      'criteria-not-frozen',
      'bids-not-opened',
      'already-recommended',
      'record-closed',
      'not-your-role',
      'wrong-passphrase',
      'no-such-profile',
      'quality-panel-not-told',
      'no-such-bid',
      'bid-withdrawn',
      'decided-twice',
      'decisions-mixed',
      'not-left-out',
      'decision-taken-back',
      'exclusion-stands',
      'too-late-to-come-back',
      'declarations-missing',
      'conflicts-undecided',
      'assessor-missing',
      'reason-missing',
      'treated-unequally',
      'day-not-understood',
      'day-still-to-come',
      'before-the-step-before',
    ],
  ),
} as const;
