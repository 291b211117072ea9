import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealPack } from './seal.ts';
import { insertSlips } from './slips.ts';
import {
  asha,
  ashaOnRoster,
  ben,
  chain,
  freshFolder,
  golden,
  granted,
  outsider,
  packFields,
  packInputs,
  readAt,
  sealedAt,
  sealedPack,
  signedAt,
  uuid,
} from './testing.ts';
import { partsOf } from './testing-zip.ts';
import { openPack } from './unseal.ts';

const signatureFiles = partsOf(golden('complete.asice')).filter(({ name }) => name.startsWith('META-INF/signatures'));

describe('sealing', () => {
  it('gives the golden bytes from the same record and the same signatures', async () => {
    const path = await sealedPack();
    granted(
      await insertSlips(
        path,
        signatureFiles.map(({ data }) => data),
      ),
    );
    expect((await readFile(path)).equals(golden('complete.asice'))).toBe(true);
  });

  it('lays the files out as the format says', async () => {
    const names = partsOf(await readFile(await sealedPack())).map(({ name }) => name);
    expect(names).toEqual([
      'mimetype',
      'data/envelope.json',
      'data/HOW-TO-VERIFY.txt',
      `data/acts/${chain}.jsonl`,
      'data/bids/001/0001.pdf',
      'data/bids/001/0002.bin',
      'data/evaluation.json',
      'data/report.pdf',
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'META-INF/manifest.xml',
    ]);
  });

  it('answers with the digest of the list of digests, which stands for the whole content', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'pack.asice');
    const { fingerprint, envelopeSha256, entries } = granted(await sealPack(path, await packInputs(folder)));
    const parts = new Map(partsOf(await readFile(path)).map(({ name, data }) => [name, createHash('sha256').update(data).digest('hex')]));
    expect({ fingerprint: fingerprint.sha256, envelopeSha256, entries }).toEqual({
      fingerprint: parts.get('manifest-sha256.txt'),
      envelopeSha256: parts.get('data/envelope.json'),
      entries: 12,
    });
    expect(fingerprint.words.split(' ')).toHaveLength(8);
  });

  it('keeps titles as people write them, in normal form C, and out of the ZIP file', async () => {
    const folder = await freshFolder();
    const file = join(folder, 'letter');
    await writeFile(file, 'Dear');
    const path = join(folder, 'pack.asice');
    // An e with a combining accent, as macOS writes file names.
    granted(
      await sealPack(path, { envelope: packFields, documents: [{ title: 'Re\u0301ponse.PDF', mediaType: 'application/pdf', file }] }),
    );
    const { pack } = await openPack(path, { now: readAt });
    expect(pack?.envelope.files.find(({ path }) => path.startsWith('data/documents/'))).toEqual({
      path: 'data/documents/0001.pdf',
      title: 'R\u00e9ponse.PDF',
      mediaType: 'application/pdf',
      size: 4,
    });
    await pack?.close();
  });

  it('names each chain with its length and its last act', async () => {
    const { pack } = await openPack(await sealedPack(), { now: readAt });
    expect(pack?.envelope.chains).toEqual([{ chain, length: 2, head: createHash('sha256').update('{"seq":2}').digest('hex') }]);
    await pack?.close();
  });

  it('names the scoresheets that were merged, byte for byte', async () => {
    const folder = await freshFolder();
    const sheet = await sealedPack(
      { ...packFields, type: 'scoresheet', revision: 3, members: [ashaOnRoster] },
      { signer: { key: asha, at: signedAt } },
    );
    const path = join(folder, 'pack.asice');
    granted(await sealPack(path, { envelope: packFields, scoresheets: [{ member: ashaOnRoster.id, revision: 3, file: sheet }] }));
    const { verdict, pack } = await openPack(path, { now: readAt });
    expect(verdict.kind).toBe('incomplete');
    const sha256 = createHash('sha256')
      .update(await readFile(sheet))
      .digest('hex');
    expect(pack?.envelope.inputs).toEqual([{ member: ashaOnRoster.id, revision: 3, path: 'data/scoresheets/m1-r3.asice', sha256 }]);
    expect(Buffer.from((await pack?.bytes('data/scoresheets/m1-r3.asice')) ?? []).equals(await readFile(sheet))).toBe(true);
    await pack?.close();
  });

  it('only names what is left out', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'pack.asice');
    const leftOut = {
      path: 'data/bids/001/0001.pdf',
      title: 'Bid.pdf',
      mediaType: 'application/pdf',
      size: 9_000_000_000,
      sha256: 'ab'.repeat(32),
    };
    granted(await sealPack(path, { envelope: packFields, leftOut: [leftOut] }));
    const { verdict, pack } = await openPack(path, { now: readAt });
    expect(verdict.kind).toBe('incomplete');
    expect(pack?.envelope.files).toContainEqual(leftOut);
    expect(pack?.has(leftOut.path)).toBe(false);
    await pack?.close();
  });

  it('signs at once where its author is its only signer: a card or a scoresheet', async () => {
    const path = await sealedPack(
      { ...packFields, type: 'card', tender: null, members: [ashaOnRoster] },
      { signer: { key: asha, at: signedAt } },
    );
    const { verdict, pack } = await openPack(path, { now: readAt, pins: [ashaOnRoster.certSha256] });
    await pack?.close();
    expect(verdict).toMatchObject({ kind: 'intact', status: 'complete', signers: [{ name: 'Asha Patel', commitment: 'creation' }] });
    expect(verdict.sentence).toBe(
      'This card is whole and unchanged since one person signed it, and you know every one of their certificates.',
    );
  });
});

describe('sealing that cannot be done', () => {
  it('is refused to a signer who is not on the roster, and leaves nothing behind', async () => {
    const folder = await freshFolder();
    const inputs = await packInputs(folder);
    const before = await readdir(folder);
    const outcome = await sealPack(join(folder, 'pack.asice'), inputs, { signer: { key: outsider, at: signedAt } });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'not-on-the-roster' } });
    expect(await readdir(folder)).toEqual(before);
  });

  it('is refused to a signer whose clock is behind', async () => {
    const folder = await freshFolder();
    const outcome = await sealPack(join(folder, 'pack.asice'), await packInputs(folder), {
      signer: { key: asha, at: '2026-03-03T08:59:59Z' },
    });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: 'clock-behind',
        sentence: `By the clock of this computer it is 2026-03-03T08:59:59Z, but this was put together at ${sealedAt}.`,
      },
    });
  });

  it('is refused for more files than a container holds', async () => {
    const folder = await freshFolder();
    const { bids = [] } = await packInputs(folder);
    const [file] = bids[0] ?? [];
    const outcome = await sealPack(join(folder, 'pack.asice'), {
      envelope: packFields,
      bids: [Array.from({ length: 20_000 }, () => file!)],
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'too-many-files' } });
  });

  it('throws for an envelope that is none', async () => {
    const folder = await freshFolder();
    const nobody = { ...packFields, members: [{ ...ashaOnRoster, mustSign: false }] };
    await expect(sealPack(join(folder, 'pack.asice'), await packInputs(folder, nobody))).rejects.toThrow('nobody must sign');
  });

  it('stops when it is cancelled, and leaves nothing behind', async () => {
    const folder = await freshFolder();
    const inputs = await packInputs(folder);
    const big = join(folder, 'big.pdf');
    await writeFile(big, Buffer.alloc(3_000_000));
    const before = await readdir(folder);
    const cancel = new AbortController();
    const progress = (): void => cancel.abort();
    const sealing = sealPack(
      join(folder, 'pack.asice'),
      { ...inputs, bids: [[{ title: 'big', mediaType: 'application/pdf', file: big }]] },
      { signal: cancel.signal, progress },
    );
    await expect(sealing).rejects.toThrow('aborted');
    expect(await readdir(folder)).toEqual(before);
  });

  it('says how far it is, up to the last byte', async () => {
    const folder = await freshFolder();
    const seen: [number, number][] = [];
    const inputs = await packInputs(folder);
    granted(await sealPack(join(folder, 'pack.asice'), inputs, { progress: (done, total) => seen.push([done, total]) }));
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
  });
});

it('puts a member’s own chain under the member’s name', async () => {
  const folder = await freshFolder();
  const path = join(folder, 'pack.asice');
  granted(
    await sealPack(
      path,
      { envelope: packFields, chains: [{ chain: `${uuid(2)}.${uuid(72)}`, lines: ['{}'] }] },
      { signer: { key: ben, at: signedAt } },
    ),
  );
  const { pack } = await openPack(path, { now: readAt });
  expect(pack?.envelope.files.map(({ title }) => title)).toEqual(['How to verify this without the program', 'Acts of Ben Örtlich']);
  await pack?.close();
});
