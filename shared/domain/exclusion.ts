/** Whether a supplier is excluded or excludable: does a ground apply, and is what gave rise to it continuing or likely to occur again? Two questions, two answers, after hearing the supplier (PA23 ss.57 and 58). */

import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

interface ExclusionGround {
  readonly kind: 'mandatory' | 'discretionary';
  readonly citation: string;
  readonly title: string;
}

/** Closed: the two schedules of the Act, by their headings. */
export const exclusionGrounds = {
  'corporate-manslaughter': { kind: 'mandatory', citation: 'PA23 Sch. 6 para. 2', title: 'Corporate manslaughter or corporate homicide' },
  terrorism: { kind: 'mandatory', citation: 'PA23 Sch. 6 para. 3', title: 'Terrorism' },
  'theft-fraud-bribery': { kind: 'mandatory', citation: 'PA23 Sch. 6 paras. 4–18', title: 'Theft, fraud, bribery and the like' },
  'labour-market-offences': {
    kind: 'mandatory',
    citation: 'PA23 Sch. 6 paras. 19–26',
    title: 'Labour market, slavery and human trafficking offences',
  },
  'organised-crime': { kind: 'mandatory', citation: 'PA23 Sch. 6 paras. 27–28', title: 'Organised crime' },
  'tax-offences': { kind: 'mandatory', citation: 'PA23 Sch. 6 paras. 29–31', title: 'Tax offences' },
  'cartel-offence': { kind: 'mandatory', citation: 'PA23 Sch. 6 para. 32', title: 'Cartel offence' },
  'ancillary-offences': { kind: 'mandatory', citation: 'PA23 Sch. 6 para. 33', title: 'Ancillary offences' },
  'offences-abroad': { kind: 'mandatory', citation: 'PA23 Sch. 6 para. 34', title: 'Such an offence outside the United Kingdom' },
  'national-security-debarment': {
    kind: 'mandatory',
    citation: 'PA23 Sch. 6 para. 35',
    title: 'Threat to national security, by decision of a minister for contracts of a description',
  },
  'tax-misconduct': { kind: 'mandatory', citation: 'PA23 Sch. 6 paras. 36–40', title: 'Misconduct in relation to tax' },
  'competition-infringement': { kind: 'mandatory', citation: 'PA23 Sch. 6 para. 41', title: 'Competition law infringement' },
  'misconduct-abroad': {
    kind: 'mandatory',
    citation: 'PA23 Sch. 6 para. 42',
    title: 'Such misconduct or infringement outside the United Kingdom',
  },
  'failure-to-cooperate': { kind: 'mandatory', citation: 'PA23 Sch. 6 para. 43', title: 'Failure to cooperate with an investigation' },
  'labour-market-misconduct': { kind: 'discretionary', citation: 'PA23 Sch. 7 paras. 1–3', title: 'Labour market misconduct' },
  'environmental-misconduct': { kind: 'discretionary', citation: 'PA23 Sch. 7 para. 4', title: 'Environmental misconduct' },
  insolvency: { kind: 'discretionary', citation: 'PA23 Sch. 7 paras. 5–6', title: 'Insolvency, bankruptcy and the like' },
  'potential-competition-infringement': {
    kind: 'discretionary',
    citation: 'PA23 Sch. 7 paras. 7–10',
    title: 'Potential competition infringement',
  },
  'professional-misconduct': { kind: 'discretionary', citation: 'PA23 Sch. 7 para. 11', title: 'Professional misconduct' },
  'breach-or-poor-performance': {
    kind: 'discretionary',
    citation: 'PA23 Sch. 7 para. 12',
    title: 'Breach of contract and poor performance',
  },
  'improper-in-procurement': { kind: 'discretionary', citation: 'PA23 Sch. 7 para. 13', title: 'Acting improperly in procurement' },
  'national-security-threat': { kind: 'discretionary', citation: 'PA23 Sch. 7 para. 14', title: 'Threat to national security' },
} as const satisfies Record<string, ExclusionGround>;

export type ExclusionGroundCode = keyof typeof exclusionGrounds;

/** One part of the test, with what it rests on. */
export interface Considered {
  readonly answer: boolean;
  readonly reason: string;
}

export interface ExclusionFacts {
  readonly ground: ExclusionGroundCode;
  /** On the debarment list for this ground: a minister has answered both questions already. */
  readonly isDebarred: boolean;
  /** Null: not considered yet. */
  readonly applies: Considered | null;
  /** With regard to self-cleaning: what was put right, promised, and how long ago it was (s.58(1)). */
  readonly continuingOrLikely: Considered | null;
  /** Whether the supplier had a reasonable opportunity to make representations and give evidence (s.58(2)). */
  readonly isHeard: boolean;
}

export type Determination = 'excluded' | 'excludable' | 'neither';

const no = (code: string, sentence: string, wayOut: string): Outcome<never> => refused(refuse(code, sentence, { wayOut }));

const isBare = (part: Considered | null): boolean => part === null || part.reason.trim() === '';

/** Refuses `ground-only-by-debarment`, `supplier-not-heard`, `ground-not-considered` and `recurrence-not-considered`. */
export const determine = (facts: ExclusionFacts): Outcome<Determination> => {
  const { kind, title } = exclusionGrounds[facts.ground];
  const determined: Determination = kind === 'mandatory' ? 'excluded' : 'excludable';
  if (facts.isDebarred) return allowed(determined);
  if (facts.ground === 'national-security-debarment')
    return no(
      'ground-only-by-debarment',
      'Only a minister decides on this ground, and the debarment list says so.',
      'Check the debarment list.',
    );
  if (!facts.isHeard)
    return no(
      'supplier-not-heard',
      `The supplier has had no opportunity to answer on “${title}” yet.`,
      'Ask for its representations and evidence first (PA23 s.58(2)).',
    );
  const { applies, continuingOrLikely } = facts;
  if (!applies || isBare(applies))
    return no('ground-not-considered', `Nothing is recorded on whether “${title}” applies.`, 'Record the answer with its reason.');
  if (!applies.answer) return allowed('neither');
  if (!continuingOrLikely || isBare(continuingOrLikely))
    return no(
      'recurrence-not-considered',
      'Nothing is recorded on whether the circumstances are continuing or likely to occur again.',
      'Record that answer apart from the first, with its own reason.',
    );
  return allowed(continuingOrLikely.answer ? determined : 'neither');
};
