/** The course of a procurement as a whole: suspended, held for a court, abandoned. */

import { courseActs } from '../acts/course.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, kept, refusal, signers, uuid, where } from './words.ts';

const refusals = ['criteria-not-frozen', 'record-closed', 'not-your-role', 'reason-missing'];
const tender = { tender: uuid };

export const course = {
  'course.view': query(
    where,
    z.strictObject({
      suspended: z.boolean(),
      held: z.boolean(),
      abandoned: z.boolean(),
      /** What interrupted it so far, in its order. */
      events: z.array(z.strictObject({ sentence: z.string(), reason: z.string(), notice: z.string(), made: authored })),
      /** Why each step cannot be taken by whoever asks; null where it can. */
      may: z.strictObject({
        suspend: refusal.nullable(),
        resume: refusal.nullable(),
        hold: refusal.nullable(),
        lift: refusal.nullable(),
        abandon: refusal.nullable(),
      }),
    }),
  ),
  'course.suspend': command(courseActs['procurement.suspended'].extend(tender), kept, [...refusals, 'already-suspended']),
  'course.resume': command(courseActs['procurement.resumed'].extend(tender), kept, [...refusals, 'not-suspended']),
  'course.hold': command(courseActs['hold.placed'].extend(tender), kept, [...refusals, 'already-held']),
  'course.lift': command(courseActs['hold.lifted'].extend(tender), kept, [...refusals, 'not-held']),
  'course.abandon': command(courseActs['procurement.abandoned'].extend({ ...tender, signers }), kept, [
    ...refusals,
    'wrong-passphrase',
    'no-such-profile',
  ]),
} as const;
