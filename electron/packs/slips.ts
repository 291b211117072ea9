/** Signature slips: a member signs at home what they have checked and sends back six kilobytes; the lead puts them into the container (pack format 3.5). */

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Time } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import type { PackEnvelope } from '../../shared/pack/envelope.ts';
import { type DataObject, isPayload, readBagManifest, signaturePath } from '../../shared/pack/manifest.ts';
import type { SigningKey } from './certificate.ts';
import { gathered, pieces, writeAt, writeWhole } from './files.ts';
import { BrokenLayout, bagManifestPath, type Content, envelopePath, isList, readEnvelope, readLayout, TooNew } from './layout.ts';
import type { OpenPack } from './open-pack.ts';
import { claimsOf } from './sign.ts';
import { judgeSignature } from './signers.ts';
import { watched, type Work } from './work.ts';
import { writeSignature } from './xades.ts';
import { BrokenZip } from './zip-directory.ts';
import { entryPieces, readZip, type Zip } from './zip-reader.ts';
import { zipWriter } from './zip-writer.ts';

/** The signature file of a member over what they have opened and checked. Refusals: `not-on-the-roster`, `clock-behind`. */
export const makeSlip = (pack: Pick<OpenPack, 'envelope' | 'objects'>, key: SigningKey, at: Time): Outcome<Uint8Array> => {
  const claims = claimsOf({ key, at }, pack.envelope);
  return claims.ok ? allowed(writeSignature(pack.objects, claims.value, key)) : claims;
};

/**
 * Puts slips into the container at `path`, in any order, and answers with the ids of the members whose slips went in; one that is there already is passed over.
 * Nothing that is in the container is written anew. All slips go in or none does. Whoever has the container open closes it first: Windows replaces no open file.
 * Refusals: `not-a-slip`, `slip-from-another`, `slip-does-not-hold`, `pack-not-whole`.
 */
export const insertSlips = async (path: string, slips: readonly Uint8Array[], work: Work = {}): Promise<Outcome<readonly string[]>> => {
  await using file = await open(path, 'r');
  const read = await readForSigning(file);
  if (!read.ok) return read;
  const { zip, envelope, objects, signatures } = read.value;
  const taken = new Set(signatures.map(sha256));
  const coming: { readonly member: string; readonly bytes: Uint8Array }[] = [];
  for (const bytes of slips) {
    const judged = judgeSignature(bytes, envelope, objects);
    if (judged.kind === 'unreadable') return refused(notASlip);
    if (judged.kind === 'extra') return refused(slipFromAnother(judged.name));
    if (judged.kind === 'broken') return refused(slipDoesNotHold(judged.member.name, judged.sentence));
    const digest = sha256(bytes);
    if (taken.has(digest)) continue;
    taken.add(digest);
    coming.push({ member: judged.member.id, bytes });
  }
  if (coming.length > 0) await append(path, file, zip, coming, work);
  return allowed(coming.map(({ member }) => member));
};

/**
 * The ids of the members whose signatures are in the container and hold, told from its lists alone: quick however large it is, and no verdict, because the payload is not read.
 * Refuses `pack-not-whole`.
 */
export const whoSigned = async (path: string): Promise<Outcome<readonly string[]>> => {
  await using file = await open(path, 'r');
  const read = await readForSigning(file);
  if (!read.ok) return read;
  const { envelope, objects, signatures } = read.value;
  return allowed(
    signatures.flatMap((bytes) => {
      const judged = judgeSignature(bytes, envelope, objects);
      return judged.kind === 'holds' ? [judged.member.id] : [];
    }),
  );
};

const append = async (
  path: string,
  file: FileHandle,
  zip: Zip,
  coming: readonly { readonly bytes: Uint8Array }[],
  work: Work,
): Promise<void> => {
  const { start, bytes, entries } = zip.directory;
  const numbers = entries.map((entry) => Number(/^META-INF\/signatures(\d{1,9})\.xml$/.exec(entry.path)?.[1] ?? 0));
  let number = Math.max(0, ...numbers);
  await writeWhole(path, async (target) => {
    let position = 0;
    for await (const piece of watched(pieces(file, 0, start, work.signal), start, work)) {
      await writeAt(target, piece, position);
      position += piece.length;
    }
    // Windows does not replace a file that is open.
    await file.close();
    const writer = zipWriter(target, { entries: entries.length, directory: bytes, directoryStart: start });
    for (const slip of coming) {
      number += 1;
      await writer.add({ path: `META-INF/signatures${String(number).padStart(3, '0')}.xml`, bytes: slip.bytes });
    }
    await writer.finish();
  });
};

interface ReadForSigning {
  readonly zip: Zip;
  readonly envelope: PackEnvelope;
  readonly objects: readonly DataObject[];
  /** Each signature file that is in it. */
  readonly signatures: readonly Uint8Array[];
}

/** Reads the lists and takes their word for the payload: it was checked when it was opened, and every reader checks it again. */
const readForSigning = async (file: FileHandle): Promise<Outcome<ReadForSigning>> => {
  try {
    const zip = await readZip(file, (await file.stat()).size);
    const lists = new Map<string, Uint8Array>();
    for (const entry of zip.entries) if (isList(entry.path)) lists.set(entry.path, await gathered(entryPieces(file, entry)));
    const bytes = (path: string): Uint8Array => lists.get(path) ?? new Uint8Array();
    const listed = readBagManifest(Buffer.from(bytes(bagManifestPath)).toString('latin1'));
    const digest = (path: string): string => (isPayload(path) && path !== envelopePath ? (listed?.get(path) ?? '') : sha256(bytes(path)));
    const content: Content = { entries: zip.entries, digest, bytes };
    const envelope = readEnvelope(bytes(envelopePath));
    const signatures = zip.entries.filter(({ path }) => signaturePath.test(path)).map(({ path }) => bytes(path));
    return allowed({ zip, envelope, objects: readLayout(content, envelope), signatures });
  } catch (fault) {
    if (fault instanceof BrokenZip || fault instanceof BrokenLayout || fault instanceof TooNew) return refused(packNotWhole);
    throw fault;
  }
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const packNotWhole = refuse('pack-not-whole', 'Nothing can be added to this pack: it is damaged or has been changed.', {
  wayOut: 'Verify it to see what is wrong, and seal it again from the record.',
});

const notASlip = refuse('not-a-slip', 'This file is not a signature slip.', {
  wayOut: 'Choose the file that the signer’s program saved when they signed.',
});

const slipFromAnother = (name: string): Refusal =>
  refuse(
    'slip-from-another',
    `This slip was signed by ${name === '' ? 'somebody' : `“${name}”`} with a certificate that is not on the roster of this pack.`,
    {
      wayOut: 'If that is a member of the panel with a new key, exchange cards and seal the pack again.',
    },
  );

const slipDoesNotHold = (name: string, why: string): Refusal =>
  refuse('slip-does-not-hold', `The slip of ${name} does not fit this pack. ${why}`, {
    wayOut: 'Send them this pack and ask them to sign it.',
    about: name,
  });
