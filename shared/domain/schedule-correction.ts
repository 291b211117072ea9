/** From a caveat of a schedule to the step that the published rules lead to: filled in for somebody to look at, who says why and records it, or does not (domain.md 3.4 and 4.4). */

import type { PriceRules, PriceStep } from './price-steps.ts';
import { publishedPriceOf } from './price-step-rows.ts';
import { byTheLine, isMissing } from './price-waits.ts';
import { equal, printExact } from './exact.ts';
import type { BidId, Exact } from './ids.ts';
import { type Caveat, type IssuedLine, type ScheduleLine, statedOf } from './price-schedule.ts';

export type ScheduleCorrection = Extract<PriceStep, { readonly kind: 'arithmetic' | 'missing-item' }>;

export interface ScheduleFacts {
  readonly rules: PriceRules;
  readonly issued: readonly IssuedLine[];
  /** Of every bid still in. */
  readonly schedules: readonly { readonly bid: BidId; readonly lines: readonly ScheduleLine[] }[];
  readonly standing: readonly BidId[];
}

const arithmetic = ({ rules, issued }: ScheduleFacts, { kind, ref }: Caveat, bid: BidId, line: ScheduleLine): ScheduleCorrection | null => {
  // Where rates × published quantities are compared, a quantity that a bidder wrote goes into nothing that there would be to correct.
  if (kind === 'other-quantity' && rules.quantities !== null) return null;
  // The quantity is the authority's: one that a bidder wrote over it is looked at and never reckoned with.
  const quantity = issued.find((one) => one.ref === ref)?.quantity ?? line.quantity;
  const stated = statedOf(line);
  if (quantity === null || line.rate === null || stated === null) return null;
  const multipliesOut = equal(byTheLine(quantity, line.rate), stated);
  return multipliesOut && kind !== 'other-unit'
    ? null
    : { kind: 'arithmetic', bid, line: ref, quantity, rate: line.rate, stated: printExact(stated) };
};

/** What one bid asks for a line; null where it left it out. */
const askedFor = ({ rules }: ScheduleFacts, issued: IssuedLine | undefined, line: ScheduleLine | undefined): Exact | null => {
  if (!line || isMissing(rules, line)) return null;
  if (rules.quantities !== null && issued?.quantity && line.rate !== null) return printExact(byTheLine(issued.quantity, line.rate));
  const stated = statedOf(line);
  return stated && printExact(stated);
};

const missingItem = (facts: ScheduleFacts, ref: string): ScheduleCorrection | null => {
  const { rules, issued, schedules, standing } = facts;
  const line = issued.find((one) => one.ref === ref);
  const lineOf = (bid: BidId) => schedules.find((one) => one.bid === bid)?.lines.find((one) => one.ref === ref);
  const isOptional = line?.optional ?? standing.some((bid) => lineOf(bid)?.optional);
  if (isOptional && rules.options !== 'included') return null;
  const description = line?.description ?? standing.map((bid) => lineOf(bid)?.description ?? '').find((one) => one !== '') ?? '';
  return {
    kind: 'missing-item',
    item: description || `Line ${ref}`,
    line: line ? ref : null,
    published: rules.missingItems === 'published' && line ? publishedPriceOf(line) : null,
    asked: standing.map((bid) => ({ bid, pounds: askedFor(facts, line, lineOf(bid)) })),
  };
};

/** The step that a caveat of one bid's schedule leads to; null where no published rule leads anywhere. */
export const correctionOf = (facts: ScheduleFacts, bid: BidId, caveat: Caveat): ScheduleCorrection | null => {
  switch (caveat.kind) {
    case 'does-not-multiply':
    case 'other-unit':
    case 'other-quantity': {
      const line = facts.schedules.find((one) => one.bid === bid)?.lines.find(({ ref }) => ref === caveat.ref);
      return facts.rules.arithmetic && line ? arithmetic(facts, caveat, bid, line) : null;
    }
    case 'missing-item':
      return facts.rules.missingItems ? missingItem(facts, caveat.ref) : null;
    case 'total-without-rate':
      return facts.rules.missingItems && facts.rules.quantities ? missingItem(facts, caveat.ref) : null;
    case 'altered':
    case 'zero-priced':
    case 'negative':
    case 'note':
    case 'formula':
    case 'hidden':
    case 'other-sheet':
    case 'total-differs':
      return null;
    default:
      return caveat.kind satisfies never;
  }
};
