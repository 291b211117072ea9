/** What lies sealed before the opening, and who lacks something that cannot come after it. */

import { notPublished } from '../../../../shared/domain/not-on-record.ts';
import { receive } from '../../../words/receive.ts';
import { asksForPrice, counting, envelopes, present } from '../model.ts';
import type { Envelope, View } from '../model.ts';

const words = receive.opening;

export interface InHand {
  readonly bidders: number;
  readonly files: readonly { readonly envelope: Envelope; readonly files: number }[];
  readonly prices: number;
  readonly noFile: readonly string[];
  /** Empty where no price is asked for. */
  readonly noPrice: readonly string[];
}

export const inHandOf = (view: View): InHand => {
  const bids = present(view.bids);
  const files = bids.flatMap((bid) => counting(bid.files));
  return {
    bidders: bids.length,
    files: envelopes.map((envelope) => ({ envelope, files: files.filter((file) => file.envelope === envelope).length })),
    prices: bids.filter(({ commercial }) => commercial.sealed !== null).length,
    noFile: bids.filter((bid) => counting(bid.files).length === 0).map(({ bidder }) => bidder.name),
    noPrice: asksForPrice(view) ? bids.filter(({ commercial }) => commercial.sealed === null).map(({ bidder }) => bidder.name) : [],
  };
};

export const willBeFixed = ({ bidders, files, prices }: InHand): readonly string[] =>
  words.willBeFixed(
    bidders,
    files.reduce((sum, one) => sum + one.files, 0),
    prices,
  );

export const warningsOf = ({ noFile, noPrice }: InHand, publication: View['publication']): readonly string[] => [
  ...(publication.isAsked && !publication.made ? [notPublished] : []),
  ...(noFile.length > 0 ? [words.late(noFile)] : []),
  ...(noPrice.length > 0 ? [words.unpriced(noPrice)] : []),
];
