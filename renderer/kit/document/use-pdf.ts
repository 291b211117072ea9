/** A PDF opened for as long as it is shown. */

import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { openPdf } from './open-pdf.ts';
import type { ReadPiece, ShownDocument } from './source.ts';

export interface PageSize {
  /** In points. */
  readonly width: number;
  readonly height: number;
}

export type OpenedPdf =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly pdf: PDFDocumentProxy; readonly first: PageSize }
  | { readonly kind: 'lost'; readonly sentence: string };

const opening: OpenedPdf = { kind: 'opening' };

/** `document` and `read` should stay the same while the same bytes are shown. */
export const usePdf = (document: ShownDocument, read: ReadPiece): OpenedPdf => {
  const [opened, setOpened] = useState<OpenedPdf>(opening);
  const { id, size } = document;
  useEffect(() => {
    const lose = (sentence: string): void => setOpened({ kind: 'lost', sentence });
    const { pdf, close } = openPdf({ id, size }, read, lose);
    let isShown = true;
    const show = async (): Promise<void> => {
      const open = await pdf;
      const { width, height } = (await open.getPage(1)).getViewport({ scale: 1 });
      if (isShown) setOpened({ kind: 'open', pdf: open, first: { width, height } });
    };
    show().catch((fault: unknown) => isShown && lose(fault instanceof Error ? fault.message : ''));
    return () => {
      isShown = false;
      close();
      setOpened(opening);
    };
  }, [id, size, read]);
  return opened;
};
