import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commonName, createSigningKey, fingerprintWords, isSignedBy, readCertificate, selfSigned, signBytes } from './certificate.ts';
import { asha, golden, signedAt } from './testing.ts';

describe('a certificate', () => {
  it('has the golden bytes for a given key, serial number, name and day, up to its own random signature', () => {
    const key = createPrivateKey(golden('asha.key.pem'));
    const made = selfSigned(
      { name: 'Asha Patel', organisation: 'Borsetshire Council' },
      key,
      Buffer.alloc(16, 0x11),
      '2026-03-02T10:00:00Z',
    );
    const kept = new X509Certificate(golden('asha.cert.pem')).raw;
    // The outermost sequence has a header of four bytes, and so has the part that is signed.
    const signedPart = (der: Uint8Array): Uint8Array => der.subarray(4, 8 + Buffer.from(der).readUInt16BE(6));
    expect(Buffer.from(signedPart(made)).equals(signedPart(kept))).toBe(true);
  });

  it('is self-signed, for signing only, and never ends', () => {
    const { certificate, privateKey } = createSigningKey({ name: 'Zoë O’Neill', organisation: 'Cyngor Sir Ddinbych' }, signedAt);
    const x509 = new X509Certificate(certificate);
    expect(x509.verify(x509.publicKey)).toBe(true);
    expect(x509.checkPrivateKey(privateKey)).toBe(true);
    expect({ subject: x509.subject, ca: x509.ca, from: x509.validFromDate.toISOString(), to: x509.validToDate.toISOString() }).toEqual({
      subject: 'O=Cyngor Sir Ddinbych\nCN=Zoë O’Neill',
      ca: false,
      from: '2026-03-02T10:00:00.000Z',
      to: '9999-12-31T23:59:59.000Z',
    });
    expect(x509.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
    expect(commonName(certificate)).toBe('Zoë O’Neill');
  });

  it('cuts names that are longer than the standard allows, between characters', () => {
    const { certificate } = createSigningKey({ name: '𝒜'.repeat(80), organisation: '' }, signedAt);
    expect(commonName(certificate)).toBe('𝒜'.repeat(64));
  });

  it('of another kind of key, cut short or with something behind it is not taken', () => {
    expect(readCertificate(asha.certificate)).not.toBeNull();
    expect(readCertificate(asha.certificate.subarray(0, -1))).toBeNull();
    expect(readCertificate(Buffer.concat([asha.certificate, Buffer.of(0)]))).toBeNull();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    expect(readCertificate(selfSigned({ name: 'P-384', organisation: '' }, privateKey, Buffer.alloc(16, 0x11), signedAt))).toBeNull();
  });
});

describe('fingerprint words', () => {
  // Published BIP-39 vectors: the first eight words stand for the first 88 bits.
  it.each([
    ['00', 'abandon abandon abandon abandon abandon abandon abandon abandon'],
    ['7f', 'legal winner thank year wave sausage worth useful'],
    ['80', 'letter advice cage absurd amount doctor acoustic avoid'],
    ['ff', 'zoo zoo zoo zoo zoo zoo zoo zoo'],
  ])('of %s repeated are those of the standard', (byte, words) => {
    expect(fingerprintWords(byte.repeat(32))).toBe(words);
  });
});

describe('a signature', () => {
  it('is 64 bytes, by this key, over these bytes', () => {
    const bytes = Buffer.from('the line of an act');
    const signature = signBytes(asha.privateKey, bytes);
    const certificate = readCertificate(asha.certificate)!;
    expect(signature).toHaveLength(64);
    expect(isSignedBy(certificate, bytes, signature)).toBe(true);
    expect(isSignedBy(certificate, Buffer.from('the line of an Act'), signature)).toBe(false);
    expect(isSignedBy(certificate, bytes, Buffer.alloc(64))).toBe(false);
    expect(isSignedBy(certificate, bytes, Buffer.concat([signature, Buffer.of(0)]))).toBe(false);
    expect(isSignedBy(certificate, bytes, new Uint8Array())).toBe(false);
  });
});
