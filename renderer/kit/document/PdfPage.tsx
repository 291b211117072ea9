/** One page: drawn on a canvas, with its text over it so that it can be selected, read out and searched. */

import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { document as words } from '../../words/document.ts';
import { findIn, pageText, runsOf } from './find.ts';
import type { PageText } from './find.ts';
import styles from './document.module.css';
import { pdfLibrary } from './pdf-library.ts';
import { sightOf } from './scrolled.ts';
import type { PageSize } from './use-pdf.ts';

export interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly label: string;
  /** Pixels per point. */
  readonly scale: number;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly query: string;
  /** Which match of this page is the one that is looked at; null when it is on another. */
  readonly current: number | null;
}

/** A canvas larger than this is not drawn by every computer; a larger page is drawn coarser. */
const mostPixels = 24_000_000;

interface TextOfPage extends PageText {
  readonly spans: readonly HTMLElement[];
}

export const PdfPage = ({ pdf, number, label, scale, onSize, query, current }: PdfPageProps) => {
  const paper = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<TextOfPage | null>(null);
  const [isDamaged, setDamaged] = useState(false);

  useEffect(() => {
    const work = drawing({ pdf, number, scale, paper: paper.current, over: over.current, onSize, onText: setText });
    work.done.catch(() => work.isCancelled() || setDamaged(true));
    return work.cancel;
  }, [pdf, number, scale, onSize]);

  useMarks(text, query, current);

  return (
    <div role="group" aria-label={label} className={styles.page} style={{ '--total-scale-factor': scale } as React.CSSProperties}>
      {isDamaged ? <p className={styles.damaged}>{words.pageDamaged(number)}</p> : null}
      <div ref={paper} className={styles.paper} aria-hidden="true" />
      <div ref={over} className={styles.textLayer} />
    </div>
  );
};

interface Drawing {
  readonly done: Promise<void>;
  readonly cancel: () => void;
  readonly isCancelled: () => boolean;
}

interface DrawingOf extends Pick<PdfPageProps, 'pdf' | 'number' | 'scale' | 'onSize'> {
  readonly paper: HTMLElement | null;
  readonly over: HTMLElement | null;
  readonly onText: (text: TextOfPage) => void;
}

const drawing = ({ pdf, number, scale, paper, over, onSize, onText }: DrawingOf): Drawing => {
  let isCancelled = false;
  let stop = (): void => undefined;
  const draw = async (): Promise<void> => {
    const [library, page] = await Promise.all([pdfLibrary(), pdf.getPage(number)]);
    if (isCancelled || !paper || !over) return;
    const viewport = page.getViewport({ scale });
    onSize(number, { width: viewport.width / scale, height: viewport.height / scale });
    const canvas = globalThis.document.createElement('canvas');
    const task = page.render({ canvas, viewport, transform: sized(canvas, viewport) });
    stop = () => task.cancel();
    await task.promise;
    // What was drawn at the size before stays until this one is ready.
    paper.replaceChildren(canvas);
    const source = await page.getTextContent();
    if (isCancelled) return;
    over.replaceChildren();
    const layer = new library.TextLayer({ textContentSource: source, container: over, viewport });
    stop = () => layer.cancel();
    await layer.render();
    const runs = source.items.flatMap((item) => ('str' in item ? [item] : []));
    onText({ ...pageText(runs), spans: layer.textDivs });
  };
  return {
    done: draw(),
    isCancelled: () => isCancelled,
    cancel: () => {
      isCancelled = true;
      stop();
    },
  };
};

/** Gives the canvas as many pixels as the screen has for it, and answers how to draw onto them. */
const sized = (canvas: HTMLCanvasElement, { width, height }: ReturnType<PDFPageProxy['getViewport']>): number[] => {
  const ratio = Math.min(devicePixelRatio, Math.sqrt(mostPixels / (width * height)));
  canvas.width = Math.max(1, Math.floor(width * ratio));
  canvas.height = Math.max(1, Math.floor(height * ratio));
  return [ratio, 0, 0, ratio, 0, 0];
};

/** Marks what was found without touching the page: the browser paints highlights over ranges of text. */
const useMarks = (text: TextOfPage | null, query: string, current: number | null): void => {
  useEffect(() => {
    if (!text) return undefined;
    const marked = findIn(text.text, query).map((match, index) => ({ index, ranges: rangesOf(text, runsOf(text, match)) }));
    const found = highlight('document-found');
    const looked = highlight('document-current');
    const ranges = marked.flatMap((mark) => mark.ranges);
    ranges.forEach((range) => found.add(range));
    const here = marked.find((mark) => mark.index === current)?.ranges ?? [];
    here.forEach((range) => looked.add(range));
    if (here[0]) bringToSight(here[0]);
    return () => {
      ranges.forEach((range) => found.delete(range));
      here.forEach((range) => looked.delete(range));
    };
  }, [text, query, current]);
};

/** Moves what was found to where the reader looks. Moves the document alone: the page round it stays where it is. */
const bringToSight = (range: Range): void => {
  const scroller = range.startContainer.parentElement?.closest('[data-document-pages]');
  if (!scroller) return;
  const match = range.getBoundingClientRect();
  const box = scroller.getBoundingClientRect();
  scroller.scrollBy({
    top: (match.top + match.bottom) / 2 - box.top - sightOf(scroller),
    left: Math.min(0, match.left - box.left) + Math.max(0, match.right - box.right),
  });
};

const highlight = (name: string): Highlight => {
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
};

const rangesOf = ({ spans }: TextOfPage, stretches: ReturnType<typeof runsOf>): Range[] =>
  stretches.flatMap(({ run, from, to }) => {
    const node = spans[run]?.firstChild;
    if (!(node instanceof Text)) return [];
    const range = new Range();
    range.setStart(node, Math.min(from, node.length));
    range.setEnd(node, Math.min(to, node.length));
    return range.collapsed ? [] : [range];
  });
