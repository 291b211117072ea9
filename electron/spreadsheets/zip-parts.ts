/** The parts of a ZIP file in memory: listed without unpacking anything, and unpacked one by one, never further than declared. */

import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { Outcome } from '../../shared/domain/result.ts';
import { allowed, damaged, limits, no, unpacksTooFar, unusual } from './limits.ts';

/** Records of a ZIP file (PKWARE APPNOTE 6.3): what they begin with, and their bytes. */
const signatures = { local: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;
const bytesOf = { local: 30, directory: 46, end: 22 } as const;
const encrypted = 0x0001;
const largestComment = 0xffff;
/** Sizes that stand elsewhere: only files above 4 GB need that. */
const elsewhere = 0xffff_ffff;

export interface Part {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: Uint8Array;
  /** Bytes that it says it unpacks to. */
  readonly size: number;
}

export type Parts = ReadonlyMap<string, Part>;

const twoContents = unusual('two lists of what is in it do not agree');

/** By their names in lower case. Refuses what is no ZIP file of the plain kind, or says that it unpacks to too much. */
export const partsOf = (file: Buffer): Outcome<Parts> => {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || file.length - end < bytesOf.end || file.length - end > bytesOf.end + largestComment) return damaged('it has no end');
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  if (start + file.readUInt32LE(end + 12) !== end) return twoContents;
  if (count > limits.parts) return unpacksTooFar;
  const parts = new Map<string, Part>();
  let at = start;
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + bytesOf.directory > end || file.readUInt32LE(at) !== signatures.directory) return damaged('its list of contents is broken');
    const nameEnd = at + bytesOf.directory + file.readUInt16LE(at + 28);
    const name = nameIn(file, at + bytesOf.directory, nameEnd);
    const size = file.readUInt32LE(at + 24);
    const packedSize = file.readUInt32LE(at + 20);
    const offset = file.readUInt32LE(at + 42);
    if ((file.readUInt16LE(at + 8) & encrypted) !== 0) return locked;
    if (size === elsewhere || packedSize === elsewhere) return unpacksTooFar;
    unpacked += size;
    if (unpacked > limits.unpacked) return unpacksTooFar;
    if (parts.has(name)) return unusual(`“${name}” is in it twice`);
    const data = dataStart(file, offset, name);
    if (data === null || data + packedSize > start) return twoContents;
    parts.set(name, {
      name,
      method: file.readUInt16LE(at + 10),
      checksum: file.readUInt32LE(at + 16),
      packed: file.subarray(data, data + packedSize),
      size,
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return at === end ? allowed(parts) : twoContents;
};

export const locked = no(
  'spreadsheet-encrypted',
  'The file is protected with a password, so nobody here can see what is in it.',
  'Open it with its password, save it without one, and choose that file.',
);

/** In lower case and with strokes one way, because spreadsheet programs do not tell them apart. */
const nameIn = (file: Buffer, from: number, to: number): string => file.toString('utf8', from, to).replaceAll('\\', '/').toLowerCase();

/** Where the data of a part starts; null where its own head names another. */
const dataStart = (file: Buffer, offset: number, name: string): number | null => {
  if (offset + bytesOf.local > file.length || file.readUInt32LE(offset) !== signatures.local) return null;
  const nameEnd = offset + bytesOf.local + file.readUInt16LE(offset + 26);
  const own = nameIn(file, offset + bytesOf.local, nameEnd);
  return own === name ? nameEnd + file.readUInt16LE(offset + 28) : null;
};

/** Stops at the declared size, which counts towards what a whole file may unpack to. */
export const unpack = ({ name, method, checksum, packed, size }: Part): Outcome<Buffer> => {
  const wrong = damaged(`“${name}” is not what its checksum says`);
  if (method !== 0 && method !== 8) return damaged(`“${name}” is compressed in an unknown way`);
  let data: Buffer;
  try {
    data =
      method === 0
        ? Buffer.from(packed)
        : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE') return unpacksTooFar;
    return wrong;
  }
  return data.length === size && crc32(data) === checksum ? allowed(data) : wrong;
};
