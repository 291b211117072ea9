/** Files on their way in: one after the other, in pieces, each with its progress; what is refused stays beside its place, and the others go on. */

import type { Ask } from '../../../../shared/contract/client.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf } from '../../../app/ask.ts';
import { base64Of } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { BidFile, Envelope } from '../model.ts';

/** Bytes in one call; a multiple of three, so that pieces of Base64 carry no padding. */
export const pieceSize = 1_500_000;

export interface IncomingFile {
  readonly name: string;
  /** As the browser guesses it; may be blank. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes from one place up to another, in Base64. Throws when they cannot be read. */
  readonly read: (from: number, to: number) => Promise<string>;
}

export interface Target {
  readonly tender: string;
  readonly bid: string;
  readonly envelope: Envelope;
  readonly receivedAt: string;
}

export type IntakeState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly sent: number }
  /** All bytes are there and are being written and recorded. */
  | { readonly kind: 'finishing' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'cancelled' };

export interface IntakeItem {
  readonly id: string;
  readonly target: Target;
  readonly title: string;
  readonly size: number;
  readonly state: IntakeState;
}

export interface Intake {
  /** The same array until something changes. */
  readonly items: () => readonly IntakeItem[];
  /** The title of the file that came in last; for saying it aloud. */
  readonly last: () => string | null;
  /** `there`: the bid's files as they are kept already. */
  readonly add: (files: readonly IncomingFile[], target: Target, there: readonly BidFile[]) => void;
  /** Stops what is on its way, and takes what waits out of the row. */
  readonly cancel: (id: string) => void;
  /** Takes what was refused or cancelled out of sight. */
  readonly dismiss: (id: string) => void;
  readonly listen: (listener: () => void) => () => void;
}

const { unreadable, unreadableWayOut, sameInPriceEnvelope, sameInPriceEnvelopeWayOut } = receive.intake;

/** Media types as the record spells them; anything else is bytes. */
export const mediaTypeOf = (type: string): string => {
  const [plain = ''] = type.toLowerCase().split(';');
  return /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(plain.trim()) && plain.length <= 120 ? plain.trim() : 'application/octet-stream';
};

/** Sealed files cannot be compared byte by byte, so name and size tell. Everywhere else the bytes do. */
export const sameSealedFile = (
  { name, size }: Pick<IncomingFile, 'name' | 'size'>,
  files: readonly Pick<BidFile, 'title' | 'size' | 'envelope' | 'setAsideReason'>[],
): Refusal | null =>
  files.some((file) => file.envelope === 'price' && file.setAsideReason === null && file.title === name && file.size === size)
    ? refuse('file-already-there', sameInPriceEnvelope(name), { wayOut: sameInPriceEnvelopeWayOut })
    : null;

export const createIntake = (ask: Ask, ids: () => string = () => crypto.randomUUID()): Intake => {
  let items: readonly IntakeItem[] = [];
  let last: string | null = null;
  let isRunning = false;
  const files = new Map<string, IncomingFile>();
  const cancelled = new Set<string>();
  const listeners = new Set<() => void>();

  const put = (next: readonly IntakeItem[]): void => {
    items = next;
    listeners.forEach((listener) => listener());
  };
  const change = (id: string, state: IntakeState): void => put(items.map((item) => (item.id === id ? { ...item, state } : item)));

  /** Null when it is in; otherwise what became of it. */
  const bring = async ({ id, target, title, size }: IntakeItem, file: IncomingFile): Promise<IntakeState | null> => {
    const begun = await ask('receive.beginFile', { ...target, title, mediaType: mediaTypeOf(file.type), size });
    if (begun.kind !== 'done') return { kind: 'refused', refusal: refusalOf(begun) };
    const { upload } = begun.value;
    const stop = async (state: IntakeState): Promise<IntakeState> => {
      await ask('receive.cancelFile', { upload });
      return state;
    };
    for (let offset = 0; offset < size; offset += pieceSize) {
      const data = await file.read(offset, Math.min(offset + pieceSize, size)).catch(() => null);
      if (data === null)
        return stop({ kind: 'refused', refusal: refuse('file-unreadable', unreadable(title), { wayOut: unreadableWayOut }) });
      const appended = await ask('receive.appendFile', { upload, offset, data });
      if (appended.kind !== 'done') return { kind: 'refused', refusal: refusalOf(appended) };
      if (cancelled.has(id)) return stop({ kind: 'cancelled' });
      change(id, { kind: 'sending', sent: appended.value.size });
    }
    change(id, { kind: 'finishing' });
    const finished = await ask('receive.finishFile', { upload });
    return finished.kind === 'done' ? null : { kind: 'refused', refusal: refusalOf(finished) };
  };

  const run = async (): Promise<void> => {
    for (;;) {
      const next = items.find(({ state }) => state.kind === 'waiting');
      const file = next && files.get(next.id);
      if (!next || !file) break;
      change(next.id, { kind: 'sending', sent: 0 });
      const came = await bring(next, file);
      files.delete(next.id);
      if (came) change(next.id, came);
      else {
        last = next.title;
        put(items.filter(({ id }) => id !== next.id));
      }
    }
    isRunning = false;
  };

  return {
    items: () => items,
    last: () => last,
    add: (added, target, there) => {
      const fresh = added.map((file): IntakeItem => {
        const id = ids();
        const refusal = target.envelope === 'price' ? sameSealedFile(file, there) : null;
        if (!refusal) files.set(id, file);
        return { id, target, title: file.name, size: file.size, state: refusal ? { kind: 'refused', refusal } : { kind: 'waiting' } };
      });
      put([...items, ...fresh]);
      if (isRunning) return;
      isRunning = true;
      void run();
    },
    cancel: (id) => {
      const item = items.find((one) => one.id === id);
      if (item?.state.kind === 'waiting') change(id, { kind: 'cancelled' });
      else cancelled.add(id);
    },
    dismiss: (id) => {
      files.delete(id);
      put(items.filter((item) => item.id !== id));
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const incomingFileOf = (file: File): IncomingFile => ({
  name: file.name,
  type: file.type,
  size: file.size,
  read: (from, to) => base64Of(file, from, to),
});
