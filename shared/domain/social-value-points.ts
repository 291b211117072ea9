/** From pounds of social value to points: the rules S1 to S6 of domain.md 3.5. A further rule is one more kind, and the compiler then names each place that has to know it. */

import type { SocialValueCriterion } from './criteria.ts';
import type { Derivation, DerivationInput } from './derivation.ts';
import { displayPounds, displayShort, displayWorking } from './display.ts';
import type { NamedBid } from './evaluation.ts';
import { compare, divide, exact, type Fraction, hundred, isPositive, isZero, max, min, multiply, one, printExact, zero } from './exact.ts';
import type { BidId, Exact } from './ids.ts';
import type { Measure } from './measure.ts';
import type { Worth } from './social-value-caps.ts';

/** What a full mark is measured against, published in advance. */
export type Target =
  | { readonly kind: 'pounds'; readonly pounds: Exact }
  /** Percent of the published estimate of the contract's value. */
  | { readonly kind: 'share-of-estimate'; readonly percent: Exact };

export type PointsRule =
  /** S1. */
  | { readonly kind: 'relative-to-highest' }
  /** S2: favours cheap bids twice where price is scored too, and reveals the price. */
  | { readonly kind: 'per-pound-of-price' }
  /** S3: nothing is gained above the target. */
  | { readonly kind: 'of-target'; readonly target: Target }
  /** S4: percent of the weight from so many percent on, rising; below the first band nothing. */
  | {
      readonly kind: 'bands';
      readonly of: 'own-price' | 'estimate';
      readonly bands: readonly { readonly from: Exact; readonly points: Exact }[];
    }
  /** S5: the measures are worth points, not pounds, and so many are needed. */
  | { readonly kind: 'menu'; readonly needed: Exact; readonly award: 'all-or-nothing' | 'scaled' }
  /** S6: nothing is scored; what is promised goes into the contract. */
  | { readonly kind: 'contract-only' };

/** Whether the amounts are pounds: under a menu they are points of the menu. */
export const countsPounds = ({ kind }: PointsRule): boolean => kind !== 'menu';

/** Whether a rule compares the bids with one another, so that one bid can move the points of all. */
export const isRelative = ({ kind }: PointsRule): boolean => kind === 'relative-to-highest' || kind === 'per-pound-of-price';

export const readsEstimate = (rule: PointsRule): boolean =>
  (rule.kind === 'of-target' && rule.target.kind === 'share-of-estimate') || (rule.kind === 'bands' && rule.of === 'estimate');

export interface OfferedBid {
  readonly bid: BidId;
  readonly pounds: Fraction;
  /** Pounds; null while sealed. */
  readonly ownPrice: Fraction | null;
}

/** What a relative rule sets side by side; null where it needs a price that is not known. */
const compared = (rule: PointsRule, { pounds, ownPrice }: Omit<OfferedBid, 'bid'>): Fraction | null => {
  if (rule.kind !== 'per-pound-of-price') return pounds;
  return ownPrice && isPositive(ownPrice) ? divide(pounds, ownPrice) : null;
};

/** The offer that a relative rule measures the others against; null without bids, or while a price that it needs is not known. Which bids are compared is the caller's to say: usually those still standing. */
export const highestOffer = (rule: PointsRule, offers: readonly OfferedBid[]): OfferedBid | null => {
  let best: { readonly offer: OfferedBid; readonly amount: Fraction } | null = null;
  for (const offer of offers) {
    const amount = compared(rule, offer);
    if (amount === null) return null;
    if (best === null || compare(amount, best.amount) > 0) best = { offer, amount };
  }
  return best?.offer ?? null;
};

export interface Standing {
  readonly pounds: Fraction;
  readonly ownPrice: Fraction | null;
  /** Pounds of the published estimate. */
  readonly estimate: Fraction | null;
  /** Null for rules that compare nothing, and while the field is not settled. */
  readonly highest: OfferedBid | null;
}

/** Pounds that earn the whole weight; null without the estimate that they are a share of. */
export const targetPounds = (target: Target, estimate: Fraction | null): Fraction | null => {
  if (target.kind === 'pounds') return exact(target.pounds);
  return estimate && divide(multiply(exact(target.percent), estimate), hundred);
};

/** The band that a percentage reaches; null below the first. */
export const bandOf = (bands: Extract<PointsRule, { kind: 'bands' }>['bands'], percent: Fraction) =>
  bands.reduce<(typeof bands)[number] | null>(
    (best, band) =>
      compare(exact(band.from), percent) <= 0 && (best === null || compare(exact(band.from), exact(best.from)) > 0) ? band : best,
    null,
  );

const within = (weight: Fraction, part: Fraction): Fraction => max(zero, min(weight, multiply(weight, part)));

/** Points from 0 to the absolute weight, unrounded; null while something that the rule needs is not known. When nobody offers anything, everybody gets 0 and nothing is divided. */
export const worthPoints = (rule: PointsRule, weight: Fraction, { pounds, ownPrice, estimate, highest }: Standing): Fraction | null => {
  switch (rule.kind) {
    case 'relative-to-highest':
    case 'per-pound-of-price': {
      const own = compared(rule, { pounds, ownPrice });
      const best = highest && compared(rule, highest);
      if (!own || !best) return null;
      return isZero(best) ? zero : within(weight, divide(own, best));
    }
    case 'of-target': {
      const target = targetPounds(rule.target, estimate);
      return target && isPositive(target) ? within(weight, divide(pounds, target)) : null;
    }
    case 'bands': {
      const base = rule.of === 'own-price' ? ownPrice : estimate;
      if (!base || !isPositive(base)) return null;
      const band = bandOf(rule.bands, divide(multiply(pounds, hundred), base));
      return band ? within(weight, divide(exact(band.points), hundred)) : zero;
    }
    case 'menu': {
      if (!isPositive(exact(rule.needed))) return null;
      const part = divide(pounds, exact(rule.needed));
      if (rule.award === 'scaled') return within(weight, part);
      return compare(part, one) >= 0 ? weight : zero;
    }
    case 'contract-only':
      return zero;
    default:
      return rule satisfies never;
  }
};

interface Written {
  readonly formula: string;
  readonly substituted: string;
  /** What is published at the criterion and stands in the formula. */
  readonly published: readonly (readonly [label: string, value: Exact])[];
}

const written = (rule: PointsRule, weight: string, { pounds, ownPrice, estimate, highest }: Standing): Written => {
  const offered = displayPounds(pounds);
  switch (rule.kind) {
    case 'relative-to-highest':
      return {
        formula: 'weight × pounds of social value ÷ highest offer',
        substituted: `${weight} × ${offered} ÷ ${displayPounds(highest?.pounds ?? zero)}`,
        published: [],
      };
    case 'per-pound-of-price':
      return {
        formula: 'weight × (pounds of social value ÷ own price) ÷ (highest such part of any bid)',
        substituted: `${weight} × (${offered} ÷ ${displayPounds(ownPrice ?? one)}) ÷ (${displayPounds(highest?.pounds ?? zero)} ÷ ${displayPounds(highest?.ownPrice ?? one)})`,
        published: [],
      };
    case 'of-target': {
      const target = targetPounds(rule.target, estimate) ?? zero;
      return {
        formula: 'weight × pounds of social value ÷ published target, but not more than the weight',
        substituted: `${weight} × ${offered} ÷ ${displayPounds(target)}`,
        published: [['published target', printExact(target)]],
      };
    }
    case 'bands': {
      const base = (rule.of === 'own-price' ? ownPrice : estimate) ?? one;
      const percent = divide(multiply(pounds, hundred), base);
      const band = bandOf(rule.bands, percent);
      const of = rule.of === 'own-price' ? 'own price' : 'estimated value';
      const reached = band
        ? `reaches the band from ${band.from}%, which earns ${band.points}% of ${weight}`
        : 'is below the first band, which earns nothing';
      return {
        formula: `the percentage of the weight in the band that pounds of social value ÷ ${of} × 100 reaches`,
        substituted: `${offered} ÷ ${displayPounds(base)} × 100 = ${displayWorking(percent)}%, which ${reached}`,
        published: [
          ...(rule.of === 'estimate' ? [['estimated value', printExact(base)] as const] : []),
          ...(band ? [['band', band.from] as const] : []),
        ],
      };
    }
    case 'menu': {
      const points = displayShort(pounds);
      return rule.award === 'scaled'
        ? {
            formula: 'weight × points of the menu ÷ points needed, but not more than the weight',
            substituted: `${weight} × ${points} ÷ ${rule.needed}`,
            published: [['points needed', rule.needed]],
          }
        : {
            formula: 'the whole weight for at least the points needed, otherwise nothing',
            substituted: `${points} of ${rule.needed} needed`,
            published: [['points needed', rule.needed]],
          };
    }
    case 'contract-only':
      return { formula: 'not scored', substituted: 'not scored', published: [] };
    default:
      return rule satisfies never;
  }
};

/** How `worthPoints` came to its answer for one bid, with the sum over the measures as its step. Null while it has none. */
export const deriveWorthPoints = (
  criterion: SocialValueCriterion,
  bid: NamedBid,
  weight: Fraction,
  standing: Standing,
  measures: readonly { readonly measure: Measure; readonly worth: Worth }[],
): Derivation | null => {
  const points = worthPoints(criterion.points, weight, standing);
  if (points === null) return null;
  const { points: rule, id } = criterion;
  const { highest, ownPrice, pounds } = standing;
  const { formula, substituted, published } = written(rule, displayWorking(weight), standing);
  const noun = countsPounds(rule) ? 'pounds of social value' : 'points of the menu';
  const show = countsPounds(rule) ? displayPounds : displayWorking;
  const worth = (label: string, of: BidId, value: Fraction): DerivationInput => ({
    label,
    value: printExact(value),
    source: { kind: 'worth', criterion: id, bid: of, measure: null },
  });
  const price = (label: string, of: BidId, value: Fraction): DerivationInput => ({
    label,
    value: printExact(value),
    source: { kind: 'price', bid: of },
  });
  const usesPrice = rule.kind === 'per-pound-of-price' || (rule.kind === 'bands' && rule.of === 'own-price');
  return {
    title: `Points of ${bid.name} for “${criterion.title}”`,
    formula,
    substituted,
    value: printExact(points),
    inputs: [
      { label: 'weight', value: printExact(weight), source: { kind: 'weight', criterion: id } },
      worth(noun, bid.id, pounds),
      ...(usesPrice && ownPrice ? [price('own price', bid.id, ownPrice)] : []),
      ...(isRelative(rule) && highest ? [worth('highest offer', highest.bid, highest.pounds)] : []),
      ...(rule.kind === 'per-pound-of-price' && highest?.ownPrice
        ? [price('price of the highest offer', highest.bid, highest.ownPrice)]
        : []),
      ...published.map(([label, value]): DerivationInput => ({ label, value, source: { kind: 'rule', criterion: id } })),
    ],
    steps: [
      {
        title: `${countsPounds(rule) ? 'Pounds of social value' : 'Points of the menu'}, ${bid.name}`,
        formula: 'sum of the measures',
        substituted: measures.map((one) => show(one.worth.pounds)).join(' + '),
        value: printExact(pounds),
        inputs: measures.map((one) => ({
          label: one.measure.title,
          value: printExact(one.worth.pounds),
          source: { kind: 'worth', criterion: id, bid: bid.id, measure: one.measure.id },
        })),
      },
    ],
  };
};
