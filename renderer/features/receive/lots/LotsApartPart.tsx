/** Of a tender in several lots: which of them are decided here, which in records of their own, and the way to those. */

import { useState } from 'react';
import { lotName } from '../../../../shared/domain/lot-words.ts';
import { Button, type Column, DataTable, Part, Stack } from '../../../kit/index.ts';
import { dayAndTime } from '../../../words/format.ts';
import { lotsApart as words } from '../../../words/lots-apart.ts';
import type { View } from '../model.ts';
import { PartLotDialog } from './PartLotDialog.tsx';

type Row = View['parting'][number];

/** Not yet, not any more, or not for whoever looks: then there is nothing to say but of lots that have gone. */
const isClosed = ({ refusal }: Row): boolean =>
  refusal !== null && ['criteria-not-frozen', 'bids-already-opened', 'not-your-role', 'record-closed'].includes(refusal.code);

export const LotsApartPart = ({ tender, parting }: { readonly tender: string; readonly parting: View['parting'] }) => {
  const [open, setOpen] = useState<Row | null>(null);
  const columns: readonly Column<Row>[] = [
    { id: 'lot', title: words.lot, isRowHeader: true, render: ({ lot }) => lotName(lot) },
    {
      id: 'where',
      title: words.where,
      render: ({ apart }) =>
        apart === null ? (
          words.here
        ) : (
          <Stack gap="half">
            <span>{words.elsewhere}</span>
            <span>{apart.reason}</span>
            <span>{words.by(apart.decided.by, dayAndTime(apart.decided.at))}</span>
          </Stack>
        ),
    },
    {
      id: 'acts',
      title: words.acts,
      render: (row) => {
        const { lot, apart, refusal } = row;
        if (apart)
          return apart.record === null ? words.absent : <a href={`#/tender/${apart.record}/prepare`}>{words.open(lotName(lot))}</a>;
        if (refusal) return isClosed(row) ? null : refusal.sentence;
        return (
          <Button size="small" onPress={() => setOpen(row)}>
            {words.part(lotName(lot))}
          </Button>
        );
      },
    },
  ];
  const isAnyApart = parting.some(({ apart }) => apart !== null);
  if (!isAnyApart && parting.every(isClosed)) return null;
  // What ties all of them together is said once.
  const tie = isAnyApart ? undefined : parting[0]?.refusal?.sentence;
  const areTied = tie !== undefined && parting.every(({ refusal }) => refusal?.sentence === tie);
  return (
    <Part title={words.title}>
      <p>{words.lead}</p>
      {areTied ? (
        <p>{words.tied(tie)}</p>
      ) : (
        <DataTable caption={words.caption} isCaptionHidden columns={columns} rows={parting} rowKey={({ lot }) => lot.id} />
      )}
      {open ? <PartLotDialog tender={tender} lot={open.lot} onClose={() => setOpen(null)} /> : null}
    </Part>
  );
};
