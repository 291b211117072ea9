/** From where on a price or an offer is looked into. A policy pack may name these limits; what it does not name is the customary value, and what is said always says which. Information only (domain.md 2.5 and 3.5). */

import type { Exact } from './ids.ts';

/** In the order in which they are shown. */
const customary = {
  // More than 10% below the mean or the estimate: a trigger for referral in central government, offered as a start and not as law.
  'price-below-mean': '10',
  'price-below-others': '10',
  'price-below-estimate': '10',
  'price-below-next': '10',
  'value-of-price': '40',
  'volunteering-of-hours': '5',
  'apprentices-per-hundred': '20',
  'hours-a-year': '1650',
} as const satisfies Record<string, Exact>;

export type LimitKind = keyof typeof customary;

export const limitKinds = Object.keys(customary) as readonly LimitKind[];

/** What each number is. */
export const limitTitles: Record<LimitKind, string> = {
  'price-below-mean': 'percent below the mean of all prices',
  'price-below-others': 'percent below the mean of the other prices',
  'price-below-estimate': 'percent below the estimate',
  'price-below-next': 'percent below the next higher price, asked of the lowest alone',
  'value-of-price': 'social value in percent of the bid’s own price',
  'volunteering-of-hours': 'volunteering in percent of staff hours',
  'apprentices-per-hundred': 'apprentices for every hundred full-time people',
  'hours-a-year': 'hours that one full-time person works in a year',
};

export interface Limit {
  readonly value: Exact;
  /** "customary value", or the pack and its version. */
  readonly setBy: string;
}

export type Limits = Readonly<Record<LimitKind, Limit>>;

interface Named {
  readonly title: string;
  readonly version: number;
}

/** How a pack is named beside what it sets. */
export const packName = ({ title, version }: Named): string => `“${title}”, version ${version}`;

/** The limits that a tender is held to; null: it names no pack. */
export const limitsOf = (
  policy: (Named & { readonly limits: readonly { readonly kind: LimitKind; readonly value: Exact }[] }) | null,
): Limits => {
  const limitOf = (kind: LimitKind): Limit => {
    const named = policy?.limits.find((one) => one.kind === kind);
    return policy && named ? { value: named.value, setBy: packName(policy) } : { value: customary[kind], setBy: 'customary value' };
  };
  return Object.fromEntries(limitKinds.map((kind) => [kind, limitOf(kind)])) as Limits;
};
