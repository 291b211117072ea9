/** Where the arrow keys and their relatives lead in a grid, as in any spreadsheet. */

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Page Down pass over. */
  readonly page: number;
}

export interface Stroke {
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean;
}

const within = (wanted: number, count: number): number => Math.max(0, Math.min(count - 1, wanted));

/** The position that a key leads to, or undefined if it is not a key for walking. At an edge it leads nowhere else. */
export function walk({ row, column }: Position, { key, ctrl }: Stroke, { rows, columns, page }: Extent): Position | undefined {
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : within(row - 1, rows), column };
    case 'ArrowDown':
      return { row: ctrl ? lastRow : within(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: ctrl ? lastColumn : within(column + 1, columns) };
    case 'Home':
      return ctrl ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return ctrl ? { row: lastRow, column: lastColumn } : { row, column: lastColumn };
    case 'PageUp':
      return { row: within(row - page, rows), column };
    case 'PageDown':
      return { row: within(row + page, rows), column };
    default:
      return undefined;
  }
}

/** Whether a key press is the first letter of something to type into a cell. */
export const isTyped = (event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): boolean => event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
