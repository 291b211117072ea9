/** Names that nobody has declared against yet. */

import type { Bidder } from '../../../shared/acts/receive.ts';
import type { TenderId } from '../../../shared/domain/ids.ts';
import { canonical } from '../../../shared/pack/canonical.ts';
import type { BidRow } from '../queries/receive.ts';
import type { WriteDb } from '../sql.ts';

/** Keeps a bidder as it now is. What is said of a supplier is said of all its bids; which lots it prefers is said bid by bid. */
export const keepBidder = (db: WriteDb, tender: TenderId, bids: readonly BidRow[], before: BidRow, bidder: Bidder): void => {
  for (const bid of bids.filter(({ supplier }) => supplier === before.supplier)) {
    const lot = bid.id === before.id ? bidder.lot : bid.registered.lot;
    db.run('UPDATE bid SET bidder = ? WHERE tender = ? AND id = ?', canonical({ ...bidder, id: bid.id, lot }), tender, bid.id);
    // Nobody has declared against a name that they have not seen (PA23 ss.81 to 83): everybody declares on this bidder again.
    const known = new Set([bid.registered.name, ...bid.registered.subcontractors]);
    if ([bidder.name, ...bidder.subcontractors].every((name) => known.has(name))) continue;
    db.run('DELETE FROM declaration WHERE tender = ? AND bid = ?', tender, bid.id);
    db.run('DELETE FROM conflict_decision WHERE tender = ? AND bid = ?', tender, bid.id);
  }
};
