import { expect, test } from 'vitest';
import { recall, remember, startRemembering, understandShares } from './remembered.ts';

test('what was kept comes back, and every change goes where it is kept', () => {
  const changes: unknown[] = [];
  startRemembering({ look: '{"theme":"dark"}', broken: '{' }, (...change) => changes.push(change));
  expect([recall('look'), recall('broken'), recall('elsewhere')]).toEqual([{ theme: 'dark' }, null, null]);
  remember('look', { theme: 'light' });
  expect(recall('look')).toEqual({ theme: 'light' });
  expect(changes).toEqual([['look', '{"theme":"light"}']]);
});

test('only shares of panes are taken for shares', () => {
  expect([{ list: 20, form: 80 }, { list: '20' }, null, 'list'].map(understandShares)).toEqual([
    { list: 20, form: 80 },
    undefined,
    undefined,
    undefined,
  ]);
});
