import { expect, test } from 'vitest';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import { applyChanges } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId, LotId, ProcedureStageId, ScaleId } from '../../../../shared/domain/ids.ts';
import { group, scored } from '../../../../shared/domain/testing.ts';
import { readPasted } from '../../../kit/index.ts';
import type { Apart } from '../apart/weights-apart.ts';
import { copyCriteria, pasteCriteria, pasteWeights } from './paste.ts';

const id = (text: string): CriterionId => text as CriterionId;
const nothingApart: Apart = { lots: [], stages: [] };
const settings = (tree: CriteriaTree, apart = nothingApart) => {
  let count = 0;
  return {
    around: { tree, firstScale: '0-5' as ScaleId },
    scales: [],
    apart,
    mode: 'relative' as const,
    newId: () => `new-${(count += 1)}`,
  };
};

const pasted = (tree: CriteriaTree, after: string | null, cells: readonly (readonly string[])[]): unknown => {
  const moved = pasteCriteria(settings(tree), after === null ? null : id(after), cells);
  if (!moved.ok) return moved.refusal.code;
  const applied = applyChanges(tree, moved.value.changes);
  if (!applied.ok) throw new Error(applied.refusal.sentence);
  return applied.value.map((one) => [
    one.kind,
    one.number,
    one.title,
    isWeighed(one) ? one.weight : '',
    applied.value.find(({ id }) => id === one.parent)?.title ?? null,
  ]);
};

test('numbered rows are nested by their numbers, and those with rows below become sections', () => {
  expect(
    pasted([], null, [
      ['1', 'Quality', '60'],
      ['1.1', 'Method', '1/3'],
      ['1.2', 'Team', '66 2/3'],
      ['2', 'Price', '40%'],
    ]),
  ).toEqual([
    ['group', '1', 'Quality', '60', null],
    ['scored', '1.1', 'Method', '100/3', 'Quality'],
    ['scored', '1.2', 'Team', '200/3', 'Quality'],
    ['price', '2', 'Price', '40', null],
  ]);
});

test('a row of headings says which column is which, in whatever order', () => {
  expect(
    pasted([], null, [
      ['Weighting', 'Question', 'Ref'],
      ['100', 'Method', 'Q1'],
    ]),
  ).toEqual([['scored', 'Q1', 'Method', '100', null]]);
});

test('titles alone become questions behind the row that they were pasted on', () => {
  const tree = [
    group('Quality', null, null, { number: '1' }),
    scored('A', 'Quality', null, { number: '1.1' }),
    scored('B', 'Quality', null, { number: '1.2' }),
  ];
  expect(pasted(tree, 'A', [['Method'], [''], ['Team']])).toEqual([
    ['group', '1', 'Quality', null, null],
    ['scored', '1.1', 'A', null, 'Quality'],
    ['scored', '1.2', 'Method', null, 'Quality'],
    ['scored', '1.3', 'Team', null, 'Quality'],
    ['scored', '1.4', 'B', null, 'Quality'],
  ]);
});

test('a weight that is no number refuses all of it, and an empty clipboard is refused', () => {
  expect(
    pasted([], null, [
      ['Title', 'Weight'],
      ['Method', 'lots'],
    ]),
  ).toBe('row-not-understood');
  expect(pasted([], null, [['', '']])).toBe('nothing-to-paste');
});

test('a column of weights is laid over the rows in sight, passing over what weighs nothing', () => {
  const { id: other, parent, number, title, text } = scored('B', null, null);
  const tree: CriteriaTree = [
    scored('A', null, null),
    { kind: 'information', id: other, parent, number, title, text },
    scored('C', null, '5'),
  ];
  const changes = pasteWeights(tree, 'relative', 'relative', tree, [['60'], ['40'], ['ignored, because there is no row']]);
  expect(
    changes.ok &&
      changes.value.map((one) => one.kind === 'changed' && isWeighed(one.criterion) && [one.criterion.id, one.criterion.weight]),
  ).toEqual([
    ['A', '60'],
    ['C', '40'],
  ]);
  expect(pasteWeights(tree, 'relative', 'relative', tree, [['x']])).toMatchObject({ ok: false });
});

test('what a spreadsheet would take for a formula leaves as text, and comes back as it was', () => {
  const copied = copyCriteria([{ ...scored('A', null, null), number: '1', title: '=HYPERLINK("x")' }], () => '', nothingApart);
  expect(copied).toContain(`"'=HYPERLINK(""x"")"`);
  expect(pasted([], null, [['title'], [`'=HYPERLINK("x")`]])).toEqual([['scored', '1', '=HYPERLINK("x")', null, null]]);
});

test('a copied branch keeps cells with line breaks together', () => {
  const tree = [{ ...group('Quality', null, '60', { number: '1' }), text: 'First\n"second"' }];
  expect(copyCriteria(tree, () => '60', nothingApart)).toBe('1\tQuality\t"First\n""second"""\t60');
});

test('where lots and stages have criteria of their own, a copied branch names them and is pasted as the same', () => {
  const stage = (place: number, title: string) => ({ id: `stage-${place}` as ProcedureStageId, title, onwards: null });
  const apart: Apart = {
    lots: ['North', 'South', 'West'].map((title, place) => ({ id: title as LotId, number: String(place + 1), title, value: null })),
    // Titles that are hard to write in one cell: a semicolon, a formula's beginning, and two that differ in nothing.
    stages: [stage(1, 'Outline; by post'), stage(2, '=Talks, and more'), stage(3, 'Final'), stage(4, 'Final'), stage(5, 'All')],
  };
  const judgedIn = (...places: readonly number[]) => places.map((place) => `stage-${place}` as ProcedureStageId);
  const tree: CriteriaTree = [
    group('Quality', null, '60', { number: '1' }),
    { ...scored('A', 'Quality', '50', { number: '1.1' }), stages: judgedIn(1, 3), lots: ['North', 'West'] as LotId[] },
    { ...scored('B', 'Quality', '20', { number: '1.2' }), stages: judgedIn(2, 4) },
    { ...scored('C', 'Quality', '30', { number: '1.3' }), stages: judgedIn(5) },
  ];
  const copied = copyCriteria(tree, (one) => (isWeighed(one) ? (one.weight ?? '') : ''), apart);
  expect(copied.split('\n').slice(2, 4)).toEqual([
    '1.1\tA\tHow well does the bid answer A?\t50\t1, 3\tStage 1; Stage 3',
    `1.2\tB\tHow well does the bid answer B?\t20\t\t'=Talks, and more; Stage 4`,
  ]);
  const moved = pasteCriteria(settings([], apart), null, readPasted(copied));
  const said = ({ number, title, lots, stages }: CriteriaTree[number]) => ({ number, title, lots, stages });
  const applied = moved.ok ? applyChanges([], moved.value.changes) : moved;
  expect(applied.ok && applied.value.map(said)).toEqual(tree.map(said));
});
