/** Rows to values: the steps of each loop about a price, and the bids whose prices are held against one another. */

import type { RecordedLowPriceStep } from '../../../shared/acts/low-price.ts';
import { isUnderQuery, type LowPriceState, lowPriceStateAfter } from '../../../shared/domain/abnormally-low.ts';
import type { BidId, Exact, PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import { legalWageOn, type WageOfDay } from '../../../shared/domain/legal-wage.ts';
import type { ReadDb } from '../sql.ts';
import { detailsOf, policyOf } from './prepare.ts';
import { standingBids } from './receive.ts';

export interface LowPriceStepRow {
  readonly bid: BidId;
  readonly step: RecordedLowPriceStep;
  readonly at: Time;
  readonly actor: PersonId;
}

export interface LowPriceNote {
  readonly bid: BidId;
  readonly labourHours: Exact | null;
  readonly ownCost: Exact | null;
  readonly place: string;
  readonly at: Time;
  readonly actor: PersonId;
}

export const lowPriceNotesOf = (db: ReadDb, tender: TenderId): LowPriceNote[] =>
  db
    .all<Pick<LowPriceNote, 'bid' | 'at' | 'actor'> & { body: string }>(
      'SELECT bid, body, at, actor FROM low_price_note WHERE tender = ? ORDER BY bid',
      tender,
    )
    .map(({ body, ...row }) => ({ ...(JSON.parse(body) as Pick<LowPriceNote, 'labourHours' | 'ownCost' | 'place'>), ...row }));

export interface LowestWage {
  readonly wage: Exact;
  readonly source: string;
  readonly at: Time;
  readonly actor: PersonId;
}

export const lowestWageOf = (db: ReadDb, tender: TenderId): LowestWage | null =>
  db.get<LowestWage>('SELECT wage, source, at, actor FROM lowest_wage WHERE tender = ?', tender) ?? null;

/** What prices and offers are held against: the wage that somebody noted, or that of the day of the deadline by the policy pack and the table; null where nobody knows. */
export const wageInForce = (db: ReadDb, tender: TenderId): WageOfDay | null => {
  const noted = lowestWageOf(db, tender);
  return noted ? { hourly: noted.wage, source: noted.source } : legalWageOn(detailsOf(db, tender).deadline, policyOf(db, tender));
};

const select = 'SELECT bid, body, at, actor FROM low_price_step WHERE tender = ?';

type Row = Omit<LowPriceStepRow, 'step'> & { readonly body: string };

const toStep = ({ body, ...row }: Row): LowPriceStepRow => ({ ...row, step: JSON.parse(body) as RecordedLowPriceStep });

export const allLowPriceSteps = (db: ReadDb, tender: TenderId): LowPriceStepRow[] =>
  db.all<Row>(`${select} ORDER BY bid, position`, tender).map(toStep);

export const lowPriceStepsOf = (db: ReadDb, tender: TenderId, bid: BidId): LowPriceStepRow[] =>
  db.all<Row>(`${select} AND bid = ? ORDER BY position`, tender, bid).map(toStep);

/** Where each bid stands about which anything was recorded. */
export const lowPriceStates = (db: ReadDb, tender: TenderId): ReadonlyMap<BidId, LowPriceState> =>
  new Map(
    [...Map.groupBy(allLowPriceSteps(db, tender), ({ bid }) => bid)].map(([bid, steps]) => [
      bid,
      lowPriceStateAfter(steps.map(({ step }) => step)),
    ]),
  );

/** Standing bids whose supplier is owed a decision. */
export const underQuery = (db: ReadDb, tender: TenderId): BidId[] => {
  const states = lowPriceStates(db, tender);
  return standingBids(db, tender)
    .map(({ id }) => id)
    .filter((id) => {
      const state = states.get(id);
      return state !== undefined && isUnderQuery(state);
    });
};
