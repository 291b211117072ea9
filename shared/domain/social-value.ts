/** Social value offered as quantities: from promised units to pounds to points (domain.md 3.5). A further rule is one more kind, and the compiler then names each place that has to know it. */

import type { SocialValueCriterion } from './criteria.ts';
import type { Derivation, DerivationInput } from './derivation.ts';
import { displayPounds, displayWorking } from './display.ts';
import type { NamedBid } from './evaluation.ts';
import type { Fraction } from './exact.ts';
import { compare, divide, equal, exact, hundred, isZero, max, min, multiply, printExact, subtract, zero } from './exact.ts';
import type { BidId, Exact, MeasureId } from './ids.ts';

export interface Measure {
  readonly id: MeasureId;
  readonly code: string;
  readonly title: string;
  /** "apprentice-week", "FTE-year", "hour", "£ spent". */
  readonly unit: string;
  /** Pounds per unit, set and published by the authority. */
  readonly value: Exact;
  /** Percent, 0 to 100, that would have happened anyway. */
  readonly deadweight: Exact;
  /** Limits what is counted, never what was promised. A share of the bidder's own price limits the units, so the unit has to be pounds. */
  readonly cap: { readonly kind: 'share-of-own-price'; readonly percent: Exact } | null;
}

/** S1 of domain.md 3.5: relative to the highest offer. */
export type PointsRule = { readonly kind: 'relative-to-highest' };

/** What one measure of one bid comes to. */
export interface Worth {
  readonly promised: Fraction;
  /** Units after the cap. */
  readonly counted: Fraction;
  /** The most units that count, or null without a cap. */
  readonly most: Fraction | null;
  readonly pounds: Fraction;
}

/** Whether its pounds can be worked out only when the bidder's own price is known, and so only after price is open. */
export const needsOwnPrice = (measure: Measure): boolean => measure.cap !== null;

/** Units that count × pounds per unit × the part that would not have happened anyway. Null when a cap needs a price that is not known. */
export const worthOf = (measure: Measure, units: Fraction, ownPrice: Fraction | null): Worth | null => {
  if (measure.cap !== null && ownPrice === null) return null;
  const most = measure.cap === null || ownPrice === null ? null : divide(multiply(exact(measure.cap.percent), ownPrice), hundred);
  const counted = most === null ? units : min(units, most);
  const additional = divide(subtract(hundred, exact(measure.deadweight)), hundred);
  return { promised: units, counted, most, pounds: multiply(multiply(counted, exact(measure.value)), additional) };
};

export interface OfferedBid {
  readonly bid: BidId;
  readonly pounds: Fraction;
}

/** The offer that a relative rule measures the others against; null without bids. Which bids are compared is the caller's to say: usually those still standing. */
export const highestOffer = (offers: readonly OfferedBid[]): OfferedBid | null =>
  offers.reduce<OfferedBid | null>((most, next) => (most === null || compare(next.pounds, most.pounds) > 0 ? next : most), null);

/** Points from 0 to the absolute weight, unrounded. When nobody offers anything, everybody gets 0 and nothing is divided. */
export const worthPoints = (rule: PointsRule, weight: Fraction, pounds: Fraction, highest: OfferedBid): Fraction => {
  switch (rule.kind) {
    case 'relative-to-highest':
      return isZero(highest.pounds) ? zero : max(zero, min(weight, divide(multiply(weight, pounds), highest.pounds)));
    default:
      return rule.kind satisfies never;
  }
};

const wording = (rule: PointsRule, weight: string, pounds: string, highest: string): Pick<Derivation, 'formula' | 'substituted'> => {
  switch (rule.kind) {
    case 'relative-to-highest':
      return { formula: 'weight × pounds of social value ÷ highest offer', substituted: `${weight} × ${pounds} ÷ ${highest}` };
    default:
      return rule.kind satisfies never;
  }
};

/** How `worthOf` came to its pounds. */
export const deriveWorth = (measure: Measure, bid: NamedBid, ownPrice: Fraction | null, worth: Worth): Derivation => {
  const field = (label: string, name: 'value' | 'deadweight' | 'cap', value: Exact): DerivationInput => ({
    label,
    value,
    source: { kind: 'measure', measure: measure.id, field: name },
  });
  const units = displayWorking(worth.counted);
  const noDeadweight = isZero(exact(measure.deadweight));
  const inputs: readonly DerivationInput[] = [
    { label: measure.unit, value: printExact(worth.promised), source: { kind: 'offer', measure: measure.id, bid: bid.id } },
    field('pounds per unit', 'value', measure.value),
    ...(noDeadweight ? [] : [field('percent that would have happened anyway', 'deadweight', measure.deadweight)]),
  ];
  return {
    title: `${measure.title}, ${bid.name}`,
    formula: `units counted × pounds per unit${noDeadweight ? '' : ' × (100 − deadweight) ÷ 100'}`,
    substituted: `${units} × ${measure.value}${noDeadweight ? '' : ` × (100 − ${measure.deadweight}) ÷ 100`}`,
    value: printExact(worth.pounds),
    inputs,
    ...(measure.cap === null || ownPrice === null ? {} : { steps: [deriveCap(measure, measure.cap.percent, bid, ownPrice, worth)] }),
  };
};

const deriveCap = (measure: Measure, percent: Exact, bid: NamedBid, ownPrice: Fraction, worth: Worth): Derivation => ({
  title: equal(worth.promised, worth.counted) ? 'Units counted: all that were promised' : 'Units counted: limited by the published cap',
  formula: 'the lower of units promised and cap × own price',
  substituted: `the lower of ${displayWorking(worth.promised)} and ${percent}% × ${displayPounds(ownPrice)}`,
  value: printExact(worth.counted),
  inputs: [
    { label: measure.unit, value: printExact(worth.promised), source: { kind: 'offer', measure: measure.id, bid: bid.id } },
    { label: 'cap, percent of own price', value: percent, source: { kind: 'measure', measure: measure.id, field: 'cap' } },
    { label: 'own price', value: printExact(ownPrice), source: { kind: 'price', bid: bid.id } },
  ],
});

/** How `worthPoints` came to its answer for one bid, with the sum over the measures as its step. */
export const deriveWorthPoints = (
  criterion: SocialValueCriterion,
  bid: NamedBid,
  weight: Fraction,
  offered: { readonly pounds: Fraction; readonly measures: readonly { readonly measure: Measure; readonly worth: Worth }[] },
  highest: OfferedBid,
): Derivation => {
  const pounds = printExact(offered.pounds);
  return {
    title: `Points of ${bid.name} for “${criterion.title}”`,
    ...wording(criterion.points, displayWorking(weight), displayPounds(offered.pounds), displayPounds(highest.pounds)),
    value: printExact(worthPoints(criterion.points, weight, offered.pounds, highest)),
    inputs: [
      { label: 'weight', value: printExact(weight), source: { kind: 'weight', criterion: criterion.id } },
      { label: 'pounds of social value', value: pounds, source: { kind: 'worth', criterion: criterion.id, bid: bid.id, measure: null } },
      {
        label: 'highest offer',
        value: printExact(highest.pounds),
        source: { kind: 'worth', criterion: criterion.id, bid: highest.bid, measure: null },
      },
    ],
    steps: [
      {
        title: `Pounds of social value, ${bid.name}`,
        formula: 'sum of the measures',
        substituted: offered.measures.map(({ worth }) => displayPounds(worth.pounds)).join(' + '),
        value: pounds,
        inputs: offered.measures.map(({ measure, worth }) => ({
          label: measure.title,
          value: printExact(worth.pounds),
          source: { kind: 'worth', criterion: criterion.id, bid: bid.id, measure: measure.id },
        })),
      },
    ],
  };
};
