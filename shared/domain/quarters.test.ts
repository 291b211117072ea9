import { expect, it } from 'vitest';
import { countQuarters, nextQuarter, quarterName, quarterOf, quartersFrom, readQuarter } from './quarters.ts';

it('parts a year at the ends of March, June, September and December', () => {
  expect(
    ['2027-01-01', '2027-03-31', '2027-04-01', '2027-06-30', '2027-07-01', '2027-09-30', '2027-10-01', '2027-12-31'].map(quarterOf),
  ).toEqual(['2027-Q1', '2027-Q1', '2027-Q2', '2027-Q2', '2027-Q3', '2027-Q3', '2027-Q4', '2027-Q4']);
});

it('goes on over the end of a year', () => {
  expect(nextQuarter('2027-Q4')).toBe('2028-Q1');
  expect(quartersFrom('2027-Q3', 4)).toEqual(['2027-Q3', '2027-Q4', '2028-Q1', '2028-Q2']);
  expect(countQuarters('2027-Q3', '2028-Q2')).toBe(4);
  expect(countQuarters('2027-Q3', '2027-Q3')).toBe(1);
  expect(countQuarters('2027-Q3', '2027-Q2')).toBe(0);
});

it('is read as people type it and named by its months', () => {
  expect(['2027 Q2', 'Q2 2027', '2027-q2', ' 2027Q2 '].map(readQuarter)).toEqual(['2027-Q2', '2027-Q2', '2027-Q2', '2027-Q2']);
  expect(['', 'Q5 2027', '2027', 'Q2', '2027 Q2 2028', 'April 2027'].map(readQuarter)).toEqual([null, null, null, null, null, null]);
  expect(quarterName('2027-Q2')).toBe('Apr–Jun 2027');
});
