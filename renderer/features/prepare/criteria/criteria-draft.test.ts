import { expect, test } from 'vitest';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { refuse, type Refusal } from '../../../../shared/domain/result.ts';
import { group, pick, scored } from '../../../../shared/domain/testing.ts';
import { createCriteriaDraft } from './criteria-draft.ts';
import type { Batch } from './criteria-draft.ts';

const tree: CriteriaTree = [group('Quality', null, '100'), scored('A', 'Quality', '60'), scored('B', 'Quality', '40')];
const settled = (): Promise<void> => new Promise(setImmediate);
const newId = 'new' as CriterionId;
const newRow: Batch = [{ kind: 'added', criterion: { ...scored('new', 'Quality', null), title: '' }, before: null }];
const titled = (title: string): Batch => [{ kind: 'changed', criterion: { ...scored('new', 'Quality', null), title } }];
const renamed = (name: string, title: string): Batch => [{ kind: 'changed', criterion: { ...pick(tree, name), title } }];

const draftOf = (answer: Refusal | null = null) => {
  const kept: Batch[] = [];
  const draft = createCriteriaDraft(tree, async (changes) => {
    if (answer === null) kept.push(changes);
    return answer;
  });
  const titles = () => draft.state().tree.map(({ title }) => title);
  return { draft, kept, titles };
};

test('a new row stands in the outline at once and is kept when it has a title, as one deed', async () => {
  const { draft, kept, titles } = draftOf();
  draft.begin(newId, newRow);
  expect(titles()).toEqual(['Quality', 'A', 'B', '']);
  expect(draft.state()).toMatchObject({ begun: 'new', undo: null });
  await settled();
  expect(kept).toEqual([]);
  draft.make('added “C”', titled('C'));
  await settled();
  expect(kept).toEqual([[...newRow, ...titled('C')]]);
  expect(draft.state()).toMatchObject({ begun: null, undo: 'added “C”' });
  draft.undo();
  expect(titles()).toEqual(['Quality', 'A', 'B']);
});

test('a new row that is left without a title was never there', async () => {
  const { draft, kept, titles } = draftOf();
  draft.begin(newId, newRow);
  draft.make('moved', [{ kind: 'moved', id: newId, parent: null, before: null }]);
  draft.leave();
  await settled();
  expect(titles()).toEqual(['Quality', 'A', 'B']);
  expect(kept).toEqual([]);
});

test('leaving a field of a new row leaves the row where it is', () => {
  const { draft, titles } = draftOf();
  draft.begin(newId, newRow);
  draft.endTyping();
  expect(titles()).toEqual(['Quality', 'A', 'B', '']);
});

test('undo and redo are kept like any other change', async () => {
  const { draft, kept, titles } = draftOf();
  draft.make('title of “A”', renamed('A', 'Method'));
  expect(draft.undo()).toBe('title of “A”');
  expect(titles()).toEqual(['Quality', 'A', 'B']);
  expect(draft.redo()).toBe('title of “A”');
  expect(titles()).toEqual(['Quality', 'Method', 'B']);
  await settled();
  expect(kept).toEqual([renamed('A', 'Method'), renamed('A', 'A'), renamed('A', 'Method')]);
  expect(draft.redo()).toBeNull();
});

test('what the engine would not keep is taken back and said', async () => {
  const frozen = refuse('criteria-frozen', 'The criteria are frozen.');
  const { draft, titles } = draftOf(frozen);
  draft.make('title of “A”', renamed('A', 'Method'));
  await settled();
  expect(titles()).toEqual(['Quality', 'A', 'B']);
  expect(draft.state()).toMatchObject({ refusal: frozen, undo: null });
});

test('a deed that no longer fits the tree is forgotten instead of undone', async () => {
  const { draft } = draftOf();
  draft.make('title of “A”', renamed('A', 'Method'));
  await settled();
  draft.adopt([group('Quality', null, '100')]);
  expect(draft.undo()).toBeNull();
  expect(draft.state()).toMatchObject({ undo: null, tree: [{ title: 'Quality' }] });
});

test('a change that the tree itself refuses changes nothing', () => {
  const { draft, titles } = draftOf();
  expect(draft.make('removed', [{ kind: 'removed', id: 'nobody' as CriterionId }])?.code).toBe('criterion-unknown');
  expect(titles()).toEqual(['Quality', 'A', 'B']);
  expect(draft.make('nothing', [])).toBeNull();
  expect(draft.state().undo).toBeNull();
});
