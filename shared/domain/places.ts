/** Small areas and their deprivation deciles, from one table that the freeze names: one nation, one index and year, one vintage of boundaries (domain.md 1.7, reference data for places). */

import type { Sha256 } from './ids.ts';
import { type Outcome, type Refusal, allowed, refuse, refused } from './result.ts';

export const nations = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;
export type Nation = (typeof nations)[number];

/** Names the table in the model; the table itself is a file kept by its digest. */
export interface PlaceSet {
  readonly file: Sha256;
  readonly title: string;
  readonly nation: Nation;
  /** "IoD". */
  readonly index: string;
  readonly year: number;
  /** "2021". */
  readonly boundaries: string;
  /** How many areas that are not retired. */
  readonly areas: number;
}

/** An area as the table has it: with its decile, or retired and replaced by others. */
export type Area =
  | { readonly kind: 'current'; readonly code: string; readonly decile: number; readonly inside: boolean }
  | { readonly kind: 'retired'; readonly code: string; readonly replacedBy: readonly string[] };

export type PlaceTable = ReadonlyMap<string, Area>;

/** One row of the file, as it stands there. */
export interface PlaceLine {
  readonly line: number;
  readonly code: string;
  readonly decile: string;
  /** "IoD 2025". */
  readonly index: string;
  readonly boundaries: string;
  /** Empty means inside the stated area. */
  readonly inside: string;
  /** Codes of a retired area's successors, with spaces between them. */
  readonly replacedBy: string;
}

export interface ReadPlaces {
  readonly table: PlaceTable;
  readonly described: Omit<PlaceSet, 'file' | 'title'> | null;
  /** One for each row that cannot be used. */
  readonly faults: readonly { readonly line: number; readonly refusal: Refusal }[];
}

const patterns: readonly (readonly [Nation, RegExp])[] = [
  ['England', /^E01\d{6}$/],
  ['Wales', /^W01\d{6}$/],
  ['Scotland', /^S01\d{6}$/],
  ['Northern Ireland', /^(?:N\d{8}|95[A-Z]{2}\d{2}[A-Z]\d)$/],
];

export const nationOf = (code: string): Nation | null => patterns.find(([, pattern]) => pattern.test(code))?.[0] ?? null;

const tidy = (code: string): string => code.trim().toUpperCase();

/** "IoD 2025", "IoD2025". Null without a name or a year. */
export const readIndex = (text: string): { readonly index: string; readonly year: number } | null => {
  const [, index, year] = /^(\D*?[^\s\d])\s*(\d{4})$/.exec(text.trim()) ?? [];
  return index === undefined || year === undefined ? null : { index, year: Number(year) };
};

const noCode = (code: string): Refusal =>
  refuse('place-not-a-code', `“${code.slice(0, 40)}” is no code of a small area.`, {
    wayOut: 'Write the nine characters, such as E01000001.',
  });

const yes = new Set(['', 'yes', 'y', 'true', '1']);
const no = new Set(['no', 'n', 'false', '0']);

const readLine = (row: PlaceLine): Outcome<Area & { readonly nation: Nation; readonly index: string; readonly year: number }> => {
  const code = tidy(row.code);
  const nation = nationOf(code);
  if (nation === null) return refused(noCode(row.code));
  const index = readIndex(row.index);
  if (index === null)
    return refused(
      refuse('place-index-unnamed', `The row of ${code} does not name an index with its year.`, { wayOut: 'Write it as “IoD 2025”.' }),
    );
  const replacedBy =
    row.replacedBy.trim() === ''
      ? []
      : row.replacedBy
          .trim()
          .split(/[\s,;]+/)
          .map(tidy);
  const wrong = replacedBy.find((one) => nationOf(one) !== nation);
  if (wrong !== undefined) return refused(noCode(wrong));
  if (replacedBy.length > 0) return allowed({ kind: 'retired', code, replacedBy, nation, ...index });
  const decile = /^(?:[1-9]|10)$/.test(row.decile.trim()) ? Number(row.decile) : null;
  if (decile === null)
    return refused(refuse('place-decile', `“${row.decile.slice(0, 40)}” is no decile: ${code} needs a whole number from 1 to 10.`));
  const inside = row.inside.trim().toLowerCase();
  if (!yes.has(inside) && !no.has(inside))
    return refused(
      refuse('place-inside', `“${row.inside.slice(0, 40)}” does not say whether ${code} is inside the area.`, {
        wayOut: 'Write yes or no.',
      }),
    );
  return allowed({ kind: 'current', code, decile, inside: yes.has(inside), nation, ...index });
};

/** Reads a whole table. Every row has to name the nation, index, year and boundaries of the first. */
export const readPlaces = (rows: readonly PlaceLine[]): ReadPlaces => {
  const table = new Map<string, Area>();
  const faults: { line: number; refusal: Refusal }[] = [];
  let described: ReadPlaces['described'] = null;
  let areas = 0;
  for (const row of rows) {
    const read = readLine(row);
    const fault = (refusal: Refusal): void => void faults.push({ line: row.line, refusal });
    if (!read.ok) {
      fault(read.refusal);
      continue;
    }
    const { nation, index, year, ...area } = read.value;
    const boundaries = row.boundaries.trim();
    described ??= { nation, index, year, boundaries, areas: 0 };
    if (boundaries === '') fault(refuse('place-boundaries-unnamed', `The row of ${area.code} does not say which boundaries it is of.`));
    else if (nation !== described.nation)
      fault(
        refuse(
          'place-of-another-nation',
          `${area.code} is in ${nation} and the table is of ${described.nation}: their indices cannot be compared.`,
        ),
      );
    else if (index !== described.index || year !== described.year)
      fault(
        refuse(
          'place-of-another-index',
          `${area.code} is ranked by ${index} ${year} and the table by ${described.index} ${described.year}.`,
        ),
      );
    else if (boundaries !== described.boundaries)
      fault(
        refuse(
          'place-of-other-boundaries',
          `${area.code} is of the ${boundaries} boundaries and the table of those of ${described.boundaries}.`,
        ),
      );
    else if (table.has(area.code)) fault(refuse('place-twice', `${area.code} stands in the table twice.`));
    else {
      table.set(area.code, area);
      if (area.kind === 'current') areas += 1;
    }
  }
  return { table, described: described && { ...described, areas }, faults };
};

/** What a bid says about the index that it took its decile from; empty texts are not given. */
export interface PlaceClaim {
  readonly index: string;
  readonly boundaries: string;
}

/** The area that a code names. Refuses codes of another nation, retired and unknown ones, and claims from another index or other boundaries. */
export const areaOf = (
  set: PlaceSet,
  table: PlaceTable,
  typed: string,
  claim: PlaceClaim = { index: '', boundaries: '' },
): Outcome<Extract<Area, { kind: 'current' }>> => {
  const code = tidy(typed);
  const nation = nationOf(code);
  const ours = `${set.index} ${set.year}`;
  if (nation === null) return refused(noCode(typed));
  if (nation !== set.nation) {
    const sentence = `${code} is in ${nation}, and this tender ranks places by ${ours} of ${set.nation}. Indices of different nations cannot be compared.`;
    return refused(refuse('place-of-another-nation', sentence));
  }
  const claimed = claim.index.trim() === '' ? null : readIndex(claim.index);
  if (claim.index.trim() !== '' && (claimed?.index.toLowerCase() !== set.index.toLowerCase() || claimed.year !== set.year)) {
    const sentence = `The offer takes ${code} from “${claim.index.slice(0, 40)}”, and this tender ranks places by ${ours}.`;
    return refused(refuse('place-of-another-index', sentence, { wayOut: `Ask the bidder for the place by ${ours}.` }));
  }
  if (claim.boundaries.trim() !== '' && claim.boundaries.trim() !== set.boundaries) {
    const sentence = `The offer takes ${code} from the boundaries of ${claim.boundaries.slice(0, 40)}, and this tender uses those of ${set.boundaries}.`;
    return refused(
      refuse('place-of-other-boundaries', sentence, { wayOut: `Ask the bidder for the code by the boundaries of ${set.boundaries}.` }),
    );
  }
  const area = table.get(code);
  if (!area) {
    const sentence = `${code} is not in the table of places that this tender names (${ours}, boundaries of ${set.boundaries}).`;
    return refused(refuse('place-unknown', sentence, { wayOut: 'Check the code, and that it is of these boundaries.' }));
  }
  if (area.kind === 'retired') {
    const sentence = `${code} was retired with the boundaries of ${set.boundaries}.`;
    return refused(refuse('place-retired', sentence, { wayOut: `It is now ${area.replacedBy.join(' or ')}; ask which is meant.` }));
  }
  return allowed(area);
};
