import { describe, expect, test } from 'vitest';
import { typeDigit } from './typed-number.ts';
import type { Typed } from './typed-number.ts';

const nothing: Typed = { digits: '', at: -10_000 };
const zeroToFive = ['0', '1', '2', '3', '4', '5'];
const hundreds = ['0', '20', '40', '60', '80', '100'];
const zeroToTen = [...zeroToFive, '6', '7', '8', '9', '10'];

/** The step that stands chosen after typing the digits at the given times. */
const chosenAfter = (steps: readonly string[], ...presses: readonly (readonly [digit: string, at: number])[]): string | undefined => {
  let typed = nothing;
  let chosen: string | undefined;
  for (const [digit, at] of presses) {
    const next = typeDigit(typed, digit, at, steps);
    typed = next.typed;
    chosen = next.chosen ?? chosen;
  }
  return chosen;
};

describe('choosing a mark by typing it', () => {
  test('one digit chooses its step', () => {
    expect(chosenAfter(zeroToFive, ['3', 0])).toBe('3');
  });

  test('a second digit that makes no step starts anew', () => {
    expect(chosenAfter(zeroToFive, ['3', 0], ['4', 100])).toBe('4');
  });

  test('two quick digits choose a step of two digits', () => {
    expect(chosenAfter(zeroToTen, ['1', 0], ['0', 200])).toBe('10');
  });

  test('two slow digits are two choices', () => {
    expect(chosenAfter(zeroToTen, ['1', 0], ['0', 2000])).toBe('0');
  });

  test('a scale of hundreds needs all its digits', () => {
    expect(chosenAfter(hundreds, ['1', 0])).toBeUndefined();
    expect(chosenAfter(hundreds, ['1', 0], ['0', 100], ['0', 200])).toBe('100');
  });

  test('a digit that no step begins with chooses nothing', () => {
    expect(chosenAfter(zeroToFive, ['7', 0])).toBeUndefined();
  });
});
