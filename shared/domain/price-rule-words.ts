/** What is published about the way to the evaluated price, in words: the same on the screen, in the printed model and in the report (domain.md 3.4, "Evaluated price"). */

import { type PublishedRates, ratesFrom } from './currency.ts';
import type { PriceRules } from './price-steps.ts';
import type { Discounting } from './life-cycle.ts';
import { listed } from './wording.ts';

/** In the published order of the steps. */
export const priceRuleNames = {
  arithmetic: 'A line that does not multiply out',
  missingItems: 'A mandatory item that a bid left out',
  quantities: 'Quantities',
  options: 'Options and extensions',
  lifeCycle: 'Costs of owning',
  vat: 'VAT',
  currencies: 'Currencies of prices',
} as const satisfies Record<keyof PriceRules, string>;

const arithmetic = {
  'unit-rate-prevails': 'where a line does not multiply out, the unit rate prevails',
  'total-prevails': 'where a line does not multiply out, its total prevails',
} as const;

const missingItems = {
  published: 'a missing item is added at its published rate',
  highest: 'a missing item is added at the highest price of those that have it',
  mean: 'a missing item is added at the mean of those that have it',
} as const;

const quantities = { published: 'what is compared is each bid’s rates × the quantities of the issued schedule' } as const;

const options = {
  included: 'options and extensions are in the price that is compared',
  excluded: 'options and extensions are not in the price that is compared',
} as const;

const lifeCycle = ({ rate, timing }: Discounting): string =>
  `costs of owning are discounted at ${rate}% a year, paid at the ${timing === 'year-end' ? 'end' : 'start'} of each year`;

const vat = { including: 'prices are compared including VAT', excluding: 'prices are compared excluding VAT' } as const;

const roundings = { 'half-up': 'half up', 'half-even': 'half to even', down: 'down' } as const;

const currencies = (published: PublishedRates): string =>
  `prices may be in pounds or ${listed(published.rates.map(({ currency, pounds }) => `${currency} (£${pounds} for one)`))}, converted at these rates (${ratesFrom(published)}) and rounded ${roundings[published.rounding]} to the penny`;

/** Each rule in words, to stand in a sentence; null: nothing was published about it. */
export const priceRuleWords = (rules: PriceRules): Readonly<Record<keyof PriceRules, string | null>> => ({
  arithmetic: rules.arithmetic && arithmetic[rules.arithmetic],
  missingItems: rules.missingItems && missingItems[rules.missingItems],
  quantities: rules.quantities && quantities[rules.quantities],
  options: rules.options && options[rules.options],
  lifeCycle: rules.lifeCycle && lifeCycle(rules.lifeCycle),
  vat: rules.vat && vat[rules.vat],
  currencies: rules.currencies && currencies(rules.currencies),
});
