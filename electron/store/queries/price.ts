/** Rows to values: tendered totals, and the steps on the way to evaluated prices. */

import type { BidId, PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { Caveat, ScheduleLine } from '../../../shared/domain/price-schedule.ts';
import type { PriceRow, PriceStep } from '../../../shared/domain/price-steps.ts';
import { type BidAmount, comparablePrices, type LotStep, type PriceOnItsWay, pricesOnTheirWay } from '../../../shared/domain/pricing.ts';
import type { TenderInput } from '../../../shared/domain/tender-evaluation.ts';
import type { ReadDb } from '../sql.ts';
import { criteriaOf } from './prepare.ts';
import { bidsOf } from './receive.ts';

/** As the bidders sealed them. */
export const tenderedOf = (db: ReadDb, tender: TenderId): BidAmount[] =>
  db.all<BidAmount>('SELECT bid, amount, currency FROM price WHERE tender = ? ORDER BY bid', tender);

export interface KeptStep extends LotStep {
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

/** What the way of each price is reckoned from. */
export const pricingOf = (db: ReadDb, tender: TenderId) => ({
  tendered: tenderedOf(db, tender),
  schedules: schedulesOf(db, tender),
  steps: priceStepsOf(db, tender),
});

/** Where the steps on record have brought each price, and what it still waits for. */
export const pricesOnTheirWayIn = (db: ReadDb, tender: TenderId): readonly PriceOnItsWay[] => {
  const pricing = pricingOf(db, tender);
  // Asked at every act of the result: while prices are sealed nothing else is read for it.
  return pricing.tendered.length === 0 ? [] : pricesOnTheirWay(criteriaOf(db, tender), bidsOf(db, tender), pricing);
};

/** What goes into the formula. */
export const pricesOf = (db: ReadDb, tender: TenderId): TenderInput['prices'] => comparablePrices(pricesOnTheirWayIn(db, tender));
