import { expect, test } from 'vitest';
import { means, worksWhileTyping } from './shortcuts.ts';

const pressed = (key: string, held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

test('a shortcut is pressed with its own keys held and no others', () => {
  expect(means(pressed('k', ['ctrl']), 'Ctrl+K')).toBe(true);
  expect(means(pressed('k', ['meta']), 'Ctrl+K')).toBe(true);
  expect(means(pressed('k'), 'Ctrl+K')).toBe(false);
  expect(means(pressed('k', ['ctrl', 'alt']), 'Ctrl+K')).toBe(false);
  expect(means(pressed('j', ['ctrl']), 'J')).toBe(false);
  expect(means(pressed('ArrowUp', ['alt']), 'Alt+Up')).toBe(true);
  expect(means(pressed('Enter', ['ctrl']), 'Ctrl+Enter')).toBe(true);
  expect(means(pressed('+', ['ctrl']), 'Ctrl++')).toBe(true);
});

test('capital letters are another key, but signs that need Shift on this keyboard are not', () => {
  expect(means(pressed('J', ['shift']), 'J')).toBe(false);
  expect(means(pressed('J'), 'J')).toBe(true);
  expect(means(pressed('Z', ['ctrl', 'shift']), 'Ctrl+Shift+Z')).toBe(true);
  expect(means(pressed('Z', ['ctrl', 'shift']), 'Ctrl+Z')).toBe(false);
  expect(means(pressed('?', ['shift']), '?')).toBe(true);
  expect(means(pressed('/', ['shift']), '/')).toBe(true);
});

test('only shortcuts with Ctrl or Alt work while somebody types', () => {
  expect(['Ctrl+K', 'Alt+Up', 'J', '?', 'Shift+Tab'].map(worksWhileTyping)).toEqual([true, true, false, false, false]);
});
