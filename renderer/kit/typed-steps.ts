/** Choosing a step by typing its number anywhere on a screen, also on scales whose numbers have several digits. */

import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { typeDigit } from './fields/typed-number.ts';
import type { Typed } from './fields/typed-number.ts';

/** Where digits are somebody else's: text that is typed, and the cards of the scale, which listen themselves. */
const taken = 'input:not([type="checkbox"]), textarea, select, [role="radiogroup"], [role="listbox"], [role="menu"], [role="dialog"]';

/** Whether every step is one key, which can then stand among the shortcuts of the screen. */
export const areSingleKeys = (numbers: readonly string[]): boolean => numbers.every((number) => /^\d$/.test(number));

/** For `onKeyDown` of the screen, where the numbers are not single keys. `choose` is null while nothing can be chosen. */
export const useTypedSteps = (numbers: readonly string[], choose: ((number: string) => void) | null): ((event: KeyboardEvent) => void) => {
  const typed = useRef<Typed>({ digits: '', at: -Infinity });
  return (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !areSingleKeys(numbers);
    if (!choose || !isPlain || !/^\d$/.test(event.key) || !(event.target instanceof Element) || event.target.closest(taken)) return;
    const next = typeDigit(typed.current, event.key, event.timeStamp, numbers);
    typed.current = next.typed;
    if (next.chosen !== undefined) choose(next.chosen);
  };
};
