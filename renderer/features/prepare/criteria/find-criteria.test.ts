import { expect, test } from 'vitest';
import { scored } from '../../../../shared/domain/testing.ts';
import { findCriteria } from './find-criteria.ts';

const tree = [
  scored('A', null, null, { number: '1.1', title: 'Gwasanaeth tŷ a gardd' }),
  { ...scored('B', null, null, { number: '1.2', title: 'Team' }), text: 'Who does the work, and when' },
  scored('C', null, null, { number: '12', title: 'Working hours' }),
];

test('a criterion is found by its number, or by words of its title and text in any order, with or without accents', () => {
  expect(findCriteria(tree, '1.2')).toEqual(['B']);
  expect(findCriteria(tree, '1')).toEqual(['A', 'B', 'C']);
  expect(findCriteria(tree, 'work who')).toEqual(['B']);
  expect(findCriteria(tree, 'WORK')).toEqual(['B', 'C']);
  expect(findCriteria(tree, 'ty gardd')).toEqual(['A']);
  expect(findCriteria(tree, '  ')).toEqual([]);
});
