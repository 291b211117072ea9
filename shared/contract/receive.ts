/** Receiving: bidders, files, sealed prices, declarations, opening, gates. */

import { currency, publishedRates } from '../acts/price.ts';
import { publication } from '../acts/publication.ts';
import { bidder, envelope } from '../acts/receive.ts';
import { modelLot } from '../acts/lots.ts';
import type { NumberEntryCode } from '../domain/number-entry.ts';
import { detailFields } from '../domain/offer-details.ts';
import { z } from '../zod.ts';
import type { Caveat, ScheduleLine } from '../domain/price-schedule.ts';
import { spreadsheetRefusals } from '../domain/spreadsheet.ts';
import { command, query } from './define.ts';
import { authored, computed, exact, filledText, kept, lock, refusal, sha256, signers, stage, text, time, uuid, where } from './words.ts';

export const fileView = z.strictObject({
  sha256,
  /** Before somebody may look into a bid, even the names of its files are not for them: it then says only that a file is there. */
  title: z.string(),
  mediaType: z.string(),
  size: z.int(),
  envelope,
  receivedAt: time,
  setAsideReason: z.string().nullable(),
  /** Why its bytes cannot be read by the person who asks; null when they can. */
  shut: refusal.nullable(),
  put: authored,
});

export const bidView = z.strictObject({
  /** Under the names that say the lot. */
  bidder,
  /** As it was typed. */
  registered: bidder,
  /** Whether this bid is asked for a price, and for which quantities. */
  asks: z.strictObject({ price: z.boolean(), measures: z.array(uuid) }),
  standing: z.enum(['standing', 'withdrawn', 'failed', 'disregarded']),
  withdrawnReason: z.string().nullable(),
  /** On which ground of the Act it was left out, and why; null while it is in. */
  leftOut: z.strictObject({ ground: z.string(), reason: z.string(), decided: authored }).nullable(),
  files: z.array(fileView),
  /** Price and quantities: never their value here, only that they are sealed. */
  commercial: z.strictObject({ sealed: authored.nullable(), open: z.boolean(), keysNeeded: z.int() }),
  gates: z.array(
    z.strictObject({
      /** null: completeness. */
      criterion: uuid.nullable(),
      title: z.string(),
      text: z.string(),
      outcome: z.enum(['pass', 'fail']).nullable(),
      reason: z.string(),
      decided: authored.nullable(),
    }),
  ),
});

export const answer = z.enum(['none', 'actual', 'potential', 'perceived']);

const bidding = ['criteria-not-frozen', 'bids-already-opened', 'not-your-role', 'no-such-bid', 'bid-withdrawn'];

const naming = ['bidder-name-taken', 'bidder-alias-taken', 'lot-missing', 'no-such-lot', 'lot-is-apart', 'lot-bid-twice'];

/** How a typed number may be refused (shared/domain/number-entry.ts). */
const numberEntry = [
  'number-blank',
  'number-ambiguous',
  'number-not-understood',
  'number-other-currency',
  'number-negative',
  'number-zero',
  'number-part-of-a-penny',
  'number-without-currency',
] as const satisfies readonly (NumberEntryCode | 'number-without-currency')[];

/** How what a bid says beside a quantity may be refused (shared/domain/offer-details.ts, places.ts). */
const offerEntry = [
  'place-missing',
  'no-table-of-places',
  'places-file-missing',
  'place-not-a-code',
  'place-of-another-nation',
  'place-of-another-index',
  'place-of-other-boundaries',
  'place-unknown',
  'place-retired',
  'place-twice',
  'place-without-quantity',
  'places-do-not-add-up',
  'share-missing',
  'offer-not-a-share',
  'offer-people',
  'day-not-understood',
  'offer-ends-before-it-starts',
  'yes-or-no',
  'overlap-unknown',
];

/** As typed, field by field; what is left out was not given. */
const typedDetails = z.partialRecord(z.enum(detailFields), text(2_000));

/** One cell of an imported sheet: as it stands there and, where it has one reading, as it was understood. */
const importCell = z.strictObject({
  /** `price` or the measure's id, as in the refusal's `about`. */
  column: z.string(),
  typed: z.string(),
  read: exact.nullable(),
  /** Of a price. */
  currency: currency.nullable(),
});

/** One row of an imported sheet: the cells that count, in the order asked for, and why the row cannot be used. */
export const importRow = z.strictObject({
  line: z.int(),
  bid: uuid.nullable(),
  bidder: z.string(),
  cells: z.array(importCell),
  refusal: refusal.nullable(),
});

/** Up to a megabyte: the bytes are sealed with the price. */
const scheduleFile = z.strictObject({ name: filledText(255), data: z.base64().max(1_400_000) });

const scheduleEntry = [
  ...spreadsheetRefusals,
  'schedule-columns',
  'schedule-empty',
  'schedule-hidden',
  'schedule-rows',
  'schedule-needed',
  'schedule-other-currency',
];

export const receive = {
  'receive.view': query(
    where,
    z.strictObject({
      stage,
      /** For tenders, as it was typed. */
      deadline: z.string(),
      /** Those that are decided in this record, in their published order; empty: the whole contract is let as one. */
      lots: z.array(modelLot),
      /** Every lot, where there are several: whether it has a record of its own, and why it cannot be given one now. */
      parting: z.array(
        z.strictObject({
          lot: modelLot,
          apart: z
            .strictObject({
              reason: z.string(),
              decided: authored,
              /** Where it is on this computer. */
              record: uuid.nullable(),
            })
            .nullable(),
          refusal: refusal.nullable(),
        }),
      ),
      /** In a later stage: those who went on and are not registered yet; null in the first, where anybody may be. */
      goneOn: z.array(z.string()).nullable(),
      /** Suppliers are asked which lots they prefer. */
      preferenceAsked: z.boolean(),
      bids: z.array(bidView),
      /** Quantities that every bid is asked for. */
      measures: z.array(
        z.strictObject({
          id: uuid,
          code: z.string(),
          title: z.string(),
          unit: z.string(),
          /** Whether published factors ask where it is delivered, and what share of a shared project is this contract's. */
          asksForPlace: z.boolean(),
          asksForShare: z.boolean(),
        }),
      ),
      priceNeeded: z.boolean(),
      /** In which currencies prices may be typed; null: in pounds alone. */
      currencies: publishedRates.nullable(),
      scheduleNeeded: z.boolean(),
      people: z.array(
        z.strictObject({
          person: uuid,
          name: z.string(),
          roles: z.array(z.string()),
          declaredAt: time.nullable(),
          towards: z.array(
            z.strictObject({
              bid: uuid,
              standing: z.enum(['undeclared', 'undecided', 'cleared', 'recused']),
              /** What somebody else declared is for the lead, the approver and the person to read. */
              answer: answer.nullable(),
              details: z.string(),
              outcome: z.enum(['no-conflict', 'managed', 'recused']).nullable(),
              reason: z.string(),
              decided: authored.nullable(),
            }),
          ),
        }),
      ),
      /** Why the person who asks may not do it now; null when they may. */
      may: z.strictObject({
        /** Bidders and files. */
        register: refusal.nullable(),
        seal: refusal.nullable(),
        withdraw: refusal.nullable(),
        declare: refusal.nullable(),
        decideConflict: refusal.nullable(),
        decideGate: refusal.nullable(),
      }),
      /** Of what is frozen. */
      publication: z.strictObject({
        /** Whether a procedure of this kind has a notice to publish. */
        isAsked: z.boolean(),
        /** What it says is published; empty before the freeze. */
        freezeHash: z.string(),
        /** As the tender is described. */
        noticeReference: z.string(),
        /** Of the whole tender, in the record of a lot that stands as it was published there. */
        withWhole: publication.nullable(),
        made: publication.extend({ recorded: authored }).nullable(),
        publish: refusal.nullable(),
      }),
      opening: lock,
      opened: authored.nullable(),
      /** What stands before scoring; null when it may start. */
      startScoring: refusal.nullable(),
      /** Answers that recusals leave fewer people to score than were planned: starting asks why. */
      scoredByFewer: z.array(z.strictObject({ question: z.string(), bid: uuid, able: z.int(), planned: z.int() })),
    }),
  ),
  /** Gives a lot a record of its own, which begins with what was published for it. */
  'receive.partLot': command(z.strictObject({ tender: uuid, lot: uuid, reason: filledText(5_000) }), z.strictObject({ tender: uuid }), [
    'criteria-not-frozen',
    'bids-already-opened',
    'not-your-role',
    'no-such-lot',
    'lot-is-apart',
    'lot-in-later-stage',
    'lots-tied-by-limit',
    'lots-tied-by-question',
    'last-lot-stays',
    'lot-has-bidders',
  ]),
  'receive.registerBidder': command(
    z.strictObject({
      tender: uuid,
      bidder: bidder.omit({ id: true, lot: true }),
      /** In a tender in lots: for which it bids, one bid each, in the order that it prefers them. */
      lots: z.array(uuid).max(500).optional(),
      /** Registered already: it bids for these lots too. */
      supplier: uuid.optional(),
    }),
    z.strictObject({ bids: z.array(uuid), keptAt: time }),
    [...bidding, ...naming, 'supplier-described-otherwise', 'not-gone-on'],
  ),
  /** In a later stage: everybody who went on and is not registered yet. */
  'receive.registerGoneOn': command(z.strictObject({ tender: uuid }), kept, [
    ...bidding,
    ...naming,
    'not-gone-on',
    'supplier-described-otherwise',
  ]),
  'receive.correctBidder': command(z.strictObject({ tender: uuid, bidder }), kept, [...bidding, ...naming, 'lot-fixed']),
  'receive.withdrawBid': command(z.strictObject({ tender: uuid, bid: uuid, reason: filledText(5_000) }), kept, [
    ...bidding,
    'already-recommended',
    'record-closed',
  ]),
  /** A file comes in pieces, in order: begin, append …, finish. Nothing is kept before finish answers. */
  'receive.beginFile': command(
    z.strictObject({
      tender: uuid,
      bid: uuid,
      envelope,
      title: filledText(255),
      mediaType: z.string().max(120),
      size: z.int().min(0),
      receivedAt: time,
    }),
    z.strictObject({ upload: uuid }),
    [...bidding, 'file-empty', 'file-too-large', 'price-not-sealed-yet'],
  ),
  'receive.appendFile': command(
    z.strictObject({ upload: uuid, offset: z.int().min(0), data: z.base64().max(6_000_000) }),
    z.strictObject({ size: z.int() }),
    ['no-such-upload', 'piece-out-of-order', 'file-too-large'],
  ),
  'receive.finishFile': command(z.strictObject({ upload: uuid }), z.strictObject({ sha256, keptAt: time }), [
    ...bidding,
    'no-such-upload',
    'file-empty',
    'file-cut-short',
    'file-already-there',
    'price-not-sealed-yet',
  ]),
  'receive.cancelFile': command(z.strictObject({ upload: uuid }), z.strictObject({})),
  'receive.setFileAside': command(z.strictObject({ tender: uuid, bid: uuid, file: sha256, reason: filledText(5_000) }), kept, [
    ...bidding,
    'no-such-file',
  ]),
  /** Price excluding VAT, in pounds or with the code of a published currency, and quantities, as typed; sealed at once and not shown again before price is opened. */
  'receive.sealCommercial': command(
    z.strictObject({
      tender: uuid,
      bid: uuid,
      price: text(60),
      /** The bidder's schedule, sealed with the price. */
      schedule: scheduleFile.optional(),
      staffHours: text(60),
      offers: z.array(z.strictObject({ measure: uuid, quantity: text(60), details: typedDetails.optional() })).max(500),
    }),
    kept,
    [...bidding, ...numberEntry, ...offerEntry, ...scheduleEntry, 'offer-missing', 'seal-used-twice', 'keys-needed-impossible'],
  ),
  /** Reads a bidder's price schedule (CSV or XLSX, columns of the issued one) and says, line by line, what it understood. Keeps nothing. */
  'receive.readSchedule': query(
    z.strictObject({
      tender: uuid,
      bid: uuid,
      /** As typed so far: a schedule that names no currency is in that of its price. */
      price: text(60),
      schedule: scheduleFile,
    }),
    z.strictObject({
      lines: computed<readonly ScheduleLine[]>(),
      caveats: computed<readonly Caveat[]>(),
      currency,
      total: exact,
      faults: z.array(z.strictObject({ row: z.int(), refusal })),
    }),
    [...scheduleEntry, 'no-such-bid'],
  ),
  /** Reads a price sheet (CSV: bidder, price, then one column per measure code) and says, row by row, what it understood. Keeps nothing. */
  'receive.readPrices': query(
    z.strictObject({ tender: uuid, csv: z.string().max(5_000_000) }),
    z.strictObject({ rows: z.array(importRow), refusal: refusal.nullable() }),
    ['csv-unreadable', 'csv-columns', 'places-file-missing'],
  ),
  /** Seals every row of the sheet, or none. */
  'receive.importPrices': command(
    z.strictObject({ tender: uuid, csv: z.string().max(5_000_000) }),
    z.strictObject({ sealed: z.int(), keptAt: time }),
    [...bidding, 'csv-unreadable', 'csv-columns', 'csv-rows', 'places-file-missing', 'seal-used-twice', 'keys-needed-impossible'],
  ),
  'receive.declare': command(
    z.strictObject({
      tender: uuid,
      answers: z
        .array(z.strictObject({ bid: uuid, answer, details: text(5_000) }))
        .min(1)
        .max(5_000),
    }),
    kept,
    ['criteria-not-frozen', 'already-recommended', 'record-closed', 'declaration-incomplete', 'conflict-details-missing', 'no-such-bid'],
  ),
  'receive.decideConflict': command(
    z.strictObject({
      tender: uuid,
      person: uuid,
      bid: uuid,
      outcome: z.enum(['no-conflict', 'managed', 'recused']),
      reason: filledText(5_000),
    }),
    kept,
    ['criteria-not-frozen', 'already-recommended', 'record-closed', 'not-your-role', 'own-conflict', 'nothing-declared'],
  ),
  /** Which notice published what is frozen, and when. */
  'receive.publish': command(publication.extend({ tender: uuid, freezeHash: sha256 }), kept, [
    'criteria-not-frozen',
    'bids-already-opened',
    'record-closed',
    'not-your-role',
    'freeze-hash-differs',
    'day-not-understood',
    'day-still-to-come',
    'before-the-step-before',
  ]),
  'receive.openBids': command(z.strictObject({ tender: uuid, signers }), kept, [
    'not-republished',
    'deadline-to-come',
    ...bidding,
    'no-bids',
    'preference-missing',
    'declare-first',
    'wrong-passphrase',
    'key-already-turned',
    'second-key-of-another-role',
  ]),
  'receive.decideGate': command(
    z.strictObject({ tender: uuid, bid: uuid, criterion: uuid.nullable(), outcome: z.enum(['pass', 'fail']), reason: filledText(20_000) }),
    kept,
    [
      'criteria-not-frozen',
      'bids-not-opened',
      'scoring-already-started',
      'not-your-role',
      'no-such-bid',
      'bid-withdrawn',
      'tender-disregarded',
      'no-such-gate',
    ],
  ),
  'receive.startScoring': command(z.strictObject({ tender: uuid, fewer: text(5_000) }), kept, [
    'fewer-assessors',
    'criteria-not-frozen',
    'bids-not-opened',
    'scoring-already-started',
    'not-your-role',
    'gates-undecided',
    'no-bids-left',
    'declarations-missing',
    'conflicts-undecided',
    'assessor-missing',
    'price-missing',
    'exclusion-undecided',
    'excluded-supplier-stands',
  ]),
  /** A piece of a file, for a person who may see it. */
  'receive.readFile': query(
    where.extend({ bid: uuid, file: sha256, offset: z.int().min(0), length: z.int().min(1).max(2_000_000) }),
    z.strictObject({ data: z.base64(), size: z.int() }),
    [
      'no-such-file',
      'file-damaged',
      'bids-not-opened',
      'declare-first',
      'conflict-undecided',
      'recused',
      'price-not-open',
      'not-your-role',
    ],
  ),
} as const;
