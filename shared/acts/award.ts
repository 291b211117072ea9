/** Acts of awarding: thresholds that may disqualify, prices opened, offers accepted, ties decided, the recommendation. */

import { z } from '../zod.ts';
import { heads } from './heads.ts';
import { lotDecision } from './lots.ts';
import { commitmentTerms, offerCheck } from './offers.ts';
import { share } from './sealed.ts';
import { exact, filledText, sha256, text, uuid } from './words.ts';

/** How weights were drawn: with the generator it is all that it takes to draw them again. */
export const drawOrder = z.strictObject({
  seed: z.string().regex(/^\d{1,20}$/),
  draws: z.int().min(1).max(1_000_000),
  spread: exact,
  level: z.enum(['sections', 'items']),
});

/** Who one lot, or the whole contract (null), is recommended to: a bid, all who are admitted to a framework, or nobody; with the reason. */
export const lotAward = z.strictObject({ lot: uuid.nullable(), bids: z.array(uuid).max(1_000), reason: filledText() });

export const assurance = z.strictObject({
  checker: z.union([z.strictObject({ person: uuid }), z.strictObject({ name: filledText(200) })]),
  /** How all of the arithmetic was checked. */
  arithmetic: z.enum(['second-engine', 'by-hand']),
  /** Which reasons were read. */
  sample: filledText(20_000),
  found: filledText(20_000),
});

export const dueDiligence = z.strictObject({
  /** Evidence that was asked for and seen. */
  evidence: filledText(20_000),
  standing: filledText(20_000),
  /** Grounds for exclusion, looked at once more. */
  exclusion: filledText(20_000),
  outcome: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('confirmed') }),
    z.strictObject({ kind: z.literal('contradicted'), criteria: z.array(uuid).min(1).max(1_000) }),
  ]),
  reason: filledText(20_000),
});

export const awardActs = {
  /** Only for thresholds that say "may be rejected". */
  'threshold.decided': z.strictObject({ bid: uuid, criterion: uuid, outcome: z.enum(['keep', 'reject']), reason: filledText(20_000) }),
  /** Two keys, after the lock. Opens the commercial envelope of every bid still standing; the others stay shut. */
  'price.opened': z.strictObject({ shares: z.array(share).max(1_000), heads }),
  /** The price envelope's files, now readable: encrypted digest beside plain digest. */
  'price-file.opened': z.strictObject({ bid: uuid, sealed: sha256, file: sha256 }),
  /** One quantity of one bid; a later one replaces it, and the bid's offers have then to be accepted again. */
  'offer.verified': z.strictObject({ bid: uuid, measure: uuid, check: offerCheck, reason: filledText(20_000) }),
  /** Quantities checked against units, geography and double counting, and taken as offered. */
  'offers.accepted': z.strictObject({ bid: uuid, reason: filledText(20_000) }),
  /** Bids of one tie, best first, where the published tie-break ran out or asks for a witnessed draw. */
  'tie.decided': z.strictObject({
    by: z.enum(['draw', 'decision']),
    order: z.array(uuid).min(2).max(1_000),
    reason: filledText(20_000),
    /** Who saw the lots drawn, or agreed to the decision. */
    witness: uuid,
  }),
  /** One of the best combinations of lots that came out exactly level, or the order of lots of one value. */
  'lots.decided': z.strictObject({
    decision: lotDecision,
    reason: filledText(20_000),
    /** Who saw it drawn, or agreed to the decision. */
    witness: uuid,
  }),
  'award.recommended': z.strictObject({
    awards: z.array(lotAward).min(1).max(500),
    heads,
  }),
  /** How one promise of a bid that is recommended is delivered and answered for; a later one replaces it, for a reason. The quantity is not in it: nobody agrees it anew. */
  'commitment.agreed': z.strictObject({ bid: uuid, measure: uuid, terms: commitmentTerms, reason: text(20_000) }),
  /** Somebody independent checked all arithmetic and a sample of the reasons. It is of that result: another one is checked anew. */
  'award.assured': assurance.extend({ result: sha256 }),
  /** What was seen about a bid that is to be recommended. It stands beside earlier ones: a claim that was contradicted is not taken back by a later look. */
  'due-diligence.recorded': dueDiligence.extend({ bid: uuid }),
  /** Somebody looked at how firmly a result stands. It changes nothing; that it was looked at, and when, is what a court asks. */
  'robustness.viewed': z.strictObject({
    /** null: of the whole contract. */
    lot: uuid.nullable(),
    /** The rules and facts that the result follows from. */
    result: sha256,
    drawn: drawOrder.extend({ generator: text(200) }).nullable(),
  }),
} as const;
