/** Lines of a spreadsheet as criteria: nested by their numbers, of the kind that their envelope says, each fault named with its row (domain.md 4.2). */

import type { Criterion, Threshold, WeightMode } from '../../../../shared/domain/criteria.ts';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import { compare, exact } from '../../../../shared/domain/exact.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { readPercent, readQuantity } from '../../../../shared/domain/number-entry.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed, refuse, refused } from '../../../../shared/domain/result.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { ends } from '../../../../shared/domain/scale.ts';
import { importWords } from '../../../words/prepare-import.ts';
import type { Apart } from '../apart/weights-apart.ts';
import { lotsNamed, stagesNamed } from './line-apart.ts';
import type { Around, CriterionKind } from './new-criterion.ts';
import { criterionOf } from './new-criterion.ts';
import type { Layout, Line } from './sheet-lines.ts';
import { plain } from './sheet-lines.ts';
import { readWeight } from './weights-so-far.ts';

export interface LineSettings {
  readonly around: Around;
  readonly scales: readonly Scale[];
  readonly apart: Apart;
  readonly mode: WeightMode;
  /** Where lines stand that have none above them among the lines. */
  readonly parent: CriterionId | null;
  /** A file says all of it itself: no number twice, none below a row that is missing, a title in every row. */
  readonly isStrict: boolean;
  readonly newId: () => string;
}

export interface RowFault {
  readonly row: number;
  readonly sentence: string;
}

export interface MadeCriterion {
  readonly row: number;
  readonly criterion: Criterion;
  /** It stands below another of the lines. */
  readonly isBelow: boolean;
}

const words = importWords.faults;

/** Limits of the record (shared/acts/model.ts), said where the row is. */
const longest = { number: 250, title: 500, text: 20_000 } as const;

/** What a spreadsheet makes of 1/3 when somebody types it into a cell. */
const aDay = /^\d{4}-\d{2}-\d{2}/;

type Meant = Exclude<CriterionKind, 'group'> | 'social-value';

/** As domain.md 4.2 calls them, and as people do. */
const meanings: Readonly<Record<string, Meant>> = {
  quality: 'scored',
  technical: 'scored',
  'social value': 'social-value',
  'social value qual': 'social-value',
  'social value quality': 'social-value',
  'social value quant': 'social-value-quantity',
  'social value quantity': 'social-value-quantity',
  'social value quantities': 'social-value-quantity',
  price: 'price',
  cost: 'price',
  commercial: 'price',
  qualification: 'pass-fail',
  'pass fail': 'pass-fail',
  'pass or fail': 'pass-fail',
  information: 'information',
  'information only': 'information',
};

const isPriceTitle = (title: string): boolean => /^(price|cost)$/i.test(title);

/** "0–5", "0 to 5" and the name that somebody gave it mean one scale. */
const scaleNamed = (scales: readonly Scale[], name: string): Scale | null => {
  const key = (text: string): string => plain(text).replaceAll(' to ', ' ');
  const wanted = key(name);
  const range = (scale: Scale): string => (scale.steps.length === 0 ? '' : `${ends(scale).lowest} ${ends(scale).highest}`);
  return (
    scales.find((scale) => key(scale.name) === wanted) ??
    (scales.filter((scale) => range(scale) === wanted).length === 1 ? (scales.find((scale) => range(scale) === wanted) ?? null) : null)
  );
};

const thresholdPattern =
  /^(?:(at least|min(?:imum)?\.?|>=|≥)|(more than|above|over|>))? ?([^()]*?) ?(?:marks?|points?)?(?:[ ,;]*\(?(must|may)\b[^)]*\)?)?$/i;

/** "3", "at least 3", "> 60%", "3 (may)"; null where it cannot be read. */
export const readThreshold = (typed: string): Threshold | null => {
  const [, , more, number = '', modality = 'must'] = thresholdPattern.exec(typed.replaceAll(/\s+/g, ' ').trim()) ?? [];
  const value = number.endsWith('%') ? readPercent(number) : readQuantity(number);
  if (!value.ok) return null;
  return {
    comparison: more === undefined ? 'at-least' : 'more-than',
    value: value.value,
    modality: modality.toLowerCase() === 'may' ? 'may' : 'must',
  };
};

const fault = (sentence: string): Outcome<never> => refused(refuse('row-not-understood', sentence));

/** Everything that one line says about a criterion whose place and kind are known. */
const filled = (made: Criterion, line: Line, layout: Layout, { scales, apart, mode }: LineSettings): Outcome<Criterion> => {
  for (const field of ['number', 'title', 'text'] as const)
    if (line[field].length > longest[field]) return fault(words.tooLong(field, longest[field]));
  const lots = lotsNamed(apart.lots, line.lots);
  if (!lots.ok) return lots;
  const stages = stagesNamed(apart.stages, line.stages);
  if (!stages.ok) return stages;
  let criterion: Criterion = { ...made, ...(lots.value && { lots: lots.value }), ...(stages.value && { stages: stages.value }) };
  if (line.weight !== '') {
    if (!isWeighed(criterion)) return fault(words.noWeight(criterion.kind));
    if (aDay.test(line.weight)) return fault(words.becameADay);
    const weight = readWeight([], mode, criterion, mode, line.weight);
    if (!weight.ok) return weight;
    criterion = { ...criterion, weight: weight.value };
  }
  if (line.scale !== '' && criterion.kind !== 'pass-fail') {
    if (criterion.kind !== 'scored') return fault(words.noScale(criterion.kind));
    const scale = scaleNamed(scales, line.scale);
    if (!scale)
      return fault(
        words.scaleUnknown(
          line.scale,
          scales.map(({ name }) => name),
        ),
      );
    criterion = { ...criterion, scale: scale.id };
  } else if (criterion.kind === 'scored' && layout.scale !== undefined) criterion = { ...criterion, scale: null };
  return line.threshold === '' ? allowed(criterion) : withThreshold(criterion, line.threshold, scales);
};

const withThreshold = (criterion: Criterion, typed: string, scales: readonly Scale[]): Outcome<Criterion> => {
  const threshold = readThreshold(typed);
  if (!threshold) return fault(words.thresholdNotUnderstood(typed));
  if (criterion.kind === 'pass-fail') return fault(words.noThreshold(criterion.kind));
  if (criterion.kind !== 'scored' && criterion.kind !== 'group') return fault(words.noThreshold(criterion.kind));
  const scale = criterion.kind === 'scored' ? scales.find(({ id }) => id === criterion.scale) : undefined;
  const [lowest, highest] = scale && scale.steps.length > 0 ? [ends(scale).lowest, ends(scale).highest] : ['0', '100'];
  const value = exact(threshold.value);
  if (compare(value, exact(lowest)) < 0 || compare(value, exact(highest)) > 0)
    return fault(words.thresholdOutside(threshold.value, lowest, highest));
  return allowed({ ...criterion, threshold });
};

/** All lines, or what is wrong with each that cannot be read. */
export const criteriaOfLines = (
  lines: readonly Line[],
  layout: Layout,
  settings: LineSettings,
): { readonly made: readonly MadeCriterion[]; readonly faults: readonly RowFault[] } => {
  const { around, isStrict, newId } = settings;
  const faults: RowFault[] = [];
  const first = new Map<string, { readonly id: CriterionId; readonly row: number }>();
  for (const { number, row } of lines) {
    if (number === '') continue;
    const other = first.get(number);
    if (other) faults.push({ row, sentence: words.numberTwice(number, other.row) });
    else first.set(number, { id: newId() as CriterionId, row });
  }
  const aboveOf = (number: string): CriterionId | null => {
    const cut = number.lastIndexOf('.');
    return cut === -1 ? null : (first.get(number.slice(0, cut))?.id ?? aboveOf(number.slice(0, cut)));
  };
  const parents = new Set(lines.map(({ number }) => aboveOf(number)));
  const meantOf = new Map<CriterionId, Meant>();
  const made: MadeCriterion[] = [];
  for (const line of lines) {
    const own = first.get(line.number);
    const id = own?.row === line.row ? own.id : (newId() as CriterionId);
    const above = aboveOf(line.number);
    const meant = line.envelope === '' ? (above === null ? undefined : meantOf.get(above)) : meanings[plain(line.envelope)];
    if (meant !== undefined) meantOf.set(id, meant);
    const wrong = (sentence: string): void => void faults.push({ row: line.row, sentence });
    if (isStrict && line.title === '') wrong(words.noTitle);
    if (line.envelope !== '' && meant === undefined) wrong(words.envelopeUnknown(line.envelope));
    const directly = line.number.slice(0, Math.max(0, line.number.lastIndexOf('.')));
    if (isStrict && directly !== '' && !first.has(directly)) wrong(words.nothingAbove(line.number, directly));
    const kind = parents.has(id) ? 'group' : kindOf(meant, line);
    const common = { id, parent: above ?? settings.parent, number: line.number, title: line.title, text: line.text };
    const plainly = criterionOf(kind, common, around);
    const criterion =
      plainly.kind === 'scored' && meant !== undefined
        ? { ...plainly, envelope: meant === 'social-value' ? ('social-value' as const) : ('quality' as const) }
        : plainly;
    const all = filled(criterion, line, layout, settings);
    if (all.ok) made.push({ row: line.row, criterion: all.value, isBelow: above !== null });
    else wrong(all.refusal.sentence);
  }
  return { made, faults: faults.toSorted((a, b) => a.row - b.row) };
};

const kindOf = (meant: Meant | undefined, { title, scale }: Line): Exclude<CriterionKind, 'group'> => {
  if (/^pass( or | ?\/ ?)fail$/i.test(scale)) return 'pass-fail';
  if (meant === undefined) return isPriceTitle(title) ? 'price' : 'scored';
  return meant === 'social-value' ? 'scored' : meant;
};
