/** A price and its quantities as they are typed: how each is read, and what is still missing before they can be sealed. */

import { displayPounds, displayShort } from '../../../../shared/domain/display.ts';
import { exact } from '../../../../shared/domain/exact.ts';
import type { Exact } from '../../../../shared/domain/ids.ts';
import { readPrice, readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
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
}

export const priceId = 'price';

/** What every bidder is asked for, in the same order for each. */
export const fieldsOf = ({ priceNeeded, measures }: Pick<View, 'priceNeeded' | 'measures'>): readonly PriceField[] => [
  ...(priceNeeded ? [{ id: priceId, label: words.price, name: words.waits.price, measure: null }] : []),
  ...measures.map((measure) => ({
    id: measure.id,
    label: words.quantity(measure.code, measure.title),
    name: words.waits.quantity(measure.code),
    measure,
  })),
];

export const readField = ({ measure }: Pick<PriceField, 'measure'>, typed: string): Outcome<Exact> =>
  measure ? readQuantity(typed) : readPrice(typed);

/** A number as it was understood: "£74,600,000", "12,480". */
export const shownNumber = (isPrice: boolean, read: Exact): string => (isPrice ? displayPounds(exact(read)) : displayShort(exact(read)));

/** What was understood, with its unit, so that a slip of a nought shows. */
export const understood = ({ measure }: Pick<PriceField, 'measure'>, read: Exact): string =>
  words.understood(measure ? words.units(shownNumber(false, read), measure.unit) : shownNumber(true, read));

/** As the end of "Waits for …": the first field that is blank, or that has no one reading. */
export const waitsFor = (fields: readonly PriceField[], draft: PriceDraft): string | undefined => {
  const blank = fields.find(({ id }) => (draft[id] ?? '').trim() === '');
  if (blank) return blank.name;
  return fields.every((field) => readField(field, draft[field.id] ?? '').ok) ? undefined : words.waits.wrong;
};
