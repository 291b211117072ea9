/** Criteria out of a spreadsheet: number, title, text and weight from the cells that were pasted, nested by their numbers. */

import type { CriteriaTree, Criterion, WeightMode } from '../../../../shared/domain/criteria.ts';
import { children, find, isWeighed } from '../../../../shared/domain/criteria.ts';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { readPercent } from '../../../../shared/domain/number-entry.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import { prepareWords } from '../../../words/prepare.ts';
import type { Around } from './new-criterion.ts';
import { criterionOf } from './new-criterion.ts';
import { withNumbers } from './numbering.ts';
import type { Movement } from './structure.ts';
import type { WeightColumn } from './weights-so-far.ts';
import { readWeight } from './weights-so-far.ts';

export type Cells = readonly (readonly string[])[];

type Field = 'number' | 'title' | 'text' | 'weight';

const headings: Readonly<Record<Field, RegExp>> = {
  number: /^(number|no\.?|nr\.?|ref\.?|reference|#|id)$/i,
  title: /^(title|criterion|criteria|question|name|award criteri(on|a))$/i,
  text: /^(text|description|detail|details|guidance)$/i,
  weight: /^(weight|weighting|%|weight \(?%\)?|weighting \(?%\)?|percent|percentage|points)$/i,
};
const fields = ['number', 'title', 'text', 'weight'] as const;

const outlineNumber = /^[A-Za-z]{0,3}\d+(\.\d+)*\.?$/;
const isWeight = (cell: string): boolean => readPercent(cell).ok;

type Layout = Readonly<Partial<Record<Field, number>>>;

const laidOutByHeading = (first: readonly string[]): Layout | null => {
  const layout = Object.fromEntries(
    fields.flatMap((field) => {
      const column = first.findIndex((cell) => headings[field].test(cell.trim()));
      return column === -1 ? [] : [[field, column]];
    }),
  );
  return 'title' in layout ? layout : null;
};

/** Without headings: outline numbers in front, weights at the end, words between. */
const laidOutByLook = (cells: Cells): Layout => {
  const width = Math.max(...cells.map((row) => row.length));
  const column = (at: number): readonly string[] => cells.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  const all = (at: number, looks: (cell: string) => boolean): boolean => column(at).length > 0 && column(at).every(looks);
  const number = width > 1 && all(0, (cell) => outlineNumber.test(cell)) ? 0 : undefined;
  const title = number === undefined ? 0 : 1;
  const weight = width - 1 > title && all(width - 1, isWeight) ? width - 1 : undefined;
  const text = (weight ?? width) - title > 1 ? title + 1 : undefined;
  return {
    title,
    ...(number === undefined ? {} : { number }),
    ...(weight === undefined ? {} : { weight }),
    ...(text === undefined ? {} : { text }),
  };
};

interface Line {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly weight: string;
}

const linesOf = (cells: Cells): readonly Line[] => {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const byHeading = filled[0] ? laidOutByHeading(filled[0]) : null;
  const layout = byHeading ?? (filled.length > 0 ? laidOutByLook(filled) : {});
  const take = (row: readonly string[], field: Field): string => row[layout[field] ?? -1]?.trim() ?? '';
  return filled.slice(byHeading ? 1 : 0).map((row) => ({
    number: take(row, 'number').replace(/\.$/, ''),
    title: take(row, 'title'),
    text: take(row, 'text'),
    weight: take(row, 'weight'),
  }));
};

const isPriceTitle = (title: string): boolean => /^(price|cost)$/i.test(title);

/** New criteria behind `after` (at the end for null); "2.1" comes to stand below "2" if that was pasted with it. */
export const pasteCriteria = (
  around: Around,
  mode: WeightMode,
  after: CriterionId | null,
  cells: Cells,
  newId: () => string,
): Outcome<Movement> => {
  const lines = linesOf(cells);
  if (lines.length === 0) return refused(refuse('nothing-to-paste', prepareWords.paste.nothing));
  const here = after === null ? null : find(around.tree, after);
  const parent = here?.parent ?? null;
  const siblings = children(around.tree, parent);
  const before = here ? (siblings[siblings.indexOf(here) + 1]?.id ?? null) : null;

  const idByNumber = new Map(lines.filter(({ number }) => number !== '').map(({ number }) => [number, newId() as CriterionId]));
  const aboveOf = (number: string): CriterionId | null => {
    const cut = number.lastIndexOf('.');
    return cut === -1 ? null : (idByNumber.get(number.slice(0, cut)) ?? aboveOf(number.slice(0, cut)));
  };
  const parents = new Set(lines.map(({ number }) => aboveOf(number)));

  const changes: CriteriaChange[] = [];
  for (const line of lines) {
    const id = (line.number === '' ? undefined : idByNumber.get(line.number)) ?? (newId() as CriterionId);
    const above = aboveOf(line.number);
    const kind = parents.has(id) ? 'group' : isPriceTitle(line.title) ? 'price' : 'scored';
    const made = criterionOf(kind, { id, parent: above ?? parent, number: line.number, title: line.title, text: line.text }, around);
    const weighed = weightOf(made, mode, line.weight);
    if (!weighed.ok) return weighed;
    changes.push({ kind: 'added', criterion: weighed.value, before: above === null ? before : null });
  }
  const numbered = withNumbers(around.tree, changes);
  const first = changes[0];
  return numbered.ok ? allowed({ changes: numbered.value, focus: first?.kind === 'added' ? first.criterion.id : null }) : numbered;
};

/** Weights are pasted as the tender writes them: percent of the section, or points of the whole. */
const weightOf = (criterion: Criterion, mode: WeightMode, typed: string): Outcome<Criterion> => {
  if (typed === '' || !isWeighed(criterion)) return allowed(criterion);
  const weight = readWeight([], mode, criterion, mode, typed);
  return weight.ok ? allowed({ ...criterion, weight: weight.value }) : refused({ ...weight.refusal, about: '' });
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
    if (!weight.ok) return weight;
    changes.push({ kind: 'changed', criterion: { ...criterion, weight: weight.value } });
  }
  return allowed(changes);
};

/** Number, title, text and weight of a branch, for a spreadsheet; tabs and line breaks inside a cell are put in quotes. */
export const copyCriteria = (criteria: readonly Criterion[], weightText: (criterion: Criterion) => string): string =>
  criteria.map((criterion) => [criterion.number, criterion.title, criterion.text, weightText(criterion)].map(quoted).join('\t')).join('\n');

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
