/** What a price sheet was read as, row by row and cell by cell, before anything is sealed. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { classes, DataTable, Icon, inWords, StateBadge } from '../../../kit/index.ts';
import type { Column } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { View } from '../model.ts';
import { fieldsOf, shownPrice, shownQuantity } from './price-draft.ts';
import type { PriceField } from './price-draft.ts';
import styles from './prices.module.css';
import type { SheetRow } from './sheet.ts';

const words = receive.sheet;

export interface SheetPreviewProps {
  readonly rows: readonly SheetRow[];
  readonly view: View;
}

const Cell = ({ row, field }: { readonly row: SheetRow; readonly field: PriceField }) => {
  const cell = row.cells.find(({ column }) => column === field.id);
  if (cell?.read != null) return cell.currency === null ? shownQuantity(cell.read) : shownPrice(cell.read, cell.currency);
  return (
    <span className={classes(styles.wrong)}>
      <Icon name="refused" /> {cell?.typed ? words.asTyped(cell.typed) : words.notRead}
    </span>
  );
};

const State = ({ refusal }: { readonly refusal: Refusal | null }) =>
  refusal === null ? (
    <StateBadge icon="done" tone="good">
      {words.right}
    </StateBadge>
  ) : (
    <span className={styles.refusal}>{inWords(refusal)}</span>
  );

export const SheetPreview = ({ rows, view }: SheetPreviewProps) => {
  const columns: readonly Column<SheetRow>[] = [
    { id: 'line', title: words.line, isNumeric: true, width: '4rem', render: ({ line }) => line },
    { id: 'bidder', title: words.bidder, isRowHeader: true, render: ({ bidder }) => bidder },
    ...fieldsOf(view).map((field) => ({
      id: field.id,
      title: field.measure?.code ?? words.price,
      isNumeric: true,
      render: (row: SheetRow) => <Cell row={row} field={field} />,
    })),
    { id: 'state', title: words.state, render: ({ refusal }) => <State refusal={refusal} /> },
  ];
  return <DataTable caption={words.rowsCaption} isCaptionHidden columns={columns} rows={rows} rowKey={({ line }) => String(line)} />;
};
