/** A table to read: real rows and columns, figures to the right, rules only where they help the eye. To type into cells, use Grid. */

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../icons.tsx';
import { useOverflow } from '../overflow.ts';
import styles from './DataTable.module.css';

export type SortDirection = 'ascending' | 'descending';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly isNumeric?: boolean;
  /** Names the row; exactly one column should. */
  readonly isRowHeader?: boolean;
  /** Its cells hold names that people give, which may be of one long word; those of the row header always may. */
  readonly holdsNames?: boolean;
  /** A CSS length. */
  readonly width?: string;
  /** Named so that linters know it for a function that draws, not a component. */
  readonly render: (row: Row) => ReactNode;
  /** What stands under this column in the foot of the table. */
  readonly foot?: ReactNode;
  readonly canSort?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly direction: SortDirection;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly isDense?: boolean;
  /** Singles out a row; what for must also be said in one of its cells. */
  readonly isMarked?: (row: Row) => boolean;
  /** A CSS length: beyond it the table scrolls under its head. */
  readonly tallest?: string;
  /** How the rows are sorted already; the table itself sorts nothing. */
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
}

export function DataTable<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  rowKey,
  isDense = false,
  isMarked,
  tallest,
  sorting,
  onSort,
}: DataTableProps<Row>) {
  const [scroller, overflows] = useOverflow<HTMLDivElement>();
  const hasFoot = columns.some((column) => column.foot !== undefined);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      {...(tallest === undefined ? {} : { style: { maxHeight: tallest } })}
      {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}
    >
      <table className={classes(styles.table, isDense && styles.dense)}>
        <caption className={isCaptionHidden ? styles.captionHidden : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const direction = sorting?.column === column.id ? sorting.direction : undefined;
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={classes(styles.head, column.isNumeric && styles.numeric, column.isRowHeader && styles.rowHead)}
                  {...(column.width === undefined ? {} : { style: { width: column.width } })}
                  {...(direction ? { 'aria-sort': direction } : {})}
                >
                  {column.canSort === true && onSort ? (
                    <Button
                      className={classes(styles.sort)}
                      onPress={() => onSort({ column: column.id, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
                    >
                      <span className={styles.title}>{column.title}</span>
                      <span className={classes(direction === undefined && styles.unsorted)}>
                        <Icon name={direction === 'descending' ? 'down' : 'up'} />
                      </span>
                    </Button>
                  ) : (
                    <span className={styles.title}>{column.title}</span>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={classes(isMarked?.(row) === true && styles.marked)}>
              {columns.map((column) =>
                column.isRowHeader === true ? (
                  <th key={column.id} scope="row" className={classes(styles.cell, styles.rowHead, styles.names)}>
                    {column.render(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    className={classes(styles.cell, column.isNumeric && styles.numeric, column.holdsNames && styles.names)}
                  >
                    {column.render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {hasFoot ? (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.id} className={classes(styles.cell, column.isNumeric && styles.numeric)}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
