/** Opens a PDF that is read in pieces, so that the first page of a large one shows before the rest has been touched. */

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { document as words } from '../../words/document.ts';
import { firstPiece, openingOptions, pdfLibrary } from './pdf-library.ts';
import { joined, readStretch, Unreadable } from './source.ts';
import type { ReadPiece, ShownDocument } from './source.ts';

export interface OpenPdf {
  /** Rejects with `Unreadable`. */
  readonly pdf: Promise<PDFDocumentProxy>;
  /** Lets go of everything, whether it was opened or not. */
  readonly close: () => void;
}

const sentenceOf = (fault: unknown): string => {
  if (fault instanceof Unreadable) return fault.message;
  const name = fault instanceof Error ? fault.name : '';
  if (name === 'PasswordException') return words.locked;
  return name === 'InvalidPDFException' ? words.damaged : words.unreadable;
};

/** `onLost` is told when a piece cannot be read after the document was opened. */
export const openPdf = ({ id, size }: Pick<ShownDocument, 'id' | 'size'>, read: ReadPiece, onLost: (sentence: string) => void): OpenPdf => {
  let isClosed = false;
  let destroy = (): void => undefined;
  const open = async (): Promise<PDFDocumentProxy> => {
    const [library, first] = await Promise.all([pdfLibrary(), readStretch(read, id, 0, Math.min(size, firstPiece))]);
    const lost = Promise.withResolvers<never>();
    class Pieces extends library.PDFDataRangeTransport {
      override requestDataRange(begin: number, end: number): void {
        readStretch(read, id, begin, end).then(
          (pieces) => this.onDataRange(begin, joined(pieces)),
          (fault: unknown) => {
            lost.reject(fault);
            if (!isClosed) onLost(sentenceOf(fault));
          },
        );
      }
    }
    const initial = joined(first);
    const task = library.getDocument({
      ...openingOptions(),
      range: new Pieces(size, initial, initial.length === size),
      worker: library.worker,
    });
    const opened = Promise.race([task.promise, lost.promise]);
    // pdf.js complains in its worker when it is stopped half-way, so it first ends what it has begun.
    destroy = () => void opened.then(() => task.destroy()).catch(() => task.destroy());
    if (isClosed) destroy();
    return await opened;
  };
  return {
    pdf: open().catch((fault: unknown) => {
      throw new Unreadable(sentenceOf(fault), { cause: fault });
    }),
    close: () => {
      isClosed = true;
      destroy();
    },
  };
};
