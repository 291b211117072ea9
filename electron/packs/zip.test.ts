import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { gathered, writeAt } from './files.ts';
import { freshFolder } from './testing.ts';
import { zipOf } from './testing-zip.ts';
import { directoryEntry, endOfZip, localHeader } from './zip-format.ts';
import { entryPieces, readZip } from './zip-reader.ts';
import { zipWriter } from './zip-writer.ts';

const gibibyte = 1024 ** 3;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A record spelled field by field. */
const fields = (...all: readonly string[]): string => all.join('');

describe('ZIP records', () => {
  // APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
  it('of an ordinary entry have no extra field', () => {
    const entry = { path: 'a', crc32: 0x11223344, size: 5, offset: 0x0102 };
    const shared = fields('1400', '0000', '0000', '0000', '2100', '44332211', '05000000', '05000000', '0100', '0000');
    expect(hex(localHeader(entry))).toBe(fields('504b0304', shared, '61'));
    expect(hex(directoryEntry(entry))).toBe(fields('504b0102', '1400', shared, '0000', '0000', '0000', '00000000', '02010000', '61'));
    const end = fields('504b0506', '0000', '0000', '0300', '0300', '99000000', '00100000', '0000');
    expect(hex(endOfZip({ entries: 3, size: 0x99, offset: 0x1000 }))).toBe(end);
  });

  // Section 4.5.3: in the local header both sizes, in the directory only what overflows.
  it('of a very large entry carry the zip64 field', () => {
    const entry = { path: 'a', crc32: 0, size: 5 * gibibyte, offset: 0 };
    const shared = fields('2d00', '0000', '0000', '0000', '2100', '00000000', 'ffffffff', 'ffffffff', '0100', '1400');
    const extra = fields('0100', '1000', '0000004001000000', '0000004001000000');
    expect(hex(localHeader(entry))).toBe(fields('504b0304', shared, '61', extra));
    expect(hex(directoryEntry(entry))).toBe(
      fields('504b0102', '2d00', shared, '0000', '0000', '0000', '00000000', '00000000', '61', extra),
    );
  });

  it('of a small entry far out carry only its place', () => {
    const entry = { path: 'a', crc32: 0, size: 1, offset: 5 * gibibyte };
    const rest = fields('0000', '0000', '0000', '2100', '00000000', '01000000', '01000000', '0100');
    expect(hex(localHeader(entry))).toBe(fields('504b0304', '1400', rest, '0000', '61'));
    const extra = fields('0100', '0800', '0000004001000000');
    expect(hex(directoryEntry(entry))).toBe(
      fields('504b0102', '2d00', '2d00', rest, '0c00', '0000', '0000', '0000', '00000000', 'ffffffff', '61', extra),
    );
  });

  // Sections 4.3.14 to 4.3.16.
  it('at the end of a very large file are three', () => {
    const [entries, size, offset] = ['0200000000000000', '8000000000000000', '0000004001000000'];
    const end64 = fields('504b0606', '2c00000000000000', '2d00', '2d00', '00000000', '00000000', entries, entries, size, offset);
    const locator = fields('504b0607', '00000000', '8000004001000000', '01000000');
    const end = fields('504b0506', '0000', '0000', '0200', '0200', '80000000', 'ffffffff', '0000');
    expect(hex(endOfZip({ entries: 2, size: 0x80, offset: 5 * gibibyte }))).toBe(fields(end64, locator, end));
  });
});

describe('the ZIP writer', () => {
  it('writes what another reader and our own read back', async () => {
    const folder = await freshFolder();
    const source = join(folder, 'source.bin');
    // Over two read sizes, so that pieces must be put together.
    const content = Buffer.alloc(2_500_000, 'tender panel ');
    await writeFile(source, content);
    const path = join(folder, 'file.zip');
    await using file = await open(path, 'wx+');
    const writer = zipWriter(file);
    await writer.add({ path: 'small.txt', bytes: Buffer.from('small') });
    expect(await writer.add({ path: 'folder/large.bin', file: source })).toMatchObject({ path: 'folder/large.bin', size: content.length });
    await writer.finish();
    const { entries } = await readZip(file, (await file.stat()).size);
    expect(entries.map(({ path, size, method }) => ({ path, size, method }))).toEqual([
      { path: 'small.txt', size: 5, method: 0 },
      { path: 'folder/large.bin', size: content.length, method: 0 },
    ]);
    expect(content.equals(await gathered(entryPieces(file, entries[1]!)))).toBe(true);
    const zip = await openPromise(path);
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName);
    expect(names).toEqual(['small.txt', 'folder/large.bin']);
  });

  it('refuses names that the format does not have', async () => {
    await using file = await open(join(await freshFolder(), 'file.zip'), 'wx+');
    await expect(zipWriter(file).add({ path: '../evil', bytes: Buffer.from('') })).rejects.toThrow('not a name for a file');
  });
});

describe('a ZIP file beyond four gibibytes', () => {
  it('is read as another reader reads it', async () => {
    const path = join(await freshFolder(), 'large.zip');
    // Five gibibytes of nothing take no room on the disk.
    const size = 5 * gibibyte;
    const large = { path: 'large.bin', crc32: 0, size, offset: 0 };
    const smallOffset = localHeader(large).length + size;
    const small = { path: 'small.txt', crc32: 0x3610a686, size: 5, offset: smallOffset };
    const directory = Buffer.concat([directoryEntry(large), directoryEntry(small)]);
    const directoryStart = smallOffset + localHeader(small).length + 5;
    await using file = await open(path, 'wx+');
    await writeAt(file, localHeader(large), 0);
    await writeAt(file, Buffer.concat([localHeader(small), Buffer.from('hello')]), smallOffset);
    await writeAt(
      file,
      Buffer.concat([directory, endOfZip({ entries: 2, size: directory.length, offset: directoryStart })]),
      directoryStart,
    );

    const { entries } = await readZip(file, (await file.stat()).size);
    expect(entries.map(({ path, size, offset }) => ({ path, size, offset }))).toEqual([
      { path: 'large.bin', size, offset: 0 },
      { path: 'small.txt', size: 5, offset: smallOffset },
    ]);
    expect(Buffer.from(await gathered(entryPieces(file, entries[1]!))).toString()).toBe('hello');
    const zip = await openPromise(path);
    const seen: { path: string; size: number; offset: number }[] = [];
    for await (const entry of zip.eachEntry())
      seen.push({ path: entry.fileName, size: entry.uncompressedSize, offset: entry.relativeOffsetOfLocalHeader });
    expect(seen).toEqual([
      { path: 'large.bin', size, offset: 0 },
      { path: 'small.txt', size: 5, offset: smallOffset },
    ]);
  });

  it('is refused where the two end records do not agree', async () => {
    const path = join(await freshFolder(), 'file.zip');
    const plain = zipOf([{ name: 'a', data: Buffer.from('a') }]);
    const directoryStart = plain.readUInt32LE(plain.length - 6);
    const directory = plain.subarray(directoryStart, plain.length - 22);
    const long = endOfZip({ entries: 1, size: directory.length, offset: 5 * gibibyte });
    await writeFile(path, Buffer.concat([plain.subarray(0, plain.length - 22), long.subarray(0, 76), plain.subarray(-22)]));
    await using file = await open(path, 'r');
    await expect(readZip(file, (await file.stat()).size)).rejects.toThrow('different programs would find different files');
  });
});

it('what is written as deflated data may end only where its entry ends', async () => {
  const path = join(await freshFolder(), 'file.zip');
  const plain = zipOf([{ name: 'a', data: Buffer.alloc(1000), deflate: true }]);
  const packed = plain.readUInt32LE(18);
  const padded = zipOf([
    {
      name: 'a',
      data: Buffer.alloc(1000),
      deflate: true,
      after: Buffer.from('hide'),
      local: { packed: packed + 4 },
      listed: { packed: packed + 4 },
    },
  ]);
  await writeFile(path, padded);
  await using file = await open(path, 'r');
  const { entries } = await readZip(file, padded.length);
  await expect(gathered(entryPieces(file, entries[0]!))).rejects.toThrow('something between the files');
});
