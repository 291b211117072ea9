import { expect, test } from 'vitest';
import type { ProcedureStageId } from '../../../../shared/domain/ids.ts';
import { withChanged, withMoved, withoutStage, withStages } from './stage-list.ts';

const id = (name: string) => name as ProcedureStageId;
const two = withStages({ stages: [] }, [
  { id: id('a'), title: 'Initial tenders' },
  { id: id('b'), title: 'Final tenders' },
]);
const cut = { kind: 'first', count: 4, line: 'all-in' } as const;
const onwards = (staging: typeof two) => staging.stages.map((stage) => stage.onwards !== null);

test('every stage but the last says who goes on, whatever is added, moved or taken out', () => {
  expect(onwards(two)).toEqual([true, false]);
  const three = withStages(two, [{ id: id('c'), title: '' }]);
  expect(onwards(three)).toEqual([true, true, false]);
  expect(onwards(withMoved(three, id('c'), -1))).toEqual([true, true, false]);
  expect(onwards(withoutStage(three, id('c')))).toEqual([true, false]);
});

test('a rule that was chosen stays with its stage until that is the last', () => {
  const chosen = withChanged(two, id('a'), { onwards: { cut, scores: 'reset' } });
  expect(chosen.stages[0]?.onwards).toEqual({ cut, scores: 'reset' });
  expect(withStages(chosen, [{ id: id('c'), title: '' }]).stages[0]?.onwards).toEqual({ cut, scores: 'reset' });
  expect(withMoved(chosen, id('a'), 1).stages.map((stage) => stage.onwards?.cut ?? null)).toEqual([null, null]);
});

test('a list of one is none, and nothing is moved past an end', () => {
  expect(withoutStage(two, id('a')).stages).toEqual([]);
  expect(withMoved(two, id('a'), -1)).toEqual(two);
});
