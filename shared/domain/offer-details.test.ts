import { describe, expect, it } from 'vitest';
import { noDetails, readDetails, type TypedDetails } from './offer-details.ts';
import { readPlaces } from './places.ts';
import type { Measure } from './measure.ts';
import { measure } from './testing.ts';

const { table, described } = readPlaces(
  ['E01000001 1', 'E01000002 9'].map((row, index) => {
    const [code = '', decile = ''] = row.split(' ');
    return { line: index + 2, code, decile, index: 'IoD 2025', boundaries: '2021', inside: '', replacedBy: '' };
  }),
);
const set = {
  file: 'f'.repeat(64) as never,
  title: 'p',
  ...(described ?? { nation: 'England', index: '', year: 0, boundaries: '', areas: 0 }),
} as const;
const plain = measure('VOL', 'hour', '17');
const others = [plain, measure('JOB', 'FTE-year', '30000'), measure('SME', '£', '0.2')];

const read = (
  typed: TypedDetails,
  of: Measure = plain,
  quantity = '100',
  places: { set: typeof set; table: typeof table } | null = { set, table },
) => readDetails(typed, { measure: of, quantity, measures: others, places });
const code = (typed: TypedDetails, of: Measure = plain, quantity = '100'): string => {
  const found = read(typed, of, quantity);
  return found.ok ? 'read' : found.refusal.code;
};

describe('domain.md 4.5: what a bid says beside a quantity', () => {
  it('may be nothing, where no published factor asks', () => {
    expect(read({})).toEqual({ ok: true, value: noDetails });
  });

  it('is read as people write it', () => {
    const found = read({
      unit: ' hours ',
      share: '33 1/3',
      places: 'e01000001: 60\nE01000002 40',
      people: '12',
      start: '1/4/2027',
      end: '2029-03-31',
      owner: 'Site manager',
      companyWide: 'No',
      overlaps: 'job, SME',
    });
    expect(found.ok ? found.value : found.refusal).toEqual({
      ...noDetails,
      unit: 'hours',
      share: '100/3',
      places: [
        { code: 'E01000001', decile: 1, inside: true, quantity: '60' },
        { code: 'E01000002', decile: 9, inside: true, quantity: '40' },
      ],
      people: 12,
      start: '2027-04-01',
      end: '2029-03-31',
      owner: 'Site manager',
      overlaps: ['JOB', 'SME'],
    });
  });

  it('one code alone is the place of all of it, and “none” says that nothing overlaps', () => {
    const found = read({ places: 'E01000002', overlaps: 'none' });
    expect(found.ok && [found.value.places, found.value.overlaps]).toEqual([
      [{ code: 'E01000002', decile: 9, inside: true, quantity: '100' }],
      [],
    ]);
  });

  it('has to say where and what share, where published factors ask', () => {
    const byPlace = { ...plain, local: { elsewhere: '0', deciles: [] } };
    expect([code({}, byPlace), code({}, byPlace, '0'), code({}, { ...plain, attribution: { kind: 'as-offered' } })]).toEqual([
      'place-missing',
      'read',
      'share-missing',
    ]);
  });

  it.each<[string, TypedDetails, string]>([
    ['places that do not add up', { places: 'E01000001 60; E01000002 41' }, 'places-do-not-add-up'],
    ['two places and one quantity', { places: 'E01000001; E01000002 40' }, 'place-without-quantity'],
    ['one place twice', { places: 'E01000001 60; e01000001 40' }, 'place-twice'],
    ['more than the whole', { share: '101' }, 'offer-not-a-share'],
    ['half a person', { people: '1.5' }, 'offer-people'],
    ['the 31st of February', { start: '31/2/2027' }, 'day-not-understood'],
    ['an end before the start', { start: '2027-04-01', end: '2027-03-31' }, 'offer-ends-before-it-starts'],
    ['a maybe', { companyWide: 'maybe' }, 'yes-or-no'],
    ['a code that is not there', { overlaps: 'XYZ' }, 'overlap-unknown'],
    ['itself', { overlaps: 'VOL' }, 'overlap-unknown'],
  ])('is refused for %s', (_, typed, expected) => {
    expect(code(typed)).toBe(expected);
  });

  it('cannot name an area where the tender names no table', () => {
    const found = read({ places: 'E01000001' }, plain, '100', null);
    expect(found.ok ? null : found.refusal.code).toBe('no-table-of-places');
  });
});
