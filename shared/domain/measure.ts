/** What the authority publishes about a measure of social value, and what a bid offers under it (domain.md 3.5 and 4.5). A factor that is null was not published and is not used. */

import type { Fraction } from './exact.ts';
import type { BidId, CriterionId, Exact, MeasureId } from './ids.ts';

/** What a measure counts, as far as a rule needs to know it. */
export const natures = ['jobs', 'disadvantaged-hires', 'apprenticeships', 'volunteering', 'local-spend', 'other'] as const;
export type Nature = (typeof natures)[number];

/** Share of the outcome that is due to this contract and bidder, in percent: published for every bid alike, or stated by each bid for projects shared with others (pro rata). */
export type Attribution = { readonly kind: 'published'; readonly percent: Exact } | { readonly kind: 'as-offered' };

/** Percent that fades with every further year, over so many years: with 10 and 2 the sum is 1 + 0.9. */
export interface DropOff {
  readonly percent: Exact;
  readonly years: number;
}

/** Inside the stated area a unit counts whole; outside it counts `elsewhere` percent; in areas up to a decile of deprivation it counts what that band says. */
export interface LocalFactor {
  readonly elsewhere: Exact;
  /** Rising: the first band that holds the decile is used. Decile 1 is the most deprived tenth. */
  readonly deciles: readonly { readonly upTo: number; readonly percent: Exact }[];
}

/** Percent that counts by the agreed score of the method statement: the highest step that is reached. Below the first nothing counts. */
export interface EvidenceFactor {
  readonly criterion: CriterionId;
  readonly steps: readonly { readonly from: Exact; readonly percent: Exact }[];
}

/** Limits what is counted, never what was promised. */
export type MeasureCap =
  /** Limits the units, so the unit has to be pounds. */
  | { readonly kind: 'share-of-own-price'; readonly percent: Exact }
  /** Of all that counts of the bid after this cap, this measure is at most so much. */
  | { readonly kind: 'share-of-bid-total'; readonly percent: Exact };

/** Over several measures; applied after those of single measures, themes before the whole. */
export type GroupCap =
  | { readonly kind: 'theme-share-of-own-price'; readonly theme: string; readonly percent: Exact }
  | { readonly kind: 'theme-share-of-bid-total'; readonly theme: string; readonly percent: Exact }
  | { readonly kind: 'total-share-of-own-price'; readonly percent: Exact };

/** Where a measure and its value come from. Empty texts are not given. */
export interface MeasureOrigin {
  readonly source: string;
  readonly version: string;
  readonly licence: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly validFrom: string;
  readonly notes: string;
}

export interface Measure {
  readonly id: MeasureId;
  readonly code: string;
  readonly title: string;
  readonly theme: string;
  readonly outcome: string;
  readonly nature: Nature;
  /** "apprentice-week", "FTE-year", "hour", "£ spent". */
  readonly unit: string;
  /** Pounds per unit, set and published by the authority; points per unit where the rule is a points menu. */
  readonly value: Exact;
  /** The published value is already net of what would have happened anyway, so that nothing may be taken off again. */
  readonly valueIncludesDeadweight: boolean;
  /** Percent, 0 to 100, that would have happened anyway. */
  readonly deadweight: Exact | null;
  readonly attribution: Attribution | null;
  /** Percent moved here from elsewhere. */
  readonly displacement: Exact | null;
  readonly dropOff: DropOff | null;
  readonly local: LocalFactor | null;
  readonly evidence: EvidenceFactor | null;
  readonly cap: MeasureCap | null;
  readonly origin: MeasureOrigin;
}

/** A measure of which nothing is published yet. */
export const blankMeasure = (id: MeasureId): Measure => ({
  id,
  code: '',
  title: '',
  theme: '',
  outcome: '',
  nature: 'other',
  unit: '',
  value: '0',
  valueIncludesDeadweight: false,
  deadweight: null,
  attribution: null,
  displacement: null,
  dropOff: null,
  local: null,
  evidence: null,
  cap: null,
  origin: { source: '', version: '', licence: '', validFrom: '', notes: '' },
});

/** Part of an offer that is delivered in one small area, as the imported table of places has it. */
export interface OfferPlace {
  /** LSOA code. */
  readonly code: string;
  readonly decile: number;
  /** Inside the area that the tender states. */
  readonly inside: boolean;
  readonly quantity: Exact;
}

/** What a bid offers under one measure. */
export interface Offer {
  readonly bid: BidId;
  readonly measure: MeasureId;
  readonly quantity: Exact;
  /** After verification under the published rule; left out while the quantity stands as promised. */
  readonly verified?: Exact;
  /** Percent of a shared project that is due to this contract; asked for only where the measure says so. */
  readonly share?: Exact;
  /** Together the whole quantity; asked for only where the measure has a local factor. */
  readonly places?: readonly OfferPlace[];
}

/** An offer as exact numbers. */
export interface OfferFact {
  readonly promised: Fraction;
  /** The promise, or what verification left of it. */
  readonly units: Fraction;
  readonly share: Fraction | null;
  readonly places: readonly { readonly code: string; readonly decile: number; readonly inside: boolean; readonly units: Fraction }[];
}

/** The plainest offer of so much: all of it this contract's own, inside the area, where it is least deprived. For invented bids and worked examples. */
export const plainOffer = (bid: BidId, measure: Measure, quantity: Exact): Offer => ({
  bid,
  measure: measure.id,
  quantity,
  ...(measure.attribution?.kind === 'as-offered' ? { share: '100' } : {}),
  ...(measure.local ? { places: [{ code: '', decile: 10, inside: true, quantity }] } : {}),
});

/** Whether an offer says all that the published factors ask of it. */
export const isWhole = (measure: Measure, { promised, share, places }: OfferFact): boolean =>
  (measure.attribution?.kind !== 'as-offered' || share !== null) &&
  (measure.local === null || places.length > 0 || promised.numerator === 0n);
