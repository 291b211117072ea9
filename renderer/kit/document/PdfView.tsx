/** A PDF with its tools: pages, size, search. Only the pages in sight are drawn, so a document may have many hundreds. */

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { document as words } from '../../words/document.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import styles from './document.module.css';
import { PdfPage } from './PdfPage.tsx';
import { PdfTools } from './PdfTools.tsx';
import { scrolled, sightOf } from './scrolled.ts';
import { useFind } from './use-find.ts';
import type { PageSize } from './use-pdf.ts';
import { percentOf, scaleOf, zoomed } from './zoom.ts';
import type { Zoom } from './zoom.ts';

export interface PdfViewProps {
  readonly pdf: PDFDocumentProxy;
  readonly first: PageSize;
  readonly title: string;
  /** A new object goes there, even if it names the page that one has left. */
  readonly goTo: { readonly page: number } | null;
  readonly onPage: (page: number) => void;
}

/** Pixels between two pages, and beside them. */
const gap = 12;

export const PdfView = ({ pdf, first, title, goTo, onPage }: PdfViewProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const [page, setPage] = useState(goTo?.page ?? 1);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const search = useFind(pdf, query);
  const current = search.found[at] ?? null;
  const scale = scaleOf(zoom, room, first.width);
  const sizeOf = (index: number): PageSize => sizes.get(index + 1) ?? first;
  /** A page that lies on its side fits as well, at a size of its own. */
  const scaleAt = (index: number): number => (zoom === 'fit' ? scaleOf('fit', room, sizeOf(index).width) : scale);
  const heightOf = (index: number): number => sizeOf(index).height * scaleAt(index);
  /** What is held while the size changes: a place in a page, and how many pixels below the top edge it stands. */
  const anchor = useRef({ page: page - 1, passed: 0, below: 0 });

  // The React Compiler, which this rule speaks for, is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: pdf.numPages,
    enabled: room > 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => Math.ceil(heightOf(index)) + gap,
    paddingStart: gap,
    overscan: 1,
    rangeExtractor: defaultRangeExtractor,
  });

  const startOf = useCallback((index: number): number => virtual.getOffsetForIndex(index, 'start')?.[0] ?? 0, [virtual]);
  const goToPage = useCallback(
    (to: number): void => {
      const index = Math.min(Math.max(1, to), pdf.numPages) - 1;
      anchor.current = { page: index, passed: 0, below: 0 };
      scroller.current?.scrollTo({ top: startOf(index) });
    },
    [pdf, startOf],
  );

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const measure = (): void => setRoom(Math.max(0, box.clientWidth - 2 * gap));
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, []);

  const onResized = useEffectEvent((): void => {
    virtual.measure();
    const { page: index, passed, below } = anchor.current;
    scroller.current?.scrollTo({ top: startOf(index) + passed * heightOf(index) - below });
  });
  const isMeasured = room > 0;
  const height = virtual.getTotalSize();
  // Whatever gets another size, also a page above: the reader stays at the same line. Asked again once the pages have
  // their new height, because nothing scrolls beyond the old one.
  useLayoutEffect(() => {
    if (isMeasured && scale > 0 && sizes && height > 0) onResized();
  }, [scale, isMeasured, sizes, height]);

  const onScroll = (): void => {
    const box = scroller.current;
    if (!box || room === 0) return;
    const seen = virtual.getVirtualItemForOffset(box.scrollTop + sightOf(box));
    if (!seen) return;
    // A page that begins at the top edge goes on beginning there.
    const below = Math.abs(box.scrollTop - seen.start) < 1 ? 0 : sightOf(box);
    anchor.current = { page: seen.index, passed: (box.scrollTop + below - seen.start) / heightOf(seen.index), below };
    if (seen.index + 1 !== page) setPage(seen.index + 1);
  };

  useEffect(() => onPage(page), [page, onPage]);
  useEffect(() => {
    if (goTo && isMeasured) goToPage(goTo.page);
  }, [goTo, goToPage, isMeasured]);
  const foundOn = current?.page;
  // Before the page, if it is drawn already, brings the very words to where the reader looks.
  useLayoutEffect(() => {
    if (foundOn !== undefined) goToPage(foundOn);
  }, [foundOn, at, query, goToPage]);

  const onSize = useCallback(
    (number: number, size: PageSize): void =>
      setSizes((known) => {
        const before = known.get(number) ?? first;
        const isSame = Math.abs(before.width - size.width) < 0.5 && Math.abs(before.height - size.height) < 0.5;
        return isSame ? known : new Map(known).set(number, size);
      }),
    [first],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === '+' || event.key === '=') setZoom(zoomed(percentOf(scale), 'larger'));
    if (event.key === '-') setZoom(zoomed(percentOf(scale), 'smaller'));
  };

  return (
    <div role="presentation" className={styles.pdf} onKeyDown={onKeyDown}>
      <PdfTools
        page={page}
        pages={pdf.numPages}
        onPage={goToPage}
        zoom={zoom}
        percent={percentOf(scale)}
        onZoom={setZoom}
        query={query}
        onQuery={(next) => {
          setQuery(next);
          setAt(0);
        }}
        search={search}
        at={at}
        onAt={setAt}
        onLeave={() => scroller.current?.focus()}
      />
      <div ref={scroller} {...scrolled(words.pages(title))} className={styles.scroller} onScroll={onScroll}>
        <div className={styles.pages} style={{ height }}>
          {room === 0
            ? null
            : virtual.getVirtualItems().map(({ index, key, start }) => {
                const place = { top: start, width: sizeOf(index).width * scaleAt(index), height: heightOf(index) };
                return (
                  <div key={key} className={styles.place} style={place}>
                    <PdfPage
                      pdf={pdf}
                      number={index + 1}
                      label={words.pageOf(title, index + 1)}
                      scale={scaleAt(index)}
                      onSize={onSize}
                      query={query}
                      current={current?.page === index + 1 ? current.index : null}
                    />
                  </div>
                );
              })}
        </div>
      </div>
    </div>
  );
};
