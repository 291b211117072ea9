/** Brings a pack to the engine piece by piece, has it checked, and answers what came of it. */

import type { Ask } from '../../../shared/contract/client.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Answer } from '../../../shared/contract/define.ts';
import { refuse } from '../../../shared/domain/result.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { refusalOf } from '../../app/ask.ts';
import { base64Of } from '../../kit/index.ts';
import { home } from '../../words/home.ts';

/** Bytes in one call. */
export const pieceSize = 2_000_000;

export interface PackFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes from one place up to another, in Base64. */
  readonly read: (from: number, to: number) => Promise<string>;
}

type Finished = Output<'archive.finishOpen'>;

export type Opening =
  | { readonly kind: 'opened'; readonly record: string; readonly tender: string }
  /** Nothing can be shown of it; the verdict says why. */
  | { readonly kind: 'unshown'; readonly verdict: Finished['verdict'] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' };

export interface Watching {
  /** Names the checking, which tells its progress by itself. */
  readonly job: string;
  readonly signal: AbortSignal;
  /** Bytes brought so far. */
  readonly brought: (bytes: number) => void;
}

const unreadable = (file: string): Refusal => refuse('file-unreadable', home.pack.unreadable(file), { wayOut: home.pack.unreadableWayOut });

export const openPack = async (ask: Ask, file: PackFile, { job, signal, brought }: Watching): Promise<Opening> => {
  const begun = await ask('archive.beginOpen', { title: file.name, size: file.size });
  if (begun.kind !== 'done') return openingOf(begun);
  const { upload } = begun.value;
  for (let offset = 0; offset < file.size; offset += pieceSize) {
    const data = await file.read(offset, Math.min(offset + pieceSize, file.size)).catch(() => null);
    if (data === null || signal.aborted) {
      await ask('receive.cancelFile', { upload });
      return data === null ? { kind: 'refused', refusal: unreadable(file.name) } : { kind: 'cancelled' };
    }
    const appended = await ask('archive.appendOpen', { upload, offset, data });
    if (appended.kind !== 'done') return openingOf(appended);
    brought(appended.value.size);
  }
  const cancel = (): void => void ask('jobs.cancel', { job });
  signal.addEventListener('abort', cancel);
  const finished = await ask('archive.finishOpen', { upload, job });
  signal.removeEventListener('abort', cancel);
  if (finished.kind !== 'done') return openingOf(finished);
  const { opened, verdict } = finished.value;
  return opened ? { kind: 'opened', record: opened.record, tender: opened.tender } : { kind: 'unshown', verdict };
};

const openingOf = (answer: Exclude<Answer<never>, { kind: 'done' }>): Opening => {
  const refusal = refusalOf(answer);
  return refusal.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'refused', refusal };
};

export const packFileOf = (file: File): PackFile => ({
  name: file.name,
  size: file.size,
  read: (from, to) => base64Of(file, from, to),
});
