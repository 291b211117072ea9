/** What a whole offer of social value comes to, held against price, wages, hours and people (domain.md 3.5). Information only. */

import type { Derivation } from './derivation.ts';
import { displayDistinct, displayPounds, displayShort, withoutTrailingNoughts } from './display.ts';
import { compare, divide, exact, type Fraction, fromInteger, hundred, isPositive, multiply, printExact, sum } from './exact.ts';
import type { MeasureId } from './ids.ts';
import type { Limit, Limits } from './limits.ts';
import type { Nature } from './measure.ts';
import type { Commitment, OfferContext, PlausibilityFlag } from './plausibility.ts';

interface Reckoning {
  readonly title: string;
  readonly formula: string;
  readonly substituted: string;
  readonly value: Fraction;
}

const derived = ({ title, formula, substituted, value }: Reckoning): Derivation => ({
  title,
  formula,
  substituted,
  value: printExact(value),
  inputs: [],
});

/** The commitments of one nature. */
export const of = (offer: readonly Commitment[], nature: Nature): readonly Commitment[] => offer.filter((one) => one.nature === nature);

const ids = (offer: readonly Commitment[]): readonly MeasureId[] => offer.map(({ measure }) => measure);

const quantityOf = (offer: readonly Commitment[]): Fraction => sum(offer.map(({ quantity }) => exact(quantity)));

/** Percent that one is of the other, when it is more than the limit. */
const beyond = (part: Fraction, whole: Fraction, { value }: Limit): Fraction | null => {
  if (!isPositive(whole)) return null;
  const percent = divide(multiply(part, hundred), whole);
  return compare(percent, exact(value)) > 0 ? percent : null;
};

/** Both with as many digits as it takes to see which is more. */
const apart = (percent: Fraction, { value }: Limit): readonly [string, string] => {
  const [shown = '', against = ''] = displayDistinct([percent, exact(value)], 1).map(withoutTrailingNoughts);
  return [shown, against];
};

export type Check = (offer: readonly Commitment[], context: OfferContext, limits: Limits) => readonly PlausibilityFlag[];

const checkWorth: Check = (offer, { price }, { 'value-of-price': most }) => {
  const known = offer.filter(({ pounds }) => pounds !== null);
  if (price === null) return [];
  const worth = sum(known.map(({ pounds }) => exact(pounds ?? '0')));
  const percent = beyond(worth, exact(price), most);
  if (!percent) return [];
  const working = derived({
    title: 'Social value as a part of own price',
    formula: 'pounds of social value ÷ own price × 100',
    substituted: `${displayPounds(worth)} ÷ ${displayPounds(exact(price))} × 100`,
    value: percent,
  });
  const [shown, limit] = apart(percent, most);
  const sentence = `The social value comes to ${shown}% of the price, more than ${limit}% (${most.setBy}).`;
  return [{ code: 'worth-beyond-share-of-price', measures: ids(known), sentence, working }];
};

const checkLabour: Check = (offer, { price, legalWage }, { 'hours-a-year': hours }) => {
  const jobs = of(offer, 'jobs');
  if (price === null || legalWage === null || jobs.length === 0) return [];
  const years = quantityOf(jobs);
  const wages = multiply(multiply(years, exact(hours.value)), exact(legalWage.hourly));
  if (compare(wages, exact(price)) <= 0) return [];
  const working = derived({
    title: 'Lawful wages of the jobs offered',
    formula: 'FTE-years × hours a year × lowest lawful wage',
    substituted: `${displayShort(years)} × ${hours.value} × £${legalWage.hourly}`,
    value: wages,
  });
  const sentence = `The jobs offered would cost ${displayPounds(wages)}, more than the whole price of ${displayPounds(exact(price))}: at £${legalWage.hourly} an hour (${legalWage.source}) and ${hours.value} hours a year (${hours.setBy}).`;
  return [{ code: 'labour-beyond-price', measures: ids(jobs), sentence, working }];
};

const checkApprentices: Check = (offer, { staffHours, termMonths }, { 'apprentices-per-hundred': most, 'hours-a-year': hours }) => {
  const apprenticeships = of(offer, 'apprenticeships');
  if (staffHours === null || termMonths === null || termMonths <= 0 || apprenticeships.length === 0) return [];
  const weeks = quantityOf(apprenticeships);
  // Over the same term: apprentice-years against full-time years.
  const apprenticeYears = divide(weeks, fromInteger(52));
  const staffYears = divide(exact(staffHours), exact(hours.value));
  const ratio = beyond(apprenticeYears, staffYears, most);
  if (!ratio) return [];
  const working = derived({
    title: 'Apprentices for every hundred full-time people',
    formula: 'apprentice-weeks ÷ 52 ÷ (staff hours ÷ hours a year) × 100',
    substituted: `${displayShort(weeks)} ÷ 52 ÷ (${displayShort(exact(staffHours))} ÷ ${hours.value}) × 100`,
    value: ratio,
  });
  const [shown, limit] = apart(ratio, most);
  const sentence = `That is ${shown} apprentices for every hundred full-time people, more than ${limit} (${most.setBy}): at ${hours.value} hours a year (${hours.setBy}).`;
  return [{ code: 'apprentices-beyond-ratio', measures: ids(apprenticeships), sentence, working }];
};

const checkVolunteering: Check = (offer, { staffHours }, { 'volunteering-of-hours': most }) => {
  const volunteering = of(offer, 'volunteering');
  if (staffHours === null || volunteering.length === 0) return [];
  const hours = quantityOf(volunteering);
  const percent = beyond(hours, exact(staffHours), most);
  if (!percent) return [];
  const working = derived({
    title: 'Volunteering as a part of all work',
    formula: 'volunteering hours ÷ staff hours × 100',
    substituted: `${displayShort(hours)} ÷ ${displayShort(exact(staffHours))} × 100`,
    value: percent,
  });
  const [shown, limit] = apart(percent, most);
  const sentence = `Volunteering would take ${shown}% of all hours worked, more than ${limit}% (${most.setBy}).`;
  return [{ code: 'volunteering-beyond-share', measures: ids(volunteering), sentence, working }];
};

const checkSpend: Check = (offer, { price }) => {
  const spend = of(offer, 'local-spend');
  const pounds = quantityOf(spend);
  if (price === null || compare(pounds, exact(price)) <= 0) return [];
  const sentence = `Local spend of ${displayPounds(pounds)} is more than the whole price of ${displayPounds(exact(price))}.`;
  return [{ code: 'spend-beyond-price', measures: ids(spend), sentence, working: null }];
};

/** In the order in which a reader would ask. */
export const checkTotals: readonly Check[] = [checkWorth, checkLabour, checkApprentices, checkVolunteering, checkSpend];
