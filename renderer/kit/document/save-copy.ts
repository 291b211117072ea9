/** Saves files through the browser's own way of saving, whatever kind they are. */

import { readStretch } from './source.ts';
import type { ReadPiece, ShownDocument } from './source.ts';

export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = globalThis.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Gathers the pieces as a blob, which the browser may keep outside memory, and offers it under the document's own name. */
export const saveCopy = async ({ id, title, size }: ShownDocument, read: ReadPiece, onRead: (bytes: number) => void): Promise<void> => {
  const pieces = await readStretch(read, id, 0, size, onRead);
  // Never its own media type: a browser must save it, not open it.
  saveFile(title, new Blob([...pieces], { type: 'application/octet-stream' }));
};
