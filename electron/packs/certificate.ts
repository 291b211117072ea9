/** A person's certificate: a P-256 key pair, self-signed in a fixed form that never expires, because the signed roster bounds it and not a date (pack format 3.4). */

import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign, verify, X509Certificate } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Sha256, Time } from '../../shared/domain/ids.ts';

export interface Subject {
  readonly name: string;
  /** Empty where there is none. */
  readonly organisation: string;
}

export interface SigningKey {
  readonly privateKey: KeyObject;
  /** DER. */
  readonly certificate: Uint8Array;
}

export const createSigningKey = (subject: Subject, at: Time): SigningKey => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = randomBytes(16);
  // Positive and of one length whatever is drawn.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return { privateKey, certificate: selfSigned(subject, privateKey, serial, at) };
};

/** The DER of a self-signed certificate, valid from the day before `at` because computers' clocks differ. */
export const selfSigned = (subject: Subject, privateKey: KeyObject, serial: Uint8Array, at: Time): Uint8Array => {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  // The last 65 bytes of a P-256 key are its point; RFC 7093 method 1 makes the identifier.
  const keyIdentifier = createHash('sha256').update(publicKey.subarray(-65)).digest().subarray(0, 20);
  const name = sequence(...(subject.organisation === '' ? [] : [named('55040a', subject.organisation)]), named('550403', subject.name));
  const from = new Date(Date.parse(at) - 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  const validity = sequence(tlv(0x17, Buffer.from(from.slice(2))), tlv(0x18, Buffer.from('99991231235959Z')));
  const extensions = sequence(
    extension('551d13', true, sequence()),
    extension('551d0f', true, tlv(0x03, Buffer.from('06c0', 'hex'))),
    extension('551d0e', false, tlv(0x04, keyIdentifier)),
  );
  const body = sequence(tlv(0xa0, integer(2)), tlv(0x02, serial), ecdsaWithSha256, name, validity, name, publicKey, tlv(0xa3, extensions));
  return sequence(body, ecdsaWithSha256, tlv(0x03, Buffer.of(0), sign('sha256', body, privateKey)));
};

const tlv = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const value = Buffer.concat(content);
  const size =
    value.length < 0x80 ? [value.length] : value.length < 0x100 ? [0x81, value.length] : [0x82, value.length >> 8, value.length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), value]);
};
const sequence = (...content: readonly Uint8Array[]): Buffer => tlv(0x30, ...content);
const integer = (value: number): Buffer => tlv(0x02, Buffer.of(value));
const objectId = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));
const extension = (id: string, critical: boolean, value: Uint8Array): Buffer =>
  sequence(objectId(id), ...(critical ? [tlv(0x01, Buffer.of(0xff))] : []), tlv(0x04, value));
/** One part of a name; X.520 allows 64 characters. The roster has the name in full. */
const named = (id: string, text: string): Buffer =>
  tlv(0x31, sequence(objectId(id), tlv(0x0c, Buffer.from(Array.from(text).slice(0, 64).join('')))));
const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));

/** SHA-256 of the DER: what rosters pin and people compare. */
export const certificateSha256 = (certificate: Uint8Array): Sha256 => createHash('sha256').update(certificate).digest('hex') as Sha256;

/** The first 88 bits of a SHA-256 as eight words of the BIP-39 English list, to be read out over the telephone. */
export const fingerprintWords = (sha256: string): string => {
  const bits = BigInt(`0x${sha256.slice(0, 22)}`);
  return Array.from({ length: 8 }, (_, index) => wordlist[Number((bits >> BigInt(77 - 11 * index)) & 0x7ffn)]).join(' ');
};

/** The certificate if it can be read and holds a P-256 key; null for anything else. */
export const readCertificate = (der: Uint8Array): X509Certificate | null => {
  try {
    const certificate = new X509Certificate(der);
    // What follows the certificate would be left out by the parser but counted by the fingerprint.
    if (!certificate.raw.equals(der)) return null;
    return certificate.publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? certificate : null;
  } catch {
    return null;
  }
};

/** The name that a certificate of any kind claims for its holder; empty where it cannot be read. */
export const commonName = (der: Uint8Array): string => {
  try {
    return /^CN=(.*)$/m.exec(new X509Certificate(der).subject)?.[1] ?? '';
  } catch {
    return '';
  }
};

/** ECDSA P-256 over SHA-256: the 64 bytes r‖s. */
export const signBytes = (privateKey: KeyObject, bytes: Uint8Array): Uint8Array =>
  sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });

/** Whether `signature` is the 64 bytes r‖s of the certificate's key over `bytes`. */
export const isSignedBy = (certificate: X509Certificate, bytes: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === 64 && verify('sha256', bytes, { key: certificate.publicKey, dsaEncoding: 'ieee-p1363' }, signature);
