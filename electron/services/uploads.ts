/** Files on their way in, piece by piece and in order, until they are kept or given up. */

import type { Incoming } from '../store/blobs.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';

/** What stands at the other end: a file of the store, or the encryption in front of it. */
export type Sink = Pick<Incoming, 'append' | 'discard'>;

export interface Upload<Purpose> {
  readonly sink: Sink;
  readonly purpose: Purpose;
  /** As announced, in bytes. */
  readonly size: number;
  received: number;
}

export interface Uploads {
  begin(upload: Omit<Upload<unknown>, 'received'>): string;
  append(id: string, offset: number, bytes: Uint8Array): Promise<Outcome<{ readonly size: number }>>;
  /** Takes it out, whole; from here on its owner keeps or discards it. */
  take<Purpose>(id: string): Promise<Outcome<Upload<Purpose>>>;
  discard(id: string): Promise<void>;
}

const gone = refused(
  refuse('no-such-upload', 'This file is not on its way in any more: the program was restarted, or it was cancelled.', {
    wayOut: 'Put the file in again.',
  }),
);

export const createUploads = (fresh: () => string): Uploads => {
  const open = new Map<string, Upload<unknown>>();
  const discard = async (id: string): Promise<void> => {
    const upload = open.get(id);
    open.delete(id);
    await upload?.sink.discard();
  };
  return {
    begin: (upload) => {
      const id = fresh();
      open.set(id, { ...upload, received: 0 });
      return id;
    },
    append: async (id, offset, bytes) => {
      const upload = open.get(id);
      if (!upload) return gone;
      if (offset !== upload.received)
        return refused(
          refuse('piece-out-of-order', 'A piece of the file came out of order, so the file was not kept.', {
            wayOut: 'Put the file in again.',
          }),
        );
      if (upload.received + bytes.length > upload.size) {
        await discard(id);
        return refused(
          refuse('file-too-large', 'The file grew while it was being read, so it was not kept.', {
            wayOut: 'Close it in other programs and put it in again.',
          }),
        );
      }
      upload.received += bytes.length;
      await upload.sink.append(bytes);
      return allowed({ size: upload.received });
    },
    take: async <Purpose>(id: string) => {
      const upload = open.get(id);
      if (!upload) return gone;
      if (upload.received < upload.size) {
        await discard(id);
        return refused(
          refuse('file-cut-short', `Only ${upload.received} of ${upload.size} bytes arrived, so the file was not kept.`, {
            wayOut: 'Put the file in again.',
          }),
        );
      }
      open.delete(id);
      return allowed(upload as Upload<Purpose>);
    },
    discard,
  };
};
