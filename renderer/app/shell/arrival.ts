/** Arriving on a screen: its title on the window, the focus on its heading. */

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Gives the focus to the first heading as soon as there is one; until then to the place itself. Whoever has moved on meanwhile is left alone. */
const focusHeading = (place: HTMLElement): (() => void) => {
  const tryHeading = (): boolean => {
    const heading = place.querySelector('h1');
    if (!heading) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    return true;
  };
  place.scrollTo(0, 0);
  scrollTo(0, 0);
  if (tryHeading()) return () => undefined;
  place.focus({ preventScroll: true });
  const watcher = new MutationObserver(() => {
    if (document.activeElement !== place || tryHeading()) watcher.disconnect();
  });
  watcher.observe(place, { childList: true, subtree: true });
  return () => watcher.disconnect();
};

/** `screen` names where somebody is, null while that is not known; the focus moves whenever it becomes another, but not when the page is first opened. */
export const useArrival = (place: RefObject<HTMLElement | null>, screen: string | null, title: string): void => {
  const last = useRef<string | null>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (screen === null || screen === last.current) return undefined;
    const isFirst = last.current === null;
    last.current = screen;
    return isFirst || !place.current ? undefined : focusHeading(place.current);
  }, [place, screen]);
};
