/** Files as packs use them: read in pieces with the next piece on its way, and written whole or not at all. */

import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

const pieceBytes = 1024 * 1024;

/** The bytes from `start`, `length` of them, in order. Throws where the file ends before them, or where the work is cancelled. */
export async function* pieces(file: FileHandle, start: number, length: number, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const end = start + length;
  const readFrom = (position: number): Promise<Uint8Array> => {
    const reading = readPiece(file, position, end);
    // Heard when it is awaited below; until then, or where the caller stops early, a failure must not count as unheard.
    reading.catch(() => undefined);
    return reading;
  };
  let coming = readFrom(start);
  try {
    for (let position = start; position < end;) {
      signal?.throwIfAborted();
      const piece = await coming;
      position += piece.length;
      // The disk works on the next piece while the caller works on this one.
      coming = readFrom(position);
      yield piece;
    }
  } finally {
    // The file may be closed only when nothing is being read from it.
    await coming.catch(() => undefined);
  }
}

const readPiece = async (file: FileHandle, position: number, end: number): Promise<Uint8Array> => {
  const wanted = Math.min(pieceBytes, end - position);
  if (wanted === 0) return new Uint8Array();
  const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(wanted), 0, wanted, position);
  if (bytesRead === 0) throw new FileCutShort();
  return buffer.subarray(0, bytesRead);
};

/** The file became shorter while it was read. */
export class FileCutShort extends Error {
  override readonly name = 'FileCutShort';
}

/** All pieces in one, for what is known to be small. */
export const gathered = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

export const readAt = (file: FileHandle, start: number, length: number): Promise<Uint8Array> => gathered(pieces(file, start, length));

/** Writes all of the bytes at a place: the system may take fewer than it is given. */
export const writeAt = async (file: FileHandle, bytes: Uint8Array, start: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, start + done);
    done += bytesWritten;
  }
};

/** `target` holds either what it held before or all that `write` wrote, kept on the disk; never a part, whatever fails. */
export const writeWhole = async <T>(target: string, write: (file: FileHandle, path: string) => Promise<T>): Promise<T> => {
  const path = `${target}.${randomBytes(6).toString('hex')}.part`;
  const file = await open(path, 'wx+');
  try {
    const result = await write(file, path);
    await file.sync();
    await file.close();
    await rename(path, target);
    await syncFolder(dirname(target));
    return result;
  } catch (fault) {
    await file.close().catch(() => undefined);
    await unlink(path);
    throw fault;
  }
};

/** Makes the new name itself last. Windows has no such call and needs none. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
