/** Encryption for people: age files (age-encryption.org/v1) to X25519 recipients, small values in memory and large files streamed. */

import { type FileHandle, open } from 'node:fs/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import { FileCutShort, pieces, writeAt, writeWhole } from './files.ts';
import { watched, type Work } from './work.ts';

const notAddressedToYou = refuse('not-addressed-to-you', 'This was encrypted for somebody else, so your key does not open it.', {
  wayOut: 'Ask the sender to encrypt it for you; your card tells them how.',
});

const encryptedFileDamaged = refuse(
  'encrypted-file-damaged',
  'This encrypted file is damaged or cut short, so nothing in it can be relied on.',
  {
    wayOut: 'Ask the sender for another copy.',
  },
);

/** Encrypts a small value so that the holder of any one of the `age1…` recipients can open it. */
export const encryptFor = (recipients: readonly string[], bytes: Uint8Array): Promise<Uint8Array> =>
  encrypterFor(recipients).encrypt(bytes);

/** Opens what was encrypted for the holder of `identity` (`AGE-SECRET-KEY-1…`). Refusals: `not-addressed-to-you`, `encrypted-file-damaged`. */
export const decryptWith = async (identity: string, bytes: Uint8Array): Promise<Outcome<Uint8Array>> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return asOutcome(await tryAge(decrypter, () => decrypter.decrypt(bytes)));
};

/** Encrypts a file of any size for the recipients; `target` appears only when it is whole. */
export const encryptFile = async (source: string, target: string, recipients: readonly string[], work: Work = {}): Promise<void> => {
  await using file = await open(source, 'r');
  const encrypted = await encrypterFor(recipients).encrypt(await watchedStream(file, work));
  await writeWhole(target, (out) => writeStream(out, encrypted));
};

/** Decrypts a file of any size; `target` appears only when every byte has been authenticated. Refusals: `not-addressed-to-you`, `encrypted-file-damaged`. */
export const decryptFile = async (source: string, target: string, identity: string, work: Work = {}): Promise<Outcome<null>> => {
  await using file = await open(source, 'r');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const encrypted = await watchedStream(file, work);
  return asOutcome(
    await tryAge(decrypter, async () => {
      const plain = await decrypter.decrypt(encrypted);
      await writeWhole(target, (out) => writeStream(out, plain));
      return null;
    }),
  );
};

export type Tried<T> = { readonly kind: 'opened'; readonly value: T } | { readonly kind: 'no-key-fits' } | { readonly kind: 'damaged' };

/**
 * Runs a decryption and sorts its failures: no key fitted, or the file is not what was written. Faults of the disk and cancelling are thrown on.
 * The library tells these apart in words only, so an identity that fits nothing listens behind the others: it is asked when none of them fitted.
 */
export const tryAge = async <T>(decrypter: Decrypter, decrypt: () => Promise<T>): Promise<Tried<T>> => {
  let fitted = true;
  decrypter.addIdentity({
    unwrapFileKey: () => {
      fitted = false;
      return null;
    },
  });
  try {
    return { kind: 'opened', value: await decrypt() };
  } catch (fault) {
    if (!fitted) return { kind: 'no-key-fits' };
    if (isOfTheSystem(fault)) throw fault;
    return { kind: 'damaged' };
  }
};

const asOutcome = <T>(tried: Tried<T>): Outcome<T> =>
  tried.kind === 'opened' ? allowed(tried.value) : refused(tried.kind === 'damaged' ? encryptedFileDamaged : notAddressedToYou);

/** Cancelled, or the disk failed: neither says anything about the file's content. */
const isOfTheSystem = (fault: unknown): boolean =>
  (fault instanceof Error && 'syscall' in fault) || fault instanceof DOMException || fault instanceof FileCutShort;

const encrypterFor = (recipients: readonly string[]): Encrypter => {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter;
};

const watchedStream = async (file: FileHandle, work: Work): Promise<ReadableStream<Uint8Array>> => {
  const { size } = await file.stat();
  return ReadableStream.from(watched(pieces(file, 0, size, work.signal), size, work));
};

const writeStream = async (file: FileHandle, stream: AsyncIterable<Uint8Array>): Promise<void> => {
  let position = 0;
  for await (const piece of stream) {
    await writeAt(file, piece, position);
    position += piece.length;
  }
};

/** Encrypts bytes as they come, for whoever keeps a file that is never in the open on this disk. */
export const encryptStream = (recipients: readonly string[], plain: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> =>
  encrypterFor(recipients).encrypt(plain);

/** The plain bytes of an encrypted stream, each piece authenticated before it is handed out. Refusals: `not-addressed-to-you`, `encrypted-file-damaged`. */
export const decryptStream = async (
  identity: string,
  encrypted: ReadableStream<Uint8Array>,
): Promise<Outcome<ReadableStream<Uint8Array>>> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return asOutcome(await tryAge(decrypter, () => decrypter.decrypt(encrypted)));
};
