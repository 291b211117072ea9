import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenPack } from './open-pack.ts';
import { insertSlips, makeSlip, whoSigned } from './slips.ts';
import {
  asha,
  ashaOnRoster,
  ben,
  benOnRoster,
  freshFolder,
  golden,
  granted,
  member,
  outsider,
  packFields,
  pins,
  readAt,
  sealedPack,
  signedAt,
} from './testing.ts';
import { editedSignature } from './testing-tamper.ts';
import { partsOf, zipOf } from './testing-zip.ts';
import { openPack } from './unseal.ts';

const opened = async <T>(path: string, use: (pack: OpenPack) => T | Promise<T>): Promise<T> => {
  const { pack } = await openPack(path, { now: readAt });
  try {
    return await use(pack!);
  } finally {
    await pack?.close();
  }
};

const slipOf = (path: string, key: typeof asha): Promise<Uint8Array> => opened(path, (pack) => granted(makeSlip(pack, key, signedAt)));

const statusOf = async (path: string): Promise<string> => {
  const { verdict, pack } = await openPack(path, { now: readAt, pins });
  await pack?.close();
  return 'status' in verdict ? `${verdict.kind}, ${verdict.status}` : verdict.kind;
};

describe('slips', () => {
  it('complete a pack, one after the other and in any order', async () => {
    const path = await sealedPack();
    const [ashas, bens] = [await slipOf(path, asha), await slipOf(path, ben)];
    expect(await statusOf(path)).toBe('incomplete, locked');
    expect(granted(await insertSlips(path, [bens]))).toEqual([benOnRoster.id]);
    expect(await statusOf(path)).toBe('incomplete, locked');
    expect(granted(await insertSlips(path, [ashas]))).toEqual([ashaOnRoster.id]);
    expect(await statusOf(path)).toBe('intact, complete');
  });

  it('are added behind what is there, which stays as it is', async () => {
    const path = await sealedPack();
    const before = partsOf(await readFile(path));
    granted(await insertSlips(path, [await slipOf(path, asha), await slipOf(path, ben)]));
    const after = partsOf(await readFile(path));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ name }) => name)).toEqual(['META-INF/signatures001.xml', 'META-INF/signatures002.xml']);
  });

  it('that are in it already are passed over', async () => {
    const path = await sealedPack();
    const slip = await slipOf(path, asha);
    granted(await insertSlips(path, [slip, slip]));
    const once = await readFile(path);
    expect(granted(await insertSlips(path, [slip]))).toEqual([]);
    expect((await readFile(path)).equals(once)).toBe(true);
  });

  it('of approvers come later and approve the pack when all expected roles have signed', async () => {
    const approver = member(3, 'Olive Outsider', 'Approver', outsider, false);
    const path = await sealedPack({ ...packFields, members: [ashaOnRoster, approver], expectedApprovals: [{ role: 'Approver' }] });
    granted(await insertSlips(path, [await slipOf(path, asha)]));
    const trusting = { now: readAt, pins: [ashaOnRoster.certSha256, approver.certSha256] };
    const first = await openPack(path, trusting);
    await first.pack?.close();
    expect(first.verdict).toMatchObject({ kind: 'intact', status: 'complete' });
    granted(await insertSlips(path, [await slipOf(path, outsider)]));
    const second = await openPack(path, trusting);
    await second.pack?.close();
    expect(second.verdict).toMatchObject({ kind: 'intact', status: 'approved' });
  });

  it('can be added to a container that another program has compressed', async () => {
    const path = await sealedPack();
    const slip = await slipOf(path, asha);
    await writeFile(
      path,
      zipOf(
        partsOf(await readFile(path)).map((part, index) => ({ ...part, deflate: index > 0, descriptor: index > 0 })),
        { comment: 'saved' },
      ),
    );
    granted(await insertSlips(path, [slip, await slipOf(path, ben)]));
    expect(await statusOf(path)).toBe('intact, complete');
  });
});

describe('a slip that does not fit', () => {
  it('is refused where it is for another pack, and says which file differs', async () => {
    const path = await sealedPack();
    const other = await sealedPack({ ...packFields, revision: 2 });
    const outcome = await insertSlips(path, [await slipOf(path, asha), await slipOf(other, ben)]);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: 'slip-does-not-hold',
        sentence: 'The slip of Ben Örtlich does not fit this pack. “data/envelope.json” is not the file that Ben Örtlich signed.',
      },
    });
    // All or none.
    expect(await statusOf(path)).toBe('incomplete, locked');
    expect(partsOf(await readFile(path)).some(({ name }) => name.startsWith('META-INF/signatures'))).toBe(false);
  });

  it('is refused where the signer is not on the roster', async () => {
    const path = await sealedPack();
    const other = await sealedPack({ ...packFields, members: [member(3, 'Olive Outsider', 'Assessor', outsider)] });
    expect(await insertSlips(path, [await slipOf(other, outsider)])).toMatchObject({ ok: false, refusal: { code: 'slip-from-another' } });
    expect(await opened(path, (pack) => makeSlip(pack, outsider, signedAt))).toMatchObject({
      ok: false,
      refusal: { code: 'not-on-the-roster' },
    });
  });

  it('is refused where it is no slip', async () => {
    expect(await insertSlips(await sealedPack(), [Buffer.from('Dear Asha, I agree')])).toMatchObject({
      ok: false,
      refusal: { code: 'not-a-slip' },
    });
  });

  it('is refused where the pack itself is not whole', async () => {
    const path = await sealedPack();
    const slip = await slipOf(path, asha);
    await writeFile(path, (await readFile(path)).subarray(0, -1));
    expect(await insertSlips(path, [slip])).toMatchObject({ ok: false, refusal: { code: 'pack-not-whole' } });
  });

  it('cannot be made before the pack was', async () => {
    const path = await sealedPack();
    expect(await opened(path, (pack) => makeSlip(pack, asha, '2026-03-03T08:00:00Z'))).toMatchObject({
      ok: false,
      refusal: { code: 'clock-behind' },
    });
  });
});

it('a cancelled insertion leaves the pack as it was', async () => {
  const path = await sealedPack();
  const before = await readFile(path);
  const slip = await slipOf(path, asha);
  await expect(insertSlips(path, [slip], { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  expect((await readFile(path)).equals(before)).toBe(true);
  expect(golden('complete.asice').length).toBeGreaterThan(before.length);
});

it('says who has signed from the lists alone, and counts no signature that does not hold', async () => {
  const path = join(await freshFolder(), 'pack.asice');
  await writeFile(path, golden('complete.asice'));
  expect(granted(await whoSigned(path))).toEqual([ashaOnRoster.id, benOnRoster.id]);
  await writeFile(
    path,
    editedSignature((xml) => xml.replace('ProofOfApproval', 'ProofOfDelivery')),
  );
  expect(granted(await whoSigned(path))).toEqual([benOnRoster.id]);
});
