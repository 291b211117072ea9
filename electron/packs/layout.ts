/** Rule 2: a container has the files that it must have and no others, and all its lists agree with them. */

import { canonical, NotCanonical, readCanonical } from '../../shared/pack/canonical.ts';
import { format, formatOf, packEnvelope, type PackEnvelope } from '../../shared/pack/envelope.ts';
import {
  bagDeclaration,
  bagFiles,
  bagInfo,
  containerMediaType,
  type DataObject,
  inNameOrder,
  isPayload,
  openDocumentNamespace,
  readBagManifest,
  signaturePath,
} from '../../shared/pack/manifest.ts';
import { NotXml, readXml } from './xml.ts';
import type { ZipEntry } from './zip-reader.ts';

/** Rule 2 is broken; the message is a sentence for people. */
export class BrokenLayout extends Error {
  override readonly name = 'BrokenLayout';
}

/** A later version of this program made it. */
export class TooNew extends Error {
  override readonly name = 'TooNew';
}

export const envelopePath = 'data/envelope.json';
export const bagManifestPath = 'manifest-sha256.txt';
export const documentManifestPath = 'META-INF/manifest.xml';
const required = ['mimetype', envelopePath, ...bagFiles, documentManifestPath] as const;

/** The files of a container that are lists or signatures: read into memory, where payload is only digested. */
export const isList = (path: string): boolean => path === envelopePath || !isPayload(path);

export interface Content {
  /** In the order of the file. */
  readonly entries: readonly ZipEntry[];
  /** SHA-256 in hex of each entry. */
  readonly digest: (path: string) => string;
  /** The bytes of an entry that `isList`. */
  readonly bytes: (path: string) => Uint8Array;
}

const insist: (condition: boolean, sentence: string) => asserts condition = (condition, sentence) => {
  if (!condition) throw new BrokenLayout(sentence);
};

/** What must be known before anything else is judged. Throws `TooNew`, or `BrokenLayout` where it is no envelope. */
export const readEnvelope = (bytes: Uint8Array): PackEnvelope => {
  try {
    const value = readCanonical(bytes);
    if ((formatOf(value) ?? 0) > format) throw new TooNew();
    const { success, data } = packEnvelope.safeParse(value);
    // A schema that tidied what it read would hide what was written.
    if (success && canonical(data) === canonical(value)) return data;
  } catch (fault) {
    if (!(fault instanceof NotCanonical)) throw fault;
  }
  throw new BrokenLayout(`“${envelopePath}”, which says what this is, is not written as it must be.`);
};

/** The data objects, in name order, with the media types that the lists give them. Throws `BrokenLayout`. */
export const readLayout = (content: Content, envelope: PackEnvelope): readonly DataObject[] => {
  checkNames(content);
  const mediaTypes = new Map(envelope.files.map(({ path, mediaType, sha256 }) => [path, sha256 === undefined ? mediaType : undefined]));
  const objects = content.entries
    .filter(({ path }) => path !== 'mimetype' && !path.startsWith('META-INF/'))
    .map(({ path }) => ({ path, sha256: content.digest(path), mediaType: mediaTypeOf(path, mediaTypes) }))
    .toSorted(inNameOrder);
  checkBag(content, envelope);
  checkIndex(content, envelope);
  checkDocumentManifest(content.bytes(documentManifestPath), objects);
  return objects;
};

const textOf = (content: Content, path: string): string => Buffer.from(content.bytes(path)).toString('latin1');

const checkNames = (content: Content): void => {
  const paths = new Set(content.entries.map(({ path }) => path));
  for (const path of required) insist(paths.has(path), `“${path}” is missing.`);
  const stray = content.entries.find(({ path }) => !isPayload(path) && !signaturePath.test(path) && !required.some((one) => one === path));
  insist(stray === undefined, `“${stray?.path}” does not belong in it.`);
  const [first] = content.entries;
  const plain = first?.path === 'mimetype' && first.method === 0 && first.dataStart === 30 + 'mimetype'.length;
  insist(plain && textOf(content, 'mimetype') === containerMediaType, 'It does not start with the mark that says what kind of file it is.');
};

const mediaTypeOf = (path: string, listed: ReadonlyMap<string, string | undefined>): string => {
  if (path === envelopePath) return 'application/json';
  if (!isPayload(path)) return 'text/plain';
  const mediaType = listed.get(path);
  insist(mediaType !== undefined, `“${path}” has been added: it is not in the index of files.`);
  return mediaType;
};

const checkBag = (content: Content, envelope: PackEnvelope): void => {
  const payload = content.entries.filter(({ path }) => isPayload(path));
  const listed = readBagManifest(textOf(content, bagManifestPath));
  insist(listed !== null, `“${bagManifestPath}” is not written as it must be.`);
  for (const { path } of payload) {
    insist(listed.has(path), `“${path}” has been added since it was sealed.`);
    insist(listed.get(path) === content.digest(path), `“${path}” has been changed since it was sealed.`);
  }
  const paths = new Set(payload.map(({ path }) => path));
  for (const path of listed.keys()) insist(paths.has(path), `“${path}” has been taken out.`);
  insist(textOf(content, 'bagit.txt') === bagDeclaration, '“bagit.txt” is not written as it must be.');
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  const info = bagInfo({ createdAt: envelope.createdAt, packId: envelope.packId, bytes, files: payload.length });
  insist(textOf(content, 'bag-info.txt') === info, '“bag-info.txt” does not say what is in it.');
};

/** The envelope's own index against the files. */
const checkIndex = (content: Content, envelope: PackEnvelope): void => {
  const sizes = new Map(content.entries.map(({ path, size }) => [path, size]));
  const paths = envelope.files.map(({ path }) => path);
  insist(
    paths.every((path, index) => index === 0 || (paths[index - 1] ?? '') < path) && !paths.includes(envelopePath),
    'The index of files is not in order.',
  );
  for (const { path, size } of envelope.files.filter(({ sha256 }) => sha256 === undefined)) {
    insist(sizes.has(path), `“${path}” has been taken out.`);
    insist(sizes.get(path) === size, `“${path}” does not have the size that the index of files gives.`);
  }
  const chains = envelope.chains.map(({ chain }) => `data/acts/${chain}.jsonl`).sort();
  const found = paths.filter((path) => path.startsWith('data/acts/'));
  insist(chains.join() === found.join(), 'The chains of acts are not those that the index names.');
  for (const { path, sha256 } of envelope.inputs) {
    insist(sizes.has(path) && content.digest(path) === sha256, `“${path}” is not the scoresheet that was merged.`);
  }
};

const checkDocumentManifest = (bytes: Uint8Array, objects: readonly DataObject[]): void => {
  const found = readDocumentManifest(bytes);
  insist(found !== null && found.get('/') === containerMediaType, `“${documentManifestPath}” is not written as it must be.`);
  for (const { path, mediaType } of objects) {
    insist(found.get(path) === mediaType, `“${path}” is another kind of file in one list than in another.`);
  }
  insist(found.size === objects.length + 1, `“${documentManifestPath}” lists files that are not in it.`);
};

/** By meaning and not by bytes, because other programs write this list anew when they add a signature. */
const readDocumentManifest = (bytes: Uint8Array): ReadonlyMap<string, string> | null => {
  try {
    const root = readXml(bytes);
    if (root.namespace !== openDocumentNamespace || root.local !== 'manifest') return null;
    const entries = root.children.filter((child) => typeof child !== 'string');
    const pairs = entries.map(({ attributes }): [string, string] => {
      const value = (local: string): string =>
        attributes.find((one) => one.namespace === openDocumentNamespace && one.local === local)?.value ?? '';
      return [value('full-path'), value('media-type')];
    });
    const map = new Map(pairs);
    return map.size === pairs.length ? map : null;
  } catch (fault) {
    if (fault instanceof NotXml) return null;
    throw fault;
  }
};
