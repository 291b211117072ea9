/** Moderating: the grid of marks, the reasons side by side, consensus, the lock. */

import { scale } from '../acts/model.ts';
import { mark } from '../acts/score.ts';
import type { Spread } from '../domain/moderate.ts';
import type { Criterion, ScoredCriterion } from '../domain/criteria.ts';
import { z } from '../zod.ts';
import { clarificationView } from './clarify.ts';
import { command, query } from './define.ts';
import { fileView } from './receive.ts';
import { authored, computed, exact, kept, lock, refusal, signers, stage, text, uuid, where } from './words.ts';

const bidName = z.strictObject({ bid: uuid, name: z.string(), alias: z.string() });
const personName = z.strictObject({ person: uuid, name: z.string() });

const knownMark = z.strictObject({ person: uuid, name: z.string(), mark, at: z.string() });

export const consensusView = z.strictObject({
  value: exact,
  reason: z.string(),
  explanations: z.array(z.string()),
  dissent: z.string(),
  present: z.array(personName),
  versions: z.int(),
  /** Outside every individual mark: allowed, but said. */
  outside: z.boolean(),
  agreed: authored,
});

export const consensusDraft = z.strictObject({
  value: exact.nullable(),
  reason: text(),
  explanations: z.array(text()).max(50),
  dissent: text(),
  present: z.array(uuid).max(200),
});

const moderating = [
  'sheets-not-unsealed',
  'scoring-not-started',
  'bids-not-opened',
  'criteria-not-frozen',
  'quality-already-locked',
  'quality-not-locked',
  'already-recommended',
  'no-such-reopening',
  'reopening-not-approved',
  'not-your-role',
  'no-such-item',
];

export const moderate = {
  'moderate.view': query(
    where,
    z.strictObject({
      stage,
      criteria: z.array(computed<Criterion>()),
      scales: z.array(scale),
      bids: z.array(bidName),
      assessors: z.array(personName),
      /** Still sealed: cells have no marks, only whether they are in. */
      cells: z.array(
        z.strictObject({
          criterion: uuid,
          bid: uuid,
          marks: z.array(z.strictObject({ person: uuid, value: exact })),
          spread: computed<Spread>().nullable(),
          /** Sample standard deviation, to three places; only for whoever leads the meeting, and where two marked. */
          deviation: z.string().nullable(),
          consensus: exact.nullable(),
          /** Carried forward from an earlier stage, and standing as it came or agreed anew here; null: scored here. */
          carried: z.enum(['stands', 'anew']).nullable(),
          /** Agreed with somebody who is recused from the bid since. */
          isConflicted: z.boolean(),
          /** Consensus outside all individual marks. */
          outside: z.boolean(),
        }),
      ),
      /** Cells in the order of the meeting: most disagreement first, agreed ones last. */
      agenda: z.array(z.strictObject({ criterion: uuid, bid: uuid })),
      /** Why nothing can be decided on the scores as they are agreed; null when it can. */
      resting: refusal.nullable(),
      unseal: lock,
      unsealed: authored.nullable(),
      readOnly: refusal.nullable(),
      locking: lock,
      locked: authored.nullable(),
      progress: z.strictObject({ agreed: z.int(), total: z.int() }),
    }),
  ),
  'moderate.item': query(
    where.extend({ criterion: uuid, bid: uuid }),
    z.strictObject({
      criterion: computed<ScoredCriterion>(),
      scale,
      bid: bidName,
      files: z.array(fileView),
      marks: z.array(knownMark),
      /** Of those recused from the bid: they stay in the record, and count for nothing. */
      setAside: z.array(knownMark),
      spread: computed<Spread>().nullable(),
      consensus: consensusView.nullable(),
      isConflicted: z.boolean(),
      /** What an earlier stage agreed and carried forward, as it came: it stays beside whatever is agreed anew. */
      carried: z.strictObject({ stage: z.string(), value: exact, reason: z.string(), explanations: z.array(z.string()) }).nullable(),
      draft: consensusDraft.nullable(),
      /** Reopened, or agreed with somebody who is recused since, and not agreed anew yet: the same score is a result too, but somebody has to say so. */
      again: z.boolean(),
      /** Who may be present: the panel without those recused from this bid. */
      mayBePresent: z.array(personName),
      recused: z.array(personName),
      /** Who has not declared on a name that the bidder gave meanwhile, and so may not be there yet. */
      silent: z.array(personName),
      /** What the bidder was asked about this item after the deadline. */
      clarifications: z.array(clarificationView),
      /** The consensus of the same question on other bids. */
      elsewhere: z.array(z.strictObject({ bid: uuid, name: z.string(), alias: z.string(), value: exact, reason: z.string() })),
      readOnly: refusal.nullable(),
    }),
  ),
  'moderate.unseal': command(z.strictObject({ tender: uuid, signers }), kept, [
    ...moderating,
    'sheets-already-unsealed',
    'sheets-not-submitted',
    'key-does-not-fit',
    'keys-missing',
    'keys-do-not-fit',
    'not-addressed-to-you',
    'wrong-passphrase',
    'key-already-turned',
    'second-key-of-another-role',
  ]),
  'moderate.keepDraft': command(z.strictObject({ tender: uuid, criterion: uuid, bid: uuid, draft: consensusDraft }), kept, moderating),
  'moderate.agree': command(
    z.strictObject({
      tender: uuid,
      criterion: uuid,
      bid: uuid,
      value: exact,
      reason: text(),
      explanations: z.array(text()).max(50),
      dissent: text(),
      present: z.array(uuid).min(1).max(200),
    }),
    kept,
    [
      ...moderating,
      'value-not-on-scale',
      'reason-missing',
      'explanation-missing',
      'recused-present',
      'declarations-missing',
      'score-carried-forward',
    ],
  ),
  'moderate.lock': command(z.strictObject({ tender: uuid, signers }), kept, [
    ...moderating,
    'consensus-missing',
    'declarations-missing',
    'conflicts-undecided',
    'agreed-with-conflict',
    'wrong-passphrase',
    'key-already-turned',
    'second-key-of-another-role',
  ]),
} as const;
