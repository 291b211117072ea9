/** Acts of receiving: bidders, their files in envelopes, sealed prices, declarations, opening and gates. */

import { exact as readExact, isNegative, isPositive } from '../domain/exact.ts';
import { z } from '../zod.ts';
import { heads } from './heads.ts';
import { offerDetails } from './offers.ts';
import { currency, sealedSchedule } from './price.ts';
import { sealedText, share } from './sealed.ts';
import { exact, filledText, sha256, text, time, uuid } from './words.ts';

export const bidder = z.strictObject({
  id: uuid,
  name: filledText(300),
  /** Shown where names are to be hidden: "Bidder C". */
  alias: filledText(60),
  identifier: text(120),
  size: z.enum(['sme', 'large', 'unknown']),
  vcse: z.boolean(),
  /** Names against which conflicts are declared too (PA23 s.28). */
  subcontractors: z.array(filledText(300)).max(200),
  /** In a tender that is let in lots: the one lot that this bid is for, and the supplier whose bids belong together. */
  lot: z
    .strictObject({
      id: uuid,
      supplier: uuid,
      /** Its place among the lots that the supplier wants, 1 first; null: it said none. */
      preference: z.int().min(1).max(500).nullable(),
    })
    .optional(),
});

export const envelope = z.enum(['quality', 'social-value', 'price']);

export const bidFile = z.strictObject({
  /** Digest of the bytes as kept: for the price envelope, of the encrypted bytes. */
  sha256,
  title: filledText(255),
  mediaType: z
    .string()
    .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/)
    .max(120),
  /** Bytes as received. */
  size: z.int().min(1),
  envelope,
  /** For the price envelope: the commitment of the seal whose key opens it. */
  sealedUnder: sha256.nullable(),
});

export const conflictAnswer = z.strictObject({
  bid: uuid,
  answer: z.enum(['none', 'actual', 'potential', 'perceived']),
  /** Financial, family, friendship, past employment, … and what the person proposes to do about it. */
  details: text(5_000),
});

export const receiveActs = {
  /** `from`: in a later stage, the bid of the stage before that went on. */
  'bidder.registered': z.strictObject({ bidder, from: uuid.optional() }),
  'bidder.corrected': z.strictObject({ bidder }),
  'bid.withdrawn': z.strictObject({ bid: uuid, reason: filledText(5_000) }),
  /** `receivedAt` is when the bidder delivered it, as the portal says; the act's own time is when it was put in. */
  'bid-file.received': z.strictObject({ bid: uuid, file: bidFile, receivedAt: time }),
  'bid-file.set-aside': z.strictObject({ bid: uuid, file: sha256, reason: filledText(5_000) }),
  /** Price and quantities of one bid, sealed at once: only `keysNeeded` of the holders together can open them, once quality is locked. */
  'commercial.sealed': z.strictObject({
    bid: uuid,
    /** SHA-256 of the seal's key, so that a key produced later can be checked. */
    commitment: sha256,
    keysNeeded: z.int().min(2).max(20),
    shares: z
      .array(z.strictObject({ holder: uuid, share: sealedText }))
      .min(2)
      .max(50),
    /** To which the price envelope's files are encrypted. */
    recipient: z.string().max(80),
    content: sealedText,
  }),
  'conflict.declared': z.strictObject({ answers: z.array(conflictAnswer).min(1).max(5_000), undertaking: z.literal(true) }),
  'conflict.decided': z.strictObject({
    person: uuid,
    bid: uuid,
    outcome: z.enum(['no-conflict', 'managed', 'recused']),
    reason: filledText(5_000),
  }),
  /** Two keys. From here on bidders, files and sealed prices are fixed. */
  'bids.opened': z.strictObject({ heads }),
  'gate.decided': z.strictObject({
    bid: uuid,
    /** null: completeness of the bid as a whole. */
    criterion: uuid.nullable(),
    outcome: z.enum(['pass', 'fail']),
    reason: filledText(20_000),
  }),
} as const;

const positive = exact.refine((text) => isPositive(readExact(text)), 'not above nought');
const notNegative = exact.refine((text) => !isNegative(readExact(text)), 'below nought');

/** What `commercial.sealed` hides: a price excluding VAT, and the quantities promised. */
export const commercial = z.strictObject({
  price: positive.nullable(),
  /** What the price and its schedule are in. */
  currency,
  /** The lines that the price is made of, where the bidder filled in a schedule. */
  schedule: sealedSchedule.optional(),
  /** All hours of work over the contract, where the bid says so. */
  staffHours: notNegative.nullable(),
  offers: z.array(z.strictObject({ measure: uuid, quantity: notNegative, details: offerDetails })).max(500),
});

export type Bidder = z.infer<typeof bidder>;
export type BidFile = z.infer<typeof bidFile>;
export type Commercial = z.infer<typeof commercial>;

export { share };
