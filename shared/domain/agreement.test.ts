import { describe, expect, it } from 'vitest';
import { type AgreedMark, agreementOf, type IndividualMark, sampleVariance } from './agreement.ts';
import { display } from './display.ts';
import { exact, fromInteger, printExact } from './exact.ts';
import type { BidId, CriterionId, PersonId } from './ids.ts';
import { tramConsensus, tramMarks } from './testing-examples.ts';

const marksOf = (criterion: string, table: Readonly<Record<string, readonly number[]>>): readonly IndividualMark[] =>
  Object.entries(table).flatMap(([bid, marks]) =>
    marks.map((value, assessor) => ({
      person: `A${assessor + 1}` as PersonId,
      criterion: criterion as CriterionId,
      bid: bid as BidId,
      value: String(value),
    })),
  );

describe('domain.md 3.8: three assessors over four bids', () => {
  const { items, criteria } = agreementOf(marksOf('Q1', { A: [4, 3, 4], B: [4, 4, 5], C: [5, 4, 4], D: [3, 4, 2] }), []);

  it('ranges, means and sample standard deviations of the answers', () => {
    expect(items.map(({ range }) => range)).toEqual(['1', '1', '1', '2']);
    expect(items.map(({ mean }) => display(exact(mean), 3))).toEqual(['3.667', '4.333', '4.333', '3.000']);
    expect(items.map(({ deviation }) => deviation)).toEqual(['0.577', '0.577', '0.577', '1.000']);
    expect(items.map(({ variance }) => variance)).toEqual(['1/3', '1/3', '1/3', '1']);
  });

  it('the statistics of the question', () => {
    const [q1] = criteria;
    const values = [q1?.icc21, q1?.icc31, q1?.icc2k, q1?.kendallsW].map(
      (statistic) => statistic?.kind === 'known' && statistic.working.value,
    );
    expect(values.map((value) => value && display(exact(value), 4))).toEqual(['0.2800', '0.2333', '0.5385', '0.4583']);
  });
});

describe('domain.md 5.1: the individual marks of the tram upgrade', () => {
  const { items, assessors } = agreementOf(tramMarks, tramConsensus);

  it('match rates 19, 23 and 14 of 24, and each one mark below the consensus in all', () => {
    expect(assessors.map(({ person, matches, of, netDifference }) => [person, matches, of, netDifference])).toEqual([
      ['A1', 19, 24, '-1'],
      ['A2', 23, 24, '-1'],
      ['A3', 14, 24, '-1'],
    ]);
  });

  it('A2 may dominate, and nobody else', () => {
    expect(assessors.map(({ mayDominate }) => mayDominate)).toEqual([false, true, false]);
    expect(assessors[1]?.sentence).toBe(
      '23 of 24 answers were agreed at this assessor’s own mark (95.8%); all differences together come to -1. Nobody else comes near: was the panel agreeing, or following?',
    );
  });

  it('one answer alone has a range of two', () => {
    expect(items.filter(({ range }) => range === '2').map(({ criterion, bid }) => [criterion, bid])).toEqual([['Q2', 'C']]);
    expect(items.filter(({ range }) => range !== '0' && range !== '1' && range !== '2')).toEqual([]);
  });

  it('severities come to nought together when everybody marked everything', () => {
    expect(assessors.map(({ severity }) => severity.value)).toEqual(['0', '0', '0']);
  });
});

describe('severity and matches', () => {
  const marks = marksOf('Q1', { A: [2, 4], B: [3, 4] });
  const agreed = (bid: string, value: string): AgreedMark => ({ criterion: 'Q1' as CriterionId, bid: bid as BidId, value });

  it('says who marks below the mean, and by how much', () => {
    const { assessors } = agreementOf(marks, []);
    expect(assessors.map(({ severity }) => [severity.value, severity.substituted])).toEqual([
      ['-0.75', '-1.5 ÷ 2'],
      ['0.75', '1.5 ÷ 2'],
    ]);
  });

  it('counts only answers that are agreed', () => {
    const { assessors } = agreementOf(marks, [agreed('A', '4')]);
    expect(assessors.map(({ matches, of, netDifference }) => [matches, of, netDifference])).toEqual([
      [0, 1, '-2'],
      [1, 1, '0'],
    ]);
  });

  it('nobody dominates where all agree, where nothing is agreed, or where there is one assessor', () => {
    const flags = (all: readonly IndividualMark[], consensus: readonly AgreedMark[]) =>
      agreementOf(all, consensus).assessors.map(({ mayDominate }) => mayDominate);
    expect(flags(marksOf('Q1', { A: [4, 4], B: [3, 3] }), [agreed('A', '4'), agreed('B', '3')])).toEqual([false, false]);
    expect(flags(marks, [])).toEqual([false, false]);
    expect(flags(marksOf('Q1', { A: [4], B: [3] }), [agreed('A', '4'), agreed('B', '3')])).toEqual([false]);
  });

  it('a bid that a recused assessor did not mark is left out of the statistics of the question, and its answer counts the marks it has', () => {
    const recused = [...marksOf('Q1', { A: [4, 3], B: [5, 4] }), ...marksOf('Q1', { C: [2] })];
    const { items, criteria } = agreementOf(recused, []);
    expect(items.map(({ marks: number, deviation }) => [number, deviation])).toEqual([
      [2, '0.707'],
      [2, '0.707'],
      [1, null],
    ]);
    expect([criteria[0]?.icc31.n, criteria[0]?.icc31.k]).toEqual([2, 2]);
  });
});

describe('the sample variance', () => {
  it('divides by one less than the number', () => {
    const variance = sampleVariance([2, 4, 4, 4, 5, 5, 7, 9].map(fromInteger));
    expect(variance && printExact(variance)).toBe('32/7');
    expect(sampleVariance([fromInteger(3)])).toBeNull();
  });
});
