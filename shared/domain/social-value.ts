/** From units promised under one measure to pounds, each factor only if it was published (domain.md 3.5). Caps on pounds and the evidence factor come after it (social-value-caps.ts). */

import { add, compare, divide, exact, type Fraction, hundred, isZero, min, multiply, one, subtract, sum, zero } from './exact.ts';
import type { LocalFactor, Measure, OfferFact } from './measure.ts';

/** What one measure of one bid comes to before any cap on pounds. */
export interface UnitWorth {
  readonly promised: Fraction;
  /** What verification left of the promise. */
  readonly verified: Fraction;
  /** Units after a cap on them. */
  readonly counted: Fraction;
  /** The most units that count, or null without such a cap. */
  readonly most: Fraction | null;
  /** Sum over the years of what has not faded; null when no drop-off was published. */
  readonly years: Fraction | null;
  /** Part that counts where it is delivered; null when no local factor was published. */
  readonly local: Fraction | null;
  /** Share of a shared project, in percent; null when the bids were not asked for it. */
  readonly share: Fraction | null;
  readonly pounds: Fraction;
}

/** Whether its pounds can be worked out only when the bidder's own price is known, and so only after price is open. */
export const needsOwnPrice = (measure: Measure): boolean => measure.cap?.kind === 'share-of-own-price';

const part = (percent: Fraction): Fraction => divide(percent, hundred);
const rest = (percent: Fraction): Fraction => divide(subtract(hundred, percent), hundred);

/** 1 + (1 − d) + (1 − d)² + …, one term for each year. */
export const yearsSum = ({ percent, years }: NonNullable<Measure['dropOff']>): Fraction => {
  const remains = rest(exact(percent));
  let term = one;
  let total = zero;
  for (let year = 0; year < years; year += 1) {
    total = add(total, term);
    term = multiply(term, remains);
  }
  return total;
};

/** Percent that a unit counts in one place. */
export const localPercent = ({ elsewhere, deciles }: LocalFactor, { inside, decile }: OfferFact['places'][number]): Fraction => {
  if (!inside) return exact(elsewhere);
  const band = deciles.find(({ upTo }) => decile <= upTo);
  return band ? exact(band.percent) : hundred;
};

/** Of an offer in several places: the mean of their parts, weighed by what is delivered in each. */
const localPart = (local: LocalFactor, { places }: OfferFact): Fraction => {
  const units = sum(places.map((place) => place.units));
  if (isZero(units)) return one;
  return divide(part(sum(places.map((place) => multiply(place.units, localPercent(local, place))))), units);
};

/** Null when the offer does not say what a published factor asks, or a cap needs a price that is not known. */
export const worthOf = (measure: Measure, offer: OfferFact, ownPrice: Fraction | null): UnitWorth | null => {
  const { cap, attribution, deadweight, displacement, dropOff, value } = measure;
  if (cap?.kind === 'share-of-own-price' && ownPrice === null) return null;
  if (attribution?.kind === 'as-offered' && offer.share === null) return null;
  if (measure.local !== null && offer.places.length === 0 && !isZero(offer.promised)) return null;
  const most = cap?.kind === 'share-of-own-price' && ownPrice !== null ? divide(multiply(exact(cap.percent), ownPrice), hundred) : null;
  const counted = most === null ? offer.units : min(offer.units, most);
  const years = dropOff && yearsSum(dropOff);
  const local = measure.local && localPart(measure.local, offer);
  const share = attribution?.kind === 'as-offered' ? offer.share : null;
  const factors: readonly (Fraction | null)[] = [
    exact(value),
    deadweight === null ? null : rest(exact(deadweight)),
    attribution?.kind === 'published' ? part(exact(attribution.percent)) : share && part(share),
    displacement === null ? null : rest(exact(displacement)),
    years,
    local,
  ];
  const pounds = factors.reduce<Fraction>((product, factor) => (factor === null ? product : multiply(product, factor)), counted);
  return { promised: offer.promised, verified: offer.units, counted, most, years, local, share, pounds };
};

/** Whether less than the promise is counted in units. */
export const isCappedInUnits = ({ verified, counted }: UnitWorth): boolean => compare(counted, verified) < 0;
