/** The keys of a screen on which one item after the other gets a value of a scale: the same in scoring and in moderating, wherever they do the same. */

import { useEffect, useMemo, useRef } from 'react';
import type { Scale } from '../../shared/domain/scale.ts';
import { areSingleKeys } from '../kit/typed-steps.ts';
import { useCommands } from './commands.ts';
import type { Command } from './commands.ts';

/** What stays the same for as long as the program runs. */
export interface ItemKeys<Id extends string> {
  /** What the list of keys calls them together. */
  readonly title: string;
  readonly keys: readonly { readonly id: Id; readonly label: string; readonly shortcut: string; readonly waitsFor: string }[];
  readonly value: (value: string, word: string) => string;
  /** What choosing a value waits for where nobody may choose one. */
  readonly readOnly: string;
}

/** What can be done now; null where it cannot. */
export type ItemActs<Id extends string> = Readonly<Record<Id, (() => void) | null>> & {
  readonly choose: ((value: string) => void) | null;
};

export const useItemKeys = <Id extends string>({ title, keys, value, readOnly }: ItemKeys<Id>, acts: ItemActs<Id>, scale?: Scale): void => {
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  // The commands are offered anew only when what can be done changes, not whenever the screen is drawn.
  const possible = keys.map(({ id }) => (acts[id] === null ? '0' : '1')).join('');
  const mayChoose = acts.choose !== null;
  const steps = scale?.steps;
  const commands = useMemo((): readonly Command[] => {
    const named = keys.map(({ id, label, shortcut, waitsFor }, index): Command => ({
      id,
      label,
      shortcut,
      can: possible[index] === '1' ? true : { waitsFor },
      run: () => now.current[id]?.(),
    }));
    // Numbers of several digits are no shortcuts: the screen waits for the next digit.
    const areKeys = areSingleKeys((steps ?? []).map((step) => step.value));
    const values = (steps ?? []).map((step): Command => ({
      id: `value ${step.value}`,
      label: value(step.value, step.label),
      ...(areKeys ? { shortcut: step.value } : {}),
      can: mayChoose ? true : { waitsFor: readOnly },
      run: () => now.current.choose?.(step.value),
    }));
    return [...named, ...values];
  }, [keys, value, readOnly, possible, mayChoose, steps]);
  useCommands(title, commands);
};
