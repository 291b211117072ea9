/** Drawings: direct labels, readable in grey, and their figures as a table. */

import { PointsOnLines } from '../charts/PointsOnLines.tsx';
import { Scatter } from '../charts/Scatter.tsx';
import { SpreadStrip } from '../charts/SpreadStrip.tsx';
import { StackedBars } from '../charts/StackedBars.tsx';
import { DataTable } from '../tables/DataTable.tsx';
import { Panel } from '../surfaces/Panel.tsx';
import { Room, Specimen } from './Specimen.tsx';

const steps = ['0', '1', '2', '3', '4', '5'];

const bars = [
  { name: 'Thornley Green Ltd', quality: 42.1, price: 24.3, social: 6, total: '72.40' },
  { name: 'Marsh & Daughters Grounds', quality: 38.75, price: 28.28, social: 5, total: '72.03' },
  { name: 'Ashdown Facilities plc', quality: 33, price: 30, social: 4.5, total: '67.50' },
  { name: 'Cooperative Parks North', quality: 40.2, price: 17.11, social: 9, total: '66.31' },
].map(({ name, quality, price, social, total }) => ({
  name,
  total,
  parts: [
    { label: 'Quality', value: quality, shown: quality.toFixed(2) },
    { label: 'Price', value: price, shown: price.toFixed(2) },
    { label: 'Social value', value: social, shown: social.toFixed(2) },
  ],
}));

const strips = [
  {
    question: '3.2.1 Mobilisation plan',
    said: 'Spread of 3: one assessor at 1, the others at 4',
    label: 'Adeyemi 4, Okafor 4, Silva 4, Whitcombe 1, you 3; spread 3',
    marks: [
      { who: 'Adeyemi', step: 4 },
      { who: 'Okafor', step: 4 },
      { who: 'Silva', step: 4 },
      { who: 'Whitcombe', step: 1 },
      { who: 'you', step: 3, isOwn: true },
    ],
    agreed: undefined,
  },
  {
    question: '3.2.2 Outgoing staff',
    said: 'All at 2, agreed 2',
    label: 'Adeyemi 2, Okafor 2, Silva 2, Whitcombe 2; spread 0; agreed 2',
    marks: ['Adeyemi', 'Okafor', 'Silva', 'Whitcombe'].map((who) => ({ who, step: 2 })),
    agreed: 2,
  },
];

export function Charts() {
  return (
    <Room id="charts" title="Charts">
      <Specimen name="SpreadStrip" use="A dot for each assessor, a ring for the reader, a wedge for what was agreed.">
        <Panel title="Agenda" level={3} isFlush>
          <DataTable
            caption="Questions, most disagreement first"
            isCaptionHidden
            rows={strips}
            rowKey={(row) => row.question}
            columns={[
              { id: 'question', title: 'Question', isRowHeader: true, render: (row) => row.question },
              {
                id: 'strip',
                title: 'Marks, 0 to 5',
                render: (row) => <SpreadStrip label={row.label} steps={steps} marks={row.marks} agreed={row.agreed} isNumbered />,
              },
              { id: 'said', title: 'In words', render: (row) => row.said },
            ]}
          />
        </Panel>
      </Specimen>
      <Specimen name="StackedBars">
        <Panel title="Points" level={3}>
          <StackedBars
            title="Weighted points by bidder"
            level={4}
            sentence="Thornley Green Ltd leads by 0.37 points; social value decides it."
            bars={bars}
            full={100}
            nameTitle="Bidder"
            totalTitle="Total of 100"
          />
        </Panel>
      </Specimen>
      <Specimen name="Scatter">
        <Panel title="Board paper" level={3}>
          <Scatter
            title="Quality against price"
            level={4}
            sentence="The recommended bid, drawn as a ring, has the highest quality; one other within 2 % of its price scores 3.35 points less."
            nameTitle="Bidder"
            across={{
              title: 'Price over the term',
              ticks: [
                { at: 1_000_000, shown: '£1.0 m' },
                { at: 1_200_000, shown: '£1.2 m' },
                { at: 1_400_000, shown: '£1.4 m' },
                { at: 1_600_000, shown: '£1.6 m' },
              ],
            }}
            up={{
              title: 'Quality points of 60',
              ticks: [0, 20, 40, 60].map((at) => ({ at, shown: String(at) })),
            }}
            points={[
              { name: 'Thornley Green Ltd', x: 1_284_990, y: 42.1, shownX: '£1,284,990.00', shownY: '42.10', isMarked: true },
              { name: 'Marsh & Daughters Grounds', x: 1_270_500, y: 38.75, shownX: '£1,270,500.00', shownY: '38.75' },
              { name: 'Ashdown Facilities plc', x: 1_100_000, y: 33, shownX: '£1,100,000.00', shownY: '33.00' },
              { name: 'Cooperative Parks North', x: 1_560_200, y: 40.2, shownX: '£1,560,200.00', shownY: '40.20' },
            ]}
          />
        </Panel>
      </Specimen>
      <Specimen name="PointsOnLines" use="Where something would tip, or how far results lie apart; what holds now is a ring.">
        <Panel title="Robustness" level={3}>
          <PointsOnLines
            title="Where a section’s weight would change the first place"
            level={4}
            sentence="Marsh & Daughters Grounds would be first if price weighed more than 32.40."
            heads={['Section', 'bid', 'Weight']}
            axis={{ title: 'Weight in points of 100', ticks: [0, 25, 50, 75, 100].map((at) => ({ at, shown: String(at) })) }}
            lines={[
              {
                name: 'Quality',
                points: [
                  { label: 'as published', value: 60, shown: '60', isMarked: true },
                  { label: 'Cooperative Parks North', value: 81.25, shown: '81.25' },
                ],
              },
              {
                name: 'Price',
                points: [
                  { label: 'as published', value: 30, shown: '30', isMarked: true },
                  { label: 'Marsh & Daughters Grounds', value: 32.4, shown: '32.40' },
                  { label: 'Ashdown Facilities plc', value: 58, shown: '58.00' },
                ],
              },
            ]}
          />
        </Panel>
      </Specimen>
    </Room>
  );
}
