/** What may be done to prices on the way to what is compared, and what each step on record is made of (domain.md 3.4, "Evaluated price"). */

import type { Currency, PublishedRates, Tendered } from './currency.ts';
import type { Derivation } from './derivation.ts';
import type { NamedBid } from './evaluation.ts';
import type { BidId, Exact } from './ids.ts';
import type { Discounting, YearCost } from './life-cycle.ts';
import type { IssuedLine, ScheduleLine } from './price-schedule.ts';

/** What is published about the way to the evaluated price. null: no such step was published, so none may be taken. */
export interface PriceRules {
  /** Which figure holds where a line does not multiply out. */
  readonly arithmetic: 'unit-rate-prevails' | 'total-prevails' | null;
  /** What a mandatory item that a bid left out is reckoned at, the same for all. */
  readonly missingItems: 'published' | 'highest' | 'mean' | null;
  /** What is compared is the sum of rate × the quantity of the issued schedule, whatever a bid's own total says. */
  readonly quantities: 'published' | null;
  readonly options: 'included' | 'excluded' | null;
  readonly lifeCycle: Discounting | null;
  readonly vat: 'including' | 'excluding' | null;
  /** Prices may be tendered in these currencies too. null: in pounds alone. */
  readonly currencies: PublishedRates | null;
}

export const noPriceRules: PriceRules = {
  arithmetic: null,
  missingItems: null,
  quantities: null,
  options: null,
  lifeCycle: null,
  vat: null,
  currencies: null,
};

/** What one bid asks, in the currency of its price; null: the bid says nothing of it. */
export interface BidPounds {
  readonly bid: BidId;
  readonly pounds: Exact | null;
}

export type PriceStep =
  /** One line of one bid does not multiply out. */
  | {
      readonly kind: 'arithmetic';
      readonly bid: BidId;
      readonly line: string;
      readonly quantity: Exact;
      readonly rate: Exact;
      readonly stated: Exact;
    }
  /** A mandatory item with what every bid asked for it; null where a bid left it out. `published` are the pounds at the published rate, where that is the rule. */
  | {
      readonly kind: 'missing-item';
      readonly item: string;
      /** Of the issued schedule, where the item is one of its lines. */
      readonly line: string | null;
      readonly published: Exact | null;
      readonly asked: readonly BidPounds[];
    }
  /** The sum of rate × published quantity takes the place of each total; rates stand in the sealed schedules, quantities in the issued one. */
  | { readonly kind: 'quantities' }
  /** An option or extension that goes into the price, or that a tendered total held and that comes out of it. */
  | { readonly kind: 'option'; readonly item: string; readonly amounts: readonly BidPounds[] }
  /** Costs of owning from year 1 on; the price so far is paid in year 0. */
  | { readonly kind: 'life-cycle'; readonly costs: readonly { readonly bid: BidId; readonly years: readonly YearCost[] }[] }
  /** Percent of VAT on each bid's price. */
  | { readonly kind: 'vat'; readonly rates: readonly { readonly bid: BidId; readonly percent: Exact }[] }
  /** Every price into pounds, at the published rates. */
  | { readonly kind: 'currency' }
  /** A line that waits for a correction and needs none, for the reason given: of one bid that its line does not multiply out, or (null) of all that left the item out. */
  | { readonly kind: 'as-tendered'; readonly bid: BidId | null; readonly line: string }
  /** Takes the rows of an earlier step back by rows of its own. */
  | { readonly kind: 'reversal'; readonly reverses: string };

export type PriceStepKind = PriceStep['kind'];

export interface PriceRow {
  readonly bid: BidId;
  readonly from: Exact;
  readonly to: Exact;
  /** What `from` is in, and what `to` is in: only a conversion and its reversal make them differ. */
  readonly currency: Currency;
  readonly into: Currency;
  /** In words: which published rule. */
  readonly rule: string;
  /** Whether the same was done for every bid still in. */
  readonly sameForAll: boolean;
  /** Lines that somebody should look at: priced at nothing, or below it. */
  readonly flags: readonly ('zero-priced' | 'negative')[];
  readonly working: Derivation;
}

/** A step that stands on record, with the rows that it made. */
export interface RecordedStep {
  readonly id: string;
  readonly step: PriceStep;
  readonly rows: readonly PriceRow[];
}

/** Of a line that was sealed with a price, what steps go by. */
export type PricedLine = Pick<ScheduleLine, 'ref' | 'quantity' | 'rate' | 'total' | 'optional'>;

/** A bid whose price is open, with its evaluated price so far. */
export interface PricedBid extends NamedBid, Tendered {
  /** The lines that were sealed with the price; null: no schedule was. */
  readonly lines: readonly PricedLine[] | null;
}

export interface PriceFacts {
  readonly rules: PriceRules;
  /** The schedule as issued; empty where none was. */
  readonly issued: readonly IssuedLine[];
  readonly standing: readonly PricedBid[];
  /** Out of the running by now: nothing more is done to them, but what was is taken back. */
  readonly out: readonly PricedBid[];
  /** Of the same lot, oldest first. */
  readonly steps: readonly RecordedStep[];
}

export const stepNames: Readonly<Record<PriceStepKind, string>> = {
  arithmetic: 'arithmetic correction',
  'missing-item': 'normalisation of a missing item',
  quantities: 'rates × published quantities',
  option: 'option or extension',
  'life-cycle': 'life-cycle cost',
  vat: 'VAT basis',
  currency: 'conversion into pounds',
  'as-tendered': 'line left as tendered',
  reversal: 'reversal',
};

/** Steps whose rows have not been taken back. */
export const stepsInForce = (steps: readonly RecordedStep[]): readonly RecordedStep[] => {
  const taken = new Set(steps.flatMap(({ step }) => (step.kind === 'reversal' ? [step.reverses] : [])));
  return steps.filter(({ id, step }) => step.kind !== 'reversal' && !taken.has(id));
};
