/** Reads the directory of a ZIP file so strictly that no two programs can see different files in it (pack format, verifier rule 1). */

import type { FileHandle } from 'node:fs/promises';
import { clashingName, isSafeName } from '../../shared/pack/manifest.ts';
import { readAt } from './files.ts';
import { directoryBytes, end64Bytes, endBytes, locator64Bytes, mostEntries, signatures, zip64Id } from './zip-format.ts';

/** Rule 1 is broken; the message is a sentence for people. */
export class BrokenZip extends Error {
  override readonly name = 'BrokenZip';
}

/** What the directory says of a file. */
export interface DirectoryEntry {
  readonly path: string;
  readonly flags: number;
  /** Stored (0) or deflated (8); other programs deflate when they save a container again. Anything else is refused later, with a better word. */
  readonly method: number;
  readonly time: number;
  readonly crc32: number;
  /** Bytes in the container. */
  readonly packedSize: number;
  /** Bytes of the file. */
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
}

export interface ZipDirectory {
  readonly entries: readonly DirectoryEntry[];
  readonly start: number;
  /** As it stands in the file, for adding to it. */
  readonly bytes: Uint8Array;
}

const largestDirectory = 64 * 1024 * 1024;
const largestComment = 0xffff;
const full16 = 0xffff;
const full32 = 0xffff_ffff;
const unicodePathId = 0x7075;

export const twoContents = 'The ZIP file is put together so that different programs would find different files in it.';

export const insist: (condition: boolean, sentence: string) => asserts condition = (condition, sentence) => {
  if (!condition) throw new BrokenZip(sentence);
};

/** Throws `BrokenZip`. `size` is the file's. */
export const readZipDirectory = async (file: FileHandle, size: number): Promise<ZipDirectory> => {
  const { entries: count, directoryStart, directorySize } = await readEnd(file, size);
  insist(count <= mostEntries, `There are more than ${mostEntries} files in it.`);
  insist(directorySize <= largestDirectory, 'Its list of files is too large.');
  const bytes = Buffer.from(await readAt(file, directoryStart, directorySize));
  const entries = readEntries(bytes, count);
  const clash = clashingName(entries.map(({ path }) => path));
  insist(clash === null, `Two files in it have names that some computers take for the same: “${clash}”.`);
  return { entries, start: directoryStart, bytes };
};

const readEnd = async (file: FileHandle, size: number): Promise<{ entries: number; directoryStart: number; directorySize: number }> => {
  const tailStart = Math.max(0, size - endBytes - largestComment - locator64Bytes);
  const tail = Buffer.from(await readAt(file, tailStart, size - tailStart));
  const at = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  insist(at >= 0 && tail.length - at >= endBytes, 'It has no end: it is not a ZIP file, or it has been cut short.');
  insist(tail.length - at === endBytes + tail.readUInt16LE(at + 20), 'Something has been added after its end.');
  insist(tail.readUInt32LE(at + 4) === 0, 'It is one part of a divided ZIP file.');
  const short = {
    entries: tail.readUInt16LE(at + 10),
    directorySize: tail.readUInt32LE(at + 12),
    directoryStart: tail.readUInt32LE(at + 16),
  };
  insist(tail.readUInt16LE(at + 8) === short.entries, twoContents);
  const locatorAt = at - locator64Bytes;
  if (locatorAt < 0 || tail.readUInt32LE(locatorAt) !== signatures.locator64) {
    insist(short.directoryStart + short.directorySize === tailStart + at, twoContents);
    return short;
  }
  const end64Start = tailStart + locatorAt - end64Bytes;
  insist(tail.readUInt32LE(locatorAt + 4) === 0 && tail.readUInt32LE(locatorAt + 16) === 1, 'It is one part of a divided ZIP file.');
  insist(end64Start >= 0 && safe(tail.readBigUInt64LE(locatorAt + 8)) === end64Start, twoContents);
  const end64 = Buffer.from(await readAt(file, end64Start, end64Bytes));
  const long = {
    entries: safe(end64.readBigUInt64LE(32)),
    directorySize: safe(end64.readBigUInt64LE(40)),
    directoryStart: safe(end64.readBigUInt64LE(48)),
  };
  insist(end64.readUInt32LE(0) === signatures.end64 && safe(end64.readBigUInt64LE(4)) === end64Bytes - 12, twoContents);
  insist(end64.readBigUInt64LE(16) === 0n && safe(end64.readBigUInt64LE(24)) === long.entries, twoContents);
  insist(short.entries === full16 || short.entries === long.entries, twoContents);
  insist(short.directorySize === full32 || short.directorySize === long.directorySize, twoContents);
  insist(short.directoryStart === full32 || short.directoryStart === long.directoryStart, twoContents);
  insist(long.directoryStart + long.directorySize === end64Start, twoContents);
  return long;
};

const safe = (value: bigint): number => {
  insist(value <= BigInt(Number.MAX_SAFE_INTEGER), 'It claims impossible sizes.');
  return Number(value);
};

const readEntries = (directory: Buffer, count: number): readonly DirectoryEntry[] => {
  const entries: DirectoryEntry[] = [];
  let at = 0;
  while (at < directory.length) {
    insist(at + directoryBytes <= directory.length && directory.readUInt32LE(at) === signatures.directory, 'Its list of files is damaged.');
    const nameEnd = at + directoryBytes + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const next = extraEnd + directory.readUInt16LE(at + 32);
    insist(next <= directory.length, 'Its list of files is damaged.');
    const path = directory.toString('latin1', at + directoryBytes, nameEnd);
    insist(isSafeName(path), `A file in it has a name that is not allowed: ${JSON.stringify(path)}.`);
    const attributes = directory.readUInt32LE(at + 38);
    const unixType = (attributes >>> 16) & 0o170000;
    insist(
      (unixType === 0 || unixType === 0o100000) && (attributes & 0x10) === 0,
      `“${path}” is not a file but a link, a folder or a device.`,
    );
    insist(directory.readUInt16LE(at + 34) === 0, 'It is one part of a divided ZIP file.');
    const wide = zip64Numbers(directory.subarray(nameEnd, extraEnd), path);
    const widen = (value: number): number => (value === full32 ? wide.next() : value);
    // The order in which the zip64 field has them: size, packed size, offset.
    const size = widen(directory.readUInt32LE(at + 24));
    const packedSize = widen(directory.readUInt32LE(at + 20));
    const offset = widen(directory.readUInt32LE(at + 42));
    insist(wide.isUsedUp(), twoContents);
    entries.push({
      path,
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      time: directory.readUInt32LE(at + 12),
      crc32: directory.readUInt32LE(at + 16),
      packedSize,
      size,
      offset,
    });
    at = next;
  }
  insist(entries.length === count, 'It does not hold as many files as it says.');
  return entries;
};

/** Checks the extra fields and gives the numbers of the zip64 one, in turn. */
export const zip64Numbers = (extras: Buffer, path: string): { readonly next: () => number; readonly isUsedUp: () => boolean } => {
  let numbers: Buffer | null = null;
  for (let at = 0; at < extras.length;) {
    insist(at + 4 <= extras.length && at + 4 + extras.readUInt16LE(at + 2) <= extras.length, `What is said about “${path}” is damaged.`);
    const id = extras.readUInt16LE(at);
    const end = at + 4 + extras.readUInt16LE(at + 2);
    insist(id !== unicodePathId, `“${path}” has a second name.`);
    if (id === zip64Id) {
      insist(numbers === null, twoContents);
      numbers = extras.subarray(at + 4, end);
    }
    at = end;
  }
  let used = 0;
  return {
    next: () => {
      insist(numbers !== null && used + 8 <= numbers.length, twoContents);
      used += 8;
      return safe(numbers.readBigUInt64LE(used - 8));
    },
    isUsedUp: () => used === (numbers?.length ?? 0),
  };
};
