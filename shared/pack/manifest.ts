/** The lists in a container that say what is in it, and the rules for the names of its files (pack format 3.1). */

export const containerMediaType = 'application/vnd.etsi.asic-e+zip';

/** A file that the signatures cover: everything except `mimetype` and what is in `META-INF`. */
export interface DataObject {
  readonly path: string;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly mediaType: string;
}

const nameCharacters = /^[A-Za-z0-9._/-]{1,240}$/;
/** Windows opens these as devices, whatever follows a full stop. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether every system takes the name for the same file inside the folder, and for nothing else. */
export const isSafeName = (name: string): boolean =>
  nameCharacters.test(name) && name.split('/').every((part) => part !== '' && !part.endsWith('.') && !deviceName.test(part));

/** The first name that cannot stand beside the others: it differs only in case from another, or another uses it as a folder. null where all can. */
export const clashingName = (names: readonly string[]): string | null => {
  const taken = new Set<string>();
  for (const name of names) {
    const plain = name.toLowerCase();
    if (taken.has(plain)) return name;
    taken.add(plain);
  }
  return names.find((name) => foldersOf(name).some((folder) => taken.has(folder))) ?? null;
};

const foldersOf = (name: string): string[] => {
  const parts = name.toLowerCase().split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};

/** Byte order, which is what comparing strings gives for the characters that names may have. */
export const inNameOrder = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

export const isPayload = (path: string): boolean => path.startsWith('data/');

export const signaturePath = /^META-INF\/signatures[A-Za-z0-9._-]{0,40}\.xml$/;

/** The only files of a container that are not payload. */
export const bagFiles = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'] as const;

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt` (RFC 8493, 2.2.2). */
export const bagInfo = (bag: {
  readonly createdAt: string;
  readonly packId: string;
  readonly bytes: number;
  readonly files: number;
}): string => `Bagging-Date: ${bag.createdAt.slice(0, 10)}\nExternal-Identifier: ${bag.packId}\nPayload-Oxum: ${bag.bytes}.${bag.files}\n`;

/** `manifest-sha256.txt` (RFC 8493, 2.1.3): one line for each payload file. Its own SHA-256 is the content fingerprint. */
export const bagManifest = (objects: readonly Pick<DataObject, 'path' | 'sha256'>[]): string =>
  objects
    .filter(({ path }) => isPayload(path))
    .toSorted(inNameOrder)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

/** Reads `bagManifest` back; null where it is not what `bagManifest` writes. */
export const readBagManifest = (text: string): ReadonlyMap<string, string> | null => {
  const digests = new Map<string, string>();
  for (const [, sha256 = '', path = ''] of text.matchAll(/^([0-9a-f]{64}) {2}(data\/.+)$/gm)) digests.set(path, sha256);
  const again = bagManifest(Array.from(digests, ([path, sha256]) => ({ path, sha256 })));
  return again === text ? digests : null;
};

/** `META-INF/manifest.xml` (OpenDocument 1.2, part 3): exactly the data objects. Names and media types need no escaping. */
export const openDocumentManifest = (objects: readonly Pick<DataObject, 'path' | 'mediaType'>[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="${openDocumentNamespace}" manifest:version="1.2">\n${[
    { path: '/', mediaType: containerMediaType },
    ...objects.toSorted(inNameOrder),
  ]
    .map(
      ({ path, mediaType }) =>
        `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${mediaType}"></manifest:file-entry>\n`,
    )
    .join('')}</manifest:manifest>\n`;

export const openDocumentNamespace = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';
