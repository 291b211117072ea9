import { expect, test } from 'vitest';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { isWeighed } from '../../../../shared/domain/criteria.ts';
import { applyChanges } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId, ScaleId } from '../../../../shared/domain/ids.ts';
import { group, scored } from '../../../../shared/domain/testing.ts';
import { copyCriteria, pasteCriteria, pasteWeights } from './paste.ts';

const id = (text: string): CriterionId => text as CriterionId;
const settings = (tree: CriteriaTree) => {
  let count = 0;
  return {
    around: { tree, firstScale: '0-5' as ScaleId },
    scales: [],
    lots: [],
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
  const copied = copyCriteria([{ ...scored('A', null, null), number: '1', title: '=HYPERLINK("x")' }], () => '');
  expect(copied).toContain(`"'=HYPERLINK(""x"")"`);
  expect(pasted([], null, [['title'], [`'=HYPERLINK("x")`]])).toEqual([['scored', '1', '=HYPERLINK("x")', null, null]]);
});

test('a copied branch keeps cells with line breaks together', () => {
  const tree = [{ ...group('Quality', null, '60', { number: '1' }), text: 'First\n"second"' }];
  expect(copyCriteria(tree, () => '60')).toBe('1\tQuality\t"First\n""second"""\t60');
});
