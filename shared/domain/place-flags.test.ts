/** Places of sealed offers looked up once more at award (domain.md 1.7, 4.5 and 8). */

import { expect, it } from 'vitest';
import type { MeasureId, Sha256 } from './ids.ts';
import type { OfferPlace } from './measure.ts';
import { placeFlags } from './place-flags.ts';
import { readPlaces } from './places.ts';
import { refuse } from './result.ts';

const row = (line: number, code: string, decile: string, inside = '', replacedBy = '') => ({
  line,
  code,
  decile,
  index: 'IoD 2025',
  boundaries: '2021',
  inside,
  replacedBy,
});
const { table, described } = readPlaces([
  row(2, 'E01000001', '1'),
  row(3, 'E01000002', '3'),
  row(4, 'E01000003', '5', 'no'),
  row(5, 'E01000004', '', '', 'E01000001 E01000002'),
]);
if (!described) throw new Error('the table describes nothing');
const at = { set: { ...described, file: '0'.repeat(64) as Sha256, title: 'places.csv' }, table };

const measure = { id: 'VOL' as MeasureId, title: 'Volunteering' };
const place = (code: string, decile: number, inside = true): OfferPlace => ({ code, decile, inside, quantity: '100' });
const said = (...places: readonly OfferPlace[]) =>
  placeFlags(at, [{ measure, places }]).map(({ code, sentence }) => `${code}: ${sentence}`);

it('says nothing where the table has each place as it was sealed, or no place is named', () => {
  expect(said(place('E01000001', 1), place('E01000003', 5, false))).toEqual([]);
  expect(said()).toEqual([]);
});

it('names the decile that was sealed and the one that the table has, with index, year and boundaries', () => {
  expect(said(place('E01000001', 1), place('E01000002', 7))).toEqual([
    'place-decile-differs: “Volunteering” counts E01000002 in decile 7, as it was sealed, and the table that this tender names (IoD 2025, boundaries of 2021) has it in decile 3.',
  ]);
  expect(said(place('E01000003', 5))).toEqual([
    'place-area-differs: “Volunteering” counts E01000003 as inside the area, as it was sealed, and the table that this tender names (IoD 2025, boundaries of 2021) has it outside.',
  ]);
});

it('says where a code is not in the table, of a vintage that was replaced, or of another nation', () => {
  expect(said(place('E01000009', 1), place('E01000004', 1), place('W01000001', 1))).toEqual([
    'place-not-in-table: “Volunteering” counts by a place that the table does not have: E01000009 is not in the table of places that this tender names (IoD 2025, boundaries of 2021).',
    'place-not-in-table: “Volunteering” counts by a place that the table does not have: E01000004 was retired with the boundaries of 2021.',
    'place-not-in-table: “Volunteering” counts by a place that the table does not have: W01000001 is in Wales, and this tender ranks places by IoD 2025 of England. Indices of different nations cannot be compared.',
  ]);
});

it('says once for a bid that nothing could be looked up, and why', () => {
  const missing = refuse('places-file-missing', 'The table of places “places.csv” is not on this computer, or is not what it was.');
  const places = [place('E01000001', 1), place('E01000002', 3)];
  expect(placeFlags(missing, [{ measure, places }])).toMatchObject([
    {
      code: 'places-not-looked-up',
      measures: ['VOL'],
      sentence:
        'The places of this bid were not looked up again. The table of places “places.csv” is not on this computer, or is not what it was.',
    },
  ]);
  expect(placeFlags(missing, [{ measure, places: [] }])).toEqual([]);
});
