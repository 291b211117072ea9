/** What tests of the store share: folders that go away by themselves, and a digest of all that the tables say. */

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { TenderId } from '../../shared/domain/ids.ts';
import { projectionTables } from './migrations/0010-record.ts';
import { openStore, type Store } from './open.ts';
import { rebuild } from './project.ts';
import { tenderIds } from './queries/prepare.ts';
import type { ReadDb } from './sql.ts';

/** When what was made for a test goes away: after the test, unless it is made once for several. */
export type Finished = (clean: () => void) => void;

export const temporaryFolder = (finished: Finished = onTestFinished): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-test-'));
  finished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export const temporaryStore = (folder = temporaryFolder(), finished: Finished = onTestFinished): Store => {
  const opened = openStore(folder);
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  finished(() => opened.value.close());
  return opened.value;
};

/** Everything that the projections say about a tender, in one hash. */
export const tableDigest = (db: ReadDb, tender: TenderId): string => {
  const hash = createHash('sha256');
  for (const table of projectionTables) {
    const rows = db.all<Record<string, unknown>>(`SELECT * FROM main.${table} WHERE ${table === 'tender' ? 'id' : 'tender'} = ?`, tender);
    hash.update(
      `${table}\n${rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n')}\n`,
    );
  }
  return hash.digest('hex');
};

/** The architecture's promise: tables are what the acts add up to, so dropping and rebuilding them changes nothing. */
export const differsAfterRebuild = (store: Store): TenderId[] =>
  store
    .read((db) => tenderIds(db))
    .filter((tender) => {
      const live = store.read((db) => tableDigest(db, tender));
      store.write((db) => rebuild(db, tender));
      return store.read((db) => tableDigest(db, tender)) !== live;
    });
