/** A bidder as it is being typed: what is suggested, what is made of it, and what stands against it. */

import type { Input } from '../../../../shared/contract/contract.ts';
import type { BidId, SupplierId } from '../../../../shared/domain/ids.ts';
import { mayRegister } from '../../../../shared/domain/receive.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { receive } from '../../../words/receive.ts';
import { receiveLots } from '../../../words/receive-lots.ts';
import type { Bid } from '../model.ts';

export type NewBidder = Input<'receive.registerBidder'>['bidder'];

export interface BidderDraft {
  readonly name: string;
  readonly alias: string;
  readonly identifier: string;
  readonly size: NewBidder['size'];
  readonly vcse: boolean;
  /** One name on each line. */
  readonly subcontractors: string;
  /** In a tender in lots: those that it bids for, the most wanted first where that is asked. */
  readonly lots: readonly string[];
  /** Of a bid that is being corrected: where its lot stands among those that the supplier wants. */
  readonly preference: number | null;
}

/** A, B, … Z, AA, AB, … as columns of a spreadsheet are named. */
const lettersOf = (index: number): string =>
  (index >= 26 ? lettersOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode('A'.charCodeAt(0) + (index % 26));

const same = (one: string, other: string): boolean => one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');

/** The first "Bidder A", "Bidder B" … that stands for nobody yet. */
export const suggestedAlias = (bids: readonly Bid[]): string => {
  for (let index = 0; ; index += 1) {
    const alias = receive.bidder.aliasOf(lettersOf(index));
    if (!bids.some(({ registered }) => same(registered.alias, alias))) return alias;
  }
};

export const newDraft = (bids: readonly Bid[]): BidderDraft => ({
  name: '',
  alias: suggestedAlias(bids),
  identifier: '',
  size: 'unknown',
  vcse: false,
  subcontractors: '',
  lots: [],
  preference: null,
});

export const draftOf = ({ registered: { id: _, lot, subcontractors, ...rest } }: Bid): BidderDraft => ({
  ...rest,
  subcontractors: subcontractors.join('\n'),
  lots: [],
  preference: lot?.preference ?? null,
});

/** The lines that say something, each name once. */
export const namesOf = (lines: string): string[] => {
  const names = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return names.filter((name, index) => names.findIndex((other) => same(other, name)) === index);
};

export const bidderOf = ({ name, alias, identifier, subcontractors, lots: _, preference: __, ...rest }: BidderDraft): NewBidder => ({
  ...rest,
  name: name.trim(),
  alias: alias.trim(),
  identifier: identifier.trim(),
  subcontractors: namesOf(subcontractors),
});

/** The whole entry of a bid with what was corrected of its supplier, and of the place that it gives this lot. */
export const correctedBidder = ({ registered }: Bid, bidder: NewBidder, preference: number | null): Bid['registered'] => ({
  ...registered,
  ...bidder,
  ...(registered.lot ? { lot: { ...registered.lot, preference } } : {}),
});

/** What the register says against the name or the short name; `bid` is the one that is being corrected. */
export const refusalOfDraft = (draft: BidderDraft, bids: readonly Bid[], bid: string | null): Refusal | null => {
  const own = bids.find(({ bidder }) => bidder.id === bid);
  return mayRegister(
    { ...(own ? placeOf(own) : nowhere), name: draft.name.trim(), alias: draft.alias.trim() },
    bids.map((one) => ({
      ...placeOf(one),
      name: one.registered.name,
      alias: one.registered.alias,
      preference: null,
      withdrawn: one.standing === 'withdrawn',
    })),
    [],
  );
};

const nowhere = { id: '' as BidId, lot: null, supplier: '' as SupplierId };

/** Only names are asked about here; lots are what the dialog offers. */
const placeOf = ({ registered: { id, lot } }: Bid): typeof nowhere => ({
  id: id as BidId,
  lot: null,
  supplier: (lot?.supplier ?? id) as SupplierId,
});

/** As the end of "Waits for …". */
export const waitsFor = ({ name, alias, lots }: BidderDraft, lotsAreAsked: boolean): string | undefined => {
  if (name.trim() === '') return receive.bidder.waits.name;
  if (alias.trim() === '') return receive.bidder.waits.alias;
  return lotsAreAsked && lots.length === 0 ? receiveLots.waits : undefined;
};
