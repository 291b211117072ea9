/** Rows to values: what was frozen before, and what the law is asked before it is changed. */

import type { ActBodies } from '../../../shared/acts/acts.ts';
import type { Day } from '../../../shared/domain/calendar.ts';
import type { PersonId, Sha256, TenderId, Time } from '../../../shared/domain/ids.ts';
import { type FreezeLiftFacts, mayUseChanged } from '../../../shared/domain/refining.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
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
}

interface Row {
  readonly number: number;
  readonly hash: Sha256;
  readonly at: Time;
  readonly people: string;
  readonly body: string;
  readonly lifted_at: Time;
  readonly lifted_by: PersonId;
}

/** In their order; the freeze that holds now is not among them. */
export const formerFreezesOf = (db: ReadDb, tender: TenderId): FormerFreeze[] =>
  db
    .all<Row>('SELECT number, hash, at, people, body, lifted_at, lifted_by FROM former_freeze WHERE tender = ? ORDER BY number', tender)
    .map(({ number, hash, at, people, body, ...row }) => ({
      number,
      hash,
      at,
      people: JSON.parse(people) as PersonId[],
      lift: JSON.parse(body) as ActBodies['freeze.lifted'],
      liftedAt: row.lifted_at,
      liftedBy: row.lifted_by,
    }));

export interface Publication {
  /** Of the freeze that was published: 1 for the first. */
  readonly version: number;
  readonly freezeHash: Sha256;
  /** "UK4". */
  readonly notice: string;
  readonly reference: string;
  readonly on: Day;
  readonly at: Time;
  readonly actor: PersonId;
}

/** One for each version that was published, in their order. */
export const publicationsOf = (db: ReadDb, tender: TenderId): Publication[] =>
  db.all<Publication>(
    'SELECT version, freeze_hash AS freezeHash, notice, reference, published_on AS "on", at, actor FROM publication WHERE tender = ? ORDER BY version',
    tender,
  );

/** The number of the freeze that stands, or of the next while there is none. */
export const freezeVersion = (db: ReadDb, tender: TenderId): number => formerFreezesOf(db, tender).length + 1;

/** Of what is frozen now; null until it is published. */
export const publicationNow = (db: ReadDb, tender: TenderId): Publication | null => {
  const version = freezeVersion(db, tender);
  return publicationsOf(db, tender).find((one) => one.version === version) ?? null;
};

/** Nobody is judged by what was changed before it is published again. */
export const refuseUnpublished = (db: ReadDb, tender: TenderId): Refusal | null =>
  freezeVersion(db, tender) === 1 ? null : mayUseChanged(publicationNow(db, tender)?.on ?? null);

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
