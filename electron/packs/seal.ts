/** Puts a container together: every source is read once, and the same inputs give the same bytes until somebody signs. */

import type { Sha256 } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import {
  bagDeclaration,
  bagInfo,
  bagManifest,
  containerMediaType,
  type DataObject,
  openDocumentManifest,
} from '../../shared/pack/manifest.ts';
import type { ContentFingerprint } from '../../shared/pack/verdict.ts';
import { writeWhole } from './files.ts';
import { bagManifestPath, documentManifestPath, envelopePath } from './layout.ts';
import { completeEnvelope, envelopeBytes, listPayload, type PackInputs } from './payload.ts';
import { claimsOf, type SigningMember } from './sign.ts';
import { contentFingerprint } from './verdict-words.ts';
import type { Work } from './work.ts';
import { writeSignature } from './xades.ts';
import { mostEntries } from './zip-format.ts';
import { type EntrySource, type WrittenEntry, zipWriter } from './zip-writer.ts';

export interface SealOptions extends Work {
  /** Signs at once, as a card or a scoresheet is signed by its author. A pack is first read by everybody who is to sign it. */
  readonly signer?: SigningMember;
}

export interface SealedPack {
  readonly fingerprint: ContentFingerprint;
  readonly envelopeSha256: Sha256;
  /** Above 1,000 some other programs refuse to open it unless told to. */
  readonly entries: number;
}

/** `mimetype`, the envelope, three bag files and the manifest in `META-INF`. */
const ownEntries = 6;

/** Writes the container to `target`, whole or not at all. Refusals: `too-many-files`, and of signing `not-on-the-roster` and `clock-behind`. */
export const sealPack = async (target: string, inputs: PackInputs, options: SealOptions = {}): Promise<Outcome<SealedPack>> => {
  const { signer, signal, progress } = options;
  const payload = await listPayload(inputs);
  const entries = ownEntries + payload.length;
  // Everybody on the roster must find room to sign.
  if (entries + inputs.envelope.members.length > mostEntries)
    return refused(
      refuse('too-many-files', `There are ${payload.length} files to put in, and a container holds ${mostEntries} at most.`, {
        wayOut: 'Leave the bid files out: they are then named with their digests and kept beside the pack.',
      }),
    );
  const claims = signer === undefined ? null : claimsOf(signer, inputs.envelope);
  if (claims?.ok === false) return claims;
  const envelope = await completeEnvelope(inputs, payload);

  return writeWhole(target, async (file) => {
    const zip = zipWriter(file);
    const objects: (DataObject & WrittenEntry)[] = [];
    const add = async (source: EntrySource, mediaType: string, passed?: (bytes: number) => void): Promise<WrittenEntry> => {
      const written = await zip.add(source, passed, signal);
      objects.push({ ...written, mediaType });
      return written;
    };
    const text = (path: string, content: string): EntrySource => ({ path, bytes: Buffer.from(content) });

    await zip.add(text('mimetype', containerMediaType));
    const { sha256: envelopeSha256 } = await add({ path: envelopePath, bytes: envelopeBytes(envelope) }, 'application/json');
    const bytesTotal = payload.reduce((sum, { size }) => sum + size, 0);
    let bytesDone = 0;
    for (const { source, mediaType, size } of payload) {
      const written = await add(source, mediaType, (bytes) => progress?.((bytesDone += bytes), bytesTotal));
      if (written.size !== size) throw new Error(`“${source.path}” changed while it was being sealed`);
    }
    const bytes = objects.reduce((sum, { size }) => sum + size, 0);
    const info = bagInfo({ createdAt: envelope.createdAt, packId: envelope.packId, bytes, files: objects.length });
    const manifest = bagManifest(objects);
    await add(text('bagit.txt', bagDeclaration), 'text/plain');
    await add(text('bag-info.txt', info), 'text/plain');
    const { sha256: manifestSha256 } = await add(text(bagManifestPath, manifest), 'text/plain');
    await zip.add(text(documentManifestPath, openDocumentManifest(objects)));
    if (signer !== undefined && claims !== null)
      await zip.add({ path: 'META-INF/signatures001.xml', bytes: writeSignature(objects, claims.value, signer.key) });
    await zip.finish();
    return allowed({ fingerprint: contentFingerprint(manifestSha256), envelopeSha256, entries: entries + (signer === undefined ? 0 : 1) });
  });
};
