/** Arriving on a screen: its title on the window, the focus on its heading. */

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

const focusOn = (element: HTMLElement): void => {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
};

/** Gives the focus to the first heading, also where one comes later or takes the place of another, until somebody begins to do something. */
const focusHeading = (place: HTMLElement): (() => void) => {
  const isLost = (): boolean => document.activeElement === place || document.activeElement === document.body;
  const watcher = new MutationObserver(() => {
    const heading = place.querySelector('h1');
    if (heading && isLost()) focusOn(heading);
  });
  // A dialog that led here gives its focus back in the next frame, to something that is gone.
  const frame = requestAnimationFrame(() => {
    focusOn(place.querySelector('h1') ?? place);
    watcher.observe(place, { childList: true, subtree: true });
  });
  const leave = (): void => {
    cancelAnimationFrame(frame);
    watcher.disconnect();
    doings.forEach((doing) => removeEventListener(doing, leave, true));
  };
  doings.forEach((doing) => addEventListener(doing, leave, true));
  place.scrollTo(0, 0);
  scrollTo(0, 0);
  return leave;
};

const doings = ['keydown', 'pointerdown'] as const;

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
