/** Awarding: prices opened, the result with its working, the recommendation, the report. */

import { criterion } from '../acts/model.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, computed, exact, filledText, job, kept, lock, refusal, sha256, signers, stage, uuid, where } from './words.ts';

const awarding = [
  'price-not-open',
  'quality-not-locked',
  'sheets-not-unsealed',
  'scoring-not-started',
  'bids-not-opened',
  'criteria-not-frozen',
  'already-recommended',
  'record-closed',
  'not-your-role',
];

export const award = {
  'award.view': query(
    where,
    z.strictObject({
      stage,
      criteria: z.array(criterion),
      bids: z.array(
        z.strictObject({ bid: uuid, name: z.string(), alias: z.string(), standing: z.enum(['standing', 'withdrawn', 'failed']) }),
      ),
      /** Points, gates, totals, ranks and their working. null: hidden until quality is locked. */
      evaluation: computed<Evaluation>().nullable(),
      /** Why there is no evaluation to show yet. */
      hidden: refusal.nullable(),
      /** Prices as opened; null while sealed. */
      prices: z.array(z.strictObject({ bid: uuid, pounds: exact })).nullable(),
      opening: lock,
      opened: z.array(authored),
      thresholds: z.array(
        z.strictObject({ bid: uuid, criterion: uuid, outcome: z.enum(['keep', 'reject']), reason: z.string(), decided: authored }),
      ),
      acceptances: z.array(z.strictObject({ bid: uuid, reason: z.string(), decided: authored })),
      /** What was promised, unaltered by any cap: what the contract will hold (handover register). */
      register: z.array(
        z.strictObject({
          bid: uuid,
          measure: uuid,
          code: z.string(),
          title: z.string(),
          unit: z.string(),
          promised: exact,
          counted: exact,
          pounds: exact,
        }),
      ),
      ties: z.array(z.strictObject({ order: z.array(uuid), reason: z.string(), witness: z.string(), decided: authored })),
      recommend: refusal.nullable(),
      recommendation: z.strictObject({ bid: uuid, reason: z.string(), made: authored }).nullable(),
      myRoles: z.array(z.string()),
      people: z.array(z.strictObject({ person: uuid, name: z.string() })),
    }),
  ),
  /** The record behind one number: who, when and why. */
  'award.origin': query(
    where.extend({
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('consensus'), criterion: uuid, bid: uuid }),
        z.strictObject({ kind: z.literal('price'), bid: uuid }),
        z.strictObject({ kind: z.literal('offer'), bid: uuid, measure: uuid }),
        z.strictObject({ kind: z.literal('weight'), criterion: uuid }),
        z.strictObject({ kind: z.literal('scale'), scale: uuid }),
        z.strictObject({ kind: z.literal('measure'), measure: uuid }),
      ]),
    }),
    z.strictObject({ sentence: z.string(), reason: z.string(), made: z.array(authored) }),
    ['no-such-item', 'quality-not-locked', 'price-not-open'],
  ),
  'award.decideThreshold': command(
    z.strictObject({ tender: uuid, bid: uuid, criterion: uuid, outcome: z.enum(['keep', 'reject']), reason: filledText(20_000) }),
    kept,
    [...awarding, 'price-already-open', 'threshold-not-in-question'],
  ),
  'award.openPrices': command(z.strictObject({ tender: uuid, signers, job: job.optional() }), kept, [
    ...awarding,
    'price-already-open',
    'thresholds-undecided',
    'no-bids-left',
    'key-does-not-fit',
    'keys-missing',
    'keys-do-not-fit',
    'not-addressed-to-you',
    'wrong-passphrase',
    'key-already-turned',
    'second-key-of-another-role',
  ]),
  'award.acceptOffers': command(z.strictObject({ tender: uuid, bid: uuid, reason: filledText(20_000) }), kept, [
    ...awarding,
    'no-such-bid',
  ]),
  'award.decideTie': command(
    z.strictObject({
      tender: uuid,
      by: z.enum(['draw', 'decision']),
      order: z.array(uuid).min(2).max(1_000),
      reason: filledText(20_000),
      witness: uuid,
    }),
    kept,
    [...awarding, 'no-such-tie', 'tie-asks-otherwise', 'witness-is-author'],
  ),
  'award.recommend': command(z.strictObject({ tender: uuid, bid: uuid, reason: filledText(), signers }), kept, [
    ...awarding,
    'offers-not-accepted',
    'result-incomplete',
    'tie-undecided',
    'not-the-most-advantageous',
    'wrong-passphrase',
  ]),
  /** The award report as a tagged PDF: a draft until recommended. Written into the exchange folder; its bytes are read with `archive.readExport`. */
  'award.report': command(
    where.extend({ job }),
    z.strictObject({ export: uuid, title: z.string(), file: z.string(), size: z.int(), sha256, draft: z.boolean() }),
    ['quality-not-locked', 'report-failed'],
  ),
} as const;
