/** What the view of all lots says, worked out without a page: who gets what in one sentence, and every supplier's ranks beside one another. */

import type { Output } from '../../../../shared/contract/contract.ts';
import { listed } from '../../../../shared/domain/wording.ts';
import { type NamedLot, whoGetsWhat } from '../../../../shared/domain/lot-words.ts';

export type LotsView = Output<'award.viewLots'>;
type OneLot = LotsView['lots'][number];

/** By lot, the bids that the published method leads to; empty where something still stands in the way. */
export const ledTo = ({ leadsTo }: Pick<LotsView, 'leadsTo'>): ReadonlyMap<string | null, readonly string[]> =>
  new Map(leadsTo.ok ? leadsTo.value.map(({ lot, bids }) => [lot, bids]) : []);

export const namesOf = ({ bids }: Pick<OneLot, 'bids'>, chosen: readonly string[]): readonly string[] =>
  chosen.map((bid) => bids.find((one) => one.bid === bid)?.name ?? '');

/** "S1 gets lots 1 and 2; S3 gets lot 3." Null while nothing is awarded. */
export const sentenceOf = (view: Pick<LotsView, 'lots' | 'leadsTo'>): string | null => {
  const led = ledTo(view);
  if (led.size === 0) return null;
  return whoGetsWhat(view.lots.map((one) => ({ number: one.lot.number, names: namesOf(one, led.get(one.lot.id) ?? []) })));
};

/** "Lot 1: S1 and S2 go on. Lot 2: nobody goes on." Null while it is open. */
export const goingOnOf = (view: Pick<LotsView, 'lots' | 'leadsTo'>): string | null => {
  const led = ledTo(view);
  if (led.size === 0) return null;
  return view.lots
    .map((one) => {
      const names = namesOf(one, led.get(one.lot.id) ?? []);
      return `Lot ${one.lot.number}: ${listed(names) || 'nobody'} ${names.length > 1 ? 'go' : 'goes'} on.`;
    })
    .join(' ');
};

/** The lots as sentences name them. */
export const namedLots = ({ lots }: Pick<LotsView, 'lots'>): readonly NamedLot[] => lots.map(({ lot, bids }) => ({ ...lot, bids }));

export interface SupplierRow {
  readonly supplier: string;
  readonly name: string;
  /** In the order of the lots; null where it has no bid in the ranking. */
  readonly places: readonly ({ readonly rank: number; readonly shown: string; readonly gets: boolean } | null)[];
}

/** Suppliers by name, each with its place in every lot. */
export const suppliersOf = (view: Pick<LotsView, 'lots' | 'leadsTo'>): readonly SupplierRow[] => {
  const led = ledTo(view);
  const suppliers = new Map(view.lots.flatMap(({ places }) => places.map(({ supplier, name }) => [supplier, name] as const)));
  return [...suppliers]
    .map(([supplier, name]) => ({
      supplier,
      name,
      places: view.lots.map(({ lot, places }) => {
        const place = places.find((one) => one.supplier === supplier);
        return place ? { rank: place.rank, shown: place.shown, gets: led.get(lot.id)?.includes(place.bid) ?? false } : null;
      }),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
};
