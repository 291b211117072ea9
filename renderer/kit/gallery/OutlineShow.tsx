/** The outline with a small tree of criteria behind it, enough to fold, type and walk. */

import { useState } from 'react';
import { Outline } from '../tables/Outline.tsx';
import type { OutlineAct, OutlinePlace, OutlineRow } from '../tables/Outline.tsx';
import { Specimen } from './Specimen.tsx';

const tree: readonly (OutlineRow & { readonly words: string; readonly share: string; readonly overall: string })[] = [
  { id: '1', clause: '1', level: 1, place: 1, of: 2, isExpanded: true, words: 'Quality', share: '60', overall: '60.00' },
  { id: '1.1', clause: '1.1', level: 2, place: 1, of: 2, isExpanded: true, words: 'Method statement', share: '55', overall: '33.00' },
  {
    id: '1.1.1',
    clause: '1.1.1',
    level: 3,
    place: 1,
    of: 2,
    words: 'How the grounds will be kept through the year',
    share: '70',
    overall: '23.10',
  },
  { id: '1.1.2', clause: '1.1.2', level: 3, place: 2, of: 2, words: 'Biodiversity and the use of peat', share: '30', overall: '9.90' },
  { id: '1.2', clause: '1.2', level: 2, place: 2, of: 2, words: 'Mobilisation', share: '40', overall: '24.00' },
  { id: '2', clause: '2', level: 1, place: 2, of: 2, words: 'Price', share: '40', overall: '40.00' },
];

const columns = [
  { id: 'words', title: 'Criterion', width: 'minmax(16rem, 1fr)' },
  { id: 'share', title: 'Share of its group, %', width: '8rem', isNumeric: true },
  { id: 'overall', title: 'Overall, %', width: '7rem', isNumeric: true },
] as const;

type Edits = Readonly<Record<string, string>>;

export function OutlineShow() {
  const [folded, setFolded] = useState<readonly string[]>([]);
  const [edits, setEdits] = useState<Edits>({});
  const [active, setActive] = useState<OutlinePlace | null>(null);
  const [lastAct, setLastAct] = useState('nothing yet');
  const rows = tree
    .filter((row) => !folded.some((id) => row.id.startsWith(`${id}.`)))
    .map((row) => (row.isExpanded === undefined ? row : { ...row, isExpanded: !folded.includes(row.id) }));
  const onAct = (act: OutlineAct): void => {
    setLastAct(act.kind);
    if (act.kind === 'toggle') setFolded(act.isExpanded ? folded.filter((id) => id !== act.row) : [...folded, act.row]);
    if (act.kind === 'edit') setEdits({ ...edits, [`${act.row} ${act.column}`]: act.text });
  };
  return (
    <Specimen name="Outline" use="A tree that is typed into: Tab indents while typing, Alt and arrows move, Enter keeps and adds the next.">
      <Outline
        label="Award criteria"
        columns={columns}
        rows={rows}
        active={active}
        onActive={setActive}
        onAct={onAct}
        twistWords={['Fold', 'Unfold']}
        cell={(row, column) => {
          const line = tree.find((other) => other.id === row.id);
          const text =
            edits[`${row.id} ${column.id}`] ??
            (column.id === 'words' ? line?.words : column.id === 'share' ? line?.share : line?.overall) ??
            '';
          if (column.id === 'share' && row.id === '1.2') return { text, isEditable: true, tone: 'bad', shown: `${text}, 5 short` };
          return { text, isEditable: column.id !== 'overall' };
        }}
      />
      <p>Last act: {lastAct}</p>
    </Specimen>
  );
}
