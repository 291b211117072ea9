import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { decryptFile, decryptWith, encryptFile, encryptFor } from './age.ts';
import { asha, ben, freshFolder, golden, granted, outsider } from './testing.ts';

const plain = Buffer.from('42 pounds');

describe('a small value', () => {
  it('opens for each of its recipients and for nobody else', async () => {
    const encrypted = await encryptFor([asha.recipient, ben.recipient], plain);
    for (const { identity } of [asha, ben]) expect(plain.equals(granted(await decryptWith(identity, encrypted)))).toBe(true);
    expect(await decryptWith(outsider.identity, encrypted)).toMatchObject({ ok: false, refusal: { code: 'not-addressed-to-you' } });
  });

  it('that was encrypted earlier still opens', async () => {
    expect(plain.equals(granted(await decryptWith(asha.identity, golden('value.age'))))).toBe(true);
  });

  it('does not open where a byte was changed or is missing', async () => {
    const encrypted = await encryptFor([asha.recipient], plain);
    const changed = Buffer.from(encrypted);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    for (const damaged of [changed, encrypted.subarray(0, -1), encrypted.subarray(0, 20), Buffer.from('not an age file')])
      expect(await decryptWith(asha.identity, damaged)).toMatchObject({ ok: false, refusal: { code: 'encrypted-file-damaged' } });
  });
});

describe('a file', () => {
  /** More than two read sizes, and no multiple of age's own pieces. */
  const content = Buffer.alloc(2_300_007, 'a bid of many pages ');

  const encrypted = async (): Promise<{ readonly folder: string; readonly file: string }> => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'plain'), content);
    await encryptFile(join(folder, 'plain'), join(folder, 'file.age'), [asha.recipient]);
    return { folder, file: join(folder, 'file.age') };
  };

  it('is encrypted as age does and opens again', async () => {
    const { folder, file } = await encrypted();
    const decrypter = new Decrypter();
    decrypter.addIdentity(asha.identity);
    expect(content.equals(await decrypter.decrypt(await readFile(file)))).toBe(true);
    granted(await decryptFile(file, join(folder, 'opened'), asha.identity));
    expect(content.equals(await readFile(join(folder, 'opened')))).toBe(true);
  });

  it('leaves nothing behind for the wrong reader, or where it is damaged at its very end', async () => {
    const { folder, file } = await encrypted();
    expect(await decryptFile(file, join(folder, 'opened'), ben.identity)).toMatchObject({
      ok: false,
      refusal: { code: 'not-addressed-to-you' },
    });
    const bytes = await readFile(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(await decryptFile(file, join(folder, 'opened'), asha.identity)).toMatchObject({
      ok: false,
      refusal: { code: 'encrypted-file-damaged' },
    });
    await writeFile(file, bytes.subarray(0, 1_000_000));
    expect(await decryptFile(file, join(folder, 'opened'), asha.identity)).toMatchObject({
      ok: false,
      refusal: { code: 'encrypted-file-damaged' },
    });
    expect((await readdir(folder)).toSorted()).toEqual(['file.age', 'plain']);
  });

  it('says how far it is, and stops when it is cancelled', async () => {
    const { folder, file } = await encrypted();
    const seen: [number, number][] = [];
    granted(await decryptFile(file, join(folder, 'opened'), asha.identity, { progress: (done, total) => seen.push([done, total]) }));
    const { length } = await readFile(file);
    expect(seen.at(-1)).toEqual([length, length]);
    const cancel = new AbortController();
    const work = { signal: cancel.signal, progress: () => cancel.abort() };
    await expect(decryptFile(file, join(folder, 'cancelled'), asha.identity, work)).rejects.toThrow('aborted');
    await expect(encryptFile(file, join(folder, 'cancelled'), [asha.recipient], { signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
    expect((await readdir(folder)).toSorted()).toEqual(['file.age', 'opened', 'plain']);
  });
});
