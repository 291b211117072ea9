import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaTree, Criterion, WeightMode } from './criteria.ts';
import { depthFirst } from './criteria.ts';
import { applyChanges } from './criteria-changes.ts';
import { exact, hundred, printExact, sum } from './exact.ts';
import type { CriterionId } from './ids.ts';
import { readPercent } from './number-entry.ts';
import { group, priced, scored } from './testing.ts';
import { convertWeights, shareTheRest } from './weight-changes.ts';
import { weigh, weightRefusals, weightSum, weightSums } from './weights.ts';

const id = (text: string): CriterionId => text as CriterionId;

const passFail: Criterion = {
  kind: 'pass-fail',
  id: id('Insured'),
  parent: id('Gate'),
  number: '0.1',
  title: 'Insured',
  text: '',
  modality: 'must',
};

const threeQuestions = (weight: string): CriteriaTree => [
  group('Quality', null, '60'),
  scored('Q1', 'Quality', weight),
  scored('Q2', 'Quality', weight),
  scored('Q3', 'Quality', weight),
  priced('40'),
];

const weightsOf = (tree: CriteriaTree, mode: WeightMode): Readonly<Record<string, readonly [relative: string, absolute: string]>> => {
  const weights = weigh(tree, mode);
  if (!weights.ok) throw new Error(weights.refusal.sentence);
  return Object.fromEntries([...weights.value].map(([key, { relative, absolute }]) => [key, [printExact(relative), printExact(absolute)]]));
};

const codes = (tree: CriteriaTree, mode: WeightMode): readonly string[] => weightRefusals(tree, mode).map(({ code }) => code);

describe('domain.md 3.2 and 8: weights sum to exactly 100', () => {
  it('refuses 33.33 three times, and says what is missing', () => {
    const [refusal, ...others] = weightRefusals(threeQuestions('33.33'), 'relative');
    expect(refusal?.code).toBe('weights-do-not-add-up');
    expect(refusal?.sentence).toBe('The weights under “Quality” add up to 99.99, not 100: 0.01 is missing.');
    expect(refusal?.about).toBe('Quality');
    expect(others).toEqual([]);
    expect(weigh(threeQuestions('33.33'), 'relative').ok).toBe(false);
  });

  it('says what is too much, and names the top by its sections', () => {
    const [refusal] = weightRefusals([scored('Q1', null, '60.5'), priced('40')], 'relative');
    expect(refusal?.sentence).toBe('The weights of the sections add up to 100.5, not 100: 0.5 is too much.');
  });

  it('says about how much a sum is that no decimal can say, and never that it is what it should be', () => {
    const sentences = (...weights: readonly string[]): readonly string[] =>
      weightRefusals(
        weights.map((weight, place) => scored(`Q${place + 1}`, null, weight)),
        'relative',
      ).map(({ sentence }) => sentence);
    expect(sentences('33.33', '33.33', '100/3')).toEqual([
      'The weights of the sections add up to 14999/150 (about 99.99), not 100: 1/150 (about 0.01) is missing.',
    ]);
    expect(sentences('33.333', '33.333', '100/3')).toEqual([
      'The weights of the sections add up to 149999/1500 (about 99.999), not 100: 1/1500 (about 0.001) is missing.',
    ]);
  });

  it('accepts a third three times', () => {
    const third = readPercent('1/3');
    expect(weightsOf(threeQuestions(third.ok ? third.value : ''), 'relative')).toEqual({
      Quality: ['60', '60'],
      Q1: ['100/3', '20'],
      Q2: ['100/3', '20'],
      Q3: ['100/3', '20'],
      Price: ['40', '40'],
    });
  });

  it('multiplies from the root to a leaf', () => {
    const tree = [
      group('A', null, '60'),
      group('B', 'A', '25'),
      scored('Q1', 'B', '12.5'),
      scored('Q2', 'B', '87.5'),
      scored('Q3', 'A', '75'),
      priced('40'),
    ];
    expect(weightsOf(tree, 'relative')).toEqual({
      A: ['60', '60'],
      B: ['25', '15'],
      Q1: ['12.5', '1.875'],
      Q2: ['87.5', '13.125'],
      Q3: ['75', '45'],
      Price: ['40', '40'],
    });
  });

  it('adds the leaves of an absolute tree up, and holds a section to its own weight if it has one', () => {
    const tree = (section: string | null): CriteriaTree => [
      group('A', null, section),
      scored('Q1', 'A', '20'),
      scored('Q2', 'A', '39.99'),
      priced('40.01'),
    ];
    expect(weightsOf(tree(null), 'absolute')).toEqual({
      A: ['59.99', '59.99'],
      Q1: ['200000/5999', '20'],
      Q2: ['399900/5999', '39.99'],
      Price: ['40.01', '40.01'],
    });
    expect(weightRefusals(tree('60'), 'absolute').map(({ sentence }) => sentence)).toEqual([
      'The weights of the sections add up to 100.01, not 100: 0.01 is too much.',
      'The weights under “A” add up to 59.99, not 60: 0.01 is missing.',
    ]);
  });

  it('names every weight that is missing or not above nought', () => {
    expect(codes([group('A', null, '60'), scored('Q1', 'A', null), priced('0')], 'relative')).toEqual([
      'weight-missing',
      'weight-not-positive',
      'weights-do-not-add-up',
    ]);
    expect(codes([group('A', null, null), scored('Q1', 'A', '100')], 'relative')).toEqual(['weight-missing']);
    expect(codes([group('A', null, null), scored('Q1', 'A', null)], 'absolute')).toEqual(['weight-missing']);
    expect(codes([scored('Q1', null, '-10'), priced('110')], 'absolute')).toEqual(['weight-not-positive']);
  });

  it('asks no weight of pass/fail criteria and of sections that hold only those', () => {
    const tree = [group('Gate', null, null), passFail, scored('Q1', null, '60'), priced('40')];
    expect(codes(tree, 'relative')).toEqual([]);
    expect(codes(tree, 'absolute')).toEqual([]);
    expect(Object.keys(weightsOf(tree, 'relative'))).toEqual(['Q1', 'Price']);
  });

  it('refuses weight on a section in which nothing can get points', () => {
    expect(codes([group('Gate', null, '10'), passFail, scored('Q1', null, '50'), priced('40')], 'relative')).toEqual([
      'weight-without-children',
    ]);
    expect(codes([group('Empty', null, '10'), scored('Q1', null, '50'), priced('40')], 'relative')).toEqual(['weight-without-children']);
  });

  it('shows the running sum of a draft', () => {
    const draft = [group('A', null, '60'), scored('Q1', 'A', '25'), scored('Q2', 'A', null)];
    const under = (mode: WeightMode, parent: string | null) => {
      const { sum: soFar, target, unfilled } = weightSum(draft, mode, parent === null ? null : id(parent));
      return [printExact(soFar), target && printExact(target), unfilled.map((criterion) => criterion.id)];
    };
    expect(under('relative', 'A')).toEqual(['25', '100', ['Q2']]);
    expect(under('absolute', 'A')).toEqual(['25', '60', ['Q2']]);
    expect(under('absolute', null)).toEqual(['60', '100', []]);
  });
});

describe('domain.md 3.2: sharing the rest equally', () => {
  const shared = (tree: CriteriaTree, mode: WeightMode, parent: string | null): CriteriaTree | string => {
    const changes = shareTheRest(tree, mode, parent === null ? null : id(parent));
    if (!changes.ok) return changes.refusal.code;
    const changed = applyChanges(tree, changes.value);
    return changed.ok ? changed.value : changed.refusal.code;
  };

  it('gives what is left to those without a weight, exactly', () => {
    const tree = [scored('Q1', null, '30'), scored('Q2', null, null), scored('Q3', null, null), scored('Q4', null, null)];
    const after = shared(tree, 'relative', null);
    expect(typeof after === 'string' ? after : after.map((criterion) => 'weight' in criterion && criterion.weight)).toEqual([
      '30',
      '70/3',
      '70/3',
      '70/3',
    ]);
    expect(typeof after !== 'string' && weigh(after, 'relative').ok).toBe(true);
  });

  it('shares the points of the section in an absolute tree, and counts empty sections as waiting', () => {
    const inside = shared([group('A', null, '60'), scored('Q1', 'A', '25'), scored('Q2', 'A', null), priced('40')], 'absolute', 'A');
    expect(typeof inside === 'string' ? inside : weightsOf(inside, 'absolute')['Q2']?.[1]).toBe('35');
    const top = shared(
      [group('A', null, null), group('Gate', null, null), passFail, group('B', null, null), priced('40')],
      'relative',
      null,
    );
    expect(typeof top === 'string' ? top : top.map((criterion) => 'weight' in criterion && criterion.weight)).toEqual([
      '30',
      null,
      false,
      '30',
      '40',
    ]);
  });

  it('refuses when there is nothing to share, nobody to share with, or no total', () => {
    expect(shared([scored('Q1', null, '100'), scored('Q2', null, null)], 'relative', null)).toBe('weight-nothing-left');
    expect(shared([scored('Q1', null, '100')], 'relative', null)).toBe('weight-nothing-unfilled');
    expect(shared([group('A', null, null), scored('Q1', 'A', null)], 'absolute', 'A')).toBe('weight-of-section-first');
  });
});

describe('domain.md 3.2: relative and absolute mode', () => {
  it('writes the same weights in the other mode and back', () => {
    const part = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 });
    const percent = (parts: readonly number[], position: number): string =>
      printExact(exact(`${BigInt(parts[position] ?? 1) * 100n}/${parts.reduce((total, one) => total + BigInt(one), 0n)}`));
    fc.assert(
      fc.property(part, fc.array(part, { minLength: 6, maxLength: 6 }), (sections, questions) => {
        const tree: CriteriaTree = sections.flatMap((_, section) => [
          group(`S${section}`, null, percent(sections, section)),
          ...(questions[section] ?? []).map((__, question) =>
            scored(`Q${section}.${question}`, `S${section}`, percent(questions[section] ?? [], question)),
          ),
        ]);
        const absolute = convertWeights(tree, 'relative', 'absolute');
        if (!absolute.ok) throw new Error(absolute.refusal.sentence);
        expect(weightRefusals(absolute.value, 'absolute')).toEqual([]);
        expect(convertWeights(absolute.value, 'absolute', 'relative')).toEqual({ ok: true, value: tree });
        const points = absolute.value.flatMap((criterion) =>
          criterion.kind === 'scored' && criterion.weight !== null ? [exact(criterion.weight)] : [],
        );
        expect(sum(points)).toEqual(hundred);
      }),
    );
  });

  it('takes an untouched draft as it is, and refuses one that would lose what was entered', () => {
    const untouched = [group('A', null, null), scored('Q1', 'A', null)];
    expect(convertWeights(untouched, 'relative', 'absolute')).toEqual({ ok: true, value: untouched });
    const half = convertWeights([group('A', null, '60'), scored('Q1', 'A', null)], 'relative', 'absolute');
    expect(half.ok ? '' : half.refusal.code).toBe('weight-missing');
  });
});

describe('domain.md 3.2: weights of forty digits, fifty levels deep', () => {
  const third = `33.${'3'.repeat(40)}`;
  const rest = `66.${'6'.repeat(39)}7`;
  /** Each level holds the next one and a question; the two weigh 100 together, to the fortieth digit. */
  const levels = (count: number): CriteriaTree =>
    Array.from({ length: count }, (_, level) => level).flatMap((level) => [
      group(`G${level}`, level === 0 ? null : `G${level - 1}`, level === 0 ? '100' : third),
      ...(level === count - 1 ? [scored(`Q${level}`, `G${level}`, '100')] : [scored(`Q${level}`, `G${level}`, rest)]),
    ]);
  const inOrder = (tree: CriteriaTree): CriteriaTree => depthFirst(tree) ?? [];

  it('are exact, to the last digit', () => {
    const tree = inOrder(levels(3));
    expect(weightRefusals(tree, 'relative')).toEqual([]);
    const weights = weigh(tree, 'relative');
    const absolute = weights.ok ? weights.value.get(id('Q2'))?.absolute : undefined;
    // 0.333…3² of 100, written as a fraction of whole numbers.
    const part = BigInt(third.replace('.', ''));
    expect(absolute).toEqual(exact(`${part * part}/${10n ** 82n}`));
  });

  it('are refused in words where nobody could follow the arithmetic any more', () => {
    expect(weightRefusals(inOrder(levels(50)), 'relative')[0]).toMatchObject({
      code: 'weight-too-fine',
      sentence: expect.stringContaining('a number of more than 300 digits'),
    });
    expect(weightRefusals(inOrder(levels(7)), 'relative')).toEqual([]);
  });

  it('2,000 questions in 200 sections are summed in one pass', () => {
    const tree = Array.from({ length: 200 }, (_, section) => section).flatMap((section) => [
      group(`S${section}`, null, '1/2'),
      ...Array.from({ length: 10 }, (__, question) => scored(`Q${section}.${question}`, `S${section}`, '10')),
    ]);
    const sums = weightSums(tree, 'relative');
    expect([sums.size, sums.get(null)?.sum, sums.get(id('S7'))?.sum]).toEqual([201, hundred, hundred]);
  });
});
