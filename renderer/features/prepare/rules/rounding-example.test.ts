import { expect, test } from 'vitest';
import { group, priced, scored } from '../../../../shared/domain/testing.ts';
import { roundedIn, roundingExample } from './rounding-example.ts';

test('half-way numbers part the three ways of rounding', () => {
  expect(roundingExample({ stage: 'leaf', places: 2, mode: 'half-up' })).toEqual({ before: '12.445', after: '12.45' });
  expect(roundingExample({ stage: 'leaf', places: 2, mode: 'half-even' })).toEqual({ before: '12.445', after: '12.44' });
  expect(roundingExample({ stage: 'leaf', places: 2, mode: 'down' })).toEqual({ before: '12.445', after: '12.44' });
  expect(roundingExample({ stage: 'leaf', places: 0, mode: 'half-up' })).toEqual({ before: '12.5', after: '13' });
});

test('“each section” names those at the top, and none inside another or without points', () => {
  const gate = { id: 'G', parent: null, number: 'G', title: 'Gate', text: '', kind: 'pass-fail', modality: 'must' } as never;
  const tree = [group('Quality', null, '60'), group('Method', 'Quality', '60'), scored('Q1', 'Method', '60'), priced('40'), gate];
  expect(roundedIn('section', tree)).toBe('For each section at the top (“Quality”, “Price”)');
  expect(roundedIn('section', [])).toBe('For each section at the top');
  expect(roundedIn('total', tree)).toBe('For the total');
});
