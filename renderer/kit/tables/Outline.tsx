/** A tree that behaves like a spreadsheet: the outline of criteria, walked by arrow keys, typed into, indented, moved and pasted into. A long one scrolls by itself, and only its rows in sight are in the page. */

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { CellEditor } from './CellEditor.tsx';
import type { EditEnd } from './CellEditor.tsx';
import type { GridCell } from './Grid.tsx';
import { isTyped, walk } from './grid-keys.ts';
import styles from './grid.module.css';
import { readPasted } from './pasted.ts';
import type { PastedCells } from './pasted.ts';
import { shortClause } from './short-clause.ts';

export interface OutlineColumn {
  readonly id: string;
  readonly title: string;
  /** A CSS track size, such as "7rem" or "minmax(16rem, 1fr)". */
  readonly width: string;
  readonly isNumeric?: boolean;
}

export interface OutlineRow {
  readonly id: string;
  /** 1 for what hangs from the root. */
  readonly level: number;
  /** Such as "3.2.1". */
  readonly clause?: string;
  /** Undefined for a row that has nothing under it. */
  readonly isExpanded?: boolean | undefined;
  /** Its place among its siblings, counted from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
}

/** What somebody did in the outline. The screen decides what comes of it. */
export type OutlineAct =
  | { readonly kind: 'edit'; readonly row: string; readonly column: string; readonly text: string }
  | { readonly kind: 'toggle'; readonly row: string; readonly isExpanded: boolean }
  | { readonly kind: 'indent' | 'outdent' | 'move-up' | 'move-down' | 'add-after' | 'remove'; readonly row: string }
  | { readonly kind: 'paste'; readonly row: string; readonly column: string; readonly cells: PastedCells };

export interface OutlinePlace {
  readonly row: string;
  readonly column: string;
}

export interface OutlineProps {
  readonly label: string;
  /** The first column is the tree: it shows the clause and the words of the row. */
  readonly columns: readonly OutlineColumn[];
  /** The rows in sight, from top to bottom; what lies under a folded row is left out. */
  readonly rows: readonly OutlineRow[];
  readonly cell: (row: OutlineRow, column: OutlineColumn) => GridCell;
  /** The cell that the focus is on or would be on; null puts it on the first. After `add-after`, point it to the new row. */
  readonly active: OutlinePlace | null;
  readonly onActive: (place: OutlinePlace) => void;
  /** Left out for an outline that is only read. */
  readonly onAct?: (act: OutlineAct) => void;
  /** The words on the twist of a row, such as "Fold" and "Unfold". */
  readonly twistWords: readonly [fold: string, unfold: string];
}

/** Keys of the whole page that no title and no number begins with: on a cell they are the page's, within the typing letters. */
const ofThePage: ReadonlySet<string> = new Set(['?', '/']);

const altActs: Readonly<Record<string, 'indent' | 'outdent' | 'move-up' | 'move-down'>> = {
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
  ArrowUp: 'move-up',
  ArrowDown: 'move-down',
};

/** Beyond this many rows the outline has its own height and draws only what is in sight. */
const longest = 150;

/** All indents of a row together, so that the words of a deep one have room: in rem, and in percent of its cell. */
const widest = { rem: 7.5, percent: 35 } as const;

/** Of a row of one line, in pixels; each is measured when it is drawn. */
const usualHeight = 37;

export function Outline({ label, columns, rows, cell, active, onActive, onAct, twistWords }: OutlineProps) {
  const root = useRef<HTMLDivElement>(null);
  const holdsFocus = useRef(false);
  const editsNewRow = useRef(false);
  const [editing, setEditing] = useState<{ readonly initial: string; readonly isSelected: boolean } | null>(null);

  const rowIndex = Math.max(0, active ? rows.findIndex((row) => row.id === active.row) : 0);
  const columnIndex = Math.max(0, active ? columns.findIndex((column) => column.id === active.column) : 0);
  const row = rows[rowIndex];
  const column = columns[columnIndex];
  const isTree = columnIndex === 0;

  const isLong = rows.length > longest;
  // The React Compiler, which this rule speaks for, is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: isLong ? rows.length : 0,
    getScrollElement: () => root.current,
    estimateSize: () => usualHeight,
    overscan: 10,
    getItemKey: (index) => rows[index]?.id ?? index,
    // The row with the focus stays in the page wherever one scrolls, or the focus would be lost.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), rowIndex])].filter((index) => index < rows.length).sort((a, b) => a - b),
  });

  const shownRow = useRef(row?.id);
  useEffect(() => {
    const isElsewhere = shownRow.current !== row?.id;
    shownRow.current = row?.id;
    // Led to from outside, such as by a search: seen, while the focus stays where it is.
    if (!holdsFocus.current && isElsewhere)
      root.current?.querySelector(`[data-at="${rowIndex} ${columnIndex}"]`)?.scrollIntoView({ block: 'nearest' });
    if (!holdsFocus.current || editing) return;
    if (editsNewRow.current) {
      editsNewRow.current = false;
      setEditing({ initial: row && column ? cell(row, column).text : '', isSelected: true });
      return;
    }
    const target = root.current?.querySelector<HTMLElement>(`[data-at="${rowIndex} ${columnIndex}"]`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // The outline follows its place; what stands in the cell does not move the focus.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [row?.id, column?.id, rowIndex, editing]);

  if (!row || !column) return null;

  const goTo = (toRow: number, toColumn: number): void => {
    const [nextRow, nextColumn] = [rows[toRow], columns[toColumn]];
    if (nextRow && nextColumn) onActive({ row: nextRow.id, column: nextColumn.id });
  };
  const beginEdit = (initial: string, isSelected: boolean): void => {
    if (onAct && cell(row, column).isEditable === true) setEditing({ initial, isSelected });
  };
  const addAfter = (): void => {
    editsNewRow.current = true;
    onAct?.({ kind: 'add-after', row: row.id });
  };

  const keep = (text: string, end: EditEnd): void => {
    if (text !== cell(row, column).text) onAct?.({ kind: 'edit', row: row.id, column: column.id, text });
    if (end?.key === 'Tab' && isTree) {
      // Typing goes on after indenting; Escape and then Tab leave the outline.
      onAct?.({ kind: end.shiftKey ? 'outdent' : 'indent', row: row.id });
      setEditing({ initial: text, isSelected: false });
      return;
    }
    setEditing(null);
    if (end?.key === 'Enter' && isTree && !end.shiftKey) addAfter();
    else if (end?.key === 'Tab') goTo(rowIndex, columnIndex + (end.shiftKey ? -1 : 1));
    else if (end) goTo(rowIndex + (end.key === 'ArrowUp' || end.shiftKey ? -1 : 1), columnIndex);
  };

  /** Left and right on the tree fold, unfold and climb, as in every tree. Says whether the key meant that. */
  const climb = (key: string): boolean => {
    if (!isTree) return false;
    if (key === 'ArrowRight' && row.isExpanded === false) onAct?.({ kind: 'toggle', row: row.id, isExpanded: true });
    else if (key === 'ArrowLeft' && row.isExpanded === true) onAct?.({ kind: 'toggle', row: row.id, isExpanded: false });
    else if (key === 'ArrowLeft') {
      const parent = rows.slice(0, rowIndex).findLastIndex((other) => other.level < row.level);
      if (parent >= 0) goTo(parent, 0);
    } else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const here = cell(row, column);
    const altAct = event.altKey ? altActs[event.key] : undefined;
    const next = event.altKey
      ? undefined
      : walk(
          { row: rowIndex, column: columnIndex },
          { key: event.key, ctrl: event.ctrlKey || event.metaKey },
          { rows: rows.length, columns: columns.length, page: 10 },
        );
    if (altAct) onAct?.({ kind: altAct, row: row.id });
    else if (climb(event.key)) void 0;
    else if (next) goTo(next.row, next.column);
    else if (event.key === 'F2' || (event.key === 'Enter' && here.isEditable === true)) beginEdit(here.text, false);
    else if (event.key === 'Insert') addAfter();
    else if (event.key === 'Delete') {
      if (isTree) onAct?.({ kind: 'remove', row: row.id });
      else if (here.isEditable === true && here.text !== '') onAct?.({ kind: 'edit', row: row.id, column: column.id, text: '' });
    } else if (event.key === ' ' && isTree && row.isExpanded !== undefined) {
      onAct?.({ kind: 'toggle', row: row.id, isExpanded: !row.isExpanded });
    } else if (isTyped(event) && !ofThePage.has(event.key)) beginEdit(event.key, false);
    else return;
    event.preventDefault();
  };

  const shape: CSSProperties & Record<'--columns' | '--beside-tree', string> = {
    '--columns': columns.map(({ width }) => width).join(' '),
    '--beside-tree': String(columns.length - 1),
  };

  const drawRow = (line: OutlineRow, lineIndex: number): ReactNode => (
    <div
      key={line.id}
      ref={isLong ? virtual.measureElement : undefined}
      data-index={lineIndex}
      role="row"
      {...(isLong ? { 'aria-rowindex': lineIndex + 2 } : {})}
      aria-level={line.level}
      aria-posinset={line.place}
      aria-setsize={line.of}
      {...(line.isExpanded === undefined ? {} : { 'aria-expanded': line.isExpanded })}
      className={classes(styles.row, styles.treeRow)}
    >
      {columns.map((field, fieldIndex) => {
        const value = cell(line, field);
        const isActive = lineIndex === rowIndex && fieldIndex === columnIndex;
        const isEditing = isActive && editing !== null;
        const editor = isEditing ? (
          <CellEditor
            label={`${field.title}, ${line.clause ?? ''}`}
            initial={editing.initial}
            isSelected={editing.isSelected}
            isNumeric={field.isNumeric === true}
            onKeep={keep}
            onForget={() => setEditing(null)}
          />
        ) : null;
        return (
          // The role is one of two that both take part in walking; the rule reads only a fixed one.
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
          <div
            key={field.id}
            role={fieldIndex === 0 ? 'rowheader' : 'gridcell'}
            tabIndex={isActive && !isEditing ? 0 : -1}
            {...(value.refused === undefined ? {} : { 'aria-invalid': true, 'aria-description': value.refused })}
            data-at={`${lineIndex} ${fieldIndex}`}
            className={classes(
              styles.cell,
              fieldIndex === 0 && styles.treeCell,
              field.isNumeric && styles.numeric,
              value.tone && styles[value.tone],
              isActive && styles.active,
              isEditing && fieldIndex > 0 && styles.editing,
            )}
            onFocus={(event) => {
              if (event.target === event.currentTarget && !isActive) onActive({ row: line.id, column: field.id });
            }}
            onKeyDown={onKeyDown}
            onDoubleClick={() => beginEdit(value.text, true)}
          >
            {fieldIndex === 0 ? (
              <>
                <TreeLead line={line} twistWords={twistWords} onAct={onAct} />
                <span className={styles.entry}>
                  {line.clause === undefined ? null : <span className={styles.clause}>{shortClause(line.clause)}</span>}
                  {editor ?? <span className={styles.words}>{value.shown ?? value.text}</span>}
                </span>
              </>
            ) : (
              (editor ?? value.shown ?? value.text)
            )}
          </div>
        );
      })}
    </div>
  );

  return (
    <div
      ref={root}
      role="treegrid"
      {...(isLong ? { 'aria-rowcount': rows.length + 1 } : {})}
      aria-label={label}
      className={classes(styles.scroller, styles.outline, isLong && styles.long)}
      style={shape}
      onFocus={() => {
        holdsFocus.current = true;
      }}
      onBlur={(event) => {
        // Without a next element the focus was lost because its cell was redrawn, and is to be given back.
        if (event.relatedTarget) holdsFocus.current = false;
      }}
      onPaste={(event) => {
        if (!onAct) return;
        event.preventDefault();
        onAct({ kind: 'paste', row: row.id, column: column.id, cells: readPasted(event.clipboardData.getData('text/plain')) });
      }}
    >
      <div role="rowgroup">
        <div role="row" className={styles.head}>
          {columns.map((title) => (
            <div key={title.id} role="columnheader" className={classes(styles.title, title.isNumeric && styles.numeric)}>
              {title.title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {isLong
          ? virtual.getVirtualItems().map((item, place, items) => {
              const line = rows[item.index];
              const above = item.start - (items[place - 1]?.end ?? 0);
              return line ? (
                <Fragment key={item.key}>
                  {above > 0 ? <div role="presentation" className={styles.gap} style={{ height: above }} /> : null}
                  {drawRow(line, item.index)}
                </Fragment>
              ) : null;
            })
          : rows.map(drawRow)}
        {isLong ? (
          <div
            role="presentation"
            className={styles.gap}
            style={{ height: Math.max(0, virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0)) }}
          />
        ) : null}
      </div>
    </div>
  );
}

interface TreeLeadProps {
  readonly line: OutlineRow;
  readonly twistWords: OutlineProps['twistWords'];
  readonly onAct: OutlineProps['onAct'];
}

/** What stands before the words of a row: the lines of the tree and the twist. */
function TreeLead({ line, twistWords, onAct }: TreeLeadProps) {
  const { isExpanded } = line;
  const depth = line.level - 1;
  const width = `min(1.5rem, ${widest.rem / depth}rem, ${widest.percent / depth}%)`;
  return (
    <>
      {Array.from({ length: depth }, (_, place) => (
        <span key={place} className={styles.guide} style={{ width }} />
      ))}
      {isExpanded === undefined ? (
        <span className={styles.leaf} aria-hidden="true">
          ·
        </span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          aria-label={twistWords[isExpanded ? 0 : 1]}
          className={classes(styles.twist, isExpanded && styles.open)}
          onClick={() => onAct?.({ kind: 'toggle', row: line.id, isExpanded: !isExpanded })}
        >
          <Icon name="right" />
        </button>
      )}
    </>
  );
}
