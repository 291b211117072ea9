/** What a bid says about a promise beside its quantity: where, when, by whom, and what else it counts under (domain.md 4.5). Read as it was typed, or refused. */

import { isDay } from './calendar.ts';
import { compare, equal, exact, fromInteger, hundred, isZero, sum } from './exact.ts';
import type { Exact, MeasureId } from './ids.ts';
import type { Measure, OfferPlace } from './measure.ts';
import { readPercent, readQuantity } from './number-entry.ts';
import { areaOf, type PlaceSet, type PlaceTable } from './places.ts';
import { allowed, type Outcome, refuse, refused } from './result.ts';

export interface OfferDetails {
  /** As the bid writes it; empty: as published. */
  readonly unit: string;
  /** Percent of a shared project that is due to this contract; null: not shared. */
  readonly share: Exact | null;
  readonly places: readonly OfferPlace[];
  /** In words. */
  readonly place: string;
  /** How many people it speaks of. */
  readonly people: number | null;
  /** Days, or empty. */
  readonly start: string;
  readonly end: string;
  /** At the supplier. */
  readonly owner: string;
  readonly evidence: string;
  /** Document and page of the bid that says how. */
  readonly method: string;
  readonly beneficiaries: string;
  readonly deliveredBy: string;
  /** Something that the company does anyway, wherever it works. */
  readonly companyWide: boolean;
  /** Measures in which the same pounds or people are offered again; null: the bid does not say. */
  readonly overlaps: readonly MeasureId[] | null;
}

export const noDetails: OfferDetails = {
  unit: '',
  share: null,
  places: [],
  place: '',
  people: null,
  start: '',
  end: '',
  owner: '',
  evidence: '',
  method: '',
  beneficiaries: '',
  deliveredBy: '',
  companyWide: false,
  overlaps: null,
};

/** Each with the heading that its column has in a sheet, after the measure's code: “VOL places”. */
export const detailColumns = {
  unit: 'unit',
  share: 'share',
  places: 'places',
  index: 'index',
  boundaries: 'boundaries',
  place: 'place',
  people: 'people',
  start: 'start',
  end: 'end',
  owner: 'owner',
  evidence: 'evidence',
  method: 'method',
  beneficiaries: 'beneficiaries',
  deliveredBy: 'delivered by',
  companyWide: 'company-wide',
  overlaps: 'overlaps',
} as const;

export type DetailField = keyof typeof detailColumns;

export const detailFields = Object.keys(detailColumns) as [DetailField, ...DetailField[]];

/** As typed; what is left out was not given. */
export type TypedDetails = Partial<Readonly<Record<DetailField, string>>>;

export interface DetailContext {
  readonly measure: Measure;
  readonly quantity: Exact;
  /** All that are published, so that overlaps can be named by their codes. */
  readonly measures: readonly Measure[];
  /** The table of places that the freeze names. */
  readonly places: { readonly set: PlaceSet; readonly table: PlaceTable } | null;
}

const no = (code: string, sentence: string, wayOut?: string): Outcome<never> =>
  refused(refuse(code, sentence, wayOut === undefined ? {} : { wayOut }));

/** "E01000001 120; E01000002 80", or one code alone for the whole quantity. */
const readPlacesOf = (typed: TypedDetails, { measure, quantity, places }: DetailContext): Outcome<readonly OfferPlace[]> => {
  const parts = (typed.places ?? '')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) {
    return measure.local === null || isZero(exact(quantity))
      ? allowed([])
      : no('place-missing', `“${measure.title}” counts by place, and no place is given.`, 'Write the code of the area, such as E01000001.');
  }
  if (places === null) return no('no-table-of-places', 'This tender names no table of places, so a code of an area cannot be looked up.');
  const read: OfferPlace[] = [];
  for (const part of parts) {
    const [, code = '', amount = ''] = /^([^\s:=]+)\s*[:=]?\s*(.*)$/.exec(part) ?? [];
    const area = areaOf(places.set, places.table, code, { index: typed.index ?? '', boundaries: typed.boundaries ?? '' });
    if (!area.ok) return area;
    const units = amount === '' && parts.length === 1 ? allowed(quantity) : readQuantity(amount);
    if (!units.ok)
      return no(
        'place-without-quantity',
        `How much is delivered in ${code} cannot be read: ${units.refusal.sentence}`,
        'Write “E01000001 120; E01000002 80”.',
      );
    if (read.some((one) => one.code === area.value.code)) return no('place-twice', `${area.value.code} stands in the offer twice.`);
    read.push({ code: area.value.code, decile: area.value.decile, inside: area.value.inside, quantity: units.value });
  }
  return equal(sum(read.map((one) => exact(one.quantity))), exact(quantity))
    ? allowed(read)
    : no('places-do-not-add-up', `The quantities by place do not add up to the ${quantity} that are offered.`, 'Correct one of them.');
};

const readShare = (typed: string, { measure }: DetailContext): Outcome<Exact | null> => {
  if (typed.trim() === '')
    return measure.attribution?.kind === 'as-offered'
      ? no('share-missing', `“${measure.title}” counts shared projects pro rata, and no share is given.`, 'Write 100 if nothing is shared.')
      : allowed(null);
  const percent = readPercent(typed);
  if (!percent.ok) return percent;
  return compare(exact(percent.value), hundred) > 0
    ? no('offer-not-a-share', `“${typed.trim()}” is more than the whole.`, 'Enter a percentage from 0 to 100.')
    : allowed(percent.value);
};

const readPeople = (typed: string): Outcome<number | null> => {
  if (typed.trim() === '') return allowed(null);
  const number = readQuantity(typed);
  if (!number.ok) return number;
  const value = exact(number.value);
  return value.denominator === 1n && compare(value, fromInteger(1_000_000)) <= 0
    ? allowed(Number(value.numerator))
    : no('offer-people', `“${typed.trim()}” is no number of people.`, 'Write a whole number.');
};

/** `2026-04-01` or `1/4/2026`, the day first. */
const readDay = (typed: string): Outcome<string> => {
  const tidy = typed.trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(tidy) ?? [];
  const read = year === '' ? tidy : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return read === '' || isDay(read)
    ? allowed(read)
    : no('day-not-understood', `“${tidy.slice(0, 40)}” is not a day.`, 'Write it as 2026-04-01.');
};

const readOverlaps = (typed: string, { measure, measures }: DetailContext): Outcome<OfferDetails['overlaps']> => {
  const tidy = typed.trim();
  if (tidy === '') return allowed(null);
  if (/^(none|no|nothing)$/i.test(tidy)) return allowed([]);
  const ids: MeasureId[] = [];
  for (const code of tidy.split(/[\s,;]+/)) {
    const found = measures.find((one) => one.code.trim().toLowerCase() === code.toLowerCase());
    if (!found || found.id === measure.id)
      return no('overlap-unknown', `“${code}” is the code of no other measure of this tender.`, 'Write codes of measures, or “none”.');
    ids.push(found.id);
  }
  return allowed(ids);
};

const readYesNo = (typed: string): Outcome<boolean> => {
  const tidy = typed.trim().toLowerCase();
  if (['', 'no', 'n', 'false'].includes(tidy)) return allowed(false);
  return ['yes', 'y', 'true'].includes(tidy) ? allowed(true) : no('yes-or-no', `“${typed.trim().slice(0, 40)}” is neither yes nor no.`);
};

/** Refuses with the first detail that cannot be used, or that a published factor asks for and is not there. */
export const readDetails = (typed: TypedDetails, context: DetailContext): Outcome<OfferDetails> => {
  const places = readPlacesOf(typed, context);
  if (!places.ok) return places;
  const share = readShare(typed.share ?? '', context);
  if (!share.ok) return share;
  const people = readPeople(typed.people ?? '');
  if (!people.ok) return people;
  const start = readDay(typed.start ?? '');
  if (!start.ok) return start;
  const end = readDay(typed.end ?? '');
  if (!end.ok) return end;
  if (start.value !== '' && end.value !== '' && end.value < start.value)
    return no('offer-ends-before-it-starts', `It would end on ${end.value}, before it starts on ${start.value}.`);
  const companyWide = readYesNo(typed.companyWide ?? '');
  if (!companyWide.ok) return companyWide;
  const overlaps = readOverlaps(typed.overlaps ?? '', context);
  if (!overlaps.ok) return overlaps;
  const text = (field: DetailField): string => (typed[field] ?? '').trim();
  return allowed({
    unit: text('unit'),
    share: share.value,
    places: places.value,
    place: text('place'),
    people: people.value,
    start: start.value,
    end: end.value,
    owner: text('owner'),
    evidence: text('evidence'),
    method: text('method'),
    beneficiaries: text('beneficiaries'),
    deliveredBy: text('deliveredBy'),
    companyWide: companyWide.value,
    overlaps: overlaps.value,
  });
};
