/** The outline's commands, for the palette and the list of keys; the shell runs them wherever the focus is. */

import { useEffect, useMemo, useRef } from 'react';
import type { Command } from '../../../app/ask.ts';
import { useCommands } from '../../../app/ask.ts';
import { prepareWords } from '../../../words/prepare.ts';
import { importWords } from '../../../words/prepare-import.ts';
import type { OutlineActs } from './use-outline-acts.ts';

const words = prepareWords.outline;

/** To other places of the screen. */
interface OutlineWays {
  readonly openImport: () => void;
  readonly toFind: () => void;
}

export const useOutlineCommands = (acts: OutlineActs, ways: OutlineWays, isReadOnly: boolean): void => {
  const latest = useRef({ ...acts, ...ways });
  useEffect(() => {
    latest.current = { ...acts, ...ways };
  });
  const commands = useMemo((): readonly Command[] => {
    const command = (id: string, label: string, run: (acts: OutlineActs & OutlineWays) => void, shortcut?: string): Command => ({
      id,
      label,
      can: true,
      run: () => run(latest.current),
      ...(shortcut === undefined ? {} : { shortcut }),
    });
    const reading = [command('find', words.find.command, ({ toFind }) => toFind(), 'Ctrl+F'), command('print', words.print, () => print())];
    if (isReadOnly) return reading;
    return [
      ...reading,
      command('undo', words.undo, ({ undo }) => undo(), 'Ctrl+Z'),
      command('redo', words.redo, ({ redo }) => redo(), 'Ctrl+Shift+Z'),
      command('move-up', words.moveUp, ({ move }) => move('move-up'), 'Alt+Up'),
      command('move-down', words.moveDown, ({ move }) => move('move-down'), 'Alt+Down'),
      command('indent', words.indent, ({ move }) => move('indent'), 'Alt+Right'),
      command('outdent', words.outdent, ({ move }) => move('outdent'), 'Alt+Left'),
      command('duplicate', words.duplicate, ({ duplicate }) => duplicate(), 'Ctrl+D'),
      command('share', words.share, ({ shareHere }) => shareHere()),
      command('import', importWords.open, ({ openImport }) => openImport()),
    ];
  }, [isReadOnly]);
  useCommands(words.label, commands);
};
