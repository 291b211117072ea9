/** A person's keys at rest: one age passphrase file, so that they can be recovered without this program (pack format 3.8). */

import { createPrivateKey, createPublicKey, type KeyObject, randomInt } from 'node:crypto';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import type { Time } from '../../shared/domain/ids.ts';
import { tryAge } from './age.ts';
import { createSigningKey, readCertificate, type SigningKey, type Subject } from './certificate.ts';

/** What a person signs and opens with while unlocked. Stays on the main side. */
export interface UnlockedKey extends SigningKey {
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string;
  /** `age1…`, for others to encrypt to. */
  readonly recipient: string;
}

export const createKey = async (subject: Subject, at: Time): Promise<UnlockedKey> => {
  const identity = await generateX25519Identity();
  return { ...createSigningKey(subject, at), identity, recipient: await identityToRecipient(identity) };
};

/** Seven words of the BIP-39 English list: 77 bits, beyond trying out even without the slow derivation. */
export const generatePassphrase = (): string => Array.from({ length: 7 }, () => wordlist[randomInt(wordlist.length)]).join(' ');

/**
 * The key file: an age passphrase file holding the private key as PKCS#8 PEM and, on the last line, the age identity.
 * `workFactor` is the logarithm of scrypt's N: 17 costs about a second and a third of a gibibyte.
 */
export const lockKey = (key: UnlockedKey, passphrase: string, workFactor = 17): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(`${key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}${key.identity}\n`);
};

const wrongPassphrase = refuse('wrong-passphrase', 'That passphrase does not open this key.', {
  wayOut: 'Check capital letters and the spaces between the words, and try again.',
  about: 'passphrase',
});

const keyFileDamaged = refuse('key-file-damaged', 'This key file is damaged, so no passphrase can open it.', {
  wayOut: 'Bring back a copy of the key file from a backup, or make a new key and send your new card to the procurement lead.',
});

const keyOfAnother = refuse('key-of-another-certificate', 'This key file opens, but the key in it does not belong to your certificate.', {
  wayOut: 'Use the key file that was made together with your card.',
});

/** Refusals: `wrong-passphrase`, `key-file-damaged`, `key-of-another-certificate`. `certificate` is the DER that others know this person by. */
export const unlockKey = async (file: Uint8Array, passphrase: string, certificate: Uint8Array): Promise<Outcome<UnlockedKey>> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const opened = await tryAge(decrypter, () => decrypter.decrypt(file, 'text'));
  if (opened.kind === 'no-key-fits') return refused(wrongPassphrase);
  if (opened.kind === 'damaged') return refused(keyFileDamaged);
  const parts = /^(-----BEGIN PRIVATE KEY-----\n.+\n-----END PRIVATE KEY-----\n)(AGE-SECRET-KEY-1[0-9A-Z]+)\n$/s.exec(opened.value);
  if (parts?.[1] === undefined || parts[2] === undefined) return refused(keyFileDamaged);
  const privateKey = createPrivateKey(parts[1]);
  if (!belongs(privateKey, certificate)) return refused(keyOfAnother);
  return allowed({ privateKey, certificate, identity: parts[2], recipient: await identityToRecipient(parts[2]) });
};

const belongs = (privateKey: KeyObject, certificate: Uint8Array): boolean =>
  readCertificate(certificate)?.publicKey.equals(createPublicKey(privateKey)) ?? false;
