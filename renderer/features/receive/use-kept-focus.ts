/** Whoever used something that then goes from the page, such as a form that was filed, goes on at the heading above it and not at the top of the window. */

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

const focusHeading = (place: ParentNode): boolean => {
  const heading = place.querySelector<HTMLElement>('h2, h3');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus();
  return true;
};

/** Goes on the element round the tabs. */
export const useKeptFocus = (): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = place.current;
    if (!here) return undefined;
    let last: { readonly element: Element; readonly section: Element | null } | null = null;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last = { element: target, section: target.closest('section') };
    };
    const look = (): void => {
      const isLost = last !== null && !last.element.isConnected && document.activeElement === document.body;
      if (!last || !isLost) return;
      const { section } = last;
      last = null;
      if (!section?.isConnected || !focusHeading(section)) focusHeading(here.querySelector('[role="tabpanel"]') ?? here);
    };
    // A dialog that closes gives the focus back one frame later; what it gives it to may be gone.
    const watcher = new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(look)));
    here.addEventListener('focusin', remember);
    watcher.observe(here, { childList: true, subtree: true });
    watcher.observe(document.body, { childList: true });
    return () => {
      here.removeEventListener('focusin', remember);
      watcher.disconnect();
    };
  }, []);
  return place;
};
