/** Whoever used something that then goes from the page, such as a form that was filed, goes on at the heading above it and not at the top of the window. */

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Goes on the element round everything that may come and go. */
export const useKeptFocus = (): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = place.current;
    if (!root) return undefined;
    /** What had the focus last, and everything around it, from the inside out. */
    let trail: readonly Element[] = [];
    const follow = ({ target }: FocusEvent): void => {
      const steps: Element[] = [];
      for (let step = target instanceof Element ? target : null; step && step !== root.parentElement; step = step.parentElement)
        steps.push(step);
      trail = steps;
    };
    const rescue = (): void => {
      if (trail[0]?.isConnected !== false || document.activeElement !== document.body) return;
      const heading = trail
        .filter((step) => step.isConnected && (step === root || step.matches('section, [role="tabpanel"]')))
        .map((step) => step.querySelector<HTMLElement>('h1, h2, h3, h4'))
        .find((found) => found !== null);
      trail = [];
      if (!heading) return;
      heading.tabIndex = -1;
      heading.focus();
    };
    // A dialog that closes gives the focus back one frame later; what it gives it to may be gone.
    const watcher = new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(rescue)));
    root.addEventListener('focusin', follow);
    watcher.observe(root, { childList: true, subtree: true });
    watcher.observe(document.body, { childList: true });
    return () => {
      root.removeEventListener('focusin', follow);
      watcher.disconnect();
    };
  }, []);
  return place;
};
