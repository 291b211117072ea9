/** What keeps lots and frameworks from being frozen (PA23 ss.18, 23(4); domain.md 3.6 and 4.2). */

import { expect, test } from 'vitest';
import { check, readyToFreeze } from './check.ts';
import type { CriteriaTree, Criterion } from './criteria.ts';
import type { LotId } from './ids.ts';
import type { Model } from './model.ts';
import { group, modelOf, priced, scored } from './testing.ts';

const lot = (number: string, value: string | null = null, title = `Part ${number}`) => ({
  id: `L${number}` as LotId,
  number,
  title,
  value,
});
const only = (...numbers: readonly string[]) => ({ lots: numbers.map((number) => `L${number}` as LotId) });

const tree: CriteriaTree = [group('Quality', null, '60'), scored('Q1', 'Quality', '60'), priced('40')];
const model = (more: Partial<Model> = {}, criteria = tree): Model =>
  modelOf(criteria, { lots: [lot('1', '200'), lot('2', '100')], ...more });

const gate = {
  id: 'Gate',
  parent: null,
  number: 'Gate',
  title: 'Gate',
  text: '',
  kind: 'pass-fail',
  modality: 'must',
} as never as Criterion;

const framework = (more: Partial<Model>): Model => {
  const whole = model(more);
  return { ...whole, tender: { ...whole.tender, contractType: 'framework' } };
};

test('lots that share their criteria and have no limit may be frozen', () => {
  expect(readyToFreeze(model(), () => false)).toBeNull();
  expect(readyToFreeze(model({ lotCap: { most: 1, mechanism: 'descending-value' } }), () => false)).toBeNull();
  expect(readyToFreeze(framework({ frameworkCut: { kind: 'first', count: 3, line: 'by-rank' } }), () => false)).toBeNull();
});

test.each<readonly [string, Model, string]>([
  ['a lot without a number', model({ lots: [lot('1'), lot('', null, 'North')] }), 'lot-without-number'],
  ['a lot without a title', model({ lots: [lot('1'), lot('2', null, ' ')] }), 'lot-without-title'],
  ['a lot that is worth nothing', model({ lots: [lot('1', '0'), lot('2')] }), 'lot-worth-nothing'],
  ['two lots of one number', model({ lots: [lot('1'), lot('1')] }), 'lot-number-twice'],
  ['a limit without a mechanism', model({ lotCap: { most: 1, mechanism: null } }), 'cap-without-mechanism'],
  ['a limit of half a lot', model({ lotCap: { most: 0.5, mechanism: 'best-combined-total' } }), 'cap-not-a-number'],
  ['a limit without lots', model({ lots: [], lotCap: { most: 1, mechanism: 'best-combined-total' } }), 'cap-without-lots'],
  [
    'lots in the order of a value that one lacks',
    model({ lots: [lot('1', '200'), lot('2')], lotCap: { most: 1, mechanism: 'descending-value' } }),
    'lot-without-value',
  ],
  [
    'lots in the order of values that are equal',
    model({
      lots: [lot('1', '100'), lot('2', '100')],
      lotCap: { most: 1, mechanism: 'ascending-value' },
      tieBreak: [{ kind: 'highest-quality' }],
    }),
    'lots-of-equal-value',
  ],
  [
    'a limit beside a framework of several',
    framework({ lotCap: { most: 1, mechanism: 'best-combined-total' }, frameworkCut: { kind: 'above', score: '60', line: 'in' } }),
    'cap-with-framework-cut',
  ],
  [
    'a framework of several that is none',
    model({ frameworkCut: { kind: 'above', score: '60', line: 'in' } }),
    'framework-cut-without-framework',
  ],
  [
    'combinations of totals where pounds rank',
    model({ lotCap: { most: 1, mechanism: 'best-combined-total' } }, [
      scored('Q1', null, '100'),
      priced(null as never, { kind: 'willingness-to-pay', poundsPerPoint: '1000' }),
    ]),
    'cap-without-totals',
  ],
  ['a criterion of a lot that is gone', model({}, [...tree, { ...gate, ...only('9') }]), 'criterion-lot-unknown'],
  [
    'weights that are whole in the first lot and not in the second',
    model({}, [group('Quality', null, '60'), scored('Q1', 'Quality', '50'), scored('Q2', 'Quality', '10', only('1')), priced('40')]),
    'weights-do-not-add-up',
  ],
  [
    'two prices in one lot',
    model({}, [
      scored('Q1', null, '60', only('1')),
      scored('Q2', null, '20', only('2')),
      priced('40'),
      { ...priced('40'), id: 'More' as never, number: 'More', title: 'More', ...only('2') },
    ]),
    'price-counted-twice',
  ],
  [
    'a tie-break that asks for what one lot does not have',
    model({ tieBreak: [{ kind: 'highest-criterion', criterion: 'Q2' as never }] }, [
      scored('Q1', null, '60', only('1')),
      scored('Q2', null, '60', only('2')),
      priced('40'),
    ]),
    'tie-break-not-in-every-lot',
  ],
])('%s blocks the freeze', (_, given, code) => {
  expect(
    check(given)
      .filter(({ severity }) => severity === 'blocking')
      .map((finding) => finding.code),
  ).toEqual([code]);
});

test('lots with criteria of their own are each whole in themselves', () => {
  const own = [
    group('Quality', null, '60'),
    scored('Q1', 'Quality', '40'),
    scored('Q2', 'Quality', '20', only('1')),
    scored('Q3', 'Quality', '20', only('2')),
    priced('40'),
  ];
  expect(readyToFreeze(model({}, own), () => false)).toBeNull();
  const [sentence] = check(model({}, own.slice(0, 3).concat(own.slice(4)))).filter(({ severity }) => severity === 'blocking');
  expect(sentence?.sentence).toBe('Lot 2 (Part 2): The weights under “Quality” add up to 40, not 60: 20 is missing.');
});

test('what can never apply is advised against', () => {
  const advice = (given: Model) =>
    check(given)
      .filter(({ severity }) => severity === 'advisory')
      .map(({ code }) => code);
  expect(advice(model({ lots: [lot('1')] }))).toEqual(['one-lot']);
  expect(advice(model({ lotCap: { most: 2, mechanism: 'best-combined-price' } }))).toEqual(['cap-without-effect']);
  const level = { lots: [lot('1', '100'), lot('2', '100')], lotCap: { most: 1, mechanism: 'ascending-value' } } as const;
  expect(advice(model({ ...level, tieBreak: [{ kind: 'drawing-lots' }] }))).toEqual(['lots-of-equal-value']);
  expect(advice(framework({ frameworkCut: { kind: 'above', score: '101', line: 'in' } }))).toEqual(['framework-cut-out-of-reach']);
  expect(advice(model({ lots: [] }, [scored('Q1', null, '60', { scoredOnce: true }), priced('40')]))).toEqual(['scored-once-without-lots']);
});
