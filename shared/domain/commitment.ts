/**
 * What is agreed about a promise before the contract takes it over: what is due in which quarter, who answers for it at the authority, by which clause, and what follows
 * if it is missed. How much is promised is not agreed here: that is what was verified, and any change of it is a change of the contract (domain.md 4.11).
 */

import type { Day } from './calendar.ts';
import { displayShort } from './display.ts';
import { compare, equal, exact, type Fraction, fraction, isNegative, printExact, subtract, sum } from './exact.ts';
import type { Exact } from './ids.ts';
import { countQuarters, isQuarter, nextQuarter, type Quarter, quarterName, quarterOf } from './quarters.ts';
import { type Refusal, refuse } from './result.ts';

export interface DueInQuarter {
  readonly quarter: Quarter;
  readonly quantity: Exact;
}

export interface CommitmentTerms {
  /** Quarter after quarter, none left out: where nothing is due, nought is said. */
  readonly profile: readonly DueInQuarter[];
  /** At the authority. */
  readonly owner: string;
  readonly clause: string;
  /** What follows if it is missed. */
  readonly remedy: string;
  /** The key performance indicator by which it is reported; null: it is none. */
  readonly kpi: string | null;
}

export interface CommitmentFacts {
  /** What verification left of the promise; null: no bid that is recommended promises anything under this measure. */
  readonly quantity: Exact | null;
  /** Days, or empty where the bid does not say. */
  readonly start: Day;
  readonly end: Day;
  /** Whether something was agreed before, which this would replace. */
  readonly isAgreed: boolean;
  /** Whether whoever manages the contract has accepted the register. */
  readonly isHandedOver: boolean;
}

/** Thirty years. */
export const mostQuarters = 120;

/** The quarters that the bid itself names; null where it does not. */
export const quartersNamed = ({ start, end }: Pick<CommitmentFacts, 'start' | 'end'>): { first: Quarter | null; count: number | null } => {
  const first = start === '' ? null : quarterOf(start);
  return { first, count: first === null || end === '' ? null : countQuarters(first, quarterOf(end)) };
};

/** In equal parts of the smallest unit that the quantity is counted in, what cannot be parted given to the earliest: 100 in three is 34, 33 and 33. */
export const spreadEvenly = (quantity: Exact, quarters: readonly Quarter[]): readonly DueInQuarter[] => {
  const { numerator, denominator } = exact(quantity);
  const parts = BigInt(quarters.length);
  return quarters.map((quarter, at) => {
    const units = numerator / parts + (BigInt(at) < numerator % parts ? 1n : 0n);
    return { quarter, quantity: printExact(fraction(units, denominator)) };
  });
};

export const totalOf = (profile: readonly DueInQuarter[]): Fraction => sum(profile.map(({ quantity }) => exact(quantity)));

/** Whether the quarters hold all of the quantity, no more and no less. */
const mayProfile = (profile: readonly DueInQuarter[], quantity: Exact, { start, end }: CommitmentFacts): Refusal | null => {
  const broken = profile.find(({ quarter }, at) => {
    const before = profile[at - 1]?.quarter;
    return !isQuarter(quarter) || (before !== undefined && nextQuarter(before) !== quarter);
  });
  if (profile.length === 0 || broken)
    return refuse('quarters-not-in-order', 'The quarters have to follow one another, with none left out and none twice.', {
      wayOut: 'Write 0 where nothing is due.',
    });
  const outside = profile.find(
    ({ quarter }) => (start !== '' && quarter < quarterOf(start)) || (end !== '' && quarter > quarterOf(end)),
  )?.quarter;
  if (outside !== undefined) {
    const term = [start === '' ? '' : `starts on ${start}`, end === '' ? '' : `ends on ${end}`].filter((part) => part !== '').join(' and ');
    return refuse('quarter-outside-commitment', `${quarterName(outside)} lies outside the commitment, which ${term}.`);
  }
  const negative = profile.find((one) => isNegative(exact(one.quantity)));
  if (negative) return refuse('quarter-below-nought', `Less than nothing cannot be due in ${quarterName(negative.quarter)}.`);
  const total = totalOf(profile);
  const promised = exact(quantity);
  if (equal(total, promised)) return null;
  const over = compare(total, promised) > 0;
  const apart = displayShort(over ? subtract(total, promised) : subtract(promised, total));
  return refuse(
    'quarters-do-not-add-up',
    `The quarters come to ${displayShort(total)}, and the commitment is ${displayShort(promised)}: ${apart} ${over ? 'too much' : 'too little'}.`,
    { wayOut: 'Correct a quarter. How much is promised cannot be changed here: after award that is a change of the contract.' },
  );
};

/** What was handed over is the contract's. Refuses `handover-accepted`. */
export const mayStillAgree = (isHandedOver: boolean): Refusal | null =>
  isHandedOver
    ? refuse('handover-accepted', 'The register of commitments has been accepted, so a change of it is a change of the contract.')
    : null;

/** Refuses `handover-accepted`, `no-such-commitment`, what `mayProfile` refuses, and `reason-missing` where something agreed would be replaced without one. */
export const mayAgreeCommitment = (facts: CommitmentFacts, { profile }: CommitmentTerms, reason: string): Refusal | null => {
  const tooLate = mayStillAgree(facts.isHandedOver);
  if (tooLate) return tooLate;
  if (facts.quantity === null) return refuse('no-such-commitment', 'No bid that is recommended promises anything under this measure.');
  if (facts.isAgreed && reason.trim() === '')
    return refuse('reason-missing', 'Something is agreed about this commitment already, and nothing says why it changes.', {
      wayOut: 'Give the reason.',
    });
  return mayProfile(profile, facts.quantity, facts);
};
