import { expect, test } from 'vitest';
import { common } from '../../words/common.ts';
import { jobNames, keptWords, stepsOf } from './model.ts';

test('a step that waits says for what; one that is done or under way keeps its note', () => {
  expect(
    stepsOf(
      [
        { job: 'prepare', state: 'done', words: 'frozen on 2 March' },
        { job: 'receive', state: 'now', words: '' },
        { job: 'award', state: 'waiting', words: 'Waits for the quality lock' },
      ],
      common.jobs,
    ),
  ).toEqual([
    { id: 'prepare', title: 'Prepare', state: { kind: 'done', note: 'frozen on 2 March' } },
    { id: 'receive', title: 'Receive', state: { kind: 'now' } },
    { id: 'award', title: 'Award', state: { kind: 'waiting', waitsFor: 'the quality lock' } },
  ]);
});

test('before the last stage of a procedure the award is called what it is there', () => {
  const next = { title: 'Final tenders', goOn: [], scores: 'reset' as const, refusal: null, record: null };
  expect([jobNames({ next }).award, jobNames({ next: null }).award, jobNames(undefined).award]).toEqual(['Who goes on', 'Award', 'Award']);
  expect(stepsOf([{ job: 'award', state: 'now', words: '' }], jobNames({ next }))[0]?.title).toBe('Who goes on');
});

test('what was kept in this window needs only the time, what was kept before needs its day too', () => {
  const now = new Date(2026, 2, 2, 14, 32, 7).toISOString();
  const before = new Date(2026, 2, 1, 9, 5, 0).toISOString();
  expect(keptWords(now, before)).toBe('14:32:07');
  expect(keptWords(now, null)).toBe('14:32:07');
  expect(keptWords(null, before)).toBe('1 March 2026 at 09:05');
  expect(keptWords(before, now)).toBe('2 March 2026 at 14:32');
  expect(keptWords(null, null)).toBe(null);
});
