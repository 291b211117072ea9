/** Saves a copy of a document through the browser's own way of saving, whatever kind of file it is. */

import { readStretch } from './source.ts';
import type { ReadPiece, ShownDocument } from './source.ts';

/** Gathers the pieces as a blob, which the browser may keep outside memory, and offers it under the document's own name. */
export const saveCopy = async ({ id, title, size }: ShownDocument, read: ReadPiece, onRead: (bytes: number) => void): Promise<void> => {
  const pieces = await readStretch(read, id, 0, size, onRead);
  // Never its own media type: a browser must save it, not open it.
  const address = URL.createObjectURL(new Blob([...pieces], { type: 'application/octet-stream' }));
  const link = globalThis.document.createElement('a');
  link.href = address;
  link.download = title;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
