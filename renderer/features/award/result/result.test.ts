import { describe, expect, it } from 'vitest';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { printExact } from '../../../../shared/domain/exact.ts';
import { evaluatedTram, tramBeforePrices, tramCriteria } from '../testing.ts';
import { availableInAll, columnsOf, inTheRunning, outOfTheRunning, placesFor, qualityAvailable, qualityPoints, rowOf } from './result.ts';
import type { ResultCell, ResultRow } from './result.ts';

const text = (cell: ResultCell): string => (cell.kind === 'points' ? cell.shown : cell.kind);
const line = ({ bid, rank, cells, total }: ResultRow): readonly string[] => [`${rank ?? '–'}`, bid.bid, ...cells.map(text), text(total)];
const open = (...sections: readonly string[]) => new Set(sections as readonly CriterionId[]);

const table = (evaluation = evaluatedTram(), { places = 4, sections = open(), pricesAreOpen = true } = {}) => {
  const columns = columnsOf(tramCriteria, evaluation, sections);
  return {
    columns,
    rows: inTheRunning(evaluation).map((bid) => line(rowOf(bid, columns, evaluation, { places, pricesAreOpen, ranked: null }))),
    out: outOfTheRunning(evaluation).map((bid) => line(rowOf(bid, columns, evaluation, { places, pricesAreOpen, ranked: null }))),
  };
};

describe('the table of the tram upgrade', () => {
  it('has the bids by rank with the published points of every section and their totals', () => {
    // Quality, price, social value (quantities and method statements together), total.
    expect(table().rows).toEqual([
      ['1', 'C', '46.0000', '16.2231', '18.8000', '81.0231'],
      ['2', 'B', '48.0000', '17.9775', '14.6780', '80.6555'],
      ['3', 'A', '45.0000', '17.1582', '13.7630', '75.9211'],
      ['4', 'D', '39.0000', '20.0000', '8.1716', '67.1716'],
    ]);
  });

  it('opens a section up into its parts, which stand behind it', () => {
    const { columns, rows } = table(evaluatedTram(), { places: 2, sections: open('Social value') });
    expect(columns.map(({ title, available, isSection, hasParts }) => [title, available, isSection, hasParts])).toEqual([
      ['Quality', '60', true, true],
      ['Price', '20', true, false],
      ['Social value', '20', true, true],
      ['Commitments', '10', false, false],
      ['SVa', '6', false, false],
      ['SVb', '4', false, false],
    ]);
    expect(rows[0]).toEqual(['1', 'C', '46.00', '16.22', '18.80', '10.00', '4.80', '4.00', '81.02']);
  });

  it('shows what is sealed as sealed, and bids by name, as long as prices are', () => {
    expect(table(tramBeforePrices(), { places: 2, pricesAreOpen: false }).rows).toEqual([
      ['–', 'A', '45.00', 'sealed', 'sealed', 'sealed'],
      ['–', 'B', '48.00', 'sealed', 'sealed', 'sealed'],
      ['–', 'C', '46.00', 'sealed', 'sealed', 'sealed'],
      ['–', 'D', '39.00', 'sealed', 'sealed', 'sealed'],
    ]);
  });

  it('keeps a bid that was set aside apart, with the points that it has, and ranks the others anew', () => {
    // The example’s variation: D disregarded, C 82.8482 and B 82.6780.
    const { rows, out } = table(evaluatedTram({ out: ['D'] }));
    expect(rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['1', 'C', '82.8482'],
      ['2', 'B', '82.6780'],
      ['3', 'A', '77.8514'],
    ]);
    expect(out).toEqual([['–', 'D', '39.0000', 'unused', 'unused', 'unused']]);
  });

  it('calls a number that should be there and is not missing, never nought', () => {
    const evaluation = evaluatedTram({ prices: [] });
    expect(table(evaluation, { places: 2 }).rows[0]).toEqual(['–', 'A', '45.00', 'missing', 'missing', 'missing']);
  });
});

describe('digits', () => {
  const totals = (...values: readonly string[]) => ({
    ...evaluatedTram(),
    ranking: {
      by: 'total' as const,
      ties: [],
      winner: null,
      margin: null,
      places: values.map((total, index) => ({ bid: `${index}` as never, rank: index + 1, total, shown: '', figure: null })),
    },
  });

  it('grow until 81.3249 and 81.3151, which both round to 81.32, look as unequal as they are', () => {
    expect(placesFor(totals('81.3249', '81.3151'), 2)).toBe(3);
  });

  it('stay as asked where they are enough, and where totals are truly equal', () => {
    expect(placesFor(evaluatedTram(), 2)).toBe(2);
    expect(placesFor(evaluatedTram(), 4)).toBe(4);
    expect(placesFor(totals('80', '80'), 2)).toBe(2);
    expect(placesFor(tramBeforePrices(), 2)).toBe(2);
  });
});

it('adds up what can be had, and the points of quality alone', () => {
  const evaluation = evaluatedTram();
  expect(availableInAll(tramCriteria, evaluation)).toBe('100');
  expect(qualityAvailable(tramCriteria, evaluation)).toBe('60');
  const quality = evaluation.bids.map((bid) => qualityPoints(tramCriteria, bid));
  expect(quality.map((points) => points && printExact(points))).toEqual(['45', '48', '46', '39']);
});
