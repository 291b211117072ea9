/** Criteria out of a file: what was found, what cannot be read and why, and the one batch of changes that imports all of it, or none. */

import type { CriteriaTree, Criterion, WeightMode } from '../../../../shared/domain/criteria.ts';
import { children, depthFirst, isWeighed } from '../../../../shared/domain/criteria.ts';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import { applyChanges } from '../../../../shared/domain/criteria-changes.ts';
import { printExact } from '../../../../shared/domain/exact.ts';
import type { CriterionId, Exact } from '../../../../shared/domain/ids.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import type { Sheet, SheetRow } from '../../../../shared/domain/spreadsheet.ts';
import { columnName } from '../../../../shared/domain/spreadsheet.ts';
import { weightRefusals } from '../../../../shared/domain/weights.ts';
import { importWords } from '../../../words/prepare-import.ts';
import { type Apart, together, type Together } from '../apart/weights-apart.ts';
import type { Around } from './new-criterion.ts';
import type { RowFault } from './line-criteria.ts';
import { criteriaOfLines } from './line-criteria.ts';
import type { Layout, Line, LineField } from './sheet-lines.ts';
import { layoutByHeading, lineFields, lineOf } from './sheet-lines.ts';
import { weightsSoFar } from './weights-so-far.ts';

/** What a person may choose about a file that has been read; null: what fits best. */
export interface ImportChoice {
  readonly sheet: number | null;
  readonly weightsAre: WeightMode | null;
  readonly place: 'replace' | 'behind';
}

export interface ImportSettings {
  readonly around: Around;
  readonly scales: readonly Scale[];
  readonly apart: Apart;
  readonly mode: WeightMode;
  readonly newId: () => string;
}

export interface FoundCriteria {
  /** Those with a row of headings, by their place among the sheets. */
  readonly sheets: readonly { readonly place: number; readonly name: string }[];
  readonly sheet: number;
  readonly weightsAre: WeightMode;
  /** Below the headings. */
  readonly rows: number;
  /** Nested, and weighed as the tender weighs. */
  readonly tree: CriteriaTree;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly faults: readonly RowFault[];
  /** What the weights come to where that is wrong. */
  readonly sums: readonly string[];
  /** What somebody should know who did not make the file. */
  readonly notices: readonly string[];
  /** Null while anything is wrong. */
  readonly changes: readonly CriteriaChange[] | null;
}

export type ImportReading =
  | { readonly kind: 'unreadable'; readonly sentence: string; readonly wayOut: string }
  | ({ readonly kind: 'read' } & FoundCriteria);

/** More would be more than the record takes in one act, with what they replace. */
export const mostCriteria = 2_500;

const texts = (row: SheetRow): readonly string[] => row.cells.map(({ text }) => text);

interface Headed {
  readonly place: number;
  readonly sheet: Sheet;
  readonly layout: Layout;
}

const headed = (sheets: readonly Sheet[]): readonly Headed[] =>
  sheets.flatMap((sheet, place) => {
    const layout = sheet.isHidden || !sheet.rows[0] ? null : layoutByHeading(texts(sheet.rows[0]));
    return layout ? [{ place, sheet, layout }] : [];
  });

/** "4, 7–9": for a sentence. */
export const ranges = (rows: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const written = runs.slice(0, 10).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return `${written.join(', ')}${runs.length > 10 ? ' …' : ''}`;
};

const fieldsAt = (layout: Layout): readonly (readonly [LineField, number])[] =>
  lineFields.flatMap((field) => (layout[field] === undefined ? [] : [[field, layout[field]] as const]));

const noticesOf = (sheets: readonly Sheet[], { sheet, layout }: Headed): readonly string[] => {
  const [head, ...rows] = sheet.rows;
  const used = fieldsAt(layout);
  const places = used.map(([, place]) => place);
  const hiddenRows = rows.filter(({ isHidden }) => isHidden).map(({ number }) => number);
  const hiddenColumns = sheet.hiddenColumns.filter((place) => places.includes(place)).map(columnName);
  const formulas = rows.filter(({ cells }) => places.some((place) => cells[place]?.isFormula === true)).map(({ number }) => number);
  const hiddenSheets = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const notRead = (head ? texts(head) : []).filter((title, place) => title.trim() !== '' && !places.includes(place));
  const words = importWords;
  return [
    ...(hiddenSheets.length > 0 ? [words.hiddenSheets(hiddenSheets)] : []),
    ...(notRead.length > 0 ? [words.notRead(notRead)] : []),
    ...(hiddenRows.length > 0 ? [words.hiddenRows(ranges(hiddenRows))] : []),
    ...(hiddenColumns.length > 0 ? [words.hiddenColumns(hiddenColumns.join(', '))] : []),
    ...(formulas.length > 0 ? [words.fromFormulas(ranges(formulas))] : []),
  ];
};

/** A formula without a value is not the same as an empty cell. */
const neverWorkedOut = (rows: readonly SheetRow[], layout: Layout): readonly RowFault[] =>
  rows.flatMap(({ number, cells }) =>
    fieldsAt(layout).flatMap(([field, place]) =>
      cells[place]?.isFormula === true && cells[place].text === ''
        ? [{ row: number, sentence: importWords.faults.neverWorkedOut(field) }]
        : [],
    ),
  );

/** What is wrong with weights that are there; one that is missing may still be typed. What is wrong in some lots and stages alone, says in which. */
const sumsOf = (parts: readonly Together[], mode: WeightMode, isWholeTender: boolean): readonly string[] => {
  const wrong = parts.map(({ tree, extent }) =>
    weightRefusals(tree, mode, extent)
      .filter(({ code, about }) => code !== 'weight-missing' && (isWholeTender || about !== undefined))
      .map(({ code, sentence, wayOut }) => (code === 'weight-too-fine' && wayOut !== undefined ? `${sentence} ${wayOut}` : sentence)),
  );
  const isEverywhere = (sentence: string): boolean => wrong.every((sentences) => sentences.includes(sentence));
  const said = parts.flatMap(({ placed }, at) => (wrong[at] ?? []).map((one) => (isEverywhere(one) ? one : placed(one))));
  return [...new Set(said)];
};

const otherMode = (mode: WeightMode): WeightMode => (mode === 'relative' ? 'absolute' : 'relative');

/** In lots and stages a criterion has to weigh the same in each that has it, whichever way weights are written. */
const convertInParts = (tree: CriteriaTree, parts: readonly Together[], from: WeightMode, to: WeightMode): Outcome<CriteriaTree> => {
  if (!hasWeights(tree)) return allowed(tree);
  const weights = new Map<CriterionId, Exact>();
  for (const part of parts) {
    const [wrong] = weightRefusals(part.tree, from, part.extent);
    if (wrong) return refused(wrong);
    const inPart = weightsSoFar(part.tree, from);
    for (const { id, title } of part.tree) {
      const found = inPart.get(id)?.[to];
      if (!found) continue;
      const weight = printExact(found);
      if ((weights.get(id) ?? weight) !== weight) return refused(refuse('weights-differ-by-part', importWords.differsByPart(title)));
      weights.set(id, weight);
    }
  }
  return allowed(
    tree.map((criterion) => (isWeighed(criterion) ? { ...criterion, weight: weights.get(criterion.id) ?? criterion.weight } : criterion)),
  );
};

interface Attempt {
  readonly weightsAre: WeightMode;
  readonly tree: CriteriaTree;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly faults: readonly RowFault[];
  readonly sums: readonly string[];
}

export const readImport = (
  sheets: readonly Sheet[],
  { sheet: chosen, weightsAre, place }: ImportChoice,
  settings: ImportSettings,
): ImportReading => {
  const found = headed(sheets);
  const here = found.find((one) => one.place === chosen) ?? found[0];
  if (!here) return { kind: 'unreadable', sentence: importWords.noSheet, wayOut: importWords.noSheetWayOut };
  const rows = here.sheet.rows.slice(1);
  if (rows.length === 0) return { kind: 'unreadable', sentence: importWords.noRows, wayOut: importWords.noSheetWayOut };
  if (rows.length > mostCriteria)
    return { kind: 'unreadable', sentence: importWords.tooMany(rows.length, mostCriteria), wayOut: importWords.tooManyWayOut };
  const lines = rows.map((row): Line => lineOf(here.layout, texts(row), row.number));
  const isWholeTender = place === 'replace' || settings.around.tree.length === 0;

  const attempt = (mode: WeightMode): Attempt => {
    const { made, faults } = criteriaOfLines(lines, here.layout, { ...settings, mode, parent: null, isStrict: true });
    const all = [...neverWorkedOut(rows, here.layout), ...faults].toSorted((a, b) => a.row - b.row);
    const tree = depthFirst(made.map(({ criterion }) => criterion)) ?? [];
    const rowOf = new Map(made.map(({ row, criterion }) => [criterion.id as string, row]));
    if (all.length > 0) return { weightsAre: mode, tree, rowOf, faults: all, sums: [] };
    // Where lots or stages have criteria of their own, each has to be whole in itself.
    const parts = together(tree, mode, settings.apart);
    const sums = sumsOf(parts, mode, isWholeTender);
    if (mode === settings.mode) return { weightsAre: mode, tree, rowOf, faults: all, sums };
    const converted = convertInParts(tree, parts, mode, settings.mode);
    if (converted.ok) return { weightsAre: mode, tree: converted.value, rowOf, faults: all, sums };
    return { weightsAre: mode, tree, rowOf, faults: all, sums: sums.length > 0 ? sums : [converted.refusal.sentence] };
  };
  const asWritten = attempt(weightsAre ?? settings.mode);
  const other =
    weightsAre === null && asWritten.faults.length === 0 && asWritten.sums.length > 0 ? attempt(otherMode(settings.mode)) : null;
  const best = other?.sums.length === 0 ? other : asWritten;
  const changes = changesOf(settings.around.tree, best.tree, place);
  const isRight = best.faults.length === 0 && best.sums.length === 0;
  // How deep and how many: what the tree itself would refuse.
  const applied = isRight ? applyChanges(settings.around.tree, changes) : null;
  const beyond =
    applied?.ok === false ? [{ row: best.rowOf.get(applied.refusal.about ?? '') ?? 1, sentence: applied.refusal.sentence }] : [];
  return {
    kind: 'read',
    ...best,
    faults: [...best.faults, ...beyond],
    sheets: found.map((one) => ({ place: one.place, name: one.sheet.name })),
    sheet: here.place,
    rows: rows.length,
    notices: noticesOf(sheets, here),
    changes: isRight && beyond.length === 0 ? changes : null,
  };
};

const changesOf = (before: CriteriaTree, tree: CriteriaTree, place: ImportChoice['place']): readonly CriteriaChange[] => [
  ...(place === 'replace' ? children(before, null).map(({ id }) => ({ kind: 'removed', id }) as const) : []),
  ...tree.map((criterion) => ({ kind: 'added', criterion, before: null }) as const),
];

/** Whether a tree says what no spreadsheet holds, and what goes when the file takes its place: how price is judged, measures, considerations, who scores. */
export const saysMore = (tree: CriteriaTree): boolean =>
  tree.some(
    (one) =>
      (one.kind === 'scored' && (one.considerations.length > 0 || one.assessors.length > 0)) ||
      (one.kind === 'price' && one.formula.kind !== 'lowest-over-price') ||
      (one.kind === 'social-value-quantity' && one.measures.length > 0),
  );

/** Whether any weight was written, so that it matters how. */
export const hasWeights = (tree: readonly Criterion[]): boolean => tree.some((one) => isWeighed(one) && one.weight !== null);
