/** Writes a ZIP file of stored entries in one pass over each source; the same inputs give the same bytes. */

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Sha256 } from '../../shared/domain/ids.ts';
import { isSafeName } from '../../shared/pack/manifest.ts';
import { pieces, writeAt } from './files.ts';
import { directoryEntry, endOfZip, localHeader, type StoredEntry } from './zip-format.ts';

/** Bytes in memory, or the path of a file of any size. */
export type EntrySource = { readonly path: string; readonly bytes: Uint8Array } | { readonly path: string; readonly file: string };

export interface WrittenEntry {
  readonly path: string;
  readonly size: number;
  readonly sha256: Sha256;
}

/** What stands in a ZIP file already, when entries are added to it: they are never written again. */
export interface ZipSoFar {
  readonly entries: number;
  readonly directory: Uint8Array;
  readonly directoryStart: number;
}

export interface ZipWriter {
  /** `passed` hears of each piece as it is written. */
  readonly add: (source: EntrySource, passed?: (bytes: number) => void, signal?: AbortSignal) => Promise<WrittenEntry>;
  /** Writes the directory. The caller makes the file last. */
  readonly finish: () => Promise<void>;
}

const nothingYet: ZipSoFar = { entries: 0, directory: new Uint8Array(), directoryStart: 0 };

export const zipWriter = (target: FileHandle, soFar: ZipSoFar = nothingYet): ZipWriter => {
  const directory: Uint8Array[] = [soFar.directory];
  let entries = soFar.entries;
  let position = soFar.directoryStart;

  const write = async (
    path: string,
    size: number,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    passed?: (bytes: number) => void,
  ): Promise<WrittenEntry> => {
    if (!isSafeName(path)) throw new Error(`“${path}” is not a name for a file in a container`);
    const offset = position;
    const header = (checksum: number): StoredEntry => ({ path, crc32: checksum, size, offset });
    const digest = createHash('sha256');
    let checksum = 0;
    position += localHeader(header(0)).length;
    for await (const piece of content) {
      checksum = crc32(piece, checksum);
      digest.update(piece);
      await writeAt(target, piece, position);
      position += piece.length;
      passed?.(piece.length);
    }
    // Only now is the checksum known; the place for it was left free, so no descriptor has to follow the data.
    await writeAt(target, localHeader(header(checksum)), offset);
    directory.push(directoryEntry(header(checksum)));
    entries += 1;
    return { path, size, sha256: digest.digest('hex') as Sha256 };
  };

  return {
    add: async (source, passed, signal) => {
      if ('bytes' in source) return write(source.path, source.bytes.length, [source.bytes], passed);
      await using file = await open(source.file, 'r');
      const { size } = await file.stat();
      return await write(source.path, size, pieces(file, 0, size, signal), passed);
    },
    finish: async () => {
      const bytes = Buffer.concat(directory);
      await writeAt(target, Buffer.concat([bytes, endOfZip({ entries, size: bytes.length, offset: position })]), position);
    },
  };
};
