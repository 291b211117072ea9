/** What a lot is called in sentences, and who gets which in words. */

import type { LotDecision } from './lot-choice.ts';
import { listed } from './wording.ts';

interface Called {
  readonly number: string;
  readonly title: string;
}

/** "Lot 1 (North)". */
export const lotName = ({ number, title }: Called): string => `Lot ${number}${title.trim() === '' ? '' : ` (${title})`}`;

const lots = (numbers: readonly string[]): string => `${numbers.length === 1 ? 'lot' : 'lots'} ${listed(numbers)}`;

/** "S1 gets lots 1 and 2; S3 gets lot 3; nobody gets lot 4." */
export const whoGetsWhat = (given: readonly { readonly number: string; readonly names: readonly string[] }[]): string => {
  const gets = new Map<string, string[]>();
  for (const { number, names } of given) for (const name of names) gets.set(name, [...(gets.get(name) ?? []), number]);
  const nobody = given.filter(({ names }) => names.length === 0).map(({ number }) => number);
  const parts = [...gets].map(([name, numbers]) => `${name} gets ${lots(numbers)}`);
  if (nobody.length > 0) parts.push(`${parts.length === 0 ? 'Nobody' : 'nobody'} gets ${lots(nobody)}`);
  return `${parts.join('; ')}.`;
};

export interface NamedLot extends Called {
  readonly id: string;
  /** Whoever bids for it, in or out. */
  readonly bids: readonly { readonly bid: string; readonly name: string }[];
}

export const combinationInWords = (given: readonly NamedLot[], combination: readonly string[]): string =>
  whoGetsWhat(
    given.map(({ number, bids }) => ({ number, names: bids.filter(({ bid }) => combination.includes(bid)).map(({ name }) => name) })),
  );

/** "Lot 2 (South), then Lot 1 (North)." */
export const orderInWords = (given: readonly NamedLot[], order: readonly string[]): string =>
  `${order.flatMap((id) => given.filter((one) => one.id === id).map(lotName)).join(', then ')}.`;

/** What was chosen, and what it was chosen from. */
export const decisionInWords = (
  given: readonly NamedLot[],
  decision: LotDecision,
): { readonly chosen: string; readonly from: readonly string[] } =>
  decision.kind === 'order'
    ? { chosen: orderInWords(given, decision.order), from: [] }
    : { chosen: combinationInWords(given, decision.chosen), from: decision.from.map((each) => combinationInWords(given, each)) };
