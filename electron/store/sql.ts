/** The one way to talk SQL: prepared once, positional parameters, rows out. `ReadDb` cannot write, by type. */

import type Database from 'better-sqlite3';

export type Value = string | number | bigint | Uint8Array | null;

export interface ReadDb {
  all<Row>(sql: string, ...values: readonly Value[]): Row[];
  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined;
}

export interface WriteDb extends ReadDb {
  run(sql: string, ...values: readonly Value[]): void;
}

/** Wraps a connection; statements are prepared at their first use and kept. */
export const wrap = (connection: Database.Database): WriteDb => {
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    let known = prepared.get(sql);
    if (!known) prepared.set(sql, (known = connection.prepare(sql)));
    return known;
  };
  return {
    all: <Row>(sql: string, ...values: readonly Value[]) => statement(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: readonly Value[]) => statement(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => void statement(sql).run(...values),
  };
};
