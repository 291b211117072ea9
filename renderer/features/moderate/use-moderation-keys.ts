/** The keys of moderation, on the wall and in an item: the same as in scoring wherever they do the same. */

import { useEffect, useMemo, useRef } from 'react';
import type { Scale } from '../../../shared/domain/scale.ts';
import { useCommands } from '../../app/ask.ts';
import type { Command } from '../../app/ask.ts';
import { areSingleKeys } from '../../kit/typed-steps.ts';
import { moderate } from '../../words/moderate.ts';

/** What can be done now; null where it cannot. */
export interface ItemActs {
  readonly record: (() => void) | null;
  readonly nextBid: (() => void) | null;
  readonly previousBid: (() => void) | null;
  readonly nextQuestion: (() => void) | null;
  readonly previousQuestion: (() => void) | null;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly back: (() => void) | null;
  readonly choose: ((value: string) => void) | null;
}

const words = moderate.commands;

const keys: readonly { readonly id: Exclude<keyof ItemActs, 'choose'>; readonly shortcut: string; readonly waitsFor: string }[] = [
  { id: 'record', shortcut: 'Ctrl+Enter', waitsFor: words.nothingOpen },
  { id: 'nextBid', shortcut: 'J', waitsFor: words.noMore },
  { id: 'previousBid', shortcut: 'K', waitsFor: words.noMore },
  { id: 'nextQuestion', shortcut: ']', waitsFor: words.noMore },
  { id: 'previousQuestion', shortcut: '[', waitsFor: words.noMore },
  { id: 'undo', shortcut: 'Ctrl+Z', waitsFor: words.nothingToUndo },
  { id: 'redo', shortcut: 'Ctrl+Y', waitsFor: words.nothingToUndo },
  { id: 'back', shortcut: 'Esc', waitsFor: words.noMore },
];

export const useItemKeys = (acts: ItemActs, scale: Scale | undefined): void => {
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  // The commands are offered anew only when what can be done changes, not whenever the screen is drawn.
  const possible = keys.map(({ id }) => (acts[id] === null ? '0' : '1')).join('');
  const mayChoose = acts.choose !== null;
  const steps = scale?.steps;
  const commands = useMemo((): readonly Command[] => {
    const named = keys.map(({ id, shortcut, waitsFor }, index): Command => ({
      id,
      label: words[id],
      shortcut,
      can: possible[index] === '1' ? true : { waitsFor },
      run: () => now.current[id]?.(),
    }));
    // Numbers of several digits are no shortcuts: the screen waits for the next digit.
    const areKeys = areSingleKeys((steps ?? []).map(({ value }) => value));
    const values = (steps ?? []).map(({ value, label }): Command => ({
      id: `value ${value}`,
      label: words.value(value, label),
      ...(areKeys ? { shortcut: value } : {}),
      can: mayChoose ? true : { waitsFor: words.readOnly },
      run: () => now.current.choose?.(value),
    }));
    return [...named, ...values];
  }, [possible, mayChoose, steps]);
  useCommands(words.title, commands);
};

/** On the wall itself: into the next item that has to be agreed. */
export const useWallKeys = (next: (() => void) | null, onRoom: () => void): void => {
  const now = useRef({ next, onRoom });
  useEffect(() => {
    now.current = { next, onRoom };
  });
  const canOpen = next !== null;
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'next',
        label: words.next,
        shortcut: 'Ctrl+Enter',
        can: canOpen ? true : { waitsFor: words.nothingOpen },
        run: () => now.current.next?.(),
      },
      { id: 'room', label: words.room, can: true, run: () => now.current.onRoom() },
    ],
    [canOpen],
  );
  useCommands(words.title, commands);
};
