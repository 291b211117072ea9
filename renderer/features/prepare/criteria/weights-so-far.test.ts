import { expect, test } from 'vitest';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import { exact, fromInteger, printExact } from '../../../../shared/domain/exact.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { group, pick, scored } from '../../../../shared/domain/testing.ts';
import { readWeight, sectionSums, weightsSoFar } from './weights-so-far.ts';

const id = (text: string): CriterionId => text as CriterionId;
const shown = (tree: CriteriaTree, mode: 'relative' | 'absolute') =>
  Object.fromEntries(
    [...weightsSoFar(tree, mode)].map(([key, { relative, absolute }]) => [
      key,
      [relative && printExact(relative), absolute && printExact(absolute)],
    ]),
  );

const thirds = [
  group('Quality', null, '60'),
  scored('A', 'Quality', '100/3'),
  scored('B', 'Quality', '100/3'),
  scored('C', 'Quality', null),
  group('Social', null, null),
  scored('D', 'Social', '50'),
];

test('what can be said is said while other weights are still missing', () => {
  expect(shown(thirds, 'relative')).toEqual({
    Quality: ['60', '60'],
    A: ['100/3', '20'],
    B: ['100/3', '20'],
    C: [null, null],
    Social: [null, null],
    D: ['50', null],
  });
});

test('in absolute mode a section without a weight of its own weighs what is below it', () => {
  const tree = [group('Quality', null, null), scored('A', 'Quality', '45'), scored('B', 'Quality', '15'), group('Social', null, '40')];
  expect(shown(tree, 'absolute')).toEqual({ Quality: ['60', '60'], A: ['75', '45'], B: ['25', '15'], Social: ['40', '40'] });
});

const typed = (mode: 'relative' | 'absolute', column: 'relative' | 'absolute', text: string, name = 'C') => {
  const criterion = pick(thirds, name);
  if (!isWeighed(criterion)) throw new Error('not weighed');
  const read = readWeight(thirds, mode, criterion, column, text);
  return read.ok ? read.value : read.refusal.code;
};

test('a weight typed as part of its section is kept exactly', () => {
  expect(typed('relative', 'relative', '1/3')).toBe('100/3');
  expect(typed('relative', 'relative', '33.34 %')).toBe('33.34');
});

test('a weight may be typed into either column', () => {
  expect(typed('relative', 'absolute', '15')).toBe('25');
  expect(typed('absolute', 'relative', '25')).toBe('15');
});

test('a blank takes the weight away', () => {
  expect(typed('relative', 'relative', '  ')).toBeNull();
});

test('a weight of forty digits is kept to the last, and one longer than the record keeps is refused in words', () => {
  const forty = `33.${'3'.repeat(38)}`;
  expect(typed('relative', 'relative', forty)).toBe(forty);
  expect(typed('relative', 'relative', `33.${'3'.repeat(200)}`)).toBe('weight-too-long');
});

test('what is no number is refused, and so is a share of a section that has no weight', () => {
  expect(typed('relative', 'relative', '1.234,50')).toBe('number-ambiguous');
  expect(typed('relative', 'absolute', '5', 'D')).toBe('weight-of-section-first');
});

test('three times 33.33 is said to miss a hundredth', () => {
  const tree = [group('Quality', null, '100'), ...['A', 'B', 'C'].map((name) => scored(name, 'Quality', '33.33'))];
  expect(sectionSums(tree, 'relative').get(id('Quality'))).toEqual({
    kind: 'wrong',
    sum: exact('99.99'),
    sentence: 'The weights under “Quality” add up to 99.99, not 100: 0.01 is missing.',
  });
});

test('a section says what is left for those without a weight', () => {
  expect(sectionSums(thirds, 'relative').get(id('Quality'))).toEqual({
    kind: 'open',
    sum: exact('200/3'),
    rest: exact('100/3'),
    unfilled: 1,
  });
});

test('a section whose weights are whole says so, and the sections at the top add up too', () => {
  const tree = [group('Quality', null, '60'), scored('A', 'Quality', '100'), scored('B', null, '40')];
  expect(sectionSums(tree, 'relative').get(id('Quality'))).toEqual({ kind: 'whole', sum: fromInteger(100) });
  expect(sectionSums(tree, 'relative').get(null)).toEqual({ kind: 'whole', sum: fromInteger(100) });
});

test('nothing left for somebody without a weight is said in words', () => {
  const tree = [group('Quality', null, '100'), scored('A', 'Quality', '100'), scored('B', 'Quality', null)];
  expect(sectionSums(tree, 'relative').get(id('Quality'))).toMatchObject({
    kind: 'wrong',
    sentence: 'The weights here add up to 100 already, and one has none yet.',
  });
});

test('a section without weighed criteria has nothing to add up', () => {
  expect(sectionSums([group('Quality', null, null)], 'relative').get(id('Quality'))).toBeUndefined();
  expect(weightsSoFar([], 'relative').get(id('none'))).toBeUndefined();
});
