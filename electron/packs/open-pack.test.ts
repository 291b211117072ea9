import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenPack } from './open-pack.ts';
import { chain, freshFolder, golden, granted, packFields, readAt, sealedPack } from './testing.ts';
import { partsOf } from './testing-zip.ts';
import { openPack } from './unseal.ts';

const openGolden = async (): Promise<{ readonly pack: OpenPack; readonly path: string; readonly folder: string }> => {
  const folder = await freshFolder();
  const path = join(folder, 'complete.asice');
  await writeFile(path, golden('complete.asice'));
  const { pack } = await openPack(path, { now: readAt });
  onTestFinished(() => pack!.close());
  return { pack: pack!, path, folder };
};

const flip = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'r+');
  await file.write(Buffer.of(0x58), 0, 1, golden('complete.asice').indexOf(text));
  await file.close();
};

describe('an open pack', () => {
  it('gives its envelope, its files and the lines of its chains', async () => {
    const { pack } = await openGolden();
    expect(pack.envelope).toMatchObject(packFields);
    const envelope = partsOf(golden('complete.asice')).find(({ name }) => name === 'data/envelope.json');
    expect(pack.envelopeSha256).toBe(createHash('sha256').update(envelope!.data).digest('hex'));
    expect(Buffer.from(await pack.bytes('data/report.pdf')).toString()).toBe('%PDF-1.7 the evaluation report');
    const lines: string[] = [];
    for await (const line of pack.lines(chain)) lines.push(line);
    expect(lines).toEqual(['{"seq":1}', '{"seq":2}']);
    expect(pack.has('data/evaluation.json')).toBe(true);
    expect(pack.has('data/none.json')).toBe(false);
  });

  it('is unpacked into a new folder with just its files', async () => {
    const { pack, folder } = await openGolden();
    const target = join(folder, 'unpacked');
    granted(await pack.extract(target));
    const files = (await readdir(target, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    const found = new Map(
      await Promise.all(
        files.map(
          async (one) => [join(one.parentPath, one.name).slice(target.length + 1), await readFile(join(one.parentPath, one.name))] as const,
        ),
      ),
    );
    expect(found).toEqual(new Map(partsOf(golden('complete.asice')).map(({ name, data }) => [name, Buffer.from(data)])));
  });

  it('is not unpacked over anything: neither a folder nor a link', async () => {
    const { pack, folder } = await openGolden();
    await mkdir(join(folder, 'taken'));
    await symlink('/nonexistent', join(folder, 'link'));
    for (const name of ['taken', 'link'])
      expect(await pack.extract(join(folder, name))).toMatchObject({ ok: false, refusal: { code: 'folder-exists' } });
    expect(await readdir(join(folder, 'taken'))).toEqual([]);
  });

  it('leaves no folder behind where unpacking is cancelled', async () => {
    const { pack, folder } = await openGolden();
    await expect(pack.extract(join(folder, 'unpacked'), { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(await readdir(folder)).toEqual(['complete.asice']);
  });

  it('copies one file out, whole or not at all', async () => {
    const { pack, path, folder } = await openGolden();
    await pack.copyTo('data/report.pdf', join(folder, 'report.pdf'));
    expect(await readFile(join(folder, 'report.pdf'), 'utf8')).toBe('%PDF-1.7 the evaluation report');
    await flip(path, 'drawing drawing');
    await expect(pack.copyTo('data/bids/001/0002.bin', join(folder, 'drawings'))).rejects.toThrow('damaged or changed');
    expect((await readdir(folder)).toSorted()).toEqual(['complete.asice', 'report.pdf']);
  });
});

describe('opening', () => {
  it('reads every byte once, and says how far it is', async () => {
    const path = await sealedPack();
    const seen: [number, number][] = [];
    const { pack } = await openPack(path, { now: readAt, progress: (done, total) => seen.push([done, total]) });
    await pack?.close();
    const bytes = partsOf(await readFile(path)).reduce((sum, { data }) => sum + data.length, 0);
    expect(seen.at(-1)).toEqual([bytes, bytes]);
    expect(seen).toHaveLength(12);
  });

  it('stops when it is cancelled', async () => {
    await expect(openPack(await sealedPack(), { now: readAt, signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  });

  it('throws where there is no file', async () => {
    await expect(openPack('/nonexistent/pack.asice', { now: readAt })).rejects.toThrow('ENOENT');
  });
});
