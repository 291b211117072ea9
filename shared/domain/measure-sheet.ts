/** A set of measures as it stands in a spreadsheet: each row becomes a measure, or is refused with its reason (domain.md 4.5, measure set import). */

import { isDay } from './calendar.ts';
import { compare, exact, hundred, isPositive } from './exact.ts';
import type { MeasureId } from './ids.ts';
import { blankMeasure, type Measure, type MeasureCap, type Nature } from './measure.ts';
import { readPercent, readQuantity } from './number-entry.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from './result.ts';
import type { Sheet } from './spreadsheet.ts';

export const measureColumns = [
  'code',
  'theme',
  'outcome',
  'description',
  'unit',
  'proxy',
  'currency',
  'version',
  'valid_from',
  'cap',
  'deadweight',
  'notes',
  'licence',
] as const;

type Column = (typeof measureColumns)[number];

const needed: readonly Column[] = ['code', 'description', 'unit', 'proxy'];

export interface MeasureSheet {
  /** Of every row that can be used. */
  readonly measures: readonly Measure[];
  /** One for each row that cannot. */
  readonly faults: readonly { readonly row: number; readonly refusal: Refusal }[];
}

const no = (code: string, sentence: string, wayOut?: string): Outcome<never> =>
  refused(refuse(code, sentence, wayOut === undefined ? {} : { wayOut }));

/** A share of own price unless it says “of total”. */
const readCap = (typed: string): Outcome<MeasureCap | null> => {
  const tidy = typed.trim();
  if (tidy === '' || /^(none|no)$/i.test(tidy)) return allowed(null);
  const [, number = tidy, of = ''] = /^(.*?)\s*(?:of\s+(?:the\s+|own\s+)*(price|total))?$/i.exec(tidy) ?? [];
  const percent = readPercent(number);
  if (!percent.ok || !isPositive(exact(percent.value)) || compare(exact(percent.value), hundred) > 0)
    return no('measure-cap', `“${tidy.slice(0, 40)}” is no cap.`, 'Write “40% of price” or “50% of total”.');
  return allowed({ kind: of.toLowerCase() === 'total' ? 'share-of-bid-total' : 'share-of-own-price', percent: percent.value });
};

/** Empty: none is published. “Included”: the value is net of it already. */
const readDeadweight = (typed: string): Outcome<Pick<Measure, 'deadweight' | 'valueIncludesDeadweight'>> => {
  const tidy = typed.trim();
  if (tidy === '') return allowed({ deadweight: null, valueIncludesDeadweight: false });
  if (/^(included|net|baked in)$/i.test(tidy)) return allowed({ deadweight: null, valueIncludesDeadweight: true });
  const percent = readPercent(tidy);
  return percent.ok && compare(exact(percent.value), hundred) <= 0
    ? allowed({ deadweight: percent.value, valueIncludesDeadweight: false })
    : no('measure-deadweight', `“${tidy.slice(0, 40)}” is no deadweight.`, 'Write a percentage from 0 to 100, or “included”.');
};

const natures: readonly (readonly [Nature, RegExp])[] = [
  ['apprenticeships', /apprentice/i],
  ['volunteering', /volunteer/i],
  ['jobs', /\bFTE\b|full.time/i],
  ['local-spend', /^£|pound/i],
];

const natureOf = (unit: string, description: string): Nature =>
  natures.find(([, pattern]) => pattern.test(unit))?.[0] ??
  natures.find(([nature, pattern]) => nature !== 'local-spend' && pattern.test(description))?.[0] ??
  'other';

/** Refuses `measure-columns` where a column is missing; whatever is wrong with single rows stands beside them. */
export const readMeasureSheet = (
  { rows: [head, ...rows] }: Sheet,
  file: string,
  present: readonly Measure[],
  newId: () => MeasureId,
): Outcome<MeasureSheet> => {
  const headings = (head?.cells ?? []).map(({ text }) =>
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const missing = needed.filter((column) => !headings.includes(column));
  if (missing.length > 0)
    return no(
      'measure-columns',
      `The first line has no column ${missing.map((name) => `“${name}”`).join(', ')}. It says: ${headings.join(', ') || 'nothing'}.`,
      `Give the columns these headings: ${measureColumns.join(', ')}.`,
    );
  const seen = new Set(present.map(({ code }) => code.trim().toLowerCase()).filter((code) => code !== ''));
  const measures: Measure[] = [];
  const faults: { row: number; refusal: Refusal }[] = [];
  for (const { number: row, cells } of rows) {
    const read = readRow((column) => cells[headings.indexOf(column)]?.text.trim() ?? '', file, seen, newId);
    if (read.ok) measures.push(read.value);
    else faults.push({ row, refusal: read.refusal });
  }
  return allowed({ measures, faults });
};

const readRow = (cell: (column: Column) => string, file: string, seen: Set<string>, newId: () => MeasureId): Outcome<Measure> => {
  const [code, title, unit] = [cell('code'), cell('description'), cell('unit')];
  if (code === '' || title === '' || unit === '')
    return no('measure-blank', `${code === '' ? 'The code' : title === '' ? 'The description' : 'The unit'} is missing.`);
  if (code.length > 40 || title.length > 500 || unit.length > 80)
    return no('measure-too-long', `“${code.slice(0, 40)}” is longer than a measure can be.`);
  if (seen.has(code.toLowerCase())) return no('measure-code-twice', `“${code}” is there already.`, 'Give each measure its own code.');
  const currency = cell('currency');
  if (currency !== '' && !/^(gbp|£|pounds?)$/i.test(currency))
    return no(
      'measure-currency',
      `“${code}” is valued in ${currency.slice(0, 20)}.`,
      'Enter pounds, converted by a rule that you publish.',
    );
  const value = readQuantity(cell('proxy'));
  if (!value.ok) return refused({ ...value.refusal, sentence: `${code}: ${value.refusal.sentence}` });
  if (!isPositive(exact(value.value))) return no('measure-worth-nothing', `“${code}” is worth nothing.`, 'Enter what one unit is worth.');
  const validFrom = cell('valid_from');
  if (validFrom !== '' && !isDay(validFrom))
    return no('measure-day-not-understood', `“${validFrom.slice(0, 40)}” is not a day.`, 'Write it as 2026-04-01.');
  const cap = readCap(cell('cap'));
  if (!cap.ok) return refused({ ...cap.refusal, sentence: `${code}: ${cap.refusal.sentence}` });
  const deadweight = readDeadweight(cell('deadweight'));
  if (!deadweight.ok) return refused({ ...deadweight.refusal, sentence: `${code}: ${deadweight.refusal.sentence}` });
  seen.add(code.toLowerCase());
  return allowed({
    ...blankMeasure(newId()),
    code,
    title,
    theme: cell('theme').slice(0, 200),
    outcome: cell('outcome').slice(0, 500),
    unit,
    nature: natureOf(unit, title),
    value: value.value,
    ...deadweight.value,
    cap: cap.value,
    origin: {
      source: file.slice(0, 200),
      version: cell('version').slice(0, 80),
      licence: cell('licence').slice(0, 200),
      validFrom,
      notes: cell('notes').slice(0, 2_000),
    },
  });
};
