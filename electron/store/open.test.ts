import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Sha256 } from '../../shared/domain/ids.ts';
import { openBlobs } from './blobs.ts';
import { record } from './migrations/0010-record.ts';
import { openStore } from './open.ts';
import { temporaryFolder, temporaryStore } from './testing.ts';

const refusalOf = (folder: string) => {
  const opened = openStore(folder);
  if (opened.ok) {
    opened.value.close();
    return null;
  }
  return opened.refusal.code;
};

const file = (folder: string) => path.join(folder, 'tender-panel.sqlite');

it('keeps what was written after it is closed and opened again', () => {
  const folder = temporaryFolder();
  const first = temporaryStore(folder);
  first.write((db) => db.run(`INSERT INTO device (one, id) VALUES (1, 'kept')`));
  first.close();
  const second = temporaryStore(folder);
  expect(second.read((db) => db.get('SELECT id FROM device'))).toEqual({ id: 'kept' });
});

it.skipIf(process.platform === 'win32')('makes a folder that nobody else on the computer can look into', () => {
  const folder = path.join(temporaryFolder(), 'store');
  temporaryStore(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('refuses a folder that is open already, and opens it once the other is closed', () => {
  const folder = temporaryFolder();
  const first = temporaryStore(folder);
  expect(refusalOf(folder)).toBe('store-in-use');
  first.close();
  expect(refusalOf(folder)).toBe(null);
});

it.skipIf(process.getuid?.() === 0)('refuses a folder that may not be written (not as root, whom no folder refuses)', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o500);
  expect(refusalOf(folder)).toBe('folder-read-only');
  chmodSync(folder, 0o700);
});

it('refuses a folder that cannot be made', () => {
  const blocked = path.join(temporaryFolder(), 'a-file');
  writeFileSync(blocked, 'in the way');
  expect(refusalOf(path.join(blocked, 'store'))).toBe('folder-read-only');
});

it('refuses a store of a newer program and leaves every byte of it as it was', () => {
  const folder = temporaryFolder();
  temporaryStore(folder).close();
  const future = new Database(file(folder));
  future.pragma('user_version = 990');
  future.close();
  const before = readFileSync(file(folder));
  expect(refusalOf(folder)).toBe('store-from-newer-version');
  expect(readFileSync(file(folder)).equals(before)).toBe(true);
});

it('refuses a file that is not a store, untouched', () => {
  const folder = temporaryFolder();
  writeFileSync(file(folder), 'not a database at all, but long enough to be taken for one if nobody looks at the header of it');
  expect(refusalOf(folder)).toBe('store-unreadable');
  expect(readFileSync(file(folder), 'utf8')).toContain('not a database');
});

it('migrates step by step, after a backup, and whole or not at all', () => {
  const folder = temporaryFolder();
  temporaryStore(folder).close();
  const next = { version: 20, sql: 'CREATE TABLE added (one TEXT) STRICT;' };
  const broken = { version: 30, sql: 'CREATE TABLE half (one TEXT) STRICT; CREATE TABLE half (one TEXT) STRICT;' };
  expect(() => openStore(folder, [record, next, broken])).toThrow();
  const left = new Database(file(folder));
  expect(left.pragma('user_version', { simple: true })).toBe(20);
  expect(left.prepare(`SELECT name FROM sqlite_schema WHERE name IN ('added', 'half')`).all()).toEqual([{ name: 'added' }]);
  left.close();
  expect(existsSync(`${file(folder)}.before-10`)).toBe(true);
  const backup = new Database(`${file(folder)}.before-10`, { readonly: true });
  expect(backup.pragma('user_version', { simple: true })).toBe(10);
  backup.close();
});

it('never changes or deletes an act, whoever asks', () => {
  const store = temporaryStore();
  store.write((db) =>
    db.run(
      `INSERT INTO act (tender, chain, seq, lamport, kind, at, actor, device, body, prev, hash) VALUES ('t', 'c', 1, 1, 'k', 'at', 'a', 'd', '{}', 'p', 'h')`,
    ),
  );
  expect(() => store.write((db) => db.run(`UPDATE act SET body = '{"changed":1}'`))).toThrow('an act is never changed');
  expect(() => store.write((db) => db.run('DELETE FROM act'))).toThrow('an act is never deleted');
  expect(() => store.write((db) => db.run(`INSERT OR REPLACE INTO act SELECT * FROM act`))).toThrow('an act is never changed');
  expect(store.read((db) => db.all('SELECT body FROM act'))).toEqual([{ body: '{}' }]);
});

it('takes back everything that was written in a transaction that fails', () => {
  const store = temporaryStore();
  expect(() =>
    store.write((db) => {
      db.run(`INSERT INTO device (one, id) VALUES (1, 'half')`);
      throw new Error('in the middle');
    }),
  ).toThrow('in the middle');
  expect(store.read((db) => db.all('SELECT id FROM device'))).toEqual([]);
});

it('keeps files under the digest of their bytes, reads pieces of them, and notices a changed byte', async () => {
  const folder = temporaryFolder();
  const blobs = openBlobs(folder);
  const incoming = await blobs.begin();
  await incoming.append(Buffer.from('abc'));
  const kept = await incoming.keep();
  // SHA-256 of "abc", FIPS 180-2 appendix B.1.
  expect(kept).toEqual({ sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', size: 3 });
  expect(Buffer.from(await blobs.read(kept.sha256, 1, 10)).toString()).toBe('bc');
  expect(await blobs.check(kept.sha256)).toBe(true);
  writeFileSync(blobs.pathOf(kept.sha256), 'abd');
  expect(await blobs.check(kept.sha256)).toBe(false);
  expect(await blobs.check('00'.repeat(32) as Sha256)).toBe(false);
});

it('clears away, at the next start, files that a crash cut short', async () => {
  const folder = temporaryFolder();
  const incoming = await openBlobs(folder).begin();
  await incoming.append(Buffer.from('half'));
  const names = () => readdirSync(folder);
  expect(names()).toHaveLength(1);
  openBlobs(folder);
  expect(names()).toHaveLength(0);
  await incoming.discard();
});
