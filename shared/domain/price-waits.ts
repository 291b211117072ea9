/** What still stands between a price and the formula: "arithmetic checked; normalisation log closed" (domain.md 2.2, state 17), and every published step taken (3.4). */

import { pound } from './currency.ts';
import { equal, exact, type Fraction, multiply, roundTo } from './exact.ts';
import type { BidId, Exact } from './ids.ts';
import { type IssuedLine, statedOf } from './price-schedule.ts';
import { type PricedBid, type PricedLine, type PriceFacts, type PriceRules, type RecordedStep, stepsInForce } from './price-steps.ts';

/** A line of a sealed schedule that the published rules say what to do about. */
export interface LineWait {
  readonly kind: 'arithmetic' | 'missing-item';
  readonly line: string;
}

/** A step that was published for the whole field. */
export interface FieldWait {
  readonly kind: 'quantities' | 'life-cycle' | 'vat' | 'currency';
  readonly line: null;
}

export type PriceWait = LineWait | FieldWait;

type Published = Pick<PriceFacts, 'rules' | 'issued'>;

export const byTheLine = (quantity: Exact, rate: Exact): Fraction => roundTo(multiply(exact(quantity), exact(rate)), 2, 'half-up');

const counts = ({ options }: PriceRules, { optional }: Pick<IssuedLine, 'optional'>): boolean => !optional || options === 'included';

/** The issued lines that a price is made of: options only where they are included. */
export const countedLines = ({ rules, issued }: Published): readonly IssuedLine[] => issued.filter((line) => counts(rules, line));

/**
 * Whether a bid left a line of its price out. A total without a rate is in its price already, so that adding the item would count it twice;
 * only where rates × published quantities take the place of totals is there nothing of it in what is compared.
 */
export const isMissing = ({ quantities }: Pick<PriceRules, 'quantities'>, line: Pick<PricedLine, 'rate' | 'total'> | undefined): boolean =>
  line === undefined || (line.rate === null && (line.total === null || quantities !== null));

/** By the quantity of the authority; where that is what is compared, also by the one that the bidder wrote, which then goes into nothing. */
const multipliesOut = ({ rules, issued }: Published, line: PricedLine): boolean => {
  const stated = statedOf(line);
  const { rate } = line;
  if (stated === null || rate === null) return true;
  const fixed = issued.find(({ ref }) => ref === line.ref)?.quantity ?? line.quantity;
  const quantities = [fixed, ...(rules.quantities === null ? [] : [line.quantity])].flatMap((one) => one ?? []);
  return quantities.length === 0 || quantities.some((quantity) => equal(byTheLine(quantity, rate), stated));
};

/** What the published rules have to say about a sealed schedule. Which items are mandatory, only an issued one says. */
const linesToDealWith = (published: Published, lines: readonly PricedLine[]): readonly LineWait[] => [
  ...(published.rules.arithmetic === null
    ? []
    : lines
        .filter((line) => counts(published.rules, line) && !multipliesOut(published, line))
        .map(({ ref }) => ({ kind: 'arithmetic', line: ref }) as const)),
  ...(published.rules.missingItems === null
    ? []
    : countedLines(published)
        .filter(({ ref }) =>
          isMissing(
            published.rules,
            lines.find((line) => line.ref === ref),
          ),
        )
        .map(({ ref }) => ({ kind: 'missing-item', line: ref }) as const)),
];

/** Whether a step has done for a line of a bid what the rules ask, or said why nothing is to be done. */
const dealsWith = ({ step, rows }: RecordedStep, bid: BidId, { kind, line }: LineWait): boolean => {
  if (!rows.some((row) => row.bid === bid)) return false;
  return kind === 'arithmetic'
    ? (step.kind === 'arithmetic' || step.kind === 'as-tendered') && step.bid === bid && step.line === line
    : (step.kind === 'missing-item' || (step.kind === 'as-tendered' && step.bid === null)) && step.line === line;
};

type OfBid = Pick<PricedBid, 'id' | 'currency' | 'lines'>;

/** What still waits at the lines of a sealed schedule; where none was sealed, nothing is known of its lines. */
export const openLines = (
  facts: Published & Pick<PriceFacts, 'steps'>,
  { id, lines }: Pick<OfBid, 'id' | 'lines'>,
): readonly LineWait[] => {
  if (lines === null) return [];
  const forced = stepsInForce(facts.steps);
  return linesToDealWith(facts, lines).filter((wait) => !forced.some((step) => dealsWith(step, id, wait)));
};

/** In the published order; none: the price may be compared. */
export const waitsOf = (facts: Published & Pick<PriceFacts, 'steps'>, bid: OfBid): readonly PriceWait[] => {
  const { quantities, lifeCycle, vat } = facts.rules;
  const forced = stepsInForce(facts.steps).filter(({ rows }) => rows.some((row) => row.bid === bid.id));
  const untaken = (kind: FieldWait['kind'], isPublished: boolean): readonly FieldWait[] =>
    isPublished && !forced.some(({ step }) => step.kind === kind) ? [{ kind, line: null }] : [];
  return [
    ...openLines(facts, bid),
    ...untaken('quantities', quantities !== null),
    ...untaken('life-cycle', lifeCycle !== null),
    ...untaken('vat', vat !== null),
    // Pounds are never compared with euros; where every price is in pounds there is nothing to convert.
    ...(bid.currency === pound ? [] : [{ kind: 'currency', line: null } as const]),
  ];
};
