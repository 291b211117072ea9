/** Every field by which a ZIP reader finds its way, changed alone: either nothing is read at all, or the same files are. */

import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gathered } from './files.ts';
import { freshFolder } from './testing.ts';
import { type Part, zipOf } from './testing-zip.ts';
import { BrokenZip } from './zip-directory.ts';
import { endOfZip } from './zip-format.ts';
import { entryPieces, readZip } from './zip-reader.ts';

const filesIn = async (bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> => {
  const path = join(await freshFolder(), 'file.zip');
  await writeFile(path, bytes);
  await using file = await open(path, 'r');
  const { entries } = await readZip(file, bytes.length);
  const files: (readonly [string, string])[] = [];
  for (const entry of entries) files.push([entry.path, Buffer.from(await gathered(entryPieces(file, entry))).toString()]);
  return files;
};

const refused = async (bytes: Uint8Array, words: string): Promise<void> => {
  await expect(filesIn(bytes)).rejects.toThrow(BrokenZip);
  await expect(filesIn(bytes)).rejects.toThrow(words);
};

const patched = (bytes: Buffer, at: number, width: 2 | 4 | 8, value: number): Buffer => {
  const copy = Buffer.from(bytes);
  if (width === 8) copy.writeBigUInt64LE(BigInt(value), at);
  else copy.writeUIntLE(value, at, width);
  return copy;
};

const hello: Part = { name: 'a', data: Buffer.from('hello') };
const content = [['a', 'hello']] as const;
const different = 'different programs would find different files';
const divided = 'one part of a divided ZIP file';
const disagree = 'in two places of the ZIP file does not agree';

/** One entry: its local header at 0, the directory at 36, the end record at 83 (APPNOTE 4.3). */
const plain = zipOf([hello]);
const directory = 36;
const end = 83;

describe('a ZIP file of one entry', () => {
  it('is read', async () => {
    expect(await filesIn(plain)).toEqual(content);
  });

  it.each<readonly [name: string, at: number, width: 2 | 4, value: number, words: string]>([
    ['no local header', 0, 4, 0, different],
    ['other flags in the local header', 6, 2, 2, disagree],
    ['another method in the local header', 8, 2, 8, disagree],
    ['another time in the local header', 10, 2, 1, disagree],
    ['another day in the local header', 12, 2, 0x22, disagree],
    ['another checksum in the local header', 14, 4, 1, disagree],
    ['another packed size in the local header', 18, 4, 4, disagree],
    ['another size in the local header', 22, 4, 4, disagree],
    ['a name that reaches into the next record', 26, 2, 500, different],
    ['an extra field that reaches into the next record', 28, 2, 500, different],
    ['no directory entry', directory, 4, 0, 'list of files is damaged'],
    ['a directory entry that reaches beyond the directory', directory + 28, 2, 500, 'list of files is damaged'],
    ['a comment that reaches beyond the directory', directory + 32, 2, 9, 'list of files is damaged'],
    ['an entry on another disk', directory + 34, 2, 1, divided],
    ['a local header in another place', directory + 42, 4, 1, 'something between the files'],
    ['another disk', end + 4, 2, 1, divided],
    ['a directory on another disk', end + 6, 2, 1, divided],
    ['another count on this disk', end + 8, 2, 2, different],
    ['another count', end + 10, 2, 2, different],
    ['a shorter directory', end + 12, 4, 46, different],
    ['a longer directory', end + 12, 4, 48, different],
    ['a directory in another place', end + 16, 4, 35, different],
    ['a comment that is not there', end + 20, 2, 1, 'added after its end'],
  ])('with %s is refused', async (_, at, width, value, words) => {
    await refused(patched(plain, at, width, value), words);
  });

  it('with another count in both places is refused', async () => {
    await refused(patched(patched(plain, end + 8, 2, 2), end + 10, 2, 2), 'not hold as many files as it says');
  });

  it('whose data would reach into the directory is refused', async () => {
    await refused(zipOf([{ ...hello, local: { packed: 9, size: 9 }, listed: { packed: 9, size: 9 } }]), different);
  });

  it.each<readonly [name: string, extra: readonly number[], words: string]>([
    ['half an extra field', [1, 0, 16], 'is damaged'],
    ['an extra field that is shorter than it says', [1, 0, 16, 0, 1], 'is damaged'],
    ['two zip64 fields', [1, 0, 0, 0, 1, 0, 0, 0], different],
    ['a zip64 field that nothing asks for', [1, 0, 8, 0, 5, 0, 0, 0, 0, 0, 0, 0], different],
  ])('with %s is refused', async (_, extra, words) => {
    await refused(zipOf([{ ...hello, extra: Buffer.from(extra) }]), words);
  });

  it('with a size that only a zip64 field could give is refused where there is none', async () => {
    await refused(zipOf([{ ...hello, listed: { size: 0xffffffff, packed: 0xffffffff } }]), different);
  });

  it('may have other extra fields', async () => {
    expect(await filesIn(zipOf([{ ...hello, extra: Buffer.from([0x55, 0x54, 1, 0, 0]) }]))).toEqual(content);
  });
});

describe('a ZIP file with zip64 records', () => {
  /** As programs write it that always use them: the old end record says nothing. */
  const records = endOfZip({ entries: 1, size: 47, offset: 5 * 1024 ** 3 }).subarray(0, 76);
  const end64 = 83;
  const locator = end64 + 56;
  const last = locator + 20;
  const whole = ((): Buffer => {
    const bytes = Buffer.concat([plain.subarray(0, end), patched(records, 48, 8, directory), plain.subarray(end)]);
    const located = patched(bytes, locator + 8, 8, end64);
    return patched(
      patched(patched(patched(located, last + 8, 2, 0xffff), last + 10, 2, 0xffff), last + 12, 4, 0xffffffff),
      last + 16,
      4,
      0xffffffff,
    );
  })();

  it('is read', async () => {
    expect(await filesIn(whole)).toEqual(content);
  });

  it.each<readonly [name: string, at: number, width: 2 | 4 | 8, value: number, words: string]>([
    ['no zip64 record', end64, 4, 0, different],
    ['a zip64 record of another length', end64 + 4, 8, 45, different],
    ['another disk', end64 + 16, 4, 1, different],
    ['a directory on another disk', end64 + 20, 4, 1, different],
    ['another count on this disk', end64 + 24, 8, 2, different],
    ['another count', end64 + 32, 8, 2, different],
    ['another directory size', end64 + 40, 8, 46, different],
    ['another place', end64 + 48, 8, 35, different],
    ['an impossible place', end64 + 48, 8, 2 ** 60, 'impossible sizes'],
    ['a locator on another disk', locator + 4, 4, 1, divided],
    ['a locator to another place', locator + 8, 8, 82, different],
    ['more disks', locator + 16, 4, 2, divided],
    ['another short directory size', last + 12, 4, 46, different],
    ['another short place', last + 16, 4, 35, different],
  ])('with %s is refused', async (_, at, width, value, words) => {
    await refused(patched(whole, at, width, value), words);
  });

  it('with another short count is refused', async () => {
    await refused(patched(patched(whole, last + 8, 2, 2), last + 10, 2, 2), different);
  });

  it('without a locator is refused', async () => {
    await refused(Buffer.concat([whole.subarray(0, locator), whole.subarray(last)]), different);
  });
});

describe('a descriptor', () => {
  const deflated = (after: readonly (readonly [4 | 8, number])[]): Buffer => {
    const bytes = Buffer.concat(
      after.map(([width, value]) => {
        const one = Buffer.alloc(width);
        one.writeUInt32LE(value, 0);
        return one;
      }),
    );
    return zipOf([{ ...hello, deflate: true, local: { flags: 8, crc: 0, size: 0, packed: 0 }, listed: { flags: 8 }, after: bytes }]);
  };
  const mark = [4, 0x08074b50] as const;
  const crc = [4, 0x3610a686] as const;

  it('may be written in any of its four forms', async () => {
    const narrow = [crc, [4, 7], [4, 5]] as const;
    const wide = [crc, [8, 7], [8, 5]] as const;
    for (const form of [narrow, wide, [mark, ...narrow], [mark, ...wide]]) expect(await filesIn(deflated(form))).toEqual(content);
  });

  it.each<readonly [name: string, form: readonly (readonly [4 | 8, number])[]]>([
    ['that is missing', []],
    ['with another checksum', [mark, [4, 1], [4, 7], [4, 5]]],
    ['with another packed size', [mark, crc, [4, 8], [4, 5]]],
    ['with another size', [mark, crc, [4, 7], [4, 6]]],
    ['with something behind it', [mark, crc, [4, 7], [4, 5], [4, 0]]],
    ['with much behind it', [mark, crc, [4, 7], [4, 5], [8, 0], [8, 0]]],
  ])('%s is refused', async (_, form) => {
    await refused(deflated(form), 'something between the files');
  });
});

describe('deflated data', () => {
  it('that is none is refused as damage', async () => {
    await refused(zipOf([{ ...hello, local: { method: 8 }, listed: { method: 8 } }]), 'damaged or changed');
  });

  it('that is longer than it says is never given out beyond that', async () => {
    const path = join(await freshFolder(), 'file.zip');
    const bomb = zipOf([{ name: 'a', data: Buffer.alloc(900_000), deflate: true, local: { size: 30 }, listed: { size: 30 } }]);
    await writeFile(path, bomb);
    await using file = await open(path, 'r');
    const { entries } = await readZip(file, bomb.length);
    let given = 0;
    const reading = async (): Promise<void> => {
      for await (const piece of entryPieces(file, entries[0]!)) given += piece.length;
    };
    await expect(reading()).rejects.toThrow('damaged or changed');
    expect(given).toBe(0);
  });
});

describe('limits', () => {
  it('are 20,000 entries', async () => {
    const many = (count: number): Buffer =>
      zipOf(Array.from({ length: count }, (_, index) => ({ name: `${index}`, data: new Uint8Array() })));
    await refused(many(20_001), 'more than 20000 files');
  });

  it('are 64 MiB of directory, refused before it is read', async () => {
    const size = 65 * 1024 * 1024;
    const path = join(await freshFolder(), 'file.zip');
    await using file = await open(path, 'wx+');
    await file.write(endOfZip({ entries: 1, size, offset: 0 }), 0, 22, size);
    await expect(readZip(file, size + 22)).rejects.toThrow('list of files is too large');
  });
});
