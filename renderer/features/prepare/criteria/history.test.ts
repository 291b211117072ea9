import { expect, test } from 'vitest';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import { afterDoing, afterLeaving, noHistory, redoing, undoing } from './history.ts';
import type { Deed } from './history.ts';

const removing = (id: string): readonly CriteriaChange[] => [{ kind: 'removed', id: id as CriterionId }];
const deed = (words: string, field?: string): Deed => ({
  words,
  done: removing(`${words}-done`),
  inverse: removing(`${words}-inverse`),
  field,
});

test('the last deed is taken back first, and can be done again', () => {
  const history = afterDoing(afterDoing(noHistory, deed('one')), deed('two'));
  const undone = undoing(history);
  expect(undone?.deed.words).toBe('two');
  expect(undone && redoing(undone.history)?.deed.words).toBe('two');
  expect(undone && undoing(undone.history)?.deed.words).toBe('one');
});

test('there is nothing to undo at first and nothing to do again after a new deed', () => {
  expect(undoing(noHistory)).toBeNull();
  const undone = undoing(afterDoing(noHistory, deed('one')));
  expect(undone && redoing(afterDoing(undone.history, deed('two')))).toBeNull();
});

test('typing into one field is one deed, whose inverse runs backwards', () => {
  const history = afterDoing(afterDoing(noHistory, deed('first', 'title')), deed('second', 'title'));
  expect(history.undo).toEqual([
    {
      words: 'second',
      field: 'title',
      done: [...removing('first-done'), ...removing('second-done')],
      inverse: [...removing('second-inverse'), ...removing('first-inverse')],
    },
  ]);
});

test('typing into another field, or into the same after leaving it, is another deed', () => {
  const first = afterDoing(noHistory, deed('first', 'title'));
  expect(afterDoing(first, deed('second', 'text')).undo).toHaveLength(2);
  expect(afterDoing(afterLeaving(first), deed('second', 'title')).undo).toHaveLength(2);
});
