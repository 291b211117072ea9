/** Rows to values: locked questions that were reopened, with the score before and after. */

import type { ActBodies } from '../../../shared/acts/acts.ts';
import type { BidId, CriterionId, Exact, PersonId, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { ReopeningState } from '../../../shared/domain/reopening.ts';
import type { Stage } from '../../../shared/domain/stages.ts';
import type { ReadDb } from '../sql.ts';

/** Somebody recused from a bid, by the decision of that moment, whose part in a score an approver let stand. */
export interface LetStand {
  readonly bid: BidId;
  readonly person: PersonId;
  readonly recusedAt: Time | null;
}

type Asked = Pick<ActBodies['reopening.requested'], 'reason' | 'words'>;

export interface Reopening extends Asked {
  readonly id: string;
  readonly criterion: CriterionId;
  readonly state: ReopeningState;
  /** When it was asked for, by whom, and where the tender stood then. */
  readonly at: Time;
  readonly actor: PersonId;
  readonly stage: Stage;
  readonly decided: { readonly reason: string; readonly at: Time; readonly actor: PersonId } | null;
  /** Where it was refused although a conflict was discovered: whose part in which scores stands. */
  readonly letStand: readonly LetStand[];
  readonly settled: { readonly at: Time; readonly actor: PersonId } | null;
  readonly again: readonly {
    readonly bid: BidId;
    readonly before: Exact;
    readonly after: Exact;
    readonly at: Time;
    readonly actor: PersonId;
  }[];
}

interface Row {
  readonly id: string;
  readonly criterion: CriterionId;
  readonly state: ReopeningState;
  readonly body: string;
  readonly at: Time;
  readonly actor: PersonId;
  readonly decision: string | null;
  readonly decided_at: Time | null;
  readonly decided_by: PersonId | null;
  readonly settled_at: Time | null;
  readonly settled_by: PersonId | null;
  readonly stage: Stage;
  readonly let_stand: string | null;
}

/** In the order in which they were asked for. */
export const reopeningsOf = (db: ReadDb, tender: TenderId): Reopening[] => {
  const again = db.all<Reopening['again'][number] & { readonly reopening: string }>(
    'SELECT reopening, bid, before, after, at, actor FROM reagreed WHERE tender = ? ORDER BY at, bid',
    tender,
  );
  return db
    .all<Row>(
      'SELECT id, criterion, state, body, at, actor, decision, decided_at, decided_by, settled_at, settled_by, stage, let_stand FROM reopening WHERE tender = ? ORDER BY at, id',
      tender,
    )
    .map(({ id, criterion, state, body, at, actor, stage, ...row }) => ({
      ...(JSON.parse(body) as Asked),
      id,
      criterion,
      state,
      at,
      actor,
      stage,
      decided:
        row.decision !== null && row.decided_at && row.decided_by
          ? { reason: row.decision, at: row.decided_at, actor: row.decided_by }
          : null,
      letStand: row.let_stand === null ? [] : (JSON.parse(row.let_stand) as LetStand[]),
      settled: row.settled_at && row.settled_by ? { at: row.settled_at, actor: row.settled_by } : null,
      again: again.filter(({ reopening }) => reopening === id).map(({ reopening: _, ...one }) => one),
    }));
};

/** The reopening of a question under which scores may be agreed anew. */
export const openReopeningOf = (db: ReadDb, tender: TenderId, criterion: string): Reopening | null =>
  reopeningsOf(db, tender).find((one) => one.criterion === criterion && one.state === 'approved') ?? null;
