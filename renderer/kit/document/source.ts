/** A document as the viewer is given it: what it is called, and a way to read its bytes a piece at a time. */

export interface ShownDocument {
  /** Stands for its bytes: the same id is the same document. */
  readonly id: string;
  readonly title: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Why it cannot be read now, in a sentence; null when it can. */
  readonly shut: string | null;
}

/** A place in a document that somebody can point to. */
export interface DocumentPlace {
  readonly document: string;
  /** Counted from 1; null where a document has no pages. */
  readonly page: number | null;
}

/** Reads at most `length` bytes from `offset`; fewer at the end. Throws `Unreadable` with a sentence for the person who reads. */
export type ReadPiece = (document: string, offset: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;

export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The most bytes that are asked for at once. */
export const largestPiece = 1_000_000;

/** Reads a stretch of any length, piece by piece; `onRead` is told how many bytes are there. */
export const readStretch = async (
  read: ReadPiece,
  document: string,
  from: number,
  to: number,
  onRead: (bytes: number) => void = () => undefined,
): Promise<readonly Uint8Array<ArrayBuffer>[]> => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = from; offset < to;) {
    const piece = await read(document, offset, Math.min(largestPiece, to - offset));
    if (piece.length === 0) throw new Unreadable('The file ends before its end.');
    pieces.push(piece);
    offset += piece.length;
    onRead(offset - from);
  }
  return pieces;
};

export const joined = (pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
};

/** The bytes that stand in base64, as they come over a wire of JSON. */
export const bytesOfBase64 = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

export type DocumentKind = 'pdf' | 'text' | 'other';

const endings: Readonly<Record<string, DocumentKind>> = { pdf: 'pdf', txt: 'text', csv: 'text', md: 'text', json: 'text', xml: 'text' };

/** How it can be shown. Who put it in may not have known its media type, so the end of its name counts as well. */
export const kindOf = ({ title, mediaType }: Pick<ShownDocument, 'title' | 'mediaType'>): DocumentKind => {
  const type = mediaType.toLowerCase().split(';')[0]?.trim() ?? '';
  if (type === 'application/pdf') return 'pdf';
  if (type === 'text/plain' || type === 'text/csv' || type === 'text/markdown') return 'text';
  const ending = /\.([a-z0-9]+)$/i.exec(title)?.[1]?.toLowerCase() ?? '';
  return endings[ending] ?? 'other';
};
