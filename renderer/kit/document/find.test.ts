import { describe, expect, test } from 'vitest';
import { findIn, pageText, runsOf } from './find.ts';

const page = pageText([
  { str: 'The mobilisation plan names a transfer', hasEOL: true },
  { str: 'lead', hasEOL: false },
  { str: ' and the cost (in £) per week.', hasEOL: true },
]);

describe('finding words in a page', () => {
  test('lines are joined by a space, and it is known where each run begins', () => {
    expect(page).toEqual({
      text: 'The mobilisation plan names a transfer lead and the cost (in £) per week. ',
      starts: [0, 39, 43],
    });
  });

  test('words are found across a line break and in any case', () => {
    expect(findIn(page.text, 'Transfer  LEAD')).toEqual([{ from: 30, to: 43 }]);
  });

  test('what stands twice is found twice', () => {
    expect(findIn('plan, Plan', 'plan')).toEqual([
      { from: 0, to: 4 },
      { from: 6, to: 10 },
    ]);
  });

  test('signs are only signs', () => {
    expect(findIn(page.text, '(in £)')).toEqual([{ from: 57, to: 63 }]);
    expect(findIn('a.b axb [x] 1/2 C:\\x', 'a.b')).toEqual([{ from: 0, to: 3 }]);
    expect(findIn('a.b axb [x] 1/2 C:\\x', '[x] 1/2 c:\\x')).toEqual([{ from: 8, to: 20 }]);
  });

  test('a blank query finds nothing', () => {
    expect(findIn(page.text, '  ')).toEqual([]);
  });

  test('a match is marked on each run that it covers', () => {
    expect(runsOf(page, { from: 30, to: 47 })).toEqual([
      { run: 0, from: 30, to: 39 },
      { run: 1, from: 0, to: 4 },
      { run: 2, from: 0, to: 4 },
    ]);
  });
});
