/** Sealed bytes, opened and closed synchronously so that a projection can do it: AES-256-GCM under a key drawn from a seal's identity. */

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** The public commitment to a seal's key: SHA-256 of the identity text (`AGE-SECRET-KEY-1…`), as 64 hex digits. Whoever produces the key later is checked against it. */
export const sealCommitment = (identity: string): string => createHash('sha256').update(identity, 'utf8').digest('hex');

/** One key for each use: the same identity with another `info` gives an unrelated key (RFC 5869). */
const keyFor = (identity: string, info: string): Uint8Array => new Uint8Array(hkdfSync('sha256', identity, '', info, 32));

/** Nonce (12 bytes), ciphertext, tag (16 bytes). `info` says what the bytes are, such as a purpose and an id; they open only under the same one. */
export const sealBytes = (identity: string, info: string, plain: Uint8Array): Uint8Array => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFor(identity, info), nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** The plain bytes; null where this identity or this `info` does not open them, or where a byte has changed. */
export const openSealedBytes = (identity: string, info: string, sealed: Uint8Array): Uint8Array | null => {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(identity, info), sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
};
