/** The keys of the wall itself: into the next item that has to be agreed, and names hidden or shown. */

import { useEffect, useMemo, useRef } from 'react';
import { useCommands } from '../../app/ask.ts';
import type { Command } from '../../app/ask.ts';
import { moderate } from '../../words/moderate.ts';

const words = moderate.commands;

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
