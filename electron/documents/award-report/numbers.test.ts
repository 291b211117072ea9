import { expect, test } from 'vitest';
import { difference, inSentence, points, pointsColumn, pounds, result, whole } from './numbers.ts';

test('points have four decimals, half up, and a dash where there are none', () => {
  expect(['12800/789', '46', '0.00005', null].map((value) => points(value))).toEqual(['16.2231', '46.0000', '0.0001', '–']);
});

test('a column shows more digits rather than let unequal numbers look alike (81.3249 and 81.3151)', () => {
  expect(pointsColumn(['81.3249', null, '81.3151'], 2)).toEqual(['81.325', '–', '81.315']);
  expect(pointsColumn(['80', '80'], 2)).toEqual(['80.00', '80.00']);
});

test('whole numbers and decimals are shown whole, and what does not end as a fraction', () => {
  expect(['12480', '36000000', '0.2', '33.33', '100/3', '2/3', '5'].map(whole)).toEqual([
    '12,480',
    '36,000,000',
    '0.2',
    '33.33',
    '33 1/3',
    '2/3',
    '5',
  ]);
});

test('the result of a working carries its exact fraction where the decimal does not end', () => {
  expect([result('46'), result('18.8'), result('319636/3945')]).toEqual([
    { text: '46', strong: true },
    { text: '18.8', strong: true },
    { text: '81.0231', strong: true, note: 'exactly 319636/3945' },
  ]);
});

test('a difference has its sign, and a margin in a sentence no needless nought', () => {
  expect(['255027/61870', '-2', '1596720427/4344573270'].map(difference)).toEqual(['+4.1220', '−2.0000', '+0.3675']);
  expect([inSentence('1596720427/4344573270'), inSentence('0.5')]).toEqual(['0.3675', '0.5']);
});

test('pounds have commas, and pence only where there are any', () => {
  expect(['64000000', '1234.5'].map(pounds)).toEqual(['£64,000,000', '£1,234.50']);
});
