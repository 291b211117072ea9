/** Opens a store folder, alone: one program per folder, write-ahead log, every commit on disk before it is answered. */

import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import { type Blobs, openBlobs } from './blobs.ts';
import { migrate, type Migration } from './migrate.ts';
import { record } from './migrations/0010-record.ts';
import { type ReadDb, type WriteDb, wrap } from './sql.ts';

export const migrations: readonly Migration[] = [record];

export interface Store {
  /** A consistent view; cannot write. */
  read<T>(look: (db: ReadDb) => T): T;
  /** One transaction: all of it or nothing. When it returns, it is on disk. A thrown error rolls back. */
  write<T>(act: (db: WriteDb) => T): T;
  readonly blobs: Blobs;
  readonly folder: string;
  close(): void;
}

/** The addon ends the process without a word on older Node, so ask first. */
export const refuseOldNode = (): void => {
  if (Number(process.versions.napi) < 10)
    throw new Error(
      `Tender Panel needs Node.js 22.14 or newer (this is ${process.version}). The one that npm has installed is new enough: start with "npm start", or "npm run -s cli -- help".`,
    );
};

/** The connection's settings, the same for files and for archives in memory. The `unlocked` schema lives in memory only: what a signed-in person may see of their own sealed work. */
const prepare = (connection: Database.Database): void => {
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.exec(`ATTACH ':memory:' AS unlocked;
    CREATE TABLE unlocked.mark (tender TEXT NOT NULL, person TEXT NOT NULL, criterion TEXT NOT NULL, bid TEXT NOT NULL, value TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL,
      PRIMARY KEY (tender, person, criterion, bid)) STRICT;`);
};

const doors = (connection: Database.Database): Pick<Store, 'read' | 'write'> => {
  const db = wrap(connection);
  const inTransaction = connection.transaction((job: () => unknown) => job());
  return {
    read: (look) => inTransaction.deferred(() => look(db)) as ReturnType<typeof look>,
    write: (act) => inTransaction.immediate(() => act(db)) as ReturnType<typeof act>,
  };
};

/**
 * Opens (or makes) the store in `folder`.
 * Refuses: `folder-read-only`, `store-in-use`, `store-from-newer-version`, `store-unreadable`. Nothing is changed by a refusal.
 */
export const openStore = (folder: string, known: readonly Migration[] = migrations): Outcome<Store> => {
  refuseOldNode();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.R_OK);
  } catch {
    return refused(readOnly(folder));
  }
  const file = path.join(folder, 'tender-panel.sqlite');
  let connection: Database.Database | null = null;
  try {
    // Another program holds its lock for as long as it runs, so there is nothing to wait for.
    connection = new Database(file, { timeout: 200 });
    // Held until the program ends, however it ends: a second program is refused and no lock file is ever left behind.
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('journal_mode = WAL');
    connection.exec('BEGIN IMMEDIATE; COMMIT;');
    const refusal = migrate(connection, known, file);
    if (refusal) {
      connection.close();
      return refused(refusal);
    }
    prepare(connection);
  } catch (error) {
    connection?.close();
    return refused(whyNot(error, folder, file));
  }
  const open = connection;
  return allowed({ ...doors(open), blobs: openBlobs(path.join(folder, 'files')), folder, close: () => open.close() });
};

/** A store that lives in memory and ends with the program: archived packs and replays are opened in one. Files stay where `blobs` has them. */
export const openMemoryStore = (blobs: Blobs): Store => {
  refuseOldNode();
  const connection = new Database(':memory:');
  migrate(connection, migrations, null);
  prepare(connection);
  return { ...doors(connection), blobs, folder: ':memory:', close: () => connection.close() };
};

const readOnly = (folder: string) =>
  refuse('folder-read-only', `Tender Panel may not write in ${folder}, so nothing could be kept there.`, {
    wayOut: 'Choose a folder of your own, or ask for the right to write in this one.',
  });

const whyNot = (error: unknown, folder: string, file: string) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return refuse('store-in-use', `${folder} is already open in another Tender Panel, and only one may write in it.`, {
      wayOut: 'Close the other window first.',
    });
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'EACCES') return readOnly(folder);
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT'))
    return refuse(
      'store-unreadable',
      `${file} ${existsSync(file) ? 'is damaged or is not a Tender Panel store' : 'cannot be read'}. Nothing in it was changed.`,
      {
        wayOut: 'Keep the file as it is and restore the newest backup beside it.',
      },
    );
  throw error;
};
