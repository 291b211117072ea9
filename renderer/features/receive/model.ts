/** What the screen of receiving reads out of its view: which bids are in and in which order, and how each person stands towards them. */

import type { Output } from '../../../shared/contract/contract.ts';
import type { Stage } from '../../../shared/domain/stages.ts';
import { stages } from '../../../shared/domain/stages.ts';
import type { Refusal } from '../../../shared/domain/result.ts';

export type View = Output<'receive.view'>;
export type Bid = View['bids'][number];
export type BidFile = Bid['files'][number];
export type Gate = Bid['gates'][number];
export type Envelope = BidFile['envelope'];
export type Panellist = View['people'][number];
export type Towards = Panellist['towards'][number];
export type Answer = NonNullable<Towards['answer']>;
export type Outcome = NonNullable<Towards['outcome']>;

export const envelopes = ['quality', 'social-value', 'price'] as const satisfies readonly Envelope[];

export type Order = 'registration' | 'name';

/** By registration as they came, or by name; never by anything that a bid says or scores. */
export const inOrder = (bids: readonly Bid[], order: Order): readonly Bid[] =>
  order === 'registration'
    ? bids
    : bids.toSorted((one, other) => one.bidder.name.localeCompare(other.bidder.name, 'en-GB', { sensitivity: 'base', numeric: true }));

/** Those that have not been taken back. */
export const present = (bids: readonly Bid[]): readonly Bid[] => bids.filter(({ standing }) => standing !== 'withdrawn');

export const asksForPrice = ({ priceNeeded, measures }: Pick<View, 'priceNeeded' | 'measures'>): boolean =>
  priceNeeded || measures.length > 0;

const hasReached = (stage: Stage, wanted: Stage): boolean => stages.indexOf(stage) >= stages.indexOf(wanted);

export const isFrozen = (stage: Stage): boolean => hasReached(stage, 'frozen');
export const isOpened = (stage: Stage): boolean => hasReached(stage, 'opened');
export const isScoring = (stage: Stage): boolean => hasReached(stage, 'scoring');
export const isPriceOpen = (stage: Stage): boolean => hasReached(stage, 'price-open');

/** Before any bid may be opened: another tender may still come in. */
export const waitsForDeadline = ({ opening }: Pick<View, 'opening'>): boolean => opening.refusal?.code === 'deadline-to-come';

/** Files that count; what was set aside stays in the list, but not in any number. */
export const counting = (files: readonly BidFile[]): readonly BidFile[] => files.filter(({ setAsideReason }) => setAsideReason === null);

/** Against every bidder there is. */
export const hasDeclared = ({ towards }: Pick<Panellist, 'towards'>): boolean =>
  towards.length > 0 && towards.every(({ standing }) => standing !== 'undeclared');

export const undecided = (people: readonly Panellist[]): readonly (Towards & { readonly person: string; readonly name: string })[] =>
  people.flatMap(({ person, name, towards }) =>
    towards.filter(({ standing }) => standing === 'undecided').map((one) => ({ ...one, person, name })),
  );

/** Whose work it is, for somebody who could do it in another role; the stage of the tender is said elsewhere. */
export const whoseWork = (refusal: Refusal | null): string | undefined =>
  refusal?.code === 'not-your-role' ? refusal.sentence : undefined;
