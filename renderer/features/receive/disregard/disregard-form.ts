/** What is asked before a tender is left out on a ground: every tender whether it has the defect, and about each that leaves what this ground needs. */

import type { Input } from '../../../../shared/contract/contract.ts';
import type { DisregardGroundCode } from '../../../../shared/domain/disregard.ts';
import { disregardGrounds } from '../../../../shared/domain/disregard.ts';
import { gates } from '../../../words/gates.ts';
import type { Concern, GatesView } from '../exclusion/concern.ts';

const words = gates.disregard;

export type Case = Input<'gates.disregard'>['cases'][number];

/** What somebody types about one tender; each ground asks for some of these. */
export const texts = ['requirement', 'minister', 'heard', 'advantage', 'unavoidable', 'requested', 'considered'] as const;
export type TextName = (typeof texts)[number];

export interface BidDraft {
  readonly choice: 'no' | 'out' | 'stays';
  readonly concern: string | null;
  readonly reason: string;
  readonly said: Readonly<Partial<Record<TextName, string>>>;
}

export const untouched: BidDraft = { choice: 'no', concern: null, reason: '', said: {} };

export interface DisregardDraft {
  readonly on: string;
  readonly bids: Readonly<Record<string, BidDraft>>;
  readonly difference: string;
}

const asked: Readonly<Record<DisregardGroundCode, readonly TextName[]>> = {
  'conditions-of-participation': ['requirement'],
  'not-treaty-state': [],
  'abnormally-low': [],
  'procedural-breach': ['requirement'],
  'excluded-supplier': [],
  'excludable-supplier': [],
  'excluded-sub-contractor': [],
  'excludable-sub-contractor': [],
  'improper-behaviour': ['heard', 'advantage', 'unavoidable'],
  'exclusion-information-withheld': ['requested'],
  'market-engagement-advantage': ['advantage', 'unavoidable'],
  'conflict-advantage': ['advantage', 'unavoidable'],
  'reserved-contract': [],
  'not-on-dynamic-market': ['considered'],
};

const byConcern = ['excluded-supplier', 'excludable-supplier', 'excluded-sub-contractor', 'excludable-sub-contractor'] as const;
type ConcernGround = (typeof byConcern)[number];

export const restsOnConcern = (ground: DisregardGroundCode): ground is ConcernGround => (byConcern as readonly string[]).includes(ground);

/** On which ground a determination lets a tender be left out; null while it does not. */
export const groundOf = ({ outcome, subject }: Concern): ConcernGround | null => {
  if (outcome !== 'excluded' && outcome !== 'excludable') return null;
  return `${outcome}-${subject.kind === 'sub-contractor' ? 'sub-contractor' : 'supplier'}`;
};

/** Determinations on which this ground may rest today, all bids together. */
export const restingConcerns = (ground: DisregardGroundCode, { concerns }: GatesView): readonly Concern[] =>
  concerns.filter((one) => groundOf(one) === ground && one.may.disregard === null);

const chosenConcern = ({ concern }: BidDraft, { concerns }: GatesView): Concern | undefined =>
  concerns.find((one) => one.concern === concern);

/** Which texts are asked for about one tender: a threat to national security asks for a minister too (PA23 s.29). */
export const textsFor = (ground: DisregardGroundCode, draft: BidDraft, view: GatesView): readonly TextName[] =>
  chosenConcern(draft, view)?.ground === 'national-security-threat' ? ['minister', ...asked[ground]] : asked[ground];

export const inHand = ({ bids }: GatesView): GatesView['bids'] =>
  bids.filter(({ standing }) => standing === 'standing' || standing === 'failed');

const draftOf = ({ bids }: DisregardDraft, bid: string): BidDraft => bids[bid] ?? untouched;

export const chosen = (draft: DisregardDraft, view: GatesView, choice: BidDraft['choice']): GatesView['bids'] =>
  inHand(view).filter(({ bid }) => draftOf(draft, bid).choice === choice);

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** What the form still lacks, to finish "Waits for …". The rule says the rest. */
export const disregardWaits = (ground: DisregardGroundCode, draft: DisregardDraft, view: GatesView): string | undefined => {
  const out = chosen(draft, view, 'out');
  if (out.length === 0) return words.waits.bid;
  for (const { bid, name } of out) {
    const its = draftOf(draft, bid);
    if (restsOnConcern(ground) && its.concern === null) return words.waits.field(name);
    if (textsFor(ground, its, view).some((field) => blank(its.said[field]))) return words.waits.field(name);
    if (blank(its.reason)) return words.waits.reason(name);
  }
  const staysWithoutReason = chosen(draft, view, 'stays').length > 0 && blank(draft.difference);
  return staysWithoutReason && disregardGrounds[ground].modality === 'may' ? words.waits.difference : undefined;
};

const caseOf = (ground: DisregardGroundCode, bid: string, { reason, concern, said }: BidDraft): Case => {
  const text = (field: TextName): string => (said[field] ?? '').trim();
  const one = { bid, reason: reason.trim() };
  switch (ground) {
    case 'conditions-of-participation':
    case 'procedural-breach':
      return { ground, ...one, requirement: text('requirement') };
    case 'excluded-supplier':
    case 'excludable-supplier':
    case 'excluded-sub-contractor':
    case 'excludable-sub-contractor':
      return { ground, ...one, concern: concern ?? '', minister: text('minister') };
    case 'improper-behaviour':
      return { ground, ...one, heard: text('heard'), advantage: text('advantage'), unavoidable: text('unavoidable') };
    case 'exclusion-information-withheld':
      return { ground, ...one, requested: text('requested') };
    case 'market-engagement-advantage':
    case 'conflict-advantage':
      return { ground, ...one, advantage: text('advantage'), unavoidable: text('unavoidable') };
    case 'not-on-dynamic-market':
      return { ground, ...one, considered: text('considered') };
    case 'not-treaty-state':
    case 'abnormally-low':
    case 'reserved-contract':
      return { ground, ...one };
    default:
      return ground satisfies never;
  }
};

/** The decision as it is recorded. */
export const decisionOf = (ground: DisregardGroundCode, draft: DisregardDraft, view: GatesView) => ({
  on: draft.on,
  cases: chosen(draft, view, 'out').map(({ bid }) => caseOf(ground, bid, draftOf(draft, bid))),
  staying: chosen(draft, view, 'stays').map(({ bid }) => bid),
  reasonForDifference: draft.difference.trim(),
});

export interface TakeBackDraft {
  readonly bids: readonly string[];
  readonly reason: string;
  readonly difference: string;
  readonly on: string;
}

/** What the form still lacks, to finish "Waits for …". `together` are those that are still out by the same decision. */
export const takeBackWaits = ({ bids, reason, difference }: TakeBackDraft, together: readonly string[]): string | undefined => {
  const { waits } = words.takeBack;
  if (bids.length === 0) return waits.bid;
  if (blank(reason)) return waits.reason;
  return bids.length < together.length && blank(difference) ? waits.difference : undefined;
};
