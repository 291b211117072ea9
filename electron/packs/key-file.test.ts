import { Decrypter } from 'age-encryption';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { signBytes, isSignedBy, readCertificate } from './certificate.ts';
import { createKey, generatePassphrase, lockKey, unlockKey } from './key-file.ts';
import { asha, ben, golden, granted, signedAt } from './testing.ts';

const passphrase = 'correct horse battery staple';
/** 2^10 instead of 2^17: these tests are about the file and not about its strength. */
const quick = 10;

describe('a key file', () => {
  it('opens again with its passphrase, to the keys that went in', async () => {
    const key = await createKey({ name: 'Ifor ap Glyn', organisation: '' }, signedAt);
    const unlocked = granted(await unlockKey(await lockKey(key, passphrase, quick), passphrase, key.certificate));
    expect({ identity: unlocked.identity, recipient: unlocked.recipient }).toEqual({ identity: key.identity, recipient: key.recipient });
    const signature = signBytes(unlocked.privateKey, Buffer.from('signed'));
    expect(isSignedBy(readCertificate(key.certificate)!, Buffer.from('signed'), signature)).toBe(true);
  });

  it('of this format, made earlier, still opens', async () => {
    const unlocked = granted(await unlockKey(golden('asha.key.age'), passphrase, asha.certificate));
    expect(unlocked.privateKey.equals(asha.privateKey)).toBe(true);
    expect(unlocked.identity).toBe(asha.identity);
  });

  it('is an ordinary age file of a PEM key and an age identity, recoverable without this program', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const text = await decrypter.decrypt(golden('asha.key.age'), 'text');
    expect(text).toBe(`${golden('asha.key.pem').toString()}${asha.identity}\n`);
  });

  it('says its work factor, which is 17 unless told otherwise', async () => {
    const header = Buffer.from(await lockKey(asha, passphrase)).toString('latin1');
    expect(header).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 17\n/);
  });

  it('does not open with another passphrase', async () => {
    expect(await unlockKey(golden('asha.key.age'), 'correct horse battery stapler', asha.certificate)).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-passphrase', sentence: 'That passphrase does not open this key.' },
    });
  });

  it('does not open for the certificate of somebody else', async () => {
    expect(await unlockKey(golden('asha.key.age'), passphrase, ben.certificate)).toMatchObject({
      ok: false,
      refusal: { code: 'key-of-another-certificate' },
    });
  });

  it('that is damaged is not blamed on the passphrase', async () => {
    const file = golden('asha.key.age');
    const changed = Buffer.from(file);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    for (const damaged of [changed, file.subarray(0, -20), file.subarray(0, 30), Buffer.from('not a key file'), Buffer.alloc(0)])
      expect(await unlockKey(damaged, passphrase, asha.certificate)).toMatchObject({ ok: false, refusal: { code: 'key-file-damaged' } });
  });
});

it('a generated passphrase is seven words of the list, and another one each time', () => {
  const words = generatePassphrase().split(' ');
  expect(words).toHaveLength(7);
  expect(words.every((word) => wordlist.includes(word))).toBe(true);
  expect(generatePassphrase()).not.toBe(generatePassphrase());
});
