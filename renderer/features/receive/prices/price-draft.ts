/** A price and its quantities as they are typed: how each is read, and what is still missing before they can be sealed. */

import { type Currency, displayMoney, type PublishedRates, readTendered } from '../../../../shared/domain/currency.ts';
import { displayShort } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { Exact } from '../../../../shared/domain/ids.ts';
import { readQuantity } from '../../../../shared/domain/number-entry.ts';
import { allowed, type Outcome } from '../../../../shared/domain/result.ts';
import { receive } from '../../../words/receive.ts';
import type { View } from '../model.ts';

const words = receive.price;

export type Measure = View['measures'][number];

/** By `price` or the measure's id, exactly as typed. */
export type PriceDraft = Readonly<Record<string, string>>;

export interface PriceField {
  /** `price`, or the measure's id: what a refusal is about. */
  readonly id: string;
  readonly label: string;
  /** Short, for "Waits for …". */
  readonly name: string;
  /** Null for the price. */
  readonly measure: Measure | null;
  /** In which currencies the price may be; null: in pounds alone. */
  readonly currencies: PublishedRates | null;
}

export const priceId = 'price';

/** What every bidder is asked for, in the same order for each. */
export const fieldsOf = ({
  priceNeeded,
  currencies,
  measures,
}: Pick<View, 'priceNeeded' | 'currencies' | 'measures'>): readonly PriceField[] => [
  ...(priceNeeded ? [{ id: priceId, label: words.price, name: words.waits.price, measure: null, currencies }] : []),
  ...measures.map((measure) => ({
    id: measure.id,
    label: words.quantity(measure.code, measure.title),
    name: words.waits.quantity(measure.code),
    measure,
    currencies: null,
  })),
];

/** A price as it was understood: "£74,600,000", "EUR 5". */
export const shownPrice = (amount: Exact, currency: Currency): string => displayMoney(exact(amount), currency);

export const shownQuantity = (quantity: Exact): string => displayShort(exact(quantity));

/** The number written out as it was understood. */
export const readField = ({ measure, currencies }: Pick<PriceField, 'measure' | 'currencies'>, typed: string): Outcome<string> => {
  if (measure) {
    const quantity = readQuantity(typed);
    return quantity.ok ? allowed(shownQuantity(quantity.value)) : quantity;
  }
  const price = readTendered(typed, currencies);
  return price.ok ? allowed(shownPrice(price.value.amount, price.value.currency)) : price;
};

/** With its unit, so that a slip of a nought shows. */
export const understood = ({ measure }: Pick<PriceField, 'measure'>, shown: string): string =>
  words.understood(measure ? words.units(shown, measure.unit) : shown);

/** As the end of "Waits for …": the first field that is blank, or that has no one reading. */
export const waitsFor = (fields: readonly PriceField[], draft: PriceDraft): string | undefined => {
  const blank = fields.find(({ id }) => (draft[id] ?? '').trim() === '');
  if (blank) return blank.name;
  return fields.every((field) => readField(field, draft[field.id] ?? '').ok) ? undefined : words.waits.wrong;
};
