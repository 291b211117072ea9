/** Files beside the database, named by the SHA-256 of their bytes: streamed in, synced to disk, checked on the way out. */

import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Sha256 } from '../../shared/domain/ids.ts';

/** A file on its way in. Nothing is kept until `keep` answers. */
export interface Incoming {
  /** Bytes so far. */
  readonly size: number;
  append(bytes: Uint8Array): Promise<void>;
  /** Synced and named: from now on it is there. */
  keep(): Promise<{ readonly sha256: Sha256; readonly size: number }>;
  discard(): Promise<void>;
}

export interface Blobs {
  begin(): Promise<Incoming>;
  has(sha256: Sha256): boolean;
  /** Where it lies, for streams; use `check` first where it matters that the bytes are still the ones named. */
  pathOf(sha256: Sha256): string;
  read(sha256: Sha256, offset: number, length: number): Promise<Uint8Array>;
  /** Reads all of it again: whether the bytes still have that name. */
  check(sha256: Sha256): Promise<boolean>;
}

export const openBlobs = (folder: string): Blobs => {
  mkdirSync(folder, { recursive: true });
  // What a crash cut short was never kept.
  for (const name of readdirSync(folder)) if (name.endsWith('.incoming')) rmSync(path.join(folder, name), { force: true });
  const pathOf = (sha256: Sha256) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    begin: () => begin(folder, pathOf),
    has: (sha256) => existsSync(pathOf(sha256)),
    pathOf,
    read: async (sha256, offset, length) => {
      const handle = await open(pathOf(sha256), 'r');
      try {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    check: async (sha256) => {
      if (!existsSync(pathOf(sha256))) return false;
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(pathOf(sha256))) hash.update(chunk as Uint8Array);
      return hash.digest('hex') === sha256;
    },
  };
};

/** For a record whose files are not wanted. */
export const noBlobs: Blobs = {
  begin: () => Promise.reject(new Error('this record keeps no files')),
  has: () => false,
  pathOf: () => '',
  read: () => Promise.reject(new Error('this record keeps no files')),
  check: async () => false,
};

const begin = async (folder: string, pathOf: (sha256: Sha256) => string): Promise<Incoming> => {
  const temporary = path.join(folder, `${randomUUID()}.incoming`);
  const handle: FileHandle = await open(temporary, 'wx');
  const hash = createHash('sha256');
  let size = 0;
  return {
    get size() {
      return size;
    },
    append: async (bytes) => {
      await handle.writeFile(bytes);
      hash.update(bytes);
      size += bytes.length;
    },
    keep: async () => {
      await handle.sync();
      await handle.close();
      const sha256 = hash.digest('hex') as Sha256;
      const target = pathOf(sha256);
      mkdirSync(path.dirname(target), { recursive: true });
      await rename(temporary, target);
      await syncFolder(path.dirname(target));
      return { sha256, size };
    },
    discard: async () => {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true });
    },
  };
};

/** A rename is only on disk once its folder is (Windows has no such call and needs none). */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
};
