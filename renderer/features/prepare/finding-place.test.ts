import { expect, test } from 'vitest';
import { check } from '../../../shared/domain/check.ts';
import { modelOf, scored } from '../../../shared/domain/testing.ts';
import { missingByTab, placeKey } from './finding-place.ts';

test('what is missing is counted where it is put right; advice is not counted', () => {
  const whole = modelOf([scored('A', null, '100')]);
  expect(missingByTab(check(whole))).toEqual(new Map());
  const bare = modelOf([scored('A', null, '50', { title: '' })], {
    tender: { ...whole.tender, reference: '' },
    tieBreak: [],
    panel: [],
  });
  const missing = missingByTab(check(bare));
  expect([...missing.keys()].toSorted()).toEqual(['criteria', 'people', 'rules', 'tender']);
  expect(missing.get('tender')).toBe(1);
  expect(missing.get('rules')).toBe(1);
});

test('every place that a finding can be about has a name of its own', () => {
  const whole = modelOf([scored('A', null, '100')], { tieBreak: [], panel: [] });
  const keys = check(whole).map(({ about }) => placeKey(about));
  expect(keys).toContain('rules tieBreak');
  expect(keys).toContain('panel');
  expect(keys).toContain('criterion A');
});
