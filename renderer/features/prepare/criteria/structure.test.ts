import { expect, test } from 'vitest';
import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { applyChanges, invertChanges } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId, ScaleId } from '../../../../shared/domain/ids.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { group, measure, pick, priced, quantities, scored, threshold } from '../../../../shared/domain/testing.ts';
import type { Movement } from './structure.ts';
import { addAfter, addInside, changeKind, duplicate, indent, moveDown, moveUp, outdent, remove } from './structure.ts';

const id = (text: string): CriterionId => text as CriterionId;
const around = (tree: CriteriaTree) => ({ tree, firstScale: '0-5' as ScaleId });
const counting = (): (() => string) => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};

const tree: CriteriaTree = [
  group('Quality', null, '60', { number: '1' }),
  scored('Method', 'Quality', '70', { number: '1.1' }),
  scored('Team', 'Quality', '30', { number: '1.2' }),
  { ...priced('20'), number: '2' },
  group('Social', null, '20', { number: '3' }),
];

const after = (before: CriteriaTree, moved: Outcome<Movement>): readonly string[] => {
  if (!moved.ok) return [moved.refusal.code];
  const applied = applyChanges(before, moved.value.changes);
  if (!applied.ok) throw new Error(applied.refusal.sentence);
  const depth = (one: CriteriaTree[number]): number => {
    const above = applied.value.find((other) => other.id === one.parent);
    return above ? depth(above) + 1 : 0;
  };
  return applied.value.map((one) => `${'  '.repeat(depth(one))}${one.number} ${one.title || one.id} (${one.kind})`);
};

test('moving a section carries what is below it, and the numbers follow', () => {
  expect(after(tree, moveDown(around(tree), id('Quality')))).toEqual([
    '1 Price (price)',
    '2 Quality (group)',
    '  2.1 Method (scored)',
    '  2.2 Team (scored)',
    '3 Social (group)',
  ]);
});

test('a number that somebody typed stays, and those below it go by it', () => {
  const typed = [
    group('Quality', null, '60', { number: 'Q' }),
    ...tree.slice(1).map((one) => ({ ...one, number: one.number.replace(/^1/, 'Q') })),
  ];
  expect(after(typed, moveDown(around(typed), id('Quality')))).toEqual([
    '1 Price (price)',
    'Q Quality (group)',
    '  Q.1 Method (scored)',
    '  Q.2 Team (scored)',
    '3 Social (group)',
  ]);
});

test('the first cannot go up and the last cannot go down', () => {
  expect(after(tree, moveUp(around(tree), id('Method')))).toEqual(['first-already']);
  expect(after(tree, moveDown(around(tree), id('Team')))).toEqual(['last-already']);
});

test('indenting puts a criterion below the sibling before it', () => {
  const flat = [group('Quality', null, null, { number: '1' }), scored('Method', null, null, { number: '2' })];
  expect(after(flat, indent(around(flat), id('Method')))).toEqual(['1 Quality (group)', '  1.1 Method (scored)']);
});

test('a plain question becomes a section when something is put below it, and keeps its weight', () => {
  const moved = indent(around(tree), id('Team'));
  expect(after(tree, moved)).toEqual([
    '1 Quality (group)',
    '  1.1 Method (group)',
    '    1.1.1 Team (scored)',
    '2 Price (price)',
    '3 Social (group)',
  ]);
  const applied = moved.ok ? applyChanges(tree, moved.value.changes) : null;
  expect(applied?.ok && pick(applied.value, 'Method')).toMatchObject({ kind: 'group', weight: '70' });
});

test('a question that would lose its threshold, and anything that is no question, does not become a section by itself', () => {
  const withThreshold = tree.map((one) => (one.kind === 'scored' ? { ...one, threshold: threshold('3') } : one));
  expect(after(withThreshold, indent(around(withThreshold), id('Team')))).toEqual(['criterion-parent-not-a-group']);
  expect(after(tree, indent(around(tree), id('Social')))).toEqual(['criterion-parent-not-a-group']);
  expect(after(tree, indent(around(tree), id('Quality')))).toEqual(['nothing-to-indent-under']);
});

test('a bare section that comes to stand among questions becomes a question', () => {
  const typed = [group('Quality', null, null, { number: '1' }), group('Method', null, null, { number: '2' })];
  expect(after(typed, indent(around(typed), id('Method')))).toEqual(['1 Quality (group)', '  1.1 Method (scored)']);
});

test('outdenting puts a criterion behind the section that it stood in', () => {
  expect(after(tree, outdent(around(tree), id('Method')))).toEqual([
    '1 Quality (group)',
    '  1.1 Team (scored)',
    '2 Method (scored)',
    '3 Price (price)',
    '4 Social (group)',
  ]);
  expect(after(tree, outdent(around(tree), id('Social')))).toEqual(['nothing-to-outdent-from']);
});

test('a new criterion is a section at the top and a question below one', () => {
  expect(after(tree, addAfter(around(tree), id('Quality'), id('new')))[3]).toBe('2 new (group)');
  expect(after(tree, addAfter(around(tree), id('Method'), id('new')))[2]).toBe('  1.2 new (scored)');
  expect(after([], addAfter(around([]), null, id('new')))).toEqual(['1 new (group)']);
});

test('a new question takes the scale and the envelope of its neighbours', () => {
  const other = [...tree, scored('Jobs', 'Social', null, { number: '3.1', scale: 'coarse' as ScaleId, envelope: 'social-value' })];
  const moved = addInside(around(other), id('Social'), id('new'), 'scored');
  const applied = moved.ok ? applyChanges(other, moved.value.changes) : null;
  expect(applied?.ok && pick(applied.value, 'new')).toMatchObject({ scale: 'coarse', envelope: 'social-value', weight: null });
});

test('a removed criterion goes with everything below it, and the reader lands on its neighbour', () => {
  const moved = remove(around(tree), id('Quality'));
  expect(after(tree, moved)).toEqual(['1 Price (price)', '2 Social (group)']);
  expect(moved.ok && moved.value.focus).toBe('Price');
});

test('a copy has ids of its own all the way down, its measures too, and no weight at its top', () => {
  const offered = [quantities('Offers', null, '20', [measure('Hours', 'hour', '17')])];
  const moved = duplicate(around(offered), id('Offers'), counting());
  const applied = moved.ok ? applyChanges(offered, moved.value.changes) : null;
  expect(applied?.ok && applied.value[1]).toMatchObject({
    id: 'new-1',
    weight: null,
    measures: [{ id: 'new-2', title: 'Hours', value: '17' }],
  });
  const section = duplicate(around(tree), id('Quality'), counting());
  expect(after(tree, section).slice(3, 6)).toEqual(['2 Quality (group)', '  2.1 Method (scored)', '  2.2 Team (scored)']);
});

test('another kind keeps the words and the weight', () => {
  const moved = changeKind(around(tree), id('Method'), 'price');
  const applied = moved.ok ? applyChanges(tree, moved.value.changes) : null;
  expect(applied?.ok && pick(applied.value, 'Method')).toEqual({
    ...pickCommon('Method'),
    kind: 'price',
    weight: '70',
    formula: { kind: 'lowest-over-price' },
  });
  expect(after(tree, changeKind(around(tree), id('Quality'), 'scored'))).toEqual(['criterion-has-children']);
});

const pickCommon = (name: string) => {
  const { id, parent, number, title, text } = pick(tree, name);
  return { id, parent, number, title, text };
};

test('every movement can be taken back exactly', () => {
  const moves = [
    moveDown(around(tree), id('Quality')),
    indent(around(tree), id('Team')),
    outdent(around(tree), id('Method')),
    remove(around(tree), id('Quality')),
  ];
  for (const moved of moves) {
    if (!moved.ok) throw new Error(moved.refusal.sentence);
    const there = applyChanges(tree, moved.value.changes);
    const back = invertChanges(tree, moved.value.changes);
    if (!there.ok || !back.ok) throw new Error('cannot be taken back');
    expect(applyChanges(there.value, back.value)).toEqual({ ok: true, value: tree });
  }
});
