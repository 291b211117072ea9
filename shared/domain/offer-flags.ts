/** Offers on record as the plausibility check reads them: information beside each offer, which changes nothing (domain.md 3.5). */

import type { Exact, MeasureId } from './ids.ts';
import type { Limits } from './limits.ts';
import type { Measure } from './measure.ts';
import type { OfferDetails } from './offer-details.ts';
import { type Commitment, type OfferContext, plausibilityFlags, type PlausibilityFlag } from './plausibility.ts';
import type { Outcome } from './result.ts';

export interface RecordedOffer {
  readonly measure: MeasureId;
  readonly quantity: Exact;
  readonly details: OfferDetails;
  /** What it is worth before the cap; null while it is not known. */
  readonly pounds: Exact | null;
}

const commitmentOf = (measures: readonly Measure[], { measure: id, quantity, details, pounds }: RecordedOffer): Commitment => {
  const measure = measures.find((one) => one.id === id);
  return {
    measure: id,
    title: measure?.title ?? id,
    nature: measure?.nature ?? 'other',
    quantity,
    unit: details.unit === '' ? (measure?.unit ?? '') : details.unit,
    publishedUnit: measure?.unit ?? null,
    pounds,
    people: details.people,
    start: details.start === '' ? null : details.start,
    end: details.end === '' ? null : details.end,
    place: details.place === '' ? details.places.map(({ code }) => code).join(', ') : details.place,
    owner: details.owner,
    evidence: details.evidence === '' ? details.method : details.evidence,
    companyWide: details.companyWide,
    overlapsWith: details.overlaps,
  };
};

/** Of one bid. Nothing is said of measures under which nothing is offered. */
export const flagsOf = (
  measures: readonly Measure[],
  offers: readonly RecordedOffer[],
  context: OfferContext,
  limits: Limits,
): Outcome<readonly PlausibilityFlag[]> =>
  plausibilityFlags(
    offers.filter(({ quantity }) => quantity !== '0').map((offer) => commitmentOf(measures, offer)),
    context,
    limits,
  );
