/** What a cut says beside its kind: how many, or which total, and what becomes of those exactly on the line. */

import type { FrameworkCut } from '../../../../shared/domain/framework-cut.ts';
import { readPercent } from '../../../../shared/domain/number-entry.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { Columns, Select } from '../../../kit/index.ts';
import { lotWords as words } from '../../../words/prepare-lots.ts';
import { KeptNumber } from '../draft/KeptFields.tsx';

/** What each kind begins with. */
export const cutBeginnings: Readonly<Record<FrameworkCut['kind'], FrameworkCut>> = {
  first: { kind: 'first', count: 3, line: 'by-rank' },
  above: { kind: 'above', score: '60', line: 'in' },
  within: { kind: 'within', points: '10', line: 'in' },
};

interface CutFieldsProps {
  readonly cut: FrameworkCut;
  readonly isReadOnly: boolean;
  readonly onChange: (cut: FrameworkCut) => void;
}

export const CutFields = ({ cut, isReadOnly, onChange }: CutFieldsProps) => {
  const keepCount = (typed: string): Refusal | null => {
    if (!/^[1-9]\d{0,2}$/.test(typed.trim())) return refuse('cut-not-understood', words.countWrong, { wayOut: words.countWayOut });
    if (cut.kind === 'first') onChange({ ...cut, count: Number(typed) });
    return null;
  };
  const keepPoints = (typed: string): Refusal | null => {
    const read = readPercent(typed);
    if (!read.ok) return read.refusal;
    if (cut.kind === 'above') onChange({ ...cut, score: read.value });
    if (cut.kind === 'within') onChange({ ...cut, points: read.value });
    return null;
  };
  if (cut.kind === 'first')
    return (
      <Columns narrowest="12rem">
        <KeptNumber label={words.count} suffix={words.suppliers} isReadOnly={isReadOnly} kept={String(cut.count)} onKeep={keepCount} />
        <Select
          label={words.line}
          placeholder={words.line}
          isDisabled={isReadOnly}
          value={cut.line}
          choices={(['all-in', 'none-in', 'by-rank'] as const).map((id) => ({ id, label: words.soManyLines[id] }))}
          onChange={(line) => onChange({ ...cut, line })}
        />
      </Columns>
    );
  return (
    <Columns narrowest="12rem">
      <KeptNumber
        label={cut.kind === 'above' ? words.score : words.points}
        suffix={words.pointsSuffix}
        isReadOnly={isReadOnly}
        kept={cut.kind === 'above' ? cut.score : cut.points}
        onKeep={keepPoints}
      />
      <Select
        label={words.line}
        placeholder={words.line}
        isDisabled={isReadOnly}
        value={cut.line}
        choices={(['in', 'out'] as const).map((id) => ({ id, label: words.lines[id] }))}
        onChange={(line) => onChange({ ...cut, line })}
      />
    </Columns>
  );
};
