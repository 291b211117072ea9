/** Migrations: numbered by tens, each whole or not at all, after a backup; a file from the future is left alone. */

import { copyFileSync, existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { type Refusal, refuse } from '../../shared/domain/result.ts';

export interface Migration {
  /** 10, 20, 30 …; becomes `user_version`. */
  readonly version: number;
  readonly sql: string;
}

const versionOf = (connection: Database.Database): number => connection.pragma('user_version', { simple: true }) as number;

/** Brings the file up to the newest migration. Refuses, untouched, a file with a greater version than we know. */
export const migrate = (connection: Database.Database, migrations: readonly Migration[], file: string | null): Refusal | null => {
  const found = versionOf(connection);
  const newest = migrations.at(-1)?.version ?? 0;
  if (found > newest)
    return refuse(
      'store-from-newer-version',
      `This folder was written by a newer Tender Panel (format ${found}; this program knows up to ${newest}). Nothing in it was changed.`,
      { wayOut: 'Open it with the newer program, or choose another folder.' },
    );
  if (found > 0 && found < newest && file) backUp(connection, file, found);
  for (const migration of migrations) {
    if (migration.version <= found) continue;
    connection.transaction(() => {
      connection.exec(migration.sql);
      connection.pragma(`user_version = ${migration.version}`);
    })();
  }
  return null;
};

const backUp = (connection: Database.Database, file: string, version: number): void => {
  const copy = `${file}.before-${version}`;
  if (existsSync(copy)) return;
  connection.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(file, copy);
};
