/** The row above a PDF: which page, how large, and where words stand. */

import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { document as words } from '../../words/document.ts';
import { Button } from '../actions/Button.tsx';
import { IconButton } from '../actions/IconButton.tsx';
import { SearchField } from '../fields/SearchField.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from './document.module.css';
import type { Search } from './use-find.ts';
import { zoomed } from './zoom.ts';
import type { Zoom } from './zoom.ts';

export interface PdfToolsProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly zoom: Zoom;
  /** What the size comes to now. */
  readonly percent: number;
  readonly onZoom: (zoom: Zoom) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly search: Search;
  /** Which match is looked at, counted from 0. */
  readonly at: number;
  readonly onAt: (at: number) => void;
  /** Out of the search, to the pages. */
  readonly onLeave: () => void;
}

export const PdfTools = ({ page, pages, onPage, zoom, percent, onZoom, query, onQuery, search, at, onAt, onLeave }: PdfToolsProps) => {
  const step = (by: 1 | -1): void => {
    const all = search.found.length;
    if (all > 0) onAt((at + by + all) % all);
  };
  const onSearchKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
    // The first Escape clears the box, the second goes back to the pages.
    if (event.key === 'Escape' && query === '') onLeave();
  };
  return (
    <div role="group" aria-label={words.tools} className={styles.tools}>
      <div className={styles.cluster}>
        <IconButton label={words.previousPage} icon="up" size="small" isDisabled={page <= 1} onPress={() => onPage(page - 1)} />
        <PageNumber page={page} pages={pages} onPage={onPage} />
        <IconButton label={words.nextPage} icon="down" size="small" isDisabled={page >= pages} onPress={() => onPage(page + 1)} />
      </div>
      <div className={styles.cluster}>
        <IconButton label={words.smaller} icon="remove" size="small" onPress={() => onZoom(zoomed(percent, 'smaller'))} />
        <span className={styles.percent}>{words.percent(percent)}</span>
        <IconButton label={words.larger} icon="add" size="small" onPress={() => onZoom(zoomed(percent, 'larger'))} />
        <Button look="quiet" size="small" aria-pressed={zoom === 'fit'} onPress={() => onZoom('fit')}>
          {words.fit}
        </Button>
      </div>
      <div className={styles.find} onKeyDownCapture={onSearchKey}>
        <SearchField label={words.find} value={query} onChange={onQuery} keys="/" />
        {query.trim() === '' ? null : (
          <>
            <span role="status" className={styles.percent}>
              {sayFound(search, at, pages)}
            </span>
            {search.found.length === 0 ? null : (
              <>
                <IconButton label={words.previousMatch} icon="up" size="small" onPress={() => step(-1)} />
                <IconButton label={words.nextMatch} icon="down" size="small" onPress={() => step(1)} />
              </>
            )}
          </>
        )}
      </div>
    </div>
  );
};

const sayFound = ({ found, searched, hasText }: Search, at: number, pages: number): string => {
  if (found.length > 0) return words.matches(at + 1, found.length);
  if (searched < pages) return words.searching(searched, pages);
  return hasText ? words.noMatches : words.noText;
};

const PageNumber = ({ page, pages, onPage }: Pick<PdfToolsProps, 'page' | 'pages' | 'onPage'>) => {
  const [typed, setTyped] = useState<string | null>(null);
  const go = (): void => {
    const wanted = Number(typed);
    if (typed !== null && Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(wanted, pages));
    setTyped(null);
  };
  return (
    <span className={styles.pageNumber}>
      <TextField
        label={words.page}
        isLabelHidden
        value={typed ?? String(page)}
        onChange={setTyped}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          else if (event.key === 'Escape') setTyped(null);
          else event.continuePropagation();
        }}
      />
      <span>{words.ofPages(pages)}</span>
    </span>
  );
};
