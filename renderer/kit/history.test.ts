import { expect, test } from 'vitest';
import { begun, changed, redone, undone } from './history.ts';

test('a choice is undone by itself, and can be done again', () => {
  const history = changed(changed(begun('none'), '3', null, 0), '4', null, 10);
  expect(undone(history).now).toBe('3');
  expect(undone(undone(history)).now).toBe('none');
  expect(redone(undone(history)).now).toBe('4');
});

test('text typed in one go is undone in one go', () => {
  let history = begun('');
  history = changed(history, 'N', 'strengths', 0);
  history = changed(history, 'Na', 'strengths', 200);
  history = changed(history, 'Names', 'strengths', 900);
  expect(undone(history).now).toBe('');
});

test('a rest, or another field, begins a new step', () => {
  let history = begun('');
  history = changed(history, 'one', 'strengths', 0);
  history = changed(history, 'one two', 'strengths', 2_000);
  history = changed(history, 'one two!', 'weaknesses', 2_100);
  expect(undone(history).now).toBe('one two');
  expect(undone(undone(history)).now).toBe('one');
});

test('typing after an undo begins a new step and forgets what was undone', () => {
  let history = changed(begun(''), 'abc', 'strengths', 0);
  history = changed(undone(history), 'x', 'strengths', 100);
  expect(redone(history).now).toBe('x');
  expect(undone(history).now).toBe('');
});

test('with nothing to undo or redo everything stays as it is', () => {
  const history = begun('x');
  expect([undone(history).now, redone(history).now]).toEqual(['x', 'x']);
});
