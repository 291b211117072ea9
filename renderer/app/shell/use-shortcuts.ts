/** Lets the keys of all offered commands work, wherever the focus is. */

import { useEffect } from 'react';
import type { CommandGroup } from '../commands.ts';
import { isOverPage, means, ownsPlainKeys, worksWhileTyping } from './shortcuts.ts';

export const useShortcuts = (groups: readonly CommandGroup[]): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isOverPage(document.activeElement)) return;
      const isTyping = ownsPlainKeys(document.activeElement);
      // Whoever offered last stands nearest to what is on the screen.
      const command = groups
        .toReversed()
        .flatMap((group) => group.commands)
        .find(
          ({ shortcut, can }) =>
            shortcut !== undefined && can === true && means(event, shortcut) && (!isTyping || worksWhileTyping(shortcut)),
        );
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [groups]);
};
