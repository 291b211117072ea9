/** Searching through all pages of a PDF, page after page, so that the first matches are there before the last page has been read. */

import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { findIn, pageText } from './find.ts';
import type { PageText, TextRun } from './find.ts';

/** The match of a page that stands at `index` among those of that page. */
export interface Found {
  readonly page: number;
  readonly index: number;
}

export interface Search {
  readonly found: readonly Found[];
  /** Pages searched so far. */
  readonly searched: number;
  readonly hasText: boolean;
}

const nothing: Search = { found: [], searched: 0, hasText: false };

const runsOf = async (pdf: PDFDocumentProxy, page: number): Promise<readonly TextRun[]> => {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.flatMap((item) => ('str' in item ? [{ str: item.str, hasEOL: item.hasEOL }] : []));
};

/** Read once for as long as the document is open. */
const texts = new WeakMap<PDFDocumentProxy, Map<number, PageText>>();

const textOf = async (pdf: PDFDocumentProxy, page: number): Promise<PageText> => {
  const known = texts.get(pdf) ?? new Map<number, PageText>();
  texts.set(pdf, known);
  const text = known.get(page) ?? pageText(await runsOf(pdf, page));
  known.set(page, text);
  return text;
};

/** Milliseconds between two tellings of how far it is. */
const interval = 120;

export const useFind = (pdf: PDFDocumentProxy, query: string): Search => {
  const [last, setLast] = useState({ pdf, query, search: nothing });
  useEffect(() => {
    const { signal, abort } = stoppable();
    const run = async (): Promise<void> => {
      let search: Search = nothing;
      let told = performance.now();
      for (let page = 1; page <= pdf.numPages; page += 1) {
        const { text } = await textOf(pdf, page);
        if (signal.aborted) return;
        const here = findIn(text, query).map((_, index) => ({ page, index }));
        search = {
          found: here.length > 0 ? [...search.found, ...here] : search.found,
          searched: page,
          hasText: search.hasText || text.trim() !== '',
        };
        if (page < pdf.numPages && performance.now() - told < interval) continue;
        told = performance.now();
        setLast({ pdf, query, search });
      }
    };
    // A piece that cannot be read is told by whoever opened the document.
    if (query.trim() !== '') run().catch(() => undefined);
    return abort;
  }, [pdf, query]);
  return last.pdf === pdf && last.query === query ? last.search : nothing;
};

const stoppable = (): { readonly signal: AbortSignal; readonly abort: () => void } => {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
};
