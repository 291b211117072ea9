import { expect, test } from 'vitest';
import { createNews } from './news.ts';

test('what was kept last is what is shown, whichever of the answer and the event comes first', () => {
  const news = createNews();
  news.begin();
  news.tell({ kind: 'changed', tender: 't', at: '2026-03-02T14:32:07Z' });
  expect(news.kept()).toEqual({ at: '2026-03-02T14:32:07Z', underWay: 1 });
  news.end('2026-03-02T14:32:06Z');
  expect(news.kept()).toEqual({ at: '2026-03-02T14:32:07Z', underWay: 0 });
});

test('neither a refused command nor a line that was taken up again keeps anything', () => {
  const news = createNews();
  news.begin();
  news.end(null);
  news.tell({ kind: 'changed', tender: null, at: '' });
  expect(news.kept()).toEqual({ at: null, underWay: 0 });
});

test('progress is told by job', () => {
  const news = createNews();
  const told: string[] = [];
  const stop = news.listen(() => told.push(String(news.progress('seal-0001')?.done)));
  news.tell({ kind: 'progress', job: 'seal-0001', label: 'Sealing', done: 3, total: 10 });
  news.tell({ kind: 'progress', job: 'other-001', label: 'Reading', done: 9, total: null });
  stop();
  news.tell({ kind: 'progress', job: 'seal-0001', label: 'Sealing', done: 10, total: 10 });
  expect(told).toEqual(['3', '3']);
  expect(news.progress('other-001')).toEqual({ label: 'Reading', done: 9, total: null });
  expect(news.progress('unheard-of')).toBe(null);
});
