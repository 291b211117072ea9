import { expect, it } from 'vitest';
import type { Sha256 } from './ids.ts';
import { areaOf, nationOf, type PlaceLine, type PlaceSet, readIndex, readPlaces } from './places.ts';

const line = (line: number, code: string, decile: string, more: Partial<PlaceLine> = {}): PlaceLine => ({
  line,
  code,
  decile,
  index: 'IoD 2025',
  boundaries: '2021',
  inside: '',
  replacedBy: '',
  ...more,
});

/** Invented: the codes have the form of real ones, and the deciles are made up. */
const rows = [
  line(2, 'E01000001', '1'),
  line(3, 'E01000002', '10', { inside: 'no' }),
  line(4, 'E01000003', '', { replacedBy: 'E01000001 E01000002' }),
];
const { table, described } = readPlaces(rows);
const set: PlaceSet = {
  file: 'f'.repeat(64) as Sha256,
  title: 'places.csv',
  ...(described ?? { nation: 'England', index: '', year: 0, boundaries: '', areas: 0 }),
};
const code = (typed: string, claim?: { index: string; boundaries: string }): string => {
  const area = areaOf(set, table, typed, claim);
  return area.ok ? `${area.value.code} ${area.value.decile} ${area.value.inside}` : area.refusal.code;
};

it('describes a table by its nation, index, year and boundaries, and counts the areas that are not retired', () => {
  expect(described).toEqual({ nation: 'England', index: 'IoD', year: 2025, boundaries: '2021', areas: 2 });
});

it('finds an area by its code, however it is typed', () => {
  expect([code('E01000001'), code(' e01000002 ')]).toEqual(['E01000001 1 true', 'E01000002 10 false']);
});

it('domain.md 8, SV: a retired code is refused with what replaced it, an unknown one with where it was looked for', () => {
  const retired = areaOf(set, table, 'E01000003');
  expect(retired.ok ? null : [retired.refusal.code, retired.refusal.wayOut]).toEqual([
    'place-retired',
    'It is now E01000001 or E01000002; ask which is meant.',
  ]);
  const unknown = areaOf(set, table, 'E01099999');
  expect(unknown.ok ? null : unknown.refusal.sentence).toBe(
    'E01099999 is not in the table of places that this tender names (IoD 2025, boundaries of 2021).',
  );
  expect([code('Solihull'), code('')]).toEqual(['place-not-a-code', 'place-not-a-code']);
});

it('domain.md 8, SV: a place from another index, another year or other boundaries is refused', () => {
  expect([
    code('E01000001', { index: 'IoD 2025', boundaries: '2021' }),
    code('E01000001', { index: 'IoD2019', boundaries: '' }),
    code('E01000001', { index: 'WIMD 2025', boundaries: '' }),
    code('E01000001', { index: 'by heart', boundaries: '' }),
    code('E01000001', { index: '', boundaries: '2011' }),
  ]).toEqual([
    'E01000001 1 true',
    'place-of-another-index',
    'place-of-another-index',
    'place-of-another-index',
    'place-of-other-boundaries',
  ]);
});

it('domain.md 1.7: places of different nations cannot be compared', () => {
  expect(['E01000001', 'W01000001', 'S01006506', 'N20000001', '95AA01S1', 'X'].map(nationOf)).toEqual([
    'England',
    'Wales',
    'Scotland',
    'Northern Ireland',
    'Northern Ireland',
    null,
  ]);
  expect(code('W01000001')).toBe('place-of-another-nation');
});

it('names each row of a table that cannot be used, and takes none of them', () => {
  const { faults, table: read } = readPlaces([
    line(2, 'E01000001', '1'),
    line(3, 'E01000001', '2'),
    line(4, 'E01000004', '11'),
    line(5, 'E01000005', '1.5'),
    line(6, 'W01000001', '1'),
    line(7, 'E01000006', '1', { index: 'IoD 2019' }),
    line(8, 'E01000007', '1', { boundaries: '2011' }),
    line(9, 'E01000008', '1', { index: 'IoD' }),
    line(10, 'E01000009', '1', { inside: 'perhaps' }),
    line(11, 'B92 0AA', '1'),
    line(12, 'E01000010', '1', { boundaries: '' }),
  ]);
  expect(faults.map(({ line, refusal }) => `${line} ${refusal.code}`)).toEqual([
    '3 place-twice',
    '4 place-decile',
    '5 place-decile',
    '6 place-of-another-nation',
    '7 place-of-another-index',
    '8 place-of-other-boundaries',
    '9 place-index-unnamed',
    '10 place-inside',
    '11 place-not-a-code',
    '12 place-boundaries-unnamed',
  ]);
  expect([...read.keys()]).toEqual(['E01000001']);
});

it('reads an index with its year, written together or apart', () => {
  expect([readIndex('IoD 2025'), readIndex('IoD2019'), readIndex('2025'), readIndex('IoD')]).toEqual([
    { index: 'IoD', year: 2025 },
    { index: 'IoD', year: 2019 },
    null,
    null,
  ]);
});
