/** How far the assessors agreed, answer by answer and person by person (domain.md 3.8). It drives an agenda and informs a report; it never touches a score (rule N13). */

import type { Derivation } from './derivation.ts';
import { displayPercent, displayShort, displayWorking } from './display.ts';
import {
  compare,
  divide,
  equal,
  exact,
  type Fraction,
  fromInteger,
  hundred,
  max,
  min,
  multiply,
  printExact,
  subtract,
  sum,
} from './exact.ts';
import type { BidId, CriterionId, Exact, PersonId } from './ids.ts';
import { icc21, icc2k, icc31, kendallsW, type Ratings, type Statistic } from './reliability.ts';
import { displaySquareRoot } from './square-root.ts';

/** One assessor's own mark, as it was submitted. */
export interface IndividualMark {
  readonly person: PersonId;
  readonly criterion: CriterionId;
  readonly bid: BidId;
  readonly value: Exact;
}

export type AgreedMark = Omit<IndividualMark, 'person'>;

/** One answer of one bid. */
export interface ItemAgreement {
  readonly criterion: CriterionId;
  readonly bid: BidId;
  /** How many assessors marked it. */
  readonly marks: number;
  readonly mean: Exact;
  /** Highest less lowest. */
  readonly range: Exact;
  /** Exact sample variance and, for the eye, its root to three places; null for a single mark. */
  readonly variance: Exact | null;
  readonly deviation: string | null;
}

export interface AssessorAgreement {
  readonly person: PersonId;
  /** Mean of own mark less mean mark, over what this assessor marked: below nought is severe. */
  readonly severity: Derivation;
  /** Own marks less agreed scores, added up. */
  readonly netDifference: Exact;
  /** Of the agreed answers that this assessor marked, how many were agreed at this assessor's own mark. */
  readonly matches: number;
  readonly of: number;
  /** The only one whose marks were nearly always the ones agreed. */
  readonly mayDominate: boolean;
  readonly sentence: string;
}

/** One question over all bids that every one of its assessors marked. */
export interface CriterionAgreement {
  readonly criterion: CriterionId;
  readonly icc21: Statistic;
  readonly icc31: Statistic;
  readonly icc2k: Statistic;
  readonly kendallsW: Statistic;
}

export interface Agreement {
  /** In the order in which the marks first name them. */
  readonly items: readonly ItemAgreement[];
  readonly assessors: readonly AssessorAgreement[];
  readonly criteria: readonly CriterionAgreement[];
}

/** From this percentage of matches on, one assessor alone is pointed out. */
const nearlyAlways = exact('95');

const mean = (values: readonly Fraction[]): Fraction => divide(sum(values), fromInteger(values.length));

const difference = (values: readonly Fraction[]): Fraction => {
  const [first, ...rest] = values;
  return first ? subtract(max(first, ...rest), min(first, ...rest)) : fromInteger(0);
};

/** Σ(value − mean)² ÷ (number − 1): of a sample, because other assessors could have been asked. Null for fewer than two. */
export const sampleVariance = (values: readonly Fraction[]): Fraction | null => {
  if (values.length < 2) return null;
  const middle = mean(values);
  const squares = values.map((value) => multiply(subtract(value, middle), subtract(value, middle)));
  return divide(sum(squares), fromInteger(values.length - 1));
};

/** Sample standard deviation for the eye, to three places; null for fewer than two marks. */
export const deviationOf = (values: readonly Exact[]): string | null => {
  const variance = sampleVariance(values.map(exact));
  return variance && displaySquareRoot(variance, 3);
};

const keyOf = ({ criterion, bid }: AgreedMark): string => `${criterion} ${bid}`;

const itemOf = (marks: readonly [IndividualMark, ...IndividualMark[]]): ItemAgreement => {
  const values = marks.map(({ value }) => exact(value));
  const variance = sampleVariance(values);
  return {
    criterion: marks[0].criterion,
    bid: marks[0].bid,
    marks: values.length,
    mean: printExact(mean(values)),
    range: printExact(difference(values)),
    variance: variance && printExact(variance),
    deviation: variance && displaySquareRoot(variance, 3),
  };
};

const severityOf = (own: readonly IndividualMark[], means: ReadonlyMap<string, Fraction>): Derivation => {
  const differences = own.map((mark) => subtract(exact(mark.value), means.get(keyOf(mark)) ?? exact(mark.value)));
  return {
    title: 'Severity',
    formula: 'sum of (own mark − mean mark of the answer) ÷ number of answers',
    substituted: `${displayWorking(sum(differences))} ÷ ${differences.length}`,
    value: printExact(mean(differences)),
    inputs: [],
  };
};

interface Matched {
  readonly person: PersonId;
  readonly own: readonly IndividualMark[];
  readonly differences: readonly Fraction[];
  readonly matches: number;
}

const matched = (person: PersonId, own: readonly IndividualMark[], agreed: ReadonlyMap<string, Fraction>): Matched => {
  const differences = own.flatMap((mark) => {
    const score = agreed.get(keyOf(mark));
    return score ? [subtract(exact(mark.value), score)] : [];
  });
  return { person, own, differences, matches: differences.filter((each) => equal(each, fromInteger(0))).length };
};

const isNearlyAlways = ({ matches, differences }: Matched): boolean =>
  differences.length > 0 && compare(fromInteger(matches * 100), multiply(nearlyAlways, fromInteger(differences.length))) >= 0;

const assessorOf = (one: Matched, all: readonly Matched[], means: ReadonlyMap<string, Fraction>): AssessorAgreement => {
  const { person, own, differences, matches } = one;
  const of = differences.length;
  const mayDominate = all.length > 1 && all.filter(isNearlyAlways).every((each) => each === one) && isNearlyAlways(one);
  const rate = of === 0 ? '' : ` (${displayPercent(divide(multiply(fromInteger(matches), hundred), fromInteger(of)), 1)})`;
  const net = sum(differences);
  return {
    person,
    severity: severityOf(own, means),
    netDifference: printExact(net),
    matches,
    of,
    mayDominate,
    sentence: `${matches} of ${of} answers were agreed at this assessor’s own mark${rate}; all differences together come to ${displayShort(net)}.${
      mayDominate ? ' Nobody else comes near: was the panel agreeing, or following?' : ''
    }`,
  };
};

/** Bids that not every assessor of the question marked, for a recusal, are left out, as the statistics need whole rows. */
const ratingsOf = (marks: readonly IndividualMark[]): Ratings => {
  const people = [...new Set(marks.map(({ person }) => person))];
  return [...Map.groupBy(marks, ({ bid }) => bid).values()]
    .map((row) => people.flatMap((person) => row.filter((mark) => mark.person === person).map(({ value }) => exact(value))))
    .filter((row) => row.length === people.length);
};

const criterionOf = (criterion: CriterionId, marks: readonly IndividualMark[]): CriterionAgreement => {
  const ratings = ratingsOf(marks);
  return { criterion, icc21: icc21(ratings), icc31: icc31(ratings), icc2k: icc2k(ratings), kendallsW: kendallsW(ratings) };
};

/** To be asked only after `mayLookAtAgreement`. Each (person, criterion, bid) has one mark, each (criterion, bid) at most one agreed score. */
export const agreementOf = (marks: readonly IndividualMark[], consensus: readonly AgreedMark[]): Agreement => {
  const byItem = [...Map.groupBy(marks, keyOf).values()];
  const items = byItem.flatMap(([first, ...rest]) => (first ? [itemOf([first, ...rest])] : []));
  const means = new Map(items.map((item) => [`${item.criterion} ${item.bid}`, exact(item.mean)]));
  const agreed = new Map(consensus.map((mark) => [keyOf(mark), exact(mark.value)]));
  const all = [...Map.groupBy(marks, ({ person }) => person)].map(([person, own]) => matched(person, own, agreed));
  return {
    items,
    assessors: all.map((one) => assessorOf(one, all, means)),
    criteria: [...Map.groupBy(marks, ({ criterion }) => criterion)].map(([criterion, its]) => criterionOf(criterion, its)),
  };
};
