/** Offers of social value that look too good, too vague or counted twice: flags to ask about, information only (domain.md 3.5). A flag changes no quantity; only a clarification or a published rule does. */

import { type Day, isDay } from './calendar.ts';
import type { Derivation } from './derivation.ts';
import { compare, divide, exact, fromInteger, multiply, parseExact } from './exact.ts';
import type { Exact, MeasureId } from './ids.ts';
import type { WageOfDay } from './legal-wage.ts';
import type { Limits } from './limits.ts';
import type { Nature } from './measure.ts';
import { type Check, checkTotals, of } from './plausibility-totals.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { listed } from './wording.ts';

export interface Commitment {
  readonly measure: MeasureId;
  readonly title: string;
  readonly nature: Nature;
  /** Jobs in FTE-years, apprenticeships in weeks, volunteering in hours, spend in pounds. */
  readonly quantity: Exact;
  readonly unit: string;
  /** Null when the authority published no such measure. */
  readonly publishedUnit: string | null;
  /** Pounds of social value that it comes to; null while they are not known. */
  readonly pounds: Exact | null;
  /** How many people it speaks of, where it does. */
  readonly people: number | null;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Empty texts are not given. */
  readonly place: string;
  readonly owner: string;
  readonly evidence: string;
  /** Something that the company does anyway, wherever it works. */
  readonly companyWide: boolean;
  /** Measures in which the same pounds or people are offered again; null when the tender does not say. */
  readonly overlapsWith: readonly MeasureId[] | null;
}

export interface OfferContext {
  /** Own price in pounds. */
  readonly price: Exact | null;
  readonly termMonths: number | null;
  /** All hours of work over the contract. */
  readonly staffHours: Exact | null;
  /** Lowest lawful pounds an hour, and where they were read. */
  readonly legalWage: WageOfDay | null;
}

export interface PlausibilityFlag {
  readonly code:
    | 'worth-beyond-share-of-price'
    | 'labour-beyond-price'
    | 'apprentices-beyond-ratio'
    | 'longer-than-contract'
    | 'volunteering-beyond-share'
    | 'spend-beyond-price'
    | 'same-pound-twice'
    | 'same-person-twice'
    | 'units-mixed-up'
    | 'place-missing'
    | 'measure-not-published'
    | 'company-wide'
    | 'commitment-vague'
    | 'place-decile-differs'
    | 'place-area-differs'
    | 'place-not-in-table'
    | 'places-not-looked-up';
  readonly measures: readonly MeasureId[];
  readonly sentence: string;
  /** What was set against what; null where nothing was reckoned. */
  readonly working: Derivation | null;
}

/** Two measures that may count one thing twice: said so, or not said. */
const overlapping = (offer: readonly Commitment[]): readonly (readonly [Commitment, Commitment])[] =>
  offer.flatMap((one, at) =>
    offer
      .slice(at + 1)
      .filter(
        (other) =>
          one.overlapsWith === null ||
          other.overlapsWith === null ||
          one.overlapsWith.includes(other.measure) ||
          other.overlapsWith.includes(one.measure),
      )
      .map((other) => [one, other] as const),
  );

const checkTwice =
  (nature: Nature, code: 'same-pound-twice' | 'same-person-twice', what: string): Check =>
  (offer) =>
    overlapping(of(offer, nature)).map(([one, other]) => {
      const isSaid = one.overlapsWith?.includes(other.measure) || other.overlapsWith?.includes(one.measure);
      const sentence = isSaid
        ? `The same ${what} is offered under “${one.title}” and under “${other.title}”.`
        : `Nothing says that no ${what} is offered both under “${one.title}” and under “${other.title}”.`;
      return { code, measures: [one.measure, other.measure], sentence, working: null };
    });

/** Months begun from one day to another, both counted: 12 from 1 January to 31 December. */
const monthsBegun = (start: Day, end: Day): number => {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = start.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = end.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + (toDay >= fromDay ? 1 : 0);
};

/** More years, or weeks, than so many people can work in the term; or as many weeks as people, which is the people entered as weeks. */
const mixesUnits = ({ nature, quantity, people, unit, publishedUnit }: Commitment, termMonths: number | null): boolean => {
  if (publishedUnit !== null && unit.trim() !== publishedUnit.trim()) return true;
  if (people === null || people === 0) return false;
  const perPerson = divide(exact(quantity), fromInteger(people));
  if (nature === 'apprenticeships' && compare(perPerson, fromInteger(1)) === 0) return true;
  if (termMonths === null || (nature !== 'apprenticeships' && nature !== 'jobs')) return false;
  const years = divide(fromInteger(termMonths), fromInteger(12));
  return compare(perPerson, nature === 'jobs' ? years : multiply(years, fromInteger(53))) > 0;
};

const checkOne = (one: Commitment, { termMonths }: OfferContext): readonly PlausibilityFlag[] => {
  const { title, start, end } = one;
  const vague = [
    ...(one.owner.trim() === '' ? ['no owner'] : []),
    ...(end === null ? ['no date'] : []),
    ...(one.evidence.trim() === '' ? ['no evidence'] : []),
  ];
  const months = start !== null && end !== null ? monthsBegun(start, end) : null;
  const found: readonly (readonly [boolean, PlausibilityFlag['code'], string])[] = [
    [one.publishedUnit === null, 'measure-not-published', `“${title}” is no measure that was published.`],
    [
      mixesUnits(one, termMonths),
      'units-mixed-up',
      `“${title}” offers ${one.quantity} ${one.unit}: are people and time, or weeks and years, mixed up?`,
    ],
    [one.place.trim() === '', 'place-missing', `“${title}” does not say where.`],
    [one.companyWide, 'company-wide', `“${title}” is something that the company does anyway, wherever it works.`],
    [
      months !== null && termMonths !== null && months > termMonths,
      'longer-than-contract',
      `“${title}” runs for ${months} months, and the contract for ${termMonths}.`,
    ],
    [vague.length > 0, 'commitment-vague', `“${title}” names ${listed(vague)}.`],
  ];
  return found.filter(([isFlagged]) => isFlagged).map(([, code, sentence]) => ({ code, measures: [one.measure], sentence, working: null }));
};

const checks: readonly Check[] = [
  ...checkTotals,
  checkTwice('local-spend', 'same-pound-twice', 'pound'),
  checkTwice('disadvantaged-hires', 'same-person-twice', 'person'),
];

/** Flags of one bid's whole offer first, then of each commitment. Refuses `number-not-exact` and `day-not-understood`. */
export const plausibilityFlags = (
  offer: readonly Commitment[],
  context: OfferContext,
  limits: Limits,
): Outcome<readonly PlausibilityFlag[]> => {
  const numbers = [
    context.price,
    context.staffHours,
    context.legalWage?.hourly ?? null,
    ...Object.values(limits).map(({ value }) => value),
    ...offer.flatMap(({ quantity, pounds }) => [quantity, pounds]),
  ];
  const wrong = numbers.filter((number) => number !== null).find((number) => parseExact(number) === null);
  if (wrong !== undefined) return refused(refuse('number-not-exact', `“${wrong.slice(0, 40)}” is not an exact number.`));
  const noDay = offer
    .flatMap(({ start, end }) => [start, end])
    .filter((day) => day !== null)
    .find((day) => !isDay(day));
  if (noDay !== undefined) return refused(refuse('day-not-understood', `“${noDay.slice(0, 40)}” is not a day of the calendar.`));
  return allowed([...checks.flatMap((check) => check(offer, context, limits)), ...offer.flatMap((one) => checkOne(one, context))]);
};
