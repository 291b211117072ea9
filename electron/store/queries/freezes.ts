/** Rows to values: what was frozen before, and what the law is asked before it is changed. */

import type { ActBodies } from '../../../shared/acts/acts.ts';
import type { Day } from '../../../shared/domain/calendar.ts';
import type { PersonId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import type { FreezeLiftFacts } from '../../../shared/domain/refining.ts';
import type { ReadDb } from '../sql.ts';
import { detailsOf } from './prepare.ts';

export interface FormerFreeze {
  /** 1 for the first. */
  readonly number: number;
  readonly hash: Sha256;
  readonly at: Time;
  readonly people: readonly PersonId[];
  /** What lifting it rested on. */
  readonly lift: ActBodies['freeze.lifted'];
  readonly liftedAt: Time;
  readonly liftedBy: PersonId;
  /** When the change was published or provided again; null until it was. */
  readonly republished: { readonly on: Day; readonly notice: string } | null;
}

interface Row {
  readonly number: number;
  readonly hash: Sha256;
  readonly at: Time;
  readonly people: string;
  readonly body: string;
  readonly lifted_at: Time;
  readonly lifted_by: PersonId;
  readonly republished_on: Day | null;
  readonly notice: string | null;
}

/** In their order; the freeze that holds now is not among them. */
export const formerFreezesOf = (db: ReadDb, tender: TenderId): FormerFreeze[] =>
  db
    .all<Row>(
      'SELECT number, hash, at, people, body, lifted_at, lifted_by, republished_on, notice FROM former_freeze WHERE tender = ? ORDER BY number',
      tender,
    )
    .map(({ number, hash, at, people, body, ...row }) => ({
      number,
      hash,
      at,
      people: JSON.parse(people) as PersonId[],
      lift: JSON.parse(body) as ActBodies['freeze.lifted'],
      liftedAt: row.lifted_at,
      liftedBy: row.lifted_by,
      republished: row.republished_on === null ? null : { on: row.republished_on, notice: row.notice ?? '' },
    }));

export const freezeLiftFacts = (db: ReadDb, tender: TenderId, at: Time): FreezeLiftFacts => {
  const { procedure, contractType, deadline } = detailsOf(db, tender);
  const came = db.get<{ count: number }>(
    'SELECT (SELECT count(*) FROM bid_file WHERE tender = ?) + (SELECT count(*) FROM commercial WHERE tender = ?) AS count',
    tender,
    tender,
  );
  return {
    procedure,
    contractType,
    on: at.slice(0, 10),
    deadline: deadline === '' ? null : deadline.slice(0, 10),
    hasTenders: (came?.count ?? 0) > 0,
  };
};
