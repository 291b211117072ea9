/** Awarding: prices opened, the result with its working, the recommendation, the report. */

import { assurance, dueDiligence, lotAward } from '../acts/award.ts';
import { lotCap, lotDecision, modelLot } from '../acts/lots.ts';
import { placeSet } from '../acts/model.ts';
import { commitmentTerms, offerCheck } from '../acts/offers.ts';
import { currency, issuedSchedule, priceRules, priceStep } from '../acts/price.ts';
import type { Criterion } from '../domain/criteria.ts';
import type { Derivation } from '../domain/derivation.ts';
import type { PriceRow } from '../domain/price-steps.ts';
import type { PriceWait } from '../domain/price-waits.ts';
import type { Caveat, ScheduleLine } from '../domain/price-schedule.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { FormerResult } from '../domain/former-result.ts';
import type { Admitted } from '../domain/framework-cut.ts';
import type { OrChoice } from '../domain/lot-choice.ts';
import type { LotAwards } from '../domain/lots.ts';
import type { OfferDetails } from '../domain/offer-details.ts';
import type { PlausibilityFlag } from '../domain/plausibility.ts';
import type { Outcome } from '../domain/result.ts';
import { z } from '../zod.ts';
import { command, query } from './define.ts';
import { authored, computed, exact, filledText, job, kept, lock, refusal, sha256, signers, stage, text, uuid, where } from './words.ts';

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

/** Why the published method leads to nobody yet. */
const noResult = [
  'result-incomplete',
  'tie-undecided',
  'lot-tied',
  'lots-of-equal-value',
  'preference-missing',
  'price-missing',
  'combinations-level',
  'method-without-totals',
  'too-many-combinations',
  'tie-on-the-line',
];

/** While something that the result rests on can still change it. */
export const stillOpen = [
  'exclusion-undecided',
  'excluded-supplier-stands',
  'low-price-undecided',
  'declarations-missing',
  'conflicts-undecided',
  'agreed-with-conflict',
  'claim-contradicted',
  'offers-not-accepted',
  ...noResult,
  'no-bids-left',
];

/** Whoever asks about the register before there is one. */
const registering = ['price-not-open', 'not-recommended'];

export const award = {
  /** The result of one lot, the first where none is named; of the whole contract where there are no lots. */
  'award.view': query(
    where.extend({ lot: uuid.optional() }),
    z.strictObject({
      stage,
      /** In their published order; empty: the whole contract is let as one. */
      lots: z.array(modelLot),
      /** The lot that criteria, bids and everything below are of; null without lots. */
      lot: uuid.nullable(),
      criteria: z.array(computed<Criterion>()),
      bids: z.array(
        z.strictObject({
          bid: uuid,
          name: z.string(),
          alias: z.string(),
          standing: z.enum(['standing', 'withdrawn', 'failed', 'disregarded']),
        }),
      ),
      /** Points, gates, totals, ranks and their working. null: hidden until quality is locked. */
      evaluation: computed<Evaluation>().nullable(),
      /** The next stage of the procedure, to which whoever is recommended goes on; null where this record ends in an award. */
      goesOn: z.string().nullable(),
      /** Whether bids were asked for a price or quantities in any lot. Where they were not, nothing is sealed, and the two keys fix what was agreed. */
      isAnythingSealed: z.boolean(),
      /** Why there is no evaluation to show yet. */
      hidden: refusal.nullable(),
      /** Why nothing can be recommended on the scores as they are agreed; null when it can. */
      resting: refusal.nullable(),
      /** Evaluated prices; null while sealed. */
      prices: z.array(z.strictObject({ bid: uuid, pounds: exact })).nullable(),
      /** How each price came about: the tendered total and every step on record. */
      priceWorkings: z.array(
        z.strictObject({
          bid: uuid,
          tendered: z.strictObject({ amount: exact, currency }),
          /** What the working comes to is in. */
          currency,
          working: computed<Derivation>(),
        }),
      ),
      /** What prices of bids still in wait for before they can be compared; a bid that is not here waits for nothing. */
      priceWaits: z.array(z.strictObject({ bid: uuid, waits: computed<readonly PriceWait[]>() })),
      /** What was published about the way to the evaluated price. */
      priceRules: priceRules.nullable(),
      /** The schedule that bidders were sent; empty where none was, and while prices are sealed. */
      issued: issuedSchedule,
      /** Schedules that were sealed with the prices, and what somebody has to look at in them. */
      schedules: z.array(
        z.strictObject({
          bid: uuid,
          name: z.string(),
          lines: computed<readonly ScheduleLine[]>(),
          caveats: computed<readonly Caveat[]>(),
        }),
      ),
      /** Steps on that way, oldest first. */
      priceSteps: z.array(
        z.strictObject({
          id: uuid,
          step: priceStep,
          rows: computed<readonly PriceRow[]>(),
          reason: z.string(),
          made: authored,
          /** Why it cannot be taken back now; null: it can. */
          reversal: refusal.nullable(),
        }),
      ),
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
          /** What verification left of it. */
          verified: exact,
          counted: exact,
          pounds: exact,
        }),
      ),
      ties: z.array(z.strictObject({ order: z.array(uuid), reason: z.string(), witness: z.string(), decided: authored })),
      /** The independent check of the whole result. */
      assurance: z.strictObject({
        /** What it would be of; null while there is no complete result to see. */
        result: sha256.nullable(),
        /** Why the person who asks may not record one; null when they may. */
        assure: refusal.nullable(),
        given: z.array(
          assurance.omit({ checker: true }).extend({
            checker: z.string(),
            /** Of the result as it is now; an earlier one has lapsed. */
            isOfThis: z.boolean(),
            made: authored,
          }),
        ),
      }),
      /** Of the bids of this lot. */
      dueDiligence: z.strictObject({
        record: refusal.nullable(),
        /** To whom the method leads. */
        bids: z.array(uuid),
        given: z.array(
          dueDiligence.extend({
            bid: uuid,
            claims: z.array(z.strictObject({ criterion: uuid, state: z.enum(['open', 'reopened', 'let-stand']) })),
            made: authored,
          }),
        ),
      }),
      /** What an award ordinarily rests on and this record does not hold, in sentences. */
      notOnRecord: z.array(z.string()),
      recommend: refusal.nullable(),
      /** Of this lot: the bid, all who are admitted to a framework or go on to the next stage, or nobody. */
      recommendation: z.strictObject({ bids: z.array(uuid), reason: z.string(), made: authored }).nullable(),
      /** Who the published cut admits to the framework, or takes on to the next stage; null where there is none, or no ranking yet. */
      admitted: computed<Outcome<Admitted>>().nullable(),
      myRoles: z.array(z.string()),
      people: z.array(z.strictObject({ person: uuid, name: z.string() })),
    }),
    ['no-such-lot'],
  ),
  /** All lots at a glance, and who gets which by the published mechanism. */
  'award.viewLots': query(
    where,
    z.strictObject({
      cap: lotCap.nullable(),
      lots: z.array(
        z.strictObject({
          lot: modelLot,
          /** Best first; empty while there is no ranking. */
          places: z.array(
            z.strictObject({
              bid: uuid,
              supplier: uuid,
              name: z.string(),
              rank: z.int(),
              shown: z.string(),
              total: exact.nullable(),
              price: exact.nullable(),
            }),
          ),
          missing: z.int(),
          /** Every bid for this lot, in the order of registration. */
          bids: z.array(
            z.strictObject({
              bid: uuid,
              name: z.string(),
              standing: z.enum(['standing', 'disqualified', 'awaiting-decision', 'set-aside']),
            }),
          ),
        }),
      ),
      /** Null while a lot has no ranking, and where a framework cut decides. */
      awards: computed<OrChoice<LotAwards>>().nullable(),
      /** What the published method leads to, for every lot; what stands in the way of it. */
      leadsTo: z.union([
        z.strictObject({ ok: z.literal(true), value: z.array(lotAward.omit({ reason: true })) }),
        z.strictObject({ ok: z.literal(false), refusal }),
      ]),
      /** What was decided on record between level combinations or lots of one value, oldest first. */
      decisions: z.array(
        z.strictObject({
          decision: lotDecision,
          /** Whether the result rests on it; not when something else is level since. */
          counts: z.boolean(),
          reason: z.string(),
          witness: z.string(),
          decided: authored,
        }),
      ),
      /** Results as they stood before bids were withdrawn or left out, oldest first: both are kept. */
      former: z.array(
        z.strictObject({
          cause: z.enum(['withdrawn', 'disregarded', 'readmitted']),
          names: z.array(z.string()),
          reason: z.string(),
          recorded: authored,
          result: computed<FormerResult>(),
        }),
      ),
      recommendations: z.array(lotAward.extend({ made: authored })),
      /** As `award.view` has it. */
      notOnRecord: z.array(z.string()),
    }),
    ['quality-not-locked'],
  ),
  /** The record behind one number: who, when and why. */
  'award.origin': query(
    where.extend({
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('consensus'), criterion: uuid, bid: uuid }),
        z.strictObject({ kind: z.literal('price'), bid: uuid }),
        z.strictObject({ kind: z.literal('tendered'), bid: uuid }),
        z.strictObject({ kind: z.literal('offer'), bid: uuid, measure: uuid }),
        z.strictObject({ kind: z.literal('weight'), criterion: uuid }),
        z.strictObject({ kind: z.literal('price-rule'), criterion: uuid }),
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
    'declarations-missing',
    'conflicts-undecided',
    'agreed-with-conflict',
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
  /** A schedule for other eyes: the bidder's own file, or its lines as CSV in which no cell is carried out. */
  'award.exportSchedule': command(
    where.extend({ bid: uuid, form: z.enum(['original', 'csv']) }),
    z.strictObject({ export: uuid, title: z.string(), file: z.string(), size: z.int(), sha256 }),
    ['price-not-open', 'no-such-item'],
  ),
  /** One step on the way to evaluated prices; a reversal takes an earlier one back. */
  'award.adjustPrice': command(z.strictObject({ tender: uuid, lot: uuid.nullable(), step: priceStep, reason: filledText(20_000) }), kept, [
    ...awarding,
    'no-such-lot',
    'no-such-bid',
    'no-such-step',
    'step-on-record',
    'step-not-published',
    'step-out-of-order',
    'step-in-force',
    'item-left-out',
    'item-priced',
    'nothing-waits',
    'later-step-rests-on-it',
    'not-same-for-all',
    'nothing-to-correct',
    'no-quantity',
    'no-such-line',
    'nothing-to-normalise',
    'no-rate-to-normalise-by',
    'not-the-published-rate',
    'rate-missing',
    'option-not-priced',
    'vat-rate-out-of-range',
    'rate-out-of-range',
    'no-costs',
    'year-out-of-range',
    'cost-not-understood',
    'nothing-to-convert',
    'price-not-positive',
  ]),
  'award.acceptOffers': command(z.strictObject({ tender: uuid, bid: uuid, reason: filledText(20_000) }), kept, [
    ...awarding,
    'no-such-bid',
    'offer-awaits-clarification',
  ]),
  /** What bids say about their offers, how each was verified, and what looks odd about it: information only. */
  'award.viewOffers': query(
    where,
    z.strictObject({
      offers: z.array(
        z.strictObject({
          bid: uuid,
          measure: uuid,
          quantity: exact,
          details: computed<OfferDetails>(),
          check: z
            .strictObject({
              outcome: z.enum(['accepted', 'reduced', 'clarify']),
              /** What is left of a promise that was reduced. */
              left: exact.nullable(),
              reason: z.string(),
              decided: authored,
            })
            .nullable(),
        }),
      ),
      flags: z.array(z.strictObject({ bid: uuid, flags: z.array(computed<PlausibilityFlag>()) })),
      /** Why the person who asks may not verify now; null when they may. */
      verify: refusal.nullable(),
      /** The table by which places are ranked. */
      places: placeSet.nullable(),
    }),
    ['price-not-open'],
  ),
  'award.verifyOffer': command(
    z.strictObject({ tender: uuid, bid: uuid, measure: uuid, check: offerCheck, reason: filledText(20_000) }),
    kept,
    [...awarding, 'no-such-offer', 'reduction-not-published', 'not-a-reduction'],
  ),
  /** Every promise of the bids that are recommended, and what is agreed about it. */
  'award.viewRegister': query(
    where,
    z.strictObject({
      commitments: z.array(
        z.strictObject({
          bid: uuid,
          measure: uuid,
          supplier: z.string(),
          code: z.string(),
          title: z.string(),
          unit: z.string(),
          /** What was verified: no agreement changes it. */
          quantity: exact,
          /** Days, or empty where the bid does not say. */
          start: z.string(),
          end: z.string(),
          agreed: z.strictObject({ terms: commitmentTerms, reason: z.string(), made: authored }).nullable(),
        }),
      ),
      /** Why the person who asks may not agree anything now; null when they may. */
      agree: refusal.nullable(),
    }),
    registering,
  ),
  /** Agrees how one promise is delivered; again only for a reason. */
  'award.agreeCommitment': command(
    z.strictObject({ tender: uuid, bid: uuid, measure: uuid, terms: commitmentTerms, reason: text(20_000) }),
    kept,
    [
      'price-not-open',
      'not-recommended',
      'record-closed',
      'not-your-role',
      'no-such-commitment',
      'handover-accepted',
      'reason-missing',
      'quarters-not-in-order',
      'quarter-outside-commitment',
      'quarter-below-nought',
      'quarters-do-not-add-up',
    ],
  ),
  /** The same as files in the exchange folder: CSV and JSON for other programs, and a tagged PDF. */
  'award.exportRegister': command(
    where.extend({ job }),
    z.strictObject({
      commitments: z.int(),
      files: z.array(z.strictObject({ export: uuid, title: z.string(), file: z.string(), size: z.int(), sha256 })),
    }),
    [...registering, 'nothing-promised', 'report-failed'],
  ),
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
  'award.decideLots': command(z.strictObject({ tender: uuid, decision: lotDecision, reason: filledText(20_000), witness: uuid }), kept, [
    ...awarding,
    'no-such-choice',
    'tie-asks-otherwise',
    'witness-is-author',
  ]),
  'award.assure': command(assurance.extend({ tender: uuid, result: sha256 }), kept, [
    ...awarding,
    ...noResult,
    'question-reopened',
    'result-changed',
    'not-on-this-panel',
    'checker-is-author',
    'checker-not-independent',
  ]),
  'award.recordDueDiligence': command(dueDiligence.extend({ tender: uuid, bid: uuid }), kept, [
    ...awarding,
    ...noResult,
    'question-reopened',
    'not-led-to',
    'no-such-item',
  ]),
  'award.recommend': command(z.strictObject({ tender: uuid, awards: z.array(lotAward).min(1).max(500), signers }), kept, [
    ...awarding,
    ...stillOpen,
    'not-the-most-advantageous',
    'lots-unanswered',
    'wrong-passphrase',
  ]),
  /** The award report as a tagged PDF: a draft until recommended. Written into the exchange folder; its bytes are read with `archive.readExport`. */
  'award.report': command(
    where.extend({ job }),
    z.strictObject({ export: uuid, title: z.string(), file: z.string(), size: z.int(), sha256, draft: z.boolean() }),
    ['quality-not-locked', 'report-failed'],
  ),
} as const;
