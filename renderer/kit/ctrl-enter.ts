/** Ctrl+Enter for the screen as a whole: a focused button would otherwise take it for a press of its own. */

import type { KeyboardEvent } from 'react';

/** For `onKeyDownCapture` of a screen. Dialogs, which React counts as part of the screen that opened them, keep their keys. */
export const onCtrlEnter =
  (act: (() => void) | null) =>
  (event: KeyboardEvent): void => {
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isHere) return;
    event.preventDefault();
    event.stopPropagation();
    act?.();
  };
