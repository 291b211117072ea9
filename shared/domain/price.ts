/** From evaluated prices to points (domain.md 3.4, P1 to P5 and P8 to P10), exactly, and how it was done. */

import type { WeighedPriceCriterion } from './criteria.ts';
import type { Derivation, DerivationInput } from './derivation.ts';
import { displayPounds, displayWorking } from './display.ts';
import type { NamedBid } from './evaluation.ts';
import {
  compare,
  divide,
  equal,
  exact,
  type Fraction,
  hundred,
  isZero,
  max,
  min,
  multiply,
  one,
  printExact,
  subtract,
  zero,
} from './exact.ts';
import { power } from './power.ts';
import { averageWords, formulaWords, type PointsFormula, published } from './price-formula.ts';
import { deriveAverage, priceNotPositive, type PricedBid, type PriceReference } from './price-reference.ts';
import type { Outcome } from './result.ts';
import { allowed, refused } from './result.ts';

const half = exact('1/2');

type Bands = Extract<PointsFormula, { kind: 'bands' }>;

/** How many percent a price is above the lowest, or of the budget. */
const bandPercent = ({ measured, budget }: Bands, price: Fraction, { lowest }: PriceReference): Fraction =>
  measured === 'above-lowest'
    ? divide(multiply(subtract(price, lowest.pounds), hundred), lowest.pounds)
    : divide(multiply(price, hundred), published(budget));

const bandPoints = ({ bands, upperEnd, beyond }: Bands, percent: Fraction): Fraction => {
  const band = bands.find(({ upTo }) => {
    const order = compare(percent, published(upTo));
    return order < 0 || (order === 0 && upperEnd === 'included');
  });
  return published(band ? band.points : beyond);
};

const averageIn = ({ averages }: PriceReference, average: Extract<PointsFormula, { kind: 'deviation-from-average' }>['average']) => {
  const found = averages.get(average);
  if (!found) throw new TypeError(`the ${average} of the prices was not asked for`);
  return found;
};

/** What the formula says before it is held between 0 and the weight. */
const unclamped = (formula: PointsFormula, weight: Fraction, price: Fraction, reference: PriceReference): Fraction => {
  const lowest = reference.lowest.pounds;
  switch (formula.kind) {
    case 'lowest-over-price':
      return divide(multiply(weight, lowest), price);
    case 'linear-from-lowest':
      return multiply(weight, subtract(one, divide(subtract(price, lowest), lowest)));
    case 'linear-range': {
      const range = subtract(reference.highest.pounds, lowest);
      return isZero(range) ? weight : multiply(weight, divide(subtract(reference.highest.pounds, price), range));
    }
    case 'deviation-from-average': {
      const average = averageIn(reference, formula.average);
      return multiply(weight, subtract(half, divide(multiply(published(formula.factor), subtract(price, average)), average)));
    }
    case 'fixed-benchmark': {
      const ceiling = published(formula.ceiling);
      return multiply(weight, divide(subtract(ceiling, price), subtract(ceiling, published(formula.floor))));
    }
    case 'bands':
      return bandPoints(formula, bandPercent(formula, price, reference));
    case 'highest-income':
      return divide(multiply(weight, price), reference.highest.pounds);
    case 'power':
      return multiply(weight, power(divide(lowest, price), published(formula.exponent), formula.places));
    default:
      return formula satisfies never;
  }
};

const clamped = (formula: PointsFormula, weight: Fraction, price: Fraction, reference: PriceReference): Fraction =>
  max(zero, min(weight, unclamped(formula, weight, price, reference)));

/** Points from 0 to the absolute weight, before any published rounding of points. A single bid is its own reference. Refuses `price-not-positive`. */
export const pricePoints = (formula: PointsFormula, weight: Fraction, priced: PricedBid, reference: PriceReference): Outcome<Fraction> => {
  const wrong = priceNotPositive(priced);
  return wrong ? refused(wrong) : allowed(clamped(formula, weight, priced.pounds, reference));
};

interface Numbers {
  /** The formula with the numbers of one bid. */
  readonly substituted: string;
  readonly inputs: readonly DerivationInput[];
  readonly steps?: readonly Derivation[];
}

const numbersOf = (criterion: WeighedPriceCriterion, weight: Fraction, price: Fraction, reference: PriceReference): Numbers => {
  const { formula } = criterion;
  const { lowest, highest } = reference;
  const [w, p, least, most] = [displayWorking(weight), ...[price, lowest.pounds, highest.pounds].map(displayPounds)] as [
    string,
    string,
    string,
    string,
  ];
  const of = (label: string, { bid, pounds }: PricedBid): DerivationInput => ({
    label,
    value: printExact(pounds),
    source: { kind: 'price', bid },
  });
  const rule = (label: string, value: string | null): DerivationInput => ({
    label,
    value: value ?? '',
    source: { kind: 'price-rule', criterion: criterion.id },
  });
  switch (formula.kind) {
    case 'lowest-over-price':
      return { substituted: `${w} × ${least} ÷ ${p}`, inputs: [of('lowest price', lowest)] };
    case 'linear-from-lowest':
      return { substituted: `${w} × (1 − (${p} − ${least}) ÷ ${least})`, inputs: [of('lowest price', lowest)] };
    case 'linear-range':
      return {
        substituted: equal(lowest.pounds, highest.pounds)
          ? `${w}, as all prices are equal`
          : `${w} × (${most} − ${p}) ÷ (${most} − ${least})`,
        inputs: [of('lowest price', lowest), of('highest price', highest)],
      };
    case 'deviation-from-average': {
      const working = deriveAverage(reference, formula.average);
      const average = displayPounds(exact(working.value));
      return {
        substituted: `${w} × (0.5 − ${displayWorking(published(formula.factor))} × (${p} − ${average}) ÷ ${average})`,
        inputs: [rule('factor', formula.factor)],
        steps: [{ ...working, title: `${working.title} (${averageWords[formula.average]})` }],
      };
    }
    case 'fixed-benchmark': {
      const [floor, ceiling] = [published(formula.floor), published(formula.ceiling)].map(displayPounds) as [string, string];
      return {
        substituted: `${w} × (${ceiling} − ${p}) ÷ (${ceiling} − ${floor})`,
        inputs: [rule('floor', formula.floor), rule('ceiling', formula.ceiling)],
      };
    }
    case 'bands': {
      const percent = bandPercent(formula, price, reference);
      const isAbove = formula.measured === 'above-lowest';
      const base = isAbove ? least : displayPounds(published(formula.budget));
      const step: Derivation = {
        title: isAbove ? 'Percent above the lowest price' : 'Percent of the budget',
        formula: isAbove ? '(price − lowest price) ÷ lowest price × 100' : 'price ÷ budget × 100',
        substituted: isAbove ? `(${p} − ${base}) ÷ ${base} × 100` : `${p} ÷ ${base} × 100`,
        value: printExact(percent),
        inputs: [isAbove ? of('lowest price', lowest) : rule('budget', formula.budget)],
      };
      return { substituted: `the band of ${displayWorking(percent)}%`, inputs: [], steps: [step] };
    }
    case 'highest-income':
      return { substituted: `${w} × ${p} ÷ ${most}`, inputs: [of('highest income', highest)] };
    case 'power': {
      const raised = power(divide(lowest.pounds, price), published(formula.exponent), formula.places);
      const step: Derivation = {
        title: 'Power of the ratio',
        formula: `(lowest price ÷ price) to the power of ${formula.exponent ?? ''}`,
        substituted: `(${least} ÷ ${p})^(${formula.exponent ?? ''})`,
        value: printExact(raised),
        inputs: [of('lowest price', lowest)],
      };
      return { substituted: `${w} × ${displayWorking(raised)}`, inputs: [rule('exponent', formula.exponent)], steps: [step] };
    }
    default:
      return formula satisfies never;
  }
};

/** How `pricePoints` came to its answer for one bid. */
export const derivePricePoints = (
  criterion: WeighedPriceCriterion,
  bid: NamedBid,
  weight: Fraction,
  price: Fraction,
  reference: PriceReference,
): Derivation => {
  const { formula } = criterion;
  const { substituted, inputs, steps } = numbersOf(criterion, weight, price, reference);
  const before = unclamped(formula, weight, price, reference);
  const value = clamped(formula, weight, price, reference);
  const held = equal(before, value) ? '' : `, which is ${displayWorking(before)} and held at ${displayWorking(value)}`;
  return {
    title: `Points of ${bid.name} for “${criterion.title}”`,
    formula: formulaWords(formula),
    substituted: `${substituted}${held}`,
    value: printExact(value),
    inputs: [
      { label: 'weight', value: printExact(weight), source: { kind: 'weight', criterion: criterion.id } },
      ...inputs,
      { label: formula.kind === 'highest-income' ? 'income' : 'price', value: printExact(price), source: { kind: 'price', bid: bid.id } },
    ],
    ...(steps ? { steps } : {}),
  };
};
