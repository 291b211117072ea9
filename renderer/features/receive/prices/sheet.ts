/** A price sheet that was laid down: its text, and what the bidders in it add up to. */

import type { Output } from '../../../../shared/contract/contract.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { receive } from '../../../words/receive.ts';
import { present } from '../model.ts';
import type { Bid } from '../model.ts';

const words = receive.sheet;

export type SheetRow = Output<'receive.readPrices'>['rows'][number];

/** Characters, as the engine takes them. */
const longest = 5_000_000;

/** Text in UTF-8, which a spreadsheet's own file and older encodings are not. */
export const textOf = (bytes: Uint8Array, file: string): Outcome<string> => {
  const tooLarge = refused(refuse('sheet-too-large', words.tooLarge(file), { wayOut: words.tooLargeWayOut }));
  if (bytes.length > 4 * longest) return tooLarge;
  const notText = refused(refuse('sheet-not-text', words.notText(file), { wayOut: words.notTextWayOut }));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\0')) return notText;
    return text.length > longest ? tooLarge : allowed(text);
  } catch {
    return notText;
  }
};

/** Bidders that the sheet says nothing about, and those whose sealed price it would replace. */
export const against = (
  rows: readonly SheetRow[],
  bids: readonly Bid[],
): { readonly missing: readonly string[]; readonly replaced: readonly string[] } => {
  const inSheet = (id: string): boolean => rows.some((row) => row.bid === id);
  const inHand = present(bids);
  return {
    missing: inHand.filter(({ bidder, commercial }) => !inSheet(bidder.id) && commercial.sealed === null).map(({ bidder }) => bidder.name),
    replaced: inHand.filter(({ bidder, commercial }) => inSheet(bidder.id) && commercial.sealed !== null).map(({ bidder }) => bidder.name),
  };
};

export const faulty = (rows: readonly SheetRow[]): number => rows.filter(({ refusal }) => refusal !== null).length;
