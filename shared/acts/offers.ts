/** Schemas of what a bid says about its promises of social value, and of how they are checked (types in shared/domain). */

import { type CommitmentTerms, mostQuarters } from '../domain/commitment.ts';
import type { OfferDetails } from '../domain/offer-details.ts';
import { isQuarter } from '../domain/quarters.ts';
import { z } from '../zod.ts';
import { as, exact, filledText, text, uuid } from './words.ts';

export const offerDetails = as<OfferDetails>(
  z.strictObject({
    unit: text(80),
    share: exact.nullable(),
    places: z
      .array(z.strictObject({ code: filledText(9), decile: z.int().min(1).max(10), inside: z.boolean(), quantity: exact }))
      .max(1_000),
    place: text(500),
    people: z.int().min(0).max(1_000_000).nullable(),
    start: text(10),
    end: text(10),
    owner: text(300),
    evidence: text(500),
    method: text(300),
    beneficiaries: text(300),
    deliveredBy: text(300),
    companyWide: z.boolean(),
    overlaps: z.array(uuid).max(200).nullable(),
  }),
);

/** Taken as offered, asked about, or reduced under the published rule. */
export const offerCheck = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accepted') }),
  z.strictObject({ outcome: z.literal('reduced'), quantity: exact }),
  z.strictObject({ outcome: z.literal('clarify') }),
]);

/** What is agreed about a promise; whether its quarters hold the whole of it is for the rules to say. */
export const commitmentTerms = as<CommitmentTerms>(
  z.strictObject({
    profile: z
      .array(z.strictObject({ quarter: z.string().max(7).refine(isQuarter, 'not a quarter'), quantity: exact }))
      .min(1)
      .max(mostQuarters),
    owner: filledText(300),
    clause: filledText(300),
    remedy: filledText(2_000),
    kpi: filledText(300).nullable(),
  }),
);
