/** Rows to values: tendered totals, and the steps on the way to evaluated prices. */

import type { PriceRow, PriceStep, RecordedStep } from '../../../shared/domain/evaluated-price.ts';
import type { BidId, Exact, LotId, PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { Caveat, ScheduleLine } from '../../../shared/domain/price-schedule.ts';
import type { ReadDb } from '../sql.ts';

export interface BidPrice {
  readonly bid: BidId;
  /** Pounds. */
  readonly pounds: Exact;
}

/** As the bidders sealed them. */
export const tenderedOf = (db: ReadDb, tender: TenderId): BidPrice[] =>
  db.all<BidPrice>('SELECT bid, amount AS pounds FROM price WHERE tender = ? ORDER BY bid', tender);

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

/** What goes into the formula: the tendered total, or where the last step on record has brought it. */
export const pricesOf = (db: ReadDb, tender: TenderId): BidPrice[] => {
  const rows = priceStepsOf(db, tender).flatMap((step) => step.rows);
  return tenderedOf(db, tender).map(({ bid, pounds }) => ({ bid, pounds: rows.findLast((row) => row.bid === bid)?.to ?? pounds }));
};

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
