import { expect, test } from 'vitest';
import type { LotId, ProcedureStageId } from '../../../../shared/domain/ids.ts';
import type { ModelLot } from '../../../../shared/domain/model.ts';
import type { ProcedureStage } from '../../../../shared/domain/procedure-stages.ts';
import { group, priced, scored } from '../../../../shared/domain/testing.ts';
import { apartMarks, chosenOf } from './chosen.ts';
import { type Apart, sectionSumsApart, weightsApart } from './weights-apart.ts';

const [first, last] = ['s1', 's2'] as unknown as readonly [ProcedureStageId, ProcedureStageId];
const stages: readonly ProcedureStage[] = [
  { id: first, title: 'Initial tenders', onwards: { cut: null, scores: 'reset' } },
  { id: last, title: 'Final tenders', onwards: null },
];
const lots = ['1', '2'].map((number): ModelLot => ({ id: `l${number}` as LotId, number, title: '', value: null }));
const none: Apart = { lots: [], stages: [] };

test('a criterion of every one names none, and the others in the order of the list', () => {
  expect(chosenOf(stages, [])).toBeUndefined();
  expect(chosenOf(stages, [last, first])).toBeUndefined();
  expect(chosenOf(stages, [last])).toEqual([last]);
});

test('an outline says where a criterion is judged', () => {
  const question = scored('q', null, '60', { stages: [last], lots: [lots[0]?.id as LotId], scoredOnce: true });
  expect(apartMarks(question, { lots, stages })).toBe('stage 2, lot 1, scored once');
  expect(apartMarks(scored('q', null, '60'), { lots, stages })).toBeNull();
});

test('weights are whole in the last stage, and before it come to what they come to', () => {
  const tree = [
    group('g', null, null),
    scored('q1', 'g', '20'),
    { ...scored('q2', 'g', '40'), stages: [last] },
    { ...priced('40'), stages: [last] },
  ];
  const sums = sectionSumsApart(tree, 'absolute', { lots: [], stages });
  expect(sums.get(null)?.kind).toBe('whole');
  // A section weighs what it holds in the end.
  expect(weightsApart(tree, 'absolute', { lots: [], stages }).get(tree[0]?.id ?? ('' as never))?.absolute).toMatchObject({
    numerator: 60n,
  });
});

test('what is not whole says in which stage and lot', () => {
  const tree = [scored('q1', null, '60'), { ...priced('30'), stages: [last] }];
  const sum = sectionSumsApart(tree, 'absolute', { lots: [], stages }).get(null);
  expect(sum).toMatchObject({ kind: 'wrong', sentence: expect.stringMatching(/^Final tenders: .*add up to 90, not 100/) as string });
  const inLots = [{ ...scored('q1', null, '60'), lots: [lots[0]?.id as LotId] }, priced('40')];
  expect(sectionSumsApart(inLots, 'absolute', { lots, stages }).get(null)).toMatchObject({
    sentence: expect.stringMatching(/^Final tenders: Lot 2: /) as string,
  });
});

test('without lots and stages it is the whole tree', () => {
  const tree = [scored('q1', null, '60'), priced('40')];
  expect(sectionSumsApart(tree, 'absolute', none).get(null)?.kind).toBe('whole');
});
