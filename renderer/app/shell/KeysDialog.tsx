/** What "?" shows: the keys that work on this screen, those of the screen first. */

import { DataTable, Dialog, Keys, Stack } from '../../kit/index.ts';
import type { Column } from '../../kit/index.ts';
import { app } from '../../words/app.ts';
import type { CommandGroup } from '../commands.ts';

export interface KeysDialogProps {
  readonly groups: readonly CommandGroup[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Row = readonly [keys: string, label: string];

const columns: readonly Column<Row>[] = [
  { id: 'keys', title: app.keys.key, width: '10rem', render: ([keys]) => <Keys keys={keys} /> },
  { id: 'does', title: app.keys.does, isRowHeader: true, render: ([, label]) => label },
];

const rowsOf = ({ commands }: CommandGroup): readonly Row[] =>
  commands.flatMap(({ label, shortcut }) => (shortcut === undefined ? [] : [[shortcut, label] as const]));

export const KeysDialog = ({ groups, isOpen, onClose }: KeysDialogProps) => {
  const sections = [
    ...groups.toReversed().map((group) => [group.title, rowsOf(group)] as const),
    [app.keys.everywhereTitle, app.keys.everywhere] as const,
  ];
  return (
    <Dialog title={app.keys.title} isOpen={isOpen} onClose={onClose}>
      <Stack gap="three">
        {sections.map(([title, rows]) =>
          rows.length === 0 ? null : (
            <DataTable key={title} caption={title} isDense columns={columns} rows={rows} rowKey={([keys]) => keys} />
          ),
        )}
      </Stack>
    </Dialog>
  );
};
