/** What a supplier has bid for, and for what it may still bid. */

import type { ModelLot } from '../../../../shared/domain/model.ts';
import type { Bid, View } from '../model.ts';

type Registered = Bid['registered'];

export const bidsOfSupplier = ({ lot }: Registered, { bids }: Pick<View, 'bids'>): readonly Bid[] =>
  lot ? bids.filter(({ registered }) => registered.lot?.supplier === lot.supplier) : [];

/** Lots without a bid of this supplier, withdrawn or not: a supplier bids once in each. */
export const lotsLeftFor = (registered: Registered, view: Pick<View, 'bids' | 'lots'>): readonly ModelLot[] => {
  const taken = new Set(bidsOfSupplier(registered, view).map((bid) => bid.registered.lot?.id));
  return registered.lot ? view.lots.filter(({ id }) => !taken.has(id)) : [];
};
