/** A container that has been judged, open for reading: its files as bytes, streams, lines or a folder (rule 7). */

import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import type { PackEnvelope } from '../../shared/pack/envelope.ts';
import type { DataObject } from '../../shared/pack/manifest.ts';
import { gathered, writeAt, writeWhole } from './files.ts';
import { type Content, envelopePath } from './layout.ts';
import { linesOf } from './lines.ts';
import type { Work } from './work.ts';
import { entryPieces } from './zip-reader.ts';

export interface OpenPack {
  readonly envelope: PackEnvelope;
  /** What the next revision names as `previous`, and what tells two envelopes with one revision number apart. */
  readonly envelopeSha256: Sha256;
  /** Every file that signatures cover, in name order. */
  readonly objects: readonly DataObject[];
  readonly has: (path: string) => boolean;
  /** A whole file in memory: for the small ones. */
  readonly bytes: (path: string) => Promise<Uint8Array>;
  readonly stream: (path: string, signal?: AbortSignal) => AsyncGenerator<Uint8Array>;
  /** The lines of an act chain, without their line feeds. */
  readonly lines: (chain: string) => AsyncGenerator<string>;
  /** One file to a place on the disk, whole or not at all. */
  readonly copyTo: (path: string, target: string, work?: Work) => Promise<void>;
  /** Everything into a new folder, which is then a BagIt bag. Refusal: `folder-exists`. */
  readonly extract: (folder: string, work?: Work) => Promise<Outcome<null>>;
  readonly close: () => Promise<void>;
}

/** What has been judged and agrees with itself. */
export interface Agreed {
  readonly envelope: PackEnvelope;
  readonly objects: readonly DataObject[];
  readonly content: Content;
}

/** The file is no longer the one that was judged. */
class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

export const openPackOn = (file: FileHandle, { envelope, objects, content }: Agreed): OpenPack => {
  const entries = new Map(content.entries.map((entry) => [entry.path, entry]));

  async function* stream(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const entry = entries.get(path);
    if (entry === undefined) throw new Error(`there is no “${path}” in this container`);
    const digest = createHash('sha256');
    for await (const piece of entryPieces(file, entry, signal)) {
      digest.update(piece);
      yield piece;
    }
    if (digest.digest('hex') !== content.digest(path)) throw new ChangedMeanwhile(`“${path}” changed while it was open`);
  }

  const copyTo = (path: string, target: string, work: Work = {}, passed = 0, total = entries.get(path)?.size ?? 0): Promise<void> =>
    writeWhole(target, async (out) => {
      let position = 0;
      for await (const piece of stream(path, work.signal)) {
        await writeAt(out, piece, position);
        position += piece.length;
        work.progress?.(passed + position, total);
      }
    });

  const extractAll = async (folder: string, work: Work): Promise<void> => {
    const total = content.entries.reduce((sum, { size }) => sum + size, 0);
    let passed = 0;
    for (const { path, size } of content.entries) {
      const target = join(folder, ...path.split('/'));
      await mkdir(dirname(target), { recursive: true });
      await copyTo(path, target, work, passed, total);
      passed += size;
    }
  };

  return {
    envelope,
    envelopeSha256: content.digest(envelopePath) as Sha256,
    objects,
    has: (path) => entries.has(path),
    bytes: (path) => gathered(stream(path)),
    stream,
    lines: (chain) => linesOf(stream(`data/acts/${chain}.jsonl`)),
    copyTo: (path, target, work) => copyTo(path, target, work),
    extract: async (folder, work = {}) => {
      try {
        // Fails where there is anything of that name already, a link included; inside a folder of our own nothing can be in the way.
        await mkdir(folder);
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')
          return refused(
            refuse('folder-exists', 'There is something of that name already.', { wayOut: 'Choose another name for the folder.' }),
          );
        throw fault;
      }
      try {
        await extractAll(folder, work);
        return allowed(null);
      } catch (fault) {
        await rm(folder, { recursive: true, force: true });
        throw fault;
      }
    },
    close: () => file.close(),
  };
};
