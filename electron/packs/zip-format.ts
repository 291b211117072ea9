/** The records of a ZIP file (PKWARE APPNOTE 6.3) in the one form that we write: stored entries, no descriptors, zip64 only where a field would overflow. */

export const signatures = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  directory: 0x02014b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  end: 0x06054b50,
} as const;

export const localBytes = 30;
export const directoryBytes = 46;
export const end64Bytes = 56;
export const locator64Bytes = 20;
export const endBytes = 22;
export const zip64Id = 0x0001;

/** More than this in a container is refused, in writing and in reading. */
export const mostEntries = 20_000;

const full16 = 0xffff;
const full32 = 0xffff_ffff;
/** 1980-01-01, the first day that the format can say: the times of the computer are nobody's business. */
const dosDate = 0x0021;

export interface StoredEntry {
  readonly path: string;
  readonly crc32: number;
  /** Bytes; stored entries have one size. */
  readonly size: number;
  /** Where the local header starts. */
  readonly offset: number;
}

const record = (size: number, signature: number): { readonly bytes: Buffer; readonly put: (width: 2 | 4 | 8, value: number) => void } => {
  const bytes = Buffer.alloc(size);
  let at = bytes.writeUInt32LE(signature, 0);
  return {
    bytes,
    put: (width, value) => {
      at = width === 8 ? bytes.writeBigUInt64LE(BigInt(value), at) : bytes.writeUIntLE(value, at, width);
    },
  };
};

const zip64Extra = (values: readonly number[]): Buffer => {
  if (values.length === 0) return Buffer.alloc(0);
  const bytes = Buffer.alloc(4 + 8 * values.length);
  bytes.writeUInt16LE(zip64Id, 0);
  bytes.writeUInt16LE(8 * values.length, 2);
  for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return bytes;
};

/** The fields that a local header and its directory entry share, from "version needed" to the length of the name. */
const shared = (put: (width: 2 | 4, value: number) => void, { path, crc32, size }: StoredEntry, zip64: boolean): void => {
  const shownSize = size >= full32 ? full32 : size;
  put(2, zip64 ? 45 : 20);
  put(2, 0);
  put(2, 0);
  put(2, 0);
  put(2, dosDate);
  put(4, crc32);
  put(4, shownSize);
  put(4, shownSize);
  put(2, path.length);
};

export const localHeader = (entry: StoredEntry): Buffer => {
  const extra = zip64Extra(entry.size >= full32 ? [entry.size, entry.size] : []);
  const { bytes, put } = record(localBytes, signatures.local);
  shared(put, entry, extra.length > 0);
  put(2, extra.length);
  return Buffer.concat([bytes, Buffer.from(entry.path, 'latin1'), extra]);
};

export const directoryEntry = (entry: StoredEntry): Buffer => {
  const extra = zip64Extra([...(entry.size >= full32 ? [entry.size, entry.size] : []), ...(entry.offset >= full32 ? [entry.offset] : [])]);
  const { bytes, put } = record(directoryBytes, signatures.directory);
  put(2, extra.length > 0 ? 45 : 20);
  shared(put, entry, extra.length > 0);
  put(2, extra.length);
  // Comment, disk and attributes stay nought.
  bytes.writeUInt32LE(Math.min(entry.offset, full32), 42);
  return Buffer.concat([bytes, Buffer.from(entry.path, 'latin1'), extra]);
};

/** What follows the directory: the end record, with the two zip64 records before it where it could not say all. */
export const endOfZip = (directory: { readonly entries: number; readonly size: number; readonly offset: number }): Buffer => {
  const { entries, size, offset } = directory;
  const end = record(endBytes, signatures.end);
  end.put(4, 0);
  for (const value of [entries, entries]) end.put(2, Math.min(value, full16));
  end.put(4, Math.min(size, full32));
  end.put(4, Math.min(offset, full32));
  if (entries < full16 && size < full32 && offset < full32) return end.bytes;
  const end64 = record(end64Bytes, signatures.end64);
  end64.put(8, end64Bytes - 12);
  for (const value of [45, 45]) end64.put(2, value);
  for (const value of [0, 0]) end64.put(4, value);
  for (const value of [entries, entries, size, offset]) end64.put(8, value);
  const locator = record(locator64Bytes, signatures.locator64);
  locator.put(4, 0);
  locator.put(8, offset + size);
  locator.put(4, 1);
  return Buffer.concat([end64.bytes, locator.bytes, end.bytes]);
};
