/** Reads the files of a ZIP file whose directory has been read: each exactly once, never more than was declared. */

import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { pieces, readAt } from './files.ts';
import { type DirectoryEntry, insist, readZipDirectory, twoContents, zip64Numbers, type ZipDirectory } from './zip-directory.ts';
import { localBytes, signatures } from './zip-format.ts';

export interface ZipEntry extends DirectoryEntry {
  readonly dataStart: number;
}

export interface Zip {
  /** In the order in which they stand in the file. */
  readonly entries: readonly ZipEntry[];
  readonly directory: ZipDirectory;
}

const full32 = 0xffff_ffff;
const hasDescriptor = 0x0008;
/** Deflate's level, descriptor and UTF-8 names. Anything else is encryption or something that we do not know. */
const knownFlags = 0x0006 | hasDescriptor | 0x0800;
const largestUnquestioned = 1024 * 1024;
const largestRatio = 200;

const between = 'There is something between the files in it, where some programs would look and others would not.';

/** Throws `BrokenZip` unless the entries tile the file from its first byte to the directory, each headed by what the directory says of it. */
export const readZip = async (file: FileHandle, size: number): Promise<Zip> => {
  const directory = await readZipDirectory(file, size);
  const inPlace = directory.entries.toSorted((a, b) => a.offset - b.offset);
  const entries: ZipEntry[] = [];
  let expected = 0;
  for (const [index, entry] of inPlace.entries()) {
    insist(entry.offset === expected, between);
    insist((entry.flags & ~knownFlags) === 0, `“${entry.path}” is encrypted or kept in an unknown way.`);
    insist(entry.method === 0 || entry.method === 8, `“${entry.path}” is compressed in an unknown way.`);
    insist(entry.method === 8 || ((entry.flags & hasDescriptor) === 0 && entry.size === entry.packedSize), twoContents);
    const tooDense = entry.size > largestUnquestioned && entry.size > largestRatio * entry.packedSize;
    insist(!tooDense, `“${entry.path}” would unpack to far more than is believable.`);
    const end = inPlace[index + 1]?.offset ?? directory.start;
    const dataStart = await readLocalHeader(file, entry, end);
    const dataEnd = dataStart + entry.packedSize;
    insist(dataEnd <= end, twoContents);
    expected = (entry.flags & hasDescriptor) === 0 ? dataEnd : await readDescriptor(file, entry, dataEnd, end);
    entries.push({ ...entry, dataStart });
  }
  insist(expected === directory.start, between);
  return { entries, directory };
};

/** Where the data starts. */
const readLocalHeader = async (file: FileHandle, entry: DirectoryEntry, end: number): Promise<number> => {
  const header = Buffer.from(await readAt(file, entry.offset, localBytes));
  insist(header.readUInt32LE(0) === signatures.local, twoContents);
  const nameStart = entry.offset + localBytes;
  const nameBytes = header.readUInt16LE(26);
  const dataStart = nameStart + nameBytes + header.readUInt16LE(28);
  insist(dataStart <= end, twoContents);
  const rest = Buffer.from(await readAt(file, nameStart, dataStart - nameStart));
  const wide = zip64Numbers(rest.subarray(nameBytes), entry.path);
  const widen = (value: number): number => (value === full32 ? wide.next() : value);
  const size = widen(header.readUInt32LE(22));
  const packedSize = widen(header.readUInt32LE(18));
  // With a descriptor the header may not know yet.
  const agrees = (said: number, listed: number): boolean => said === listed || (said === 0 && (entry.flags & hasDescriptor) !== 0);
  insist(
    rest.toString('latin1', 0, nameBytes) === entry.path &&
      header.readUInt16LE(6) === entry.flags &&
      header.readUInt16LE(8) === entry.method &&
      header.readUInt32LE(10) === entry.time &&
      agrees(header.readUInt32LE(14), entry.crc32) &&
      agrees(packedSize, entry.packedSize) &&
      agrees(size, entry.size),
    `What is said about “${entry.path}” in two places of the ZIP file does not agree.`,
  );
  return dataStart;
};

/** A descriptor comes in four forms; whichever it is must say what the directory says and reach the next entry. */
const readDescriptor = async (file: FileHandle, entry: DirectoryEntry, start: number, end: number): Promise<number> => {
  // One byte more than the longest form is enough to see that it is none.
  const found = Buffer.from(await readAt(file, start, Math.min(end - start, 25)));
  const numbers = Buffer.alloc(20);
  numbers.writeUInt32LE(entry.crc32, 0);
  const narrow = Buffer.alloc(12);
  narrow.writeUInt32LE(entry.crc32, 0);
  narrow.writeUInt32LE(Math.min(entry.packedSize, full32), 4);
  narrow.writeUInt32LE(Math.min(entry.size, full32), 8);
  numbers.writeBigUInt64LE(BigInt(entry.packedSize), 4);
  numbers.writeBigUInt64LE(BigInt(entry.size), 12);
  const marked = Buffer.alloc(4);
  marked.writeUInt32LE(signatures.descriptor);
  const forms = [narrow, numbers].flatMap((form) => [form, Buffer.concat([marked, form])]);
  insist(
    forms.some((form) => form.equals(found)),
    between,
  );
  return end;
};

/** The file itself, unpacked. Throws `BrokenZip` where it is longer or shorter than declared or its checksum differs. */
export async function* entryPieces(file: FileHandle, entry: ZipEntry, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const packed = pieces(file, entry.dataStart, entry.packedSize, signal);
  const damaged = `“${entry.path}” has been damaged or changed: it is not what its checksum says.`;
  let checksum = 0;
  let size = 0;
  for await (const piece of entry.method === 0 ? packed : inflated(packed, entry, damaged)) {
    size += piece.length;
    insist(size <= entry.size, damaged);
    checksum = crc32(piece, checksum);
    yield piece;
  }
  insist(size === entry.size && checksum === entry.crc32, damaged);
}

async function* inflated(packed: AsyncGenerator<Uint8Array>, entry: ZipEntry, damaged: string): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  // Its errors come out of the loop below; there is nobody else to tell.
  pipeline(Readable.from(packed), inflate, () => undefined);
  try {
    yield* inflate;
  } catch (fault) {
    insist(!(fault instanceof Error && 'code' in fault && String(fault.code).startsWith('Z_')), damaged);
    throw fault;
  }
  // Deflated data says itself where it ends; nothing may hide behind that.
  insist(inflate.bytesWritten === entry.packedSize, between);
}
