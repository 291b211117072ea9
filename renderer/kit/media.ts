/** What the page must know of its window and cannot leave to CSS. */

import { useSyncExternalStore } from 'react';

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** How many pixels one rem is now; drawings and virtual rows need it as a number. */
export const remPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
