/** Criteria out of a spreadsheet: what was pasted becomes criteria, and criteria are written so that a spreadsheet takes them. */

import type { CriteriaTree, Criterion, WeightMode } from '../../../../shared/domain/criteria.ts';
import { children, find, isWeighed } from '../../../../shared/domain/criteria.ts';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { importWords } from '../../../words/prepare-import.ts';
import type { Apart } from '../apart/weights-apart.ts';
import { lotsWritten, stagesWritten } from './line-apart.ts';
import { criteriaOfLines } from './line-criteria.ts';
import type { Around } from './new-criterion.ts';
import { withNumbers } from './numbering.ts';
import type { Cells } from './sheet-lines.ts';
import { linesOfPasted } from './sheet-lines.ts';
import type { Movement } from './structure.ts';
import type { WeightColumn } from './weights-so-far.ts';
import { readWeight } from './weights-so-far.ts';

export interface PasteSettings {
  readonly around: Around;
  readonly scales: readonly Scale[];
  readonly apart: Apart;
  readonly mode: WeightMode;
  readonly newId: () => string;
}

/** New criteria behind `after` (at the end for null); "2.1" comes to stand below "2" if that was pasted with it. All of them, or none. */
export const pasteCriteria = (settings: PasteSettings, after: CriterionId | null, cells: Cells): Outcome<Movement> => {
  const { layout, lines } = linesOfPasted(cells);
  if (lines.length === 0) return refused(refuse('nothing-to-paste', prepareWords.paste.nothing));
  const { tree } = settings.around;
  const here = after === null ? null : find(tree, after);
  const parent = here?.parent ?? null;
  const siblings = children(tree, parent);
  const before = here ? (siblings[siblings.indexOf(here) + 1]?.id ?? null) : null;
  const { made, faults } = criteriaOfLines(lines, layout, { ...settings, parent, isStrict: false });
  const [fault, ...others] = faults;
  if (fault) {
    const more = others.length === 0 ? '' : ` ${importWords.moreFaults(others.length)}`;
    const wayOut = prepareWords.paste.refused;
    return refused(refuse('row-not-understood', `${importWords.row(fault.row, fault.sentence)}${more}`, { wayOut }));
  }
  const changes = made.map(({ criterion, isBelow }): CriteriaChange => ({ kind: 'added', criterion, before: isBelow ? null : before }));
  const numbered = withNumbers(tree, changes);
  return numbered.ok ? allowed({ changes: numbered.value, focus: made[0]?.criterion.id ?? null }) : numbered;
};

/** A column of weights, laid over the rows in sight from here downwards; rows without weights are passed over. */
export const pasteWeights = (
  tree: CriteriaTree,
  mode: WeightMode,
  column: WeightColumn,
  rowsFromHere: readonly Criterion[],
  cells: Cells,
): Outcome<readonly CriteriaChange[]> => {
  const weighed = rowsFromHere.filter(isWeighed);
  const changes: CriteriaChange[] = [];
  for (const [place, [typed = '']] of cells.entries()) {
    const criterion = weighed[place];
    if (!criterion) break;
    const weight = readWeight(tree, mode, criterion, column, typed);
    if (!weight.ok) {
      const sentence = prepareWords.outline.inRow(
        criterion.title || criterion.number,
        `${weight.refusal.sentence} ${weight.refusal.wayOut ?? ''}`.trim(),
      );
      return refused({ ...weight.refusal, sentence, wayOut: prepareWords.paste.refused });
    }
    changes.push({ kind: 'changed', criterion: { ...criterion, weight: weight.value } });
  }
  return allowed(changes);
};

/** Number, title, text and weight of a branch, for a spreadsheet, and its lots and stages under headings where any is named; tabs and line breaks inside a cell are put in quotes, and what would become a formula there is kept from it (domain.md 4.4). */
export const copyCriteria = (
  criteria: readonly Criterion[],
  weightText: (criterion: Criterion) => string,
  { lots, stages }: Apart,
): string => {
  const isApart = criteria.some((criterion) => criterion.lots !== undefined || criterion.stages !== undefined);
  const rows = criteria.map((criterion) => [
    criterion.number,
    criterion.title,
    criterion.text,
    weightText(criterion),
    ...(isApart ? [lotsWritten(lots, criterion.lots), stagesWritten(stages, criterion.stages)] : []),
  ]);
  const headings = isApart ? [['number', 'title', 'text', 'weight', 'lots', 'stages']] : [];
  return [...headings, ...rows].map((row) => row.map(harmless).map(quoted).join('\t')).join('\n');
};

export const harmless = (cell: string): string => (/^[=+@-]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
