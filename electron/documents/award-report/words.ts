/** The fixed words of the award report, and how it writes times. */

import type { Time } from '../../../shared/domain/ids.ts';
import type { LotMechanism } from '../../../shared/domain/lots.ts';
import type { Rounding, TenderDetails, TieBreakStep } from '../../../shared/domain/model.ts';
import type { ReportedBid, ReportedGate, ReportedMember } from './report.ts';

export const regimes: Record<TenderDetails['regime'], string> = {
  pa23: 'Procurement Act 2023',
  'pr-wales': 'Procurement Act 2023, with the Procurement (Wales) Regulations 2024',
  pcr15: 'Public Contracts Regulations 2015',
  scotland: 'Public Contracts (Scotland) Regulations 2015',
  'below-threshold': 'Below the threshold',
  other: 'Other',
};

export const procedures: Record<TenderDetails['procedure'], string> = {
  open: 'Open procedure',
  'competitive-flexible': 'Competitive flexible procedure',
  'call-off': 'Call-off from a framework',
  direct: 'Direct award',
};

export const contractTypes: Record<TenderDetails['contractType'], string> = {
  ordinary: 'Public contract',
  utilities: 'Utilities contract',
  concession: 'Concession contract',
  'light-touch': 'Light-touch contract',
  'defence-and-security': 'Defence and security contract',
  framework: 'Framework agreement',
  'call-off': 'Call-off contract',
};

export const standings: Record<ReportedBid['standing'], string> = {
  standing: 'Assessed',
  withdrawn: 'Withdrawn',
  disregarded: 'Left out on a ground of the Act',
  failed: 'Failed',
  disqualified: 'Disqualified by a published threshold',
  'awaiting-decision': 'Below a threshold, decision owed',
};

export const sizes: Record<ReportedBid['size'], string> = { sme: 'SME', large: 'Large', unknown: 'Size not known' };

export const gateOutcomes: Record<ReportedGate['outcome'], string> = {
  passed: 'Passed',
  failed: 'Failed',
  kept: 'Failed, kept by decision',
  undecided: 'Not decided yet',
};

type Conflict = ReportedMember['conflicts'][number];

export const conflictAnswers: Record<Conflict['answer'], string> = { actual: 'Actual', potential: 'Potential', perceived: 'Perceived' };

export const conflictOutcomes: Record<NonNullable<Conflict['decision']>['outcome'], string> = {
  'no-conflict': 'No conflict',
  managed: 'Managed',
  recused: 'Recused from this bidder',
};

/** What each published mechanism does when a supplier would have more lots than it may (PA23 s.23(4)). */
export const lotMechanisms: Record<LotMechanism['kind'], string> = {
  'descending-value': 'Lots are awarded one after the other, the most valuable first; whoever has reached the limit is passed over.',
  'ascending-value': 'Lots are awarded one after the other, the least valuable first; whoever has reached the limit is passed over.',
  'stated-preference': 'A supplier over the limit keeps the lots that it named first in its tender; the others go to the next in rank.',
  'best-combined-total': 'Of all allowed combinations, the one with the highest sum of totals is awarded.',
  'best-combined-price':
    'Of all allowed combinations, the one with the lowest sum of prices, or where the price is an income the highest, is awarded.',
};

const roundingStages: Record<Exclude<Rounding['stage'], 'none' | 'section'>, string> = {
  leaf: 'The points of each question',
  price: 'The price points',
  total: 'The totals',
};

const roundingModes: Record<Rounding['mode'], string> = { 'half-up': 'half up', 'half-even': 'half to even', down: 'down' };

/** `sections` are the titles of those at the top: what stands below them is not rounded with "each section". */
const whatIsRounded = (stage: Exclude<Rounding['stage'], 'none'>, sections: readonly string[]): string =>
  stage === 'section'
    ? `The points of each section at the top (${sections.map((title) => `“${title}”`).join(', ')})`
    : roundingStages[stage];

export const roundingRule = ({ stage, places, mode }: Rounding, sections: readonly string[]): string =>
  stage === 'none'
    ? 'Nothing is rounded before it is shown. Ranks and ties are decided on exact numbers.'
    : `${whatIsRounded(stage, sections)} are rounded ${roundingModes[mode]} to ${places} decimal ${places === 1 ? 'place' : 'places'}. Nothing else is rounded before it is shown, and ranks and ties are decided on the numbers that come out.`;

/** `title` is of the criterion that a step names. */
export const tieBreakStep = (step: TieBreakStep, title: (key: string) => string): string => {
  switch (step.kind) {
    case 'highest-quality':
      return 'The highest points for quality';
    case 'highest-social-value':
      return 'The highest points for social value';
    case 'highest-criterion':
      return `The highest points for “${title(step.criterion)}”`;
    case 'lowest-price':
      return 'The lowest price';
    case 'drawing-lots':
      return 'Drawing lots before a witness';
    default:
      return step satisfies never;
  }
};

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Throws TypeError for a text that is not a time of the record. */
export const moment = (time: Time): Moment => {
  const [, year, month, day, hour, minute, second] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(time)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined || second === undefined)
    throw new TypeError(`“${time}” is not a time`);
  return { year, month, day, hour, minute, second };
};

/** "22 November 2026". */
export const dayOf = (time: Time): string => {
  const { year, month, day } = moment(time);
  return `${day} ${months[month - 1] ?? ''} ${year}`;
};

/** "22 November 2026", of a day as a procedure counts it. */
export const longDay = (day: string): string => dayOf(`${day}T00:00:00Z`);

/** "14:32:07 UTC". */
export const timeOf = (time: Time): string => `${time.slice(11, 19)} UTC`;

/** "22 November 2026, 14:32:07 UTC": the same in every time zone. */
export const dayAndTime = (time: Time): string => `${dayOf(time)}, ${timeOf(time)}`;
