/** A grid of cells to walk through and type into like a spreadsheet; only the rows in sight are in the page, so it may have many thousands. */

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { classes } from '../classes.ts';
import { remPixels } from '../media.ts';
import { CellEditor } from './CellEditor.tsx';
import type { EditEnd } from './CellEditor.tsx';
import { isTyped, walk } from './grid-keys.ts';
import type { Position } from './grid-keys.ts';
import styles from './grid.module.css';
import { readPasted } from './pasted.ts';
import type { PastedCells } from './pasted.ts';

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** In rem. */
  readonly width: number;
  readonly isNumeric?: boolean;
}

export interface GridCell {
  /** What is copied, read out and edited. */
  readonly text: string;
  /** What is seen, where that is more than the text. */
  readonly shown?: ReactNode;
  readonly isEditable?: boolean;
  /** Colours the cell; its text or its shown part must say the same. */
  readonly tone?: 'good' | 'warn' | 'bad' | 'sealed';
  /** Why what stands here, as it was typed, is not kept. Seen where the screen says it; read out with the cell. */
  readonly refused?: string;
}

export interface GridProps {
  readonly label: string;
  /** The head over the names of the rows, and its width in rem. */
  readonly rowTitle: string;
  readonly rowTitleWidth: number;
  readonly columns: readonly GridColumn[];
  readonly rowCount: number;
  readonly rowKey: (row: number) => string;
  readonly rowName: (row: number) => string;
  readonly cell: (row: number, column: number) => GridCell;
  /** A CSS length. */
  readonly height: string;
  /** Height of every row in rem. */
  readonly rowHeight?: number;
  readonly onEdit?: (row: number, column: number, text: string) => void;
  /** Cells pasted with their upper left corner here; without it, pasting does nothing. */
  readonly onPaste?: (row: number, column: number, cells: PastedCells) => void;
  /** Enter or a double click on a cell that cannot be edited. */
  readonly onOpen?: (row: number, column: number) => void;
  /** Follows the focus, so that a pane beside the grid can show what it is on. */
  readonly onActive?: (row: number, column: number) => void;
}

export function Grid({
  label,
  rowTitle,
  rowTitleWidth,
  columns,
  rowCount,
  rowKey,
  rowName,
  cell,
  height,
  rowHeight = 2.25,
  onEdit,
  onPaste,
  onOpen,
  onActive,
}: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const holdsFocus = useRef(false);
  const [place, setPlace] = useState<Position>({ row: 0, column: 0 });
  // Rows may have gone since.
  const active: Position = { row: Math.max(0, Math.min(place.row, rowCount - 1)), column: Math.min(place.column, columns.length - 1) };
  const [editing, setEditing] = useState<{ readonly initial: string; readonly isSelected: boolean } | null>(null);
  const rowPixels = rowHeight * remPixels();
  // The React Compiler, which this rule speaks for, is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 6,
    getItemKey: rowKey,
    // The row with the focus stays in the page wherever one scrolls, or the focus would be lost.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active.row])].filter((row) => row < rowCount).sort((a, b) => a - b),
  });

  useEffect(() => virtual.measure(), [virtual, rowPixels]);

  useEffect(() => {
    if (!holdsFocus.current || editing) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-at="${active.row} ${active.column}"]`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active.row, active.column, editing]);

  const goTo = (position: Position): void => {
    setPlace(position);
    onActive?.(position.row, position.column);
  };

  const beginEdit = (initial: string, isSelected: boolean): void => {
    if (onEdit && cell(active.row, active.column).isEditable === true) setEditing({ initial, isSelected });
  };

  const keep = (text: string, end: EditEnd): void => {
    setEditing(null);
    if (text !== cell(active.row, active.column).text) onEdit?.(active.row, active.column, text);
    if (!end) return;
    const key = { Enter: end.shiftKey ? 'ArrowUp' : 'ArrowDown', Tab: end.shiftKey ? 'ArrowLeft' : 'ArrowRight' }[end.key] ?? end.key;
    goTo(walk(active, { key, ctrl: false }, { rows: rowCount, columns: columns.length, page: 1 }) ?? active);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const here = cell(active.row, active.column);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 2);
    const next = event.altKey
      ? undefined
      : walk(active, { key: event.key, ctrl: event.ctrlKey || event.metaKey }, { rows: rowCount, columns: columns.length, page });
    if (next) goTo(next);
    else if (event.key === 'F2') beginEdit(here.text, false);
    else if (event.key === 'Enter') {
      if (here.isEditable === true) beginEdit(here.text, false);
      else onOpen?.(active.row, active.column);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (here.isEditable === true && here.text !== '') onEdit?.(active.row, active.column, '');
    } else if (isTyped(event)) beginEdit(event.key, false);
    else return;
    event.preventDefault();
  };

  const onClipboardPaste = (event: ClipboardEvent): void => {
    if (!onPaste) return;
    event.preventDefault();
    onPaste(active.row, active.column, readPasted(event.clipboardData.getData('text/plain')));
  };

  const onClipboardCopy = (event: ClipboardEvent): void => {
    if (!document.getSelection()?.isCollapsed) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cell(active.row, active.column).text);
  };

  const shape: CSSProperties & Record<'--columns' | '--stuck', string> = {
    height,
    '--columns': `${rowTitleWidth}rem ${columns.map((column) => `${column.width}rem`).join(' ')} minmax(0, 1fr)`,
    '--stuck': `${rowTitleWidth}rem`,
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      className={styles.scroller}
      style={shape}
      onFocus={() => {
        holdsFocus.current = true;
      }}
      onBlur={(event) => {
        // Without a next element the focus was lost because its cell was redrawn, and is to be given back.
        if (event.relatedTarget) holdsFocus.current = false;
      }}
      onPaste={onClipboardPaste}
      onCopy={onClipboardCopy}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        <div role="columnheader" aria-colindex={1} className={classes(styles.title, styles.stuck)}>
          {rowTitle}
        </div>
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 2}
            className={classes(styles.title, column.isNumeric && styles.numeric)}
          >
            {column.title}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            role="row"
            aria-rowindex={item.index + 2}
            className={classes(styles.row, styles.floating)}
            style={{ top: item.start, height: rowPixels }}
          >
            <div role="rowheader" aria-colindex={1} className={classes(styles.cell, styles.stuck)}>
              <span className={styles.clip} title={rowName(item.index)}>
                {rowName(item.index)}
              </span>
            </div>
            {columns.map((column, index) => {
              const value = cell(item.index, index);
              const isActive = active.row === item.index && active.column === index;
              const isEditing = isActive && editing !== null;
              return (
                <div
                  key={column.id}
                  role="gridcell"
                  aria-colindex={index + 2}
                  {...(value.isEditable === true ? {} : { 'aria-readonly': true })}
                  tabIndex={isActive && !isEditing ? 0 : -1}
                  data-at={`${item.index} ${index}`}
                  className={classes(
                    styles.cell,
                    column.isNumeric && styles.numeric,
                    value.isEditable && styles.editable,
                    value.tone && styles[value.tone],
                    isActive && styles.active,
                    isEditing && styles.editing,
                  )}
                  onFocus={(event) => {
                    if (event.target === event.currentTarget && !isActive) goTo({ row: item.index, column: index });
                  }}
                  onKeyDown={onKeyDown}
                  onDoubleClick={() => (value.isEditable === true ? beginEdit(value.text, true) : onOpen?.(item.index, index))}
                >
                  {isEditing ? (
                    <CellEditor
                      label={`${column.title}, ${rowName(item.index)}`}
                      initial={editing.initial}
                      isSelected={editing.isSelected}
                      isNumeric={column.isNumeric === true}
                      onKeep={keep}
                      onForget={() => setEditing(null)}
                    />
                  ) : (
                    (value.shown ?? <span className={styles.clip}>{value.text}</span>)
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
