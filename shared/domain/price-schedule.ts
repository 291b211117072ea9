/** A price schedule as a bidder fills it in (domain.md 4.4): every line read, what differs from the issued schedule told, and nothing put right in silence. */

import { currenciesOf, type Currency, displayMoney, mayTender, moneySign, namedAmount, type PublishedRates } from './currency.ts';
import { displayShort } from './display.ts';
import { add, equal, exact, type Fraction, isNegative, isZero, multiply, printExact, roundTo, zero } from './exact.ts';
import type { Exact } from './ids.ts';
import { readAmount, readQuantity } from './number-entry.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from './result.ts';
import { columnName, type Sheet } from './spreadsheet.ts';

/** A line as the authority issued it. */
export interface IssuedLine {
  readonly ref: string;
  readonly description: string;
  readonly unit: string;
  /** Fixed by the authority; null: the bidder says how many. */
  readonly quantity: Exact | null;
  /** Pounds for one, where a bid leaves the line out and the rule reckons with a published rate; null: none was published. */
  readonly missingRate: Exact | null;
  readonly optional: boolean;
}

export interface ScheduleLine {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly ref: string;
  readonly description: string;
  readonly unit: string;
  readonly quantity: Exact | null;
  /** null: blank, which is not nought. */
  readonly rate: Exact | null;
  /** As stated; null: blank. */
  readonly total: Exact | null;
  /** For life-cycle costs. */
  readonly year: number | null;
  readonly optional: boolean;
  /** Percent. */
  readonly vatRate: Exact | null;
  readonly note: string;
}

export type CaveatKind =
  | 'missing-item'
  | 'total-without-rate'
  | 'does-not-multiply'
  | 'zero-priced'
  | 'negative'
  | 'altered'
  | 'other-unit'
  | 'other-quantity'
  | 'note'
  | 'formula'
  | 'hidden'
  | 'other-sheet'
  | 'total-differs';

/** Something that somebody has to look at. It refuses nothing. */
export interface Caveat {
  readonly kind: CaveatKind;
  /** The line that it is about; empty for the sheet as a whole. */
  readonly ref: string;
  readonly sentence: string;
}

export interface PriceSchedule {
  readonly lines: readonly ScheduleLine[];
  readonly caveats: readonly Caveat[];
  /** Of all its rates and totals. */
  readonly currency: Currency;
  /** What the lines that count come to, as stated; a missing item adds nothing. */
  readonly total: Exact;
  /** One for each row that cannot be read; with any, nothing of the schedule is used. */
  readonly faults: readonly { readonly row: number; readonly refusal: Refusal }[];
}

export const scheduleColumns = [
  'lot',
  'bidder',
  'line_ref',
  'description',
  'unit',
  'quantity',
  'rate',
  'line_total',
  'year',
  'optional',
  'vat_rate',
  'note',
  'currency',
] as const;

type Column = (typeof scheduleColumns)[number];

const no = (code: string, sentence: string, wayOut: string): Outcome<never> => refused(refuse(code, sentence, { wayOut }));

/** What one row says under each heading. */
interface Read {
  readonly row: number;
  readonly text: (column: Column) => string;
  readonly isFormula: (column: Column) => boolean;
  readonly isHidden: boolean;
}

const heading = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

interface Table {
  readonly sheet: Sheet;
  readonly rows: readonly Read[];
}

/** The rows below the headings of a sheet; null where it has none, or nothing below them. */
const tableOf = (sheet: Sheet, needed: readonly Column[]): Table | null => {
  const at = sheet.rows.findIndex(({ cells }) => needed.every((column) => cells.some(({ text }) => heading(text) === column)));
  const head = sheet.rows[at];
  if (!head) return null;
  const places = new Map(scheduleColumns.map((column) => [column, head.cells.findIndex(({ text }) => heading(text) === column)]));
  const cell = (row: Sheet['rows'][number], column: Column) => row.cells[places.get(column) ?? -1];
  return {
    sheet,
    rows: sheet.rows
      .slice(at + 1)
      .filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
      .map((row) => ({
        row: row.number,
        text: (column) => (cell(row, column)?.text ?? '').trim(),
        isFormula: (column) => cell(row, column)?.isFormula ?? false,
        isHidden: row.isHidden,
      })),
  };
};

interface Tables {
  /** The first that anybody sees. */
  readonly used: Table;
  /** Others that have the headings and lines below them. */
  readonly others: readonly Table[];
}

/** The schedule of a workbook is one that people see: what is out of sight is told and never read. Refuses `schedule-columns`, `schedule-hidden` and `schedule-empty`. */
const tablesOf = (sheets: readonly Sheet[], needed: readonly Column[]): Outcome<Tables> => {
  const withHeadings = sheets.flatMap((sheet) => tableOf(sheet, needed) ?? []);
  if (withHeadings.length === 0)
    return no(
      'schedule-columns',
      `No sheet has the columns ${needed.map((column) => `“${column}”`).join(', ')}.`,
      `Give the columns these headings: ${scheduleColumns.join(', ')}.`,
    );
  const tables = withHeadings.filter(({ rows }) => rows.length > 0);
  const used = tables.find(({ sheet }) => !sheet.isHidden);
  if (used) return allowed({ used, others: tables.filter((table) => table !== used) });
  const [hidden] = tables;
  return hidden
    ? no(
        'schedule-hidden',
        `The lines stand in “${hidden.sheet.name}”, which is hidden.`,
        'Only a sheet that people see is read as a schedule.',
      )
    : no('schedule-empty', 'The schedule has headings but no lines.', 'Choose another file.');
};

/** "yes" and "no" in the usual ways; blank is no. */
const readYesNo = (text: string): boolean | null => {
  if (/^(no|n|false|)$/i.test(text)) return false;
  return /^(yes|y|true)$/i.test(text) ? true : null;
};

/** Null for a blank. */
const orBlank = (text: string, read: (text: string) => Outcome<Exact>): Outcome<Exact | null> => (text === '' ? allowed(null) : read(text));

const pennies = (pounds: Fraction): Fraction => roundTo(pounds, 2, 'half-up');

/** The schedule that bidders are sent. Refuses what `tablesOf` does, `schedule-two-sheets` and the first row that cannot be read. */
export const readIssuedSchedule = (sheets: readonly Sheet[]): Outcome<readonly IssuedLine[]> => {
  const found = tablesOf(sheets, ['line_ref', 'description', 'unit']);
  if (!found.ok) return found;
  const { used, others } = found.value;
  const second = others.find(({ sheet }) => !sheet.isHidden);
  if (second)
    return no(
      'schedule-two-sheets',
      `“${used.sheet.name}” and “${second.sheet.name}” both have the headings of a schedule.`,
      'Leave one of them in the file: bidders have to know which lines are theirs to price.',
    );
  const lines: IssuedLine[] = [];
  for (const { row, text } of used.rows) {
    const ref = text('line_ref');
    const quantity = orBlank(text('quantity'), readQuantity);
    const missingRate = orBlank(text('rate'), readQuantity);
    const optional = readYesNo(text('optional'));
    const wayOut = `Correct row ${row} and choose the file again.`;
    if (ref === '') return no('schedule-row', `Row ${row} has no line_ref.`, wayOut);
    if (lines.some((line) => line.ref === ref)) return no('schedule-row', `Row ${row} has the line_ref “${ref}” a second time.`, wayOut);
    if (!quantity.ok) return no('schedule-row', `Row ${row}: ${quantity.refusal.sentence}`, wayOut);
    if (!missingRate.ok) return no('schedule-row', `Row ${row}: ${missingRate.refusal.sentence}`, wayOut);
    if (optional === null) return no('schedule-row', `Row ${row}: optional is yes or no, not “${text('optional')}”.`, wayOut);
    lines.push({
      ref,
      description: text('description'),
      unit: text('unit'),
      quantity: quantity.value,
      missingRate: missingRate.value,
      optional,
    });
  }
  return allowed(lines);
};

export interface ScheduleAsked {
  /** Names that the bidder may go by in its sheet. */
  readonly bidder: readonly string[];
  /** Number or title of the lot; empty without lots. */
  readonly lot: readonly string[];
  /** null: no schedule was issued, so any lines are taken. */
  readonly issued: readonly IssuedLine[] | null;
  /** Whether options count in the tendered total. */
  readonly optionsCount: boolean;
  /** In which currencies prices may be tendered; null: in pounds alone. */
  readonly currencies: PublishedRates | null;
  /** What a schedule is in that does not say: that of its price. */
  readonly currency: Currency;
}

const isNamed = (text: string, names: readonly string[]): boolean => names.some((name) => name.trim().toLowerCase() === text.toLowerCase());

/** The currencies that a row names: in a column of its own, or beside an amount. */
const namedIn = ({ text }: Read): readonly Currency[] =>
  (['currency', 'rate', 'line_total'] as const).flatMap((column) => namedAmount(text(column)).currency ?? []);

/** Refuses a row in a currency without a published rate, or in another than the schedule. */
const mayStandIn = (currency: Currency, read: Read, { currencies }: ScheduleAsked): Outcome<null> => {
  for (const named of namedIn(read)) {
    const tendered = mayTender(currencies, named);
    if (!tendered.ok) return tendered;
    if (named !== currency)
      return no(
        'schedule-other-currency',
        `This row is in ${named}, the schedule in ${currency}.`,
        `A schedule is in one currency: ${currenciesOf(currencies).join(' or ')}.`,
      );
  }
  return allowed(null);
};

/** An amount without the currency beside it, which `mayStandIn` has looked at. */
const readMoney = (text: string): Outcome<Exact> => readAmount(namedAmount(text).text.trim());

const readLine = ({ row, text }: Read, asked: ScheduleAsked): Outcome<ScheduleLine> => {
  const ref = text('line_ref');
  const issued = asked.issued?.find((line) => line.ref === ref);
  if (ref === '') return no('schedule-row', 'There is no line_ref.', 'Use that of the issued schedule.');
  if (asked.issued && !issued)
    return no(
      'schedule-line-unknown',
      `“${ref}” is not in the issued schedule.`,
      'Ask the bidder by a clarification; leave the file as it is.',
    );
  if (text('bidder') !== '' && !isNamed(text('bidder'), asked.bidder))
    return no('schedule-other-bidder', `This row is of “${text('bidder')}”.`, 'Choose the file of this bidder.');
  if (text('lot') !== '' && asked.lot.length > 0 && !isNamed(text('lot'), asked.lot))
    return no('schedule-other-lot', `This row is of the lot “${text('lot')}”.`, 'Choose the file of this lot.');
  const quantity = orBlank(text('quantity'), readQuantity);
  if (!quantity.ok) return quantity;
  const rate = orBlank(text('rate'), readMoney);
  if (!rate.ok) return rate;
  const total = orBlank(text('line_total'), readMoney);
  if (!total.ok) return total;
  const vatRate = orBlank(text('vat_rate').replace(/ ?%$/, ''), readQuantity);
  if (!vatRate.ok) return vatRate;
  const optional = readYesNo(text('optional'));
  if (optional === null) return no('schedule-row', `Optional is yes or no, not “${text('optional')}”.`, 'Write yes or no.');
  if (!/^\d{0,2}$/.test(text('year')))
    return no('schedule-row', `“${text('year')}” is no year from 0 to 60.`, 'Count years from 0, the purchase.');
  return allowed({
    row,
    ref,
    description: text('description'),
    unit: text('unit'),
    quantity: quantity.value ?? issued?.quantity ?? null,
    rate: rate.value,
    total: total.value,
    year: text('year') === '' ? null : Number(text('year')),
    // The issued schedule says what is in the price: a bidder cannot take a line out of it.
    optional: issued?.optional ?? optional,
    vatRate: vatRate.value,
    note: text('note'),
  });
};

/** What a line comes to as stated; null where the bid says neither a total nor a rate. */
export const statedOf = ({ quantity, rate, total }: Pick<ScheduleLine, 'quantity' | 'rate' | 'total'>): Fraction | null => {
  if (total !== null) return exact(total);
  return rate === null || quantity === null ? null : pennies(multiply(exact(quantity), exact(rate)));
};

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

const altered = (line: ScheduleLine, { text }: Read, issued: IssuedLine): readonly Caveat[] => {
  const different = (kind: CaveatKind, what: string, theirs: string, ours: string): readonly Caveat[] =>
    theirs === '' || theirs === ours
      ? []
      : [{ kind, ref: line.ref, sentence: `Line ${line.ref}: the ${what} is “${theirs}”, issued as “${ours}”.` }];
  return [
    ...different('altered', 'description', line.description, issued.description),
    ...different('other-unit', 'unit', line.unit, issued.unit),
    ...(issued.quantity === null ? [] : different('other-quantity', 'quantity', line.quantity ?? '', issued.quantity)),
    ...(text('optional') === ''
      ? []
      : different('altered', 'column “optional”', yesOrNo(readYesNo(text('optional')) ?? false), yesOrNo(issued.optional))),
  ];
};

const caveatsOf = (line: ScheduleLine, read: Read, issued: IssuedLine | undefined, currency: Currency): readonly Caveat[] => {
  const { ref, quantity, rate, total, note } = line;
  const say = (kind: CaveatKind, sentence: string): Caveat => ({ kind, ref, sentence: `Line ${ref}: ${sentence}` });
  const product = rate === null || quantity === null ? null : pennies(multiply(exact(quantity), exact(rate)));
  const priced = rate === null ? null : exact(rate);
  const formulas = (['quantity', 'rate', 'line_total'] as const).filter((column) => read.isFormula(column));
  return [
    ...(rate === null && total === null ? [say('missing-item', 'there is no rate. A blank is a missing item, not nought.')] : []),
    ...(rate === null && total !== null
      ? [say('total-without-rate', `there is no rate, only a line total of ${displayMoney(exact(total), currency)}.`)]
      : []),
    ...(product && total !== null && !equal(product, exact(total))
      ? [
          say(
            'does-not-multiply',
            `${displayShort(exact(quantity ?? '0'))} × ${moneySign(currency)}${displayShort(exact(rate ?? '0'))} is ${displayMoney(product, currency)}, stated as ${displayMoney(exact(total), currency)}.`,
          ),
        ]
      : []),
    ...(priced && isZero(priced) ? [say('zero-priced', 'it is priced at nothing.')] : []),
    ...(priced && isNegative(priced) ? [say('negative', `its rate is below nothing, ${moneySign(currency)}${displayShort(priced)}.`)] : []),
    ...(issued ? altered(line, read, issued) : []),
    ...(note === '' ? [] : [say('note', `the bidder notes “${note}”.`)]),
    ...(formulas.length > 0
      ? [say('formula', `${formulas.join(', ')} ${formulas.length === 1 ? 'is' : 'are'} what a formula came to when the file was saved.`)]
      : []),
    ...(read.isHidden ? [say('hidden', `its row ${read.row} is hidden.`)] : []),
  ];
};

/** What of a file was not read, or is out of sight. */
const aside = (sheets: readonly Sheet[], { used, others }: Tables): readonly Caveat[] => {
  const whole = (kind: CaveatKind, sentence: string): Caveat => ({ kind, ref: '', sentence });
  const alike = 'It has lines of a schedule too, and they were not read.';
  const isAlike = (sheet: Sheet) => others.some((other) => other.sheet === sheet);
  const { name, hiddenColumns } = used.sheet;
  return [
    ...sheets
      .filter(({ isHidden }) => isHidden)
      .map((sheet) => whole('hidden', `The sheet “${sheet.name}” is hidden.${isAlike(sheet) ? ` ${alike}` : ''}`)),
    ...others
      .filter(({ sheet }) => !sheet.isHidden)
      .map(({ sheet }) => whole('other-sheet', `“${name}” was read, and not the sheet “${sheet.name}”. ${alike}`)),
    ...(hiddenColumns.length === 0
      ? []
      : [whole('hidden', `Hidden in “${name}”: ${hiddenColumns.map((place) => `column ${columnName(place)}`).join(', ')}.`)]),
  ];
};

/** Reads a bidder's schedule. Refuses what `tablesOf` does; what is wrong with single rows stands in `faults`. */
export const readSchedule = (sheets: readonly Sheet[], asked: ScheduleAsked): Outcome<PriceSchedule> => {
  const found = tablesOf(sheets, ['line_ref', 'quantity', 'rate']);
  if (!found.ok) return found;
  const { rows } = found.value.used;
  const lines: ScheduleLine[] = [];
  const caveats: Caveat[] = [...aside(sheets, found.value)];
  const faults: { row: number; refusal: Refusal }[] = [];
  const currency = rows.flatMap(namedIn)[0] ?? asked.currency;
  for (const read of rows) {
    const stands = mayStandIn(currency, read, asked);
    const line = stands.ok ? readLine(read, asked) : stands;
    if (!line.ok) {
      faults.push({ row: read.row, refusal: line.refusal });
      continue;
    }
    const { ref } = line.value;
    if (lines.some((before) => before.ref === ref)) {
      faults.push({ row: read.row, refusal: refuse('schedule-line-twice', `Line ${ref} stands in the sheet a second time.`) });
      continue;
    }
    lines.push(line.value);
    caveats.push(
      ...caveatsOf(
        line.value,
        read,
        asked.issued?.find((issued) => issued.ref === ref),
        currency,
      ),
    );
  }
  for (const { ref } of asked.issued ?? [])
    if (!lines.some((line) => line.ref === ref) && faults.length === 0)
      caveats.push({ kind: 'missing-item', ref, sentence: `Line ${ref} of the issued schedule is not there: a missing item, not nought.` });
  const counted = lines.filter(({ optional }) => asked.optionsCount || !optional);
  return allowed({
    lines,
    caveats,
    currency,
    total: printExact(counted.reduce((sum, line) => add(sum, statedOf(line) ?? zero), zero)),
    faults,
  });
};

/** A spreadsheet takes a cell that begins so for a formula; a space before it keeps it text. */
const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? ` ${text}` : text);

const quotedCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The lines as CSV, with nothing in it that a spreadsheet would carry out. */
export const writeSchedule = (bidder: string, lot: string, lines: readonly ScheduleLine[], currency: Currency): string =>
  [
    [...scheduleColumns],
    ...lines.map(({ ref, description, unit, quantity, rate, total, year, optional, vatRate, note }) => [
      lot,
      bidder,
      ref,
      description,
      unit,
      quantity ?? '',
      rate ?? '',
      total ?? '',
      year === null ? '' : String(year),
      yesOrNo(optional),
      vatRate ?? '',
      note,
      currency,
    ]),
  ]
    .map((cells) => `${cells.map((cell) => quotedCell(neutral(cell))).join(',')}\r\n`)
    .join('');
