/** Rows to values: what bids offer in quantities, what they say about it, and how it was verified. */

import type { BidId, Exact, MeasureId, PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { Offer } from '../../../shared/domain/measure.ts';
import type { OfferDetails } from '../../../shared/domain/offer-details.ts';
import type { OfferCheck } from '../../../shared/domain/offer-verification.ts';
import type { ReadDb } from '../sql.ts';

export interface OfferRow {
  readonly bid: BidId;
  readonly measure: MeasureId;
  /** As promised. */
  readonly quantity: Exact;
  readonly details: OfferDetails;
}

export const offersOf = (db: ReadDb, tender: TenderId): OfferRow[] =>
  db
    .all<Omit<OfferRow, 'details'> & { details: string }>(
      'SELECT bid, measure, quantity, details FROM offer WHERE tender = ? ORDER BY bid, measure',
      tender,
    )
    .map(({ details, ...row }) => ({ ...row, details: JSON.parse(details) as OfferDetails }));

export interface OfferCheckRow {
  readonly bid: BidId;
  readonly measure: MeasureId;
  readonly check: OfferCheck;
  readonly reason: string;
  readonly at: Time;
  readonly actor: PersonId;
}

export const offerChecksOf = (db: ReadDb, tender: TenderId): OfferCheckRow[] =>
  db
    .all<Omit<OfferCheckRow, 'check'> & { body: string }>(
      'SELECT bid, measure, body, reason, at, actor FROM offer_check WHERE tender = ? ORDER BY bid, measure',
      tender,
    )
    .map(({ body, ...row }) => ({ ...row, check: JSON.parse(body) as OfferCheck }));

export const staffHoursOf = (db: ReadDb, tender: TenderId): { readonly bid: BidId; readonly hours: Exact }[] =>
  db.all<{ bid: BidId; hours: Exact }>('SELECT bid, hours FROM staff_hours WHERE tender = ? ORDER BY bid', tender);

/** As the arithmetic takes them: the promise with what verification left of it. */
export const countedOffers = (db: ReadDb, tender: TenderId): Offer[] => {
  const checks = offerChecksOf(db, tender);
  return offersOf(db, tender).map(({ bid, measure, quantity, details: { share, places } }) => {
    const check = checks.find((one) => one.bid === bid && one.measure === measure)?.check;
    return {
      bid,
      measure,
      quantity,
      ...(check?.outcome === 'reduced' ? { verified: check.quantity } : {}),
      ...(share === null ? {} : { share }),
      ...(places.length === 0 ? {} : { places }),
    };
  });
};
