/** A price sheet as people send it: CSV with a column for the bidder, one for the price and one per measure; every row is read, and every fault is named with its line. */

import { parse } from 'csv-parse/sync';
import type { Bidder, Commercial } from '../../shared/acts/receive.ts';
import { type Currency, pound, type PublishedRates, readTendered } from '../../shared/domain/currency.ts';
import type { BidId, Exact } from '../../shared/domain/ids.ts';
import { detailColumns, detailFields, readDetails, type TypedDetails } from '../../shared/domain/offer-details.ts';
import { readQuantity } from '../../shared/domain/number-entry.ts';
import { allowed, type Outcome, type Refusal, refuse, refused } from '../../shared/domain/result.ts';
import type { Measure } from '../../shared/domain/measure.ts';
import type { NamedPlaces } from './places.ts';

export interface PriceRow {
  /** As a text editor counts, from 1. */
  readonly line: number;
  readonly bid: BidId | null;
  readonly bidder: string;
  /** `column` is `price` or a measure's id; `read` is null where there is not exactly one reading. */
  readonly cells: { readonly column: string; readonly typed: string; readonly read: Exact | null; readonly currency: Currency | null }[];
  readonly refusal: Refusal | null;
  readonly commercial: Commercial | null;
}

/** What a bid is asked for. */
export interface Asked {
  readonly priceNeeded: boolean;
  /** In which currencies the price may be; null: in pounds alone. */
  readonly currencies: PublishedRates | null;
  /** What is compared is made of the schedule's rates, so that a price without one cannot be compared. */
  readonly scheduleNeeded: boolean;
  readonly measures: readonly Measure[];
}

const unreadable = (cause: unknown): Refusal => {
  const line = cause instanceof Error && 'lines' in cause ? ` (line ${String(cause.lines)})` : '';
  return refuse('csv-unreadable', `This is not a well-formed CSV file${line}: a quotation mark or a column is missing. Nothing was kept.`, {
    wayOut: 'Save it again from the spreadsheet as “CSV UTF-8”.',
  });
};

const named = (heading: string, names: readonly string[]): boolean => names.includes(heading.trim().toLocaleLowerCase('en-GB'));

/** One bid's price and quantities, as typed. */
export interface TypedCommercial {
  readonly price: string;
  readonly hasSchedule: boolean;
  /** All hours of work over the contract; empty: the bid does not say. */
  readonly staffHours: string;
  readonly offers: readonly { readonly measure: string; readonly quantity: string; readonly details?: TypedDetails | undefined }[];
}

/** What one price and its quantities say. Refuses the first cell that cannot be used. */
export const readCommercial = (typed: TypedCommercial, asked: Asked, places: NamedPlaces | null): Outcome<Commercial> => {
  let price: string | null = null;
  let currency = pound;
  if (asked.priceNeeded) {
    const tendered = readTendered(typed.price, asked.currencies);
    if (!tendered.ok) return refused({ ...tendered.refusal, about: 'price' });
    ({ amount: price, currency } = tendered.value);
  }
  if (asked.scheduleNeeded && !typed.hasSchedule)
    return refused(
      refuse(
        'schedule-needed',
        'Published quantities × the rates of each bid are compared, so its price schedule is sealed with the price.',
        {
          wayOut: 'Seal this price by itself, with the bidder’s schedule.',
        },
      ),
    );
  let staffHours: string | null = null;
  if (typed.staffHours.trim() !== '') {
    const hours = readQuantity(typed.staffHours);
    if (!hours.ok) return refused({ ...hours.refusal, about: 'staffHours' });
    staffHours = hours.value;
  }
  const offers: Commercial['offers'] = [];
  for (const measure of asked.measures) {
    const cell = typed.offers.find((offer) => offer.measure === measure.id);
    if (!cell)
      return refused(
        refuse('offer-missing', `The quantity of ${measure.code} (${measure.title}) is missing.`, {
          about: measure.id,
          wayOut: 'If nothing was offered, type 0.',
        }),
      );
    const quantity = readQuantity(cell.quantity);
    if (!quantity.ok) return refused({ ...quantity.refusal, sentence: `${measure.code}: ${quantity.refusal.sentence}`, about: measure.id });
    const details = readDetails(cell.details ?? {}, { measure, quantity: quantity.value, measures: asked.measures, places });
    if (!details.ok) return refused({ ...details.refusal, sentence: `${measure.code}: ${details.refusal.sentence}`, about: measure.id });
    offers.push({ measure: measure.id, quantity: quantity.value, details: details.value });
  }
  return allowed({ price, currency, staffHours, offers });
};

/** Spreadsheets write what is the custom of the country they are set to; the headings, which hold no numbers, show which. */
const delimiterOf = (csv: string): string => {
  const [head = ''] = csv.split(/[\r\n]/, 1);
  return [';', '\t'].find((mark) => head.includes(mark)) ?? ',';
};

/** Reads a whole sheet. Refuses `csv-unreadable` and `csv-columns`; faults of single rows stand in the rows. */
export const readPriceSheet = (
  csv: string,
  bidders: readonly Bidder[],
  asked: Asked & { readonly ofBid: (bid: string) => Asked; readonly places: NamedPlaces | null },
): Outcome<readonly PriceRow[]> => {
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    lines = parse(csv, { bom: true, info: true, skip_empty_lines: true, delimiter: delimiterOf(csv) }) as unknown as typeof lines;
  } catch (cause) {
    return refused(unreadable(cause));
  }
  const [head, ...rows] = lines;
  const headings = head?.record ?? [];
  const bidderColumn = headings.findIndex((heading) => named(heading, ['bidder', 'supplier', 'name']));
  const priceColumn = headings.findIndex((heading) => named(heading, ['price', 'price_gbp', 'price (£)', 'total', 'amount']));
  const measureColumns = asked.measures.map((measure) =>
    headings.findIndex((heading) => named(heading, [measure.code.trim().toLocaleLowerCase('en-GB')])),
  );
  const wanted = ['bidder', ...(asked.priceNeeded ? ['price'] : []), ...asked.measures.map((measure) => measure.code)];
  const missing = [
    ...(bidderColumn < 0 ? ['bidder'] : []),
    ...(asked.priceNeeded && priceColumn < 0 ? ['price'] : []),
    ...asked.measures.filter((_, index) => (measureColumns[index] ?? -1) < 0).map((measure) => measure.code),
  ];
  if (missing.length > 0)
    return refused(
      refuse(
        'csv-columns',
        `The first line has no column ${missing.map((name) => `“${name}”`).join(', ')}. It says: ${headings.join(', ') || 'nothing'}.`,
        {
          wayOut: `Give the columns these headings: ${wanted.join(', ')}.`,
        },
      ),
    );
  const columns = [
    ...(asked.priceNeeded ? [{ column: 'price', at: priceColumn }] : []),
    ...asked.measures.map((measure, index) => ({ column: measure.id as string, at: measureColumns[index] ?? -1 })),
  ];
  const hoursColumn = headings.findIndex((heading) => named(heading, ['staff hours', 'staff_hours']));
  /** "VOL places", "VOL owner": what a bid says beside a quantity. Columns that are not there were not asked for. */
  const detailsAt = asked.measures.map(({ code }) =>
    detailFields.flatMap((field) => {
      const at = headings.findIndex((heading) => named(heading, [`${code.trim()} ${detailColumns[field]}`.toLocaleLowerCase('en-GB')]));
      return at < 0 ? [] : [[field, at] as const];
    }),
  );
  const seen = new Set<string>();
  return allowed(
    rows.map(({ record, info }) => {
      const bidder = (record[bidderColumn] ?? '').trim();
      const found = bidders.find((one) =>
        named(bidder, [one.name.trim().toLocaleLowerCase('en-GB'), one.alias.trim().toLocaleLowerCase('en-GB')]),
      );
      const cells = columns.map(({ column, at }) => {
        const typed = (record[at] ?? '').trim();
        if (column !== 'price') {
          const quantity = readQuantity(typed);
          return { column, typed, read: quantity.ok ? quantity.value : null, currency: null };
        }
        const price = readTendered(typed, asked.currencies);
        return { column, typed, read: price.ok ? price.value.amount : null, currency: price.ok ? price.value.currency : null };
      });
      const row = { line: info.lines, bid: (found?.id ?? null) as BidId | null, bidder: found?.name ?? bidder, cells };
      const no = (refusal: Refusal): PriceRow => ({ ...row, refusal, commercial: null });
      if (!found)
        return no(
          refuse('no-such-bid', `“${bidder}” is not a registered bidder.`, { wayOut: 'Use the name or the short name as registered.' }),
        );
      if (seen.has(found.id)) return no(refuse('bidder-twice', `${found.name} stands in this sheet twice.`));
      seen.add(found.id);
      const read = readCommercial(
        {
          price: cells.find((cell) => cell.column === 'price')?.typed ?? '',
          hasSchedule: false,
          staffHours: record[hoursColumn] ?? '',
          offers: asked.measures.map(({ id }, index) => ({
            measure: id,
            quantity: cells.find((cell) => cell.column === id)?.typed ?? '',
            details: Object.fromEntries((detailsAt[index] ?? []).map(([field, at]) => [field, record[at] ?? ''])),
          })),
        },
        asked.ofBid(found.id),
        asked.places,
      );
      return read.ok ? { ...row, refusal: null, commercial: read.value } : no(read.refusal);
    }),
  );
};
