/** Archiving: close the record, sign the pack, verify it, open one, replay it. */

import type { Verdict } from '../pack/verdict.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, computed, job, kept, refusal, sha256, signers, stage, text, time, uuid, where } from './words.ts';

const exported = z.strictObject({ export: uuid, title: z.string(), file: z.string(), size: z.int(), sha256 });

export const archive = {
  'archive.view': query(
    where,
    z.strictObject({
      stage,
      acts: z.int(),
      voids: z.int(),
      closed: authored.nullable(),
      /** Why the record cannot be closed yet; null when it may be. */
      close: refusal.nullable(),
      /** Steps after the recommendation that are not on record, in words. */
      notDone: z.array(z.string()),
      /** Commitments of which nothing is agreed: once the record is closed nothing can be. */
      openCommitments: z.int(),
      /** The pack made here, as it is now. */
      pack: z
        .strictObject({
          file: z.string(),
          size: z.int(),
          fingerprint: z.string(),
          fingerprintWords: z.string(),
          members: z.array(
            z.strictObject({
              person: uuid,
              name: z.string(),
              roles: z.array(z.string()),
              signed: z.boolean(),
              certificateWords: z.string(),
            }),
          ),
        })
        .nullable(),
    }),
  ),
  /** Makes the final report, closes the record and builds the pack. */
  'archive.close': command(z.strictObject({ tender: uuid, remark: text(5_000), signers, job }), kept, [
    'not-recommended',
    'price-not-open',
    'quality-not-locked',
    'sheets-not-unsealed',
    'scoring-not-started',
    'bids-not-opened',
    'criteria-not-frozen',
    'record-closed',
    'not-your-role',
    'wrong-passphrase',
    'report-failed',
    'register-missing',
    'file-damaged',
  ]),
  /** Builds the pack again from a closed record, as after a crash between closing and building. */
  'archive.build': command(z.strictObject({ tender: uuid, job }), kept, ['record-not-closed', 'file-damaged']),
  'archive.sign': command(z.strictObject({ tender: uuid, signers, job }), kept, [
    'wrong-passphrase',
    'no-pack',
    'already-signed',
    'pack-altered',
    'not-a-signer',
  ]),
  'archive.verify': command(where.extend({ job }), computed<Verdict>(), ['no-pack']),
  /** A pack comes in pieces like a bid file; opening verifies it and, unless it is not a pack at all, shows it read-only. */
  'archive.beginOpen': command(z.strictObject({ title: text(255), size: z.int().min(0) }), z.strictObject({ upload: uuid }), [
    'file-empty',
  ]),
  'archive.appendOpen': command(
    z.strictObject({ upload: uuid, offset: z.int().min(0), data: z.base64().max(6_000_000) }),
    z.strictObject({ size: z.int() }),
    ['no-such-upload', 'piece-out-of-order'],
  ),
  'archive.finishOpen': command(
    z.strictObject({ upload: uuid, job }),
    z.strictObject({
      verdict: computed<Verdict>(),
      opened: z.strictObject({ record: z.string(), tender: uuid, acts: z.int() }).nullable(),
    }),
    ['no-such-upload', 'file-cut-short'],
  ),
  /** Shows a tender of this computer as a replay, without a pack. */
  'archive.replay': command(z.strictObject({ tender: uuid }), z.strictObject({ record: z.string(), acts: z.int() })),
  'archive.closeRecord': command(z.strictObject({ record: z.string().max(80) }), z.strictObject({})),
  /** The verdict and the checks of an opened pack. */
  'archive.record': query(
    z.strictObject({ record: z.string().max(80) }),
    z.strictObject({ title: z.string(), tender: uuid, acts: z.int(), verdict: computed<Verdict>().nullable() }),
  ),
  /** The record itself, oldest first. */
  'archive.acts': query(
    where.extend({ from: z.int().min(1), count: z.int().min(1).max(500) }),
    z.strictObject({
      total: z.int(),
      acts: z.array(
        z.strictObject({
          number: z.int(),
          kind: z.string(),
          /** What happened, in words. */
          sentence: z.string(),
          by: z.string(),
          roles: z.array(z.string()),
          at: time,
          hash: sha256,
          signed: z.boolean(),
          voided: refusal.nullable(),
        }),
      ),
    }),
  ),
  /** A copy of the pack or the report for somebody else, in the exchange folder. */
  'archive.exportPack': command(z.strictObject({ tender: uuid, job }), exported, ['no-pack']),
  'archive.readExport': query(
    z.strictObject({ export: uuid, offset: z.int().min(0), length: z.int().min(1).max(2_000_000) }),
    z.strictObject({ data: z.base64(), size: z.int() }),
    ['no-such-export'],
  ),
  'jobs.cancel': command(z.strictObject({ job }), z.strictObject({ cancelled: z.boolean() })),
} as const;
