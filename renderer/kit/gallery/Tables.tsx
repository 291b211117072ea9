/** Where people compare, and where they type many things at once. */

import { useState } from 'react';
import { WhyButton } from '../overlays/WhyButton.tsx';
import { StateBadge } from '../states/StateBadge.tsx';
import { Panel } from '../surfaces/Panel.tsx';
import { DataTable } from '../tables/DataTable.tsx';
import type { Sorting } from '../tables/DataTable.tsx';
import { Grid } from '../tables/Grid.tsx';
import { OutlineShow } from './OutlineShow.tsx';
import { Room, Specimen } from './Specimen.tsx';

const results = [
  { rank: '1', bidder: 'Thornley Green Ltd', quality: '42.10', price: '24.30', social: '6.00', total: '72.40' },
  { rank: '2', bidder: 'Marsh & Daughters Grounds', quality: '38.75', price: '28.28', social: '5.00', total: '72.03' },
  { rank: '3', bidder: 'Ashdown Facilities plc', quality: '33.00', price: '30.00', social: '4.50', total: '67.50' },
  { rank: '4', bidder: 'Cooperative Parks North', quality: '40.20', price: '17.11', social: '9.00', total: '66.31' },
];
type Result = (typeof results)[number];

const columns = ['T. Green', 'Marsh', 'Ashdown', 'Co-op Parks', 'Verdant', 'Hedgerow'].map((title) => ({
  id: title,
  title,
  width: 7,
  isNumeric: true,
}));

export function Tables() {
  const [sorting, setSorting] = useState<Sorting>({ column: 'rank', direction: 'ascending' });
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({ '0 0': '4', '0 1': '3', '1 0': '5', '1 2': 'six' });
  return (
    <Room id="tables" title="Tables">
      <Specimen name="DataTable" use="To read. Figures to the right, rules only where they help.">
        <Panel title="Result" level={3} isFlush>
          <DataTable<Result>
            caption="Points by bidder, in rank"
            isCaptionHidden
            rows={results}
            rowKey={(row) => row.bidder}
            isMarked={(row) => row.rank === '1'}
            sorting={sorting}
            onSort={setSorting}
            columns={[
              { id: 'rank', title: 'Rank', isNumeric: true, width: '4rem', canSort: true, render: (row) => row.rank },
              { id: 'bidder', title: 'Bidder', isRowHeader: true, canSort: true, render: (row) => row.bidder },
              { id: 'quality', title: 'Quality of 60', isNumeric: true, render: (row) => row.quality },
              { id: 'price', title: 'Price of 30', isNumeric: true, render: (row) => row.price },
              { id: 'social', title: 'Social value of 10', isNumeric: true, render: (row) => row.social },
              {
                id: 'total',
                title: 'Total of 100',
                isNumeric: true,
                render: (row) => (
                  <WhyButton
                    label={`Total of ${row.bidder}: ${row.total}. Why?`}
                    title={`How ${row.total} came about`}
                    reason={<p>Quality, price and social value, added exactly.</p>}
                  >
                    {row.total}
                  </WhyButton>
                ),
              },
              {
                id: 'state',
                title: 'Outcome',
                render: (row) =>
                  row.rank === '1' ? (
                    <StateBadge icon="done" tone="good">
                      Recommended
                    </StateBadge>
                  ) : (
                    'Not recommended'
                  ),
              },
            ]}
          />
        </Panel>
      </Specimen>
      <Specimen name="Grid" use="Arrows walk, typing edits, Enter and Tab keep, Escape forgets. Ten thousand rows here.">
        <Grid
          label="Marks by question and bidder"
          rowTitle="Question"
          rowTitleWidth={12}
          columns={columns}
          rowCount={10_000}
          rowKey={(row) => String(row)}
          rowName={(row) => `${Math.floor(row / 9) + 1}.${(row % 9) + 1} Method and evidence`}
          height="20rem"
          cell={(row, column) => {
            if (column === 5) return { text: 'Sealed', tone: 'sealed' };
            const text = typed[`${row} ${column}`] ?? '';
            return text === 'six' ? { text, isEditable: true, tone: 'bad' } : { text, isEditable: true };
          }}
          onEdit={(row, column, text) => setTyped({ ...typed, [`${row} ${column}`]: text })}
          onPaste={(row, column, cells) =>
            setTyped({
              ...typed,
              ...Object.fromEntries(cells.flatMap((line, down) => line.map((text, across) => [`${row + down} ${column + across}`, text]))),
            })
          }
        />
      </Specimen>
      <OutlineShow />
    </Room>
  );
}
