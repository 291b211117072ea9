/** Rows to values: tendered totals, and the steps on the way to evaluated prices. */

import { pound, type Tendered } from '../../../shared/domain/currency.ts';
import { priceSoFar } from '../../../shared/domain/evaluated-price.ts';
import type { PriceRow, PriceStep, RecordedStep } from '../../../shared/domain/price-steps.ts';
import type { BidId, Exact, LotId, PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { Caveat, ScheduleLine } from '../../../shared/domain/price-schedule.ts';
import type { ReadDb } from '../sql.ts';

export interface BidPrice {
  readonly bid: BidId;
  /** Pounds. */
  readonly pounds: Exact;
}

/** A price in the currency that it is in so far. */
export interface BidAmount extends Tendered {
  readonly bid: BidId;
}

/** As the bidders sealed them. */
export const tenderedOf = (db: ReadDb, tender: TenderId): BidAmount[] =>
  db.all<BidAmount>('SELECT bid, amount, currency FROM price WHERE tender = ? ORDER BY bid', tender);

export interface KeptStep extends RecordedStep {
  readonly lot: LotId | null;
  readonly reason: string;
  readonly at: Time;
  readonly actor: PersonId;
}

/** Oldest first. */
export const priceStepsOf = (db: ReadDb, tender: TenderId): KeptStep[] =>
  db
    .all<Omit<KeptStep, 'step' | 'rows'> & { step: string; made: string }>(
      'SELECT id, lot, step, rows AS made, reason, at, actor FROM price_step WHERE tender = ? ORDER BY position',
      tender,
    )
    .map(({ step, made, ...row }) => ({ ...row, step: JSON.parse(step) as PriceStep, rows: JSON.parse(made) as PriceRow[] }));

/** Where the steps on record have brought each price. */
export const amountsOf = (db: ReadDb, tender: TenderId): BidAmount[] => {
  const steps = priceStepsOf(db, tender);
  return tenderedOf(db, tender).map(({ bid, ...tendered }) => ({ bid, ...priceSoFar(bid, tendered, steps) }));
};

/** What goes into the formula. A price in another currency is none of it until it is converted: pounds are never compared with euros. */
export const pricesOf = (db: ReadDb, tender: TenderId): BidPrice[] =>
  amountsOf(db, tender).flatMap(({ bid, amount, currency }) => (currency === pound ? [{ bid, pounds: amount }] : []));

/** A schedule as it was sealed with the price. */
export interface KeptSchedule {
  readonly bid: BidId;
  readonly name: string;
  /** The file as it was sent, in base64. */
  readonly bytes: string;
  readonly lines: readonly ScheduleLine[];
  readonly caveats: readonly Caveat[];
}

export const schedulesOf = (db: ReadDb, tender: TenderId): KeptSchedule[] =>
  db
    .all<{ bid: BidId; body: string }>('SELECT bid, body FROM price_schedule WHERE tender = ? ORDER BY bid', tender)
    .map(({ bid, body }) => ({ bid, ...(JSON.parse(body) as Omit<KeptSchedule, 'bid'>) }));
