import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaTree } from './criteria.ts';
import { depthFirst } from './criteria.ts';
import { applyChanges, type CriteriaChange, invertChanges } from './criteria-changes.ts';
import type { CriterionId } from './ids.ts';
import { group, priced, quantities, measure, scored, threshold } from './testing.ts';

const id = (text: string): CriterionId => text as CriterionId;

const tree: CriteriaTree = [
  group('Quality', null, '60'),
  group('Method', 'Quality', '40'),
  scored('Q1', 'Method', '25'),
  scored('Q2', 'Method', '15'),
  scored('Q3', 'Quality', '20'),
  priced('40'),
];

const after = (changes: readonly CriteriaChange[], from = tree): readonly string[] | string => {
  const changed = applyChanges(from, changes);
  return changed.ok ? changed.value.map((criterion) => `${criterion.parent ?? ''}/${criterion.id}`) : changed.refusal.code;
};

describe('domain.md 4.2: editing the criteria before the freeze', () => {
  it('adds before a neighbour or at the end of a section', () => {
    expect(after([{ kind: 'added', criterion: scored('Q0', 'Method', null), before: id('Q1') }])).toEqual([
      '/Quality',
      'Quality/Method',
      'Method/Q0',
      'Method/Q1',
      'Method/Q2',
      'Quality/Q3',
      '/Price',
    ]);
    expect(after([{ kind: 'added', criterion: scored('Q4', 'Quality', null), before: null }])).toEqual([
      '/Quality',
      'Quality/Method',
      'Method/Q1',
      'Method/Q2',
      'Quality/Q3',
      'Quality/Q4',
      '/Price',
    ]);
    expect(after([{ kind: 'added', criterion: group('Quality', null, null), before: null }], [])).toEqual(['/Quality']);
  });

  it('moves and removes whole branches', () => {
    expect(after([{ kind: 'moved', id: id('Method'), parent: null, before: null }])).toEqual([
      '/Quality',
      'Quality/Q3',
      '/Price',
      '/Method',
      'Method/Q1',
      'Method/Q2',
    ]);
    expect(after([{ kind: 'moved', id: id('Price'), parent: id('Method'), before: id('Q2') }])).toEqual([
      '/Quality',
      'Quality/Method',
      'Method/Q1',
      'Method/Price',
      'Method/Q2',
      'Quality/Q3',
    ]);
    expect(after([{ kind: 'removed', id: id('Method') }])).toEqual(['/Quality', 'Quality/Q3', '/Price']);
  });

  const levels = (count: number): readonly CriteriaChange[] =>
    Array.from({ length: count }, (_, depth) => ({
      kind: 'added',
      criterion: group(`G${depth}`, depth === 0 ? null : `G${depth - 1}`, null),
      before: null,
    }));

  it('goes fifty levels deep, and refuses in words what is deeper than anybody publishes', () => {
    expect(after(levels(50), [])).toHaveLength(50);
    expect(after(levels(61), [])).toBe('criterion-too-deep');
    // Moved below another, a branch counts from there.
    const both = [...levels(40), { kind: 'added', criterion: group('H', null, null), before: null } as const];
    expect(after([...both, { kind: 'moved', id: id('G20'), parent: id('G19'), before: null }], [])).toHaveLength(41);
    expect(invertChanges([], levels(61))).toMatchObject({ ok: false, refusal: { code: 'criterion-too-deep' } });
  });

  it('takes 2,000 questions, and refuses more than 5,000 criteria', () => {
    const questions = (count: number): readonly CriteriaChange[] =>
      Array.from({ length: count }, (_, place) => ({ kind: 'added', criterion: scored(`Q${place}`, null, null), before: null }));
    expect(after(questions(2000), [])).toHaveLength(2000);
    expect(invertChanges([], questions(2000)).ok).toBe(true);
    expect(after(questions(5001), [])).toBe('too-many-criteria');
  });

  it.each<[string, string, CriteriaChange]>([
    ['an id that is there already', 'criterion-exists', { kind: 'added', criterion: scored('Q1', null, null), before: null }],
    ['an unknown parent', 'criterion-parent-unknown', { kind: 'added', criterion: scored('Q9', 'nowhere', null), before: null }],
    ['a child below a question', 'criterion-parent-not-a-group', { kind: 'added', criterion: scored('Q9', 'Q1', null), before: null }],
    ['a child below the price', 'criterion-parent-not-a-group', { kind: 'moved', id: id('Q1'), parent: id('Price'), before: null }],
    [
      'a neighbour in another section',
      'criterion-neighbour-elsewhere',
      { kind: 'added', criterion: scored('Q9', 'Method', null), before: id('Q3') },
    ],
    [
      'a neighbour that is not there',
      'criterion-neighbour-elsewhere',
      { kind: 'added', criterion: scored('Q9', null, null), before: id('gone') },
    ],
    ['a section below itself', 'criterion-below-itself', { kind: 'moved', id: id('Quality'), parent: id('Method'), before: null }],
    ['a criterion before itself', 'criterion-below-itself', { kind: 'moved', id: id('Q1'), parent: id('Method'), before: id('Q1') }],
    [
      'a section with children made a question',
      'criterion-has-children',
      { kind: 'changed', criterion: scored('Method', 'Quality', '40') },
    ],
    ['a change that is a move', 'criterion-parent-changed', { kind: 'changed', criterion: scored('Q1', 'Quality', '25') }],
    ['a change of what is not there', 'criterion-unknown', { kind: 'changed', criterion: scored('Q9', null, '25') }],
    ['a move of what is not there', 'criterion-unknown', { kind: 'moved', id: id('Q9'), parent: null, before: null }],
    ['a removal of what is not there', 'criterion-unknown', { kind: 'removed', id: id('Q9') }],
    ['a weight that is no number', 'number-not-exact', { kind: 'changed', criterion: scored('Q1', 'Method', '1/0') }],
    ['a weight in another writing', 'number-not-exact', { kind: 'changed', criterion: scored('Q1', 'Method', '25.0') }],
    [
      'a threshold in another writing',
      'number-not-exact',
      { kind: 'changed', criterion: group('Method', 'Quality', '40', { threshold: threshold('6/2') }) },
    ],
    [
      'a measure whose cap is no number',
      'number-not-exact',
      {
        kind: 'added',
        criterion: quantities('SV', null, '1', [measure('m', '£', '1', { cap: { kind: 'share-of-own-price', percent: 'lots' } })]),
        before: null,
      },
    ],
  ])('refuses %s', (_, code, change) => {
    expect(after([change])).toBe(code);
    expect(invertChanges(tree, [change])).toEqual(applyChanges(tree, [change]));
  });

  it('takes a batch whole or not at all', () => {
    const outcome = applyChanges(tree, [
      { kind: 'removed', id: id('Price') },
      { kind: 'removed', id: id('Price') },
    ]);
    expect(outcome.ok).toBe(false);
    expect(tree).toHaveLength(6);
  });
});

/** Any batch over a small set of names: many changes are refused, and those that are not have to be undone exactly. */
const name = fc.constantFrom('Quality', 'Method', 'Q1', 'Q2', 'Q3', 'Price', 'N1', 'N2', 'N3');
const nameOrTop = fc.option(name, { nil: null });
const criterion = fc
  .tuple(name, nameOrTop, fc.boolean(), fc.constantFrom('1', '2', '3'))
  .map(([own, parent, isGroup, weight]) => (isGroup ? group(own, parent, weight) : scored(own, parent, weight)));
const change: fc.Arbitrary<CriteriaChange> = fc.oneof(
  fc.record({ kind: fc.constant('added' as const), criterion, before: nameOrTop.map((text) => text && id(text)) }),
  fc.record({ kind: fc.constant('changed' as const), criterion }),
  fc.record({
    kind: fc.constant('moved' as const),
    id: name.map(id),
    parent: nameOrTop.map((text) => text && id(text)),
    before: nameOrTop.map((text) => text && id(text)),
  }),
  fc.record({ kind: fc.constant('removed' as const), id: name.map(id) }),
);

/** The changes of a list that can be made one after the other. */
const possible = (changes: readonly CriteriaChange[]): readonly CriteriaChange[] => {
  const made: CriteriaChange[] = [];
  for (const one of changes) if (applyChanges(tree, [...made, one]).ok) made.push(one);
  return made;
};

describe('undoing edits', () => {
  it('leads back to exactly the tree before, whatever was changed', () => {
    let undone = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 15, maxLength: 25 }), (changes) => {
        const made = possible(changes);
        const changed = applyChanges(tree, made);
        const inverse = invertChanges(tree, made);
        if (!changed.ok || !inverse.ok) throw new Error('these changes had been possible');
        expect(applyChanges(changed.value, inverse.value)).toEqual({ ok: true, value: tree });
        undone += made.length;
      }),
      { numRuns: 300 },
    );
    expect(undone).toBeGreaterThan(300);
  });

  it('leaves the tree depth-first after every change', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const changed = applyChanges(tree, possible(changes));
        expect(changed.ok && depthFirst(changed.value)).toEqual(changed.ok && changed.value);
      }),
    );
  });
});
