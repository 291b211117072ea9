/** From tendered total to evaluated price: a pipeline of steps in the published order, each a row beside the number and never typed over it (domain.md 3.4, "Evaluated price"). */

import { displayMoney, type Tendered } from './currency.ts';
import type { Derivation } from './derivation.ts';
import type { NamedBid } from './evaluation.ts';
import { exact, isNegative, isZero } from './exact.ts';
import type { BidId } from './ids.ts';
import {
  no,
  arithmeticRows,
  missingItemRows,
  quantitiesRows,
  optionRows,
  lifeCycleRows,
  vatRows,
  currencyRows,
  asTenderedRows,
  reversalRows,
} from './price-step-rows.ts';
import {
  type PriceStep,
  type PriceStepKind,
  type PriceRow,
  type RecordedStep,
  type PriceFacts,
  stepNames,
  stepsInForce,
} from './price-steps.ts';
import { type Outcome, allowed } from './result.ts';

const order: readonly PriceStepKind[] = ['arithmetic', 'missing-item', 'quantities', 'option', 'life-cycle', 'vat', 'currency'];

/** What is on record already although the published order puts it behind such a step: that would have to be taken back first. null: nothing. */
export const stepBehind = (kind: PriceStepKind, steps: readonly RecordedStep[]): PriceStepKind | null =>
  kind === 'reversal' || kind === 'as-tendered'
    ? null
    : (stepsInForce(steps).find(({ step }) => order.indexOf(step.kind) > order.indexOf(kind))?.step.kind ?? null);

/** A step belongs before the ones that the published order puts behind it. */
const inOrder = ({ steps }: PriceFacts, { kind }: PriceStep): Outcome<null> => {
  const later = stepBehind(kind, steps);
  if (!later) return allowed(null);
  return no(
    'step-out-of-order',
    `This step (${stepNames[kind]}) comes before the ${stepNames[later]}, which is on record already.`,
    'Take the later step back first, with a reason.',
  );
};

const isSameItem = (one: string, other: string): boolean => {
  const plain = (item: string) => item.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
};

/** Whether one step does again what the other has done. */
const repeats = (step: PriceStep, before: PriceStep): boolean => {
  switch (step.kind) {
    case 'quantities':
    case 'life-cycle':
    case 'vat':
    case 'currency':
      return before.kind === step.kind;
    case 'arithmetic':
      return (before.kind === 'arithmetic' || before.kind === 'as-tendered') && before.bid === step.bid && before.line === step.line;
    case 'missing-item':
      return before.kind === 'missing-item'
        ? (step.line !== null && step.line === before.line) || isSameItem(step.item, before.item)
        : before.kind === 'as-tendered' && before.bid === null && before.line === step.line;
    case 'option':
      return before.kind === 'option' && isSameItem(step.item, before.item);
    // What is not open is refused by its rows, and a reversal by the step that it takes back.
    case 'as-tendered':
    case 'reversal':
      return false;
    default:
      return step satisfies never;
  }
};

/** The step in force that this one would repeat; null: none. */
export const stepRepeated = (step: PriceStep, steps: readonly RecordedStep[]): RecordedStep | null =>
  stepsInForce(steps).find((before) => repeats(step, before.step)) ?? null;

const notTwice = ({ steps }: PriceFacts, step: PriceStep): Outcome<null> => {
  const before = stepRepeated(step, steps);
  if (!before) return allowed(null);
  return no(
    'step-in-force',
    `This was done already: ${before.rows[0]?.rule ?? stepNames[before.step.kind]}.`,
    'Take that step back first, with a reason.',
  );
};

const rowsOfKind = (facts: PriceFacts, step: PriceStep): Outcome<readonly PriceRow[]> => {
  switch (step.kind) {
    case 'arithmetic':
      return arithmeticRows(facts, step);
    case 'missing-item':
      return missingItemRows(facts, step);
    case 'quantities':
      return quantitiesRows(facts);
    case 'option':
      return optionRows(facts, step);
    case 'life-cycle':
      return lifeCycleRows(facts, step);
    case 'vat':
      return vatRows(facts, step);
    case 'currency':
      return currencyRows(facts);
    case 'as-tendered':
      return asTenderedRows(facts, step);
    case 'reversal':
      return reversalRows(facts, step);
    default:
      return step satisfies never;
  }
};

/**
 * The rows that a step makes, from and to, for every bid that it reaches. Refuses `step-not-published`, `step-out-of-order`, `step-in-force`, `not-same-for-all`,
 * `item-left-out`, `item-priced`, `nothing-waits`, `no-such-bid`, `nothing-to-correct`, `no-quantity`, `no-such-line`, `nothing-to-normalise`, `no-rate-to-normalise-by`, `not-the-published-rate`,
 * `rate-missing`, `option-not-priced`, `vat-rate-out-of-range`, what `lifeCycleCost` refuses, `nothing-to-convert`, `no-such-step`,
 * `later-step-rests-on-it`, and `price-not-positive` where a price would no longer be above nought.
 */
export const rowsOfStep = (facts: PriceFacts, step: PriceStep): Outcome<readonly PriceRow[]> => {
  const ordered = inOrder(facts, step);
  if (!ordered.ok) return ordered;
  const once = notTwice(facts, step);
  if (!once.ok) return once;
  const rows = rowsOfKind(facts, step);
  if (!rows.ok) return rows;
  const gone = rows.value.find(({ to }) => isNegative(exact(to)) || isZero(exact(to)));
  return gone
    ? no(
        'price-not-positive',
        `A price of ${displayMoney(exact(gone.to), gone.into)} cannot be compared: it has to be more than nought.`,
        'Check the numbers of this step.',
        gone.bid,
      )
    : rows;
};

/** Where the steps on record have brought a tendered total. */
export const priceSoFar = (bid: BidId, tendered: Tendered, steps: readonly Pick<RecordedStep, 'rows'>[]): Tendered => {
  const last = steps.flatMap(({ rows }) => rows).findLast((row) => row.bid === bid);
  return last ? { amount: last.to, currency: last.into } : tendered;
};

/** The evaluated price: the tendered total with every row behind it. */
export const deriveEvaluatedPrice = (bid: NamedBid, tendered: Tendered, steps: readonly RecordedStep[]): Derivation => {
  const rows = steps.flatMap((each) => each.rows).filter((row) => row.bid === bid.id);
  const way = [tendered, ...rows.map(({ to, into }) => ({ amount: to, currency: into }))];
  return {
    title: `Evaluated price of ${bid.name}`,
    formula: rows.length === 0 ? 'the tendered total' : 'the tendered total and every step on record, in the published order',
    substituted: way.map(({ amount, currency }) => displayMoney(exact(amount), currency)).join(' → '),
    value: priceSoFar(bid.id, tendered, steps).amount,
    inputs: [{ label: 'tendered total', value: tendered.amount, source: { kind: 'tendered', bid: bid.id } }],
    ...(rows.length === 0 ? {} : { steps: rows.map(({ working }) => working) }),
  };
};
