/** Degenerate price formulas, found before the freeze: a formula has to give an answer for every field of bids that may come (domain.md 3.4 and 4.2). */

import type { PriceCriterion } from './criteria.ts';
import { displayShort } from './display.ts';
import { compare, exact, type Fraction, isNegative, isPositive, isZero, zero } from './exact.ts';
import { aboutCriterion, advisory, type Finding } from './finding.ts';
import type { FindingCode } from './finding-rules.ts';
import { passes } from './gates.ts';
import type { Exact } from './ids.ts';
import type { Model } from './model.ts';
import { isExponent, longestExponent } from './power.ts';
import { type PointsFormula } from './price-formula.ts';
import { type Refusal, refuse } from './result.ts';
import { shareOfScale } from './score.ts';
import { hasSpan } from './scale.ts';

/** Under its code the check before the freeze knows it, too. */
type FormulaRefusal = Refusal<FindingCode>;

type Bands = Extract<PointsFormula, { kind: 'bands' }>;

const missing = (title: string, what: string, about: string): FormulaRefusal =>
  refuse('price-formula-incomplete', `The formula of “${title}” has no ${what} yet.`, {
    about,
    wayOut: `Enter the ${what} that is to be published.`,
  });

const rising = (values: readonly Fraction[]): boolean =>
  values.every((value, at) => at === 0 || compare(values[at - 1] ?? value, value) < 0);

const falling = (values: readonly Fraction[]): boolean =>
  values.every((value, at) => at === 0 || compare(values[at - 1] ?? value, value) >= 0);

const bandRefusal = (
  { bands, measured, budget, beyond }: Bands,
  title: string,
  about: string,
  weight: Fraction | null,
): FormulaRefusal | null => {
  if (measured === 'of-budget' && budget === null) return missing(title, 'budget', about);
  if (measured === 'of-budget' && !isPositive(exact(budget ?? '0')))
    return refuse('price-budget-not-positive', `The budget in “${title}” has to be more than nought.`, {
      about,
      wayOut: 'Enter the budget in pounds.',
    });
  if (bands.length === 0) return missing(title, 'bands', about);
  if (beyond === null || bands.some(({ upTo, points }) => upTo === null || points === null))
    return refuse('price-formula-incomplete', `Not every band of “${title}” has its end and its points yet.`, {
      about,
      wayOut: 'Enter both for each band, and the points beyond the last.',
    });
  const ends = bands.map(({ upTo }) => exact(upTo ?? '0'));
  if (!rising(ends) || ends.some(isNegative))
    return refuse('price-bands-not-rising', `The bands of “${title}” do not follow each other from the lowest price upwards.`, {
      about,
      wayOut: 'Let each band end at a higher percentage than the one before it.',
    });
  const points = [...bands.map((band) => exact(band.points ?? '0')), exact(beyond)];
  if (!falling(points))
    return refuse('price-bands-not-falling', `In “${title}” a higher price would get more points than a lower one.`, {
      about,
      wayOut: 'Let the points fall, or stay, from band to band.',
    });
  if (points.some((each) => isNegative(each) || (weight !== null && compare(each, weight) > 0)))
    return refuse(
      'price-bands-out-of-range',
      `The points of “${title}” have to lie between 0 and its weight${weight ? `, ${displayShort(weight)}` : ''}.`,
      {
        about,
        wayOut: 'Enter points out of 100 for the whole tender.',
      },
    );
  return null;
};

/** Whether no bid without points can stand: some "must" threshold asks for more than nought. */
const asksForPoints = ({ criteria, scales }: Pick<Model, 'criteria' | 'scales'>): boolean =>
  criteria.some((criterion) => {
    if ((criterion.kind !== 'scored' && criterion.kind !== 'group') || criterion.threshold?.modality !== 'must') return false;
    if (criterion.kind === 'group') return !passes(criterion.threshold, zero);
    const scale = scales.find(({ id }) => id === criterion.scale);
    if (!scale || !hasSpan(scale)) return false;
    const { threshold } = criterion;
    return scale.steps.every(({ value }) => !passes(threshold, exact(value)) || isPositive(shareOfScale(scale, value)));
  });

const positive = (value: Exact | null, what: string, title: string, about: string): FormulaRefusal | null => {
  if (value === null) return missing(title, what, about);
  return isPositive(exact(value))
    ? null
    : refuse('price-number-not-positive', `The ${what} of “${title}” has to be more than nought.`, {
        about,
        wayOut: `Enter the ${what} again.`,
      });
};

/** Why a formula cannot be reckoned with, or null. `weight` is the absolute one, null while it is not known. */
export const formulaRefusal = (
  { id: about, title, formula }: PriceCriterion,
  model: Pick<Model, 'criteria' | 'scales'>,
  weight: Fraction | null,
): FormulaRefusal | null => {
  switch (formula.kind) {
    case 'deviation-from-average':
      return positive(formula.factor, 'factor', title, about);
    case 'fixed-benchmark': {
      const { floor, ceiling } = formula;
      if (floor === null) return missing(title, 'floor', about);
      if (ceiling === null) return missing(title, 'ceiling', about);
      return !isNegative(exact(floor)) && compare(exact(floor), exact(ceiling)) < 0
        ? null
        : refuse('price-benchmark-not-a-range', `The ceiling of “${title}” has to be above its floor, and the floor not below nought.`, {
            about,
            wayOut: 'Enter both in pounds.',
          });
    }
    case 'bands':
      return bandRefusal(formula, title, about, weight);
    case 'power': {
      if (formula.exponent === null) return missing(title, 'exponent', about);
      const { numerator, denominator } = longestExponent;
      return isExponent(exact(formula.exponent))
        ? null
        : refuse('price-exponent-out-of-range', `“${title}” cannot be raised to the power of ${formula.exponent}.`, {
            about,
            wayOut: `Use a fraction above nought, from ${numerator} over 1 down to 1 over ${denominator}, such as 1/2.`,
          });
    }
    case 'willingness-to-pay':
      return positive(formula.poundsPerPoint, 'pounds for a point', title, about);
    case 'budget':
      return positive(formula.pounds, 'budget', title, about);
    case 'price-per-point':
      return asksForPoints(model)
        ? null
        : refuse(
            'price-per-point-without-threshold',
            `“${title}” divides by points, but a bid with hardly any could still come, and a very cheap poor one would win.`,
            { about, wayOut: 'Set a threshold that bids must reach on a question or on quality.' },
          );
    case 'lowest-over-price':
    case 'linear-from-lowest':
    case 'linear-range':
    case 'highest-income':
      return null;
    default:
      return formula satisfies never;
  }
};

/** What is allowed, but worth a thought before publishing (domain.md 3.4, edge rules). */
export const formulaCautions = (criterion: PriceCriterion, weight: Fraction | null): readonly Finding[] => {
  const { formula, title } = criterion;
  const about = aboutCriterion(criterion);
  switch (formula.kind) {
    case 'linear-range':
      return [
        advisory(
          about,
          'price-range-of-two',
          `By “${title}” the highest of several prices always gets 0: with two bids a penny between them costs all the points.`,
          'Say in the tender that this is meant, or choose a formula that does not depend on the highest price.',
        ),
      ];
    case 'deviation-from-average':
      return [
        advisory(
          about,
          'price-average-half',
          `By “${title}” a price at the average gets half of the points, and so does a single bid.`,
          'Say in the tender that this is meant, and that outliers move the average.',
        ),
      ];
    case 'bands': {
      const [first] = formula.bands;
      const most = first?.points ?? null;
      return weight !== null && most !== null && compare(exact(most), weight) < 0
        ? [
            advisory(
              about,
              'price-bands-below-weight',
              `No price gets all the points of “${title}”: the first band gives ${most} of ${displayShort(weight)}.`,
              'Give the first band the whole weight.',
            ),
          ]
        : [];
    }
    case 'fixed-benchmark':
      return formula.floor !== null && isZero(exact(formula.floor))
        ? [
            advisory(
              about,
              'price-floor-of-nought',
              `With a floor of £0 no price gets all the points of “${title}”.`,
              'Publish the lowest price that is believable.',
            ),
          ]
        : [];
    default:
      return [];
  }
};
