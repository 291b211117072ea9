/** Policy packs: what is here, what comes as a file, and which one a tender is held to. */

import { policyPack } from '../acts/policy.ts';
import type { Day } from '../domain/calendar.ts';
import { type Exemption, exemptions, type Standstill } from '../domain/standstill.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { computed, kept, sha256, time, uuid } from './words.ts';

const day = z.string().max(40) as unknown as z.ZodType<Day, Day>;

export const policy = {
  'policy.list': query(
    z.strictObject({}),
    z.strictObject({
      packs: z.array(z.strictObject({ pack: policyPack, sha256, importedAt: time.nullable() })),
      /** The table that working days are counted with. */
      holidays: z.strictObject({ version: z.string(), source: z.string(), firstYear: z.int(), lastYear: z.int() }),
    }),
  ),
  /** The text of a file; kept on this computer, in no tender. */
  'policy.import': command(
    z.strictObject({ text: z.string().max(4_000_000) }),
    z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
    [
      'policy-pack-not-json',
      'policy-pack-not-understood',
      'policy-pack-unknown-field',
      'policy-pack-older',
      'policy-pack-differs',
      'holiday-not-a-day',
      'holiday-outside-its-table',
      'holiday-given-twice',
    ],
  ),
  /** null takes it off. */
  'policy.choose': command(z.strictObject({ tender: uuid, id: z.string().max(60).nullable() }), kept, [
    'criteria-frozen',
    'not-your-role',
    'no-such-policy',
    'policy-hash-differs',
  ]),
  /** Counts days, and keeps nothing: information for whoever plans the notice (domain.md 1.5). */
  'policy.viewStandstill': query(
    z.strictObject({
      start: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('notice-published'), on: day }),
        z.strictObject({ kind: z.literal('letters-sent'), on: day, by: z.enum(['electronic-means', 'other-means']) }),
      ]),
      stated: day.nullable(),
      exemption: z.enum(Object.keys(exemptions) as [Exemption, ...Exemption[]]).nullable(),
    }),
    z.strictObject({ standstill: computed<Standstill>() }),
    ['day-not-understood', 'exemption-of-other-regime', 'year-beyond-holiday-table', 'year-before-holiday-table'],
  ),
} as const;
