/** The keys of scoring: the same everywhere, in the palette, in the list that "?" shows, and here. */

import { useEffect, useMemo, useRef } from 'react';
import type { Scale } from '../../../shared/domain/scale.ts';
import { useCommands } from '../../app/ask.ts';
import type { Command } from '../../app/ask.ts';
import { areSingleKeys } from '../../kit/typed-steps.ts';
import { score } from '../../words/score.ts';

/** What can be done now; null where it cannot. */
export interface ScoringActs {
  readonly next: (() => void) | null;
  readonly nextBid: (() => void) | null;
  readonly previousBid: (() => void) | null;
  readonly nextQuestion: (() => void) | null;
  readonly previousQuestion: (() => void) | null;
  readonly cite: (() => void) | null;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly choose: ((value: string) => void) | null;
}

const words = score.commands;

const keys: readonly { readonly id: Exclude<keyof ScoringActs, 'choose'>; readonly shortcut: string; readonly waitsFor: string }[] = [
  { id: 'next', shortcut: 'Ctrl+Enter', waitsFor: score.form.nothingNext },
  { id: 'nextBid', shortcut: 'J', waitsFor: words.noMore },
  { id: 'previousBid', shortcut: 'K', waitsFor: words.noMore },
  { id: 'nextQuestion', shortcut: ']', waitsFor: words.noMore },
  { id: 'previousQuestion', shortcut: '[', waitsFor: words.noMore },
  { id: 'cite', shortcut: 'E', waitsFor: score.evidence.noDocument },
  { id: 'undo', shortcut: 'Ctrl+Z', waitsFor: words.nothingToUndo },
  { id: 'redo', shortcut: 'Ctrl+Y', waitsFor: words.nothingToUndo },
];

export const useScoringKeys = (acts: ScoringActs, scale: Scale | undefined): void => {
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
