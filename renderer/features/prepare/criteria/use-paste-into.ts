/** Takes what is pasted anywhere on the screen, while there is no outline yet that it could be pasted into. */

import { useEffect, useEffectEvent } from 'react';
import { readPasted } from '../../../kit/index.ts';
import type { PastedCells } from '../../../kit/index.ts';

export const usePasteInto = (isListening: boolean, paste: (cells: PastedCells) => void): void => {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
    paste(readPasted(event.clipboardData?.getData('text/plain') ?? ''));
  });
  useEffect(() => {
    if (!isListening) return undefined;
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isListening]);
};
