import { describe, expect, it } from 'vitest';
import { openSealedBytes, sealBytes, sealCommitment } from './sealed.ts';

const identity = 'AGE-SECRET-KEY-13EE76PZTPXAEA3GX0DSDLRGL2F6K8FRCSL4A8U07QPUYRW424NHSHJG78D';
const plain = Buffer.from('{"price":"1250000"}');

describe('sealed bytes', () => {
  it('open with the same key and for the same use', () => {
    const sealed = sealBytes(identity, 'commercial 1', plain);
    expect(sealed).toHaveLength(12 + plain.length + 16);
    expect(plain.equals(openSealedBytes(identity, 'commercial 1', sealed)!)).toBe(true);
  });

  it('made by another program in the same way open too', () => {
    // Made with Python's cryptography 48: HKDF-SHA256 without salt, then AES-256-GCM with a nonce of 07.
    const sealed = Buffer.from('07070707070707070707070702c9671ffe1b0285db38c41409e95e049b9c5205353081b546fc6228b926a3a5da609c', 'hex');
    expect(plain.equals(openSealedBytes(identity, 'commercial 1', sealed)!)).toBe(true);
  });

  it('stay shut for another key, for another use, and where a byte differs', () => {
    const sealed = sealBytes(identity, 'commercial 1', plain);
    expect(openSealedBytes(identity.replace('13EE', '13EF'), 'commercial 1', sealed)).toBeNull();
    expect(openSealedBytes(identity, 'commercial 2', sealed)).toBeNull();
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(openSealedBytes(identity, 'commercial 1', changed)).toBeNull();
    }
    expect(openSealedBytes(identity, 'commercial 1', sealed.subarray(0, 27))).toBeNull();
  });

  it('of nothing are still authentic', () => {
    expect(openSealedBytes(identity, 'commercial 1', sealBytes(identity, 'commercial 1', new Uint8Array()))).toHaveLength(0);
  });

  it('never look the same twice', () => {
    expect(sealBytes(identity, 'commercial 1', plain)).not.toEqual(sealBytes(identity, 'commercial 1', plain));
  });
});

it('a commitment is the SHA-256 of the key’s text', () => {
  // From sha256sum.
  expect(sealCommitment(identity)).toBe('b862eda6dcc5d8076f7f70a09448350646bdea50ff3390eaffeca51100476562');
});
