/** The table of places as it stands in a spreadsheet: which column is which, and the rows below (domain.md 1.7). */

import type { PlaceLine } from './places.ts';
import { allowed, type Outcome, refuse, refused } from './result.ts';
import type { Spreadsheet } from './spreadsheet.ts';

/** Headings as they are published and as people write them. */
const columns: readonly (readonly [field: Exclude<keyof PlaceLine, 'line'>, names: readonly string[], isNeeded: boolean])[] = [
  ['code', ['lsoa', 'lsoa code', 'code', 'area', 'data zone'], true],
  ['decile', ['decile', 'imd decile', 'deprivation decile'], true],
  ['index', ['index', 'index and year'], true],
  ['boundaries', ['boundaries', 'boundary vintage', 'vintage'], true],
  ['inside', ['inside', 'local', 'in area'], false],
  ['replacedBy', ['replaced by', 'replaced_by', 'successor'], false],
];

/** Refuses `places-columns` where a needed column is missing. */
export const placeLines = ({ sheets: [sheet] }: Spreadsheet): Outcome<readonly PlaceLine[]> => {
  const [head, ...rows] = sheet?.rows ?? [];
  const headings = (head?.cells ?? []).map(({ text }) => text.trim().toLowerCase());
  const at = columns.map(([, names]) => headings.findIndex((heading) => names.includes(heading)));
  const missing = columns.flatMap(([field, , isNeeded], index) => (isNeeded && at[index] === -1 ? [field] : []));
  if (missing.length > 0) {
    const sentence = `The first line has no column ${missing.map((name) => `“${name === 'code' ? 'lsoa' : name}”`).join(', ')}. It says: ${headings.join(', ') || 'nothing'}.`;
    return refused(
      refuse('places-columns', sentence, {
        wayOut: 'Give the columns these headings: lsoa, decile, index, boundaries; if need be also inside and replaced by.',
      }),
    );
  }
  return allowed(
    rows.map(({ number, cells }) => {
      const cell = (field: Exclude<keyof PlaceLine, 'line'>): string =>
        cells[at[columns.findIndex(([name]) => name === field)] ?? -1]?.text ?? '';
      return {
        line: number,
        code: cell('code'),
        decile: cell('decile'),
        index: cell('index'),
        boundaries: cell('boundaries'),
        inside: cell('inside'),
        replacedBy: cell('replacedBy'),
      };
    }),
  );
};
