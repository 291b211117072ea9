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
  const [search, setSearch] = useState(nothing);
  useEffect(() => {
    let isWanted = true;
    const run = async (): Promise<void> => {
      let so: Search = nothing;
      let told = performance.now();
      for (let page = 1; page <= pdf.numPages && isWanted; page += 1) {
        const { text } = await textOf(pdf, page);
        const here = findIn(text, query).map((_, index) => ({ page, index }));
        so = { found: here.length > 0 ? [...so.found, ...here] : so.found, searched: page, hasText: so.hasText || text.trim() !== '' };
        if (isWanted && (page === pdf.numPages || performance.now() - told > interval)) {
          told = performance.now();
          setSearch(so);
        }
      }
    };
    setSearch(nothing);
    // A piece that cannot be read is told by whoever opened the document.
    if (query.trim() !== '') run().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [pdf, query]);
  return search;
};
