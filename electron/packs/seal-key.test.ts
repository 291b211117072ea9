import { createHash } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { combineShares, createSeal, openShare, type Seal } from './seal-key.ts';
import { asha, ben, granted, outsider, uuid } from './testing.ts';

const keys = [asha, ben, outsider];
const holders = keys.map(({ recipient }, index) => ({ member: uuid(index + 1), ageRecipient: recipient }));

const sealed = async (keysNeeded: number): Promise<{ readonly seal: Seal; readonly shares: readonly string[] }> => {
  const seal = granted(await createSeal(holders, keysNeeded));
  const shares = await Promise.all(
    seal.shares.map(async ({ encryptedShare }, index) => granted(await openShare(encryptedShare, keys[index]!.identity))),
  );
  return { seal, shares };
};

describe('a seal', () => {
  it('publishes the digest of its key and the recipient that belongs to it', async () => {
    const { seal } = await sealed(2);
    expect(seal.commitment).toBe(createHash('sha256').update(seal.identity).digest('hex'));
    expect(seal.recipient).toBe(await identityToRecipient(seal.identity));
    expect(seal.shares.map(({ member }) => member)).toEqual([uuid(1), uuid(2), uuid(3)]);
  });

  it('opens with any two of three keys, and with all three', async () => {
    const { seal, shares } = await sealed(2);
    const [first, second, third] = shares as [string, string, string];
    for (const turned of [
      [first, second],
      [third, first],
      [second, third],
      [first, second, third],
    ])
      expect(granted(await combineShares(seal, turned))).toBe(seal.identity);
  });

  it('stays shut with fewer keys than are needed, even with one of them turned twice', async () => {
    const { seal, shares } = await sealed(3);
    const [first, second] = shares as [string, string];
    for (const turned of [[], [first], [first, second], [first, second, second]])
      expect(await combineShares(seal, turned)).toMatchObject({ ok: false, refusal: { code: 'keys-missing' } });
    expect(await combineShares(seal, [first])).toMatchObject({
      refusal: { sentence: 'This seal opens with 3 keys together, and only 1 has been turned.' },
    });
    // Nor does anybody get past the count: two of three say nothing about the key.
    expect(await combineShares({ ...seal, keysNeeded: 2 }, [first, second])).toMatchObject({
      ok: false,
      refusal: { code: 'keys-do-not-fit' },
    });
  });

  it('stays shut with a key that belongs to another seal, or to none', async () => {
    const [one, other] = [await sealed(2), await sealed(2)];
    for (const wrong of [other.shares[1]!, 'AAAA', ''])
      expect(await combineShares(one.seal, [one.shares[0]!, wrong])).toMatchObject({ ok: false, refusal: { code: 'keys-do-not-fit' } });
  });

  it('gives each holder a share that nobody else can open', async () => {
    const { seal } = await sealed(2);
    expect(await openShare(seal.shares[0]!.encryptedShare, ben.identity)).toMatchObject({
      ok: false,
      refusal: { code: 'not-addressed-to-you' },
    });
  });

  it.each([
    [1, 3],
    [4, 3],
    [0, 0],
  ])('is not made for %i of %i holders', async (keysNeeded, count) => {
    expect(await createSeal(holders.slice(0, count), keysNeeded)).toMatchObject({ ok: false, refusal: { code: 'keys-needed-impossible' } });
  });
});
