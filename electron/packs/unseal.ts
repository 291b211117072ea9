/** Opens a container: reads every byte of it once, judges it by rules 1 to 5, and hands out its files only where the content agrees with itself. */

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Time } from '../../shared/domain/ids.ts';
import { containerMediaType, signaturePath } from '../../shared/pack/manifest.ts';
import type { Check, Verdict } from '../../shared/pack/verdict.ts';
import { readAt } from './files.ts';
import { BrokenLayout, bagManifestPath, type Content, envelopePath, isList, readEnvelope, readLayout, TooNew } from './layout.ts';
import { type Agreed, type OpenPack, openPackOn } from './open-pack.ts';
import { judgeSignatures } from './signers.ts';
import { altered, layoutHolds, notAPack, signatureVerdict, tooNew, zipHolds } from './verdict-words.ts';
import type { Work } from './work.ts';
import { BrokenZip, insist } from './zip-directory.ts';
import { entryPieces, readZip, type Zip, type ZipEntry } from './zip-reader.ts';

export interface OpenOptions extends Work {
  /** The reader's clock: signatures from the future are doubted. */
  readonly now: Time;
  /** SHA-256 of each certificate whose holder the reader has made sure of. Without them no identity is proven. */
  readonly pins?: Iterable<string>;
}

export interface Opened {
  readonly verdict: Verdict;
  /** null where the verdict is `altered`, `not-a-pack` or `too-new`. To be closed by the caller. */
  readonly pack: OpenPack | null;
}

/** Throws only where the disk fails, or where the work is cancelled. */
export const openPack = async (path: string, options: OpenOptions): Promise<Opened> => {
  const file = await open(path, 'r');
  let pack: OpenPack | null = null;
  try {
    const { verdict, agreed } = await judge(file, (await file.stat()).size, options);
    if (agreed !== null) pack = openPackOn(file, agreed);
    return { verdict, pack };
  } finally {
    if (pack === null) await file.close();
  }
};

const judge = async (
  file: FileHandle,
  size: number,
  options: OpenOptions,
): Promise<{ readonly verdict: Verdict; readonly agreed: Agreed | null }> => {
  const checks: Check[] = [];
  const rejected = (verdict: Verdict) => ({ verdict, agreed: null });
  try {
    const zip = await readZip(file, size);
    const first = zip.entries.find(({ path }) => path === envelopePath);
    if (first === undefined) return rejected(notAPack(`It is a ZIP file without “${envelopePath}”.`));
    const { content, read } = contentReader(file, zip, options);
    // First of all, because a later format may have other rules for everything else.
    await read(first);
    const envelope = readEnvelope(content.bytes(envelopePath));
    for (const entry of zip.entries) if (entry !== first) await read(entry);
    checks.push(zipHolds(zip.entries.length));
    const objects = readLayout(content, envelope);
    checks.push(layoutHolds);
    const files = zip.entries.filter(({ path }) => signaturePath.test(path)).map(({ path }) => ({ path, bytes: content.bytes(path) }));
    const signatures = judgeSignatures(files, envelope, objects, { now: options.now, pins: new Set(options.pins) });
    const verdict = signatureVerdict(signatures, envelope, content.digest(bagManifestPath), checks);
    return verdict.kind === 'altered' ? rejected(verdict) : { verdict, agreed: { envelope, objects, content } };
  } catch (fault) {
    if (fault instanceof TooNew) return rejected(tooNew());
    if (fault instanceof BrokenLayout) return rejected(altered(2, fault.message, checks));
    if (fault instanceof BrokenZip)
      return rejected((await claimsToBeAPack(file, size)) ? altered(1, fault.message, checks) : notAPack(fault.message));
    throw fault;
  }
};

/** Whether a file that is not a whole ZIP file was a container once: it starts as one, or its directory still names what only a container has. */
const claimsToBeAPack = async (file: FileHandle, size: number): Promise<boolean> => {
  const head = Buffer.from(await readAt(file, 0, Math.min(size, 200)));
  const tailBytes = Math.min(size, 1024 * 1024);
  const tail = Buffer.from(await readAt(file, size - tailBytes, tailBytes));
  return head.includes(`mimetype${containerMediaType}`) || tail.includes(envelopePath);
};

const largestList = 16 * 1024 * 1024;
const allLists = 256 * 1024 * 1024;

/** Reads entries one by one: of each the digest, of lists and signatures the bytes too. */
const contentReader = (
  file: FileHandle,
  zip: Zip,
  work: Work,
): { readonly content: Content; readonly read: (entry: ZipEntry) => Promise<void> } => {
  const digests = new Map<string, string>();
  const lists = new Map<string, Uint8Array>();
  const bytesTotal = zip.entries.reduce((sum, { size }) => sum + size, 0);
  let bytesDone = 0;
  let listBytes = 0;
  const read = async (entry: ZipEntry): Promise<void> => {
    const kept: Uint8Array[] | null = isList(entry.path) ? [] : null;
    if (kept !== null) {
      listBytes += entry.size;
      insist(entry.size <= largestList && listBytes <= allLists, `“${entry.path}” is larger than any list or signature can be.`);
    }
    const digest = createHash('sha256');
    for await (const piece of entryPieces(file, entry, work.signal)) {
      digest.update(piece);
      kept?.push(piece);
      bytesDone += piece.length;
      work.progress?.(bytesDone, bytesTotal);
    }
    digests.set(entry.path, digest.digest('hex'));
    if (kept !== null) lists.set(entry.path, Buffer.concat(kept));
  };
  return { content: { entries: zip.entries, digest: (path) => taken(digests, path), bytes: (path) => taken(lists, path) }, read };
};

const taken = <T>(map: ReadonlyMap<string, T>, path: string): T => {
  const value = map.get(path);
  if (value === undefined) throw new Error(`“${path}” has not been read`);
  return value;
};
