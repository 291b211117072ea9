/** The working of points and totals: which rule, which numbers, and where they stand (rule N9). */

import { type BidCalculation, isRounded } from './calculate.ts';
import type { Criterion, SocialValueCriterion, WeighedCriterion } from './criteria.ts';
import type { Derivation, DerivationInput } from './derivation.ts';
import { displayWorking } from './display.ts';
import { exact, type Fraction, printExact, roundTo, sum, zero } from './exact.ts';
import type { Field } from './field.ts';
import type { Rounding } from './model.ts';
import type { Plan } from './plan.ts';
import { derivePricePoints } from './price.ts';
import { derivePriceFigure } from './price-figure.ts';
import { deriveScorePoints } from './score.ts';
import { deriveWorthPoints } from './social-value-points.ts';

const roundingWords: Record<Rounding['mode'], string> = {
  'half-up': 'rounded half up',
  'half-even': 'rounded half to even',
  down: 'rounded down',
};

/** The same number after the published rounding, with the unrounded working inside. */
const afterRounding = (inner: Derivation, { places, mode }: Rounding): Derivation => ({
  title: inner.title,
  formula: `${inner.formula}, ${roundingWords[mode]} to ${places} decimal ${places === 1 ? 'place' : 'places'}`,
  substituted: `${inner.substituted} = ${displayWorking(exact(inner.value))}, ${roundingWords[mode]}`,
  value: printExact(roundTo(exact(inner.value), places, mode)),
  inputs: inner.inputs,
  steps: [inner],
});

const deriveSum = (
  title: string,
  formula: string,
  parts: readonly { readonly input: DerivationInput; readonly value: Fraction }[],
): Derivation => ({
  title,
  formula,
  substituted: parts.map(({ value }) => displayWorking(value)).join(' + '),
  value: printExact(sum(parts.map(({ value }) => value))),
  inputs: parts.map(({ input }) => input),
});

/** Points of the criteria directly below a section, or of the sections for null. */
const partsBelow = ({ below }: Plan, parent: Criterion | null, { bid, points }: BidCalculation) =>
  (below.get(parent?.id ?? null) ?? []).map(({ id, title }) => {
    const value = points.get(id) ?? zero;
    return { value, input: { label: title, value: printExact(value), source: { kind: 'points', criterion: id, bid: bid.id } } as const };
  });

const unrounded = (plan: Plan, field: Field, calculated: BidCalculation, criterion: WeighedCriterion): Derivation | null => {
  const { bid, facts, pounds, worth } = calculated;
  const weight = plan.weights.get(criterion.id)?.absolute ?? zero;
  switch (criterion.kind) {
    case 'scored': {
      const scale = plan.model.scales.find(({ id }) => id === criterion.scale);
      const score = facts.scores.get(criterion.id);
      return scale && score !== undefined ? deriveScorePoints(criterion, bid, scale, score, weight) : null;
    }
    case 'price':
      return field.reference && facts.price ? derivePricePoints(criterion, bid, weight, facts.price, field.reference) : null;
    case 'social-value-quantity': {
      const offered = pounds.get(criterion.id);
      if (!offered) return null;
      const highest = field.highest.get(criterion.id) ?? null;
      const standing = { pounds: offered, ownPrice: facts.price, estimate: plan.estimate, highest };
      return deriveWorthPoints(criterion, bid, weight, standing, worthByMeasure(criterion, worth));
    }
    case 'group':
      return deriveSum(`Points of ${bid.name} for “${criterion.title}”`, 'sum of its parts', partsBelow(plan, criterion, calculated));
    default:
      return criterion satisfies never;
  }
};

/** The measures of a criterion whose pounds are known. */
export const worthByMeasure = ({ measures }: SocialValueCriterion, worth: BidCalculation['worth']) =>
  measures.flatMap((measure) => {
    const found = worth.get(measure.id);
    return found ? [{ measure, worth: found }] : [];
  });

/** Null where the points are not known. */
export const derivePoints = (plan: Plan, field: Field, calculated: BidCalculation, criterion: WeighedCriterion): Derivation | null => {
  const working = calculated.points.has(criterion.id) ? unrounded(plan, field, calculated, criterion) : null;
  return working && isRounded(plan.model.rounding, criterion) ? afterRounding(working, plan.model.rounding) : working;
};

/** Null for a bid without a total. */
export const deriveTotal = (plan: Plan, calculated: BidCalculation): Derivation | null => {
  if (calculated.total === null) return null;
  const working = deriveSum(`Total of ${calculated.bid.name}`, 'sum of the sections', partsBelow(plan, null, calculated));
  return plan.model.rounding.stage === 'total' ? afterRounding(working, plan.model.rounding) : working;
};

/** Null where totals put bids in order, and for a bid without one. */
export const deriveFigure = ({ ranking }: Plan, { bid, facts: { price }, total, figure }: BidCalculation): Derivation | null =>
  ranking && price && total && figure ? derivePriceFigure(ranking, bid, price, total, figure) : null;
